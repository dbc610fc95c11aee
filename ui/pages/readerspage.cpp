// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/readerspage.h"

#include <QAction>
#include <QComboBox>
#include <QItemSelectionModel>
#include <QLineEdit>
#include <QVBoxLayout>

#include "core/base/whenfinished.h"
#include "core/transfer/columns.h"
#include "ui/models/readersmodel.h"
#include "ui/models/subscriptionsmodel.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/listside.h"
#include "ui/widgets/readerinspector.h"
#include "ui/widgets/subscriptioninspector.h"

namespace bookbell {

using namespace Qt::StringLiterals;

namespace {

/// In the filter: devices in any state.
constexpr int anyState = -1;

} // namespace

ReadersPage::ReadersPage(const WindowParts &parts, ActHistory &history, QWidget *parent)
    : ListPage({u"user"_s, tr("Readers"), tr("&Readers")}, parts, history, parent)
    , m_readers(new ReadersModel(*parts.database, *parts.clock, parts.zone, this))
    , m_devices(new SubscriptionsModel(*parts.database, *parts.clock, parts.zone, this))
    , m_side(new ListSide(this))
    , m_state(new QComboBox(this))
{
    buildActions();
    buildDeviceActions();
    buildListActions();
    buildTables();
    m_readerInspector = new ReaderInspector(parts, this);
    m_deviceInspector = new SubscriptionInspector(
        parts, {m_addToList, m_moveToList, m_takeOffList, m_block, m_unblock, m_removeDevices},
        this);
    auto *inspector = new QWidget(this);
    auto *column = new QVBoxLayout(inspector);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_readerInspector);
    column->addWidget(m_deviceInspector);
    setInspector(inspector);
    setSource(m_side);
    addTitleButton(m_import, false);
    addTitleButton(m_new, true);
    wireInspectors();

    connect(m_side, &ListSide::groupChosen, this, &ReadersPage::chooseGroup);
    connect(m_side, &ListSide::createRequested, this, &ReadersPage::createList);
    connect(m_side, &ListSide::renameRequested, this,
            [this](const SubscriberList &list, const QString &name) {
                SubscriberList after = list;
                after.name = name;
                editList(list, after, tr("The list is called “%1” now").arg(name));
            });
    connect(parts.database, &Database::changed, this, [this] {
        if (isInFront())
            refreshOverview();
    });
    showGroup(m_group);
}

void ReadersPage::buildTables()
{
    m_readersView = setList(m_readers, u"readersTable"_s,
                            // Beside the lists and the inspector there is room for what is
                            // looked for most; the header's menu has the rest.
                            {{19, {}},
                             {0, u"R12345"_s},
                             {0, u"Device"_s},
                             {0, u"Device"_s},
                             {0, u"010-0000-0000"_s, true},
                             {14, {}, true},
                             {18, {}}},
                            tr("Name, card, phone or e-mail; also ㄱㅁㅈ"));
    m_devicesView = setList(m_devices, u"devicesTable"_s,
                            {{20, {}},
                             {30, {}},
                             {22, {}},
                             {16, {}},
                             {0, u"30 September 2026"_s, true},
                             {0, u"Wed 30 September, 10:42"_s, true},
                             {14, {}, true},
                             {14, {}, true}},
                            tr("Reader, card, phone or e-mail; also ㄱㅁㅈ"));
    m_readersView->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_readersView->addActions({m_connect, m_test, m_remove});
    m_devicesView->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_devicesView->addActions(
        {m_test, m_addToList, m_moveToList, m_takeOffList, m_block, m_unblock, m_removeDevices});

    m_state->setObjectName(u"deviceStateFilter"_s);
    m_state->setAccessibleName(tr("Devices in which state"));
    for (const auto state :
         {SubscriptionState::Active, SubscriptionState::Gone, SubscriptionState::Blocked,
          SubscriptionState::Unsubscribed, SubscriptionState::WrongKey})
        m_state->addItem(wording::subscription(state).text, static_cast<int>(state));
    m_state->addItem(tr("In any state"), anyState);
    addFilter(m_state);
    setTabOrder(searchField(), m_state);
    connect(m_state, &QComboBox::currentIndexChanged, this, [this] {
        const int state = m_state->currentData().toInt();
        m_devices->setState(state == anyState
                                ? std::nullopt
                                : std::optional(static_cast<SubscriptionState>(state)));
        setFiltered(!showsReaders() && m_state->currentIndex() != 0);
    });

    connect(m_readersView, &LongListView::currentKeyChanged, this, &ReadersPage::chooseReader);
    connect(m_devicesView, &LongListView::currentKeyChanged, this, &ReadersPage::chooseDevices);
    connect(m_devicesView, &LongListView::selectionChangedByUser, this,
            &ReadersPage::chooseDevices);
    for (const auto signal : {&LongListModel::linesChanged, &LongListModel::completed})
        connect(m_devices, signal, this, &ReadersPage::chooseDevices);
}

void ReadersPage::wireInspectors()
{
    const auto wire = [this](auto *inspector) {
        using Inspector = std::remove_pointer_t<decltype(inspector)>;
        connect(inspector, &Inspector::failed, this, &Page::tellError);
        connect(inspector, &Inspector::modifiedChanged, this, &ReadersPage::updateActions);
        connect(inspector, &Inspector::ringRequested, this, &ReadersPage::ringDevice);
        connect(inspector, &Inspector::blockRequested, this,
                [this](SubscriptionId device) { block({device}); });
        connect(inspector, &Inspector::unblockRequested, this,
                [this](SubscriptionId device) { unblock({device}); });
        connect(inspector, &Inspector::removeRequested, this,
                [this](SubscriptionId device) { removeDevices({device}); });
        connect(inspector, &Inspector::listToggled, this,
                [this](SubscriptionId device, ListId list, bool isOn) {
                    if (isOn)
                        addToList({device}, list);
                    else
                        takeOffList({device}, list);
                });
    };
    wire(m_readerInspector);
    wire(m_deviceInspector);
    connect(m_readerInspector, &ReaderInspector::done, this,
            [this](const QString &what, JournalId entry) { tellDone(what, entry); });
    connect(m_readerInspector, &ReaderInspector::readerChanged, this, &ReadersPage::updateActions);
    connect(m_readerInspector, &ReaderInspector::linkActivated, this, &Page::linkActivated);
    connect(m_readerInspector, &ReaderInspector::added, this, &ReadersPage::showReader);
    connect(m_readerInspector, &ReaderInspector::becameNew, this, [this] {
        m_keyBeforeNew = 0;
        message()->show(Tone::Caution,
                        tr("Somebody else has deleted this reader. What you typed is kept: saved, "
                           "it becomes a new reader."));
        updateActions();
    });
    connect(m_readerInspector, &ReaderInspector::newDiscarded, this, [this] {
        m_readerInspector->showReader(ReaderId {m_keyBeforeNew});
        m_readersView->setCurrentKey(m_keyBeforeNew);
        updateActions();
    });
    connect(m_readers, &LongListModel::completed, m_readerInspector, &ReaderInspector::refresh);
    connect(
        m_deviceInspector, &SubscriptionInspector::done, this,
        [this](const QString &what, const QList<JournalId> &entries) { tellDone(what, entries); });
    connect(m_deviceInspector, &SubscriptionInspector::readerRequested, this, [this](ReaderId id) {
        follow({PageLink::Target::Reader, id.value, {}});
    });
}

void ReadersPage::storeTyped(const std::function<void(bool)> &then)
{
    if (showsReaders()) {
        if (!m_readerInspector->isModified())
            then(true);
        else if (m_readerInspector->check())
            m_readerInspector->save(then);
        else
            then(false);
    } else if (m_deviceInspector->isModified()) {
        m_deviceInspector->save(then);
    } else {
        then(true);
    }
}

void ReadersPage::chooseReader(qint64 key)
{
    // A new one is written while nothing is chosen.
    const bool isNew = m_readerInspector->isNew();
    if (!showsReaders() || (isNew && key == 0))
        return;
    if (!isNew && key == m_readerInspector->reader().value) {
        updateActions();
        return;
    }
    storeTyped([this, key](bool isStored) {
        if (isStored) {
            // A reader who was just added must not take the place of the one that was chosen.
            if (m_readersView->currentKey() != key)
                m_readersView->setCurrentKey(key);
            m_readerInspector->showReader(ReaderId {key});
        } else if (m_readerInspector->isNew()) {
            m_readersView->selectionModel()->clear();
        } else {
            m_readersView->setCurrentKey(m_readerInspector->reader().value);
        }
        updateActions();
    });
}

void ReadersPage::chooseDevices()
{
    if (showsReaders())
        return;
    // Called for every line that comes: of many it only counts them.
    const int count = m_devicesView->selectedCount();
    const SubscriptionId shown = m_deviceInspector->device();
    const SubscriptionId chosen = count == 1 ? chosenDevices().first() : SubscriptionId();
    if (chosen != shown && m_deviceInspector->isModified()) {
        storeTyped([this, shown](bool isStored) {
            if (isStored)
                chooseDevices();
            else
                m_devicesView->setCurrentKey(shown.value);
        });
        return;
    }
    if (count > 1) {
        m_deviceInspector->showSeveral(count);
    } else if (count == 0) {
        m_deviceInspector->showNothing();
    } else if (const SubscriptionLine *line =
                   m_devices->lineAt(m_devices->rowOfKey(chosen.value))) {
        m_deviceInspector->showDevice(*line);
    } else if (chosen != shown) {
        // It follows as soon as its line is there.
        m_deviceInspector->showNothing();
    }
    updateActions();
}

void ReadersPage::showReader(ReaderId id)
{
    setSearch({});
    m_readersView->setCurrentKey(id.value);
    m_readerInspector->showReader(id);
    updateActions();
}

void ReadersPage::startNew(const QString &card)
{
    storeTyped([this, card](bool isStored) {
        if (!isStored)
            return;
        if (!showsReaders())
            showGroup({});
        message()->dismiss();
        m_keyBeforeNew = m_readersView->currentKey();
        m_readerInspector->showNew(card);
        m_readersView->selectionModel()->clear();
        updateActions();
    });
}

QList<SubscriptionId> ReadersPage::chosenDevices() const
{
    QList<SubscriptionId> chosen;
    if (showsReaders())
        return chosen;
    const QList<qint64> keys = m_devicesView->selectedKeys();
    chosen.reserve(keys.size());
    for (const qint64 key : keys)
        chosen.append(SubscriptionId {key});
    return chosen;
}

void ReadersPage::searchChanged(const QString &text)
{
    if (showsReaders())
        m_readers->setSearch(text);
    else
        m_devices->setSearch(text);
}

QString ReadersPage::countText(int rows) const
{
    if (!search().isEmpty())
        return tr("%Ln found", "", rows);
    return showsReaders() ? tr("%Ln reader(s)", "", rows) : tr("%Ln device(s)", "", rows);
}

void ReadersPage::inFrontChanged(bool inFront)
{
    ListPage::inFrontChanged(inFront);
    if (!inFront)
        return;
    refreshOverview();
    m_readerInspector->refresh();
}

bool ReadersPage::isEdited() const
{
    return showsReaders() ? m_readerInspector->isModified() : m_deviceInspector->isModified();
}

void ReadersPage::follow(const PageLink &link)
{
    if (link.target == PageLink::Target::NewReader) {
        startNew(link.text);
        return;
    }
    storeTyped([this, link](bool isStored) {
        if (!isStored)
            return;
        if (link.target == PageLink::Target::List) {
            showGroup({SubscriberGroup::Kind::List, ListId {link.key}});
            return;
        }
        if (!showsReaders())
            showGroup({});
        if (link.target == PageLink::Target::Readers) {
            setSearch(link.text);
        } else if (link.key != 0) {
            showReader(ReaderId {link.key});
        } else if (!link.text.isEmpty()) {
            whenFinished(parts().desks->readers.byCard(link.text), this,
                         [this](const Result<Reader> &reader) {
                             if (reader)
                                 showReader(reader->id);
                             else
                                 tellError(reader.error());
                         });
        }
    });
}

} // namespace bookbell
