// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/scantext.h"

#include <algorithm>
#include <array>

namespace bookbell {

using namespace Qt::StringLiterals;

namespace {

// Keys of the two-set layout (KS X 5002), in the order of Unicode.
constexpr std::array leads {"r", "R", "s", "e", "E", "f", "a", "q", "Q", "t",
                            "T", "d", "w", "W", "c", "z", "x", "v", "g"};
constexpr std::array vowels {"k",  "o", "i", "O",  "j",  "p",  "u", "P", "h",  "hk", "ho",
                             "hl", "y", "n", "nj", "np", "nl", "b", "m", "ml", "l"};
constexpr std::array tails {"",   "r",  "R",  "rt", "s",  "sw", "sg", "e", "f",  "fr",
                            "fa", "fq", "ft", "fx", "fv", "fg", "a",  "q", "qt", "t",
                            "T",  "d",  "w",  "c",  "z",  "x",  "v",  "g"};
/// Letters that stand alone, from U+3131.
constexpr std::array single {"r",  "R",  "rt", "s",  "sw", "sg", "e", "E", "f", "fr",
                             "fa", "fq", "ft", "fx", "fv", "fg", "a", "q", "Q", "qt",
                             "t",  "T",  "d",  "w",  "W",  "c",  "z", "x", "v", "g"};

constexpr ushort firstSyllable = 0xac00;
constexpr ushort lastSyllable = 0xd7a3;
constexpr ushort firstSingle = 0x3131;
constexpr ushort firstSingleVowel = 0x314f;
constexpr ushort lastSingle = 0x3163;

/// Empty: no Hangul.
QString keysOf(QChar letter)
{
    const ushort code = letter.unicode();
    if (code >= firstSyllable && code <= lastSyllable) {
        const size_t index = code - firstSyllable;
        return QLatin1StringView(leads[index / (vowels.size() * tails.size())])
            + QLatin1StringView(vowels[index / tails.size() % vowels.size()])
            + QLatin1StringView(tails[index % tails.size()]);
    }
    if (code >= firstSingleVowel && code <= lastSingle)
        return QLatin1StringView(vowels[size_t(code - firstSingleVowel)]);
    if (code >= firstSingle && code < firstSingleVowel)
        return QLatin1StringView(single[size_t(code - firstSingle)]);
    return {};
}

} // namespace

QString latinKeys(const QString &scanned)
{
    const QString text = scanned.normalized(QString::NormalizationForm_C);
    const bool hasDigit =
        std::any_of(text.cbegin(), text.cend(), [](QChar letter) { return letter.isDigit(); });
    if (!hasDigit || text.contains(u' '))
        return {};
    QString typed;
    bool isHangul = false;
    for (const QChar letter : text) {
        const QString keys = keysOf(letter);
        isHangul = isHangul || !keys.isEmpty();
        typed += keys.isEmpty() ? QString(letter) : keys;
    }
    return isHangul ? typed : QString();
}

bool looksLikeWords(const QString &text)
{
    constexpr qsizetype shortestWord = 2;
    const bool hasDigit =
        std::any_of(text.cbegin(), text.cend(), [](QChar letter) { return letter.isDigit(); });
    const bool isForeign = std::any_of(text.cbegin(), text.cend(),
                                       [](QChar letter) { return letter.unicode() > 0x7f; });
    return isForeign || text.contains(u' ') || (!hasDigit && text.size() >= shortestWord);
}

} // namespace bookbell
