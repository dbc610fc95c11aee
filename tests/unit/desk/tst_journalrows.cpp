// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/desk/journalrows.h"
#include "tests/support/verifyresult.h"

using namespace bookbell;
using namespace Qt::StringLiterals;

class TestJournalRows final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsLost();
    void noRecord();
    void whatChangesByItself();
};

static Reservation full()
{
    Reservation r;
    r.id = {1};
    r.book = {2};
    r.reader = {3};
    r.state = ReservationState::Ready;
    r.position = 4;
    r.placedAt = fromMs(1795618799999);
    r.startsOn = QDate(2026, 11, 1);
    r.notNeededAfter = QDate(2026, 12, 1);
    r.suspendedUntil = QDate(2026, 12, 2);
    r.copy = {5};
    r.readyAt = fromMs(6);
    r.pickupBy = fromMs(7);
    r.toldAt = fromMs(8);
    r.toldHow = u"phone"_s;
    r.closedAt = fromMs(9);
    r.closeReason = u"분실"_s;
    return r;
}

void TestJournalRows::nothingIsLost()
{
    JournalRows rows;
    Copy copy;
    copy.id = {1LL << 60};
    copy.book = {2};
    copy.barcode = u"C\"1"_s;
    copy.state = CopyState::OnLoan;
    copy.borrower = {3};
    copy.reservation = {4};
    rows.reservations = {full(), Reservation()};
    rows.copies = {copy};
    rows.watches.append(Watch {{1}, {2}});
    VERIFY_RESULT(read, JournalRows::fromBytes(rows.toBytes()));
    QCOMPARE(read->reservations, rows.reservations);
    QCOMPARE(read->copies, rows.copies);
    QCOMPARE(read->watches, rows.watches);
}

void TestJournalRows::noRecord()
{
    QVERIFY(!JournalRows::fromBytes("[]"));
    QVERIFY(!JournalRows::fromBytes(QByteArray()));
    VERIFY_RESULT(empty, JournalRows::fromBytes(JournalRows().toBytes()));
    QCOMPARE(*empty, JournalRows());
}

void TestJournalRows::whatChangesByItself()
{
    Reservation other = full();
    other.position = 9;
    other.toldAt.reset();
    other.toldHow.clear();
    QVERIFY(standsAsBefore(full(), other));
    other.pickupBy = fromMs(70);
    QVERIFY(!standsAsBefore(full(), other));
}

QTEST_APPLESS_MAIN(TestJournalRows)
#include "tst_journalrows.moc"
