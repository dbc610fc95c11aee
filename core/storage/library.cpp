// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/library.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "core/base/logging.h"
#include "core/base/random.h"
#include "core/storage/librarysettings.h"
#include "core/storage/sqlite/sqliteconnection.h"
#include "core/storage/sqlite/sqlitemigrations.h"
#include "core/webpush/p256.h"
#include "core/webpush/vapid.h"

namespace bookbell {

using namespace Qt::StringLiterals;

bool LibraryLocation::isPostgres() const
{
    return text.startsWith("postgresql://"_L1) || text.startsWith("postgres://"_L1);
}

LibraryLocation LibraryLocation::byDefault()
{
    return {QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
            + u"/bookbell/library.sqlite"_s};
}

static QString filePath(const LibraryLocation &location)
{
    return QDir::cleanPath(QFileInfo(location.text).absoluteFilePath());
}

static bool isAllowed(const QString &path, int access)
{
    return ::faccessat(AT_FDCWD, QFile::encodeName(path).constData(), access, AT_EACCESS) == 0;
}

static Result<> checkFolder(const QString &path)
{
    const QString folder = QFileInfo(path).absolutePath();
    if (!QFileInfo(folder).isDir())
        return fail(ErrorCode::FolderNotWritable, folder, u"there is no such folder"_s);
    if (!isAllowed(folder, W_OK | X_OK))
        return fail(ErrorCode::FolderNotWritable, folder,
                    QString::fromLocal8Bit(std::strerror(errno)));
    return {};
}

/// Nobody but the owner: the file holds the VAPID key and the endpoints.
static Result<> makePrivateFile(const QString &path)
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

static Result<> checkNewLibrary(NewLibrary &library)
{
    if (auto good = checkContact(library.contact.trimmed()); !good)
        return good;
    if (library.timeZone.isEmpty())
        library.timeZone = QString::fromLatin1(QTimeZone::systemTimeZoneId());
    const std::pair<QString, QString *> values[] = {{u"library.name"_s, &library.name},
                                                    {u"library.contact"_s, &library.contact},
                                                    {u"library.time-zone"_s, &library.timeZone}};
    for (const auto &[key, value] : values) {
        auto checked = librarySettings().check(key, *value);
        if (!checked)
            return fail(std::move(checked.error()));
        *value = *checked;
    }
    return {};
}

static Result<> fillNewLibrary(Stores &stores, const NewLibrary &library, UtcTime now)
{
    const std::pair<QString, QString> values[] = {{u"library.name"_s, library.name},
                                                  {u"library.contact"_s, library.contact},
                                                  {u"library.time-zone"_s, library.timeZone}};
    for (const auto &[key, value] : values) {
        if (auto done = stores.settings().setSetting(key, value); !done)
            return done;
    }
    const P256Key key = P256Key::generate();
    const PublicKeyBytes &publicKey = key.publicKey();
    auto added = stores.services().addVapidKey(
        {.id = {},
         .publicKey = QByteArray(reinterpret_cast<const char *>(publicKey.data()),
                                 static_cast<qsizetype>(publicKey.size())),
         .privateKey = key.privateKey(),
         .createdAt = now,
         .isCurrent = true});
    if (!added)
        return fail(std::move(added.error()));
    return {};
}

static Result<> writeNewLibrary(const QString &path, const NewLibrary &library, UtcTime now)
{
    auto handle = SqliteHandle::open(path);
    if (!handle)
        return fail(std::move(handle.error()));
    // The first two count only before the first table is made. Nobody misses a draft: what is
    // written first reaches the disk together with the last.
    auto done = (*handle)->execute("PRAGMA page_size = 8192; PRAGMA application_id = "
                                   + QByteArray::number(sqliteApplicationId)
                                   + "; PRAGMA synchronous = OFF");
    if (done)
        done = migrate(**handle, sqliteMigrations(), now);
    if (done)
        done = (*handle)->execute("PRAGMA synchronous = FULL"_ba);
    if (!done)
        return done;
    SqliteConnection connection(std::move(*handle));
    done = connection.beginWrite();
    if (done)
        done = fillNewLibrary(connection.stores(), library, now);
    if (done)
        done = connection.commit();
    return done;
}

bool isLibraryFile(const QString &path)
{
    const auto header = readSqliteHeader(path);
    return header && header->isLibrary;
}

Result<std::unique_ptr<Database>> createLibrary(const LibraryLocation &location,
                                                const NewLibrary &library, const Clock &clock)
{
    if (location.isPostgres())
        return fail(ErrorCode::DatabaseNotSupported, location.text);
    NewLibrary checked = library;
    if (auto done = checkNewLibrary(checked); !done)
        return fail(std::move(done.error()));

    const QString path = filePath(location);
    const QFileInfo there(path);
    if (there.isDir() || (there.isFile() && there.isReadable() && !isLibraryFile(path)))
        return fail(ErrorCode::LibraryNotALibrary, path);
    // A journal that lost its library would be played back into the new one.
    for (const QString &taken : {path, QString(path + u"-wal"_s), QString(path + u"-journal"_s)}) {
        if (QFileInfo::exists(taken) || QFileInfo(taken).isSymLink())
            return fail(ErrorCode::LibraryExists, taken);
    }
    if (path == filePath(LibraryLocation::byDefault()))
        QDir().mkpath(QFileInfo(path).absolutePath());
    if (auto done = checkFolder(path); !done)
        return fail(std::move(done.error()));

    // Made under another name and then renamed: at every moment there is a whole library or none.
    const QString draft = path + u'.' + randomBase32(8) + u".new"_s;
    auto done = makePrivateFile(draft);
    if (!done)
        return fail(std::move(done.error()));
    done = writeNewLibrary(draft, checked, clock.now());
    // rename() of QFile never overwrites.
    if (done && !QFile::rename(draft, path)) {
        done = QFileInfo::exists(path)
            ? Result<>(fail(ErrorCode::LibraryExists, path))
            : Result<>(fail(ErrorCode::FolderNotWritable, QFileInfo(path).absolutePath()));
    }
    if (!done) {
        for (const QString &rest : {draft, QString(draft + u"-journal"_s)})
            QFile::remove(rest);
        return fail(std::move(done.error()));
    }
    return openLibrary(location);
}

/// What can be said without opening it as a database.
static Result<> checkLibraryFile(const QString &path)
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
    if (auto done = checkFolder(path); !done)
        return done;
    if ((status.st_mode & (S_IRWXG | S_IRWXO)) != 0
        && ::chmod(QFile::encodeName(path).constData(), S_IRUSR | S_IWUSR) == 0)
        qCInfo(lcStorage) << "took the library's file away from other users:" << path;
    return {};
}

static Result<> prepareLibrary(const QString &path)
{
    auto handle = SqliteHandle::open(path);
    if (!handle)
        return fail(std::move(handle.error()));
    auto version = schemaVersion(**handle);
    if (!version)
        return fail(std::move(version.error()));
    const QList<Migration> known = sqliteMigrations();
    if (*version > known.last().version)
        return fail(ErrorCode::LibraryTooNew, path);
    if (*version < 1)
        return fail(ErrorCode::LibraryDamaged, path, u"it has no tables"_s);
    if (*version < known.last().version) {
        auto copy = backUpBeforeMigration(**handle, *version);
        if (!copy)
            return fail(std::move(copy.error()));
        qCInfo(lcStorage) << "copied the library before updating it:" << *copy;
        if (auto done = migrate(**handle, known, SystemClock().now()); !done)
            return done;
    }
    return (*handle)->execute("PRAGMA journal_mode = WAL; SELECT count(*) FROM settings"_ba);
}

Result<std::unique_ptr<Database>> openLibrary(const LibraryLocation &location)
{
    if (location.isPostgres())
        return fail(ErrorCode::DatabaseNotSupported, location.text);
    const QString path = filePath(location);
    if (auto done = checkLibraryFile(path); !done)
        return fail(std::move(done.error()));
    if (auto done = prepareLibrary(path); !done)
        return fail(std::move(done.error()));
    return Database::open([path] { return SqliteConnection::open(path); });
}

} // namespace bookbell
