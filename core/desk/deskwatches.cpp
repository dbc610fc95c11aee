// SPDX-License-Identifier: GPL-3.0-or-later
// Readers who only want to know that a book is back.
#include <algorithm>

#include "core/desk/desk.h"
#include "core/desk/inact.h"

namespace bookbell {

using namespace Qt::StringLiterals;

namespace {

/// Who could not have the book cannot wait for it; who may have it now, or hears of it anyway,
/// needs no watch.
Result<> checkWatch(const BookState &state, const Reader &reader, const DeskAct &act)
{
    const QString blocked = barredReason(reader, inZone(act.now(), act.policy().zone).date());
    if (!blocked.isEmpty())
        return fail(ErrorCode::ReaderBlocked, blocked);
    if (const auto own = ReservationQueue(state.open).ofReader(reader.id))
        return fail(ErrorCode::AlreadyReserved, QString::number(own->id.value));
    const bool holdsCopy =
        std::any_of(state.copies.cbegin(), state.copies.cend(), [&reader](const Copy &copy) {
            return copy.state == CopyState::OnLoan && copy.borrower == reader.id;
        });
    if (holdsCopy)
        return fail(ErrorCode::ReaderHoldsCopy, reader.cardNumber);
    if (const auto shelved = freeCopy(state, act.policy(), act.now()))
        return fail(ErrorCode::CopyOnShelf, shelved->barcode);
    return {};
}

Result<bool> isWatching(const Stores &stores, BookId book, ReaderId reader)
{
    const auto watched = stores.reservations().watchedBy(reader);
    if (!watched)
        return fail(watched.error());
    return watched->contains(book);
}

Result<WatchResult> finishWatch(DeskAct &act, const QString &action, Book book, Reader reader)
{
    const auto entry = recordIfChanged(act, action, subjectOf(book));
    if (!entry)
        return fail(entry.error());
    return WatchResult {std::move(book), std::move(reader), *entry};
}

Result<WatchResult> watchNow(DeskAct &act, BookId id, const QString &card)
{
    Stores &stores = act.stores();
    auto book =
        required(standingRow(stores, id), ErrorCode::UnknownBook, QString::number(id.value));
    if (!book)
        return fail(std::move(book.error()));
    auto reader = findReader(stores, card);
    if (!reader)
        return fail(std::move(reader.error()));
    const auto watching = isWatching(stores, id, reader->id);
    if (!watching)
        return fail(watching.error());
    if (!*watching) {
        const auto state = loadBookState(stores, id);
        if (!state)
            return fail(state.error());
        if (auto checked = checkWatch(*state, *reader, act); !checked)
            return fail(std::move(checked.error()));
        if (auto begun = act.beginWatch({id, reader->id}); !begun)
            return fail(std::move(begun.error()));
    }
    return finishWatch(act, u"watch"_s, std::move(*book), std::move(*reader));
}

Result<WatchResult> unwatchNow(DeskAct &act, BookId id, ReaderId readerId)
{
    Stores &stores = act.stores();
    auto book = findBook(stores, id);
    if (!book)
        return fail(std::move(book.error()));
    auto reader = required(stores.readers().reader(readerId), ErrorCode::UnknownReader,
                           QString::number(readerId.value));
    if (!reader)
        return fail(std::move(reader.error()));
    const auto watching = isWatching(stores, id, readerId);
    if (!watching)
        return fail(watching.error());
    if (*watching) {
        if (auto ended = act.endWatch({id, readerId}); !ended)
            return fail(std::move(ended.error()));
    }
    return finishWatch(act, u"unwatch"_s, std::move(*book), std::move(*reader));
}

} // namespace

QFuture<Result<WatchResult>> Desk::watch(BookId book, const QString &card)
{
    return inAct(m_database, m_clock, m_actor,
                 [=](DeskAct &act) { return watchNow(act, book, card); });
}

QFuture<Result<WatchResult>> Desk::unwatch(BookId book, ReaderId reader)
{
    return inAct(m_database, m_clock, m_actor,
                 [=](DeskAct &act) { return unwatchNow(act, book, reader); });
}

} // namespace bookbell
