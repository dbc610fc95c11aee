// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QDropEvent>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTableView>
#include <QTest>

#include "tests/ui/samplelibrary.h"
#include "tests/unit/transfer/marcbuilder.h"
#include "ui/dialogs/importdialog.h"
#include "ui/dialogs/importrunstep.h"
#include "ui/look.h"
#include "ui/translations.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/stateline.h"

using namespace bookbell;
using namespace Qt::StringLiterals;

class TestImportDialog final : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<SampleLibrary> m_library;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ImportDialog> m_dialog;

    template <class T>
    T *find(const QString &name) const
    {
        return m_dialog->findChild<T *>(name);
    }
    [[nodiscard]] QPushButton *next() const { return find<QPushButton>(u"importNext"_s); }
    [[nodiscard]] QPushButton *closeButton() const { return find<QPushButton>(u"importClose"_s); }
    [[nodiscard]] ImportRunStep *check() const { return find<ImportRunStep>(u"importCheck"_s); }
    [[nodiscard]] ImportRunStep *result() const { return find<ImportRunStep>(u"importImport"_s); }
    static QString titleOf(const ImportRunStep *step)
    {
        return step->findChild<QLabel *>(u"importRunTitle"_s)->text();
    }
    static bool isThrough(const ImportRunStep *step)
    {
        return step->isVisible() && step->findChild<QWidget *>(u"transferProgress"_s)->isHidden();
    }
    static QString countsOf(const ImportRunStep *step)
    {
        return step->findChild<QWidget *>(u"importCounts"_s)->accessibleName();
    }
    [[nodiscard]] QComboBox *column(int at) const
    {
        return find<QComboBox>(u"importColumn%1"_s.arg(at));
    }
    /// As staff do: opens the list of a column and takes an entry by its text.
    void choose(int at, const QString &text) const
    {
        QComboBox *combo = column(at);
        const int index = combo->findText(text);
        QVERIFY(index >= 0);
        combo->setCurrentIndex(index);
        Q_EMIT combo->activated(index);
    }

    QString write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(m_folder->filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", qPrintable(name));
        return file.fileName();
    }
    static QByteArray readFile(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void drop(const QString &path) const
    {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(path)});
        QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_dialog.get(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent event({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_dialog.get(), &event);
    }
    void click(QPushButton *button) const
    {
        QTRY_VERIFY(button->isEnabled() && button->isVisible());
        QTest::mouseClick(button, Qt::LeftButton);
    }
    /// From the dropped file to the end of its check.
    void checkFile(const QString &path) const
    {
        drop(path);
        click(next());
        QTRY_VERIFY(column(0) && column(0)->isVisible());
        click(next());
        QTRY_VERIFY(isThrough(check()));
    }
    void import() const
    {
        click(next());
        QTRY_VERIFY(isThrough(result()));
    }
    void saveRefused(const ImportRunStep *step, const QString &path) const
    {
        click(step->findChild<QPushButton *>(u"importSaveRefused"_s));
        auto *chooser = step->findChild<QFileDialog *>(u"importRefusedChooser"_s);
        QVERIFY(chooser);
        Q_EMIT chooser->fileSelected(path);
        chooser->close();
        QTRY_VERIFY(step->message()->text().contains(path));
    }
    [[nodiscard]] qint64 bookCount() const
    {
        return SampleLibrary::require(m_library->database().read(
            [](const Stores &stores) { return stores.books().bookCount(); }));
    }
    [[nodiscard]] QByteArray manyBooks(int count) const
    {
        QByteArray bytes = "title,author,barcode\n"_ba;
        for (int i = 0; i < count; ++i)
            bytes += "A book,Somebody,N"_ba + QByteArray::number(i) + '\n';
        return bytes;
    }

    void open()
    {
        m_dialog = std::make_unique<ImportDialog>(m_library->database(), m_library->clock(),
                                                  Actor {u"kim"_s, u"window"_s});
        m_dialog->open();
        QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
    }

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(u"bookbell-test"_s);
        QCoreApplication::setApplicationName(u"tst_importdialog"_s);
        QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
        applyLook(*qobject_cast<QApplication *>(QCoreApplication::instance()), Scheme::Light);
        installTranslations(*QCoreApplication::instance(), u"en"_s);
    }
    void init()
    {
        QSettings().clear();
        m_library = std::make_unique<SampleLibrary>();
        m_folder = std::make_unique<QTemporaryDir>();
        open();
    }
    void cleanup()
    {
        m_dialog.reset();
        m_folder.reset();
        m_library.reset();
    }

    void importsMarc()
    {
        const qint64 before = bookCount();
        const QByteArray marc =
            MarcBuilder().add("049", "0 $lM1").add("245", "10$a채식주의자 /$d한강").iso()
            + MarcBuilder().add("020", "  $a9788936434590").add("245", "10$a틀린 책").iso();
        drop(write(u"books.mrc"_s, marc));
        QTRY_VERIFY(next()->isEnabled());
        const QString state = find<StateLine>(u"importFileState"_s)->text();
        QVERIFY2(state.startsWith(u"MARC (ISO 2709) · UTF-8 · 2 records"_s), qPrintable(state));
        QVERIFY(find<QRadioButton>(u"importKind-books"_s)->isChecked());
        click(next());
        QCOMPARE(column(2)->currentText(), u"Title"_s);
        auto *preview = find<QTableView>(u"importPreview"_s);
        QCOMPARE(preview->model()->headerData(0, Qt::Horizontal).toString(), u"Record"_s);
        QCOMPARE(preview->model()->headerData(3, Qt::Horizontal).toString(), u"245 ▾a ▾b"_s);
        preview->setCurrentIndex(preview->model()->index(1, 1));
        QVERIFY(find<StateLine>(u"importRowsState"_s)->text().contains(u"Record 2"_s));
        // The authors of this file are left out.
        choose(4, u"Not used"_s);
        click(next());
        QTRY_VERIFY(isThrough(check()));
        QCOMPARE(countsOf(check()), u"1 new, 0 changed, 0 as they were, 1 refused"_s);
        import();
        QCOMPARE(bookCount(), before + 1);
    }

    void showsRefusedRecordsInWordsOfStaff()
    {
        const QByteArray marc = MarcBuilder().add("001", "KMO1").add("245", "10$a채식주의자").iso()
            + "rubbish\x1d"_ba
            + MarcBuilder().add("001", "KMO3").add("020", "  $a9788936434590").iso();
        checkFile(write(u"books.mrc"_s, marc));
        const auto *table = check()->findChild<QTableView *>(u"importRefused"_s);
        QTRY_COMPARE(table->model()->rowCount(), 2);
        QStringList headers;
        for (int column = 0; column < 5; ++column)
            headers.append(table->model()->headerData(column, Qt::Horizontal).toString());
        QCOMPARE(headers,
                 QStringList({u"Record number"_s, u"Why refused"_s, u"Control number"_s, u"ISBN"_s,
                              u"Title"_s}));
        QCOMPARE(table->model()->index(1, 0).data().toString(), u"3"_s);
        QCOMPARE(table->model()->index(1, 2).data().toString(), u"KMO3"_s);
    }

    void letsStaffSayHowMarcIsWritten()
    {
        // Two Polish letters of MARC-8 are a syllable of CP949.
        const QByteArray marc = MarcBuilder("00000nam  2200000 i 4500")
                                    .add("001", "1")
                                    .add("245", "10$aMa\xb1\xb1y")
                                    .iso();
        auto *encodings = find<QComboBox>(u"importEncoding"_s);
        QVERIFY(!encodings->isVisible());
        drop(write(u"books.mrc"_s, marc));
        QTRY_VERIFY(encodings->isVisible());
        const auto titleAs = [&](const QString &encoding) {
            const int index = encodings->findText(encoding);
            if (index < 0)
                return u"no such encoding"_s;
            encodings->setCurrentIndex(index);
            Q_EMIT encodings->activated(index);
            if (!QTest::qWaitFor([this] { return next()->isEnabled(); }))
                return u"no preview"_s;
            const QAbstractItemModel *rows = find<QTableView>(u"importPreview"_s)->model();
            return rows->index(0, 3).data().toString();
        };
        const QString file = u"importFileState"_s;
        QCOMPARE(titleAs(u"recognised automatically"_s), u"Ma굇y"_s);
        QCOMPARE(titleAs(u"UTF-8"_s), u"Ma\ufffd\ufffdy"_s);
        QCOMPARE(titleAs(u"MARC-8"_s), u"Małły"_s);
        QVERIFY(find<StateLine>(file)->text().contains(u"MARC-8"_s));
        QCOMPARE(titleAs(u"recognised automatically"_s), u"Ma굇y"_s);
        QVERIFY(find<StateLine>(file)->text().contains(u"CP949"_s));
        QCOMPARE(titleAs(u"MARC-8"_s), u"Małły"_s);
        // Columns are another matter, and the import takes what is chosen.
        click(next());
        choose(4, u"Not used"_s);
        click(next());
        QTRY_VERIFY(isThrough(check()));
        import();
        const auto book = SampleLibrary::require(m_library->database().read(
            [](const Stores &stores) { return stores.books().bookByControlNumber(u"1"_s); }));
        QVERIFY(book);
        QCOMPARE(book->title, u"Małły"_s);

        // MARC-8 is nothing that XML could be, and tables have no such question.
        click(closeButton());
        drop(write(u"books.xml"_s, MarcBuilder::collection(MarcBuilder().add("001", "2").xml())));
        QTRY_VERIFY(encodings->isVisible());
        QCOMPARE(encodings->currentIndex(), 0);
        QCOMPARE(encodings->count(), 3);
        QCOMPARE(encodings->findText(u"MARC-8"_s), -1);
        drop(write(u"books.csv"_s, "title\nX\n"_ba));
        QTRY_VERIFY(!encodings->isVisible());
    }

    void importsADroppedFile()
    {
        const qint64 before = bookCount();
        QVERIFY(!next()->isEnabled());
        const QString path = write(u"books.csv"_s,
                                   "서명,저자,등록번호,ISBN\n"
                                   "채식주의자,한강,N1,9788936434595\n"
                                   "소년이 온다,한강,N2,\n"
                                   "데미안,헤세,A1,\n"
                                   "틀린 책,누구,N3,9788936434590\n"_ba);
        drop(path);
        QTRY_VERIFY(next()->isEnabled());
        QCOMPARE(find<QLabel>(u"importFileName"_s)->text(), u"books.csv"_s);
        QVERIFY(find<StateLine>(u"importFileState"_s)->text().contains(u"UTF-8"_s));
        QVERIFY(find<StateLine>(u"importFileState"_s)->text().contains(u"4 rows"_s));
        QVERIFY(find<QRadioButton>(u"importKind-books"_s)->isChecked());

        click(next());
        QCOMPARE(column(0)->currentText(), u"Title"_s);
        QCOMPARE(column(3)->currentText(), u"ISBN"_s);
        auto *preview = find<QTableView>(u"importPreview"_s);
        const QAbstractItemModelTester tester(preview->model());
        QCOMPARE(preview->model()->rowCount(), 4);
        QVERIFY(preview->model()
                    ->index(3, 1)
                    .data(Qt::ToolTipRole)
                    .toString()
                    .contains(u"9788936434590"_s));
        preview->setCurrentIndex(preview->model()->index(3, 1));
        QVERIFY(find<StateLine>(u"importRowsState"_s)->text().contains(u"Line 5"_s));

        click(next());
        QTRY_COMPARE(titleOf(check()), u"This is what would happen"_s);
        QCOMPARE(countsOf(check()), u"2 new, 0 changed, 1 as they were, 1 refused"_s);
        QCOMPARE(bookCount(), before);
        QCOMPARE(next()->text(), u"Import 2 rows"_s);

        import();
        QCOMPARE(titleOf(result()), u"The file is in, but for the refused rows"_s);
        QCOMPARE(countsOf(result()), u"2 new, 0 changed, 1 as they were, 1 refused"_s);
        QCOMPARE(bookCount(), before + 2);

        const QSignalSpy shown(m_dialog.get(), &ImportDialog::showRequested);
        click(find<QPushButton>(u"importShow"_s));
        QCOMPARE(shown.count(), 1);
        QCOMPARE(shown.first().first().value<TransferKind>(), TransferKind::Books);
        QVERIFY(!m_dialog->isVisible());
    }

    void choosesAFileInADialog()
    {
        const QString path = write(u"books.csv"_s, "title\nx\n"_ba);
        QTest::keyClick(find<QPushButton>(u"importChoose"_s), Qt::Key_Space);
        auto *chooser = find<QFileDialog>(u"importFileChooser"_s);
        QVERIFY(chooser);
        Q_EMIT chooser->fileSelected(path);
        chooser->close();
        QTRY_VERIFY(next()->isEnabled());
    }

    void refusedRowsAreSavedCorrectedAndImportedAgain()
    {
        const qint64 before = bookCount();
        checkFile(write(u"books.csv"_s,
                        "title,isbn,barcode\nGood,9788936434595,N1\nBad,9788936434590,N2\n"_ba));
        auto *table = check()->findChild<QTableView *>(u"importRefused"_s);
        QTRY_COMPARE(table->model()->rowCount(), 1);
        QAbstractItemModelTester tester(table->model());
        QCOMPARE(table->model()->index(0, 0).data().toString(), u"3"_s);
        QVERIFY(table->model()->index(0, 1).data().toString().contains(u"9788936434590"_s));
        QCOMPARE(table->model()->index(0, 2).data().toString(), u"Bad"_s);
        import();
        QCOMPARE(bookCount(), before + 1);
        const QString saved = m_folder->filePath(u"refused.csv"_s);
        saveRefused(result(), saved);
        QVERIFY(!(QFileInfo(saved).permissions() & (QFile::ReadGroup | QFile::ReadOther)));

        const QByteArray corrected = readFile(saved).replace("9788936434590"_ba, ""_ba);
        write(u"refused.csv"_s, corrected);
        click(closeButton());
        QCOMPARE(closeButton()->text(), u"Close"_s);
        checkFile(saved);
        QCOMPARE(countsOf(check()), u"1 new, 0 changed, 0 as they were, 0 refused"_s);
        import();
        QCOMPARE(bookCount(), before + 2);
    }

    void columnsAreMappedByHandAndRemembered()
    {
        const QString path =
            write(u"strange.csv"_s, "Buchtitel,Regal,author\nFaust,R1,Goethe\n"_ba);
        drop(path);
        click(next());
        QTRY_VERIFY(column(2));
        QVERIFY(find<StateLine>(u"importColumnsState"_s)->text().startsWith(u"Still missing"_s));
        QVERIFY(!next()->isEnabled());
        QCOMPARE(column(0)->currentText(), u"Not used"_s);
        choose(0, u"Title"_s);
        QTRY_VERIFY(next()->isEnabled());
        choose(1, u"Call number"_s);
        QTRY_COMPARE(find<StateLine>(u"importColumnsState"_s)->text(),
                     u"All columns are understood."_s);
        choose(2, u"Not used"_s);
        QTRY_VERIFY(find<StateLine>(u"importColumnsState"_s)->text().startsWith(u"2 of 3"_s));
        click(next());
        QTRY_COMPARE(countsOf(check()), u"1 new, 0 changed, 0 as they were, 0 refused"_s);
        import();
        const auto books = SampleLibrary::require(m_library->database().read(
            [](const Stores &stores) { return stores.books().booksAfter(BookId {0}, 100); }));
        QCOMPARE(books.last().title, u"Faust"_s);
        QCOMPARE(books.last().callNumber, u"R1"_s);
        QCOMPARE(books.last().author, QString());

        // The next file with these columns is understood at once.
        open();
        drop(write(u"another.csv"_s, "Buchtitel,Regal,author\nWerther,R2,Goethe\n"_ba));
        QTRY_VERIFY(next()->isEnabled());
        click(next());
        QCOMPARE(column(0)->currentText(), u"Title"_s);
        QCOMPARE(column(1)->currentText(), u"Call number"_s);
        QCOMPARE(column(2)->currentText(), u"Not used"_s);
        QVERIFY(next()->isEnabled());
    }

    void anotherKindIsAnotherUnderstanding()
    {
        drop(write(u"cards.csv"_s, "barcode,phone\nR9,010\n"_ba));
        QTRY_VERIFY(next()->isEnabled());
        QTest::mouseClick(find<QRadioButton>(u"importKind-readers"_s), Qt::LeftButton);
        QTRY_VERIFY(next()->isEnabled());
        click(next());
        QCOMPARE(column(0)->currentText(), u"Card number"_s);
        click(find<QPushButton>(u"importBack"_s));
        QTest::mouseClick(find<QRadioButton>(u"importKind-books"_s), Qt::LeftButton);
        QTRY_VERIFY(next()->isEnabled());
        click(next());
        QCOMPARE(column(0)->currentText(), u"Barcodes of the copies"_s);
    }

    void fileOfNoKindTakesThatOfThePage()
    {
        m_dialog->chooseKind(TransferKind::Readers);
        m_dialog->setFile(write(u"x.csv"_s, "a,b\n1,2\n"_ba));
        QTRY_VERIFY(next()->isEnabled());
        QVERIFY(find<QRadioButton>(u"importKind-readers"_s)->isChecked());
    }

    void subscribersJoinAList()
    {
        // The sample's own key is that of a browser as good as any.
        const auto key = SampleLibrary::require(m_library->database().read(
            [](const Stores &stores) { return stores.services().currentVapidKey(); }));
        const QByteArray row = "https://fcm.googleapis.com/fcm/send/a,"_ba
            + key.publicKey.toBase64(QByteArray::Base64UrlEncoding)
            + ",MDEyMzQ1Njc4OWFiY2RlZg\n"_ba;
        drop(write(u"subscribers.csv"_s, "endpoint,p256dh,auth\n"_ba + row));
        QTRY_VERIFY(next()->isEnabled());
        QVERIFY(find<QRadioButton>(u"importKind-subscribers"_s)->isChecked());
        auto *list = find<QComboBox>(u"importList"_s);
        QVERIFY(list->isVisible());
        list->setEditText(u"New books"_s);
        click(next());
        click(next());
        QTRY_COMPARE(countsOf(check()), u"1 new, 0 changed, 0 as they were, 0 refused"_s);
        import();
        const QSignalSpy shown(m_dialog.get(), &ImportDialog::showRequested);
        click(find<QPushButton>(u"importShow"_s));
        QCOMPARE(shown.first().last().toString(), u"New books"_s);
        const auto lists = SampleLibrary::require(m_library->database().read(
            [](const Stores &stores) { return stores.subscriptions().lists(); }));
        QVERIFY(std::any_of(lists.cbegin(), lists.cend(), [](const ListWithCount &entry) {
            return entry.list.name == u"New books"_s && entry.active == 1;
        }));
    }

    void reservationsRingOnlyWhenAsked_data()
    {
        QTest::addColumn<bool>("rings");
        QTest::newRow("quietly") << false;
        QTest::newRow("ringing") << true;
    }
    void reservationsRingOnlyWhenAsked()
    {
        QFETCH(const bool, rings);
        const auto before = m_library->deliveries().size();
        drop(write(u"reservations.csv"_s, "barcode,card_number,status\nB1,R1001,ready\n"_ba));
        QTRY_VERIFY(next()->isEnabled());
        auto *ring = find<QAbstractButton>(u"importRing"_s);
        QVERIFY(ring->isVisible() && !ring->isChecked());
        if (rings)
            QTest::keyClick(ring, Qt::Key_Space);
        click(next());
        click(next());
        QTRY_COMPARE(countsOf(check()), u"1 new, 0 changed, 0 as they were, 0 refused"_s);
        QCOMPARE(m_library->deliveries().size(), before);
        import();
        QCOMPARE(m_library->deliveries().size(), before + (rings ? 2 : 0));
    }

    void knownRowsChangeOnlyWhenAsked()
    {
        const QString path = write(u"readers.csv"_s, "card_number,phone\nR1001,010-9999-9999\n"_ba);
        checkFile(path);
        QTRY_COMPARE(titleOf(check()), u"The library has all of this already"_s);
        QVERIFY(!next()->isEnabled());
        click(find<QPushButton>(u"importBack"_s));
        click(find<QPushButton>(u"importBack"_s));
        QTest::mouseClick(find<QRadioButton>(u"importUpdate"_s), Qt::LeftButton);
        click(next());
        click(next());
        QTRY_COMPARE(countsOf(check()), u"0 new, 1 changed, 0 as they were, 0 refused"_s);
    }

    void filesThatAreNoTableAreRefusedInWords_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("spreadsheet") << "PK\x03\x04 and so on"_ba;
        QTest::newRow("empty") << "\n"_ba;
    }
    void filesThatAreNoTableAreRefusedInWords()
    {
        QFETCH(const QByteArray, bytes);
        drop(write(u"file.xlsx"_s, bytes));
        auto *message = find<InlineMessage>(u"importFileMessage"_s);
        QTRY_VERIFY(!message->text().isEmpty());
        QVERIFY(!next()->isEnabled());
        // The next file makes it good.
        drop(write(u"books.csv"_s, "title\nx\n"_ba));
        QTRY_VERIFY(next()->isEnabled());
        QVERIFY(message->text().isEmpty());
    }

    void stoppedImportGoesOnLater()
    {
        constexpr int rows = 20'000;
        const qint64 before = bookCount();
        checkFile(write(u"many.csv"_s, manyBooks(rows)));
        QCOMPARE(next()->text(), u"Import 20,000 rows"_s);
        click(next());
        QTRY_VERIFY(bookCount() > before);
        QVERIFY(result()->findChild<QProgressBar *>()->isVisible());
        click(closeButton());
        QTRY_COMPARE(titleOf(result()), u"Stopped"_s);
        const qint64 inside = bookCount();
        QVERIFY(inside > before && inside < before + rows);
        QVERIFY(countsOf(result()).startsWith(QLocale().toString(inside - before) + u" new"_s));

        click(result()->findChild<QPushButton *>(u"inlineMessageAction"_s));
        QTRY_COMPARE_WITH_TIMEOUT(titleOf(result()), u"The file is in"_s, 60'000);
        QCOMPARE(bookCount(), before + rows);
        QCOMPARE(
            countsOf(result()),
            u"%1 new, 0 changed, %2 as they were, 0 refused"_s.arg(
                QLocale().toString(before + rows - inside), QLocale().toString(inside - before)));
    }

    void closingStopsFirst()
    {
        const qint64 before = bookCount();
        checkFile(write(u"many.csv"_s, manyBooks(20'000)));
        click(next());
        QTRY_VERIFY(bookCount() > before);
        const QSignalSpy closed(m_dialog.get(), &QDialog::rejected);
        QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
        QVERIFY(m_dialog->isVisible());
        QTRY_COMPARE(closed.count(), 1);
        QVERIFY(!m_dialog->isVisible());
        const qint64 inside = bookCount();
        QCoreApplication::processEvents();
        QCOMPARE(bookCount(), inside);
    }

    void stoppedCheckLeadsBackToTheColumns()
    {
        drop(write(u"many.csv"_s, manyBooks(50'000)));
        click(next());
        click(next());
        click(closeButton());
        QTRY_VERIFY(column(0)->isVisible());
        QVERIFY(next()->isEnabled());
    }

    void worksWithTheKeyboardAlone()
    {
        m_dialog->setFile(write(u"books.csv"_s, "title,foo\nx,y\n"_ba));
        QTRY_VERIFY(next()->isEnabled());
        QTest::keyClick(m_dialog.get(), Qt::Key_Return);
        QTRY_VERIFY(column(0)->hasFocus());
        QTest::keyClick(column(0), Qt::Key_Tab);
        QVERIFY(column(1)->hasFocus());
        QTest::keyClick(column(1), Qt::Key_Down);
        QTRY_VERIFY(next()->isEnabled());
        QVERIFY(column(1)->currentText() != u"Not used"_s);
        QVERIFY(column(1)->hasFocus());
        next()->setFocus();
        QTest::keyClick(next(), Qt::Key_Space);
        QTRY_VERIFY(next()->isEnabled() && next()->hasFocus());
        QTest::keyClick(next(), Qt::Key_Return);
        QTRY_COMPARE(titleOf(result()), u"The file is in"_s);
    }

    void everythingHasAName()
    {
        drop(write(u"books.csv"_s, "title,foo\nx,y\n"_ba));
        QTRY_VERIFY(next()->isEnabled());
        click(next());
        const auto widgets = m_dialog->findChildren<QWidget *>();
        for (const QWidget *widget : widgets) {
            const auto *button = qobject_cast<const QAbstractButton *>(widget);
            const bool isChoice = qobject_cast<const QComboBox *>(widget);
            const bool isTable = qobject_cast<const QTableView *>(widget);
            if (button && button->text().isEmpty() && button->isVisible())
                QVERIFY2(!button->accessibleName().isEmpty(), qPrintable(button->objectName()));
            if (isChoice || isTable)
                QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(widget->objectName()));
        }
    }
};

QTEST_MAIN(TestImportDialog)
#include "tst_importdialog.moc"
