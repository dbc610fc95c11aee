// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/recentscansmodel.h"

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
        if (record.isUndone)
            return static_cast<int>(Tone::Muted);
        if (column == Outcome)
            return static_cast<int>(wording::outcome(record).tone);
        if (column == Alert)
            return static_cast<int>(alertOf(record).tone);
        if (column == Undo)
            return static_cast<int>(Tone::Accent);
        return static_cast<int>(column == Time ? Tone::Muted : Tone::Normal);
    case CanUndoRole:
        return record.canUndo();
    case IsUndoneRole:
        return record.isUndone;
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
    if (m_records.size() >= maxRecords) {
        const int last = static_cast<int>(m_records.size()) - 1;
        beginRemoveRows({}, last, last);
        m_records.removeLast();
        endRemoveRows();
    }
    beginInsertRows({}, 0, 0);
    m_records.prepend(record);
    endInsertRows();
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
        m_records[row].journal = {};
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
    if (record.outcome == DeskOutcome::Lent)
        return {};
    if (!record.isDone())
        return {{}, record.problem, wording::outcome(record).tone, {}};
    return wording::fate(record.fate, m_clock.now(), m_zone);
}

QVariant RecentScansModel::text(const DeskRecord &record, int column) const
{
    switch (column) {
    case Time:
        return wording::ago(record.at, m_clock.now(), m_zone);
    case Title:
        return record.isDone() ? displayTitle(record.book) : record.barcode;
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
        return wording::bookLine(record.book, record.barcode);
    case Alert:
        return QString(alertOf(record).text + u'\n' + alertOf(record).detail).trimmed();
    case Undo:
        return record.canUndo() ? tr("Takes this back") : QString();
    default:
        return text(record, column);
    }
}

} // namespace bookbell
