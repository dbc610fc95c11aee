// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/webpush/vapid.h"

#include "core/base/json.h"
#include "core/webpush/base64url.h"
#include "core/webpush/cryptocontext.h"
#include "core/webpush/subscriptionkeys.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <optional>

namespace bookbell {

using namespace Qt::StringLiterals;

namespace {

/// The one header that every token has (RFC 8292 §2).
constexpr QByteArrayView tokenHeader = R"({"typ":"JWT","alg":"ES256"})";

/// A name that the public DNS can know: two labels at least, the last one not a number.
bool isPublicHost(const QString &host)
{
    static const QRegularExpression shape(
        u"\\A(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])\\z"_s,
        QRegularExpression::CaseInsensitiveOption);
    const QString lower = host.toLower();
    return host.size() <= 253 && shape.match(lower).hasMatch() && !lower.endsWith(".invalid"_L1)
        && !lower.endsWith(".localhost"_L1);
}

struct AuthorizationParts {
    QByteArrayView token;
    QByteArrayView key;
};

/// `vapid t=…, k=…` in any order, the scheme in any case (RFC 8292 §3, RFC 9110 §11.1).
std::optional<AuthorizationParts> splitAuthorization(QByteArrayView value)
{
    constexpr QByteArrayView scheme = "vapid ";
    if (value.size() < scheme.size()
        || value.first(scheme.size()).compare(scheme, Qt::CaseInsensitive) != 0)
        return {};
    AuthorizationParts parts;
    QByteArrayView rest = value.sliced(scheme.size());
    while (!rest.isEmpty()) {
        const qsizetype comma = rest.indexOf(',');
        const QByteArrayView item = (comma < 0 ? rest : rest.first(comma)).trimmed();
        rest = comma < 0 ? QByteArrayView() : rest.sliced(comma + 1);
        QByteArrayView *target = nullptr;
        if (item.startsWith("t="))
            target = &parts.token;
        else if (item.startsWith("k="))
            target = &parts.key;
        if (!target)
            continue; // unknown parameters are to be ignored
        if (!target->isEmpty())
            return {};
        *target = item.sliced(2);
    }
    if (parts.token.isEmpty() || parts.key.isEmpty())
        return {};
    return parts;
}

std::optional<QJsonObject> jsonPart(QByteArrayView base64)
{
    const auto text = fromBase64(base64);
    if (!text)
        return {};
    const auto document = QJsonDocument::fromJson(*text);
    if (!document.isObject())
        return {};
    return document.object();
}

} // namespace

QString contactUri(const QString &typed)
{
    const QString text = typed.trimmed();
    return text.contains(u'@') && !text.contains(u':') ? "mailto:"_L1 + text : text;
}

Result<void> checkContact(const QString &contact)
{
    const auto refuse = [&](const QString &why) {
        return fail(ErrorCode::InvalidContact, contact, why);
    };
    const bool printable = std::ranges::all_of(contact, [](QChar c) {
        return c > u' ' && c < u'\x7f' && c != u'<' && c != u'>' && c != u'"' && c != u'\\';
    });
    if (!printable || contact.size() > 1024)
        return refuse(u"spaces, brackets, quotes and letters beyond ASCII are refused"_s);
    constexpr auto mailto = "mailto:"_L1;
    constexpr auto https = "https://"_L1;
    QStringView host;
    if (contact.startsWith(mailto)) {
        const QStringView address = QStringView(contact).sliced(mailto.size());
        const qsizetype at = address.lastIndexOf(u'@');
        if (at < 1 || address.first(at).contains(u'@') || address.contains(u','))
            return refuse(u"not one address"_s);
        host = address.sliced(at + 1);
    } else if (contact.startsWith(https)) {
        host = QStringView(contact).sliced(https.size());
        const auto end = std::ranges::find_if(
            host, [](QChar c) { return c == u'/' || c == u'?' || c == u'#' || c == u':'; });
        host = host.first(end - host.begin());
    } else {
        return refuse(u"neither mailto: nor https://"_s);
    }
    if (!isPublicHost(host.toString()))
        return refuse(u"not a public host name"_s);
    return {};
}

Result<QByteArray> signToken(const P256Key &key, const QString &origin, const QString &contact,
                             UtcTime expiry)
{
    // QJsonObject writes its keys in alphabetical order: aud, exp, sub, as in RFC 8292 §2.4.
    const qint64 seconds =
        std::chrono::floor<std::chrono::seconds>(expiry).time_since_epoch().count();
    const QJsonObject claims {{u"aud"_s, origin}, {u"exp"_s, seconds}, {u"sub"_s, contact}};
    QByteArray token = toBase64Url(tokenHeader) + '.' + toBase64Url(toCompactJson(claims));
    std::array<unsigned char, 64> signature;
    const std::span<const unsigned char, 32> scalar(key.privateKey().data(), 32);
    if (!CryptoContext::ofThisThread().sign(scalar, key.publicKey(), asBytes(token), signature))
        return fail(ErrorCode::Internal, {}, u"signing failed"_s);
    return token + '.' + toBase64Url(toByteArray(signature));
}

QByteArray vapidAuthorization(const QByteArray &token, const PublicKeyBytes &key)
{
    return "vapid t=" + token + ", k=" + toBase64Url(toByteArray(key));
}

QString toText(VapidRefusal refusal)
{
    switch (refusal) {
    case VapidRefusal::Malformed:
        return u"Malformed"_s;
    case VapidRefusal::BadSignature:
        return u"BadSignature"_s;
    case VapidRefusal::WrongAudience:
        return u"WrongAudience"_s;
    case VapidRefusal::Expired:
        return u"Expired"_s;
    case VapidRefusal::TooFarAhead:
        return u"TooFarAhead"_s;
    }
    Q_UNREACHABLE();
}

tl::expected<VapidClaims, VapidRefusal> readAuthorization(QByteArrayView authorization)
{
    const auto malformed = tl::unexpected(VapidRefusal::Malformed);
    const auto parts = splitAuthorization(authorization);
    if (!parts)
        return malformed;
    const QByteArrayView token = parts->token;
    const qsizetype firstDot = token.indexOf('.');
    const qsizetype lastDot = token.lastIndexOf('.');
    if (firstDot < 0 || token.indexOf('.', firstDot + 1) != lastDot || firstDot == lastDot)
        return malformed;

    const auto header = jsonPart(token.first(firstDot));
    const auto claims = jsonPart(token.sliced(firstDot + 1, lastDot - firstDot - 1));
    const auto signature = fromBase64(token.sliced(lastDot + 1));
    const auto key = fromBase64(parts->key);
    if (!header || header->value("alg"_L1).toString() != "ES256"_L1 || !claims || !signature
        || signature->size() != 64 || !key || !checkPublicKey(asBytes(*key)))
        return malformed;
    const QJsonValue expiry = claims->value("exp"_L1);
    const QJsonValue audience = claims->value("aud"_L1);
    // Beyond 2^53 a double has no seconds left, and the milliseconds would overflow.
    if (!expiry.isDouble() || !audience.isString() || !(std::abs(expiry.toDouble()) < 9e12))
        return malformed;

    VapidClaims result;
    std::ranges::copy(asBytes(*key), result.publicKey.begin());
    const std::span<const unsigned char, 64> signatureBytes(asBytes(*signature).data(), 64);
    if (!CryptoContext::ofThisThread().verify(result.publicKey, asBytes(token.first(lastDot)),
                                              signatureBytes))
        return tl::unexpected(VapidRefusal::BadSignature);
    result.audience = audience.toString();
    result.expiry = fromMs(static_cast<qint64>(expiry.toDouble() * 1000));
    result.contact = claims->value("sub"_L1).toString();
    return result;
}

tl::expected<VapidClaims, VapidRefusal> verifyAuthorization(QByteArrayView authorization,
                                                            const QString &origin, UtcTime now)
{
    auto claims = readAuthorization(authorization);
    if (!claims)
        return claims;
    if (claims->audience != origin)
        return tl::unexpected(VapidRefusal::WrongAudience);
    if (claims->expiry <= now)
        return tl::unexpected(VapidRefusal::Expired);
    if (claims->expiry > now + maxVapidTokenLifetime)
        return tl::unexpected(VapidRefusal::TooFarAhead);
    return claims;
}

} // namespace bookbell
