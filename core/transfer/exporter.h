// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <atomic>
#include <functional>
#include <optional>
#include <thread>

#include "core/storage/database.h"
#include "core/transfer/columns.h"

namespace bookbell {

/// Writes all of one kind into a file, page by page, and returns how many rows that were. Waits for
/// the database, so not on a thread that must not wait. The file is readable by its owner only and
/// appears as a whole: where the disk is full or something fails, what was there before stays.
///
/// CSV whose cells are neutralised (see csvwriter.h); subscribers as JSON lines where `path` ends
/// in .json, .jsonl or .ndjson, and books as MARC in UTF-8 where it ends in .mrc (ISO 2709) or .xml
/// (MARCXML), see exportFormatOf(). What comes out goes in again by runImport(), deliveries aside.
/// Only subscriptions that can be rung are written, so that no file ever brings back who has left,
/// and only reservations whose reader is still known. Errors: FileNotWritable, DiskFull.
[[nodiscard]] Result<qint64> exportTo(Database &database, TransferKind kind, const QString &path);

struct ExportProgress {
    qint64 rows = 0;
    qint64 total = 0; ///< when it began; more or fewer may be written in the end
    double rowsPerSecond = 0;
    double secondsLeft = 0;

    /// After `rows` of about `total`.
    [[nodiscard]] static ExportProgress at(qint64 elapsedMs, qint64 rows, qint64 total);
};

/// How an export that runs on another thread is watched and ended.
struct ExportControl {
    std::atomic<bool> isCancelled = false; ///< ends it after the page that is under way
    std::function<void(const ExportProgress &)> progress; ///< on the exporting thread
};

/// The same. One more error: Cancelled, and nothing is written then.
[[nodiscard]] Result<qint64> exportTo(Database &database, TransferKind kind, const QString &path,
                                      ExportControl &control);

/// How many rows an export of the kind would write.
[[nodiscard]] Result<qint64> countForExport(const Stores &stores, TransferKind kind);

struct ExportReport {
    qint64 rows = 0;
    std::optional<Error> error; ///< why there is no file
};

/// An export on a thread of its own. Lives on the thread of who made it; finished() comes exactly
/// once after start(), whatever happens. Destruction cancels and waits for the page under way.
/// The database outlives it.
class Exporter final : public QObject
{
    Q_OBJECT

public:
    explicit Exporter(Database &database, QObject *parent = nullptr);
    ~Exporter() override;

    /// Once per object.
    void start(TransferKind kind, const QString &path);
    void cancel();

Q_SIGNALS:
    void progressed(const bookbell::ExportProgress &progress);
    void finished(const bookbell::ExportReport &report);

private:
    Database &m_database;
    ExportControl m_control;
    std::thread m_thread;
};

} // namespace bookbell
