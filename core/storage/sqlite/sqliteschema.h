// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include "core/base/result.h"

namespace bookbell {

class SqliteHandle;

/// A part of a library's form: "index", "reservations_on_shelf".
struct SchemaPart {
    QString type; ///< "table", "index", "trigger" or "view"
    QString name;
    QString form; ///< a table's columns in order; else the statement that makes it

    bool operator==(const SchemaPart &) const = default;
};

/// What a library of the present version has and this one lacks, or has otherwise, by type and
/// name. What it has besides does not count. Errors are those of the database.
[[nodiscard]] Result<QList<SchemaPart>> missingParts(SqliteHandle &handle);

} // namespace bookbell
