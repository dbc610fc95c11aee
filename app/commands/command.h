// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCommandLineOption>
#include <QCommandLineParser>
#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>

#include <functional>
#include <memory>

#include "core/base/clock.h"
#include "core/base/settings.h"
#include "core/desk/desk.h"
#include "core/storage/library.h"

namespace bookbell {

/// Exit status of every command: what scripts and cron rely on.
enum ExitStatus {
    Done = 0,
    Failed = 1, ///< one line on standard error: what, why, what to do
    WrongUsage = 2,
    RowsRefused = 3, ///< done, but some rows were refused
};

class CommandRun;

/// A command of the command line: its words, its options and what it does.
struct Command {
    QString name;
    QString summary;
    QString arguments; ///< "ID [--reason TEXT]", for the usage line
    QList<QCommandLineOption> options;
    int minimumArguments = 0;
    int maximumArguments = 0;
    std::function<int(CommandRun &)> run;
};

/// One run of a command: its parsed arguments, the library it works on and where answers go.
/// A command waits for its futures: it has no window that could freeze.
class CommandRun
{
public:
    CommandRun(const Command &command, LibraryLocation library);

    /// Done, WrongUsage, or nothing to do because help was asked for (then `isHelp()`).
    [[nodiscard]] int parse(const QStringList &arguments);
    [[nodiscard]] bool isHelp() const { return m_isHelp; }

    [[nodiscard]] bool isJson() const { return m_parser.isSet(QStringLiteral("json")); }
    [[nodiscard]] bool isSet(const QString &option) const { return m_parser.isSet(option); }
    [[nodiscard]] QString value(const QString &option) const { return m_parser.value(option); }
    [[nodiscard]] QStringList values(const QString &option) const
    {
        return m_parser.values(option);
    }
    [[nodiscard]] qsizetype argumentCount() const { return m_arguments.size(); }
    [[nodiscard]] QString argument(qsizetype index) const { return m_arguments.value(index); }

    [[nodiscard]] const LibraryLocation &location() const { return m_location; }
    [[nodiscard]] const Clock &clock() const { return m_clock; }
    [[nodiscard]] static Actor actor();

    /// Opens the library once; null after having said why not.
    [[nodiscard]] Database *database();
    [[nodiscard]] Result<Settings> settings();

    /// Prints the answer: `json` with --json, else `text` (without it when empty). Done.
    int answer(const QJsonValue &json, const QString &text);
    /// Says why in one line; `more` is a sentence that goes with it.
    int failed(const Error &error, const QString &more = {});
    int wrongUsage(const QString &why);

    /// The value of an option or argument that must be a database key. None after wrong usage.
    [[nodiscard]] std::optional<qint64> idArgument(qsizetype index);

private:
    [[nodiscard]] QString usage() const;
    /// A clock that is behind makes wrong pick-up dates, and tokens that push services refuse.
    void warnAboutClock();

    const Command &m_command;
    LibraryLocation m_location;
    SystemClock m_clock;
    QCommandLineParser m_parser;
    QStringList m_arguments;
    bool m_isHelp = false;
    std::unique_ptr<Database> m_database;
};

/// Waits for a future of the database or the desk. Only commands do that.
template <class T>
[[nodiscard]] T waitFor(QFuture<T> future)
{
    return future.result();
}

void printOut(const QString &line);
void printError(const QString &line);

/// Every command, in the order of the help.
[[nodiscard]] const QList<Command> &allCommands();
[[nodiscard]] const Command *findCommand(const QString &name);

} // namespace bookbell
