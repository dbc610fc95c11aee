// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/scheduler.h"

#include <QSignalSpy>
#include <QTest>

#include "core/storage/sqlite/sqliteconnection.h"
#include "tests/unit/desk/desklibrary.h"

using namespace bookbell;
using namespace bookbell::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QTimeZone seoul("Asia/Seoul");
const Actor actor {u"minji"_s, u"scheduler"_s};

UtcTime morningOf(int day)
{
    return fromDateTime(QDateTime(QDate(2026, 11, day), QTime(9, 0), seoul));
}

/// One that can be woken, and asked what it has done.
struct Running {
    Running(Database &database, const Clock &clock)
        : scheduler(database, clock, actor)
        , did(&scheduler, &Scheduler::did)
        , idle(&scheduler, &Scheduler::idle)
    {
        scheduler.start();
    }

    /// Looks and waits until it has done what it finds.
    [[nodiscard]] bool settle()
    {
        const auto before = idle.count();
        scheduler.wake();
        return QTest::qWaitFor([&] { return idle.count() > before; });
    }
    [[nodiscard]] int done(Upkept what) const
    {
        int n = 0;
        for (const auto &signal : did)
            n += signal.at(0).value<UpkeepReport>().count(what);
        return n;
    }

    Scheduler scheduler;
    QSignalSpy did;
    QSignalSpy idle;
};

/// Somebody else holds the lock of the file.
class BusyConnection final : public Connection
{
public:
    BusyConnection(std::unique_ptr<Connection> real, std::shared_ptr<std::atomic<bool>> isBusy)
        : m_real(std::move(real))
        , m_isBusy(std::move(isBusy))
    {
    }

    Result<> beginRead() override { return m_real->beginRead(); }
    Result<> beginWrite() override
    {
        return *m_isBusy ? Result<>(fail(ErrorCode::LibraryBusy)) : m_real->beginWrite();
    }
    Result<> commit() override { return m_real->commit(); }
    void rollback() override { m_real->rollback(); }
    bool hasChanged() const override { return m_real->hasChanged(); }
    Stores &stores() override { return m_real->stores(); }
    qint64 dataVersion() override { return m_real->dataVersion(); }

private:
    std::unique_ptr<Connection> m_real;
    std::shared_ptr<std::atomic<bool>> m_isBusy;
};

void makeReady(DeskLibrary &library)
{
    library.reserve(u"R1"_s);
    if (!library.desk->checkIn(u"C1"_s).result())
        qFatal("check-in");
    library.sendAll();
}

/// Where nobody has the turn a stranger gets it.
bool isTurnFree(DeskLibrary &library)
{
    const UtcTime now = library.clock.now();
    return library.with([now](Stores &stores) -> Result<bool> {
        const auto taken = stores.schedule().takeTurn(u"stranger"_s, now, now + 1h);
        if (auto ended = stores.schedule().endTurn(u"stranger"_s); !ended)
            return fail(ended.error());
        return taken;
    });
}

} // namespace

class TestScheduler final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qRegisterMetaType<UpkeepReport>(); }

    void doesWhatIsDue()
    {
        DeskLibrary library;
        makeReady(library);
        Running running(*library.database, library.clock);
        QVERIFY(running.settle());
        QCOMPARE(running.did.count(), 0);
        library.clock.set(morningOf(27));
        QVERIFY(running.settle());
        QCOMPARE(running.done(Upkept::Expired), 1);
        QVERIFY(isTurnFree(library));
        QVERIFY(library.with([](Stores &stores) { return stores.schedule().doneAt(); })
                == library.clock.now());
        QVERIFY(running.settle());
        QCOMPARE(running.did.count(), 1);
    }

    void writesNothingWhereNothingIsDue()
    {
        DeskLibrary library;
        makeReady(library);
        Running running(*library.database, library.clock);
        QVERIFY(running.settle());
        QCoreApplication::processEvents();
        QSignalSpy changed(library.database.get(), &Database::changed);
        QVERIFY(running.settle());
        QVERIFY(running.settle());
        QCOMPARE(changed.count(), 0);
    }

    void followsChanges()
    {
        DeskLibrary library;
        Running running(*library.database, library.clock);
        QVERIFY(running.settle());
        makeReady(library);
        // As an import may bring it: on the shelf for a reader whose last day has passed.
        library.with([&](Stores &stores) -> Result<> {
            auto open = stores.reservations().openOfBook(library.book);
            Reservation ready = open->constFirst();
            ready.pickupBy = library.clock.now() - 1h;
            return stores.reservations().update(ready);
        });
        QTRY_COMPARE(running.done(Upkept::Expired), 1);
    }

    void oneOfTwoDoesIt()
    {
        DeskLibrary library;
        makeReady(library);
        const auto other = openLibrary({library.path()});
        QVERIFY(other);
        Running first(*library.database, library.clock);
        Running second(**other, library.clock);
        QVERIFY(first.settle());
        QVERIFY(second.settle());
        library.clock.set(morningOf(27));
        first.scheduler.wake();
        second.scheduler.wake();
        QTRY_COMPARE(first.done(Upkept::Expired) + second.done(Upkept::Expired), 1);
        QVERIFY(first.settle());
        QVERIFY(second.settle());
        QCOMPARE(first.done(Upkept::Expired) + second.done(Upkept::Expired), 1);
        DeliveryFilter filter;
        filter.kind = AlertKind::Expired;
        QCOMPARE(library.deliveries(filter).size(), 2);
    }

    void waitsForAnotherAndOutlivesItsCrash()
    {
        DeskLibrary library;
        makeReady(library);
        library.clock.set(morningOf(27));
        const UtcTime now = library.clock.now();
        QVERIFY(library.with([now](Stores &stores) {
            return stores.schedule().takeTurn(u"dead"_s, now, now + 60s);
        }));
        Running running(*library.database, library.clock);
        QVERIFY(running.settle());
        QCOMPARE(running.did.count(), 0);
        library.clock.advance(60s);
        QVERIFY(running.settle());
        QCOMPARE(running.done(Upkept::Expired), 1);
    }

    void aClockThatGoesBackBlocksNothing()
    {
        DeskLibrary library;
        makeReady(library);
        // Somebody with a clock a year ahead took the turn and died.
        const UtcTime ahead = morningOf(27) + std::chrono::days {365};
        QVERIFY(library.with([ahead](Stores &stores) {
            return stores.schedule().takeTurn(u"ahead"_s, ahead, ahead + 60s);
        }));
        library.clock.set(morningOf(27));
        Running running(*library.database, library.clock);
        QVERIFY(running.settle());
        QCOMPARE(running.done(Upkept::Expired), 1);
        // A day back, and forward by a year: what is done stays done, and it goes on.
        library.clock.set(morningOf(26));
        QVERIFY(running.settle());
        library.reserve(u"R2"_s);
        QVERIFY(library.desk->checkIn(u"C2"_s).result());
        library.clock.set(ahead);
        QVERIFY(running.settle());
        QCOMPARE(running.done(Upkept::Expired), 2);
    }

    void worksBehindTheDesk()
    {
        DeskLibrary library;
        library.addDueBooks(150);
        Running running(*library.database, library.clock);
        QVERIFY(running.settle());
        library.clock.set(morningOf(24));
        const auto before = running.idle.count();
        running.scheduler.wake();
        // Several pieces; what is done at the counter comes between them.
        while (running.idle.count() == before) {
            QVERIFY(library.desk->recognise(u"C1"_s).result());
            QTest::qWait(1);
        }
        QCOMPARE(running.did.count(), 1);
        QCOMPARE(running.done(Upkept::Lapsed), 150);
        QCOMPARE(running.done(Upkept::Expired), 150);
        QVERIFY(isTurnFree(library));
    }

    void stopsAndGivesTheTurnBack()
    {
        DeskLibrary library;
        makeReady(library);
        auto running = std::make_unique<Running>(*library.database, library.clock);
        QVERIFY(running->settle());
        running->scheduler.stop();
        library.clock.set(morningOf(27));
        running->scheduler.wake();
        QCoreApplication::processEvents();
        QCOMPARE(running->did.count(), 0);
        QVERIFY(isTurnFree(library));
        // Gone in the middle of its work, it leaves the database whole.
        running->scheduler.start();
        running.reset();
        library.with([](Stores &stores) { return stores.schedule().doneAt(); });
    }

    void goesOnAfterTrouble()
    {
        DeskLibrary library;
        makeReady(library);
        library.clock.set(morningOf(27));
        auto isBusy = std::make_shared<std::atomic<bool>>(true);
        const auto troubled = Database::open(
            [path = library.path(), isBusy]() -> Result<std::unique_ptr<Connection>> {
                auto connection = SqliteConnection::open(path);
                if (!connection)
                    return connection;
                return std::make_unique<BusyConnection>(std::move(*connection), isBusy);
            });
        QVERIFY(troubled);
        Running running(**troubled, library.clock);
        QSignalSpy failed(&running.scheduler, &Scheduler::failed);
        QVERIFY(running.settle());
        QVERIFY(failed.count() > 0);
        QCOMPARE(running.did.count(), 0);
        *isBusy = false;
        QVERIFY(running.settle());
        QCOMPARE(running.done(Upkept::Expired), 1);
    }
};

QTEST_GUILESS_MAIN(TestScheduler)
#include "tst_scheduler.moc"
