// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/webpush/p256.h"

#include "core/webpush/cryptocontext.h"

#include <algorithm>

namespace bookbell {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t scalarSize = 32;

std::span<const unsigned char, scalarSize> scalarOf(const SecretBytes &bytes)
{
    return std::span<const unsigned char, scalarSize>(bytes.data(), scalarSize);
}

} // namespace

struct P256Key::Data {
    SecretBytes privateKey {scalarSize};
    PublicKeyBytes publicKey {};
};

P256Key P256Key::generate()
{
    auto data = std::make_shared<Data>();
    const std::span<unsigned char, scalarSize> scalar(data->privateKey.data(), scalarSize);
    if (!CryptoContext::ofThisThread().generateKey(scalar, data->publicKey))
        qFatal("OpenSSL could not make a key: no randomness");
    return P256Key(std::move(data));
}

Result<P256Key> P256Key::fromPrivate(const SecretBytes &scalar)
{
    if (scalar.isEmpty() || scalar.size() > scalarSize)
        return fail(ErrorCode::InvalidKey, {}, u"a private key has 32 bytes"_s);
    auto data = std::make_shared<Data>();
    std::ranges::copy(scalar.span(), data->privateKey.data() + (scalarSize - scalar.size()));
    if (!CryptoContext::ofThisThread().publicPoint(scalarOf(data->privateKey), data->publicKey))
        return fail(ErrorCode::InvalidKey, {}, u"private key out of range"_s);
    return P256Key(std::move(data));
}

const PublicKeyBytes &P256Key::publicKey() const
{
    return m_data->publicKey;
}

const SecretBytes &P256Key::privateKey() const
{
    return m_data->privateKey;
}

Result<void> checkPublicKey(std::span<const unsigned char> point)
{
    if (point.size() != std::tuple_size_v<PublicKeyBytes>)
        return fail(ErrorCode::InvalidKey, {}, u"a public key has 65 bytes"_s);
    if (!CryptoContext::ofThisThread().isOnCurve(point))
        return fail(ErrorCode::InvalidKey, {}, u"not an uncompressed point on P-256"_s);
    return {};
}

} // namespace bookbell
