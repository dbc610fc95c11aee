// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/deskrecord.h"
#include "ui/widgets/card.h"

class QLabel;

namespace bookbell {

class ActionButton;
class StateLine;
class TextLabel;

/// What the last scan did, in large letters: what happened, for whom, until when, and what becomes
/// of the alert.
class ResultCard final : public Card
{
    Q_OBJECT

public:
    ResultCard(const Clock &clock, QTimeZone zone, QWidget *parent = nullptr);

    void setRecord(const DeskRecord &record);

Q_SIGNALS:
    void undoRequested(bookbell::JournalId journal);
    void notifyRequested(bookbell::ReservationId reservation);
    void toldRequested(bookbell::ReservationId reservation, const QString &how);

private:
    void showFate(const DeskRecord &record);

    const Clock &m_clock;
    QTimeZone m_zone;
    DeskRecord m_record;
    StateLine *m_headline = nullptr;
    TextLabel *m_reader = nullptr;
    TextLabel *m_book = nullptr;
    TextLabel *m_until = nullptr;
    StateLine *m_fate = nullptr;
    TextLabel *m_contact = nullptr;
    StateLine *m_passedOver = nullptr;
    ActionButton *m_told = nullptr;
    ActionButton *m_notify = nullptr;
    ActionButton *m_undo = nullptr;
};

/// Phone and e-mail as they are shown to staff; empty where there are none.
[[nodiscard]] QString contactLine(const Reader &reader);
/// The way that staff most likely took: "phone", "e-mail" or "in person".
[[nodiscard]] QString likelyWay(const Reader &reader);

} // namespace bookbell
