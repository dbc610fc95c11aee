// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rehearsal/rehearsalphones.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include "core/delivery/sender.h"
#include "core/rehearsal/rehearsalpushservice.h"
#include "sendinglibrary.h"

using namespace bookbell;
using namespace bookbell::test;
using namespace Qt::StringLiterals;

class TestRehearsalPhones : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leavesARealLibraryAlone();
    void ringsTheReadersPhone();
    void leavesThePhonesToWhoPlaysThemAlready();
    void movesWhenAnotherProgramHasThePort();

private:
    SubscriptionId addReaderWithPhone(SendingLibrary &library);
    SystemClock m_clock;
};

SubscriptionId TestRehearsalPhones::addReaderWithPhone(SendingLibrary &library)
{
    return library.write([this](Stores &stores) -> Result<SubscriptionId> {
        Reader reader;
        reader.cardNumber = u"C1"_s;
        reader.name = u"김민서"_s;
        const auto id = stores.readers().add(reader);
        if (!id)
            return fail(id.error());
        return addRehearsalPhone(stores, *id, u"ko"_s, m_clock.now());
    });
}

void TestRehearsalPhones::leavesARealLibraryAlone()
{
    SendingLibrary library(m_clock);
    RehearsalPhones phones(library.database(), m_clock);
    QSignalSpy started(&phones, &RehearsalPhones::started);
    phones.start();
    QVERIFY(started.wait());
    QCOMPARE(started.constFirst().constFirst().toBool(), false);
    QVERIFY(!phones.isServing());
}

void TestRehearsalPhones::ringsTheReadersPhone()
{
    SendingLibrary library(m_clock);
    const SubscriptionId phone = addReaderWithPhone(library);
    RehearsalPhones phones(library.database(), m_clock);
    QSignalSpy started(&phones, &RehearsalPhones::started);
    QSignalSpy notified(&phones, &RehearsalPhones::notified);
    phones.start();
    QVERIFY(started.wait());
    QVERIFY(phones.isServing());
    // No origin was trusted by hand: a library with phones trusts them by itself.
    Sender sender(library.database(), m_clock);
    sender.start();
    const DeliveryId id = library.ring(phone);
    QVERIFY(notified.wait());
    const auto notification = notified.constFirst().constFirst().value<PhoneNotification>();
    QCOMPARE(notification.subscription, phone);
    QCOMPARE(notification.language, u"ko"_s);
    QTRY_COMPARE(library.stateOf(id), DeliveryState::Accepted);
}

void TestRehearsalPhones::leavesThePhonesToWhoPlaysThemAlready()
{
    SendingLibrary library(m_clock);
    (void)addReaderWithPhone(library);
    RehearsalPhones first(library.database(), m_clock);
    QSignalSpy firstStarted(&first, &RehearsalPhones::started);
    first.start();
    QVERIFY(firstStarted.wait());
    const auto other = library.openAgain();
    RehearsalPhones second(*other, m_clock);
    QSignalSpy secondStarted(&second, &RehearsalPhones::started);
    second.start();
    QVERIFY(secondStarted.wait());
    QCOMPARE(secondStarted.constFirst().constFirst().toBool(), false);
    QVERIFY(first.isServing());
}

void TestRehearsalPhones::movesWhenAnotherProgramHasThePort()
{
    SendingLibrary library(m_clock);
    const SubscriptionId phone = addReaderWithPhone(library);
    const QString before = library.subscription(phone).endpoint;
    QTcpServer stranger;
    QVERIFY(stranger.listen(QHostAddress::LocalHost, static_cast<quint16>(QUrl(before).port())));
    connect(&stranger, &QTcpServer::newConnection, this,
            [&stranger] { stranger.nextPendingConnection()->close(); });

    const DeliveryId queuedBefore = library.ring(phone);
    RehearsalPhones phones(library.database(), m_clock);
    QSignalSpy started(&phones, &RehearsalPhones::started);
    QSignalSpy notified(&phones, &RehearsalPhones::notified);
    phones.start();
    QVERIFY(started.wait());
    QVERIFY(phones.isServing());
    QVERIFY(library.subscription(phone).endpoint != before);
    Sender sender(library.database(), m_clock);
    sender.start();
    QTRY_COMPARE(library.stateOf(queuedBefore), DeliveryState::Accepted);
    QTRY_COMPARE(notified.count(), 1);
}

QTEST_GUILESS_MAIN(TestRehearsalPhones)
#include "tst_rehearsalphones.moc"
