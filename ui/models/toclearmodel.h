// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimeZone>

#include "core/base/clock.h"
#include "ui/models/longlistmodel.h"
#include "ui/wording.h"

namespace bookbell {

/// Copies that lie on the hold shelf though nobody waits for them there any more: where each
/// belongs, why and since when it lies there, and who would get it next.
class ToClearModel final : public LongListOf<ToClearQuery, ToClearLine, &BrowseStore::toClearLines>
{
    Q_OBJECT

public:
    enum Column { Barcode, Title, CallNumber, Since, Next, ColumnCount };

    /// `clock` must outlive it.
    ToClearModel(Database &database, const Clock &clock, const QTimeZone &zone, QObject *parent);

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    [[nodiscard]] bool isSortable(int column) const override;

    void setSearch(const QString &search);

protected:
    [[nodiscard]] qint64 keyOf(const ToClearLine &line) const override
    {
        return line.copy.id.value;
    }
    [[nodiscard]] QVariant cell(const ToClearLine &line, int column, int role) const override;
    bool setOrder(int column, Qt::SortOrder order) override;

private:
    [[nodiscard]] Statement said(const ToClearLine &line, int column) const;

    const Clock &m_clock;
    QTimeZone m_zone;
};

/// Why the copy lies there and since when: "Expired, 2 days ago".
[[nodiscard]] Statement leftThereStatement(const ToClearLine &line, UtcTime now,
                                           const QTimeZone &zone);
/// Who would get the copy if it were taken off the shelf now.
[[nodiscard]] Statement nextStatement(const ToClearLine &line, UtcTime now, const QTimeZone &zone);

} // namespace bookbell
