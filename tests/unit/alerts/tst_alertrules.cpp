// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/alerts/alertrules.h"
#include "core/alerts/announcement.h"
#include "core/alerts/delivery.h"

using namespace bookbell;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const UtcTime tenInSeoul =
    fromDateTime(QDateTime(QDate(2026, 11, 23), QTime(1, 0), QTimeZone::utc()));
} // namespace

class TestAlertRules final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesAndBack();
    void urgencyAndLifetime_data();
    void urgencyAndLifetime();
    void schedule_data();
    void schedule();
    void truthAtTheMomentOfSending();
    void tagsMeetTheirTwin();
    void topicSeedsDiffer();
};

void TestAlertRules::namesAndBack()
{
    for (const AlertKind kind : alertKinds)
        QCOMPARE(alertKindFromText(toText(kind)), std::optional(kind));
    QCOMPARE(alertKindFromText(u"reminder!"_s), std::nullopt);
    for (int i = 0; i < deliveryStateCount; ++i) {
        const auto state = static_cast<DeliveryState>(i);
        QCOMPARE(deliveryStateFromText(toText(state)), std::optional(state));
    }
    QCOMPARE(deliveryStateFromText(u"sent"_s), std::nullopt);
    QCOMPARE(toText(AnnouncementState::Finished), u"finished"_s);
}

void TestAlertRules::urgencyAndLifetime_data()
{
    QTest::addColumn<AlertKind>("kind");
    QTest::addColumn<QString>("urgency");
    QTest::addColumn<qint64>("seconds");
    QTest::newRow("ready") << AlertKind::Ready << u"high"_s << qint64 {3600};
    QTest::newRow("available") << AlertKind::Available << u"normal"_s << qint64 {86400};
    QTest::newRow("cancelled") << AlertKind::Cancelled << u"normal"_s << qint64 {172800};
    QTest::newRow("announcement") << AlertKind::Announcement << u"normal"_s << qint64 {86400};
    QTest::newRow("reminder") << AlertKind::Reminder << u"normal"_s << qint64 {3600};
    QTest::newRow("expired") << AlertKind::Expired << u"normal"_s << qint64 {172800};
    QTest::newRow("test") << AlertKind::Test << u"high"_s << qint64 {300};
}

void TestAlertRules::urgencyAndLifetime()
{
    QFETCH(AlertKind, kind);
    QTEST(toText(urgencyOf(kind)), "urgency");
    const auto lifetime = expiryOf(kind, tenInSeoul, tenInSeoul + 1h) - tenInSeoul;
    QTEST(static_cast<qint64>(lifetime / 1s), "seconds");
}

void TestAlertRules::schedule_data()
{
    QTest::addColumn<AlertKind>("kind");
    QTest::addColumn<int>("hour"); // of Seoul
    QTest::addColumn<int>("delayMinutes");
    QTest::addColumn<int>("waitMinutes");
    QTest::addColumn<QString>("reason");
    QTest::newRow("at once") << AlertKind::Ready << 10 << 0 << 0 << QString();
    QTest::newRow("delayed") << AlertKind::Ready << 10 << 5 << 5 << u"delay"_s;
    QTest::newRow("quiet") << AlertKind::Ready << 22 << 0 << 600 << u"quiet hours"_s;
    QTest::newRow("delayed into the night") << AlertKind::Ready << 20 << 90 << 720 << u"delay"_s;
    QTest::newRow("announcements wait too")
        << AlertKind::Announcement << 7 << 0 << 60 << u"quiet hours"_s;
    QTest::newRow("tests never wait") << AlertKind::Test << 22 << 30 << 0 << QString();
}

void TestAlertRules::schedule()
{
    QFETCH(AlertKind, kind);
    QFETCH(int, hour);
    QFETCH(int, delayMinutes);
    const UtcTime now = tenInSeoul + std::chrono::hours {hour - 10};
    const AlertSchedule answer =
        scheduleOf(kind, now, now + std::chrono::minutes {delayMinutes}, u"delay"_s,
                   {QTime(21, 0), QTime(8, 0)}, QTimeZone("Asia/Seoul"));
    QTEST(static_cast<int>((answer.dueAt - now) / 1min), "waitMinutes");
    QTEST(answer.heldReason, "reason");
    QCOMPARE(answer.isHeld(), answer.dueAt != now);
}

void TestAlertRules::truthAtTheMomentOfSending()
{
    QVERIFY(stillHolds(AlertKind::Ready, ReservationState::Ready));
    for (const auto state :
         {ReservationState::Waiting, ReservationState::Suspended, ReservationState::Collected,
          ReservationState::Expired, ReservationState::Cancelled, ReservationState::Lapsed}) {
        QVERIFY(!stillHolds(AlertKind::Ready, state));
        QVERIFY(!stillHolds(AlertKind::Reminder, state));
        QCOMPARE(stillHolds(AlertKind::Expired, state), state == ReservationState::Expired);
        QVERIFY(stillHolds(AlertKind::Cancelled, state));
    }
    QVERIFY(stillHolds(AlertKind::Reminder, ReservationState::Ready));
    QVERIFY(!stillHolds(AlertKind::Expired, ReservationState::Ready));
    QVERIFY(!stillHolds(AlertKind::Ready, std::nullopt));
    QVERIFY(!stillHolds(AlertKind::Cancelled, ReservationState::Ready));
    QVERIFY(stillHolds(AlertKind::Test, std::nullopt));
    QVERIFY(stillHolds(AlertKind::Announcement, std::nullopt));
}

void TestAlertRules::tagsMeetTheirTwin()
{
    const QString ready = tagOf(AlertKind::Ready, {12}, {3}, {});
    QCOMPARE(ready, tagOf(AlertKind::Cancelled, {12}, {3}, {}));
    QVERIFY(ready != tagOf(AlertKind::Ready, {13}, {3}, {}));
    // What takes back that a watched book is there takes the place of that.
    QCOMPARE(tagOf(AlertKind::Cancelled, {}, {3}, {}), tagOf(AlertKind::Available, {}, {3}, {}));
    QVERIFY(tagOf(AlertKind::Available, {}, {3}, {})
            != tagOf(AlertKind::Announcement, {}, {}, {3}));
    for (const AlertKind kind : alertKinds)
        QVERIFY(!tagOf(kind, {1}, {1}, {1}).isEmpty());
}

void TestAlertRules::topicSeedsDiffer()
{
    const QByteArray seed = topicSeed(AlertKind::Ready, u"reservation-1"_s, 0, {5});
    QCOMPARE(seed, topicSeed(AlertKind::Ready, u"reservation-1"_s, 0, {5}));
    QVERIFY(seed != topicSeed(AlertKind::Ready, u"reservation-1"_s, 1, {5}));
    QVERIFY(seed != topicSeed(AlertKind::Ready, u"reservation-1"_s, 0, {6}));
    QVERIFY(seed != topicSeed(AlertKind::Cancelled, u"reservation-1"_s, 0, {5}));
}

QTEST_APPLESS_MAIN(TestAlertRules)
#include "tst_alertrules.moc"
