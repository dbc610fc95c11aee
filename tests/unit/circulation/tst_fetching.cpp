// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include <algorithm>

#include "queuebuilder.h"
#include "tests/support/verifyresult.h"

using namespace bookbell;
using namespace bookbell::test;
using namespace Qt::StringLiterals;

/// Copies that stand in their place: who may still reserve, and whom they could serve.
class TestFetching final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void placeWithAWish_data();
    void placeWithAWish();
    void onLoanOnly_data();
    void onLoanOnly();
    void toFetchCases_data();
    void toFetchCases();
    void aScanServesTheFirstToFetch();
};

static const QDate today(2026, 11, 23);

void TestFetching::placeWithAWish_data()
{
    QTest::addColumn<QDate>("startsOn");
    QTest::addColumn<QDate>("notNeededAfter");
    QTest::addColumn<QString>("error");
    const QString invalid = u"InvalidTime"_s;
    QTest::newRow("none") << QDate() << QDate() << QString();
    QTest::newRow("from today until today") << today << today << QString();
    QTest::newRow("later") << today.addDays(30) << today.addDays(60) << QString();
    QTest::newRow("from yesterday") << today.addDays(-1) << QDate() << invalid;
    QTest::newRow("until yesterday") << QDate() << today.addDays(-1) << invalid;
    QTest::newRow("backwards") << today.addDays(2) << today.addDays(1) << invalid;
}

void TestFetching::placeWithAWish()
{
    QFETCH(QDate, startsOn);
    QFETCH(QDate, notNeededAfter);
    const auto placed =
        place(queueOf(1), book, reader(5), {}, {startsOn, notNeededAfter}, seoul(), monday());
    QTEST(placed ? QString() : errorName(placed.error().code), "error");
    if (placed) {
        QCOMPARE(placed->reservation.startsOn, startsOn);
        QCOMPARE(placed->reservation.notNeededAfter, notNeededAfter);
        QCOMPARE(placed->reservation.position, 2);
    }
}

void TestFetching::onLoanOnly_data()
{
    QTest::addColumn<int>("waiting");
    QTest::addColumn<QList<CopyState>>("copies");
    QTest::addColumn<bool>("rule");
    QTest::addColumn<QString>("refusedFor"); // a barcode; empty: placed
    using States = QList<CopyState>;
    const CopyState loan = CopyState::OnLoan;
    const CopyState free = CopyState::Available;
    QTest::newRow("the rule is off") << 0 << States {free} << false << QString();
    QTest::newRow("on loan") << 0 << States {loan, loan} << true << QString();
    QTest::newRow("one stands there") << 0 << States {loan, free} << true << u"C1"_s;
    QTest::newRow("no copies") << 0 << States {} << true << QString();
    QTest::newRow("on the hold shelf") << 0 << States {CopyState::ToClear} << true << QString();
    QTest::newRow("it is somebody else's turn") << 1 << States {free} << true << QString();
    QTest::newRow("one more than their turn") << 1 << States {free, free} << true << u"C1"_s;
}

void TestFetching::onLoanOnly()
{
    QFETCH(int, waiting);
    QFETCH(QList<CopyState>, copies);
    QFETCH(bool, rule);
    BookState state = queueOf(waiting, static_cast<int>(copies.size()));
    for (qsizetype i = 0; i < copies.size(); ++i) {
        state.copies[i].state = copies[i];
        state.copies[i].borrower = copies[i] == CopyState::OnLoan ? ReaderId {99} : ReaderId {};
    }
    Policy policy = seoul();
    policy.onLoanOnly = rule;
    // Not even for later: what stands there can be lent.
    for (const PlaceWish &wish : {PlaceWish {}, PlaceWish {today.addDays(30), {}}}) {
        const auto placed = place(state, book, reader(50), {}, wish, policy, monday());
        QTEST(placed ? QString() : placed.error().subject, "refusedFor");
        if (!placed)
            QCOMPARE(placed.error().code, ErrorCode::CopyOnShelf);
    }
}

void TestFetching::toFetchCases_data()
{
    QTest::addColumn<std::function<void(BookState &)>>("arrange");
    QTest::addColumn<QString>("fetched"); // reservation:copy
    using Arrange = std::function<void(BookState &)>;
    const auto row = [](const char *name, const Arrange &arrange, const QString &fetched) {
        QTest::newRow(name) << arrange << fetched;
    };
    // 10, 20 and 30 wait; the copies 100 and 101 stand in their place.
    row(
        "two of three", [](auto &) {}, u"10:100 20:101"_s);
    row(
        "one copy", [](BookState &s) { s.copies[0].state = CopyState::OnLoan; }, u"10:101"_s);
    row(
        "no copy",
        [](BookState &s) {
            s.copies[0].state = CopyState::OnLoan;
            s.copies[1].state = CopyState::ToClear;
        },
        u""_s);
    row(
        "more copies than readers", [](BookState &s) { s.open.resize(1); }, u"10:100"_s);
    row(
        "nobody", [](BookState &s) { s.open.clear(); }, u""_s);
    row(
        "in queue order", [](BookState &s) { std::swap(s.open[0].position, s.open[2].position); },
        u"30:100 20:101"_s);
    row(
        "suspended", [](BookState &s) { s.open[0].state = ReservationState::Suspended; },
        u"20:100 30:101"_s);
    row(
        "suspended until today",
        [](BookState &s) {
            s.open[0].state = ReservationState::Suspended;
            s.open[0].suspendedUntil = today;
        },
        u"10:100 20:101"_s);
    row(
        "begins tomorrow", [](BookState &s) { s.open[0].startsOn = today.addDays(1); },
        u"20:100 30:101"_s);
    row(
        "begins today", [](BookState &s) { s.open[0].startsOn = today; }, u"10:100 20:101"_s);
    row(
        "not needed any more", [](BookState &s) { s.open[1].notNeededAfter = today.addDays(-1); },
        u"10:100 30:101"_s);
    row(
        "blocked", [](BookState &s) { s.readers[{1}].isBlocked = true; }, u"20:100 30:101"_s);
    row(
        "card expired", [](BookState &s) { s.readers[{2}].expiresOn = today.addDays(-1); },
        u"10:100 30:101"_s);
    row(
        "ready already",
        [](BookState &s) {
            s.open[0].state = ReservationState::Ready;
            s.open[0].position = 0;
        },
        u"20:100 30:101"_s);
}

void TestFetching::toFetchCases()
{
    QFETCH(std::function<void(BookState &)>, arrange);
    BookState state = queueOf(3, 2);
    for (Copy &copy : state.copies) {
        copy.state = CopyState::Available;
        copy.borrower = {};
    }
    arrange(state);
    QStringList fetched;
    for (const ToFetch &one : toFetch(state, seoul(), monday()))
        fetched.append(u"%1:%2"_s.arg(one.reservation.id.value).arg(one.copy.id.value));
    QTEST(fetched.join(u' '), "fetched");
    const auto free = freeCopy(state, seoul(), monday());
    const auto inPlace =
        std::count_if(state.copies.cbegin(), state.copies.cend(),
                      [](const Copy &c) { return c.state == CopyState::Available; });
    QCOMPARE(free.has_value(), inPlace > fetched.size());
}

void TestFetching::aScanServesTheFirstToFetch()
{
    BookState state = queueOf(3, 2);
    for (Copy &copy : state.copies) {
        copy.state = CopyState::Available;
        copy.borrower = {};
    }
    const QList<ToFetch> list = toFetch(state, seoul(), monday());
    QCOMPARE(list.size(), 2);
    // Any of the copies will do.
    const CheckInAnswer answer = checkIn(state, list[1].copy, seoul(), monday(), monday());
    QCOMPARE(answer.reservation->id, list[0].reservation.id);
    QVERIFY(answer.becameReady);
    QCOMPARE(toFetch(stored(state, answer.changes), seoul(), monday()).size(), 1);
}

QTEST_APPLESS_MAIN(TestFetching)
#include "tst_fetching.moc"
