// SPDX-License-Identifier: GPL-3.0-or-later
// The sender against a real server that speaks TLS and HTTP/2.
#include <QSignalSpy>
#include <QTest>

#include "core/delivery/sendrun.h"
#include "core/rehearsal/rehearsalpushservice.h"
#include "nginxserver.h"
#include "sendinglibrary.h"

using namespace bookbell;
using namespace bookbell::test;
using namespace Qt::StringLiterals;

class TestSenderTls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void sendsOverHttp2();
    void distrustsAnUnknownAuthority();
    void outlivesEndedConnections();
    void opensMoreConnectionsToADistantService();

private:
    NginxServer m_nginx;
    SystemClock m_clock;
};

void TestSenderTls::initTestCase()
{
    const QString trouble = m_nginx.start();
    if (trouble.contains("not installed"_L1))
        QSKIP(qPrintable(trouble));
    QVERIFY2(trouble.isEmpty(), qPrintable(trouble));
}

void TestSenderTls::sendsOverHttp2()
{
    constexpr int count = 500;
    SendingLibrary library(m_clock);
    library.set(u"push.ca-file"_s, m_nginx.caFile());
    const auto subscriptions = library.addSubscriptions(m_nginx.origin(), count);
    (void)library.announce(subscriptions, u"body"_s);
    SendRun run(library.database(), m_clock, SendRun::Until::Empty);
    QSignalSpy finished(&run, &SendRun::finished);
    run.start();
    QVERIFY(finished.wait(60'000));
    QCOMPARE(finished.constFirst().constFirst().value<SendSummary>().accepted, count);
    const auto requests = m_nginx.requests();
    QCOMPARE(requests.size(), count);
    for (const QByteArray &request : requests)
        QVERIFY2(request.startsWith("HTTP/2.0 POST /push/"), request.constData());
}

void TestSenderTls::distrustsAnUnknownAuthority()
{
    const qsizetype before = m_nginx.requests().size();
    SendingLibrary library(m_clock);
    const auto subscriptions = library.addSubscriptions(m_nginx.origin(), 1);
    const DeliveryId id = library.ring(subscriptions.constFirst());
    Sender sender(library.database(), m_clock);
    sender.start();
    QTRY_COMPARE(library.stateOf(id), DeliveryState::Retrying);
    QCOMPARE(library.delivery(id).reason, u"no secure connection"_s);
    QCOMPARE(m_nginx.requests().size(), before);
}

void TestSenderTls::outlivesEndedConnections()
{
    const auto slow = RehearsalPushService::listen(0, "slow"_ba, m_clock);
    QVERIFY(slow);
    (*slow)->setScript([](const PushedRequest &) {
        ScriptedAnswer answer;
        answer.status = 202; // 201 would ask for phones
        answer.delayMs = 20;
        return answer;
    });
    NginxServer nginx;
    nginx.passOn((*slow)->origin(), 300);
    const QString trouble = nginx.start();
    QVERIFY2(trouble.isEmpty(), qPrintable(trouble));

    constexpr int count = 1000;
    SendingLibrary library(m_clock);
    library.set(u"push.ca-file"_s, nginx.caFile());
    library.set(u"push.lanes"_s, u"1"_s);
    (void)library.announce(library.addSubscriptions(nginx.origin(), count), u"body"_s);
    SendRun run(library.database(), m_clock, SendRun::Until::Empty);
    QSignalSpy finished(&run, &SendRun::finished);
    run.start();
    // One that waits for the deadline of a request takes 30 s.
    QVERIFY(finished.wait(15'000));
    QCOMPARE(finished.constFirst().constFirst().value<SendSummary>().accepted, count);
    QCOMPARE(nginx.requests().size(), count);
}

void TestSenderTls::opensMoreConnectionsToADistantService()
{
    NginxServer nginx;
    nginx.answerLate(200);
    const QString trouble = nginx.start();
    if (trouble.contains("not installed"_L1))
        QSKIP(qPrintable(trouble));
    QVERIFY2(trouble.isEmpty(), qPrintable(trouble));

    constexpr int count = 3000;
    SendingLibrary library(m_clock);
    library.set(u"push.ca-file"_s, nginx.caFile());
    library.set(u"push.lanes"_s, u"1"_s);
    (void)library.announce(library.addSubscriptions(nginx.origin(), count), u"body"_s);
    SendRun run(library.database(), m_clock, SendRun::Until::Empty);
    QSignalSpy finished(&run, &SendRun::finished);
    run.start();
    QVERIFY(finished.wait(60'000));
    const auto summary = finished.constFirst().constFirst().value<SendSummary>();
    QCOMPARE(summary.accepted, count);
    QSet<QByteArray> connections;
    for (const QByteArray &request : nginx.requests()) {
        const QList<QByteArray> words = request.split(' ');
        QCOMPARE(words.value(3), "201"_ba);
        connections.insert(words.value(4));
    }
    QVERIFY2(connections.size() >= 4 && connections.size() <= 24,
             qPrintable(QString::number(connections.size())));
    // One connection carries 100 requests at a time, which would be 500 a second.
    QVERIFY2(summary.seconds < 5, qPrintable(QString::number(summary.seconds)));
}

QTEST_GUILESS_MAIN(TestSenderTls)
#include "tst_sendertls.moc"
