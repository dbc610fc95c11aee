// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/webpush/pushservice.h"

#include <algorithm>
#include <optional>

namespace bookbell {

using namespace Qt::StringLiterals;

namespace {

struct KnownService {
    QLatin1StringView host; ///< with a dot in front: any host below it
    PushServiceKind kind;
};

constexpr KnownService knownServices[] = {
    {"fcm.googleapis.com"_L1, PushServiceKind::Google},
    // updates.push.services.mozilla.com and its regional siblings
    {".push.services.mozilla.com"_L1, PushServiceKind::Mozilla},
    {".push.apple.com"_L1, PushServiceKind::Apple},
    {".notify.windows.com"_L1, PushServiceKind::Microsoft},
    {".push.samsungosp.com"_L1, PushServiceKind::Samsung},
};

constexpr auto removedHost = "permanently-removed.invalid"_L1;

std::optional<PushServiceKind> knownKind(const QString &host)
{
    for (const auto &[pattern, kind] : knownServices) {
        const bool matches = pattern.startsWith(u'.')
            ? host.size() > pattern.size() && host.endsWith(pattern)
            : host == pattern;
        if (matches)
            return kind;
    }
    return {};
}

bool isLoopback(const QString &host)
{
    // Hosts are compared after normalising, so four decimal numbers are the only way to write it.
    return host == "localhost"_L1 || host == "::1"_L1
        || (host.startsWith("127."_L1) && std::ranges::all_of(host, [](QChar c) {
                return c == u'.' || (c >= u'0' && c <= u'9');
            }));
}

/// The parts of an endpoint, each in the one spelling that counts.
struct ParsedEndpoint {
    QUrl url;
    QString scheme;
    QString host; ///< IPv6 without brackets
    int port = 0;

    [[nodiscard]] bool isHttps() const { return scheme == "https"_L1; }
    [[nodiscard]] int defaultPort() const { return isHttps() ? 443 : 80; }
    [[nodiscard]] QString origin() const
    {
        QString text = scheme % "://"_L1 % (host.contains(u':') ? u"[%1]"_s.arg(host) : host);
        if (port != defaultPort())
            text += u':' % QString::number(port);
        return text;
    }
};

auto invalid(const QString &why, const QString &host = {})
{
    return fail(ErrorCode::InvalidEndpoint, host, why);
}

/// Accepts only what has one meaning for every reader: QUrl rewrites hosts (`0x7f000001`, `127.1`,
/// percent signs, full-width letters), and a text whose host changes by that was not written by a
/// browser.
Result<ParsedEndpoint> parseEndpoint(const QString &endpoint)
{
    if (endpoint.isEmpty())
        return invalid(u"empty"_s);
    if (endpoint.size() > maxEndpointLength)
        return invalid(u"above %1 characters"_s.arg(maxEndpointLength));
    if (!std::ranges::all_of(endpoint,
                             [](QChar c) { return c > u' ' && c < u'\x7f' && c != u'\\'; }))
        return invalid(u"characters that no URL has"_s);
    if (endpoint.contains(u'#'))
        return invalid(u"a fragment"_s);

    ParsedEndpoint parsed {QUrl(endpoint, QUrl::StrictMode), {}, {}, 0};
    if (!parsed.url.isValid())
        return invalid(u"not a URL"_s);
    parsed.scheme = parsed.url.scheme();
    if (!parsed.isHttps() && parsed.scheme != "http"_L1)
        return invalid(u"neither https nor http"_s);
    const qsizetype authorityStart = parsed.scheme.size() + 3;
    if (endpoint.sliced(parsed.scheme.size()).left(3) != "://"_L1)
        return invalid(u"not a URL with a host"_s);
    const auto authorityEnd = std::find_if(endpoint.begin() + authorityStart, endpoint.end(),
                                           [](QChar c) { return c == u'/' || c == u'?'; });
    const QString authority =
        endpoint.mid(authorityStart, authorityEnd - endpoint.begin() - authorityStart).toLower();
    parsed.host = parsed.url.host();
    if (authority.contains(u'@'))
        return invalid(u"a user name in it"_s, parsed.host);
    if (parsed.host.isEmpty() || parsed.host.endsWith(u'.'))
        return invalid(u"no host, or one that ends with a dot"_s);

    const QString written = parsed.host.contains(u':') ? u"[%1]"_s.arg(parsed.host) : parsed.host;
    const QString port = authority.startsWith(written) ? authority.sliced(written.size()) : u"-"_s;
    parsed.port = parsed.url.port(parsed.defaultPort());
    if (!port.isEmpty() && (!port.startsWith(u':') || port.size() == 1 || parsed.port < 1))
        return invalid(u"host or port in an unusual spelling"_s);
    if (authority.contains("xn--"_L1))
        return invalid(u"an internationalised host"_s, parsed.host);
    return parsed;
}

Result<QString> parseTrustedOrigin(const QString &entry)
{
    const auto refuse = [&](const QString &why) {
        return fail(ErrorCode::InvalidSetting, entry, why);
    };
    const auto parsed = parseEndpoint(entry);
    if (!parsed)
        return refuse(parsed.error().detail);
    const QString path = parsed->url.path(QUrl::FullyEncoded);
    if ((!path.isEmpty() && path != "/"_L1) || parsed->url.hasQuery())
        return refuse(u"an origin has no path"_s);
    if (!parsed->isHttps() && !isLoopback(parsed->host))
        return refuse(u"plain http beyond this computer"_s);
    return parsed->origin();
}

} // namespace

Result<QString> originOf(const QString &endpoint)
{
    const auto parsed = parseEndpoint(endpoint);
    if (!parsed)
        return fail(parsed.error());
    return parsed->origin();
}

bool isPermanentlyRemoved(const QString &endpoint)
{
    // Asked of every message; only an endpoint that names the host as it is gets past the parser.
    if (!endpoint.contains(removedHost, Qt::CaseInsensitive))
        return false;
    const auto parsed = parseEndpoint(endpoint);
    return parsed && parsed->host == removedHost;
}

Result<QStringList> parseTrustedOrigins(const QString &text)
{
    QStringList origins;
    const auto entries = text.split(u',', Qt::SkipEmptyParts);
    for (const QString &entry : entries) {
        const QString trimmed = entry.trimmed();
        if (trimmed.isEmpty())
            continue;
        const auto origin = parseTrustedOrigin(trimmed);
        if (!origin)
            return fail(origin.error());
        if (!origins.contains(*origin))
            origins.append(*origin);
    }
    return origins;
}

EndpointGuard::EndpointGuard(QStringList trustedOrigins)
    : m_trustedOrigins(std::move(trustedOrigins))
{
}

Result<CheckedEndpoint> EndpointGuard::check(const QString &endpoint) const
{
    auto parsed = parseEndpoint(endpoint);
    if (!parsed)
        return fail(std::move(parsed.error()));
    QString origin = parsed->origin();
    const auto refuse = [&](const QString &why) {
        return fail(ErrorCode::EndpointNotTrusted, origin, why);
    };
    if (parsed->isHttps() && parsed->port == 443) {
        if (const auto kind = knownKind(parsed->host))
            return CheckedEndpoint {std::move(parsed->url), std::move(origin), *kind};
    }
    if (!parsed->isHttps() && !isLoopback(parsed->host))
        return refuse(u"plain http"_s);
    if (!m_trustedOrigins.contains(origin))
        return refuse(u"neither a known push service nor a trusted origin"_s);
    return CheckedEndpoint {std::move(parsed->url), std::move(origin), PushServiceKind::Trusted};
}

} // namespace bookbell
