// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/webpush/vapidimport.h"

#include "core/webpush/base64url.h"
#include "core/webpush/cryptocontext.h"
#include "core/webpush/opensslpointer.h"
#include "core/webpush/subscriptionkeys.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QList>
#include <QRegularExpression>
#include <QStringDecoder>

#include <openssl/bio.h>
#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/obj_mac.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

#include <algorithm>
#include <cstring>
#include <optional>

namespace bookbell {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype maxFileSize = 64 * 1024;

auto invalid(const QString &why)
{
    return fail(ErrorCode::InvalidKey, {}, why);
}

/// What is in an EC key that OpenSSL read.
Result<P256Key> fromEvpKey(const EVP_PKEY *pkey)
{
    char group[64] = {};
    if (EVP_PKEY_get_utf8_string_param(pkey, OSSL_PKEY_PARAM_GROUP_NAME, group, sizeof group,
                                       nullptr)
            != 1
        || std::strcmp(group, SN_X9_62_prime256v1) != 0)
        return invalid(u"not a key on the curve P-256"_s);
    BIGNUM *number = nullptr;
    EVP_PKEY_get_bn_param(pkey, OSSL_PKEY_PARAM_PRIV_KEY, &number);
    const OpenSslPointer<BIGNUM, BN_clear_free> scalar(number);
    SecretBytes bytes(32);
    if (!scalar || BN_bn2binpad(scalar.get(), bytes.data(), 32) != 32)
        return invalid(u"no private key in it"_s);
    auto key = P256Key::fromPrivate(bytes);
    if (!key)
        return key;

    std::array<unsigned char, 65> encoded {};
    size_t size = 0;
    PublicKeyBytes point {};
    // The file's own public key, which may be compressed; absent in some SEC 1 files.
    if (EVP_PKEY_get_octet_string_param(pkey, OSSL_PKEY_PARAM_PUB_KEY, encoded.data(),
                                        encoded.size(), &size)
            == 1
        && (!CryptoContext::ofThisThread().uncompress(std::span(encoded).first(size), point)
            || point != key->publicKey()))
        return invalid(u"the public key belongs to another private key"_s);
    return key;
}

/// An encrypted file would otherwise ask for its password on the terminal.
int noPassword(char *, int, int, void *)
{
    return -1;
}

Result<P256Key> parsePem(const QByteArray &text)
{
    if (text.contains("ENCRYPTED"))
        return invalid(u"encrypted with a password"_s);
    const OpenSslPointer<BIO, BIO_free_all> bio(
        BIO_new_mem_buf(text.constData(), static_cast<int>(text.size())));
    const OpenSslPointer<EVP_PKEY, EVP_PKEY_free> pkey(
        PEM_read_bio_PrivateKey(bio.get(), nullptr, noPassword, nullptr));
    auto key = pkey ? fromEvpKey(pkey.get()) : invalid(u"no readable private key in the PEM"_s);
    ERR_clear_error();
    return key;
}

/// PKCS #8 or SEC 1, as in a PEM between its lines.
Result<P256Key> parseDer(const QByteArray &der)
{
    const auto *bytes = reinterpret_cast<const unsigned char *>(der.constData());
    const OpenSslPointer<EVP_PKEY, EVP_PKEY_free> pkey(
        d2i_AutoPrivateKey(nullptr, &bytes, static_cast<long>(der.size())));
    auto key = pkey ? fromEvpKey(pkey.get()) : invalid(u"no readable private key in it"_s);
    ERR_clear_error();
    return key;
}

/// A SEQUENCE that is longer than any raw key.
bool looksLikeDer(const QByteArray &bytes)
{
    return bytes.size() > 45 && bytes.at(0) == 0x30 && bytes.size() != 65;
}

/// The private key among the JSON Web Keys (RFC 7517, RFC 7518 §6.2) in `value`, however deep.
std::optional<QJsonObject> privateJwk(const QJsonValue &value)
{
    const QJsonObject object = value.toObject();
    if (object.contains("kty"_L1) && object.contains("d"_L1))
        return object;
    for (const QJsonValue inner : object) {
        if (auto found = privateJwk(inner))
            return found;
    }
    return {};
}

Result<P256Key> parseJwk(const QJsonObject &jwk)
{
    if (jwk.value("kty"_L1) != "EC"_L1 || jwk.value("crv"_L1) != "P-256"_L1)
        return invalid(u"not a key on the curve P-256"_s);
    const auto part = [&jwk](QLatin1StringView name) {
        return fromBase64(jwk.value(name).toString().toLatin1()).value_or(QByteArray());
    };
    auto key = P256Key::fromPrivate(SecretBytes::fromByteArray(part("d"_L1)));
    if (!key)
        return invalid(u"no private key in it"_s);
    const QByteArray point =
        "\x04"_ba + part("x"_L1).rightJustified(32, '\0') + part("y"_L1).rightJustified(32, '\0');
    if (point != toByteArray(key->publicKey()))
        return invalid(u"the public key belongs to another private key"_s);
    return key;
}

/// `base64` and `openssl` break a long word into lines of 76 or 64 characters.
QString unwrapped(QString text)
{
    static const QRegularExpression brokenLine(
        u"^([A-Za-z0-9_+/-]{76}|[A-Za-z0-9_+/-]{64})\r?\n(?=[A-Za-z0-9_+/-]+={0,2}\r?$)"_s,
        QRegularExpression::MultilineOption);
    return text.replace(brokenLine, u"\\1"_s);
}

/// Whatever is written around them: a public key is the only base64 of 65 bytes that begins with 4,
/// a private key one of about 32 bytes, or DER; that both belong together proves the guess.
Result<P256Key> parsePair(const QString &text)
{
    QList<PublicKeyBytes> publicKeys;
    QList<P256Key> privateKeys;
    std::optional<Error> unreadable;
    static const QRegularExpression word(u"[A-Za-z0-9_+/-]{38,}={0,2}"_s);
    for (auto match = word.globalMatch(text); match.hasNext();) {
        const auto bytes = fromBase64(match.next().captured().toLatin1());
        if (!bytes)
            continue;
        if (bytes->size() == 65) {
            if (!checkPublicKey(asBytes(*bytes)))
                continue;
            PublicKeyBytes point;
            std::ranges::copy(asBytes(*bytes), point.begin());
            publicKeys.append(point);
        } else if (looksLikeDer(*bytes)) {
            auto key = parseDer(*bytes);
            if (!key) {
                unreadable = key.error();
                continue;
            }
            publicKeys.append(key->publicKey());
            privateKeys.append(*key);
        } else if (bytes->size() <= 32) {
            if (auto key = P256Key::fromPrivate(SecretBytes::fromByteArray(*bytes)))
                privateKeys.append(*key);
        }
    }
    if (unreadable && privateKeys.isEmpty())
        return fail(*unreadable);
    if (publicKeys.isEmpty())
        return invalid(u"no public key in it"_s);
    if (privateKeys.isEmpty())
        return invalid(u"no private key in it"_s);

    QList<P256Key> pairs;
    for (const P256Key &key : std::as_const(privateKeys))
        if (publicKeys.contains(key.publicKey()) && !pairs.contains(key))
            pairs.append(key);
    if (pairs.isEmpty())
        return invalid(u"the public key belongs to another private key"_s);
    if (pairs.size() > 1)
        return invalid(u"several keys in one file"_s);
    return pairs.first();
}

QString decodeText(const QByteArray &file)
{
    const auto encoding = QStringConverter::encodingForData(file);
    QStringDecoder decode(encoding.value_or(QStringConverter::Utf8));
    return decode(file);
}

} // namespace

Result<P256Key> parseVapidKey(const QByteArray &file)
{
    if (file.size() > maxFileSize)
        return invalid(u"too large for a key"_s);
    if (looksLikeDer(file) && file.contains('\0'))
        return parseDer(file);
    QString text = decodeText(file);
    if (text.contains("-----BEGIN "_L1))
        return parsePem(text.toLatin1());
    if (const auto jwk = privateJwk(QJsonDocument::fromJson(text.toUtf8()).object()))
        return parseJwk(*jwk);
    // JSON may write the slashes of base64 as \/.
    return parsePair(unwrapped(text.replace("\\/"_L1, "/"_L1)));
}

} // namespace bookbell
