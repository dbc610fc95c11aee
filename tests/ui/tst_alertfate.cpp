// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractItemModelTester>
#include <QTest>

#include "tests/support/fakeclock.h"
#include "ui/models/alertfate.h"
#include "ui/models/recentscansmodel.h"

using namespace bookbell;
using namespace Qt::StringLiterals;

namespace {

using Kind = AlertFate::Kind;

const UtcTime rung = fromMs(1'000'000);

Delivery delivery(DeliveryState state, int answeredAfterMs = 0)
{
    Delivery made;
    made.kind = AlertKind::Ready;
    made.state = state;
    made.createdAt = rung;
    made.dueAt = rung + std::chrono::hours(1);
    made.reason = u"why"_s;
    if (answeredAfterMs > 0)
        made.finishedAt = rung + std::chrono::milliseconds(answeredAfterMs);
    return made;
}

Reservation readyReservation()
{
    Reservation reservation;
    reservation.id = {7};
    reservation.state = ReservationState::Ready;
    return reservation;
}

} // namespace

class TestAlertFate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sumsUpOneRing_data()
    {
        QTest::addColumn<QList<DeliveryState>>("states");
        QTest::addColumn<int>("kind");
        using S = DeliveryState;
        const auto row = [](const char *name, QList<S> states, Kind kind) {
            QTest::newRow(name) << states << static_cast<int>(kind);
        };
        row("one waits", {S::Queued}, Kind::Waiting);
        row("one is being sent, one waits", {S::Queued, S::Leased}, Kind::Sending);
        row("one will be tried again", {S::Accepted, S::Retrying}, Kind::Retrying);
        row("held", {S::Held, S::Held}, Kind::Held);
        row("all accepted", {S::Accepted, S::Accepted}, Kind::Accepted);
        row("one of two", {S::Accepted, S::Gone}, Kind::PartlyAccepted);
        row("all ended", {S::Gone, S::Gone}, Kind::Gone);
        row("one ended, one failed", {S::Gone, S::Failed}, Kind::Failed);
        row("dropped", {S::Dropped}, Kind::Dropped);
        row("dropped beside its successor", {S::Dropped, S::Accepted}, Kind::Accepted);
    }
    void sumsUpOneRing()
    {
        QFETCH(const QList<DeliveryState>, states);
        QFETCH(const int, kind);
        QList<Delivery> ring;
        for (const DeliveryState state : states)
            ring.append(delivery(state));
        QCOMPARE(static_cast<int>(fateOf(ring, readyReservation(), 2).kind), kind);
    }

    void tellsHowLongItTook()
    {
        const AlertFate fate =
            fateOf({delivery(DeliveryState::Accepted, 150), delivery(DeliveryState::Accepted, 230)},
                   readyReservation(), 2);
        QCOMPARE(fate.accepted, 2);
        QVERIFY(fate.took == std::chrono::milliseconds(230));
    }

    void looksAtTheLastRingOnly()
    {
        Delivery again = delivery(DeliveryState::Queued);
        again.createdAt += std::chrono::minutes(5);
        const AlertFate fate =
            fateOf({delivery(DeliveryState::Failed), again}, readyReservation(), 1);
        QVERIFY(fate.kind == Kind::Waiting);
    }

    void leavesOtherKindsOut()
    {
        Delivery other = delivery(DeliveryState::Failed);
        other.kind = AlertKind::Cancelled;
        other.createdAt += std::chrono::minutes(5);
        const AlertFate fate =
            fateOf({delivery(DeliveryState::Accepted, 10), other}, readyReservation(), 1);
        QVERIFY(fate.kind == Kind::Accepted);
    }

    void knowsWhoHasToBeToldAnotherWay()
    {
        const AlertFate none = fateOf({}, readyReservation(), 0);
        QVERIFY(none.kind == Kind::NoDevice);
        QVERIFY(none.needsOtherWay());
        Reservation told = readyReservation();
        told.toldAt = rung;
        told.toldHow = u"phone"_s;
        QVERIFY(fateOf({}, told, 0).kind == Kind::Told);
        QVERIFY(fateOf({delivery(DeliveryState::Failed)}, told, 1).kind == Kind::Told);
        QVERIFY(fateOf({}, std::nullopt, 0).kind == Kind::Nobody);
    }

    void deviceThatCameLaterHasNotBeenRung()
    {
        const AlertFate fate = fateOf({}, readyReservation(), 1);
        QVERIFY(fate.kind == Kind::NotRung);
        QVERIFY(fate.isFinal());
        QVERIFY(fate.needsOtherWay());
    }

    void modelKeepsItsPromises()
    {
        FakeClock clock(rung);
        RecentScansModel model(clock, QTimeZone::utc());
        QAbstractItemModelTester tester(&model,
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        for (int i = 0; i < RecentScansModel::maxRecords + 3; ++i) {
            DeskRecord record;
            record.at = rung;
            record.journal = {i + 1};
            record.outcome = DeskOutcome::OnHoldShelf;
            record.reservation = readyReservation();
            model.prepend(record);
        }
        QCOMPARE(model.rowCount(), RecentScansModel::maxRecords);
        QCOMPARE(model.liveReservations(30).size(), 1);
        AlertFate accepted;
        accepted.kind = Kind::Accepted;
        accepted.accepted = 1;
        model.setFate({7}, accepted, readyReservation());
        QVERIFY(model.records().last().fate.kind == Kind::Accepted);
        const JournalId newest = model.records().first().journal;
        QCOMPARE(
            model.index(0, RecentScansModel::Undo).data(RecentScansModel::CanUndoRole).toBool(),
            true);
        model.markUndone(newest);
        QCOMPARE(
            model.index(0, RecentScansModel::Undo).data(RecentScansModel::CanUndoRole).toBool(),
            false);
        QVERIFY(!model.records().first().isLive());
    }
};

QTEST_GUILESS_MAIN(TestAlertFate)
#include "tst_alertfate.moc"
