// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <memory>
#include <optional>

#include "tests/storage/storagefixture.h"
#include "tests/storage/storagetarget.h"

namespace bookbell {

/// The durable outbox: leases, outcomes, frozen audiences, counters, due work.
class OutboxContract : public QObject
{
    Q_OBJECT

public:
    explicit OutboxContract(StorageTarget &target)
        : m_target(target)
    {
    }

private Q_SLOTS:
    void init();
    void cleanup();

    void deliveriesRoundTrip();
    void claimTellsTheFactsOfNow();
    void claimTakesPersonalAlertsFirst();
    void claimTakesOnlyWhatIsDue();
    void claimLeavesPausedServicesAlone();
    void claimLeavesPausedAnnouncementsAlone();
    void claimFollowsARenewedSubscription();
    void endedLeasesAreClaimedAgain();
    void outcomesAreRecorded_data();
    void outcomesAreRecorded();
    void batchesAreRecordedRowByRow();
    void onlyTheHolderOfTheLeaseRecords();
    void acceptanceTellsTheReader();
    void refusalsMarkSubscriptions_data();
    void refusalsMarkSubscriptions();
    void acceptedLatelyIsCountedByService();
    void audienceIsFrozen();
    void audienceIsHeldUntilItsTime();
    void countersFollowEveryTransition();
    void announcementsFinishByThemselves();
    void unsentIsDroppedButNotWhatIsLeased();
    void unsentOfOneReaderIsDropped();
    void newsOfABookThatIsLentAgainIsNotTold();
    void dueWorkTellsServicesAndTheNextTime();
    void dueWorkLeavesOutWhatIsPaused();
    void openWorkLeavesOutWhatIsPausedOrHeld();
    void deliveriesAreFiltered();
    void heldOnesAreReleasedInTheirTime();
    void whatIsTooLateIsDroppedInBulk();
    void tooLateAnnouncementsAreFoundByTheirTime();
    void queuedOnesAreBroughtForward();
    void groupsAreJoinedWhileHeld();
    void groupsAreClaimedAsOne();
    void groupsAreClaimedWholeBeyondTheLimit();
    void groupsEndTogether_data();
    void groupsEndTogether();

private:
    [[nodiscard]] DeliveryStore &outbox() { return m_data->stores.deliveries(); }
    [[nodiscard]] QList<ClaimedDelivery> claim(int limit = 100,
                                               const QString &owner = QStringLiteral("me"));
    [[nodiscard]] qint64 complete(const ClaimedDelivery &delivery, DeliveryState state,
                                  const QString &owner = QStringLiteral("me"));
    [[nodiscard]] DeliveryId enqueue(const QString &subscription);
    /// A ready alert about a book of its own; of no group where that is not valid.
    [[nodiscard]] Delivery enqueueReady(SubscriptionId subscription, ReaderId reader,
                                        const QString &title, DeliveryId group,
                                        DeliveryState state = DeliveryState::Queued);
    /// Counted row by row, to compare with counts().
    [[nodiscard]] DeliveryCounts recount(AnnouncementId announcement = {});

    StorageTarget &m_target;
    std::unique_ptr<Connection> m_connection;
    std::optional<StorageFixture> m_data;
};

} // namespace bookbell
