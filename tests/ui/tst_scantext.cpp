// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "ui/scantext.h"

using namespace bookbell;
using namespace Qt::StringLiterals;

class TestScanText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hangulIsReadAsKeys_data()
    {
        QTest::addColumn<QString>("scanned");
        QTest::addColumn<QString>("keys");
        QTest::newRow("letters that stand alone") << u"ㄸㅡ0012"_s << u"Em0012"_s;
        QTest::newRow("one consonant") << u"ㅁ1"_s << u"a1"_s;
        QTest::newRow("a syllable") << u"가1"_s << u"rk1"_s;
        QTest::newRow("a syllable with its end") << u"한12"_s << u"gks12"_s;
        QTest::newRow("double end") << u"값7"_s << u"rkqt7"_s;
        QTest::newRow("last syllable") << u"힣9"_s << u"glg9"_s;
        QTest::newRow("compound vowel") << u"의1"_s << u"dml1"_s;
        QTest::newRow("mixed with other signs") << u"ㅁ-0ㅠ1"_s << u"a-0b1"_s;
        QTest::newRow("decomposed")
            << u"한12"_s.normalized(QString::NormalizationForm_D) << u"gks12"_s;
        QTest::newRow("a title") << u"한국사"_s << QString();
        QTest::newRow("a title with a number") << u"한국사 2"_s << QString();
        QTest::newRow("Latin") << u"EM0012"_s << QString();
        QTest::newRow("nothing") << QString() << QString();
    }
    void hangulIsReadAsKeys()
    {
        QFETCH(QString, scanned);
        QTEST(latinKeys(scanned), "keys");
    }
};

QTEST_GUILESS_MAIN(TestScanText)
#include "tst_scantext.moc"
