// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/secretbytes.h"

#include <array>
#include <memory>
#include <span>

namespace bookbell {

/// An uncompressed point on P-256: 0x04, x, y (SEC 1 §2.3.3).
using PublicKeyBytes = std::array<unsigned char, 65>;
/// The auth secret of a subscription (RFC 8291 §3.2).
using AuthSecret = std::array<unsigned char, 16>;

/// A P-256 key pair: a VAPID key, a phone's key, a message's own key. Copies share the bytes, which
/// are wiped with the last copy; usable from any thread.
class P256Key
{
public:
    /// A new random key. Aborts the program where the machine has no randomness.
    [[nodiscard]] static P256Key generate();
    /// `scalar` 32 bytes, big endian; fewer are padded on the left, as some tools drop leading
    /// zeros. Error: InvalidKey (empty, longer, zero, or not below the group's order).
    [[nodiscard]] static Result<P256Key> fromPrivate(const SecretBytes &scalar);

    [[nodiscard]] const PublicKeyBytes &publicKey() const;
    /// Always 32 bytes.
    [[nodiscard]] const SecretBytes &privateKey() const;

    bool operator==(const P256Key &other) const { return publicKey() == other.publicKey(); }

private:
    struct Data;
    explicit P256Key(std::shared_ptr<const Data> data)
        : m_data(std::move(data))
    {
    }
    std::shared_ptr<const Data> m_data;
};

/// 65 bytes, first byte 0x04, a point on the curve (RFC 8291 §3.1); error: InvalidKey.
/// Takes about a microsecond: good enough to be asked for every imported row.
[[nodiscard]] Result<void> checkPublicKey(std::span<const unsigned char> point);

} // namespace bookbell
