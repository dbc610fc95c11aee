// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tableexport.h"

#include <QAction>
#include <QFileDialog>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenuBar>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

#include "core/transfer/csvreader.h"
#include "core/transfer/csvwriter.h"
#include "tests/ui/samplelibrary.h"
#include "ui/look.h"
#include "ui/mainwindow.h"
#include "ui/models/announcementsmodel.h"
#include "ui/models/booksmodel.h"
#include "ui/models/deliveriesmodel.h"
#include "ui/models/reservationsmodel.h"
#include "ui/models/subscriptionsmodel.h"
#include "ui/models/toclearmodel.h"
#include "ui/pages/bookspage.h"
#include "ui/translations.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/longlistview.h"
#include "ui/widgets/tablesavebar.h"

using namespace bookbell;
using namespace Qt::StringLiterals;

/// A table as it is shown becomes a file; the list of books stands for all.
class TestTableExport : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<SampleLibrary> m_library;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<BooksModel> m_model;
    std::unique_ptr<LongListView> m_view;

    qint64 addBook(const QString &title, const QString &author = {})
    {
        Book book;
        book.title = title;
        book.author = author;
        return SampleLibrary::require(m_library->database().write([book](Stores &stores) {
                   return stores.books().add(book);
               }))
            .value;
    }
    void addBooks(int count)
    {
        SampleLibrary::require(m_library->database().write([count](Stores &stores) -> Result<bool> {
            for (int i = 0; i < count; ++i) {
                Book book;
                book.title = u"Book %1"_s.arg(i, 5, 10, QChar(u'0'));
                if (auto added = stores.books().add(book); !added)
                    return fail(added.error());
            }
            return true;
        }));
    }
    void load()
    {
        m_model->setActive(true);
        QTRY_VERIFY(m_model->isComplete());
    }
    [[nodiscard]] QString path() const { return m_folder->filePath(u"table.csv"_s); }
    [[nodiscard]] QByteArray written() const
    {
        QFile file(path());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("no file");
    }
    /// The cells as a spreadsheet has them, line by line.
    [[nodiscard]] QStringList lines() const
    {
        QFile file(path());
        if (!file.open(QIODevice::ReadOnly))
            return {u"no file"_s};
        CsvReader reader(file, TextEncoding::Utf8);
        QStringList found;
        CsvRow row;
        while (reader.next(row)) {
            QStringList cells;
            for (const QByteArray &cell : std::as_const(row.cells))
                cells.append(QString::fromUtf8(cell));
            found.append(cells.join(u'|'));
        }
        return found;
    }
    ExportReport save(bool isSelection = false)
    {
        TableExport saving(m_model.get());
        QSignalSpy finished(&saving, &TableExport::finished);
        saving.start(path(), shownTable(*m_view, *m_model, isSelection));
        if (finished.isEmpty() && !finished.wait(10'000))
            qFatal("the export did not finish");
        return finished.first().first().value<ExportReport>();
    }

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(u"bookbell-test"_s);
        QCoreApplication::setApplicationName(u"tst_tableexport"_s);
        QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
        applyLook(*qobject_cast<QApplication *>(QCoreApplication::instance()), Scheme::Light);
        installTranslations(*QCoreApplication::instance(), u"en"_s);
    }
    void init()
    {
        QSettings().clear();
        m_library = std::make_unique<SampleLibrary>();
        m_folder = std::make_unique<QTemporaryDir>();
        m_model = std::make_unique<BooksModel>(m_library->database(), nullptr);
        m_view = std::make_unique<LongListView>(
            m_model.get(), u"testTable"_s,
            QList<LongListView::Column> {
                {1, {}}, {1, {}}, {1, {}}, {1, {}}, {1, {}}, {1, {}}, {1, {}}});
        for (const int column : {BooksModel::CallNumber, BooksModel::Isbn, BooksModel::Year,
                                 BooksModel::Copies, BooksModel::Queue})
            m_view->setColumnHidden(column, true);
    }
    void cleanup()
    {
        m_view.reset();
        m_model.reset();
        m_folder.reset();
        m_library.reset();
    }

    void savesRowsColumnsAndOrderAsTheyAreShown()
    {
        addBook(u"가나다 토지"_s, u"박경리"_s);
        addBook(u"하늘과 토지"_s, u"A, \"B\""_s);
        addBook(u"Something else"_s);
        m_model->setSearch(u"토지"_s);
        m_model->sort(BooksModel::Title, Qt::DescendingOrder);
        // Author before the title, as staff may drag it.
        m_view->horizontalHeader()->moveSection(BooksModel::Author, 0);
        m_view->setColumnHidden(BooksModel::Copies, false);
        load();
        QCOMPARE(save().rows, 2);
        QVERIFY(written().startsWith("\xef\xbb\xbf"));
        QCOMPARE(lines(),
                 QStringList({u"Author|Title|Copies"_s, u"A, \"B\"|하늘과 토지|–"_s,
                              u"박경리|가나다 토지|–"_s}));
        QCOMPARE(QFile(path()).permissions() & ~(QFile::ReadUser | QFile::WriteUser),
                 QFile::ReadOwner | QFile::WriteOwner);
    }

    void neutralisesFormulasAndJoinsLines()
    {
        addBook(u"=HYPERLINK(\"x\")"_s, u"one\ntwo"_s);
        m_model->setSearch(u"hyperlink"_s);
        load();
        QCOMPARE(save().rows, 1);
        QCOMPARE(lines(), QStringList({u"Title|Author"_s, u"'=HYPERLINK(\"x\")|one · two"_s}));
    }

    void savesTheSelectedRowsInTheirOrder()
    {
        addBooks(10);
        m_model->setSearch(u"book"_s);
        m_model->sort(BooksModel::Title, Qt::AscendingOrder);
        load();
        for (const int row : {7, 2, 3})
            m_view->selectionModel()->select(
                m_model->index(row, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
        QCOMPARE(save(true).rows, 3);
        QCOMPARE(
            lines(),
            QStringList({u"Title|Author"_s, u"Book 00002|"_s, u"Book 00003|"_s, u"Book 00007|"_s}));
    }

    void waitsForTheWholeTableAndKeepsTheWindowFree()
    {
        addBooks(5'000);
        m_model->sort(BooksModel::Title, Qt::AscendingOrder);
        TableExport saving(m_model.get());
        QList<ExportProgress> told;
        connect(&saving, &TableExport::progressed, this,
                [&told](const ExportProgress &progress) { told.append(progress); });
        QSignalSpy finished(&saving, &TableExport::finished);
        // The first rows stand, the others are still read.
        connect(m_model.get(), &LongListModel::loaded, &saving, [&] {
            QVERIFY(!m_model->isComplete());
            saving.start(path(), shownTable(*m_view, *m_model, false));
        });
        m_model->setActive(true);
        // Each turn of the events is short.
        QElapsedTimer turn;
        qint64 longest = 0;
        while (finished.isEmpty()) {
            turn.start();
            QCoreApplication::processEvents();
            longest = std::max(longest, turn.elapsed());
        }
        QVERIFY2(longest < 250, qPrintable(QString::number(longest)));
        QVERIFY(!finished.first().first().value<ExportReport>().error);
        const QStringList all = lines();
        QCOMPARE(all.size(), m_model->rowCount() + 1);
        const QSet<QString> different(all.cbegin(), all.cend());
        for (int row = 0; row < 5'000; ++row)
            QVERIFY(different.contains(u"Book %1|"_s.arg(row, 5, 10, QChar(u'0'))));
        QVERIFY(!told.isEmpty());
        QCOMPARE(told.last().rows, m_model->rowCount());
        QCOMPARE(told.last().total, m_model->rowCount());
        QVERIFY(told.last().rowsPerSecond > 0);
    }

    void leavesOutWhatHasGone()
    {
        addBooks(300);
        m_model->setSearch(u"book"_s);
        load();
        TableContent content = shownTable(*m_view, *m_model, false);
        RowKeys keys = *m_model->completeKeys();
        keys.insert(keys.begin() + 7, 999'999);
        content.keys = std::make_shared<const RowKeys>(keys);
        TableExport saving(m_model.get());
        QSignalSpy finished(&saving, &TableExport::finished);
        saving.start(path(), content);
        QTRY_COMPARE(finished.count(), 1);
        QCOMPARE(finished.first().first().value<ExportReport>().rows, 300);
        QCOMPARE(lines().size(), 301);
    }

    void leavesNothingWhenStopped()
    {
        QFile before(path());
        QVERIFY(before.open(QIODevice::WriteOnly));
        before.write("before");
        before.close();
        addBooks(3'000);
        load();
        {
            TableExport saving(m_model.get());
            QSignalSpy finished(&saving, &TableExport::finished);
            QSignalSpy progressed(&saving, &TableExport::progressed);
            saving.start(path(), shownTable(*m_view, *m_model, false));
            saving.cancel();
            QCOMPARE(finished.count(), 1);
            QCOMPARE(finished.first().first().value<ExportReport>().error->code,
                     ErrorCode::Cancelled);
            saving.cancel();
            QCOMPARE(finished.count(), 1);
            // One that is destroyed in the midst of it says nothing.
            TableExport destroyed(m_model.get());
            destroyed.start(path(), shownTable(*m_view, *m_model, false));
            QTest::qWait(0);
        }
        QCOMPARE(written(), "before"_ba);
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), {u"table.csv"_s});
    }

    void tellsWhyThereIsNoFile()
    {
        load();
        TableExport saving(m_model.get());
        QSignalSpy finished(&saving, &TableExport::finished);
        saving.start(m_folder->filePath(u"no/table.csv"_s), shownTable(*m_view, *m_model, false));
        QTRY_COMPARE(finished.count(), 1);
        QCOMPARE(finished.first().first().value<ExportReport>().error->code,
                 ErrorCode::FileNotWritable);
    }

    void announcementsHaveTextsToo()
    {
        AnnouncementsModel model(m_library->parts(), nullptr);
        Announcement announcement;
        announcement.title = u"Closed"_s;
        announcement.body = u"on Monday"_s;
        announcement.createdAt = m_library->clock().now();
        const AnnouncementId id = SampleLibrary::require(
            m_library->database().write([announcement](Stores &stores) -> Result<AnnouncementId> {
                const Result<ListId> list = stores.subscriptions().addList({{}, u"News"_s, false});
                if (!list)
                    return fail(list.error());
                Announcement added = announcement;
                added.list = *list;
                return stores.deliveries().addAnnouncement(added);
            }));
        LongListModel::RowTexts read;
        model.readTexts({id.value, 999}, {AnnouncementsModel::Title, AnnouncementsModel::When},
                        [&](const auto &texts) {
                            QVERIFY(texts);
                            read = *texts;
                        });
        QTRY_COMPARE(read, LongListModel::RowTexts({{u"Closed"_s, u"2026-11-23 10:43"_s}}));
    }

    void timesAreWholeInTheFile()
    {
        const auto textsOf = [](LongListModel &model, qint64 key, const QList<int> &columns) {
            LongListModel::RowTexts read;
            model.readTexts({key}, columns, [&read](const auto &texts) { read = *texts; });
            return QTest::qWaitFor([&read] { return !read.isEmpty(); }) ? read.first()
                                                                        : QStringList();
        };
        // At 10:43 a copy comes back for the first of two readers; the phone has the alert later.
        SampleLibrary::require(m_library->desk().checkIn(u"A1"_s));
        m_library->clock().advance(std::chrono::minutes(5));
        m_library->answerAll(DeliveryState::Accepted);
        m_library->clock().advance(std::chrono::seconds(10));

        Database &database = m_library->database();
        const QTimeZone zone = m_library->zone();
        const FakeClock &clock = m_library->clock();
        ReservationsModel reservations(database, clock, zone, nullptr);
        const QList<int> columns {ReservationsModel::When, ReservationsModel::Alert};
        QCOMPARE(textsOf(reservations, 1, columns),
                 QStringList({u"2026-11-26"_s, u"Accepted on 2 devices at 2026-11-23 10:48"_s}));
        QCOMPARE(textsOf(reservations, 2, columns).first(), u"2026-11-23 10:42"_s);
        DeliveriesModel deliveries(database, clock, zone, nullptr);
        QCOMPARE(textsOf(deliveries, 1, {DeliveriesModel::Made}), {u"2026-11-23 10:43"_s});
        SubscriptionsModel devices(database, clock, zone, nullptr);
        QCOMPARE(textsOf(devices, 1, {SubscriptionsModel::Since, SubscriptionsModel::LastAccepted}),
                 QStringList({u"23 November 2026"_s, u"2026-11-23 10:48"_s}));
        QCOMPARE(textsOf(devices, 3, {SubscriptionsModel::LastAccepted}), {u"never"_s});

        SampleLibrary::require(m_library->desk().cancel(ReservationId {1}, {}));
        ToClearModel toClear(database, clock, zone, nullptr);
        QCOMPARE(textsOf(toClear, 1, {ToClearModel::Since}), {u"Cancelled, 2026-11-23 10:48"_s});
        QCOMPARE(textsOf(reservations, 1, columns).first(), u"2026-11-23 10:48"_s);
    }

    void everyTableOfTheWindowHasIt()
    {
        MainWindow window(m_library->parts());
        window.show();
        const auto actions = window.findChildren<QAction *>(u"saveTableAction"_s);
        QCOMPARE(actions.size(), 5);
        for (const QAction *action : actions) {
            QCOMPARE(action->shortcut(), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_S));
            const auto *page = qobject_cast<const Page *>(action->parent());
            QVERIFY(page);
            // Last in its menu, behind a separator.
            QCOMPARE(page->menuActions().last(), action);
            QVERIFY(!page->menuActions().at(page->menuActions().size() - 2));
        }
    }

    void asksWhereAndTellsWhatIsInTheFile()
    {
        addBooks(20);
        ActHistory history(m_library->desk());
        BooksPage page(m_library->parts(), history, nullptr);
        page.resize(900, 600);
        page.show();
        page.setInFront(true);
        auto *view = page.findChild<LongListView *>(u"booksTable"_s);
        QTRY_COMPARE(view->model()->rowCount(), 23);
        auto *action = page.findChild<QAction *>(u"saveTableAction"_s);
        QTRY_VERIFY(action->isEnabled());
        const auto choose = [&page, this](const QString &title) {
            auto *chooser = page.window()->findChild<QFileDialog *>(u"tableFileChooser"_s);
            QVERIFY(chooser);
            QCOMPARE(chooser->windowTitle(), title);
            QCOMPARE(QFileInfo(chooser->selectedFiles().value(0)).fileName(),
                     u"Books 2026-11-23.csv"_s);
            Q_EMIT chooser->fileSelected(path());
            chooser->close();
            QCoreApplication::sendPostedEvents(chooser, QEvent::DeferredDelete);
        };
        const auto *message = page.findChild<InlineMessage *>(u"pageMessage"_s);
        action->trigger();
        choose(u"Where do you want the whole table?"_s);
        QTRY_COMPARE(message->text(), u"The whole table, 23 rows, is in %1."_s.arg(path()));
        QCOMPARE(lines().size(), 24);

        view->selectRow(0);
        action->trigger();
        choose(u"Where do you want the whole table?"_s);
        QTRY_COMPARE(lines().size(), 24);

        view->setFocus();
        QTest::keyClick(view, Qt::Key_Down, Qt::ShiftModifier);
        QTRY_COMPARE(view->selectedCount(), 2);
        QTRY_VERIFY(action->isEnabled());
        action->trigger();
        choose(u"Where do you want the 2 selected rows?"_s);
        QTRY_COMPARE(message->text(), u"Only the 2 selected rows are in %1."_s.arg(path()));
        QCOMPARE(lines().size(), 3);

        // Nothing is shown, nothing can be saved.
        page.findChild<QLineEdit *>(u"search"_s)->setText(u"no such book"_s);
        QTRY_VERIFY(!action->isEnabled());
    }

    void stopsFromTheBar()
    {
        addBooks(5'000);
        ActHistory history(m_library->desk());
        BooksPage page(m_library->parts(), history, nullptr);
        page.show();
        page.setInFront(true);
        auto *action = page.findChild<QAction *>(u"saveTableAction"_s);
        QTRY_VERIFY(action->isEnabled());
        action->trigger();
        auto *chooser = page.window()->findChild<QFileDialog *>(u"tableFileChooser"_s);
        Q_EMIT chooser->fileSelected(path());
        chooser->close();
        auto *bar = page.findChild<TableSaveBar *>(u"tableSaveBar"_s);
        QVERIFY(bar->isVisible());
        QVERIFY(!action->isEnabled());
        QTest::mouseClick(bar->findChild<QPushButton *>(u"tableSaveStop"_s), Qt::LeftButton);
        QCOMPARE(page.findChild<InlineMessage *>(u"pageMessage"_s)->text(),
                 u"Stopped; no file was written."_s);
        QVERIFY(!bar->isVisible());
        QVERIFY(action->isEnabled());
        QVERIFY(!QFile::exists(path()));
    }
};

QTEST_MAIN(TestTableExport)
#include "tst_tableexport.moc"
