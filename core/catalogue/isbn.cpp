// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/isbn.h"

namespace bookbell {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longSize = 13;
constexpr qsizetype shortSize = 10;

/// QChar::isDigit() would let the digits of other scripts through.
bool isAsciiDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

int digitValue(QChar c)
{
    return c.unicode() - u'0';
}

QChar digit(int value)
{
    return QChar(static_cast<char16_t>(u'0' + value));
}

/// ISO 2108: weights 1 and 3 in turn, the sum of all thirteen divisible by ten.
QChar checkDigit13(QStringView firstTwelve)
{
    int sum = 0;
    for (qsizetype i = 0; i < firstTwelve.size(); ++i)
        sum += digitValue(firstTwelve[i]) * (i % 2 == 0 ? 1 : 3);
    return digit((10 - sum % 10) % 10);
}

/// Weights 10 down to 2, the sum of all ten divisible by eleven; X stands for ten.
QChar checkDigit10(QStringView firstNine)
{
    int sum = 0;
    for (qsizetype i = 0; i < firstNine.size(); ++i)
        sum += digitValue(firstNine[i]) * static_cast<int>(shortSize - i);
    const int check = (11 - sum % 11) % 11;
    return check == 10 ? QChar(u'X') : digit(check);
}

bool isHyphenOrSpace(QChar c)
{
    return c.isSpace() || c == u'-' || c == u'\u2010' || c == u'\u2011' || c == u'\u2013';
}

} // namespace

Result<QString> toIsbn13(const QString &written)
{
    QString characters;
    for (const QChar c : written) {
        if (isHyphenOrSpace(c))
            continue;
        const bool isLastOfTen = characters.size() == shortSize - 1 && (c == u'X' || c == u'x');
        if ((!isAsciiDigit(c) && !isLastOfTen) || characters.size() == longSize)
            return fail(ErrorCode::InvalidIsbn, written);
        characters += c.toUpper();
    }
    const QStringView view(characters);
    if (view.size() == longSize) {
        const bool isBook = view.startsWith(u"978") || view.startsWith(u"979");
        if (!isBook || view.contains(u'X') || checkDigit13(view.first(longSize - 1)) != view.back())
            return fail(ErrorCode::InvalidIsbn, written);
        return characters;
    }
    if (view.size() != shortSize || checkDigit10(view.first(shortSize - 1)) != view.back())
        return fail(ErrorCode::InvalidIsbn, written);
    const QString prefixed = "978"_L1 + view.first(shortSize - 1);
    return QString(prefixed + checkDigit13(prefixed));
}

bool isIsbn(const QString &written)
{
    return toIsbn13(written).has_value();
}

} // namespace bookbell
