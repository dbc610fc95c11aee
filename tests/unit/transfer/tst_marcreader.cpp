// SPDX-License-Identifier: GPL-3.0-or-later
#include <QBuffer>
#include <QTest>

#include "core/transfer/marcreader.h"
#include "tests/unit/transfer/marcbuilder.h"

using namespace bookbell;
using namespace Qt::StringLiterals;

class TestMarcReader final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesARecordApart();
    void readsWhatIsNotQuiteRight_data();
    void readsWhatIsNotQuiteRight();
    void refusesABrokenRecordAlone_data();
    void refusesABrokenRecordAlone();
    void keepsWhatIsWholeOfACutFile_data();
    void keepsWhatIsWholeOfACutFile();
    void givesUpARecordWithoutEnd();
    void readsXmlOfAllKinds_data();
    void readsXmlOfAllKinds();
    void goesOnWhereXmlIsBroken();
    void goesOnBehindWhatIsNeverClosed_data();
    void goesOnBehindWhatIsNeverClosed();
    void leavesCommentedRecordsOut();
    void goesOnBehindEndlessXml_data();
    void goesOnBehindEndlessXml();
    void refusesXmlRecordsAlone_data();
    void refusesXmlRecordsAlone();
    void recognisesMarc_data();
    void recognisesMarc();
    void refusesWhatIsNoMarc_data();
    void refusesWhatIsNoMarc();
};

static MarcBuilder small(const QByteArray &number)
{
    MarcBuilder builder;
    builder.add("001", number).add("245", "10$aTitle /$cSomebody");
    return builder;
}

/// "1 2 x": control numbers of the records, the names of their errors in brackets.
static QString readAll(const QByteArray &bytes, MarcSyntax syntax)
{
    QByteArray data = bytes;
    QBuffer file(&data);
    file.open(QIODevice::ReadOnly);
    const auto reader = openMarc(file, u"test"_s, syntax);
    if (!reader)
        return errorName(reader.error().code);
    QStringList found;
    MarcEntry entry;
    qint64 number = 0;
    while ((*reader)->next(entry)) {
        if (entry.number != ++number)
            return u"numbers do not count"_s;
        found.append(entry.error ? QString(u'[' + entry.error->subject + u']')
                                 : QString::fromUtf8(entry.record.fields.value(0).text));
    }
    if ((*reader)->bytesRead() > bytes.size())
        return u"more was read than there is"_s;
    return found.join(u' ');
}

void TestMarcReader::takesARecordApart()
{
    const QByteArray iso = small("17").add("020", "  $a9788936434120$q(pbk.)$").iso();
    const auto record = parseIso2709(iso);
    QVERIFY(record);
    QCOMPARE(record->leader, iso.left(24));
    QCOMPARE(record->leaderAt(6), 'a');
    QCOMPARE(record->leaderAt(99), ' ');
    const QList<MarcField> expected {
        {"001", {}, "17", {}},
        {"245", "10", {}, {{'a', "Title /"}, {'c', "Somebody"}}},
        {"020", "  ", {}, {{'a', "9788936434120"}, {'q', "(pbk.)"}}},
    };
    QCOMPARE(record->fields.size(), expected.size());
    for (qsizetype i = 0; i < expected.size(); ++i)
        QVERIFY2(record->fields[i] == expected[i], expected[i].tag.constData());
}

void TestMarcReader::readsWhatIsNotQuiteRight_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray one = small("1").iso();
    const QByteArray two = small("2").iso();
    QTest::newRow("line breaks between") << "\r\n" + one + "\r\n\r\n" + two + "\n\x1a";
    QTest::newRow("zeros before the first") << QByteArray("\0\r\n\0", 4) + one + two;
    QTest::newRow("byte order mark") << "\xef\xbb\xbf" + one + two;
    QTest::newRow("last terminator lost") << one + two.chopped(1);
    QTest::newRow("length 0") << QByteArray(one).replace(0, 5, "00000") + two;
    QTest::newRow("length too large") << QByteArray(one).replace(0, 5, "00150") + two;
    QTest::newRow("length of both")
        << QByteArray(one).replace(
               0, 5, QByteArray::number(one.size() + two.size()).rightJustified(5, '0'))
            + two;
    QTest::newRow("base address 0") << QByteArray(one).replace(12, 5, "00000") + two;
    // Behind the leader: "001" 2 bytes at 0, "245" 22 bytes at 2.
    QCOMPARE(one.mid(24, 24), "001000200000245002200002"_ba);
    const auto withDirectory = [&one](const QByteArray &directory) {
        return QByteArray(one).replace(24, 24, directory);
    };
    QTest::newRow("lengths of another encoding") << withDirectory("001000200000245003500002") + two;
    QTest::newRow("lengths too small") << withDirectory("001000200000245001500002") + two;
    QTest::newRow("lengths that are no numbers") << withDirectory("001?????????245?????????") + two;
    const QByteArray swapped = one.left(49) + one.mid(51, 22) + one.mid(49, 2) + '\x1d';
    QTest::newRow("terminator within a field, wrong lengths")
        << QByteArray(one).replace("Title", "Ti\x1etleXY") + two;
    QTest::newRow("fields in another order")
        << QByteArray(swapped).replace(24, 24, "001000200022245002200000") + two;
    QTest::newRow("fields in another order, wrong lengths")
        << QByteArray(swapped).replace(24, 24, "001000900022245000900000") + two;
}

void TestMarcReader::readsWhatIsNotQuiteRight()
{
    QFETCH(const QByteArray, bytes);
    QCOMPARE(readAll(bytes, MarcSyntax::Iso2709), u"1 2"_s);
}

void TestMarcReader::refusesABrokenRecordAlone_data()
{
    QTest::addColumn<QByteArray>("record");
    QTest::addColumn<QString>("problem");
    const QByteArray one = small("x").iso();
    QTest::newRow("rubbish") << QByteArray("rubbish\x1d")
                             << u"[it does not begin as a record does]"_s;
    QTest::newRow("half a leader")
        << one.left(20) + '\x1d' << u"[it does not begin as a record does]"_s;
    QTest::newRow("leader alone") << one.left(24) + '\x1d' << u"[its directory is damaged]"_s;
    QTest::newRow("no fields") << one.left(24) + "\x1e\x1d" << u"[it has no fields]"_s;
    QTest::newRow("half a directory")
        << QByteArray(one).remove(30, 5) << u"[its directory is damaged]"_s;
    QTest::newRow("a field less than the directory says")
        << QByteArray(one).replace("x\x1e", "x") << u"[its directory does not fit its fields]"_s;
}

void TestMarcReader::refusesABrokenRecordAlone()
{
    QFETCH(const QByteArray, record);
    QFETCH(const QString, problem);
    QCOMPARE(readAll(small("1").iso() + record + small("2").iso(), MarcSyntax::Iso2709),
             QString(u"1 "_s + problem + u" 2"_s));
}

void TestMarcReader::keepsWhatIsWholeOfACutFile_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("syntax");
    QTest::addColumn<QList<qsizetype>>("ends");
    QByteArray iso;
    QByteArray xml = "<collection>";
    QList<qsizetype> isoEnds;
    QList<qsizetype> xmlEnds;
    for (const char *number : {"1", "2", "3"}) {
        iso += small(number).iso();
        // Of its last byte, the terminator, a record is whole without.
        isoEnds.append(iso.size() - 1);
        xml += small(number).xml().trimmed();
        xmlEnds.append(xml.size());
    }
    QTest::newRow("ISO 2709") << iso << static_cast<int>(MarcSyntax::Iso2709) << isoEnds;
    QTest::newRow("MARCXML") << xml + "</collection>" << static_cast<int>(MarcSyntax::Xml)
                             << xmlEnds;
}

void TestMarcReader::keepsWhatIsWholeOfACutFile()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const int, syntax);
    QFETCH(const QList<qsizetype>, ends);
    const QStringList whole {u"1"_s, u"2"_s, u"3"_s};
    // Somewhat more than what tells that it is MARC at all.
    for (qsizetype size = 60; size < bytes.size(); ++size) {
        qsizetype count = 0;
        while (count < ends.size() && ends[count] <= size)
            ++count;
        QStringList expected = whole.first(count);
        const bool isAtEnd = static_cast<MarcSyntax>(syntax) == MarcSyntax::Iso2709 && count > 0
            && size - ends[count - 1] <= 1;
        if (!isAtEnd)
            expected.append(u"[the file ends within it]"_s);
        const QString read = readAll(bytes.first(size), static_cast<MarcSyntax>(syntax));
        QVERIFY2(read == expected.join(u' '), qPrintable(u"%1: %2"_s.arg(size).arg(read)));
    }
}

void TestMarcReader::givesUpARecordWithoutEnd()
{
    const QByteArray endless = "00100nam a22" + QByteArray(9'000'000, '\x1e');
    QCOMPARE(readAll(small("1").iso() + endless + '\x1d' + small("2").iso(), MarcSyntax::Iso2709),
             u"1 [it has no end] 2"_s);
    const QByteArray open = "<collection><record><leader>" + QByteArray(10'000'000, ' ');
    QCOMPARE(readAll(open, MarcSyntax::Xml), u"[it has no end]"_s);
    // The limit of five digits is not one of all systems.
    QByteArray directory;
    QByteArray data;
    for (int i = 0; i < 300; ++i) {
        directory += "952"
                     "0500"
            + QByteArray::number(data.size()).rightJustified(5, '0');
        data += "  \x1fp" + QByteArray(495, 'x') + '\x1e';
    }
    const QByteArray longStarts = "99999nam a2200000 i 4500" + directory + '\x1e' + data + '\x1d';
    QCOMPARE(parseIso2709(longStarts)->fields.size(), 300);
    // A record of several megabytes is one nevertheless.
    MarcBuilder large;
    large.add("001", "large");
    for (int i = 0; i < 9'999; ++i)
        large.add("952", "  $p" + QByteArray(20, 'x'));
    QCOMPARE(readAll(large.iso() + small("2").iso(), MarcSyntax::Iso2709), u"large 2"_s);
}

void TestMarcReader::readsXmlOfAllKinds_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray both = small("1").xml() + small("2").xml();
    QTest::newRow("collection") << MarcBuilder::collection(both);
    QTest::newRow("declared") << MarcBuilder::collection(
        both, "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<!-- x -->\n");
    QTest::newRow("prefix") << "<marc:collection xmlns:marc=\"http://www.loc.gov/MARC21/slim\">"
            + small("1").xml("marc:") + small("2").xml("marc:") + "</marc:collection>";
    QTest::newRow("no namespace") << "<collection>" + both + "</collection>";
    QTest::newRow("OAI-PMH")
        << "<OAI-PMH xmlns=\"http://www.openarchives.org/OAI/2.0/\"><ListRecords><record><header>"
           "<identifier>oai:1</identifier></header><metadata>"
            + small("1").xml() + "</metadata></record><record><metadata>" + small("2").xml()
            + "</metadata></record></ListRecords></OAI-PMH>";
    QTest::newRow("UTF-16") << QByteArray("\xff\xfe")
            + QByteArray(reinterpret_cast<const char *>(
                             QString::fromUtf8(MarcBuilder::collection(both)).utf16()),
                         MarcBuilder::collection(both).size() * 2);
}

void TestMarcReader::readsXmlOfAllKinds()
{
    QFETCH(const QByteArray, bytes);
    QCOMPARE(readAll(bytes, MarcSyntax::Xml), u"1 2"_s);
}

void TestMarcReader::goesOnWhereXmlIsBroken()
{
    // Broken within a record, and where a record should not be.
    const QByteArray open = "<record><controlfield tag=\"001\"></record>";
    QCOMPARE(readAll("<collection>" + small("1").xml() + open + small("2").xml() + "</collection>",
                     MarcSyntax::Xml),
             u"1 [it is no valid XML] 2"_s);
    QCOMPARE(readAll("<x:collection xmlns:x=\"y\">" + small("1").xml("x:") + "<x:record>&no;"
                         + small("2").xml("x:") + open + "</x:collection>",
                     MarcSyntax::Xml),
             u"1 [it is no valid XML] 2 [it is no valid XML]"_s);
    for (const char *tag : {"<record x=>", "<record <", "<no:record>"}) {
        const QByteArray xml = MarcBuilder::collection(
            small("1").xml() + small("x").xml().replace("<record>", tag) + small("2").xml());
        QCOMPARE(readAll(xml, MarcSyntax::Xml), u"1 [it is no valid XML] 2"_s);
        QCOMPARE(readAll(QByteArray(xml).remove(0, xml.indexOf(tag)).prepend("<collection>"),
                         MarcSyntax::Xml),
                 u"[it is no valid XML] 2"_s);
    }
    // One after the other without a root, and several files put together.
    QCOMPARE(readAll(small("1").xml() + small("2").xml(), MarcSyntax::Xml), u"1 2"_s);
    const QByteArray declared = "<?xml version=\"1.0\"?>";
    QCOMPARE(readAll(MarcBuilder::collection(small("1").xml(), declared)
                         + MarcBuilder::collection(small("2").xml() + small("3").xml(), declared),
                     MarcSyntax::Xml),
             u"1 2 3"_s);
    // The same where the parser gets its text in pieces.
    for (int spaces = 0; spaces < 40; ++spaces) {
        const QByteArray padding(65'536 - 240 + 8 * spaces, ' ');
        QCOMPARE(readAll(MarcBuilder::collection(padding + small("1").xml() + open
                                                 + small("2").xml() + padding + small("3").xml()),
                         MarcSyntax::Xml),
                 u"1 [it is no valid XML] 2 3"_s);
    }
    QCOMPARE(readAll("<?xml version=\"1.0\" encoding=\"no-such\"?><leader/>", MarcSyntax::Xml),
             u"InvalidEncoding"_s);
    // "도서" in the encoding that old Korean programs declare, cut between reads in every place.
    const QByteArray korean = MarcBuilder::collection(
        "<record><leader>x</leader><controlfield tag=\"001\">\xb5\xb5\xbc\xad</controlfield>"
        "</record>",
        "<?xml version='1.0' encoding='EUC-KR'?>");
    for (int spaces = 0; spaces < 8; ++spaces) {
        const QByteArray padding(65'536 - 200 + 8 * spaces, ' ');
        QCOMPARE(readAll(QByteArray(korean).replace("<record>", QByteArray(padding + "<record>")),
                         MarcSyntax::Xml),
                 u"도서"_s);
    }
}

void TestMarcReader::goesOnBehindWhatIsNeverClosed_data()
{
    QTest::addColumn<QByteArray>("damaged"); // stands between 1 and 2
    QTest::addColumn<QString>("expected");
    const QString never = u"1 [a comment or section in it is never closed] 2 3"_s;
    const QString noEnd = u"1 [it has no end] 2 3"_s;
    const QByteArray whole = small("x").xml();
    const auto within = [whole](const QByteArray &opening) {
        return QByteArray(whole).replace("Title", QByteArray(opening + "Title"));
    };
    QTest::newRow("comment") << within("<!-- ") << never;
    QTest::newRow("section") << within("<![CDATA[") << never;
    QTest::newRow("instruction") << within("<?php ") << never;
    QTest::newRow("comment between records") << QByteArray("<!-- gone ") << never;
    QTest::newRow("record") << QByteArray(whole).replace("</record>", "") << noEnd;
    QTest::newRow("record cut within a field") << whole.left(whole.indexOf("Title")) << noEnd;
    QTest::newRow("record cut within a tag")
        << whole.left(whole.indexOf(" ind1")) << u"1 [it is no valid XML] 2 3"_s;
    QTest::newRow("beginning of a record is gone")
        << QByteArray(whole).replace("<record>", "") << u"1 [it is no valid XML] 2 3"_s;
    QTest::newRow("both ends of a record are gone")
        << QByteArray(whole).replace("<record>", "").replace("</record>", "")
        << u"1 [it does not begin as a record does] 2 3"_s;
    QTest::newRow("one after the other") << within("<!-- ") + within("<![CDATA[") + within("<!-- ")
                                         << u"1 "_s
            + QString(u"[a comment or section in it is never closed] "_s).repeated(3) + u"2 3"_s;
    QTest::newRow("deep") << "<record>" + QByteArray("<a>").repeated(100'000)
                          << u"1 [it is no valid XML] 2 3"_s;
}

void TestMarcReader::goesOnBehindWhatIsNeverClosed()
{
    QFETCH(const QByteArray, damaged);
    QFETCH(const QString, expected);
    // Other comments and sections are closed.
    const QByteArray third =
        small("3").xml().replace("Title", "<!-- - --><![CDATA[<record>]]><?a <record> ?>Title");
    // In every place between the pieces that are read.
    for (int spaces = 0; spaces < 40; ++spaces) {
        const QByteArray padding(65'536 - 400 + 13 * spaces, ' ');
        const QByteArray records = small("1").xml() + damaged + small("2").xml() + third;
        QCOMPARE(readAll(MarcBuilder::collection(padding + records), MarcSyntax::Xml), expected);
    }
    for (int spaces = 0; spaces < 40; ++spaces) {
        const QByteArray padding(16'384 - 400 + 13 * spaces, ' ');
        const QByteArray records = small("1").xml() + damaged + small("2").xml() + third;
        QCOMPARE(readAll(MarcBuilder::collection(padding + records), MarcSyntax::Xml), expected);
    }
}

void TestMarcReader::leavesCommentedRecordsOut()
{
    const QByteArray broken = small("x").xml().replace("Title", "Title &");
    const QByteArray out =
        "<!-- " + small("out").xml() + " --><![CDATA[" + small("out").xml() + "]]>";
    QCOMPARE(
        readAll(MarcBuilder::collection(small("1").xml() + out + broken + out + small("2").xml()),
                MarcSyntax::Xml),
        u"1 [it is no valid XML] 2"_s);
    // Names that are declared around the records are known behind a broken one as well.
    QCOMPARE(readAll("<collection xmlns:i=\"http://www.w3.org/2001/XMLSchema-instance\">" + broken
                         + small("2").xml().replace("<record>", "<record i:type=\"Bibliographic\">")
                         + "</collection>",
                     MarcSyntax::Xml),
             u"[it is no valid XML] 2"_s);
}

void TestMarcReader::goesOnBehindEndlessXml_data()
{
    QTest::addColumn<QByteArray>("opening");
    QTest::addColumn<QString>("problem");
    const QString never = u"[a comment or section in it is never closed]"_s;
    QTest::newRow("comment") << QByteArray("<!-- ") << never;
    QTest::newRow("section") << QByteArray("<![CDATA[") << never;
    QTest::newRow("text") << QByteArray() << u"[it has no end]"_s;
}

void TestMarcReader::goesOnBehindEndlessXml()
{
    QFETCH(const QByteArray, opening);
    QFETCH(const QString, problem);
    const QByteArray endless =
        small("x").xml().replace("Title", QByteArray(opening + QByteArray(12 * 1024 * 1024, 'x')));
    QCOMPARE(readAll(MarcBuilder::collection(small("1").xml() + endless + small("2").xml()),
                     MarcSyntax::Xml),
             QString(u"1 "_s + problem + u" 2"_s));
    // Text of any length between records is none of one.
    QCOMPARE(readAll(MarcBuilder::collection(small("1").xml() + QByteArray(20 * 1024 * 1024, ' ')
                                             + small("2").xml()),
                     MarcSyntax::Xml),
             u"1 2"_s);
}

void TestMarcReader::refusesXmlRecordsAlone_data()
{
    QTest::addColumn<QByteArray>("record");
    QTest::addColumn<QString>("problem");
    QTest::newRow("no tag") << QByteArray("<record><datafield><subfield code=\"a\">x</subfield>"
                                          "</datafield></record>")
                            << u"[a field has no tag]"_s;
    QTest::newRow("no code") << QByteArray("<record><datafield tag=\"245\"><subfield>x</subfield>"
                                           "</datafield></record>")
                             << u"[a subfield has no code]"_s;
    QTest::newRow("empty") << QByteArray("<record/>") << u"[it has no fields]"_s;
}

void TestMarcReader::refusesXmlRecordsAlone()
{
    QFETCH(const QByteArray, record);
    QFETCH(const QString, problem);
    QCOMPARE(readAll(MarcBuilder::collection(small("1").xml() + record + small("2").xml()),
                     MarcSyntax::Xml),
             QString(u"1 "_s + problem + u" 2"_s));
}

void TestMarcReader::recognisesMarc_data()
{
    QTest::addColumn<QByteArray>("beginning");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("expected");
    const QByteArray iso = small("1").iso();
    const QByteArray xml = MarcBuilder::collection(small("1").xml());
    QTest::newRow("leader") << iso << u"download"_s << u"iso"_s;
    QTest::newRow("leader after zeros")
        << QByteArray(3, '\0') + iso << u"books.usmarc"_s << u"iso"_s;
    QTest::newRow("leader after a break") << "\r\n" + iso << u"books.txt"_s << u"iso"_s;
    QTest::newRow("within the directory") << iso.left(40) << u"books.txt"_s << u"iso"_s;
    QTest::newRow("damaged leader") << "x" + iso << u"books.dat"_s << u"iso"_s;
    QTest::newRow("by its name") << QByteArray() << u"books.MRC"_s << u"iso"_s;
    QTest::newRow("collection") << xml << u"download"_s << u"xml"_s;
    QTest::newRow("other XML, by its name")
        << QByteArray("<?xml version='1.0'?><a/>") << u"a.xml"_s << u"xml"_s;
    QTest::newRow("XML that knows records of its own")
        << QByteArray("<OAI-PMH><ListRecords><record><oai_dc:dc/></record>") << u"download"_s
        << QString();
    QTest::newRow("table") << QByteArray("isbn,title\n1,2\n") << u"books.dat"_s << QString();
    QTest::newRow("table of digits")
        << QByteArray("9788936434120,9788936434120,2\n") << u"books.csv"_s << QString();
    QTest::newRow("table that happens to have the map")
        << QByteArray("10001,Kim,010-0000-,4500,\n") << u"readers.csv"_s << QString();
    QTest::newRow("JSON") << QByteArray("{\"endpoint\":1}") << u"a.jsonl"_s << QString();
    QTest::newRow("web page") << QByteArray("<!doctype html><html><body>") << u"a.html"_s
                              << QString();
    QTest::newRow("empty") << QByteArray() << u"books.csv"_s << QString();
}

void TestMarcReader::recognisesMarc()
{
    QFETCH(const QByteArray, beginning);
    QFETCH(const QString, name);
    QFETCH(const QString, expected);
    const auto syntax = recogniseMarc(beginning, name);
    QCOMPARE(!syntax ? QString() : *syntax == MarcSyntax::Xml ? u"xml"_s : u"iso"_s, expected);
}

void TestMarcReader::refusesWhatIsNoMarc_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("syntax");
    const int iso = static_cast<int>(MarcSyntax::Iso2709);
    const int xml = static_cast<int>(MarcSyntax::Xml);
    QTest::newRow("nothing") << QByteArray() << iso;
    QTest::newRow("table") << QByteArray("isbn,title\n1,2\n") << iso;
    QTest::newRow("picture") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16) << iso;
    QTest::newRow("other XML") << QByteArray("<?xml version='1.0'?><rss></rss>") << xml;
    QTest::newRow("no XML") << QByteArray("<record").sliced(1) << xml;
}

void TestMarcReader::refusesWhatIsNoMarc()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const int, syntax);
    QCOMPARE(readAll(bytes, static_cast<MarcSyntax>(syntax)), u"InvalidMarc"_s);
}

QTEST_GUILESS_MAIN(TestMarcReader)
#include "tst_marcreader.moc"
