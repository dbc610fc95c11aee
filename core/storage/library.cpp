// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/library.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

#include "core/base/logging.h"
#include "core/base/random.h"
#include "core/storage/libraryfile.h"
#include "core/storage/librarysettings.h"
#include "core/storage/sqlite/sqlitebackup.h"
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

Result<std::unique_ptr<Database>> createLibrary(const LibraryLocation &location,
                                                const NewLibrary &library, const Clock &clock)
{
    if (location.isPostgres())
        return fail(ErrorCode::DatabaseNotSupported, location.text);
    NewLibrary checked = library;
    if (auto done = checkNewLibrary(checked); !done)
        return fail(std::move(done.error()));

    const QString path = libraryPath(location);
    const QFileInfo there(path);
    if (there.isDir() || (there.isFile() && there.isReadable() && !isLibraryFile(path)))
        return fail(ErrorCode::LibraryNotALibrary, path);
    // A journal that lost its library would be played back into the new one.
    for (const QString &taken : {path, QString(path + u"-wal"_s), QString(path + u"-journal"_s)}) {
        if (QFileInfo::exists(taken) || QFileInfo(taken).isSymLink())
            return fail(ErrorCode::LibraryExists, taken);
    }
    if (path == libraryPath(LibraryLocation::byDefault()))
        QDir().mkpath(QFileInfo(path).absolutePath());
    if (auto done = checkLibraryFolder(path); !done)
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

static Result<> prepareLibrary(const QString &path)
{
    auto handle = SqliteHandle::open(path);
    if (!handle)
        return fail(std::move(handle.error()));
    auto version = schemaVersion(**handle);
    if (!version)
        return fail(std::move(version.error()));
    const QList<Migration> known = sqliteMigrations();
    // While this waited for its lock, a restore has put another file in its place.
    if ((*handle)->hasMoved())
        return fail(ErrorCode::LibraryBusy, path);
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
    if (auto done =
            (*handle)->execute("PRAGMA journal_mode = WAL; SELECT count(*) FROM settings"_ba);
        !done)
        return done;
    // Who works in a backup has a library: no later backup is written over it.
    const auto isBackup = isMarkedAsBackup(**handle);
    return isBackup && *isBackup ? unmarkAsBackup(**handle) : Result<>();
}

Result<std::unique_ptr<Database>> openLibrary(const LibraryLocation &location)
{
    if (location.isPostgres())
        return fail(ErrorCode::DatabaseNotSupported, location.text);
    const QString path = libraryPath(location);
    if (auto done = checkLibraryFile(path); !done)
        return fail(std::move(done.error()));
    if (auto done = prepareLibrary(path); !done)
        return fail(std::move(done.error()));
    return Database::open([path] { return SqliteConnection::open(path); });
}

} // namespace bookbell
