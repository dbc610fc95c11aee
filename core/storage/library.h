// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "core/base/clock.h"
#include "core/storage/database.h"

namespace bookbell {

/// Where a library is: a file path, or (later) postgresql://user@host:port/name.
struct LibraryLocation {
    QString text;

    [[nodiscard]] bool isPostgres() const;
    /// One file in the user's data folder.
    [[nodiscard]] static LibraryLocation byDefault();
};

struct NewLibrary {
    QString name;
    QString contact; ///< mailto:… or https://…, checked
    QString timeZone; ///< IANA; empty: the machine's
};

/// Whether a file is a library by its header: what nothing else may be written over.
[[nodiscard]] bool isLibraryFile(const QString &path);

/// Makes a library with its VAPID key. Errors: LibraryExists and LibraryNotALibrary (never
/// overwritten), InvalidContact, InvalidSetting, FolderNotWritable, DatabaseNotSupported.
[[nodiscard]] Result<std::unique_ptr<Database>> createLibrary(const LibraryLocation &location,
                                                              const NewLibrary &library,
                                                              const Clock &clock);

/// Opens a library and migrates it (the file is copied first). Errors: LibraryNotFound,
/// LibraryNotALibrary, LibraryTooNew (unharmed), LibraryDamaged, FileNotReadable, FileNotWritable.
[[nodiscard]] Result<std::unique_ptr<Database>> openLibrary(const LibraryLocation &location);

} // namespace bookbell
