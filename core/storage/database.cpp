// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/database.h"

#include <chrono>
#include <condition_variable>
#include <deque>
#include <future>
#include <mutex>
#include <thread>

#include "core/base/logging.h"

namespace bookbell {

/// How often the writer looks for commits of other processes: 2 µs each time.
static constexpr std::chrono::milliseconds pollInterval {50};

/// A thread with its connection. Takes urgent jobs before the others, in order. A failed job is
/// rolled back and answered; the thread goes on.
class Database::Worker
{
public:
    /// `onChange` (may be empty: nobody asks) is called on the worker's thread after a commit of
    /// its own or of another process.
    explicit Worker(std::function<void()> onChange)
        : m_onChange(std::move(onChange))
    {
    }

    ~Worker() { stop(); }

    /// Finishes what was handed in; what comes later is answered with Cancelled.
    void stop()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_isStopping = true;
        }
        m_wake.notify_one();
        if (m_thread.joinable())
            m_thread.join();
    }

    [[nodiscard]] Result<> start(const ConnectionFactory &factory)
    {
        std::promise<Result<>> opened;
        std::future<Result<>> outcome = opened.get_future();
        m_thread = std::thread([this, factory, opened = std::move(opened)]() mutable {
            auto connection = factory();
            if (!connection) {
                opened.set_value(fail(std::move(connection.error())));
                return;
            }
            m_dataVersion = (*connection)->dataVersion();
            opened.set_value({});
            run(**connection);
        });
        return outcome.get();
    }

    void enqueue(Kind kind, Job job)
    {
        {
            const std::lock_guard lock(m_mutex);
            if (!m_isStopping) {
                (kind == Kind::BulkWrite ? m_later : m_urgent).push_back({kind, std::move(job)});
                m_wake.notify_one();
                return;
            }
        }
        job.finish(fail(ErrorCode::Cancelled));
    }

private:
    struct Entry {
        Kind kind = Kind::Read;
        Job job;
    };

    /// The next job; none when there is nothing left and the end has come.
    [[nodiscard]] std::optional<Entry> next(Connection &connection)
    {
        std::unique_lock lock(m_mutex);
        const auto hasWork = [this] {
            return m_isStopping || !m_urgent.empty() || !m_later.empty();
        };
        if (!m_onChange) {
            m_wake.wait(lock, hasWork);
        } else {
            while (!m_wake.wait_until(lock, m_nextPoll, hasWork)) {
                lock.unlock();
                poll(connection);
                lock.lock();
            }
        }
        for (auto *queue : {&m_urgent, &m_later}) {
            if (!queue->empty()) {
                Entry entry = std::move(queue->front());
                queue->pop_front();
                return entry;
            }
        }
        return std::nullopt;
    }

    void run(Connection &connection)
    {
        while (auto entry = next(connection)) {
            entry->job.finish(perform(connection, entry->kind, entry->job));
            // Busy with its own work, it must not miss what others commit.
            if (m_onChange && std::chrono::steady_clock::now() >= m_nextPoll)
                poll(connection);
        }
    }

    [[nodiscard]] Result<> perform(Connection &connection, Kind kind, const Job &job)
    {
        const bool reads = kind == Kind::Read || kind == Kind::Browse;
        Result<> done = reads ? connection.beginRead() : connection.beginWrite();
        if (done)
            done = job.body(connection.stores());
        const bool hasChanged = connection.hasChanged();
        if (done)
            done = connection.commit();
        if (!done) {
            qCDebug(lcStorage) << "rolled back:" << errorName(done.error().code)
                               << done.error().detail;
            connection.rollback();
            return done;
        }
        if (hasChanged && m_onChange)
            m_onChange();
        return done;
    }

    void poll(Connection &connection)
    {
        // Its own commits do not change the number.
        const qint64 version = connection.dataVersion();
        if (version != m_dataVersion) {
            m_dataVersion = version;
            m_onChange();
        }
        m_nextPoll = std::chrono::steady_clock::now() + pollInterval;
    }

    std::function<void()> m_onChange;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Entry> m_urgent;
    std::deque<Entry> m_later;
    bool m_isStopping = false;
    // Used by the thread alone.
    qint64 m_dataVersion = 0;
    std::chrono::steady_clock::time_point m_nextPoll = std::chrono::steady_clock::now();
    std::thread m_thread;
};

Database::Database()
    : m_writer(std::make_unique<Worker>([this] { announceChange(); }))
    , m_reader(std::make_unique<Worker>(nullptr))
    , m_browser(std::make_unique<Worker>(nullptr))
{
}

Database::~Database()
{
    // All before any is gone: what still runs may hand in more.
    m_writer->stop();
    m_reader->stop();
    m_browser->stop();
}

Result<std::unique_ptr<Database>> Database::open(const ConnectionFactory &factory)
{
    std::unique_ptr<Database> database(new Database);
    for (Worker *worker :
         {database->m_writer.get(), database->m_reader.get(), database->m_browser.get()}) {
        if (auto started = worker->start(factory); !started)
            return fail(std::move(started.error()));
    }
    return database;
}

void Database::enqueue(Kind kind, Job job)
{
    Worker &worker = kind == Kind::Read ? *m_reader : kind == Kind::Browse ? *m_browser : *m_writer;
    worker.enqueue(kind, std::move(job));
}

void Database::announceChange()
{
    if (m_isChangeAnnounced.exchange(true))
        return;
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_isChangeAnnounced = false;
            Q_EMIT changed();
        },
        Qt::QueuedConnection);
}

} // namespace bookbell
