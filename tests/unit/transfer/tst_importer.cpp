// SPDX-License-Identifier: GPL-3.0-or-later
#include <QSignalSpy>

#include "tests/unit/transfer/transferlibrary.h"

using namespace bookbell;
using namespace Qt::StringLiterals;

class TestImporter final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_library.emplace(); }
    void cleanup() { m_library.reset(); }

    void importsBooks_data();
    void importsBooks();
    void importsReaders();
    void keepsWhatAnEmptyCellDoesNotSay();
    void refusesRowsIntoAFile();
    void refusesWholeFiles_data();
    void refusesWholeFiles();
    void refusesAnUnwritableErrorsFile();
    void stopsWhenCancelled();
    void runsOnItsOwnThread();
    void dryRunTellsItsFirstReadingApart();

private:
    std::optional<TransferLibrary> m_library;
};

void TestImporter::importsBooks_data()
{
    QTest::addColumn<QByteArray>("first");
    QTest::addColumn<QByteArray>("second");
    QTest::addColumn<OnMatch>("onMatch");
    QTest::addColumn<QString>("expected");
    const QByteArray header = "control_number,isbn,title,volume,barcodes\n"_ba;
    const QByteArray one = header + "C1,9788936434120,One,,A1;A2\n"_ba;
    const auto row = [&](const char *name, const QByteArray &first, const QByteArray &second,
                         OnMatch onMatch, const QString &expected) {
        QTest::newRow(name) << first << header + second << onMatch << expected;
    };
    row("again", one, "C1,9788936434120,One,,A1;A2\n"_ba, OnMatch::Skip, u"0 0 1 0"_s);
    row("again, update", one, "C1,9788936434120,One,,A1;A2\n"_ba, OnMatch::Update, u"0 0 1 0"_s);
    row("skips", one, "C1,,New title,,\n"_ba, OnMatch::Skip, u"0 0 1 0"_s);
    row("updates", one, "C1,,New title,,\n"_ba, OnMatch::Update, u"0 1 0 0"_s);
    row("new copy", one, "C1,,One,,A3\n"_ba, OnMatch::Skip, u"0 1 0 0"_s);
    row("by barcode", one, ",,New title,,A2\n"_ba, OnMatch::Update, u"0 1 0 0"_s);
    row("ISBN of ten with a wrong digit", one, ",89-364-3412-X,One,,\n"_ba, OnMatch::Skip,
        u"0 0 0 1"_s);
    row("by ISBN", one, ",9788936434120,One,,A9\n"_ba, OnMatch::Skip, u"0 1 0 0"_s);
    row("other control number", one, "C2,9788936434120,Two,,A3\n"_ba, OnMatch::Skip, u"1 0 0 0"_s);
    row("barcode of another book", one, "C2,9788936433598,Two,,A1\n"_ba, OnMatch::Skip,
        u"0 0 0 1"_s);
    row("barcode of another ISBN", one, ",9788936433598,Two,,A1\n"_ba, OnMatch::Skip, u"0 0 0 1"_s);
    row("wrong ISBN", one, ",9788936434121,Two,,A3\n"_ba, OnMatch::Skip, u"0 0 0 1"_s);
    row("no title", one, "C2,,,,A3\n"_ba, OnMatch::Skip, u"0 0 0 1"_s);
    row("two titles, one barcode", header, ",,Two,,A3\n,,Three,,A3\n"_ba, OnMatch::Skip,
        u"1 0 0 1"_s);
    row("one row a copy", header,
        ",9788936434120,Two,,A3\n,9788936434120,Two,,A4\n,9788936434120,Two,,A4\n"_ba,
        OnMatch::Skip, u"1 1 1 0"_s);
    row("volumes share an ISBN", header,
        ",9788936434120,Set,1,A3\n,9788936434120,Set,2,A4\n,9788936434120,Set,1,\n,9788936434120,Set,,\n"_ba,
        OnMatch::Skip, u"2 0 1 1"_s);
    row("control number twice, updated", header, "C5,,Two,,\nC5,,Three,,\nC5,,Three,,A8\n"_ba,
        OnMatch::Update, u"1 2 0 0"_s);
    row("changed by ISBN, then by number", one, ",9788936434120,New,,\nC1,,New,,\nC1,,One,,\n"_ba,
        OnMatch::Update, u"0 2 1 0"_s);
}

void TestImporter::importsBooks()
{
    QFETCH(QByteArray, first);
    QFETCH(QByteArray, second);
    QFETCH(OnMatch, onMatch);
    QFETCH(QString, expected);
    QVERIFY(!m_library->import(TransferKind::Books, first).error);
    QCOMPARE(shown(m_library->import(TransferKind::Books, second, onMatch)), expected);
}

void TestImporter::importsReaders()
{
    const QByteArray sheet =
        u"회원번호,이름,휴대폰,이메일\nR1,김민지,010-0000-0001,a@example.org\n,없음,,\nR2,이서준,,\nR1,둘째,,\n"_s
            .toUtf8();
    QCOMPARE(shown(m_library->import(TransferKind::Readers, sheet)), u"2 0 1 1"_s);
    QCOMPARE(shown(m_library->import(TransferKind::Readers, sheet)), u"0 0 3 1"_s);
    const auto reader =
        m_library->read([](const Stores &s) { return s.readers().readerByCard(u"R1"_s); });
    QCOMPARE((*reader)->name, u"김민지"_s);
    QCOMPARE((*reader)->phone, u"010-0000-0001"_s);
}

void TestImporter::keepsWhatAnEmptyCellDoesNotSay()
{
    const auto import = [this](const QByteArray &text) {
        return shown(m_library->import(TransferKind::Readers, text, OnMatch::Update));
    };
    QCOMPARE(
        import(
            "card_number,name,email,blocked,expires_on\nR1,Kim,a@example.org,yes,2027-01-31\n"_ba),
        u"1 0 0 0"_s);
    QCOMPARE(import("card_number,name,email,blocked\nR1,Lee,,\n"_ba), u"0 1 0 0"_s);
    QCOMPARE(import("card_number,name,blocked\nR1,Lee,maybe\n"_ba), u"0 0 0 1"_s);
    const auto reader =
        m_library->read([](const Stores &s) { return s.readers().readerByCard(u"R1"_s); });
    QCOMPARE((*reader)->name, u"Lee"_s);
    QCOMPARE((*reader)->email, u"a@example.org"_s);
    QVERIFY((*reader)->isBlocked);
    QCOMPARE((*reader)->expiresOn, QDate(2027, 1, 31));
}

void TestImporter::refusesRowsIntoAFile()
{
    const QByteArray file = "Titel,isbn,note,barcodes\n"
                            "=One,9788936434121,\"two\nlines\",A1\n"
                            "\"open,9788936434120,,A2\n"
                            "Three,9788936433598,,A3\n"
                            "Four,x,,A4\n"_ba;
    ImportOptions options;
    options.path = m_library->write(u"books.csv"_s, file);
    options.columnMap = {{u"Titel"_s, u"title"_s}};
    options.errorsPath = m_library->errorsPath();
    QCOMPARE(shown(m_library->import(options)), u"1 0 0 3"_s);
    const QByteArrayList lines = m_library->errors().split('\n');
    QCOMPARE(lines.size(), 5);
    QCOMPARE(lines[0], "Titel,isbn,note,barcodes,line,reason\r"_ba);
    QVERIFY(lines[1].startsWith("'=One,9788936434121,two lines,A1,2,"_ba));
    QVERIFY(lines[1].contains("check digit"_ba));
    QVERIFY(lines[2].startsWith("\"\xef\xbf\xbd\"\"open,9788936434120,,A2\",,,,4,"_ba));
    QVERIFY(lines[3].startsWith("Four,x,,A4,6,"_ba));
    const auto mode = QFileInfo(m_library->errorsPath()).permissions();
    QVERIFY(
        !(mode & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther)));

    // Corrected, the file of refused rows goes in by itself.
    QByteArray corrected = m_library->errors();
    corrected.replace("9788936434121"_ba, "9788936434120"_ba);
    options.path = m_library->write(u"corrected.csv"_s, corrected);
    QCOMPARE(shown(m_library->import(options)), u"1 0 0 2"_s);
    const auto book =
        m_library->read([](const Stores &s) { return s.books().booksByIsbn(u"9788936434120"_s); });
    QCOMPARE(book->first().title, u"=One"_s);
    QVERIFY(m_library->errors().startsWith("Titel,isbn,note,barcodes,line,reason\r\n"_ba));
}

void TestImporter::refusesWholeFiles_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("error");
    QTest::newRow("prose") << "Dear Madam,\nplease find enclosed\n"_ba << u"MissingColumn"_s;
    QTest::newRow("page") << "<!DOCTYPE html><html><body>no</body></html>"_ba << u"MissingColumn"_s;
    QTest::newRow("spreadsheet") << "PK\x03\x04"_ba << u"SpreadsheetFile"_s;
    QTest::newRow("zeros") << QByteArray(100'000, '\0') << u"InvalidCsv"_s;
    QTest::newRow("nothing") << ""_ba << u"InvalidCsv"_s;
    QTest::newRow("one huge line") << QByteArray(5'000'000, 'x') << u"InvalidCsv"_s;
    QTest::newRow("10000 columns") << "a,"_ba.repeated(10'000) << u"InvalidCsv"_s;
    QTest::newRow("header in no encoding")
        << "title\xff\xff,isbn\nOne,9788936434120\nTwo,\nThree,\n"_ba << u"InvalidEncoding"_s;
}

void TestImporter::refusesWholeFiles()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, error);
    QCOMPARE(shown(m_library->import(TransferKind::Books, bytes)), u"0 0 0 0 "_s + error);
    QVERIFY(!QFile::exists(m_library->errorsPath()));
}

void TestImporter::refusesAnUnwritableErrorsFile()
{
    ImportOptions options;
    options.path = m_library->write(u"books.csv"_s, "title\nOne\n"_ba);
    options.errorsPath = m_library->folder.filePath(u"no folder/errors.csv"_s);
    QCOMPARE(shown(m_library->import(options)), u"0 0 0 0 FileNotWritable"_s);
    options.path = m_library->folder.filePath(u"no file"_s);
    QCOMPARE(shown(m_library->import(options)), u"0 0 0 0 FileNotFound"_s);
    options.path = m_library->folder.path();
    QCOMPARE(shown(m_library->import(options)), u"0 0 0 0 FileNotReadable"_s);
}

void TestImporter::stopsWhenCancelled()
{
    QByteArray file = "card_number,name\n"_ba;
    for (int i = 0; i < 20'000; ++i)
        file += "R"_ba + QByteArray::number(i) + ",Name\n"_ba;
    ImportOptions options;
    options.kind = TransferKind::Readers;
    options.path = m_library->write(u"readers.csv"_s, file);
    ImportControl control;
    control.progress = [&control](const ImportProgress &) { control.isCancelled = true; };
    const ImportReport report = runImport(*m_library->database, m_library->clock, options, control);
    QCOMPARE(report.error->code, ErrorCode::Cancelled);
    QVERIFY(report.counts.added < 20'000);
    // What is told is what was done, and doing it again goes on from there.
    QCOMPARE(*m_library->read([](const Stores &s) { return s.readers().readerCount(); }),
             report.counts.added);
    QCOMPARE(shown(m_library->import(options)),
             u"%1 0 %2 0"_s.arg(20'000 - report.counts.added).arg(report.counts.added));
}

void TestImporter::runsOnItsOwnThread()
{
    ImportOptions options;
    options.path = m_library->write(u"books.csv"_s, "title,barcodes\nOne,A1\n"_ba);
    options.actor = {u"kim"_s, u"window"_s};
    Importer importer(*m_library->database, m_library->clock);
    QSignalSpy finished(&importer, &Importer::finished);
    importer.start(options);
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(finished.first().first().value<ImportReport>().counts.added, 1);
    const auto journal = m_library->read([](const Stores &s) { return s.settings().journal(10); });
    QCOMPARE(journal->first().action, u"import"_s);
    QCOMPARE(journal->first().actor, options.actor);
}

void TestImporter::dryRunTellsItsFirstReadingApart()
{
    constexpr int rows = 50'000;
    QByteArray bytes = "title,barcodes\n"_ba;
    for (int i = 0; i < rows; ++i)
        bytes += "One,B"_ba + QByteArray::number(i) + '\n';
    ImportOptions options;
    options.path = m_library->write(u"many.csv"_s, bytes);
    options.isDryRun = true;
    ImportControl control;
    QList<ImportProgress> told;
    control.progress = [&told](const ImportProgress &progress) { told.append(progress); };
    QCOMPARE(shown(runImport(*m_library->database, m_library->clock, options, control)),
             u"50000 0 0 0"_s);
    bool isFirst = true;
    for (const ImportProgress &progress : told) {
        isFirst = isFirst && progress.isFirstReading;
        QCOMPARE(progress.isFirstReading, isFirst);
        QCOMPARE(progress.counts.read == 0, isFirst);
    }
    QCOMPARE(told.last().counts.read, rows);
    QCOMPARE(told.last().bytesRead, bytes.size());
}

QTEST_GUILESS_MAIN(TestImporter)
#include "tst_importer.moc"
