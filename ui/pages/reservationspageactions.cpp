// SPDX-License-Identifier: GPL-3.0-or-later
// The menu of ReservationsPage.
#include <QAction>

#include "core/transfer/columns.h"
#include "ui/pages/reservationspage.h"
#include "ui/widgets/pilebar.h"
#include "ui/widgets/queuelist.h"
#include "ui/widgets/reservationinspector.h"

namespace bookbell {

using namespace Qt::StringLiterals;
using Kind = ReservationAct::Kind;

QAction *ReservationsPage::addAct(Kind kind, const QString &name, const QString &icon,
                                  const QString &text, const QKeySequence &keys)
{
    QAction *action = addMenuAction(name, icon, text, keys,
                                    [this, kind] { m_inspector->buttons()->begin(kind); });
    m_actActions.append({kind, action});
    return action;
}

void ReservationsPage::buildActions()
{
    m_new = addMenuAction(u"newReservationAction"_s, u"list-add"_s, tr("&New reservation"),
                          QKeySequence::New, [this] { startNew(); });
    addMenuSeparator();
    buildPileActions();
    addMenuSeparator();
    addAct(Kind::Notify, u"notifyReservationAction"_s, u"notifications"_s, tr("Notify &again"),
           QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N));
    m_tell = addAct(Kind::Tell, u"tellReservationAction"_s, u"call-start"_s, tr("T&old"),
                    QKeySequence(Qt::CTRL | Qt::Key_T));
    addAct(Kind::PutBack, u"putBackReservationAction"_s, u"edit-undo"_s, tr("&Put back"),
           QKeySequence(Qt::CTRL | Qt::Key_B));
    addAct(Kind::Suspend, u"suspendReservationAction"_s, u"media-playback-pause"_s,
           tr("S&uspend until a day…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S));
    addAct(Kind::Resume, u"resumeReservationAction"_s, u"media-playback-start"_s, tr("R&esume"),
           QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_U));
    m_dates = addMenuAction(
        u"reservationDatesAction"_s, u"view-calendar"_s, tr("The reader's own &days…"),
        QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_D), [this] { m_inspector->editDates(); });
    addAct(Kind::Cancel, u"cancelReservationAction"_s, u"dialog-cancel"_s, tr("Cance&l…"),
           QKeySequence(Qt::CTRL | Qt::Key_Delete));
    m_clear =
        addMenuAction(u"clearCopiesAction"_s, u"bookmark-remove"_s, tr("Clear from the &shelf"),
                      QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_K), [this] { clearCopies(); });
    addMenuSeparator();
    buildQueueActions();
    addMenuSeparator();
    buildLinkActions();
}

void ReservationsPage::buildPileActions()
{
    for (int i = 0; i < reservationPileCount; ++i) {
        const auto pile = static_cast<ReservationPile>(i);
        QString name = PileBar::objectNameOf(pile) + u"Action"_s;
        //: in a menu; %1: the name of a pile of reservations
        addMenuAction(name, PileBar::iconOf(pile), tr("Show: %1").arg(PileBar::nameOf(pile)),
                      PileBar::keyOf(pile), [this, pile] { openPile(pile); });
    }
}

void ReservationsPage::buildQueueActions()
{
    const auto add = [this](QueueList::Step step, const QString &name, const QString &icon,
                            const QString &text, Qt::Key key) {
        m_queueActions.append(
            addMenuAction(name, icon, text, QKeySequence(Qt::ALT | key), [this, step] {
                m_inspector->queue()->move(m_shown, step);
                updateActions();
            }));
    };
    add(QueueList::Step::Up, u"queueUpAction"_s, u"go-up"_s, tr("Move up in the &queue"),
        Qt::Key_Up);
    add(QueueList::Step::Down, u"queueDownAction"_s, u"go-down"_s, tr("Move down in the queue"),
        Qt::Key_Down);
    add(QueueList::Step::First, u"queueFirstAction"_s, u"go-top"_s,
        tr("Move to the head of the queue"), Qt::Key_Home);
    add(QueueList::Step::Last, u"queueLastAction"_s, u"go-bottom"_s,
        tr("Move to the end of the queue"), Qt::Key_End);
}

void ReservationsPage::buildLinkActions()
{
    m_showBook = addMenuAction(u"showReservedBookAction"_s, u"documentation"_s, tr("Show &book"),
                               QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_B),
                               [this] { showRecordOf(true); });
    m_showReader = addMenuAction(u"showReservingReaderAction"_s, u"user"_s, tr("Show &reader"),
                                 QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_R),
                                 [this] { showRecordOf(false); });
    addMenuAction(u"reservationColumnsAction"_s, u"view-list-details"_s, tr("&Columns and order…"),
                  QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O),
                  [this] { view()->openColumnMenu(); });
    addMenuSeparator();
    addMenuAction(u"importReservationsAction"_s, u"document-import"_s, tr("&Import reservations…"),
                  QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_I),
                  [this] { Q_EMIT importRequested(static_cast<int>(TransferKind::Reservations)); });
    addMenuAction(u"exportReservationsAction"_s, u"document-export"_s, tr("E&xport reservations…"),
                  QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E),
                  [this] { Q_EMIT exportRequested(static_cast<int>(TransferKind::Reservations)); });
}

void ReservationsPage::updateActions()
{
    const auto chosen = view()->selectedCount();
    const bool areCopies = showsCopies();
    if (chosen != 1) {
        m_shownBook = {};
        m_shownReader = {};
    }
    for (const auto &[kind, action] : std::as_const(m_actActions))
        setAvailable(action, !areCopies && !m_inspector->buttons()->linesFor(kind).isEmpty());
    for (int i = 0; i < m_queueActions.size(); ++i)
        setAvailable(
            m_queueActions.at(i),
            !areCopies && m_inspector->queue()->canMove(m_shown, static_cast<QueueList::Step>(i)));
    setAvailable(m_dates,
                 !areCopies && m_shown.isValid()
                     && !m_inspector->buttons()->linesFor(Kind::ChangeDates).isEmpty());
    setAvailable(m_clear, areCopies && chosen > 0);
    setAvailable(m_showBook, m_shownBook.isValid());
    setAvailable(m_showReader, m_shownReader.isValid());
}

void ReservationsPage::showRecordOf(bool book)
{
    if (book)
        Q_EMIT linkActivated({PageLink::Target::Book, m_shownBook.value, {}});
    else
        Q_EMIT linkActivated({PageLink::Target::Reader, m_shownReader.value, {}});
}

} // namespace bookbell
