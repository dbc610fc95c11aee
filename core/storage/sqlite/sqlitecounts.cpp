// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/sqlite/sqlitecounts.h"

#include "core/storage/sqlite/sqlitestatement.h"

namespace bookbell {

Result<LibraryCounts> countLibrary(SqliteHandle &handle)
{
    // A library of an older schema has these tables, too.
    auto counts = SqliteStatement(handle,
                                  "SELECT coalesce(sum(n) FILTER (WHERE what = 'books'), 0), "
                                  "coalesce(sum(n) FILTER (WHERE what = 'copies'), 0), "
                                  "coalesce(sum(n) FILTER (WHERE what = 'readers'), 0), "
                                  "coalesce(sum(n) FILTER (WHERE what = 'reservations'), 0), "
                                  "(SELECT coalesce(sum(n), 0) FROM subscription_counts) "
                                  "FROM tallies")
                      .one<LibraryCounts>([](SqliteRow &row, LibraryCounts &target) {
                          row >> target.books >> target.copies >> target.readers
                              >> target.reservations >> target.subscriptions;
                      });
    if (!counts)
        return fail(std::move(counts.error()));
    return counts->value_or(LibraryCounts());
}

Result<QList<WrongCounter>> wrongCounters(SqliteHandle &handle)
{
    // Each half gives one row for each thing that is counted; a zero may stand or not.
    return SqliteStatement(
               handle,
               "WITH counted (what, n) AS ("
               "SELECT what || ' ' || state, n FROM tallies "
               "UNION ALL SELECT 'deliveries ' || announcement_id || ' ' || service_id || ' ' "
               "|| state, n FROM delivery_counts "
               "UNION ALL SELECT 'subscriptions ' || service_id || ' ' || state, n "
               "FROM subscription_counts "
               "UNION ALL SELECT 'list ' || id, active FROM lists), "
               "real (what, n) AS ("
               "SELECT 'books 0', count(*) FROM books WHERE removed_at IS NULL "
               "UNION ALL SELECT 'copies 0', count(*) FROM copies WHERE removed_at IS NULL "
               "UNION ALL SELECT 'readers 0', count(*) FROM readers WHERE removed_at IS NULL "
               "UNION ALL SELECT 'reservations ' || state, count(*) FROM reservations GROUP BY "
               "state "
               "UNION ALL SELECT 'subscriptions-of-nobody ' || state, count(*) FROM subscriptions "
               "WHERE reader_id IS NULL GROUP BY state "
               "UNION ALL SELECT 'deliveries ' || announcement_id || ' ' || service_id || ' ' "
               "|| state, count(*) FROM deliveries GROUP BY announcement_id, service_id, state "
               "UNION ALL SELECT 'subscriptions ' || service_id || ' ' || state, count(*) "
               "FROM subscriptions GROUP BY service_id, state "
               "UNION ALL SELECT 'list ' || m.list_id, count(*) FROM list_members m "
               "JOIN subscriptions s ON s.id = m.subscription_id WHERE s.state = 0 "
               "GROUP BY m.list_id) "
               "SELECT what, max(counted), max(real) FROM ("
               "SELECT what, n AS counted, 0 AS real FROM counted "
               "UNION ALL SELECT what, 0, n FROM real) "
               "GROUP BY what HAVING sum(counted) <> sum(real) ORDER BY what")
        .all<WrongCounter>([](SqliteRow &row, WrongCounter &target) {
            row >> target.what >> target.counted >> target.real;
        });
}

} // namespace bookbell
