// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/circulation/reader.h"

#include <QCoreApplication>

namespace bookbell {

QString barredReason(const Reader &reader, QDate today)
{
    if (reader.isBlocked)
        return reader.blockedReason.isEmpty() ? QCoreApplication::translate("PassedOver", "blocked")
                                              : reader.blockedReason;
    if (reader.expiresOn.isValid() && reader.expiresOn < today)
        return QCoreApplication::translate("PassedOver", "card expired on %1")
            .arg(reader.expiresOn.toString(Qt::ISODate));
    return {};
}

} // namespace bookbell
