// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/deliveriesmodel.h"

#include <QLocale>

#include "core/storage/outboxholdstore.h"
#include "ui/deliveryreason.h"
#include "ui/models/statementcell.h"

namespace bookbell {

using namespace Qt::StringLiterals;

/// The kind of an alert as an icon, so that its title has the room.
static QString kindIcon(AlertKind kind)
{
    switch (kind) {
    case AlertKind::Ready:
        return u"bookmarks"_s;
    case AlertKind::Available:
        return u"documentation"_s;
    case AlertKind::Cancelled:
        return u"dialog-cancel"_s;
    case AlertKind::Announcement:
        return u"notifications"_s;
    case AlertKind::Test:
        return u"smartphone"_s;
    case AlertKind::Reminder:
        return u"clock"_s;
    case AlertKind::Expired:
        return u"dialog-cancel"_s;
    }
    return {};
}

/// "Demian · Book ready".
static QString subjectOf(const DeliveryLine &line)
{
    const QString kind = wording::alertKind(line.delivery);
    return line.subject.isEmpty() ? kind : QString(line.subject + u" · "_s + kind);
}

DeliveriesModel::DeliveriesModel(Database &database, const Clock &clock, const QTimeZone &zone,
                                 QObject *parent)
    : LongListOf(database, parent)
    , m_clock(clock)
    , m_zone(zone)
{
}

int DeliveriesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant DeliveriesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section == Attempts)
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Made:
        //: header of a column: when an alert was made
        return tr("Time");
    case Reader:
        return tr("Reader");
    case What:
        return tr("Alert");
    case Service:
        //: header of a column: which push service takes an alert
        return tr("Service");
    case State:
        return tr("State");
    case Attempts:
        //: header of a column: how often an alert was tried
        return tr("Tries");
    case Reason:
        return tr("Reason");
    default:
        return {};
    }
}

bool DeliveriesModel::setOrder(int column, Qt::SortOrder order)
{
    if (column != Made)
        return false;
    DeliveryQuery changed = query();
    changed.isDescending = order == Qt::DescendingOrder;
    setQuery(changed);
    return false; // setQuery() has read anew already
}

Statement DeliveriesModel::stateSaid(const Delivery &delivery) const
{
    Statement said = wording::deliveryState(delivery.state);
    if (delivery.state == DeliveryState::Held && delivery.reason == restoredReason())
        said.detail = tr("Waits for you since the library was restored");
    else if (delivery.state == DeliveryState::Held || delivery.state == DeliveryState::Retrying)
        said.detail = tr("Goes out at %1").arg(wording::exactTime(delivery.dueAt, m_zone));
    else if (delivery.finishedAt)
        said.detail = wording::exactTime(*delivery.finishedAt, m_zone);
    return said;
}

Statement DeliveriesModel::said(const DeliveryLine &line, int column) const
{
    const Delivery &delivery = line.delivery;
    switch (column) {
    case Made:
        return {{},
                wording::shortTime(delivery.createdAt, m_clock.now(), m_zone),
                Tone::Muted,
                wording::exactTime(delivery.createdAt, m_zone),
                wording::timeInFile(delivery.createdAt, m_zone)};
    case Reader: {
        if (line.cardNumber.isEmpty())
            //: of a subscription that belongs to nobody's card
            return {{}, tr("without a card"), Tone::Muted, {}};
        bookbell::Reader reader;
        reader.name = line.readerName;
        reader.cardNumber = line.cardNumber;
        return {{}, wording::readerWithCard(reader), Tone::Normal, {}};
    }
    case What:
        return {kindIcon(delivery.kind), subjectOf(line), Tone::Normal, {}};
    case Service:
        return {
            {}, wording::pushService("https://"_L1 + delivery.host), Tone::Muted, delivery.host};
    case State:
        return stateSaid(delivery);
    case Attempts:
        return {{},
                delivery.attempts == 0 ? QString() : QLocale().toString(delivery.attempts),
                Tone::Muted,
                {}};
    case Reason:
        return {{}, describeReason(delivery.reason), Tone::Muted, {}};
    default:
        return {};
    }
}

QVariant DeliveriesModel::cell(const DeliveryLine &line, int column, int role) const
{
    if (role == Qt::TextAlignmentRole)
        return column == Attempts ? QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter)
                                  : QVariant();
    return isStatementRole(role) ? statementCell(said(line, column), role) : QVariant();
}

} // namespace bookbell
