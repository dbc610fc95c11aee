// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sqlite3.h>

#include <thread>

#include "core/storage/library.h"
#include "core/storage/sqlite/sqliteconnection.h"
#include "core/storage/sqlite/sqlitekeyreader.h"
#include "core/storage/sqlite/sqlitemigrations.h"
#include "tests/storage/storagefixture.h"

using namespace bookbell;
using namespace Qt::StringLiterals;

/// A library of an earlier version with rows in it, and what this one makes of them; and reads
/// that take long.
class tst_SqliteMigration : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void rowsOfVersionOneAreListedAndFound();
    void countersOfVersionOneGoOn();
    void longReadsEndWhenTheyAreCancelled();
    void listsWalkTheirIndexes_data();
    void listsWalkTheirIndexes();

private:
    /// As the first version left it.
    void makeVersionOne();

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void tst_SqliteMigration::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"library.sqlite"_s);
}

void tst_SqliteMigration::makeVersionOne()
{
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.close();
    const auto handle = must(SqliteHandle::open(m_path));
    must(handle->execute("PRAGMA page_size = 8192; PRAGMA application_id = "
                         + QByteArray::number(sqliteApplicationId)));
    must(migrate(*handle, sqliteMigrations().first(1), fromMs(1)));
    must(handle->execute(R"(
        INSERT INTO vapid_keys VALUES (1, x'04', x'01', 1, 1);
        INSERT INTO services (id, origin, vapid_key_id) VALUES (1, 'https://push.example', 1);
        INSERT INTO books VALUES
            (1, 'C1', '9788937460449', '데미안', '2', '헤르만 헤세', '민음사', '2000', '853 헤53ㄷ', 'ko'),
            (2, NULL, NULL, 'The Trial', '', 'Kafka', '', '', '', 'en');
        INSERT INTO copies (id, book_id, barcode, state) VALUES (1, 1, 'A1', 0), (2, 2, 'A2', 0);
        INSERT INTO readers VALUES (1, 'R1', '김민지', 'ko', '010-1234-5678', 'minji@example.org',
            0, '', NULL);
        INSERT INTO reservations (id, book_id, reader_id, state, position, placed_at, told_how,
            close_reason) VALUES (1, 1, 1, 0, 1, 5, '', '');
        INSERT INTO subscriptions (id, endpoint, endpoint_hash, p256dh, auth, service_id,
            vapid_key_id, reader_id, language, state, created_at, consent_how, user_agent) VALUES
            (1, 'https://push.example/1', x'01', x'04', x'01', 1, 1, 1, '', 0, 1, '', ''),
            (2, 'https://push.example/2', x'02', x'04', x'01', 1, 1, NULL, '', 0, 1, '', ''),
            (3, 'https://push.example/3', x'03', x'04', x'01', 1, 1, NULL, '', 1, 1, '', '');
        INSERT INTO lists (id, name, is_public) VALUES (1, 'News', 1);
        INSERT INTO list_members VALUES (1, 2);
        INSERT INTO announcements VALUES (1, 1, '책의 날', '', '', '', 'normal', 60, x'', 0, '', 1, 1, 1);
        INSERT INTO deliveries (id, kind, state, announcement_id, service_id, subscription_id,
            topic, created_at, due_at, expires_at) VALUES (1, 3, 0, 1, 1, 2, x'74', 1, 1, 99);
    )"_ba));
}

void tst_SqliteMigration::rowsOfVersionOneAreListedAndFound()
{
    makeVersionOne();
    const auto database = must(openLibrary({m_path}));
    // Beside it stands the library as it was.
    QCOMPARE(QDir(m_folder->path()).entryList({u"*.backup"_s}).size(), 1);
    const auto keys = [&database](auto query) {
        return must(database
                        ->browse([query](const Stores &stores) {
                            return stores.browse().keys(query, -1, CancelFlag());
                        })
                        .result());
    };
    for (const QString &typed : {u"데미안"_s, u"ㄷㅁㅇ"_s, u"헤세"_s, u"853"_s, u"민음"_s, u"A1"_s,
                                 u"C1"_s, u"978-89-374-6044-9"_s})
        QCOMPARE(keys(BookQuery {typed}), RowKeys {1});
    QCOMPARE(keys(BookQuery {u"trial"_s}), RowKeys {2});
    QCOMPARE(keys(BookQuery()), (RowKeys {2, 1}));
    for (const QString &typed : {u"민지"_s, u"ㄱㅁㅈ"_s, u"5678"_s, u"minji@"_s, u"R1"_s})
        QCOMPARE(keys(ReaderQuery {typed}), RowKeys {1});
    QCOMPARE(keys(ReservationQuery()), RowKeys {1});
    QCOMPARE(keys(SubscriptionQuery()), (RowKeys {3, 2, 1}));
    QCOMPARE(keys(DeliveryQuery()), RowKeys {1});
}

void tst_SqliteMigration::countersOfVersionOneGoOn()
{
    makeVersionOne();
    must(openLibrary({m_path})).reset();
    const auto connection = must(SqliteConnection::open(m_path));
    must(connection->beginWrite());
    Stores &stores = connection->stores();
    QCOMPARE(must(stores.books().bookCount()), 2);
    QCOMPARE(must(stores.subscriptions().withoutReaderCount()), 1);
    QCOMPARE(must(stores.browse().pileCounts(WorkDay())).waiting, 1);
    must(stores.books().setRemoved(BookId {1}, fromMs(9)));
    must(stores.books().setRemoved(CopyId {1}, fromMs(9)));
    must(stores.readers().setRemoved({1}, fromMs(9)));
    QCOMPARE(must(stores.books().bookCount()), 1);
    QCOMPARE(must(stores.books().copyCount()), 1);
    QCOMPARE(must(stores.readers().readerCount()), 0);
    // Deleting what was removed counts no second time.
    must(connection->commit());
    const auto handle = must(SqliteHandle::open(m_path));
    must(handle->execute("DELETE FROM copies WHERE id = 1; DELETE FROM copies WHERE id = 2;"
                         "DELETE FROM books WHERE id = 2"_ba));
    QCOMPARE(must(stores.books().bookCount()), 0);
    QCOMPARE(must(stores.books().copyCount()), 0);
    QCOMPARE(must(stores.browse().keys(BookQuery {u"trial"_s}, -1, CancelFlag())), RowKeys());
    for (const char *table : {"books_search", "readers_search"}) {
        const QByteArray check =
            QByteArray("INSERT INTO ") + table + " (" + table + ") VALUES ('integrity-check')";
        must(handle->execute(check));
    }
}

void tst_SqliteMigration::longReadsEndWhenTheyAreCancelled()
{
    must(createLibrary({m_path}, {u"L"_s, u"mailto:desk@library.org"_s, u"UTC"_s}, SystemClock()))
        .reset();
    auto handle = must(SqliteHandle::open(m_path));
    SqliteHandle &raw = *handle;
    SqliteConnection connection(std::move(handle));
    must(connection.beginWrite());
    must(connection.stores().settings().setSetting(u"library.name"_s, u"Kept"_s));
    const CancelFlag cancel;
    std::jthread impatient;
    {
        const SqliteKeyReader reader(raw, cancel);
        // Never ends by itself, and has no first row either.
        SqliteStatement statement(
            raw,
            "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) "
            "SELECT i FROM n ORDER BY i DESC LIMIT 1");
        impatient = std::jthread([&cancel] { cancel.cancel(); });
        QCOMPARE(reader.read(statement).error().code, ErrorCode::Cancelled);
    }
    // The connection is as good as before.
    must(connection.commit());
    QCOMPARE(must(SqliteStatement(raw, "SELECT 1").value<int>()), 1);
    QCOMPARE(must(connection.stores().settings().settings()).value(u"library.name"_s), u"Kept"_s);
}

static constexpr int reservationOrders = 4;

void tst_SqliteMigration::listsWalkTheirIndexes_data()
{
    QTest::addColumn<int>("list");
    QTest::addColumn<int>("order");

    const std::pair<const char *, int> lists[] = {{"books", 5},
                                                  {"readers", 3},
                                                  {"reservations", 3 * reservationOrders},
                                                  {"subscriptions", 2},
                                                  {"deliveries", 1}};
    for (int list = 0; list < 5; ++list) {
        for (int order = 0; order < lists[list].second; ++order)
            QTest::addRow("%s %d", lists[list].first, order) << list << order;
    }
}

/// A first page that sorts would sort a million rows.
void tst_SqliteMigration::listsWalkTheirIndexes()
{
    QFETCH(int, list);
    QFETCH(int, order);
    must(createLibrary({m_path}, {u"L"_s, u"mailto:desk@library.org"_s, u"UTC"_s}, SystemClock()))
        .reset();
    auto handle = must(SqliteHandle::open(m_path));
    sqlite3 *raw = handle->raw();
    // As if there were many, so that the way for many is taken.
    must(handle->execute("INSERT OR REPLACE INTO tallies SELECT 'reservations', value, 100000 "
                         "FROM json_each('[0, 1, 2, 3]')"_ba));
    SqliteConnection connection(std::move(handle));
    must(connection.beginRead());
    const BrowseStore &browse = connection.stores().browse();
    for (const bool isDescending : {false, true}) {
        const CancelFlag cancel;
        if (list == 0)
            must(browse.keys(BookQuery {{}, static_cast<BookOrder>(order), isDescending}, 5,
                             cancel));
        if (list == 1)
            must(browse.keys(ReaderQuery {{}, static_cast<ReaderOrder>(order), isDescending}, 5,
                             cancel));
        if (list == 2) {
            ReservationQuery query;
            // Of the others there are few at a time.
            const ReservationPile large[] = {ReservationPile::Waiting, ReservationPile::OnShelf,
                                             ReservationPile::Closed};
            query.pile = large[order / reservationOrders];
            query.order = static_cast<ReservationOrder>(order % reservationOrders);
            query.isDescending = isDescending;
            must(browse.keys(query, 5, cancel));
        }
        if (list == 3) {
            SubscriptionQuery query;
            query.order = static_cast<SubscriptionOrder>(order);
            query.isDescending = isDescending;
            must(browse.keys(query, 5, cancel));
        }
        if (list == 4) {
            DeliveryQuery query;
            query.isDescending = isDescending;
            must(browse.keys(query, 5, cancel));
        }
    }
    for (sqlite3_stmt *statement = nullptr; (statement = sqlite3_next_stmt(raw, statement));) {
        const QByteArray plan = "EXPLAIN QUERY PLAN "_ba + sqlite3_sql(statement);
        if (plan.contains("BEGIN"))
            continue;
        sqlite3_stmt *explained = nullptr;
        QCOMPARE(sqlite3_prepare_v2(raw, plan.constData(), -1, &explained, nullptr), SQLITE_OK);
        while (sqlite3_step(explained) == SQLITE_ROW) {
            const QByteArray step(
                reinterpret_cast<const char *>(sqlite3_column_text(explained, 3)));
            // Ties within one title or name are sorted, a few rows at a time.
            QVERIFY2(!step.contains("TEMP B-TREE") || step.contains("RIGHT PART")
                         || step.contains("LAST TERM"),
                     QByteArray(plan + ": " + step).constData());
        }
        sqlite3_finalize(explained);
    }
}

QTEST_GUILESS_MAIN(tst_SqliteMigration)
#include "tst_sqlitemigration.moc"
