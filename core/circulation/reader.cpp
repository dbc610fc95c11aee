// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/circulation/reader.h"

namespace bookbell {

using namespace Qt::StringLiterals;

QString barredReason(const Reader &reader, QDate today)
{
    if (reader.isBlocked)
        return reader.blockedReason.isEmpty() ? u"blocked"_s : reader.blockedReason;
    if (reader.expiresOn.isValid() && reader.expiresOn < today)
        return "card expired on "_L1 + reader.expiresOn.toString(Qt::ISODate);
    return {};
}

} // namespace bookbell
