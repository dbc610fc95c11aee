// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/webpush/subscriptionkeys.h"
#include "core/webpush/vapid.h"
#include "vectors.h"

#include <QTest>

using namespace bookbell;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QString origin = u"https://push.example.net"_s;
const QString contact = u"mailto:push@example.com"_s;
constexpr UtcTime expiry = fromMs(1453523768000);

QByteArray knownAuthorization()
{
    return QByteArray("vapid t=") + vectors::vapidToken + ", k=" + vectors::vapidPublic;
}

} // namespace

class TestVapid final : public QObject
{
    Q_OBJECT

    const P256Key m_key = vectors::key(vectors::asPrivate);

    QByteArray authorization(UtcTime expires, const QString &audience = origin) const
    {
        return vapidAuthorization(signToken(m_key, audience, contact, expires).value(),
                                  m_key.publicKey());
    }

private Q_SLOTS:
    /// RFC 8292 §2.4.
    void knownTokenIsVerified()
    {
        const auto claims = readAuthorization(knownAuthorization());
        QVERIFY(claims.has_value());
        QCOMPARE(claims->audience, origin);
        QCOMPARE(claims->contact, contact);
        QVERIFY(claims->expiry == expiry);
        QCOMPARE(toBase64Url(toByteArray(claims->publicKey)), QByteArray(vectors::vapidPublic));
        QVERIFY(verifyAuthorization(knownAuthorization(), origin, expiry - 1h).has_value());
    }

    /// ECDSA is randomised: all but the signature is equal, byte for byte.
    void headerAndClaimsAsInTheStandard()
    {
        const auto token = signToken(m_key, origin, contact, expiry + 999ms);
        QVERIFY(token.has_value());
        const QByteArray known(vectors::vapidToken);
        const qsizetype signedPart = known.lastIndexOf('.') + 1;
        QCOMPARE(token->first(signedPart), known.first(signedPart));
        QCOMPARE(token->size(), known.size());
        QVERIFY(!token->contains('='));
        QVERIFY(readAuthorization(vapidAuthorization(*token, m_key.publicKey())).has_value());
    }

    /// r and s keep their leading zeros: one signature in 128 has one.
    void everySignatureIsVerified()
    {
        for (int i = 0; i < 400; ++i)
            QVERIFY(readAuthorization(authorization(expiry + std::chrono::seconds(i))).has_value());
    }

    void portStaysInTheAudience()
    {
        const QString withPort = u"http://127.0.0.1:8080"_s;
        const auto claims =
            verifyAuthorization(authorization(expiry, withPort), withPort, expiry - 1h);
        QVERIFY(claims.has_value());
        QCOMPARE(claims->audience, withPort);
    }

    void refusals_data()
    {
        QTest::addColumn<QByteArray>("authorization");
        QTest::addColumn<qint64>("nowMs");
        QTest::addColumn<VapidRefusal>("refusal");
        const QByteArray good = authorization(expiry);
        const qint64 before = toMs(expiry - 12h);
        const auto replaced = [&](const QByteArray &from, const QByteArray &to) {
            QByteArray copy = good;
            return copy.replace(from, to);
        };
        const QByteArray key = toBase64Url(toByteArray(m_key.publicKey()));
        const QByteArray claims =
            R"({"aud":"https://push.example.net","exp":1453523768,"sub":"mailto:push@example.com"})";
        QVERIFY(good.contains(toBase64Url(claims)));
        const QByteArray evilClaims = QByteArray(claims).replace("push@", "evil@");
        QTest::newRow("empty") << QByteArray() << before << VapidRefusal::Malformed;
        QTest::newRow("bearer") << QByteArray("Bearer abc") << before << VapidRefusal::Malformed;
        QTest::newRow("no t") << "vapid k=" + key << before << VapidRefusal::Malformed;
        QTest::newRow("no k") << good.first(good.indexOf(',')) << before << VapidRefusal::Malformed;
        QTest::newRow("t twice") << good + ", t=abc" << before << VapidRefusal::Malformed;
        QTest::newRow("k off the curve")
            << replaced(key, "B" + QByteArray(86, 'A')) << before << VapidRefusal::Malformed;
        QTest::newRow("two parts")
            << QByteArray("vapid t=e30.e30, k=") + key << before << VapidRefusal::Malformed;
        QTest::newRow("four parts")
            << replaced(", k", ".AAAA, k") << before << VapidRefusal::Malformed;
        QTest::newRow("dots") << QByteArray("vapid t=.., k=") + key << before
                              << VapidRefusal::Malformed;
        QTest::newRow("alg none") << replaced(toBase64Url(R"({"typ":"JWT","alg":"ES256"})"),
                                              toBase64Url(R"({"typ":"JWT","alg":"none"})"))
                                  << before << VapidRefusal::Malformed;
        QTest::newRow("another's key")
            << replaced(key, vectors::uaPublic) << before << VapidRefusal::BadSignature;
        QTest::newRow("claims changed") << replaced(toBase64Url(claims), toBase64Url(evilClaims))
                                        << before << VapidRefusal::BadSignature;
        QTest::newRow("signature of zeros")
            << good.first(good.lastIndexOf('.') + 1) + QByteArray(86, 'A') + ", k=" + key << before
            << VapidRefusal::BadSignature;
        QTest::newRow("another audience")
            << authorization(expiry, u"https://push.example.net:8443"_s) << before
            << VapidRefusal::WrongAudience;
        QTest::newRow("slash at the end")
            << authorization(expiry, origin + u'/') << before << VapidRefusal::WrongAudience;
        QTest::newRow("expired") << good << toMs(expiry) << VapidRefusal::Expired;
        QTest::newRow("above 24 hours")
            << good << toMs(expiry - 24h - 1s) << VapidRefusal::TooFarAhead;
        QTest::newRow("far future")
            << authorization(expiry + 87600h) << before << VapidRefusal::TooFarAhead;
    }

    void refusals()
    {
        QFETCH(QByteArray, authorization);
        QFETCH(qint64, nowMs);
        QFETCH(VapidRefusal, refusal);
        const auto claims = verifyAuthorization(authorization, origin, fromMs(nowMs));
        QVERIFY(!claims.has_value());
        QCOMPARE(toText(claims.error()), toText(refusal));
    }

    void spellingsOfTheHeader()
    {
        const QByteArray token = signToken(m_key, origin, contact, expiry).value();
        const QByteArray key = toBase64Url(toByteArray(m_key.publicKey()));
        const QByteArray turned = "VAPID k=" + key + ",t=" + token;
        QVERIFY(readAuthorization(turned).has_value());
        const QByteArray spaced = "vapid t=" + token + " , v=1,  k=" + key;
        QVERIFY(readAuthorization(spaced).has_value());
    }

    void contacts_data()
    {
        QTest::addColumn<QString>("contact");
        QTest::addColumn<bool>("accepted");
        QTest::newRow("mail") << u"mailto:push@example.com"_s << true;
        QTest::newRow("mail with a plus") << u"mailto:desk+push@lib.seoul.go.kr"_s << true;
        QTest::newRow("page") << u"https://library.example.org"_s << true;
        QTest::newRow("page with a path") << u"https://library.example.org/contact?x=1"_s << true;
        QTest::newRow("page with a port") << u"https://library.example.org:8443/"_s << true;
        QTest::newRow("punycode") << u"https://xn--3e0b707e.example"_s << true;
        QTest::newRow("empty") << QString() << false;
        QTest::newRow("no scheme") << u"push@example.com"_s << false;
        QTest::newRow("plain http") << u"http://library.example.org"_s << false;
        QTest::newRow("upper-case scheme") << u"MAILTO:push@example.com"_s << false;
        QTest::newRow("space after the colon") << u"mailto: push@example.com"_s << false;
        QTest::newRow("angle brackets") << u"mailto:<push@example.com>"_s << false;
        QTest::newRow("name and brackets") << u"mailto:Desk <push@example.com>"_s << false;
        QTest::newRow("no @") << u"mailto:example.com"_s << false;
        QTest::newRow("no name") << u"mailto:@example.com"_s << false;
        QTest::newRow("two @") << u"mailto:a@b@example.com"_s << false;
        QTest::newRow("two addresses") << u"mailto:a@example.com,b@example.com"_s << false;
        QTest::newRow("localhost") << u"mailto:push@localhost"_s << false;
        QTest::newRow("below localhost") << u"https://desk.localhost"_s << false;
        QTest::newRow("page on localhost") << u"https://localhost/contact"_s << false;
        QTest::newRow("invalid") << u"mailto:push@library.invalid"_s << false;
        QTest::newRow("INVALID") << u"mailto:push@library.INVALID"_s << false;
        QTest::newRow("address of numbers") << u"https://192.168.1.1/"_s << false;
        QTest::newRow("no host") << u"https:///contact"_s << false;
        QTest::newRow("user name") << u"https://user@library.example.org"_s << false;
        QTest::newRow("dot at the end") << u"mailto:push@example.com."_s << false;
        QTest::newRow("two dots") << u"mailto:push@example..com"_s << false;
        QTest::newRow("beyond ASCII") << u"mailto:도서관@example.com"_s << false;
        QTest::newRow("quote") << u"mailto:a\"b@example.com"_s << false;
        QTest::newRow("line break") << u"mailto:push@example.com\n"_s << false;
        QTest::newRow("5 kB") << QString(u"https://library.example.org/" + QString(5000, u'a'))
                              << false;
    }

    void contacts()
    {
        QFETCH(QString, contact);
        QFETCH(bool, accepted);
        const auto checked = checkContact(contact);
        QCOMPARE(checked.has_value(), accepted);
        if (!accepted)
            QCOMPARE(checked.error().code, ErrorCode::InvalidContact);
    }
};

QTEST_APPLESS_MAIN(TestVapid)
#include "tst_vapid.moc"
