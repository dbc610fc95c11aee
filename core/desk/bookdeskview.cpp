// SPDX-License-Identifier: GPL-3.0-or-later
// What is read of books for whoever shows them, or is about to change them.
#include "core/desk/bookdesk.h"
#include "core/desk/desklookup.h"

namespace bookbell {

namespace {

Result<Book> bookOf(const Stores &stores, BookId id)
{
    return required(standingRow(stores, id), ErrorCode::UnknownBook, QString::number(id.value));
}

/// Who has a copy, or whom it waits for and since when.
Result<CopyLine> lineOf(const Stores &stores, const Copy &copy)
{
    CopyLine line {copy, {}, {}};
    ReaderId who = copy.borrower;
    if (copy.reservation.isValid()) {
        const auto reservation = stores.reservations().reservation(copy.reservation);
        if (!reservation)
            return fail(reservation.error());
        if (*reservation) {
            who = (*reservation)->reader;
            line.since = (*reservation)->readyAt;
        }
    }
    if (who.isValid()) {
        auto reader = stores.readers().reader(who);
        if (!reader)
            return fail(std::move(reader.error()));
        line.reader = std::move(*reader);
    }
    return line;
}

Result<BookRecord> loadRecord(const Stores &stores, BookId id)
{
    BookRecord record;
    auto book = bookOf(stores, id);
    if (!book)
        return fail(std::move(book.error()));
    record.book = std::move(*book);
    const auto copies = stores.books().copiesOf(id);
    if (!copies)
        return fail(copies.error());
    for (const Copy &copy : *copies) {
        auto line = lineOf(stores, copy);
        if (!line)
            return fail(std::move(line.error()));
        record.copies.append(std::move(*line));
    }
    const auto open = stores.reservations().openOfBook(id);
    if (!open)
        return fail(open.error());
    RowKeys keys;
    for (const Reservation &reservation : *open)
        keys.push_back(reservation.id.value);
    auto queue = stores.browse().reservationLines(keys);
    if (!queue)
        return fail(std::move(queue.error()));
    record.queue = std::move(*queue);
    return record;
}

Result<BookDetails> loadDetails(const Stores &stores, BookId id, int happenings, UtcTime now)
{
    if (const auto book = bookOf(stores, id); !book)
        return fail(book.error());
    BookDetails details;
    const auto watchers = stores.reservations().watchersOf(id);
    if (!watchers)
        return fail(watchers.error());
    RowKeys keys;
    for (const ReaderId reader : *watchers)
        keys.push_back(reader.value);
    auto lines = stores.browse().readerLines(keys);
    if (!lines)
        return fail(std::move(lines.error()));
    details.watchers = std::move(*lines);
    auto history = loadHistory(stores, id, happenings, now);
    if (!history)
        return fail(std::move(history.error()));
    details.history = std::move(*history);
    return details;
}

Result<QList<BarcodeUse>> loadUses(const Stores &stores, const QStringList &barcodes)
{
    QList<BarcodeUse> uses;
    for (const QString &typed : barcodes) {
        const QString barcode = typed.trimmed();
        if (barcode.isEmpty())
            continue;
        const auto copy = stores.books().copyByBarcode(barcode);
        if (!copy)
            return fail(copy.error());
        BarcodeUse use {barcode, {}};
        if (*copy) {
            auto book = stores.books().book((*copy)->book);
            if (!book)
                return fail(std::move(book.error()));
            use.book = std::move(*book);
        }
        uses.append(std::move(use));
    }
    return uses;
}

/// The barcode of the copy that was added last to one of the newest books: new copies mostly come
/// with new books.
Result<QString> lastBarcode(const Stores &stores)
{
    constexpr qint64 newestBooks = 20;
    const BookQuery newest {{}, BookOrder::Added, true};
    const auto keys = stores.browse().keys(newest, newestBooks, CancelFlag());
    if (!keys)
        return fail(keys.error());
    Copy last;
    for (const qint64 key : *keys) {
        const auto copies = stores.books().copiesOf(BookId {key});
        if (!copies)
            return fail(copies.error());
        for (const Copy &copy : *copies) {
            if (copy.id > last.id)
                last = copy;
        }
    }
    return last.barcode;
}

/// "EM0099" gives "EM0100"; empty: there is no number at its end that can be counted on.
QString countedOn(const QString &barcode)
{
    constexpr qsizetype mostDigits = 18;
    qsizetype at = barcode.size();
    while (at > 0 && barcode.at(at - 1) >= u'0' && barcode.at(at - 1) <= u'9'
           && barcode.size() - at < mostDigits)
        --at;
    const qsizetype digits = barcode.size() - at;
    if (digits == 0)
        return {};
    const qlonglong number = QStringView(barcode).mid(at).toLongLong() + 1;
    return barcode.left(at)
        + QString::number(number).rightJustified(static_cast<int>(digits), u'0');
}

Result<QString> loadNext(const Stores &stores, const QString &from, const QStringList &taken)
{
    // More in a row are a series of another kind of number.
    constexpr int mostTried = 5000;
    QString barcode = from.trimmed();
    if (barcode.isEmpty()) {
        auto last = lastBarcode(stores);
        if (!last)
            return last;
        barcode = std::move(*last);
    }
    for (int i = 0; i < mostTried; ++i) {
        barcode = countedOn(barcode);
        if (barcode.isEmpty())
            return QString();
        if (taken.contains(barcode))
            continue;
        const auto copy = stores.books().copyByBarcode(barcode);
        if (!copy)
            return fail(copy.error());
        if (!*copy)
            return barcode;
    }
    return QString();
}

} // namespace

QFuture<Result<BookRecord>> BookDesk::record(BookId id) const
{
    return m_database.read([id](const Stores &stores) { return loadRecord(stores, id); });
}

QFuture<Result<BookDetails>> BookDesk::details(BookId id, int happenings) const
{
    return m_database.read([=, clock = &m_clock](const Stores &stores) {
        return loadDetails(stores, id, happenings, clock->now());
    });
}

QFuture<Result<QList<KnownBook>>> BookDesk::known(const Book &typed) const
{
    return m_database.browse([typed](const Stores &stores) { return findKnown(stores, typed); });
}

QFuture<Result<QList<BarcodeUse>>> BookDesk::barcodeUses(const QStringList &barcodes) const
{
    return m_database.read([barcodes](const Stores &stores) { return loadUses(stores, barcodes); });
}

QFuture<Result<QString>> BookDesk::nextBarcode(const QString &last, const QStringList &taken) const
{
    return m_database.browse([=](const Stores &stores) { return loadNext(stores, last, taken); });
}

} // namespace bookbell
