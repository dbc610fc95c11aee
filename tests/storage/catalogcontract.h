// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <memory>
#include <optional>

#include "tests/storage/storagefixture.h"
#include "tests/storage/storagetarget.h"

namespace bookbell {

/// Books, copies, readers, reservations, watches, settings and the journal.
class CatalogContract : public QObject
{
    Q_OBJECT

public:
    explicit CatalogContract(StorageTarget &target)
        : m_target(target)
    {
    }

private Q_SLOTS:
    void init();
    void cleanup();

    void booksRoundTrip();
    void booksAreFoundByIsbnAndControlNumber();
    void controlNumbersAreUnique();
    void copiesRoundTrip();
    void barcodesAreUnique();
    void copiesAreFoundByWhereTheyAre();
    void removedRowsSaySo();
    void readersRoundTrip();
    void cardsAreUnique();
    void pagesGoById();
    void unknownRowsCannotBeUpdated();
    void reservationsRoundTrip();
    void openReservationsComeInOrder();
    void oneOpenReservationIsEnough();
    void latestReservationIsTheNewest();
    void reservationsAreCounted();
    void unreachableReadersAreCounted_data();
    void unreachableReadersAreCounted();
    void watchesAreKeptOnce();
    void settingsAreOverwritten();
    void journalIsReadBackwards();
    void brokenReferencesAreRefused();

private:
    StorageTarget &m_target;
    std::unique_ptr<Connection> m_connection;
    std::optional<StorageFixture> m_data;
};

} // namespace bookbell
