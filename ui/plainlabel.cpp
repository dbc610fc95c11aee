// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plainlabel.h"

#include <QRegularExpression>

namespace bookbell {

using namespace Qt::StringLiterals;

QString plainLabel(QString label)
{
    static const QRegularExpression mnemonic(u"\\s*\\(&\\w\\)"_s);
    return label.remove(mnemonic).remove(u'&').remove(u'…');
}

} // namespace bookbell
