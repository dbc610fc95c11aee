// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSet>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <sqlite3.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "core/storage/library.h"
#include "core/storage/librarysettings.h"
#include "core/storage/sqlite/sqliteconnection.h"
#include "core/storage/sqlite/sqlitemigrations.h"
#include "core/storage/sqlite/sqlitestatement.h"
#include "tests/storage/storagefixture.h"

using namespace bookbell;
using namespace Qt::StringLiterals;

/// What only a library in an SQLite file has: the file.
class tst_SqliteLibrary : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void newLibraryIsComplete();
    void existingFilesAreNeverOverwritten();
    void wrongValuesMakeNoLibrary_data();
    void wrongValuesMakeNoLibrary();
    void defaultFolderIsMade();
    void missingFolderIsNamed();
    void missingLibraryIsNotFound();
    void otherFilesAreLeftAlone_data();
    void otherFilesAreLeftAlone();
    void newerLibrariesAreLeftAlone();
    void damagedLibrariesAreTold();
    void postgresIsNotSupported();
    void nobodyElseCanRead();
    void readOnlyFoldersAreTold();
    void freshSchemaEqualsMigratedOne();
    void failedMigrationChangesNothing();
    void libraryIsCopiedBeforeMigration();
    void fullDiskLosesNothing();
    void lockedLibraryIsBusy();
    void questionsScanNoTable();
    void commitsOfAnotherProcessAreNoticed();

private:
    [[nodiscard]] Result<std::unique_ptr<Database>> create() const;
    [[nodiscard]] QByteArray contents() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

static const NewLibrary goodLibrary {u"도서관"_s, u"mailto:desk@library.org"_s, u"Asia/Seoul"_s};

void tst_SqliteLibrary::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"library.sqlite"_s);
}

Result<std::unique_ptr<Database>> tst_SqliteLibrary::create() const
{
    return createLibrary({m_path}, goodLibrary, SystemClock());
}

QByteArray tst_SqliteLibrary::contents() const
{
    QFile file(m_path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : "?"_ba;
}

/// Runs `fn` as somebody without rights where this process is root, and returns its answer.
template <class Fn>
static int asUnprivileged(Fn fn)
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

void tst_SqliteLibrary::newLibraryIsComplete()
{
    const auto database = must(create());
    const auto settings =
        must(database->read([](const Stores &stores) { return loadSettings(stores); }).result());
    QCOMPARE(settings.text(u"library.name"_s), goodLibrary.name);
    QCOMPARE(settings.text(u"library.contact"_s), goodLibrary.contact);
    QCOMPARE(zoneOf(settings), QTimeZone("Asia/Seoul"));
    const auto keys =
        must(database->read([](const Stores &stores) { return stores.services().vapidKeys(); })
                 .result());
    QCOMPARE(keys.size(), 1);
    QVERIFY(keys.first().isCurrent);
    QCOMPARE(keys.first().publicKey.size(), 65);
    QCOMPARE(keys.first().privateKey.size(), 32);

    const auto handle = must(SqliteHandle::open(m_path));
    QCOMPARE(must(SqliteStatement(*handle, "PRAGMA page_size").value<int>()), 8192);
    QCOMPARE(must(SqliteStatement(*handle, "PRAGMA journal_mode").value<QString>()), u"wal"_s);
    QCOMPARE(must(SqliteStatement(*handle, "PRAGMA foreign_keys").value<int>()), 1);
    QCOMPARE(must(SqliteStatement(*handle, "PRAGMA synchronous").value<int>()), 2);
    QCOMPARE(must(SqliteStatement(*handle, "PRAGMA integrity_check").value<QString>()), u"ok"_s);
    QCOMPARE(
        must(SqliteStatement(*handle, "SELECT count(*) FROM schema_migrations").value<qint64>()),
        sqliteMigrations().size());
    // Nothing of the draft is left.
    const QStringList files = QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden);
    for (const QString &name : files)
        QVERIFY2(name.startsWith(u"library.sqlite"_s) && !name.endsWith(u".new"_s),
                 qPrintable(name));
}

void tst_SqliteLibrary::existingFilesAreNeverOverwritten()
{
    must(create()).reset();
    const QByteArray before = contents();
    QCOMPARE(errorOf(create()), ErrorCode::LibraryExists);
    QCOMPARE(contents(), before);
    QVERIFY(openLibrary({m_path}));

    m_path = m_folder->filePath(u"letter.txt"_s);
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.close();
    QCOMPARE(errorOf(create()), ErrorCode::LibraryNotALibrary);
    QCOMPARE(contents(), QByteArray());
    m_path = m_folder->path();
    QCOMPARE(errorOf(create()), ErrorCode::LibraryNotALibrary);
}

void tst_SqliteLibrary::wrongValuesMakeNoLibrary_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("contact");
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QString>("subject");

    QTest::newRow("no name") << u" "_s << goodLibrary.contact << u"UTC"_s << u"library.name"_s;
    QTest::newRow("no contact") << u"L"_s << u""_s << u"UTC"_s << u""_s;
    QTest::newRow("contact without scheme") << u"L"_s << u"a@b.org"_s << u"UTC"_s << u"a@b.org"_s;
    QTest::newRow("unknown zone") << u"L"_s << goodLibrary.contact << u"Asia/Busan"_s
                                  << u"library.time-zone"_s;
}

void tst_SqliteLibrary::wrongValuesMakeNoLibrary()
{
    QFETCH(QString, name);
    QFETCH(QString, contact);
    QFETCH(QString, zone);
    QFETCH(QString, subject);
    const auto refused = createLibrary({m_path}, {name, contact, zone}, SystemClock());
    const bool isContact = !subject.startsWith(u"library."_s);
    QCOMPARE(errorOf(refused), isContact ? ErrorCode::InvalidContact : ErrorCode::InvalidSetting);
    QCOMPARE(refused.error().subject, subject);
    QVERIFY(!QFile::exists(m_path));
}

void tst_SqliteLibrary::defaultFolderIsMade()
{
    const QByteArray before = qgetenv("XDG_DATA_HOME");
    qputenv("XDG_DATA_HOME", QFile::encodeName(m_folder->filePath(u"data/deep"_s)));
    const LibraryLocation location = LibraryLocation::byDefault();
    QVERIFY(location.text.startsWith(m_folder->path()));
    const auto database = createLibrary(location, goodLibrary, SystemClock());
    if (before.isNull())
        qunsetenv("XDG_DATA_HOME");
    else
        qputenv("XDG_DATA_HOME", before);
    QVERIFY2(database, database ? "" : qPrintable(database.error().detail));
}

void tst_SqliteLibrary::missingFolderIsNamed()
{
    m_path = m_folder->filePath(u"none/library.sqlite"_s);
    const auto refused = create();
    QCOMPARE(errorOf(refused), ErrorCode::FolderNotWritable);
    QCOMPARE(refused.error().subject, m_folder->filePath(u"none"_s));
    QVERIFY(!QFile::exists(m_folder->filePath(u"none"_s)));
}

void tst_SqliteLibrary::missingLibraryIsNotFound()
{
    QCOMPARE(errorOf(openLibrary({m_path})), ErrorCode::LibraryNotFound);
    QVERIFY(!QFile::exists(m_path));
}

void tst_SqliteLibrary::otherFilesAreLeftAlone_data()
{
    QTest::addColumn<QByteArray>("bytes");

    QTest::newRow("empty") << QByteArray();
    QTest::newRow("text") << "title,isbn\n"_ba;
    QTest::newRow("long text") << QByteArray(100'000, 'x');
    QTest::newRow("magic and nothing") << QByteArray("SQLite format 3\0", 16);
    // Another program's database.
    QTemporaryDir folder;
    const QString path = folder.filePath(u"other.sqlite"_s);
    sqlite3 *other = nullptr;
    sqlite3_open(QFile::encodeName(path).constData(), &other);
    sqlite3_exec(other, "CREATE TABLE settings (key, value)", nullptr, nullptr, nullptr);
    sqlite3_close(other);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QTest::newRow("another database") << file.readAll();
}

void tst_SqliteLibrary::otherFilesAreLeftAlone()
{
    QFETCH(QByteArray, bytes);
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    file.close();
    const auto refused = openLibrary({m_path});
    QCOMPARE(errorOf(refused), ErrorCode::LibraryNotALibrary);
    QCOMPARE(refused.error().subject, m_path);
    QCOMPARE(contents(), bytes);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files).size(), 1);
    QCOMPARE(errorOf(openLibrary({m_folder->path()})), ErrorCode::LibraryNotALibrary);
}

void tst_SqliteLibrary::newerLibrariesAreLeftAlone()
{
    must(create()).reset();
    must(must(SqliteHandle::open(m_path))->execute("PRAGMA user_version = 999"_ba));
    const QByteArray before = contents();
    QCOMPARE(errorOf(openLibrary({m_path})), ErrorCode::LibraryTooNew);
    QCOMPARE(contents(), before);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files).size(), 1);
}

void tst_SqliteLibrary::damagedLibrariesAreTold()
{
    must(create()).reset();
    QVERIFY(QFile::resize(m_path, 8192));
    const auto refused = openLibrary({m_path});
    QCOMPARE(errorOf(refused), ErrorCode::LibraryDamaged);
    QCOMPARE(refused.error().subject, m_path);
}

void tst_SqliteLibrary::postgresIsNotSupported()
{
    const LibraryLocation location {u"postgresql://desk@db:5432/library"_s};
    QVERIFY(location.isPostgres());
    QCOMPARE(errorOf(openLibrary(location)), ErrorCode::DatabaseNotSupported);
    QCOMPARE(errorOf(createLibrary(location, goodLibrary, SystemClock())),
             ErrorCode::DatabaseNotSupported);
}

void tst_SqliteLibrary::nobodyElseCanRead()
{
    const mode_t mask = ::umask(0);
    auto database = must(create());
    must(
        database->write([](Stores &stores) { return stores.settings().setSetting(u"a"_s, u"b"_s); })
            .result());
    ::umask(mask);
    const auto mode = [](const QString &path) {
        struct stat status {
        };
        return ::stat(QFile::encodeName(path).constData(), &status) == 0 ? status.st_mode & 0777
                                                                         : 0;
    };
    for (const auto &suffix : {u""_s, u"-wal"_s, u"-shm"_s})
        QCOMPARE(mode(m_path + suffix), 0600U);
    database.reset();
    // Copied by somebody who did not care.
    QCOMPARE(::chmod(QFile::encodeName(m_path).constData(), 0644), 0);
    database = must(openLibrary({m_path}));
    QCOMPARE(mode(m_path), 0600U);
}

void tst_SqliteLibrary::readOnlyFoldersAreTold()
{
    must(create()).reset();
    const QByteArray folder = QFile::encodeName(m_folder->path());
    if (::geteuid() == 0)
        QCOMPARE(::chown(QFile::encodeName(m_path).constData(), 65534, 65534), 0);
    QCOMPARE(::chmod(folder.constData(), 0555), 0);
    QCOMPARE(asUnprivileged([&] { return static_cast<int>(errorOf(openLibrary({m_path}))); }),
             static_cast<int>(ErrorCode::FolderNotWritable));
    QCOMPARE(asUnprivileged([&] {
                 return static_cast<int>(
                     errorOf(createLibrary({m_path + u"2"_s}, goodLibrary, SystemClock())));
             }),
             static_cast<int>(ErrorCode::FolderNotWritable));
    QCOMPARE(::chmod(folder.constData(), 0755), 0);

    QCOMPARE(::chmod(QFile::encodeName(m_path).constData(), 0400), 0);
    QCOMPARE(asUnprivileged([&] { return static_cast<int>(errorOf(openLibrary({m_path}))); }),
             static_cast<int>(ErrorCode::FileNotWritable));
    QCOMPARE(::chmod(QFile::encodeName(m_path).constData(), 0), 0);
    QCOMPARE(asUnprivileged([&] { return static_cast<int>(errorOf(openLibrary({m_path}))); }),
             static_cast<int>(ErrorCode::FileNotReadable));
}

static QStringList schemaOf(SqliteHandle &handle)
{
    return must(SqliteStatement(handle,
                                "SELECT type || ' ' || name || ' ' || coalesce(sql, '') "
                                "FROM sqlite_schema ORDER BY type, name")
                    .all<QString>([](SqliteRow &row, QString &line) { row >> line; }));
}

static std::unique_ptr<SqliteHandle> openEmpty(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        qFatal("cannot write %s", qPrintable(path));
    file.close();
    return must(SqliteHandle::open(path));
}

void tst_SqliteLibrary::freshSchemaEqualsMigratedOne()
{
    must(create()).reset();
    const auto fresh = must(SqliteHandle::open(m_path));
    const auto stepped = openEmpty(m_folder->filePath(u"stepped.sqlite"_s));
    const QList<Migration> all = sqliteMigrations();
    for (qsizetype n = 1; n <= all.size(); ++n) {
        QCOMPARE(all.at(n - 1).version, n);
        must(migrate(*stepped, all.first(n), fromMs(1)));
        must(migrate(*stepped, all.first(n), fromMs(2))); // nothing left to do
        QCOMPARE(must(schemaVersion(*stepped)), n);
    }
    QCOMPARE(schemaOf(*stepped), schemaOf(*fresh));
    QCOMPARE(must(SqliteStatement(*stepped, "SELECT max(applied_at) FROM schema_migrations")
                      .value<qint64>()),
             1);
}

void tst_SqliteLibrary::failedMigrationChangesNothing()
{
    const auto handle = openEmpty(m_path);
    const QList<Migration> steps {{1, u"0001.sql"_s, "CREATE TABLE a (x);"_ba},
                                  {2, u"0002.sql"_s, "CREATE TABLE b (x); CREATE TABLE a (x);"_ba}};
    QCOMPARE(errorOf(migrate(*handle, steps, fromMs(1))), ErrorCode::Internal);
    QCOMPARE(must(schemaVersion(*handle)), 1);
    QVERIFY(!schemaOf(*handle).contains(u"table b CREATE TABLE b (x)"_s));
    QCOMPARE(errorOf(migrate(*handle, {}, fromMs(1))), ErrorCode::Cancelled);
    must(handle->execute("PRAGMA user_version = 3"_ba));
    QCOMPARE(errorOf(migrate(*handle, steps, fromMs(1))), ErrorCode::LibraryTooNew);
}

void tst_SqliteLibrary::libraryIsCopiedBeforeMigration()
{
    const auto database = must(create());
    const auto handle = must(SqliteHandle::open(m_path));
    const QString copy = must(backUpBeforeMigration(*handle, 1));
    const QString another = must(backUpBeforeMigration(*handle, 1));
    QVERIFY(copy != another);
    QCOMPARE(QFile::permissions(copy) & (QFile::ReadGroup | QFile::ReadOther),
             QFile::Permissions());
    const auto opened = must(openLibrary({copy}));
    const auto settings = opened->read([](const Stores &stores) { return loadSettings(stores); });
    QCOMPARE(must(settings.result()).text(u"library.name"_s), goodLibrary.name);
}

void tst_SqliteLibrary::fullDiskLosesNothing()
{
    must(create()).reset();
    auto handle = must(SqliteHandle::open(m_path));
    SqliteHandle &raw = *handle;
    SqliteConnection connection(std::move(handle));
    must(connection.beginWrite());
    const auto count = must(SqliteStatement(raw, "PRAGMA page_count").value<qint64>());
    must(connection.commit());
    must(raw.execute("PRAGMA max_page_count = " + QByteArray::number(count + 4)));

    const auto fill = [&]() -> Result<> {
        for (int i = 0; i < 1000; ++i) {
            Book book;
            book.title = QString(500, u'책');
            if (auto added = connection.stores().books().add(book); !added)
                return fail(added.error());
        }
        return {};
    };
    must(connection.beginWrite());
    QCOMPARE(errorOf(fill()), ErrorCode::DiskFull);
    // A job that overlooks the error must not commit half of its work.
    QCOMPARE(errorOf(connection.commit()), ErrorCode::DiskFull);
    connection.rollback();
    QCOMPARE(must(connection.stores().books().bookCount()), 0);

    must(raw.execute("PRAGMA max_page_count = 1000000"_ba));
    must(connection.beginWrite());
    must(fill());
    must(connection.commit());
    QCOMPARE(must(connection.stores().books().bookCount()), 1000);
}

void tst_SqliteLibrary::lockedLibraryIsBusy()
{
    must(create()).reset();
    const auto first = must(SqliteConnection::open(m_path));
    auto handle = must(SqliteHandle::open(m_path));
    sqlite3_busy_timeout(handle->raw(), 1);
    SqliteConnection second(std::move(handle));
    must(first->beginWrite());
    QCOMPARE(errorOf(second.beginWrite()), ErrorCode::LibraryBusy);
    must(second.beginRead());
    must(second.commit());
    must(first->commit());
    must(second.beginWrite());
}

/// Statements that may read a whole table, because it is always short.
static bool isShort(const QByteArray &sql)
{
    for (const char *table :
         {"FROM settings", "FROM vapid_keys", "FROM services s", "FROM lists",
          "FROM announcements a", "FROM rehearsal_phones", "FROM delivery_counts",
          "FROM subscription_counts", "ORDER BY id LIMIT", "ORDER BY id DESC LIMIT", "PRAGMA",
          "WHERE d.id > ?1", "UPDATE services"}) {
        if (sql.contains(table))
            return true;
    }
    return false;
}

void tst_SqliteLibrary::questionsScanNoTable()
{
    must(create()).reset();
    auto handle = must(SqliteHandle::open(m_path));
    sqlite3 *raw = handle->raw();
    SqliteConnection connection(std::move(handle));
    must(connection.beginWrite());
    Stores &stores = connection.stores();
    StorageFixture data(stores);

    const ListId list = data.addList(u"news"_s, 50);
    Announcement paused = data.addAnnouncement(list);
    paused.state = AnnouncementState::Paused;
    must(stores.deliveries().updateAnnouncement(paused));
    const Announcement announcement = data.addAnnouncement(list);
    const BookId book = data.addBook();
    const ReaderId reader = data.addReader(u"R1"_s);
    Delivery delivery = data.newDelivery(data.addSubscription(u"a"_s, reader));
    delivery.reservation = data.addReservation(book, reader, ReservationState::Ready);
    must(stores.deliveries().enqueue(delivery));
    must(stores.reservations().addWatch(book, reader, data.now));
    (void)data.addCopy(book, u"A1"_s);

    must(stores.books().booksByIsbn(u"9788937460449"_s));
    must(stores.books().bookByControlNumber(u"C1"_s));
    must(stores.books().copyByBarcode(u"A1"_s));
    must(stores.books().copiesOf(book));
    must(stores.books().bookCount());
    must(stores.books().copyCount());
    must(stores.readers().readerByCard(u"R1"_s));
    must(stores.readers().readerCount());
    must(stores.reservations().openOfBook(book));
    must(stores.reservations().openOfReader(reader));
    must(stores.reservations().latest(book, reader));
    must(stores.reservations().countInState(ReservationState::Waiting));
    must(stores.reservations().toBeToldAnotherWayCount());
    must(stores.reservations().watchersOf(book));
    must(stores.subscriptions().byEndpoint(u"https://push.example/a"_s));
    must(stores.subscriptions().activeOfReader(reader));
    must(stores.subscriptions().countInState(SubscriptionState::Active));
    must(stores.subscriptions().lists());
    must(stores.subscriptions().listsOf(delivery.subscription));
    must(stores.subscriptions().pairingByCodeHash(QByteArray(32, 'h')));
    must(stores.services().services());
    must(stores.deliveries().counts());
    must(stores.deliveries().counts(announcement.id));
    must(stores.deliveries().openOnActiveServices());
    must(stores.deliveries().dueWork(data.now));
    must(stores.deliveries().announcement(announcement.id));
    for (const auto &filter : {DeliveryFilter {.announcement = announcement.id,
                                              .reservation = {},
                                              .state = {},
                                              .kind = {},
                                              .after = {}},
                               DeliveryFilter {.announcement = {},
                                              .reservation = delivery.reservation,
                                              .state = {},
                                              .kind = {},
                                              .after = {}},
                               DeliveryFilter {.announcement = {},
                                              .reservation = {},
                                              .state = DeliveryState::Failed,
                                              .kind = {},
                                              .after = {}}})
        must(stores.deliveries().deliveries(filter));
    const auto claimed =
        must(stores.deliveries().claim(data.service, u"me"_s, 20, data.now, data.leaseEnd));
    QCOMPARE(claimed.size(), 20);
    DeliveryOutcome outcome {.id = claimed.first().id,
                             .attempt = 1,
                             .state = DeliveryState::Gone,
                             .dueAt = {},
                             .httpStatus = 410,
                             .reason = {},
                             .retireSubscription = true};
    QCOMPARE(must(stores.deliveries().complete(u"me"_s, std::span(&outcome, 1), data.now)), 1);
    must(stores.deliveries().dropUnsent(delivery.reservation, u"x"_s, data.now));
    must(stores.deliveries().dropUnsent(announcement.id, u"x"_s, data.now));
    must(stores.subscriptions().removeFromLists(delivery.subscription));

    int seen = 0;
    for (sqlite3_stmt *statement = nullptr; (statement = sqlite3_next_stmt(raw, statement));) {
        const QByteArray sql = sqlite3_sql(statement);
        const int scanned = sqlite3_stmt_status(statement, SQLITE_STMTSTATUS_FULLSCAN_STEP, 0);
        const int indexed = sqlite3_stmt_status(statement, SQLITE_STMTSTATUS_AUTOINDEX, 0);
        QVERIFY2((scanned == 0 && indexed == 0) || isShort(sql), sql.constData());
        ++seen;
    }
    QVERIFY(seen > 40);
}

void tst_SqliteLibrary::commitsOfAnotherProcessAreNoticed()
{
    const auto database = must(create());
    QSignalSpy changed(database.get(), &Database::changed);
    QCOMPARE(QProcess::execute(QCoreApplication::applicationFilePath(), {u"--commit"_s, m_path}),
             0);
    QTRY_COMPARE_WITH_TIMEOUT(changed.count(), 1, 1000);
}

/// What this program does as "another process".
static int commitTo(const QString &path)
{
    auto connection = SqliteConnection::open(path);
    const bool done = connection && (*connection)->beginWrite()
        && (*connection)->stores().settings().setSetting(u"library.name"_s, u"other"_s)
        && (*connection)->commit();
    return done ? 0 : 1;
}

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    if (app.arguments().value(1) == u"--commit"_s)
        return commitTo(app.arguments().value(2));
    tst_SqliteLibrary test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_sqlitelibrary.moc"
