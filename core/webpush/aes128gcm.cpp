// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/webpush/aes128gcm.h"

#include "core/webpush/cryptocontext.h"

#include <QtEndian>

#include <algorithm>
#include <cstring>

namespace bookbell {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype tagSize = 16;
constexpr qsizetype fixedHeaderSize = 21;

constexpr unsigned char moreRecordsFollow = 1;
constexpr unsigned char lastRecord = 2;

/// The nonce of the record with the number `index` (RFC 8188 §2.3).
std::array<unsigned char, 12> recordNonce(std::array<unsigned char, 12> nonce, quint64 index)
{
    for (size_t i = 0; i < 8; ++i)
        nonce[11 - i] ^= static_cast<unsigned char>(index >> (8 * i));
    return nonce;
}

auto damaged(const QString &detail)
{
    return fail(ErrorCode::DecryptionFailed, {}, detail);
}

} // namespace

bool deriveContentKeys(CryptoContext &crypto, std::span<const unsigned char> ikm,
                       std::span<const unsigned char> salt, ContentKeys &keys)
{
    // HKDF-Expand to less than 32 bytes is the beginning of one HMAC over info and the byte 1; the
    // zero that ends each string is part of the info.
    static constexpr unsigned char keyInfo[] = "Content-Encoding: aes128gcm\0\1";
    static constexpr unsigned char nonceInfo[] = "Content-Encoding: nonce\0\1";
    constexpr auto withoutTerminator = [](const auto &text) {
        return std::span<const unsigned char>(text, std::size(text) - 1);
    };
    std::array<unsigned char, 32> block;
    if (!crypto.hmac(salt, {ikm}, keys.prk)
        || !crypto.hmac(keys.prk, {withoutTerminator(keyInfo)}, block))
        return false;
    std::copy_n(block.begin(), keys.contentEncryptionKey.size(), keys.contentEncryptionKey.begin());
    if (!crypto.hmac(keys.prk, {withoutTerminator(nonceInfo)}, block))
        return false;
    std::copy_n(block.begin(), keys.nonce.size(), keys.nonce.begin());
    return true;
}

void writeContentHeader(const ContentHeader &header, unsigned char *out)
{
    std::memcpy(out, header.salt.data(), header.salt.size());
    qToBigEndian(header.recordSize, out + 16);
    out[20] = static_cast<unsigned char>(header.keyId.size());
    std::memcpy(out + fixedHeaderSize, header.keyId.constData(),
                static_cast<size_t>(header.keyId.size()));
}

Result<ContentHeader> readContentHeader(QByteArrayView body)
{
    if (body.size() < fixedHeaderSize)
        return damaged(u"shorter than its header"_s);
    ContentHeader header;
    std::memcpy(header.salt.data(), body.data(), header.salt.size());
    header.recordSize = qFromBigEndian<quint32>(body.data() + 16);
    const auto keyIdSize = static_cast<unsigned char>(body[20]);
    if (body.size() < fixedHeaderSize + keyIdSize)
        return damaged(u"shorter than its header"_s);
    if (header.recordSize < minRecordSize)
        return damaged(u"record size %1"_s.arg(header.recordSize));
    header.keyId = body.sliced(fixedHeaderSize, keyIdSize).toByteArray();
    return header;
}

Result<QByteArray> encodeAes128Gcm(QByteArrayView content, std::span<const unsigned char> ikm,
                                   const ContentHeader &header, qsizetype padding)
{
    if (header.recordSize < minRecordSize || header.keyId.size() > 255)
        return fail(ErrorCode::Internal, {}, u"record size or keyid out of range"_s);
    auto &crypto = CryptoContext::ofThisThread();
    ContentKeys keys;
    if (!deriveContentKeys(crypto, ikm, header.salt, keys))
        return fail(ErrorCode::Internal, {}, u"key derivation failed"_s);

    QByteArray body(header.size(), Qt::Uninitialized);
    writeContentHeader(header, reinterpret_cast<unsigned char *>(body.data()));
    const qsizetype capacity = static_cast<qsizetype>(header.recordSize) - recordOverhead;
    bool isLast = false;
    for (quint64 index = 0; !isLast; ++index) {
        const qsizetype padded = std::min(padding, capacity);
        const QByteArrayView part = content.first(std::min(content.size(), capacity - padded));
        padding -= padded;
        content = content.sliced(part.size());
        isLast = content.isEmpty() && padding == 0;

        const qsizetype start = body.size();
        body.append(part);
        body.append(static_cast<char>(isLast ? lastRecord : moreRecordsFollow));
        body.append(padded, '\0');
        const auto plainSize = static_cast<size_t>(body.size() - start);
        body.resize(body.size() + tagSize);
        auto *record = reinterpret_cast<unsigned char *>(body.data()) + start;
        if (!crypto.seal(keys.contentEncryptionKey, recordNonce(keys.nonce, index),
                         {record, plainSize}))
            return fail(ErrorCode::Internal, {}, u"encryption failed"_s);
    }
    return body;
}

Result<QByteArray> decodeAes128Gcm(QByteArrayView body, std::span<const unsigned char> ikm)
{
    const auto header = readContentHeader(body);
    if (!header)
        return fail(header.error());
    QByteArrayView rest = body.sliced(header->size());
    if (rest.isEmpty())
        return damaged(u"no record"_s);
    auto &crypto = CryptoContext::ofThisThread();
    ContentKeys keys;
    if (!deriveContentKeys(crypto, ikm, header->salt, keys))
        return fail(ErrorCode::Internal, {}, u"key derivation failed"_s);

    QByteArray content;
    for (quint64 index = 0; !rest.isEmpty(); ++index) {
        const auto record = rest.first(std::min<qsizetype>(rest.size(), header->recordSize));
        rest = rest.sliced(record.size());
        if (record.size() < recordOverhead)
            return damaged(u"a record shorter than its overhead"_s);
        const qsizetype start = content.size();
        content.resize(start + record.size() - tagSize);
        if (!crypto.open(keys.contentEncryptionKey, recordNonce(keys.nonce, index), asBytes(record),
                         reinterpret_cast<unsigned char *>(content.data()) + start))
            return damaged(u"the tag does not fit"_s);

        qsizetype delimiter = content.size() - 1;
        while (delimiter >= start && content[delimiter] == '\0')
            --delimiter;
        const char expected = rest.isEmpty() ? lastRecord : moreRecordsFollow;
        if (delimiter < start || content[delimiter] != expected)
            return damaged(u"wrong padding, or records are missing"_s);
        content.truncate(delimiter);
    }
    return content;
}

} // namespace bookbell
