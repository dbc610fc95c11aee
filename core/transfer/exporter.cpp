// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/exporter.h"

#include <QElapsedTimer>

#include <algorithm>
#include <numeric>

#include "core/transfer/exportpages.h"
#include "core/transfer/refusedrows.h"

namespace bookbell {

using namespace Qt::StringLiterals;

namespace {

/// Tells now and then how far an export has come.
class ExportTeller
{
public:
    ExportTeller(ExportControl &control, qint64 total)
        : m_control(control)
        , m_total(total)
    {
        m_timer.start();
    }

    void tell(qint64 rows, bool isEnd)
    {
        constexpr qint64 everyMs = 100;
        const qint64 now = m_timer.elapsed();
        if (!m_control.progress || (!isEnd && now - m_toldAtMs < everyMs))
            return;
        m_toldAtMs = now;
        m_control.progress(ExportProgress::at(now, rows, m_total));
    }

private:
    ExportControl &m_control;
    qint64 m_total;
    QElapsedTimer m_timer;
    qint64 m_toldAtMs = 0;
};

} // namespace

ExportProgress ExportProgress::at(qint64 elapsedMs, qint64 rows, qint64 total)
{
    ExportProgress progress;
    progress.rows = rows;
    progress.total = std::max(total, rows);
    const double seconds = static_cast<double>(std::max<qint64>(elapsedMs, 1)) / 1000.0;
    progress.rowsPerSecond = static_cast<double>(rows) / seconds;
    if (rows > 0)
        progress.secondsLeft = static_cast<double>(progress.total - rows) / progress.rowsPerSecond;
    return progress;
}

Result<qint64> countForExport(const Stores &stores, TransferKind kind)
{
    switch (kind) {
    case TransferKind::Books:
        return stores.books().bookCount();
    case TransferKind::Readers:
        return stores.readers().readerCount();
    case TransferKind::Reservations: {
        qint64 sum = 0;
        for (const ReservationState state :
             {ReservationState::Waiting, ReservationState::Ready, ReservationState::Collected,
              ReservationState::Cancelled, ReservationState::Expired, ReservationState::Suspended,
              ReservationState::Lapsed}) {
            const Result<qint64> count = stores.reservations().countInState(state);
            if (!count)
                return count;
            sum += *count;
        }
        return sum;
    }
    case TransferKind::Subscribers:
        return stores.subscriptions().countInState(SubscriptionState::Active);
    case TransferKind::Deliveries: {
        const Result<DeliveryCounts> counts = stores.deliveries().counts();
        if (!counts)
            return fail(counts.error());
        return std::accumulate(std::begin(counts->byState), std::end(counts->byState), qint64 {0});
    }
    }
    return fail(ErrorCode::Internal);
}

Result<qint64> exportTo(Database &database, TransferKind kind, const QString &path)
{
    ExportControl control;
    return exportTo(database, kind, path, control);
}

Result<qint64> exportTo(Database &database, TransferKind kind, const QString &path,
                        ExportControl &control)
{
    Result<std::unique_ptr<QSaveFile>> file = openPrivateFile(path);
    if (!file)
        return fail(std::move(file.error()));
    const ExportFormat format = exportFormatOf(kind, path);
    (*file)->write(exportHeader(kind, format));
    auto counted =
        database.browse([kind](const Stores &stores) { return countForExport(stores, kind); });
    const Result<qint64> total = counted.result();
    if (!total)
        return total;
    ExportTeller teller(control, *total);
    qint64 rows = 0;
    ExportPage page;
    do {
        auto read = database.browse([kind, format, after = page.after](const Stores &stores) {
            return readExportPage(stores, kind, format, after);
        });
        Result<ExportPage> next = read.result();
        if (!next)
            return fail(std::move(next.error()));
        if (control.isCancelled)
            return fail(ErrorCode::Cancelled);
        page = std::move(*next);
        if ((*file)->write(page.text) != page.text.size())
            break; // commitFile() says why
        rows += page.rows;
        teller.tell(rows, page.isLast);
    } while (!page.isLast);
    (*file)->write(exportTrailer(format));
    if (Result<> committed = commitFile(**file); !committed)
        return fail(std::move(committed.error()));
    return rows;
}

Exporter::Exporter(Database &database, QObject *parent)
    : QObject(parent)
    , m_database(database)
{
    m_control.progress = [this](const ExportProgress &progress) { Q_EMIT progressed(progress); };
}

Exporter::~Exporter()
{
    cancel();
    if (m_thread.joinable())
        m_thread.join();
}

void Exporter::start(TransferKind kind, const QString &path)
{
    Q_ASSERT(!m_thread.joinable());
    m_thread = std::thread([this, kind, path] {
        const Result<qint64> rows = exportTo(m_database, kind, path, m_control);
        Q_EMIT finished(rows ? ExportReport {*rows, {}} : ExportReport {0, rows.error()});
    });
}

void Exporter::cancel()
{
    m_control.isCancelled = true;
}

} // namespace bookbell
