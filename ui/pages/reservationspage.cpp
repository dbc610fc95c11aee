// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/reservationspage.h"

#include <QAction>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

#include "core/base/whenfinished.h"
#include "core/transfer/columns.h"
#include "ui/models/reservationrecord.h"
#include "ui/models/reservationsmodel.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/card.h"
#include "ui/widgets/cardparts.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/pilebar.h"
#include "ui/widgets/reservationinspector.h"
#include "ui/widgets/reservepanel.h"
#include "ui/widgets/textlabel.h"

namespace bookbell {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Kind = ReservationAct::Kind;

/// So many can be worked on together.
static constexpr qsizetype mostTogether = 1000;
static constexpr auto countPause = 100ms;

/// The room of the columns whose text depends on the pile.
struct PileShares {
    int state;
    int alert;
};

/// A place in the queue is short, how a reservation ended is not; phone and e-mail take room from
/// the alert.
static constexpr PileShares sharesOf(ReservationPile pile)
{
    switch (pile) {
    case ReservationPile::Waiting:
        return {10, 22};
    case ReservationPile::OnShelf:
        return {13, 25};
    case ReservationPile::ToTell:
        return {0, 12};
    case ReservationPile::Closed:
        return {26, 18};
    }
    return {};
}

ReservationsPage::ReservationsPage(const WindowParts &parts, ActHistory &history, QWidget *parent)
    : ListPage({u"bookmarks"_s, tr("Reservations"), tr("&Reservations")}, parts, history, parent)
    , m_model(new ReservationsModel(*parts.database, *parts.clock, parts.zone, this))
    , m_piles(new PileBar(this))
    , m_acts(new ReservationActs(parts.desks->circulation, this))
{
    setObjectName(u"reservationsPage"_s);
    setList(m_model, u"reservationsTable"_s,
            {{10, {}}, {24, {}}, {18, {}}, {14, {}}, {22, {}}, {15, {}, true}, {16, {}, true}},
            tr("Title, reader or card number"));
    addLead(m_piles);
    searchField()->setMaximumWidth(QWIDGETSIZE_MAX);
    buildInspector();
    buildActions();
    setNothingFoundText(tr("No reservation in this pile has this title, reader or card."));
    m_newButton = addTitleButton(m_new, true);

    m_showSoon.setSingleShot(true);
    m_showSoon.setInterval(0ms);
    m_countSoon.setSingleShot(true);
    m_countSoon.setInterval(countPause);
    connect(&m_showSoon, &QTimer::timeout, this, &ReservationsPage::showSelection);
    connect(&m_countSoon, &QTimer::timeout, this, &ReservationsPage::countPiles);
    const auto showSoon = [this] { m_showSoon.start(); };
    connect(view(), &LongListView::currentKeyChanged, this, showSoon);
    connect(view(), &LongListView::selectionChangedByUser, this, showSoon);
    connect(m_model, &LongListModel::completed, this, showSoon);
    connect(m_piles, &PileBar::pileChosen, this, &ReservationsPage::showPile);
    connect(m_acts, &ReservationActs::done, this,
            qOverload<const QString &, const QList<JournalId> &>(&Page::tellDone));
    connect(m_acts, &ReservationActs::failed, this, &Page::tellError);
    // A timer that is running is left alone, so that a long bulk send cannot put the counts off.
    connect(parts.database, &Database::changed, this, [this] {
        if (isInFront() && !m_countSoon.isActive())
            m_countSoon.start();
    });
    showPile(m_piles->pile());
}

void ReservationsPage::buildInspector()
{
    auto *side = new QWidget(this);
    m_inspector = new ReservationInspector(parts(), side);
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
    setInspector(side);

    connect(m_inspector, &ReservationInspector::linkActivated, this, [this](const PageLink &link) {
        if (link.target == PageLink::Target::Reservation)
            follow(link);
        else
            Q_EMIT linkActivated(link);
    });
    connect(m_inspector->buttons(), &ReservationButtons::requested, this,
            [this](const ReservationAct &act) {
                const QList<ReservationLine> lines = m_inspector->buttons()->linesFor(act.kind);
                // Another row may be chosen already while the inspector still shows the last one.
                const QList<qint64> chosen = view()->selectedKeys();
                const bool isMeant =
                    std::all_of(lines.cbegin(), lines.cend(), [&](const ReservationLine &line) {
                        return chosen.contains(line.reservation.id.value);
                    });
                if (isMeant)
                    m_acts->run(act, lines);
            });
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
}

QAction *ReservationsPage::addAct(Kind kind, const QString &name, const QString &icon,
                                  const QString &text, const QKeySequence &keys)
{
    QAction *action = addMenuAction(name, icon, text, keys,
                                    [this, kind] { m_inspector->buttons()->begin(kind); });
    m_actActions.append({kind, action});
    return action;
}

void ReservationsPage::buildActions()
{
    m_new = addMenuAction(u"newReservationAction"_s, u"list-add"_s, tr("&New reservation"),
                          QKeySequence::New, [this] { startNew(); });
    addMenuSeparator();
    const auto addPile = [this](ReservationPile pile, const QString &name, const QString &icon,
                                const QString &text) {
        const auto key = static_cast<Qt::Key>(Qt::Key_1 + static_cast<int>(pile));
        addMenuAction(name, icon, text, QKeySequence(Qt::ALT | key),
                      [this, pile] { openPile(pile); });
    };
    addPile(ReservationPile::Waiting, u"pileWaitingAction"_s, u"clock"_s, tr("Show &waiting"));
    addPile(ReservationPile::OnShelf, u"pileOnShelfAction"_s, u"bookmarks"_s,
            tr("Show those on the &shelf"));
    addPile(ReservationPile::ToTell, u"pileToTellAction"_s, u"call-start"_s,
            tr("Show those to be &told"));
    addPile(ReservationPile::Closed, u"pileClosedAction"_s, u"dialog-ok"_s, tr("Show &closed"));
    addMenuSeparator();
    addAct(Kind::Notify, u"notifyReservationAction"_s, u"notifications"_s, tr("Notify &again"),
           QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N));
    m_tell = addAct(Kind::Tell, u"tellReservationAction"_s, u"call-start"_s, tr("T&old"),
                    QKeySequence(Qt::CTRL | Qt::Key_T));
    addAct(Kind::PutBack, u"putBackReservationAction"_s, u"edit-undo"_s, tr("&Put back"),
           QKeySequence(Qt::CTRL | Qt::Key_B));
    addAct(Kind::Suspend, u"suspendReservationAction"_s, u"media-playback-pause"_s,
           tr("S&uspend until a day…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S));
    addAct(Kind::Resume, u"resumeReservationAction"_s, u"media-playback-start"_s, tr("R&esume"),
           QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_U));
    addAct(Kind::Cancel, u"cancelReservationAction"_s, u"dialog-cancel"_s, tr("Cance&l…"),
           QKeySequence(Qt::CTRL | Qt::Key_Delete));
    addMenuSeparator();
    m_showBook = addMenuAction(u"showReservedBookAction"_s, u"documentation"_s, tr("Show &book"),
                               QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_B),
                               [this] { showRecordOf(true); });
    m_showReader = addMenuAction(u"showReservingReaderAction"_s, u"user"_s, tr("Show &reader"),
                                 QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_R),
                                 [this] { showRecordOf(false); });
    addMenuSeparator();
    addMenuAction(u"importReservationsAction"_s, u"document-import"_s, tr("&Import reservations…"),
                  QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_I),
                  [this] { Q_EMIT importRequested(static_cast<int>(TransferKind::Reservations)); });
    addMenuAction(u"exportReservationsAction"_s, u"document-export"_s, tr("E&xport reservations…"),
                  QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E),
                  [this] { Q_EMIT exportRequested(static_cast<int>(TransferKind::Reservations)); });
}

void ReservationsPage::openPile(ReservationPile pile)
{
    m_piles->setPile(pile);
}

void ReservationsPage::showPile(ReservationPile pile)
{
    m_model->setPile(pile);
    view()->showSorting(ReservationsModel::When,
                        m_model->query().isDescending ? Qt::DescendingOrder : Qt::AscendingOrder);
    const bool isToTell = pile == ReservationPile::ToTell;
    view()->setColumnShown(ReservationsModel::State, !isToTell);
    view()->setColumnShown(ReservationsModel::Phone, isToTell);
    view()->setColumnShare(ReservationsModel::State, sharesOf(pile).state);
    view()->setColumnShare(ReservationsModel::Alert, sharesOf(pile).alert);
    view()->setColumnShown(ReservationsModel::Email, isToTell);
    showEmptiness(pile);
    m_newButton->setPrimary(!isToTell);
    delete m_tellButton;
    m_tellButton = isToTell ? addTitleButton(m_tell, true) : nullptr;
}

void ReservationsPage::showEmptiness(ReservationPile pile)
{
    switch (pile) {
    case ReservationPile::Waiting:
        setEmptyText(u"clock"_s,
                     tr("Reservations that wait for a copy stand here, in the order in which they "
                        "were placed."),
                     m_new);
        break;
    case ReservationPile::OnShelf:
        setEmptyText(u"bookmarks"_s,
                     tr("Books that wait for their readers stand here. Scan a returned book at the "
                        "desk: when somebody has reserved it, it goes on the hold shelf."),
                     nullptr);
        break;
    case ReservationPile::ToTell:
        setEmptyText(u"dialog-ok"_s,
                     tr("Nobody has to be told another way. Readers without a device, and those "
                        "whom no alert has reached, stand here with phone and e-mail."),
                     nullptr);
        break;
    case ReservationPile::Closed:
        setEmptyText(u"dialog-ok"_s,
                     tr("Reservations that were collected, cancelled or have expired stand here."),
                     nullptr);
        break;
    }
}

void ReservationsPage::showSelection()
{
    const int run = ++m_run;
    const QList<qint64> keys = view()->selectedKeys();
    if (keys.isEmpty()) {
        m_inspector->showNothing();
        updateActions();
        return;
    }
    if (keys.size() > mostTogether) {
        m_inspector->showTooMany(keys.size());
        updateActions();
        return;
    }
    if (keys.size() > 1) {
        whenFinished(readReservations(*parts().database, keys), this,
                     [this, run](const Result<QList<ReservationLine>> &lines) {
                         if (run != m_run)
                             return;
                         if (lines)
                             m_inspector->showSeveral(*lines);
                         else
                             tellError(lines.error());
                         updateActions();
                     });
        return;
    }
    whenFinished(readReservation(*parts().database, {keys.first()}), this,
                 [this, run](const Result<std::optional<ReservationRecord>> &record) {
                     if (run != m_run)
                         return;
                     if (!record)
                         tellError(record.error());
                     else if (*record)
                         m_inspector->showRecord(**record);
                     else
                         m_inspector->showNothing();
                     m_shownBook = {};
                     m_shownReader = {};
                     if (record && *record) {
                         m_shownBook = (*record)->line.book.id;
                         m_shownReader = (*record)->line.reader.id;
                     }
                     updateActions();
                 });
}

void ReservationsPage::updateActions()
{
    const bool isOne = view()->selectedKeys().size() == 1;
    if (!isOne) {
        m_shownBook = {};
        m_shownReader = {};
    }
    for (const auto &[kind, action] : std::as_const(m_actActions))
        setAvailable(action, !m_inspector->buttons()->linesFor(kind).isEmpty());
    setAvailable(m_showBook, m_shownBook.isValid());
    setAvailable(m_showReader, m_shownReader.isValid());
}

void ReservationsPage::showRecordOf(bool book)
{
    if (book)
        Q_EMIT linkActivated({PageLink::Target::Book, m_shownBook.value, {}});
    else
        Q_EMIT linkActivated({PageLink::Target::Reader, m_shownReader.value, {}});
}

void ReservationsPage::countPiles()
{
    const auto counts =
        parts().database->read([](const Stores &stores) { return stores.browse().pileCounts(); });
    whenFinished(counts, this, [this](const Result<ReservationPileCounts> &found) {
        if (found)
            m_piles->setCounts(*found);
        else
            tellError(found.error());
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
    m_model->setSearch(text);
}

QString ReservationsPage::countText(int rows) const
{
    return search().isEmpty() ? tr("%Ln reservation(s)", "", rows) : tr("%Ln found", "", rows);
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
            const ReservationState state = (*reservation)->state;
            ReservationPile pile = ReservationPile::Waiting;
            if (state == ReservationState::Ready)
                pile = ReservationPile::OnShelf;
            else if (!isOpen(state))
                pile = ReservationPile::Closed;
            setSearch({});
            openPile(pile);
            view()->setCurrentKey((*reservation)->id.value);
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
        setSearch(text);
        if (pile)
            openPile(*pile);
    });
}

} // namespace bookbell
