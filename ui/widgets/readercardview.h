// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/desk.h"
#include "ui/widgets/card.h"

class QLabel;
class QVBoxLayout;

namespace bookbell {

class ActionButton;
class ReservationEntry;
class StateLine;
class TextLabel;

/// The reader whose card was scanned: who they are, whether they can be rung, and their open
/// reservations.
class ReaderCardView final : public Card
{
    Q_OBJECT

public:
    ReaderCardView(const Clock &clock, QTimeZone zone, QWidget *parent = nullptr);

    void setCard(const ReaderCard &card);
    /// A new code that ties a browser to the card.
    void showPairing(const PairingResult &pairing);
    [[nodiscard]] QString cardNumber() const { return m_card.reader.cardNumber; }

Q_SIGNALS:
    void pairRequested(const QString &card);
    void testRequested(const QString &card);
    void notifyRequested(bookbell::ReservationId reservation);
    void toldRequested(bookbell::ReservationId reservation, const QString &how);
    void cancelRequested(bookbell::ReservationId reservation);
    void putBackRequested(bookbell::ReservationId reservation);
    void suspendRequested(bookbell::ReservationId reservation);
    void resumeRequested(bookbell::ReservationId reservation);

private:
    void addRow();

    const Clock &m_clock;
    QTimeZone m_zone;
    ReaderCard m_card;
    StateLine *m_name = nullptr;
    StateLine *m_devices = nullptr;
    TextLabel *m_contact = nullptr;
    StateLine *m_blocked = nullptr;
    ActionButton *m_pair = nullptr;
    ActionButton *m_test = nullptr;
    QLabel *m_pairing = nullptr; ///< a plain one, whose text can be copied
    TextLabel *m_empty = nullptr;
    QVBoxLayout *m_rowColumn = nullptr;
    QList<ReservationEntry *> m_rows;
};

} // namespace bookbell
