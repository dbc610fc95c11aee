// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/models/reservationrecord.h"
#include "ui/pages/page.h"
#include "ui/widgets/reservationbuttons.h"

class QVBoxLayout;

namespace bookbell {

class Card;
class FactList;
class QueueList;
class StateLine;
class TextLabel;
class WishDates;

/// The chosen reservation beside the table: its book and state, what can be done, the reader's own
/// days, the reader, what became of its alerts, and the queue it stands in, which can be reordered.
/// Of several chosen ones, what can be done with them together.
class ReservationInspector final : public QWidget
{
    Q_OBJECT

public:
    ReservationInspector(const WindowParts &parts, QWidget *parent = nullptr);

    void showNothing();
    void showRecord(const ReservationLine &line);
    void showSeveral(const QList<ReservationLine> &lines);
    /// Too many are chosen to be worked on together.
    void showTooMany(qsizetype count);
    [[nodiscard]] ReservationButtons *buttons() const { return m_buttons; }
    [[nodiscard]] QueueList *queue() const { return m_queue; }
    /// Takes the keys to the reader's own days, where the shown reservation waits.
    void editDates();

Q_SIGNALS:
    void linkActivated(const bookbell::PageLink &link);

private:
    void buildCards();
    void showHead(const ReservationLine &line);
    void showReader(const ReservationLine &line);
    void showAlerts(const ReservationLine &line);
    void showDates(const Reservation &reservation);
    void saveDates();
    void showCards(bool record, bool head);

    WindowParts m_parts;
    std::optional<ReservationLine> m_line;
    TextLabel *m_nothing = nullptr;
    Card *m_headCard = nullptr;
    StateLine *m_state = nullptr;
    TextLabel *m_title = nullptr;
    TextLabel *m_about = nullptr;
    StateLine *m_fate = nullptr;
    FactList *m_facts = nullptr;
    ReservationButtons *m_buttons = nullptr;
    ActionButton *m_showBook = nullptr;
    Card *m_readerCard = nullptr;
    TextLabel *m_readerName = nullptr;
    FactList *m_readerFacts = nullptr;
    ActionButton *m_showReader = nullptr;
    Card *m_alertsCard = nullptr;
    QVBoxLayout *m_alertRows = nullptr;
    Card *m_queueCard = nullptr;
    TextLabel *m_queueTitle = nullptr;
    QueueList *m_queue = nullptr;
    Card *m_datesCard = nullptr;
    WishDates *m_dates = nullptr;
    ActionButton *m_saveDates = nullptr;
};

} // namespace bookbell
