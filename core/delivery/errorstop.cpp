// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/delivery/errorstop.h"

namespace bookbell {

bool ErrorStop::count(AnnouncementId announcement, bool hasFailed)
{
    if (!announcement.isValid())
        return false;
    Count &counted = m_counts[announcement];
    ++counted.answers;
    counted.failed += hasFailed ? 1 : 0;
    if (counted.answers < minAnswers || counted.failed * 2 <= counted.answers)
        return false;
    m_counts.remove(announcement);
    return true;
}

} // namespace bookbell
