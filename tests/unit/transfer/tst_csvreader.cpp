// SPDX-License-Identifier: GPL-3.0-or-later
#include <QBuffer>
#include <QStringEncoder>
#include <QTest>

#include "core/transfer/csvreader.h"
#include "core/transfer/csvwriter.h"

using namespace bookbell;
using namespace Qt::StringLiterals;

namespace {

struct Table {
    std::optional<Error> error;
    QList<CsvRow> rows;
    char separator = 0;
};

Table readTable(QByteArray bytes)
{
    QBuffer file(&bytes);
    file.open(QIODevice::ReadOnly);
    Table table;
    const Result<TextEncoding> encoding = recogniseEncoding(file, u"file.csv"_s);
    if (!encoding) {
        table.error = encoding.error();
        return table;
    }
    CsvReader reader(file, *encoding);
    CsvRow row;
    while (reader.next(row))
        table.rows.append(row);
    table.separator = reader.separator();
    return table;
}

QString shownRows(const Table &table)
{
    QStringList rows;
    for (const CsvRow &row : table.rows) {
        QString text = QString::number(row.line) + u':';
        text += row.error ? errorName(row.error->code)
                          : QString::fromUtf8(row.cells.join('|')).replace(u'\n', u'~');
        rows.append(text);
    }
    return rows.join(u' ');
}

} // namespace

class TestCsvReader final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsRows_data();
    void readsRows();
    void readsEncodings_data();
    void readsEncodings();
    void refusesFiles_data();
    void refusesFiles();
    void survivesHugeCellsAndManyColumns();
    void readsAcrossChunks();
    void writesWhatItReads_data();
    void writesWhatItReads();
};

void TestCsvReader::readsRows_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("expected");
    QTest::newRow("commas") << "a,b\n1,2\n"_ba << u"1:a|b 2:1|2"_s;
    QTest::newRow("semicolons") << "a;b\n1,5;2\n"_ba << u"1:a|b 2:1,5|2"_s;
    QTest::newRow("tabs") << "a\tb\n\t2\n"_ba << u"1:a|b 2:|2"_s;
    QTest::newRow("named separator") << "sep=;\na;b\n"_ba << u"2:a|b"_s;
    QTest::newRow("CRLF") << "a,b\r\n1,2\r\n"_ba << u"1:a|b 2:1|2"_s;
    QTest::newRow("CR") << "a,b\r1,2\r"_ba << u"1:a|b 2:1|2"_s;
    QTest::newRow("no end") << "a,b\n1,2"_ba << u"1:a|b 2:1|2"_s;
    QTest::newRow("blank lines") << "\na,b\n\n   \n,\n1,2\n\n"_ba << u"2:a|b 6:1|2"_s;
    QTest::newRow("quotes") << "a,b\n\"1,\"\"x\"\"\",2\n"_ba << u"1:a|b 2:1,\"x\"|2"_s;
    QTest::newRow("break in quotes") << "a,b\n\"1\r\n2\",3\n4,5\n"_ba << u"1:a|b 2:1~2|3 4:4|5"_s;
    QTest::newRow("quote within") << "a,b\n5\" disk,2\n"_ba << u"1:a|b 2:5\" disk|2"_s;
    QTest::newRow("quote never closed")
        << "a,b\n\"1,2\n3,4\n5,6\n"_ba << u"1:a|b 2:UnclosedQuote 3:3|4 4:5|6"_s;
    QTest::newRow("bad byte") << "a,b\n\xff,2\n\xea\xb9\x80,4\n"_ba
                              << u"1:a|b 2:InvalidText 3:김|4"_s;
    QTest::newRow("zero byte late")
        << "a,b\n"_ba.append("1,2\n"_ba.repeated(20000)).append("1,\0\n"_ba) << QString();
    QTest::newRow("nothing") << ""_ba << u""_s;
}

void TestCsvReader::readsRows()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, expected);
    const Table table = readTable(bytes);
    QVERIFY(!table.error);
    if (QByteArray(QTest::currentDataTag()) == "zero byte late") {
        QCOMPARE(table.rows.size(), 20002);
        QCOMPARE(table.rows.last().error->code, ErrorCode::InvalidText);
        return;
    }
    QCOMPARE(shownRows(table), expected);
}

void TestCsvReader::readsEncodings_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QString text = u"이름,카드\n김민지,R1\n똠방각하,R2\n저최,R3\n"_s;
    QTest::newRow("UTF-8") << text.toUtf8();
    QTest::newRow("UTF-8 with a mark") << "\xef\xbb\xbf"_ba + text.toUtf8();
    QStringEncoder little(QStringConverter::Utf16LE);
    QStringEncoder big(QStringConverter::Utf16BE);
    const QByteArray littleBytes = little.encode(text);
    const QByteArray bigBytes = big.encode(text);
    QTest::newRow("UTF-16LE") << littleBytes;
    QTest::newRow("UTF-16BE") << bigBytes;
    QTest::newRow("UTF-16LE with a mark") << "\xff\xfe"_ba + littleBytes;
    QTest::newRow("UTF-16BE with a mark") << "\xfe\xff"_ba + bigBytes;
    QStringEncoder korean("windows-949");
    QTest::newRow("CP949") << QByteArray(korean.encode(text));
}

void TestCsvReader::readsEncodings()
{
    QFETCH(QByteArray, bytes);
    QCOMPARE(shownRows(readTable(bytes)), u"1:이름|카드 2:김민지|R1 3:똠방각하|R2 4:저최|R3"_s);
}

void TestCsvReader::refusesFiles_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("xlsx") << "PK\x03\x04more"_ba << ErrorCode::SpreadsheetFile;
    QTest::newRow("xls") << "\xd0\xcf\x11\xe0\xa1\xb1"_ba << ErrorCode::SpreadsheetFile;
    QTest::newRow("zeros") << QByteArray(5000, '\0') << ErrorCode::InvalidCsv;
    QTest::newRow("picture") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0", 18)
                             << ErrorCode::InvalidCsv;
    QTest::newRow("no encoding") << "\xff\xff\xff,\xfe\n\xff\xff\xff,\xfe\n"_ba
                                 << ErrorCode::InvalidEncoding;
}

void TestCsvReader::refusesFiles()
{
    QFETCH(QByteArray, bytes);
    QFETCH(ErrorCode, code);
    const Table table = readTable(bytes);
    QVERIFY(table.error);
    QCOMPARE(table.error->code, code);
    QCOMPARE(table.error->subject, u"file.csv"_s);
}

void TestCsvReader::survivesHugeCellsAndManyColumns()
{
    const QByteArray huge(3'000'000, 'x');
    QCOMPARE(shownRows(readTable("a,b\n1,"_ba + huge + "\n3,4\n"_ba)),
             u"1:a|b 2:RowTooLong 3:3|4"_s);
    QCOMPARE(shownRows(readTable("a,b\n1,"_ba + QByteArray(70'000, 'x') + "\n3,4\n"_ba)),
             u"1:a|b 2:RowTooLong 3:3|4"_s);
    // A mark that is never closed before many rows costs its own line only.
    QByteArray open = "a,b\n\"1,2\n"_ba;
    for (int i = 0; i < 60'000; ++i)
        open += "3,4\n"_ba;
    const Table table = readTable(open);
    QCOMPARE(table.rows.size(), 60'002);
    QCOMPARE(table.rows[1].error->code, ErrorCode::RowTooLong);
    QCOMPARE(table.rows[2].line, 3);
    QCOMPARE(shownRows(readTable("a,b\n"_ba + "1,"_ba.repeated(10'000) + "\n3,4\n"_ba)),
             u"1:a|b 2:TooManyCells 3:3|4"_s);
}

void TestCsvReader::readsAcrossChunks()
{
    // Line breaks and characters fall on every place relative to the ends of chunks.
    QByteArray bytes = "a,b\r\n"_ba;
    for (int i = 0; i < 30'000; ++i)
        bytes += "김"_ba + QByteArray::number(i) + ",\"x\r\ny\"\r\n"_ba;
    const Table table = readTable(bytes);
    QCOMPARE(table.rows.size(), 30'001);
    for (int i = 0; i < 30'000; ++i) {
        QCOMPARE(table.rows[i + 1].cells,
                 QByteArrayList({"김"_ba + QByteArray::number(i), "x\ny"_ba}));
        QCOMPARE(table.rows[i + 1].line, 2 + 2 * i);
    }
}

void TestCsvReader::writesWhatItReads_data()
{
    QTest::addColumn<QByteArray>("cell");
    QTest::addColumn<QByteArray>("written");
    QTest::newRow("plain") << "김민지"_ba
                           << "김민지"_ba;
    QTest::newRow("comma") << "a,b"_ba
                           << "\"a,b\""_ba;
    QTest::newRow("quote") << "a\"b"_ba
                           << "\"a\"\"b\""_ba;
    QTest::newRow("break") << "a\nb"_ba
                           << "\"a\nb\""_ba;
    QTest::newRow("space") << " a "_ba
                           << "\" a \""_ba;
    QTest::newRow("formula") << "=1+1"_ba
                             << "'=1+1"_ba;
    QTest::newRow("phone") << "+82 10"_ba
                           << "'+82 10"_ba;
    QTest::newRow("minus") << "-a"_ba
                           << "'-a"_ba;
    QTest::newRow("at") << "@a"_ba
                        << "'@a"_ba;
    QTest::newRow("wide formula") << "＝1＋1"_ba
                                  << "'＝1＋1"_ba;
    QTest::newRow("break and formula") << "\n=1"_ba
                                       << "\"'\n=1\""_ba;
    QTest::newRow("wide letter") << "Ａ"_ba
                                 << "Ａ"_ba;
    QTest::newRow("apostrophe and formula") << "'=1"_ba
                                            << "''=1"_ba;
    QTest::newRow("apostrophe") << "'tis"_ba
                                << "'tis"_ba;
    QTest::newRow("apostrophe alone") << "'"_ba
                                      << "'"_ba;
}

void TestCsvReader::writesWhatItReads()
{
    QFETCH(QByteArray, cell);
    QFETCH(QByteArray, written);
    const QByteArray line = csvLine({cell, "x"_ba});
    QCOMPARE(line, written + ",x\r\n"_ba);
    const Table table = readTable(line);
    QCOMPARE(table.rows.size(), 1);
    QCOMPARE(restoredCell(table.rows[0].cells[0]), cell);
}

QTEST_GUILESS_MAIN(TestCsvReader)
#include "tst_csvreader.moc"
