// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/readerweb/readerweb.h"

#include "core/storage/library.h"
#include "core/subscribers/pairingcode.h"
#include "core/webpush/base64url.h"
#include "tests/readerweb/webclient.h"
#include "tests/support/fakeclock.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace bookbell;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QString endpointStart = u"https://updates.push.services.mozilla.com/wpush/v2/"_s;
const QString publicKey =
    u"BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4"_s;

QJsonObject subscription(const QString &endpoint)
{
    return {{u"endpoint"_s, endpoint},
            {u"expirationTime"_s, QJsonValue::Null},
            {u"keys"_s,
             QJsonObject {{u"p256dh"_s, publicKey}, {u"auth"_s, u"BTBZMqHH6r4Tts7J_aSIgg"_s}}}};
}

QJsonObject wrapped(const QString &endpoint, QJsonObject wishes)
{
    wishes[u"subscription"_s] = subscription(endpoint);
    return wishes;
}

/// How the page names the subscription that a new one takes the place of.
QJsonObject nameOf(const QString &endpoint)
{
    return {{u"endpoint"_s, endpoint}, {u"auth"_s, u"BTBZMqHH6r4Tts7J_aSIgg"_s}};
}

const QList<QByteArray> pagePaths {
    "/",         "/application.js",       "/service-worker.js", "/style.css",
    "/icon.svg", "/manifest.webmanifest", "/icon-192.png",      "/icon-512.png"};

} // namespace

class TestReaderWeb : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void pages_data();
    void pages();
    void pageNeedsNothingFromElsewhere();
    void unchangedPageIsNotSentAgain();
    void manifestCarriesTheLibrarysName();
    void wrongMethods_data();
    void wrongMethods();
    void pathTricks_data();
    void pathTricks();
    void securityHeaders();
    void health();
    void healthBesideHalfOpenConnections();
    void config();
    void subscribeAndAgain();
    void subscribeWithWishes();
    void refusedSubscriptions_data();
    void refusedSubscriptions();
    void longBodies();
    void trustedOriginIsAccepted();
    void unsubscribe();
    void backAfterLeaving();
    void blockedStaysOut();
    void pairing();
    void pairingExpires();
    void usedCodeBringsNobodyBack();
    void codeOfARemovedReader();
    void wrongCodeSubscribesNothing();
    void guessingIsLimited();
    void listsChangeOnlyWhenAsked();
    void renewalKeepsCardAndLists();
    void renewalOfOneWhoLeft();
    void renewalNeedsTheSecret();
    void otherKeysLoseTheCard();
    void boundToTheStatedKey();
    void foreignOrigin();
    void allowedOrigin();
    void requestLimit();
    void forwardedAddresses();
    void settingsTakeEffect();
    void manyAtOnce();
    void stopWhileAsking();
    void portInUse();

private:
    template <class Fn>
    auto write(Fn fn)
    {
        auto future = m_database->write(std::move(fn));
        future.waitForFinished();
        return future.result();
    }
    void set(const QString &key, const QString &value);
    /// Waits until the site has noticed the change.
    void settle();
    std::optional<Subscription> stored(const QString &endpoint);
    QStringList listsOf(const QString &endpoint);
    QString addReaderWithCode(const QString &card);
    ListId addList(const QString &name, bool isPublic);
    void listen(const ReaderWebOptions &options = {});
    [[nodiscard]] WebClient web() const { return WebClient(m_web->port()); }
    [[nodiscard]] static QString endpoint(const QString &name) { return endpointStart + name; }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FakeClock> m_clock;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<ReaderWeb> m_web;
};

void TestReaderWeb::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_clock = std::make_unique<FakeClock>(fromMs(1'795'000'000'000));
    auto database = createLibrary(
        {m_folder->filePath(u"library.bookbell"_s)},
        {u"Zelkova Library"_s, u"mailto:desk@library.example"_s, u"Asia/Seoul"_s}, *m_clock);
    QVERIFY2(database, qPrintable(database ? QString() : describe(database.error())));
    m_database = std::move(*database);
    listen();
}

void TestReaderWeb::cleanup()
{
    m_web.reset();
    m_database.reset();
}

void TestReaderWeb::listen(const ReaderWebOptions &options)
{
    m_web.reset();
    auto web = ReaderWeb::listen(*m_database, *m_clock, options);
    QVERIFY(web);
    m_web = std::move(*web);
}

void TestReaderWeb::set(const QString &key, const QString &value)
{
    QVERIFY(write([=](Stores &stores) { return stores.settings().setSetting(key, value); }));
}

void TestReaderWeb::settle()
{
    // A name that only this call has tells when the configuration has been read again.
    static int number = 0;
    const QString name = u"Library %1"_s.arg(++number);
    set(u"library.name"_s, name);
    QTRY_COMPARE(web().get("/api/config").json().value("libraryName"_L1).toString(), name);
}

std::optional<Subscription> TestReaderWeb::stored(const QString &endpoint)
{
    auto future = m_database->read(
        [=](const Stores &stores) { return stores.subscriptions().byEndpoint(endpoint); });
    future.waitForFinished();
    return future.result().value_or(std::nullopt);
}

QStringList TestReaderWeb::listsOf(const QString &endpoint)
{
    auto future = m_database->read([=](const Stores &stores) -> Result<QStringList> {
        QStringList names;
        const auto found = stores.subscriptions().byEndpoint(endpoint);
        const auto lists = stores.subscriptions().lists();
        const auto ids = stores.subscriptions().listsOf((*found)->id);
        for (const ListWithCount &entry : *lists) {
            if (ids->contains(entry.list.id))
                names.append(entry.list.name);
        }
        return names;
    });
    future.waitForFinished();
    return future.result().value_or(QStringList());
}

QString TestReaderWeb::addReaderWithCode(const QString &card)
{
    const QString code = makePairingCode();
    const auto added = write([=, now = m_clock->now()](Stores &stores) -> Result<PairingId> {
        Reader reader;
        reader.cardNumber = card;
        reader.name = u"Reader"_s;
        const auto id = stores.readers().add(reader);
        if (!id)
            return fail(id.error());
        Pairing pairing;
        pairing.reader = *id;
        pairing.expiresAt = now + pairingLifetime;
        return stores.subscriptions().addPairing(pairing, pairingCodeHash(code));
    });
    return added ? code : QString();
}

ListId TestReaderWeb::addList(const QString &name, bool isPublic)
{
    return write([=](Stores &stores) {
               return stores.subscriptions().addList({{}, name, isPublic});
           })
        .value_or(ListId());
}

void TestReaderWeb::pages_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("contentType");
    QTest::newRow("page") << "/"_ba
                          << "text/html; charset=utf-8"_ba;
    QTest::newRow("query") << "/?from=poster"_ba
                           << "text/html; charset=utf-8"_ba;
    QTest::newRow("script") << "/application.js"_ba
                            << "text/javascript; charset=utf-8"_ba;
    QTest::newRow("worker") << "/service-worker.js"_ba
                            << "text/javascript; charset=utf-8"_ba;
    QTest::newRow("style") << "/style.css"_ba
                           << "text/css; charset=utf-8"_ba;
    QTest::newRow("manifest") << "/manifest.webmanifest"_ba
                              << "application/manifest+json"_ba;
    QTest::newRow("icon") << "/icon.svg"_ba
                          << "image/svg+xml"_ba;
    QTest::newRow("small icon") << "/icon-192.png"_ba
                                << "image/png"_ba;
    QTest::newRow("large icon") << "/icon-512.png"_ba
                                << "image/png"_ba;
}

void TestReaderWeb::pages()
{
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, contentType);
    const WebReply page = web().get(path);
    QCOMPARE(page.status, 200);
    QCOMPARE(page.headers.value("Content-Type"), contentType);
    QCOMPARE(page.headers.value("Cache-Control"), "no-cache"_ba);
    QVERIFY(page.body.size() > 100);
    const WebReply head = web().ask("HEAD", path);
    QCOMPARE(head.status, 200);
    QVERIFY(head.body.isEmpty());
    QCOMPARE(head.headers.value("Content-Length"), QByteArray::number(page.body.size()));
}

void TestReaderWeb::pageNeedsNothingFromElsewhere()
{
    const QString html = QString::fromUtf8(web().get("/").body);
    QVERIFY(html.contains(u"id=\"subscribe\""_s));
    QVERIFY(html.contains(u"id=\"unsubscribe\""_s));
    QVERIFY(html.contains(u"data-state="_s));
    QVERIFY(!html.contains(u"//"_s) || !html.contains(u"http"_s));
    QVERIFY(!html.contains(u"<script>"_s));
    QVERIFY(!html.contains(u"style=\""_s));
    static const QRegularExpression reference(u"(?:src|href)=\"([^\"]*)\""_s);
    int references = 0;
    for (const auto &match : reference.globalMatch(html)) {
        const QString target = match.captured(1);
        QVERIFY2(!target.startsWith(u'/'), qPrintable(target));
        QVERIFY2(pagePaths.contains("/" + target.toUtf8()), qPrintable(target));
        ++references;
    }
    QVERIFY(references > 4);
}

void TestReaderWeb::unchangedPageIsNotSentAgain()
{
    const QByteArray tag = web().get("/application.js").headers.value("ETag");
    QVERIFY(!tag.isEmpty());
    const WebReply again = web().get("/application.js", {{"If-None-Match", tag}});
    QCOMPARE(again.status, 304);
    QVERIFY(again.body.isEmpty());
}

void TestReaderWeb::manifestCarriesTheLibrarysName()
{
    const QJsonObject manifest = web().get("/manifest.webmanifest").json();
    QCOMPARE(manifest.value("name"_L1).toString(), u"Zelkova Library"_s);
    QCOMPARE(manifest.value("start_url"_L1).toString(), u"./"_s);
    QVERIFY(manifest.value("icons"_L1).toArray().size() >= 2);
}

void TestReaderWeb::wrongMethods_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("allow");
    QTest::newRow("post page") << "POST"_ba
                               << "/"_ba
                               << "GET, HEAD"_ba;
    QTest::newRow("put script") << "PUT"_ba
                                << "/application.js"_ba
                                << "GET, HEAD"_ba;
    QTest::newRow("delete config") << "DELETE"_ba
                                   << "/api/config"_ba
                                   << "GET, HEAD, OPTIONS"_ba;
    QTest::newRow("get subscribe") << "GET"_ba
                                   << "/api/subscribe"_ba
                                   << "POST, OPTIONS"_ba;
    QTest::newRow("get unsubscribe") << "GET"_ba
                                     << "/api/unsubscribe"_ba
                                     << "POST, OPTIONS"_ba;
    QTest::newRow("post health") << "POST"_ba
                                 << "/healthz"_ba
                                 << "GET, HEAD"_ba;
}

void TestReaderWeb::wrongMethods()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, path);
    const WebReply reply = web().ask(method, path, method == "POST" ? "{}"_ba : ""_ba);
    QCOMPARE(reply.status, 405);
    QTEST(reply.headers.value("Allow"), "allow");
    QVERIFY(!reply.error().isEmpty());
}

void TestReaderWeb::pathTricks_data()
{
    QTest::addColumn<QByteArray>("path");
    for (const char *path :
         {"/nothing", "/../etc/passwd", "/..%2f..%2fetc%2fpasswd", "//application.js", "/./",
          "/application.js/", "/application.js%00", "/Application.js", "/api", "/api/",
          "/api/configx", "/index.html/..", "/%61pplication.js", "/:/reader-page/index.html",
          "/api/config/../subscribe"})
        QTest::newRow(path) << QByteArray(path);
}

void TestReaderWeb::pathTricks()
{
    QFETCH(QByteArray, path);
    const WebReply reply = web().get(path);
    QCOMPARE(reply.status, 404);
    QVERIFY(!reply.error().isEmpty());
}

void TestReaderWeb::securityHeaders()
{
    for (const QByteArray &path :
         {"/"_ba, "/service-worker.js"_ba, "/api/config"_ba, "/nothing"_ba}) {
        const WebReply reply = web().get(path);
        const QByteArray policy = reply.headers.value("Content-Security-Policy");
        QVERIFY(policy.contains("default-src 'self'"));
        QVERIFY(!policy.contains("unsafe"));
        QCOMPARE(reply.headers.value("X-Content-Type-Options"), "nosniff"_ba);
        QCOMPARE(reply.headers.value("Referrer-Policy"), "no-referrer"_ba);
        QVERIFY(!reply.headers.contains("Access-Control-Allow-Origin"));
    }
    QCOMPARE(web().get("/api/config").headers.value("Cache-Control"), "no-store"_ba);
}

void TestReaderWeb::health()
{
    QCOMPARE(web().get("/healthz").status, 200);
    QCOMPARE(web().ask("HEAD", "/healthz").status, 200);
}

void TestReaderWeb::healthBesideHalfOpenConnections()
{
    std::vector<std::unique_ptr<QTcpSocket>> sockets;
    for (int i = 0; i < 400; ++i) {
        sockets.push_back(std::make_unique<QTcpSocket>());
        sockets.back()->connectToHost(u"127.0.0.1"_s, m_web->port());
        QVERIFY(sockets.back()->waitForConnected(5000));
        sockets.back()->write(
            "POST /api/subscribe HTTP/1.1\r\nHost: a\r\nContent-Length: 900\r\n\r\n{");
        sockets.back()->flush();
    }
    QCOMPARE(web().get("/healthz").status, 200);
    QCOMPARE(web().get("/api/config").status, 200);
}

void TestReaderWeb::config()
{
    addList(u"새 책"_s, true);
    addList(u"Staff"_s, false);
    settle();
    const QJsonObject config = web().get("/api/config").json();
    QCOMPARE(config.value("lists"_L1).toArray(), QJsonArray {u"새 책"_s});
    QCOMPARE(config.value("languages"_L1).toArray(), (QJsonArray {u"ko"_s, u"en"_s}));
    const auto key = fromBase64(config.value("applicationServerKey"_L1).toString().toLatin1());
    QVERIFY(key);
    QCOMPARE(key->size(), 65);
    QCOMPARE(config.size(), 4);
}

void TestReaderWeb::subscribeAndAgain()
{
    const QString e = endpoint(u"one"_s);
    const WebReply first =
        web().post("/api/subscribe", subscription(e), {{"User-Agent", "Firefox/153"}});
    QCOMPARE(first.status, 201);
    QCOMPARE(web().post("/api/subscribe", subscription(e)).status, 200);
    const auto kept = stored(e);
    QVERIFY(kept);
    QCOMPARE(kept->state, SubscriptionState::Active);
    QCOMPARE(toBase64Url(kept->p256dh), publicKey.toLatin1());
    QCOMPARE(kept->auth.size(), 16U);
    QVERIFY(!kept->reader.isValid());
    QCOMPARE(kept->userAgent, u"Firefox/153"_s);
    QCOMPARE(kept->consentAt, m_clock->now());
    QVERIFY(kept->service.isValid());
}

void TestReaderWeb::subscribeWithWishes()
{
    addList(u"News"_s, true);
    addList(u"Staff"_s, false);
    const QString e = endpoint(u"wishes"_s);
    const WebReply reply =
        web().post("/api/subscribe",
                   wrapped(e,
                           {{u"lists"_s, QJsonArray {u"News"_s, u"Staff"_s, u"Unknown"_s}},
                            {u"language"_s, u"ko-KR"_s}}));
    QCOMPARE(reply.status, 201);
    QCOMPARE(reply.json().value("lists"_L1).toArray(), QJsonArray {u"News"_s});
    QCOMPARE(reply.json().value("paired"_L1).toBool(true), false);
    QCOMPARE(stored(e)->language, u"ko"_s);
    QCOMPARE(listsOf(e), QStringList {u"News"_s});
}

void TestReaderWeb::refusedSubscriptions_data()
{
    QTest::addColumn<QByteArray>("body");
    const auto at = [](const char *endpoint) {
        return QJsonDocument(subscription(QString::fromLatin1(endpoint))).toJson();
    };
    QTest::newRow("nothing") << ""_ba;
    QTest::newRow("no JSON") << "endpoint=x"_ba;
    QTest::newRow("array") << "[]"_ba;
    QTest::newRow("object") << "{}"_ba;
    QTest::newRow("deeply nested") << QByteArray(4000, '[');
    QTest::newRow("unknown service") << at("https://push.evil.example/x");
    QTest::newRow("local network") << at("https://192.168.0.1/x");
    QTest::newRow("loopback") << at("http://127.0.0.1:9/x");
    QTest::newRow("plain http") << at("http://fcm.googleapis.com/x");
    QTest::newRow("user info") << at("https://fcm.googleapis.com@evil.example/x");
    QTest::newRow("other port") << at("https://fcm.googleapis.com:8443/x");
    QTest::newRow("no url") << at("hello");
    QTest::newRow("file") << at("file:///etc/passwd");
    QTest::newRow("removed") << at("https://permanently-removed.invalid/x");
    QTest::newRow("long endpoint")
        << at(QByteArray("https://fcm.googleapis.com/" + QByteArray(3000, 'x')).constData());
    QTest::newRow("bad key")
        << R"({"endpoint":"https://fcm.googleapis.com/x","keys":{"p256dh":"AAAA","auth":"BTBZMqHH6r4Tts7J_aSIgg"}})"_ba;
}

void TestReaderWeb::refusedSubscriptions()
{
    QFETCH(QByteArray, body);
    const WebReply reply = web().post("/api/subscribe", body);
    QVERIFY2(reply.status >= 400 && reply.status < 500,
             QByteArray::number(reply.status).constData());
    QVERIFY(!reply.error().isEmpty());
    QVERIFY(!reply.body.contains("/x"));
}

void TestReaderWeb::longBodies()
{
    for (const int size : {8193, 65536}) {
        const WebReply reply = web().post("/api/subscribe", QByteArray(size, ' '));
        QCOMPARE(reply.status, 413);
        QVERIFY(!reply.error().isEmpty());
    }
    const int status = web().post("/api/subscribe", QByteArray(200'000, ' ')).status;
    QVERIFY(status == 413 || status == 0);
}

void TestReaderWeb::trustedOriginIsAccepted()
{
    const QString e = u"http://127.0.0.1:9911/push/1"_s;
    QCOMPARE(web().post("/api/subscribe", subscription(e)).status, 403);
    set(u"push.trusted-origins"_s, u"http://127.0.0.1:9911"_s);
    settle();
    QCOMPARE(web().post("/api/subscribe", subscription(e)).status, 201);
}

void TestReaderWeb::unsubscribe()
{
    addList(u"News"_s, true);
    const QString code = addReaderWithCode(u"R1"_s);
    const QString e = endpoint(u"leaves"_s);
    QCOMPARE(web()
                 .post("/api/subscribe",
                       wrapped(e, {{u"lists"_s, QJsonArray {u"News"_s}}, {u"pairing"_s, code}}))
                 .status,
             201);
    const QJsonObject body {{u"endpoint"_s, e}};
    QCOMPARE(web().post("/api/unsubscribe", body).status, 200);
    QCOMPARE(stored(e)->state, SubscriptionState::Unsubscribed);
    QVERIFY(!stored(e)->reader.isValid());
    QCOMPARE(listsOf(e), QStringList());
    QCOMPARE(web().post("/api/unsubscribe", body).status, 200);
    QCOMPARE(web().post("/api/unsubscribe", QJsonObject {{u"endpoint"_s, u"https://x/"_s}}).status,
             200);
    for (const QByteArray &bad : {"{}"_ba, ""_ba, "[]"_ba, R"({"endpoint":5})"_ba}) {
        const WebReply reply = web().post("/api/unsubscribe", bad);
        QCOMPARE(reply.status, 400);
        QVERIFY(!reply.error().isEmpty());
    }
}

void TestReaderWeb::backAfterLeaving()
{
    const QString e = endpoint(u"back"_s);
    QCOMPARE(web().post("/api/subscribe", subscription(e)).status, 201);
    QCOMPARE(web().post("/api/unsubscribe", QJsonObject {{u"endpoint"_s, e}}).status, 200);
    m_clock->advance(1h);
    QCOMPARE(web().post("/api/subscribe", subscription(e)).status, 201);
    QCOMPARE(stored(e)->state, SubscriptionState::Active);
    QCOMPARE(stored(e)->consentAt, m_clock->now());
}

void TestReaderWeb::blockedStaysOut()
{
    const QString e = endpoint(u"blocked"_s);
    QCOMPARE(web().post("/api/subscribe", subscription(e)).status, 201);
    Subscription blocked = *stored(e);
    blocked.state = SubscriptionState::Blocked;
    QVERIFY(write([=](Stores &stores) { return stores.subscriptions().update(blocked); }));
    QCOMPARE(web().post("/api/subscribe", subscription(e)).status, 403);
    QCOMPARE(web()
                 .post("/api/subscribe", wrapped(endpoint(u"new"_s), {{u"replaces"_s, nameOf(e)}}))
                 .status,
             403);
    QCOMPARE(web().post("/api/unsubscribe", QJsonObject {{u"endpoint"_s, e}}).status, 200);
    QCOMPARE(stored(e)->state, SubscriptionState::Blocked);
    QVERIFY(!stored(endpoint(u"new"_s)));
}

void TestReaderWeb::pairing()
{
    const QString code = addReaderWithCode(u"R1"_s);
    const QString e = endpoint(u"paired"_s);
    const QString typed = code.left(5).toLower() + u" - "_s + code.mid(5);
    const WebReply reply = web().post("/api/subscribe", wrapped(e, {{u"pairing"_s, typed}}));
    QCOMPARE(reply.status, 201);
    QVERIFY(reply.json().value("paired"_L1).toBool());
    QVERIFY(stored(e)->reader.isValid());
    // Once more from the same browser, and without the code.
    QCOMPARE(web().post("/api/subscribe", wrapped(e, {{u"pairing"_s, code}})).status, 200);
    const WebReply later = web().post("/api/subscribe", subscription(e));
    QCOMPARE(later.status, 200);
    QVERIFY(later.json().value("paired"_L1).toBool());
    // Another browser cannot use it again.
    const WebReply other =
        web().post("/api/subscribe", wrapped(endpoint(u"other"_s), {{u"pairing"_s, code}}));
    QVERIFY(other.status >= 400 && other.status < 500);
    QVERIFY(!stored(endpoint(u"other"_s)));
    // Nor can one that the library knows already.
    const QString known = endpoint(u"known"_s);
    QCOMPARE(web().post("/api/subscribe", subscription(known)).status, 201);
    QCOMPARE(web().post("/api/subscribe", wrapped(known, {{u"pairing"_s, code}})).status, 403);
    QVERIFY(!stored(known)->reader.isValid());
    // Nothing was queued for sending.
    auto counts =
        m_database->read([](const Stores &stores) { return stores.deliveries().counts(); });
    counts.waitForFinished();
    QCOMPARE(counts.result().value(), DeliveryCounts());
}

void TestReaderWeb::usedCodeBringsNobodyBack()
{
    const QString first = addReaderWithCode(u"R1"_s);
    const QString second = addReaderWithCode(u"R2"_s);
    const QString e = endpoint(u"shared"_s);
    QCOMPARE(web().post("/api/subscribe", wrapped(e, {{u"pairing"_s, first}})).status, 201);
    QCOMPARE(web().post("/api/subscribe", wrapped(e, {{u"pairing"_s, second}})).status, 200);
    const ReaderId reader = stored(e)->reader;
    QCOMPARE(web().post("/api/subscribe", wrapped(e, {{u"pairing"_s, first}})).status, 403);
    QCOMPARE(stored(e)->reader, reader);
    QCOMPARE(web().post("/api/unsubscribe", QJsonObject {{u"endpoint"_s, e}}).status, 200);
    QCOMPARE(web().post("/api/subscribe", wrapped(e, {{u"pairing"_s, second}})).status, 403);
    QVERIFY(!stored(e)->reader.isValid());
}

void TestReaderWeb::codeOfARemovedReader()
{
    const QString code = addReaderWithCode(u"R1"_s);
    QVERIFY(write([this](Stores &stores) -> Result<> {
        const auto reader = stores.readers().readerByCard(u"R1"_s);
        return stores.readers().setRemoved((*reader)->id, m_clock->now());
    }));
    const QString e = endpoint(u"late"_s);
    QCOMPARE(web().post("/api/subscribe", wrapped(e, {{u"pairing"_s, code}})).status, 403);
    QVERIFY(!stored(e));
}

void TestReaderWeb::pairingExpires()
{
    const QString code = addReaderWithCode(u"R1"_s);
    const QString e = endpoint(u"late"_s);
    m_clock->advance(pairingLifetime);
    const WebReply reply = web().post("/api/subscribe", wrapped(e, {{u"pairing"_s, code}}));
    QCOMPARE(reply.status, 403);
    QCOMPARE(reply.json().value("code"_L1).toString(), u"PairingCodeExpired"_s);
    QVERIFY(!stored(e));
    m_clock->advance(-1ms);
    QCOMPARE(web().post("/api/subscribe", wrapped(e, {{u"pairing"_s, code}})).status, 201);
}

void TestReaderWeb::wrongCodeSubscribesNothing()
{
    const QString e = endpoint(u"guess"_s);
    for (const QString &code : {u"AAAAABBBBB"_s, u"short"_s, u"R1001"_s, u"!!"_s}) {
        const WebReply reply = web().post("/api/subscribe", wrapped(e, {{u"pairing"_s, code}}));
        QCOMPARE(reply.status, 403);
        QCOMPARE(reply.json().value("code"_L1).toString(), u"InvalidPairingCode"_s);
        QVERIFY(!reply.error().isEmpty());
    }
    QVERIFY(!stored(e));
}

void TestReaderWeb::guessingIsLimited()
{
    ReaderWebOptions options;
    options.wrongCodesPerMinute = 5;
    listen(options);
    const QString code = addReaderWithCode(u"R1"_s);
    const QString e = endpoint(u"guess"_s);
    for (int i = 0; i < 5; ++i)
        QCOMPARE(web().post("/api/subscribe", wrapped(e, {{u"pairing"_s, u"AAAAABBBBB"_s}})).status,
                 403);
    const WebReply refused = web().post("/api/subscribe", wrapped(e, {{u"pairing"_s, code}}));
    QCOMPARE(refused.status, 429);
    QVERIFY(refused.headers.value("Retry-After").toInt() > 0);
    QCOMPARE(web().post("/api/subscribe", subscription(endpoint(u"unpaired"_s))).status, 201);
    m_clock->advance(1min);
    QCOMPARE(web().post("/api/subscribe", wrapped(e, {{u"pairing"_s, code}})).status, 201);
}

void TestReaderWeb::listsChangeOnlyWhenAsked()
{
    addList(u"A"_s, true);
    addList(u"B"_s, true);
    const ListId staff = addList(u"Staff"_s, false);
    const QString e = endpoint(u"lists"_s);
    const auto wish = [&](const QJsonArray &lists) {
        return web().post("/api/subscribe", wrapped(e, {{u"lists"_s, lists}}));
    };
    QCOMPARE(wish({u"A"_s, u"B"_s}).status, 201);
    QVERIFY(write([=, id = stored(e)->id](Stores &stores) {
        return stores.subscriptions().addToList(staff, id);
    }));
    const WebReply renewed = web().post("/api/subscribe", subscription(e));
    QCOMPARE(renewed.json().value("lists"_L1).toArray(), (QJsonArray {u"A"_s, u"B"_s}));
    QCOMPARE(wish({u"B"_s}).json().value("lists"_L1).toArray(), QJsonArray {u"B"_s});
    QCOMPARE(listsOf(e), QStringList({u"B"_s, u"Staff"_s}));
    QCOMPARE(wish({}).status, 200);
    QCOMPARE(listsOf(e), QStringList {u"Staff"_s});
}

void TestReaderWeb::renewalKeepsCardAndLists()
{
    addList(u"News"_s, true);
    const QString code = addReaderWithCode(u"R1"_s);
    const QString before = endpoint(u"before"_s);
    const QString after = endpoint(u"after"_s);
    QCOMPARE(web()
                 .post("/api/subscribe",
                       wrapped(before,
                               {{u"pairing"_s, code},
                                {u"lists"_s, QJsonArray {u"News"_s}},
                                {u"language"_s, u"ko"_s}}))
                 .status,
             201);
    const WebReply reply =
        web().post("/api/subscribe", wrapped(after, {{u"replaces"_s, nameOf(before)}}));
    QCOMPARE(reply.status, 201);
    QVERIFY(reply.json().value("paired"_L1).toBool());
    QCOMPARE(stored(after)->reader, stored(before)->reader);
    QCOMPARE(stored(after)->language, u"ko"_s);
    QCOMPARE(listsOf(after), QStringList {u"News"_s});
    QCOMPARE(stored(before)->state, SubscriptionState::Gone);
}

void TestReaderWeb::renewalOfOneWhoLeft()
{
    const QString code = addReaderWithCode(u"R1"_s);
    const QString before = endpoint(u"before"_s);
    const QString after = endpoint(u"after"_s);
    QCOMPARE(web().post("/api/subscribe", wrapped(before, {{u"pairing"_s, code}})).status, 201);
    QCOMPARE(web().post("/api/unsubscribe", QJsonObject {{u"endpoint"_s, before}}).status, 200);
    QCOMPARE(web().post("/api/subscribe", wrapped(after, {{u"replaces"_s, nameOf(before)}})).status,
             201);
    QVERIFY(!stored(after)->reader.isValid());
    QCOMPARE(stored(before)->state, SubscriptionState::Unsubscribed);
}

void TestReaderWeb::renewalNeedsTheSecret()
{
    addList(u"News"_s, true);
    const QString code = addReaderWithCode(u"R1"_s);
    const QString theirs = endpoint(u"theirs"_s);
    QCOMPARE(
        web()
            .post("/api/subscribe",
                  wrapped(theirs, {{u"pairing"_s, code}, {u"lists"_s, QJsonArray {u"News"_s}}}))
            .status,
        201);
    QJsonObject name = nameOf(theirs);
    for (const QJsonValue &auth : {QJsonValue(), QJsonValue(u""_s), QJsonValue(u"no base64!"_s),
                                   QJsonValue(u"AAAAAAAAAAAAAAAAAAAAAA"_s)}) {
        name.insert(u"auth"_s, auth);
        const QString mine = endpoint(u"mine"_s);
        const WebReply reply = web().post("/api/subscribe", wrapped(mine, {{u"replaces"_s, name}}));
        QVERIFY(reply.status == 201 || reply.status == 200);
        QVERIFY(!reply.json().value("paired"_L1).toBool());
        QVERIFY(!stored(mine)->reader.isValid());
        QVERIFY(listsOf(mine).isEmpty());
    }
    QCOMPARE(
        web().post("/api/subscribe", wrapped(endpoint(u"b"_s), {{u"replaces"_s, theirs}})).status,
        400);
    QVERIFY(stored(theirs)->reader.isValid());
    QCOMPARE(stored(theirs)->state, SubscriptionState::Active);
}

void TestReaderWeb::otherKeysLoseTheCard()
{
    const QString code = addReaderWithCode(u"R1"_s);
    const QString e = endpoint(u"known"_s);
    QCOMPARE(web().post("/api/subscribe", wrapped(e, {{u"pairing"_s, code}})).status, 201);
    QJsonObject other = subscription(e);
    QJsonObject keys = other.value(u"keys"_s).toObject();
    keys.insert(u"auth"_s, u"AAAAAAAAAAAAAAAAAAAAAA"_s);
    other.insert(u"keys"_s, keys);
    const WebReply reply = web().post("/api/subscribe", other);
    QCOMPARE(reply.status, 200);
    QVERIFY(!reply.json().value("paired"_L1).toBool());
    QVERIFY(!stored(e)->reader.isValid());
}

void TestReaderWeb::boundToTheStatedKey()
{
    const auto currentId =
        write([](Stores &stores) { return stores.services().currentVapidKey(); });
    StoredVapidKey old;
    old.publicKey = *fromBase64(
        "BA1Hxzyi1RUM1b5wjxsn7nGxAszw2u61m164i3MrAIxHF6YK5h4SDYic-dRuU_RCPCfA5aq9ojSwk5Y2EmClBPs");
    old.privateKey = SecretBytes(32);
    old.createdAt = m_clock->now();
    const auto oldId = write([=](Stores &stores) { return stores.services().addVapidKey(old); });
    QVERIFY(oldId);
    const auto keyOf = [&](const QString &name, const QJsonObject &wishes) {
        const WebReply reply = web().post("/api/subscribe", wrapped(endpoint(name), wishes));
        return reply.status == 201 ? stored(endpoint(name))->vapidKey : VapidKeyId();
    };
    const QString stated = QString::fromLatin1(toBase64Url(old.publicKey));
    QCOMPARE(keyOf(u"silent"_s, {}), currentId->id);
    QCOMPARE(keyOf(u"stated"_s, {{u"applicationServerKey"_s, stated}}), *oldId);
    QCOMPARE(keyOf(u"unknown"_s, {{u"applicationServerKey"_s, publicKey}}), currentId->id);
}

void TestReaderWeb::foreignOrigin()
{
    const QJsonObject body = subscription(endpoint(u"origin"_s));
    const QByteArray same = "http://" + web().host();
    QCOMPARE(web().post("/api/subscribe", body, {{"Origin", "https://evil.example"}}).status, 403);
    QCOMPARE(web().post("/api/subscribe", body, {{"Origin", "null"}}).status, 403);
    QCOMPARE(web().get("/api/config", {{"Origin", "https://evil.example"}}).status, 403);
    QCOMPARE(
        web().ask("OPTIONS", "/api/subscribe", {}, {{"Origin", "https://evil.example"}}).status,
        403);
    QVERIFY(!stored(endpoint(u"origin"_s)));
    QCOMPARE(web().post("/api/subscribe", body, {{"Origin", same}}).status, 201);
}

void TestReaderWeb::allowedOrigin()
{
    set(u"web.allowed-origins"_s, u"https://library.example"_s);
    settle();
    const HttpHeaders origin {{"Origin", "https://library.example"}};
    const WebReply preflight = web().ask("OPTIONS", "/api/subscribe", {}, origin);
    QCOMPARE(preflight.status, 204);
    QCOMPARE(preflight.headers.value("Access-Control-Allow-Origin"), "https://library.example"_ba);
    QCOMPARE(preflight.headers.value("Access-Control-Allow-Headers"), "Content-Type"_ba);
    QVERIFY(preflight.headers.value("Access-Control-Allow-Methods").contains("POST"));
    const WebReply reply = web().post("/api/subscribe", subscription(endpoint(u"cross"_s)), origin);
    QCOMPARE(reply.status, 201);
    QCOMPARE(reply.headers.value("Access-Control-Allow-Origin"), "https://library.example"_ba);
    QCOMPARE(reply.headers.value("Vary"), "Origin"_ba);
    // Errors can be read across origins as well.
    const WebReply wrong = web().post("/api/subscribe", "{}"_ba, origin);
    QCOMPARE(wrong.status, 400);
    QVERIFY(wrong.headers.contains("Access-Control-Allow-Origin"));
}

void TestReaderWeb::requestLimit()
{
    ReaderWebOptions options;
    options.requestsPerMinute = 120;
    listen(options);
    for (int i = 0; i < 120; ++i)
        QCOMPARE(web().get("/api/config").status, 200);
    const WebReply refused = web().get("/");
    QCOMPARE(refused.status, 429);
    QVERIFY(refused.headers.value("Retry-After").toInt() >= 1);
    QVERIFY(!refused.error().isEmpty());
    QCOMPARE(web().get("/healthz").status, 200);
    m_clock->advance(1min);
    QCOMPARE(web().get("/").status, 200);
}

void TestReaderWeb::forwardedAddresses()
{
    ReaderWebOptions options;
    options.requestsPerMinute = 3;
    listen(options);
    const auto from = [&](const QByteArray &address) {
        return web().get("/", {{"X-Forwarded-For", address}}).status;
    };
    // Nobody's word counts before the proxy is trusted: all three are 127.0.0.1.
    QCOMPARE(from("192.0.2.1"), 200);
    QCOMPARE(from("192.0.2.2"), 200);
    QCOMPARE(from("192.0.2.3"), 200);
    QCOMPARE(from("192.0.2.4"), 429);
    set(u"web.trusted-proxies"_s, u"127.0.0.1"_s);
    QTRY_COMPARE(from("192.0.2.5"), 200);
    QCOMPARE(from("192.0.2.6"), 200);
}

void TestReaderWeb::settingsTakeEffect()
{
    const auto name = [&] {
        return web().get("/api/config").json().value("libraryName"_L1).toString();
    };
    QCOMPARE(name(), u"Zelkova Library"_s);
    set(u"library.name"_s, u"느티나무"_s);
    QTRY_COMPARE_WITH_TIMEOUT(name(), u"느티나무"_s, 1000);
    // Another process on the same file.
    auto other = openLibrary({m_folder->filePath(u"library.bookbell"_s)});
    QVERIFY(other);
    auto written = (*other)->write([](Stores &stores) {
        return stores.settings().setSetting(u"library.name"_s, u"Elsewhere"_s);
    });
    written.waitForFinished();
    QTRY_COMPARE_WITH_TIMEOUT(name(), u"Elsewhere"_s, 1000);
}

void TestReaderWeb::manyAtOnce()
{
    std::vector<std::unique_ptr<QTcpSocket>> sockets;
    for (int i = 0; i < 60; ++i) {
        const QByteArray body = QJsonDocument(subscription(endpoint(u"many%1"_s.arg(i)))).toJson();
        sockets.push_back(std::make_unique<QTcpSocket>());
        sockets.back()->connectToHost(u"127.0.0.1"_s, m_web->port());
        QVERIFY(sockets.back()->waitForConnected(5000));
        sockets.back()->write("POST /api/subscribe HTTP/1.1\r\nHost: a\r\nContent-Length: "
                              + QByteArray::number(body.size()) + "\r\n\r\n" + body);
        sockets.back()->flush();
    }
    for (const auto &socket : sockets) {
        QTRY_VERIFY(socket->bytesAvailable() > 20);
        QVERIFY(socket->readAll().startsWith("HTTP/1.1 201"));
    }
    auto active = m_database->read([](const Stores &stores) {
        return stores.subscriptions().countInState(SubscriptionState::Active);
    });
    active.waitForFinished();
    QCOMPARE(active.result().value(), 60);
}

void TestReaderWeb::stopWhileAsking()
{
    std::vector<std::unique_ptr<QTcpSocket>> sockets;
    for (int i = 0; i < 20; ++i) {
        sockets.push_back(std::make_unique<QTcpSocket>());
        sockets.back()->connectToHost(u"127.0.0.1"_s, m_web->port());
        QVERIFY(sockets.back()->waitForConnected(5000));
        const QByteArray body = QJsonDocument(subscription(endpoint(u"stop%1"_s.arg(i)))).toJson();
        sockets.back()->write("POST /api/subscribe HTTP/1.1\r\nHost: a\r\nContent-Length: "
                              + QByteArray::number(body.size()) + "\r\n\r\n" + body);
        sockets.back()->flush();
    }
    m_web.reset();
    m_database.reset();
    for (const auto &socket : sockets)
        QTRY_COMPARE(socket->state(), QAbstractSocket::UnconnectedState);
}

void TestReaderWeb::portInUse()
{
    ReaderWebOptions options;
    options.port = m_web->port();
    const auto second = ReaderWeb::listen(*m_database, *m_clock, options);
    QVERIFY(!second);
    QCOMPARE(second.error().code, ErrorCode::PortInUse);
}

QTEST_GUILESS_MAIN(TestReaderWeb)
#include "tst_readerweb.moc"
