// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/webpush/vapidtokencache.h"
#include "tests/support/verifyresult.h"
#include "vectors.h"

#include <QTest>

#include <thread>

using namespace bookbell;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestVapidTokenCache final : public QObject
{
    Q_OBJECT

    const VapidKey m_key {VapidKeyId {1}, vectors::key(vectors::asPrivate)};
    const VapidKey m_oldKey {VapidKeyId {2}, vectors::key(vectors::uaPrivate)};
    const QString m_origin = u"https://updates.push.services.mozilla.com"_s;
    const QString m_other = u"https://fcm.googleapis.com"_s;
    const QString m_contact = u"mailto:push@example.com"_s;
    const UtcTime m_start = fromMs(1'800'000'000'000);

private Q_SLOTS:
    void tokenIsSignedOnce()
    {
        VapidTokenCache cache;
        VERIFY_RESULT(first, cache.authorization(m_key, m_origin, m_contact, m_start));
        // ECDSA is randomised: an equal value was not signed again.
        QCOMPARE(cache.authorization(m_key, m_origin, m_contact, m_start + 1s), first);
        QCOMPARE(cache.authorization(m_key, m_origin, m_contact, m_start + 5h + 59min), first);
        QCOMPARE(cache.authorization(m_key, m_origin, m_contact, m_start - 1s), first);
    }

    void tokenIsRightForItsOrigin()
    {
        VapidTokenCache cache;
        const auto value = cache.authorization(m_key, m_origin, m_contact, m_start);
        const auto claims = verifyAuthorization(*value, m_origin, m_start);
        QVERIFY(claims.has_value());
        QVERIFY(claims->expiry == m_start + 12h);
        QCOMPARE(claims->contact, m_contact);
        QVERIFY(claims->publicKey == m_key.key.publicKey());
    }

    void tokenIsRenewedInTime()
    {
        VapidTokenCache cache;
        UtcTime now = m_start;
        auto value = cache.authorization(m_key, m_origin, m_contact, now);
        int renewals = 0;
        for (; now < m_start + 48h; now += 10min) {
            const auto next = cache.authorization(m_key, m_origin, m_contact, now);
            QVERIFY(verifyAuthorization(*next, m_origin, now).has_value());
            QVERIFY(verifyAuthorization(*next, m_origin, now + 5h).has_value());
            renewals += *next != *value;
            value = next;
        }
        QCOMPARE(renewals, 7);
    }

    void originsAndKeysHaveTheirOwn()
    {
        VapidTokenCache cache;
        const auto one = cache.authorization(m_key, m_origin, m_contact, m_start);
        const auto other = cache.authorization(m_key, m_other, m_contact, m_start);
        const auto old = cache.authorization(m_oldKey, m_origin, m_contact, m_start);
        QVERIFY(*one != *other);
        QVERIFY(*one != *old);
        QCOMPARE(verifyAuthorization(*other, m_other, m_start)->audience, m_other);
        QVERIFY(verifyAuthorization(*old, m_origin, m_start)->publicKey
                == m_oldKey.key.publicKey());
        QCOMPARE(cache.authorization(m_key, m_origin, m_contact, m_start), one);
        QCOMPARE(cache.authorization(m_key, m_other, m_contact, m_start), other);
        QCOMPARE(cache.authorization(m_oldKey, m_origin, m_contact, m_start), old);
    }

    void changesAreNoticed()
    {
        VapidTokenCache cache;
        const auto before = cache.authorization(m_key, m_origin, m_contact, m_start);
        const QString contact = u"https://library.example.org"_s;
        const auto after = cache.authorization(m_key, m_origin, contact, m_start);
        QCOMPARE(verifyAuthorization(*after, m_origin, m_start)->contact, contact);
        const VapidKey replaced {m_key.id, m_oldKey.key};
        const auto another = cache.authorization(replaced, m_origin, contact, m_start);
        QVERIFY(verifyAuthorization(*another, m_origin, m_start)->publicKey
                == m_oldKey.key.publicKey());
        QVERIFY(*before != *after);
    }

    /// A token from the future would be refused: more than 24 hours ahead.
    void clockSetBack()
    {
        VapidTokenCache cache;
        VERIFY_RESULT(before, cache.authorization(m_key, m_origin, m_contact, m_start));
        const UtcTime corrected = m_start - 72h;
        const auto after = cache.authorization(m_key, m_origin, m_contact, corrected);
        QVERIFY(verifyAuthorization(*after, m_origin, corrected).has_value());
    }

    void forgets()
    {
        VapidTokenCache cache;
        const auto one = cache.authorization(m_key, m_origin, m_contact, m_start);
        const auto other = cache.authorization(m_key, m_other, m_contact, m_start);
        cache.forget(m_origin, m_key.id);
        QVERIFY(*cache.authorization(m_key, m_origin, m_contact, m_start) != *one);
        QCOMPARE(cache.authorization(m_key, m_other, m_contact, m_start), other);
    }

    void lanesShareOneToken()
    {
        VapidTokenCache cache;
        std::array<QByteArray, 8> values;
        std::vector<std::thread> lanes;
        for (QByteArray &value : values)
            lanes.emplace_back([&value, &cache, this] {
                for (int i = 0; i < 200; ++i)
                    value = *cache.authorization(m_key, m_origin, m_contact, m_start);
            });
        for (auto &lane : lanes)
            lane.join();
        for (const QByteArray &value : values)
            QCOMPARE(value, values.front());
    }
};

QTEST_APPLESS_MAIN(TestVapidTokenCache)
#include "tst_vapidtokencache.moc"
