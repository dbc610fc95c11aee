// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/webpush/base64url.h"

#include <array>

namespace bookbell {

using namespace Qt::StringLiterals;

namespace {

constexpr signed char notBase64 = -1;

constexpr std::array<signed char, 256> makeValues()
{
    std::array<signed char, 256> values {};
    values.fill(notBase64);
    signed char next = 0;
    const auto append = [&](char first, char last) {
        for (int c = first; c <= last; ++c)
            values[static_cast<size_t>(c)] = next++;
    };
    append('A', 'Z');
    append('a', 'z');
    append('0', '9');
    values['+'] = values['-'] = 62;
    values['/'] = values['_'] = 63;
    return values;
}

constexpr auto values = makeValues();

} // namespace

QByteArray toBase64Url(QByteArrayView bytes)
{
    return QByteArray::fromRawData(bytes.data(), bytes.size())
        .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

Result<QByteArray> fromBase64(QByteArrayView text)
{
    qsizetype size = text.size();
    while (size > 0 && text.size() - size < 2 && text[size - 1] == '=')
        --size;
    const bool padded = size != text.size();
    if (size % 4 == 1 || (padded && text.size() % 4 != 0))
        return fail(ErrorCode::InvalidBase64, {}, u"impossible length or padding"_s);

    QByteArray bytes;
    bytes.reserve(size / 4 * 3 + 2);
    bool hasUrlCharacter = false;
    bool hasPlainCharacter = false;
    quint32 buffer = 0;
    int bits = 0;
    for (const char c : text.first(size)) {
        const signed char value = values[static_cast<unsigned char>(c)];
        if (value == notBase64)
            return fail(ErrorCode::InvalidBase64, {}, u"a character that is not base64"_s);
        hasUrlCharacter |= c == '-' || c == '_';
        hasPlainCharacter |= c == '+' || c == '/';
        buffer = buffer << 6 | static_cast<quint32>(value);
        bits += 6;
        if (bits >= 8) {
            bits -= 8;
            bytes.append(static_cast<char>(buffer >> bits & 0xff));
        }
    }
    // Left-over bits of the last character are not compared with zero: RFC 4648 §3.5 leaves that
    // open, and tools in use do write them.
    if (hasUrlCharacter && hasPlainCharacter)
        return fail(ErrorCode::InvalidBase64, {}, u"base64 and base64url mixed"_s);
    return bytes;
}

} // namespace bookbell
