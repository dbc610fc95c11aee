// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>

#include "core/base/ids.h"

namespace bookbell {

/// Stops an announcement that most push services refuse: not before 100 answers, when more than
/// half of them failed. Subscriptions that are gone are no sign of a mistake and do not count.
class ErrorStop
{
public:
    static constexpr int minAnswers = 100;

    /// Counts an answer; true when the announcement must stop now. Then its counting begins anew,
    /// so that staff who resume it get another 100 answers.
    [[nodiscard]] bool count(AnnouncementId announcement, bool hasFailed);

private:
    struct Count {
        int answers = 0;
        int failed = 0;
    };
    QHash<AnnouncementId, Count> m_counts;
};

} // namespace bookbell
