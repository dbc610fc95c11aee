// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/webpush/messageencryption.h"

#include "core/webpush/aes128gcm.h"
#include "core/webpush/cryptocontext.h"

#include <algorithm>
#include <cstring>

namespace bookbell {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype headerSize = 86;
constexpr qsizetype maxBodySize = 4096;
constexpr quint32 recordSize = 4096;
static_assert(headerSize + maxPlaintext + recordOverhead == maxBodySize);

/// The values of one message; wiped, because who has them can read it.
struct WorkingSecrets {
    std::array<unsigned char, 32> scalar {};
    std::array<unsigned char, 32> ecdhSecret {};
    std::array<unsigned char, 32> prkKey {};
    std::array<unsigned char, 32> ikm {};
    ContentKeys keys;

    WorkingSecrets() = default;
    WorkingSecrets(const WorkingSecrets &) = delete;
    WorkingSecrets &operator=(const WorkingSecrets &) = delete;
    ~WorkingSecrets() { explicit_bzero(this, sizeof *this); }
};

/// From the ECDH secret to key and nonce (RFC 8291 §3.4).
bool deriveMessageKeys(CryptoContext &crypto, const PublicKeyBytes &userAgentKey,
                       const PublicKeyBytes &serverKey, const AuthSecret &auth,
                       std::span<const unsigned char, 16> salt, WorkingSecrets &work)
{
    static constexpr unsigned char info[] = {'W', 'e', 'b', 'P', 'u', 's', 'h',
                                             ':', ' ', 'i', 'n', 'f', 'o', 0};
    static constexpr unsigned char counter[] = {1};
    return crypto.hmac(auth, {work.ecdhSecret}, work.prkKey)
        && crypto.hmac(work.prkKey, {info, userAgentKey, serverKey, counter}, work.ikm)
        && deriveContentKeys(crypto, work.ikm, salt, work.keys);
}

Result<void> checkSize(qsizetype size)
{
    if (size > maxPlaintext)
        return fail(ErrorCode::PayloadTooLarge, QString::number(size),
                    u"at most %1 bytes"_s.arg(maxPlaintext));
    return {};
}

/// `work.scalar` and `serverKey` are the message's own key pair.
Result<QByteArray> encryptRecord(CryptoContext &crypto, QByteArrayView plaintext,
                                 const PublicKeyBytes &serverKey,
                                 const std::array<unsigned char, 16> &salt,
                                 const PublicKeyBytes &userAgentKey, const AuthSecret &auth,
                                 qsizetype paddedSize, WorkingSecrets &work)
{
    if (!crypto.sharedSecret(work.scalar, userAgentKey, work.ecdhSecret))
        return fail(ErrorCode::InvalidKey, {}, u"p256dh is no point on P-256"_s);
    if (!deriveMessageKeys(crypto, userAgentKey, serverKey, auth, salt, work))
        return fail(ErrorCode::Internal, {}, u"key derivation failed"_s);

    // Written in place: the header, then the one record, which is encrypted where it stands.
    const qsizetype contentSize = std::max(paddedSize, plaintext.size());
    QByteArray body(headerSize + contentSize + recordOverhead, Qt::Uninitialized);
    auto *out = reinterpret_cast<unsigned char *>(body.data());
    const ContentHeader header {
        salt, recordSize,
        QByteArray::fromRawData(reinterpret_cast<const char *>(serverKey.data()),
                                static_cast<qsizetype>(serverKey.size()))};
    writeContentHeader(header, out);
    unsigned char *record = out + headerSize;
    const auto plainSize = static_cast<size_t>(plaintext.size());
    if (plainSize > 0)
        std::memcpy(record, plaintext.data(), plainSize);
    record[plainSize] = 2; // the delimiter of a last record (RFC 8188 §2)
    std::memset(record + plainSize + 1, 0, static_cast<size_t>(contentSize) - plainSize);
    if (!crypto.seal(work.keys.contentEncryptionKey, work.keys.nonce,
                     {record, static_cast<size_t>(contentSize) + 1}))
        return fail(ErrorCode::Internal, {}, u"encryption failed"_s);
    return body;
}

} // namespace

qsizetype paddingBucket(qsizetype plaintextSize)
{
    for (const qsizetype bucket : {256, 512, 1024, 2048})
        if (plaintextSize <= bucket)
            return bucket;
    return std::max(plaintextSize, comfortablePlaintext);
}

Result<QByteArray> encrypt(QByteArrayView plaintext, const PublicKeyBytes &userAgentKey,
                           const AuthSecret &auth, qsizetype paddedSize)
{
    if (const auto fits = checkSize(std::max(plaintext.size(), paddedSize)); !fits)
        return fail(fits.error());
    auto &crypto = CryptoContext::ofThisThread();
    WorkingSecrets work;
    PublicKeyBytes serverKey;
    std::array<unsigned char, 16> salt;
    if (!crypto.generateKey(work.scalar, serverKey) || !crypto.random(salt))
        return fail(ErrorCode::Internal, {}, u"no randomness"_s);
    return encryptRecord(crypto, plaintext, serverKey, salt, userAgentKey, auth, paddedSize, work);
}

Result<EncryptionSteps> encryptWith(const P256Key &serverKey,
                                    const std::array<unsigned char, 16> &salt,
                                    QByteArrayView plaintext, const PublicKeyBytes &userAgentKey,
                                    const AuthSecret &auth, qsizetype paddedSize)
{
    if (const auto fits = checkSize(std::max(plaintext.size(), paddedSize)); !fits)
        return fail(fits.error());
    WorkingSecrets work;
    std::ranges::copy(serverKey.privateKey().span(), work.scalar.begin());
    auto body = encryptRecord(CryptoContext::ofThisThread(), plaintext, serverKey.publicKey(), salt,
                              userAgentKey, auth, paddedSize, work);
    if (!body)
        return fail(std::move(body.error()));
    EncryptionSteps steps;
    steps.ecdhSecret = work.ecdhSecret;
    steps.prkKey = work.prkKey;
    steps.ikm = work.ikm;
    steps.prk = work.keys.prk;
    steps.contentEncryptionKey = work.keys.contentEncryptionKey;
    steps.nonce = work.keys.nonce;
    steps.body = std::move(*body);
    return steps;
}

Result<QByteArray> decrypt(QByteArrayView body, const P256Key &userAgentKey, const AuthSecret &auth)
{
    const auto refuse = [](const QString &why) {
        return fail(ErrorCode::DecryptionFailed, {}, why);
    };
    if (body.size() > maxBodySize)
        return refuse(u"above 4096 bytes"_s);
    const auto header = readContentHeader(body);
    if (!header)
        return fail(header.error());
    PublicKeyBytes serverKey;
    if (header->keyId.size() != static_cast<qsizetype>(serverKey.size()))
        return refuse(u"the keyid is no public key"_s);
    // A push message is one record, smaller than the record size (RFC 8291 §4).
    const qsizetype sealedSize = body.size() - header->size();
    if (sealedSize >= static_cast<qsizetype>(header->recordSize))
        return refuse(u"record size %1 with %2 bytes"_s.arg(header->recordSize).arg(sealedSize));

    std::ranges::copy(asBytes(header->keyId), serverKey.begin());
    auto &crypto = CryptoContext::ofThisThread();
    WorkingSecrets work;
    std::ranges::copy(userAgentKey.privateKey().span(), work.scalar.begin());
    if (!crypto.sharedSecret(work.scalar, serverKey, work.ecdhSecret))
        return fail(ErrorCode::InvalidKey, {}, u"the keyid is no point on P-256"_s);
    if (!deriveMessageKeys(crypto, userAgentKey.publicKey(), serverKey, auth, header->salt, work))
        return fail(ErrorCode::Internal, {}, u"key derivation failed"_s);
    return decodeAes128Gcm(body, work.ikm);
}

} // namespace bookbell
