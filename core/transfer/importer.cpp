// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/importer.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QTemporaryFile>

#include "core/base/json.h"
#include "core/base/logging.h"
#include "core/storage/librarysettings.h"
#include "core/transfer/dryrunstores.h"
#include "core/transfer/importfacts.h"
#include "core/transfer/refusedrows.h"
#include "core/transfer/rowbatch.h"
#include "core/transfer/rowsource.h"

namespace bookbell {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t batchSize = 512;
/// Of subscriptions, which are put into order; two batches are held at a time.
constexpr size_t orderedBatchSize = 8'192;
/// What a job may use of the 20 ms of a transaction; the rest is for its commit.
constexpr qint64 jobMs = 12;
constexpr qint64 progressMs = 100;

/// One import from the opened file to its counts.
class Run
{
public:
    Run(Database &database, const Clock &clock, const ImportOptions &options,
        ImportControl &control)
        : m_database(database)
        , m_clock(clock)
        , m_options(options)
        , m_control(control)
        , m_books(m_rules)
        , m_readers(m_rules)
        , m_reservations(m_rules)
        , m_subscriptions(m_rules)
    {
    }

    ImportReport run()
    {
        Result<> outcome = importAll();
        ImportReport report;
        report.counts = m_counts;
        report.messages = m_reservations.rung();
        if (!outcome)
            report.error = outcome.error();
        return report;
    }

private:
    Result<> importAll()
    {
        if (Result<> opened = openFile(); !opened)
            return opened;
        if (Result<> learned = learnFacts(); !learned)
            return learned;
        auto source = openSource();
        if (!source)
            return fail(std::move(source.error()));
        Result<RefusedRows> refused = RefusedRows::open(m_options.errorsPath);
        if (!refused)
            return fail(std::move(refused.error()));
        if (m_options.isDryRun) {
            // Once through for the keys that several rows share, then as in earnest.
            m_isFirstReading = true;
            m_timer.start();
            countKeys(**source);
            m_isFirstReading = false;
            m_toldAtMs = 0;
            m_file->seek(0);
            source = openSource();
            if (!source)
                return fail(std::move(source.error()));
        }
        refused->begin((*source)->originalColumns());
        m_timer.start();
        Result<> imported = makeList();
        if (imported)
            imported = importRows(**source, *refused);
        if (!m_options.isDryRun)
            record();
        tellProgress((*source)->bytesRead());
        Result<> kept = refused->finish();
        return imported ? kept : imported;
    }

    void countKeys(RowSource &source)
    {
        SourceRow row;
        while (!m_control.isCancelled && source.next(row)) {
            if (m_timer.elapsed() - m_toldAtMs >= progressMs)
                tellProgress(source.bytesRead());
            if (row.error)
                continue;
            if (const Result<ImportRow> parsed = m_parser->parse(row.fields))
                m_memory.keys.count(*parsed);
        }
        m_memory.keys.finish();
    }

    Result<> openFile()
    {
        const QFileInfo info(m_options.path);
        if (!info.exists())
            return fail(ErrorCode::FileNotFound, m_options.path);
        auto file = std::make_unique<QFile>(m_options.path);
        if (info.isDir() || !file->open(QIODevice::ReadOnly))
            return fail(ErrorCode::FileNotReadable, m_options.path, file->errorString());
        if (file->isSequential()) {
            // A pipe cannot be read twice.
            auto copy = std::make_unique<QTemporaryFile>();
            if (!copy->open())
                return fail(ErrorCode::FileNotWritable, copy->fileName(), copy->errorString());
            for (QByteArray chunk = file->read(65536); !chunk.isEmpty();
                 chunk = file->read(65536)) {
                if (copy->write(chunk) != chunk.size())
                    return fail(ErrorCode::DiskFull, copy->fileName(), copy->errorString());
            }
            copy->seek(0);
            file = std::move(copy);
        }
        m_file = std::move(file);
        m_name = info.fileName();
        return {};
    }

    Result<std::unique_ptr<RowSource>> openSource()
    {
        return RowSource::open(*m_file, m_name, m_options.kind, m_options.columnMap,
                               m_options.encoding);
    }

    Result<> learnFacts()
    {
        auto learned = m_database.browse([kind = m_options.kind](const Stores &stores) {
            return loadImportFacts(stores, kind);
        });
        Result<ImportFacts> facts = learned.result();
        if (!facts)
            return fail(std::move(facts.error()));
        facts->parser.listName = m_options.listName;
        if (m_options.vapidKey.isValid()) {
            facts->parser.vapidKey = m_options.vapidKey;
            facts->parser.isVapidKeyChosen = true;
        }
        m_rules.policy = policyOf(facts->settings);
        m_rules.onMatch = m_options.onMatch;
        m_rules.now = m_clock.now();
        if (!m_options.isDryRun)
            m_rules.ring = m_options.ring;
        m_parser.emplace(std::move(facts->parser));
        return {};
    }

    /// `--list` makes its list even if every row is refused.
    Result<> makeList()
    {
        if (m_options.listName.isEmpty() || m_options.kind != TransferKind::Subscribers)
            return {};
        return submit([this](Stores &stores) -> Result<size_t> {
                   const Result<ListId> list =
                       m_subscriptions.ensureList(stores, m_options.listName);
                   if (!list)
                       return fail(list.error());
                   return size_t {0};
               })
            .result()
            .map([](size_t) {});
    }

    /// One more row for `batch`; false at the end of the file or when it is full.
    bool readRow(RowSource &source, RowBatch &batch)
    {
        const bool isOrdered = m_options.kind == TransferKind::Subscribers;
        SourceRow row;
        if (batch.rows.size() >= (isOrdered ? orderedBatchSize : batchSize) || !source.next(row))
            return false;
        BatchRow &added = batch.rows.emplace_back();
        added.line = row.line;
        added.original = std::move(row.original);
        added.row = row.error ? Result<ImportRow>(fail(*row.error)) : m_parser->parse(row.fields);
        batch.bytesRead = source.bytesRead();
        return true;
    }

    template <class Fn>
    QFuture<Result<size_t>> submit(Fn fn)
    {
        if (!m_options.isDryRun)
            return m_database.write(std::move(fn), WritePriority::Bulk);
        return m_database.browse([this, fn = std::move(fn)](const Stores &base) mutable {
            Stores stores = makeDryRunStores(base, m_memory);
            return fn(stores);
        });
    }

    QFuture<Result<size_t>> submit(const std::shared_ptr<RowBatch> &batch)
    {
        return submit([this, batch](Stores &stores) { return apply(stores, *batch); });
    }

    /// On the database's thread: as many rows as fit into a job; how far it came.
    Result<size_t> apply(Stores &stores, RowBatch &batch)
    {
        QElapsedTimer timer;
        timer.start();
        size_t at = batch.done;
        while (at < batch.order.size()) {
            BatchRow &row = batch.rows[batch.order[at++]];
            if (row.row) {
                const Result<RowOutcome> outcome = apply(stores, *row.row);
                if (outcome)
                    row.outcome = *outcome;
                else if (isRowError(outcome.error().code))
                    row.row = fail(outcome.error());
                else
                    return fail(outcome.error());
            }
            if (timer.elapsed() >= jobMs)
                break;
        }
        return at;
    }

    Result<RowOutcome> apply(Stores &stores, const ImportRow &row)
    {
        if (const auto *book = std::get_if<BookRow>(&row))
            return m_books.apply(stores, *book);
        if (const auto *reader = std::get_if<ReaderRow>(&row))
            return m_readers.apply(stores, *reader);
        if (const auto *reservation = std::get_if<ReservationRow>(&row))
            return m_reservations.apply(stores, *reservation);
        return m_subscriptions.apply(stores, std::get<SubscriptionRow>(row));
    }

    Result<> importRows(RowSource &source, RefusedRows &refused)
    {
        auto batch = std::make_shared<RowBatch>();
        while (readRow(source, *batch)) { }
        while (!batch->rows.empty()) {
            batch->arrange();
            auto next = std::make_shared<RowBatch>();
            const Result<> written = writeBatch(batch, source, *next);
            for (const BatchRow &row : batch->rows) {
                if (row.isDone && !row.row)
                    refused.add(row.line, row.original, row.row.error());
            }
            if (!written)
                return written;
            batch = next;
        }
        return {};
    }

    /// Transaction by transaction, while the rows after these are read into `next`.
    Result<> writeBatch(const std::shared_ptr<RowBatch> &batch, RowSource &source, RowBatch &next)
    {
        bool isMore = true;
        while (!batch->isDone()) {
            const QFuture<Result<size_t>> written = submit(batch);
            while (isMore && !written.isFinished())
                isMore = readRow(source, next);
            const Result<size_t> reached = written.result();
            if (!reached)
                return fail(reached.error());
            count(*batch, *reached);
            if (m_control.isCancelled)
                return fail(ErrorCode::Cancelled);
            if (m_timer.elapsed() - m_toldAtMs >= progressMs)
                tellProgress(batch->bytesRead);
        }
        while (isMore)
            isMore = readRow(source, next);
        return {};
    }

    void count(RowBatch &batch, size_t reached)
    {
        for (; batch.done < reached; ++batch.done) {
            BatchRow &row = batch.rows[batch.order[batch.done]];
            row.isDone = true;
            ++m_counts.read;
            if (!row.row)
                ++m_counts.rejected;
            else if (row.outcome == RowOutcome::Added)
                ++m_counts.added;
            else if (row.outcome == RowOutcome::Updated)
                ++m_counts.updated;
            else
                ++m_counts.unchanged;
        }
    }

    void record()
    {
        if (m_counts.added == 0 && m_counts.updated == 0)
            return;
        JournalEntry entry;
        entry.at = m_clock.now();
        entry.actor = m_options.actor;
        entry.action = u"import"_s;
        entry.subject = toText(m_options.kind) + u' ' + m_name;
        entry.before = "{}"_ba;
        entry.after = toCompactJson(QJsonObject {
            {u"read"_s, m_counts.read},
            {u"added"_s, m_counts.added},
            {u"updated"_s, m_counts.updated},
            {u"unchanged"_s, m_counts.unchanged},
            {u"rejected"_s, m_counts.rejected},
        });
        const auto recorded = m_database.write([entry](Stores &stores) -> Result<JournalId> {
            return stores.settings().record(entry);
        });
        // The rows are in the library already: a missing line in the record undoes nothing.
        if (const Result<JournalId> outcome = recorded.result(); !outcome)
            qCWarning(lcTransfer) << "no record of the import:" << outcome.error().detail;
    }

    void tellProgress(qint64 bytesRead)
    {
        if (!m_control.progress)
            return;
        m_toldAtMs = m_timer.elapsed();
        const double seconds = static_cast<double>(std::max<qint64>(m_toldAtMs, 1)) / 1000.0;
        ImportProgress progress;
        progress.counts = m_counts;
        progress.isFirstReading = m_isFirstReading;
        progress.bytesRead = bytesRead;
        progress.bytesTotal = m_file->size();
        progress.rowsPerSecond = static_cast<double>(m_counts.read) / seconds;
        if (bytesRead > 0) {
            progress.secondsLeft = seconds * static_cast<double>(progress.bytesTotal - bytesRead)
                / static_cast<double>(bytesRead);
        }
        m_control.progress(progress);
    }

    Database &m_database;
    const Clock &m_clock;
    const ImportOptions &m_options;
    ImportControl &m_control;
    ImportRules m_rules;
    BookImport m_books;
    ReaderImport m_readers;
    ReservationImport m_reservations;
    SubscriptionImport m_subscriptions;
    std::optional<RowParser> m_parser;
    std::unique_ptr<QFile> m_file;
    QString m_name;
    DryRunMemory m_memory;
    ImportCounts m_counts;
    QElapsedTimer m_timer;
    qint64 m_toldAtMs = 0;
    bool m_isFirstReading = false;
};

} // namespace

ImportReport runImport(Database &database, const Clock &clock, const ImportOptions &options,
                       ImportControl &control)
{
    return Run(database, clock, options, control).run();
}

Importer::Importer(Database &database, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_database(database)
    , m_clock(clock)
{
    m_control.progress = [this](const ImportProgress &progress) { Q_EMIT progressed(progress); };
}

Importer::~Importer()
{
    cancel();
    if (m_thread.joinable())
        m_thread.join();
}

void Importer::start(const ImportOptions &options)
{
    Q_ASSERT(!m_thread.joinable());
    m_thread = std::thread(
        [this, options] { Q_EMIT finished(runImport(m_database, m_clock, options, m_control)); });
}

void Importer::cancel()
{
    m_control.isCancelled = true;
}

} // namespace bookbell
