// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCache>

#include "core/desk/alertdesk.h"
#include "ui/models/longlistmodel.h"
#include "ui/windowparts.h"

namespace bookbell {

/// The library's announcements, the newest first, with how far each has come.
class AnnouncementsModel final : public LongListModel
{
    Q_OBJECT

public:
    enum Column { Title, List, When, State, Accepted, ColumnCount };
    enum OwnRole { CountsRole = FirstOwnRole }; ///< DeliveryCounts

    AnnouncementsModel(const WindowParts &parts, QObject *parent);

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

    /// Words that must all occur in title, text or list.
    void setSearch(const QString &search);
    void readTexts(const RowKeys &keys, const QList<int> &columns,
                   std::function<void(const Result<RowTexts> &)> then) override;

protected:
    QFuture<Result<SharedKeys>> findKeys(qint64 limit, const CancelFlag &cancel) override;
    void fetchLines(const RowKeys &keys) override;
    [[nodiscard]] QVariant cellOf(qint64 key, int column, int role) const override;
    [[nodiscard]] Freshness freshness(qint64 key) const override;
    void makeStale() override;

private:
    struct Entry {
        AnnouncementRecord record; ///< of id 0: it has gone
        bool isStale = false;
    };

    [[nodiscard]] QVariant text(const AnnouncementRecord &record, int column) const;
    [[nodiscard]] QVariant toolTip(const AnnouncementRecord &record, int column) const;

    WindowParts m_parts;
    QString m_search;
    QCache<qint64, Entry> m_entries;
};

} // namespace bookbell

Q_DECLARE_METATYPE(bookbell::DeliveryCounts)
