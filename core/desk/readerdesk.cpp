// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/readerdesk.h"

#include <algorithm>
#include <span>

#include "core/desk/inact.h"
#include "core/desk/subscriberrun.h"

namespace bookbell {

using namespace Qt::StringLiterals;

namespace {

/// As it is stored: nothing around the texts, and no reason without a block.
Result<Reader> tidied(const Reader &typed)
{
    Reader reader = typed;
    for (QString *text : {&reader.cardNumber, &reader.name, &reader.language, &reader.phone,
                          &reader.email, &reader.blockedReason})
        *text = text->trimmed();
    if (!reader.isBlocked)
        reader.blockedReason.clear();
    if (reader.cardNumber.isEmpty())
        return fail(ErrorCode::MissingField, u"card_number"_s);
    return reader;
}

Result<Reader> standingReader(const Stores &stores, ReaderId id)
{
    return required(standingRow(stores, id), ErrorCode::UnknownReader, QString::number(id.value));
}

Result<ReaderChange> changed(DeskAct &act, const QString &action, const Reader &reader)
{
    const auto entry = recordIfChanged(act, action, subjectOf(reader));
    if (!entry)
        return fail(entry.error());
    return ReaderChange {reader, *entry};
}

Result<ReaderChange> addNow(DeskAct &act, const Reader &typed)
{
    auto reader = tidied(typed);
    if (!reader)
        return fail(std::move(reader.error()));
    reader->id = {};
    const auto id = act.add(*reader);
    if (!id)
        return fail(id.error());
    reader->id = *id;
    return changed(act, u"add-reader"_s, *reader);
}

Result<ReaderChange> editNow(DeskAct &act, const Reader &before, const Reader &after)
{
    auto reader = tidied(after);
    if (!reader)
        return fail(std::move(reader.error()));
    const auto stored = standingReader(act.stores(), before.id);
    if (!stored)
        return fail(stored.error());
    if (*stored != before)
        return fail(ErrorCode::ChangedElsewhere, stored->cardNumber);
    reader->id = before.id;
    if (*reader != *stored) {
        if (auto done = act.store(*reader); !done)
            return fail(std::move(done.error()));
    }
    return changed(act, u"edit-reader"_s, *reader);
}

Result<ReaderChange> removeNow(DeskAct &act, ReaderId id)
{
    const auto reader = standingReader(act.stores(), id);
    if (!reader)
        return fail(reader.error());
    const auto open = act.stores().reservations().openOfReader(id);
    if (!open)
        return fail(open.error());
    const auto borrowed = act.stores().books().copiesOfBorrower(id);
    if (!borrowed)
        return fail(borrowed.error());
    if (!open->isEmpty() || !borrowed->isEmpty())
        return fail(ErrorCode::ReaderInUse, reader->cardNumber);

    const auto devices = act.stores().subscriptions().ofReader(id);
    if (!devices)
        return fail(devices.error());
    for (const Subscription &device : *devices) {
        if (const auto ended = endSubscription(act, device.id); !ended)
            return fail(ended.error());
    }
    const auto watched = act.stores().reservations().watchedBy(id);
    if (!watched)
        return fail(watched.error());
    for (const BookId book : *watched) {
        if (auto ended = act.endWatch({book, id}); !ended)
            return fail(std::move(ended.error()));
    }
    const auto dropped =
        act.stores().deliveries().dropUnsent(id, u"the reader has left"_s, act.now());
    if (!dropped)
        return fail(dropped.error());
    if (auto removed = act.remove(*reader); !removed)
        return fail(std::move(removed.error()));
    return changed(act, u"remove-reader"_s, *reader);
}

template <class Row>
RowKeys keysOf(const QList<Row> &rows)
{
    RowKeys keys;
    for (const Row &row : rows)
        keys.push_back(row.id.value);
    return keys;
}

Result<ReaderRecord> loadRecord(const Stores &stores, ReaderId id)
{
    ReaderRecord record;
    auto reader = standingReader(stores, id);
    if (!reader)
        return fail(std::move(reader.error()));
    record.reader = std::move(*reader);

    const auto devices = stores.subscriptions().ofReader(id);
    if (!devices)
        return fail(devices.error());
    auto lines = stores.browse().subscriptionLines(keysOf(*devices));
    if (!lines)
        return fail(std::move(lines.error()));
    record.devices = std::move(*lines);
    std::stable_partition(record.devices.begin(), record.devices.end(),
                          [](const SubscriptionLine &line) {
                              return line.subscription.state == SubscriptionState::Active;
                          });

    const auto open = stores.reservations().openOfReader(id);
    if (!open)
        return fail(open.error());
    auto reservations = stores.browse().reservationLines(keysOf(*open));
    if (!reservations)
        return fail(std::move(reservations.error()));
    record.reservations = std::move(*reservations);

    DeliveryQuery query;
    query.reader = id;
    const auto keys = stores.browse().keys(query, -1, CancelFlag());
    if (!keys)
        return fail(keys.error());
    record.alertCount = static_cast<qint64>(keys->size());
    const std::span<const qint64> all(*keys);
    auto alerts = stores.browse().deliveryLines(
        all.first(std::min(all.size(), static_cast<size_t>(ReaderDesk::recentAlerts))));
    if (!alerts)
        return fail(std::move(alerts.error()));
    record.alerts = std::move(*alerts);
    return record;
}

} // namespace

ReaderDesk::ReaderDesk(Database &database, const Clock &clock, Actor actor)
    : m_database(database)
    , m_clock(clock)
    , m_actor(std::move(actor))
{
}

QFuture<Result<ReaderChange>> ReaderDesk::add(const Reader &reader) const
{
    return inAct(m_database, m_clock, m_actor, [=](DeskAct &act) { return addNow(act, reader); });
}

QFuture<Result<ReaderChange>> ReaderDesk::edit(const Reader &before, const Reader &after) const
{
    return inAct(m_database, m_clock, m_actor,
                 [=](DeskAct &act) { return editNow(act, before, after); });
}

QFuture<Result<ReaderChange>> ReaderDesk::remove(ReaderId id) const
{
    return inAct(m_database, m_clock, m_actor, [=](DeskAct &act) { return removeNow(act, id); });
}

QFuture<Result<ReaderRecord>> ReaderDesk::record(ReaderId id) const
{
    return m_database.read([id](const Stores &stores) { return loadRecord(stores, id); });
}

QFuture<Result<Reader>> ReaderDesk::byCard(const QString &card) const
{
    return m_database.read([card](const Stores &stores) { return findReader(stores, card); });
}

} // namespace bookbell
