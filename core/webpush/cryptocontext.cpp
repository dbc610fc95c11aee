// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/webpush/cryptocontext.h"

#include "core/webpush/opensslpointer.h"

#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/ec.h>
#include <openssl/ecdsa.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/obj_mac.h>
#include <openssl/param_build.h>
#include <openssl/rand.h>

#include <algorithm>

namespace bookbell {

namespace {

constexpr int tagSize = 16;

using BigNumber = OpenSslPointer<BIGNUM, BN_clear_free>;
using Signature = OpenSslPointer<ECDSA_SIG, ECDSA_SIG_free>;
using EvpKey = OpenSslPointer<EVP_PKEY, EVP_PKEY_free>;
using DigestContext = OpenSslPointer<EVP_MD_CTX, EVP_MD_CTX_free>;

/// Empties the error queue when an operation went wrong.
[[nodiscard]] bool settled(bool ok)
{
    if (!ok)
        ERR_clear_error();
    return ok;
}

/// With `scalar` a private key, without it a public one.
EvpKey makeKey(const BIGNUM *scalar, CryptoContext::Point point)
{
    OpenSslPointer<OSSL_PARAM_BLD, OSSL_PARAM_BLD_free> builder(OSSL_PARAM_BLD_new());
    if (!builder
        || !OSSL_PARAM_BLD_push_utf8_string(builder.get(), OSSL_PKEY_PARAM_GROUP_NAME,
                                            SN_X9_62_prime256v1, 0)
        || !OSSL_PARAM_BLD_push_octet_string(builder.get(), OSSL_PKEY_PARAM_PUB_KEY, point.data(),
                                             point.size())
        || (scalar && !OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_PRIV_KEY, scalar)))
        return {};
    OpenSslPointer<OSSL_PARAM, OSSL_PARAM_free> params(OSSL_PARAM_BLD_to_param(builder.get()));
    OpenSslPointer<EVP_PKEY_CTX, EVP_PKEY_CTX_free> context(
        EVP_PKEY_CTX_new_from_name(nullptr, "EC", nullptr));
    EVP_PKEY *key = nullptr;
    if (!params || !context || EVP_PKEY_fromdata_init(context.get()) != 1
        || EVP_PKEY_fromdata(context.get(), &key, scalar ? EVP_PKEY_KEYPAIR : EVP_PKEY_PUBLIC_KEY,
                             params.get())
            != 1)
        return {};
    return EvpKey(key);
}

} // namespace

struct CryptoContext::Private {
    OpenSslPointer<EC_GROUP, EC_GROUP_free> group {
        EC_GROUP_new_by_curve_name(NID_X9_62_prime256v1)};
    OpenSslPointer<BN_CTX, BN_CTX_free> numbers {BN_CTX_secure_new()};
    BigNumber scalar {BN_secure_new()};
    BigNumber coordinate {BN_secure_new()};
    OpenSslPointer<EC_POINT, EC_POINT_clear_free> point {EC_POINT_new(group.get())};
    OpenSslPointer<EC_POINT, EC_POINT_clear_free> product {EC_POINT_new(group.get())};
    OpenSslPointer<EVP_CIPHER, EVP_CIPHER_free> cipher {
        EVP_CIPHER_fetch(nullptr, "AES-128-GCM", nullptr)};
    OpenSslPointer<EVP_CIPHER_CTX, EVP_CIPHER_CTX_free> cipherContext {EVP_CIPHER_CTX_new()};
    OpenSslPointer<EVP_MAC, EVP_MAC_free> mac {EVP_MAC_fetch(nullptr, "HMAC", nullptr)};
    OpenSslPointer<EVP_MAC_CTX, EVP_MAC_CTX_free> macContext {EVP_MAC_CTX_new(mac.get())};

    Private()
    {
        char digest[] = "SHA256";
        const OSSL_PARAM params[] = {
            OSSL_PARAM_construct_utf8_string(OSSL_MAC_PARAM_DIGEST, digest, 0),
            OSSL_PARAM_construct_end()};
        const bool ok = group && numbers && scalar && coordinate && point && product && cipher
            && cipherContext && macContext && EVP_MAC_CTX_set_params(macContext.get(), params) == 1;
        if (!ok)
            qFatal("OpenSSL lacks P-256, AES-128-GCM or HMAC");
    }

    bool readScalar(Scalar bytes)
    {
        BN_bin2bn(bytes.data(), static_cast<int>(bytes.size()), scalar.get());
        BN_set_flags(scalar.get(), BN_FLG_CONSTTIME);
        return !BN_is_zero(scalar.get())
            && BN_cmp(scalar.get(), EC_GROUP_get0_order(group.get())) < 0;
    }

    bool multiplyGenerator(std::span<unsigned char, 65> out)
    {
        return EC_POINT_mul(group.get(), product.get(), scalar.get(), nullptr, nullptr,
                            numbers.get())
            && EC_POINT_point2oct(group.get(), product.get(), POINT_CONVERSION_UNCOMPRESSED,
                                  out.data(), out.size(), numbers.get())
            == out.size();
    }

    /// Refuses points off the curve, which would give the private key away piece by piece.
    bool readPoint(Bytes bytes)
    {
        return EC_POINT_oct2point(group.get(), point.get(), bytes.data(), bytes.size(),
                                  numbers.get())
            == 1;
    }
};

CryptoContext::CryptoContext()
    : d(std::make_unique<Private>())
{
}

CryptoContext::~CryptoContext() = default;

CryptoContext &CryptoContext::ofThisThread()
{
    thread_local CryptoContext context;
    return context;
}

bool CryptoContext::random(std::span<unsigned char> out)
{
    return settled(RAND_bytes(out.data(), static_cast<int>(out.size())) == 1);
}

bool CryptoContext::generateKey(std::span<unsigned char, 32> scalar,
                                std::span<unsigned char, 65> point)
{
    do {
        if (!BN_priv_rand_range_ex(d->scalar.get(), EC_GROUP_get0_order(d->group.get()), 0,
                                   d->numbers.get()))
            return settled(false);
    } while (BN_is_zero(d->scalar.get()));
    BN_set_flags(d->scalar.get(), BN_FLG_CONSTTIME);
    const bool ok =
        BN_bn2binpad(d->scalar.get(), scalar.data(), 32) == 32 && d->multiplyGenerator(point);
    BN_clear(d->scalar.get());
    return settled(ok);
}

bool CryptoContext::publicPoint(Scalar scalar, std::span<unsigned char, 65> point)
{
    const bool ok = d->readScalar(scalar) && d->multiplyGenerator(point);
    BN_clear(d->scalar.get());
    return settled(ok);
}

bool CryptoContext::isOnCurve(Bytes point)
{
    return settled(point.size() == 65 && point[0] == POINT_CONVERSION_UNCOMPRESSED
                   && d->readPoint(point));
}

bool CryptoContext::uncompress(Bytes encoded, std::span<unsigned char, 65> point)
{
    return settled(d->readPoint(encoded)
                   && EC_POINT_point2oct(d->group.get(), d->point.get(),
                                         POINT_CONVERSION_UNCOMPRESSED, point.data(), point.size(),
                                         d->numbers.get())
                       == point.size());
}

bool CryptoContext::sharedSecret(Scalar scalar, Point peer, std::span<unsigned char, 32> secret)
{
    const bool ok = d->readScalar(scalar) && peer[0] == POINT_CONVERSION_UNCOMPRESSED
        && d->readPoint(peer)
        && EC_POINT_mul(d->group.get(), d->product.get(), nullptr, d->point.get(), d->scalar.get(),
                        d->numbers.get())
        && EC_POINT_get_affine_coordinates(d->group.get(), d->product.get(), d->coordinate.get(),
                                           nullptr, d->numbers.get())
        && BN_bn2binpad(d->coordinate.get(), secret.data(), 32) == 32;
    BN_clear(d->scalar.get());
    BN_clear(d->coordinate.get());
    return settled(ok);
}

bool CryptoContext::hmac(Bytes key, std::initializer_list<Bytes> parts,
                         std::span<unsigned char, 32> out)
{
    EVP_MAC_CTX *context = d->macContext.get();
    // A null key would mean "the one before".
    static constexpr unsigned char noKey = 0;
    bool ok = EVP_MAC_init(context, key.empty() ? &noKey : key.data(), key.size(), nullptr) == 1;
    for (const Bytes part : parts)
        ok = ok && EVP_MAC_update(context, part.data(), part.size()) == 1;
    size_t size = 0;
    return settled(ok && EVP_MAC_final(context, out.data(), &size, out.size()) == 1
                   && size == out.size());
}

bool CryptoContext::seal(std::span<const unsigned char, 16> key,
                         std::span<const unsigned char, 12> nonce, std::span<unsigned char> data)
{
    EVP_CIPHER_CTX *context = d->cipherContext.get();
    int size = 0;
    int rest = 0;
    return settled(
        EVP_EncryptInit_ex2(context, d->cipher.get(), key.data(), nonce.data(), nullptr) == 1
        && EVP_EncryptUpdate(context, data.data(), &size, data.data(),
                             static_cast<int>(data.size()))
            == 1
        && EVP_EncryptFinal_ex(context, data.data() + size, &rest) == 1
        && EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_AEAD_GET_TAG, tagSize, data.data() + data.size())
            == 1);
}

bool CryptoContext::open(std::span<const unsigned char, 16> key,
                         std::span<const unsigned char, 12> nonce, Bytes sealed, unsigned char *out)
{
    if (sealed.size() < tagSize)
        return false;
    EVP_CIPHER_CTX *context = d->cipherContext.get();
    const Bytes text = sealed.first(sealed.size() - tagSize);
    std::array<unsigned char, tagSize> tag;
    std::ranges::copy(sealed.last(tagSize), tag.begin());
    int size = 0;
    int rest = 0;
    return settled(
        EVP_DecryptInit_ex2(context, d->cipher.get(), key.data(), nonce.data(), nullptr) == 1
        && EVP_DecryptUpdate(context, out, &size, text.data(), static_cast<int>(text.size())) == 1
        && EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_AEAD_SET_TAG, tagSize, tag.data()) == 1
        && EVP_DecryptFinal_ex(context, out + size, &rest) == 1);
}

bool CryptoContext::sign(Scalar scalar, Point point, Bytes message,
                         std::span<unsigned char, 64> signature)
{
    EvpKey key;
    if (d->readScalar(scalar))
        key = makeKey(d->scalar.get(), point);
    BN_clear(d->scalar.get());
    DigestContext context(EVP_MD_CTX_new());
    std::array<unsigned char, 80> der;
    size_t size = der.size();
    if (!key || !context
        || EVP_DigestSignInit_ex(context.get(), nullptr, "SHA256", nullptr, nullptr, key.get(),
                                 nullptr)
            != 1
        || EVP_DigestSign(context.get(), der.data(), &size, message.data(), message.size()) != 1)
        return settled(false);
    const unsigned char *position = der.data();
    const Signature parsed(d2i_ECDSA_SIG(nullptr, &position, static_cast<long>(size)));
    return settled(
        parsed && BN_bn2binpad(ECDSA_SIG_get0_r(parsed.get()), signature.data(), 32) == 32
        && BN_bn2binpad(ECDSA_SIG_get0_s(parsed.get()), signature.data() + 32, 32) == 32);
}

bool CryptoContext::verify(Point point, Bytes message, std::span<const unsigned char, 64> signature)
{
    const EvpKey key = makeKey(nullptr, point);
    BigNumber r(BN_bin2bn(signature.data(), 32, nullptr));
    BigNumber s(BN_bin2bn(signature.data() + 32, 32, nullptr));
    const Signature parsed(ECDSA_SIG_new());
    if (!key || !r || !s || !parsed || !ECDSA_SIG_set0(parsed.get(), r.get(), s.get()))
        return settled(false);
    // The signature owns both numbers from here on.
    static_cast<void>(r.release());
    static_cast<void>(s.release());
    std::array<unsigned char, 80> der;
    unsigned char *position = der.data();
    const int size = i2d_ECDSA_SIG(parsed.get(), &position);
    DigestContext context(EVP_MD_CTX_new());
    return settled(size > 0 && context
                   && EVP_DigestVerifyInit_ex(context.get(), nullptr, "SHA256", nullptr, nullptr,
                                              key.get(), nullptr)
                       == 1
                   && EVP_DigestVerify(context.get(), der.data(), static_cast<size_t>(size),
                                       message.data(), message.size())
                       == 1);
}

} // namespace bookbell
