// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/subscriberlistsmodel.h"
#include "ui/pages/listpage.h"

class QComboBox;

namespace bookbell {

class ListSide;
class ReaderInspector;
class ReadersModel;
class SubscriptionInspector;
class SubscriptionsModel;

/// Readers with their devices, and the subscribed devices of each list. What stands in the table is
/// chosen at the left.
class ReadersPage final : public ListPage
{
    Q_OBJECT

public:
    ReadersPage(const WindowParts &parts, ActHistory &history, QWidget *parent = nullptr);

    /// A reader by key or, as text, by card; a list by key.
    void follow(const PageLink &link) override;
    [[nodiscard]] bool isEdited() const override;

protected:
    void searchChanged(const QString &text) override;
    [[nodiscard]] QString countText(int rows) const override;
    void inFrontChanged(bool inFront) override;

private:
    // readerspage.cpp: what is shown
    void buildActions();
    void buildDeviceActions();
    void buildListActions();
    void buildTables();
    void wireInspectors();
    [[nodiscard]] bool showsReaders() const
    {
        return m_group.kind == SubscriberGroup::Kind::Readers;
    }
    /// What is being typed is stored first; `then(false)`: it cannot be, and keeps its place.
    void storeTyped(const std::function<void(bool)> &then);
    void chooseGroup(const SubscriberGroup &group);
    void showGroup(const SubscriberGroup &group);
    void showGroupEmptiness();
    void chooseReader(qint64 key);
    void chooseDevices();
    void showReader(ReaderId id);
    void startNew(const QString &card = {});
    void refreshOverview();
    void updateActions();
    [[nodiscard]] QList<SubscriptionId> chosenDevices() const;

    // readerspageacts.cpp: what is done
    void removeReader();
    void ringTest();
    void ringDevice(SubscriptionId device);
    void tellSubscribers(const QFuture<Result<SubscribersChange>> &change,
                         std::function<QString(int)> words);
    void block(const QList<SubscriptionId> &devices);
    void unblock(const QList<SubscriptionId> &devices);
    void removeDevices(const QList<SubscriptionId> &devices);
    void addToList(const QList<SubscriptionId> &devices, ListId list);
    void takeOffList(const QList<SubscriptionId> &devices, ListId list);
    void moveToList(const QList<SubscriptionId> &devices, ListId to);
    void askForList(const QAction *asking, std::function<void(ListId)> then);
    void createList(const QString &name);
    void editList(const SubscriberList &before, const SubscriberList &after, const QString &done);
    void togglePublic();
    void removeList();
    [[nodiscard]] QString listName(ListId id) const;

    SubscriberGroup m_group;
    ReadersModel *m_readers = nullptr;
    SubscriptionsModel *m_devices = nullptr;
    LongListView *m_readersView = nullptr;
    LongListView *m_devicesView = nullptr;
    ListSide *m_side = nullptr;
    QComboBox *m_state = nullptr;
    ReaderInspector *m_readerInspector = nullptr;
    SubscriptionInspector *m_deviceInspector = nullptr;
    qint64 m_keyBeforeNew = 0; ///< the reader who was shown before a new one is written
    bool m_isReadingOverview = false;
    bool m_isOverviewStale = false;

    QAction *m_new = nullptr;
    QAction *m_save = nullptr;
    QAction *m_remove = nullptr;
    QAction *m_connect = nullptr;
    QAction *m_test = nullptr;
    QAction *m_import = nullptr;
    QAction *m_export = nullptr;
    QAction *m_addToList = nullptr;
    QAction *m_moveToList = nullptr;
    QAction *m_takeOffList = nullptr;
    QAction *m_block = nullptr;
    QAction *m_unblock = nullptr;
    QAction *m_removeDevices = nullptr;
    QAction *m_newList = nullptr;
    QAction *m_renameList = nullptr;
    QAction *m_publicList = nullptr;
    QAction *m_removeList = nullptr;
};

} // namespace bookbell
