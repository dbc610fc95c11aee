// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/recentscansmodel.h"

#include <QHash>

#include <algorithm>

namespace bookbell {

using namespace Qt::StringLiterals;

RecentScansModel::RecentScansModel(const Clock &clock, QTimeZone zone, QObject *parent)
    : QAbstractTableModel(parent)
    , m_clock(clock)
    , m_zone(std::move(zone))
{
}

int RecentScansModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_records.size());
}

int RecentScansModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RecentScansModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const DeskRecord &record = m_records.at(index.row());
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return text(record, column);
    case Qt::ToolTipRole:
        return detail(record, column);
    case IconNameRole:
        if (column == Outcome)
            return wording::outcome(record).icon;
        return column == Alert ? QVariant(alertOf(record).icon) : QVariant();
    case ToneRole:
        return static_cast<int>(toneOf(record, column));
    case CanUndoRole:
        return record.canUndo();
    case IsUndoneRole:
        return record.isUndone;
    case IsQuietRole:
        return !record.who.isEmpty();
    default:
        return {};
    }
}

QVariant RecentScansModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal
        || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole))
        return {};
    switch (section) {
    case Time:
        return tr("Time");
    case Title:
        return tr("Title");
    case Outcome:
        return tr("Result");
    case Alert:
        return tr("Alert");
    case Undo:
        return tr("Undo");
    default:
        return {};
    }
}

void RecentScansModel::prepend(const DeskRecord &record)
{
    // It may have come by the journal already.
    if (record.journal.isValid()) {
        const auto isSame = [&record](const DeskRecord &other) {
            return other.journal == record.journal;
        };
        const auto known = std::find_if(m_records.begin(), m_records.end(), isSame);
        if (known != m_records.end()) {
            *known = record;
            const int row = static_cast<int>(known - m_records.begin());
            Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
            return;
        }
    }
    removeOldest();
    beginInsertRows({}, 0, 0);
    m_records.prepend(record);
    endInsertRows();
}

void RecentScansModel::removeOldest()
{
    if (m_records.size() < maxRecords)
        return;
    const int last = static_cast<int>(m_records.size()) - 1;
    beginRemoveRows({}, last, last);
    m_records.removeLast();
    endRemoveRows();
}

void RecentScansModel::insertByAge(const DeskRecord &record)
{
    const auto isOlder = [&record](const DeskRecord &other) {
        return other.journal.isValid() ? other.journal < record.journal : other.at < record.at;
    };
    const auto at = std::find_if(m_records.cbegin(), m_records.cend(), isOlder);
    if (at == m_records.cend() && m_records.size() >= maxRecords)
        return;
    const int row = static_cast<int>(at - m_records.cbegin());
    removeOldest();
    beginInsertRows({}, row, row);
    m_records.insert(row, record);
    endInsertRows();
}

void RecentScansModel::merge(const QList<DeskRecord> &acts)
{
    QHash<JournalId, int> rows;
    for (int row = 0; row < m_records.size(); ++row)
        rows.insert(m_records.at(row).journal, row);
    QList<const DeskRecord *> added;
    for (const DeskRecord &act : acts) {
        const auto known = rows.constFind(act.journal);
        if (known == rows.cend()) {
            added.append(&act);
            continue;
        }
        DeskRecord &record = m_records[*known];
        if (record.isUndone == act.isUndone && record.hasMovedOn == act.hasMovedOn)
            continue;
        record.isUndone = act.isUndone;
        record.hasMovedOn = act.hasMovedOn;
        Q_EMIT dataChanged(index(*known, 0), index(*known, ColumnCount - 1));
    }
    for (const DeskRecord *act : added)
        insertByAge(*act);
}

void RecentScansModel::setFate(ReservationId reservation, const AlertFate &fate,
                               const Reservation &now)
{
    for (int row = 0; row < m_records.size(); ++row) {
        DeskRecord &record = m_records[row];
        if (!record.isLive() || record.reservation->id != reservation)
            continue;
        if (record.fate == fate && record.reservation == now)
            continue;
        record.fate = fate;
        record.reservation = now;
        Q_EMIT dataChanged(index(row, Outcome), index(row, Alert));
    }
}

void RecentScansModel::markUndone(JournalId journal)
{
    for (int row = 0; row < m_records.size(); ++row) {
        if (m_records.at(row).journal != journal)
            continue;
        m_records[row].isUndone = true;
        Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    }
}

void RecentScansModel::forgetUndo(JournalId journal)
{
    for (int row = 0; row < m_records.size(); ++row) {
        if (m_records.at(row).journal != journal)
            continue;
        m_records[row].hasMovedOn = true;
        Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    }
}

void RecentScansModel::refreshTimes()
{
    if (!m_records.isEmpty())
        Q_EMIT dataChanged(index(0, Time), index(static_cast<int>(m_records.size()) - 1, Time));
}

QList<ReservationId> RecentScansModel::liveReservations(int limit) const
{
    QList<ReservationId> ids;
    for (const DeskRecord &record : m_records) {
        if (ids.size() >= limit)
            break;
        if (record.isLive() && !ids.contains(record.reservation->id))
            ids.append(record.reservation->id);
    }
    return ids;
}

Statement RecentScansModel::alertOf(const DeskRecord &record) const
{
    if (record.isUndone)
        return {u"edit-undo"_s, tr("Taken back"), Tone::Muted, {}};
    if (!record.isDone())
        return {{}, record.problem, wording::outcome(record).tone, {}};
    if (!record.who.isEmpty() && !record.isLive()) {
        //: %1: a colleague who did something
        return {u"im-user"_s, tr("by %1").arg(record.who), Tone::Muted, {}};
    }
    if (!record.isHold() && record.outcome != DeskOutcome::Available)
        return {};
    return wording::fate(record.fate, m_clock.now(), m_zone);
}

Tone RecentScansModel::toneOf(const DeskRecord &record, int column) const
{
    if (column == Undo)
        return Tone::Accent;
    if (record.isUndone || !record.who.isEmpty())
        return Tone::Muted;
    if (column == Outcome)
        return wording::outcome(record).tone;
    if (column == Alert)
        return alertOf(record).tone;
    return column == Time ? Tone::Muted : Tone::Normal;
}

QVariant RecentScansModel::text(const DeskRecord &record, int column) const
{
    switch (column) {
    case Time:
        return wording::ago(record.at, m_clock.now(), m_zone);
    case Title:
        return wording::subject(record);
    case Outcome: {
        const Statement what = wording::outcome(record);
        return what.detail.isEmpty() ? what.text : QString(what.text + u" · "_s + what.detail);
    }
    case Alert:
        return alertOf(record).text;
    case Undo:
        return record.canUndo() ? tr("Undo") : QString();
    default:
        return {};
    }
}

QVariant RecentScansModel::detail(const DeskRecord &record, int column) const
{
    switch (column) {
    case Time:
        return wording::exactTime(record.at, m_zone);
    case Title:
        return record.book.title.isEmpty() ? wording::subject(record)
                                           : wording::bookLine(record.book, record.barcode);
    case Alert:
        return QString(alertOf(record).text + u'\n' + alertOf(record).detail).trimmed();
    case Undo:
        return record.canUndo() ? tr("Takes this back") : QString();
    default:
        return text(record, column);
    }
}

} // namespace bookbell
