// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/libraryplace.h"

#include <QFile>
#include <QFileInfo>
#include <QThread>

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <utility>

#include "core/storage/libraryfile.h"
#include "core/storage/sqlite/sqlitehandle.h"
#include "core/storage/sqlite/sqlitestatement.h"

namespace bookbell {

using namespace Qt::StringLiterals;

namespace {

constexpr int attempts = 40;
constexpr unsigned long msBetweenAttempts = 50;

// Where SQLite keeps its locks (database file format, §1.1): pending, reserved, shared. Every
// connection to a file in WAL mode holds a shared one while it is open.
constexpr off_t lockBegin = 0x40000000;
constexpr off_t lockLength = 512;

Error openElsewhere(const QString &path)
{
    return {ErrorCode::LibraryBusy, path, u"open"_s};
}

/// Writes the journal back into the file and leaves nothing beside it, which nobody can while
/// another connection is open. A damaged file stays as it is.
Result<> writeJournalBack(const QString &path)
{
    const auto handle = SqliteHandle::open(path);
    if (!handle || !(*handle)->execute("PRAGMA busy_timeout = 0"_ba))
        return {};
    for (int i = 0; i < attempts; ++i) {
        const auto mode =
            SqliteStatement(**handle, "PRAGMA journal_mode = DELETE").value<QString>();
        if (mode && *mode == "delete"_L1)
            return {};
        if (!mode && mode.error().code != ErrorCode::LibraryBusy)
            return {};
        QThread::msleep(msBetweenAttempts);
    }
    return fail(openElsewhere(path));
}

bool lockWhole(int file)
{
    struct flock lock {
    };
    lock.l_type = F_WRLCK;
    lock.l_whence = SEEK_SET;
    lock.l_start = lockBegin;
    lock.l_len = lockLength;
    return ::fcntl(file, F_SETLK, &lock) == 0;
}

bool move(const QString &from, const QString &to)
{
    return std::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) == 0;
}

/// `newFile` becomes `path`, and what was there `kept`; or all stays as it was.
bool exchange(const QString &newFile, const QString &path, const QString &kept)
{
    const QByteArray made = QFile::encodeName(newFile);
    const QByteArray old = QFile::encodeName(path);
    // At once, so that the name never leads nowhere.
    if (::renameat2(AT_FDCWD, made.constData(), AT_FDCWD, old.constData(), RENAME_EXCHANGE) == 0) {
        if (move(newFile, kept))
            return true;
        const int error = errno;
        ::renameat2(AT_FDCWD, made.constData(), AT_FDCWD, old.constData(), RENAME_EXCHANGE);
        errno = error;
        return false;
    }
    // Some file systems cannot.
    if (!move(path, kept))
        return false;
    if (move(newFile, path))
        return true;
    const int error = errno;
    move(kept, path);
    errno = error;
    return false;
}

/// "library.before-restore-2026-11-23-173012.sqlite", in the time of this computer.
QString keptName(const QString &path, UtcTime now, int number)
{
    const QFileInfo info(path);
    const QString stamp = inZone(now, QTimeZone::systemTimeZone()).toString(u"yyyy-MM-dd-HHmmss"_s);
    QString name =
        info.absolutePath() + u'/' + info.completeBaseName() + u".before-restore-"_s + stamp;
    if (number > 1)
        name += u'-' + QString::number(number);
    return info.suffix().isEmpty() ? name : name + u'.' + info.suffix();
}

} // namespace

LibraryPlace::LibraryPlace(QString path, int file)
    : m_path(std::move(path))
    , m_file(file)
{
}

LibraryPlace::LibraryPlace(LibraryPlace &&other) noexcept
    : m_path(std::move(other.m_path))
    , m_file(std::exchange(other.m_file, -1))
{
}

Result<LibraryPlace> LibraryPlace::take(const QString &path)
{
    const QFileInfo there(path);
    if (!there.exists())
        return LibraryPlace(path, -1);
    if (!there.isFile() || (there.isReadable() && !isLibraryFile(path)))
        return fail(ErrorCode::LibraryNotALibrary, path);
    if (auto alone = writeJournalBack(path); !alone)
        return fail(std::move(alone.error()));
    const int file = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CLOEXEC);
    if (file < 0)
        return fail(ErrorCode::FileNotWritable, path, QString::fromLocal8Bit(std::strerror(errno)));
    LibraryPlace place(path, file);
    for (int i = 0; i < attempts; ++i) {
        if (lockWhole(file))
            return place;
        QThread::msleep(msBetweenAttempts);
    }
    return fail(openElsewhere(path));
}

Result<QString> LibraryPlace::replaceWith(const QString &newFile, UtcTime now)
{
    QString kept = keptName(m_path, now, 1);
    for (int i = 2; QFileInfo::exists(kept); ++i)
        kept = keptName(m_path, now, i);
    const auto moveJournal = [](const QString &from, const QString &to) {
        for (const auto &part : {u"-wal"_s, u"-shm"_s, u"-journal"_s}) {
            if (QFileInfo::exists(from + part))
                move(from + part, to + part);
        }
    };
    // Only a damaged library has kept its journal; without it the journal would be played into the
    // new one.
    moveJournal(m_path, kept);
    const bool isPlaced = m_file >= 0 ? exchange(newFile, m_path, kept) : move(newFile, m_path);
    if (!isPlaced) {
        const int error = errno;
        moveJournal(kept, m_path);
        return fail(error == ENOSPC || error == EDQUOT ? ErrorCode::DiskFull
                                                       : ErrorCode::FolderNotWritable,
                    QFileInfo(m_path).absolutePath(), QString::fromLocal8Bit(std::strerror(error)));
    }
    // The file is on the disk already, its new name soon enough: it is done.
    (void)flushFile(m_path);
    return m_file >= 0 ? kept : QString();
}

void LibraryPlace::giveBack()
{
    if (m_file >= 0)
        ::close(std::exchange(m_file, -1));
}

} // namespace bookbell
