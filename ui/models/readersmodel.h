// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimeZone>

#include "ui/models/longlistmodel.h"
#include "ui/wording.h"

namespace bookbell {

/// The library's readers with their devices and reservations.
class ReadersModel final : public LongListOf<ReaderQuery, ReaderLine, &BrowseStore::readerLines>
{
    Q_OBJECT

public:
    enum Column { Name, Card, Devices, Reservations, Phone, Language, State, ColumnCount };

    /// `clock`: whether a card is good today, in `zone`.
    ReadersModel(Database &database, const Clock &clock, QTimeZone zone, QObject *parent);

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    [[nodiscard]] bool isSortable(int column) const override;

    void setSearch(const QString &search);

protected:
    [[nodiscard]] qint64 keyOf(const ReaderLine &line) const override
    {
        return line.reader.id.value;
    }
    [[nodiscard]] QVariant cell(const ReaderLine &line, int column, int role) const override;
    bool setOrder(int column, Qt::SortOrder order) override;

private:
    /// Icon, words and tone of a cell.
    [[nodiscard]] Statement statement(const ReaderLine &line, int column) const;

    const Clock &m_clock;
    QTimeZone m_zone;
};

} // namespace bookbell
