// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "queueworld.h"

using namespace bookbell::test;
using namespace Qt::StringLiterals;

class TestQueueProperties final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void invariantsHoldWhateverIsDone_data();
    void invariantsHoldWhateverIsDone();
    void everythingHappens();
};

void TestQueueProperties::invariantsHoldWhateverIsDone_data()
{
    QTest::addColumn<unsigned>("seed");
    for (unsigned seed = 1; seed <= 8; ++seed)
        QTest::addRow("seed %u", seed) << seed;
    // One that nobody has tried before; its number tells how to try it again.
    const auto fresh = static_cast<unsigned>(QDateTime::currentMSecsSinceEpoch() & 0x7fffffff);
    QTest::addRow("seed %u", fresh) << fresh;
}

void TestQueueProperties::invariantsHoldWhateverIsDone()
{
    QFETCH(unsigned, seed);
    QueueWorld world(seed);
    for (int i = 1; i <= 10'000; ++i) {
        world.act();
        if (i % 50 == 0)
            world.fetchAll();
        const QString complaint = world.complaint();
        QVERIFY2(complaint.isEmpty(),
                 qPrintable(u"act %1: %2"_s.arg(QString::number(i), complaint)));
    }
}

void TestQueueProperties::everythingHappens()
{
    QHash<QString, int> done;
    for (unsigned seed = 1; seed <= 6; ++seed) {
        QueueWorld world(seed);
        for (int i = 0; i < 10'000; ++i)
            world.act();
        const QHash<QString, int> some = world.done();
        for (auto it = some.cbegin(); it != some.cend(); ++it)
            done[it.key()] += it.value();
    }
    for (const QString &what : {u"place"_s,
                                u"check-in"_s,
                                u"ready"_s,
                                u"check-out"_s,
                                u"collect"_s,
                                u"displace"_s,
                                u"cancel"_s,
                                u"put back"_s,
                                u"suspend"_s,
                                u"resume"_s,
                                u"resume in time"_s,
                                u"dates"_s,
                                u"move"_s,
                                u"expire"_s,
                                u"offer"_s,
                                u"lapse"_s,
                                u"AlreadyReserved"_s,
                                u"ReaderLimitReached"_s,
                                u"QueueLimitReached"_s,
                                u"ReaderBlocked"_s,
                                u"ReaderBarred"_s,
                                u"ReaderHoldsCopy"_s,
                                u"CopyOnShelf"_s,
                                u"InvalidTime"_s})
        QVERIFY2(done.value(what) >= 20,
                 qPrintable(u"%1: %2"_s.arg(what, QString::number(done.value(what)))));
}

QTEST_APPLESS_MAIN(TestQueueProperties)
#include "tst_queueproperties.moc"
