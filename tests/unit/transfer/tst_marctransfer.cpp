// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFileInfo>

#include "core/transfer/exporter.h"
#include "core/transfer/filepreview.h"
#include "core/transfer/marcreader.h"
#include "tests/unit/transfer/marcbuilder.h"
#include "tests/unit/transfer/transferlibrary.h"

using namespace bookbell;
using namespace Qt::StringLiterals;

/// MARC on its way into a library and out of it.
class TestMarcTransfer final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesIn_data();
    void comesIn();
    void readsLettersAsChosen_data();
    void readsLettersAsChosen();
    void followsTheRulesOfAnImport();
    void mapsItsColumns();
    void refusesRecordsAlone();
    void keepsWhatIsWholeOfACutFile();
    void refusesWhatIsNoMarc();
    void goesOutAndComesInAgain_data();
    void goesOutAndComesInAgain();
    void writesAWholeFile();
    void showsItBefore_data();
    void showsItBefore();
    void holdsOneRecordAtATime();
};

static MarcBuilder demian(const QByteArray &leader = "00000nam a2200000 i 4500")
{
    MarcBuilder builder(leader);
    builder.add("001", "KMO1")
        .add("020", "  $a9788937460449$g04850 :$c\\8000")
        .add("049", "0 $lEM1$lEM2")
        .add("090", "  $a853$b헤54ㄷ")
        .add("245", "10$a데미안 /$d헤르만 헤세 지음")
        .add("260", "  $a서울 :$b민음사,$c2009")
        .add("700", "1 $a헤세, 헤르만");
    return builder;
}

static MarcBuilder another(const QByteArray &number)
{
    MarcBuilder builder;
    builder.add("001", number).add("049", "0 $lX" + number).add("245", "10$aBook " + number);
    return builder;
}

static QByteArray inCp949(const QByteArray &utf8)
{
    return QStringEncoder("windows-949").encode(QString::fromUtf8(utf8));
}

void TestMarcTransfer::comesIn_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("ISO 2709") << demian().iso();
    QTest::newRow("MARCXML") << MarcBuilder::collection(demian().xml());
    // The directory's lengths are still those of UTF-8.
    QTest::newRow("CP949") << inCp949(demian("00000nam  2200000 i 4500").iso());
    QTest::newRow("MARCXML in EUC-KR") << inCp949(
        MarcBuilder::collection(demian().xml(), "<?xml version=\"1.0\" encoding=\"EUC-KR\"?>"));
}

void TestMarcTransfer::comesIn()
{
    QFETCH(const QByteArray, bytes);
    TransferLibrary library;
    QCOMPARE(shown(library.import(TransferKind::Books, bytes)), u"1 0 0 0"_s);
    const auto book =
        library.read([](const Stores &s) { return s.books().bookByControlNumber(u"KMO1"_s); });
    QVERIFY(book && *book);
    QCOMPARE((*book)->isbn, u"9788937460449"_s);
    QCOMPARE((*book)->title, u"데미안"_s);
    QCOMPARE((*book)->author, u"헤세, 헤르만"_s);
    QCOMPARE((*book)->publisher, u"민음사"_s);
    QCOMPARE((*book)->year, u"2009"_s);
    QCOMPARE((*book)->callNumber, u"853 헤54ㄷ"_s);
    const auto copies =
        library.read([id = (*book)->id](const Stores &s) { return s.books().copiesOf(id); });
    QCOMPARE(copies->size(), 2);
    QCOMPARE(copies->first().barcode, u"EM1"_s);
}

void TestMarcTransfer::readsLettersAsChosen_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<std::optional<TextEncoding>>("encoding");
    QTest::addColumn<QString>("title"); // empty: refused
    const QByteArray leader = "00000nam  2200000 i 4500";
    // Two Polish letters of MARC-8 are a syllable of CP949.
    const QByteArray polish =
        MarcBuilder(leader).add("001", "1").add("245", "10$aMa\xb1\xb1y").iso();
    QTest::newRow("recognised") << polish << std::optional<TextEncoding>() << u"Ma굇y"_s;
    QTest::newRow("MARC-8") << polish << std::optional(TextEncoding::Marc8) << u"Małły"_s;
    QTest::newRow("CP949") << polish << std::optional(TextEncoding::Cp949) << u"Ma굇y"_s;
    QTest::newRow("UTF-8") << polish << std::optional(TextEncoding::Utf8) << QString();
    const QByteArray xml =
        inCp949(MarcBuilder::collection(MarcBuilder().add("001", "1").add("245", "10$a한국").xml(),
                                        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"));
    QTest::newRow("XML that is wrong about itself")
        << xml << std::optional(TextEncoding::Cp949) << u"한국"_s;
    QTest::newRow("table") << inCp949("control_number,title\n1,한국\n")
                           << std::optional(TextEncoding::Cp949) << u"한국"_s;
}

void TestMarcTransfer::readsLettersAsChosen()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const std::optional<TextEncoding>, encoding);
    QFETCH(const QString, title);
    TransferLibrary library;
    ImportOptions options;
    options.path = library.write(u"books"_s, bytes);
    options.encoding = encoding;
    QCOMPARE(shown(library.import(options)), title.isEmpty() ? u"0 0 0 1"_s : u"1 0 0 0"_s);
    const auto book =
        library.read([](const Stores &s) { return s.books().bookByControlNumber(u"1"_s); });
    QCOMPARE(*book ? (*book)->title : QString(), title);
    // There is no such thing as MARC-8 in a table or in XML.
    options.encoding = TextEncoding::Marc8;
    if (!recogniseMarc(bytes, u"books"_s) || bytes.startsWith('<'))
        QCOMPARE(library.import(options).error->code, ErrorCode::InvalidEncoding);
}

void TestMarcTransfer::followsTheRulesOfAnImport()
{
    TransferLibrary library;
    const QByteArray file = demian().iso() + another("2").iso();
    QCOMPARE(shown(library.import(TransferKind::Books, file)), u"2 0 0 0"_s);
    // Twice is the same, whatever it is written in.
    QCOMPARE(shown(library.import(TransferKind::Books, file)), u"0 0 2 0"_s);
    QCOMPARE(shown(library.import(TransferKind::Books, MarcBuilder::collection(demian().xml()),
                                  OnMatch::Update)),
             u"0 0 1 0"_s);
    const QByteArray changed =
        MarcBuilder().add("001", "KMO1").add("049", "0 $lEM3").add("260", "  $bOther house").iso();
    QCOMPARE(shown(library.import(TransferKind::Books, changed)), u"0 1 0 0"_s);
    QCOMPARE(shown(library.import(TransferKind::Books, changed, OnMatch::Update)), u"0 1 0 0"_s);
    const auto book =
        library.read([](const Stores &s) { return s.books().bookByControlNumber(u"KMO1"_s); });
    QCOMPARE((*book)->title, u"데미안"_s);
    QCOMPARE((*book)->publisher, u"Other house"_s);
    // Holdings after their book bring its copies.
    const QByteArray holdings = MarcBuilder("00000nx  a2200000 i 4500")
                                    .add("001", "h9")
                                    .add("004", "2")
                                    .add("852", "8 $pHOLD1")
                                    .iso();
    QCOMPARE(shown(library.import(TransferKind::Books, holdings)), u"0 1 0 0"_s);
    QCOMPARE(*library.read([](const Stores &s) { return s.books().copyCount(); }), 5);
}

void TestMarcTransfer::mapsItsColumns()
{
    TransferLibrary library;
    ImportOptions options;
    options.path = library.write(u"books.mrc"_s, demian().iso());
    options.columnMap = {{u"author"_s, QString()}, {u"publisher"_s, u"author"_s}};
    QCOMPARE(shown(library.import(options)), u"1 0 0 0"_s);
    const auto book =
        library.read([](const Stores &s) { return s.books().bookByControlNumber(u"KMO1"_s); });
    QCOMPARE((*book)->author, u"민음사"_s);
    QCOMPARE((*book)->publisher, QString());
    options.columnMap = {{u"245"_s, u"title"_s}};
    QCOMPARE(shown(library.import(options)), u"0 0 0 0 UnknownColumn"_s);
}

void TestMarcTransfer::refusesRecordsAlone()
{
    TransferLibrary library;
    const QByteArray wrongIsbn =
        MarcBuilder().add("020", "  $a9788937460448").add("245", "10$aWrong /$cX").iso();
    const QByteArray damaged =
        MarcBuilder().add("001", "d").add("245", QByteArray("10$a토지\xff 가나다")).iso();
    const QByteArray noTitle = MarcBuilder().add("001", "n").iso();
    const QByteArray file = demian().iso() + wrongIsbn + "rubbish, $ too\x1d" + damaged + noTitle
        + MarcBuilder("00000dam a2200000 i 4500").add("245", "10$aGone").iso() + another("7").iso();
    QCOMPARE(shown(library.import(TransferKind::Books, file)), u"2 0 0 5"_s);
    const QList<QByteArray> lines = library.errors().split('\n');
    QVERIFY(lines[0].startsWith("control_number,isbn,title,volume,author,publisher,year,"));
    QVERIFY2(lines[1].startsWith(",9788937460448,Wrong,,X,") && lines[1].contains(",2,"),
             lines[1].constData());
    QVERIFY2(lines[2].startsWith("\"\xef\xbf\xbdrubbish, $ too\",")
                 && lines[2].contains(",3,This record cannot be read (it does not begin as a "
                                      "record does)"),
             lines[2].constData());
    QVERIFY2(lines[3].contains("d,,토지\xef\xbf\xbd 가나다,"), lines[3].constData());
    QVERIFY2(lines[5].contains("(it is marked as deleted)"), lines[5].constData());
    // Corrected, it comes in; what nobody has corrected is refused again.
    QByteArray corrected = library.errors();
    corrected.replace("9788937460448", "9788937460449").replace("\xef\xbf\xbd 가", "가");
    QCOMPARE(shown(library.import(TransferKind::Books, corrected)), u"2 0 1 2"_s);
}

void TestMarcTransfer::keepsWhatIsWholeOfACutFile()
{
    const QByteArray whole = another("1").iso() + another("2").iso() + demian().iso();
    for (const qsizetype lost : {2, 50, 150}) {
        TransferLibrary library;
        QCOMPARE(shown(library.import(TransferKind::Books, whole.chopped(lost))), u"2 0 0 1"_s);
        QVERIFY2(library.errors().contains(",3,This record cannot be read (the file ends within "
                                           "it)"),
                 library.errors().constData());
    }
}

void TestMarcTransfer::refusesWhatIsNoMarc()
{
    TransferLibrary library;
    ImportOptions options;
    options.path = library.write(u"books.mrc"_s, "isbn,title\n,X\n");
    QCOMPARE(shown(library.import(options)), u"0 0 0 0 InvalidMarc"_s);
    options.path = library.write(u"books.xml"_s, "<?xml version='1.0'?><rss/>");
    QCOMPARE(shown(library.import(options)), u"0 0 0 0 InvalidMarc"_s);
    options.path = library.write(u"books.mrc"_s, demian().iso());
    options.kind = TransferKind::Readers;
    QCOMPARE(shown(library.import(options)), u"0 0 0 0 InvalidCsv"_s);
}

void TestMarcTransfer::goesOutAndComesInAgain_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"books.mrc", "books.xml", "BOOKS.ISO", "books.marcxml"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestMarcTransfer::goesOutAndComesInAgain()
{
    QFETCH(const QString, name);
    TransferLibrary from;
    QByteArray table =
        "control_number,isbn,title,volume,author,publisher,year,call_number,language,barcodes\n"
        "K1,9788936434120,소년이 온다,,한강,창비,2014,813.7 한32ㅅ,ko,A1;A2\n"
        ",,\"Ends with marks /:\",제1권,\"Kim, A.; Lee, B.\",House.,[2004?],=1+1,ja,N1\n"
        "K3,,<b>&amp;</b>,,,,,,,B1\n,9788937460449,Set,1,,,,,en,C1\n,9788937460449,Set,2,,,,,,C2\n"
        ",,Many,,,,,,,"_ba;
    for (int i = 0; i < 1'600; ++i)
        table += "M" + QByteArray::number(100'000 + i) + ';';
    QCOMPARE(shown(from.import(TransferKind::Books, table)), u"6 0 0 0"_s);
    const QString path = from.folder.filePath(name);
    QCOMPARE(exportTo(*from.database, TransferKind::Books, path).value(), 6);
    QVERIFY(!(QFileInfo(path).permissions() & (QFile::ReadGroup | QFile::ReadOther)));

    TransferLibrary to;
    ImportOptions options;
    options.path = path;
    const ImportReport report = to.import(options);
    QCOMPARE(report.counts.added, 6);
    QCOMPARE(report.counts.rejected, 0);
    // Into where it came from it brings nothing.
    options.onMatch = OnMatch::Update;
    const ImportReport again = from.import(options);
    QCOMPARE(again.counts.unchanged, again.counts.read);
    const auto csvOf = [](TransferLibrary &library) {
        const QString csv = library.folder.filePath(u"all.csv"_s);
        if (!exportTo(*library.database, TransferKind::Books, csv))
            qFatal("cannot export");
        return TransferLibrary::readFile(csv);
    };
    QCOMPARE(csvOf(to), csvOf(from));
}

void TestMarcTransfer::writesAWholeFile()
{
    TransferLibrary library;
    const QString path = library.folder.filePath(u"books.xml"_s);
    QCOMPARE(exportTo(*library.database, TransferKind::Books, path).value(), 0);
    QCOMPARE(TransferLibrary::readFile(path),
             "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
             "<collection xmlns=\"http://www.loc.gov/MARC21/slim\">\n</collection>\n"_ba);
    // Readers are no MARC, whatever the file is called.
    const QString readers = library.folder.filePath(u"readers.mrc"_s);
    QVERIFY(exportTo(*library.database, TransferKind::Readers, readers));
    QVERIFY(TransferLibrary::readFile(readers).startsWith("card_number,"));
}

void TestMarcTransfer::showsItBefore_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<FileFormat::Shape>("shape");
    QTest::addColumn<TextEncoding>("encoding");
    const QByteArray leader = "00000nam  2200000 i 4500";
    QTest::newRow("ISO 2709") << demian().iso() + "x\x1d" << FileFormat::Shape::Marc
                              << TextEncoding::Utf8;
    QTest::newRow("CP949") << inCp949(demian(leader).iso()) + "x\x1d" << FileFormat::Shape::Marc
                           << TextEncoding::Cp949;
    QTest::newRow("MARC-8") << MarcBuilder(leader)
                                   .add("245",
                                        "10$aCaf\xe2"
                                        "e")
                                   .iso()
            + "x\x1d" << FileFormat::Shape::Marc
                            << TextEncoding::Marc8;
    QTest::newRow("MARCXML") << MarcBuilder::collection(demian().xml() + "<record/>")
                             << FileFormat::Shape::MarcXml << TextEncoding::Utf8;
}

void TestMarcTransfer::showsItBefore()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const FileFormat::Shape, shape);
    QFETCH(const TextEncoding, encoding);
    TransferLibrary library;
    PreviewRequest request;
    request.path = library.write(u"download"_s, bytes);
    const auto preview = previewFile(request);
    QVERIFY(preview);
    QCOMPARE(preview->guess, TransferKind::Books);
    QCOMPARE(preview->format.shape, shape);
    QCOMPARE(preview->format.encoding, encoding);
    QCOMPARE(preview->columns.size(), 10);
    QCOMPARE(preview->columns[2].field, Field::Title);
    QVERIFY(preview->missing.isEmpty());
    QCOMPARE(preview->rows.size(), 2);
    QVERIFY(!preview->rows[0].refusal);
    QCOMPARE(preview->rows[1].refusal->code, ErrorCode::InvalidMarcRecord);
    QCOMPARE(preview->estimatedRows, 2);
    request.kind = TransferKind::Readers;
    QCOMPARE(previewFile(request).error().code, ErrorCode::InvalidCsv);
}

void TestMarcTransfer::holdsOneRecordAtATime()
{
    // 40,000 records: what is read ahead must not grow with the file.
    TransferLibrary library;
    QByteArray bytes;
    for (int i = 0; i < 40'000; ++i)
        bytes += another("1").iso();
    QFile file(library.write(u"books.mrc"_s, bytes));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto source = RowSource::open(file, u"books.mrc"_s, TransferKind::Books, {});
    QVERIFY(source);
    SourceRow row;
    qint64 rows = 0;
    qint64 most = 0;
    const qint64 each = bytes.size() / 40'000;
    while ((*source)->next(row)) {
        ++rows;
        most = std::max(most, (*source)->bytesRead() - rows * each);
    }
    QCOMPARE(rows, 40'000);
    QVERIFY2(most <= 128 * 1024, qPrintable(QString::number(most)));
}

QTEST_GUILESS_MAIN(TestMarcTransfer)
#include "tst_marctransfer.moc"
