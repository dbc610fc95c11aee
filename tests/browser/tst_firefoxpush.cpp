// SPDX-License-Identifier: GPL-3.0-or-later
// A page of a few lines in a real Firefox: what core/webpush encrypts and signs is delivered,
// decrypted and shown, before the program itself comes into play.
#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSignalSpy>
#include <QTest>

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

const auto pageSource = R"(<!doctype html><title>page</title><button id="go">go</button><script>
document.querySelector('#go').addEventListener('click', async event => {
  document.body.dataset.trusted = event.isTrusted;
  try {
    document.body.dataset.permission = await Notification.requestPermission();
    const registration = await navigator.serviceWorker.register('worker.js');
    await navigator.serviceWorker.ready;
    const subscription = await registration.pushManager.subscribe(
      {userVisibleOnly: true, applicationServerKey: '@KEY@'});
    window.subscription = subscription;
    document.body.dataset.endpoint = subscription.endpoint;
  } catch (error) {
    document.body.dataset.error = String(error);
  }
});
</script>)"_ba;

const auto workerSource = R"(self.addEventListener('push', event => event.waitUntil(
  self.registration.showNotification('책이 왔어요',
    {tag: 'one', body: event.data ? event.data.text() : 'empty'})));
)"_ba;

} // namespace

class TestFirefoxPush : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void showsWhatWasEncrypted_data();
    void showsWhatWasEncrypted();
    void refusesAnotherKey();
    void forgetsAnEndpoint();

private:
    [[nodiscard]] HttpAnswer page(const HttpMessage &request) const;
    [[nodiscard]] int post(const P256Key &signer, const QByteArray &body) const;

    P256Key m_vapidKey = P256Key::generate();
    MozillaPushService m_pushService;
    LoopbackHttpServer m_site {[this](const HttpMessage &request) { return page(request); }};
    Firefox m_firefox;
    BidiSession m_browser;
    QUrl m_endpoint;
    SubscriptionKeys m_keys;
};

HttpAnswer TestFirefoxPush::page(const HttpMessage &request) const
{
    if (request.path == "/") {
        const QByteArray key = toBase64Url(toByteArray(m_vapidKey.publicKey()));
        return {.headers = {{"Content-Type"_ba, "text/html; charset=utf-8"_ba}},
                .body = QByteArray(pageSource).replace("@KEY@", key)};
    }
    if (request.path == "/worker.js") {
        return {.headers = {{"Content-Type"_ba, "text/javascript; charset=utf-8"_ba}},
                .body = workerSource};
    }
    return {.status = 404, .headers = {}, .body = {}};
}

int TestFirefoxPush::post(const P256Key &signer, const QByteArray &body) const
{
    const auto token =
        signToken(signer, m_pushService.endpointOrigin().toString(),
                  u"mailto:desk@library.example.org"_s, SystemClock().now() + vapidTokenLifetime);
    if (!token) {
        return -1;
    }
    QNetworkAccessManager network;
    QNetworkRequest request(m_endpoint);
    request.setRawHeader("TTL"_ba, "60"_ba);
    request.setRawHeader("Authorization"_ba, vapidAuthorization(*token, signer.publicKey()));
    request.setHeader(QNetworkRequest::ContentTypeHeader, "application/octet-stream"_ba);
    if (!body.isEmpty()) {
        request.setRawHeader("Content-Encoding"_ba, "aes128gcm"_ba);
    }
    QNetworkReply *reply = network.post(request, body);
    QSignalSpy finished(reply, &QNetworkReply::finished);
    if (!finished.wait(5000)) {
        return -1;
    }
    return reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

void TestFirefoxPush::initTestCase()
{
    if (Firefox::executable().isEmpty()) {
        QSKIP("no Firefox on this machine that a test can drive (Debian: firefox-esr)");
    }
    VERIFY_RESULT(serving, m_pushService.start());
    VERIFY_RESULT(showing, m_site.start());
    VERIFY_RESULT(started,
                  m_firefox.start(Firefox::pushPreferences(m_pushService.browserUrl()), u"ko"_s));
    VERIFY_RESULT(opened, m_browser.open(m_firefox.bidiUrl()));
    VERIFY_RESULT(loaded, m_browser.navigate(m_site.origin()));
    VERIFY_RESULT(language, m_browser.evaluate(u"navigator.language"_s));
    QCOMPARE(language->toString(), u"ko"_s);

    VERIFY_RESULT(clicked, m_browser.click(u"#go"_s));
    VERIFY_RESULT(
        endpoint,
        m_browser.waitUntil(u"document.body.dataset.error || document.body.dataset.endpoint"_s));
    QVERIFY2(endpoint->toString().startsWith(m_pushService.endpointOrigin().toString()),
             qPrintable(endpoint->toString()));
    VERIFY_RESULT(trusted, m_browser.evaluate(u"document.body.dataset.trusted"_s));
    QCOMPARE(trusted->toString(), u"true"_s);
    QCOMPARE(m_pushService.registrationCount(), 1);
    m_endpoint = QUrl(endpoint->toString());

    VERIFY_RESULT(keys, m_browser.evaluate(u"subscription.toJSON().keys"_s));
    VERIFY_RESULT(parsed,
                  parseSubscriptionKeys((*keys)["p256dh"_L1].toString().toLatin1(),
                                        (*keys)["auth"_L1].toString().toLatin1()));
    m_keys = *parsed;
}

void TestFirefoxPush::showsWhatWasEncrypted_data()
{
    QTest::addColumn<QByteArray>("plaintext");
    QTest::addColumn<qsizetype>("paddedSize");

    QTest::newRow("Korean") << "소년이 온다: 예약 서가"_ba << qsizetype(0);
    QTest::newRow("padded") << "short"_ba << qsizetype(1024);
    QTest::newRow("the longest") << QByteArray(maxPlaintext, 'x') << qsizetype(0);
    QTest::newRow("padded to the longest") << "short again"_ba << maxPlaintext;
}

void TestFirefoxPush::showsWhatWasEncrypted()
{
    QFETCH(QByteArray, plaintext);
    QFETCH(qsizetype, paddedSize);

    VERIFY_RESULT(body, encrypt(plaintext, m_keys.publicKey, m_keys.auth, paddedSize));
    QCOMPARE(post(m_vapidKey, *body), 201);
    // The notification of the row before stays until this one, of the same tag, replaces it.
    const QString expected =
        QString::fromUtf8(QJsonDocument(QJsonArray {u"책이 왔어요"_s, QString::fromUtf8(plaintext)})
                              .toJson(QJsonDocument::Compact));
    VERIFY_RESULT(
        shown,
        m_browser.waitUntil(
            u"navigator.serviceWorker.ready.then(registration => registration.getNotifications())"
            ".then(all => all.map(({title, body}) => JSON.stringify([title, body])))"
            ".then(all => all.includes('%1') ? all : null)"_s.arg(expected)));
    QCOMPARE(shown->toArray(), QJsonArray {expected});
    QTRY_COMPARE(m_pushService.pushes().last().acknowledged.value_or(-1), 100);
}

void TestFirefoxPush::refusesAnotherKey()
{
    QCOMPARE(post(P256Key::generate(), {}), 403);
}

void TestFirefoxPush::forgetsAnEndpoint()
{
    VERIFY_RESULT(done, m_browser.evaluate(u"subscription.unsubscribe()"_s));
    QTRY_COMPARE(m_pushService.registrationCount(), 0);
    QCOMPARE(post(m_vapidKey, {}), 410);
}

QTEST_GUILESS_MAIN(TestFirefoxPush)
#include "tst_firefoxpush.moc"
