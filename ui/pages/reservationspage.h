// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/browsestore.h"
#include "ui/pages/listpage.h"
#include "ui/reservationacts.h"

namespace bookbell {

class PileBar;
class ReservationInspector;
class ReservationsModel;
class ReservePanel;

/// Every reservation in one of four piles: those that wait, those on the hold shelf, those whose
/// reader is to be told another way, and closed ones; with the fate of each alert, and all that
/// staff can do about them.
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
    void buildActions();
    QAction *addAct(ReservationAct::Kind kind, const QString &name, const QString &icon,
                    const QString &text, const QKeySequence &keys);
    void buildInspector();
    void showPile(ReservationPile pile);
    void showEmptiness(ReservationPile pile);
    void showSelection();
    void updateActions();
    void countPiles();
    void startNew();
    void endNew();
    void showRecordOf(bool book);
    void findPileOf(const QString &text);

    ReservationsModel *m_model = nullptr;
    PileBar *m_piles = nullptr;
    ReservationInspector *m_inspector = nullptr;
    QWidget *m_newCard = nullptr;
    ReservePanel *m_reserve = nullptr;
    ReservationActs *m_acts = nullptr;
    QAction *m_new = nullptr;
    QAction *m_tell = nullptr;
    QAction *m_showBook = nullptr;
    QAction *m_showReader = nullptr;
    QList<std::pair<ReservationAct::Kind, QAction *>> m_actActions;
    ActionButton *m_newButton = nullptr;
    ActionButton *m_tellButton = nullptr;
    QTimer m_showSoon;
    QTimer m_countSoon;
    int m_run = 0; ///< of the last read of what is chosen
    BookId m_shownBook;
    ReaderId m_shownReader;
};

} // namespace bookbell
