// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "ui/plainlabel.h"

using namespace bookbell;
using namespace Qt::StringLiterals;

class tst_PlainLabel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingOfTheKeyStays_data();
    void nothingOfTheKeyStays();
};

void tst_PlainLabel::nothingOfTheKeyStays_data()
{
    QTest::addColumn<QString>("label");
    QTest::addColumn<QString>("plain");
    QTest::newRow("none") << u"Title"_s << u"Title"_s;
    QTest::newRow("within a word") << u"Control &number"_s << u"Control number"_s;
    QTest::newRow("beside the words") << u"새 책(&N)"_s << u"새 책"_s;
    QTest::newRow("with a gap") << u"새 책 (&N)"_s << u"새 책"_s;
    QTest::newRow("ellipsis") << u"&Import readers…"_s << u"Import readers"_s;
    QTest::newRow("ellipsis after the key") << u"가져오기(&I)…"_s << u"가져오기"_s;
    QTest::newRow("other brackets") << u"&Card (number)"_s << u"Card (number)"_s;
}

void tst_PlainLabel::nothingOfTheKeyStays()
{
    QFETCH(QString, label);
    QFETCH(QString, plain);
    QCOMPARE(plainLabel(label), plain);
}

QTEST_APPLESS_MAIN(tst_PlainLabel)
#include "tst_plainlabel.moc"
