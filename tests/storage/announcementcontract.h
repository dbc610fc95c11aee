// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <memory>
#include <optional>

#include "tests/storage/storagefixture.h"
#include "tests/storage/storagetarget.h"

namespace bookbell {

/// Announcements of the outbox: the cap of a day, tests, failures and the second try.
class AnnouncementContract : public QObject
{
    Q_OBJECT

public:
    explicit AnnouncementContract(StorageTarget &target)
        : m_target(target)
    {
    }

private Q_SLOTS:
    void init();
    void cleanup();

    void testsStandInNoList();
    void testsGoBeforeOtherAnnouncements();
    void dailyCapPutsOff_data();
    void dailyCapPutsOff();
    void putOffToTheFirstDayWithRoom();
    void dailyCapCountsOnlyThatDay_data();
    void dailyCapCountsOnlyThatDay();
    void dailyCapHoldsFromTheTimeThatWasSet();
    void cappedAudienceIsFrozenOnce();
    void failuresAreCountedByReason();
    void failedOnesComeInPieces();
    void failedOnesAreQueuedAgain();
    void whatHasEndedIsNotRetried_data();
    void whatHasEndedIsNotRetried();

private:
    [[nodiscard]] DeliveryStore &outbox() { return m_data->stores.deliveries(); }
    /// The day of now and the two that follow.
    [[nodiscard]] DailyCap cap(int perDay) const;
    /// Stored, without an audience.
    [[nodiscard]] Announcement announce(ListId list, bool isTest = false);
    [[nodiscard]] qint64 freeze(const Announcement &announcement, const DailyCap &cap);
    [[nodiscard]] QList<Delivery> deliveriesOf(AnnouncementId id);
    /// Claims `limit` deliveries and answers them.
    void answer(DeliveryState state, const QString &reason = {}, int limit = 100);

    StorageTarget &m_target;
    std::unique_ptr<Connection> m_connection;
    std::optional<StorageFixture> m_data;
};

} // namespace bookbell
