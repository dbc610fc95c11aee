// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <random>

#include "core/circulation/pickup.h"
#include "queuebuilder.h"

namespace bookbell::test {

/// A small library in memory, to which random acts are applied as its desk would; it complains as
/// soon as a rule is broken.
class QueueWorld
{
public:
    explicit QueueWorld(unsigned seed);

    /// One random act.
    void act();
    /// Looks at everything. Empty: all is as it must be.
    [[nodiscard]] QString complaint() const;
    /// Scans every copy that could serve somebody; then nobody may be left who could be served.
    void fetchAll();
    /// How often each act changed something: a test that does nothing proves nothing.
    [[nodiscard]] const QHash<QString, int> &done() const { return m_done; }

private:
    struct BookQueue {
        BookId id;
        BookState state;
    };

    [[nodiscard]] int pick(int below);
    [[nodiscard]] bool chance(int percent) { return pick(100) < percent; }
    [[nodiscard]] QDate today() const { return inZone(m_now, m_policy.zone).date(); }
    [[nodiscard]] QDate someDay();
    [[nodiscard]] BookQueue &anyBook() { return m_books[pick(static_cast<int>(m_books.size()))]; }
    [[nodiscard]] Copy anyCopy(const BookQueue &queue);
    /// An open one, or now and then one that is closed.
    [[nodiscard]] Reservation any(const BookQueue &queue);
    [[nodiscard]] ReaderHistory historyOf(ReaderId reader) const;

    void placeOne(BookQueue &queue);
    void checkInOne(BookQueue &queue, const Copy &copy);
    void checkOutOne(BookQueue &queue);
    void changeOne(BookQueue &queue);
    void moveOne(BookQueue &queue);
    void passTime();
    void doWhatIsDue();
    void blockOrUnblock();

    void keep(const QString &what, BookQueue &queue, const Result<ReservationAnswer> &answer);
    void keep(const QString &what, BookQueue &queue, const QueueChanges &changes);
    void complain(const QString &text);
    /// Who is next, told in other words than the rule's own.
    [[nodiscard]] ReservationId nextOf(const BookQueue &queue) const;
    [[nodiscard]] QString complaintAbout(const BookQueue &queue) const;

    std::mt19937 m_random;
    Policy m_policy;
    UtcTime m_now = monday();
    QList<BookQueue> m_books;
    ReadersById m_readers;
    QHash<ReservationId, Reservation> m_closed;
    QHash<QString, int> m_done;
    QString m_complaint;
    qint64 m_lastId = 0;
};

} // namespace bookbell::test
