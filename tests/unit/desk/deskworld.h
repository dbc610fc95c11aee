// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <random>

#include "core/desk/upkeep.h"
#include "desklibrary.h"

namespace bookbell::test {

/// A real library at whose desk random things are done, one after the other; it complains as soon
/// as the tables show what must not be.
class DeskWorld
{
public:
    explicit DeskWorld(unsigned seed);

    /// One random act, and a look at what it touched.
    void act();
    /// Looks at everything, counts it anew, and compares with what the library keeps counted.
    void lookAtEverything();
    /// Empty: all is as it must be.
    [[nodiscard]] QString complaint() const { return m_complaint; }
    /// How often each act was done.
    [[nodiscard]] const std::map<QString, int> &done() const { return m_done; }

private:
    /// Open reservations, copies and watches, as an undo must leave them.
    struct Standing {
        QList<Reservation> open;
        QList<Copy> copies;
        QList<std::pair<BookId, ReaderId>> watches; ///< ascending

        bool operator==(const Standing &) const = default;
    };

    [[nodiscard]] static QStringList rowsOf(const Standing &standing);
    [[nodiscard]] int pick(int below);
    [[nodiscard]] bool chance(int percent) { return pick(100) < percent; }
    [[nodiscard]] QDate today() const;
    [[nodiscard]] QDate someDay();
    [[nodiscard]] BookId anyBook();
    [[nodiscard]] QString anyCard() { return QStringLiteral("R%1").arg(1 + pick(9)); }
    [[nodiscard]] QString anyBarcode();
    [[nodiscard]] ReservationId anyReservation(std::optional<ReservationState> state = {});

    /// One of the acts of staff; its entry of the journal, not valid where it changed nothing.
    [[nodiscard]] JournalId actOfStaff();
    [[nodiscard]] JournalId placeOne();
    [[nodiscard]] JournalId changeOne();
    [[nodiscard]] JournalId moveOne();
    [[nodiscard]] JournalId tellOne();
    [[nodiscard]] JournalId watchOne();
    [[nodiscard]] JournalId clearShelf();
    void undoSomething();
    void undoAtOnce();
    void passTime();
    void doWhatIsDue();
    void send();
    void blockOrUnblock();

    /// Counts it, and complains about an error that no refusal of the rules explains.
    template <class T>
    JournalId took(const QString &what, const Result<T> &answer);
    void complain(const QString &text);
    void lookAt(BookId book);
    [[nodiscard]] Standing standing();
    [[nodiscard]] QString complaintAbout(const QList<Reservation> &open,
                                         const QList<Copy> &copies) const;

    std::mt19937 m_random;
    DeskLibrary m_library;
    QList<BookId> m_books;
    QStringList m_barcodes;
    QHash<ReservationId, Reservation> m_closed;
    QList<JournalId> m_entries; ///< the last ones
    qint64 m_lastReservation = 0;
    std::map<QString, int> m_done;
    QString m_complaint;
    QString m_lastAct;
    bool m_hasUndone = false; ///< since everything was looked at
};

} // namespace bookbell::test
