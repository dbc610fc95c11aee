// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/database.h"
#include "core/transfer/columns.h"

namespace bookbell {

/// Writes all of one kind into a file, page by page, and returns how many rows that were. Waits for
/// the database, so not on a thread that must not wait. The file is readable by its owner only and
/// appears as a whole: where the disk is full or something fails, what was there before stays.
///
/// CSV whose cells are neutralised (see csvwriter.h); subscribers as JSON lines where `path` ends
/// in .json, .jsonl or .ndjson. What comes out goes in again by runImport(), deliveries aside. Only
/// subscriptions that can be rung are written, so that no file ever brings back who has left, and
/// only reservations whose reader is still known. Errors: FileNotWritable, DiskFull.
[[nodiscard]] Result<qint64> exportTo(Database &database, TransferKind kind, const QString &path);

} // namespace bookbell
