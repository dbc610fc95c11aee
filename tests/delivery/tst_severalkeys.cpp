// SPDX-License-Identifier: GPL-3.0-or-later
#include <QMutex>
#include <QSignalSpy>
#include <QTest>

#include <map>

#include "core/delivery/sender.h"
#include "core/desk/settingsdesk.h"
#include "core/webpush/base64url.h"
#include "core/webpush/subscriptionkeys.h"
#include "core/webpush/vapid.h"
#include "fakeclock.h"
#include "sendinglibrary.h"

using namespace bookbell;
using namespace bookbell::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Which key each message was signed with, as the push service sees it.
class SignatureLog
{
public:
    void note(const PushedRequest &request)
    {
        const auto claims = readAuthorization(request.header("Authorization"));
        const QMutexLocker lock(&m_mutex);
        m_keys[request.token] = claims ? toByteArray(claims->publicKey) : QByteArray();
    }
    [[nodiscard]] QByteArray keyOf(const QString &token) const
    {
        const QMutexLocker lock(&m_mutex);
        const auto found = m_keys.find(token);
        return found == m_keys.end() ? QByteArray() : found->second;
    }

private:
    mutable QMutex m_mutex;
    std::map<QString, QByteArray> m_keys;
};

} // namespace

/// A library whose VAPID key was changed while readers were subscribed: the old key goes on signing
/// for those who subscribed with it, at the same push service.
class TestSeveralKeys : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void eachMessageIsSignedWithItsOwnKey();
    void aRefusalPausesOnlyItsKey();
    void theOtherKeyPausesByItself();
    void anImportedKeySigns_data();
    void anImportedKeySigns();

private:
    static constexpr int perKey = 5;

    /// Makes another key the current one.
    [[nodiscard]] QByteArray renewKey();
    [[nodiscard]] QByteArray currentKey();
    /// Phones that subscribe with the current key, each with an alert that waits.
    void addPhones(const QString &name);
    [[nodiscard]] std::unique_ptr<Sender> startSender();
    [[nodiscard]] PushServiceRecord serviceOf(const QByteArray &key);

    FakeClock m_clock {SystemClock().now()};
    std::unique_ptr<RehearsalPushService> m_service;
    std::unique_ptr<SendingLibrary> m_library;
    std::shared_ptr<SignatureLog> m_log;
    QByteArray m_old;
    QByteArray m_new;
};

void TestSeveralKeys::init()
{
    m_service = SendingLibrary::must(RehearsalPushService::listen(0, "test", m_clock));
    m_library = std::make_unique<SendingLibrary>(m_clock);
    m_log = std::make_shared<SignatureLog>();
    m_service->setScript([log = m_log](const PushedRequest &request) {
        log->note(request);
        return std::optional<ScriptedAnswer>();
    });
    m_old = currentKey();
    addPhones(u"old"_s);
    m_new = renewKey();
    addPhones(u"new"_s);
}

QByteArray TestSeveralKeys::currentKey()
{
    return m_library->read([](const Stores &stores) { return stores.services().currentVapidKey(); })
        .publicKey;
}

QByteArray TestSeveralKeys::renewKey()
{
    const SettingsDesk desk(m_library->database(), m_clock, {u"tester"_s, u"test"_s});
    (void)SendingLibrary::must(desk.makeVapidKey().result());
    return currentKey();
}

void TestSeveralKeys::addPhones(const QString &name)
{
    for (int i = 0; i < perKey; ++i)
        (void)m_library->ring(m_library->addPhone(*m_service, name + QString::number(i)));
}

std::unique_ptr<Sender> TestSeveralKeys::startSender()
{
    SenderOptions options;
    options.pollInterval = 30ms;
    options.grace = 200ms;
    auto sender = std::make_unique<Sender>(m_library->database(), m_clock, options);
    sender->start();
    return sender;
}

PushServiceRecord TestSeveralKeys::serviceOf(const QByteArray &key)
{
    const auto stored = m_library->read(
        [&](const Stores &stores) { return stores.services().vapidKeyByPublic(key); });
    const auto services = m_library->services();
    for (const PushServiceRecord &service : services) {
        if (service.vapidKey == stored->id)
            return service;
    }
    return {};
}

void TestSeveralKeys::eachMessageIsSignedWithItsOwnKey()
{
    QVERIFY(m_old != m_new);
    const auto sender = startSender();
    QTRY_COMPARE(m_library->counts().of(DeliveryState::Accepted), 2 * perKey);
    for (int i = 0; i < perKey; ++i) {
        QCOMPARE(m_log->keyOf(u"old"_s + QString::number(i)), m_old);
        QCOMPARE(m_log->keyOf(u"new"_s + QString::number(i)), m_new);
    }
    QCOMPARE(m_service->unreadableCount(), 0);
    // One origin, two push services as the sender sees them.
    QCOMPARE(m_library->services().size(), 2);
    QCOMPARE(serviceOf(m_old).origin, serviceOf(m_new).origin);
}

void TestSeveralKeys::aRefusalPausesOnlyItsKey()
{
    m_service->setScript([log = m_log, old = m_old](const PushedRequest &request) {
        log->note(request);
        ScriptedAnswer refusal;
        refusal.status = 403;
        return log->keyOf(request.token) == old ? std::optional(refusal) : std::nullopt;
    });
    auto sender = startSender();
    QSignalSpy refused(sender.get(), &Sender::serviceRefused);
    QTRY_COMPARE(m_library->counts().of(DeliveryState::Accepted), perKey);
    QTRY_VERIFY(serviceOf(m_old).pausedAt);
    QVERIFY(!serviceOf(m_new).pausedAt);
    QTRY_COMPARE(m_library->counts().of(DeliveryState::Queued), perKey);
    QCOMPARE(refused.count(), 1);
    // Only the lone first request met the refusal.
    QCOMPARE(m_service->requestCount(), perKey + 1);

    // The next run knows of it, and goes on sending with the other key.
    sender.reset();
    sender = startSender();
    addPhones(u"later"_s);
    QTRY_COMPARE(m_library->counts().of(DeliveryState::Accepted), 2 * perKey);
    QCOMPARE(m_service->requestCount(), 2 * perKey + 1);
    QCOMPARE(m_log->keyOf(u"later0"_s), m_new);

    m_service->setScript({});
    m_library->write(
        [&](Stores &stores) { return stores.services().resumeOrigin(m_service->origin()); });
    QTRY_COMPARE(m_library->counts().of(DeliveryState::Accepted), 3 * perKey);
    QVERIFY(!serviceOf(m_old).pausedAt);
}

void TestSeveralKeys::theOtherKeyPausesByItself()
{
    m_service->setScript([](const PushedRequest &) {
        ScriptedAnswer refusal;
        refusal.status = 401;
        return refusal;
    });
    const auto sender = startSender();
    QSignalSpy refused(sender.get(), &Sender::serviceRefused);
    QTRY_COMPARE(refused.count(), 2);
    QTRY_VERIFY(serviceOf(m_old).pausedAt && serviceOf(m_new).pausedAt);
    QTRY_COMPARE(m_library->counts().of(DeliveryState::Queued), 2 * perKey);
    QCOMPARE(m_service->requestCount(), 2);
}

void TestSeveralKeys::anImportedKeySigns_data()
{
    QTest::addColumn<bool>("isCurrent");
    QTest::newRow("beside the current one") << false;
    QTest::newRow("as the current one") << true;
}

/// Subscribers that come from another system with its key are reached at once.
void TestSeveralKeys::anImportedKeySigns()
{
    QFETCH(bool, isCurrent);
    const P256Key foreign = P256Key::generate();
    const QByteArray publicKey = toByteArray(foreign.publicKey());
    const QByteArray file = "Public Key:\n" + toBase64Url(publicKey) + "\n\nPrivate Key:\n"
        + toBase64Url(foreign.privateKey().toByteArray()) + '\n';
    const SettingsDesk desk(m_library->database(), m_clock, {u"tester"_s, u"test"_s});
    const VapidKeyId id = SendingLibrary::must(desk.importVapidKey(file, isCurrent).result());
    QCOMPARE(currentKey(), isCurrent ? publicKey : m_new);

    // A phone subscribes with the current key, whichever that is.
    m_library->write([&](Stores &stores) { return stores.services().makeCurrent(id); });
    addPhones(u"foreign"_s);
    const auto sender = startSender();
    QTRY_COMPARE(m_library->counts().of(DeliveryState::Accepted), 3 * perKey);
    QCOMPARE(m_log->keyOf(u"foreign0"_s), publicKey);
    QCOMPARE(m_log->keyOf(u"old0"_s), m_old);
    QCOMPARE(m_service->unreadableCount(), 0);
}

QTEST_GUILESS_MAIN(TestSeveralKeys)
#include "tst_severalkeys.moc"
