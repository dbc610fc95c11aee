// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/transfer/transferlibrary.h"

using namespace bookbell;
using namespace Qt::StringLiterals;

class TestSubscriptionImport final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_library.reset(); }

    void importsEveryFormat_data();
    void importsEveryFormat();
    void refusesRows_data();
    void refusesRows();
    void keepsRefusedJsonForAnotherTry();
    void joinsLists();
    void neverBringsBack_data();
    void neverBringsBack();
    void updates();
    void takesTheKeyThatIsNamed();

private:
    QByteArray json(const QByteArray &more = {}) const
    {
        return "{\"endpoint\":\""_ba + endpoint
            + "\",\"expirationTime\":null,\"keys\":{\"p256dh\":\""_ba + m_keys.p256dh
            + "\",\"auth\":\""_ba + m_keys.auth + "\"}"_ba + more + "}"_ba;
    }
    ImportReport import(const QByteArray &bytes, OnMatch onMatch = OnMatch::Skip)
    {
        return m_library->import(TransferKind::Subscribers, bytes, onMatch);
    }
    std::optional<Subscription> stored()
    {
        return m_library
            ->read([](const Stores &s) {
                return s.subscriptions().byEndpoint(QString::fromLatin1(endpoint));
            })
            .value();
    }
    static inline const QByteArray endpoint = "https://fcm.googleapis.com/fcm/send/abc:DEF-1"_ba;
    const BrowserKeys m_keys;
    std::optional<TransferLibrary> m_library;
};

void TestSubscriptionImport::init()
{
    m_library.emplace();
    QCOMPARE(shown(m_library->import(TransferKind::Readers, "card_number\nR1\nR2\n"_ba)),
             u"2 0 0 0"_s);
}

void TestSubscriptionImport::importsEveryFormat_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray more =
        ",\"card_number\":\"R1\",\"lists\":[\"News\",\"Kids\"],\"language\":\"ko-KR\","
        "\"consent_at\":\"2026-11-01T09:00:00+09:00\",\"user_agent\":\"Firefox\""_ba;
    QTest::newRow("lines") << json(more) + "\n\n"_ba;
    QTest::newRow("array") << "[\n"_ba + json(more) + "\n]"_ba;
    QTest::newRow("CSV")
        << "endpoint,p256dh,auth,card_number,lists,language,consent_at,user_agent\n"_ba + endpoint
            + ',' + m_keys.p256dh + ',' + m_keys.auth
            + ",R1,News;Kids,ko,2026-11-01 09:00,Firefox\n"_ba;
}

void TestSubscriptionImport::importsEveryFormat()
{
    QFETCH(QByteArray, bytes);
    QCOMPARE(shown(import(bytes)), u"1 0 0 0"_s);
    const auto subscription = stored();
    QCOMPARE(toBase64Url(subscription->p256dh), m_keys.p256dh);
    QCOMPARE(toBase64Url(subscription->auth.toByteArray()), m_keys.auth);
    QCOMPARE(subscription->language, u"ko"_s);
    QCOMPARE(toMs(*subscription->consentAt), 1793491200000);
    QCOMPARE(subscription->userAgent, u"Firefox"_s);
    QVERIFY(subscription->reader.isValid());
    const auto lists = m_library->read([](const Stores &s) { return s.subscriptions().lists(); });
    QCOMPARE(lists->size(), 2);
    QCOMPARE(lists->first().active, 1);
    QCOMPARE(shown(import(bytes)), u"0 0 1 0"_s);
    QCOMPARE(shown(import(bytes, OnMatch::Update)), u"0 0 1 0"_s);
}

void TestSubscriptionImport::refusesRows_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("other shape") << "{\"hello\":1}"_ba;
    QTest::newRow("number") << "42"_ba;
    QTest::newRow("no keys") << "{\"endpoint\":\""_ba + endpoint + "\"}"_ba;
    QTest::newRow("endpoint is a number")
        << json().replace(QByteArray("\""_ba + endpoint + "\""_ba), "17"_ba);
    QTest::newRow("lists are numbers") << json(",\"lists\":[1]"_ba);
    QTest::newRow("local network") << json().replace("fcm.googleapis.com"_ba, "192.168.0.1"_ba);
    QTest::newRow("unknown service")
        << json().replace("fcm.googleapis.com"_ba, "push.example.org"_ba);
    QTest::newRow("plain http") << json().replace("https:"_ba, "http:"_ba);
    QTest::newRow("point off the curve")
        << json().replace(m_keys.p256dh, toBase64Url(QByteArray(65, '\4')));
    QTest::newRow("short secret") << json().replace(m_keys.auth, "AAAA"_ba);
    QTest::newRow("no base64") << json().replace(m_keys.auth, "***"_ba);
    QTest::newRow("unknown card") << json(",\"card_number\":\"R9\""_ba);
    QTest::newRow("unknown server key")
        << json(",\"application_server_key\":\""_ba + BrowserKeys().p256dh + "\""_ba);
    QTest::newRow("no time") << json(",\"consent_at\":\"long ago\""_ba);
}

void TestSubscriptionImport::refusesRows()
{
    QFETCH(QByteArray, line);
    const QByteArray good = json().replace("DEF-1"_ba, "DEF-2"_ba);
    QCOMPARE(shown(import(good + '\n' + line + '\n')), u"1 0 0 1"_s);
    QCOMPARE(m_library->errors().count('\n'), 2);
    QCOMPARE(shown(import("["_ba + line + ",\n"_ba + good + ']')), u"0 0 1 1"_s);
}

void TestSubscriptionImport::keepsRefusedJsonForAnotherTry()
{
    QCOMPARE(shown(import(json(",\"card_number\":\"R9\",\"lists\":[\"a\",\"b\"]"_ba)
                          + "\nno json\n"_ba)),
             u"0 0 0 2"_s);
    QByteArray errors = m_library->errors();
    QVERIFY(errors.startsWith(
        "endpoint,p256dh,auth,card_number,lists,language,consent_at,user_agent,application_server_key,line,reason\r\n"_ba));
    QVERIFY(errors.contains("\r\nno json,,,,,,,,,2,"_ba));
    errors.replace(",R9,"_ba, ",R2,"_ba);
    QCOMPARE(shown(import(errors)), u"1 0 0 1"_s);
    QCOMPARE(m_library->read([](const Stores &s) { return s.subscriptions().lists(); })->size(), 2);
}

void TestSubscriptionImport::joinsLists()
{
    ImportOptions options;
    options.kind = TransferKind::Subscribers;
    options.listName = u"New"_s;
    options.path = m_library->write(u"s.jsonl"_s, json() + '\n' + json() + '\n');
    QCOMPARE(shown(m_library->import(options)), u"1 0 1 0"_s);
    options.listName = u"Other"_s;
    QCOMPARE(shown(m_library->import(options)), u"0 0 2 0"_s);
    options.onMatch = OnMatch::Update;
    QCOMPARE(shown(m_library->import(options)), u"0 1 1 0"_s);
    const auto lists = m_library->read([](const Stores &s) { return s.subscriptions().lists(); });
    QCOMPARE(lists->size(), 2);
    QCOMPARE(lists->at(1).active, 1);
}

void TestSubscriptionImport::neverBringsBack_data()
{
    QTest::addColumn<SubscriptionState>("state");
    QTest::newRow("unsubscribed") << SubscriptionState::Unsubscribed;
    QTest::newRow("blocked") << SubscriptionState::Blocked;
    QTest::newRow("gone") << SubscriptionState::Gone;
}

void TestSubscriptionImport::neverBringsBack()
{
    QFETCH(SubscriptionState, state);
    QCOMPARE(shown(import(json())), u"1 0 0 0"_s);
    Subscription left = *stored();
    left.state = state;
    QVERIFY(m_library->change([left](Stores &s) { return s.subscriptions().update(left); }));
    const QByteArray changed = json(",\"card_number\":\"R1\",\"lists\":[\"News\"]"_ba);
    QCOMPARE(shown(import(changed)), u"0 0 1 0"_s);
    QCOMPARE(shown(import(changed, OnMatch::Update)), u"0 0 1 0"_s);
    QCOMPARE(*stored(), left);
}

void TestSubscriptionImport::updates()
{
    QCOMPARE(shown(import(json(",\"card_number\":\"R1\",\"language\":\"ko\""_ba))), u"1 0 0 0"_s);
    const auto before = stored();
    QCOMPARE(shown(import(json(",\"language\":\"\""_ba), OnMatch::Update)), u"0 0 1 0"_s);
    QCOMPARE(shown(import(json(",\"language\":\"en\""_ba) + '\n' + json(",\"language\":\"en\""_ba),
                          OnMatch::Update)),
             u"0 1 1 0"_s);
    QCOMPARE(stored()->language, u"en"_s);
    QCOMPARE(stored()->reader, before->reader);
}

void TestSubscriptionImport::takesTheKeyThatIsNamed()
{
    const P256Key other = P256Key::generate();
    const auto id = m_library->change([&other](Stores &stores) {
        StoredVapidKey key;
        key.publicKey = toByteArray(other.publicKey());
        key.privateKey = other.privateKey();
        return stores.services().addVapidKey(key);
    });
    QVERIFY(id);
    QCOMPARE(shown(import(json())), u"1 0 0 0"_s);
    QVERIFY(stored()->vapidKey != *id);
    const QByteArray named = json(",\"application_server_key\":\""_ba
                                  + toBase64Url(toByteArray(other.publicKey())) + "\""_ba);
    QCOMPARE(shown(import(named, OnMatch::Update)), u"0 1 0 0"_s);
    QCOMPARE(stored()->vapidKey, *id);
    QCOMPARE(shown(import(json(), OnMatch::Update)), u"0 0 1 0"_s);
    ImportOptions options;
    options.kind = TransferKind::Subscribers;
    options.vapidKey = *id;
    options.path = m_library->write(u"s.jsonl"_s, json().replace("DEF-1"_ba, "DEF-2"_ba));
    QCOMPARE(shown(m_library->import(options)), u"1 0 0 0"_s);
}

QTEST_GUILESS_MAIN(TestSubscriptionImport)
#include "tst_subscriptionimport.moc"
