// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <deque>
#include <memory>
#include <unordered_map>
#include <vector>

#include "core/delivery/errorstop.h"
#include "core/delivery/lane.h"
#include "core/delivery/sendcontext.h"
#include "core/delivery/senderoptions.h"
#include "core/delivery/senderstatistics.h"
#include "core/delivery/sendwindow.h"
#include "core/storage/database.h"
#include "core/webpush/vapidtokencache.h"

namespace bookbell {

/// The heart of the sender: looks what is due, claims as much as each push service's window allows,
/// hands it to the lanes, and records what they report. Everything it writes goes in turns, one
/// transaction each that records results and claims the next rows.
///
/// Lives on the sender's thread, and its functions are called there. Nothing it does blocks.
class Dispatcher final : public QObject
{
    Q_OBJECT

public:
    Dispatcher(Database &database, const Clock &clock, const SenderOptions &options);
    ~Dispatcher() override;

    void start();
    /// Gives back what was not sent, waits a moment for open requests, records, emits stopped().
    void stop();
    /// Looks at the outbox at once.
    void wake();

Q_SIGNALS:
    void outcomesRecorded(const QList<bookbell::DeliveryOutcome> &outcomes);
    void statisticsChanged(const bookbell::SenderStatistics &statistics);
    void serviceRefused(const QString &origin, const QString &reason);
    void announcementStopped(bookbell::AnnouncementId announcement, const QString &reason);
    void failed(const bookbell::Error &error);
    void idle();
    void stopped();

private:
    struct Service {
        SendWindow window;
        // There is, or may be, something to claim.
        bool hasPersonal = false;
        bool hasAnnounced = false;
        bool isPaused = false;
        /// The first look that knows of the pause; what earlier ones found due is out of date.
        qint64 informedLook = 0;
        int throttles = 0; ///< in a row
        UtcTime waitUntil;
        qint64 permitMs = 0; ///< when the limiter lets the next message go
        qint64 claimedAt = 0; ///< the number of the turn that last claimed for it
        bool isProbeStored = false; ///< the library says that it is in trouble

        void setNothingDue() { hasPersonal = hasAnnounced = false; }
    };

    /// What one look at the outbox found.
    struct Look {
        DeliveryStore::DueWork due;
        std::shared_ptr<const SendContext> context; ///< null: as before
        qint64 number = 0;
    };
    /// What one transaction does.
    struct Turn;
    struct TurnResult;

    /// What became useless while no sender ran ends in bulk, not one by one on its way out, and
    /// what a wrong clock has put off is due again. In pieces; personal alerts do not wait for it.
    void tidy(int limit, WritePriority priority);
    void look();
    void digest(const Look &look);
    void use(const std::shared_ptr<const SendContext> &context);
    void considerTurn();
    [[nodiscard]] bool fillTurn(Turn &turn);
    /// What is claimed in this turn. Returns when a later one may claim more, if time alone
    /// decides.
    [[nodiscard]] std::optional<qint64> fillClaims(
        Turn &turn, const std::unordered_map<ServiceId, int> &settling);
    void digest(const Turn &turn, const TurnResult &result);
    void runTurn(const std::shared_ptr<Turn> &turn);
    void turnDone(const std::shared_ptr<Turn> &turn, const Result<TurnResult> &result);
    void dispatch(ServiceId id, QList<ClaimedDelivery> claimed, UtcTime leaseUntil);
    void spread(ServiceId id, std::vector<SendJob> jobs);
    void adjustLanes();

    void collectReports();
    void digest(const SendReport &report);
    /// What must not be sent (any more) is settled; the rest of what leaves together stays.
    [[nodiscard]] std::optional<ClaimedDelivery> sendable(ServiceId id, ClaimedDelivery claimed,
                                                          UtcTime now, bool isQuiet);
    void refuse(ServiceId id, const QString &reason);
    /// Keeps the library informed of the service's trouble, and takes back what would add to it.
    void watchTrouble(ServiceId id, bool wasBroken, qint64 nextTryMs);
    [[nodiscard]] UtcTime throttle(ServiceId id, const SendReport &report, UtcTime now);
    void stopAnnouncement(AnnouncementId id);
    void settle(ServiceId service, const DeliveryOutcome &outcome);

    [[nodiscard]] bool hasWorkOut() const;
    void checkIdle();
    void checkStopped();
    void emitStatistics();

    Database &m_database;
    const Clock &m_clock;
    const SenderOptions m_options;
    const QString m_owner; ///< of leases: this process, this sender

    VapidTokenCache m_tokens;
    std::shared_ptr<const SendContext> m_context;
    std::unordered_map<ServiceId, Service> m_services;
    QHash<AnnouncementId, std::shared_ptr<const Announcement>> m_announcements;
    ErrorStop m_errorStop;
    std::vector<std::unique_ptr<Lane>> m_lanes;
    std::atomic<bool> m_hasReports = false;

    // What the next turn records.
    std::deque<std::pair<ServiceId, DeliveryOutcome>> m_unrecorded;
    QHash<ServiceId, QString> m_pauses;
    QHash<ServiceId, UtcTime> m_waits;
    QHash<ServiceId, std::optional<UtcTime>> m_probes;
    QHash<AnnouncementId, QString> m_stops;

    bool m_isLooking = false;
    qint64 m_lookNumber = 0;
    bool m_looksAgain = false;
    bool m_isTidy = false;
    qint64 m_turnNumber = 0;
    bool m_isTurning = false;
    bool m_hasTrouble = false; ///< the database refused the last turn
    bool m_nothingDue = false; ///< the last look found nothing
    bool m_isStopping = false;
    bool m_hasStopped = false;
    qint64 m_lastRecordMs = -1'000'000;

    QElapsedTimer m_elapsed;
    QTimer m_lookTimer;
    QTimer m_turnTimer;
    QTimer m_statisticsTimer;
    QTimer m_graceTimer;
    SenderStatistics m_statistics;
};

} // namespace bookbell
