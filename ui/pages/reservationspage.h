// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/browsestore.h"
#include "ui/pages/listpage.h"
#include "ui/reservationacts.h"

namespace bookbell {

class CopyClearing;
class PileBar;
class ReservationInspector;
class ReservationsModel;
class ReservePanel;
class ToClearInspector;
class ToClearModel;
struct ClearResult;

/// Every reservation in piles, today's work first: what is to be fetched, who is being told, who is
/// to be told another way, what is due soon, which copies are to be cleared from the hold shelf;
/// with the fate of each alert, and all that staff can do about them, one or many.
class ReservationsPage final : public ListPage
{
    Q_OBJECT

public:
    ReservationsPage(const WindowParts &parts, ActHistory &history, QWidget *parent = nullptr);

    void follow(const PageLink &link) override;
    void openPile(ReservationPile pile);

protected:
    void searchChanged(const QString &text) override;
    [[nodiscard]] QString countText(int rows) const override;
    void inFrontChanged(bool inFront) override;

private:
    void buildInspector();
    void connectInspectors();
    void buildActions();
    void buildPileActions();
    void buildQueueActions();
    void buildLinkActions();
    QAction *addAct(ReservationAct::Kind kind, const QString &name, const QString &icon,
                    const QString &text, const QKeySequence &keys);
    void buildLists();
    void showPile(ReservationPile pile);
    void showEmptiness(ReservationPile pile);
    void showTitleButtons(ReservationPile pile);
    void showSelection();
    void showCopies(const QList<qint64> &keys);
    void showReservations(const QList<qint64> &keys);
    void updateActions();
    void countPiles();
    void startNew();
    void endNew();
    void runAct(const ReservationAct &act);
    void clearCopies();
    void tellCleared(const ClearResult &result, const QList<JournalId> &entries,
                     const std::optional<Error> &error);
    void showRecordOf(bool book);
    void findPileOf(const QString &text);
    [[nodiscard]] bool showsCopies() const;

    ReservationsModel *m_model = nullptr;
    ToClearModel *m_copies = nullptr;
    PileBar *m_piles = nullptr;
    ReservationInspector *m_inspector = nullptr;
    ToClearInspector *m_copyInspector = nullptr;
    QWidget *m_newCard = nullptr;
    ReservePanel *m_reserve = nullptr;
    ReservationActs *m_acts = nullptr;
    CopyClearing *m_clearing = nullptr;
    QAction *m_new = nullptr;
    QAction *m_tell = nullptr;
    QAction *m_clear = nullptr;
    QAction *m_dates = nullptr;
    QAction *m_showBook = nullptr;
    QAction *m_showReader = nullptr;
    QList<std::pair<ReservationAct::Kind, QAction *>> m_actActions;
    QList<QAction *> m_queueActions; ///< in the order of QueueList::Step
    ActionButton *m_newButton = nullptr;
    ActionButton *m_workButton = nullptr; ///< what is to be done with the pile
    QTimer m_showSoon;
    QTimer m_countSoon;
    int m_run = 0; ///< of the last read of what is chosen
    ReservationId m_shown; ///< not valid: none, or several
    BookId m_shownBook;
    ReaderId m_shownReader;
};

} // namespace bookbell
