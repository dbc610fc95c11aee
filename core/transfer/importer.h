// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <atomic>
#include <memory>
#include <thread>

#include "core/base/clock.h"
#include "core/storage/database.h"
#include "core/transfer/columns.h"
#include "core/transfer/importrule.h"
#include "core/transfer/textdecoder.h"

namespace bookbell {

struct ImportOptions {
    TransferKind kind = TransferKind::Books; ///< not Deliveries
    QString path;
    QString listName; ///< subscribers: one more list for every new one; made when it is missing
    QHash<QString, QString> columnMap; ///< column of the file -> name of a field
    std::optional<TextEncoding> encoding; ///< chosen, see chooseEncoding(); empty: what it says
    OnMatch onMatch = OnMatch::Skip;
    VapidKeyId vapidKey; ///< subscribers: of rows that name none; not valid: the current one
    RingFunction ring; ///< reservations that come in as ready; empty: nothing rings
    bool isDryRun = false;
    QString errorsPath; ///< where the refused rows go; empty: nowhere
    Actor actor; ///< for the record of who did what
};

/// In rows of the file: read = added + updated + unchanged + rejected once it is through.
struct ImportCounts {
    qint64 read = 0;
    qint64 added = 0;
    qint64 updated = 0;
    qint64 unchanged = 0;
    qint64 rejected = 0;

    bool operator==(const ImportCounts &) const = default;
};

struct ImportProgress {
    ImportCounts counts;
    qint64 bytesRead = 0;
    qint64 bytesTotal = 0;
    double rowsPerSecond = 0;
    double secondsLeft = 0;
    /// A dry run reads the file twice; this is the first time, when nothing is counted yet.
    bool isFirstReading = false;
};

/// What has happened, also when the import ended early: `counts` is what stays done.
struct ImportReport {
    ImportCounts counts;
    qint64 messages = 0; ///< alerts queued for reservations that came in as ready
    std::optional<Error> error; ///< why it ended early: Cancelled, DiskFull, MissingColumn, …
};

/// How an import that runs on another thread is watched and ended.
struct ImportControl {
    std::atomic<bool> isCancelled = false; ///< ends it after the transaction that is under way
    std::function<void(const ImportProgress &)> progress; ///< on the importing thread
};

/// Imports a file and returns at the end, so not on a thread that must not wait, nor on one of the
/// database. Reading and checking go on beside the writer, which gets pieces of at most 20 ms. Bad
/// rows are refused one by one; importing the same file again changes nothing.
///
/// Errors before the first row: FileNotFound, FileNotReadable, FileNotWritable (errorsPath),
/// those of RowSource::open(). A dry run takes the same way over stores that only remember, so its
/// counts are the same.
[[nodiscard]] ImportReport runImport(Database &database, const Clock &clock,
                                     const ImportOptions &options, ImportControl &control);

/// An import on a thread of its own. Lives on the thread of who made it; finished() comes exactly
/// once after start(), whatever happens. Destruction cancels and waits for the transaction under
/// way. Database and clock outlive it.
class Importer final : public QObject
{
    Q_OBJECT

public:
    Importer(Database &database, const Clock &clock, QObject *parent = nullptr);
    ~Importer() override;

    /// Once per object.
    void start(const ImportOptions &options);
    void cancel();

Q_SIGNALS:
    void progressed(const ImportProgress &progress);
    void finished(const ImportReport &report);

private:
    Database &m_database;
    const Clock &m_clock;
    ImportControl m_control;
    std::thread m_thread;
};

} // namespace bookbell
