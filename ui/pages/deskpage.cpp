// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/deskpage.h"

#include <QStackedWidget>
#include <QVBoxLayout>

#include "core/base/whenfinished.h"
#include "ui/models/recentscansmodel.h"
#include "ui/widgets/card.h"
#include "ui/widgets/firststepscard.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/readercardview.h"
#include "ui/widgets/recentscansview.h"
#include "ui/widgets/resultcard.h"
#include "ui/widgets/scanfield.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/todaycard.h"

namespace bookbell {

using namespace Qt::StringLiterals;

namespace {

constexpr int refreshDelayMs = 100;
constexpr int minuteMs = 30'000;
constexpr int stageHeight = 29 * gridPx;
constexpr int sideWidth = 34 * gridPx;
/// Alerts that are watched: what a screen shows, and some more.
constexpr int watchedAlerts = 30;

} // namespace

DeskPage::DeskPage(const WindowParts &parts, ActHistory &history, QWidget *parent)
    : QWidget(parent)
    , m_desk(parts.desks->circulation)
    , m_history(history)
    , m_database(*parts.database)
    , m_clock(*parts.clock)
    , m_zone(parts.zone)
    , m_sampleBarcode(parts.isSample ? parts.sampleBarcode : QString())
{
    setObjectName(u"deskPage"_s);
    buildCards();
    buildPage();
    connectCards();

    m_refreshSoon.setSingleShot(true);
    m_refreshSoon.setInterval(refreshDelayMs);
    connect(&m_refreshSoon, &QTimer::timeout, this, &DeskPage::refresh);
    // A timer that is running is left alone, so that a long bulk send cannot put the refresh off.
    connect(&m_database, &Database::changed, this, [this] {
        if (!m_refreshSoon.isActive())
            m_refreshSoon.start();
    });
    connect(&m_minute, &QTimer::timeout, this, [this] {
        m_recent->refreshTimes();
        refreshToday();
    });
    m_minute.start(minuteMs);
    refreshToday();
}

void DeskPage::buildCards()
{
    m_field = new ScanField(this);
    m_message = new InlineMessage(this);
    m_stage = new QStackedWidget(this);
    m_firstSteps = new FirstStepsCard(m_sampleBarcode, this);
    m_result = new ResultCard(m_clock, m_zone, this);
    m_reader = new ReaderCardView(m_clock, m_zone, this);
    m_today = new TodayCard(this);
    m_recent = new RecentScansModel(m_clock, m_zone, this);
    for (QWidget *card : std::initializer_list<QWidget *> {m_firstSteps, m_result, m_reader})
        m_stage->addWidget(card);
    m_stage->setMinimumHeight(stageHeight);
    showCard(m_firstSteps);
}

void DeskPage::showCard(QWidget *card)
{
    // What a scan did takes the room it needs, the list below has the rest; a reader's reservations
    // may be many.
    m_stage->setSizePolicy(QSizePolicy::Preferred,
                           card == m_reader ? QSizePolicy::Expanding : QSizePolicy::Fixed);
    for (int i = 0; i < m_stage->count(); ++i) {
        QWidget *other = m_stage->widget(i);
        other->setSizePolicy(QSizePolicy::Preferred,
                             other == card ? QSizePolicy::Preferred : QSizePolicy::Ignored);
    }
    m_stage->setCurrentWidget(card);
    Q_EMIT canLendChanged(card == m_reader);
}

void DeskPage::buildPage()
{
    auto *recentTitle = new TextLabel(TextSize::Card, TextLabel::Overflow::Elide, this);
    recentTitle->setText(tr("Recently done"));
    auto *recent = new RecentScansView(m_recent, this);
    auto *recentSheet = new Card(this);
    recentSheet->setMinimumHeight(13 * gridPx);
    auto *inSheet = new QVBoxLayout(recentSheet);
    inSheet->setContentsMargins(gridPx / 2, gridPx / 2, gridPx / 2, gridPx / 2);
    inSheet->addWidget(recent);
    connect(recent, &RecentScansView::undoRequested, this, &DeskPage::undo);

    auto *main = new QVBoxLayout;
    main->setSpacing(gridPx + gridPx / 2);
    main->addWidget(m_stage, 3);
    // Below the card, so that its buttons do not move away under a click.
    main->addWidget(m_message);
    main->addSpacing(gridPx / 2);
    main->addWidget(recentTitle);
    main->addWidget(recentSheet, 1);

    m_side = new QWidget(this);
    m_side->setFixedWidth(sideWidth);
    auto *side = new QVBoxLayout(m_side);
    side->setContentsMargins(0, 0, 0, 0);
    side->setSpacing(2 * gridPx);
    side->addWidget(m_today);
    side->addStretch(1);

    auto *below = new QHBoxLayout;
    below->setSpacing(2 * gridPx);
    below->addLayout(main, 1);
    below->addWidget(m_side);
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(3 * gridPx, 2 * gridPx, 3 * gridPx, 2 * gridPx);
    page->setSpacing(2 * gridPx);
    page->addWidget(m_field);
    page->addLayout(below, 1);
    setFocusProxy(m_field);
}

void DeskPage::connectCards()
{
    connect(m_field, &ScanField::scanned, this, &DeskPage::scan);
    connect(m_firstSteps, &FirstStepsCard::scanRequested, this, &DeskPage::scan);
    connect(m_firstSteps, &FirstStepsCard::readerPageRequested, this,
            &DeskPage::readerPageRequested);
    connect(m_today, &TodayCard::pileRequested, this, &DeskPage::pileRequested);
    connect(m_today, &TodayCard::deliveriesRequested, this, &DeskPage::deliveriesRequested);
    connect(m_result, &ResultCard::undoRequested, this, &DeskPage::undo);
    connect(&m_history, &ActHistory::undone, this, &DeskPage::noteUndone);
    connect(&m_history, &ActHistory::failed, this, &DeskPage::noteUndoFailed);

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
        whenFinished(m_desk.pair(card), this, [this, card](const Result<PairingResult> &pairing) {
            if (!pairing)
                m_message->showError(pairing.error());
            else if (m_reader->cardNumber() == card)
                m_reader->showPairing(*pairing);
        });
    });
    connect(m_reader, &ReaderCardView::testRequested, this, [this](const QString &card) {
        whenFinished(m_desk.ringTest(card), this, [this](const Result<int> &rung) {
            if (!rung)
                m_message->showError(rung.error());
            else
                m_message->show(Tone::Positive,
                                tr("A test alert is on its way to %n device(s).", "", *rung));
        });
    });
    connect(m_reader, &ReaderCardView::lendingToggled, this, [this](bool lending) {
        if (lending) {
            m_message->show(
                Tone::Accent,
                tr("Barcodes you scan now go on loan to %1.").arg(m_reader->accessibleName()),
                tr("Stop lending"), [this] { m_reader->setLending(false); });
        } else {
            m_message->dismiss();
        }
        focusScanField();
    });
}

void DeskPage::setSidePanel(QWidget *panel)
{
    auto *side = static_cast<QVBoxLayout *>(m_side->layout());
    // The panel takes the room of the stretch under the card.
    delete side->takeAt(side->count() - 1);
    side->addWidget(panel, 1);
}

void DeskPage::setReaderPageServed(bool served)
{
    m_firstSteps->setReaderPageServed(served);
}

void DeskPage::focusScanField()
{
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
}

void DeskPage::showError(const Error &error)
{
    m_message->showError(error);
}

void DeskPage::showProblem(const QString &problem)
{
    m_message->show(Tone::Caution, problem);
}

void DeskPage::showRecord(const DeskRecord &record)
{
    m_shown = record;
    m_result->setRecord(record);
    showCard(m_result);
}

void DeskPage::showReader(const QString &card)
{
    whenFinished(m_desk.readerCard(card), this, [this](const Result<ReaderCard> &found) {
        if (!found) {
            m_message->showError(found.error());
            return;
        }
        m_reader->setCard(*found);
        if (m_stage->currentWidget() != m_reader)
            showCard(m_reader);
    });
}

void DeskPage::toggleLending()
{
    if (m_stage->currentWidget() == m_reader)
        m_reader->setLending(!m_reader->isLending());
}

void DeskPage::undo(JournalId journal)
{
    focusScanField();
    m_history.undo(journal);
}

void DeskPage::noteUndone(const QList<JournalId> &entries)
{
    for (const JournalId journal : entries) {
        m_recent->markUndone(journal);
        if (m_shown.journal == journal && journal.isValid()) {
            m_shown.isUndone = true;
            m_result->setRecord(m_shown);
        }
    }
    refresh();
}

void DeskPage::noteUndoFailed(const QList<JournalId> &entries)
{
    for (const JournalId journal : entries) {
        m_recent->forgetUndo(journal);
        if (m_shown.journal == journal) {
            m_shown.journal = {};
            m_result->setRecord(m_shown);
        }
    }
    refresh();
}

void DeskPage::showTakenBack(const QString &what)
{
    m_message->show(Tone::Positive, tr("Taken back: %1").arg(what));
}

void DeskPage::changeReservation(const QFuture<Result<ReservationChange>> &future,
                                 const QString &done, bool canTakeBack)
{
    focusScanField();
    whenFinished(future, this, [this, done, canTakeBack](const Result<ReservationChange> &change) {
        if (!change) {
            m_message->showError(change.error());
            return;
        }
        const JournalId journal = canTakeBack ? change->journal : JournalId();
        m_history.add(done, {journal});
        m_message->show(Tone::Positive, done, journal.isValid() ? tr("Undo") : QString(),
                        [this, journal] { undo(journal); });
        refresh();
    });
}

void DeskPage::refresh()
{
    refreshToday();
    refreshFates();
    refreshReader();
}

void DeskPage::refreshToday()
{
    whenFinished(m_desk.today(), this, [this](const Result<Today> &today) {
        if (!today) {
            m_message->showError(today.error());
            return;
        }
        m_today->setToday(*today);
        if (today->sentToday > 0 || today->deliveries.of(DeliveryState::Accepted) > 0)
            m_firstSteps->setDone();
        Q_EMIT todayChanged(*today);
    });
}

void DeskPage::refreshFates()
{
    const QList<ReservationId> watched = m_recent->liveReservations(watchedAlerts);
    if (watched.isEmpty())
        return;
    whenFinished(readAlerts(m_database, watched), this,
                 [this](const Result<QList<ReservationAlerts>> &read) {
                     if (!read)
                         return; // the next refresh asks again
                     for (const ReservationAlerts &alerts : *read)
                         showAlerts(alerts);
                 });
}

void DeskPage::showAlerts(const ReservationAlerts &alerts)
{
    m_recent->setFate(alerts.reservation.id, alerts.fate, alerts.reservation);
    if (!m_shown.isLive() || m_shown.reservation->id != alerts.reservation.id)
        return;
    m_shown.fate = alerts.fate;
    m_shown.reservation = alerts.reservation;
    m_shown.devices = alerts.devices;
    m_result->setRecord(m_shown);
}

void DeskPage::refreshReader()
{
    if (m_stage->currentWidget() == m_reader && !m_reader->cardNumber().isEmpty())
        showReader(m_reader->cardNumber());
}

} // namespace bookbell
