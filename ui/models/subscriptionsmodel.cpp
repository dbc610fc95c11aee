// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/subscriptionsmodel.h"

#include "ui/models/statementcell.h"

namespace bookbell {

using namespace Qt::StringLiterals;

namespace {

std::optional<SubscriptionOrder> subscriptionOrderOf(int column)
{
    if (column == SubscriptionsModel::Reader)
        return SubscriptionOrder::Reader;
    if (column == SubscriptionsModel::Since)
        return SubscriptionOrder::Added;
    return std::nullopt;
}

} // namespace

SubscriptionsModel::SubscriptionsModel(Database &database, const Clock &clock, QTimeZone zone,
                                       QObject *parent)
    : LongListOf(database, parent)
    , m_clock(clock)
    , m_zone(std::move(zone))
{
    SubscriptionQuery first;
    first.state = SubscriptionState::Active;
    setQuery(first);
}

int SubscriptionsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant SubscriptionsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Reader:
        return tr("Reader");
    case Device:
        return tr("Device");
    case State:
        //: header of a column: whether a device can be rung
        return tr("State");
    case Lists:
        return tr("Lists");
    case Since:
        //: header of a column: since when a device is subscribed
        return tr("Since");
    case LastAccepted:
        //: header of a column: when a push service last took an alert for a device
        return tr("Last alert");
    case Service:
        return tr("Push service");
    case Language:
        return tr("Language");
    default:
        return {};
    }
}

bool SubscriptionsModel::isSortable(int column) const
{
    return subscriptionOrderOf(column).has_value();
}

bool SubscriptionsModel::setOrder(int column, Qt::SortOrder order)
{
    const auto wanted = subscriptionOrderOf(column);
    if (!wanted)
        return false;
    SubscriptionQuery changed = query();
    changed.order = *wanted;
    changed.isDescending = order == Qt::DescendingOrder;
    setQuery(changed);
    return false; // setQuery() has read anew already
}

void SubscriptionsModel::setSearch(const QString &search)
{
    SubscriptionQuery changed = query();
    changed.search = search;
    setQuery(changed);
}

void SubscriptionsModel::setState(std::optional<SubscriptionState> state)
{
    SubscriptionQuery changed = query();
    changed.state = state;
    setQuery(changed);
}

void SubscriptionsModel::setGroup(ListId list, bool withoutReader)
{
    SubscriptionQuery changed = query();
    changed.list = list;
    changed.withoutReader = withoutReader;
    setQuery(changed);
}

Statement SubscriptionsModel::statement(const SubscriptionLine &line, int column) const
{
    const Subscription &device = line.subscription;
    switch (column) {
    case Reader:
        if (line.cardNumber.isEmpty())
            //: a device that belongs to no reader's card
            return {{}, tr("No card"), Tone::Muted, {}};
        return {{},
                line.readerName.isEmpty() ? line.cardNumber : line.readerName,
                Tone::Normal,
                line.cardNumber};
    case Device:
        return {u"smartphone"_s, wording::device(device, line.origin), Tone::Normal,
                wording::pushService(line.origin)};
    case State:
        return wording::subscription(device.state);
    case Lists:
        return {{}, line.lists.join(u", "_s), Tone::Muted, line.lists.join(u'\n')};
    case Since:
        return {{},
                wording::date(device.createdAt, m_zone),
                Tone::Muted,
                wording::exactTime(device.createdAt, m_zone)};
    case LastAccepted:
        if (!device.lastAcceptedAt)
            //: in a table: no alert has reached this device yet
            return {{}, tr("never"), Tone::Muted, {}};
        return {{},
                wording::ago(*device.lastAcceptedAt, m_clock.now(), m_zone),
                Tone::Muted,
                wording::exactTime(*device.lastAcceptedAt, m_zone),
                wording::timeInFile(*device.lastAcceptedAt, m_zone)};
    case Service:
        return {{}, wording::pushService(line.origin), Tone::Muted, {}};
    case Language:
        return {{}, wording::language(device.language), Tone::Muted, {}};
    default:
        return {};
    }
}

QVariant SubscriptionsModel::cell(const SubscriptionLine &line, int column, int role) const
{
    return isStatementRole(role) ? statementCell(statement(line, column), role) : QVariant();
}

} // namespace bookbell
