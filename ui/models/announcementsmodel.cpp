// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/announcementsmodel.h"

#include <QLocale>

#include <algorithm>

#include "ui/announcementwording.h"

namespace bookbell {

using namespace Qt::StringLiterals;

static constexpr int keptAnnouncements = 1024;

namespace {

Result<RowKeys> findAnnouncements(const Stores &stores, const QString &search)
{
    const auto announcements = stores.deliveries().announcements();
    if (!announcements)
        return fail(announcements.error());
    const QStringList words = search.split(u' ', Qt::SkipEmptyParts);
    QHash<ListId, QString> lists;
    RowKeys keys;
    for (auto it = announcements->crbegin(); it != announcements->crend(); ++it) {
        if (!words.isEmpty()) {
            if (!lists.contains(it->list)) {
                const auto list = stores.subscriptions().list(it->list);
                if (!list)
                    return fail(list.error());
                lists.insert(it->list, *list ? (*list)->name : QString());
            }
            const QString text = it->title + u'\n' + it->body + u'\n' + lists.value(it->list);
            const bool hasAll = std::all_of(words.cbegin(), words.cend(), [&](const QString &word) {
                return text.contains(word, Qt::CaseInsensitive);
            });
            if (!hasAll)
                continue;
        }
        keys.push_back(it->id.value);
    }
    return keys;
}

} // namespace

AnnouncementsModel::AnnouncementsModel(const WindowParts &parts, QObject *parent)
    : LongListModel(*parts.database, parent)
    , m_parts(parts)
    , m_entries(keptAnnouncements)
{
}

int AnnouncementsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant AnnouncementsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section == Accepted)
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Title:
        return tr("Title");
    case List:
        //: header of a column: the list of subscribers it went to
        return tr("List");
    case When:
        //: header of a column: when an announcement was made, or goes out
        return tr("When");
    case State:
        return tr("State");
    case Accepted:
        //: header of a column: devices whose push service has it, of all
        return tr("Accepted");
    default:
        return {};
    }
}

void AnnouncementsModel::setSearch(const QString &search)
{
    if (m_search == search)
        return;
    m_search = search;
    requery();
}

QFuture<Result<SharedKeys>> AnnouncementsModel::findKeys(qint64 limit, const CancelFlag &)
{
    return database().browse(
        [search = m_search, limit](const Stores &stores) -> Result<SharedKeys> {
            auto keys = findAnnouncements(stores, search);
            if (!keys)
                return fail(std::move(keys.error()));
            if (limit >= 0 && static_cast<qint64>(keys->size()) > limit)
                keys->resize(static_cast<size_t>(limit));
            return std::make_shared<const RowKeys>(std::move(*keys));
        });
}

void AnnouncementsModel::fetchLines(const RowKeys &keys)
{
    QList<AnnouncementId> ids;
    for (const qint64 key : keys)
        ids.append(AnnouncementId {key});
    whenFinished(m_parts.desks->alerts.records(ids), this,
                 [this, keys](const Result<QList<AnnouncementRecord>> &records) {
                     if (!records) {
                         Q_EMIT failed(records.error());
                         linesFetched({});
                         return;
                     }
                     for (const qint64 key : keys)
                         m_entries.insert(key, new Entry);
                     for (const AnnouncementRecord &record : *records)
                         m_entries.insert(record.announcement.id.value, new Entry {record});
                     linesFetched(keys);
                 });
}

void AnnouncementsModel::readTexts(const RowKeys &keys, const QList<int> &columns,
                                   std::function<void(const Result<RowTexts> &)> then)
{
    QList<AnnouncementId> ids;
    for (const qint64 key : keys)
        ids.append(AnnouncementId {key});
    whenFinished(m_parts.desks->alerts.records(ids), this,
                 [this, ids, columns,
                  then = std::move(then)](const Result<QList<AnnouncementRecord>> &records) {
                     if (!records) {
                         then(fail(records.error()));
                         return;
                     }
                     RowTexts texts;
                     for (const AnnouncementId id : ids) {
                         const auto record = std::find_if(records->cbegin(), records->cend(),
                                                          [id](const AnnouncementRecord &one) {
                                                              return one.announcement.id == id;
                                                          });
                         if (record == records->cend())
                             continue;
                         QStringList &row = texts.emplace_back();
                         for (const int column : columns)
                             row.append(column == When ? wording::announcementTimeInFile(
                                            record->announcement, m_parts.zone)
                                                       : text(*record, column).toString());
                     }
                     then(texts);
                 });
}

QVariant AnnouncementsModel::cellOf(qint64 key, int column, int role) const
{
    const Entry *entry = m_entries.object(key);
    if (!entry || !entry->record.announcement.id.isValid())
        return {};
    const AnnouncementRecord &record = entry->record;
    switch (role) {
    case Qt::DisplayRole:
        return text(record, column);
    case Qt::ToolTipRole:
        return toolTip(record, column);
    case Qt::TextAlignmentRole:
        return column == Accepted ? QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter)
                                  : QVariant();
    case ElideRole:
        return column == Title ? QVariant(static_cast<int>(Qt::ElideMiddle)) : QVariant();
    case IconNameRole:
        return column == State ? wording::announcement(record).icon : QString();
    case ToneRole:
        if (column == State)
            return static_cast<int>(wording::announcement(record).tone);
        return static_cast<int>(column == List || column == When ? Tone::Muted : Tone::Normal);
    case CountsRole:
        return QVariant::fromValue(record.counts);
    default:
        return {};
    }
}

QVariant AnnouncementsModel::text(const AnnouncementRecord &record, int column) const
{
    const UtcTime now = m_parts.clock->now();
    switch (column) {
    case Title:
        return record.announcement.title;
    case List:
        return record.listName;
    case When:
        return wording::announcementTime(record.announcement, now, m_parts.zone);
    case State:
        return wording::announcement(record).text;
    case Accepted:
        //: %1: accepted; %2: of how many
        return tr("%1 / %2").arg(QLocale().toString(record.counts.of(DeliveryState::Accepted)),
                                 QLocale().toString(record.announcement.recipients));
    default:
        return {};
    }
}

QVariant AnnouncementsModel::toolTip(const AnnouncementRecord &record, int column) const
{
    switch (column) {
    case Title:
        return QString(record.announcement.title + u'\n' + record.announcement.body);
    case When:
        return wording::exactTime(record.announcement.createdAt, m_parts.zone);
    case State:
        return wording::announcement(record).detail;
    case Accepted:
        return wording::announcementOutcome(record.counts);
    default:
        return {};
    }
}

LongListModel::Freshness AnnouncementsModel::freshness(qint64 key) const
{
    const Entry *entry = m_entries.object(key);
    return !entry ? Freshness::Missing : entry->isStale ? Freshness::Stale : Freshness::Fresh;
}

void AnnouncementsModel::makeStale()
{
    const auto keys = m_entries.keys();
    for (const qint64 key : keys)
        m_entries.object(key)->isStale = true;
}

} // namespace bookbell
