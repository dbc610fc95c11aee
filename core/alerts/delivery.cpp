// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alerts/delivery.h"

namespace bookbell {

using namespace Qt::StringLiterals;

QString toText(DeliveryState state)
{
    switch (state) {
    case DeliveryState::Queued:
        return u"queued"_s;
    case DeliveryState::Held:
        return u"held"_s;
    case DeliveryState::Leased:
        return u"leased"_s;
    case DeliveryState::Retrying:
        return u"retrying"_s;
    case DeliveryState::Accepted:
        return u"accepted"_s;
    case DeliveryState::Gone:
        return u"gone"_s;
    case DeliveryState::Failed:
        return u"failed"_s;
    case DeliveryState::Dropped:
        return u"dropped"_s;
    }
    Q_UNREACHABLE();
}

std::optional<DeliveryState> deliveryStateFromText(const QString &text)
{
    for (int i = 0; i < deliveryStateCount; ++i) {
        const auto state = static_cast<DeliveryState>(i);
        if (text == toText(state))
            return state;
    }
    return std::nullopt;
}

} // namespace bookbell
