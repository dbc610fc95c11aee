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
    void cardOfAReader();
    void today();
    void settings_data();
    void settings();
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
}

void TestDeskView::settings_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    QTest::addColumn<std::optional<ErrorCode>>("error");
    QTest::newRow("fine") << u"pickup.days"_s << u"5"_s << std::optional<ErrorCode>();
    QTest::newRow("value") << u"pickup.days"_s << u"soon"_s
                           << std::optional(ErrorCode::InvalidSetting);
    QTest::newRow("key") << u"pickup.weeks"_s << u"5"_s << std::optional(ErrorCode::UnknownSetting);
    QTest::newRow("fixed") << u"library.time-zone"_s << u"Europe/Berlin"_s
                           << std::optional(ErrorCode::InvalidSetting);
}

void TestDeskView::settings()
{
    DeskLibrary library;
    QFETCH(QString, key);
    QFETCH(QString, value);
    const auto set = library.desk->setSetting(key, value).result();
    QTEST(set ? std::optional<ErrorCode>() : std::optional(set.error().code), "error");
    if (set) {
        QCOMPARE(library.with([](Stores &s) { return s.settings().settings(); }).value(key), value);
        QCOMPARE(library.lastEntry().action, u"setting"_s);
    }
}

QTEST_GUILESS_MAIN(TestDeskView)
#include "tst_deskview.moc"
