// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "core/storage/library.h"

namespace bookbell {

// A library's file from outside. None of these opens it by itself: closing a second descriptor
// would drop the locks that this process holds on it.

/// Absolute, without "..".
[[nodiscard]] QString libraryPath(const LibraryLocation &location);

/// Whether files can be made beside `path`. Error: FolderNotWritable, the subject being the folder.
[[nodiscard]] Result<> checkLibraryFolder(const QString &path);

/// That there is a library which this program can read and write; takes it away from other users.
/// Errors: as of openLibrary().
[[nodiscard]] Result<> checkLibraryFile(const QString &path);

/// A new empty file for nobody but the owner: it will hold the VAPID key and the endpoints. Errors:
/// DiskFull, FolderNotWritable (also where there is something of that name).
[[nodiscard]] Result<> makePrivateFile(const QString &path);

/// Waits until a file that nobody has open, and its name, are on the disk. Errors: DiskFull,
/// FileNotWritable.
[[nodiscard]] Result<> flushFile(const QString &path);

/// Both exist and are one file, whatever their names.
[[nodiscard]] bool isSameFile(const QString &one, const QString &other);

} // namespace bookbell
