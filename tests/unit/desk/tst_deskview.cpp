// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "desklibrary.h"

using namespace bookbell;
using namespace bookbell::test;
using namespace Qt::StringLiterals;

class TestDeskView final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void scans();
    void scansTellWhoHasTheCopy();
    void scansOfAnIsbn();
    void cardOfAReader();
    void today();
    void todayTellsWhatIsToBeFetchedAndDueSoon();
    void sentSinceMidnight();
    void copiesToClear();
};

void TestDeskView::scans()
{
    DeskLibrary library;
    VERIFY_RESULT(copy, library.desk->recognise(u" C1\n"_s).result());
    QCOMPARE(copy->copy->barcode, u"C1"_s);
    QVERIFY(!copy->reader);
    VERIFY_RESULT(reader, library.desk->recognise(u"R1"_s).result());
    QCOMPARE(reader->reader->cardNumber, u"R1"_s);
    QVERIFY(!reader->copy);
    VERIFY_RESULT(neither, library.desk->recognise(u"?"_s).result());
    QVERIFY(!neither->copy && !neither->reader);
}

void TestDeskView::scansTellWhoHasTheCopy()
{
    DeskLibrary library;
    VERIFY_RESULT(onLoan, library.desk->recognise(u"C1"_s).result());
    QCOMPARE(onLoan->holder->cardNumber, u"R9"_s);
    QCOMPARE(onLoan->book->id, library.book);
    library.reserve(u"R1"_s);
    QVERIFY(library.desk->checkIn(u"C1"_s).result());
    VERIFY_RESULT(shelved, library.desk->recognise(u"C1"_s).result());
    QCOMPARE(shelved->holder->cardNumber, u"R1"_s);
    QVERIFY(library.desk->checkIn(u"C2"_s).result());
    VERIFY_RESULT(available, library.desk->recognise(u"C2"_s).result());
    QVERIFY(!available->holder);
}

void TestDeskView::scansOfAnIsbn()
{
    DeskLibrary library;
    VERIFY_RESULT(book, library.desk->recognise(u"978-89-374-6044-9"_s).result());
    QVERIFY(!book->copy && !book->reader);
    QCOMPARE(book->books.size(), 1);
    QCOMPARE(book->books.constFirst().book.id, library.book);
    QCOMPARE(book->books.constFirst().copies, 2);
    VERIFY_RESULT(unknown, library.desk->recognise(u"9788932473901"_s).result());
    QVERIFY(unknown->books.isEmpty());
}

void TestDeskView::cardOfAReader()
{
    DeskLibrary library;
    const Reservation first = library.reserve(u"R1"_s);
    QVERIFY(library.desk->checkIn(u"C1"_s).result());
    VERIFY_RESULT(card, library.desk->readerCard(u"R1"_s).result());
    QCOMPARE(card->devices, 2);
    QCOMPARE(card->reservations.size(), 1);
    const ReservationLine &line = card->reservations.first();
    QCOMPARE(line.reservation.id, first.id);
    QCOMPARE(line.book.title, u"데미안"_s);
    QCOMPARE(line.copy->barcode, u"C1"_s);
    QCOMPARE(line.deliveries.size(), 2);
    VERIFY_RESULT(alerts, library.desk->deliveriesOf(first.id).result());
    QCOMPARE(*alerts, line.deliveries);
    QCOMPARE(library.desk->readerCard(u"X"_s).result().error().code, ErrorCode::UnknownReader);
}

void TestDeskView::today()
{
    DeskLibrary library;
    library.reserve(u"R1"_s);
    library.reserve(u"R2"_s);
    QVERIFY(library.desk->checkIn(u"C1"_s).result());
    VERIFY_RESULT(today, library.desk->today().result());
    QCOMPARE(today->waiting, 1);
    QCOMPARE(today->ready, 1);
    QCOMPARE(today->toTellAnotherWay, 0);
    QCOMPARE(today->deliveries.open(), 2);
    QCOMPARE(today->services.size(), 1);
    QCOMPARE(today->toClear, 0);
    QCOMPARE(today->sentToday, 0);
}

void TestDeskView::todayTellsWhatIsToBeFetchedAndDueSoon()
{
    DeskLibrary library;
    library.reserve(u"R1"_s);
    library.reserve(u"R2"_s);
    QVERIFY(library.desk->checkIn(u"C1"_s).result());
    VERIFY_RESULT(monday, library.desk->today().result());
    QCOMPARE(monday->toFetch, 0);
    QCOMPARE(monday->expiring, 0);
    library.with([book = library.book](Stores &stores) {
        Copy copy;
        copy.book = book;
        copy.barcode = u"C9"_s;
        return stores.books().add(copy);
    });
    // Ready on Monday, to be collected by Thursday.
    library.clock.advance(std::chrono::hours(48));
    VERIFY_RESULT(wednesday, library.desk->today().result());
    QCOMPARE(wednesday->toFetch, 1);
    QCOMPARE(wednesday->expiring, 1);
}

void TestDeskView::sentSinceMidnight()
{
    DeskLibrary library;
    const auto sentToday = [&library] { return library.desk->today().result().value().sentToday; };
    QVERIFY(library.desk->ringTest(u"R1"_s).result());
    library.sendAll();
    QCOMPARE(sentToday(), 2);
    library.clock.set(
        fromDateTime(QDateTime(QDate(2026, 11, 23), QTime(14, 59, 59, 999), QTimeZone::utc())));
    QCOMPARE(sentToday(), 2);
    // Midnight in Seoul.
    library.clock.set(fromDateTime(QDateTime(QDate(2026, 11, 23), QTime(15, 0), QTimeZone::utc())));
    QCOMPARE(sentToday(), 0);
    QVERIFY(library.desk->ringTest(u"R2"_s).result());
    QCOMPARE(sentToday(), 0);
    library.sendAll();
    QCOMPARE(sentToday(), 1);
}

void TestDeskView::copiesToClear()
{
    DeskLibrary library;
    const Reservation reservation = library.reserve(u"R1"_s);
    QVERIFY(library.desk->checkIn(u"C1"_s).result());
    QVERIFY(library.desk->cancel(reservation.id, {}).result());
    QCOMPARE(library.desk->today().result().value().toClear, 1);
    QVERIFY(library.desk->checkIn(u"C1"_s).result());
    QCOMPARE(library.desk->today().result().value().toClear, 0);
}

QTEST_GUILESS_MAIN(TestDeskView)
#include "tst_deskview.moc"
