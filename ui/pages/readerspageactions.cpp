// SPDX-License-Identifier: GPL-3.0-or-later
// The menu of the readers' page: which actions there are, and when each can be done.
#include <QAction>

#include "core/transfer/columns.h"
#include "ui/models/subscriptionsmodel.h"
#include "ui/pages/readerspage.h"
#include "ui/widgets/listside.h"
#include "ui/widgets/readerinspector.h"
#include "ui/widgets/subscriptioninspector.h"

namespace bookbell {

using namespace Qt::StringLiterals;

void ReadersPage::buildActions()
{
    m_new = addMenuAction(u"newReaderAction"_s, u"list-add"_s, tr("&New reader"), QKeySequence::New,
                          [this] { startNew(); });
    m_save = addMenuAction(u"saveReaderAction"_s, u"document-save"_s, tr("&Save changes"),
                           QKeySequence::Save, [this] {
                               if (showsReaders())
                                   m_readerInspector->save();
                               else
                                   m_deviceInspector->save();
                           });
    m_remove = addMenuAction(u"removeReaderAction"_s, u"edit-delete"_s, tr("&Delete the reader"),
                             QKeySequence(Qt::CTRL | Qt::Key_Delete), [this] { removeReader(); });
    addMenuSeparator();
    m_connect = addMenuAction(u"connectDeviceAction"_s, u"smartphone"_s, tr("&Connect a device"),
                              QKeySequence(Qt::CTRL | Qt::Key_K),
                              [this] { m_readerInspector->connectDevice(); });
    m_test = addMenuAction(u"ringTestAction"_s, u"notifications"_s, tr("&Test alert"),
                           QKeySequence(Qt::CTRL | Qt::Key_T), [this] { ringTest(); });
    addMenuSeparator();
}

void ReadersPage::buildDeviceActions()
{
    m_addToList = addMenuAction(
        u"addToListAction"_s, u"list-add"_s, tr("&Add to a list…"),
        QKeySequence(Qt::CTRL | Qt::Key_L), [this] {
            askForList(m_addToList, [this](ListId list) { addToList(chosenDevices(), list); });
        });
    m_moveToList = addMenuAction(
        u"moveToListAction"_s, u"go-next"_s, tr("&Move to another list…"),
        QKeySequence(Qt::CTRL | Qt::Key_M), [this] {
            askForList(m_moveToList, [this](ListId list) { moveToList(chosenDevices(), list); });
        });
    m_takeOffList =
        addMenuAction(u"takeOffListAction"_s, u"list-remove"_s, tr("Ta&ke off this list"),
                      QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_M),
                      [this] { takeOffList(chosenDevices(), m_group.list); });
    m_block = addMenuAction(u"blockDevicesAction"_s, u"lock"_s, tr("&Block"),
                            QKeySequence(Qt::CTRL | Qt::Key_B), [this] { block(chosenDevices()); });
    m_unblock = addMenuAction(u"unblockDevicesAction"_s, u"unlock"_s, tr("&Unblock"),
                              QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_B),
                              [this] { unblock(chosenDevices()); });
    m_removeDevices =
        addMenuAction(u"removeDevicesAction"_s, u"edit-delete"_s, tr("Remo&ve for good"),
                      QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Delete),
                      [this] { removeDevices(chosenDevices()); });
    addMenuSeparator();
}

void ReadersPage::buildListActions()
{
    m_newList = addMenuAction(u"newListAction"_s, u"list-add"_s, tr("New &list"),
                              QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_L),
                              [this] { m_side->startAdding(); });
    // F2 is the scan's.
    m_renameList = addMenuAction(u"renameListAction"_s, u"edit-rename"_s, tr("&Rename the list"),
                                 QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_R),
                                 [this] { m_side->startRenaming(); });
    m_publicList = addMenuAction(
        u"publicListAction"_s, u"internet-services"_s, tr("Show on the reader's &page"),
        QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P), [this] { togglePublic(); });
    m_publicList->setCheckable(true);
    m_removeList =
        addMenuAction(u"removeListAction"_s, u"edit-delete"_s, tr("Rem&ove the list"),
                      QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_D), [this] { removeList(); });
    addMenuSeparator();
    const auto kind = [this] {
        return static_cast<int>(showsReaders() ? TransferKind::Readers : TransferKind::Subscribers);
    };
    m_import = addMenuAction(u"importReadersAction"_s, u"document-import"_s, tr("&Import readers…"),
                             QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_I),
                             [this, kind] { Q_EMIT importRequested(kind()); });
    m_export = addMenuAction(u"exportReadersAction"_s, u"document-export"_s, tr("&Export readers…"),
                             QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E),
                             [this, kind] { Q_EMIT exportRequested(kind()); });
    m_side->setActions(m_newList, {m_renameList, m_publicList, m_removeList, m_newList});
}

void ReadersPage::updateActions()
{
    const bool readers = showsReaders();
    const bool hasReader = readers && m_readerInspector->reader().isValid();
    const int devices = readers ? 0 : m_devicesView->selectedCount();
    const bool hasDevices = devices > 0;
    const bool onList = m_group.kind == SubscriberGroup::Kind::List;
    const auto list = m_side->model()->list(m_group.list);
    const auto lists = m_side->model()->overview().lists.size();
    setAvailable(m_save,
                 readers ? m_readerInspector->isModified() || m_readerInspector->isNew()
                         : m_deviceInspector->isModified());
    setAvailable(m_remove, hasReader);
    setAvailable(m_connect, hasReader);
    setAvailable(m_test, hasReader || devices == 1);
    setAvailable(m_addToList, hasDevices && lists > 0);
    setAvailable(m_moveToList, hasDevices && onList && lists > 1);
    setAvailable(m_takeOffList, hasDevices && onList);
    setAvailable(m_block, hasDevices);
    setAvailable(m_unblock, hasDevices);
    setAvailable(m_removeDevices, hasDevices);
    setAvailable(m_renameList, onList);
    setAvailable(m_publicList, onList);
    setAvailable(m_removeList, onList);
    m_publicList->setChecked(list && list->isPublic);
}

} // namespace bookbell
