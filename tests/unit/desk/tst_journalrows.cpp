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
    rows.books = {Book {{3},
                        u"K1"_s,
                        u"9788937460449"_s,
                        u"데미안"_s,
                        u"2"_s,
                        u"헤세"_s,
                        u"민음사"_s,
                        u"2000"_s,
                        u"853 헤54"_s,
                        u"ko"_s}};
    rows.readers = {Reader {{4},
                            u"R1"_s,
                            u"김하나"_s,
                            u"ko"_s,
                            u"010"_s,
                            u"a@example.org"_s,
                            true,
                            u"분실"_s,
                            QDate(2027, 1, 1)},
                    Reader()};
    rows.lists = {SubscriberList {{5}, u"소식"_s, true}};
    rows.subscriptions = {
        SubscriptionStanding {{6}, SubscriptionState::WrongKey, {4}, {ListId {5}, ListId {7}}}};
    rows.settings = {StoredSetting {u"pickup.days"_s, u""_s}};
    VERIFY_RESULT(read, JournalRows::fromBytes(rows.toBytes()));
    QCOMPARE(read->reservations, rows.reservations);
    QCOMPARE(read->copies, rows.copies);
    QCOMPARE(read->watches, rows.watches);
    QCOMPARE(read->books, rows.books);
    QCOMPARE(read->readers, rows.readers);
    QCOMPARE(read->lists, rows.lists);
    QCOMPARE(read->subscriptions, rows.subscriptions);
    QCOMPARE(read->settings, rows.settings);
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
