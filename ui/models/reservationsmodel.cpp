// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/reservationsmodel.h"

#include <QLocale>

#include "ui/deliveryreason.h"
#include "ui/models/statementcell.h"

namespace bookbell {

using namespace Qt::StringLiterals;

static std::optional<ReservationOrder> reservationOrderOf(int column)
{
    switch (column) {
    case ReservationsModel::Title:
        return ReservationOrder::Title;
    case ReservationsModel::Reader:
        return ReservationOrder::Reader;
    case ReservationsModel::When:
        return ReservationOrder::Time;
    case ReservationsModel::CallNumber:
        return ReservationOrder::CallNumber;
    default:
        return std::nullopt;
    }
}

Statement alertStatement(const ReservationLine &line, UtcTime now, const QTimeZone &zone)
{
    const ReservationState state = line.reservation.state;
    if (state == ReservationState::Waiting || state == ReservationState::Suspended) {
        if (line.devices == 0)
            return {u"notifications-disabled"_s, ReservationsModel::tr("No device"), Tone::Muted,
                    ReservationsModel::tr("When its turn comes, the reader is to be told another "
                                          "way.")};
        return {u"smartphone"_s, ReservationsModel::tr("%n device(s)", "", line.devices),
                Tone::Muted, ReservationsModel::tr("They ring when its turn comes.")};
    }
    const AlertFate fate = fateOf(line.deliveries, line.reservation, line.devices);
    if (fate.kind == AlertFate::Kind::Nobody)
        return {{}, u"–"_s, Tone::Muted, {}};
    return wording::fate(fate, now, zone);
}

Statement closedStatement(const Reservation &reservation)
{
    Statement said = wording::reservation(reservation);
    const QString why = describeReason(reservation.closeReason);
    if (!why.isEmpty()) {
        //: how a reservation ended; %1: "Cancelled", %2: the reason that staff gave
        said.text = ReservationsModel::tr("%1: %2").arg(said.text, why);
    }
    return said;
}

ReservationsModel::ReservationsModel(Database &database, const Clock &clock, const QTimeZone &zone,
                                     QObject *parent)
    : LongListOf(database, parent)
    , m_clock(clock)
    , m_zone(zone)
{
}

int ReservationsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ReservationsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const ReservationPile pile = query().pile;
    const bool isWaiting = pile == ReservationPile::Waiting || pile == ReservationPile::ToFetch;
    const bool isReady = !isWaiting && pile != ReservationPile::Closed;
    switch (section) {
    case State:
        if (isReady)
            //: header of a column: the barcode of the copy on the hold shelf
            return tr("Copy");
        //: headers of a column: the place in the queue; how a reservation ended
        return isWaiting ? tr("Place") : tr("Ended");
    case Title:
        return tr("Title");
    case Reader:
        return tr("Reader");
    case When:
        if (isReady)
            return tr("Pick up by");
        //: headers of a column: when a reservation was placed; when it was closed
        return isWaiting ? tr("Placed") : tr("Closed");
    case Alert:
        return tr("Alert");
    case Phone:
        return tr("Phone");
    case Email:
        return tr("E-mail");
    case CallNumber:
        return tr("Call number");
    case InPlace:
        //: header of a column: barcodes of copies that stand in their place
        return tr("Copies there");
    default:
        return {};
    }
}

bool ReservationsModel::isSortable(int column) const
{
    return reservationOrderOf(column).has_value();
}

bool ReservationsModel::setOrder(int column, Qt::SortOrder order)
{
    const auto wanted = reservationOrderOf(column);
    if (!wanted)
        return false;
    ReservationQuery changed = query();
    changed.order = *wanted;
    changed.isDescending = order == Qt::DescendingOrder;
    setQuery(changed);
    return false; // setQuery() has read anew already
}

/// Of the others it is nothing to read anew for.
static bool goesByTheDay(ReservationPile pile)
{
    return pile == ReservationPile::ToFetch || pile == ReservationPile::Expiring;
}

void ReservationsModel::setPile(ReservationPile pile, int column, Qt::SortOrder order)
{
    ReservationQuery changed = query();
    changed.pile = pile;
    changed.day = goesByTheDay(pile) ? m_day : WorkDay();
    changed.order = reservationOrderOf(column).value_or(ReservationOrder::Time);
    changed.isDescending = order == Qt::DescendingOrder;
    setQuery(changed);
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

void ReservationsModel::setDay(const WorkDay &day)
{
    m_day = day;
    if (!goesByTheDay(query().pile))
        return;
    ReservationQuery changed = query();
    changed.day = day;
    setQuery(changed);
}

void ReservationsModel::setSearch(const QString &search)
{
    ReservationQuery changed = query();
    changed.search = search;
    setQuery(changed);
}

Statement ReservationsModel::stateSaid(const ReservationLine &line) const
{
    const Reservation &reservation = line.reservation;
    switch (reservation.state) {
    case ReservationState::Waiting:
        return {{},
                wording::ordinal(reservation.position),
                Tone::Normal,
                wording::reservation(reservation).text};
    case ReservationState::Suspended: {
        Statement said {u"media-playback-pause"_s, wording::ordinal(reservation.position),
                        Tone::Muted, wording::reservation(reservation).text};
        if (!reservation.suspendedUntil.isNull())
            said.detail =
                tr("Suspended until %1")
                    .arg(QLocale().toString(reservation.suspendedUntil, QLocale::LongFormat));
        return said;
    }
    case ReservationState::Ready:
        return {{},
                line.copy ? line.copy->barcode : QString(),
                Tone::Muted,
                wording::reservation(reservation).text};
    default:
        return closedStatement(reservation);
    }
}

Statement ReservationsModel::timeSaid(const Reservation &reservation) const
{
    if (reservation.state == ReservationState::Ready)
        return wording::pickUp(reservation, m_clock.now(), m_zone);
    const UtcTime time = isOpen(reservation.state)
        ? reservation.placedAt
        : reservation.closedAt.value_or(reservation.placedAt);
    return {{},
            wording::shortTime(time, m_clock.now(), m_zone),
            Tone::Muted,
            wording::exactTime(time, m_zone),
            wording::timeInFile(time, m_zone)};
}

Statement ReservationsModel::said(const ReservationLine &line, int column) const
{
    switch (column) {
    case State:
        return stateSaid(line);
    case Title:
        return {{},
                displayTitle(line.book),
                Tone::Normal,
                wording::bookLine(line.book, line.book.callNumber)};
    case Reader:
        if (!line.reader.id.isValid())
            //: instead of a reader whose personal data has been deleted
            return {{}, tr("(forgotten)"), Tone::Muted, {}};
        return {{}, wording::readerWithCard(line.reader), Tone::Normal, {}};
    case When:
        return timeSaid(line.reservation);
    case Alert:
        return alertStatement(line, m_clock.now(), m_zone);
    case Phone:
        return {{}, line.reader.phone, Tone::Normal, {}};
    case Email:
        return {{}, line.reader.email, Tone::Normal, {}};
    case CallNumber:
        return {{}, line.book.callNumber, Tone::Normal, {}};
    case InPlace:
        return {{}, line.inPlace.join(u", "_s), Tone::Normal, {}};
    default:
        return {};
    }
}

QVariant ReservationsModel::cell(const ReservationLine &line, int column, int role) const
{
    if (role == ElideRole)
        return column == Title ? QVariant(static_cast<int>(Qt::ElideMiddle)) : QVariant();
    return isStatementRole(role) ? statementCell(said(line, column), role) : QVariant();
}

} // namespace bookbell
