// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/deskrecord.h"
#include "ui/widgets/card.h"
#include "ui/wording.h"

class QAction;

namespace bookbell {

class ActionButton;
class FlowLayout;
class StateLine;
class TextLabel;

/// What the last scan did, in large letters on a band whose colour is seen from afar: what
/// happened, for whom, until when, and what becomes of the alert.
class ResultCard final : public Card
{
    Q_OBJECT

public:
    ResultCard(const Clock &clock, QTimeZone zone, QWidget *parent = nullptr);

    void setRecord(const DeskRecord &record);
    /// What can be done with a scan that nothing answers to: a button for each action that is
    /// offered.
    void setSteps(const QList<QAction *> &actions);
    /// Without a printer a slip is saved as a file.
    void setPrinting(bool hasPrinter);

Q_SIGNALS:
    void undoRequested(bookbell::JournalId journal);
    void notifyRequested(bookbell::ReservationId reservation);
    void toldRequested(bookbell::ReservationId reservation, const QString &how);
    void slipRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    /// How the band looks: solid where staff have to look.
    struct Band {
        QColor under;
        QColor words;
    };

    void buildRows();
    [[nodiscard]] Statement headlineOf(const DeskRecord &record) const;
    [[nodiscard]] Statement noteOf(const DeskRecord &record) const;
    [[nodiscard]] Band bandOf(Tone tone) const;
    void colourBand();
    void showFate(const DeskRecord &record);

    const Clock &m_clock;
    QTimeZone m_zone;
    DeskRecord m_record;
    Tone m_bandTone = Tone::Normal;
    bool m_isColouring = false;
    StateLine *m_headline = nullptr;
    TextLabel *m_reader = nullptr;
    TextLabel *m_book = nullptr;
    TextLabel *m_until = nullptr;
    StateLine *m_fate = nullptr;
    TextLabel *m_contact = nullptr;
    StateLine *m_note = nullptr;
    ActionButton *m_told = nullptr;
    ActionButton *m_slip = nullptr;
    ActionButton *m_notify = nullptr;
    ActionButton *m_undo = nullptr;
    FlowLayout *m_buttons = nullptr;
};

/// Phone and e-mail as they are shown to staff; empty where there are none.
[[nodiscard]] QString contactLine(const Reader &reader);
/// The way that staff most likely took: "phone", "e-mail" or "in person".
[[nodiscard]] QString likelyWay(const Reader &reader);

} // namespace bookbell
