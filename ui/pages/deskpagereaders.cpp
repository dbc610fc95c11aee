// SPDX-License-Identifier: GPL-3.0-or-later
// The reader at the desk: the card that lies there, and what is done for its reader.
#include "core/base/whenfinished.h"
#include "ui/pages/deskpage.h"
#include "ui/widgets/firststepscard.h"
#include "ui/widgets/readerbar.h"
#include "ui/widgets/readercardview.h"
#include "ui/widgets/resultcard.h"

namespace bookbell {

using namespace Qt::StringLiterals;

void DeskPage::connectReaderCard()
{
    const auto notify = [this](ReservationId id) {
        changeReservation(m_desk.notify(id), tr("The reader is being rung again."), false);
    };
    const auto told = [this](ReservationId id, const QString &how) {
        changeReservation(m_desk.markTold(id, how), tr("Noted: the reader has been told."));
    };
    connect(m_result, &ResultCard::notifyRequested, this, notify);
    connect(m_result, &ResultCard::toldRequested, this, told);
    connect(m_reader, &ReaderCardView::notifyRequested, this, notify);
    connect(m_reader, &ReaderCardView::toldRequested, this, told);
    connect(m_reader, &ReaderCardView::cancelRequested, this, [this](ReservationId id) {
        changeReservation(m_desk.cancel(id, {}), tr("The reservation is cancelled."));
    });
    connect(m_reader, &ReaderCardView::putBackRequested, this, [this](ReservationId id) {
        changeReservation(m_desk.putBack(id),
                          tr("The reservation waits again, first in the queue. Clear its copy from "
                             "the shelf."));
    });
    connect(m_reader, &ReaderCardView::suspendRequested, this, [this](ReservationId id) {
        changeReservation(m_desk.suspend(id, {}), tr("The reservation is suspended."));
    });
    connect(m_reader, &ReaderCardView::resumeRequested, this, [this](ReservationId id) {
        changeReservation(m_desk.unsuspend(id), tr("The reservation counts again."));
    });
    connect(m_reader, &ReaderCardView::pairRequested, this, [this](const QString &card) {
        // With the code in hand the reader turns to their phone; the next book is another matter.
        letReaderGo();
        focusScanField();
        whenFinished(m_desk.pair(card), this, [this, card](const Result<PairingResult> &pairing) {
            if (!pairing)
                showError(pairing.error());
            else if (m_reader->cardNumber() == card)
                m_reader->showPairing(*pairing);
        });
    });
    connect(m_reader, &ReaderCardView::testRequested, this, [this](const QString &card) {
        m_hands.keepReader(m_clock.now());
        whenFinished(m_desk.ringTest(card), this, [this](const Result<int> &rung) {
            if (!rung)
                showError(rung.error());
            else
                tell(Tone::Positive, tr("A test alert is on its way to %n device(s).", "", *rung));
        });
    });
}

void DeskPage::showReader(const Reader &reader)
{
    m_card = reader.cardNumber;
    m_hands.setReader(reader, m_clock.now());
    m_bar->setReader(reader);
    m_second.start();
}

void DeskPage::readCard(const QString &card)
{
    whenFinished(m_desk.readerCard(card), this, [this, card](const Result<ReaderCard> &found) {
        if (card != m_card)
            return; // another one lies on the desk by now
        if (!found) {
            m_card.clear();
            letReaderGo();
            showError(found.error());
            return;
        }
        m_reader->setCard(*found);
        m_bar->setCard(*found);
    });
}

void DeskPage::letReaderGo()
{
    m_hands.forgetReader();
    m_second.stop();
    m_bar->hide();
}

void DeskPage::checkTime()
{
    const auto left = m_hands.readerTimeLeft(m_clock.now());
    if (left) {
        m_bar->setTimeLeft(*left, DeskHands::patience);
        return;
    }
    letReaderGo();
    tell(Tone::Normal, tr("Nobody is at the desk any more: what you scan now is checked in."));
}

void DeskPage::putAway()
{
    letReaderGo();
    m_hands.putDown();
    m_card.clear();
    dismissMessage();
    showCard(m_firstSteps);
    focusScanField();
}

} // namespace bookbell
