// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <memory>
#include <optional>

#include "tests/storage/storagefixture.h"
#include "tests/storage/storagetarget.h"

namespace bookbell {

/// Records that are removed and brought back: what still answers, and what does not.
class RemovalContract : public QObject
{
    Q_OBJECT

public:
    explicit RemovalContract(StorageTarget &target)
        : m_target(target)
    {
    }

private Q_SLOTS:
    void init();
    void cleanup();

    void removedBooksAreFoundByIdOnly();
    void removedCopiesAreFoundByIdOnly();
    void removedReadersAreFoundByIdOnly();
    void removedListsKeepTheirMembers();
    void numbersOfRemovedRecordsAreFree();
    void numbersGivenAwayAreNotTakenBack();
    void removingTwiceCountsOnce();
    void unknownRecordsCannotBeRemoved();
    void subscriptionsOfNobodyAreCounted();
    void subscriptionsOfAReaderAreThoseInAnyState();
    void oneListIsLeftAtATime();

private:
    StorageTarget &m_target;
    std::unique_ptr<Connection> m_connection;
    std::optional<StorageFixture> m_data;
};

} // namespace bookbell
