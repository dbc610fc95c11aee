// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/librarybackup.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>

#include <cstdio>

#include "core/base/random.h"
#include "core/storage/libraryfile.h"
#include "core/storage/libraryplace.h"
#include "core/storage/sqlite/sqlitebackup.h"
#include "core/storage/sqlite/sqlitecounts.h"
#include "core/storage/sqlite/sqlitehandle.h"
#include "core/storage/sqlite/sqlitemigrations.h"
#include "core/storage/sqlite/sqliteoutboxholdstore.h"
#include "core/storage/sqlite/sqlitestatement.h"
#include "core/storage/sqlite/sqlitetry.h"

namespace bookbell {

using namespace Qt::StringLiterals;

namespace {

/// A file that is being written and goes with this, unless it has got its name.
class Draft
{
public:
    explicit Draft(const QString &wanted)
        : m_path(wanted + u'.' + randomBase32(8) + u".new"_s)
    {
    }
    ~Draft()
    {
        if (m_isPlaced)
            return;
        for (const auto &rest : {u""_s, u"-wal"_s, u"-shm"_s, u"-journal"_s})
            QFile::remove(m_path + rest);
    }
    Draft(const Draft &) = delete;
    Draft &operator=(const Draft &) = delete;

    [[nodiscard]] const QString &path() const { return m_path; }
    void setPlaced() { m_isPlaced = true; }

private:
    QString m_path;
    bool m_isPlaced = false;
};

ShareProgress stepOf(const BackupProgress &progress, BackupStep step)
{
    if (!progress)
        return {};
    return [&progress, step](double share) { return progress(step, share); };
}

/// Better than to fill the disk to its last byte under everybody else first.
Result<> checkSpace(const QString &path, qint64 bytes)
{
    const QStorageInfo storage(QFileInfo(path).absolutePath());
    if (storage.isValid() && storage.bytesAvailable() >= 0 && storage.bytesAvailable() < bytes)
        return fail(ErrorCode::DiskFull, path,
                    u"%1 of %2 bytes are free"_s.arg(storage.bytesAvailable()).arg(bytes));
    return {};
}

Result<> copyInto(SqliteHandle &source, const QString &path, const BackupProgress &progress)
{
    BOOKBELL_TRY(made, makePrivateFile(path));
    BOOKBELL_TRY(target, SqliteHandle::open(path));
    // Nobody misses a draft: it is flushed as a whole in the end.
    BOOKBELL_TRY(quick, (*target)->execute("PRAGMA synchronous = OFF"_ba));
    return copyDatabase(source, **target, stepOf(progress, BackupStep::Copying));
}

/// One file that is whole by itself, nothing beside it.
Result<std::unique_ptr<SqliteHandle>> openDraft(const QString &path)
{
    BOOKBELL_TRY(handle, SqliteHandle::open(path));
    BOOKBELL_TRY(alone,
                 (*handle)->execute("PRAGMA synchronous = OFF; PRAGMA journal_mode = DELETE"_ba));
    return handle;
}

/// In one transaction: `fn`: () -> Result<>.
template <class Fn>
Result<> inTransaction(SqliteHandle &handle, Fn fn)
{
    BOOKBELL_TRY(begun, handle.execute("BEGIN IMMEDIATE"_ba));
    Result<> done = fn();
    if (done)
        done = handle.execute("COMMIT"_ba);
    if (!done)
        (void)handle.execute("ROLLBACK"_ba);
    return done;
}

/// Whether a backup may take the place of what is there.
Result<> checkBackupPlace(const QString &library, const QByteArray &identity, const QString &file)
{
    for (const auto &part : {u""_s, u"-wal"_s, u"-shm"_s, u"-journal"_s}) {
        if (file == library + part || isSameFile(file, library + part))
            return fail(ErrorCode::LibraryExists, file, u"same"_s);
    }
    BOOKBELL_TRY(folder, checkLibraryFolder(file));
    const QFileInfo there(file);
    if (!there.exists() && !there.isSymLink())
        return {};
    if (!there.isFile() || !isLibraryFile(file))
        return fail(ErrorCode::FileNotWritable, file, u"exists"_s);
    const auto earlier = SqliteHandle::open(file, SqliteHandle::Mode::Immutable);
    const bool isReplaceable = earlier && isMarkedAsBackup(**earlier).value_or(false)
        && libraryIdentity(**earlier).value_or(QByteArray()) == identity;
    if (!isReplaceable)
        return fail(ErrorCode::LibraryExists, file, u"exists"_s);
    return {};
}

/// An immutable file needs no lock and nothing beside it. One with a journal is or was in use.
Result<std::unique_ptr<SqliteHandle>> openBackup(const QString &file)
{
    const bool isInUse =
        QFileInfo::exists(file + u"-wal"_s) || QFileInfo::exists(file + u"-journal"_s);
    return SqliteHandle::open(
        file, isInUse ? SqliteHandle::Mode::ReadOnly : SqliteHandle::Mode::Immutable);
}

Result<> checkBackupFile(const QString &file)
{
    const QFileInfo there(file);
    if (!there.exists())
        return fail(ErrorCode::FileNotFound, file);
    if (!there.isFile())
        return fail(ErrorCode::LibraryNotALibrary, file);
    if (!there.isReadable())
        return fail(ErrorCode::FileNotReadable, file);
    BOOKBELL_TRY(header, readSqliteHeader(file));
    if (!header->isLibrary)
        return fail(ErrorCode::LibraryNotALibrary, file);
    if (header->version > sqliteMigrations().last().version)
        return fail(ErrorCode::LibraryTooNew, file);
    if (header->version < 1)
        return fail(ErrorCode::LibraryDamaged, file, u"it has no tables"_s);
    return {};
}

/// The library that is to be restored, apart from its name.
Result<RestoreReport> prepareRestored(const QString &file, const QString &path, UtcTime now,
                                      const Actor &actor, const BackupProgress &progress)
{
    {
        BOOKBELL_TRY(source, openBackup(file));
        BOOKBELL_TRY(read, schemaVersion(**source));
        if (auto copied = copyInto(**source, path, progress); !copied)
            return fail(std::move(copied.error()));
    }
    BOOKBELL_TRY(handle, openDraft(path));
    if (auto whole =
            checkIntegrity(**handle, IntegrityCheck::Whole, stepOf(progress, BackupStep::Checking));
        !whole) {
        const bool isDamaged = whole.error().code == ErrorCode::LibraryDamaged;
        return isDamaged ? fail(ErrorCode::LibraryDamaged, file, whole.error().detail)
                         : fail(std::move(whole.error()));
    }
    BOOKBELL_TRY(updated, migrate(**handle, sqliteMigrations(), now));
    RestoreReport report;
    auto done = inTransaction(**handle, [&]() -> Result<> {
        BOOKBELL_TRY(unmarked, unmarkAsBackup(**handle));
        BOOKBELL_TRY(held, SqliteOutboxHoldStore(**handle).begin(now));
        report.held = *held;
        // Nobody's turn: whoever had it worked on another copy.
        BOOKBELL_TRY(ended,
                     SqliteStatement(**handle, "UPDATE schedule SET until_at = 0").runOnAny());
        BOOKBELL_TRY(recorded,
                     SqliteStatement(**handle,
                                     "INSERT INTO journal (at, user, program, action, subject, "
                                     "before_json, after_json) VALUES (?,?,?,'restore',?,'','')")
                         .bind(now, actor.user, actor.program, QFileInfo(file).fileName())
                         .runOnAny());
        BOOKBELL_TRY(counts, countLibrary(**handle));
        report.counts = *counts;
        return {};
    });
    if (!done)
        return fail(std::move(done.error()));
    return report;
}

/// Its alerts must not go out beside those of the library that took its place. A file that is too
/// damaged for that is too damaged to ring anybody.
void holdKept(const QString &kept, UtcTime now)
{
    const auto handle = openDraft(kept);
    if (!handle || !isMarkedAsBackup(**handle))
        return;
    (void)inTransaction(**handle, [&]() -> Result<> {
        BOOKBELL_TRY(held, SqliteOutboxHoldStore(**handle).begin(now));
        return {};
    });
}

} // namespace

Result<BackupReport> backUpLibrary(const LibraryLocation &library, const QString &file, UtcTime now,
                                   const BackupProgress &progress)
{
    if (library.isPostgres())
        return fail(ErrorCode::DatabaseNotSupported, library.text);
    const QString path = libraryPath(library);
    const QString wanted = libraryPath({file});
    if (auto good = checkLibraryFile(path); !good)
        return fail(std::move(good.error()));
    BOOKBELL_TRY(source, SqliteHandle::open(path));
    // What is read first fixes the moment: others go on writing, this copy does not see it.
    BOOKBELL_TRY(begun, (*source)->execute("BEGIN"_ba));
    BOOKBELL_TRY(counts, countLibrary(**source));
    BOOKBELL_TRY(identity, libraryIdentity(**source));
    if (auto good = checkBackupPlace(path, *identity, wanted); !good)
        return fail(std::move(good.error()));
    if (auto room = checkSpace(wanted, QFileInfo(path).size()); !room)
        return fail(std::move(room.error()));

    Draft draft(wanted);
    if (auto copied = copyInto(**source, draft.path(), progress); !copied)
        return fail(std::move(copied.error()));
    source->reset();
    {
        BOOKBELL_TRY(handle, openDraft(draft.path()));
        auto whole =
            checkIntegrity(**handle, IntegrityCheck::Whole, stepOf(progress, BackupStep::Checking));
        if (!whole) {
            const bool isDamaged = whole.error().code == ErrorCode::LibraryDamaged;
            return isDamaged ? fail(ErrorCode::LibraryDamaged, path, whole.error().detail)
                             : fail(std::move(whole.error()));
        }
        BOOKBELL_TRY(copied, countLibrary(**handle));
        if (*copied != *counts)
            return fail(ErrorCode::Internal, wanted, u"the copy differs from the library"_s);
        auto marked = inTransaction(**handle, [&]() -> Result<> {
            BOOKBELL_TRY(held, SqliteOutboxHoldStore(**handle).begin(now));
            return markAsBackup(**handle, now);
        });
        if (!marked)
            return fail(std::move(marked.error()));
    }
    if (progress && !progress(BackupStep::Placing, 1))
        return fail(ErrorCode::Cancelled);
    if (auto flushed = flushFile(draft.path()); !flushed)
        return fail(std::move(flushed.error()));
    // Somebody may have put a file there meanwhile.
    if (auto good = checkBackupPlace(path, *identity, wanted); !good)
        return fail(std::move(good.error()));
    if (std::rename(QFile::encodeName(draft.path()).constData(),
                    QFile::encodeName(wanted).constData())
        != 0)
        return fail(ErrorCode::FileNotWritable, wanted);
    draft.setPlaced();
    if (auto flushed = flushFile(wanted); !flushed)
        return fail(std::move(flushed.error()));
    return BackupReport {wanted, QFileInfo(wanted).size(), *counts};
}

Result<BackupContents> readBackup(const QString &file)
{
    const QString path = libraryPath({file});
    if (auto good = checkBackupFile(path); !good)
        return fail(std::move(good.error()));
    BOOKBELL_TRY(handle, openBackup(path));
    BOOKBELL_TRY(counts, countLibrary(**handle));
    BOOKBELL_TRY(name,
                 SqliteStatement(**handle, "SELECT value FROM settings WHERE key = 'library.name'")
                     .value<QString>());
    BOOKBELL_TRY(
        changed,
        SqliteStatement(**handle, "SELECT max(at) FROM journal").value<std::optional<UtcTime>>());
    BOOKBELL_TRY(made, backupMadeAt(**handle));
    return BackupContents {*name, *counts, *changed, *made};
}

Result<RestoreReport> restoreLibrary(const LibraryLocation &library, const QString &file,
                                     UtcTime now, const Actor &actor,
                                     const BackupProgress &progress)
{
    if (library.isPostgres())
        return fail(ErrorCode::DatabaseNotSupported, library.text);
    const QString backup = libraryPath({file});
    // A link to the library goes on leading to it.
    const QFileInfo link(libraryPath(library));
    const QString path = link.exists() ? link.canonicalFilePath() : link.absoluteFilePath();
    if (path == backup || isSameFile(path, backup))
        return fail(ErrorCode::LibraryExists, path, u"same"_s);
    if (auto good = checkBackupFile(backup); !good)
        return fail(std::move(good.error()));
    if (library.text == LibraryLocation::byDefault().text)
        QDir().mkpath(QFileInfo(path).absolutePath());
    if (auto good = checkLibraryFolder(path); !good)
        return fail(std::move(good.error()));
    BOOKBELL_TRY(place, LibraryPlace::take(path));
    // Not kept while the copy is made: who looks at a library for a moment need not wait for it.
    place->giveBack();
    if (auto room = checkSpace(path, QFileInfo(backup).size()); !room)
        return fail(std::move(room.error()));

    Draft draft(path);
    auto report = prepareRestored(backup, draft.path(), now, actor, progress);
    if (!report)
        return report;
    if (auto flushed = flushFile(draft.path()); !flushed)
        return fail(std::move(flushed.error()));
    if (progress && !progress(BackupStep::Placing, 1))
        return fail(ErrorCode::Cancelled);
    auto taken = LibraryPlace::take(path);
    if (!taken)
        return fail(std::move(taken.error()));
    auto kept = taken->replaceWith(draft.path(), now);
    if (!kept)
        return fail(std::move(kept.error()));
    draft.setPlaced();
    taken->giveBack();
    report->file = path;
    report->kept = *kept;
    if (!kept->isEmpty())
        holdKept(*kept, now);
    return report;
}

namespace {

struct BackupSentence {
    ErrorCode code;
    const char *detail;
    const char *text; ///< "%1" is the subject
};

const BackupSentence backupSentences[] = {
    {ErrorCode::LibraryExists, "same",
     QT_TRANSLATE_NOOP("LibraryBackup",
                       "%1 is the library itself: choose another file for the backup.")},
    {ErrorCode::LibraryExists, "exists",
     QT_TRANSLATE_NOOP("LibraryBackup",
                       "There is a library or the backup of another one at %1, and it stays as it "
                       "is: choose another name.")},
    {ErrorCode::FileNotWritable, "exists",
     QT_TRANSLATE_NOOP("LibraryBackup",
                       "There is something else at %1, and it stays as it is: choose another "
                       "name.")},
    {ErrorCode::FolderNotWritable, "there is no such folder",
     QT_TRANSLATE_NOOP("LibraryBackup",
                       "There is no folder %1: make it first, or choose another one.")},
    {ErrorCode::LibraryBusy, "open",
     QT_TRANSLATE_NOOP("LibraryBackup",
                       "Another program has the library %1 open, so nothing was restored: close "
                       "its windows and stop what serves or sends (\"bookbell serve\", \"send\"), "
                       "then restore again.")},
};

} // namespace

QString describeBackup(const Error &error)
{
    for (const BackupSentence &sentence : backupSentences) {
        if (sentence.code == error.code && error.detail == QLatin1StringView(sentence.detail))
            return QCoreApplication::translate("LibraryBackup", sentence.text).arg(error.subject);
    }
    return describe(error);
}

} // namespace bookbell
