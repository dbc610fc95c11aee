// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "queuebuilder.h"

using namespace bookbell;
using namespace Qt::StringLiterals;

class TestReservation final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void statesHaveNames();
    void barredReaders_data();
    void barredReaders();
};

void TestReservation::statesHaveNames()
{
    const QStringList names {u"waiting"_s, u"suspended"_s, u"ready"_s, u"collected"_s,
                             u"expired"_s, u"cancelled"_s, u"lapsed"_s};
    for (qsizetype i = 0; i < names.size(); ++i) {
        const auto state = static_cast<ReservationState>(i);
        QCOMPARE(toText(state), names.at(i));
        QCOMPARE(reservationStateFromText(names.at(i)), std::optional(state));
        QCOMPARE(isOpen(state), i < 3);
    }
    QCOMPARE(reservationStateFromText(u"Ready"_s), std::nullopt);
}

void TestReservation::barredReaders_data()
{
    QTest::addColumn<bool>("blocked");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QDate>("expires");
    QTest::addColumn<QString>("barred");
    const QDate today(2026, 11, 23);
    QTest::newRow("welcome") << false << QString() << QDate() << QString();
    QTest::newRow("blocked") << true << u"unpaid"_s << QDate() << u"unpaid"_s;
    QTest::newRow("blocked, nobody says why") << true << QString() << QDate() << u"blocked"_s;
    QTest::newRow("last day") << false << QString() << today << QString();
    QTest::newRow("expired") << false << QString() << today.addDays(-1)
                             << u"card expired on 2026-11-22"_s;
}

void TestReservation::barredReaders()
{
    Reader someone = test::reader(1);
    QFETCH(bool, blocked);
    QFETCH(QString, reason);
    QFETCH(QDate, expires);
    someone.isBlocked = blocked;
    someone.blockedReason = reason;
    someone.expiresOn = expires;
    QTEST(barredReason(someone, QDate(2026, 11, 23)), "barred");
}

QTEST_APPLESS_MAIN(TestReservation)
#include "tst_reservation.moc"
