// SPDX-License-Identifier: GPL-3.0-or-later
#include <QBuffer>
#include <QTest>

#include "core/transfer/jsonreader.h"

using namespace bookbell;
using namespace Qt::StringLiterals;

class TestJsonReader final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void boundsElements();
};

static QString readAll(QByteArray bytes)
{
    QBuffer file(&bytes);
    file.open(QIODevice::ReadOnly);
    const TextEncoding encoding = *recogniseEncoding(file, u"x"_s);
    const char first = firstCharacter(file, encoding);
    JsonReader reader(file, encoding,
                      first == '[' ? JsonReader::Shape::Array : JsonReader::Shape::Lines);
    QStringList rows;
    JsonRow row;
    while (reader.next(row)) {
        rows.append(
            QString::number(row.line) + u':'
            + (row.error ? errorName(row.error->code) : row.object.value("e"_L1).toString()));
    }
    return rows.join(u' ');
}

void TestJsonReader::reads_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("expected");
    QTest::newRow("lines") << "{\"e\":\"a\"}\n\n {\"e\":\"b\"} \r\n{\"e\":\"c\"}"_ba
                           << u"1:a 3:b 4:c"_s;
    QTest::newRow("broken line") << "{\"e\":\"a\"}\nno json\n{\"e\":\"b\"}\n"_ba
                                 << u"1:a 2:InvalidJsonRow 3:b"_s;
    QTest::newRow("other shapes")
        << "{\"e\":\"a\"}\n42\n\"text\"\nnull\n[{\"e\":\"b\"}]\n"_ba
        << u"1:a 2:NotASubscription 3:NotASubscription 4:NotASubscription 5:NotASubscription"_s;
    QTest::newRow("bad byte") << "{\"e\":\"a\"}\n{\"e\":\"\xff\"}\n"_ba << u"1:a 2:InvalidText"_s;
    QTest::newRow("array") << "[{\"e\":\"a\"},\n {\"e\":\"b,]}\"} , {\"e\":\"\\\"c\"}]"_ba
                           << u"1:a 2:b,]} 2:\"c"_s;
    QTest::newRow("pretty array")
        << "\n[\n  {\n    \"e\": \"a\",\n    \"k\": {\"x\": [1, 2]}\n  },\n  {\n    \"e\": \"b\"\n  }\n]\n"_ba
        << u"3:a 7:b"_s;
    QTest::newRow("empty array") << "[]"_ba << u""_s;
    QTest::newRow("comma at the end") << "[{\"e\":\"a\"},]"_ba << u"1:a"_s;
    QTest::newRow("other elements")
        << "[1,{\"e\":\"a\"},[2,3],null]"_ba
        << u"1:NotASubscription 1:a 1:NotASubscription 1:NotASubscription"_s;
    QTest::newRow("empty element") << "[,{\"e\":\"a\"}]"_ba << u"1:InvalidJsonRow 1:a"_s;
    QTest::newRow("broken element") << "[{\"e\":},{\"e\":\"a\"}]"_ba << u"1:InvalidJsonRow 1:a"_s;
    QTest::newRow("string without end")
        << "[{\"e\":\"x\n},\n{\"e\":\"a\"}]"_ba << u"1:InvalidJsonRow 3:a"_s;
    QTest::newRow("cut off") << "[{\"e\":\"a\"},{\"e\":\"b"_ba << u"1:a 1:InvalidJsonRow"_s;
    QTest::newRow("cut off between")
        << "[{\"e\":\"a\"},\n{\"e\":\"b\"}\n"_ba << u"1:a 2:b 3:InvalidJsonRow"_s;
    QTest::newRow("cut off at once") << "["_ba << u"1:InvalidJsonRow"_s;
    QTest::newRow("text behind") << "[{\"e\":\"a\"}] and more"_ba << u"1:a 1:InvalidJsonRow"_s;
}

void TestJsonReader::reads()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, expected);
    QCOMPARE(readAll(bytes), expected);
}

void TestJsonReader::boundsElements()
{
    const QByteArray huge = "{\"e\":\""_ba + QByteArray(2'000'000, 'x') + "\"}"_ba;
    QCOMPARE(readAll("{\"e\":\"a\"}\n"_ba + huge + "\n{\"e\":\"b\"}\n"_ba),
             u"1:a 2:RowTooLong 3:b"_s);
    QCOMPARE(readAll("[{\"e\":\"a\"},"_ba + huge + ",{\"e\":\"b\"}]"_ba),
             u"1:a 1:RowTooLong 1:b"_s);
    QCOMPARE(readAll("["_ba + QByteArray(100'000, '[') + "1"_ba + QByteArray(100'000, ']')
                     + ",{\"e\":\"b\"}]"_ba),
             u"1:RowTooLong 1:b"_s);
}

QTEST_GUILESS_MAIN(TestJsonReader)
#include "tst_jsonreader.moc"
