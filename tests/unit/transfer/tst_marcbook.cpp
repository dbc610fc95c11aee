// SPDX-License-Identifier: GPL-3.0-or-later
#include <QBuffer>
#include <QTest>

#include "core/transfer/marcbook.h"
#include "core/transfer/marcreader.h"
#include "core/transfer/marcwriter.h"
#include "tests/unit/transfer/marcbuilder.h"

using namespace bookbell;
using namespace Qt::StringLiterals;

class TestMarcBook final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsField_data();
    void readsField();
    void leavesOutWhatIsNoBook_data();
    void leavesOutWhatIsNoBook();
    void readsHoldings();
    void tellsTheEncoding_data();
    void tellsTheEncoding();
    void letsTheFileDecide();
    void writesWhatItReads_data();
    void writesWhatItReads();
    void writesThousandsOfCopies();
    void cutsWhatNoFieldHolds();
};

static MarcRecord parsed(const QByteArray &iso)
{
    const auto record = parseIso2709(iso);
    if (!record)
        qFatal("%s", qPrintable(record.error().subject));
    return *record;
}

static MarcBook bookIn(const MarcBuilder &builder, TextEncoding ofFile = TextEncoding::Utf8)
{
    MarcTextDecoder decoder(ofFile);
    return bookOf(parsed(builder.iso()), decoder);
}

void TestMarcBook::readsField_data()
{
    QTest::addColumn<QByteArrayList>("fields");
    QTest::addColumn<Field>("field");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QByteArrayList &fields, Field field,
                        const QString &expected) {
        QTest::newRow(name) << fields << field << expected;
    };
    row("control number", {"001 ocm123 ", "003 OCoLC"}, Field::ControlNumber, u"ocm123"_s);
    row("control number of Koha", {"999   $c77$d78"}, Field::ControlNumber, u"77"_s);
    row("999 of somebody else", {"999   $c77"}, Field::ControlNumber, {});

    row("ISBN", {"020   $a9788936434120"}, Field::Isbn, u"9788936434120"_s);
    row("ISBN with a qualifier", {"020   $a978-89-364-3412-0 (pbk.) :$c$15"}, Field::Isbn,
        u"9788936434120"_s);
    row("ISBN as KORMARC has it", {"020   $a9788936434120$g03810 :$c\\9000"}, Field::Isbn,
        u"9788936434120"_s);
    row("ISBN with what belongs elsewhere", {"020   $a9788936434120 03810"}, Field::Isbn,
        u"9788936434120"_s);
    row("ISBN of ten", {"020   $a8937460440 :$c\\8000"}, Field::Isbn, u"9788937460449"_s);
    row("the first right one", {"020   $a9788936434121", "020   $a9788937460449"}, Field::Isbn,
        u"9788937460449"_s);
    row("only a wrong one", {"020   $a9788936434121"}, Field::Isbn, u"9788936434121"_s);
    row("no number", {"020   $a(pbk.) :$c\\9000", "020   $z9788936434120"}, Field::Isbn, {});
    row("the volume before the set", {"020 1 $a9788937460005", "020   $a9788937460449"},
        Field::Isbn, u"9788937460449"_s);
    row("the set's by its words", {"020   $a9788937460005(세트)", "020   $a9788937460449$g04800"},
        Field::Isbn, u"9788937460449"_s);
    row("the set's alone", {"020   $a9788937460005 (set)"}, Field::Isbn, u"9788937460005"_s);

    row("title", {"245 10$aDemian :$bthe story /$cHermann Hesse."}, Field::Title,
        u"Demian : the story"_s);
    row("title, Korean marks", {"245 10$a학술정보: $b전자화/ $d지은이 ; $e옮긴이."}, Field::Title,
        u"학술정보 : 전자화"_s);
    row("parallel title", {"245 10$aTitre =$bTitle /$cX"}, Field::Title, u"Titre = Title"_s);
    row("mark before the parallel title", {"245 10$aTitre :$b= Title"}, Field::Title,
        u"Titre = Title"_s);
    row("full stop", {"245 10$aDemian."}, Field::Title, u"Demian"_s);
    row("abbreviation", {"245 10$aRadios, etc."}, Field::Title, u"Radios, etc."_s);
    row("its own full stop", {"245 10$aWhat? Why... /$cX"}, Field::Title, u"What? Why..."_s);
    row("not filed",
        {"245 14$a\xc2\x98The \xc2\x9c"
         "City"},
        Field::Title, u"The City"_s);
    row("apart by a stop", {"245 10$aLand.$nPart 2,$pThe sea /$cX"}, Field::Title, u"Land"_s);
    row("volume", {"245 10$aLand.$nPart 2,$pThe sea /$cX"}, Field::Volume, u"Part 2, The sea"_s);
    row("volume, Korean", {"245 10$a토지.$n제3권 /$d박경리"}, Field::Volume, u"제3권"_s);

    row("author", {"100 1 $aHesse, Hermann,$d1877-1962.", "245 10$aX /$cH. Hesse"}, Field::Author,
        u"Hesse, Hermann"_s);
    row("initial", {"100 1 $aRowling, J. K."}, Field::Author, u"Rowling, J. K."_s);
    row("body", {"110 2 $a국립중앙도서관.$b도서관연구소."}, Field::Author,
        u"국립중앙도서관 도서관연구소"_s);
    row("several, once each", {"100 1 $a박경리", "700 1 $a박경리", "700 1 $a김민지,$e옮김"},
        Field::Author, u"박경리; 김민지"_s);
    row("other works left out", {"100 1 $aA", "700 12$aHomer.$tIlias."}, Field::Author, u"A"_s);
    row("two in a field", {"700   $a우인하/ $a나와코타로"}, Field::Author, u"우인하; 나와코타로"_s);
    row("as the title page says", {"245 10$aX /$cby Anna Lee."}, Field::Author, u"by Anna Lee"_s);
    row("as KORMARC says", {"245 10$a매뉴얼/$d집필: 정경희,$e최상희."}, Field::Author,
        u"집필: 정경희; 최상희"_s);

    row("publisher", {"260   $a서울 :$b민음사,$c2009."}, Field::Publisher, u"민음사"_s);
    row("publisher by RDA",
        {"264  4$cc2008", "264  2$bSeller", "264  1$aSeoul :$bMinumsa,$c[2009]"}, Field::Publisher,
        u"Minumsa"_s);
    row("year by code", {"008 140421s2014    ulk           000a  kor  ", "260   $cc2013"},
        Field::Year, u"2014"_s);
    row("year as printed", {"008 140421nuuuuuuuuulk", "260   $c단기4288 [1955]"}, Field::Year,
        u"1955"_s);
    row("no year", {"260   $c[19--]."}, Field::Year, u"[19--]"_s);
    row("language by code", {"008 140421s2014    ulk           000a  kor  "}, Field::Language,
        u"ko"_s);
    row("language not undetermined",
        {"008 140421s2014    ulk           000a  und  ", "041 1 $ajpneng$hger"}, Field::Language,
        u"ja"_s);
    row("language without two letters", {"041   $agrc"}, Field::Language, u"grc"_s);
    row("German as libraries write it", {"041   $ager"}, Field::Language, u"de"_s);

    row("title of a collection", {"245 10$kScrapbooks,$f1891-1894."}, Field::Title,
        u"Scrapbooks"_s);
    row("uniform title alone", {"240 10$aPlays.$kselections", "245 01$."}, Field::Title,
        u"Plays"_s);
    row("title of a part alone", {"740 1 $aModern Supreme Court."}, Field::Title,
        u"Modern Supreme Court"_s);
    row("uniform title beside the title", {"240 10$aPlays", "245 10$aAll plays"}, Field::Title,
        u"All plays"_s);

    row("call number", {"090   $a813.7$b한32ㅅ$cv.2", "056   $a813.6$26"}, Field::CallNumber,
        u"813.7 한32ㅅ v.2"_s);
    row("call number of holdings", {"082 04$a833/.912", "852 8 $kREF$h833$iHES$p1"},
        Field::CallNumber, u"REF 833 HES"_s);
    row("call number of Koha", {"952   $o833 HES$p1"}, Field::CallNumber, u"833 HES"_s);
    row("KDC before DDC", {"082 04$a833/.912", "056   $a853$25"}, Field::CallNumber, u"853"_s);
    row("DDC", {"082 04$a833/.912$222"}, Field::CallNumber, u"833.912"_s);
    row("LCC", {"050 00$aPT2617.E85$bD4"}, Field::CallNumber, u"PT2617.E85 D4"_s);

    row("barcodes", {"049 0 $lEM001$lEM002$vv.2", "049 0 $lEM003"}, Field::Barcodes,
        u"EM001;EM002;EM003"_s);
    row("barcodes of MARC 21", {"852 8 $p1", "876   $p2$p1", "952   $p3"}, Field::Barcodes,
        u"1;2;3"_s);
}

static MarcBuilder builderOf(const QByteArrayList &fields, const QByteArray &leader)
{
    MarcBuilder builder(leader);
    for (const QByteArray &field : fields)
        builder.add(field.left(3), field.mid(4));
    return builder;
}

void TestMarcBook::readsField()
{
    QFETCH(const QByteArrayList, fields);
    QFETCH(const Field, field);
    QFETCH(const QString, expected);
    const MarcBook book = bookIn(builderOf(fields, "00000nam a2200000 i 4500"));
    QVERIFY(!book.error);
    QCOMPARE(book.values[field], expected);
}

void TestMarcBook::leavesOutWhatIsNoBook_data()
{
    QTest::addColumn<QByteArray>("leader");
    QTest::addColumn<QString>("problem");
    QTest::newRow("deleted") << QByteArray("00000dam a2200000 i 4500")
                             << u"it is marked as deleted"_s;
    QTest::newRow("authority") << QByteArray("00000nz  a2200000n  4500")
                               << u"it is an authority record, not a book"_s;
}

void TestMarcBook::leavesOutWhatIsNoBook()
{
    QFETCH(const QByteArray, leader);
    QFETCH(const QString, problem);
    const MarcBook book = bookIn(builderOf({"245 10$aX"}, leader));
    QVERIFY(book.error);
    QCOMPARE(book.error->code, ErrorCode::InvalidMarcRecord);
    QCOMPARE(book.error->subject, problem);
    QCOMPARE(book.values[Field::Title], u"X"_s);
}

void TestMarcBook::readsHoldings()
{
    const MarcBook unimarc = bookIn(
        builderOf({"001 1", "100   $a20261123d2026", "200 1 $aTitre"}, "00000nam  2200000   4500"));
    QCOMPARE(unimarc.error.value().subject, u"it is UNIMARC: save it as MARC 21 or KORMARC"_s);

    const MarcBook book = bookIn(builderOf(
        {"001 h1", "004 b1", "852 8 $hA 1$p77", "245 10$ano title"}, "00000nx  a2200000 i 4500"));
    QVERIFY(!book.error);
    QCOMPARE(book.values[Field::ControlNumber], u"b1"_s);
    QCOMPARE(book.values[Field::Barcodes], u"77"_s);
    QCOMPARE(book.values[Field::CallNumber], u"A 1"_s);
    QCOMPARE(book.values[Field::Title], QString());

    // A book that calls itself holdings.
    const MarcBook own =
        bookIn(builderOf({"001 b1", "004 b1", "245 10$aLesabendio"}, "00000nx  a2200000 i 4500"));
    QCOMPARE(own.values[Field::Title], u"Lesabendio"_s);
}

// "한국 도서관" in CP949; "뷁" is one of the syllables that KS X 1001 lacks.
static const QByteArray koreanBytes = "\xc7\xd1\xb1\xb9 \xb5\xb5\xbc\xad\xb0\xfc";
static const QByteArray rareKoreanBytes = "\x94\xee\xc0\xbb";

void TestMarcBook::tellsTheEncoding_data()
{
    QTest::addColumn<char>("flag");
    QTest::addColumn<QByteArray>("title");
    QTest::addColumn<QString>("expected");
    QTest::newRow("ASCII") << ' ' << QByteArray("Demian") << u"Demian"_s;
    QTest::newRow("UTF-8") << 'a' << QByteArray("한국 도서관 é") << u"한국 도서관 é"_s;
    QTest::newRow("UTF-8 without saying so")
        << ' ' << QByteArray("한국 도서관") << u"한국 도서관"_s;
    QTest::newRow("lines of indented XML")
        << 'a' << QByteArray("\n  Human\n    Acts \n") << u"Human Acts"_s;
    QTest::newRow("UTF-8 apart") << 'a' << QByteArray("Cafe\xcc\x81") << u"Café"_s;
    QTest::newRow("CP949") << ' ' << koreanBytes << u"한국 도서관"_s;
    QTest::newRow("CP949 that says UTF-8") << 'a' << koreanBytes << u"한국 도서관"_s;
    QTest::newRow("CP949 as old KORMARC says") << 'c' << koreanBytes << u"한국 도서관"_s;
    QTest::newRow("Chinese characters among Korean")
        << ' ' << QStringEncoder("windows-949").encode(u"高麗時代 制度와"_s).operator QByteArray()
        << u"高麗時代 制度와"_s;
    QTest::newRow("MARC-8") << ' '
                            << QByteArray("Caf\xe2"
                                          "e, b\xe8"
                                          "uch, \xb5r\xb2")
                            << u"Café, büch, ærø"_s;
    QTest::newRow("MARC-8, two marks") << ' '
                                       << QByteArray("Ng\xf2\xe3"
                                                     "on")
                                       << u"Ngộn"_s;
    // ESC $1 brings the East Asian set, where 0x6F485F is 가; ESC (B takes it away.
    QTest::newRow("MARC-8 in Korean") << ' ' << QByteArray("\x1b$1oH_\x1b(B x") << u"가 x"_s;
    QTest::newRow("MARC-8 without such a character")
        << ' ' << QByteArray("\x1b$1oH_o\x7e\x7e\x1b(B x") << u"가\ufffd x"_s;
    QTest::newRow("MARC-8 in Greek") << ' ' << QByteArray("\x1b(Sabd\x1b(B") << u"αβγ"_s;
    QTest::newRow("MARC-8 that says UTF-8") << 'a'
                                            << QByteArray("Caf\xe2"
                                                          "e \x1b(B")
                                            << u"Café"_s;
    QTest::newRow("broken UTF-8") << 'a' << QByteArray("한국\xff 도서관") << u"한국\ufffd 도서관"_s;
}

void TestMarcBook::tellsTheEncoding()
{
    QFETCH(const char, flag);
    QFETCH(const QByteArray, title);
    QFETCH(const QString, expected);
    QByteArray leader = "00000nam  2200000 i 4500";
    leader[9] = flag;
    MarcBuilder builder(leader);
    builder.add("001", "1").add("245", "10\x1f" + ('a' + title));
    const MarcBook book = bookIn(builder);
    QCOMPARE(book.values[Field::Title], expected);
    QCOMPARE(book.error.has_value(), expected.contains(QChar::ReplacementCharacter));
}

void TestMarcBook::letsTheFileDecide()
{
    const QByteArray leader = "00000nam  2200000 i 4500";
    MarcBuilder korean(leader);
    korean.add("245", "10$a" + koreanBytes);
    MarcBuilder latin(leader);
    latin.add("245",
              "10$aCaf\xe2"
              "e");
    // Bytes that could be either: "뷁을" of CP949 and two letters with marks of MARC-8.
    MarcBuilder either(leader);
    either.add("245",
               "10$a"
                   + QByteArray("Wa\xb1"
                                "a\xb1"
                                "a"));
    MarcBuilder rare(leader);
    rare.add("245", "10$a" + rareKoreanBytes);

    const auto vote = [](const QList<MarcBuilder> &builders) {
        MarcEncodingVote counted;
        for (const MarcBuilder &builder : builders)
            counted.add(parsed(builder.iso()));
        return counted.result();
    };
    QCOMPARE(vote({}), TextEncoding::Utf8);
    QCOMPARE(vote({korean, korean, latin}), TextEncoding::Cp949);
    QCOMPARE(vote({latin, either, korean}), TextEncoding::Marc8);
    QCOMPARE(bookIn(either, TextEncoding::Marc8).values[Field::Title], u"Wałała"_s);
    QVERIFY(bookIn(either, TextEncoding::Cp949).values[Field::Title] != u"Wałała"_s);
    QCOMPARE(bookIn(rare, TextEncoding::Cp949).values[Field::Title], u"뷁을"_s);
    // A record that tells it itself is read so whatever the others are.
    QCOMPARE(bookIn(latin, TextEncoding::Cp949).values[Field::Title], u"Café"_s);
    QCOMPARE(bookIn(korean, TextEncoding::Marc8).values[Field::Title], u"한국 도서관"_s);
}

static Book plainBook()
{
    Book book;
    book.controlNumber = u"KMO202600001"_s;
    book.isbn = u"9788936434120"_s;
    book.title = u"소년이 온다"_s;
    book.volume = u"제1권"_s;
    book.author = u"한강"_s;
    book.publisher = u"창비"_s;
    book.year = u"2014"_s;
    book.callNumber = u"813.7 한32ㅅ"_s;
    book.language = u"ko"_s;
    return book;
}

void TestMarcBook::writesWhatItReads_data()
{
    QTest::addColumn<Book>("book");
    QTest::addColumn<QStringList>("barcodes");
    QTest::newRow("plain") << plainBook() << QStringList {u"EM001"_s, u"EM002"_s};
    QTest::newRow("no copies") << plainBook() << QStringList();
    Book book;
    book.title = u"X"_s;
    QTest::newRow("title alone") << book << QStringList {u"1"_s};
    for (const QString &title : {u"Ends with a mark /"_s, u"A : B = C ;"_s, u"Stops."_s,
                                 u"<b> & \"quoted\""_s, u"고양이 😀"_s, u"$a dollar"_s}) {
        book.title = title;
        book.author = title;
        book.publisher = title;
        QTest::newRow(qPrintable(title)) << book << QStringList();
    }
    for (const QString &author : {u"by A ; with B"_s, u"A; A"_s, u"A; ; B"_s, u"two  blanks"_s}) {
        book.title = u"Two  blanks"_s;
        book.author = author;
        QTest::newRow(qPrintable(author)) << book << QStringList();
    }
    book = plainBook();
    book.author = u"Kim, A.; Lee, B.; 박경리"_s;
    book.year = u"[2004?]-2010"_s;
    book.language = u"grc"_s;
    book.isbn.clear();
    QTest::newRow("several authors, no plain year") << book << QStringList();
    book.language = u"Hangul mixed"_s;
    QTest::newRow("a language without a code") << book << QStringList();
}

void TestMarcBook::writesWhatItReads()
{
    QFETCH(const Book, book);
    QFETCH(const QStringList, barcodes);
    const QList<MarcRecord> records = marcRecordsOf(book, barcodes);
    QCOMPARE(records.size(), 1);
    const QByteArray iso = iso2709Of(records.first());
    QCOMPARE(iso.left(5).toInt(), iso.size());
    const auto check = [&](const MarcRecord &record) {
        MarcTextDecoder decoder(TextEncoding::Utf8);
        const MarcBook read = bookOf(record, decoder);
        QVERIFY(!read.error);
        QCOMPARE(read.values[Field::ControlNumber], book.controlNumber);
        QCOMPARE(read.values[Field::Isbn], book.isbn);
        QCOMPARE(read.values[Field::Title], book.title);
        QCOMPARE(read.values[Field::Volume], book.volume);
        QCOMPARE(read.values[Field::Author], book.author);
        QCOMPARE(read.values[Field::Publisher], book.publisher);
        QCOMPARE(read.values[Field::Year], book.year);
        QCOMPARE(read.values[Field::CallNumber], book.callNumber);
        QCOMPARE(read.values[Field::Language], book.language);
        QCOMPARE(read.values[Field::Barcodes], barcodes.join(u';'));
    };
    check(parsed(iso));
    QByteArray xml = marcXmlHeader() + marcXmlOf(records.first()) + marcXmlTrailer();
    QBuffer file(&xml);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto reader = openMarc(file, u"test.xml"_s, MarcSyntax::Xml);
    QVERIFY(reader);
    MarcEntry entry;
    QVERIFY((*reader)->next(entry));
    QVERIFY(!entry.error);
    check(entry.record);
    QVERIFY(!(*reader)->next(entry));
}

void TestMarcBook::writesThousandsOfCopies()
{
    QStringList barcodes;
    for (int i = 0; i < 5'000; ++i)
        barcodes.append(u"EM%1"_s.arg(i, 8, 10, QChar(u'0')));
    const QList<MarcRecord> records = marcRecordsOf(plainBook(), barcodes);
    QVERIFY(records.size() > 1);
    QStringList read;
    MarcTextDecoder decoder(TextEncoding::Utf8);
    for (const MarcRecord &record : records) {
        const QByteArray iso = iso2709Of(record);
        QVERIFY2(iso.size() <= 99'999, qPrintable(QString::number(iso.size())));
        QCOMPARE(iso.left(5).toInt(), iso.size());
        const MarcBook book = bookOf(parsed(iso), decoder);
        QCOMPARE(book.values[Field::Title], plainBook().title);
        const QStringList some = book.values[Field::Barcodes].split(u';');
        QCOMPARE(some.first(), barcodes.first());
        read += some;
    }
    read.removeDuplicates();
    QCOMPARE(read, barcodes);
}

void TestMarcBook::cutsWhatNoFieldHolds()
{
    Book book = plainBook();
    book.title = QString(4'000, u'가');
    book.author = QString(4'000, u'나');
    book.callNumber = QString(4'000, u'다');
    const QByteArray iso = iso2709Of(marcRecordsOf(book, {u"1"_s}).first());
    QCOMPARE(iso.left(5).toInt(), iso.size());
    MarcTextDecoder decoder(TextEncoding::Utf8);
    const MarcBook read = bookOf(parsed(iso), decoder);
    QVERIFY(!read.error);
    QCOMPARE(read.values[Field::Title], QString(1'500, u'가'));
    QCOMPARE(read.values[Field::Isbn], book.isbn);
}

QTEST_GUILESS_MAIN(TestMarcBook)
#include "tst_marcbook.moc"
