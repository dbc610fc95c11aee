// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <memory>
#include <optional>

#include "tests/storage/storagefixture.h"
#include "tests/storage/storagetarget.h"

namespace bookbell {

/// The long lists: every order and filter against a list that is made the slow way, searches, the
/// lines of a page, and what a raised flag does.
class BrowseContract : public QObject
{
    Q_OBJECT

public:
    explicit BrowseContract(StorageTarget &target)
        : m_target(target)
    {
    }

private Q_SLOTS:
    void init();
    void cleanup();

    void booksComeInEveryOrder();
    void readersComeInEveryOrder();
    void reservationsComeInEveryOrder();
    void subscriptionsComeInEveryOrder();
    void deliveriesAreFiltered();
    void booksAreFound_data();
    void booksAreFound();
    void readersAreFound_data();
    void readersAreFound();
    void reservationsAreFoundByBookAndReader();
    void whatChangedIsFoundAsItIsNow();
    void removedRecordsAreInNoList();

    void bookLinesTellCopiesAndQueue();
    void readerLinesTellDevicesAndReservations();
    void reservationLinesTellAllThatStandsBeside();
    void subscriptionLinesTellPersonAndLists();
    void deliveryLinesTellPersonAndSubject();
    void linesKeepTheOrderOfTheirKeys();

    void pilesAreCounted();
    void whatIsToBeFetchedIsAsTheRulesSay();
    void whatIsToBeFetchedFollowsEveryChange();
    void alertsOnTheirWayAreAPile();
    void copiesToClearComeInEveryOrder();
    void copiesToClearTellWhyAndWhoIsNext();
    void theRaisedFlagEndsEveryRead();

private:
    [[nodiscard]] const BrowseStore &browse() const { return m_data->stores.browse(); }
    template <class Query>
    [[nodiscard]] RowKeys keys(const Query &query) const
    {
        return must(browse().keys(query, -1, CancelFlag()));
    }
    /// What is wrong with the answers to the query, for several limits; empty: nothing.
    template <class Query>
    [[nodiscard]] QString compare(const Query &query, const RowKeys &expected) const;

    [[nodiscard]] RowKeys toFetchByTheRules() const;
    /// 300 books with titles that repeat, 40 readers, 400 reservations and 160 copies in all
    /// states.
    void fillCatalogue();
    /// 200 subscriptions, some of nobody, on three lists; deliveries to them.
    void fillSubscriptions();

    StorageTarget &m_target;
    std::unique_ptr<Connection> m_connection;
    std::optional<StorageFixture> m_data;
    QList<Book> m_books;
    QList<Reader> m_readers;
    QList<Reservation> m_reservations;
    QList<Copy> m_copies; ///< without removed ones
    WorkDay m_day; ///< what the piles of a day's work go by
    QList<Subscription> m_subscriptions;
    QHash<SubscriptionId, QList<ListId>> m_lists;
    ListId m_removedList;
    QList<Delivery> m_deliveries;
};

} // namespace bookbell
