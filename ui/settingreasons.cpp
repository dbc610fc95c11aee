// SPDX-License-Identifier: GPL-3.0-or-later
// What is wrong with a setting, in the words of staff.
#include <QRegularExpression>

#include "ui/settingwording.h"

namespace bookbell {

using namespace Qt::StringLiterals;

namespace {

/// A sentence of core, with %1 and %2 for anything, and what the window says instead where core
/// speaks to those who type values.
struct KnownReason {
    const char *said;
    const char *words;
};

const KnownReason knownReasons[] = {
    {QT_TRANSLATE_NOOP("SettingReason", "it must not be empty"), nullptr},
    {"write on or off", QT_TRANSLATE_NOOP("SettingReason", "switch it on or off")},
    {QT_TRANSLATE_NOOP("SettingReason", "write a whole number from %1 to %2"), nullptr},
    {QT_TRANSLATE_NOOP("SettingReason", "write one of: %1"), nullptr},
    {"write mailto:name@library.example or https://… of a public address",
     QT_TRANSLATE_NOOP("SettingReason",
                       "write an e-mail address like desk@library.example, or a public address "
                       "that begins with https")},
    {QT_TRANSLATE_NOOP("SettingReason", "\"%1\" is no time zone: write one like Asia/Seoul"),
     nullptr},
    {QT_TRANSLATE_NOOP(
         "SettingReason",
         "write the address of the reader's page, like https://library.example/alerts"),
     nullptr},
    {"\"%1\" cannot be trusted: write scheme://host:port, with plain http only for this computer",
     QT_TRANSLATE_NOOP("SettingReason",
                       "“%1” cannot be trusted: write an address like "
                       "https://push.library.example, and http without s only for this computer")},
    {"\"%1\" is no origin: write scheme://host or scheme://host:port",
     QT_TRANSLATE_NOOP(
         "SettingReason",
         "“%1” is no web site: write only its beginning, like https://www.library.example")},
    {QT_TRANSLATE_NOOP("SettingReason", "there is no file \"%1\" that can be read"), nullptr},
    {"write http://host:port or socks5://host:port, or off",
     QT_TRANSLATE_NOOP("SettingReason",
                       "write an address with its port, like http://proxy.library.example:3128, or "
                       "leave it empty")},
    {"write two times like 21:00-08:00, or off",
     QT_TRANSLATE_NOOP("SettingReason", "choose two times")},
    {QT_TRANSLATE_NOOP("SettingReason", "the two times must differ"), nullptr},
    {"write ADDRESS:PORT, like 127.0.0.1:8350 or 0.0.0.0:8350",
     QT_TRANSLATE_NOOP("SettingReason",
                       "write an address and a port, like 127.0.0.1:8350 or 0.0.0.0:8350")},
    {QT_TRANSLATE_NOOP("SettingReason",
                       "\"%1\" is no IP address: write one like 127.0.0.1 or 10.0.0.0/8"),
     nullptr},
    {"write loopback, off or all, or IP addresses like 192.168.0.7 or 10.0.0.0/8",
     QT_TRANSLATE_NOOP("SettingReason", "choose one, or write addresses like 192.168.0.7")},
    {"\"%1\" is no day: write mon … sun, 2026-12-25, 12-25 for each year, or "
     "2026-12-24..2026-12-26",
     QT_TRANSLATE_NOOP("SettingReason", "“%1” is no day: choose it from the calendar")},
    {"write off, or a whole number from 1 to %1",
     QT_TRANSLATE_NOOP("SettingReason", "switch it off, or write a whole number from 1 to %1")},
    {QT_TRANSLATE_NOOP("SettingReason", "it has %1 characters, and phones show at most %2"),
     nullptr},
    {QT_TRANSLATE_NOOP("SettingReason", "there is no placeholder {%1}: use {%2}"), nullptr},
    {QT_TRANSLATE_NOOP("SettingReason", "it is set once, when the library is made"), nullptr},
};

/// What stands for %1, %2 … of `pattern` in `text`; nothing where it is another sentence.
std::optional<QStringList> matched(const QString &pattern, const QString &text)
{
    QString expression = QRegularExpression::escape(pattern);
    expression.replace(u"\\%1"_s, u"(.*)"_s).replace(u"\\%2"_s, u"(.*)"_s);
    const QRegularExpressionMatch match =
        QRegularExpression(QRegularExpression::anchoredPattern(expression),
                           QRegularExpression::DotMatchesEverythingOption)
            .match(text);
    if (!match.hasMatch())
        return std::nullopt;
    return match.capturedTexts().mid(1);
}

QString capitalised(QString sentence)
{
    if (!sentence.isEmpty())
        sentence[0] = sentence.at(0).toUpper();
    return sentence;
}

} // namespace

QString SettingWording::reason(const QString &reason)
{
    for (const KnownReason &known : knownReasons) {
        const auto parts = matched(QString::fromUtf8(known.said), reason);
        if (!parts)
            continue;
        QString said =
            QCoreApplication::translate("SettingReason", known.words ? known.words : known.said);
        if (parts->size() == 1)
            said = said.arg(parts->at(0));
        else if (parts->size() == 2)
            said = said.arg(parts->at(0), parts->at(1));
        return capitalised(said);
    }
    return capitalised(reason);
}

QString SettingWording::problem(const Error &error)
{
    if (error.code == ErrorCode::InvalidSetting && !error.detail.isEmpty())
        return reason(error.detail);
    return describe(error);
}

} // namespace bookbell
