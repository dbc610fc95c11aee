// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/queuemodel.h"

#include <QLocale>
#include <QMimeData>

#include <algorithm>

namespace bookbell {

using namespace Qt::StringLiterals;

QueueModel::QueueModel(const Clock &clock, QTimeZone zone, QObject *parent)
    : QAbstractListModel(parent)
    , m_clock(clock)
    , m_zone(std::move(zone))
{
}

void QueueModel::setQueue(const QList<ReservationLine> &lines, ReservationId marked)
{
    const auto isSame = [](const ReservationLine &a, const ReservationLine &b) {
        return a.reservation.id == b.reservation.id;
    };
    const bool stays =
        std::equal(lines.cbegin(), lines.cend(), m_lines.cbegin(), m_lines.cend(), isSame);
    if (!stays)
        beginResetModel();
    m_lines = lines;
    m_marked = marked;
    if (!stays)
        endResetModel();
    else if (!m_lines.isEmpty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

QList<ReservationId> QueueModel::order() const
{
    QList<ReservationId> ids;
    for (const ReservationLine &line : m_lines) {
        if (line.reservation.state != ReservationState::Ready)
            ids.append(line.reservation.id);
    }
    return ids;
}

const ReservationLine *QueueModel::line(ReservationId id) const
{
    const int row = rowOf(id);
    return row < 0 ? nullptr : &m_lines.at(row);
}

ReservationId QueueModel::reservationAt(int row) const
{
    return row < 0 || row >= rowCount() ? ReservationId() : m_lines.at(row).reservation.id;
}

int QueueModel::rowOf(ReservationId id) const
{
    const auto it =
        std::find_if(m_lines.cbegin(), m_lines.cend(),
                     [id](const ReservationLine &line) { return line.reservation.id == id; });
    return it == m_lines.cend() ? -1 : static_cast<int>(it - m_lines.cbegin());
}

int QueueModel::readyCount() const
{
    return static_cast<int>(
        std::count_if(m_lines.cbegin(), m_lines.cend(), [](const ReservationLine &line) {
            return line.reservation.state == ReservationState::Ready;
        }));
}

int QueueModel::placeOf(ReservationId id) const
{
    return qMax(0, rowOf(id) + 1 - readyCount());
}

bool QueueModel::moveTo(ReservationId id, int place)
{
    const int from = rowOf(id);
    const int ready = readyCount();
    const int to = ready + place - 1;
    if (from < ready || to < ready || to >= rowCount() || to == from)
        return false;
    beginMoveRows({}, from, from, {}, to > from ? to + 1 : to);
    m_lines.move(from, to);
    endMoveRows();
    Q_EMIT dataChanged(index(ready), index(rowCount() - 1), {PlaceRole});
    return true;
}

int QueueModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

QString QueueModel::nameOf(const ReservationLine &line) const
{
    if (!line.reader.id.isValid())
        //: instead of a reader whose personal data has been deleted
        return tr("(forgotten)");
    return wording::readerWithCard(line.reader);
}

QString QueueModel::placeText(int row) const
{
    const int place = row + 1 - readyCount();
    //: in a queue: its copy is here already
    return place <= 0 ? tr("On the shelf") : wording::ordinal(place);
}

Statement QueueModel::noteOf(const ReservationLine &line) const
{
    const Reservation &reservation = line.reservation;
    const UtcTime now = m_clock.now();
    const QDate today = inZone(now, m_zone).date();
    // As in the fields where these days are set: with the whole year.
    const auto day = [](QDate date) {
        const QLocale locale;
        return locale.toString(date,
                               locale.dateFormat(QLocale::ShortFormat)
                                   .replace("yyyy"_L1, "yy"_L1)
                                   .replace("yy"_L1, "yyyy"_L1));
    };
    if (reservation.state == ReservationState::Ready)
        return wording::pickUp(reservation, now, m_zone);
    if (reservation.state == ReservationState::Suspended) {
        const QString until = reservation.suspendedUntil.isNull()
            //: in a queue: passed over until somebody resumes it
            ? tr("suspended")
            //: in a queue: passed over until a day
            : tr("suspended until %1").arg(day(reservation.suspendedUntil));
        return {u"media-playback-pause"_s, until, Tone::Muted, {}};
    }
    const Statement barred =
        line.reader.id.isValid() ? wording::readerState(line.reader, today) : Statement();
    if (!barred.text.isEmpty())
        //: in a queue; %1: why the reader gets no copy now
        return {u"data-warning"_s, tr("passed over: %1").arg(barred.text), Tone::Caution,
                barred.detail};
    if (reservation.startsOn > today)
        //: in a queue: passed over before that day
        return {u"view-calendar"_s,
                tr("not before %1").arg(day(reservation.startsOn)),
                Tone::Muted,
                {}};
    if (!reservation.notNeededAfter.isNull())
        //: in a queue: the reader does not need the book after that day
        return {{}, tr("until %1").arg(day(reservation.notNeededAfter)), Tone::Muted, {}};
    return {};
}

QVariant QueueModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ReservationLine &line = m_lines.at(index.row());
    const bool isMarked = line.reservation.id == m_marked;
    switch (role) {
    case Qt::DisplayRole:
        return nameOf(line);
    case ReservationRole:
        return line.reservation.id.value;
    case PlaceRole:
        return placeText(index.row());
    case NoteRole:
        return noteOf(line).text;
    case IconNameRole:
        return noteOf(line).icon;
    case ToneRole:
        return static_cast<int>(noteOf(line).tone);
    case IsMarkedRole:
        return isMarked;
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole: {
        const Statement note = noteOf(line);
        QStringList parts {placeText(index.row()), nameOf(line), note.text, note.detail};
        if (isMarked)
            //: in a queue: the reservation that the page shows
            parts.append(tr("this one"));
        parts.removeAll(QString());
        return parts.join(u" · "_s);
    }
    default:
        return {};
    }
}

Qt::ItemFlags QueueModel::flags(const QModelIndex &index) const
{
    // Rows are dropped between others, never on one.
    if (!index.isValid())
        return Qt::ItemIsDropEnabled;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    if (index.row() >= readyCount())
        flags |= Qt::ItemIsDragEnabled;
    return flags;
}

QStringList QueueModel::mimeTypes() const
{
    return {QString::fromLatin1(mimeType)};
}

QMimeData *QueueModel::mimeData(const QModelIndexList &indexes) const
{
    if (indexes.isEmpty())
        return nullptr;
    auto *data = new QMimeData;
    data->setData(mimeTypes().first(),
                  QByteArray::number(reservationAt(indexes.first().row()).value));
    return data;
}

} // namespace bookbell
