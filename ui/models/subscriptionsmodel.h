// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimeZone>

#include "ui/models/longlistmodel.h"
#include "ui/wording.h"

namespace bookbell {

/// Subscribed devices: all, those of a list, or those that belong to nobody's card. What is secret
/// of them (endpoint and keys) is in no cell.
class SubscriptionsModel final
    : public LongListOf<SubscriptionQuery, SubscriptionLine, &BrowseStore::subscriptionLines>
{
    Q_OBJECT

public:
    enum Column {
        Reader,
        Device,
        State,
        Lists,
        Since,
        LastAccepted,
        Service,
        Language,
        ColumnCount
    };

    SubscriptionsModel(Database &database, const Clock &clock, QTimeZone zone, QObject *parent);

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    [[nodiscard]] bool isSortable(int column) const override;

    void setSearch(const QString &search);
    /// Empty: in any.
    void setState(std::optional<SubscriptionState> state);
    /// `list` not valid: on any or none.
    void setGroup(ListId list, bool withoutReader);

protected:
    [[nodiscard]] qint64 keyOf(const SubscriptionLine &line) const override
    {
        return line.subscription.id.value;
    }
    [[nodiscard]] QVariant cell(const SubscriptionLine &line, int column, int role) const override;
    bool setOrder(int column, Qt::SortOrder order) override;

private:
    [[nodiscard]] Statement statement(const SubscriptionLine &line, int column) const;

    const Clock &m_clock;
    QTimeZone m_zone;
};

} // namespace bookbell
