// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/readerweb/requestorigin.h"

#include <QHostAddress>
#include <QUrl>

#include <algorithm>

namespace bookbell {

using namespace Qt::StringLiterals;

namespace {

QUrl parseOrigin(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    const bool isOrigin = url.isValid() && !url.host().isEmpty()
        && (url.scheme() == "http"_L1 || url.scheme() == "https"_L1) && url.userInfo().isEmpty()
        && (url.path().isEmpty() || url.path() == "/"_L1) && !url.hasQuery() && !url.hasFragment();
    return isOrigin ? url : QUrl();
}

int portOf(const QUrl &origin)
{
    return origin.port(origin.scheme() == "https"_L1 ? 443 : 80);
}

} // namespace

bool isOneOf(const QString &text, const QStringList &addresses)
{
    const QHostAddress address(text);
    if (address.isNull())
        return false;
    return std::ranges::any_of(addresses, [&](const QString &other) {
        return other.contains(u'/') ? address.isInSubnet(QHostAddress::parseSubnet(other))
                                    : address == QHostAddress(other);
    });
}

OriginVerdict judgeOrigin(const HttpRequest &request, const QStringList &allowed)
{
    const QByteArray field = request.headers.value("Origin");
    if (field.isNull())
        return OriginVerdict::Same;
    const QUrl origin = parseOrigin(QString::fromUtf8(field));
    if (origin.isEmpty())
        return OriginVerdict::Refused;
    const QUrl host =
        parseOrigin(origin.scheme() % "://"_L1 % QString::fromUtf8(request.headers.value("Host")));
    if (host.host() == origin.host() && portOf(host) == portOf(origin))
        return OriginVerdict::Same;
    const bool isAllowed = std::ranges::any_of(allowed, [&](const QString &text) {
        const QUrl other = parseOrigin(text);
        return other.scheme() == origin.scheme() && other.host() == origin.host()
            && portOf(other) == portOf(origin);
    });
    return isAllowed ? OriginVerdict::Allowed : OriginVerdict::Refused;
}

QString clientAddress(const HttpRequest &request, const QStringList &proxies)
{
    QString client = request.peerAddress;
    QByteArray forwarded;
    for (const auto &[name, value] : request.headers) {
        if (name.compare("X-Forwarded-For", Qt::CaseInsensitive) == 0)
            forwarded += (forwarded.isEmpty() ? ""_ba : ","_ba) + value;
    }
    QList<QByteArray> hops = forwarded.split(',');
    while (isOneOf(client, proxies) && !hops.isEmpty()) {
        const QHostAddress hop(QString::fromLatin1(hops.takeLast().trimmed()));
        if (hop.isNull())
            break;
        client = hop.toString();
    }
    return client;
}

} // namespace bookbell
