// SPDX-License-Identifier: GPL-3.0-or-later
#include <QStringEncoder>

#include "core/transfer/filepreview.h"
#include "core/transfer/importfacts.h"
#include "tests/unit/transfer/transferlibrary.h"

using namespace bookbell;
using namespace Qt::StringLiterals;

namespace {

using ByHand = QHash<QString, QString>;

/// "title|isbn|-": the field of every column.
QString fieldsOf(const FilePreview &preview)
{
    QStringList names;
    for (const PreviewColumn &column : preview.columns)
        names.append(column.field ? fieldName(*column.field) : u"-"_s);
    return names.join(u'|');
}

QString namesOf(const FilePreview &preview)
{
    QStringList names;
    for (const PreviewColumn &column : preview.columns)
        names.append(column.name);
    return names.join(u'|');
}

QByteArray encoded(const QString &text, const char *encoding)
{
    QStringEncoder encoder(encoding, QStringEncoder::Flag::WriteBom);
    return encoder.encode(text);
}

} // namespace

class TestFilePreview final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void guessesTheKind_data();
    void guessesTheKind();
    void readsWhatLibrariesWrite_data();
    void readsWhatLibrariesWrite();
    void mapsByHand_data();
    void mapsByHand();
    void ignoredColumnsStayOut();
    void tellsWhatIsMissing_data();
    void tellsWhatIsMissing();
    void marksRowsThatWouldBeRefused();
    void readsJson();
    void estimatesTheRows_data();
    void estimatesTheRows();
    void refusesWhatIsNoTable_data();
    void refusesWhatIsNoTable();
    void takesAFileOfRefusedRows();

private:
    Result<FilePreview> look(const QByteArray &bytes, const QString &name = u"file.csv"_s,
                             std::optional<TransferKind> kind = {}, const ByHand &map = {}) const
    {
        PreviewRequest request;
        request.path = m_library->write(name, bytes);
        request.kind = kind;
        request.columnMap = map;
        request.facts = m_facts;
        return previewFile(request);
    }

    std::unique_ptr<TransferLibrary> m_library;
    RowParser::Facts m_facts;
};

void TestFilePreview::initTestCase()
{
    m_library = std::make_unique<TransferLibrary>();
    auto facts = m_library->read(
        [](const Stores &stores) { return loadImportFacts(stores, TransferKind::Books); });
    QVERIFY(facts);
    m_facts = facts->parser;
}

void TestFilePreview::cleanupTestCase()
{
    m_library.reset();
}

void TestFilePreview::guessesTheKind_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QString>("kind");
    QTest::newRow("books") << "isbn,title,author,barcode\n"_ba << u"books"_s;
    QTest::newRow("Korean books") << "등록번호,서명,저자,출판사\n"_ba << u"books"_s;
    QTest::newRow("barcodes alone") << "barcode\n"_ba << u"books"_s;
    QTest::newRow("readers") << "card_number,name,phone\n"_ba << u"readers"_s;
    QTest::newRow("readers by barcode") << "barcode,name,phone\n"_ba << u"readers"_s;
    QTest::newRow("Korean readers") << "회원번호,이름,휴대폰\n"_ba << u"readers"_s;
    QTest::newRow("reservations by ISBN")
        << "ISBN,cardnumber,reservedate\n"_ba << u"reservations"_s;
    QTest::newRow("reservations by barcode") << "barcode,card_number\n"_ba << u"reservations"_s;
    QTest::newRow("reservations with much beside")
        << "title,author,isbn,cardnumber,surname,firstname,phone\n"_ba << u"reservations"_s;
    QTest::newRow("subscribers") << "endpoint,p256dh,auth,language\n"_ba << u"subscribers"_s;
    QTest::newRow("half a reader") << "name,phone\n"_ba << u"readers"_s;
    QTest::newRow("nothing known") << "foo,bar\n"_ba << QString();
    QTest::newRow("JSON lines") << "{\"endpoint\":\"x\"}\n"_ba << u"subscribers"_s;
    QTest::newRow("JSON array") << " [ {\"endpoint\":\"x\"} ]"_ba << u"subscribers"_s;
}

void TestFilePreview::guessesTheKind()
{
    QFETCH(const QByteArray, header);
    QFETCH(const QString, kind);
    const auto preview = look(header);
    QVERIFY(preview);
    QCOMPARE(preview->guess ? toText(*preview->guess) : QString(), kind);
    QCOMPARE(toText(preview->kind), kind.isEmpty() ? u"books"_s : kind);
}

void TestFilePreview::readsWhatLibrariesWrite_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<TextEncoding>("encoding");
    QTest::addColumn<char>("separator");
    const QString comma = u"서명,ISBN\n채식주의자,9788936434595\n"_s;
    const QString semicolon = QString(comma).replace(u',', u';');
    const QString tab = QString(comma).replace(u',', u'\t');
    QTest::newRow("UTF-8") << comma.toUtf8() << TextEncoding::Utf8 << ',';
    QTest::newRow("UTF-8 with a mark, semicolons")
        << encoded(semicolon, "UTF-8") << TextEncoding::Utf8 << ';';
    QTest::newRow("UTF-16, tabs") << encoded(tab, "UTF-16LE") << TextEncoding::Utf16LittleEndian
                                  << '\t';
    QTest::newRow("UTF-16 the other way")
        << encoded(comma, "UTF-16BE") << TextEncoding::Utf16BigEndian << ',';
    QTest::newRow("CP949") << QByteArray(QStringEncoder("windows-949").encode(comma))
                           << TextEncoding::Cp949 << ',';
    QTest::newRow("named separator")
        << "sep=;\n"_ba + semicolon.toUtf8() << TextEncoding::Utf8 << ';';
}

void TestFilePreview::readsWhatLibrariesWrite()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const TextEncoding, encoding);
    QFETCH(const char, separator);
    const auto preview = look(bytes);
    QVERIFY(preview);
    QCOMPARE(preview->format, (FileFormat {encoding, FileFormat::Shape::Table}));
    QCOMPARE(preview->separator, separator);
    QCOMPARE(namesOf(*preview), u"서명|ISBN"_s);
    QCOMPARE(fieldsOf(*preview), u"title|isbn"_s);
    QCOMPARE(preview->rows.size(), size_t {1});
    QCOMPARE(preview->rows.front().cells, (QStringList {u"채식주의자"_s, u"9788936434595"_s}));
    QVERIFY(!preview->rows.front().refusal);
    QCOMPARE(preview->bytes, bytes.size());

    // A second look knows the format and comes to the same.
    PreviewRequest again;
    again.path = m_library->folder.filePath(u"file.csv"_s);
    again.format = preview->format;
    again.facts = m_facts;
    QCOMPARE(namesOf(*previewFile(again)), u"서명|ISBN"_s);
}

void TestFilePreview::mapsByHand_data()
{
    QTest::addColumn<ByHand>("byHand");
    QTest::addColumn<QString>("fields");
    QTest::newRow("nothing") << ByHand {} << u"title|-|isbn|isbn"_s;
    QTest::newRow("a field") << ByHand {{u"Regal"_s, u"call_number"_s}}
                             << u"title|call_number|isbn|isbn"_s;
    QTest::newRow("another field") << ByHand {{u"title"_s, u"author"_s}} << u"author|-|isbn|isbn"_s;
    QTest::newRow("ignored") << ByHand {{u"title"_s, QString()}} << u"-|-|isbn|isbn"_s;
    QTest::newRow("the first of one name")
        << ByHand {{u"isbn"_s, QString()}} << u"title|-|-|isbn"_s;
}

void TestFilePreview::mapsByHand()
{
    QFETCH(const ByHand, byHand);
    QFETCH(const QString, fields);
    const auto preview = look("title,Regal,isbn,isbn\nx,R1,9788936434595,\n"_ba, u"file.csv"_s,
                              TransferKind::Books, byHand);
    QVERIFY(preview);
    QCOMPARE(fieldsOf(*preview), fields);
    for (const PreviewColumn &column : preview->columns)
        QCOMPARE(column.isNamedByHand, !column.isRepeated && byHand.contains(column.name));
    QVERIFY(preview->columns.last().isRepeated);
}

void TestFilePreview::ignoredColumnsStayOut()
{
    ImportOptions options;
    options.kind = TransferKind::Books;
    options.path = m_library->write(u"ignored.csv"_s, "title,author,barcode\nx,Wrong,I1\n"_ba);
    options.columnMap = {{u"author"_s, QString()}};
    QCOMPARE(shown(m_library->import(options)), u"1 0 0 0"_s);
    const auto book = m_library->read([](const Stores &stores) -> Result<std::optional<Book>> {
        const auto copy = stores.books().copyByBarcode(u"I1"_s);
        if (!copy || !*copy)
            return fail(ErrorCode::UnknownBarcode);
        return stores.books().book((*copy)->book);
    });
    QVERIFY(book && *book);
    QCOMPARE((*book)->author, QString());

    // In JSON, too.
    const auto preview =
        look("{\"endpoint\":\"https://fcm.googleapis.com/a\",\"language\":\"ko\"}\n"_ba,
             u"file.jsonl"_s, TransferKind::Subscribers, {{u"language"_s, QString()}});
    QVERIFY(preview);
    QCOMPARE(fieldsOf(*preview), u"endpoint|-"_s);
}

void TestFilePreview::tellsWhatIsMissing_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<TransferKind>("kind");
    QTest::addColumn<QList<QList<Field>>>("missing");
    using Missing = QList<QList<Field>>;
    QTest::newRow("nothing") << "title\n"_ba << TransferKind::Books << Missing {};
    QTest::newRow("books") << "author\n"_ba << TransferKind::Books
                           << Missing {{Field::Title, Field::ControlNumber, Field::Isbn,
                                        Field::Barcodes}};
    QTest::newRow("reservations") << "status\n"_ba << TransferKind::Reservations
                                  << Missing {{Field::CardNumber}, {Field::Isbn, Field::Barcode}};
    QTest::newRow("subscribers") << "endpoint,auth\n"_ba << TransferKind::Subscribers
                                 << Missing {{Field::P256dh}};
    QTest::newRow("JSON") << "{\"endpoint\":\"x\",\"keys\":{\"auth\":\"y\"}}"_ba
                          << TransferKind::Subscribers << Missing {{Field::P256dh}};
}

void TestFilePreview::tellsWhatIsMissing()
{
    QFETCH(const QByteArray, header);
    QFETCH(const TransferKind, kind);
    const auto preview = look(header, u"file.csv"_s, kind);
    QVERIFY(preview);
    QTEST(preview->missing, "missing");
}

void TestFilePreview::marksRowsThatWouldBeRefused()
{
    const auto preview = look("title,isbn\n"
                              "good,9788936434595\n"
                              "bad,978893643459X\n"
                              "slipped,,,more\n"
                              "\"open,\n"
                              "good,\n"_ba);
    QVERIFY(preview);
    QList<std::optional<ErrorCode>> codes;
    QList<qint64> lines;
    for (const PreviewRow &row : preview->rows) {
        codes.append(row.refusal ? std::optional(row.refusal->code) : std::nullopt);
        lines.append(row.line);
    }
    QCOMPARE(codes,
             (QList<std::optional<ErrorCode>> {std::nullopt, ErrorCode::InvalidIsbn,
                                               ErrorCode::TooManyCells, ErrorCode::UnclosedQuote,
                                               std::nullopt}));
    QCOMPARE(lines, (QList<qint64> {2, 3, 4, 5, 6}));
    QVERIFY(preview->isRowCountExact);
    QCOMPARE(preview->estimatedRows, 5);
}

void TestFilePreview::readsJson()
{
    const BrowserKeys keys;
    const QByteArray whole = "{\"endpoint\":\"https://fcm.googleapis.com/fcm/send/a\","
                             "\"expirationTime\":null,\"keys\":{\"p256dh\":\""_ba
        + keys.p256dh + "\",\"auth\":\""_ba + keys.auth
        + "\"},\"lists\":[\"News\",\"Kids\"],\"card_number\":7}\n"_ba;
    const auto preview = look(whole + "{broken\n"_ba + "{\"endpoint\":\"http://x\"}\n"_ba);
    QVERIFY(preview);
    QCOMPARE(preview->format.shape, FileFormat::Shape::JsonLines);
    QCOMPARE(namesOf(*preview),
             u"endpoint|keys.p256dh|keys.auth|card_number|lists|expirationTime"_s);
    QCOMPARE(fieldsOf(*preview), u"endpoint|p256dh|auth|card_number|lists|-"_s);
    QCOMPARE(preview->rows.size(), size_t {3});
    QVERIFY(!preview->rows[0].refusal);
    QCOMPARE(preview->rows[0].cells.value(3), u"7"_s);
    QCOMPARE(preview->rows[0].cells.value(4), u"News;Kids"_s);
    QCOMPARE(preview->rows[1].refusal->code, ErrorCode::InvalidJsonRow);
    QCOMPARE(preview->rows[1].cells, QStringList {u"{broken"_s});
    QVERIFY(preview->rows[2].refusal);
    QVERIFY(preview->missing.isEmpty());

    const auto mapped = look("[{\"url\":\"x\",\"p256dh\":\"y\",\"auth\":\"z\"}]"_ba, u"a.json"_s,
                             TransferKind::Subscribers, {{u"url"_s, u"endpoint"_s}});
    QVERIFY(mapped);
    QCOMPARE(mapped->format.shape, FileFormat::Shape::JsonArray);
    QVERIFY(mapped->missing.isEmpty());
}

void TestFilePreview::estimatesTheRows_data()
{
    QTest::addColumn<int>("rows");
    QTest::addColumn<bool>("isExact");
    QTest::newRow("none") << 0 << true;
    QTest::newRow("more than are shown") << 1'000 << true;
    QTest::newRow("many") << 200'000 << false;
}

void TestFilePreview::estimatesTheRows()
{
    QFETCH(const int, rows);
    QFETCH(const bool, isExact);
    QByteArray bytes = "title,barcode\n"_ba;
    for (int i = 0; i < rows; ++i)
        bytes += "The same title in every row,"_ba + QByteArray::number(1'000'000 + i) + '\n';
    const auto preview = look(bytes);
    QVERIFY(preview);
    QCOMPARE(preview->isRowCountExact, isExact);
    QVERIFY2(qAbs(preview->estimatedRows - rows) <= (isExact ? 0 : rows / 50),
             qPrintable(QString::number(preview->estimatedRows)));
    QCOMPARE(preview->rows.size(), std::min(static_cast<size_t>(rows), previewRowCount));
}

void TestFilePreview::refusesWhatIsNoTable_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("spreadsheet") << "PK\x03\x04 and so on"_ba << ErrorCode::SpreadsheetFile;
    QTest::newRow("picture") << "\x89PNG\r\n\x1a\n\0\0\0\r"_ba + QByteArray(64, '\0')
                             << ErrorCode::InvalidCsv;
    QTest::newRow("blank lines") << " \n\n"_ba << ErrorCode::InvalidCsv;
}

void TestFilePreview::refusesWhatIsNoTable()
{
    QFETCH(const QByteArray, bytes);
    const auto preview = look(bytes, u"file.csv"_s, TransferKind::Books);
    QVERIFY(!preview);
    QTEST(preview.error().code, "code");
    const auto guessed = look(bytes);
    QVERIFY(!guessed);
    QTEST(guessed.error().code, "code");
    PreviewRequest missing;
    missing.path = m_library->folder.filePath(u"no such file"_s);
    QCOMPARE(previewFile(missing).error().code, ErrorCode::FileNotFound);
    missing.path = m_library->folder.path();
    QCOMPARE(previewFile(missing).error().code, ErrorCode::FileNotReadable);
}

void TestFilePreview::takesAFileOfRefusedRows()
{
    const auto preview = look("title,isbn,line,reason\nx,9788936434595,7,it was wrong\n"_ba);
    QVERIFY(preview);
    QCOMPARE(namesOf(*preview), u"title|isbn"_s);
    QCOMPARE(preview->rows.front().cells, (QStringList {u"x"_s, u"9788936434595"_s}));
}

QTEST_GUILESS_MAIN(TestFilePreview)
#include "tst_filepreview.moc"
