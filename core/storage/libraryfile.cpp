// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/libraryfile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "core/base/logging.h"
#include "core/storage/sqlite/sqlitemigrations.h"

namespace bookbell {

using namespace Qt::StringLiterals;

QString libraryPath(const LibraryLocation &location)
{
    return QDir::cleanPath(QFileInfo(location.text).absoluteFilePath());
}

static bool isAllowed(const QString &path, int access)
{
    return ::faccessat(AT_FDCWD, QFile::encodeName(path).constData(), access, AT_EACCESS) == 0;
}

Result<> checkLibraryFolder(const QString &path)
{
    const QString folder = QFileInfo(path).absolutePath();
    if (!QFileInfo(folder).isDir())
        return fail(ErrorCode::FolderNotWritable, folder, u"there is no such folder"_s);
    if (!isAllowed(folder, W_OK | X_OK))
        return fail(ErrorCode::FolderNotWritable, folder,
                    QString::fromLocal8Bit(std::strerror(errno)));
    return {};
}

Result<> makePrivateFile(const QString &path)
{
    const int file = ::open(QFile::encodeName(path).constData(),
                            O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (file < 0) {
        const int error = errno;
        if (error == ENOSPC || error == EDQUOT)
            return fail(ErrorCode::DiskFull, path);
        return fail(ErrorCode::FolderNotWritable, QFileInfo(path).absolutePath(),
                    QString::fromLocal8Bit(std::strerror(error)));
    }
    ::close(file);
    return {};
}

Result<> flushFile(const QString &path)
{
    for (const QString &name : {path, QFileInfo(path).absolutePath()}) {
        const int file = ::open(QFile::encodeName(name).constData(), O_RDONLY | O_CLOEXEC);
        const bool isFlushed = file >= 0 && ::fsync(file) == 0;
        const int error = errno;
        if (file >= 0)
            ::close(file);
        // Some network folders cannot be flushed, and say so.
        if (!isFlushed && error != EINVAL && error != EROFS && error != ENOTSUP) {
            return fail(error == ENOSPC || error == EDQUOT ? ErrorCode::DiskFull
                                                           : ErrorCode::FileNotWritable,
                        path, QString::fromLocal8Bit(std::strerror(error)));
        }
    }
    return {};
}

bool isSameFile(const QString &one, const QString &other)
{
    struct stat first {
    };
    struct stat second {
    };
    return ::stat(QFile::encodeName(one).constData(), &first) == 0
        && ::stat(QFile::encodeName(other).constData(), &second) == 0
        && first.st_dev == second.st_dev && first.st_ino == second.st_ino;
}

bool isLibraryFile(const QString &path)
{
    const auto header = readSqliteHeader(path);
    return header && header->isLibrary;
}

Result<> checkLibraryFile(const QString &path)
{
    struct stat status {
    };
    if (::stat(QFile::encodeName(path).constData(), &status) != 0) {
        const int error = errno;
        return fail(error == EACCES ? ErrorCode::FileNotReadable : ErrorCode::LibraryNotFound, path,
                    QString::fromLocal8Bit(std::strerror(error)));
    }
    if (!S_ISREG(status.st_mode))
        return fail(ErrorCode::LibraryNotALibrary, path);
    if (!isAllowed(path, R_OK))
        return fail(ErrorCode::FileNotReadable, path);

    auto header = readSqliteHeader(path);
    if (!header)
        return fail(std::move(header.error()));
    if (!header->isLibrary)
        return fail(ErrorCode::LibraryNotALibrary, path);
    const QList<Migration> known = sqliteMigrations();
    if (header->version > known.last().version)
        return fail(ErrorCode::LibraryTooNew, path);

    if (!isAllowed(path, W_OK))
        return fail(ErrorCode::FileNotWritable, path);
    if (auto done = checkLibraryFolder(path); !done)
        return done;
    if ((status.st_mode & (S_IRWXG | S_IRWXO)) != 0
        && ::chmod(QFile::encodeName(path).constData(), S_IRUSR | S_IWUSR) == 0)
        qCInfo(lcStorage) << "took the library's file away from other users:" << path;
    return {};
}

} // namespace bookbell
