// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFileDialog>
#include <QPageSize>
#include <QTemporaryDir>

#include "tests/ui/deskdriver.h"
#include "ui/computersettings.h"

using namespace bookbell;
using namespace Qt::StringLiterals;

/// The paper in the book on the hold shelf.
class TestHoldSlip : public QObject
{
    Q_OBJECT

private:
    static HoldSlip demian()
    {
        Book book;
        book.title = u"데미안"_s;
        book.volume = u"2"_s;
        book.author = u"헤르만 헤세"_s;
        book.callNumber = u"853 헤53ㄷ"_s;
        Reader reader;
        reader.name = u"김민지"_s;
        reader.cardNumber = u"R1001"_s;
        return holdSlip(u"새벽도서관"_s, book, u"A1"_s, reader, QDate(2026, 11, 26),
                        SlipName::Short);
    }
    static void choosePrinter(bool each = false)
    {
        ComputerSettings settings;
        settings.slipPrinter = u"Desk"_s;
        settings.slipPaper = SlipPaper::A6;
        settings.printsEachSlip = each;
        settings.store();
    }

private Q_SLOTS:
    void initTestCase() { DeskDriver::isolate(); }
    void init() { QSettings().clear(); }

    void namesAreShortened_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("shown");
        QTest::newRow("three syllables") << u"김민지"_s << u"김*지"_s;
        QTest::newRow("two") << u"이준"_s << u"이*"_s;
        QTest::newRow("one") << u"김"_s << u"김"_s;
        QTest::newRow("four") << u"남궁민수"_s << u"남**수"_s;
        QTest::newRow("with a space") << u"김 민지"_s << u"김*지"_s;
        QTest::newRow("decomposed, as a Mac writes it")
            << u"김민지"_s.normalized(QString::NormalizationForm_D) << u"김*지"_s;
        QTest::newRow("Japanese") << u"山田太郎"_s << u"山**郎"_s;
        QTest::newRow("a letter beyond 16 bits") << u"\U00020BB7野家"_s << u"\U00020BB7*家"_s;
        QTest::newRow("Latin") << u"Emma Wilson"_s << u"E. W."_s;
        QTest::newRow("Latin, one word") << u"madonna"_s << u"M."_s;
        QTest::newRow("spaces") << u"  Emma   Wilson "_s << u"E. W."_s;
        QTest::newRow("none") << QString() << QString();
    }
    void namesAreShortened()
    {
        QFETCH(QString, name);
        QTEST(shortName(name), "shown");
    }

    void cardsEndInAFewDigits_data()
    {
        QTest::addColumn<QString>("card");
        QTest::addColumn<QString>("end");
        QTest::newRow("long") << u"2026001234"_s << u"1234"_s;
        QTest::newRow("five") << u"R1001"_s << u"1001"_s;
        QTest::newRow("short") << u"1001"_s << u"01"_s;
    }
    void cardsEndInAFewDigits()
    {
        QFETCH(QString, card);
        QTEST(cardEnd(card), "end");
    }

    void slipHidesWhoTheReaderIs()
    {
        const HoldSlip slip = demian();
        QCOMPARE(slip.reader, u"김*지"_s);
        QCOMPARE(slip.cardEnd, u"1001"_s);
        QCOMPARE(slip.title, u"데미안 2"_s);
    }

    void receiptIsAsLongAsItsText()
    {
        HoldSlip slip = demian();
        const QSizeF brief = slipPage(slip, SlipPaper::Receipt).size(QPageSize::Millimeter);
        QCOMPARE(qRound(brief.width()), 80);
        slip.title = u"아주 긴 제목이 여러 줄에 걸쳐 이어지는 책 "_s.repeated(3);
        const QSizeF tall = slipPage(slip, SlipPaper::Receipt).size(QPageSize::Millimeter);
        QVERIFY(tall.height() > brief.height() + 5);
        slip.title = slip.title.repeated(100); // three lines at most
        const QSizeF tallest = slipPage(slip, SlipPaper::Receipt).size(QPageSize::Millimeter);
        QVERIFY(tallest.height() < tall.height() + 30);
        QCOMPARE(slipPage(slip, SlipPaper::A6).id(), QPageSize::A6);
    }

    void slipIsSavedAsPdf_data()
    {
        QTest::addColumn<int>("paper");
        QTest::newRow("receipt") << static_cast<int>(SlipPaper::Receipt);
        QTest::newRow("A6") << static_cast<int>(SlipPaper::A6);
        QTest::newRow("A4") << static_cast<int>(SlipPaper::A4);
    }
    void slipIsSavedAsPdf()
    {
        QFETCH(int, paper);
        // Somewhere to look at them: BOOKBELL_SLIPS=folder.
        QTemporaryDir temporary;
        const QString kept = qEnvironmentVariable("BOOKBELL_SLIPS");
        const QString path = (kept.isEmpty() ? temporary.path() : kept)
            + u"/slip-%1.pdf"_s.arg(toText(static_cast<SlipPaper>(paper)));
        const Result<> saved = saveSlip(demian(), static_cast<SlipPaper>(paper), path).result();
        QVERIFY2(saved, saved ? "" : qPrintable(saved.error().detail));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray pdf = file.readAll();
        QVERIFY(pdf.startsWith("%PDF-"));
        QCOMPARE(pdf.count("/Type /Page\n"), 1);
    }

    void folderThatCannotBeWrittenIsToldOf()
    {
        const Result<> saved =
            saveSlip(demian(), SlipPaper::A6, u"/nonexistent/slip.pdf"_s).result();
        QVERIFY(!saved);
        QCOMPARE(saved.error().code, ErrorCode::FileNotWritable);
    }

    void withoutAPrinterTheButtonSavesAFile()
    {
        DeskDriver desk;
        desk.scan(u"A1"_s);
        QTRY_COMPARE(desk.headline(), u"Hold shelf"_s);
        QTRY_VERIFY(desk.shownButton(u"resultSlip"_s));
        QCOMPARE(desk.shownButton(u"resultSlip"_s)->text(), u"Save slip as PDF (Ctrl+P)"_s);
        desk.press(Qt::Key_P, Qt::ControlModifier);
        QFileDialog *dialog = nullptr;
        QTRY_VERIFY((dialog = desk.window->findChild<QFileDialog *>(u"slipFileDialog"_s)));
        QVERIFY2(dialog->selectedFiles().constFirst().endsWith(u"/Hold slip A1.pdf"_s),
                 qPrintable(dialog->selectedFiles().constFirst()));
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"slip.pdf"_s);
        Q_EMIT dialog->fileSelected(path);
        dialog->close();
        QTRY_COMPARE(desk.message(), u"Saved: "_s + path);
        QVERIFY(QFileInfo(path).size() > 0);
        QCOMPARE(desk.offered(), u"Open (F4)"_s);
    }

    void slipIsPrintedByAKey()
    {
        choosePrinter();
        DeskDriver desk;
        desk.scan(u"A1"_s);
        QTRY_COMPARE(desk.headline(), u"Hold shelf"_s);
        QVERIFY(desk.slips.printed.isEmpty());
        desk.press(Qt::Key_P, Qt::ControlModifier);
        QTRY_COMPARE(desk.slips.printed.size(), 1);
        const auto &printed = desk.slips.printed.constFirst();
        QCOMPARE(printed.printer, u"Desk"_s);
        QCOMPARE(printed.paper, SlipPaper::A6);
        QCOMPARE(printed.slip.reader, u"김*지"_s);
        QCOMPARE(printed.slip.library, u"새벽도서관"_s);
        QCOMPARE(printed.slip.barcode, u"A1"_s);
        QCOMPARE(printed.slip.pickupBy, QDate(2026, 11, 27));
        QTRY_COMPARE(desk.message(), u"The slip goes to the printer Desk."_s);
        QVERIFY(desk.field()->hasFocus());
    }

    void eachSlipIsPrintedByItself()
    {
        choosePrinter(true);
        DeskDriver desk;
        desk.scan(u"A1"_s);
        QTRY_COMPARE(desk.slips.printed.size(), 1);
        desk.later();
        desk.scan(u"A1"_s); // lay there already
        desk.scan(u"B1"_s); // waits for nobody
        QTRY_COMPARE(desk.headline(), u"Can be borrowed"_s);
        QCOMPARE(desk.slips.printed.size(), 1);
        QCOMPARE(desk.message(), QString());
    }

    void namesInFullAreAChoice()
    {
        choosePrinter();
        ComputerSettings settings = ComputerSettings::load();
        settings.slipName = SlipName::Full;
        settings.store();
        DeskDriver desk;
        desk.scan(u"A1"_s);
        QTRY_COMPARE(desk.headline(), u"Hold shelf"_s);
        desk.press(Qt::Key_P, Qt::ControlModifier);
        QTRY_COMPARE(desk.slips.printed.size(), 1);
        QCOMPARE(desk.slips.printed.constFirst().slip.reader, u"김민지"_s);
    }

    void printerThatDoesNotAnswerOffersAFile()
    {
        choosePrinter(true);
        DeskDriver desk;
        desk.slips.works = false;
        desk.scan(u"A1"_s);
        QTRY_COMPARE(desk.offered(), u"Save as PDF (F4)"_s);
        QVERIFY2(desk.message().contains(u"Desk"_s), qPrintable(desk.message()));
        QCOMPARE(desk.headline(), u"Hold shelf"_s);
    }

    void nothingIsPrintedOfWhatIsGone()
    {
        choosePrinter();
        DeskDriver desk;
        desk.scan(u"A1"_s);
        QTRY_COMPARE(desk.headline(), u"Hold shelf"_s);
        desk.undo();
        QTRY_COMPARE(desk.headline(), u"Taken back"_s);
        QVERIFY(!desk.isShown(u"resultSlip"_s));
        desk.press(Qt::Key_P, Qt::ControlModifier);
        QVERIFY(desk.slips.printed.isEmpty());
    }

    void settingsAreKept()
    {
        ComputerSettings chosen;
        chosen.language = u"en"_s;
        chosen.playsSounds = false;
        chosen.slipPrinter = u"Desk"_s;
        chosen.slipPaper = SlipPaper::A4;
        chosen.printsEachSlip = true;
        chosen.slipName = SlipName::Full;
        chosen.store();
        QCOMPARE(ComputerSettings::load(), chosen);
        QSettings().clear();
        QCOMPARE(ComputerSettings::load(), ComputerSettings());
        QVERIFY(ComputerSettings::load().playsSounds);
    }
};

QTEST_MAIN(TestHoldSlip)
#include "tst_holdslip.moc"
