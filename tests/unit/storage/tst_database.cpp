// SPDX-License-Identifier: GPL-3.0-or-later
#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>

#include <atomic>

#include "core/storage/database.h"

using namespace bookbell;
using namespace Qt::StringLiterals;

namespace {

/// What the fake connections of one test do, and what was done to them.
struct Script {
    std::atomic<bool> isBusy = false;
    std::atomic<bool> isFull = false;
    std::atomic<qint64> version = 1;
    std::atomic<int> commits = 0;
    std::atomic<int> rollbacks = 0;
};

class FakeConnection final : public Connection
{
public:
    explicit FakeConnection(Script &script)
        : m_script(script)
        , m_stores({})
    {
    }

    Result<> beginRead() override { return {}; }
    Result<> beginWrite() override
    {
        if (m_script.isBusy)
            return fail(ErrorCode::LibraryBusy);
        return {};
    }
    Result<> commit() override
    {
        if (m_script.isFull)
            return fail(ErrorCode::DiskFull);
        ++m_script.commits;
        return {};
    }
    void rollback() override { ++m_script.rollbacks; }
    bool hasChanged() const override { return true; }
    Stores &stores() override { return m_stores; }
    qint64 dataVersion() override { return m_script.version; }

private:
    Script &m_script;
    Stores m_stores;
};

} // namespace

/// The threads, their order, and what is announced; without a database.
class tst_Database : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void deskGoesBeforeBulk();
    void readersDoNotWaitForWriters();
    void failedJobsAreAnsweredAndRolledBack();
    void busyDatabaseIsTold();
    void failedCommitIsTheOutcome();
    void destructionFinishesWhatWasHandedIn();
    void jobsHandedInWhileClosingAreCancelled();
    void openingErrorsAreHandedOn();
    void changesAreAnnouncedOnTheOwnThread();
    void otherVersionsAreAnnounced();

private:
    [[nodiscard]] std::unique_ptr<Database> open();

    std::unique_ptr<Script> m_script;
};

void tst_Database::init()
{
    m_script = std::make_unique<Script>();
}

std::unique_ptr<Database> tst_Database::open()
{
    auto database = Database::open([this]() -> Result<std::unique_ptr<Connection>> {
        return std::make_unique<FakeConnection>(*m_script);
    });
    return database ? std::move(*database) : nullptr;
}

static Result<> nothing(Stores &)
{
    return {};
}

void tst_Database::deskGoesBeforeBulk()
{
    const auto database = open();
    QSemaphore gate;
    QStringList order;
    const auto first = database->write([&](Stores &) -> Result<> {
        gate.acquire();
        return {};
    });
    const auto note = [&order](const QString &name) {
        return [&order, name](Stores &) -> Result<> {
            order.append(name);
            return {};
        };
    };
    database->write(note(u"bulk 1"_s), WritePriority::Bulk);
    const auto last = database->write(note(u"bulk 2"_s), WritePriority::Bulk);
    database->write(note(u"desk 1"_s));
    database->write(note(u"desk 2"_s), WritePriority::Desk);
    gate.release();
    QVERIFY(last.result());
    QCOMPARE(order, (QStringList {u"desk 1"_s, u"desk 2"_s, u"bulk 1"_s, u"bulk 2"_s}));
}

void tst_Database::readersDoNotWaitForWriters()
{
    const auto database = open();
    QSemaphore gate;
    const auto writing = database->write([&](Stores &) -> Result<> {
        gate.acquire();
        return {};
    });
    const auto reading = database->read([](const Stores &) -> Result<int> { return 7; });
    QCOMPARE(reading.result(), 7);
    gate.release();
    QVERIFY(writing.result());
}

void tst_Database::failedJobsAreAnsweredAndRolledBack()
{
    const auto database = open();
    const auto failed = database->write(
        [](Stores &) -> Result<int> { return fail(ErrorCode::UnknownBarcode, u"A1"_s); });
    const Result<int> outcome = failed.result();
    QVERIFY(!outcome);
    QCOMPARE(outcome.error(), (Error {ErrorCode::UnknownBarcode, u"A1"_s, {}}));
    QCOMPARE(m_script->rollbacks, 1);
    QCOMPARE(m_script->commits, 0);
    QVERIFY(database->write(nothing).result());
}

void tst_Database::busyDatabaseIsTold()
{
    const auto database = open();
    m_script->isBusy = true;
    bool hasRun = false;
    const auto failed = database
                            ->write([&](Stores &) -> Result<> {
                                hasRun = true;
                                return {};
                            })
                            .result();
    QVERIFY(!failed);
    QCOMPARE(failed.error().code, ErrorCode::LibraryBusy);
    QVERIFY(!hasRun);
    m_script->isBusy = false;
    QVERIFY(database->write(nothing).result());
}

void tst_Database::failedCommitIsTheOutcome()
{
    const auto database = open();
    m_script->isFull = true;
    const auto failed = database->write([](Stores &) -> Result<int> { return 1; }).result();
    QVERIFY(!failed);
    QCOMPARE(failed.error().code, ErrorCode::DiskFull);
    QCOMPARE(m_script->rollbacks, 1);
}

void tst_Database::destructionFinishesWhatWasHandedIn()
{
    auto database = open();
    QSemaphore gate;
    database->write([&](Stores &) -> Result<> {
        gate.acquire();
        return {};
    });
    QList<QFuture<Result<>>> futures;
    for (int i = 0; i < 20; ++i)
        futures.append(database->write(nothing, i % 2 ? WritePriority::Desk : WritePriority::Bulk));
    gate.release();
    database.reset();
    QCOMPARE(m_script->commits, 21);
    for (const auto &future : futures)
        QVERIFY(future.isFinished() && future.result());
}

void tst_Database::jobsHandedInWhileClosingAreCancelled()
{
    auto database = open();
    Database *const raw = database.get();
    QSemaphore started;
    QFuture<Result<>> inner;
    const auto outer = raw->write([&](Stores &) -> Result<> {
        started.release();
        // Until the destructor says that nothing more is taken.
        do {
            inner = raw->write(nothing);
        } while (!inner.isFinished());
        return {};
    });
    started.acquire();
    database.reset();
    QVERIFY(outer.result());
    QCOMPARE(inner.result().error().code, ErrorCode::Cancelled);
}

void tst_Database::openingErrorsAreHandedOn()
{
    const auto database = Database::open([]() -> Result<std::unique_ptr<Connection>> {
        return fail(ErrorCode::LibraryDamaged, u"x"_s);
    });
    QVERIFY(!database);
    QCOMPARE(database.error().code, ErrorCode::LibraryDamaged);
}

void tst_Database::changesAreAnnouncedOnTheOwnThread()
{
    const auto database = open();
    int announced = 0;
    QThread *thread = nullptr;
    connect(
        database.get(), &Database::changed, this,
        [&] {
            ++announced;
            thread = QThread::currentThread();
        },
        Qt::DirectConnection);
    for (int i = 0; i < 50; ++i)
        QVERIFY(database->write(nothing).result());
    // All of them are told at once when this thread comes to it.
    QCOMPARE(announced, 0);
    QTRY_COMPARE_WITH_TIMEOUT(announced, 1, 1000);
    QCOMPARE(thread, QThread::currentThread());
    QVERIFY(database->write(nothing).result());
    QTRY_COMPARE_WITH_TIMEOUT(announced, 2, 1000);
}

void tst_Database::otherVersionsAreAnnounced()
{
    const auto database = open();
    QSignalSpy changed(database.get(), &Database::changed);
    m_script->version = 2;
    QTRY_COMPARE_WITH_TIMEOUT(changed.count(), 1, 1000);
    m_script->version = 3;
    QTRY_COMPARE_WITH_TIMEOUT(changed.count(), 2, 1000);
}

QTEST_GUILESS_MAIN(tst_Database)
#include "tst_database.moc"
