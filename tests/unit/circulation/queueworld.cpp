// SPDX-License-Identifier: GPL-3.0-or-later
#include "queueworld.h"

#include <algorithm>

namespace bookbell::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int bookCount = 3;
constexpr int readerCount = 14;
constexpr int copiesOfABook = 2;

} // namespace

QueueWorld::QueueWorld(unsigned seed)
    : m_random(seed)
    , m_policy(seoul())
{
    m_policy.pickupInclusive = chance(50);
    m_policy.offersToNext = chance(50);
    m_policy.onLoanOnly = chance(30);
    m_policy.reservationsPerReader = 2;
    m_policy.reservationsPerBook = chance(50) ? 3 : 0;
    m_policy.noShow = {.allowed = chance(50) ? 2 : 0, .withinDays = 10, .barredDays = 5};
    m_policy.calendar = *Calendar::parse({u"mon"_s, u"12-25"_s, u"2026-12-30..2027-01-03"_s});
    for (int i = 1; i <= readerCount; ++i)
        m_readers.insert({i}, reader(i));
    for (int i = 0; i < bookCount; ++i) {
        BookQueue queue {{7 + i}, queueOf(0, copiesOfABook)};
        for (Copy &copy : queue.state.copies) {
            copy.id = {copy.id.value + 10 * i};
            copy.book = queue.id;
        }
        m_books.append(queue);
    }
}

int QueueWorld::pick(int below)
{
    return static_cast<int>(m_random() % static_cast<unsigned>(below));
}

QDate QueueWorld::someDay()
{
    return chance(60) ? QDate() : today().addDays(pick(12) - 1);
}

Copy QueueWorld::anyCopy(const BookQueue &queue)
{
    return queue.state.copies.at(pick(static_cast<int>(queue.state.copies.size())));
}

Reservation QueueWorld::any(const BookQueue &queue)
{
    if (!m_closed.isEmpty() && (queue.state.open.isEmpty() || chance(10))) {
        auto it = m_closed.cbegin();
        std::advance(it, pick(static_cast<int>(std::min<qsizetype>(m_closed.size(), 50))));
        return *it;
    }
    if (queue.state.open.isEmpty())
        return {};
    return queue.state.open.at(pick(static_cast<int>(queue.state.open.size())));
}

ReaderHistory QueueWorld::historyOf(ReaderId reader) const
{
    ReaderHistory history;
    for (const BookQueue &queue : m_books) {
        for (const Reservation &one : queue.state.open) {
            if (one.reader == reader)
                history.open.append(one);
        }
    }
    for (const Reservation &one : m_closed) {
        if (one.reader == reader && one.state == ReservationState::Expired)
            history.noShows.append(*one.closedAt);
    }
    return history;
}

void QueueWorld::act()
{
    m_now += std::chrono::minutes {1 + pick(60)};
    BookQueue &queue = anyBook();
    for (BookQueue &one : m_books)
        one.state.readers = m_readers;
    switch (pick(12)) {
    case 0:
    case 1:
    case 2:
        return placeOne(queue);
    case 3:
    case 4:
        return checkInOne(queue, anyCopy(queue));
    case 5:
        return checkOutOne(queue);
    case 6:
    case 7:
        return changeOne(queue);
    case 8:
        return moveOne(queue);
    case 9:
        return passTime();
    case 10:
        return doWhatIsDue();
    default:
        return blockOrUnblock();
    }
}

void QueueWorld::placeOne(BookQueue &queue)
{
    const Reader who = m_readers.value({1 + pick(readerCount)});
    const PlaceWish wish {someDay(), someDay()};
    const ReaderHistory history = historyOf(who.id);
    const auto placed = place(queue.state, queue.id, who, history, wish, m_policy, m_now);
    if (!placed) {
        ++m_done[errorName(placed.error().code)];
        return;
    }
    if (history.open.size() >= m_policy.reservationsPerReader)
        complain(u"more reservations than a reader may have"_s);
    keep(u"place"_s, queue, placed->changes);
    Reservation made = placed->reservation;
    made.id = {++m_lastId};
    queue.state.open.append(made);
    const auto line = ReservationQueue(queue.state.open).line().size();
    if (m_policy.reservationsPerBook > 0 && line > m_policy.reservationsPerBook)
        complain(u"a queue longer than it may be"_s);
    if (made.position != line)
        complain(u"a new one that is not the last"_s);
}

ReservationId QueueWorld::nextOf(const BookQueue &queue) const
{
    QList<Reservation> line = queue.state.open;
    std::sort(line.begin(), line.end(),
              [](const Reservation &a, const Reservation &b) { return a.position < b.position; });
    for (const Reservation &one : line) {
        const Reader who = m_readers.value(one.reader);
        const bool isSuspended = one.state == ReservationState::Suspended
            && (one.suspendedUntil.isNull() || one.suspendedUntil > today());
        const bool isLater = one.startsOn.isValid() && one.startsOn > today();
        const bool isOver = one.notNeededAfter.isValid() && one.notNeededAfter < today();
        const bool isOut = who.expiresOn.isValid() && who.expiresOn < today();
        if (one.position > 0 && !isSuspended && !isLater && !isOver && !isOut && !who.isBlocked)
            return one.id;
    }
    return {};
}

void QueueWorld::checkInOne(BookQueue &queue, const Copy &copy)
{
    const ReservationId expected = nextOf(queue);
    const bool isHeld = copy.state == CopyState::OnHoldShelf;
    const CheckInAnswer answer = checkIn(queue.state, copy, m_policy, m_now, m_now);
    if (isHeld && (!answer.isRepeat || answer.becameReady))
        complain(u"a second check-in that changed something"_s);
    if (!isHeld && answer.becameReady != expected.isValid())
        complain(u"a copy that passed by who waits for it"_s);
    if (answer.becameReady && answer.reservation->id != expected)
        complain(u"somebody was served out of turn"_s);
    if (answer.becameReady && *answer.reservation->pickupBy < m_now)
        complain(u"a pick-up that was over before it began"_s);
    if (answer.becameReady
        && !m_policy.calendar.isOpen(inZone(*answer.reservation->pickupBy, m_policy.zone).date()))
        complain(u"a pick-up that ends while the library is closed"_s);
    keep(answer.becameReady ? u"ready"_s : u"check-in"_s, queue, answer.changes);
}

void QueueWorld::checkOutOne(BookQueue &queue)
{
    const Copy copy = anyCopy(queue);
    const Reader who = m_readers.value({1 + pick(readerCount)});
    const auto answer = checkOut(queue.state, copy, who, chance(30), m_policy, m_now);
    if (!answer)
        return;
    if (answer->displaced && answer->displaced->position != 1)
        complain(u"a displaced one that is not the first"_s);
    const QString what = answer->displaced ? u"displace"_s
        : answer->collected                ? u"collect"_s
                                           : u"check-out"_s;
    keep(what, queue, answer->changes);
}

void QueueWorld::changeOne(BookQueue &queue)
{
    const Reservation one = any(queue);
    if (!one.id.isValid())
        return;
    switch (pick(5)) {
    case 0:
        return keep(u"cancel"_s, queue, cancel(queue.state, one, u"weeded"_s, m_now));
    case 1: {
        const auto answer = putBack(queue.state, one);
        if (answer && answer->reservation.position != 1)
            complain(u"one that was put back, and is not the first"_s);
        return keep(u"put back"_s, queue, answer);
    }
    case 2: {
        const auto answer =
            suspend(queue.state, one, chance(50) ? QDate() : today().addDays(1 + pick(5)));
        if (answer && one.state != ReservationState::Waiting)
            complain(u"one was suspended that did not wait"_s);
        return keep(u"suspend"_s, queue, answer);
    }
    case 3:
        return keep(u"resume"_s, queue, resume(queue.state, one));
    default: {
        const auto answer = changeDates(queue.state, one, {someDay(), someDay()}, m_policy, m_now);
        if (answer && answer->reservation.pickupBy != one.pickupBy)
            complain(u"the reader's dates changed the library's"_s);
        return keep(u"dates"_s, queue, answer);
    }
    }
}

void QueueWorld::moveOne(BookQueue &queue)
{
    const Reservation one = any(queue);
    if (!one.id.isValid())
        return;
    QList<ReservationId> seen;
    const ReservationQueue before(queue.state.open);
    for (const Reservation &waiting : before.line())
        seen.append(waiting.id);
    const bool isStale = chance(20) && seen.size() > 1;
    if (isStale)
        seen.swapItemsAt(0, seen.size() - 1);
    const int position = 1 + pick(6);
    const auto answer = moveInQueue(queue.state, one, position, seen);
    if (answer && isStale)
        complain(u"a queue was changed that staff had not seen"_s);
    if (answer && answer->reservation.position != std::min<qsizetype>(position, seen.size()))
        complain(u"one was moved to another place"_s);
    keep(u"move"_s, queue, answer);
}

void QueueWorld::passTime()
{
    m_now += std::chrono::hours {pick(30)};
    // Some cards expire on the way, and are renewed.
    Reader &who = m_readers[{1 + pick(readerCount)}];
    who.expiresOn = chance(85) ? QDate() : today().addDays(pick(8) - 1);
}

void QueueWorld::blockOrUnblock()
{
    Reader &who = m_readers[{1 + pick(readerCount)}];
    who.isBlocked = chance(20);
}

void QueueWorld::doWhatIsDue()
{
    for (BookQueue &queue : m_books) {
        const QList<Reservation> open = queue.state.open;
        for (const Reservation &seen : open) {
            const Reservation one =
                at(queue.state, seen.id.value); // the last act may have moved it
            const ReservationId expected = nextOf(queue);
            const auto expired = expire(queue.state, one, m_policy, m_now, m_now);
            if (expired) {
                if (!one.pickupBy || *one.pickupBy >= m_now)
                    complain(u"one expired before its time"_s);
                if (expired->offered && expired->offered->id != expected)
                    complain(u"an uncollected copy was offered out of turn"_s);
                if (!expired->offered && m_policy.offersToNext && expected.isValid())
                    complain(u"an uncollected copy was offered to nobody"_s);
                keep(expired->offered ? u"offer"_s : u"expire"_s, queue, expired->changes);
            }
            keep(u"lapse"_s, queue, lapse(queue.state, one, m_policy, m_now));
            const bool isOver = one.state == ReservationState::Suspended
                && one.suspendedUntil.isValid() && one.suspendedUntil <= today();
            if (isOver && isOpen(at(queue.state, one.id.value).state)
                && at(queue.state, one.id.value).id.isValid())
                keep(u"resume in time"_s, queue,
                     resume(queue.state, at(queue.state, one.id.value)));
        }
        for (const Reservation &left : std::as_const(queue.state.open)) {
            if (left.state == ReservationState::Ready && *left.pickupBy < m_now)
                complain(u"a ready one was left behind"_s);
            if (left.state != ReservationState::Ready && left.notNeededAfter.isValid()
                && left.notNeededAfter < today())
                complain(u"one that nobody needs was left behind"_s);
        }
    }
}

void QueueWorld::fetchAll()
{
    for (BookQueue &queue : m_books) {
        queue.state.readers = m_readers;
        const QList<ToFetch> list = toFetch(queue.state, m_policy, m_now);
        for (const ToFetch &one : list)
            checkInOne(queue, one.copy);
        const QList<ToFetch> left = toFetch(queue.state, m_policy, m_now);
        const auto inPlace =
            std::count_if(queue.state.copies.cbegin(), queue.state.copies.cend(),
                          [](const Copy &copy) { return copy.state == CopyState::Available; });
        if (!left.isEmpty() || (inPlace > 0 && nextOf(queue).isValid()))
            complain(u"somebody waits for a copy that stands there"_s);
        for (const ToFetch &one : list) {
            if (at(queue.state, one.reservation.id.value).state != ReservationState::Ready)
                complain(u"a copy was fetched for somebody else"_s);
        }
    }
}

void QueueWorld::keep(const QString &what, BookQueue &queue,
                      const Result<ReservationAnswer> &answer)
{
    if (answer)
        keep(what, queue, answer->changes);
}

void QueueWorld::keep(const QString &what, BookQueue &queue, const QueueChanges &changes)
{
    if (!changes.isEmpty() || what == "place"_L1)
        ++m_done[what];
    for (const Reservation &one : changes.reservations) {
        if (m_closed.contains(one.id))
            complain(u"a closed one changed"_s);
        const Reservation before = at(queue.state, one.id.value);
        if (what != "dates"_L1
            && (before.notNeededAfter != one.notNeededAfter || before.startsOn != one.startsOn))
            complain(u"the reader's own date changed"_s);
        if (!isOpen(one.state))
            m_closed.insert(one.id, one);
    }
    queue.state = stored(queue.state, changes);
}

void QueueWorld::complain(const QString &text)
{
    if (m_complaint.isEmpty())
        m_complaint = text;
}

QString QueueWorld::complaintAbout(const BookQueue &queue) const
{
    QList<int> positions;
    QSet<CopyId> shelved;
    QSet<ReaderId> readers;
    for (const Reservation &one : queue.state.open) {
        if (!isOpen(one.state) || m_closed.contains(one.id))
            return u"a closed one among the open"_s;
        if (readers.contains(one.reader))
            return u"two open ones of one reader"_s;
        readers.insert(one.reader);
        const bool isReady = one.state == ReservationState::Ready;
        if (isReady != one.pickupBy.has_value() || isReady != one.copy.isValid()
            || isReady != one.readyAt.has_value() || isReady != (one.position == 0))
            return u"one that is neither ready nor in the line"_s;
        if (one.closedAt
            || (one.suspendedUntil.isValid() && one.state != ReservationState::Suspended))
            return u"one that carries what is not its own"_s;
        if (!isReady) {
            positions.append(one.position);
            continue;
        }
        if (shelved.contains(one.copy))
            return u"two ready ones for one copy"_s;
        shelved.insert(one.copy);
        const auto copy =
            std::find_if(queue.state.copies.cbegin(), queue.state.copies.cend(),
                         [&one](const Copy &candidate) { return candidate.id == one.copy; });
        if (copy == queue.state.copies.cend() || copy->reservation != one.id)
            return u"a ready one without its copy"_s;
    }
    std::sort(positions.begin(), positions.end());
    for (qsizetype i = 0; i < positions.size(); ++i) {
        if (positions[i] != i + 1)
            return u"a hole in the queue"_s;
    }
    for (const Copy &copy : queue.state.copies) {
        const bool isHeld = copy.state == CopyState::OnHoldShelf;
        if (isHeld != shelved.contains(copy.id) || isHeld != copy.reservation.isValid()
            || (copy.state == CopyState::OnLoan) != copy.borrower.isValid())
            return u"a copy that is in two places"_s;
    }
    return {};
}

QString QueueWorld::complaint() const
{
    if (!m_complaint.isEmpty())
        return m_complaint;
    QHash<ReaderId, int> open;
    for (const BookQueue &queue : m_books) {
        for (const Reservation &one : queue.state.open)
            ++open[one.reader];
        if (const QString found = complaintAbout(queue); !found.isEmpty())
            return found;
    }
    for (const int count : std::as_const(open)) {
        if (count > m_policy.reservationsPerReader)
            return u"a reader with too many"_s;
    }
    return {};
}

} // namespace bookbell::test
