// SPDX-License-Identifier: GPL-3.0-or-later
#include <QStringList>
#include <QTest>

#include "ui/saveturn.h"

using namespace bookbell;
using namespace Qt::StringLiterals;

class TestSaveTurn final : public QObject
{
    Q_OBJECT

private:
    bool m_isModified = false;
    QStringList m_said;

    [[nodiscard]] SaveTurn::Then teller(const QString &who)
    {
        return [this, who](bool isStored) { m_said.append(who + (isStored ? u"+"_s : u"-"_s)); };
    }

private Q_SLOTS:
    void init()
    {
        m_isModified = false;
        m_said.clear();
    }

    void whoBeganIsToldFirst()
    {
        SaveTurn turn([this] { return m_isModified; }, [](const SaveTurn::Then &) {});
        QVERIFY(turn.take({}));
        QVERIFY(turn.isTaken());
        QVERIFY(!turn.take(teller(u"second"_s)));
        turn.give();
        QVERIFY(!turn.isTaken());
        turn.tell(true, teller(u"first"_s));
        QCOMPARE(m_said, QStringList({u"first+"_s, u"second+"_s}));
        // Nobody is told twice.
        turn.tell(true, {});
        QCOMPARE(m_said.size(), 2);
    }

    void onlyTheLastOneWaits()
    {
        SaveTurn turn([this] { return m_isModified; }, [](const SaveTurn::Then &) {});
        QVERIFY(turn.take({}));
        QVERIFY(!turn.take(teller(u"second"_s)));
        QVERIFY(!turn.take({}));
        QVERIFY(!turn.take(teller(u"third"_s)));
        turn.give();
        turn.tell(false, {});
        QCOMPARE(m_said, QStringList {u"third-"_s});
    }

    void whatWasTypedMeanwhileIsSavedBeforeTheWaitingHear()
    {
        int saves = 0;
        SaveTurn turn([this] { return m_isModified; },
                      [this, &saves](const SaveTurn::Then &then) {
                          ++saves;
                          m_isModified = false;
                          m_said.append(u"saved again"_s);
                          then(true);
                      });
        QVERIFY(turn.take({}));
        QVERIFY(!turn.take(teller(u"second"_s)));
        m_isModified = true;
        turn.give();
        turn.tell(true, teller(u"first"_s));
        QCOMPARE(saves, 1);
        QCOMPARE(m_said, QStringList({u"first+"_s, u"saved again"_s, u"second+"_s}));
    }

    void aSaveThatFailedIsNotTriedAgainByItself()
    {
        SaveTurn turn([this] { return m_isModified; },
                      [](const SaveTurn::Then &) { QFAIL("saved again"); });
        QVERIFY(turn.take({}));
        QVERIFY(!turn.take(teller(u"second"_s)));
        m_isModified = true;
        turn.give();
        turn.tell(false, {});
        QCOMPARE(m_said, QStringList {u"second-"_s});
    }
};

QTEST_APPLESS_MAIN(TestSaveTurn)
#include "tst_saveturn.moc"
