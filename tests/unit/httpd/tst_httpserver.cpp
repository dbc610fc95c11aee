// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/httpd/httpserver.h"

#include <QElapsedTimer>
#include <QTcpSocket>
#include <QTest>

#include <atomic>
#include <mutex>
#include <thread>

using namespace bookbell;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct Reply {
    int status = 0; ///< 0: closed without an answer
    QByteArray header;
    QByteArray body;
};

/// One connection that writes bytes as they are and reads answers one by one.
class Client
{
public:
    explicit Client(quint16 port)
    {
        m_socket.connectToHost(u"127.0.0.1"_s, port);
        m_socket.waitForConnected(5000);
    }

    void write(const QByteArray &bytes)
    {
        m_socket.write(bytes);
        m_socket.flush();
    }

    Reply read(bool hasBody = true)
    {
        qsizetype end = -1;
        while ((end = m_buffer.indexOf("\r\n\r\n")) < 0) {
            if (!more())
                return {};
        }
        Reply reply;
        reply.header = m_buffer.left(end + 2);
        m_buffer.remove(0, end + 4);
        reply.status = reply.header.mid(9, 3).toInt();
        const qsizetype field = reply.header.toLower().indexOf("content-length:");
        const qsizetype start = field + 15;
        const qsizetype length = field < 0 || !hasBody
            ? 0
            : reply.header.mid(start, reply.header.indexOf('\r', start) - start)
                  .trimmed()
                  .toLongLong();
        while (m_buffer.size() < length && more()) { }
        reply.body = m_buffer.left(length);
        m_buffer.remove(0, length);
        return reply;
    }

    bool isClosedWithin(std::chrono::milliseconds time)
    {
        QElapsedTimer timer;
        timer.start();
        while (m_socket.state() == QAbstractSocket::ConnectedState
               && !timer.hasExpired(time.count()))
            m_socket.waitForReadyRead(20);
        return m_socket.state() != QAbstractSocket::ConnectedState;
    }

private:
    bool more()
    {
        if (m_socket.bytesAvailable() == 0 && !m_socket.waitForReadyRead(5000))
            return false;
        m_buffer += m_socket.readAll();
        return true;
    }

    QTcpSocket m_socket;
    QByteArray m_buffer;
};

Reply ask(quint16 port, const QByteArray &bytes)
{
    Client client(port);
    client.write(bytes);
    return client.read();
}

QByteArray post(const QByteArray &path, const QByteArray &body)
{
    return "POST " + path + " HTTP/1.1\r\nHost: a\r\nContent-Length: "
        + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

QByteArray get(const QByteArray &path)
{
    return "GET " + path + " HTTP/1.1\r\nHost: a\r\n\r\n";
}

/// Tells what it was asked: "METHOD path|query|body".
void echo(const HttpRequest &request, const HttpResponder &responder)
{
    responder.respond(HttpResponse::text(
        200, request.method + ' ' + request.path + '|' + request.query + '|' + request.body));
}

std::unique_ptr<HttpServer> serve(const HttpLimits &limits, HttpServer::Handler handler)
{
    auto server = HttpServer::listen(u"127.0.0.1"_s, 0, limits, std::move(handler));
    return server ? std::move(*server) : nullptr;
}

/// Keeps responders that come from the server's thread.
class Waiting
{
public:
    void add(const HttpResponder &responder)
    {
        const std::lock_guard lock(m_mutex);
        m_responders.push_back(responder);
    }
    size_t size()
    {
        const std::lock_guard lock(m_mutex);
        return m_responders.size();
    }
    std::vector<HttpResponder> take()
    {
        const std::lock_guard lock(m_mutex);
        return std::exchange(m_responders, {});
    }

private:
    std::mutex m_mutex;
    std::vector<HttpResponder> m_responders;
};

} // namespace

class TestHttpServer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void requestArrivesWhole_data();
    void requestArrivesWhole();
    void headersAndPeer();
    void headHasNoBody();
    void bodyLimits_data();
    void bodyLimits();
    void longBodyKeepsTheConnection();
    void headerLimits_data();
    void headerLimits();
    void twoLengthsAreRefused();
    void slowRequestIsCut_data();
    void slowRequestIsCut();
    void slowSecondRequestIsCut();
    void halfOpenConnectionsDoNotStarve();
    void connectionsAreBounded();
    void pipelined();
    void answerFromAnotherThread();
    void firstAnswerWins();
    void handlerThatNeverAnswers();
    void droppedResponder();
    void abortCloses_data();
    void abortCloses();
    void stopWithPendingRequests();
    void manyAnswersFromManyThreads();
    void listenErrors_data();
    void listenErrors();
    void portInUse();
    void ipv6();
};

void TestHttpServer::requestArrivesWhole_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("seen");
    QTest::newRow("get") << get("/") << "GET /||"_ba;
    QTest::newRow("query") << get("/a?b=c%20d") << "GET /a|b=c%20d|"_ba;
    QTest::newRow("empty query") << get("/a?") << "GET /a||"_ba;
    QTest::newRow("dots stay") << get("/a/../b") << "GET /a/../b||"_ba;
    QTest::newRow("percent stays") << get("/%2e%2e%2fb%00") << "GET /%2e%2e%2fb%00||"_ba;
    QTest::newRow("absolute form")
        << get("http://a.example/x?y=http://z/") << "GET /x|y=http://z/|"_ba;
    QTest::newRow("absolute form, no path") << get("http://a.example") << "GET /||"_ba;
    QTest::newRow("post") << post("/p", "body") << "POST /p||body"_ba;
    QTest::newRow("post nothing") << post("/p", "") << "POST /p||"_ba;
    QTest::newRow("zero bytes") << post("/p", "a\0b"_ba) << "POST /p||a\0b"_ba;
    QTest::newRow("chunked")
        << "POST /p HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n"_ba
        << "POST /p||abcde"_ba;
    QTest::newRow("any method") << "PURGE /p HTTP/1.1\r\nHost: a\r\n\r\n"_ba
                                << "PURGE /p||"_ba;
    QTest::newRow("options star") << "OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n"_ba
                                  << "OPTIONS *||"_ba;
}

void TestHttpServer::requestArrivesWhole()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, seen);
    const auto server = serve({}, &echo);
    QVERIFY(server);
    const Reply reply = ask(server->port(), bytes);
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.body, seen);
}

void TestHttpServer::headersAndPeer()
{
    const auto server = serve({}, [](const HttpRequest &request, const HttpResponder &responder) {
        HttpResponse response = HttpResponse::text(
            200, request.headers.value("x-TEST") + '|' + request.peerAddress.toUtf8());
        response.headers.append("X-Answer", "yes");
        responder.respond(response);
    });
    const Reply reply = ask(server->port(), "GET / HTTP/1.1\r\nHost: a\r\nX-Test:  v 1 \r\n\r\n");
    QCOMPARE(reply.body, "v 1|127.0.0.1"_ba);
    QVERIFY(reply.header.contains("X-Answer: yes\r\n"));
    QVERIFY(reply.header.contains("Date: "));
}

void TestHttpServer::headHasNoBody()
{
    const auto server = serve({}, &echo);
    Client client(server->port());
    client.write("HEAD /h HTTP/1.1\r\nHost: a\r\n\r\n");
    const Reply head = client.read(false);
    QCOMPARE(head.status, 200);
    QVERIFY(head.header.contains("Content-Length: 9\r\n"));
    client.write(get("/after"));
    QCOMPARE(client.read().body, "GET /after||"_ba);
}

void TestHttpServer::bodyLimits_data()
{
    QTest::addColumn<int>("size");
    QTest::addColumn<bool>("chunked");
    QTest::addColumn<QList<int>>("statuses");
    for (const bool chunked : {false, true}) {
        const char *kind = chunked ? "chunked" : "sized";
        QTest::addRow("%s at the limit", kind) << 8192 << chunked << QList {200};
        QTest::addRow("%s one over", kind) << 8193 << chunked << QList {413};
        QTest::addRow("%s 64 KiB", kind) << 65536 << chunked << QList {413};
        QTest::addRow("%s over 64 KiB", kind)
            << 65537 << chunked << (chunked ? QList {0} : QList {413, 0});
        QTest::addRow("%s 1 MiB", kind)
            << 1048576 << chunked << (chunked ? QList {0} : QList {413, 0});
    }
}

void TestHttpServer::bodyLimits()
{
    QFETCH(int, size);
    QFETCH(bool, chunked);
    QFETCH(QList<int>, statuses);
    std::atomic_int handled = 0;
    const auto server = serve({}, [&](const HttpRequest &request, const HttpResponder &responder) {
        ++handled;
        responder.respond(HttpResponse::text(200, QByteArray::number(request.body.size())));
    });
    const QByteArray body(size, 'x');
    const Reply reply =
        ask(server->port(),
            !chunked ? post("/", body)
                     : "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"
                    + QByteArray::number(size, 16) + "\r\n" + body + "\r\n0\r\n\r\n");
    QVERIFY2(statuses.contains(reply.status), QByteArray::number(reply.status).constData());
    QCOMPARE(handled.load(), reply.status == 200 ? 1 : 0);
    QCOMPARE(ask(server->port(), get("/")).status, 200);
}

void TestHttpServer::longBodyKeepsTheConnection()
{
    const auto server = serve({}, &echo);
    Client client(server->port());
    client.write(post("/", QByteArray(20'000, 'x')));
    const Reply refused = client.read();
    QCOMPARE(refused.status, 413);
    QVERIFY(refused.body.startsWith("{\"error\":"));
    client.write(get("/again"));
    QCOMPARE(client.read().body, "GET /again||"_ba);
}

void TestHttpServer::headerLimits_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QList<int>>("statuses");
    const auto field = [](int size) -> QByteArray {
        return "GET / HTTP/1.1\r\nHost: a\r\nX: " + QByteArray(size, 'x') + "\r\n\r\n";
    };
    QTest::newRow("one field of 15 KiB") << field(15 * 1024) << QList {200};
    QTest::newRow("one field of 17 KiB") << field(17 * 1024) << QList {431};
    QTest::newRow("one field of 200 KiB") << field(200 * 1024) << QList {431, 0};
    QByteArray many = "GET / HTTP/1.1\r\nHost: a\r\n";
    for (int i = 0; i < 5000; ++i)
        many += "A: b\r\n";
    QTest::newRow("5000 fields") << many + "\r\n" << QList {431, 413, 0};
    QTest::newRow("target of 20 KiB") << get('/' + QByteArray(20 * 1024, 'x')) << QList {414, 431};
    QTest::newRow("no HTTP") << "hello\r\n\r\n"_ba << QList {400, 0};
    QTest::newRow("TLS") << "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n"_ba
                         << QList {400, 0};
}

void TestHttpServer::headerLimits()
{
    QFETCH(QByteArray, header);
    QFETCH(QList<int>, statuses);
    HttpLimits limits;
    limits.requestTime = 500ms;
    const auto server = serve(limits, &echo);
    const Reply reply = ask(server->port(), header);
    QVERIFY2(statuses.contains(reply.status), QByteArray::number(reply.status).constData());
    QCOMPARE(ask(server->port(), get("/")).status, 200);
}

void TestHttpServer::twoLengthsAreRefused()
{
    const auto server = serve({}, &echo);
    Client client(server->port());
    client.write(
        "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\n"
        "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /smuggled HTTP/1.1\r\nHost: a\r\n\r\n");
    QCOMPARE(client.read().status, 400);
    QVERIFY(client.isClosedWithin(5s));
}

void TestHttpServer::slowRequestIsCut_data()
{
    QTest::addColumn<QByteArray>("start");
    QTest::newRow("nothing") << ""_ba;
    QTest::newRow("request line") << "GET /"_ba;
    QTest::newRow("header") << "GET / HTTP/1.1\r\nHost: a\r\nX: "_ba;
    QTest::newRow("body") << "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5000\r\n\r\n"_ba;
}

void TestHttpServer::slowRequestIsCut()
{
    QFETCH(QByteArray, start);
    HttpLimits limits;
    limits.requestTime = 300ms;
    const auto server = serve(limits, &echo);
    Client client(server->port());
    QElapsedTimer timer;
    timer.start();
    client.write(start);
    bool isClosed = false;
    while (!isClosed && timer.elapsed() < 5000) {
        client.write("a");
        isClosed = client.isClosedWithin(20ms);
    }
    QVERIFY(isClosed);
    QVERIFY(timer.elapsed() >= 300);
    QVERIFY(timer.elapsed() < 2000);
}

void TestHttpServer::slowSecondRequestIsCut()
{
    HttpLimits limits;
    limits.requestTime = 300ms;
    limits.idleTime = 300ms;
    const auto server = serve(limits, &echo);
    Client client(server->port());
    client.write(get("/"));
    QCOMPARE(client.read().status, 200);
    client.write("GET / HTTP/1.1\r\nX: ");
    bool isClosed = false;
    QElapsedTimer timer;
    timer.start();
    while (!isClosed && timer.elapsed() < 5000) {
        client.write("a");
        isClosed = client.isClosedWithin(20ms);
    }
    QVERIFY(isClosed);
    QVERIFY(timer.elapsed() < 2500);
}

void TestHttpServer::halfOpenConnectionsDoNotStarve()
{
    const auto server = serve({}, &echo);
    std::vector<std::unique_ptr<Client>> clients;
    for (int i = 0; i < 400; ++i) {
        clients.push_back(std::make_unique<Client>(server->port()));
        clients.back()->write("GET /healthz HTTP/1.1\r\nX-");
    }
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(ask(server->port(), get("/healthz")).status, 200);
    QVERIFY(timer.elapsed() < 1000);
}

void TestHttpServer::connectionsAreBounded()
{
    HttpLimits limits;
    limits.connections = 5;
    std::atomic_int handled = 0;
    const auto server =
        serve(limits, [&](const HttpRequest &request, const HttpResponder &responder) {
            ++handled;
            echo(request, responder);
        });
    std::vector<std::unique_ptr<Client>> clients;
    for (int i = 0; i < 5; ++i) {
        clients.push_back(std::make_unique<Client>(server->port()));
        clients.back()->write(get("/"));
        QCOMPARE(clients.back()->read().status, 200);
    }
    Client sixth(server->port());
    sixth.write(get("/"));
    clients[4]->write(get("/"));
    QCOMPARE(clients[4]->read().status, 200);
    QCOMPARE(handled.load(), 6);
    // Its turn comes when somebody leaves.
    clients.clear();
    QCOMPARE(sixth.read().status, 200);
}

void TestHttpServer::pipelined()
{
    const auto server = serve({}, &echo);
    Client client(server->port());
    client.write(get("/1") + post("/2", "two") + get("/3"));
    QCOMPARE(client.read().body, "GET /1||"_ba);
    QCOMPARE(client.read().body, "POST /2||two"_ba);
    QCOMPARE(client.read().body, "GET /3||"_ba);
}

void TestHttpServer::answerFromAnotherThread()
{
    Waiting waiting;
    const auto server = serve(
        {}, [&](const HttpRequest &, const HttpResponder &responder) { waiting.add(responder); });
    Client first(server->port());
    Client second(server->port());
    first.write(post("/", "x") + get("/pipelined"));
    second.write(get("/"));
    QTRY_COMPARE(waiting.size(), 2U);
    for (const HttpResponder &responder : waiting.take())
        responder.respond(HttpResponse::text(202, "late"));
    QCOMPARE(first.read().status, 202);
    QCOMPARE(second.read().body, "late"_ba);
    QTRY_COMPARE(waiting.size(), 1U);
    waiting.take().front().respond(HttpResponse::text(203, "later"));
    QCOMPARE(first.read().status, 203);
}

void TestHttpServer::firstAnswerWins()
{
    const auto server = serve({}, [](const HttpRequest &, const HttpResponder &responder) {
        const HttpResponder copy = responder;
        copy.respond(HttpResponse::text(201, "first"));
        responder.respond(HttpResponse::text(202, "second"));
        responder.abort();
    });
    QCOMPARE(ask(server->port(), get("/")).status, 201);
}

void TestHttpServer::handlerThatNeverAnswers()
{
    Waiting waiting;
    HttpLimits limits;
    limits.answerTime = 100ms;
    const auto server = serve(limits, [&](const HttpRequest &, const HttpResponder &responder) {
        waiting.add(responder);
    });
    QCOMPARE(ask(server->port(), get("/")).status, 503);
    waiting.take().front().respond(HttpResponse::text(200, "too late"));
}

void TestHttpServer::droppedResponder()
{
    const auto server = serve({}, [](const HttpRequest &, const HttpResponder &) {});
    QCOMPARE(ask(server->port(), get("/")).status, 500);
}

void TestHttpServer::abortCloses_data()
{
    QTest::addColumn<bool>("later");
    QTest::newRow("at once") << false;
    QTest::newRow("later") << true;
}

void TestHttpServer::abortCloses()
{
    QFETCH(bool, later);
    Waiting waiting;
    const auto server = serve({}, [&](const HttpRequest &, const HttpResponder &responder) {
        if (later)
            waiting.add(responder);
        else
            responder.abort();
    });
    Client client(server->port());
    client.write(post("/", "x"));
    if (later) {
        QTRY_COMPARE(waiting.size(), 1U);
        waiting.take().front().abort();
    }
    QCOMPARE(client.read().status, 0);
    QVERIFY(client.isClosedWithin(5s));
}

void TestHttpServer::stopWithPendingRequests()
{
    Waiting waiting;
    auto server = serve(
        {}, [&](const HttpRequest &, const HttpResponder &responder) { waiting.add(responder); });
    std::vector<std::unique_ptr<Client>> clients;
    for (int i = 0; i < 20; ++i) {
        clients.push_back(std::make_unique<Client>(server->port()));
        clients.back()->write(i % 2 ? get("/") : "GET / HTTP/1.1\r\n"_ba);
    }
    QTRY_COMPARE(waiting.size(), 10U);
    server.reset();
    for (const auto &client : clients)
        QVERIFY(client->isClosedWithin(5s));
    for (const HttpResponder &responder : waiting.take())
        responder.respond(HttpResponse::text(200, "nobody hears"));
}

void TestHttpServer::manyAnswersFromManyThreads()
{
    // Answers race with the suspension of their connection.
    const auto server = serve({}, [](const HttpRequest &request, const HttpResponder &responder) {
        std::thread([request, responder] { echo(request, responder); }).detach();
    });
    Client client(server->port());
    for (int i = 0; i < 500; ++i) {
        const QByteArray path = '/' + QByteArray::number(i);
        client.write(get(path));
        QCOMPARE(client.read().body, QByteArray("GET " + path + "||"));
    }
}

void TestHttpServer::listenErrors_data()
{
    QTest::addColumn<QString>("address");
    QTest::newRow("of another machine") << u"192.0.2.1"_s;
    QTest::newRow("no address") << u"not an address"_s;
}

void TestHttpServer::listenErrors()
{
    QFETCH(QString, address);
    const auto server = HttpServer::listen(address, 0, {}, &echo);
    QVERIFY(!server);
    QCOMPARE(server.error().code, ErrorCode::InvalidSetting);
}

void TestHttpServer::portInUse()
{
    const auto first = serve({}, &echo);
    QVERIFY(first->port() != 0);
    const auto second = HttpServer::listen(u"localhost"_s, first->port(), {}, &echo);
    QVERIFY(!second);
    QCOMPARE(second.error().code, ErrorCode::PortInUse);
    QCOMPARE(second.error().subject, u"localhost:%1"_s.arg(first->port()));
}

void TestHttpServer::ipv6()
{
    const auto server = HttpServer::listen(
        u"[::1]"_s, 0, {}, [](const HttpRequest &request, const HttpResponder &responder) {
            responder.respond(HttpResponse::text(200, request.peerAddress.toUtf8()));
        });
    if (!server)
        QSKIP("no IPv6 here");
    QTcpSocket socket;
    socket.connectToHost(u"::1"_s, (*server)->port());
    QVERIFY(socket.waitForConnected(5000));
    socket.write("GET / HTTP/1.0\r\n\r\n");
    QVERIFY(socket.waitForDisconnected(5000));
    QVERIFY(socket.readAll().endsWith("\r\n\r\n::1"));
}

QTEST_GUILESS_MAIN(TestHttpServer)
#include "tst_httpserver.moc"
