// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/alerts/payload.h"
#include "core/desk/alertdesk.h"
#include "core/desk/announcementdraft.h"
#include "desklibrary.h"

using namespace bookbell;
using namespace bookbell::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestAlertDesk final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void problemsStandByTheirField_data();
    void problemsStandByTheirField();
    void previewSaysWhatAnnounceDoes_data();
    void previewSaysWhatAnnounceDoes();
    void previewRefusesWhatReachesNobody();
    void putOffDayEndsOutsideQuietHours();
    void announcementTestRingsOneReader();
    void announcementTestIsRefused_data();
    void announcementTestIsRefused();
    void announcementTestCountsForNothing();
    void deviceIsRung();
    void endedDeviceIsNotRung();
    void recordsTellHowFar();
    void failedAreRetriedInPieces();
    void chosenOnesAreRetried();
    void stoppedStaysStopped();
};

static AnnounceRequest news()
{
    AnnounceRequest request;
    request.list = u"news"_s;
    request.title = u"여름 휴관"_s;
    request.body = u"8월 3일은 쉽니다."_s;
    return request;
}

static AlertDesk alertsOf(DeskLibrary &library)
{
    return {*library.database, library.clock, {u"minji"_s, u"window"_s}};
}

/// Ends everything that waits.
static void failAll(DeskLibrary &library)
{
    const UtcTime now = library.clock.now();
    library.with([now](Stores &stores) -> Result<> {
        const auto services = stores.services().services();
        for (const PushServiceRecord &service : *services) {
            const auto claimed =
                stores.deliveries().claim(service.id, u"test"_s, 100'000, now, now + 60s);
            if (!claimed)
                return fail(claimed.error());
            std::vector<DeliveryOutcome> outcomes;
            for (const ClaimedDelivery &one : *claimed) {
                DeliveryOutcome outcome;
                outcome.id = one.id;
                outcome.attempt = one.attempt;
                outcome.reason = u"no network"_s;
                outcomes.push_back(outcome);
            }
            if (const auto done = stores.deliveries().complete(u"test"_s, outcomes, now); !done)
                return fail(done.error());
        }
        return {};
    });
}

void TestAlertDesk::problemsStandByTheirField_data()
{
    QTest::addColumn<std::function<void(AnnounceRequest &)>>("spoil");
    QTest::addColumn<QList<AnnouncementField>>("fields");
    const auto row = [](const char *name, std::function<void(AnnounceRequest &)> spoil,
                        const QList<AnnouncementField> &fields) {
        QTest::newRow(name) << std::move(spoil) << fields;
    };
    using enum AnnouncementField;
    row("good", [](AnnounceRequest &) {}, {});
    row("nothing", [](AnnounceRequest &r) { r = {}; }, {Title, Body});
    row("link", [](AnnounceRequest &r) { r.url = u"ftp://library.example"_s; }, {Url});
    row("picture", [](AnnounceRequest &r) { r.icon = u"cat.png"_s; }, {Icon});
    row("too long", [](AnnounceRequest &r) { r.body = QString(1000, u'책'); }, {Body});
    row("advanced",
        [](AnnounceRequest &r) {
            r.urgency = u"soon"_s;
            r.ttlSeconds = -1;
            r.topic = u"여름"_s;
        },
        {Urgency, Lifetime, Topic});
}

void TestAlertDesk::problemsStandByTheirField()
{
    AnnounceRequest request = news();
    QFETCH(std::function<void(AnnounceRequest &)>, spoil);
    spoil(request);
    QList<AnnouncementField> fields;
    for (const AnnouncementProblem &problem : problemsOf(request))
        fields.append(problem.field);
    QTEST(fields, "fields");
    QCOMPARE(payloadBytesOf(request) > safePayloadBytes, request.body.size() == 1000);
}

void TestAlertDesk::previewSaysWhatAnnounceDoes_data()
{
    QTest::addColumn<std::chrono::hours>("passed"); // since 10:00
    QTest::addColumn<std::chrono::hours>("sendIn");
    QTest::addColumn<QString>("perDay");
    QTest::addColumn<std::chrono::hours>("heldFor"); // 0: at once
    QTest::addColumn<qint64>("putOff");
    QTest::newRow("at once") << 0h << 0h << u"off"_s << 0h << 0LL;
    QTest::newRow("quiet hours") << 13h << 0h << u"off"_s << 9h << 0LL;
    QTest::newRow("at a time") << 0h << 2h << u"off"_s << 2h << 0LL;
    QTest::newRow("at a quiet time") << 0h << 13h << u"off"_s << 22h << 0LL;
    QTest::newRow("room for it") << 0h << 0h << u"2"_s << 0h << 0LL;
    QTest::newRow("one a day") << 0h << 0h << u"1"_s << 0h << 3LL;
    QTest::newRow("one a day, tomorrow") << 0h << 24h << u"1"_s << 24h << 0LL;
    QTest::newRow("one a day, late") << 13h << 0h << u"1"_s << 9h << 0LL;
}

void TestAlertDesk::previewSaysWhatAnnounceDoes()
{
    DeskLibrary library;
    QFETCH(std::chrono::hours, passed);
    QFETCH(std::chrono::hours, sendIn);
    QFETCH(std::chrono::hours, heldFor);
    QFETCH(QString, perDay);
    QFETCH(qint64, putOff);
    library.set(u"announcements.per-day"_s, perDay);
    // Everybody has had one at 10:00.
    QVERIFY(library.desk->announce(news()).result());
    library.sendAll();
    library.clock.advance(passed);
    const UtcTime now = library.clock.now();
    AnnounceRequest request = news();
    if (sendIn > 0h)
        request.at = now + sendIn;
    VERIFY_RESULT(preview, alertsOf(library).preview(request).result());
    QCOMPARE(preview->recipients, 3);
    QCOMPARE(preview->heldUntil.value_or(now), now + heldFor);
    QCOMPARE(preview->beyondDailyCap, putOff);
    QCOMPARE(preview->dailyCapUntil.has_value(), putOff > 0);

    VERIFY_RESULT(sent, library.desk->announce(request).result());
    QCOMPARE(sent->recipients, preview->recipients);
    DeliveryFilter filter;
    filter.announcement = sent->id;
    for (const Delivery &delivery : library.deliveries(filter)) {
        if (putOff > 0) {
            QCOMPARE(delivery.reason, dailyCapReason());
            QCOMPARE(delivery.dueAt, *preview->dailyCapUntil);
        } else {
            QCOMPARE(delivery.reason, preview->heldReason);
            QCOMPARE(delivery.dueAt, preview->heldUntil.value_or(now));
        }
    }
}

void TestAlertDesk::previewRefusesWhatReachesNobody()
{
    DeskLibrary library;
    AnnounceRequest request = news();
    request.list = u"empty"_s;
    QCOMPARE(alertsOf(library).preview(request).result().error().code, ErrorCode::EmptyAudience);
    request.list = u"nobody's"_s;
    QCOMPARE(alertsOf(library).preview(request).result().error().code, ErrorCode::UnknownList);
    // The numbers are shown while the text is still being written.
    request = {};
    request.list = u"news"_s;
    VERIFY_RESULT(preview, alertsOf(library).preview(request).result());
    QCOMPARE(preview->recipients, 3);
}

void TestAlertDesk::putOffDayEndsOutsideQuietHours()
{
    DeskLibrary library;
    library.set(u"announcements.per-day"_s, u"1"_s);
    QVERIFY(library.desk->announce(news()).result());
    VERIFY_RESULT(second, library.desk->announce(news()).result());
    VERIFY_RESULT(third, library.desk->announce(news()).result());
    const auto due = [&](AnnouncementId id) {
        DeliveryFilter filter;
        filter.announcement = id;
        return library.deliveries(filter).first().dueAt;
    };
    // Quiet until 08:00; it is 10:00.
    QCOMPARE(due(second->id), library.clock.now() + 22h);
    QCOMPARE(due(third->id), library.clock.now() + 46h);
}

void TestAlertDesk::announcementTestRingsOneReader()
{
    DeskLibrary library;
    library.set(u"announcements.per-day"_s, u"1"_s);
    library.clock.advance(13h); // 23:00
    AnnounceRequest request = news();
    request.at = library.clock.now() + 48h;
    request.url = u"https://library.example/summer"_s;
    VERIFY_RESULT(devices, alertsOf(library).test(request, u" R1 "_s).result());
    QCOMPARE(*devices, 2);
    const QList<Delivery> queued = library.deliveries(DeliveryState::Queued);
    QCOMPARE(queued.size(), 2);
    for (const Delivery &delivery : queued) {
        QCOMPARE(delivery.kind, AlertKind::Test);
        QCOMPARE(delivery.dueAt, library.clock.now());
        QCOMPARE(delivery.expiresAt, library.clock.now() + 1h);
        QVERIFY(delivery.renotify);
    }
    QVERIFY(queued.at(0).topic != queued.at(1).topic);
    const auto stored = library.with([&](Stores &stores) {
        return stores.deliveries().announcement(queued.first().announcement);
    });
    QVERIFY(stored);
    QVERIFY(stored->isTest);
    QCOMPARE(stored->title, request.title);
    QCOMPARE(stored->url, request.url);
    QCOMPARE(library.lastEntry().action, u"announcement test"_s);
}

void TestAlertDesk::announcementTestIsRefused_data()
{
    QTest::addColumn<QString>("card");
    QTest::addColumn<QString>("title");
    QTest::addColumn<ErrorCode>("error");
    QTest::newRow("reader") << u"R77"_s << u"제목"_s << ErrorCode::UnknownReader;
    QTest::newRow("no device") << u"R5"_s << u"제목"_s << ErrorCode::NoWorkingSubscription;
    QTest::newRow("text") << u"R1"_s << QString() << ErrorCode::MissingField;
}

void TestAlertDesk::announcementTestIsRefused()
{
    DeskLibrary library;
    QFETCH(QString, card);
    AnnounceRequest request = news();
    QFETCH(QString, title);
    request.title = title;
    const auto answer = alertsOf(library).test(request, card).result();
    QVERIFY(!answer);
    QTEST(answer.error().code, "error");
    QCOMPARE(library.deliveries().size(), 0);
}

void TestAlertDesk::announcementTestCountsForNothing()
{
    DeskLibrary library;
    library.set(u"announcements.per-day"_s, u"1"_s);
    QVERIFY(alertsOf(library).test(news(), u"R1"_s).result());
    library.sendAll();
    VERIFY_RESULT(records, alertsOf(library).announcements().result());
    QCOMPARE(records->size(), 0);
    VERIFY_RESULT(preview, alertsOf(library).preview(news()).result());
    QCOMPARE(preview->beyondDailyCap, 0);
}

void TestAlertDesk::deviceIsRung()
{
    DeskLibrary library;
    library.clock.advance(13h); // 23:00
    const auto all = library.with(
        [](Stores &stores) { return stores.subscriptions().subscriptionsAfter({}, 9); });
    VERIFY_RESULT(rung, alertsOf(library).ringDevice(all.at(1).id).result());
    QCOMPARE(*rung, 1);
    const QList<Delivery> queued = library.deliveries(DeliveryState::Queued);
    QCOMPARE(queued.size(), 1);
    QCOMPARE(queued.first().kind, AlertKind::Test);
    QCOMPARE(queued.first().subscription, all.at(1).id);
    QCOMPARE(queued.first().expiresAt, library.clock.now() + 5min);
    QCOMPARE(library.lastEntry().action, u"test"_s);
}

void TestAlertDesk::endedDeviceIsNotRung()
{
    DeskLibrary library;
    const auto id = library.with([](Stores &stores) -> Result<SubscriptionId> {
        auto subscription = stores.subscriptions().subscriptionsAfter({}, 1)->first();
        subscription.state = SubscriptionState::Gone;
        if (auto stored = stores.subscriptions().update(subscription); !stored)
            return fail(stored.error());
        return subscription.id;
    });
    for (const SubscriptionId one : {id, SubscriptionId {77}}) {
        QCOMPARE(alertsOf(library).ringDevice(one).result().error().code,
                 ErrorCode::NoWorkingSubscription);
    }
    QCOMPARE(library.deliveries().size(), 0);
}

void TestAlertDesk::recordsTellHowFar()
{
    DeskLibrary library;
    const AlertDesk alerts = alertsOf(library);
    VERIFY_RESULT(first, library.desk->announce(news()).result());
    failAll(library);
    VERIFY_RESULT(second, library.desk->announce(news()).result());
    VERIFY_RESULT(records, alerts.announcements().result());
    QCOMPARE(records->size(), 2);
    QCOMPARE(records->at(0).announcement.id, second->id);
    QCOMPARE(records->at(0).listName, u"news"_s);
    QCOMPARE(records->at(0).counts.of(DeliveryState::Queued), 3);
    QCOMPARE(records->at(1).announcement.state, AnnouncementState::Finished);
    VERIFY_RESULT(some, alerts.records({first->id, {77}}).result());
    QCOMPARE(some->size(), 1);
    QCOMPARE(some->first(), records->at(1));
    VERIFY_RESULT(record, alerts.record(first->id).result());
    QCOMPARE(record->counts.of(DeliveryState::Failed), 3);
    QCOMPARE(record->failures, (QList<ReasonCount> {{u"no network"_s, 3}}));
    QCOMPARE(alerts.record({77}).result().error().code, ErrorCode::UnknownAnnouncement);
}

void TestAlertDesk::failedAreRetriedInPieces()
{
    DeskLibrary library;
    constexpr int more = 1200;
    library.with([](Stores &stores) -> Result<> {
        const auto list = stores.subscriptions().listByName(u"news"_s);
        Subscription subscription = stores.subscriptions().subscriptionsAfter({}, 1)->first();
        for (int i = 0; i < more; ++i) {
            subscription.endpoint =
                u"https://updates.push.services.mozilla.com/wpush/v2/m%1"_s.arg(i);
            const auto id = stores.subscriptions().add(subscription);
            if (!id)
                return fail(id.error());
            if (const auto added = stores.subscriptions().addToList((*list)->id, *id); !added)
                return fail(added.error());
        }
        return {};
    });
    VERIFY_RESULT(sent, library.desk->announce(news()).result());
    QCOMPARE(sent->recipients, more + 3);
    failAll(library);
    const AlertDesk alerts = alertsOf(library);
    VERIFY_RESULT(queued, alerts.retryFailedOf(sent->id).result());
    QCOMPARE(*queued, more + 3);
    VERIFY_RESULT(record, alerts.record(sent->id).result());
    QCOMPARE(record->counts.of(DeliveryState::Queued), more + 3);
    QCOMPARE(record->announcement.state, AnnouncementState::Sending);
    QCOMPARE(library.lastEntry().action, u"retry"_s);
    QCOMPARE(library.lastEntry().subject, u"announcement %1"_s.arg(sent->id.value));
    VERIFY_RESULT(none, alerts.retryFailedOf(sent->id).result());
    QCOMPARE(*none, 0);
}

void TestAlertDesk::chosenOnesAreRetried()
{
    DeskLibrary library;
    QVERIFY(library.desk->ringTest(u"R1"_s).result());
    QVERIFY(library.desk->ringTest(u"R2"_s).result());
    failAll(library);
    const QList<Delivery> failed = library.deliveries(DeliveryState::Failed);
    QCOMPARE(failed.size(), 3);
    VERIFY_RESULT(queued, alertsOf(library).retry({failed.at(2).id, failed.at(0).id}).result());
    QCOMPARE(*queued, 2);
    QCOMPARE(library.deliveries(DeliveryState::Failed).first().id, failed.at(1).id);
    VERIFY_RESULT(none, alertsOf(library).retry({}).result());
    QCOMPARE(*none, 0);
}

void TestAlertDesk::stoppedStaysStopped()
{
    DeskLibrary library;
    VERIFY_RESULT(sent, library.desk->announce(news()).result());
    const UtcTime now = library.clock.now();
    // One was answered before staff stopped the rest.
    library.with([now](Stores &stores) -> Result<> {
        const ServiceId service = stores.services().services()->first().id;
        const auto claimed = stores.deliveries().claim(service, u"test"_s, 1, now, now + 60s);
        DeliveryOutcome outcome;
        outcome.id = claimed->first().id;
        outcome.attempt = 1;
        if (const auto done = stores.deliveries().complete(u"test"_s, {&outcome, 1}, now); !done)
            return fail(done.error());
        return {};
    });
    QVERIFY(library.desk->stopAnnouncement(sent->id).result());
    VERIFY_RESULT(queued, alertsOf(library).retryFailedOf(sent->id).result());
    QCOMPARE(*queued, 0);
    QCOMPARE(library.deliveries(DeliveryState::Failed).size(), 1);
}

QTEST_GUILESS_MAIN(TestAlertDesk)
#include "tst_alertdesk.moc"
