// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/command.h"

#include <QJsonDocument>

#include <cstdio>
#include <pwd.h>
#include <unistd.h>

#include "core/storage/librarysettings.h"

namespace bookbell {

using namespace Qt::StringLiterals;

void printOut(const QString &line)
{
    const QByteArray bytes = line.toUtf8() + '\n';
    fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stdout);
    fflush(stdout);
}

void printError(const QString &line)
{
    const QByteArray bytes = line.toUtf8() + '\n';
    fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stderr);
}

namespace {

/// Errors that lie in what was typed, rather than in the library or the machine.
bool isWrongUsage(ErrorCode code)
{
    switch (code) {
    case ErrorCode::UnknownSetting:
    case ErrorCode::InvalidSetting:
    case ErrorCode::InvalidTime:
    case ErrorCode::InvalidUrgency:
    case ErrorCode::InvalidTopic:
    case ErrorCode::InvalidContact:
    case ErrorCode::InvalidUrl:
    case ErrorCode::MissingField:
        return true;
    default:
        return false;
    }
}

QByteArray toJsonBytes(const QJsonValue &value)
{
    if (value.isArray())
        return QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact);
    return QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact);
}

} // namespace

CommandRun::CommandRun(const Command &command, LibraryLocation library)
    : m_command(command)
    , m_location(std::move(library))
{
    m_parser.setOptionsAfterPositionalArgumentsMode(QCommandLineParser::ParseAsOptions);
    m_parser.addOptions(command.options);
    m_parser.addOption({u"json"_s, u"Print one JSON value."_s});
    m_parser.addOption({{u"h"_s, u"help"_s}, u"Show this help."_s});
    m_parser.addOption({u"library"_s, u"The library."_s, u"WHERE"_s});
}

int CommandRun::parse(const QStringList &arguments)
{
    if (!m_parser.parse(QStringList(m_command.name) + arguments))
        return wrongUsage(m_parser.errorText());
    if (m_parser.isSet(u"help"_s)) {
        m_isHelp = true;
        QString help = usage() + u"\n\n"_s + m_command.summary + u'\n';
        for (const QCommandLineOption &option : m_command.options) {
            const QString name =
                u"--%1 %2"_s.arg(option.names().constLast(), option.valueName()).trimmed();
            help += u"\n  %1  %2"_s.arg(name, -24).arg(option.description());
        }
        help +=
            u"\n  %1  %2"_s.arg(u"--json"_s, -24).arg(u"print one JSON value and nothing else"_s);
        help += u"\n  %1  %2"_s.arg(u"--library WHERE"_s, -24).arg(u"the library to work on"_s);
        printOut(help);
        return Done;
    }
    if (m_parser.isSet(u"library"_s))
        m_location.text = m_parser.value(u"library"_s);
    if (m_location.text.isEmpty())
        return wrongUsage(u"--library needs a file"_s);
    m_arguments = m_parser.positionalArguments();
    if (m_arguments.size() < m_command.minimumArguments)
        return wrongUsage(u"something is missing"_s);
    if (m_arguments.size() > m_command.maximumArguments)
        return wrongUsage(
            u"\"%1\" is one too many"_s.arg(m_arguments.at(m_command.maximumArguments)));
    return Done;
}

QString CommandRun::usage() const
{
    return u"bookbell [--library WHERE] %1 %2"_s.arg(m_command.name, m_command.arguments).trimmed();
}

Actor CommandRun::actor()
{
    const passwd *entry = getpwuid(geteuid());
    return {entry ? QString::fromLocal8Bit(entry->pw_name) : QString::number(geteuid()),
            u"command line"_s};
}

Database *CommandRun::database()
{
    if (!m_database) {
        auto opened = openLibrary(m_location);
        if (!opened) {
            failed(opened.error());
            return nullptr;
        }
        m_database = std::move(*opened);
        warnAboutClock();
    }
    return m_database.get();
}

void CommandRun::warnAboutClock()
{
    const auto journal = waitFor(
        m_database->read([](const Stores &stores) { return stores.settings().journal(1); }));
    // Desks that share a library may differ by minutes.
    constexpr auto tolerance = std::chrono::hours(1);
    if (!journal || journal->isEmpty() || journal->first().at <= m_clock.now() + tolerance)
        return;
    if (journal->first().actor.program == assumedTimeProgram())
        return;
    const auto text = [](UtcTime time) { return toIso(time, QTimeZone::utc()); };
    printError(u"bookbell: this computer's clock says %1, but the library was last changed at %2: "
               "set the clock right"_s.arg(text(m_clock.now()), text(journal->first().at)));
}

Result<Settings> CommandRun::settings()
{
    return waitFor(m_database->read([](const Stores &stores) { return loadSettings(stores); }));
}

int CommandRun::answer(const QJsonValue &json, const QString &text)
{
    if (isJson())
        printOut(QString::fromUtf8(toJsonBytes(json)));
    else if (!text.isEmpty())
        printOut(text);
    return Done;
}

int CommandRun::failed(const Error &error, const QString &more)
{
    printError(u"bookbell: "_s + describe(error) + (more.isEmpty() ? more : u' ' + more));
    return isWrongUsage(error.code) ? WrongUsage : Failed;
}

int CommandRun::wrongUsage(const QString &why)
{
    printError(u"bookbell: %1; usage: %2"_s.arg(why, usage()));
    return WrongUsage;
}

std::optional<qint64> CommandRun::idArgument(qsizetype index)
{
    bool isNumber = false;
    const qint64 id = argument(index).toLongLong(&isNumber);
    if (isNumber && id > 0)
        return id;
    wrongUsage(u"\"%1\" is no id"_s.arg(argument(index)));
    return std::nullopt;
}

} // namespace bookbell
