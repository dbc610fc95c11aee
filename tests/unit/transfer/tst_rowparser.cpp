// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/transfer/rowparser.h"

using namespace bookbell;
using namespace Qt::StringLiterals;

class TestRowParser final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mapsKnownHeaders_data();
    void mapsKnownHeaders();
    void mapsExplicitly();
    void saysWhatIsMissing();
    void readsTimes_data();
    void readsTimes();
    void readsNames_data();
    void readsNames();
    void readsIsbns_data();
    void readsIsbns();
};

void TestRowParser::mapsKnownHeaders_data()
{
    QTest::addColumn<TransferKind>("kind");
    QTest::addColumn<QString>("header");
    QTest::addColumn<QString>("fields");
    QTest::newRow("own books")
        << TransferKind::Books
        << u"control_number,isbn,title,volume,author,publisher,year,call_number,language,barcodes"_s
        << u"control_number,isbn,title,volume,author,publisher,year,call_number,language,barcodes"_s;
    QTest::newRow("Korean books") << TransferKind::Books
                                  << u"등록번호,서명,저자,출판사,발행년도,청구기호,ISBN,비고"_s
                                  << u"barcodes,title,author,publisher,year,call_number,isbn,-"_s;
    QTest::newRow("SLiMS books")
        << TransferKind::Books
        << u"title,gmd_name,isbn_issn,publisher_name,publish_year,call_number,language_name,authors,item_code"_s
        << u"title,-,isbn,publisher,year,call_number,language,author,barcodes"_s;
    QTest::newRow("Koha readers")
        << TransferKind::Readers
        << u"cardnumber,surname,firstname,email,phone,branchcode,categorycode,dateexpiry,lang"_s
        << u"card_number,family_name,given_name,email,phone,-,-,expires_on,language"_s;
    QTest::newRow("Evergreen readers")
        << TransferKind::Readers << u"cardnumber,family_name,first_given_name"_s
        << u"card_number,family_name,given_name"_s;
    QTest::newRow("SLiMS readers")
        << TransferKind::Readers << u"member_id,member_name,member_email"_s
        << u"card_number,name,email"_s;
    QTest::newRow("BiblioteQ readers")
        << TransferKind::Readers << u"memberid,first_name,last_name"_s
        << u"card_number,given_name,family_name"_s;
    QTest::newRow("Korean readers") << TransferKind::Readers << u"회원번호,이름,휴대폰,이메일"_s
                                    << u"card_number,name,phone,email"_s;
    QTest::newRow("a school's readers")
        << TransferKind::Readers << u"이름,학번,전화"_s << u"name,card_number,phone"_s;
    QTest::newRow("refused rows") << TransferKind::Readers << u"Card Number,line,reason"_s
                                  << u"card_number,-,-"_s;
}

void TestRowParser::mapsKnownHeaders()
{
    QFETCH(TransferKind, kind);
    QFETCH(QString, header);
    QFETCH(QString, fields);
    const auto map = ColumnMap::fromHeader(kind, header.split(u','), {});
    QVERIFY(map);
    QStringList names;
    for (qsizetype column = 0; column < map->columnCount(); ++column)
        names.append(map->field(column) ? fieldName(*map->field(column)) : u"-"_s);
    QCOMPARE(names.join(u','), fields);
}

void TestRowParser::mapsExplicitly()
{
    const QStringList header {u"Nr"_s, u"name"_s};
    const auto map =
        ColumnMap::fromHeader(TransferKind::Readers, header, {{u"Nr"_s, u"card_number"_s}});
    QVERIFY(map);
    QCOMPARE(map->field(0), Field::CardNumber);
    const auto noColumn =
        ColumnMap::fromHeader(TransferKind::Readers, header, {{u"No"_s, u"card_number"_s}});
    QCOMPARE(noColumn.error().code, ErrorCode::UnknownColumn);
    QCOMPARE(noColumn.error().subject, u"No"_s);
    const auto noField =
        ColumnMap::fromHeader(TransferKind::Readers, header, {{u"Nr"_s, u"isbn"_s}});
    QCOMPARE(noField.error().code, ErrorCode::UnknownColumn);
}

void TestRowParser::saysWhatIsMissing()
{
    const auto map =
        ColumnMap::fromHeader(TransferKind::Subscribers, {u"endpoint"_s, u"auth"_s}, {});
    QCOMPARE(map.error().code, ErrorCode::MissingColumn);
    QCOMPARE(map.error().subject, u"p256dh"_s);
    QVERIFY(!ColumnMap::fromHeader(TransferKind::Books, {u"Dear reader"_s}, {}));
}

void TestRowParser::readsTimes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isEnd");
    QTest::addColumn<QString>("expected");
    QTest::newRow("offset") << u"2026-11-23T18:00:00+09:00"_s << false
                            << u"2026-11-23T09:00:00.000Z"_s;
    QTest::newRow("Z") << u"2026-11-23T18:00:00Z"_s << false << u"2026-11-23T18:00:00.000Z"_s;
    QTest::newRow("ms") << u"2026-11-23T18:00:00.123-0130"_s << false
                        << u"2026-11-23T19:30:00.123Z"_s;
    QTest::newRow("local") << u"2026-11-23T18:00"_s << false << u"2026-11-23T09:00:00.000Z"_s;
    QTest::newRow("blank") << u"2026-11-23 9:05:06"_s << false << u"2026-11-23T00:05:06.000Z"_s;
    QTest::newRow("dots") << u"2026. 11. 3."_s << false << u"2026-11-02T15:00:00.000Z"_s;
    QTest::newRow("slashes, end") << u"2026/11/23"_s << true << u"2026-11-23T14:59:59.999Z"_s;
    QTest::newRow("number") << u"1795392000000"_s << false << u"2026-11-23T00:00:00.000Z"_s;
    QTest::newRow("no date") << u"2026-02-30"_s << false << QString();
    QTest::newRow("no time") << u"2026-02-20T25:00"_s << false << QString();
    QTest::newRow("words") << u"tomorrow"_s << false << QString();
}

void TestRowParser::readsTimes()
{
    QFETCH(QString, text);
    QFETCH(bool, isEnd);
    QFETCH(QString, expected);
    const auto time = parseFileTime(text, QTimeZone("Asia/Seoul"), isEnd);
    if (expected.isEmpty()) {
        QCOMPARE(time.error().code, ErrorCode::InvalidTime);
        return;
    }
    QVERIFY(time);
    QCOMPARE(inZone(*time, QTimeZone::utc()).toUTC().toString(Qt::ISODateWithMs), expected);
}

void TestRowParser::readsNames_data()
{
    QTest::addColumn<QString>("family");
    QTest::addColumn<QString>("given");
    QTest::addColumn<QString>("expected");
    QTest::newRow("Korean") << u"김"_s << u"민지"_s << u"김민지"_s;
    QTest::newRow("English") << u"Wilson"_s << u"Emma"_s << u"Emma Wilson"_s;
    QTest::newRow("one") << u"Wilson"_s << QString() << u"Wilson"_s;
}

void TestRowParser::readsNames()
{
    QFETCH(QString, family);
    QFETCH(QString, given);
    QFETCH(QString, expected);
    RowParser::Facts facts;
    facts.kind = TransferKind::Readers;
    FieldValues fields;
    fields.offer(Field::CardNumber, u"R1"_s);
    fields.offer(Field::FamilyName, family);
    fields.offer(Field::GivenName, given);
    fields.offer(Field::Language, u"ko-KR"_s);
    const auto row = RowParser(facts).parse(fields);
    QVERIFY(row);
    QCOMPARE(std::get<ReaderRow>(*row).reader.name, expected);
    QCOMPARE(std::get<ReaderRow>(*row).reader.language, u"ko"_s);
}

void TestRowParser::readsIsbns_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("13") << u"978-89-364-3412-0"_s << u"9788936434120"_s;
    QTest::newRow("10") << u"0141439513"_s << u"9780141439518"_s;
    QTest::newRow("with supplement") << u"9788936434120 (03810) :₩15000"_s << u"9788936434120"_s;
    QTest::newRow("wrong digit") << u"9788936434121"_s << QString();
    QTest::newRow("spreadsheet's number") << u"9.78894E+12"_s << QString();
}

void TestRowParser::readsIsbns()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    RowParser::Facts facts;
    FieldValues fields;
    fields.offer(Field::Title, u"Title"_s);
    fields.offer(Field::Isbn, text);
    const auto row = RowParser(facts).parse(fields);
    if (expected.isEmpty()) {
        QCOMPARE(row.error().code, ErrorCode::InvalidIsbn);
        return;
    }
    QVERIFY(row);
    QCOMPARE(std::get<BookRow>(*row).book.isbn, expected);
}

QTEST_GUILESS_MAIN(TestRowParser)
#include "tst_rowparser.moc"
