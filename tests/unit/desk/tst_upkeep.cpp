// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/upkeep.h"

#include <QTest>

#include "core/circulation/pickup.h"
#include "core/desk/journalrows.h"
#include "tests/unit/desk/desklibrary.h"

using namespace bookbell;
using namespace bookbell::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QTimeZone seoul("Asia/Seoul");
const Actor scheduler {u"minji"_s, u"scheduler"_s};

UtcTime inSeoul(int day, int hour, int minute = 0)
{
    return fromDateTime(QDateTime(QDate(2026, 11, day), QTime(hour, minute), seoul));
}

UpkeepReport upkeep(DeskLibrary &library)
{
    const UtcTime now = library.clock.now();
    const auto piece = library.with(
        [now](Stores &stores) { return doUpkeep(stores, now, scheduler, UpkeepLimits::none()); });
    if (!piece.isLast)
        qFatal("nothing limits it");
    return piece.report;
}

QList<Upkept> kindsOf(const UpkeepReport &report)
{
    QList<Upkept> kinds;
    for (const UpkeepItem &item : report.items)
        kinds.append(item.what);
    return kinds;
}

QList<Delivery> ofKind(DeskLibrary &library, AlertKind kind)
{
    DeliveryFilter filter;
    filter.kind = kind;
    return library.deliveries(filter);
}

/// R1 has a copy on the hold shelf since Monday 10:00, until Thursday.
ReservationId readyForR1(DeskLibrary &library)
{
    const ReservationId id = library.reserve(u"R1"_s).id;
    if (!library.desk->checkIn(u"C1"_s).result())
        qFatal("check-in");
    return id;
}

qsizetype journalSize(DeskLibrary &library)
{
    return library.with([](Stores &stores) { return stores.settings().journal(1000); }).size();
}

} // namespace

class TestUpkeep final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsNothingToDo();
    void expiresAndClears();
    void expiryOfWhoWasNeverTold();
    void expiryOffersToTheNext();
    void offersAtNight();
    void tellsNobodyOfAnOldExpiry();
    void lapses();
    void resumes();
    void servesWhoCanBeServedAfterDaysOff();
    void remindsOnce();
    void remindsNobodyTwice_data();
    void remindsNobodyTwice();
    void remindsAheadOfTime();
    void remindsUntilTheEnd();
    void releasesWhenQuietHoursEnd();
    void sendsAnnouncementsWhenTheirTimeHasCome();
    void dropsWhatIsTooLate();
    void worksInPieces();
    void comesToAnEndOnASlowComputer();
    void plansWhatItDoes();
    void plansManyBooksAsTheyAreDone();
    void clockGoesBackByADay();
    void clockGoesForwardByAYear();
    void looksAhead();
    void waitsWhileTheOutboxIsHeld();
    void planSaysThatItWaits();
};

void TestUpkeep::findsNothingToDo()
{
    DeskLibrary library;
    readyForR1(library);
    library.sendAll();
    const qsizetype entries = journalSize(library);
    QVERIFY(upkeep(library).isEmpty());
    library.clock.set(inSeoul(24, 23, 59));
    QVERIFY(upkeep(library).isEmpty());
    QCOMPARE(journalSize(library), entries);
}

void TestUpkeep::expiresAndClears()
{
    DeskLibrary library;
    const ReservationId id = readyForR1(library);
    library.sendAll();
    library.clock.set(inSeoul(26, 23, 59));
    upkeep(library);
    QCOMPARE(library.reservation(id).state, ReservationState::Ready);

    library.clock.set(inSeoul(27, 9));
    const UpkeepReport report = upkeep(library);
    QCOMPARE(kindsOf(report), (QList<Upkept> {Upkept::Expired, Upkept::ToClear}));
    const UpkeepItem item = report.items.at(0);
    QCOMPARE(item.reservation, id);
    QCOMPARE(item.card, u"R1"_s);
    QCOMPARE(item.title, u"데미안"_s);
    QCOMPARE(item.alert, AlertKind::Expired);
    QCOMPARE(item.alertAt, library.clock.now());
    QCOMPARE(item.deliveries, 2);
    QCOMPARE(report.queued(), 2);

    const Reservation expired = library.reservation(id);
    QCOMPARE(expired.state, ReservationState::Expired);
    QCOMPARE(expired.closedAt, library.clock.now());
    QVERIFY(expired.closeReason.isEmpty());
    QCOMPARE(library.copy(u"C1"_s).state, CopyState::ToClear);
    QCOMPARE(library.lastEntry().action, u"expire"_s);
    QCOMPARE(library.lastEntry().actor, scheduler);
    const auto noShows = library.with([&](Stores &stores) {
        return stores.reservations().noShows(expired.reader, UtcTime::min());
    });
    QCOMPARE(noShows.size(), 1);

    QVERIFY(upkeep(library).isEmpty());
    library.sendAll();
    for (const Delivery &delivery : ofKind(library, AlertKind::Expired)) {
        QCOMPARE(delivery.state, DeliveryState::Accepted);
        QCOMPARE(delivery.expiresAt, *expired.pickupBy + 48h);
        QVERIFY(delivery.renotify);
    }
    QVERIFY(upkeep(library).isEmpty());
}

void TestUpkeep::expiryOfWhoWasNeverTold()
{
    DeskLibrary library;
    const ReservationId id = readyForR1(library);
    library.clock.set(inSeoul(27, 9));
    const UpkeepReport report = upkeep(library);
    QCOMPARE(kindsOf(report), (QList<Upkept> {Upkept::Expired, Upkept::Dropped, Upkept::ToClear}));
    QCOMPARE(report.items.at(1).deliveries, 2);
    QCOMPARE(report.items.at(1).reason, u"expired"_s);
    const Reservation expired = library.reservation(id);
    QCOMPARE(expired.closeReason, u"never told"_s);
    QVERIFY(!expired.toldAt);
    QVERIFY(library
                .with([&](Stores &stores) {
                    return stores.reservations().noShows(expired.reader, UtcTime::min());
                })
                .isEmpty());
    for (const Delivery &ready : ofKind(library, AlertKind::Ready))
        QCOMPARE(ready.state, DeliveryState::Dropped);
}

void TestUpkeep::expiryOffersToTheNext()
{
    DeskLibrary library;
    library.set(u"pickup.on-expiry"_s, u"next"_s);
    library.set(u"alerts.delay"_s, u"30"_s);
    const ReservationId first = readyForR1(library);
    const ReservationId second = library.reserve(u"R2"_s).id;
    const ReservationId third = library.reserve(u"R3"_s).id;
    library.clock.advance(1h);
    library.sendAll();
    library.clock.set(inSeoul(27, 9));
    const UpkeepReport report = upkeep(library);
    QCOMPARE(report.count(Upkept::Offered), 1);
    QCOMPARE(report.count(Upkept::ToClear), 0);
    const UpkeepItem item = report.items.constLast();
    QCOMPARE(item.what, Upkept::Offered);
    QCOMPARE(item.card, u"R2"_s);
    QCOMPARE(item.deliveries, 1);
    // No scan that could be mistaken: no delay.
    QCOMPARE(item.alertAt, library.clock.now());

    const Reservation ready = library.reservation(second);
    QCOMPARE(ready.state, ReservationState::Ready);
    QCOMPARE(ready.copy, library.copy(u"C1"_s).id);
    QCOMPARE(ready.pickupBy, endOfDay(QDate(2026, 11, 30), seoul));
    QCOMPARE(library.copy(u"C1"_s).reservation, second);
    QCOMPARE(library.reservation(third).position, 1);
    QCOMPARE(library.reservation(first).state, ReservationState::Expired);
    QVERIFY(upkeep(library).isEmpty());
    // One entry for both, so that one undo turns both back.
    QCOMPARE(library.lastEntry().subject, u"reservation %1"_s.arg(first.value));
    QVERIFY(library.desk->undo(library.lastEntry().id).result());
    QCOMPARE(library.reservation(first).state, ReservationState::Ready);
    QCOMPARE(library.reservation(second).state, ReservationState::Waiting);
    // It is kept until the evening, of which its reader hears; it does not expire at once.
    QCOMPARE(kindsOf(upkeep(library)), QList<Upkept> {Upkept::Reminded});
}

void TestUpkeep::offersAtNight()
{
    DeskLibrary library;
    library.set(u"pickup.on-expiry"_s, u"next"_s);
    readyForR1(library);
    const ReservationId second = library.reserve(u"R2"_s).id;
    library.sendAll();
    library.clock.set(inSeoul(27, 0, 0));
    const UpkeepReport report = upkeep(library);
    for (const UpkeepItem &item : report.items) {
        if (item.deliveries > 0 && item.what != Upkept::Dropped)
            QCOMPARE(item.alertAt, inSeoul(27, 8));
    }
    const QList<Delivery> rung = ofKind(library, AlertKind::Ready);
    QCOMPARE(rung.constLast().reservation, second);
    QCOMPARE(rung.constLast().state, DeliveryState::Held);
    QCOMPARE(rung.constLast().reason, u"quiet hours"_s);
    QCOMPARE(rung.constLast().dueAt, inSeoul(27, 8));
    library.clock.set(inSeoul(27, 8));
    const UpkeepReport morning = upkeep(library);
    QCOMPARE(morning.count(Upkept::Released), 3);
    QCOMPARE(morning.queued(), 0);
}

void TestUpkeep::tellsNobodyOfAnOldExpiry()
{
    DeskLibrary library;
    const ReservationId id = readyForR1(library);
    library.sendAll();
    library.clock.set(inSeoul(29, 9));
    const UpkeepReport report = upkeep(library);
    QCOMPARE(kindsOf(report), (QList<Upkept> {Upkept::Expired, Upkept::ToClear}));
    QCOMPARE(report.items.at(0).reason, u"too late"_s);
    QCOMPARE(report.queued(), 0);
    QCOMPARE(library.reservation(id).state, ReservationState::Expired);
    const QList<Delivery> listed = ofKind(library, AlertKind::Expired);
    QCOMPARE(listed.size(), 2);
    for (const Delivery &delivery : listed) {
        QCOMPARE(delivery.state, DeliveryState::Dropped);
        QCOMPARE(delivery.reason, u"too late"_s);
        QCOMPARE(delivery.finishedAt, library.clock.now());
    }
}

void TestUpkeep::lapses()
{
    DeskLibrary library;
    const QString book = QString::number(library.book.value);
    const PlaceWish wish {{}, QDate(2026, 11, 24)};
    const ReservationId waiting =
        library.desk->reserve(book, u"R1"_s, wish).result()->reservation.id;
    const ReservationId suspended =
        library.desk->reserve(book, u"R2"_s, wish).result()->reservation.id;
    QVERIFY(library.desk->suspend(suspended, {}).result());
    const ReservationId stays = library.reserve(u"R3"_s).id;
    library.clock.set(inSeoul(24, 23, 59));
    QVERIFY(upkeep(library).isEmpty());
    library.clock.set(inSeoul(25, 0));
    const UpkeepReport report = upkeep(library);
    QCOMPARE(report.count(Upkept::Lapsed), 2);
    QCOMPARE(report.queued(), 0);
    QCOMPARE(library.reservation(waiting).state, ReservationState::Lapsed);
    QCOMPARE(library.reservation(suspended).state, ReservationState::Lapsed);
    QCOMPARE(library.reservation(stays).position, 1);
    QCOMPARE(library.lastEntry().action, u"lapse"_s);
    // Each has an entry of its own, with no more than it changed.
    const auto rows = JournalRows::fromBytes(library.lastEntry().after);
    QVERIFY(rows);
    const auto lapsed =
        std::count_if(rows->reservations.cbegin(), rows->reservations.cend(),
                      [](const Reservation &row) { return row.state == ReservationState::Lapsed; });
    QCOMPARE(lapsed, 1);
    QVERIFY(upkeep(library).isEmpty());
}

void TestUpkeep::resumes()
{
    DeskLibrary library;
    const ReservationId first = library.reserve(u"R1"_s).id;
    const ReservationId second = library.reserve(u"R2"_s).id;
    QVERIFY(library.desk->suspend(first, QDate(2026, 11, 25)).result());
    QVERIFY(library.desk->suspend(second, {}).result());
    library.clock.set(inSeoul(24, 23, 59));
    QVERIFY(upkeep(library).isEmpty());
    library.clock.set(inSeoul(25, 0));
    const UpkeepReport report = upkeep(library);
    QCOMPARE(kindsOf(report), QList<Upkept> {Upkept::Resumed});
    QCOMPARE(library.reservation(first).state, ReservationState::Waiting);
    QCOMPARE(library.reservation(first).position, 1);
    QCOMPARE(library.reservation(first).suspendedUntil, QDate());
    QCOMPARE(library.reservation(second).state, ReservationState::Suspended);
    QCOMPARE(library.lastEntry().action, u"resume-due"_s);
}

void TestUpkeep::servesWhoCanBeServedAfterDaysOff()
{
    DeskLibrary library;
    library.set(u"pickup.on-expiry"_s, u"next"_s);
    readyForR1(library);
    const QString book = QString::number(library.book.value);
    const ReservationId unneeded =
        library.desk->reserve(book, u"R3"_s, {{}, QDate(2026, 11, 27)}).result()->reservation.id;
    const ReservationId suspended = library.reserve(u"R2"_s).id;
    QVERIFY(library.desk->suspend(suspended, QDate(2026, 11, 27)).result());
    library.reserve(u"R4"_s);
    library.clock.set(inSeoul(30, 9));
    const UpkeepReport report = upkeep(library);
    QCOMPARE(library.reservation(unneeded).state, ReservationState::Lapsed);
    QCOMPARE(library.reservation(suspended).state, ReservationState::Ready);
    QCOMPARE(library.reservation(suspended).pickupBy, endOfDay(QDate(2026, 12, 3), seoul));
    // Days off, but one message: R1's expiry is old news, and the ready alert had no sender.
    QCOMPARE(report.queued(), 1);
}

void TestUpkeep::remindsOnce()
{
    DeskLibrary library;
    const ReservationId id = readyForR1(library);
    library.sendAll();
    library.clock.set(inSeoul(25, 0, 5));
    const UpkeepReport report = upkeep(library);
    QCOMPARE(kindsOf(report), QList<Upkept> {Upkept::Reminded});
    QCOMPARE(report.items.at(0).deliveries, 2);
    QCOMPARE(report.items.at(0).alertAt, inSeoul(25, 8));
    QCOMPARE(library.reservation(id).remindedAt, library.clock.now());
    QVERIFY(upkeep(library).isEmpty());
    library.clock.set(inSeoul(25, 8));
    QCOMPARE(kindsOf(upkeep(library)), QList<Upkept> {Upkept::Released});
    library.sendAll();
    library.clock.set(inSeoul(26, 9));
    QVERIFY(upkeep(library).isEmpty());
    const QList<Delivery> reminders = ofKind(library, AlertKind::Reminder);
    QCOMPARE(reminders.size(), 2);
    for (const Delivery &reminder : reminders) {
        QCOMPARE(reminder.state, DeliveryState::Accepted);
        QCOMPARE(reminder.expiresAt, *library.reservation(id).pickupBy);
        QVERIFY(reminder.renotify);
    }
}

void TestUpkeep::remindsNobodyTwice_data()
{
    QTest::addColumn<QString>("card");
    QTest::addColumn<QString>("days");
    QTest::addColumn<bool>("isSent");
    QTest::addColumn<bool>("isTold");
    QTest::newRow("nobody can be rung") << u"R3"_s << u"1"_s << true << false;
    QTest::newRow("told on that very day") << u"R3"_s << u"1"_s << true << true;
    QTest::newRow("the alert itself still waits") << u"R1"_s << u"1"_s << false << false;
    QTest::newRow("never") << u"R1"_s << u"0"_s << true << false;
    QTest::newRow("on the day of the alert") << u"R1"_s << u"3"_s << true << false;
}

void TestUpkeep::remindsNobodyTwice()
{
    QFETCH(QString, card);
    QFETCH(QString, days);
    QFETCH(bool, isSent);
    QFETCH(bool, isTold);
    DeskLibrary library;
    library.set(u"reminder.days"_s, days);
    const ReservationId id = library.reserve(card).id;
    QVERIFY(library.desk->checkIn(u"C1"_s).result());
    if (isSent)
        library.sendAll();
    library.clock.set(inSeoul(25, 9));
    if (isTold)
        QVERIFY(library.desk->markTold(id, u"phone"_s).result());
    QVERIFY(upkeep(library).isEmpty());
    QVERIFY(ofKind(library, AlertKind::Reminder).isEmpty());
    library.clock.set(inSeoul(26, 9));
    QVERIFY(upkeep(library).isEmpty());
}

void TestUpkeep::remindsAheadOfTime()
{
    // Asked beforehand what goes out then: the alert that waits now has gone out by then.
    DeskLibrary library;
    readyForR1(library);
    const auto plan = [&](UtcTime present) {
        return planUpkeep(*library.database, inSeoul(25, 9), scheduler, present);
    };
    const auto ahead = plan(library.clock.now());
    QVERIFY(ahead);
    QCOMPARE(kindsOf(*ahead), QList<Upkept> {Upkept::Reminded});
    const auto late = plan(inSeoul(25, 9));
    QVERIFY(late && late->isEmpty());
}

void TestUpkeep::remindsUntilTheEnd()
{
    // The program was off on the day before; the last day itself is better than nothing, but not
    // its night, when the alert would come too late.
    for (const int hour : {9, 22}) {
        DeskLibrary library;
        const ReservationId id = readyForR1(library);
        library.sendAll();
        library.clock.set(inSeoul(26, hour));
        const UpkeepReport report = upkeep(library);
        QCOMPARE(report.count(Upkept::Reminded), 1);
        QCOMPARE(report.queued(), hour == 9 ? 2 : 0);
        QCOMPARE(report.items.at(0).reason, hour == 9 ? QString() : u"too late"_s);
        QVERIFY(library.reservation(id).remindedAt);
        QCOMPARE(ofKind(library, AlertKind::Reminder).at(0).state,
                 hour == 9 ? DeliveryState::Queued : DeliveryState::Dropped);
    }
}

void TestUpkeep::releasesWhenQuietHoursEnd()
{
    DeskLibrary library;
    library.clock.set(inSeoul(23, 22));
    const ReservationId id = readyForR1(library);
    QVERIFY(upkeep(library).isEmpty());
    library.clock.set(inSeoul(24, 8));
    const UpkeepReport report = upkeep(library);
    QCOMPARE(kindsOf(report), QList<Upkept> {Upkept::Released});
    QCOMPARE(report.items.at(0).deliveries, 2);
    QCOMPARE(report.items.at(0).alert, AlertKind::Ready);
    QCOMPARE(report.items.at(0).reservation, id);
    QCOMPARE(report.queued(), 0);
    QCOMPARE(library.deliveries(DeliveryState::Queued).size(), 2);
    QVERIFY(upkeep(library).isEmpty());
}

void TestUpkeep::sendsAnnouncementsWhenTheirTimeHasCome()
{
    DeskLibrary library;
    AnnounceRequest request;
    request.list = u"news"_s;
    request.title = u"휴관"_s;
    request.body = u"내일은 쉽니다"_s;
    request.at = inSeoul(24, 10);
    const auto announced = library.desk->announce(request).result();
    QVERIFY(announced);
    QVERIFY(upkeep(library).isEmpty());
    library.clock.set(inSeoul(24, 10));
    const UpkeepReport report = upkeep(library);
    QCOMPARE(kindsOf(report), QList<Upkept> {Upkept::Released});
    QCOMPARE(report.items.at(0).announcement, announced->id);
    QCOMPARE(report.items.at(0).title, u"휴관"_s);
    QCOMPARE(report.items.at(0).deliveries, 3);
    library.clock.set(inSeoul(25, 10));
    const UpkeepReport late = upkeep(library);
    QCOMPARE(kindsOf(late), QList<Upkept> {Upkept::Dropped});
    QCOMPARE(late.count(Upkept::Dropped), 3);
    QCOMPARE(library.deliveries(DeliveryState::Dropped).size(), 3);
}

void TestUpkeep::dropsWhatIsTooLate()
{
    DeskLibrary library;
    const UtcTime now = library.clock.now();
    library.with([&](Stores &stores) -> Result<> {
        const auto reader = stores.readers().readerByCard(u"R1"_s);
        return stores.reservations().addWatch(library.book, (*reader)->id, now);
    });
    QVERIFY(library.desk->checkIn(u"C1"_s).result());
    QCOMPARE(ofKind(library, AlertKind::Available).size(), 2);
    library.clock.advance(24h - 1ms);
    QVERIFY(upkeep(library).isEmpty());
    library.clock.advance(1ms);
    const UpkeepReport report = upkeep(library);
    QCOMPARE(kindsOf(report), QList<Upkept> {Upkept::Dropped});
    QCOMPARE(report.items.at(0).alert, AlertKind::Available);
    QCOMPARE(report.items.at(0).card, u"R1"_s);
    QCOMPARE(report.items.at(0).deliveries, 2);
    QCOMPARE(library.deliveries(DeliveryState::Dropped).at(0).reason, u"too late"_s);
}

void TestUpkeep::worksInPieces()
{
    DeskLibrary library;
    QList<ReservationId> waiting;
    for (int i = 1; i <= 8; ++i) {
        const QString book = QString::number(library.book.value);
        waiting.append(library.desk->reserve(book, u"R%1"_s.arg(i), {{}, QDate(2026, 11, 23)})
                           .result()
                           ->reservation.id);
    }
    library.clock.set(inSeoul(24, 9));
    int pieces = 0;
    for (bool isLast = false; !isLast; ++pieces) {
        const UtcTime now = library.clock.now();
        const UpkeepPiece piece = library.with([now](Stores &stores) {
            return doUpkeep(stores, now, scheduler, {3, 10s});
        });
        QVERIFY(piece.report.items.size() <= 3);
        isLast = piece.isLast;
        // Somebody works at the desk meanwhile.
        if (pieces == 0)
            QVERIFY(library.desk->cancel(waiting.at(4), {}).result());
    }
    QCOMPARE(pieces, 3);
    for (int i = 0; i < waiting.size(); ++i)
        QCOMPARE(library.reservation(waiting.at(i)).state,
                 i == 4 ? ReservationState::Cancelled : ReservationState::Lapsed);
}

void TestUpkeep::comesToAnEndOnASlowComputer()
{
    DeskLibrary library;
    const ReservationId id = readyForR1(library);
    library.clock.set(inSeoul(27, 12));
    const UtcTime now = library.clock.now();
    bool isLast = false;
    for (int pieces = 0; !isLast && pieces < 10; ++pieces) {
        isLast = library
                     .with([now](Stores &stores) {
                         return doUpkeep(stores, now, scheduler, {100, 0ms});
                     })
                     .isLast;
    }
    QVERIFY(isLast);
    QCOMPARE(library.reservation(id).state, ReservationState::Expired);
}

void TestUpkeep::plansWhatItDoes()
{
    DeskLibrary library;
    library.set(u"pickup.on-expiry"_s, u"next"_s);
    readyForR1(library);
    library.reserve(u"R2"_s);
    const ReservationId suspended = library.reserve(u"R3"_s).id;
    QVERIFY(library.desk->suspend(suspended, QDate(2026, 11, 25)).result());
    const UtcTime then = inSeoul(27, 9);
    const auto deliveries = library.deliveries();
    const qsizetype entries = journalSize(library);

    const auto plan = planUpkeep(*library.database, then, scheduler);
    QVERIFY(plan);
    QCOMPARE(plan->count(Upkept::Expired), 1);
    QCOMPARE(plan->count(Upkept::Offered), 1);
    QCOMPARE(plan->count(Upkept::Resumed), 1);
    QVERIFY(plan->queued() > 0);
    QCOMPARE(library.deliveries(), deliveries);
    QCOMPARE(journalSize(library), entries);
    QCOMPARE(library.reservation(suspended).state, ReservationState::Suspended);

    library.clock.set(then);
    QCOMPARE(upkeep(library), *plan);
}

void TestUpkeep::plansManyBooksAsTheyAreDone()
{
    DeskLibrary library;
    library.set(u"pickup.on-expiry"_s, u"next"_s);
    library.addDueBooks(60);
    const UtcTime then = inSeoul(25, 9);
    const auto plan = planUpkeep(*library.database, then, scheduler);
    QVERIFY(plan);
    QCOMPARE(plan->count(Upkept::Expired), 60);
    QCOMPARE(plan->count(Upkept::Offered), 60);
    QCOMPARE(plan->count(Upkept::Lapsed), 60);
    QCOMPARE(plan->count(Upkept::Dropped), 120); // the alerts of both phones
    library.clock.set(then);
    QCOMPARE(upkeep(library), *plan);
}

void TestUpkeep::clockGoesBackByADay()
{
    DeskLibrary library;
    const ReservationId id = readyForR1(library);
    library.sendAll();
    library.clock.set(inSeoul(25, 9));
    QCOMPARE(upkeep(library).count(Upkept::Reminded), 1);
    library.sendAll();
    library.clock.set(inSeoul(24, 9));
    QVERIFY(upkeep(library).isEmpty());
    library.clock.set(inSeoul(25, 9));
    QVERIFY(upkeep(library).isEmpty());
    library.clock.set(inSeoul(27, 9));
    QCOMPARE(upkeep(library).count(Upkept::Expired), 1);
    library.clock.set(inSeoul(26, 9));
    QVERIFY(upkeep(library).isEmpty());
    QCOMPARE(library.reservation(id).state, ReservationState::Expired);
    QCOMPARE(ofKind(library, AlertKind::Reminder).size(), 2);
    QCOMPARE(ofKind(library, AlertKind::Expired).size(), 2);
}

void TestUpkeep::clockGoesForwardByAYear()
{
    DeskLibrary library;
    const ReservationId first = readyForR1(library);
    const ReservationId second = library.reserve(u"R2"_s).id;
    library.sendAll();
    const UtcTime present = library.clock.now();
    library.clock.advance(std::chrono::days {365});
    const UpkeepReport report = upkeep(library);
    QCOMPARE(report.count(Upkept::Expired), 1);
    QCOMPARE(report.queued(), 0);
    QVERIFY(upkeep(library).isEmpty());
    library.clock.set(present);
    QVERIFY(upkeep(library).isEmpty());
    QCOMPARE(library.reservation(first).state, ReservationState::Expired);
    QCOMPARE(library.reservation(second).state, ReservationState::Waiting);
    // Staff see it as done by the scheduler and can turn it back.
    QVERIFY(library.desk->undo(library.lastEntry().id).result());
    QCOMPARE(library.reservation(first).state, ReservationState::Ready);
    QVERIFY(upkeep(library).isEmpty());
}

void TestUpkeep::looksAhead()
{
    DeskLibrary library;
    const auto outlook = [&library] {
        const UtcTime now = library.clock.now();
        return library.with([now](Stores &stores) { return upkeepOutlook(stores, now); });
    };
    QVERIFY(!outlook().isDue);
    QCOMPARE(outlook().next, inSeoul(24, 0));
    library.clock.set(inSeoul(23, 22));
    QCOMPARE(outlook().next, inSeoul(24, 0));
    readyForR1(library);
    QVERIFY(!outlook().isDue);
    library.clock.set(inSeoul(24, 1));
    QCOMPARE(outlook().next, inSeoul(24, 8));
    library.clock.set(inSeoul(24, 8));
    QVERIFY(outlook().isDue);
    upkeep(library);
    QVERIFY(!outlook().isDue);
    library.clock.set(inSeoul(26, 0));
    QVERIFY(outlook().isDue);
    upkeep(library);
    QVERIFY(!outlook().isDue);
    library.clock.set(inSeoul(28, 0));
    QVERIFY(outlook().isDue);
}

/// As a restore leaves a library.
static void holdOutbox(DeskLibrary &library)
{
    const UtcTime now = library.clock.now();
    library.with([now](Stores &stores) { return stores.outboxHold().begin(now); });
}

static void letOutboxGo(DeskLibrary &library)
{
    const UtcTime now = library.clock.now();
    library.with([now](Stores &stores) { return stores.outboxHold().release(now, 1000); });
}

void TestUpkeep::waitsWhileTheOutboxIsHeld()
{
    DeskLibrary library;
    library.addDueBooks(2);
    const ReservationId suspended = library.reserve(u"R4"_s).id;
    QVERIFY(library.desk->suspend(suspended, QDate(2026, 11, 24)).result());
    const auto isDue = [&library] {
        const UtcTime now = library.clock.now();
        return library.with([now](Stores &stores) { return upkeepOutlook(stores, now); }).isDue;
    };
    holdOutbox(library);
    library.clock.advance(std::chrono::days {2});
    const qsizetype entries = journalSize(library);
    QVERIFY(!isDue());
    const UpkeepReport waiting = upkeep(library);
    QVERIFY(waiting.isEmpty());
    QVERIFY(waiting.waitsForStaff);
    QCOMPARE(journalSize(library), entries);
    QCOMPARE(library.reservation(suspended).state, ReservationState::Suspended);

    letOutboxGo(library);
    QVERIFY(isDue());
    const UpkeepReport done = upkeep(library);
    QVERIFY(!done.waitsForStaff);
    QCOMPARE(done.count(Upkept::Expired), 2);
    QCOMPARE(done.count(Upkept::Lapsed), 2);
    QCOMPARE(done.count(Upkept::Resumed), 1);
    QVERIFY(!isDue());
}

void TestUpkeep::planSaysThatItWaits()
{
    DeskLibrary library;
    library.addDueBooks(2);
    holdOutbox(library);
    const UtcTime then = library.clock.now() + std::chrono::days {2};
    const auto plan = planUpkeep(*library.database, then, scheduler);
    QVERIFY(plan);
    QVERIFY(plan->isEmpty());
    QVERIFY(plan->waitsForStaff);
    letOutboxGo(library);
    const auto after = planUpkeep(*library.database, then, scheduler);
    QVERIFY(!after->waitsForStaff);
    QCOMPARE(after->count(Upkept::Expired), 2);
}

QTEST_GUILESS_MAIN(TestUpkeep)
#include "tst_upkeep.moc"
