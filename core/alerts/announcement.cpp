// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alerts/announcement.h"

namespace bookbell {

using namespace Qt::StringLiterals;

QString toText(AnnouncementState state)
{
    switch (state) {
    case AnnouncementState::Sending:
        return u"sending"_s;
    case AnnouncementState::Paused:
        return u"paused"_s;
    case AnnouncementState::Stopped:
        return u"stopped"_s;
    case AnnouncementState::Finished:
        return u"finished"_s;
    }
    Q_UNREACHABLE();
}

} // namespace bookbell
