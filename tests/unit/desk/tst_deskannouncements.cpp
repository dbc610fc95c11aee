// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "desklibrary.h"

using namespace bookbell;
using namespace bookbell::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestDeskAnnouncements final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void audienceIsFrozen();
    void refused_data();
    void refused();
    void emptyAudienceLeavesNothing();
    void scheduled();
    void quietHoursHold();
    void sameTopicSameHeader();
    void pauseResumeStop();
    void overIsOver();
};

static AnnounceRequest summer()
{
    AnnounceRequest request;
    request.list = u"news"_s;
    request.title = u"여름 휴관"_s;
    request.body = u"8월 3일은 쉽니다."_s;
    return request;
}

void TestDeskAnnouncements::audienceIsFrozen()
{
    DeskLibrary library;
    AnnounceRequest request = summer();
    request.url = u"https://library.example/여름"_s;
    VERIFY_RESULT(result, library.desk->announce(request).result());
    QCOMPARE(result->recipients, 3);
    const auto stored =
        library.with([&](Stores &stores) { return stores.deliveries().announcement(result->id); });
    QCOMPARE(stored->title, request.title);
    QCOMPARE(stored->body, request.body);
    QCOMPARE(stored->url, u"https://library.example/%EC%97%AC%EB%A6%84"_s);
    QCOMPARE(stored->urgency, u"normal"_s);
    QCOMPARE(stored->ttlSeconds, 86400);
    QCOMPARE(stored->recipients, 3);
    QCOMPARE(stored->state, AnnouncementState::Sending);
    QCOMPARE(library.deliveries(DeliveryState::Queued).size(), 3);
    QCOMPARE(library.lastEntry().action, u"announce"_s);
}

void TestDeskAnnouncements::refused_data()
{
    QTest::addColumn<std::function<void(AnnounceRequest &)>>("spoil");
    QTest::addColumn<ErrorCode>("error");
    const auto row = [](const char *name, std::function<void(AnnounceRequest &)> spoil,
                        ErrorCode error) { QTest::newRow(name) << std::move(spoil) << error; };
    row(
        "list", [](auto &r) { r.list = u"nobody's"_s; }, ErrorCode::UnknownList);
    row(
        "empty list", [](auto &r) { r.list = u"empty"_s; }, ErrorCode::EmptyAudience);
    row(
        "title", [](auto &r) { r.title = u" \n"_s; }, ErrorCode::MissingField);
    row(
        "body", [](auto &r) { r.body.clear(); }, ErrorCode::MissingField);
    row(
        "scheme", [](auto &r) { r.url = u"javascript:alert(1)"_s; }, ErrorCode::InvalidUrl);
    row(
        "half an address", [](auto &r) { r.url = u"library.example/news"_s; },
        ErrorCode::InvalidUrl);
    row(
        "no host", [](auto &r) { r.url = u"https:///news"_s; }, ErrorCode::InvalidUrl);
    row(
        "icon", [](auto &r) { r.icon = u"file:///icon.png"_s; }, ErrorCode::InvalidUrl);
    row(
        "urgency", [](auto &r) { r.urgency = u"very"_s; }, ErrorCode::InvalidUrgency);
    row(
        "topic", [](auto &r) { r.topic = u"여름"_s; }, ErrorCode::InvalidTopic);
    row(
        "topic too long", [](auto &r) { r.topic = QString(33, u'a'); }, ErrorCode::InvalidTopic);
    row(
        "negative lifetime", [](auto &r) { r.ttlSeconds = -1; }, ErrorCode::InvalidTime);
    row(
        "size", [](auto &r) { r.body = QString(1000, u'책'); }, ErrorCode::PayloadTooLarge);
}

void TestDeskAnnouncements::refused()
{
    DeskLibrary library;
    AnnounceRequest request = summer();
    QFETCH(std::function<void(AnnounceRequest &)>, spoil);
    spoil(request);
    const auto answer = library.desk->announce(request).result();
    QVERIFY(!answer);
    QTEST(answer.error().code, "error");
    QCOMPARE(library.deliveries().size(), 0);
}

void TestDeskAnnouncements::emptyAudienceLeavesNothing()
{
    DeskLibrary library;
    AnnounceRequest request = summer();
    request.list = u"empty"_s;
    QVERIFY(!library.desk->announce(request).result());
    QCOMPARE(
        library.with([](Stores &stores) { return stores.deliveries().announcements(); }).size(), 0);
}

void TestDeskAnnouncements::scheduled()
{
    DeskLibrary library;
    AnnounceRequest request = summer();
    request.at = library.clock.now() + 2h;
    QVERIFY(library.desk->announce(request).result());
    const QList<Delivery> held = library.deliveries(DeliveryState::Held);
    QCOMPARE(held.size(), 3);
    QCOMPARE(held[0].dueAt, *request.at);
    QCOMPARE(held[0].reason, u"schedule"_s);
}

void TestDeskAnnouncements::quietHoursHold()
{
    DeskLibrary library;
    library.clock.advance(13h); // 23:00
    QVERIFY(library.desk->announce(summer()).result());
    const QList<Delivery> held = library.deliveries(DeliveryState::Held);
    QCOMPARE(held.size(), 3);
    QCOMPARE(held[0].dueAt, library.clock.now() + 9h);
    QCOMPARE(held[0].reason, u"quiet hours"_s);
}

void TestDeskAnnouncements::sameTopicSameHeader()
{
    DeskLibrary library;
    AnnounceRequest request = summer();
    request.topic = u"news"_s;
    QVERIFY(library.desk->announce(request).result());
    QVERIFY(library.desk->announce(request).result());
    const QList<Delivery> all = library.deliveries();
    QCOMPARE(all.size(), 6);
    for (const Delivery &delivery : all) {
        QCOMPARE(delivery.topic.size(), 32);
        QCOMPARE(delivery.topic, all[0].topic);
    }
}

void TestDeskAnnouncements::pauseResumeStop()
{
    DeskLibrary library;
    VERIFY_RESULT(result, library.desk->announce(summer()).result());
    VERIFY_RESULT(paused, library.desk->pauseAnnouncement(result->id).result());
    QCOMPARE(paused->state, AnnouncementState::Paused);
    QCOMPARE(paused->reason, u"by staff"_s);
    QVERIFY(library.desk->pauseAnnouncement(result->id).result());
    library.sendAll();
    QCOMPARE(library.deliveries(DeliveryState::Accepted).size(), 0);
    VERIFY_RESULT(resumed, library.desk->resumeAnnouncement(result->id).result());
    QCOMPARE(resumed->state, AnnouncementState::Sending);
    QVERIFY(resumed->reason.isEmpty());
    VERIFY_RESULT(stopped, library.desk->stopAnnouncement(result->id).result());
    QCOMPARE(stopped->state, AnnouncementState::Stopped);
    QCOMPARE(library.deliveries(DeliveryState::Dropped).size(), 3);
}

void TestDeskAnnouncements::overIsOver()
{
    DeskLibrary library;
    VERIFY_RESULT(result, library.desk->announce(summer()).result());
    library.sendAll();
    QCOMPARE(library.desk->pauseAnnouncement(result->id).result().error().code,
             ErrorCode::AnnouncementFinished);
    QCOMPARE(library.desk->stopAnnouncement({99}).result().error().code,
             ErrorCode::UnknownAnnouncement);
}

QTEST_GUILESS_MAIN(TestDeskAnnouncements)
#include "tst_deskannouncements.moc"
