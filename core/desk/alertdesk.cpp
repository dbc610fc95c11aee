// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/alertdesk.h"

#include <QUrl>

#include <algorithm>
#include <functional>
#include <memory>

#include "core/desk/announcementdraft.h"
#include "core/desk/deskact.h"
#include "core/storage/librarysettings.h"

namespace bookbell {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Staff look at the device in their hand; what has not come by then must not come at night.
constexpr int announcementTestSeconds = 3600;

/// Rows in one transaction, so that nobody at the counter waits for it.
constexpr int retryPiece = 500;

Result<ListWithCount> countedList(const Stores &stores, const QString &name)
{
    const auto lists = stores.subscriptions().lists();
    if (!lists)
        return fail(lists.error());
    const auto found = std::find_if(lists->cbegin(), lists->cend(), [&](const ListWithCount &list) {
        return list.list.name == name;
    });
    if (found == lists->cend())
        return fail(ErrorCode::UnknownList, name);
    return *found;
}

Result<AnnouncementPreview> previewNow(const Stores &stores, const AnnounceRequest &request,
                                       UtcTime now)
{
    const auto settings = loadSettings(stores);
    if (!settings)
        return fail(settings.error());
    const auto list = countedList(stores, request.list);
    if (!list)
        return fail(list.error());
    if (list->active == 0)
        return fail(ErrorCode::EmptyAudience, request.list);
    AnnouncementPreview preview;
    preview.payloadBytes = payloadBytesOf(request);
    preview.recipients = list->active;
    const AlertSchedule schedule =
        announcementSchedule(*settings, now, std::max(now, request.at.value_or(now)));
    if (schedule.isHeld()) {
        preview.heldUntil = schedule.dueAt;
        preview.heldReason = schedule.heldReason;
    }
    const DailyCap cap = dailyCapOf(*settings, schedule.dueAt);
    const auto beyond = stores.deliveries().beyondDailyCap(list->list.id, cap, now);
    if (!beyond)
        return fail(beyond.error());
    preview.beyondDailyCap = *beyond;
    if (*beyond > 0)
        preview.dailyCapUntil = cap.days.value(1).dueAt;
    return preview;
}

/// A message to a device that staff look at: whatever the hour, with a sound.
Delivery testDelivery(const Subscription &subscription, UtcTime now, std::chrono::seconds lifetime)
{
    Delivery delivery;
    delivery.kind = AlertKind::Test;
    delivery.subscription = subscription.id;
    delivery.service = subscription.service;
    delivery.reader = subscription.reader;
    delivery.renotify = true;
    delivery.topic = topicFor(topicSeed(AlertKind::Test, u"test"_s, toMs(now), subscription.id));
    delivery.createdAt = now;
    delivery.dueAt = now;
    delivery.expiresAt = now + lifetime;
    delivery.host = QUrl(subscription.endpoint).host();
    return delivery;
}

Result<int> testNow(DeskAct &act, const AnnounceRequest &request, const QString &card)
{
    Stores &stores = act.stores();
    auto announcement = announcementOf(request, act.now());
    if (!announcement)
        return fail(std::move(announcement.error()));
    const auto list = countedList(stores, request.list);
    if (!list)
        return fail(list.error());
    const auto reader = findReader(stores, card);
    if (!reader)
        return fail(reader.error());
    const auto devices = stores.subscriptions().activeOfReader(reader->id);
    if (!devices)
        return fail(devices.error());
    if (devices->isEmpty())
        return fail(ErrorCode::NoWorkingSubscription, reader->cardNumber);
    announcement->isTest = true;
    announcement->list = list->list.id;
    announcement->notBefore = act.now();
    announcement->ttlSeconds = announcementTestSeconds;
    announcement->recipients = devices->size();
    const auto id = stores.deliveries().addAnnouncement(*announcement);
    if (!id)
        return fail(id.error());
    for (const Subscription &device : *devices) {
        Delivery delivery =
            testDelivery(device, act.now(), std::chrono::seconds(announcementTestSeconds));
        delivery.announcement = *id;
        if (const auto queued = stores.deliveries().enqueue(delivery); !queued)
            return fail(queued.error());
    }
    const auto entry = act.record(u"announcement test"_s, "reader "_L1 + reader->cardNumber);
    if (!entry)
        return fail(entry.error());
    return static_cast<int>(devices->size());
}

Result<int> ringDeviceNow(DeskAct &act, SubscriptionId id)
{
    const auto device = act.stores().subscriptions().subscription(id);
    if (!device)
        return fail(device.error());
    if (!*device || (*device)->state != SubscriptionState::Active)
        return fail(ErrorCode::NoWorkingSubscription, QString::number(id.value));
    const Delivery delivery =
        testDelivery(**device, act.now(),
                     std::chrono::duration_cast<std::chrono::seconds>(
                         expiryOf(AlertKind::Test, act.now(), {}) - act.now()));
    if (const auto queued = act.stores().deliveries().enqueue(delivery); !queued)
        return fail(queued.error());
    const auto entry = act.record(u"test"_s, "subscription "_L1 + QString::number(id.value));
    if (!entry)
        return fail(entry.error());
    return 1;
}

Result<AnnouncementRecord> recordOf(const Stores &stores, const Announcement &announcement)
{
    AnnouncementRecord record;
    record.announcement = announcement;
    const auto counts = stores.deliveries().counts(announcement.id);
    if (!counts)
        return fail(counts.error());
    record.counts = *counts;
    const auto list = stores.subscriptions().list(announcement.list);
    if (!list)
        return fail(list.error());
    if (*list)
        record.listName = (*list)->name;
    return record;
}

Result<QList<AnnouncementRecord>> allRecords(const Stores &stores)
{
    const auto announcements = stores.deliveries().announcements();
    if (!announcements)
        return fail(announcements.error());
    QList<AnnouncementRecord> records;
    records.reserve(announcements->size());
    for (auto it = announcements->crbegin(); it != announcements->crend(); ++it) {
        auto record = recordOf(stores, *it);
        if (!record)
            return fail(std::move(record.error()));
        records.append(std::move(*record));
    }
    return records;
}

Result<QList<AnnouncementRecord>> recordsOf(const Stores &stores, const QList<AnnouncementId> &ids)
{
    QList<AnnouncementRecord> records;
    for (const AnnouncementId id : ids) {
        const auto announcement = stores.deliveries().announcement(id);
        if (!announcement)
            return fail(announcement.error());
        if (!*announcement)
            continue;
        auto record = recordOf(stores, **announcement);
        if (!record)
            return fail(std::move(record.error()));
        records.append(std::move(*record));
    }
    return records;
}

Result<AnnouncementRecord> oneRecord(const Stores &stores, AnnouncementId id)
{
    const auto announcement = stores.deliveries().announcement(id);
    if (!announcement)
        return fail(announcement.error());
    if (!*announcement)
        return fail(ErrorCode::UnknownAnnouncement, QString::number(id.value));
    auto record = recordOf(stores, **announcement);
    if (!record || record->counts.of(DeliveryState::Failed) == 0)
        return record;
    auto failures = stores.deliveries().failures(id);
    if (!failures)
        return fail(std::move(failures.error()));
    record->failures = std::move(*failures);
    return record;
}

/// Retries piece by piece. Each step is a job of the database, handed in by the one before it on
/// the database's own threads; the run lives as long as one of them does.
class RetryRun final : public std::enable_shared_from_this<RetryRun>
{
public:
    /// The next failed ones after an id, at most retryPiece; empty at the end.
    using NextPiece = std::function<Result<QList<DeliveryId>>(const Stores &, DeliveryId after)>;

    RetryRun(Database &database, const Clock &clock, Actor actor, QString subject, NextPiece next)
        : m_database(database)
        , m_clock(clock)
        , m_actor(std::move(actor))
        , m_subject(std::move(subject))
        , m_next(std::move(next))
    {
        m_promise.start();
    }

    [[nodiscard]] QFuture<Result<qint64>> start()
    {
        QFuture<Result<qint64>> future = m_promise.future();
        look();
        return future;
    }

private:
    void look()
    {
        m_database
            .browse([self = shared_from_this()](const Stores &stores) {
                return self->m_next(stores, self->m_after);
            })
            .then([self = shared_from_this()](const Result<QList<DeliveryId>> &piece) {
                if (!piece)
                    self->end(fail(piece.error()));
                else if (piece->isEmpty())
                    self->end(self->m_count);
                else
                    self->queue(*piece);
            });
    }

    void queue(const QList<DeliveryId> &piece)
    {
        m_after = piece.constLast();
        m_database
            .write([self = shared_from_this(),
                    piece](Stores &stores) { return self->queueNow(stores, piece); },
                   WritePriority::Bulk)
            .then([self = shared_from_this()](const Result<qint64> &queued) {
                if (!queued)
                    return self->end(queued);
                self->m_count += *queued;
                self->look();
            });
    }

    [[nodiscard]] Result<qint64> queueNow(Stores &stores, const QList<DeliveryId> &piece)
    {
        auto act = DeskAct::begin(stores, m_clock.now(), m_actor);
        if (!act)
            return fail(std::move(act.error()));
        const auto queued = stores.deliveries().retry(piece, act->now());
        if (!queued)
            return queued;
        // The first piece that brings something stands in the journal for all.
        if (m_count == 0 && *queued > 0) {
            const auto entry = act->record(u"retry"_s, m_subject);
            if (!entry)
                return fail(entry.error());
        }
        return queued;
    }

    void end(const Result<qint64> &count)
    {
        m_promise.addResult(count);
        m_promise.finish();
    }

    Database &m_database;
    const Clock &m_clock;
    const Actor m_actor;
    const QString m_subject;
    const NextPiece m_next;
    QPromise<Result<qint64>> m_promise;
    DeliveryId m_after;
    qint64 m_count = 0;
};

} // namespace

AlertDesk::AlertDesk(Database &database, const Clock &clock, Actor actor)
    : m_database(database)
    , m_clock(clock)
    , m_actor(std::move(actor))
{
}

QFuture<Result<AnnouncementPreview>> AlertDesk::preview(const AnnounceRequest &request) const
{
    return m_database.browse([request, clock = &m_clock](const Stores &stores) {
        return previewNow(stores, request, clock->now());
    });
}

QFuture<Result<int>> AlertDesk::test(const AnnounceRequest &request, const QString &card) const
{
    return m_database.write([=, clock = &m_clock, actor = m_actor](Stores &stores) -> Result<int> {
        auto act = DeskAct::begin(stores, clock->now(), actor);
        if (!act)
            return fail(std::move(act.error()));
        return testNow(*act, request, card);
    });
}

QFuture<Result<QList<AnnouncementRecord>>> AlertDesk::announcements() const
{
    return m_database.browse(allRecords);
}

QFuture<Result<QList<AnnouncementRecord>>> AlertDesk::records(
    const QList<AnnouncementId> &ids) const
{
    return m_database.browse([ids](const Stores &stores) { return recordsOf(stores, ids); });
}

QFuture<Result<AnnouncementRecord>> AlertDesk::record(AnnouncementId id) const
{
    return m_database.browse([id](const Stores &stores) { return oneRecord(stores, id); });
}

QFuture<Result<int>> AlertDesk::ringDevice(SubscriptionId subscription) const
{
    return m_database.write([=, clock = &m_clock, actor = m_actor](Stores &stores) -> Result<int> {
        auto act = DeskAct::begin(stores, clock->now(), actor);
        if (!act)
            return fail(std::move(act.error()));
        return ringDeviceNow(*act, subscription);
    });
}

QFuture<Result<qint64>> AlertDesk::retry(const QList<DeliveryId> &failed) const
{
    QList<DeliveryId> ids = failed;
    std::sort(ids.begin(), ids.end());
    const auto next = [ids](const Stores &, DeliveryId after) -> Result<QList<DeliveryId>> {
        const auto from = std::upper_bound(ids.cbegin(), ids.cend(), after);
        const auto count = std::min<qsizetype>(retryPiece, ids.cend() - from);
        return QList<DeliveryId>(from, from + count);
    };
    const QString subject = "deliveries "_L1 + QString::number(ids.size());
    return std::make_shared<RetryRun>(m_database, m_clock, m_actor, subject, next)->start();
}

QFuture<Result<qint64>> AlertDesk::retryFailedOf(AnnouncementId announcement) const
{
    const auto next = [announcement](const Stores &stores, DeliveryId after) {
        return stores.deliveries().failed(announcement, after, retryPiece);
    };
    return std::make_shared<RetryRun>(m_database, m_clock, m_actor, subjectOf(announcement), next)
        ->start();
}

} // namespace bookbell
