// SPDX-License-Identifier: GPL-3.0-or-later
// What push services have answered, of SqliteServiceStore.
#include <algorithm>

#include "core/storage/sqlite/sqliteservicestore.h"
#include "core/storage/sqlite/sqlitestatement.h"

namespace bookbell {

using namespace Qt::StringLiterals;

namespace {

/// "[1,2,3]": what SQLite reads as JSON, too.
template <size_t size>
QByteArray toJsonArray(const std::array<qint64, size> &numbers)
{
    QByteArray text = "["_ba;
    for (const qint64 number : numbers)
        text += (text.size() > 1 ? ","_ba : QByteArray()) + QByteArray::number(number);
    return text + ']';
}

/// What is missing or no number reads as 0.
template <size_t size>
std::array<qint64, size> fromJsonArray(const QByteArray &text)
{
    std::array<qint64, size> numbers {};
    const QList<QByteArray> parts = text.mid(1, text.size() - 2).split(',');
    std::transform(parts.cbegin(), parts.cbegin() + std::min<qsizetype>(parts.size(), size),
                   numbers.begin(), [](const QByteArray &part) { return part.toLongLong(); });
    return numbers;
}

/// The newest piece's number, then the pieces.
using LatelyColumn = std::array<qint64, std::tuple_size_v<RecentCount::Pieces> + 1>;

QByteArray toColumn(const RecentCount &lately)
{
    LatelyColumn column {lately.newest()};
    std::ranges::copy(lately.pieces(), column.begin() + 1);
    return toJsonArray(column);
}

RecentCount latelyFrom(const QByteArray &text)
{
    const auto column = fromJsonArray<std::tuple_size_v<LatelyColumn>>(text);
    RecentCount::Pieces pieces {};
    std::copy(column.begin() + 1, column.end(), pieces.begin());
    return {column.front(), pieces};
}

#define STATISTICS_COLUMNS                                                                         \
    "sent, accepted, gone, failed, retried, latency_ms, latencies, lately FROM service_statistics"

void readStatistics(SqliteRow &row, ServiceStatistics &statistics)
{
    qint64 sumMs = 0;
    QByteArray latencies;
    QByteArray lately;
    row >> statistics.sent >> statistics.accepted >> statistics.gone >> statistics.failed
        >> statistics.retried >> sumMs >> latencies >> lately;
    statistics.latency = {fromJsonArray<std::tuple_size_v<LatencyHistogram::Counts>>(latencies),
                          sumMs};
    statistics.lately = latelyFrom(lately);
}

} // namespace

Result<> SqliteServiceStore::addStatistics(ServiceId id, const ServiceStatistics &delta)
{
    if (delta == ServiceStatistics())
        return {};
    auto known = SqliteStatement(m_handle, "SELECT " STATISTICS_COLUMNS " WHERE service_id = ?")
                     .bind(id)
                     .one<ServiceStatistics>(readStatistics);
    if (!known)
        return fail(std::move(known.error()));
    ServiceStatistics sum = known->value_or(ServiceStatistics());
    sum += delta;
    return SqliteStatement(m_handle,
                           "INSERT OR REPLACE INTO service_statistics (service_id, sent, accepted, "
                           "gone, failed, retried, latency_ms, latencies, lately) "
                           "VALUES (?,?,?,?,?,?,?,CAST(? AS TEXT),CAST(? AS TEXT))")
        .bind(id, sum.sent, sum.accepted, sum.gone, sum.failed, sum.retried, sum.latency.sumMs(),
              toJsonArray(sum.latency.counts()), toColumn(sum.lately))
        .runOnAny();
}

Result<QHash<ServiceId, ServiceStatistics>> SqliteServiceStore::statistics() const
{
    using Line = std::pair<ServiceId, ServiceStatistics>;
    auto lines = SqliteStatement(m_handle, "SELECT service_id, " STATISTICS_COLUMNS)
                     .all<Line>([](SqliteRow &row, Line &line) {
                         row >> line.first;
                         readStatistics(row, line.second);
                     });
    if (!lines)
        return fail(std::move(lines.error()));
    QHash<ServiceId, ServiceStatistics> services;
    for (const Line &line : std::as_const(*lines))
        services.insert(line.first, line.second);
    return services;
}

Result<QHash<ServiceId, UtcTime>> SqliteServiceStore::oldestDue(UtcTime now) const
{
    using Line = std::pair<ServiceId, UtcTime>;
    // Seeks the first row of each group; what is leased is due when its lease ends.
    auto lines =
        SqliteStatement(m_handle,
                        "SELECT service_id, min(due) FROM (SELECT g.service_id, "
                        "(SELECT d.due_at FROM deliveries d WHERE d.service_id = g.service_id "
                        "AND d.announcement_id = g.announcement_id AND d.state < 4 "
                        "ORDER BY d.due_at LIMIT 1) AS due "
                        "FROM (SELECT DISTINCT c.service_id, c.announcement_id "
                        "FROM delivery_counts c "
                        "LEFT JOIN announcements a ON a.id = c.announcement_id "
                        "WHERE c.state < 4 AND c.n > 0 AND (c.announcement_id = 0 OR a.state = 0)"
                        ") g) WHERE due <= ? GROUP BY service_id")
            .bind(now)
            .all<Line>([](SqliteRow &row, Line &line) { row >> line.first >> line.second; });
    if (!lines)
        return fail(std::move(lines.error()));
    QHash<ServiceId, UtcTime> oldest;
    for (const auto &[service, due] : std::as_const(*lines))
        oldest.insert(service, due);
    return oldest;
}

} // namespace bookbell
