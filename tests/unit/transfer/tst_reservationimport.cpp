// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/transfer/transferlibrary.h"

using namespace bookbell;
using namespace Qt::StringLiterals;

class TestReservationImport final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_library.reset(); }

    void refusesRows_data();
    void refusesRows();
    void queuesByWhenTheyWerePlaced();
    void putsReadyOnesOnTheShelf();
    void ringsOnce();
    void keepsHistory();
    void neverReopensClosedOnes();
    void updatesOpenOnes();

private:
    ImportReport import(const QByteArray &rows, OnMatch onMatch = OnMatch::Skip)
    {
        return m_library->import(TransferKind::Reservations,
                                 "isbn,barcode,card_number,placed_at,status,pickup_by\n"_ba + rows,
                                 onMatch);
    }
    QString queue(const QString &isbn)
    {
        return m_library
            ->read([isbn](const Stores &stores) -> Result<QString> {
                QStringList cards;
                const auto book = stores.books().booksByIsbn(isbn)->first();
                const auto open = stores.reservations().openOfBook(book.id);
                for (const Reservation &one : *open) {
                    cards.append((*stores.readers().reader(one.reader))->cardNumber + u':'
                                 + QString::number(one.position));
                }
                return cards.join(u' ');
            })
            .value();
    }
    std::optional<TransferLibrary> m_library;
};

static const QByteArray isbn = "9788936434120"_ba;

void TestReservationImport::init()
{
    m_library.emplace();
    QCOMPARE(
        shown(m_library->import(
            TransferKind::Books,
            "isbn,title,volume,barcodes\n9788936434120,One,,A1;A2\n9788936433598,Set,1,B1\n9788936433598,Set,2,B2\n"_ba)),
        u"3 0 0 0"_s);
    QCOMPARE(shown(m_library->import(TransferKind::Readers, "card_number\nR1\nR2\nR3\nR4\n"_ba)),
             u"4 0 0 0"_s);
}

void TestReservationImport::refusesRows_data()
{
    QTest::addColumn<QByteArray>("row");
    QTest::addColumn<QByteArray>("reason");
    QTest::newRow("unknown book") << "9780141439518,,R1,,,"_ba
                                  << "9780141439518"_ba;
    QTest::newRow("shared ISBN") << "9788936433598,,R1,,,"_ba
                                 << "more than one book"_ba;
    QTest::newRow("unknown barcode") << ",Z9,R1,,,"_ba
                                     << "Z9"_ba;
    QTest::newRow("unknown card") << isbn + ",,R9,,,"_ba
                                  << "R9"_ba;
    QTest::newRow("no book") << ",,R1,,,"_ba
                             << "ISBN is missing"_ba;
    QTest::newRow("no card") << isbn + ",,,,,"_ba
                             << "Card number is missing"_ba;
    QTest::newRow("other book's barcode") << isbn + ",B1,R1,,,"_ba
                                          << "B1"_ba;
    QTest::newRow("no state") << isbn + ",,R1,,lost,"_ba
                              << "State: lost"_ba;
    QTest::newRow("no time") << isbn + ",,R1,soon,,"_ba
                             << "soon"_ba;
    QTest::newRow("ready without copy") << isbn + ",,R1,,ready,"_ba
                                        << "Barcode of the copy is missing"_ba;
}

void TestReservationImport::refusesRows()
{
    QFETCH(QByteArray, row);
    QFETCH(QByteArray, reason);
    QCOMPARE(shown(import(row + '\n')), u"0 0 0 1"_s);
    QVERIFY2(m_library->errors().split('\n')[1].contains(reason), m_library->errors().constData());
}

void TestReservationImport::queuesByWhenTheyWerePlaced()
{
    const QByteArray rows = isbn + ",,R2,2026-11-05,waiting,\n"_ba + isbn + ",,R1,2026-11-01,,\n"_ba
        + isbn + ",,R3,2026-11-03,suspended,\n"_ba + isbn + ",,R2,2026-11-05,waiting,\n"_ba;
    QCOMPARE(shown(import(rows)), u"3 0 1 0"_s);
    QCOMPARE(queue(QString::fromLatin1(isbn)), u"R1:1 R3:2 R2:3"_s);
    QCOMPARE(shown(import(rows)), u"0 0 4 0"_s);
    QCOMPARE(shown(import(rows, OnMatch::Update)), u"0 0 4 0"_s);
}

void TestReservationImport::putsReadyOnesOnTheShelf()
{
    QCOMPARE(
        shown(import(
            ",A1,R1,2026-11-01,ready,2026-11-25\n,A1,R2,2026-11-02,ready,\n,A2,R2,2026-11-02,ready,\n"_ba)),
        u"2 0 0 1"_s);
    const auto copy =
        m_library->read([](const Stores &s) { return s.books().copyByBarcode(u"A1"_s); });
    QCOMPARE((*copy)->state, CopyState::OnHoldShelf);
    const auto reservation = m_library->read(
        [id = (*copy)->reservation](const Stores &s) { return s.reservations().reservation(id); });
    QCOMPARE((*reservation)->copy, (*copy)->id);
    QCOMPARE(
        inZone(*(*reservation)->pickupBy, QTimeZone("Asia/Seoul")).toString(u"yyyy-MM-dd HH:mm"_s),
        u"2026-11-25 23:59"_s);
}

void TestReservationImport::ringsOnce()
{
    int rung = 0;
    ImportOptions options;
    options.kind = TransferKind::Reservations;
    options.path =
        m_library->write(u"r.csv"_s, "barcode,card_number,status\nA1,R1,ready\nA2,R2,waiting\n"_ba);
    QCOMPARE(shown(m_library->import(options)), u"2 0 0 0"_s); // nothing rings yet
    options.ring = [&rung](Stores &stores, const Reservation &reservation) -> Result<int> {
        ++rung;
        const auto key = stores.services().currentVapidKey();
        if (!key)
            return fail(key.error());
        const auto service =
            stores.services().ensureService(u"https://fcm.googleapis.com"_s, key->id);
        if (!service)
            return fail(service.error());
        Delivery delivery;
        delivery.kind = AlertKind::Ready;
        delivery.service = *service;
        delivery.reservation = reservation.id;
        delivery.topic = "topic"_ba;
        const auto queued = stores.deliveries().enqueue(delivery);
        return queued ? Result<int>(2) : fail(queued.error());
    };
    const ImportReport first = m_library->import(options);
    QCOMPARE(shown(first), u"0 0 2 0"_s);
    QCOMPARE(first.messages, 2);
    QCOMPARE(rung, 1);
    QCOMPARE(shown(m_library->import(options)), u"0 0 2 0"_s);
    options.onMatch = OnMatch::Update;
    QCOMPARE(shown(m_library->import(options)), u"0 0 2 0"_s);
    QCOMPARE(rung, 1);
    // The one that waited comes in as ready.
    options.path = m_library->write(u"r.csv"_s, "barcode,card_number,status\nA2,R2,ready\n"_ba);
    QCOMPARE(shown(m_library->import(options)), u"0 1 0 0"_s);
    QCOMPARE(shown(m_library->import(options)), u"0 0 1 0"_s);
    QCOMPARE(rung, 2);
}

void TestReservationImport::keepsHistory()
{
    const QByteArray rows = isbn + ",,R1,2026-03-01,collected,\n"_ba + isbn
        + ",,R1,2026-01-01,cancelled,\n"_ba + isbn + ",,R1,2026-11-01,waiting,\n"_ba;
    QCOMPARE(shown(import(rows)), u"3 0 0 0"_s);
    QCOMPARE(shown(import(rows)), u"0 0 3 0"_s);
    QCOMPARE(queue(QString::fromLatin1(isbn)), u"R1:1"_s);
}

void TestReservationImport::neverReopensClosedOnes()
{
    const QByteArray dated = isbn + ",,R1,2026-11-01,waiting,\n"_ba;
    const QByteArray undated = isbn + ",,R2,,waiting,\n"_ba;
    QCOMPARE(shown(import(dated + undated)), u"2 0 0 0"_s);
    QVERIFY(m_library->change([](Stores &stores) -> Result<> {
        const auto all = stores.reservations().reservationsAfter({}, 10);
        for (Reservation one : *all) {
            one.state = ReservationState::Cancelled;
            one.position = 0;
            if (auto updated = stores.reservations().update(one); !updated)
                return updated;
        }
        return {};
    }));
    QCOMPARE(shown(import(dated + undated, OnMatch::Update)), u"0 0 2 0"_s);
    QCOMPARE(queue(QString::fromLatin1(isbn)), QString());
    // Asked for again later, it is another reservation.
    QCOMPARE(shown(import(isbn + ",,R1,2026-11-20,waiting,\n"_ba)), u"1 0 0 0"_s);
}

void TestReservationImport::updatesOpenOnes()
{
    QCOMPARE(shown(import(isbn + ",,R1,2026-11-01,,\n"_ba + isbn + ",,R2,2026-11-02,,\n"_ba)),
             u"2 0 0 0"_s);
    QCOMPARE(shown(import(",A1,R1,2026-11-01,ready,\n"_ba)), u"0 0 1 0"_s);
    QCOMPARE(shown(import(",A1,R1,2026-11-01,ready,\n"_ba, OnMatch::Update)), u"0 1 0 0"_s);
    QCOMPARE(queue(QString::fromLatin1(isbn)), u"R1:0 R2:1"_s);
    // An older file does not take it off the shelf.
    QCOMPARE(shown(import(isbn + ",,R1,2026-11-01,waiting,\n"_ba, OnMatch::Update)), u"0 0 1 0"_s);
    QCOMPARE(shown(import(isbn + ",,R1,2026-11-01,expired,\n"_ba, OnMatch::Update)), u"0 1 0 0"_s);
    const auto copy =
        m_library->read([](const Stores &s) { return s.books().copyByBarcode(u"A1"_s); });
    QCOMPARE((*copy)->state, CopyState::ToClear);
}

QTEST_GUILESS_MAIN(TestReservationImport)
#include "tst_reservationimport.moc"
