// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

#include "core/storage/librarybackup.h"

namespace bookbell {

/// "books", "copies", "readers", "reservations", "subscriptions".
void addCounts(QJsonObject &json, const LibraryCounts &counts);
/// "12 books, 14 copies, …".
[[nodiscard]] QString countsText(const LibraryCounts &counts);

/// Says why a backup or restore failed, in one line. Failed.
int backupFailed(const Error &error);

} // namespace bookbell
