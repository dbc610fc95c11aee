// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/deliveriespage.h"

#include <QAction>
#include <QComboBox>
#include <QLineEdit>
#include <QLocale>

#include "core/base/whenfinished.h"
#include "core/transfer/columns.h"
#include "ui/deliveryretry.h"
#include "ui/icons.h"
#include "ui/models/deliveriesmodel.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/deliveryinspector.h"
#include "ui/widgets/inlinemessage.h"

namespace bookbell {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// So many can be looked through together; more of them have the button for all.
constexpr qsizetype mostChosen = 5000;
constexpr int chipWidth = 24 * gridPx;
constexpr int wholeWeek = 7;
constexpr int wholeMonth = 30;

} // namespace

DeliveriesPage::DeliveriesPage(const WindowParts &parts, ActHistory &history, QWidget *parent)
    : ListPage({u"document-send"_s, tr("Deliveries"), tr("De&liveries")}, parts, history, parent)
    , m_model(new DeliveriesModel(*parts.database, *parts.clock, parts.zone, this))
    , m_inspector(new DeliveryInspector(parts, this))
    , m_retry(new DeliveryRetry(parts.desks->alerts, this))
{
    setObjectName(u"deliveriesPage"_s);
    setList(m_model, u"deliveriesTable"_s,
            {{13, {}}, {17, {}}, {26, {}}, {11, {}}, {19, {}}, {0, tr("Tries")}, {14, {}}},
            tr("Reader's name or card number"));
    view()->showSorting(DeliveriesModel::Made,
                        m_model->query().isDescending ? Qt::DescendingOrder : Qt::AscendingOrder);
    searchField()->setMaximumWidth(QWIDGETSIZE_MAX);
    buildFilters();
    buildActions();
    setInspector(m_inspector);
    setEmptyText(pageTitle().icon,
                 tr("Every alert and what became of it stands here. The first one goes out when a "
                    "reserved book is scanned at the desk, or with an announcement."),
                 nullptr);
    setNothingFoundText(tr("No alert fits this search and these filters."));
    addTitleButton(m_retryAll, true);

    m_showSoon.setSingleShot(true);
    m_showSoon.setInterval(0ms);
    connect(&m_showSoon, &QTimer::timeout, this, &DeliveriesPage::showSelection);
    const auto showSoon = [this] {
        // What was chosen before is not meant any more.
        m_shown.reset();
        m_chosenFailed.clear();
        m_showSoon.start();
    };
    connect(view(), &LongListView::currentKeyChanged, this, showSoon);
    connect(view(), &LongListView::selectionChangedByUser, this, showSoon);
    connect(m_model, &LongListModel::completed, this, [this] {
        m_showSoon.start();
        countFailed();
    });
    connect(m_inspector, &DeliveryInspector::linkActivated, this, &Page::linkActivated);
    connect(m_inspector, &DeliveryInspector::retryRequested, this, &DeliveriesPage::retryChosen);
    connect(m_retry, &DeliveryRetry::progressed, this, [this](qint64 seen, qint64 all) {
        message()->show(Tone::Accent,
                        //: %1 of %2 failed alerts are queued again
                        tr("Trying again: %1 of %2 failed alerts")
                            .arg(QLocale().toString(seen), QLocale().toString(all)),
                        tr("Stop"), [this] { m_retry->stop(); });
    });
    connect(m_retry, &DeliveryRetry::done, this, &DeliveriesPage::tellRetried);
    connect(m_retry, &DeliveryRetry::failed, this, &Page::tellError);
    updateActions();
}

void DeliveriesPage::buildFilters()
{
    m_chip = new ActionButton(u"window-close"_s, {}, this);
    m_chip->setObjectName(u"announcementChip"_s);
    m_chip->hide();
    addLead(m_chip);
    connect(m_chip, &QPushButton::clicked, this, [this] { setAnnouncement({}); });

    m_state = new QComboBox(this);
    m_state->setObjectName(u"stateFilter"_s);
    m_state->setAccessibleName(tr("State"));
    m_state->addItem(themeIcon(u"view-filter"_s), tr("Any state"));
    for (int i = 0; i < deliveryStateCount; ++i) {
        const Statement said = wording::deliveryState(static_cast<DeliveryState>(i));
        m_state->addItem(themeIcon(said.icon), said.text, i);
    }
    m_kind = new QComboBox(this);
    m_kind->setObjectName(u"kindFilter"_s);
    m_kind->setAccessibleName(tr("Kind of alert"));
    m_kind->addItem(tr("Any kind"));
    for (const AlertKind kind : alertKinds)
        m_kind->addItem(wording::alertKind(kind), static_cast<int>(kind));
    m_time = new QComboBox(this);
    m_time->setObjectName(u"timeFilter"_s);
    m_time->setAccessibleName(tr("Time"));
    m_time->addItem(tr("Any time"));
    m_time->addItem(tr("Today"), 1);
    m_time->addItem(tr("Last 7 days"), wholeWeek);
    m_time->addItem(tr("Last 30 days"), wholeMonth);
    for (QComboBox *combo : {m_state, m_kind, m_time}) {
        addFilter(combo);
        connect(combo, &QComboBox::currentIndexChanged, this, &DeliveriesPage::filter);
    }
}

void DeliveriesPage::buildActions()
{
    m_retryChosen = addMenuAction(u"retryChosenAction"_s, u"view-refresh"_s, tr("&Try again"),
                                  QKeySequence(Qt::CTRL | Qt::Key_T), [this] { retryChosen(); });
    m_retryAll = addMenuAction(u"retryAllAction"_s, u"view-refresh"_s, tr("Try all &failed again"),
                               QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_T),
                               [this] { proposeRetryOfAll(); });
    addMenuSeparator();
    m_showReader = addMenuAction(u"showAlertReaderAction"_s, u"user"_s, tr("Show &reader"),
                                 QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_R), [this] {
                                     if (m_shown)
                                         Q_EMIT linkActivated({PageLink::Target::Reader,
                                                               m_shown->delivery.reader.value,
                                                               m_shown->cardNumber});
                                 });
    m_showReservation = addMenuAction(
        u"showAlertReservationAction"_s, u"bookmarks"_s, tr("Show re&servation"),
        QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_B), [this] {
            if (m_shown)
                Q_EMIT linkActivated(
                    {PageLink::Target::Reservation, m_shown->delivery.reservation.value, {}});
        });
    m_clear = addMenuAction(u"clearFiltersAction"_s, u"edit-clear"_s, tr("&Clear the filters"),
                            QKeySequence(Qt::ALT | Qt::Key_0), [this] { clearFilters(); });
    addMenuSeparator();
    addMenuAction(u"exportDeliveriesAction"_s, u"document-export"_s, tr("&Export deliveries…"),
                  QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E),
                  [this] { Q_EMIT exportRequested(static_cast<int>(TransferKind::Deliveries)); });
}

std::optional<UtcTime> DeliveriesPage::since() const
{
    const int days = m_time->currentData().toInt();
    if (days == 0)
        return std::nullopt;
    const QDate today = inZone(parts().clock->now(), parts().zone).date();
    return fromDateTime(today.addDays(1 - days).startOfDay(parts().zone));
}

void DeliveriesPage::filter()
{
    DeliveryQuery query = m_model->query();
    query.search = search();
    query.state.reset();
    query.kind.reset();
    if (m_state->currentIndex() > 0)
        query.state = static_cast<DeliveryState>(m_state->currentData().toInt());
    if (m_kind->currentIndex() > 0)
        query.kind = static_cast<AlertKind>(m_kind->currentData().toInt());
    query.since = since();
    query.announcement = m_announcement;
    const bool isFiltered = query.state || query.kind || query.since || m_announcement.isValid();
    setAvailable(m_clear, isFiltered || !search().isEmpty());
    setFiltered(isFiltered);
    // What was proposed was about another list.
    if (std::exchange(m_isProposing, false))
        message()->dismiss();
    m_model->setQuery(query);
}

void DeliveriesPage::clearFilters()
{
    for (QComboBox *combo : {m_state, m_kind, m_time}) {
        const QSignalBlocker quiet(combo);
        combo->setCurrentIndex(0);
    }
    m_announcement = {};
    m_chip->hide();
    setSearch({});
}

void DeliveriesPage::setAnnouncement(AnnouncementId id)
{
    m_announcement = id;
    m_chip->hide();
    filter();
    if (!id.isValid())
        return;
    const auto found = parts().database->read(
        [id](const Stores &stores) { return stores.deliveries().announcement(id); });
    whenFinished(found, this, [this, id](const Result<std::optional<Announcement>> &announcement) {
        if (m_announcement != id)
            return;
        const QString title = announcement && *announcement ? (*announcement)->title : QString();
        m_chip->setText(fontMetrics()
                            .elidedText(title.isEmpty() ? tr("One announcement") : title,
                                        Qt::ElideMiddle, chipWidth)
                            .replace(u'&', "&&"_L1));
        //: %1: title of an announcement
        m_chip->setAccessibleName(tr("Only of “%1”: show all again").arg(title));
        m_chip->setToolTip(m_chip->accessibleName());
        m_chip->show();
    });
}

void DeliveriesPage::showSelection()
{
    const int run = ++m_run;
    const QList<qint64> keys = view()->selectedKeys();
    if (keys.isEmpty() || keys.size() > mostChosen) {
        m_shown.reset();
        m_chosenFailed.clear();
        if (keys.isEmpty())
            m_inspector->showNothing();
        else
            m_inspector->showSeveral(keys.size(), 0);
        updateActions();
        return;
    }
    const auto read = parts().database->browse(
        [keys](const Stores &stores) { return stores.browse().deliveryLines(keys); });
    whenFinished(read, this, [this, run](const Result<QList<DeliveryLine>> &lines) {
        if (run != m_run)
            return;
        if (!lines) {
            tellError(lines.error());
            return;
        }
        m_shown.reset();
        m_chosenFailed.clear();
        for (const DeliveryLine &line : *lines) {
            if (line.delivery.state == DeliveryState::Failed)
                m_chosenFailed.append(line.delivery.id);
        }
        if (lines->size() == 1) {
            m_shown = lines->first();
            m_inspector->showLine(*m_shown);
        } else if (lines->isEmpty()) {
            m_inspector->showNothing();
        } else {
            m_inspector->showSeveral(lines->size(), m_chosenFailed.size());
        }
        updateActions();
    });
}

void DeliveriesPage::updateActions()
{
    setAvailable(m_retryChosen, !m_chosenFailed.isEmpty() && !m_retry->isBusy());
    setAvailable(m_retryAll, m_failed > 0 && !m_retry->isBusy());
    setAvailable(m_showReader, m_shown && !m_shown->cardNumber.isEmpty());
    setAvailable(m_showReservation, m_shown && m_shown->delivery.reservation.isValid());
    m_retryAll->setText(m_failed == 0
                            ? tr("Try all &failed again")
                            : tr("Try %Ln &failed again", "", static_cast<int>(m_failed)));
}

void DeliveriesPage::countFailed()
{
    m_countCancel.cancel();
    DeliveryQuery query = m_model->query();
    if (query.state && *query.state != DeliveryState::Failed) {
        m_failed = 0;
        updateActions();
        return;
    }
    if (query.state) {
        m_failed = m_model->rowCount();
        updateActions();
        return;
    }
    query.state = DeliveryState::Failed;
    m_countCancel = CancelFlag();
    const auto found = parts().database->browse(
        [query, cancel = m_countCancel](const Stores &stores) -> Result<qint64> {
            const auto keys = stores.browse().keys(query, -1, cancel);
            if (!keys)
                return fail(keys.error());
            return static_cast<qint64>(keys->size());
        });
    whenFinished(found, this, [this, cancel = m_countCancel](const Result<qint64> &count) {
        if (cancel.isCancelled() || !count)
            return;
        m_failed = *count;
        updateActions();
    });
}

void DeliveriesPage::retryChosen()
{
    m_retry->run(m_chosenFailed);
    updateActions();
}

void DeliveriesPage::proposeRetryOfAll()
{
    const auto count = static_cast<int>(m_failed);
    m_isProposing = true;
    message()->show(Tone::Caution,
                    tr("%Ln failed alert(s) of this list would go out once more. What has gone out "
                       "cannot be taken back.",
                       "", count),
                    tr("Try %Ln again", "", count), [this] { retryAll(); });
}

void DeliveriesPage::retryAll()
{
    m_isProposing = false;
    DeliveryQuery query = m_model->query();
    query.state = DeliveryState::Failed;
    const auto found = parts().database->browse(
        [query](const Stores &stores) { return stores.browse().keys(query, -1, CancelFlag()); });
    whenFinished(found, this, [this](const Result<RowKeys> &keys) {
        if (!keys) {
            tellError(keys.error());
            return;
        }
        QList<DeliveryId> ids;
        ids.reserve(static_cast<qsizetype>(keys->size()));
        for (const qint64 key : *keys)
            ids.append(DeliveryId {key});
        m_retry->run(ids);
        updateActions();
    });
}

void DeliveriesPage::tellRetried(qint64 queued, qint64 seen)
{
    updateActions();
    const auto left = static_cast<int>(seen - queued);
    const QString what = tr("%Ln alert(s) go out again.", "", static_cast<int>(queued));
    if (left == 0)
        tellDone(what, JournalId());
    else if (queued == 0)
        message()->show(Tone::Caution,
                        tr("Nothing to send: of %Ln alert(s) the subscription or the reason has "
                           "ended.",
                           "", left));
    else
        //: %1: "5 alerts go out again.", %n: others
        message()->show(
            Tone::Positive,
            tr("%1 Of %Ln other(s) the subscription or the reason has ended.", "", left).arg(what));
}

void DeliveriesPage::searchChanged(const QString &)
{
    filter();
}

QString DeliveriesPage::countText(int rows) const
{
    const DeliveryQuery &query = m_model->query();
    const bool isAll = search().isEmpty() && !query.state && !query.kind && !query.since
        && !query.announcement.isValid();
    return isAll ? tr("%Ln alert(s)", "", rows) : tr("%Ln found", "", rows);
}

void DeliveriesPage::inFrontChanged(bool inFront)
{
    // Days pass while a window stands.
    if (inFront)
        filter();
    ListPage::inFrontChanged(inFront);
    if (inFront)
        m_showSoon.start();
}

void DeliveriesPage::follow(const PageLink &link)
{
    clearFilters();
    if (!link.text.isEmpty())
        setSearch(link.text);
    setAnnouncement({link.key});
}

} // namespace bookbell
