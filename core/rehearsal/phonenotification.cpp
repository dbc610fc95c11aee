// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rehearsal/phonenotification.h"

namespace bookbell {

QByteArray PhoneNotification::header(QByteArrayView name) const
{
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

} // namespace bookbell
