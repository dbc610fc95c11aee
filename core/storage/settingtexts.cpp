// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/settingtexts.h"

#include <QFileInfo>
#include <QRegularExpression>
#include <QStringList>
#include <QTimeZone>
#include <QUrl>

#include "core/alerts/quiethours.h"
#include "core/alerts/templates.h"
#include "core/circulation/calendar.h"
#include "core/webpush/pushservice.h"
#include "core/webpush/vapid.h"

namespace bookbell::settingtexts {

using namespace Qt::StringLiterals;

static tl::unexpected<Error> refuse(const QString &reason)
{
    return fail(ErrorCode::InvalidSetting, reason);
}

static QStringList commaSeparated(const QString &value)
{
    QStringList items;
    for (const QString &item : value.split(u',')) {
        if (const QString trimmed = item.trimmed(); !trimmed.isEmpty())
            items.append(trimmed);
    }
    items.removeDuplicates();
    return items;
}

Result<QString> contact(const QString &value)
{
    if (auto checked = checkContact(value); !checked)
        return refuse(u"write mailto:name@library.example or https://… of a public address"_s);
    return value;
}

Result<QString> timeZone(const QString &value)
{
    // Names are ASCII; fromUtf8 of anything else would find nothing either.
    // The list of available ids leaves out what servers like: Etc/UTC.
    if (!QTimeZone(value.toUtf8()).isValid())
        return refuse(u"\"%1\" is no time zone: write one like Asia/Seoul"_s.arg(value));
    return value;
}

Result<QString> siteUrl(const QString &value)
{
    if (value.isEmpty())
        return value;
    const QUrl url(value, QUrl::StrictMode);
    const bool isWeb = url.scheme() == "https"_L1 || url.scheme() == "http"_L1;
    if (!url.isValid() || !isWeb || url.host().isEmpty() || url.hasQuery() || url.hasFragment()
        || !url.userInfo().isEmpty())
        return refuse(
            u"write the address of the reader's page, like https://library.example/alerts"_s);
    QString text = url.toString(QUrl::FullyEncoded);
    while (text.endsWith(u'/'))
        text.chop(1);
    return text;
}

Result<QString> trustedOrigins(const QString &value)
{
    auto origins = parseTrustedOrigins(value);
    if (!origins)
        return refuse(
            u"\"%1\" cannot be trusted: write scheme://host:port, with plain http only for "
            u"this computer"_s.arg(origins.error().subject));
    return origins->join(u',');
}

Result<QString> allowedOrigins(const QString &value)
{
    QStringList origins;
    for (const QString &item : commaSeparated(value)) {
        const QUrl url(item, QUrl::StrictMode);
        const bool isWeb = url.scheme() == "https"_L1 || url.scheme() == "http"_L1;
        const bool hasRest = (!url.path().isEmpty() && url.path() != "/"_L1) || url.hasQuery()
            || url.hasFragment() || !url.userInfo().isEmpty();
        if (!url.isValid() || !isWeb || url.host().isEmpty() || hasRest)
            return refuse(
                u"\"%1\" is no origin: write scheme://host or scheme://host:port"_s.arg(item));
        // As browsers write it: the default port is left out.
        const int standardPort = url.scheme() == "https"_L1 ? 443 : 80;
        QUrl origin;
        origin.setScheme(url.scheme());
        origin.setHost(url.host());
        if (url.port() != standardPort)
            origin.setPort(url.port());
        origins.append(origin.toString(QUrl::FullyEncoded));
    }
    origins.removeDuplicates();
    return origins.join(u',');
}

Result<QString> certificateFile(const QString &value)
{
    if (value.isEmpty())
        return value;
    const QFileInfo info(value);
    if (!info.isFile() || !info.isReadable())
        return refuse(u"there is no file \"%1\" that can be read"_s.arg(value));
    return info.absoluteFilePath();
}

Result<QString> proxy(const QString &value)
{
    if (value.isEmpty() || value.compare("off"_L1, Qt::CaseInsensitive) == 0)
        return QString();
    const QUrl url(value, QUrl::StrictMode);
    const bool isKnown = url.scheme() == "http"_L1 || url.scheme() == "socks5"_L1;
    if (!url.isValid() || !isKnown || url.host().isEmpty() || url.port() <= 0)
        return refuse(u"write http://host:port or socks5://host:port, or off"_s);
    return value;
}

Result<QString> quietHours(const QString &value)
{
    auto hours = QuietHours::parse(value);
    if (!hours)
        return fail(std::move(hours.error()));
    return hours->toText();
}

Result<QString> listenAddress(const QString &value)
{
    static const QRegularExpression pattern(
        uR"(^(\[[0-9A-Fa-f:.]+\]|[0-9]{1,3}(\.[0-9]{1,3}){3}|localhost):([0-9]{1,5})$)"_s);
    const QRegularExpressionMatch match = pattern.match(value);
    if (!match.hasMatch() || match.captured(3).toInt() > 65535)
        return refuse(u"write ADDRESS:PORT, like 127.0.0.1:8350 or 0.0.0.0:8350"_s);
    return value;
}

Result<QString> proxyAddresses(const QString &value)
{
    static const QRegularExpression pattern(
        uR"(^([0-9]{1,3}(\.[0-9]{1,3}){3}|[0-9A-Fa-f]*:[0-9A-Fa-f:.]+)(/[0-9]{1,3})?$)"_s);
    const QStringList items = commaSeparated(value);
    for (const QString &item : items) {
        if (!pattern.match(item).hasMatch())
            return refuse(
                u"\"%1\" is no IP address: write one like 127.0.0.1 or 10.0.0.0/8"_s.arg(item));
    }
    return items.join(u',');
}

Result<QString> metricsReaders(const QString &value)
{
    const QString word = value.trimmed().toLower();
    if (word == "loopback"_L1 || word == "off"_L1 || word == "all"_L1)
        return word;
    auto addresses = proxyAddresses(value);
    if (!addresses || addresses->isEmpty())
        return refuse(u"write loopback, off or all, or IP addresses like 192.168.0.7 or "
                      u"10.0.0.0/8"_s);
    return addresses;
}

Result<QString> closedDays(const QString &value)
{
    QStringList items = commaSeparated(value.toLower().remove(u' '));
    items.removeDuplicates();
    if (const auto calendar = Calendar::parse(items); !calendar)
        return refuse(u"\"%1\" is no day: write mon … sun, 2026-12-25, 12-25 for each year, or "
                      u"2026-12-24..2026-12-26"_s.arg(calendar.error().subject));
    return items.join(u',');
}

Result<QString> numberOrOff(const QString &value, int high)
{
    if (value.compare("off"_L1, Qt::CaseInsensitive) == 0 || value == "0"_L1)
        return u"off"_s;
    bool isNumber = false;
    const int number = value.toInt(&isNumber);
    if (!isNumber || number < 1 || number > high)
        return refuse(u"write off, or a whole number from 1 to %1"_s.arg(high));
    return QString::number(number);
}

Result<QString> alertTemplate(const QString &value, int maxLength)
{
    if (value.size() > maxLength)
        return refuse(
            u"it has %1 characters, and phones show at most %2"_s.arg(value.size()).arg(maxLength));
    if (auto checked = checkTemplate(value); !checked)
        return refuse(u"there is no placeholder {%1}: use {%2}"_s.arg(
            checked.error().subject, placeholders().join(u"}, {"_s)));
    return value;
}

} // namespace bookbell::settingtexts
