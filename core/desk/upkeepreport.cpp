// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/upkeepreport.h"

namespace bookbell {

using namespace Qt::StringLiterals;

static bool isOfDeliveries(Upkept what)
{
    return what == Upkept::Released || what == Upkept::Dropped;
}

QString toText(Upkept what)
{
    switch (what) {
    case Upkept::Expired:
        return u"expired"_s;
    case Upkept::Offered:
        return u"offered"_s;
    case Upkept::ToClear:
        return u"to-clear"_s;
    case Upkept::Lapsed:
        return u"lapsed"_s;
    case Upkept::Resumed:
        return u"resumed"_s;
    case Upkept::Reminded:
        return u"reminded"_s;
    case Upkept::Released:
        return u"released"_s;
    case Upkept::Dropped:
        return u"dropped"_s;
    }
    Q_UNREACHABLE();
}

int UpkeepReport::count(Upkept what) const
{
    int n = 0;
    for (const UpkeepItem &item : items) {
        if (item.what == what)
            n += isOfDeliveries(what) ? item.deliveries : 1;
    }
    return n;
}

int UpkeepReport::queued() const
{
    int n = 0;
    for (const UpkeepItem &item : items)
        n += isOfDeliveries(item.what) ? 0 : item.deliveries;
    return n;
}

} // namespace bookbell
