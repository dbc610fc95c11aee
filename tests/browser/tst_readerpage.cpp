// SPDX-License-Identifier: GPL-3.0-or-later
// The reader's page and its service worker in a real Firefox, with an API that answers as told.
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSignalSpy>
#include <QTest>

#include <memory>

#include "core/base/json.h"
#include "core/webpush/base64url.h"
#include "core/webpush/messageencryption.h"
#include "core/webpush/subscriptionkeys.h"
#include "core/webpush/vapid.h"
#include "tests/support/bidisession.h"
#include "tests/support/firefox.h"
#include "tests/support/loopbackhttpserver.h"
#include "tests/support/mozillapushservice.h"
#include "tests/support/verifyresult.h"

using namespace Qt::StringLiterals;
using namespace bookbell;
using namespace bookbell::test;

namespace {

/// The page's files and a library that says what a test wants it to say. Each is an origin of its
/// own, so that no test sees another's service worker.
class FakeLibrary final
{
public:
    P256Key vapidKey = P256Key::generate();
    /// The answer to the next subscriptions.
    int subscribeStatus = 201;
    QJsonObject subscribeAnswer {{u"paired"_s, true}, {u"lists"_s, QJsonArray()}};
    QList<QJsonObject> subscribed;
    QList<QJsonObject> unsubscribed;

    [[nodiscard]] Result<void> start() { return m_server.start(); }
    [[nodiscard]] QUrl page(const QString &fragment = {}) const
    {
        QUrl url = m_server.origin();
        url.setPath(u"/"_s);
        url.setFragment(fragment);
        return url;
    }

private:
    [[nodiscard]] HttpAnswer answer(const HttpMessage &request)
    {
        if (request.path == "/api/config") {
            const QByteArray key = toBase64Url(toByteArray(vapidKey.publicKey()));
            return json(200,
                        {{u"libraryName"_s, u"새봄도서관"_s},
                         {u"applicationServerKey"_s, QString::fromLatin1(key)},
                         {u"lists"_s, QJsonArray {u"신간"_s}},
                         {u"languages"_s, QJsonArray {u"ko"_s, u"en"_s}}});
        }
        if (request.path == "/api/subscribe") {
            subscribed.append(QJsonDocument::fromJson(request.body).object());
            return json(subscribeStatus, subscribeAnswer);
        }
        if (request.path == "/api/unsubscribe") {
            unsubscribed.append(QJsonDocument::fromJson(request.body).object());
            return json(200, {});
        }
        return file(request.path == "/" ? "/index.html"_ba : request.path);
    }

    static HttpAnswer json(int status, const QJsonObject &object)
    {
        return {.status = status,
                .headers = {{"Content-Type"_ba, "application/json"_ba}},
                .body = toCompactJson(object)};
    }

    static HttpAnswer file(const QByteArray &path)
    {
        static const QHash<QString, QByteArray> types {
            {u"html"_s, "text/html"_ba}, {u"js"_s, "text/javascript"_ba},
            {u"css"_s, "text/css"_ba},   {u"svg"_s, "image/svg+xml"_ba},
            {u"png"_s, "image/png"_ba},  {u"webmanifest"_s, "application/manifest+json"_ba},
        };
        const QString name = QString::fromLatin1(path);
        QFile found(QStringLiteral(BOOKBELL_PAGE_FOLDER) + name);
        if (name.contains(".."_L1) || !found.open(QIODevice::ReadOnly)) {
            return {.status = 404, .headers = {}, .body = {}};
        }
        const QByteArray type = types.value(name.section(u'.', -1));
        return {.status = 200,
                .headers = {{"Content-Type"_ba, type}, {"Cache-Control"_ba, "no-store"_ba}},
                .body = found.readAll()};
    }

    LoopbackHttpServer m_server {[this](const HttpMessage &request) { return answer(request); }};
};

QString stateIs(const QString &state)
{
    return u"document.body?.dataset.state === '%1'"_s.arg(state);
}

} // namespace

class TestReaderPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void subscribesWithOneClick();
    void leavesAgain();
    void keepsNothingAfterAWrongCode();
    void renewsWhenTheKeyChanged();
    void showsEveryPush_data();
    void showsEveryPush();
    void saysWhenNotificationsAreBlocked();

private:
    void subscribe(const QString &fragment = {});
    [[nodiscard]] int push(const QByteArray &plaintext);

    MozillaPushService m_pushService;
    Firefox m_firefox;
    BidiSession m_browser;
    std::unique_ptr<FakeLibrary> m_library;
};

void TestReaderPage::initTestCase()
{
    if (Firefox::executable().isEmpty()) {
        QSKIP("no Firefox on this machine that a test can drive (Debian: firefox-esr)");
    }
    VERIFY_RESULT(serving, m_pushService.start());
    VERIFY_RESULT(started,
                  m_firefox.start(Firefox::pushPreferences(m_pushService.browserUrl()), u"ko"_s));
    VERIFY_RESULT(opened, m_browser.open(m_firefox.bidiUrl()));
}

void TestReaderPage::init()
{
    m_library = std::make_unique<FakeLibrary>();
    VERIFY_RESULT(started, m_library->start());
}

void TestReaderPage::subscribe(const QString &fragment)
{
    VERIFY_RESULT(loaded, m_browser.navigate(m_library->page(fragment)));
    VERIFY_RESULT(off, m_browser.waitUntil(stateIs(u"off"_s)));
    VERIFY_RESULT(clicked, m_browser.click(u"#subscribe"_s));
    VERIFY_RESULT(settled,
                  m_browser.waitUntil(u"document.body.dataset.state !== 'off' && "
                                      "document.body.dataset.state !== 'busy'"_s));
}

int TestReaderPage::push(const QByteArray &plaintext)
{
    const QJsonObject subscription = m_library->subscribed.last()["subscription"_L1].toObject();
    const QJsonObject keysJson = subscription["keys"_L1].toObject();
    const auto keys = parseSubscriptionKeys(keysJson["p256dh"_L1].toString().toLatin1(),
                                            keysJson["auth"_L1].toString().toLatin1());
    const auto token =
        signToken(m_library->vapidKey, m_pushService.endpointOrigin().toString(),
                  u"mailto:desk@library.example.org"_s, SystemClock().now() + vapidTokenLifetime);
    if (!keys || !token) {
        return -1;
    }
    const auto body = encrypt(plaintext, keys->publicKey, keys->auth);
    if (!body) {
        return -1;
    }
    QNetworkAccessManager network;
    QNetworkRequest request(QUrl(subscription["endpoint"_L1].toString()));
    request.setHeader(QNetworkRequest::ContentTypeHeader, "application/octet-stream"_ba);
    request.setRawHeader("TTL"_ba, "60"_ba);
    request.setRawHeader("Content-Encoding"_ba, "aes128gcm"_ba);
    request.setRawHeader("Authorization"_ba,
                         vapidAuthorization(*token, m_library->vapidKey.publicKey()));
    QNetworkReply *reply = network.post(request, *body);
    QSignalSpy finished(reply, &QNetworkReply::finished);
    if (!finished.wait(5000)) {
        return -1;
    }
    return reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

void TestReaderPage::subscribesWithOneClick()
{
    const qsizetype before = m_pushService.registrationCount();
    VERIFY_RESULT(loaded, m_browser.navigate(m_library->page(u"pair=ABCDEFGH23"_s)));
    VERIFY_RESULT(off, m_browser.waitUntil(stateIs(u"off"_s)));
    QVERIFY(m_library->subscribed.isEmpty());
    QCOMPARE(m_pushService.registrationCount(), before);
    // Neither history nor a bookmark keeps the code.
    VERIFY_RESULT(address, m_browser.evaluate(u"location.href"_s));
    QVERIFY(!address->toString().contains("ABCDEFGH23"_L1));

    VERIFY_RESULT(clicked, m_browser.click(u"#subscribe"_s));
    VERIFY_RESULT(on, m_browser.waitUntil(stateIs(u"on"_s)));
    QCOMPARE(m_library->subscribed.size(), 1);
    const QJsonObject sent = m_library->subscribed.first();
    QCOMPARE(sent["pairing"_L1].toString(), u"ABCDEFGH23"_s);
    QCOMPARE(sent["language"_L1].toString(), u"ko"_s);
    QVERIFY(sent["subscription"_L1]["endpoint"_L1].toString().startsWith(
        m_pushService.endpointOrigin().toString()));
    QCOMPARE(m_pushService.registrationCount(), before + 1);
}

void TestReaderPage::leavesAgain()
{
    const qsizetype before = m_pushService.registrationCount();
    subscribe();
    VERIFY_RESULT(on, m_browser.waitUntil(stateIs(u"on"_s)));
    VERIFY_RESULT(clicked, m_browser.click(u"#unsubscribe"_s));
    VERIFY_RESULT(off, m_browser.waitUntil(stateIs(u"off"_s)));
    QCOMPARE(m_library->unsubscribed.size(), 1);
    QCOMPARE(m_library->unsubscribed.first()["endpoint"_L1],
             m_library->subscribed.first()["subscription"_L1]["endpoint"_L1]);
    QTRY_COMPARE(m_pushService.registrationCount(), before);
}

void TestReaderPage::keepsNothingAfterAWrongCode()
{
    const qsizetype before = m_pushService.registrationCount();
    m_library->subscribeStatus = 400;
    m_library->subscribeAnswer = {{u"error"_s, u"This code is not right."_s},
                                  {u"code"_s, u"InvalidPairingCode"_s}};
    subscribe(u"pair=WRONGWRONG"_s);
    VERIFY_RESULT(state, m_browser.evaluate(u"document.body.dataset.state"_s));
    QCOMPARE(state->toString(), u"error"_s);
    VERIFY_RESULT(words, m_browser.evaluate(u"document.querySelector('#status').textContent"_s));
    QVERIFY2(words->toString().contains(u"코드가 맞지 않습니다"_s), qPrintable(words->toString()));
    QTRY_COMPARE(m_pushService.registrationCount(), before);
}

void TestReaderPage::renewsWhenTheKeyChanged()
{
    subscribe();
    VERIFY_RESULT(on, m_browser.waitUntil(stateIs(u"on"_s)));
    const qsizetype registrations = m_pushService.registrationCount();
    const QJsonValue first = m_library->subscribed.last()["subscription"_L1];

    m_library->vapidKey = P256Key::generate();
    VERIFY_RESULT(loaded, m_browser.navigate(m_library->page()));
    VERIFY_RESULT(onAgain, m_browser.waitUntil(stateIs(u"on"_s)));
    const QJsonObject renewed = m_library->subscribed.last();
    QVERIFY(renewed["subscription"_L1]["endpoint"_L1] != first["endpoint"_L1]);
    QCOMPARE(renewed["replaces"_L1]["endpoint"_L1], first["endpoint"_L1]);
    QCOMPARE(renewed["replaces"_L1]["auth"_L1], first["keys"_L1]["auth"_L1]);
    QTRY_COMPARE(m_pushService.registrationCount(), registrations);
    QCOMPARE(push(R"({"title":"new key"})"_ba), 201);
}

void TestReaderPage::showsEveryPush_data()
{
    QTest::addColumn<QByteArray>("plaintext");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("link");

    QTest::newRow("complete") << R"({"title":"책","body":"왔어요","url":"https://a.example/b"})"_ba
                              << u"책"_s << u"https://a.example/b"_s;
    QTest::newRow("a link that is a script")
        << R"({"title":"책","url":"javascript:alert`1`"})"_ba << u"책"_s << QString();
    QTest::newRow("no JSON") << "책이 왔어요"_ba << u"도서관 알림"_s << QString();
    QTest::newRow("JSON of another shape") << R"(["title"])"_ba << u"도서관 알림"_s << QString();
    QTest::newRow("no title") << R"({"body":"왔어요"})"_ba << u"도서관 알림"_s << QString();
    QTest::newRow("title of another type") << R"({"title":5})"_ba << u"도서관 알림"_s << QString();
    QTest::newRow("empty") << ""_ba << u"도서관 알림"_s << QString();
}

void TestReaderPage::showsEveryPush()
{
    QFETCH(QByteArray, plaintext);
    QFETCH(QString, title);
    QFETCH(QString, link);

    subscribe();
    VERIFY_RESULT(on, m_browser.waitUntil(stateIs(u"on"_s)));
    QCOMPARE(push(plaintext), 201);
    VERIFY_RESULT(shown,
                  m_browser.waitUntil(u"navigator.serviceWorker.ready"
                                      ".then(registration => registration.getNotifications())"
                                      ".then(all => all.map(({title, data}) => ({title, data})))"
                                      ".then(all => all.length ? all : null)"_s));
    QCOMPARE(shown->toArray().size(), 1);
    QCOMPARE((*shown)[0]["title"_L1].toString(), title);
    const QString home = m_library->page().toString();
    QCOMPARE((*shown)[0]["data"_L1]["url"_L1].toString(), link.isEmpty() ? home : link);
}

void TestReaderPage::saysWhenNotificationsAreBlocked()
{
    // A second browser, whose owner once said no to notifications.
    auto preferences = Firefox::pushPreferences(m_pushService.browserUrl());
    preferences.insert(u"permissions.default.desktop-notification"_s, 2);
    Firefox firefox;
    VERIFY_RESULT(started, firefox.start(preferences, u"en"_s));
    BidiSession browser;
    VERIFY_RESULT(opened, browser.open(firefox.bidiUrl()));
    VERIFY_RESULT(loaded, browser.navigate(m_library->page()));
    VERIFY_RESULT(denied, browser.waitUntil(stateIs(u"denied"_s)));
    VERIFY_RESULT(visible,
                  browser.evaluate(u"document.querySelector('#subscribe').checkVisibility()"_s));
    QCOMPARE(visible->toBool(true), false);
    QVERIFY(m_library->subscribed.isEmpty());
}

QTEST_GUILESS_MAIN(TestReaderPage)
#include "tst_readerpage.moc"
