// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/sqlite/sqliteschema.h"

#include "core/storage/sqlite/sqlitemigrations.h"
#include "core/storage/sqlite/sqlitestatement.h"
#include "core/storage/sqlite/sqlitetry.h"

namespace bookbell {

using namespace Qt::StringLiterals;

/// What SQLite makes for itself is left out. How it writes a table down depends on its version.
static Result<QList<SchemaPart>> partsOf(SqliteHandle &handle)
{
    return SqliteStatement(handle,
                           "SELECT type, name, CASE type WHEN 'table' THEN "
                           "(SELECT group_concat(c.name) FROM pragma_table_xinfo(s.name) c) "
                           "ELSE coalesce(sql, '') END FROM sqlite_schema s "
                           "WHERE name NOT GLOB 'sqlite_*' ORDER BY type, name")
        .all<SchemaPart>(
            [](SqliteRow &row, SchemaPart &part) { row >> part.type >> part.name >> part.form; });
}

Result<QList<SchemaPart>> missingParts(SqliteHandle &handle)
{
    BOOKBELL_TRY(model, SqliteHandle::open(u":memory:"_s));
    BOOKBELL_TRY(made, migrate(**model, sqliteMigrations(), UtcTime()));
    BOOKBELL_TRY(wanted, partsOf(**model));
    BOOKBELL_TRY(found, partsOf(handle));
    wanted->removeIf([&found](const SchemaPart &part) { return found->contains(part); });
    return wanted;
}

} // namespace bookbell
