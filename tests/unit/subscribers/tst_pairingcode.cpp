// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/subscribers/pairingcode.h"
#include "core/subscribers/subscription.h"

using namespace bookbell;
using namespace Qt::StringLiterals;

class TestPairingCode final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void madeCodesAreNormal();
    void typedCodes_data();
    void typedCodes();
    void hashIsOfTheCode();
    void statesHaveNames();
};

void TestPairingCode::madeCodesAreNormal()
{
    const QString code = makePairingCode();
    QCOMPARE(code.size(), 10);
    QCOMPARE(normalisePairingCode(code), code);
    QVERIFY(makePairingCode() != code);
}

void TestPairingCode::typedCodes_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("code");
    QTest::newRow("as printed") << u"ABCDE23456"_s << u"ABCDE23456"_s;
    QTest::newRow("small, with a hyphen") << u"abcde-23456"_s << u"ABCDE23456"_s;
    QTest::newRow("spaces") << u" abcde 23456 "_s << u"ABCDE23456"_s;
    QTest::newRow("digits that look like letters") << u"018BC23456"_s << u"OIBBC23456"_s;
    QTest::newRow("too short") << u"ABCDE2345"_s << QString();
    QTest::newRow("too long") << u"ABCDE234567"_s << QString();
    QTest::newRow("nine is no digit of base32") << u"ABCDE23459"_s << QString();
    QTest::newRow("other script") << u"가나다라마바사아자차"_s << QString();
    QTest::newRow("empty") << QString() << QString();
}

void TestPairingCode::typedCodes()
{
    QFETCH(QString, typed);
    QTEST(normalisePairingCode(typed), "code");
}

void TestPairingCode::hashIsOfTheCode()
{
    QCOMPARE(pairingCodeHash(u"ABCDE23456"_s).size(), 32);
    QVERIFY(pairingCodeHash(u"ABCDE23456"_s) != pairingCodeHash(u"ABCDE23457"_s));
}

void TestPairingCode::statesHaveNames()
{
    QCOMPARE(toText(SubscriptionState::Active), u"active"_s);
    QCOMPARE(toText(SubscriptionState::WrongKey), u"wrong-key"_s);
}

QTEST_APPLESS_MAIN(TestPairingCode)
#include "tst_pairingcode.moc"
