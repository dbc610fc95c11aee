// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"

#include <QRandomGenerator>

namespace bookbell {

QByteArray randomBytes(qsizetype size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    auto *generator = QRandomGenerator::system();
    for (char &byte : bytes)
        byte = static_cast<char>(generator->bounded(256));
    return bytes;
}

QString randomBase32(qsizetype length)
{
    static constexpr char16_t alphabet[] = u"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    QString text;
    text.reserve(length);
    auto *generator = QRandomGenerator::system();
    for (qsizetype i = 0; i < length; ++i)
        text.append(QChar(alphabet[generator->bounded(32)]));
    return text;
}

} // namespace bookbell
