// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/reservationspage.h"

#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

#include "core/base/whenfinished.h"
#include "core/storage/librarysettings.h"
#include "ui/copyclearing.h"
#include "ui/models/reservationsmodel.h"
#include "ui/models/toclearmodel.h"
#include "ui/pages/reservationpiles.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/card.h"
#include "ui/widgets/cardparts.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/pilebar.h"
#include "ui/widgets/queuelist.h"
#include "ui/widgets/reservationinspector.h"
#include "ui/widgets/reservepanel.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/toclearinspector.h"

namespace bookbell {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

static constexpr auto countPause = 100ms;

ReservationsPage::ReservationsPage(const WindowParts &parts, ActHistory &history, QWidget *parent)
    : ListPage({u"bookmarks"_s, tr("Reservations"), tr("&Reservations")}, parts, history, parent)
    , m_model(new ReservationsModel(*parts.database, *parts.clock, parts.zone, this))
    , m_copies(new ToClearModel(*parts.database, *parts.clock, parts.zone, this))
    , m_piles(new PileBar(this))
    , m_acts(new ReservationActs(parts.desks->circulation, this))
    , m_clearing(new CopyClearing(parts.desks->circulation, this))
{
    setObjectName(u"reservationsPage"_s);
    m_showSoon.setSingleShot(true);
    m_showSoon.setInterval(0ms);
    m_countSoon.setSingleShot(true);
    m_countSoon.setInterval(countPause);
    Policy policy;
    policy.zone = parts.zone;
    m_model->setDay(workDay(policy, parts.clock->now()));
    buildLists();
    body()->insertWidget(0, m_piles);
    searchField()->setMaximumWidth(QWIDGETSIZE_MAX);
    buildInspector();
    connectInspectors();
    buildActions();
    m_newButton = addTitleButton(m_new, true);

    connect(&m_showSoon, &QTimer::timeout, this, &ReservationsPage::showSelection);
    connect(&m_countSoon, &QTimer::timeout, this, &ReservationsPage::countPiles);
    connect(m_piles, &PileBar::pileChosen, this, &ReservationsPage::showPile);
    connect(m_acts, &ReservationActs::done, this,
            qOverload<const QString &, const QList<JournalId> &>(&Page::tellDone));
    connect(m_acts, &ReservationActs::failed, this, &Page::tellError);
    connect(m_clearing, &CopyClearing::done, this, &ReservationsPage::tellCleared);
    connect(m_clearing, &CopyClearing::failed, this, &Page::tellError);
    // A timer that is running is left alone, so that a long bulk send cannot put the counts off.
    connect(parts.database, &Database::changed, this, [this] {
        if (isInFront() && !m_countSoon.isActive())
            m_countSoon.start();
    });
    showPile(m_piles->pile());
}

void ReservationsPage::buildLists()
{
    LongListView *reservations = setList(m_model, u"reservationsTable"_s,
                                         {{10, {}},
                                          {24, {}},
                                          {18, {}},
                                          {14, {}},
                                          {22, {}},
                                          {15, {}, true},
                                          {16, {}, true},
                                          {14, {}, true},
                                          {12, {}, true}},
                                         tr("Title, reader or card number"));
    reservations->setMainColumn(ReservationsModel::Title);
    LongListView *copies =
        setList(m_copies, u"toClearTable"_s, {{12, {}}, {28, {}}, {14, {}}, {22, {}}, {24, {}}},
                tr("Title, author or barcode"));
    copies->setMainColumn(ToClearModel::Title);
    if (!copies->isSorted())
        copies->showSorting(ToClearModel::CallNumber, Qt::AscendingOrder);
    const auto showSoon = [this] { m_showSoon.start(); };
    for (LongListView *table : {reservations, copies}) {
        connect(table, &LongListView::currentKeyChanged, this, showSoon);
        connect(table, &LongListView::selectionChangedByUser, this, showSoon);
        connect(table->model(), &QAbstractItemModel::modelReset, this, showSoon);
    }
    connect(m_model, &LongListModel::completed, this, showSoon);
    connect(m_copies, &LongListModel::completed, this, showSoon);
    connect(m_copies, &LongListModel::linesChanged, this, showSoon);
}

void ReservationsPage::buildInspector()
{
    auto *side = new QWidget(this);
    m_inspector = new ReservationInspector(parts(), side);
    m_copyInspector = new ToClearInspector(parts(), side);
    m_copyInspector->hide();
    m_reserve = new ReservePanel(parts(), side);
    auto *card = new Card(side);
    card->setTone(Tone::Accent);
    m_newCard = card;
    QVBoxLayout *inCard = columnIn(card);
    inCard->addWidget(cardHeading(tr("New reservation"), card));
    inCard->addWidget(m_reserve);
    card->hide();
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2 * gridPx);
    column->addWidget(card);
    column->addWidget(m_inspector, 1);
    column->addWidget(m_copyInspector, 1);
    setInspector(side);
}

void ReservationsPage::connectInspectors()
{
    const auto goTo = [this](const PageLink &link) {
        if (link.target == PageLink::Target::Reservation)
            follow(link);
        else
            Q_EMIT linkActivated(link);
    };
    connect(m_inspector, &ReservationInspector::linkActivated, this, goTo);
    connect(m_copyInspector, &ToClearInspector::linkActivated, this, goTo);
    connect(m_copyInspector, &ToClearInspector::clearRequested, this,
            &ReservationsPage::clearCopies);
    connect(m_inspector->buttons(), &ReservationButtons::requested, this,
            &ReservationsPage::runAct);
    connect(m_inspector->queue(), &QueueList::done, this,
            qOverload<const QString &, JournalId>(&Page::tellDone));
    connect(m_inspector->queue(), &QueueList::shown, this, &ReservationsPage::updateActions);
    connect(m_reserve, &ReservePanel::cancelled, this, &ReservationsPage::endNew);
    connect(m_reserve, &ReservePanel::reserved, this, [this](const ReserveResult &result) {
        endNew();
        setSearch({});
        openPile(ReservationPile::Waiting);
        view()->setCurrentKey(result.reservation.id.value);
        //: %1: a reader, %2: a title
        tellDone(tr("Reserved for %1: %2")
                     .arg(wording::readerWithCard(result.reader), displayTitle(result.book)),
                 result.journal);
    });
    connect(m_reserve, &ReservePanel::watched, this, [this](const WatchResult &result) {
        endNew();
        //: %1: a reader, %2: a title
        tellDone(tr("%1 will be told when %2 is back.")
                     .arg(wording::readerWithCard(result.reader), displayTitle(result.book)),
                 result.journal);
    });
}

bool ReservationsPage::showsCopies() const
{
    return m_piles->pile() == ReservationPile::ToClear;
}

void ReservationsPage::openPile(ReservationPile pile)
{
    m_piles->setPile(pile);
}

void ReservationsPage::showPile(ReservationPile pile)
{
    const bool areCopies = pile == ReservationPile::ToClear;
    const QString typed = search();
    showEmptiness(pile);
    if (areCopies) {
        showList(m_copies, typed);
    } else {
        showList(m_model, typed);
        const LongListView::Sorting sorting = view()->useLayout(layoutOf(pile));
        m_model->setPile(pile, sorting.column, sorting.order);
        view()->scrollToTop();
    }
    m_inspector->setVisible(!areCopies);
    m_copyInspector->setVisible(areCopies);
    showTitleButtons(pile);
    m_showSoon.start();
}

void ReservationsPage::showTitleButtons(ReservationPile pile)
{
    delete m_workButton;
    m_workButton = nullptr;
    QAction *work = nullptr;
    if (pile == ReservationPile::ToTell)
        work = m_tell;
    else if (pile == ReservationPile::ToClear)
        work = m_clear;
    m_newButton->setPrimary(!work);
    if (work)
        m_workButton = addTitleButton(work, true);
}

void ReservationsPage::showEmptiness(ReservationPile pile)
{
    const EmptyPile empty = emptinessOf(pile);
    setEmptyText(empty.icon, empty.text, empty.leadsToNew ? m_new : nullptr);
    setNothingFoundText(pile == ReservationPile::ToClear
                            ? tr("No copy in this pile has this title, author or barcode.")
                            : tr("No reservation in this pile has this title, reader or card."));
}

void ReservationsPage::countPiles()
{
    using Counted = std::pair<WorkDay, ReservationPileCounts>;
    const auto counts =
        parts().database->read([clock = parts().clock](const Stores &stores) -> Result<Counted> {
            const auto settings = loadSettings(stores);
            if (!settings)
                return fail(settings.error());
            const WorkDay day = workDay(policyOf(*settings), clock->now());
            auto found = stores.browse().pileCounts(day);
            if (!found)
                return fail(std::move(found.error()));
            return Counted {day, *found};
        });
    whenFinished(counts, this, [this](const Result<Counted> &found) {
        if (!found) {
            tellError(found.error());
            return;
        }
        m_model->setDay(found->first);
        m_piles->setCounts(found->second);
    });
}

void ReservationsPage::startNew()
{
    message()->dismiss();
    m_reserve->start();
    m_newCard->show();
    m_reserve->setFocus(Qt::OtherFocusReason);
}

void ReservationsPage::endNew()
{
    m_newCard->hide();
    takeFocus();
}

void ReservationsPage::searchChanged(const QString &text)
{
    if (showsCopies())
        m_copies->setSearch(text);
    else
        m_model->setSearch(text);
}

QString ReservationsPage::countText(int rows) const
{
    if (!search().isEmpty())
        return tr("%Ln found", "", rows);
    return showsCopies() ? tr("%Ln copy(ies)", "", rows) : tr("%Ln reservation(s)", "", rows);
}

void ReservationsPage::inFrontChanged(bool inFront)
{
    ListPage::inFrontChanged(inFront);
    if (!inFront)
        return;
    countPiles();
    m_showSoon.start();
}

void ReservationsPage::follow(const PageLink &link)
{
    if (link.key == 0) {
        if (!link.text.isEmpty())
            findPileOf(link.text);
        return;
    }
    const auto found = parts().database->read([key = link.key](const Stores &stores) {
        return stores.reservations().reservation({key});
    });
    whenFinished(
        found, this, [this, key = link.key](const Result<std::optional<Reservation>> &reservation) {
            if (!reservation || !*reservation) {
                tellError(reservation
                              ? Error {ErrorCode::UnknownReservation, QString::number(key), {}}
                              : reservation.error());
                return;
            }
            // Where it is in the list that is open, that one stays.
            const ReservationPile whole = wholePileOf((*reservation)->state);
            if (whole != wholePileOf(m_piles->pile()) || m_model->rowOfKey(key) < 0) {
                setSearch({});
                openPile(whole);
            }
            view()->setCurrentKey(key);
        });
}

void ReservationsPage::findPileOf(const QString &text)
{
    const auto found =
        parts().database->browse([text](const Stores &stores) -> Result<ReservationPile> {
            for (const ReservationPile pile :
                 {ReservationPile::OnShelf, ReservationPile::Waiting, ReservationPile::Closed}) {
                ReservationQuery query;
                query.pile = pile;
                query.search = text;
                const auto keys = stores.browse().keys(query, 1, CancelFlag());
                if (!keys)
                    return fail(keys.error());
                if (!keys->empty())
                    return pile;
            }
            return ReservationPile::Waiting;
        });
    whenFinished(found, this, [this, text](const Result<ReservationPile> &pile) {
        if (pile)
            openPile(*pile);
        setSearch(text);
    });
}

} // namespace bookbell
