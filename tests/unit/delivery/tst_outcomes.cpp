// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/delivery/outcomes.h"

#include <QTest>

using namespace bookbell;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const UtcTime now = fromMs(1'700'000'000'000);

SendReport reportOf(PushVerdict verdict, int httpStatus)
{
    SendReport report;
    report.kind = SendReport::Kind::Answered;
    report.delivery = {7};
    report.attempt = 1;
    report.expiresAt = now + 1h;
    report.answer.verdict = verdict;
    report.httpStatus = httpStatus;
    report.latencyMs = 35;
    return report;
}

ClaimedDelivery claimedReady()
{
    ClaimedDelivery delivery;
    delivery.id = {7};
    delivery.attempt = 1;
    delivery.kind = AlertKind::Ready;
    delivery.reservation = {3};
    delivery.reservationState = ReservationState::Ready;
    delivery.expiresAt = now + 1h;
    return delivery;
}

} // namespace

class TestOutcomes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void followsTheVerdict_data();
    void followsTheVerdict();
    void retriesWithinTheLifetime();
    void theServiceDecidesWhenToRetry();
    void whatWasNotTriedCountsNothing();
    void asksOnceMoreWhetherTheReasonHolds();
    void oneAnswerIsForAllItSpeaksFor_data();
    void oneAnswerIsForAllItSpeaksFor();
    void membersComeApartAndTogether();
};

void TestOutcomes::oneAnswerIsForAllItSpeaksFor_data()
{
    QTest::addColumn<PushVerdict>("verdict");
    QTest::addColumn<DeliveryState>("first");
    QTest::addColumn<DeliveryState>("lasting");
    QTest::addColumn<DeliveryState>("ending");
    const auto row = [](const char *name, PushVerdict verdict, DeliveryState state,
                        std::optional<DeliveryState> ending = {}) {
        QTest::newRow(name) << verdict << state << state << ending.value_or(state);
    };
    row("accepted", PushVerdict::Accepted, DeliveryState::Accepted);
    row("gone", PushVerdict::Gone, DeliveryState::Gone);
    row("refused", PushVerdict::Refused, DeliveryState::Queued);
    row("trouble", PushVerdict::Retry, DeliveryState::Retrying, DeliveryState::Failed);
}

void TestOutcomes::oneAnswerIsForAllItSpeaksFor()
{
    QFETCH(PushVerdict, verdict);
    SendReport report = reportOf(verdict, 0);
    report.others = {{{8}, 2, now + 2h}, {{9}, 1, now + 100ms}};
    const auto outcomes = outcomesOf(report, now, 0.5);
    QCOMPARE(outcomes.size(), size_t {3});
    QCOMPARE(outcomes[0].id, DeliveryId {7});
    QCOMPARE(outcomes[1].id, DeliveryId {8});
    QCOMPARE(outcomes[1].attempt, 2);
    QCOMPARE(outcomes[2].id, DeliveryId {9});
    QTEST(outcomes[0].state, "first");
    QTEST(outcomes[1].state, "lasting");
    QTEST(outcomes[2].state, "ending");
    // It was one message.
    QCOMPARE(outcomes[0].latencyMs, 35);
    QVERIFY(!outcomes[1].latencyMs && !outcomes[2].latencyMs);
    // Together again, however often each was tried.
    QCOMPARE(outcomes[1].dueAt, outcomes[0].dueAt);
}

void TestOutcomes::membersComeApartAndTogether()
{
    ClaimedDelivery first = claimedReady();
    ClaimedDelivery other = claimedReady();
    other.id = {8};
    first.others.push_back(other);
    auto members = membersOf(first);
    QCOMPARE(members.size(), size_t {2});
    QVERIFY(members[0].others.empty());
    const ClaimedDelivery whole = gathered(members);
    QCOMPARE(whole.id, DeliveryId {7});
    QCOMPARE(whole.others.size(), size_t {1});
    members.erase(members.begin());
    QCOMPARE(gathered(members).id, DeliveryId {8});
}

void TestOutcomes::followsTheVerdict_data()
{
    QTest::addColumn<PushVerdict>("verdict");
    QTest::addColumn<DeliveryState>("state");
    QTest::addColumn<bool>("retires");
    QTest::addColumn<bool>("marks");
    QTest::newRow("accepted") << PushVerdict::Accepted << DeliveryState::Accepted << false << false;
    QTest::newRow("gone") << PushVerdict::Gone << DeliveryState::Gone << true << false;
    QTest::newRow("failed") << PushVerdict::Failed << DeliveryState::Failed << false << false;
    QTest::newRow("key") << PushVerdict::KeyMismatch << DeliveryState::Failed << false << true;
    QTest::newRow("refused") << PushVerdict::Refused << DeliveryState::Queued << false << false;
    QTest::newRow("throttled") << PushVerdict::Throttled << DeliveryState::Retrying << false
                               << false;
    QTest::newRow("retry") << PushVerdict::Retry << DeliveryState::Retrying << false << false;
    QTest::newRow("large") << PushVerdict::TooLarge << DeliveryState::Failed << false << false;
}

void TestOutcomes::followsTheVerdict()
{
    QFETCH(PushVerdict, verdict);
    QFETCH(DeliveryState, state);
    QFETCH(bool, retires);
    QFETCH(bool, marks);
    const auto outcome = outcomeOf(reportOf(verdict, 200), now, 0.5);
    QCOMPARE(outcome.id, DeliveryId {7});
    QCOMPARE(outcome.state, state);
    QCOMPARE(outcome.retireSubscription, retires);
    QCOMPARE(outcome.markWrongKey, marks);
    QCOMPARE(outcome.dueAt.has_value(), state == DeliveryState::Retrying);
    QCOMPARE(outcome.latencyMs, 35);
}

void TestOutcomes::retriesWithinTheLifetime()
{
    SendReport report = reportOf(PushVerdict::Retry, 503);
    auto outcome = outcomeOf(report, now, 0.5);
    QVERIFY(*outcome.dueAt > now && *outcome.dueAt < now + 2s);
    report.expiresAt = now + 500ms;
    report.answer.reason = u"the push service has trouble"_s;
    outcome = outcomeOf(report, now, 0.5);
    QCOMPARE(outcome.state, DeliveryState::Failed);
    QCOMPARE(outcome.reason, u"expired, after: the push service has trouble"_s);
}

void TestOutcomes::theServiceDecidesWhenToRetry()
{
    SendReport report = reportOf(PushVerdict::Retry, 503);
    report.answer.notBefore = now + 10min;
    QCOMPARE(outcomeOf(report, now, 0.5).dueAt, now + 10min);
    report.answer.verdict = PushVerdict::Throttled;
    QCOMPARE(outcomeOf(report, now, 0.5).dueAt, now + 10min);
    QCOMPARE(outcomeOf(report, now, 0.5, now + 20min).dueAt, now + 20min);
}

void TestOutcomes::whatWasNotTriedCountsNothing()
{
    SendReport report = reportOf(PushVerdict::Retry, 0);
    report.answer.countsAsAttempt = false;
    QCOMPARE(outcomeOf(report, now, 0.5).state, DeliveryState::Queued);
    QVERIFY(!outcomeOf(report, now, 0.5).latencyMs);
    report.kind = SendReport::Kind::NotSent;
    const auto outcome = outcomeOf(report, now, 0.5);
    QCOMPARE(outcome.state, DeliveryState::Queued);
    QVERIFY(!outcome.latencyMs);
    QVERIFY(!outcome.dueAt);
}

void TestOutcomes::asksOnceMoreWhetherTheReasonHolds()
{
    ClaimedDelivery delivery = claimedReady();
    QVERIFY(!outcomeIfEnded(delivery, now));
    delivery.reservationState = ReservationState::Cancelled;
    QCOMPARE(outcomeIfEnded(delivery, now)->state, DeliveryState::Dropped);
    delivery.reservationState = {};
    QCOMPARE(outcomeIfEnded(delivery, now)->state, DeliveryState::Dropped);

    delivery = claimedReady();
    delivery.subscriptionState = SubscriptionState::Blocked;
    QCOMPARE(outcomeIfEnded(delivery, now)->state, DeliveryState::Dropped);

    delivery = claimedReady();
    delivery.expiresAt = now;
    QCOMPARE(outcomeIfEnded(delivery, now)->state, DeliveryState::Dropped);
    delivery.attempt = 2;
    QCOMPARE(outcomeIfEnded(delivery, now)->state, DeliveryState::Failed);
}

QTEST_GUILESS_MAIN(TestOutcomes)
#include "tst_outcomes.moc"
