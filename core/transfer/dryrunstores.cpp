// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/dryrunstores.h"

#include "core/transfer/dryrunsubscribers.h"

namespace bookbell {

namespace {

class DryRunBooks final : public BookStore
{
public:
    DryRunBooks(const BookStore &base, DryRunMemory &memory)
        : m_base(base)
        , m_memory(memory)
    {
    }

    Result<std::optional<Book>> book(BookId id) const override
    {
        const auto mine = m_memory.books.constFind(id);
        return mine != m_memory.books.cend() ? std::optional(*mine) : m_base.book(id);
    }

    Result<QList<Book>> booksByIsbn(const QString &isbn) const override
    {
        Result<QList<Book>> books = m_base.booksByIsbn(isbn);
        if (!books)
            return books;
        books->removeIf([this](const Book &book) { return m_memory.books.contains(book.id); });
        for (const BookId id : m_memory.booksByIsbn.values(isbn)) {
            if (const Book &book = *m_memory.books.constFind(id); book.isbn == isbn)
                books->append(book);
        }
        return books;
    }

    Result<std::optional<Book>> bookByControlNumber(const QString &number) const override
    {
        const auto mine = m_memory.booksByControlNumber.constFind(number);
        if (mine != m_memory.booksByControlNumber.cend())
            return m_memory.books.value(*mine);
        auto found = m_base.bookByControlNumber(number);
        return found && *found ? book((*found)->id) : found;
    }

    Result<QList<Book>> booksAfter(BookId, int) const override { return notInDryRun(); }
    Result<qint64> bookCount() const override { return notInDryRun(); }

    Result<BookId> add(const Book &book) override
    {
        Book added = book;
        added.id = m_memory.nextId<BookId>();
        // Its copies may be what is repeated, and they come afterwards: remember() decides there.
        m_last = added;
        if (m_memory.keys.contains(book.controlNumber) || m_memory.keys.contains(book.isbn))
            remember(added);
        return added.id;
    }

    Result<> update(const Book &book) override
    {
        remember(book);
        return {};
    }

    Result<std::optional<Copy>> copy(CopyId id) const override
    {
        const auto mine = m_memory.copies.constFind(id);
        return mine != m_memory.copies.cend() ? std::optional(*mine) : m_base.copy(id);
    }

    Result<std::optional<Copy>> copyByBarcode(const QString &barcode) const override
    {
        const auto mine = m_memory.copiesByBarcode.constFind(barcode);
        return mine != m_memory.copiesByBarcode.cend() ? std::optional(m_memory.copies.value(*mine))
                                                       : m_base.copyByBarcode(barcode);
    }

    Result<QList<Copy>> copiesOf(BookId) const override { return notInDryRun(); }
    Result<QList<Copy>> copiesOfBorrower(ReaderId) const override { return notInDryRun(); }
    Result<qint64> copyCount() const override { return notInDryRun(); }
    Result<qint64> toClearCount() const override { return notInDryRun(); }
    Result<bool> isRemoved(BookId) const override { return notInDryRun(); }
    Result<bool> isRemoved(CopyId) const override { return notInDryRun(); }

    Result<CopyId> add(const Copy &copy) override
    {
        Copy added = copy;
        added.id = m_memory.nextId<CopyId>();
        if (m_memory.keys.contains(copy.barcode)) {
            remember(added);
            if (m_last.id == copy.book && !m_memory.books.contains(copy.book))
                remember(m_last);
        }
        return added.id;
    }

    Result<> update(const Copy &copy) override
    {
        remember(copy);
        return {};
    }

    Result<> setRemoved(BookId, std::optional<UtcTime>) override { return notInDryRun(); }
    Result<> setRemoved(CopyId, std::optional<UtcTime>) override { return notInDryRun(); }

private:
    void remember(const Book &book)
    {
        m_memory.books.insert(book.id, book);
        if (!book.controlNumber.isEmpty())
            m_memory.booksByControlNumber.insert(book.controlNumber, book.id);
        if (!book.isbn.isEmpty() && !m_memory.booksByIsbn.contains(book.isbn, book.id))
            m_memory.booksByIsbn.insert(book.isbn, book.id);
    }

    void remember(const Copy &copy)
    {
        m_memory.copies.insert(copy.id, copy);
        m_memory.copiesByBarcode.insert(copy.barcode, copy.id);
    }

    const BookStore &m_base;
    DryRunMemory &m_memory;
    Book m_last;
};

class DryRunReaders final : public ReaderStore
{
public:
    DryRunReaders(const ReaderStore &base, DryRunMemory &memory)
        : m_base(base)
        , m_memory(memory)
    {
    }

    Result<std::optional<Reader>> reader(ReaderId id) const override { return m_base.reader(id); }

    Result<std::optional<Reader>> readerByCard(const QString &cardNumber) const override
    {
        const auto mine = m_memory.readersByCard.constFind(cardNumber);
        return mine != m_memory.readersByCard.cend() ? std::optional(*mine)
                                                     : m_base.readerByCard(cardNumber);
    }

    Result<QList<Reader>> readersAfter(ReaderId, int) const override { return notInDryRun(); }
    Result<qint64> readerCount() const override { return notInDryRun(); }
    Result<bool> isRemoved(ReaderId) const override { return notInDryRun(); }

    Result<ReaderId> add(const Reader &reader) override
    {
        Reader added = reader;
        added.id = m_memory.nextId<ReaderId>();
        remember(added);
        return added.id;
    }

    Result<> update(const Reader &reader) override
    {
        remember(reader);
        return {};
    }

    Result<> setRemoved(ReaderId, std::optional<UtcTime>) override { return notInDryRun(); }

private:
    void remember(const Reader &reader)
    {
        if (m_memory.keys.contains(reader.cardNumber))
            m_memory.readersByCard.insert(reader.cardNumber, reader);
    }

    const ReaderStore &m_base;
    DryRunMemory &m_memory;
};

class DryRunReservations final : public ReservationStore
{
public:
    DryRunReservations(const ReservationStore &base, DryRunMemory &memory)
        : m_base(base)
        , m_memory(memory)
    {
    }

    Result<std::optional<Reservation>> reservation(ReservationId id) const override
    {
        const auto mine = m_memory.reservations.constFind(id);
        return mine != m_memory.reservations.cend() ? std::optional(*mine) : m_base.reservation(id);
    }

    Result<QList<Reservation>> openOfBook(BookId book) const override
    {
        Result<QList<Reservation>> open = m_base.openOfBook(book);
        if (!open)
            return open;
        open->removeIf(
            [this](const Reservation &r) { return m_memory.reservations.contains(r.id); });
        for (const Reservation &mine : ofBook(book)) {
            if (isOpen(mine.state))
                open->append(mine);
        }
        return open;
    }

    Result<QList<Reservation>> openOfReader(ReaderId) const override { return notInDryRun(); }
    Result<QList<Reservation>> reservationsAfter(ReservationId, int) const override
    {
        return notInDryRun();
    }

    Result<std::optional<Reservation>> latest(BookId book, ReaderId reader) const override
    {
        std::optional<Reservation> newest;
        for (const Reservation &mine : ofBook(book)) {
            // New ones have negative ids, so the newest of them is the smallest.
            if (mine.reader == reader && mine.id.value < 0 && (!newest || mine.id < newest->id))
                newest = mine;
        }
        if (newest)
            return newest;
        return overlaid(m_base.latest(book, reader));
    }

    Result<std::optional<Reservation>> placed(BookId book, ReaderId reader,
                                              UtcTime placedAt) const override
    {
        for (const Reservation &mine : ofBook(book)) {
            if (mine.reader == reader && mine.placedAt == placedAt)
                return mine;
        }
        return m_base.placed(book, reader, placedAt);
    }

    Result<qint64> countInState(ReservationState) const override { return notInDryRun(); }
    Result<qint64> toBeToldAnotherWayCount() const override { return notInDryRun(); }
    Result<QList<UtcTime>> noShows(ReaderId, UtcTime) const override { return notInDryRun(); }

    Result<ReservationId> add(const Reservation &reservation) override
    {
        Reservation added = reservation;
        added.id = m_memory.nextId<ReservationId>();
        remember(added);
        return added.id;
    }

    Result<> update(const Reservation &reservation) override
    {
        remember(reservation);
        return {};
    }

    Result<QList<ReaderId>> watchersOf(BookId) const override { return notInDryRun(); }
    Result<QList<BookId>> watchedBy(ReaderId) const override { return notInDryRun(); }
    Result<> addWatch(BookId, ReaderId, UtcTime) override { return notInDryRun(); }
    Result<> removeWatch(BookId, ReaderId) override { return notInDryRun(); }

private:
    [[nodiscard]] QList<Reservation> ofBook(BookId book) const
    {
        QList<Reservation> mine;
        for (const ReservationId id : m_memory.reservationsByBook.values(book))
            mine.append(m_memory.reservations.value(id));
        return mine;
    }

    [[nodiscard]] Result<std::optional<Reservation>> overlaid(
        Result<std::optional<Reservation>> found) const
    {
        return found && *found ? reservation((*found)->id) : found;
    }

    void remember(const Reservation &reservation)
    {
        if (!m_memory.reservations.contains(reservation.id))
            m_memory.reservationsByBook.insert(reservation.book, reservation.id);
        m_memory.reservations.insert(reservation.id, reservation);
    }

    const ReservationStore &m_base;
    DryRunMemory &m_memory;
};

} // namespace

Stores makeDryRunStores(const Stores &base, DryRunMemory &memory)
{
    Stores::Parts parts;
    parts.books = std::make_unique<DryRunBooks>(base.books(), memory);
    parts.readers = std::make_unique<DryRunReaders>(base.readers(), memory);
    parts.reservations = std::make_unique<DryRunReservations>(base.reservations(), memory);
    parts.subscriptions = makeDryRunSubscriptions(base.subscriptions(), memory);
    parts.services = makeDryRunServices();
    return Stores(std::move(parts));
}

} // namespace bookbell
