// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "core/storage/librarybackup.h"
#include "core/storage/sqlite/sqliteconnection.h"
#include "core/storage/sqlite/sqlitemigrations.h"
#include "core/storage/sqlite/sqlitestatement.h"
#include "tests/storage/storagefixture.h"

using namespace bookbell;
using namespace Qt::StringLiterals;

class tst_LibraryBackup : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void backupOfALibraryInUseIsWhole();
    void backupRingsNobodyHoweverItIsOpened();
    void onlyAnEarlierBackupIsReplaced();
    void backupPlacesAreToldInWords_data();
    void backupPlacesAreToldInWords();
    void forbiddenFoldersAreTold();
    void damagedLibraryReplacesNoBackup();
    void cancelledLeavesNothing_data();
    void cancelledLeavesNothing();

    void restoreKeepsWhatStoodThere();
    void restoreMakesALibraryWhereThereWasNone();
    void restoreRefusesALibraryInUse();
    void restoreRefusesBadFiles_data();
    void restoreRefusesBadFiles();
    void olderBackupIsBroughtUpToDate();
    void damagedLibraryIsReplacedAndKept();
    void writerOfAMovedLibraryIsStopped();

    void holdStopsAllThatIsUnsent();
    void holdTakesInWhatIsWrittenLater();
    void releaseGoesOnAsBefore();
    void releaseTellsWhyItWaits_data();
    void releaseTellsWhyItWaits();
    void dropRingsNobody();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }
    [[nodiscard]] QStringList files() const
    {
        return QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden, QDir::Name);
    }
    /// In a transaction of its own.
    template <class Fn>
    void write(Fn fn)
    {
        const auto connection = must(SqliteConnection::open(m_library));
        must(connection->beginWrite());
        fn(connection->stores());
        must(connection->commit());
    }
    [[nodiscard]] qint64 bookCount(const QString &file) const
    {
        return must(readBackup(file)).counts.books;
    }
    /// Two queued, one leased, one held until tomorrow, one accepted.
    void fillOutbox(Stores &stores);

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_library;
    UtcTime m_now = fromMs(1'800'000'000'000);
    Actor m_actor {u"desk"_s, u"test"_s};
    QList<DeliveryId> m_deliveries;
};

static const NewLibrary newLibrary {u"도서관"_s, u"mailto:desk@library.org"_s, u"Asia/Seoul"_s};

/// Runs `fn` as somebody without rights where this process is root, and returns its answer.
template <class Fn>
static int asAnybody(Fn fn)
{
    const pid_t child = ::fork();
    if (child == 0) {
        constexpr uid_t nobody = 65534;
        if (::geteuid() == 0 && (::setgid(nobody) != 0 || ::setuid(nobody) != 0))
            ::_exit(255);
        ::_exit(fn());
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 255;
}

/// Another program that has a library open, from when this is made until it goes. Made before this
/// process opens anything: SQLite's locks do not survive a fork.
class OtherProgram
{
public:
    explicit OtherProgram(const QString &library)
    {
        int toParent[2] = {};
        int toChild[2] = {};
        if (::pipe(toParent) != 0 || ::pipe(toChild) != 0)
            qFatal("no pipe");
        m_child = ::fork();
        if (m_child == 0) {
            ::close(toChild[1]);
            const auto connection = must(SqliteConnection::open(library));
            must(connection->beginRead());
            (void)must(connection->stores().books().bookCount());
            must(connection->commit());
            char byte = 'r';
            (void)!::write(toParent[1], &byte, 1);
            (void)!::read(toChild[0], &byte, 1); // its end
            ::_exit(0);
        }
        ::close(toChild[0]);
        ::close(toParent[1]);
        char byte = 0;
        m_isReady = ::read(toParent[0], &byte, 1) == 1;
        ::close(toParent[0]);
        m_end = toChild[1];
    }
    ~OtherProgram() { stop(); }
    void stop()
    {
        if (m_end < 0)
            return;
        ::close(std::exchange(m_end, -1));
        ::waitpid(m_child, nullptr, 0);
    }
    [[nodiscard]] bool isReady() const { return m_isReady; }

private:
    pid_t m_child = -1;
    int m_end = -1;
    bool m_isReady = false;
};

void tst_LibraryBackup::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_library = path(u"library.sqlite"_s);
    must(createLibrary({m_library}, newLibrary, SystemClock())).reset();
    m_deliveries.clear();
}

void tst_LibraryBackup::fillOutbox(Stores &stores)
{
    StorageFixture fixture(stores);
    fixture.now = m_now;
    const SubscriptionId phone = fixture.addSubscription(u"phone"_s);
    Delivery delivery = fixture.newDelivery(phone);
    delivery.kind = AlertKind::Available;
    delivery.createdAt = m_now;
    delivery.dueAt = m_now;
    delivery.expiresAt = m_now + std::chrono::hours(48);
    for (int i = 0; i < 2; ++i)
        m_deliveries.append(must(stores.deliveries().enqueue(delivery)));
    // Claimed while it is the only one that is due.
    Delivery early = delivery;
    early.dueAt = m_now - std::chrono::hours(1);
    m_deliveries.append(must(stores.deliveries().enqueue(early)));
    const auto claimed = must(stores.deliveries().claim(
        delivery.service, u"sender"_s, 1, early.dueAt, m_now + std::chrono::hours(1)));
    QCOMPARE(claimed.size(), 1);
    Delivery later = delivery;
    later.state = DeliveryState::Held;
    later.reason = u"quiet hours"_s;
    later.dueAt = m_now + std::chrono::hours(10);
    m_deliveries.append(must(stores.deliveries().enqueue(later)));
    Delivery done = delivery;
    done.state = DeliveryState::Accepted;
    done.finishedAt = m_now;
    m_deliveries.append(must(stores.deliveries().enqueue(done)));
}

void tst_LibraryBackup::backupOfALibraryInUseIsWhole()
{
    const auto database = must(openLibrary({m_library}));
    const auto addBooks = [&](int count) {
        must(database
                 ->write([count](Stores &stores) -> Result<> {
                     for (int i = 0; i < count; ++i) {
                         Book book;
                         book.title = QString(200, u'책');
                         if (auto added = stores.books().add(book); !added)
                             return fail(added.error());
                     }
                     return {};
                 })
                 .result());
    };
    addBooks(2000);
    const QString file = path(u"backup.bookbell"_s);
    bool hasWritten = false;
    QList<BackupStep> steps;
    const auto report = must(backUpLibrary({m_library}, file, m_now, [&](BackupStep step, double) {
        if (!steps.contains(step))
            steps.append(step);
        // What is written meanwhile belongs to the next backup.
        if (!std::exchange(hasWritten, true))
            addBooks(50);
        return true;
    }));
    QCOMPARE(steps.first(), BackupStep::Copying);
    QCOMPARE(steps.last(), BackupStep::Placing);
    QCOMPARE(report.file, file);
    QCOMPARE(report.bytes, QFileInfo(file).size());
    QCOMPARE(report.counts.books, 2000);
    QCOMPARE(bookCount(file), 2000);
    QCOMPARE(must(database->read([](const Stores &stores) { return stores.books().bookCount(); })
                      .result()),
             2050);
    struct stat status {
    };
    QCOMPARE(::stat(QFile::encodeName(file).constData(), &status), 0);
    QCOMPARE(status.st_mode & 0777, mode_t {0600});
    const auto handle = must(SqliteHandle::open(file, SqliteHandle::Mode::Immutable));
    QCOMPARE(must(SqliteStatement(*handle, "PRAGMA integrity_check").value<QString>()), u"ok"_s);
    // One file: it can be carried away as it is.
    QVERIFY(!QFile::exists(file + u"-wal"_s));
}

void tst_LibraryBackup::backupRingsNobodyHoweverItIsOpened()
{
    write([this](Stores &stores) { fillOutbox(stores); });
    const QString file = path(u"backup.bookbell"_s);
    (void)must(backUpLibrary({m_library}, file, m_now));
    const auto copy = must(openLibrary({file}));
    const UtcTime later = m_now + std::chrono::hours(1000);
    const auto counts = must(
        copy->read([](const Stores &stores) { return stores.deliveries().counts(); }).result());
    QCOMPARE(counts.of(DeliveryState::Held), 4);
    const auto due = must(
        copy->read([later](const Stores &stores) { return stores.deliveries().dueWork(later); })
            .result());
    QVERIFY(due.services.isEmpty());
    // The library itself goes on as it was.
    const auto original = must(openLibrary({m_library}));
    const auto queued = must(
        original->read([](const Stores &stores) { return stores.deliveries().counts(); }).result());
    QCOMPARE(queued.of(DeliveryState::Queued), 2);
}

void tst_LibraryBackup::onlyAnEarlierBackupIsReplaced()
{
    const QString file = path(u"backup.bookbell"_s);
    (void)must(backUpLibrary({m_library}, file, m_now));
    QCOMPARE(bookCount(file), 0);
    write([](Stores &stores) {
        Book book;
        book.title = u"데미안"_s;
        (void)must(stores.books().add(book));
    });
    (void)must(backUpLibrary({m_library}, file, m_now));
    QCOMPARE(bookCount(file), 1);

    // That of another library is somebody else's only copy, perhaps.
    const QString other = path(u"other.sqlite"_s);
    must(createLibrary({other}, newLibrary, SystemClock())).reset();
    QCOMPARE(errorOf(backUpLibrary({other}, file, m_now)), ErrorCode::LibraryExists);
    QCOMPARE(bookCount(file), 1);
    // So is a library in which somebody works, though it began as a backup.
    must(openLibrary({file})).reset();
    QCOMPARE(errorOf(backUpLibrary({m_library}, file, m_now)), ErrorCode::LibraryExists);
}

void tst_LibraryBackup::backupPlacesAreToldInWords_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("words");
    QTest::newRow("the library") << u"library.sqlite"_s << u"is the library itself"_s;
    QTest::newRow("its journal") << u"library.sqlite-wal"_s << u"is the library itself"_s;
    QTest::newRow("the library by a link") << u"link"_s << u"is the library itself"_s;
    QTest::newRow("a text") << u"text.txt"_s << u"something else"_s;
    QTest::newRow("a folder") << u"folder"_s << u"something else"_s;
    QTest::newRow("no folder") << u"nowhere/backup"_s << u"There is no folder"_s;
}

void tst_LibraryBackup::backupPlacesAreToldInWords()
{
    QFETCH(QString, name);
    QFETCH(QString, words);
    QVERIFY(QFile::link(m_library, path(u"link"_s)));
    QVERIFY(QDir(m_folder->path()).mkdir(u"folder"_s));
    QFile text(path(u"text.txt"_s));
    QVERIFY(text.open(QIODevice::WriteOnly));
    text.write("mine");
    text.close();
    const QStringList before = files();
    const auto report = backUpLibrary({m_library}, path(name), m_now);
    QVERIFY(!report);
    const QString said = describeBackup(report.error());
    QVERIFY2(said.contains(words), qPrintable(said));
    QVERIFY2(said.contains(u": "_s), "there is a next step");
    QCOMPARE(files(), before);
    QCOMPARE(bookCount(m_library), 0);
}

void tst_LibraryBackup::forbiddenFoldersAreTold()
{
    const int status = asAnybody([] {
        const QTemporaryDir own;
        const QString library = own.filePath(u"library.sqlite"_s);
        must(createLibrary({library}, newLibrary, SystemClock())).reset();
        const QString closed = own.filePath(u"closed"_s);
        QDir().mkpath(closed);
        QFile::setPermissions(closed, QFile::ReadOwner | QFile::ExeOwner);
        const auto report = backUpLibrary({library}, closed + u"/backup"_s, UtcTime());
        if (report || report.error().code != ErrorCode::FolderNotWritable)
            return 1;
        return report.error().subject == closed ? 0 : 2;
    });
    QCOMPARE(status, 0);
}

void tst_LibraryBackup::damagedLibraryReplacesNoBackup()
{
    write([](Stores &stores) {
        for (int i = 0; i < 300; ++i) {
            Book book;
            book.title = u"책 %1 "_s.arg(i) + QString(300, u'가');
            (void)must(stores.books().add(book));
        }
    });
    const QString file = path(u"backup.bookbell"_s);
    (void)must(backUpLibrary({m_library}, file, m_now));
    QFile library(m_library);
    QVERIFY(library.open(QIODevice::ReadWrite));
    // Some pages in the middle.
    QVERIFY(library.seek(library.size() / 16384 * 8192));
    library.write(QByteArray(3 * 8192, '\xa5'));
    library.close();
    const auto again = backUpLibrary({m_library}, file, m_now);
    QCOMPARE(errorOf(again), ErrorCode::LibraryDamaged);
    QCOMPARE(again.error().subject, m_library);
    QCOMPARE(bookCount(file), 300);
    QCOMPARE(files().filter(u".new"_s), QStringList());
}

void tst_LibraryBackup::cancelledLeavesNothing_data()
{
    QTest::addColumn<BackupStep>("step");
    QTest::newRow("while copying") << BackupStep::Copying;
    QTest::newRow("at the end") << BackupStep::Placing;
}

void tst_LibraryBackup::cancelledLeavesNothing()
{
    QFETCH(BackupStep, step);
    const QString file = path(u"backup.bookbell"_s);
    (void)must(backUpLibrary({m_library}, file, m_now));
    const QStringList before = files();
    const auto stop = [step](BackupStep now, double) { return now != step; };
    QCOMPARE(errorOf(backUpLibrary({m_library}, path(u"second.bookbell"_s), m_now, stop)),
             ErrorCode::Cancelled);
    QCOMPARE(files(), before);
    QCOMPARE(errorOf(restoreLibrary({m_library}, file, m_now, m_actor, stop)),
             ErrorCode::Cancelled);
    QCOMPARE(files(), before);
}

void tst_LibraryBackup::restoreKeepsWhatStoodThere()
{
    write([this](Stores &stores) { fillOutbox(stores); });
    const QString file = path(u"backup.bookbell"_s);
    (void)must(backUpLibrary({m_library}, file, m_now));
    write([](Stores &stores) {
        Book book;
        book.title = u"나중에 온 책"_s;
        (void)must(stores.books().add(book));
    });
    QFile backup(file);
    QVERIFY(backup.open(QIODevice::ReadOnly));
    const QByteArray bytes = backup.readAll();

    const auto report = must(restoreLibrary({m_library}, file, m_now, m_actor));
    QCOMPARE(report.file, m_library);
    QCOMPARE(report.held, 4);
    QCOMPARE(report.counts.books, 0);
    QVERIFY2(report.kept.contains(u"library.before-restore-"_s), qPrintable(report.kept));
    QCOMPARE(bookCount(m_library), 0);
    QCOMPARE(bookCount(report.kept), 1);
    // The backup can be used again.
    QVERIFY(backup.seek(0));
    QCOMPARE(backup.readAll(), bytes);
    QCOMPARE(files().filter(u".new"_s), QStringList());
    struct stat status {
    };
    QCOMPARE(::stat(QFile::encodeName(m_library).constData(), &status), 0);
    QCOMPARE(status.st_mode & 0777, mode_t {0600});

    // Of two libraries with the same outbox neither rings by itself.
    for (const QString &each : {m_library, report.kept}) {
        const auto database = must(openLibrary({each}));
        const auto hold =
            must(database->read([](const Stores &stores) { return stores.outboxHold().hold(); })
                     .result());
        QVERIFY(hold);
        QCOMPARE(hold->held, 4);
    }
    write([this](Stores &stores) {
        const auto journal = must(stores.settings().journal(1));
        QCOMPARE(journal.first().action, u"restore"_s);
        QCOMPARE(journal.first().actor, m_actor);
    });

    // The way back is another restore; nothing is ever written over.
    (void)must(restoreLibrary({path(u"third.sqlite"_s)}, report.kept, m_now, m_actor));
    QCOMPARE(bookCount(path(u"third.sqlite"_s)), 1);
}

void tst_LibraryBackup::restoreMakesALibraryWhereThereWasNone()
{
    const QString file = path(u"backup.bookbell"_s);
    (void)must(backUpLibrary({m_library}, file, m_now));
    const QString fresh = path(u"new computer.sqlite"_s);
    const auto report = must(restoreLibrary({fresh}, file, m_now, m_actor));
    QCOMPARE(report.kept, QString());
    QVERIFY(openLibrary({fresh}));
}

void tst_LibraryBackup::restoreRefusesALibraryInUse()
{
    const QString file = path(u"backup.bookbell"_s);
    (void)must(backUpLibrary({m_library}, file, m_now));
    {
        OtherProgram other(m_library);
        QVERIFY(other.isReady());
        const QStringList before = files();
        const auto report = restoreLibrary({m_library}, file, m_now, m_actor);
        QCOMPARE(errorOf(report), ErrorCode::LibraryBusy);
        const QString said = describeBackup(report.error());
        QVERIFY2(said.contains(u"has the library"_s), qPrintable(said));
        QCOMPARE(files(), before);
    }
    QVERIFY(restoreLibrary({m_library}, file, m_now, m_actor));
}

void tst_LibraryBackup::restoreRefusesBadFiles_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("missing") << u"missing"_s << ErrorCode::FileNotFound;
    QTest::newRow("folder") << u"folder"_s << ErrorCode::LibraryNotALibrary;
    QTest::newRow("text") << u"text"_s << ErrorCode::LibraryNotALibrary;
    QTest::newRow("the library itself") << u"library.sqlite"_s << ErrorCode::LibraryExists;
    QTest::newRow("newer") << u"newer"_s << ErrorCode::LibraryTooNew;
    QTest::newRow("cut") << u"cut"_s << ErrorCode::LibraryDamaged;
    QTest::newRow("damaged") << u"damaged"_s << ErrorCode::LibraryDamaged;
}

void tst_LibraryBackup::restoreRefusesBadFiles()
{
    QFETCH(QString, name);
    QFETCH(ErrorCode, code);
    write([](Stores &stores) {
        for (int i = 0; i < 300; ++i) {
            Book book;
            book.title = u"책 %1 "_s.arg(i) + QString(300, u'가');
            (void)must(stores.books().add(book));
        }
    });
    QVERIFY(QDir(m_folder->path()).mkdir(u"folder"_s));
    QFile text(path(u"text"_s));
    QVERIFY(text.open(QIODevice::WriteOnly));
    text.write("mine");
    text.close();
    for (const auto &made : {u"newer"_s, u"cut"_s, u"damaged"_s})
        (void)must(backUpLibrary({m_library}, path(made), m_now));
    must(must(SqliteHandle::open(path(u"newer"_s)))->execute("PRAGMA user_version = 9999"_ba));
    QFile cut(path(u"cut"_s));
    QVERIFY(cut.resize(cut.size() / 2));
    QFile damaged(path(u"damaged"_s));
    QVERIFY(damaged.open(QIODevice::ReadWrite));
    QVERIFY(damaged.seek(damaged.size() / 16384 * 8192));
    damaged.write(QByteArray(3 * 8192, '\xa5'));
    damaged.close();

    const QStringList before = files();
    const auto report = restoreLibrary({m_library}, path(name), m_now, m_actor);
    QCOMPARE(errorOf(report), code);
    QVERIFY(report.error().subject.endsWith(name));
    QCOMPARE(files(), before);
    QCOMPARE(bookCount(m_library), 300);
}

void tst_LibraryBackup::olderBackupIsBroughtUpToDate()
{
    const QString old = path(u"old"_s);
    {
        QFile made(old);
        QVERIFY(made.open(QIODevice::WriteOnly));
    }
    {
        const auto handle = must(SqliteHandle::open(old));
        must(handle->execute("PRAGMA application_id = " + QByteArray::number(sqliteApplicationId)));
        must(migrate(*handle, sqliteMigrations().mid(0, 1), m_now));
        must(handle->execute("INSERT INTO books (title, volume, author, publisher, year, "
                             "call_number, language) VALUES ('토지','','','','','','')"_ba));
    }
    (void)must(restoreLibrary({m_library}, old, m_now, m_actor));
    const auto database = must(openLibrary({m_library}));
    QCOMPARE(must(database->read([](const Stores &stores) { return stores.books().bookCount(); })
                      .result()),
             1);
    // The file itself stays as old as it was.
    QCOMPARE(must(readSqliteHeader(old)).version, 1);
}

void tst_LibraryBackup::damagedLibraryIsReplacedAndKept()
{
    const QString file = path(u"backup.bookbell"_s);
    (void)must(backUpLibrary({m_library}, file, m_now));
    QFile library(m_library);
    QVERIFY(library.open(QIODevice::ReadWrite));
    QVERIFY(library.seek(8192));
    library.write(QByteArray(static_cast<qsizetype>(library.size() - 8192), '\xa5'));
    library.close();
    const auto report = must(restoreLibrary({m_library}, file, m_now, m_actor));
    QVERIFY(openLibrary({m_library}));
    QCOMPARE(QFileInfo(report.kept).size(), library.size());
}

void tst_LibraryBackup::writerOfAMovedLibraryIsStopped()
{
    const auto connection = must(SqliteConnection::open(m_library));
    must(connection->beginWrite());
    must(connection->commit());
    QVERIFY(QFile::rename(m_library, path(u"moved"_s)));
    QCOMPARE(errorOf(connection->beginWrite()), ErrorCode::LibraryNotFound);
}

void tst_LibraryBackup::holdStopsAllThatIsUnsent()
{
    write([this](Stores &stores) {
        fillOutbox(stores);
        QCOMPARE(must(stores.outboxHold().begin(m_now)), 4);
        const UtcTime later = m_now + std::chrono::hours(24 * 365);
        QVERIFY(!must(stores.deliveries().hasOverdue(later)));
        QVERIFY(must(stores.deliveries().release(later, 100)).isEmpty());
        QVERIFY(must(stores.deliveries().dropTooLate(later, 100)).isEmpty());
        QCOMPARE(must(stores.deliveries().reschedule(u"quiet hours"_s, m_now, later)), 0);
        QCOMPARE(must(stores.deliveries().forgetWrongClock(m_now, 100)), 0);
        QVERIFY(must(stores.deliveries().dueWork(later)).services.isEmpty());
        for (const DeliveryId id : m_deliveries.mid(0, 4)) {
            const auto delivery = must(stores.deliveries().delivery(id));
            QCOMPARE(delivery->state, DeliveryState::Held);
            QCOMPARE(delivery->reason, restoredReason());
            QVERIFY(
                must(stores.deliveries().claim(delivery->service, u"other"_s, 100, later, later))
                    .isEmpty());
        }
        QCOMPARE(must(stores.deliveries().delivery(m_deliveries.at(4)))->state,
                 DeliveryState::Accepted);
        const auto hold = must(stores.outboxHold().hold());
        QCOMPARE(*hold, (OutboxHold {m_now, 4}));
        // What has lost its reason need not be decided on.
        QCOMPARE(must(stores.deliveries().counts()).of(DeliveryState::Held), 4);
    });
}

void tst_LibraryBackup::holdTakesInWhatIsWrittenLater()
{
    write([this](Stores &stores) {
        StorageFixture fixture(stores);
        (void)must(stores.outboxHold().begin(m_now));
        const SubscriptionId phone = fixture.addSubscription(u"phone"_s);
        Delivery delivery = fixture.newDelivery(phone);
        delivery.kind = AlertKind::Ready;
        const DeliveryId ready = must(stores.deliveries().enqueue(delivery));
        QCOMPARE(must(stores.deliveries().delivery(ready))->state, DeliveryState::Held);
        // A device in front of staff rings.
        delivery.kind = AlertKind::Test;
        const DeliveryId test = must(stores.deliveries().enqueue(delivery));
        QCOMPARE(must(stores.deliveries().delivery(test))->state, DeliveryState::Queued);
        // Known to be of no use already.
        delivery.kind = AlertKind::Expired;
        delivery.state = DeliveryState::Dropped;
        const DeliveryId late = must(stores.deliveries().enqueue(delivery));
        QCOMPARE(must(stores.deliveries().delivery(late))->state, DeliveryState::Dropped);

        const ListId list = fixture.addList(u"새 책"_s, 3);
        const Announcement announcement = fixture.addAnnouncement(list);
        DeliveryFilter filter;
        filter.announcement = announcement.id;
        const auto audience = must(stores.deliveries().deliveries(filter));
        QCOMPARE(audience.size(), 3);
        for (const Delivery &each : audience)
            QCOMPARE(each.reason, restoredReason());
        QCOMPARE(must(stores.outboxHold().hold())->held, 4);
    });
}

void tst_LibraryBackup::releaseGoesOnAsBefore()
{
    write([this](Stores &stores) {
        fillOutbox(stores);
        (void)must(stores.outboxHold().begin(m_now));
        // In pieces; the hold ends with the last one.
        QCOMPARE(must(stores.outboxHold().release(m_now, 3)), 3);
        QVERIFY(must(stores.outboxHold().hold()));
        QCOMPARE(must(stores.outboxHold().release(m_now, 3)), 1);
        QVERIFY(!must(stores.outboxHold().hold()));
        for (const DeliveryId id : m_deliveries.mid(0, 3)) {
            const auto delivery = must(stores.deliveries().delivery(id));
            QCOMPARE(delivery->state, DeliveryState::Queued);
            QCOMPARE(delivery->reason, QString());
            QVERIFY(delivery->dueAt <= m_now);
        }
        const auto later = must(stores.deliveries().delivery(m_deliveries.at(3)));
        QCOMPARE(later->state, DeliveryState::Held);
        QCOMPARE(later->dueAt, m_now + std::chrono::hours(10));
        QCOMPARE(later->reason, u"quiet hours"_s);
        QVERIFY(must(stores.deliveries().dueWork(m_now)).services.size() == 1);
        // Nothing is held from now on.
        Delivery delivery = *must(stores.deliveries().delivery(m_deliveries.first()));
        const DeliveryId next = must(stores.deliveries().enqueue(delivery));
        QCOMPARE(must(stores.deliveries().delivery(next))->state, DeliveryState::Queued);
    });
}

void tst_LibraryBackup::releaseTellsWhyItWaits_data()
{
    QTest::addColumn<QString>("reason");
    QTest::newRow("delay") << u"delay"_s;
    QTest::newRow("grouping") << u"grouping"_s;
    QTest::newRow("quiet hours") << u"quiet hours"_s;
    QTest::newRow("daily limit") << u"daily limit"_s;
}

void tst_LibraryBackup::releaseTellsWhyItWaits()
{
    QFETCH(QString, reason);
    write([&](Stores &stores) {
        StorageFixture fixture(stores);
        Delivery delivery = fixture.newDelivery(fixture.addSubscription(u"phone"_s));
        delivery.kind = AlertKind::Ready;
        delivery.state = DeliveryState::Held;
        delivery.reason = reason;
        delivery.dueAt = m_now + std::chrono::hours(1);
        const DeliveryId before = must(stores.deliveries().enqueue(delivery));
        (void)must(stores.outboxHold().begin(m_now));
        const DeliveryId since = must(stores.deliveries().enqueue(delivery));
        // A library that is restored from the backup of a held one.
        (void)must(stores.outboxHold().begin(m_now));
        QCOMPARE(must(stores.outboxHold().release(m_now, 1)), 1);
        (void)must(stores.outboxHold().begin(m_now));
        for (const DeliveryId id : {before, since})
            QCOMPARE(must(stores.deliveries().delivery(id))->reason, restoredReason());
        QCOMPARE(must(stores.outboxHold().release(m_now, 100)), 2);
        for (const DeliveryId id : {before, since}) {
            const auto released = must(stores.deliveries().delivery(id));
            QCOMPARE(released->state, DeliveryState::Held);
            QCOMPARE(released->reason, reason);
            QCOMPARE(released->dueAt, delivery.dueAt);
        }
    });
}

void tst_LibraryBackup::dropRingsNobody()
{
    write([this](Stores &stores) {
        fillOutbox(stores);
        (void)must(stores.outboxHold().begin(m_now));
        QCOMPARE(must(stores.outboxHold().drop(m_now, 100)), 4);
        QVERIFY(!must(stores.outboxHold().hold()));
        const auto counts = must(stores.deliveries().counts());
        QCOMPARE(counts.of(DeliveryState::Dropped), 4);
        QCOMPARE(counts.open(), 0);
        QCOMPARE(must(stores.deliveries().delivery(m_deliveries.first()))->finishedAt, m_now);
    });
}

QTEST_GUILESS_MAIN(tst_LibraryBackup)
#include "tst_librarybackup.moc"
