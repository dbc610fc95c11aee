// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alerts/alertkind.h"

namespace bookbell {

using namespace Qt::StringLiterals;

QString toText(AlertKind kind)
{
    switch (kind) {
    case AlertKind::Ready:
        return u"ready"_s;
    case AlertKind::Available:
        return u"available"_s;
    case AlertKind::Cancelled:
        return u"cancelled"_s;
    case AlertKind::Announcement:
        return u"announcement"_s;
    case AlertKind::Test:
        return u"test"_s;
    case AlertKind::Reminder:
        return u"reminder"_s;
    case AlertKind::Expired:
        return u"expired"_s;
    }
    Q_UNREACHABLE();
}

std::optional<AlertKind> alertKindFromText(const QString &text)
{
    for (const AlertKind kind : alertKinds) {
        if (text == toText(kind))
            return kind;
    }
    return std::nullopt;
}

} // namespace bookbell
