// SPDX-License-Identifier: GPL-3.0-or-later
// Reserve, check in, clear the shelf, check out.
#include "core/desk/desk.h"

#include <QSet>

#include <algorithm>
#include <tuple>
#include <utility>

#include "core/desk/corrections.h"
#include "core/desk/inact.h"
#include "core/desk/queueactions.h"

namespace bookbell {

using namespace Qt::StringLiterals;

namespace {

/// What the rules ask about a reader who wants to reserve.
Result<ReaderHistory> historyOf(DeskAct &act, ReaderId reader)
{
    auto open = act.stores().reservations().openOfReader(reader);
    if (!open)
        return fail(std::move(open.error()));
    // A bar counts from the last of several, each at most that many days before it.
    const NoShowRule &rule = act.policy().noShow;
    QList<UtcTime> noShows;
    if (rule.allowed > 0) {
        const auto since = act.now() - std::chrono::days {rule.withinDays + rule.barredDays + 1};
        auto found = act.stores().reservations().noShows(reader, since);
        if (!found)
            return fail(std::move(found.error()));
        noShows = std::move(*found);
    }
    return ReaderHistory {std::move(*open), std::move(noShows)};
}

/// Who has a place in the queue hears of the book anyway.
Result<> endPointlessWatch(DeskAct &act, BookId book, ReaderId reader)
{
    const auto watched = act.stores().reservations().watchedBy(reader);
    if (!watched)
        return fail(watched.error());
    return watched->contains(book) ? act.endWatch({book, reader}) : Result<>();
}

Result<ReserveResult> reserveNow(DeskAct &act, const QString &bookText, const QString &card,
                                 const PlaceWish &wish)
{
    Stores &stores = act.stores();
    auto book = findBook(stores, bookText);
    if (!book)
        return fail(std::move(book.error()));
    auto reader = findReader(stores, card);
    if (!reader)
        return fail(std::move(reader.error()));
    const auto state = loadBookState(stores, book->id);
    if (!state)
        return fail(state.error());
    const auto history = historyOf(act, reader->id);
    if (!history)
        return fail(history.error());

    auto placed = place(*state, book->id, *reader, *history, wish, act.policy(), act.now());
    if (!placed)
        return fail(std::move(placed.error()));
    if (auto stored = act.store(placed->changes); !stored)
        return fail(std::move(stored.error()));
    const auto id = act.add(placed->reservation);
    if (!id)
        return fail(id.error());
    placed->reservation.id = *id;
    if (auto ended = endPointlessWatch(act, book->id, reader->id); !ended)
        return fail(std::move(ended.error()));
    const auto entry = act.record(u"reserve"_s, subjectOf(*id));
    if (!entry)
        return fail(entry.error());
    return ReserveResult {placed->reservation, std::move(*book), std::move(*reader), *entry};
}

/// The reader that a copy waits for, and how many devices can be rung.
Result<> addReader(CheckInResult &result, const Stores &stores, const BookState &state)
{
    const ReaderId id = result.reservation->reader;
    const auto reader = state.readers.constFind(id);
    if (reader != state.readers.cend())
        result.reader = *reader;
    const auto devices = stores.subscriptions().activeOfReader(id);
    if (!devices)
        return fail(devices.error());
    result.devices = static_cast<int>(devices->size());
    return {};
}

/// Readers who watch the book hear once that it is back. Who could not borrow it goes on watching.
Result<int> tellWatchers(DeskAct &act, BookId book, CheckInResult &result)
{
    const Stores &stores = act.stores();
    const auto watchers = stores.reservations().watchersOf(book);
    if (!watchers)
        return fail(watchers.error());
    const QDate today = inZone(act.now(), act.policy().zone).date();
    int count = 0;
    for (const ReaderId id : *watchers) {
        const auto reader = required(stores.readers().reader(id), ErrorCode::UnknownReader,
                                     QString::number(id.value));
        if (!reader)
            return fail(reader.error());
        if (const QString barred = barredReason(*reader, today); !barred.isEmpty()) {
            result.passedOver.append(reader->cardNumber + ": "_L1 + barred);
            continue;
        }
        const auto queued =
            enqueueAvailableAlert(act.stores(), book, id, act.settings(), act.now());
        if (!queued)
            return fail(queued.error());
        count += *queued;
        if (auto ended = act.endWatch({book, id}); !ended)
            return fail(std::move(ended.error()));
    }
    return count;
}

/// Without the journal's entry; `isRepeat` where nothing has changed.
Result<CheckInResult> checkInCopy(DeskAct &act, const Copy &copy)
{
    Stores &stores = act.stores();
    auto book = findBook(stores, copy.book);
    if (!book)
        return fail(std::move(book.error()));
    const auto state = loadBookState(stores, copy.book);
    if (!state)
        return fail(state.error());

    const UtcTime tellableFrom =
        alertSchedule(AlertKind::Ready, act.settings(), act.now(), true).dueAt;
    const CheckInAnswer answer = checkIn(*state, copy, act.policy(), act.now(), tellableFrom);
    if (auto stored = act.store(answer.changes); !stored)
        return fail(std::move(stored.error()));

    CheckInResult result;
    result.book = std::move(*book);
    result.copy = answer.changes.copies.value(0, copy);
    result.reservation = answer.reservation;
    result.isRepeat = answer.isRepeat;
    for (const PassedOver &passed : answer.passedOver) {
        const QString card = state->readers.value(passed.reservation.reader).cardNumber;
        result.passedOver.append(card + ": "_L1 + passed.reason);
    }
    if (answer.reservation) {
        result.outcome = CheckInOutcome::Ready;
        if (auto added = addReader(result, stores, *state); !added)
            return fail(std::move(added.error()));
    }
    Result<int> queued = 0;
    if (answer.becameReady)
        queued = enqueueReadyAlert(stores, *answer.reservation, act.settings(), act.now(), false);
    else if (!answer.reservation && !answer.isRepeat)
        queued = tellWatchers(act, copy.book, result);
    if (!queued)
        return fail(queued.error());
    result.deliveries = *queued;
    return result;
}

Result<CheckInResult> checkInNow(DeskAct &act, const QString &barcode)
{
    const auto copy = findCopy(act.stores(), barcode);
    if (!copy)
        return fail(copy.error());
    auto result = checkInCopy(act, *copy);
    if (!result || result->isRepeat)
        return result;
    const auto entry = act.record(u"check-in"_s, subjectOf(*copy));
    if (!entry)
        return fail(entry.error());
    result->journal = *entry;
    return result;
}

Result<ClearResult> clearNow(DeskAct &act, const QList<CopyId> &copies)
{
    ClearResult result;
    QList<Copy> left;
    QSet<CopyId> known;
    for (const CopyId id : copies) {
        auto copy = required(act.stores().books().copy(id), ErrorCode::UnknownBarcode,
                             QString::number(id.value));
        if (!copy)
            return fail(std::move(copy.error()));
        const auto isRemoved = act.stores().books().isRemoved(id);
        if (!isRemoved)
            return fail(isRemoved.error());
        const bool isLeft = !*isRemoved && copy->state == CopyState::ToClear && !known.contains(id);
        known.insert(id);
        (isLeft ? left : result.leftAlone).append(std::move(*copy));
    }
    // Several of one book go to its readers by their barcodes, as the list of them says.
    QList<Copy> ordered = left;
    std::sort(ordered.begin(), ordered.end(), [](const Copy &a, const Copy &b) {
        return std::tie(a.barcode, a.id.value) < std::tie(b.barcode, b.id.value);
    });
    QHash<CopyId, CheckInResult> clearedCopies;
    for (const Copy &copy : std::as_const(ordered)) {
        auto cleared = checkInCopy(act, copy);
        if (!cleared)
            return fail(std::move(cleared.error()));
        result.deliveries += cleared->deliveries;
        clearedCopies.insert(copy.id, std::move(*cleared));
    }
    for (const Copy &copy : std::as_const(left))
        result.copies.append(clearedCopies.take(copy.id));
    if (result.copies.isEmpty())
        return result;
    // One copy names itself; several are those of the shelf.
    const QString subject =
        result.copies.size() == 1 ? subjectOf(result.copies.constFirst().copy) : u"hold shelf"_s;
    const auto entry = act.record(u"clear"_s, subject);
    if (!entry)
        return fail(entry.error());
    result.journal = *entry;
    for (CheckInResult &cleared : result.copies)
        cleared.journal = *entry;
    return result;
}

/// Nothing is to be heard of a copy that has gone to somebody else; who has heard already that it
/// waits hears better.
Result<> correctDisplaced(DeskAct &act, const Reservation &displaced, UtcTime readyAt)
{
    Stores &stores = act.stores();
    const auto dropped = stores.deliveries().dropUnsent(displaced.id, u"displaced"_s, act.now());
    if (!dropped)
        return fail(dropped.error());
    const auto rung = rungAbout(stores, displaced.id, readyAt);
    if (!rung)
        return fail(rung.error());
    if (!rung->ready)
        return {};
    const auto queued = enqueueCancelledAlert(stores, displaced, act.settings(), act.now());
    if (!queued)
        return fail(queued.error());
    return {};
}

Result<CheckOutResult> checkOutNow(DeskAct &act, const QString &barcode, const QString &card,
                                   bool displace)
{
    Stores &stores = act.stores();
    auto copy = findCopy(stores, barcode);
    if (!copy)
        return fail(std::move(copy.error()));
    auto reader = findReader(stores, card);
    if (!reader)
        return fail(std::move(reader.error()));
    auto book = findBook(stores, copy->book);
    if (!book)
        return fail(std::move(book.error()));
    const auto state = loadBookState(stores, copy->book);
    if (!state)
        return fail(state.error());

    auto answer = checkOut(*state, *copy, *reader, displace, act.policy(), act.now());
    if (!answer)
        return fail(std::move(answer.error()));
    if (auto stored = act.store(answer->changes); !stored)
        return fail(std::move(stored.error()));
    if (answer->collected) {
        const auto dropped =
            stores.deliveries().dropUnsent(answer->collected->id, u"collected"_s, act.now());
        if (!dropped)
            return fail(dropped.error());
    }
    if (answer->displaced) {
        const auto was = ReservationQueue(state->open).find(answer->displaced->id);
        const UtcTime readyAt = was && was->readyAt ? *was->readyAt : act.now();
        if (auto corrected = correctDisplaced(act, *answer->displaced, readyAt); !corrected)
            return fail(std::move(corrected.error()));
    }

    CheckOutResult result;
    result.book = std::move(*book);
    result.copy = *copy;
    for (const Copy &changed : answer->changes.copies) {
        if (changed.id == copy->id)
            result.copy = changed;
    }
    result.reader = std::move(*reader);
    result.collected = answer->collected;
    result.displaced = answer->displaced;
    if (answer->changes.isEmpty())
        return result;
    const auto entry = act.record(u"check-out"_s, subjectOf(*copy));
    if (!entry)
        return fail(entry.error());
    result.journal = *entry;
    return result;
}

} // namespace

QFuture<Result<ReserveResult>> Desk::reserve(const QString &book, const QString &card,
                                             const PlaceWish &wish)
{
    return inAct(m_database, m_clock, m_actor,
                 [=](DeskAct &act) { return reserveNow(act, book, card, wish); });
}

QFuture<Result<CheckInResult>> Desk::checkIn(const QString &barcode)
{
    return inAct(m_database, m_clock, m_actor,
                 [=](DeskAct &act) { return checkInNow(act, barcode); });
}

QFuture<Result<ClearResult>> Desk::clear(const QList<CopyId> &copies)
{
    return inAct(m_database, m_clock, m_actor, [=](DeskAct &act) { return clearNow(act, copies); });
}

QFuture<Result<CheckOutResult>> Desk::checkOut(const QString &barcode, const QString &card,
                                               bool displace)
{
    return inAct(m_database, m_clock, m_actor,
                 [=](DeskAct &act) { return checkOutNow(act, barcode, card, displace); });
}

} // namespace bookbell
