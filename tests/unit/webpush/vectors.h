// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/webpush/base64url.h"
#include "core/webpush/p256.h"

#include <QByteArray>

#include <algorithm>
#include <array>

namespace bookbell::vectors {

/// RFC 8291 §5 and Appendix A.
inline constexpr char plaintext[] = "When I grow up, I want to be a watermelon";
inline constexpr char asPrivate[] = "yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw";
inline constexpr char asPublic[] =
    "BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8";
inline constexpr char uaPrivate[] = "q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94";
inline constexpr char uaPublic[] =
    "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4";
inline constexpr char auth[] = "BTBZMqHH6r4Tts7J_aSIgg";
inline constexpr char salt[] = "DGv6ra1nlYgDCS1FRnbzlw";
inline constexpr char body[] =
    "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS"
    "6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qu"
    "lcy4a-fN";

/// RFC 8292 §2.4.
inline constexpr char vapidToken[] =
    "eyJ0eXAiOiJKV1QiLCJhbGciOiJFUzI1NiJ9.eyJhdWQiOiJodHRwczovL3B1c2guZXhhbXBsZS5uZXQiLCJleHAiOj"
    "E0NTM1MjM3NjgsInN1YiI6Im1haWx0bzpwdXNoQGV4YW1wbGUuY29tIn0.i3CYb7t4xfxCDquptFOepC9GAu_HLGkMlM"
    "uCGSK2rpiUfnK9ojFwDXb1JrErtmysazNjjvW2L9OkSSHzvoD1oA";
inline constexpr char vapidPublic[] =
    "BA1Hxzyi1RUM1b5wjxsn7nGxAszw2u61m164i3MrAIxHF6YK5h4SDYic-dRuU_RCPCfA5aq9ojSwk5Y2EmClBPs";

inline QByteArray bytes(QByteArrayView base64)
{
    const auto decoded = fromBase64(base64);
    if (!decoded)
        qFatal("not base64");
    return *decoded;
}

template <size_t Size>
std::array<unsigned char, Size> array(QByteArrayView base64)
{
    const QByteArray decoded = bytes(base64);
    if (decoded.size() != static_cast<qsizetype>(Size))
        qFatal("wrong size");
    std::array<unsigned char, Size> result;
    std::ranges::transform(decoded, result.begin(),
                           [](char c) { return static_cast<unsigned char>(c); });
    return result;
}

inline P256Key key(QByteArrayView base64)
{
    return P256Key::fromPrivate(SecretBytes::fromByteArray(bytes(base64))).value();
}

} // namespace bookbell::vectors
