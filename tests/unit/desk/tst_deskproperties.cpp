// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDateTime>
#include <QFileInfo>
#include <QTest>

#include "deskworld.h"

using namespace bookbell::test;
using namespace Qt::StringLiterals;

class TestDeskProperties final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void invariantsHoldWhateverIsDone_data();
    void invariantsHoldWhateverIsDone();
    void everythingHappened();

private:
    std::map<QString, int> m_done;
};

void TestDeskProperties::initTestCase()
{
    // Thousands of commits: in memory where there is such a folder.
    const QString memory = u"/dev/shm"_s;
    if (QFileInfo(memory).isWritable())
        qputenv("TMPDIR", memory.toUtf8());
}

void TestDeskProperties::invariantsHoldWhateverIsDone_data()
{
    QTest::addColumn<unsigned>("seed");
    for (unsigned seed = 1; seed <= 9; ++seed)
        QTest::addRow("seed %u", seed) << seed;
    // One that nobody has tried before; its number tells how to try it again.
    const auto fresh = static_cast<unsigned>(QDateTime::currentMSecsSinceEpoch() & 0x7fffffff);
    QTest::addRow("seed %u", fresh) << fresh;
}

void TestDeskProperties::invariantsHoldWhateverIsDone()
{
    QFETCH(unsigned, seed);
    DeskWorld world(seed);
    for (int i = 1; i <= 1000; ++i) {
        world.act();
        if (i % 100 == 0)
            world.lookAtEverything();
        QVERIFY2(world.complaint().isEmpty(),
                 qPrintable(u"act %1: %2"_s.arg(QString::number(i), world.complaint())));
    }
    for (const auto &[what, count] : world.done())
        m_done[what] += count;
}

void TestDeskProperties::everythingHappened()
{
    for (const QString &what : {u"reserve"_s,       u"check-in"_s,
                                u"check-out"_s,     u"cancel"_s,
                                u"put back"_s,      u"suspend"_s,
                                u"resume"_s,        u"dates"_s,
                                u"move"_s,          u"told"_s,
                                u"notify"_s,        u"watch"_s,
                                u"unwatch"_s,       u"clear"_s,
                                u"undo"_s,          u"undo at once"_s,
                                u"expired"_s,       u"offered"_s,
                                u"lapsed"_s,        u"resumed"_s,
                                u"QueueChanged"_s,  u"CopyWaitsForOther"_s,
                                u"ReaderBlocked"_s, u"NothingToUndo"_s}) {
        const auto found = m_done.find(what);
        QVERIFY2(found != m_done.cend() && found->second >= 10, qPrintable(what));
    }
}

QTEST_GUILESS_MAIN(TestDeskProperties)
#include "tst_deskproperties.moc"
