// SPDX-License-Identifier: GPL-3.0-or-later
#include "deskworld.h"

#include <QJsonDocument>

#include <algorithm>

#include "core/alerts/alertrules.h"
#include "core/desk/journalrows.h"

namespace bookbell::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int moreBooks = 2;
constexpr int copiesOfABook = 2;
constexpr qsizetype rememberedEntries = 12;

/// What a desk may answer to an act that is out of place.
bool isRefusal(ErrorCode code)
{
    switch (code) {
    case ErrorCode::AlreadyReserved:
    case ErrorCode::ReaderLimitReached:
    case ErrorCode::QueueLimitReached:
    case ErrorCode::ReaderBlocked:
    case ErrorCode::ReaderHoldsCopy:
    case ErrorCode::ReaderBarred:
    case ErrorCode::CopyOnShelf:
    case ErrorCode::QueueChanged:
    case ErrorCode::ReservationClosed:
    case ErrorCode::ReservationNotWaiting:
    case ErrorCode::ReservationNotReady:
    case ErrorCode::ReservationNotSuspended:
    case ErrorCode::CopyWaitsForOther:
    case ErrorCode::CopyAlreadyOnLoan:
    case ErrorCode::NothingToUndo:
    case ErrorCode::NoWorkingSubscription:
    case ErrorCode::InvalidTime:
    case ErrorCode::UnknownReservation:
        return true;
    default:
        return false;
    }
}

} // namespace

QStringList DeskWorld::rowsOf(const Standing &standing)
{
    const auto text = [](const QJsonObject &row) {
        return QString::fromUtf8(QJsonDocument(row).toJson(QJsonDocument::Compact));
    };
    QStringList rows;
    for (const Reservation &one : standing.open)
        rows.append(text(toJson(one)));
    for (const Copy &copy : standing.copies)
        rows.append(text(toJson(copy)));
    for (const auto &[book, reader] : standing.watches)
        rows.append(u"%1 watches %2"_s.arg(reader.value).arg(book.value));
    return rows;
}

DeskWorld::DeskWorld(unsigned seed)
    : m_random(seed)
    , m_books {m_library.book}
    , m_barcodes {u"C1"_s, u"C2"_s}
{
    const auto switched = [this] { return chance(50) ? u"on"_s : u"off"_s; };
    m_library.set(u"pickup.on-expiry"_s, chance(50) ? u"next"_s : u"clear"_s);
    m_library.set(u"pickup.inclusive"_s, switched());
    m_library.set(u"reservations.on-loan-only"_s, switched());
    m_library.set(u"reservations.per-reader"_s, u"2"_s);
    m_library.set(u"reservations.per-book"_s, chance(50) ? u"4"_s : u"0"_s);
    m_library.set(u"no-shows.allowed"_s, chance(50) ? u"4"_s : u"off"_s);
    m_library.set(u"calendar.closed"_s, u"mon,12-25,2026-12-30..2027-01-03"_s);
    m_library.set(u"alerts.delay"_s, QString::number(pick(3) * 10));
    m_library.set(u"alerts.grouping"_s, QString::number(pick(3) * 15));
    m_library.with([this](Stores &stores) -> Result<> {
        for (int i = 0; i < moreBooks; ++i) {
            Book book;
            book.title = u"싯다르타 %1"_s.arg(i);
            const auto id = stores.books().add(book);
            if (!id)
                return fail(id.error());
            m_books.append(*id);
            for (int j = 0; j < copiesOfABook; ++j) {
                Copy copy;
                copy.book = *id;
                copy.barcode = u"D%1"_s.arg(m_barcodes.size());
                if (const auto added = stores.books().add(copy); !added)
                    return fail(added.error());
                m_barcodes.append(copy.barcode);
            }
        }
        return {};
    });
}

int DeskWorld::pick(int below)
{
    return static_cast<int>(m_random() % static_cast<unsigned>(below));
}

QDate DeskWorld::today() const
{
    return inZone(m_library.clock.now(), QTimeZone("Asia/Seoul")).date();
}

QDate DeskWorld::someDay()
{
    return chance(70) ? QDate() : today().addDays(pick(10) - 1);
}

BookId DeskWorld::anyBook()
{
    return m_books.at(pick(static_cast<int>(m_books.size())));
}

QString DeskWorld::anyBarcode()
{
    return m_barcodes.at(pick(static_cast<int>(m_barcodes.size())));
}

ReservationId DeskWorld::anyReservation(std::optional<ReservationState> state)
{
    if (chance(5) && m_lastReservation > 0)
        return {1 + pick(static_cast<int>(m_lastReservation))};
    QList<Reservation> open = m_library.with(
        [book = anyBook()](Stores &stores) { return stores.reservations().openOfBook(book); });
    if (state)
        open.removeIf([state](const Reservation &one) { return one.state != state; });
    return open.isEmpty() ? ReservationId() : open.at(pick(static_cast<int>(open.size()))).id;
}

void DeskWorld::complain(const QString &text)
{
    if (m_complaint.isEmpty())
        m_complaint = m_lastAct + ": "_L1 + text;
}

template <class T>
JournalId DeskWorld::took(const QString &what, const Result<T> &answer)
{
    m_lastAct = what;
    if (answer) {
        ++m_done[what];
        return answer->journal;
    }
    ++m_done[errorName(answer.error().code)];
    if (!isRefusal(answer.error().code))
        complain(errorName(answer.error().code) + u' ' + answer.error().detail);
    return {};
}

void DeskWorld::act()
{
    m_library.clock.advance(std::chrono::seconds {1 + pick(1800)});
    const int what = pick(20);
    if (what < 12) {
        const JournalId entry = actOfStaff();
        if (entry.isValid())
            m_entries.append(entry);
        if (m_entries.size() > rememberedEntries)
            m_entries.removeFirst();
    } else if (what < 13) {
        undoSomething();
    } else if (what < 14) {
        undoAtOnce();
    } else if (what < 15) {
        passTime();
    } else if (what < 17) {
        doWhatIsDue();
    } else if (what < 19) {
        send();
    } else {
        blockOrUnblock();
    }
    lookAt(anyBook());
}

JournalId DeskWorld::actOfStaff()
{
    Desk &desk = *m_library.desk;
    switch (pick(13)) {
    case 0:
    case 1:
    case 2:
        return placeOne();
    case 3:
    case 4:
    case 5:
        return took(u"check-in"_s, desk.checkIn(anyBarcode()).result());
    case 6:
        return took(u"check-out"_s, desk.checkOut(anyBarcode(), anyCard(), chance(30)).result());
    case 7:
    case 8:
        return changeOne();
    case 9:
        return moveOne();
    case 10:
        return tellOne();
    case 11:
        return watchOne();
    default:
        return clearShelf();
    }
}

JournalId DeskWorld::placeOne()
{
    const auto placed =
        m_library.desk->reserve(QString::number(anyBook().value), anyCard(), {someDay(), someDay()})
            .result();
    if (placed)
        m_lastReservation = placed->reservation.id.value;
    return took(u"reserve"_s, placed);
}

JournalId DeskWorld::changeOne()
{
    Desk &desk = *m_library.desk;
    switch (pick(5)) {
    case 0:
        return took(u"cancel"_s, desk.cancel(anyReservation(), {}).result());
    case 1:
        return took(u"put back"_s, desk.putBack(anyReservation(ReservationState::Ready)).result());
    case 2: {
        const QDate until = chance(30) ? QDate() : today().addDays(1 + pick(2));
        return took(u"suspend"_s, desk.suspend(anyReservation(), until).result());
    }
    case 3:
        return took(u"resume"_s,
                    desk.unsuspend(anyReservation(ReservationState::Suspended)).result());
    default:
        return took(u"dates"_s, desk.setDates(anyReservation(), {someDay(), someDay()}).result());
    }
}

JournalId DeskWorld::moveOne()
{
    const BookId book = anyBook();
    QList<ReservationId> seen;
    for (const Reservation &one : m_library.with(
             [book](Stores &stores) { return stores.reservations().openOfBook(book); })) {
        if (one.state != ReservationState::Ready)
            seen.append(one.id);
    }
    if (seen.isEmpty())
        return {};
    const ReservationId id = seen.at(pick(static_cast<int>(seen.size())));
    const bool isStale = chance(20);
    if (isStale)
        seen.removeLast();
    const auto moved = m_library.desk->move(id, 1 + pick(5), seen).result();
    if (moved && isStale)
        complain(u"a queue was changed that staff had not seen"_s);
    return took(u"move"_s, moved);
}

JournalId DeskWorld::tellOne()
{
    Desk &desk = *m_library.desk;
    const ReservationId id = anyReservation(ReservationState::Ready);
    return chance(50) ? took(u"told"_s, desk.markTold(id, u"phone"_s).result())
                      : took(u"notify"_s, desk.notify(id).result());
}

JournalId DeskWorld::watchOne()
{
    const BookId book = anyBook();
    const QString card = anyCard();
    if (chance(70))
        return took(u"watch"_s, m_library.desk->watch(book, card).result());
    const auto reader =
        m_library.with([card](Stores &stores) { return stores.readers().readerByCard(card); });
    return took(u"unwatch"_s, m_library.desk->unwatch(book, reader->id).result());
}

JournalId DeskWorld::clearShelf()
{
    QList<CopyId> copies;
    for (const Copy &copy : standing().copies) {
        if (copy.state == CopyState::ToClear || chance(10))
            copies.append(copy.id);
    }
    return took(u"clear"_s, m_library.desk->clear(copies).result());
}

void DeskWorld::undoSomething()
{
    if (m_entries.isEmpty())
        return;
    const JournalId entry = m_entries.at(pick(static_cast<int>(m_entries.size())));
    const auto undone = m_library.desk->undo(entry).result();
    m_lastAct = u"undo"_s;
    ++m_done[undone ? u"undo"_s : errorName(undone.error().code)];
    m_hasUndone = m_hasUndone || undone;
    if (!undone && !isRefusal(undone.error().code))
        complain(errorName(undone.error().code) + u' ' + undone.error().detail);
}

/// What is taken back before anything else happens leaves everything as it was.
void DeskWorld::undoAtOnce()
{
    Standing before = standing();
    const int rungOnPurpose = m_done[u"notify"_s];
    const JournalId entry = actOfStaff();
    if (!entry.isValid() || m_done[u"notify"_s] != rungOnPurpose)
        return;
    const QString what = m_lastAct;
    const auto undone = m_library.desk->undo(entry).result();
    m_lastAct = what + u" and undo"_s;
    if (!undone)
        return complain(errorName(undone.error().code) + u' ' + undone.error().detail);
    ++m_done[u"undo at once"_s];
    m_hasUndone = true;
    Standing after = standing();
    // What would expire at once is kept for today.
    for (qsizetype i = 0; i < std::min(before.open.size(), after.open.size()); ++i) {
        if (before.open[i].pickupBy && *before.open[i].pickupBy < m_library.clock.now()
            && after.open[i].pickupBy > before.open[i].pickupBy)
            before.open[i].pickupBy = after.open[i].pickupBy;
    }
    if (after != before) {
        QStringList gone = rowsOf(before);
        QStringList come = rowsOf(after);
        gone.removeIf([&](const QString &row) { return come.removeAll(row) > 0; });
        complain(u"instead of %1 it is %2"_s.arg(gone.join(u' '), come.join(u' ')));
    }
}

void DeskWorld::passTime()
{
    m_library.clock.advance(std::chrono::hours {pick(40)});
    m_lastAct = u"time passes"_s;
}

void DeskWorld::doWhatIsDue()
{
    const UtcTime now = m_library.clock.now();
    const bool inPieces = chance(50);
    m_lastAct = u"upkeep"_s;
    const auto piece = m_library.with([=](Stores &stores) {
        return doUpkeep(stores, now, {u"minji"_s, u"window"_s},
                        inPieces ? UpkeepLimits {1, 1h} : UpkeepLimits::none());
    });
    for (const UpkeepItem &item : piece.report.items) {
        ++m_done[item.what == Upkept::Expired       ? u"expired"_s
                     : item.what == Upkept::Lapsed  ? u"lapsed"_s
                     : item.what == Upkept::Resumed ? u"resumed"_s
                     : item.what == Upkept::Offered ? u"offered"_s
                                                    : u"other upkeep"_s];
    }
    if (!piece.isLast)
        return;
    for (const Reservation &one : standing().open) {
        if (one.state == ReservationState::Ready && *one.pickupBy < now)
            complain(u"a ready one was left behind"_s);
        if (one.state != ReservationState::Ready && one.notNeededAfter.isValid()
            && one.notNeededAfter < today())
            complain(u"one that nobody needs was left behind"_s);
        if (one.state == ReservationState::Suspended && one.suspendedUntil.isValid()
            && one.suspendedUntil <= today())
            complain(u"one stays suspended"_s);
    }
}

/// As a sender does it; now and then a push service refuses, or the program dies before it answers.
void DeskWorld::send()
{
    m_lastAct = u"send"_s;
    const UtcTime now = m_library.clock.now();
    const int luck = pick(10);
    m_library.with([=, this](Stores &stores) -> Result<> {
        const auto services = stores.services().services();
        if (!services)
            return fail(services.error());
        for (const PushServiceRecord &service : *services) {
            const auto claimed =
                stores.deliveries().claim(service.id, u"test"_s, 50, now, now + 60s);
            if (!claimed)
                return fail(claimed.error());
            std::vector<DeliveryOutcome> outcomes;
            for (const ClaimedDelivery &one : *claimed) {
                DeliveryOutcome outcome;
                outcome.id = one.id;
                outcome.attempt = one.attempt;
                // The reason is asked once more, as every sender does.
                const bool holds = stillHolds(one.kind, one.reservationState);
                outcome.state = !holds ? DeliveryState::Dropped
                    : luck == 0        ? DeliveryState::Failed
                                       : DeliveryState::Accepted;
                outcome.httpStatus = luck == 0 ? 400 : 201;
                if (luck != 1)
                    outcomes.push_back(outcome);
            }
            if (const auto recorded = stores.deliveries().complete(u"test"_s, outcomes, now);
                !recorded)
                return fail(recorded.error());
        }
        return {};
    });
}

void DeskWorld::blockOrUnblock()
{
    m_lastAct = u"block"_s;
    const QString card = anyCard();
    const bool blocked = chance(20);
    const QDate expires = chance(90) ? QDate() : today().addDays(pick(5) - 1);
    m_library.with([=](Stores &stores) -> Result<> {
        auto reader = stores.readers().readerByCard(card);
        if (!reader)
            return fail(reader.error());
        (*reader)->isBlocked = blocked;
        (*reader)->expiresOn = expires;
        return stores.readers().update(**reader);
    });
}

DeskWorld::Standing DeskWorld::standing()
{
    return m_library.with([this](Stores &stores) -> Result<Standing> {
        Standing all;
        for (const BookId book : std::as_const(m_books)) {
            const auto open = stores.reservations().openOfBook(book);
            const auto copies = stores.books().copiesOf(book);
            const auto watchers = stores.reservations().watchersOf(book);
            if (!open || !copies || !watchers)
                return fail(ErrorCode::Internal);
            all.open += *open;
            all.copies += *copies;
            for (const ReaderId reader : *watchers)
                all.watches.append({book, reader});
            std::sort(all.watches.begin(), all.watches.end());
        }
        return all;
    });
}

} // namespace bookbell::test
