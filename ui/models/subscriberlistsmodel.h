// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>

#include <optional>

#include "core/desk/subscriberdesk.h"

namespace bookbell {

/// What the page of readers shows at its left: a list of subscribers, or what is no list.
struct SubscriberGroup {
    enum class Kind { Readers, AllDevices, WithoutCard, List };
    Kind kind = Kind::Readers;
    ListId list; ///< of Kind::List

    bool operator==(const SubscriberGroup &) const = default;
};

/// Readers, all devices, those without a card, and then the lists by name, each with its count. The
/// name of a list can be edited in place, and so can a draft, which becomes a list with its name.
class SubscriberListsModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        CountRole = Qt::UserRole, ///< qint64; of a draft none
        IconNameRole,
        IsPublicRole,
        StartsListsRole, ///< the first row of a list
    };

    explicit SubscriberListsModel(QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    /// A name: Q_EMITs what is wanted. Empty or the old name: nothing.
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

    /// While a name is being edited, the news wait for endEditing().
    void setOverview(const SubscriberOverview &overview);
    [[nodiscard]] const SubscriberOverview &overview() const { return m_overview; }
    [[nodiscard]] SubscriberGroup groupAt(int row) const;
    /// -1 when there is no such list.
    [[nodiscard]] int rowOf(const SubscriberGroup &group) const;
    [[nodiscard]] std::optional<SubscriberList> list(ListId id) const;

    void beginEditing() { m_isEditing = true; }
    /// A row for the name of a new list; its row.
    int addDraft();
    /// The draft, if there is one, goes.
    void endEditing();

Q_SIGNALS:
    void createRequested(const QString &name);
    void renameRequested(const bookbell::SubscriberList &list, const QString &name);

private:
    [[nodiscard]] int draftRow() const;

    SubscriberOverview m_overview;
    std::optional<SubscriberOverview> m_news;
    bool m_isEditing = false;
    bool m_hasDraft = false;
};

} // namespace bookbell
