// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/catalogue/isbn.h"
#include "tests/support/verifyresult.h"

using namespace bookbell;
using namespace Qt::StringLiterals;

class TestIsbn final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void accepted_data();
    void accepted();
    void refused_data();
    void refused();
    void everyCheckDigitButOneIsWrong();
};

void TestIsbn::accepted_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("isbn13");
    QTest::newRow("13") << u"9788937460449"_s << u"9788937460449"_s;
    QTest::newRow("13 with hyphens") << u"978-89-374-6044-9"_s << u"9788937460449"_s;
    QTest::newRow("spaces around") << u" 978 89 374 6044 9 "_s << u"9788937460449"_s;
    QTest::newRow("10") << u"0306406152"_s << u"9780306406157"_s;
    QTest::newRow("10 with hyphens") << u"0-306-40615-2"_s << u"9780306406157"_s;
    QTest::newRow("10 that ends in X") << u"080442957X"_s << u"9780804429573"_s;
    QTest::newRow("small x") << u"0-8044-2957-x"_s << u"9780804429573"_s;
    QTest::newRow("typographic hyphens")
        << u"978\u201089\u2013374\u20116044 9"_s << u"9788937460449"_s;
    QTest::newRow("979") << u"9791190090018"_s << u"9791190090018"_s;
}

void TestIsbn::accepted()
{
    QFETCH(QString, written);
    VERIFY_RESULT(isbn, toIsbn13(written));
    QTEST(*isbn, "isbn13");
    QVERIFY(isIsbn(written));
}

void TestIsbn::refused_data()
{
    QTest::addColumn<QString>("written");
    QTest::newRow("empty") << QString();
    QTest::newRow("check digit of 13") << u"9788937460440"_s;
    QTest::newRow("check digit of 10") << u"0306406153"_s;
    QTest::newRow("no book's prefix") << u"8801234567893"_s;
    QTest::newRow("X in the middle") << u"0X06406152"_s;
    QTest::newRow("X at the end of 13") << u"978893746044X"_s;
    QTest::newRow("13 digits whose tenth is X") << u"978893746X449"_s;
    QTest::newRow("twelve digits") << u"978893746044"_s;
    QTest::newRow("fourteen digits") << u"97889374604490"_s;
    QTest::newRow("letters") << u"ISBN 9788937460449"_s;
    QTest::newRow("digits of another script") << u"٩٧٨٨٩٣٧٤٦٠٤٤٩"_s;
    QTest::newRow("an id") << u"42"_s;
}

void TestIsbn::refused()
{
    QFETCH(QString, written);
    const auto isbn = toIsbn13(written);
    QVERIFY(!isbn);
    QCOMPARE(isbn.error().code, ErrorCode::InvalidIsbn);
    QCOMPARE(isbn.error().subject, written);
    QVERIFY(!isIsbn(written));
}

void TestIsbn::everyCheckDigitButOneIsWrong()
{
    int right = 0;
    for (int digit = 0; digit < 10; ++digit)
        right += isIsbn(u"978893746044"_s + QString::number(digit)) ? 1 : 0;
    QCOMPARE(right, 1);
}

QTEST_APPLESS_MAIN(TestIsbn)
#include "tst_isbn.moc"
