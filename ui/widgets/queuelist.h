// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

#include <optional>

#include "ui/widgets/queueview.h"
#include "ui/windowparts.h"
#include "ui/wording.h"

class QToolButton;

namespace bookbell {

class ActionButton;
class QueueModel;
class StateLine;
class TextLabel;

/// The queue of one book, in order, with the reason beside whoever is passed over. What waits is
/// moved by dragging it or by the keyboard (Alt+Up, Alt+Down, Alt+Home, Alt+End), and the order
/// that is seen goes with it: where the queue has changed meanwhile, nothing is moved, the new one
/// is shown and said so here, with a button that moves it all the same.
///
/// Reads by itself and follows what anybody commits while it is visible. Lives on the window's
/// thread; what `parts` points to must outlive it.
class QueueList final : public QWidget
{
    Q_OBJECT

public:
    using Step = QueueView::Step;

    explicit QueueList(const WindowParts &parts, QWidget *parent = nullptr);

    /// Not valid: shows nothing. `marked`: stands out among them, and is chosen first.
    void setBook(BookId book, ReservationId marked = {});
    [[nodiscard]] BookId book() const { return m_book; }
    /// Reads it again.
    void refresh();
    /// Open reservations of the book, those on the shelf, too; 0 until they are read.
    [[nodiscard]] int size() const;
    /// Whether it is shown, waits, and does not stand there already.
    [[nodiscard]] bool canMove(ReservationId id, Step step) const;
    void move(ReservationId id, Step step);
    /// To place 1..n of those that wait.
    void moveTo(ReservationId id, int place);

Q_SIGNALS:
    /// The queue stands as it is in the library now.
    void shown(int size);
    /// What was moved, in words, with what undo takes back.
    void done(const QString &what, bookbell::JournalId entry);
    /// Enter or a double click on one.
    void opened(bookbell::ReservationId id);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void build();
    void addStep(Step step, const QString &name, const QString &icon, const QString &text);
    void take(const QList<ReservationLine> &lines);
    void choose(ReservationId id);
    [[nodiscard]] ReservationId chosen() const;
    [[nodiscard]] int placeAfter(ReservationId id, Step step) const;
    void drop(ReservationId id, int row);
    void say(const Statement &said);
    void sayRefused();
    void updateSteps();
    void showMenu(const QPoint &at);

    WindowParts m_parts;
    BookId m_book;
    ReservationId m_marked;
    QueueModel *m_model = nullptr;
    QueueView *m_view = nullptr;
    TextLabel *m_nobody = nullptr;
    QWidget *m_stepRow = nullptr;
    QList<QToolButton *> m_stepButtons; ///< in the order of Step
    StateLine *m_message = nullptr;
    ActionButton *m_moveAnyway = nullptr;
    QTimer m_refreshSoon;
    bool m_isDirty = false; ///< to be read when it becomes visible
    int m_run = 0; ///< of the last read
    int m_moves = 0; ///< under way
    /// A move that was refused: said once the new order stands.
    struct Refused {
        ReservationId id;
        int place = 0;
    };
    std::optional<Refused> m_refused;
};

} // namespace bookbell
