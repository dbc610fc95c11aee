// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include "tests/storage/storagetarget.h"

namespace bookbell {

/// Transactions, and what a Database tells of the commits of others.
class DatabaseContract : public QObject
{
    Q_OBJECT

public:
    explicit DatabaseContract(StorageTarget &target)
        : m_target(target)
    {
    }

private Q_SLOTS:
    void init();

    void failedJobsChangeNothing();
    void readersSeeOneMoment();
    void ownCommitsAreAnnounced();
    void commitsOfOthersAreNoticedWithinASecond();
    void jobsThatChangeNothingAreNotAnnounced();

private:
    StorageTarget &m_target;
};

} // namespace bookbell
