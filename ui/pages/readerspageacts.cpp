// SPDX-License-Identifier: GPL-3.0-or-later
// What staff do on the readers' page, with what is said about it afterwards.
#include <QMenu>
#include <QPushButton>

#include "core/base/whenfinished.h"
#include "ui/pages/readerspage.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/listside.h"
#include "ui/widgets/readerinspector.h"
#include "ui/widgets/subscriptioninspector.h"
#include "ui/wording.h"

namespace bookbell {

using namespace Qt::StringLiterals;

void ReadersPage::removeReader()
{
    const ReaderId id = m_readerInspector->reader();
    if (!id.isValid())
        return;
    whenFinished(parts().desks->readers.remove(id), this,
                 [this](const Result<ReaderChange> &change) {
                     if (change)
                         tellDone(tr("Deleted: %1. Their devices hear nothing more.")
                                      .arg(wording::readerWithCard(change->reader)),
                                  change->journal);
                     else
                         tellError(change.error());
                 });
}

void ReadersPage::ringTest()
{
    if (!showsReaders()) {
        if (m_devicesView->selectedCount() == 1)
            ringDevice(chosenDevices().first());
        return;
    }
    whenFinished(parts().desks->circulation.ringTest(m_readerInspector->cardNumber()), this,
                 [this](const Result<int> &devices) {
                     if (devices)
                         message()->show(
                             Tone::Positive,
                             tr("A test alert is on its way to %n device(s).", "", *devices));
                     else
                         tellError(devices.error());
                 });
}

void ReadersPage::ringDevice(SubscriptionId device)
{
    whenFinished(parts().desks->alerts.ringDevice(device), this, [this](const Result<int> &rung) {
        if (rung)
            message()->show(Tone::Positive, tr("A test alert is on its way to this device."));
        else
            tellError(rung.error());
    });
}

void ReadersPage::tellSubscribers(const QFuture<Result<SubscribersChange>> &change,
                                  std::function<QString(int)> words)
{
    whenFinished(change, this,
                 [this, words = std::move(words)](const Result<SubscribersChange> &done) {
                     if (!done)
                         tellError(done.error());
                     else if (done->changed == 0)
                         message()->show(Tone::Muted, tr("Nothing changed: it stood so already."));
                     else
                         tellDone(words(static_cast<int>(done->changed)), done->journals);
                     m_readerInspector->refresh();
                 });
}

void ReadersPage::block(const QList<SubscriptionId> &devices)
{
    tellSubscribers(parts().desks->subscribers.block(devices), [](int count) {
        return tr("Blocked %Ln device(s): alerts pass them by until they are unblocked.", "",
                  count);
    });
}

void ReadersPage::unblock(const QList<SubscriptionId> &devices)
{
    tellSubscribers(parts().desks->subscribers.unblock(devices),
                    [](int count) { return tr("Unblocked %Ln device(s).", "", count); });
}

void ReadersPage::removeDevices(const QList<SubscriptionId> &devices)
{
    tellSubscribers(parts().desks->subscribers.remove(devices), [](int count) {
        return tr("Removed %Ln device(s) for good: no import brings them back.", "", count);
    });
}

void ReadersPage::addToList(const QList<SubscriptionId> &devices, ListId list)
{
    tellSubscribers(parts().desks->subscribers.addToList(devices, list),
                    [name = listName(list)](int count) {
                        //: %1: a list
                        return tr("Added %Ln device(s) to “%1”.", "", count).arg(name);
                    });
}

void ReadersPage::takeOffList(const QList<SubscriptionId> &devices, ListId list)
{
    tellSubscribers(
        parts().desks->subscribers.removeFromList(devices, list),
        [name = listName(list)](int count) {
            //: %1: a list
            return tr("Took %Ln device(s) off “%1”. They stay subscribed.", "", count).arg(name);
        });
}

void ReadersPage::moveToList(const QList<SubscriptionId> &devices, ListId to)
{
    tellSubscribers(parts().desks->subscribers.moveToList(devices, m_group.list, to),
                    [name = listName(to)](int count) {
                        //: %1: a list
                        return tr("Moved %Ln device(s) to “%1”.", "", count).arg(name);
                    });
}

void ReadersPage::askForList(const QAction *asking, std::function<void(ListId)> then)
{
    auto *menu = new QMenu(this);
    menu->setObjectName(u"chooseListMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const ListWithCount &line : m_side->model()->overview().lists) {
        if (asking == m_moveToList && line.list.id == m_group.list)
            continue;
        QAction *action = menu->addAction(QString(line.list.name).replace(u'&', u"&&"_s));
        connect(action, &QAction::triggered, this, [then, id = line.list.id] { then(id); });
    }
    // Under the button that asks, or where the chosen row is.
    auto *button = m_deviceInspector->findChild<QPushButton *>(asking->objectName() + "Button"_L1);
    const QRect row = view()->visualRect(view()->currentIndex());
    menu->popup(button && button->isVisible()
                    ? button->mapToGlobal(QPoint(0, button->height()))
                    : view()->viewport()->mapToGlobal(row.bottomLeft() + QPoint(gridPx, 0)));
}

void ReadersPage::createList(const QString &name)
{
    whenFinished(parts().desks->subscribers.addList(name, false), this,
                 [this](const Result<ListChange> &change) {
                     if (!change) {
                         tellError(change.error());
                         return;
                     }
                     tellDone(tr("Added the list “%1”").arg(change->list.name), change->journal);
                     chooseGroup({SubscriberGroup::Kind::List, change->list.id});
                 });
}

void ReadersPage::editList(const SubscriberList &before, const SubscriberList &after,
                           const QString &done)
{
    whenFinished(parts().desks->subscribers.editList(before, after), this,
                 [this, done](const Result<ListChange> &change) {
                     if (change)
                         tellDone(done, change->journal);
                     else
                         tellError(change.error());
                     refreshOverview();
                 });
}

void ReadersPage::togglePublic()
{
    const auto before = m_side->model()->list(m_group.list);
    if (!before)
        return;
    SubscriberList after = *before;
    after.isPublic = !before->isPublic;
    editList(*before, after,
             after.isPublic ? tr("Readers can choose “%1” on the reader's page now").arg(after.name)
                            : tr("“%1” is no longer shown on the reader's page").arg(after.name));
}

void ReadersPage::removeList()
{
    whenFinished(parts().desks->subscribers.removeList(m_group.list), this,
                 [this](const Result<ListChange> &change) {
                     if (change)
                         tellDone(tr("Removed the list “%1”. Its devices stay subscribed.")
                                      .arg(change->list.name),
                                  change->journal);
                     else
                         tellError(change.error());
                     refreshOverview();
                 });
}

QString ReadersPage::listName(ListId id) const
{
    const auto list = m_side->model()->list(id);
    return list ? list->name : QString();
}

} // namespace bookbell
