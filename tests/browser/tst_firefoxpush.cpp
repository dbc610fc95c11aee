// SPDX-License-Identifier: GPL-3.0-or-later
// A page of a few lines in a real Firefox: shows that browser, push service and driver work
// together before the program itself comes into play.
#include <QJsonArray>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSignalSpy>
#include <QTest>

#include "tests/support/bidisession.h"
#include "tests/support/firefox.h"
#include "tests/support/loopbackhttpserver.h"
#include "tests/support/mozillapushservice.h"

using namespace Qt::StringLiterals;
using namespace bookbell;
using namespace bookbell::test;

namespace {

// Any point on P-256 will do; this one is the key of RFC 8292 §2.4.
constexpr auto applicationServerKey = "BA1Hxzyi1RUM1b5wjxsn7nGxAszw2u61m164i3MrAIxHF6YK5h4SDYic"
                                      "-dRuU_RCPCfA5aq9ojSwk5Y2EmClBPs";

HttpAnswer page(const HttpMessage &request)
{
    if (request.path == "/") {
        return {.headers = {{"Content-Type"_ba, "text/html; charset=utf-8"_ba}},
                .body = R"(<!doctype html><title>page</title><button id="go">go</button><script>
document.querySelector('#go').addEventListener('click', async event => {
  document.body.dataset.trusted = event.isTrusted;
  try {
    document.body.dataset.permission = await Notification.requestPermission();
    const registration = await navigator.serviceWorker.register('worker.js');
    await navigator.serviceWorker.ready;
    const subscription = await registration.pushManager.subscribe(
      {userVisibleOnly: true, applicationServerKey: '@KEY@'});
    document.body.dataset.endpoint = subscription.endpoint;
  } catch (error) {
    document.body.dataset.error = String(error);
  }
});
</script>)"_ba.replace("@KEY@", applicationServerKey)};
    }
    if (request.path == "/worker.js") {
        return {.headers = {{"Content-Type"_ba, "text/javascript"_ba}},
                .body = R"(self.addEventListener('push', event => event.waitUntil(
  self.registration.showNotification('책이 왔어요', {body: event.data ? event.data.text() : ''})));
)"_ba};
    }
    return {.status = 404, .headers = {}, .body = {}};
}

} // namespace

class TestFirefoxPush : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void showsAPush();

private:
    int post(const QUrl &endpoint, const QByteArray &key);
};

void TestFirefoxPush::initTestCase()
{
    if (Firefox::executable().isEmpty()) {
        QSKIP("no Firefox on this machine that a test can drive (Debian: firefox-esr)");
    }
}

int TestFirefoxPush::post(const QUrl &endpoint, const QByteArray &key)
{
    QNetworkAccessManager network;
    QNetworkRequest request(endpoint);
    request.setRawHeader("TTL"_ba, "60"_ba);
    request.setRawHeader("Authorization"_ba, "vapid t=not.looked.at, k=" + key);
    QNetworkReply *reply = network.post(request, QByteArray());
    QSignalSpy finished(reply, &QNetworkReply::finished);
    if (finished.isEmpty() && !finished.wait(5000)) {
        return -1;
    }
    return reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

void TestFirefoxPush::showsAPush()
{
    MozillaPushService pushService;
    QVERIFY(pushService.start());
    LoopbackHttpServer site(page);
    QVERIFY(site.start());
    Firefox firefox;
    const auto started
        = firefox.start(Firefox::pushPreferences(pushService.browserUrl()), u"ko"_s);
    QVERIFY2(started, started ? "" : qPrintable(started.error().detail));
    BidiSession browser;
    const auto opened = browser.open(firefox.bidiUrl());
    QVERIFY2(opened, opened ? "" : qPrintable(opened.error().detail));

    QVERIFY(browser.navigate(site.origin()));
    QCOMPARE(browser.evaluate(u"navigator.language"_s).value_or(QJsonValue()), QJsonValue(u"ko"_s));
    QVERIFY(browser.click(u"#go"_s));
    const auto answer = browser.waitUntil(
        u"document.body.dataset.error || document.body.dataset.endpoint"_s);
    QVERIFY2(answer, answer ? "" : qPrintable(answer.error().detail));
    QVERIFY2(answer->toString().startsWith(pushService.endpointOrigin().toString()),
             qPrintable(answer->toString()));
    QCOMPARE(browser.evaluate(u"document.body.dataset.trusted"_s).value_or(QJsonValue()),
             QJsonValue(u"true"_s));
    QCOMPARE(pushService.registrationCount(), 1);

    const QUrl endpoint(answer->toString());
    QCOMPARE(post(endpoint, "anotherkey"_ba), 403);
    QCOMPARE(post(endpoint, applicationServerKey), 201);
    const auto shown = browser.waitUntil(
        u"navigator.serviceWorker.ready.then(r => r.getNotifications())"
        ".then(all => all.length && all.map(one => one.title))"_s);
    QVERIFY2(shown, shown ? "" : qPrintable(shown.error().detail));
    QCOMPARE(*shown, QJsonValue(QJsonArray {u"책이 왔어요"_s}));
    QTRY_COMPARE(pushService.pushes().first().acknowledged.value_or(-1), 100);

    QVERIFY(browser.evaluate(u"navigator.serviceWorker.ready"
                             ".then(r => r.pushManager.getSubscription())"
                             ".then(s => s.unsubscribe())"_s));
    QTRY_COMPARE(pushService.registrationCount(), 0);
    QCOMPARE(post(endpoint, applicationServerKey), 410);
}

QTEST_GUILESS_MAIN(TestFirefoxPush)
#include "tst_firefoxpush.moc"
