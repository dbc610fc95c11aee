// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QSignalSpy>

#include <sys/stat.h>

#include "core/transfer/exporter.h"
#include "core/transfer/sampledata.h"
#include "tests/unit/transfer/transferlibrary.h"

using namespace bookbell;
using namespace Qt::StringLiterals;

class TestExporter final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesBackAsItWas();
    void fillsTheSampleLibrary();
    void leavesOutWhoHasLeft();
    void refusesBadPlaces();
    void tellsHowFarItIs();
    void leavesNothingWhenCancelled();
    void runsOnItsOwnThread();
};

void TestExporter::comesBackAsItWas()
{
    TransferLibrary from;
    const BrowserKeys keys;
    QCOMPARE(
        shown(from.import(
            TransferKind::Books,
            "isbn,title,author,barcodes\n9788936434120,\"=1+1, \"\"x\"\"\",'-Kim,A1;A2\n,토지,,A3\n"_ba)),
        u"2 0 0 0"_s);
    QCOMPARE(
        shown(from.import(
            TransferKind::Readers,
            "card_number,name,phone,blocked,blocked_reason,expires_on\nR1,김민지,+82 10,yes,-,2027-01-31\nR2,Lee,,,,\n"_ba)),
        u"2 0 0 0"_s);
    QCOMPARE(
        shown(from.import(
            TransferKind::Reservations,
            "barcode,card_number,placed_at,status\nA1,R1,,ready\nA1,R2,,\nA3,R2,2026-01-01,collected\n"_ba)),
        u"3 0 0 0"_s);
    QCOMPARE(
        shown(from.import(
            TransferKind::Subscribers,
            "endpoint,p256dh,auth,card_number,lists,consent_at\nhttps://fcm.googleapis.com/fcm/send/a,"_ba
                + keys.p256dh + ',' + keys.auth + ",R1,News;Kids,2026-11-01T10:00:00.5Z\n"_ba)),
        u"1 0 0 0"_s);
    for (const QString &subscribers : {u"subscribers.csv"_s, u"subscribers.jsonl"_s}) {
        TransferLibrary to;
        // The other library signs with the same key.
        const auto key = from.read([](const Stores &s) { return s.services().currentVapidKey(); });
        QVERIFY(to.change([key = *key](Stores &s) {
            StoredVapidKey old = key;
            old.isCurrent = false;
            return s.services().addVapidKey(old);
        }));
        for (const TransferKind kind : {TransferKind::Books, TransferKind::Readers,
                                        TransferKind::Reservations, TransferKind::Subscribers}) {
            const QString name =
                kind == TransferKind::Subscribers ? subscribers : QString(toText(kind) + ".csv"_L1);
            const QString path = from.folder.filePath(name);
            const auto written = exportTo(*from.database, kind, path);
            QVERIFY(written);
            QVERIFY(!(QFileInfo(path).permissions() & (QFile::ReadGroup | QFile::ReadOther)));
            ImportOptions options;
            options.kind = kind;
            options.path = path;
            QCOMPARE(shown(to.import(options)), u"%1 0 0 0"_s.arg(*written));
            options.onMatch = OnMatch::Update;
            QCOMPARE(shown(from.import(options)), u"0 0 %1 0"_s.arg(*written));
            const QString again = to.folder.filePath(name);
            QCOMPARE(exportTo(*to.database, kind, again).value(), *written);
            QCOMPARE(TransferLibrary::readFile(again), TransferLibrary::readFile(path));
        }
        const auto book =
            to.read([](const Stores &s) { return s.books().booksByIsbn(u"9788936434120"_s); });
        QCOMPARE(book->first().title, u"=1+1, \"x\""_s);
    }
}

void TestExporter::fillsTheSampleLibrary()
{
    TransferLibrary library;
    QVERIFY(importSample(*library.database, library.clock));
    QVERIFY(importSample(*library.database, library.clock));
    QCOMPARE(*library.read([](const Stores &s) { return s.books().bookCount(); }), 40);
    QCOMPARE(*library.read([](const Stores &s) { return s.readers().readerCount(); }), 10);
    const auto waiting = library.read(
        [](const Stores &s) { return s.reservations().countInState(ReservationState::Waiting); });
    QCOMPARE(*waiting, 11);
    const auto first = library.read([](const Stores &stores) -> Result<QString> {
        const auto copy = stores.books().copyByBarcode(u"A1"_s);
        const auto open = stores.reservations().openOfBook((*copy)->book);
        return (*stores.readers().reader(open->first().reader))->cardNumber;
    });
    QCOMPARE(*first, u"R1001"_s);
}

void TestExporter::leavesOutWhoHasLeft()
{
    TransferLibrary library;
    const BrowserKeys keys;
    const QByteArray header = "endpoint,p256dh,auth\n"_ba;
    const QByteArray end = ',' + keys.p256dh + ',' + keys.auth + '\n';
    QCOMPARE(shown(library.import(TransferKind::Subscribers,
                                  header + "https://fcm.googleapis.com/fcm/send/a"_ba + end
                                      + "https://fcm.googleapis.com/fcm/send/b"_ba + end)),
             u"2 0 0 0"_s);
    QVERIFY(library.change([](Stores &s) {
        Subscription left =
            **s.subscriptions().byEndpoint(u"https://fcm.googleapis.com/fcm/send/a"_s);
        left.state = SubscriptionState::Unsubscribed;
        return s.subscriptions().update(left);
    }));
    const QString path = library.folder.filePath(u"s.csv"_s);
    QCOMPARE(exportTo(*library.database, TransferKind::Subscribers, path).value(), 1);
    QVERIFY(!TransferLibrary::readFile(path).contains("send/a,"_ba));
    QCOMPARE(exportTo(*library.database, TransferKind::Deliveries, path).value(), 0);
    QCOMPARE(TransferLibrary::readFile(path),
             "id,kind,state,attempts,status,host,reason,created_at,finished_at\r\n"_ba);
}

void TestExporter::refusesBadPlaces()
{
    TransferLibrary library;
    const auto refused = exportTo(*library.database, TransferKind::Books,
                                  library.folder.filePath(u"no/books.csv"_s));
    QCOMPARE(refused.error().code, ErrorCode::FileNotWritable);
    QCOMPARE(exportTo(*library.database, TransferKind::Books, library.folder.path()).error().code,
             ErrorCode::FileNotWritable);
    // A pipe (or a device, where the program may) is not replaced by a file.
    const QString pipe = library.folder.filePath(u"pipe"_s);
    QCOMPARE(mkfifo(qPrintable(pipe), 0600), 0);
    QCOMPARE(exportTo(*library.database, TransferKind::Books, pipe).error().code,
             ErrorCode::FileNotWritable);
    QVERIFY(!QFileInfo(pipe).isFile());
}

/// Two pages of books and a bit.
static void addBooks(TransferLibrary &library)
{
    QByteArray bytes = "title,barcode\n"_ba;
    for (int i = 0; i < 1'200; ++i)
        bytes += "Book,B"_ba + QByteArray::number(i) + '\n';
    QCOMPARE(shown(library.import(TransferKind::Books, bytes)), u"1200 0 0 0"_s);
}

void TestExporter::tellsHowFarItIs()
{
    TransferLibrary library;
    addBooks(library);
    ExportControl control;
    QList<ExportProgress> told;
    control.progress = [&told](const ExportProgress &progress) { told.append(progress); };
    const QString path = library.folder.filePath(u"books.csv"_s);
    QCOMPARE(exportTo(*library.database, TransferKind::Books, path, control).value(), 1'200);
    QVERIFY(!told.isEmpty());
    QCOMPARE(told.last().rows, 1'200);
    QCOMPARE(told.last().total, 1'200);
    QCOMPARE(told.last().secondsLeft, 0.0);
    QVERIFY(told.last().rowsPerSecond > 0);
    for (const TransferKind kind :
         {TransferKind::Books, TransferKind::Readers, TransferKind::Reservations,
          TransferKind::Subscribers, TransferKind::Deliveries}) {
        const auto count =
            library.read([kind](const Stores &stores) { return countForExport(stores, kind); });
        QCOMPARE(count.value(), kind == TransferKind::Books ? 1'200 : 0);
    }
}

void TestExporter::leavesNothingWhenCancelled()
{
    TransferLibrary library;
    addBooks(library);
    const QString path = library.write(u"books.csv"_s, "before\n"_ba);
    ExportControl control;
    control.isCancelled = true;
    const auto written = exportTo(*library.database, TransferKind::Books, path, control);
    QCOMPARE(written.error().code, ErrorCode::Cancelled);
    QCOMPARE(TransferLibrary::readFile(path), "before\n"_ba);
    QCOMPARE(QDir(library.folder.path()).entryList({u"books.csv*"_s}), {u"books.csv"_s});
}

void TestExporter::runsOnItsOwnThread()
{
    TransferLibrary library;
    addBooks(library);
    Exporter exporter(*library.database);
    QSignalSpy finished(&exporter, &Exporter::finished);
    exporter.start(TransferKind::Books, library.folder.filePath(u"books.csv"_s));
    QTRY_COMPARE(finished.count(), 1);
    QCOMPARE(finished.first().first().value<ExportReport>().rows, 1'200);

    Exporter failing(*library.database);
    QSignalSpy failed(&failing, &Exporter::finished);
    failing.start(TransferKind::Books, library.folder.path());
    QTRY_COMPARE(failed.count(), 1);
    QCOMPARE(failed.first().first().value<ExportReport>().error->code, ErrorCode::FileNotWritable);
}

QTEST_GUILESS_MAIN(TestExporter)
#include "tst_exporter.moc"
