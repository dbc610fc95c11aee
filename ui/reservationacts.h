// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QObject>

#include "core/desk/desk.h"

namespace bookbell {

/// Something that staff do with a reservation, or with several at once.
struct ReservationAct {
    enum class Kind { Notify, Tell, PutBack, Suspend, Resume, Cancel, ChangeDates };
    Kind kind = Kind::Notify;
    /// Tell: "phone", "e-mail" or "in person", empty: each reader's likely way. Cancel: the reason.
    QString text;
    QDate until; ///< Suspend: null until somebody resumes it
    PlaceWish wish; ///< ChangeDates: both days as they are to be

    bool operator==(const ReservationAct &) const = default;
};

/// Whether the reservation stands so that the act may be done.
[[nodiscard]] bool isPossible(ReservationAct::Kind kind, const ReservationLine &line);

/// Whether a reader whose reservation is refused so may want to hear that the book is back: they
/// cannot wait for it now, but may have it.
[[nodiscard]] bool mayWatchInstead(const Error &refusal);

/// Does an act on one reservation after the other and says in words what was done. A reservation
/// that refuses does not keep the rest from being done. Lives on the window's thread; the desk must
/// outlive it.
class ReservationActs final : public QObject
{
    Q_OBJECT

public:
    explicit ReservationActs(Desk &desk, QObject *parent = nullptr);

    /// `lines`: those for which it is possible; `others`: how many more were chosen, which is told.
    /// One run at a time: nothing happens while another is under way. Ends with done() or failed().
    void run(const ReservationAct &act, const QList<ReservationLine> &lines, int others = 0);
    [[nodiscard]] bool isBusy() const { return m_isBusy; }

Q_SIGNALS:
    /// `entries`: what undo takes back; empty after a ring, which nobody can take back.
    void done(const QString &what, const QList<bookbell::JournalId> &entries);
    /// None of them could be done.
    void failed(const bookbell::Error &error);

private:
    void next();
    void finish();
    [[nodiscard]] QFuture<Result<ReservationChange>> start(const ReservationLine &line);
    [[nodiscard]] QString wayOf(const ReservationLine &line) const;
    [[nodiscard]] QString words() const;
    [[nodiscard]] QString refusals() const;
    [[nodiscard]] QString wordsForOne(const ReservationLine &line) const;
    [[nodiscard]] QString wordsForMany(int count) const;

    Desk &m_desk;
    ReservationAct m_act;
    QList<ReservationLine> m_lines;
    qsizetype m_next = 0;
    QList<ReservationLine> m_doneLines;
    QList<JournalId> m_entries;
    int m_others = 0;
    QList<Error> m_errors; ///< of those that refused
    bool m_isBusy = false;
};

} // namespace bookbell
