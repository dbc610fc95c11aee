// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <array>
#include <initializer_list>
#include <memory>
#include <span>

namespace bookbell {

/// The few operations that Web Push needs of OpenSSL, with group, cipher and MAC fetched once:
/// fetching them for every message halves the speed. For one thread at a time. Each operation
/// answers false where OpenSSL refused and leaves the thread's error queue empty, because the same
/// thread speaks TLS, and a stale entry there breaks the next read.
class CryptoContext
{
public:
    using Bytes = std::span<const unsigned char>;
    using Scalar = std::span<const unsigned char, 32>;
    using Point = std::span<const unsigned char, 65>;

    CryptoContext();
    ~CryptoContext();
    CryptoContext(const CryptoContext &) = delete;
    CryptoContext &operator=(const CryptoContext &) = delete;

    /// The context of the calling thread, made at first use.
    [[nodiscard]] static CryptoContext &ofThisThread();

    [[nodiscard]] bool random(std::span<unsigned char> out);

    [[nodiscard]] bool generateKey(std::span<unsigned char, 32> scalar,
                                   std::span<unsigned char, 65> point);
    /// False for a scalar of zero or not below the order.
    [[nodiscard]] bool publicPoint(Scalar scalar, std::span<unsigned char, 65> point);
    [[nodiscard]] bool isOnCurve(Bytes point);
    /// Any encoding of SEC 1, compressed too, as uncompressed point.
    [[nodiscard]] bool uncompress(Bytes encoded, std::span<unsigned char, 65> point);
    /// The x coordinate (RFC 8291 §3.1); false when `peer` is no point of the curve.
    [[nodiscard]] bool sharedSecret(Scalar scalar, Point peer, std::span<unsigned char, 32> secret);

    /// HMAC-SHA-256 over the parts one after the other; with one more byte 1 at the end of the
    /// parts it is HKDF-Expand for up to 32 bytes (RFC 5869 §2.3).
    [[nodiscard]] bool hmac(Bytes key, std::initializer_list<Bytes> parts,
                            std::span<unsigned char, 32> out);

    /// AES-128-GCM in place; the tag of 16 bytes goes behind `data`, where there must be room.
    [[nodiscard]] bool seal(std::span<const unsigned char, 16> key,
                            std::span<const unsigned char, 12> nonce,
                            std::span<unsigned char> data);
    /// `sealed` ends with the tag; `out` takes sealed.size() - 16 bytes and is worthless on false.
    [[nodiscard]] bool open(std::span<const unsigned char, 16> key,
                            std::span<const unsigned char, 12> nonce, Bytes sealed,
                            unsigned char *out);

    /// ES256 over SHA-256: r and s, 32 bytes each (RFC 7518 §3.4).
    [[nodiscard]] bool sign(Scalar scalar, Point point, Bytes message,
                            std::span<unsigned char, 64> signature);
    [[nodiscard]] bool verify(Point point, Bytes message,
                              std::span<const unsigned char, 64> signature);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

[[nodiscard]] inline std::span<const unsigned char> asBytes(QByteArrayView text)
{
    return {reinterpret_cast<const unsigned char *>(text.data()), static_cast<size_t>(text.size())};
}

} // namespace bookbell
