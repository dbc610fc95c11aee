// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>

#include "core/base/clock.h"
#include "core/storage/library.h"
#include "core/storage/settingstore.h"

namespace bookbell {

/// What a library holds: every row that was not removed; reservations open and closed.
struct LibraryCounts {
    qint64 books = 0;
    qint64 copies = 0;
    qint64 readers = 0;
    qint64 reservations = 0;
    qint64 subscriptions = 0;

    bool operator==(const LibraryCounts &) const = default;
};

enum class BackupStep {
    Copying,
    Checking, ///< that every page of the copy can be read and fits the others
    Placing, ///< it gets its name; nothing can be cancelled any more
};
/// Called on the thread that works; `share` 0 to 1, negative: not known. False: stop.
using BackupProgress = std::function<bool(BackupStep step, double share)>;

struct BackupReport {
    QString file; ///< absolute
    qint64 bytes = 0;
    LibraryCounts counts;
};

/// Writes a copy of the library as it is at one moment, whoever works in it meanwhile: private
/// (mode 0600), under another name until it is whole, checked and on the disk. Its outbox is held
/// (see OutboxHoldStore), so that no copy ever rings anybody, however it is opened.
///
/// An existing file stays as it is, unless it is an earlier backup of the same library. Errors:
/// those of openLibrary() about the library; FolderNotWritable, FileNotWritable and LibraryExists
/// about `file`; DiskFull, LibraryDamaged, Cancelled. describeBackup() puts them into words.
[[nodiscard]] Result<BackupReport> backUpLibrary(const LibraryLocation &library,
                                                 const QString &file, UtcTime now,
                                                 const BackupProgress &progress = {});

/// What a backup holds, as far as can be said without reading all of it.
struct BackupContents {
    QString libraryName;
    LibraryCounts counts;
    std::optional<UtcTime> changedAt; ///< the last thing that was done in it
    std::optional<UtcTime> madeAt; ///< none: it is no backup but a library, or a copy of its file
};

/// Opens nothing for writing. Errors: FileNotFound, FileNotReadable, LibraryNotALibrary,
/// LibraryTooNew, LibraryDamaged.
[[nodiscard]] Result<BackupContents> readBackup(const QString &file);

struct RestoreReport {
    QString file; ///< the library, absolute
    QString kept; ///< where what stood in its place is now; empty: nothing stood there
    qint64 held = 0; ///< alerts that wait for staff
    LibraryCounts counts;
};

/// Puts a copy of the backup `file` in the library's place. It is copied, checked, brought up to
/// this program's schema and its outbox held before anything else changes; what stood there is kept
/// beside it under a name with the date.
///
/// This process must have no connection to the library. Errors: those of readBackup(), LibraryBusy
/// (a program has the library open; nothing was changed), FolderNotWritable, DiskFull, Cancelled.
[[nodiscard]] Result<RestoreReport> restoreLibrary(const LibraryLocation &library,
                                                   const QString &file, UtcTime now,
                                                   const Actor &actor,
                                                   const BackupProgress &progress = {});

/// As describe(), in the words of somebody who makes or takes back a backup.
[[nodiscard]] QString describeBackup(const Error &error);

} // namespace bookbell
