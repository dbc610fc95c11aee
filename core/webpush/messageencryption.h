// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/webpush/p256.h"

#include <QByteArray>
#include <QByteArrayView>

#include <array>

namespace bookbell {

/// A body has at most 4096 bytes: 86 of header, 1 of delimiter, 16 of tag, the rest is plaintext
/// (RFC 8291 §4, RFC 8030 §7.2).
inline constexpr qsizetype maxPlaintext = 3993;
/// What also passes the bridge that Firefox on Android sits behind.
inline constexpr qsizetype comfortablePlaintext = 2820;

/// The size that a plaintext of `plaintextSize` bytes is padded to, so that the length of a message
/// does not tell which book it is about: one of a few sizes up to comfortablePlaintext; a longer
/// plaintext keeps its own size.
[[nodiscard]] qsizetype paddingBucket(qsizetype plaintextSize);

/// Encrypts one push message: header and a single record (RFC 8291 §4), ready to be POSTed.
/// `userAgentKey` is checked again. `paddedSize` in bytes of plaintext; anything not above
/// plaintext.size(), such as 0, means no padding. Safe from any thread: what OpenSSL needs is
/// fetched once per thread.
/// Errors: PayloadTooLarge (plaintext or paddedSize above maxPlaintext), InvalidKey.
[[nodiscard]] Result<QByteArray> encrypt(QByteArrayView plaintext,
                                         const PublicKeyBytes &userAgentKey, const AuthSecret &auth,
                                         qsizetype paddedSize = 0);

/// Every intermediate value of an encryption, by the names of RFC 8291 §3.4.
struct EncryptionSteps {
    std::array<unsigned char, 32> ecdhSecret {};
    std::array<unsigned char, 32> prkKey {};
    std::array<unsigned char, 32> ikm {};
    std::array<unsigned char, 32> prk {};
    std::array<unsigned char, 16> contentEncryptionKey {};
    std::array<unsigned char, 12> nonce {};
    QByteArray body;
};

/// encrypt() with the random parts given, for known answers. Never send a body made like this: a
/// key and salt used twice give the plaintexts away.
[[nodiscard]] Result<EncryptionSteps> encryptWith(const P256Key &serverKey,
                                                  const std::array<unsigned char, 16> &salt,
                                                  QByteArrayView plaintext,
                                                  const PublicKeyBytes &userAgentKey,
                                                  const AuthSecret &auth, qsizetype paddedSize = 0);

/// What the browser does with a body, padding removed. `body` is hostile.
/// Errors: InvalidKey (the key in the header is none), DecryptionFailed (all else: too short or
/// long, a keyid that is not 65 bytes, a record size that allows a second record, bad tag, bad
/// padding).
[[nodiscard]] Result<QByteArray> decrypt(QByteArrayView body, const P256Key &userAgentKey,
                                         const AuthSecret &auth);

} // namespace bookbell
