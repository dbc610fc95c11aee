// SPDX-License-Identifier: GPL-3.0-or-later
// Claiming and completing, of SqliteDeliveryStore.
#include "core/storage/sqlite/sqlitedeliverystore.h"

#include <algorithm>
#include <vector>

#include "core/catalogue/book.h"
#include "core/storage/sqlite/sqlitestatement.h"

namespace bookbell {

using namespace Qt::StringLiterals;

namespace {

struct Claimable {
    ClaimedDelivery claimed;
    ServiceId presentService; ///< of the subscription, which may have been renewed elsewhere
    bool isLentAgain = false; ///< news that a book is back, of which no copy stands in its place
    bool isNoWatch = false; ///< news that it is not back after all, for who does not watch it now
};

// State and facts as they are now, not as they were when the row was written.
#define CLAIM_COLUMNS                                                                              \
    "SELECT d.id, d.attempts + 1, d.kind, d.service_id, d.subscription_id, "                       \
    "coalesce(s.state, 1), coalesce(s.service_id, d.service_id), s.endpoint, s.p256dh, s.auth, "   \
    "CASE WHEN s.language <> '' THEN s.language ELSE coalesce(r.language, '') END, "               \
    "d.reservation_id, h.state, d.book_id, d.announcement_id, d.renotify, d.topic, d.expires_at, " \
    "r.name, b.title, b.volume, b.author, b.call_number, h.pickup_by, h.close_reason, "            \
    "d.group_id, d.kind = 1 AND d.book_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM copies c "     \
    "WHERE c.book_id = d.book_id AND c.state = 0 AND c.removed_at IS NULL), "                      \
    "d.kind = 2 AND d.reservation_id IS NULL AND NOT EXISTS (SELECT 1 FROM watches w "             \
    "WHERE w.book_id = d.book_id AND w.reader_id = d.reader_id) "                                  \
    "FROM deliveries d "                                                                           \
    "LEFT JOIN subscriptions s ON s.id = d.subscription_id "                                       \
    "LEFT JOIN reservations h ON h.id = d.reservation_id "                                         \
    "LEFT JOIN readers r ON r.id = coalesce(d.reader_id, s.reader_id) "                            \
    "LEFT JOIN books b ON b.id = d.book_id "
#define CLAIM_SELECT                                                                               \
    CLAIM_COLUMNS                                                                                  \
    "WHERE d.service_id = ? AND d.announcement_id = ? AND d.state < 4 AND d.due_at <= ? "          \
    "ORDER BY d.due_at, d.id LIMIT ?"

void readClaimable(SqliteRow &row, Claimable &found)
{
    ClaimedDelivery &delivery = found.claimed;
    Book book;
    row >> delivery.id >> delivery.attempt >> delivery.kind >> delivery.service
        >> delivery.subscription >> delivery.subscriptionState >> found.presentService
        >> delivery.endpoint >> delivery.p256dh >> delivery.auth >> delivery.language
        >> delivery.reservation >> delivery.reservationState >> delivery.book
        >> delivery.announcement >> delivery.renotify >> delivery.topic >> delivery.expiresAt
        >> delivery.facts.readerName >> book.title >> book.volume >> delivery.facts.bookAuthor
        >> delivery.facts.callNumber >> delivery.facts.pickupBy >> delivery.facts.reason
        >> delivery.group >> found.isLentAgain >> found.isNoWatch;
    delivery.facts.bookTitle = displayTitle(book);
    const bool isCancelled = delivery.kind == AlertKind::Cancelled;
    delivery.facts.isOfWatch = isCancelled && !delivery.reservation.isValid();
    delivery.facts.isCorrection = isCancelled
        && (delivery.facts.isOfWatch
            || (delivery.reservationState && isOpen(*delivery.reservationState)));
}

/// Keys for `IN (SELECT value FROM json_each(?))`: SQLite copies every page that a statement with
/// triggers touches, so one statement for many rows costs a third of one for each.
class IdList
{
public:
    void append(qint64 id)
    {
        m_json += m_json.isEmpty() ? '[' : ',';
        m_json += QByteArray::number(id);
    }
    [[nodiscard]] bool isEmpty() const { return m_json.isEmpty(); }
    [[nodiscard]] QByteArray json() const { return isEmpty() ? "[]"_ba : m_json + ']'; }

private:
    QByteArray m_json;
};

bool areRecordedAlike(const DeliveryOutcome &one, const DeliveryOutcome &other)
{
    DeliveryOutcome twin = other;
    twin.id = one.id;
    twin.latencyMs = one.latencyMs; // not kept with the delivery
    return twin == one;
}

bool isUncounted(DeliveryState outcome)
{
    return outcome == DeliveryState::Queued || outcome == DeliveryState::Held
        || outcome == DeliveryState::Dropped;
}

bool isGrouped(const ClaimedDelivery &delivery)
{
    return delivery.group.isValid();
}

bool isOfSameGroup(const ClaimedDelivery &one, const ClaimedDelivery &other)
{
    return one.group == other.group && one.subscription == other.subscription;
}

} // namespace

Result<> SqliteDeliveryStore::gatherGroups(QList<ClaimedDelivery> &claimed, UtcTime now) const
{
    if (std::none_of(claimed.cbegin(), claimed.cend(), isGrouped))
        return {};
    QList<ClaimedDelivery> gathered;
    for (ClaimedDelivery &row : claimed) {
        const auto isMember = [&row](const ClaimedDelivery &first) {
            return isGrouped(row) && isOfSameGroup(first, row);
        };
        const auto known = std::find_if(gathered.begin(), gathered.end(), isMember);
        if (known != gathered.end())
            continue;
        if (!isGrouped(row)) {
            gathered.append(std::move(row));
            continue;
        }
        auto members =
            SqliteStatement(m_handle,
                            CLAIM_COLUMNS
                            "WHERE d.subscription_id = ? AND d.group_id = ? AND d.state < 4 "
                            "AND d.group_id IS NOT NULL AND d.service_id = ? AND d.due_at <= ? "
                            "AND d.announcement_id = 0 ORDER BY d.id")
                .bind(row.subscription, row.group, row.service, now)
                .all<Claimable>(readClaimable);
        if (!members)
            return fail(std::move(members.error()));
        // The first of them speaks, whichever was found: a repeat has the same tag and topic.
        ClaimedDelivery first = std::move(members->first().claimed);
        for (Claimable &member : members->mid(1))
            first.others.push_back(std::move(member.claimed));
        gathered.append(std::move(first));
    }
    claimed = std::move(gathered);
    return {};
}

Result<std::optional<PermitBucket>> SqliteDeliveryStore::permitsFor(const ClaimRequest &request,
                                                                   UtcTime now) const
{
    if (request.perSecond <= 0)
        return std::optional<PermitBucket>();
    struct Stored {
        std::optional<qint64> permits;
        std::optional<UtcTime> at;
    };
    auto stored = SqliteStatement(m_handle, "SELECT permits, permits_at FROM services WHERE id = ?")
                      .bind(request.service)
                      .one<Stored>([](SqliteRow &row, Stored &target) {
                          row >> target.permits >> target.at;
                      });
    if (!stored)
        return fail(std::move(stored.error()));
    const Stored known = stored->value_or(Stored());
    return PermitBucket(request.perSecond, known.permits, known.at, now);
}

Result<> SqliteDeliveryStore::takePermits(ServiceId service, PermitBucket &permits, qint64 count,
                                          UtcTime now)
{
    if (count == 0)
        return {};
    permits.take(count);
    return SqliteStatement(m_handle, "UPDATE services SET permits = ?, permits_at = ? WHERE id = ?")
        .bind(permits.thousandths(), now, service)
        .runOnAny();
}

Result<ClaimResult> SqliteDeliveryStore::claim(const ClaimRequest &request, UtcTime now,
                                               UtcTime leaseUntil)
{
    const ServiceId service = request.service;
    ClaimResult claimed;
    auto isOpen = SqliteStatement(m_handle,
                                  "SELECT count(*) FROM services WHERE id = ? "
                                  "AND paused_at IS NULL AND coalesce(wait_until, 0) <= ?")
                      .bind(service, now)
                      .value<bool>();
    if (!isOpen)
        return fail(std::move(isOpen.error()));
    if (!*isOpen)
        return claimed;

    auto permits = permitsFor(request, now);
    if (!permits)
        return fail(std::move(permits.error()));
    const qint64 limit =
        *permits ? std::min(request.limit, (*permits)->available()) : request.limit;

    struct Group {
        qint64 announcement = 0;
        bool isPersonal = false;
    };
    // 0 are the personal alerts, which go first; then the tests that staff wait for.
    auto groups = SqliteStatement(m_handle,
                                  "SELECT c.announcement_id, "
                                  "c.announcement_id = 0 OR a.is_test FROM delivery_counts c "
                                  "LEFT JOIN announcements a ON a.id = c.announcement_id "
                                  "WHERE c.service_id = ? AND c.state < 4 AND c.n > 0 "
                                  "AND (c.announcement_id = 0 OR a.state = 0) "
                                  "GROUP BY c.announcement_id "
                                  "ORDER BY c.announcement_id > 0, a.is_test DESC, "
                                  "c.announcement_id")
                      .bind(service)
                      .all<Group>([](SqliteRow &row, Group &group) {
                          row >> group.announcement >> group.isPersonal;
                      });
    if (!groups)
        return fail(std::move(groups.error()));

    qint64 announced = 0;
    for (const Group &group : std::as_const(*groups)) {
        const qint64 room = limit - claimed.deliveries.size();
        const qint64 wanted =
            group.isPersonal ? room : std::min(room, request.announced - announced);
        bool &hasMore = group.isPersonal ? claimed.hasMorePersonal : claimed.hasMoreAnnounced;
        if (wanted <= 0) {
            hasMore = true;
            continue;
        }
        auto found = SqliteStatement(m_handle, CLAIM_SELECT)
                         .bind(service, group.announcement, now, wanted)
                         .all<Claimable>(readClaimable);
        if (!found)
            return fail(std::move(found.error()));
        hasMore = hasMore || found->size() == wanted;
        QList<ClaimedDelivery> here;
        for (Claimable &row : *found) {
            if (row.presentService != service) {
                // The browser renewed its subscription at another service, or with another key.
                auto moved = SqliteStatement(m_handle,
                                             "UPDATE deliveries SET service_id = ?, state = 0, "
                                             "lease_owner = NULL WHERE id = ?")
                                 .bind(row.presentService, row.claimed.id)
                                 .run();
                if (!moved)
                    return fail(std::move(moved.error()));
                continue;
            }
            if (row.isNoWatch) {
                if (auto done = dropClaimed(row.claimed.id, u"not watched any more"_s, now); !done)
                    return fail(std::move(done.error()));
                continue;
            }
            if (row.isLentAgain) {
                if (auto done = goOnWatching(row.claimed.id, now); !done)
                    return fail(std::move(done.error()));
                continue;
            }
            here.append(std::move(row.claimed));
        }
        if (group.announcement == 0) {
            if (auto done = gatherGroups(here, now); !done)
                return fail(std::move(done.error()));
        }
        IdList leases;
        for (const ClaimedDelivery &row : std::as_const(here)) {
            leases.append(row.id.value);
            for (const ClaimedDelivery &other : row.others)
                leases.append(other.id.value);
        }
        auto leased = SqliteStatement(m_handle,
                                      "UPDATE deliveries SET state = 2, lease_owner = ?, "
                                      "attempts = attempts + 1, due_at = ? "
                                      "WHERE id IN (SELECT value FROM json_each(?))")
                          .bind(request.owner, leaseUntil, leases.json())
                          .runOnAny();
        if (!leased)
            return fail(std::move(leased.error()));
        announced += group.isPersonal ? 0 : here.size();
        claimed.deliveries += std::move(here);
    }
    if (*permits) {
        const bool endedIt = claimed.deliveries.size() >= limit && limit < request.limit;
        if (auto done = takePermits(service, **permits, claimed.deliveries.size(), now); !done)
            return fail(std::move(done.error()));
        if (endedIt && (claimed.hasMorePersonal || claimed.hasMoreAnnounced))
            claimed.nextPermitAt = (*permits)->nextAt();
    }
    return claimed;
}

Result<qint64> SqliteDeliveryStore::complete(const QString &owner,
                                             std::span<const DeliveryOutcome> outcomes, UtcTime now)
{
    qint64 count = 0;
    std::vector<bool> isDone(outcomes.size(), false);
    for (size_t first = 0; first < outcomes.size(); ++first) {
        if (isDone[first])
            continue;
        const DeliveryOutcome &outcome = outcomes[first];
        IdList alike;
        for (size_t i = first; i < outcomes.size(); ++i) {
            if (!isDone[i] && areRecordedAlike(outcome, outcomes[i])) {
                isDone[i] = true;
                alike.append(outcomes[i].id.value);
            }
        }
        auto recorded = completeAlike(owner, outcome, alike.json(), now);
        if (!recorded)
            return fail(std::move(recorded.error()));
        count += *recorded;
    }
    // So that dueWork() meets only what is open.
    if (count > 0) {
        auto swept =
            SqliteStatement(m_handle, "DELETE FROM delivery_counts WHERE state < 4 AND n = 0")
                .runOnAny();
        if (!swept)
            return fail(std::move(swept.error()));
    }
    return count;
}

Result<qint64> SqliteDeliveryStore::completeAlike(const QString &owner,
                                                  const DeliveryOutcome &outcome,
                                                  const QByteArray &ids, UtcTime now)
{
    struct Recorded {
        SubscriptionId subscription;
        ReservationId reservation;
        AlertKind kind = AlertKind::Test;
    };

    Q_ASSERT(outcome.state != DeliveryState::Leased);
    const bool stays = bookbell::isOpen(outcome.state);
    auto recorded =
        SqliteStatement(m_handle,
                        "UPDATE deliveries SET state = ?, attempts = attempts - ?, due_at = ?, "
                        "http_status = ?, reason = ?, finished_at = ?, lease_owner = NULL "
                        "WHERE id IN (SELECT value FROM json_each(?)) AND state = 2 "
                        "AND lease_owner = ? AND attempts = ? "
                        "RETURNING subscription_id, reservation_id, kind")
            .bind(outcome.state, isUncounted(outcome.state), outcome.dueAt.value_or(now),
                  outcome.httpStatus, outcome.reason, stays ? std::optional<UtcTime>() : now, ids,
                  owner, outcome.attempt)
            .all<Recorded>([](SqliteRow &row, Recorded &target) {
                row >> target.subscription >> target.reservation >> target.kind;
            });
    if (!recorded)
        return fail(std::move(recorded.error()));

    IdList subscriptions;
    IdList told;
    for (const Recorded &row : std::as_const(*recorded)) {
        subscriptions.append(row.subscription.value);
        if (row.kind == AlertKind::Ready && row.reservation.isValid())
            told.append(row.reservation.value);
    }
    Result<> done;
    if (outcome.state == DeliveryState::Accepted) {
        done = SqliteStatement(m_handle,
                               "UPDATE subscriptions SET last_accepted_at = ? "
                               "WHERE id IN (SELECT value FROM json_each(?))")
                   .bind(now, subscriptions.json())
                   .runOnAny();
        if (done && !told.isEmpty()) {
            done = SqliteStatement(m_handle,
                                   "UPDATE reservations SET told_at = ?, told_how = 'push' "
                                   "WHERE id IN (SELECT value FROM json_each(?)) "
                                   "AND told_at IS NULL AND state = 2")
                       .bind(now, told.json())
                       .runOnAny();
        }
    } else if (outcome.retireSubscription) {
        // Who has left or was blocked stays so.
        done = SqliteStatement(m_handle,
                               "UPDATE subscriptions SET state = 1 "
                               "WHERE id IN (SELECT value FROM json_each(?)) "
                               "AND state IN (0, 4)")
                   .bind(subscriptions.json())
                   .runOnAny();
    } else if (outcome.markWrongKey) {
        done = SqliteStatement(m_handle,
                               "UPDATE subscriptions SET state = 4 "
                               "WHERE id IN (SELECT value FROM json_each(?)) AND state = 0")
                   .bind(subscriptions.json())
                   .runOnAny();
    }
    if (!done)
        return fail(std::move(done.error()));
    return recorded->size();
}

Result<DeliveryStore::DueWork> SqliteDeliveryStore::dueWork(UtcTime now) const
{
    struct Group {
        ServiceId service;
        qint64 announcement = 0;
        std::optional<UtcTime> waitUntil;
        bool isPersonal = false;
    };
    auto groups = SqliteStatement(m_handle,
                                  "SELECT DISTINCT c.service_id, c.announcement_id, s.wait_until, "
                                  "c.announcement_id = 0 OR a.is_test "
                                  "FROM delivery_counts c JOIN services s ON s.id = c.service_id "
                                  "LEFT JOIN announcements a ON a.id = c.announcement_id "
                                  "WHERE c.state < 4 AND c.n > 0 AND s.paused_at IS NULL "
                                  "AND (c.announcement_id = 0 OR a.state = 0) "
                                  "ORDER BY c.service_id, c.announcement_id")
                      .all<Group>([](SqliteRow &row, Group &group) {
                          row >> group.service >> group.announcement >> group.waitUntil
                              >> group.isPersonal;
                      });
    if (!groups)
        return fail(std::move(groups.error()));

    // Seeks the first due row of each group instead of looking at them all.
    const auto firstDue = [this](const Group &group, UtcTime after) {
        return SqliteStatement(m_handle,
                               "SELECT due_at FROM deliveries WHERE service_id = ? "
                               "AND announcement_id = ? AND state < 4 AND due_at > ? "
                               "ORDER BY due_at LIMIT 1")
            .bind(group.service, group.announcement, after)
            .value<std::optional<UtcTime>>();
    };

    DueWork work;
    const auto later = [&work](UtcTime time) {
        work.next = std::min(work.next.value_or(time), time);
    };
    for (const Group &group : std::as_const(*groups)) {
        auto first = firstDue(group, UtcTime::min());
        if (!first)
            return fail(std::move(first.error()));
        if (!*first)
            continue;
        if (group.waitUntil && *group.waitUntil > now) {
            later(std::max(**first, *group.waitUntil));
            continue;
        }
        if (**first > now) {
            later(**first);
            continue;
        }
        if (!work.services.contains(group.service))
            work.services.append(group.service);
        QList<ServiceId> &ofKind = group.isPersonal ? work.personal : work.announced;
        if (!ofKind.contains(group.service))
            ofKind.append(group.service);
        auto next = firstDue(group, now);
        if (!next)
            return fail(std::move(next.error()));
        if (*next)
            later(**next);
    }
    return work;
}

} // namespace bookbell
