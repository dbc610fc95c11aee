// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/catalogue/book.h"

using namespace bookbell;
using namespace Qt::StringLiterals;

class TestBook final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void displayTitle_data();
    void displayTitle();
};

void TestBook::displayTitle_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("volume");
    QTest::addColumn<QString>("shown");
    QTest::newRow("plain") << u"데미안"_s << QString() << u"데미안"_s;
    QTest::newRow("volume") << u"토지"_s << u"3"_s << u"토지 3"_s;
    QTest::newRow("spaces") << u" War  and\nPeace "_s << u" 2 "_s << u"War and Peace 2"_s;
    QTest::newRow("only a volume") << QString() << u"2"_s << u"2"_s;
}

void TestBook::displayTitle()
{
    QFETCH(QString, title);
    QFETCH(QString, volume);
    Book book;
    book.title = title;
    book.volume = volume;
    QTEST(bookbell::displayTitle(book), "shown");
}

QTEST_APPLESS_MAIN(TestBook)
#include "tst_book.moc"
