// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include <numeric>

#include "ui/widgets/columnwidths.h"

using namespace bookbell;

using Columns = QList<FlexibleColumn>;
Q_DECLARE_METATYPE(Columns)

class TestColumnWidths final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void widths_data()
    {
        QTest::addColumn<Columns>("columns");
        QTest::addColumn<int>("room");
        QTest::addColumn<QList<int>>("widths");

        QTest::newRow("shares alone")
            << Columns {{0, 3, 0}, {1, 1, 0}} << 400 << QList<int> {300, 100};
        QTest::newRow("fixed ones first")
            << Columns {{0, 1, 0}, {1, 0, 100}} << 400 << QList<int> {300, 100};
        QTest::newRow("who wants less leaves more to the others")
            << Columns {{0, 1, 350}, {1, 1, 60}} << 400 << QList<int> {340, 60};
        QTest::newRow("one that is content makes another content")
            << Columns {{0, 1, 40}, {1, 1, 160}, {2, 1, 500}} << 400 << QList<int> {40, 160, 200};
        QTest::newRow("what nobody wants is shared")
            << Columns {{0, 1, 100}, {1, 3, 100}} << 400 << QList<int> {150, 250};
        QTest::newRow("too little for all")
            << Columns {{0, 1, 500}, {1, 1, 500}} << 400 << QList<int> {200, 200};
        QTest::newRow("the widest fixed ones give way")
            << Columns {{0, 1, 0}, {1, 0, 300}, {2, 0, 80}} << 300 << QList<int> {32, 188, 80};
        QTest::newRow("none") << Columns {} << 300 << QList<int> {};
    }
    void widths()
    {
        QFETCH(const Columns, columns);
        QFETCH(const int, room);
        QTEST(columnWidths(columns, room), "widths");
        const QList<int> found = columnWidths(columns, room);
        QVERIFY(std::accumulate(found.cbegin(), found.cend(), 0) <= room);
    }
};

QTEST_APPLESS_MAIN(TestColumnWidths)
#include "tst_columnwidths.moc"
