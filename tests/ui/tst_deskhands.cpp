// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "ui/deskhands.h"

using namespace bookbell;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestDeskHands : public QObject
{
    Q_OBJECT

private:
    static constexpr UtcTime start {1'000'000s};

    static Reader reader(qint64 id)
    {
        Reader reader;
        reader.id = {id};
        return reader;
    }
    static CopyInHand copy(const QString &barcode, bool hasMoved)
    {
        return {barcode, {}, hasMoved, {}, {}};
    }

private Q_SLOTS:
    void readerIsForgotten_data()
    {
        QTest::addColumn<qint64>("after");
        QTest::addColumn<bool>("isThere");
        QTest::newRow("at once") << qint64(0) << true;
        QTest::newRow("just in time") << qint64(59'999) << true;
        QTest::newRow("too late") << qint64(60'000) << false;
        QTest::newRow("the clock was put back") << qint64(-1) << false;
    }
    void readerIsForgotten()
    {
        QFETCH(qint64, after);
        QFETCH(bool, isThere);
        DeskHands hands;
        QVERIFY(!hands.reader(start));
        hands.setReader(reader(7), start);
        const UtcTime now = start + std::chrono::milliseconds(after);
        QCOMPARE(hands.reader(now) != nullptr, isThere);
        QCOMPARE(hands.readerTimeLeft(now).has_value(), isThere);
    }

    void timeBeginsAnew()
    {
        DeskHands hands;
        hands.setReader(reader(7), start);
        hands.keepReader(start + 50s);
        QCOMPARE(hands.reader(start + 100s)->id, ReaderId {7});
        QCOMPARE(*hands.readerTimeLeft(start + 100s), 10'000ms);
        hands.forgetReader();
        QVERIFY(!hands.reader(start + 100s));
    }

    void copyIsGoodForOneCard()
    {
        DeskHands hands;
        hands.setCopy(copy(u"A1"_s, false), start);
        QCOMPARE(hands.takeCopy(start + 1s)->barcode, u"A1"_s);
        QVERIFY(!hands.takeCopy(start + 1s));
        hands.setCopy(copy(u"A1"_s, false), start);
        QVERIFY(!hands.takeCopy(start + 60s));
    }

    void lastOfCopyAndBookCounts()
    {
        DeskHands hands;
        Book book;
        book.id = {3};
        hands.setCopy(copy(u"A1"_s, false), start);
        hands.setBook(book, start);
        QVERIFY(!hands.takeCopy(start));
        QCOMPARE(hands.takeBook(start)->id, BookId {3});
        hands.setBook(book, start);
        hands.setCopy(copy(u"A1"_s, false), start);
        QVERIFY(!hands.takeBook(start));
        hands.putDown();
        QVERIFY(!hands.takeCopy(start));
    }

    void whatHasMovedStaysMoved()
    {
        DeskHands hands;
        hands.setCopy(copy(u"A1"_s, true), start);
        hands.setCopy(copy(u"A1"_s, false), start + 5s);
        QVERIFY(hands.takeCopy(start + 6s)->hasMoved);
        hands.setCopy(copy(u"A1"_s, true), start);
        hands.setCopy(copy(u"B1"_s, false), start + 5s);
        QVERIFY(!hands.takeCopy(start + 6s)->hasMoved);
        hands.setCopy(copy(u"A1"_s, true), start);
        hands.setCopy(copy(u"A1"_s, false), start + 60s);
        QVERIFY(!hands.takeCopy(start + 60s)->hasMoved);
    }

    void sameNumberTwiceAtOnceIsOneScan()
    {
        DeskHands hands;
        QVERIFY(!hands.isDouble(u"A1"_s, start));
        QVERIFY(hands.isDouble(u"A1"_s, start + 300ms));
        QVERIFY(hands.isDouble(u"A1"_s, start + 900ms)); // each within a second of the one before
        QVERIFY(!hands.isDouble(u"A1"_s, start + 1900ms));
        QVERIFY(!hands.isDouble(u"B1"_s, start + 1950ms));
        QVERIFY(!hands.isDouble(u"A1"_s, start + 1960ms));
        QVERIFY(!hands.isDouble(u"A1"_s, start));
    }
};

QTEST_GUILESS_MAIN(TestDeskHands)
#include "tst_deskhands.moc"
