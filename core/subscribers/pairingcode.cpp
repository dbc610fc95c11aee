// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/subscribers/pairingcode.h"

#include <QCryptographicHash>

#include "core/base/random.h"

namespace bookbell {

static constexpr qsizetype codeLength = 10;

QString makePairingCode()
{
    return randomBase32(codeLength);
}

QString normalisePairingCode(const QString &typed)
{
    QString code;
    for (const QChar c : typed.toUpper()) {
        if (c.isSpace() || c == u'-')
            continue;
        if (c == u'0')
            code += u'O';
        else if (c == u'1')
            code += u'I';
        else if (c == u'8')
            code += u'B';
        else if ((c >= u'A' && c <= u'Z') || (c >= u'2' && c <= u'7'))
            code += c;
        else
            return {};
    }
    return code.size() == codeLength ? code : QString();
}

QByteArray pairingCodeHash(const QString &normalised)
{
    return QCryptographicHash::hash(normalised.toLatin1(), QCryptographicHash::Sha256);
}

} // namespace bookbell
