// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "core/base/clock.h"
#include "core/base/result.h"

namespace bookbell {

/// The place of a library that no program has open, taken so that none can open it until it is
/// given back. This process must not have it open either: locks do not count within one.
class LibraryPlace
{
public:
    /// `path`: absolute, no link; nothing needs to be there. A journal is written back first. Waits
    /// two seconds for programs that only look. Errors: LibraryBusy (detail "open"),
    /// LibraryNotALibrary, FileNotWritable.
    [[nodiscard]] static Result<LibraryPlace> take(const QString &path);
    ~LibraryPlace() { giveBack(); }
    LibraryPlace(LibraryPlace &&other) noexcept;
    LibraryPlace &operator=(LibraryPlace &&) = delete;
    LibraryPlace(const LibraryPlace &) = delete;
    LibraryPlace &operator=(const LibraryPlace &) = delete;

    /// Gives `newFile`, of the same folder, the library's name. What had it is kept under a name
    /// with the date, which is returned; empty where there was nothing. Errors: FolderNotWritable,
    /// DiskFull; then all is as it was.
    [[nodiscard]] Result<QString> replaceWith(const QString &newFile, UtcTime now);
    void giveBack();

private:
    LibraryPlace(QString path, int file);

    QString m_path;
    int m_file = -1; ///< holds the lock; none where there is no library
};

} // namespace bookbell
