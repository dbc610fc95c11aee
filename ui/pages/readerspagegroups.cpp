// SPDX-License-Identifier: GPL-3.0-or-later
// What stands in the table of readers and devices: the groups at its left.
#include <QAction>
#include <QComboBox>

#include "core/base/whenfinished.h"
#include "ui/models/readersmodel.h"
#include "ui/models/subscriptionsmodel.h"
#include "ui/pages/readerspage.h"
#include "ui/widgets/listside.h"
#include "ui/widgets/readerinspector.h"
#include "ui/widgets/subscriptioninspector.h"

namespace bookbell {

using namespace Qt::StringLiterals;

void ReadersPage::chooseGroup(const SubscriberGroup &group)
{
    storeTyped([this, group](bool isStored) {
        if (isStored)
            showGroup(group);
        else
            m_side->setGroup(m_group);
    });
}

void ReadersPage::showGroup(const SubscriberGroup &group)
{
    m_group = group;
    m_side->setGroup(group);
    const bool readers = showsReaders();
    if (!readers)
        m_devices->setGroup(group.list, group.kind == SubscriberGroup::Kind::WithoutCard);
    showList(readers ? static_cast<LongListModel *>(m_readers) : m_devices);
    m_state->setVisible(!readers);
    setFiltered(!readers && m_state->currentIndex() != 0);
    m_readerInspector->setVisible(readers);
    m_deviceInspector->setVisible(!readers);
    m_import->setText(readers ? tr("&Import readers…") : tr("&Import subscribers…"));
    m_export->setText(readers ? tr("&Export readers…") : tr("&Export subscribers…"));
    showGroupEmptiness();
    if (!readers)
        chooseDevices();
    updateActions();
}

void ReadersPage::showGroupEmptiness()
{
    switch (m_group.kind) {
    case SubscriberGroup::Kind::Readers:
        setNothingFoundText(tr("No reader has this name, card, phone or e-mail."));
        setEmptyText(u"user"_s,
                     tr("The library's readers and their devices stand here. Bring them in from a "
                        "file, or add them one by one."),
                     m_import);
        return;
    case SubscriberGroup::Kind::AllDevices:
        setEmptyText(u"smartphone"_s,
                     tr("Devices that receive alerts stand here. Readers subscribe on the reader's "
                        "page, or with a code from “Connect a device”."),
                     m_import);
        break;
    case SubscriberGroup::Kind::WithoutCard:
        setEmptyText(u"im-invisible-user"_s,
                     tr("Every device belongs to a reader's card. Who subscribes without a card "
                        "stands here."),
                     nullptr);
        break;
    case SubscriberGroup::Kind::List: {
        const auto list = m_side->model()->list(m_group.list);
        const bool isPublic = list && list->isPublic;
        setEmptyText(
            u"view-list-text"_s,
            isPublic
                ? tr("Nobody on this list can be rung yet. Readers choose it on the reader's page; "
                     "or choose devices under “All devices” and add them to it.")
                : tr("Nobody on this list can be rung yet. Show it on the reader's page so that "
                     "readers can choose it, or add devices under “All devices” to it."),
            isPublic ? nullptr : m_publicList);
        break;
    }
    }
    setNothingFoundText(tr("No device in this state belongs to such a reader."));
}

void ReadersPage::refreshOverview()
{
    m_isOverviewStale = m_isReadingOverview;
    if (m_isReadingOverview)
        return;
    m_isReadingOverview = true;
    whenFinished(parts().desks->subscribers.overview(), this,
                 [this](const Result<SubscriberOverview> &overview) {
                     m_isReadingOverview = false;
                     if (!overview) {
                         tellError(overview.error());
                         return;
                     }
                     m_side->setOverview(*overview);
                     QList<SubscriberList> lists;
                     for (const ListWithCount &line : overview->lists)
                         lists.append(line.list);
                     m_readerInspector->setLists(lists);
                     m_deviceInspector->setLists(lists);
                     showGroupEmptiness();
                     updateActions();
                     if (m_isOverviewStale)
                         refreshOverview();
                 });
}

} // namespace bookbell
