// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>
#include <QUrl>

#include "core/subscribers/pairingcode.h"
#include "desklibrary.h"

using namespace bookbell;
using namespace bookbell::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestDeskPairing final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void codeIsStoredHashed();
    void urls_data();
    void urls();
    void unknownCard();
    void testAlertGoesAtOnce();
};

void TestDeskPairing::codeIsStoredHashed()
{
    DeskLibrary library;
    VERIFY_RESULT(pairing, library.desk->pair(u"R1"_s).result());
    QCOMPARE(normalisePairingCode(pairing->code), pairing->code);
    QCOMPARE(pairing->expiresAt, library.clock.now() + 7 * 24h);
    const auto stored = library.with([&](Stores &stores) {
        return stores.subscriptions().pairingByCodeHash(pairingCodeHash(pairing->code));
    });
    QVERIFY(stored);
    QCOMPARE(stored->expiresAt, pairing->expiresAt);
    QVERIFY(!stored->usedAt);
    // The journal knows who got a code, never which.
    const JournalEntry entry = library.lastEntry();
    QCOMPARE(entry.subject, u"reader R1"_s);
    QVERIFY(!entry.after.contains(pairing->code.toLatin1()));
}

void TestDeskPairing::urls_data()
{
    QTest::addColumn<QString>("libraryUrl");
    QTest::addColumn<QString>("listen");
    QTest::addColumn<QString>("expected"); // before the code
    const QString local = u"127.0.0.1:8350"_s;
    QTest::newRow("on this machine") << QString() << local << u"http://localhost:8350/#pair="_s;
    QTest::newRow("every address")
        << QString() << u"0.0.0.0:9000"_s << u"http://localhost:9000/#pair="_s;
    QTest::newRow("a site") << u"https://lib.example"_s << local << u"https://lib.example/#pair="_s;
    QTest::newRow("a folder") << u"https://lib.example/bell"_s << local
                              << u"https://lib.example/bell/#pair="_s;
    QTest::newRow("a folder with its slash")
        << u"https://lib.example/bell/"_s << local << u"https://lib.example/bell/#pair="_s;
}

void TestDeskPairing::urls()
{
    DeskLibrary library;
    QFETCH(QString, libraryUrl);
    QFETCH(QString, listen);
    if (!libraryUrl.isEmpty())
        library.set(u"library.url"_s, libraryUrl);
    library.set(u"web.listen"_s, listen);
    VERIFY_RESULT(pairing, library.desk->pair(u"R1"_s).result());
    QTEST(pairing->url.chopped(10), "expected");
    QVERIFY(pairing->url.endsWith(pairing->code));
}

void TestDeskPairing::unknownCard()
{
    DeskLibrary library;
    QCOMPARE(library.desk->pair(u"X"_s).result().error(),
             (Error {ErrorCode::UnknownReader, u"X"_s, {}}));
}

void TestDeskPairing::testAlertGoesAtOnce()
{
    DeskLibrary library;
    library.clock.advance(13h); // within the quiet hours
    QCOMPARE(library.desk->ringTest(u"R1"_s).result().value_or(0), 2);
    const QList<Delivery> queued = library.deliveries(DeliveryState::Queued);
    QCOMPARE(queued.size(), 2);
    QCOMPARE(queued[0].kind, AlertKind::Test);
    QCOMPARE(queued[0].expiresAt, library.clock.now() + 5min);
    QCOMPARE(library.desk->ringTest(u"R3"_s).result().error().code,
             ErrorCode::NoWorkingSubscription);
}

QTEST_GUILESS_MAIN(TestDeskPairing)
#include "tst_deskpairing.moc"
