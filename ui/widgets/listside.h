// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/subscriberlistsmodel.h"
#include "ui/widgets/card.h"

class QAction;
class QListView;

namespace bookbell {

class ActionButton;

/// What can be chosen at the left of the readers: readers, devices, and the lists of subscribers
/// with their counts. Names are typed in place.
class ListSide final : public Card
{
    Q_OBJECT

public:
    explicit ListSide(QWidget *parent = nullptr);

    void setOverview(const SubscriberOverview &overview);
    [[nodiscard]] const SubscriberListsModel *model() const { return m_model; }
    [[nodiscard]] SubscriberGroup group() const { return m_group; }
    /// Shows it as the chosen one, now or as soon as the overview has it. Tells nobody.
    void setGroup(const SubscriberGroup &group);
    /// What the button under the lists does, and the menu of a right click.
    void setActions(QAction *add, const QList<QAction *> &menu);

    /// The name of a new list, or of the chosen one, is typed where it will stand.
    void startAdding();
    void startRenaming();

Q_SIGNALS:
    /// By the user, or because the chosen list is gone.
    void groupChosen(const bookbell::SubscriberGroup &group);
    void createRequested(const QString &name);
    void renameRequested(const bookbell::SubscriberList &list, const QString &name);

private:
    void showGroup();

    SubscriberListsModel *m_model = nullptr;
    QListView *m_view = nullptr;
    ActionButton *m_add = nullptr;
    SubscriberGroup m_group;
    bool m_isExpected = false; ///< the chosen list is not in the overview yet
    bool m_isShowing = false;
};

} // namespace bookbell
