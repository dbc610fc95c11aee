// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QByteArrayView>

#include <array>
#include <span>

namespace bookbell {

class CryptoContext;

/// The header of the content coding aes128gcm (RFC 8188 §2.1).
struct ContentHeader {
    std::array<unsigned char, 16> salt {};
    quint32 recordSize = 4096;
    QByteArray keyId;

    /// In bytes, as it is written.
    [[nodiscard]] qsizetype size() const { return 21 + keyId.size(); }
    bool operator==(const ContentHeader &) const = default;
};

/// A record holds at least one byte of content beside delimiter and tag (RFC 8188 §2.1).
inline constexpr quint32 minRecordSize = 18;
/// What a record adds to its content: delimiter and tag.
inline constexpr qsizetype recordOverhead = 17;

/// What the keying material becomes under a salt (RFC 8188 §2.2, §2.3).
struct ContentKeys {
    std::array<unsigned char, 32> prk {};
    std::array<unsigned char, 16> contentEncryptionKey {};
    std::array<unsigned char, 12> nonce {};
};

[[nodiscard]] bool deriveContentKeys(CryptoContext &crypto, std::span<const unsigned char> ikm,
                                     std::span<const unsigned char> salt, ContentKeys &keys);

/// Writes header.size() bytes to `out`; the keyid has at most 255 bytes.
void writeContentHeader(const ContentHeader &header, unsigned char *out);

/// Error: DecryptionFailed (shorter than its own header, or a record size below 18).
[[nodiscard]] Result<ContentHeader> readContentHeader(QByteArrayView body);

/// Encodes in as many records as it takes, `padding` bytes of padding in the first ones.
/// Error: Internal (record size below 18, keyid above 255 bytes).
[[nodiscard]] Result<QByteArray> encodeAes128Gcm(QByteArrayView content,
                                                 std::span<const unsigned char> ikm,
                                                 const ContentHeader &header,
                                                 qsizetype padding = 0);

/// Decodes one record or many (RFC 8188 §2), padding removed. `body` is hostile.
/// Error: DecryptionFailed, and never a part of the content.
[[nodiscard]] Result<QByteArray> decodeAes128Gcm(QByteArrayView body,
                                                 std::span<const unsigned char> ikm);

} // namespace bookbell
