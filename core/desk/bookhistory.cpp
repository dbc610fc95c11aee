// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/bookhistory.h"

#include <utility>

#include "core/desk/desklookup.h"
#include "core/desk/deskundo.h"
#include "core/desk/journalrows.h"
#include "core/storage/librarysettings.h"

namespace bookbell {

using namespace Qt::StringLiterals;

namespace {

/// Where a copy is may have been decided long before the newest entries.
constexpr int entriesForCopies = 120;

/// The rows of an entry that are about one book.
struct EntryRows {
    JournalRows before;
    JournalRows after;
};

template <class Row>
bool isOf(const Row &row, BookId book)
{
    if constexpr (std::is_same_v<Row, Book>)
        return row.id == book;
    else
        return row.book == book;
}

void keepOnly(JournalRows &rows, BookId book)
{
    const auto isOther = [book](const auto &row) { return !isOf(row, book); };
    rows.books.removeIf(isOther);
    rows.copies.removeIf(isOther);
    rows.reservations.removeIf(isOther);
    rows.watches.removeIf(isOther);
}

bool isTelling(const Reservation &before, const Reservation &after)
{
    return after.toldAt && (before.toldAt != after.toldAt || before.toldHow != after.toldHow);
}

/// Reads one entry after the other of a book's journal, each reader once.
class HistoryReader
{
public:
    HistoryReader(const Stores &stores, UtcTime now, const Settings &settings)
        : m_stores(stores)
        , m_now(now)
        , m_zone(zoneOf(settings))
    {
        // "off" is no number.
        if (const int days = settings.text(u"privacy.retention-days"_s).toInt(); days > 0)
            m_forgottenBefore = now - std::chrono::days {days};
    }

    Result<BookHappening> read(const JournalEntry &entry, const EntryRows &rows)
    {
        BookHappening happening;
        happening.id = entry.id;
        happening.at = entry.at;
        happening.actor = entry.actor;
        happening.action = entry.action;
        happening.undoneAt = entry.undoneAt;
        readBook(rows, happening);
        readCopies(rows, happening);
        if (auto done = readReservations(entry, rows, happening); !done)
            return fail(std::move(done.error()));
        if (auto done = readLoanAndWatch(entry, rows, happening); !done)
            return fail(std::move(done.error()));
        if (entry.action == "undo"_L1) {
            const auto undone = undoneAction(entry);
            if (!undone)
                return fail(undone.error());
            happening.undoneAction = *undone;
        }
        const auto can = canUndo(entry);
        if (!can)
            return fail(can.error());
        happening.canUndo = *can;
        return happening;
    }

private:
    /// No value: the library does not know the reader any more.
    Result<std::optional<Reader>> readerOf(ReaderId id)
    {
        if (!id.isValid())
            return std::optional<Reader>();
        if (const auto known = m_readers.constFind(id); known != m_readers.cend())
            return *known;
        auto reader = standingRow(m_stores, id);
        if (reader)
            m_readers.insert(id, *reader);
        return reader;
    }

    /// The reader of a reservation as it stands today: retention takes them out of it.
    Result<std::optional<Reader>> readerOf(const Reservation &row)
    {
        const auto current = m_stores.reservations().reservation(row.id);
        if (!current)
            return fail(current.error());
        return readerOf(*current ? (*current)->reader : ReaderId());
    }

    static void readBook(const EntryRows &rows, BookHappening &happening)
    {
        for (const Book &after : rows.after.books) {
            if (const auto before = rowWithKey(rows.before.books, after.id))
                happening.fields = differingFields(*before, after);
        }
    }

    static void readCopies(const EntryRows &rows, BookHappening &happening)
    {
        for (const Copy &after : rows.after.copies) {
            happening.barcodes.append(after.barcode);
            if (!happening.copyState)
                happening.copyState = after.state;
            const auto before = rowWithKey(rows.before.copies, after.id);
            if (before && before->barcode != after.barcode)
                happening.formerBarcode = before->barcode;
        }
        for (const Copy &before : rows.before.copies) {
            if (!rowWithKey(rows.after.copies, before.id))
                happening.barcodes.append(before.barcode);
        }
    }

    /// The reservation that the act was about: the one that it names, else one that it closed, else
    /// one that it made ready, else any that it changed otherwise than by closing up the queue.
    static std::optional<Reservation> mainReservation(const JournalEntry &entry,
                                                      const EntryRows &rows)
    {
        std::optional<Reservation> best;
        int bestRank = 0;
        for (const Reservation &after : rows.after.reservations) {
            if (entry.subject == subjectOf(after.id))
                return after;
            const auto before = rowWithKey(rows.before.reservations, after.id);
            if (before && standsAsBefore(*before, after) && !isTelling(*before, after))
                continue;
            const int rank = !isOpen(after.state)        ? 3
                : after.state == ReservationState::Ready ? 2
                                                         : 1;
            if (rank > bestRank) {
                best = after;
                bestRank = rank;
            }
        }
        return best;
    }

    Result<> readReservations(const JournalEntry &entry, const EntryRows &rows,
                              BookHappening &happening)
    {
        const auto main = mainReservation(entry, rows);
        if (!main)
            return {};
        auto reader = readerOf(*main);
        if (!reader)
            return fail(std::move(reader.error()));
        happening.hasReader = true;
        happening.reader = std::move(*reader);
        happening.reservationState = main->state;
        happening.position = main->position;
        happening.reason = isOpen(main->state) ? main->toldHow : main->closeReason;
        for (const Reservation &after : rows.after.reservations) {
            const auto before = rowWithKey(rows.before.reservations, after.id);
            if (after.id == main->id || !before || before->state == after.state)
                continue;
            auto other = readerOf(after);
            if (!other)
                return fail(std::move(other.error()));
            happening.hasOther = true;
            happening.otherReader = std::move(*other);
            happening.isOtherReady = after.state == ReservationState::Ready;
            break;
        }
        return {};
    }

    Result<> readLoanAndWatch(const JournalEntry &entry, const EntryRows &rows,
                              BookHappening &happening)
    {
        for (const Copy &after : rows.after.copies) {
            if (after.state != CopyState::OnLoan)
                continue;
            auto reader = borrowerOf(entry, after);
            if (!reader)
                return fail(std::move(reader.error()));
            // Whose reservation went with the loan has it; another one was displaced.
            if (happening.hasReader && happening.reservationState
                && isOpen(*happening.reservationState)) {
                happening.hasOther = true;
                happening.otherReader = std::exchange(happening.reader, std::nullopt);
                happening.reservationState = std::nullopt;
            }
            happening.hasReader = true;
            happening.reader = std::move(*reader);
        }
        for (const JournalRows *side : {&rows.before, &rows.after}) {
            for (const Watch &watch : side->watches) {
                if (happening.hasReader)
                    break;
                auto reader = readerOf(watch.reader);
                if (!reader)
                    return fail(std::move(reader.error()));
                happening.hasReader = true;
                happening.reader = std::move(*reader);
            }
        }
        return {};
    }

    Result<std::optional<Reader>> borrowerOf(const JournalEntry &entry, const Copy &lent)
    {
        if (entry.at < m_forgottenBefore) {
            const auto current = m_stores.books().copy(lent.id);
            if (!current)
                return fail(current.error());
            if (!*current || (*current)->borrower != lent.borrower)
                return std::optional<Reader>();
        }
        return readerOf(lent.borrower);
    }

    Result<QString> undoneAction(const JournalEntry &entry) const
    {
        const JournalId id {entry.subject.section(u' ', 1).toLongLong()};
        const auto undone = m_stores.settings().journalEntry(id);
        if (!undone)
            return fail(undone.error());
        return *undone ? (*undone)->action : QString();
    }

    Result<bool> canUndo(const JournalEntry &entry) const
    {
        const bool isOfToday = inZone(entry.at, m_zone).date() == inZone(m_now, m_zone).date();
        if (!isOfToday || entry.undoneAt || !isUndoable(entry.action))
            return false;
        const auto before = JournalRows::fromBytes(entry.before);
        const auto after = JournalRows::fromBytes(entry.after);
        if (!before || !after || *before == *after)
            return false;
        for (const Reservation &row : after->reservations) {
            const auto earlier = rowWithKey(before->reservations, row.id);
            const bool isTold = earlier && isTelling(*earlier, row);
            if (earlier && standsAsBefore(*earlier, row) && !isTold)
                continue;
            const auto current = m_stores.reservations().reservation(row.id);
            if (!current)
                return fail(current.error());
            if (!*current || !standsAsBefore(**current, row)
                || (isTold && isTelling(row, **current)))
                return false;
        }
        const auto copies = stand(before->copies, after->copies);
        if (!copies || !*copies)
            return copies;
        return stand(before->books, after->books);
    }

    /// Whether what was changed is as the act left it.
    template <class Row>
    Result<bool> stand(const QList<Row> &before, const QList<Row> &after) const
    {
        for (const QList<Row> *side : {&before, &after}) {
            for (const Row &row : *side) {
                const auto left = rowWithKey(after, row.id);
                if (left == rowWithKey(before, row.id))
                    continue;
                const auto current = standingRow(m_stores, row.id);
                if (!current)
                    return fail(current.error());
                if (*current != left)
                    return false;
            }
        }
        return true;
    }

    const Stores &m_stores;
    UtcTime m_now;
    QTimeZone m_zone;
    UtcTime m_forgottenBefore {};
    QHash<ReaderId, std::optional<Reader>> m_readers;
};

Result<EntryRows> rowsOf(const JournalEntry &entry, BookId book)
{
    auto before = JournalRows::fromBytes(entry.before);
    if (!before)
        return fail(std::move(before.error()));
    auto after = JournalRows::fromBytes(entry.after);
    if (!after)
        return fail(std::move(after.error()));
    keepOnly(*before, book);
    keepOnly(*after, book);
    return EntryRows {std::move(*before), std::move(*after)};
}

/// The newest entry that moved a copy says since when it is where it is; what was taken back, and
/// taking it back, moved nothing.
void noteSince(const JournalEntry &entry, const EntryRows &rows, QHash<CopyId, UtcTime> &since)
{
    if (entry.undoneAt || entry.action == "undo"_L1)
        return;
    for (const Copy &after : rows.after.copies) {
        const auto before = rowWithKey(rows.before.copies, after.id);
        const bool isMoved = !before || before->state != after.state
            || before->borrower != after.borrower || before->reservation != after.reservation;
        if (isMoved && !since.contains(after.id))
            since.insert(after.id, entry.at);
    }
}

} // namespace

QList<BookField> differingFields(const Book &a, const Book &b)
{
    const std::pair<BookField, QString Book::*> texts[] = {
        {BookField::Title, &Book::title},
        {BookField::Volume, &Book::volume},
        {BookField::Author, &Book::author},
        {BookField::Publisher, &Book::publisher},
        {BookField::Year, &Book::year},
        {BookField::CallNumber, &Book::callNumber},
        {BookField::Isbn, &Book::isbn},
        {BookField::Language, &Book::language},
        {BookField::ControlNumber, &Book::controlNumber},
    };
    QList<BookField> fields;
    for (const auto &[field, text] : texts) {
        if (a.*text != b.*text)
            fields.append(field);
    }
    return fields;
}

Result<BookHistory> loadHistory(const Stores &stores, BookId book, int limit, UtcTime now)
{
    const auto settings = loadSettings(stores);
    if (!settings)
        return fail(settings.error());
    const auto entries = stores.settings().journalOfBook(book, qMax(limit + 1, entriesForCopies));
    if (!entries)
        return fail(entries.error());
    BookHistory history;
    history.hasMore = entries->size() > limit;
    HistoryReader reader(stores, now, *settings);
    for (const JournalEntry &entry : *entries) {
        const auto rows = rowsOf(entry, book);
        if (!rows)
            return fail(rows.error());
        noteSince(entry, *rows, history.since);
        if (history.happenings.size() == limit)
            continue;
        auto happening = reader.read(entry, *rows);
        if (!happening)
            return fail(std::move(happening.error()));
        history.happenings.append(std::move(*happening));
    }
    return history;
}

} // namespace bookbell
