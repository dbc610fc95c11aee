// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <functional>

#include "core/storage/librarydoctor.h"
#include "core/storage/sqlite/sqliteconnection.h"
#include "core/storage/sqlite/sqlitestatement.h"
#include "tests/storage/storagefixture.h"

using namespace bookbell;
using namespace Qt::StringLiterals;

using Harm = std::function<void(Stores &stores, SqliteHandle &raw)>;
Q_DECLARE_METATYPE(Harm)
Q_DECLARE_METATYPE(bookbell::ProblemSeverity)

class tst_LibraryDoctor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void wellLibraryHasNoProblem();
    void harmIsTold_data();
    void harmIsTold();
    void assumedTimeIsNoWrongClock();
    void openFileIsTold();
    void damagedFileIsTold();
    void newerLibraryIsTold();
    void nothingIsChanged();
    void whatIsNoLibraryIsAnError_data();
    void whatIsNoLibraryIsAnError();
    void stopsWhenAsked();

private:
    /// In one transaction on a connection of its own.
    void harm(const Harm &fn);
    [[nodiscard]] DoctorReport examine() const { return must(examineLibrary({m_library}, m_now)); }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_library;
    UtcTime m_now = fromMs(1'800'000'000'000);
};

void tst_LibraryDoctor::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_library = m_folder->filePath(u"library.sqlite"_s);
    must(createLibrary({m_library}, {u"도서관"_s, u"mailto:desk@library.org"_s, u"Asia/Seoul"_s},
                       SystemClock()))
        .reset();
    harm([this](Stores &stores, SqliteHandle &) {
        StorageFixture fixture(stores);
        fixture.now = m_now;
        const BookId book = fixture.addBook();
        const CopyId copy = fixture.addCopy(book, u"A1"_s);
        const ReaderId first = fixture.addReader(u"R1"_s);
        const ReaderId second = fixture.addReader(u"R2"_s);
        const ReaderId third = fixture.addReader(u"R3"_s);
        const ReservationId ready = fixture.addReservation(book, first, ReservationState::Ready);
        (void)fixture.addReservation(book, second, ReservationState::Waiting, 1);
        (void)fixture.addReservation(book, third, ReservationState::Suspended, 2);
        Reservation told = *must(stores.reservations().reservation(ready));
        told.copy = copy;
        told.toldAt = m_now;
        told.toldHow = u"push"_s;
        must(stores.reservations().update(told));
        Copy shelved = *must(stores.books().copy(copy));
        shelved.state = CopyState::OnHoldShelf;
        shelved.reservation = ready;
        must(stores.books().update(shelved));
        const SubscriptionId phone = fixture.addSubscription(u"phone"_s, first);
        (void)must(stores.deliveries().enqueue(fixture.newDelivery(phone)));
        (void)fixture.addAnnouncement(fixture.addList(u"새 책"_s, 3));
    });
}

void tst_LibraryDoctor::harm(const Harm &fn)
{
    auto handle = must(SqliteHandle::open(m_library));
    SqliteHandle &raw = *handle;
    must(raw.execute("PRAGMA foreign_keys = OFF"_ba));
    SqliteConnection connection(std::move(handle));
    must(connection.beginWrite());
    fn(connection.stores(), raw);
    must(connection.commit());
}

void tst_LibraryDoctor::wellLibraryHasNoProblem()
{
    const DoctorReport report = examine();
    for (const LibraryProblem &problem : report.problems)
        qWarning() << problem.what;
    QVERIFY(report.problems.isEmpty());
    QVERIFY(report.checked >= 16);
}

void tst_LibraryDoctor::harmIsTold_data()
{
    QTest::addColumn<Harm>("fn");
    QTest::addColumn<QString>("words");
    QTest::addColumn<ProblemSeverity>("severity");

    const auto sql = [](const QByteArray &statement) -> Harm {
        return [statement](Stores &, SqliteHandle &raw) { must(raw.execute(statement)); };
    };
    const auto setting = [](const QString &key, const QString &value) -> Harm {
        return [key, value](Stores &stores, SqliteHandle &) {
            must(stores.settings().setSetting(key, value));
        };
    };
    const auto serious = ProblemSeverity::Serious;
    const auto warning = ProblemSeverity::Warning;
    QTest::newRow("a reference to nothing")
        << sql("DELETE FROM vapid_keys; INSERT INTO vapid_keys SELECT 99, x'00', x'00', 0, 1"_ba)
        << u"Records refer to others"_s << serious;
    QTest::newRow("a counter of books") << sql("UPDATE tallies SET n = 7 WHERE what = 'books'"_ba)
                                        << u"books 0: 7 / 1"_s << serious;
    QTest::newRow("a counter of deliveries")
        << sql("UPDATE delivery_counts SET n = n + 1"_ba) << u"Counters differ"_s << serious;
    QTest::newRow("a counter of subscriptions")
        << sql("DELETE FROM subscription_counts"_ba) << u"subscriptions "_s << serious;
    QTest::newRow("a counter of a list")
        << sql("UPDATE lists SET active = 9"_ba) << u"list 1: 9 / 3"_s << serious;
    QTest::newRow("a gap in a queue")
        << sql("UPDATE reservations SET position = 5 WHERE position = 2"_ba)
        << u"Queues whose places do not run from 1 without gaps: 1 (데미안"_s << serious;
    QTest::newRow("two in one place")
        << sql("UPDATE reservations SET position = 1 WHERE position = 2"_ba)
        << u"Queues whose places"_s << serious;
    QTest::newRow("a ready one without its copy")
        << sql("UPDATE copies SET state = 0"_ba) << u"no copy waits"_s << serious;
    QTest::newRow("a copy for nobody")
        << sql("UPDATE reservations SET state = 3, position = 0 WHERE state = 2"_ba)
        << u"for which nobody waits"_s << serious;
    QTest::newRow("a ready one without a last day")
        << sql("UPDATE reservations SET pickup_by = NULL WHERE state = 2"_ba)
        << u"without a pick-up date: 1 (데미안"_s << serious;
    QTest::newRow("a loan to nobody") << Harm([](Stores &stores, SqliteHandle &) {
        Book book;
        book.title = u"소년이 온다"_s;
        Copy lent;
        lent.book = must(stores.books().add(book));
        lent.barcode = u"B1"_s;
        lent.state = CopyState::OnLoan;
        (void)must(stores.books().add(lent));
    }) << u"on loan to nobody: 1 (소년이"_s
                                      << serious;
    QTest::newRow("an index that is gone") << sql("DROP INDEX reservations_on_shelf"_ba)
                                           << u"index reservations_on_shelf"_s << serious;
    QTest::newRow("a trigger that is gone")
        << sql("DROP TRIGGER books_search_added"_ba) << u"trigger books_search_added"_s << serious;
    QTest::newRow("a trigger that does something else")
        << sql("DROP TRIGGER copies_added; CREATE TRIGGER copies_added AFTER INSERT ON copies "
               "BEGIN SELECT 1; END"_ba)
        << u"trigger copies_added"_s << serious;
    QTest::newRow("a table that is gone")
        << sql("DROP TABLE watches"_ba) << u"table watches"_s << serious;
    QTest::newRow("a column that is gone")
        << sql("ALTER TABLE pairings RENAME COLUMN used_by TO user"_ba) << u"table pairings"_s
        << serious;
    QTest::newRow("a reader who was not told")
        << sql("UPDATE reservations SET told_at = NULL WHERE state = 2"_ba)
        << u"no alert has told the reader: 1"_s << warning;
    QTest::newRow("nobody ran the scheduler")
        << sql("UPDATE reservations SET pickup_by = 1700000000000 WHERE state = 2"_ba)
        << u"last day passed"_s << warning;
    QTest::newRow("a clock that is behind")
        << sql("INSERT INTO journal (at, user, program, action, subject, before_json, after_json) "
               "VALUES (1900000000000, '', '', '', '', '', '')"_ba)
        << u"clock says"_s << serious;
    QTest::newRow("a setting") << setting(u"pickup.days"_s, u"many"_s)
                               << u"The setting pickup.days"_s << warning;
    QTest::newRow("a file that is gone")
        << setting(u"push.ca-file"_s, u"/nowhere/ca.pem"_s) << u"push.ca-file"_s << warning;
    QTest::newRow("a time zone") << setting(u"library.time-zone"_s, u"Asia/Atlantis"_s)
                                 << u"time zone \"Asia/Atlantis\""_s << serious;
    QTest::newRow("a contact") << setting(u"library.contact"_s, u"mailto:me@localhost"_s)
                               << u"none that push services accept"_s << serious;
    QTest::newRow("an address without https")
        << setting(u"library.url"_s, u"http://library.example"_s) << u"https pages only"_s
        << warning;
    QTest::newRow("no key") << sql("UPDATE vapid_keys SET is_current = 0"_ba)
                            << u"no current VAPID key"_s << serious;
    QTest::newRow("a wrong key") << sql(
        "UPDATE vapid_keys SET private_key = zeroblob(31) || x'05'"_ba)
                                 << u"is not valid"_s << serious;
    QTest::newRow("a paused service")
        << sql("UPDATE services SET paused_at = 1, pause_reason = 'the VAPID token was refused'"_ba)
        << u"is paused: the VAPID token"_s << serious;
    QTest::newRow("a sender that died")
        << sql("UPDATE deliveries SET state = 2, due_at = 1700000000000 WHERE id = 1"_ba)
        << u"was sending when it ended"_s << warning;
    QTest::newRow("nobody sends") << sql(
        "UPDATE deliveries SET due_at = 1700000000000 WHERE id = 1"_ba)
                                  << u"should have gone out a while ago: 1"_s << warning;
    QTest::newRow("a restore") << Harm(
        [](Stores &stores, SqliteHandle &) { (void)must(stores.outboxHold().begin(UtcTime())); })
                               << u"restored from a backup: 4"_s << warning;
}

void tst_LibraryDoctor::harmIsTold()
{
    QFETCH(Harm, fn);
    QFETCH(QString, words);
    QFETCH(ProblemSeverity, severity);
    harm(fn);
    const DoctorReport report = examine();
    const auto isIt = [&](const LibraryProblem &problem) { return problem.what.contains(words); };
    const auto found = std::find_if(report.problems.cbegin(), report.problems.cend(), isIt);
    QStringList all;
    for (const LibraryProblem &problem : report.problems)
        all.append(problem.what);
    QVERIFY2(found != report.problems.cend(), qPrintable(all.join(u'\n')));
    QCOMPARE(found->severity, severity);
    QVERIFY(!found->advice.isEmpty());
}

void tst_LibraryDoctor::assumedTimeIsNoWrongClock()
{
    // Dated as somebody wished, after the last entry that a clock has dated.
    harm([this](Stores &stores, SqliteHandle &) {
        JournalEntry entry;
        entry.at = m_now;
        entry.actor = {u"minji"_s, u"window"_s};
        (void)must(stores.settings().record(entry));
        entry.at = m_now + std::chrono::days(30);
        entry.actor.program = assumedTimeProgram();
        (void)must(stores.settings().record(entry));
    });
    QVERIFY(examine().problems.isEmpty());
    m_now -= std::chrono::hours(2);
    const DoctorReport report = examine();
    QCOMPARE(report.problems.size(), 1);
    QVERIFY(report.problems.first().what.contains(u"clock says"_s));
}

void tst_LibraryDoctor::openFileIsTold()
{
    QVERIFY(
        QFile::setPermissions(m_library, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther));
    const DoctorReport report = examine();
    QCOMPARE(report.problems.size(), 1);
    QVERIFY(report.problems.first().what.contains(u"Other users"_s));
    // Telling is not changing.
    QVERIFY(QFile::permissions(m_library) & QFile::ReadOther);
}

void tst_LibraryDoctor::damagedFileIsTold()
{
    QFile file(m_library);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(8192));
    file.write(QByteArray(static_cast<qsizetype>(file.size() - 8192), '\xa5'));
    file.close();
    const DoctorReport report = examine();
    QCOMPARE(report.problems.size(), 1);
    QVERIFY(report.problems.first().what.contains(u"is damaged"_s));
    QCOMPARE(report.problems.first().severity, ProblemSeverity::Serious);
}

void tst_LibraryDoctor::newerLibraryIsTold()
{
    must(must(SqliteHandle::open(m_library))->execute("PRAGMA user_version = 9999"_ba));
    const DoctorReport report = examine();
    QCOMPARE(report.problems.size(), 1);
    QVERIFY(report.problems.first().what.contains(u"newer Bookbell"_s));
}

void tst_LibraryDoctor::nothingIsChanged()
{
    const auto bytes = [this] {
        QFile file(m_library);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    const QByteArray before = bytes();
    const QStringList files = QDir(m_folder->path()).entryList(QDir::Files);
    (void)examine();
    QVERIFY(bytes() == before);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), files);
}

void tst_LibraryDoctor::whatIsNoLibraryIsAnError_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("code");
    QTest::newRow("missing") << u"missing"_s << static_cast<int>(ErrorCode::LibraryNotFound);
    QTest::newRow("text") << u"text"_s << static_cast<int>(ErrorCode::LibraryNotALibrary);
    QTest::newRow("folder") << u"."_s << static_cast<int>(ErrorCode::LibraryNotALibrary);
}

void tst_LibraryDoctor::whatIsNoLibraryIsAnError()
{
    QFETCH(QString, name);
    QFETCH(int, code);
    QFile text(m_folder->filePath(u"text"_s));
    QVERIFY(text.open(QIODevice::WriteOnly));
    text.write("mine");
    text.close();
    const auto report = examineLibrary({m_folder->filePath(name)}, m_now);
    QCOMPARE(static_cast<int>(errorOf(report)), code);
}

void tst_LibraryDoctor::stopsWhenAsked()
{
    int calls = 0;
    const auto report = examineLibrary(
        {m_library}, m_now, [&calls](int done, int of) { return done <= of && ++calls < 3; });
    QCOMPARE(errorOf(report), ErrorCode::Cancelled);
    QCOMPARE(calls, 3);
}

QTEST_GUILESS_MAIN(tst_LibraryDoctor)
#include "tst_librarydoctor.moc"
