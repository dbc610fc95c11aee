// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/subscribers/subscription.h"

namespace bookbell {

using namespace Qt::StringLiterals;

QString toText(SubscriptionState state)
{
    switch (state) {
    case SubscriptionState::Active:
        return u"active"_s;
    case SubscriptionState::Gone:
        return u"gone"_s;
    case SubscriptionState::Unsubscribed:
        return u"unsubscribed"_s;
    case SubscriptionState::Blocked:
        return u"blocked"_s;
    case SubscriptionState::WrongKey:
        return u"wrong-key"_s;
    }
    Q_UNREACHABLE();
}

} // namespace bookbell
