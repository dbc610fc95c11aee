// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/deskpage.h"

#include <QKeyEvent>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <utility>

#include "core/base/whenfinished.h"
#include "ui/computersettings.h"
#include "ui/models/recentscansmodel.h"
#include "ui/unknownscan.h"
#include "ui/widgets/bookcardview.h"
#include "ui/widgets/card.h"
#include "ui/widgets/firststepscard.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/readerbar.h"
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
constexpr int secondMs = 1000;
constexpr int minuteMs = 30'000;
constexpr int stageHeight = 29 * gridPx;
constexpr int sideWidth = 34 * gridPx;

} // namespace

DeskPage::DeskPage(const WindowParts &parts, ActHistory &history, QWidget *parent)
    : QWidget(parent)
    , m_desk(parts.desks->circulation)
    , m_day(parts.desks->day)
    , m_history(history)
    , m_database(*parts.database)
    , m_clock(*parts.clock)
    , m_actor(parts.actor)
    , m_zone(parts.zone)
    , m_libraryName(parts.libraryName)
    , m_sampleBarcode(parts.isSample ? parts.sampleBarcode : QString())
    , m_sounds(parts.sounds)
    , m_slips(parts.slips)
{
    setObjectName(u"deskPage"_s);
    buildCards();
    buildPage();
    connectCards();
    connectReaderCard();
    connectTimers();
    refreshToday();
    refreshDay();
}

void DeskPage::connectTimers()
{
    m_refreshSoon.setSingleShot(true);
    m_refreshSoon.setInterval(refreshDelayMs);
    connect(&m_refreshSoon, &QTimer::timeout, this, &DeskPage::refresh);
    connect(&m_database, &Database::changed, this, &DeskPage::refreshSoon);
    connect(&m_minute, &QTimer::timeout, this, [this] {
        m_recent->refreshTimes();
        refreshToday();
    });
    m_minute.start(minuteMs);
    m_second.setInterval(secondMs);
    connect(&m_second, &QTimer::timeout, this, &DeskPage::checkTime);
}

void DeskPage::buildCards()
{
    m_field = new ScanField(this);
    m_bar = new ReaderBar(this);
    m_message = new InlineMessage(this);
    m_stage = new QStackedWidget(this);
    m_firstSteps = new FirstStepsCard(m_sampleBarcode, this);
    m_result = new ResultCard(m_clock, m_zone, this);
    m_reader = new ReaderCardView(m_clock, m_zone, this);
    m_books = new BookCardView(this);
    m_today = new TodayCard(this);
    m_recent = new RecentScansModel(m_clock, m_zone, this);
    m_unknown = new UnknownScan(this);
    addActions(m_unknown->actions());
    m_result->setSteps(m_unknown->actions());
    connect(m_unknown, &UnknownScan::linkActivated, this, &DeskPage::linkActivated);
    for (QWidget *card :
         std::initializer_list<QWidget *> {m_firstSteps, m_result, m_reader, m_books})
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
    if (card != m_result)
        m_unknown->clear();
    Q_EMIT canPrintSlipChanged(card == m_result && m_shown.isOnShelf());
}

void DeskPage::buildPage()
{
    auto *recentTitle = new TextLabel(TextSize::Card, TextLabel::Overflow::Elide, this);
    recentTitle->setText(tr("Recently done"));
    auto *recent = new RecentScansView(m_recent, this);
    auto *recentSheet = new Card(this);
    recentSheet->setMinimumHeight(7 * gridPx); // the message above it needs the room more
    auto *inSheet = new QVBoxLayout(recentSheet);
    inSheet->setContentsMargins(gridPx / 2, gridPx / 2, gridPx / 2, gridPx / 2);
    inSheet->addWidget(recent);
    connect(recent, &RecentScansView::undoRequested, this, &DeskPage::undo);
    connect(m_field, &ScanField::stepRequested, recent, [this, recent](int by) {
        if (by > 0 && !isChoosingBook() && m_recent->rowCount() > 0)
            recent->setFocus(Qt::ShortcutFocusReason);
    });

    auto *main = new QVBoxLayout;
    main->setSpacing(gridPx + gridPx / 2);
    main->addWidget(m_bar);
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

bool DeskPage::isChoosingBook() const
{
    return m_books->isChoosing() && m_stage->currentWidget() == m_books;
}

void DeskPage::connectCards()
{
    connect(m_field, &ScanField::scanned, this, &DeskPage::scan);
    connect(m_field, &ScanField::stepRequested, m_books, &BookCardView::step);
    connect(m_field, &ScanField::enterPressed, this, [this] {
        // A scanner that ends a scan twice chooses nothing.
        const auto since = m_clock.now() - m_lastEnter;
        const bool isScanner = since.count() >= 0 && since < DeskHands::doubleScan;
        if (isChoosingBook() && !isScanner)
            m_books->takeChoice();
    });
    connect(m_books, &BookCardView::chosen, this,
            [this](const BookLine &line) { addJob([this, line] { bookChosen(line); }); });
    connect(m_bar, &ReaderBar::leaveRequested, this, &DeskPage::putAway);
    connect(m_firstSteps, &FirstStepsCard::scanRequested, this, &DeskPage::scan);
    connect(m_firstSteps, &FirstStepsCard::readerPageRequested, this,
            &DeskPage::readerPageRequested);
    connect(m_today, &TodayCard::pileRequested, this, &DeskPage::pileRequested);
    connect(m_today, &TodayCard::deliveriesRequested, this, &DeskPage::deliveriesRequested);
    connect(m_result, &ResultCard::undoRequested, this,
            [this](JournalId journal) { undo(journal, wording::deskAct(m_shown)); });
    connect(m_result, &ResultCard::slipRequested, this, &DeskPage::printSlip);
    connect(&m_history, &ActHistory::undone, this, &DeskPage::noteUndone);
    connect(&m_history, &ActHistory::failed, this, &DeskPage::noteUndoFailed);
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

void DeskPage::setLibraryName(const QString &name)
{
    m_libraryName = name;
}

QList<QAction *> DeskPage::unknownScanActions() const
{
    return m_unknown->actions();
}

void DeskPage::focusScanField()
{
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
}

void DeskPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        putAway();
    else
        QWidget::keyPressEvent(event);
}

void DeskPage::showError(const Error &error)
{
    tell(Tone::Negative, describe(error));
}

void DeskPage::showProblem(const QString &problem)
{
    tell(Tone::Caution, problem);
}

void DeskPage::showTakenBack(const QString &text)
{
    tell(Tone::Positive, text);
}

void DeskPage::tell(Tone tone, const QString &text)
{
    m_offer = {};
    m_message->show(tone, text);
    Q_EMIT canAcceptChanged(false);
}

void DeskPage::offer(Tone tone, const QString &text, const QString &action,
                     std::function<void()> act)
{
    m_offer = std::move(act);
    //: a button; %1: what it does; F4 is its key
    m_message->show(tone, text, tr("%1 (F4)").arg(action), [this] { takeOffer(); });
    Q_EMIT canAcceptChanged(true);
}

void DeskPage::dismissMessage()
{
    m_offer = {};
    m_message->dismiss();
    Q_EMIT canAcceptChanged(false);
}

void DeskPage::acceptOffer()
{
    // A message that was closed, or that nobody sees, offers nothing.
    if (m_message->isVisible())
        takeOffer();
}

void DeskPage::takeOffer()
{
    const auto act = std::exchange(m_offer, {});
    dismissMessage();
    focusScanField();
    if (act)
        act();
}

void DeskPage::showRecord(const DeskRecord &record)
{
    setShown(record);
    showCard(m_result);
}

void DeskPage::setShown(const DeskRecord &record)
{
    m_shown = record;
    if (record.outcome == DeskOutcome::Unknown)
        m_unknown->offer(record.barcode);
    else
        m_unknown->clear();
    m_result->setPrinting(m_slips && !ComputerSettings::load().slipPrinter.isEmpty());
    m_result->setRecord(record);
    Q_EMIT canPrintSlipChanged(m_stage->currentWidget() == m_result && m_shown.isOnShelf());
}

} // namespace bookbell
