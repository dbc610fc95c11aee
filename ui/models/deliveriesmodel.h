// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimeZone>

#include "core/base/clock.h"
#include "ui/models/longlistmodel.h"
#include "ui/wording.h"

namespace bookbell {

/// Every alert that was sent or waits, the newest first.
class DeliveriesModel final
    : public LongListOf<DeliveryQuery, DeliveryLine, &BrowseStore::deliveryLines>
{
    Q_OBJECT

public:
    enum Column { Made, Reader, What, Service, State, Attempts, Reason, ColumnCount };

    /// `clock` must outlive it.
    DeliveriesModel(Database &database, const Clock &clock, const QTimeZone &zone, QObject *parent);

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    [[nodiscard]] bool isSortable(int column) const override { return column == Made; }

protected:
    [[nodiscard]] qint64 keyOf(const DeliveryLine &line) const override
    {
        return line.delivery.id.value;
    }
    [[nodiscard]] QVariant cell(const DeliveryLine &line, int column, int role) const override;
    bool setOrder(int column, Qt::SortOrder order) override;

private:
    [[nodiscard]] Statement said(const DeliveryLine &line, int column) const;
    [[nodiscard]] Statement stateSaid(const Delivery &delivery) const;

    const Clock &m_clock;
    QTimeZone m_zone;
};

} // namespace bookbell
