// SPDX-License-Identifier: GPL-3.0-or-later
#include <QButtonGroup>
#include <QFileDialog>
#include <QPushButton>
#include <QRadioButton>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

#include "core/transfer/importer.h"
#include "tests/ui/samplelibrary.h"
#include "ui/dialogs/exportdialog.h"
#include "ui/dialogs/importdialog.h"
#include "ui/look.h"
#include "ui/translations.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/stateline.h"

using namespace bookbell;
using namespace Qt::StringLiterals;

class TestExportDialog final : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<SampleLibrary> m_library;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ExportDialog> m_dialog;

    template <class T>
    T *find(const QString &name) const
    {
        return m_dialog->findChild<T *>(name);
    }
    [[nodiscard]] QPushButton *next() const { return find<QPushButton>(u"exportNext"_s); }
    [[nodiscard]] QString message() const
    {
        return find<InlineMessage>(u"inlineMessage"_s)->text();
    }
    void exportTo(const QString &path) const
    {
        QTest::mouseClick(next(), Qt::LeftButton);
        auto *chooser = find<QFileDialog>(u"exportFileChooser"_s);
        QVERIFY(chooser);
        Q_EMIT chooser->fileSelected(path);
        chooser->close();
    }

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(u"bookbell-test"_s);
        QCoreApplication::setApplicationName(u"tst_exportdialog"_s);
        QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
        applyLook(*qobject_cast<QApplication *>(QCoreApplication::instance()), Scheme::Light);
        installTranslations(*QCoreApplication::instance(), u"en"_s);
        QSettings().clear();
    }
    void init()
    {
        m_library = std::make_unique<SampleLibrary>();
        m_folder = std::make_unique<QTemporaryDir>();
        m_dialog = std::make_unique<ExportDialog>(m_library->database(), m_library->clock());
        m_dialog->open();
        QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
    }
    void cleanup()
    {
        m_dialog.reset();
        m_folder.reset();
        m_library.reset();
    }

    void writesEachKind_data()
    {
        QTest::addColumn<TransferKind>("kind");
        QTest::newRow("books") << TransferKind::Books;
        QTest::newRow("readers") << TransferKind::Readers;
        QTest::newRow("reservations") << TransferKind::Reservations;
        QTest::newRow("subscribers") << TransferKind::Subscribers;
        QTest::newRow("deliveries") << TransferKind::Deliveries;
    }
    void writesEachKind()
    {
        QFETCH(const TransferKind, kind);
        auto *button = find<QRadioButton>(u"exportKind-"_s + toText(kind));
        QTest::mouseClick(button, Qt::LeftButton, {}, {gridPx, button->height() / 2});
        QTRY_VERIFY(!button->accessibleDescription().isEmpty());
        QVERIFY(!find<StateLine>(u"exportCare"_s)->text().isEmpty());
        const QString path = m_folder->filePath(u"out.csv"_s);
        exportTo(path);
        QTRY_VERIFY(message().contains(path));
        QVERIFY2(message().startsWith(button->accessibleDescription() + u' '),
                 qPrintable(message()));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll().count('\n') - 1, button->accessibleDescription().toInt());
        QVERIFY(!(file.permissions() & (QFile::ReadGroup | QFile::ReadOther)));
        QVERIFY(next()->isEnabled());
    }

    void proposesANameWithTheDay()
    {
        m_dialog->chooseKind(TransferKind::Readers);
        QTest::mouseClick(next(), Qt::LeftButton);
        auto *chooser = find<QFileDialog>(u"exportFileChooser"_s);
        QCOMPARE(QFileInfo(chooser->selectedFiles().value(0)).fileName(),
                 u"bookbell-readers-2026-11-23.csv"_s);
        chooser->close();
        QVERIFY(next()->isEnabled());
    }

    void offersMarcForBooks()
    {
        const auto endings = [this] {
            QTest::mouseClick(next(), Qt::LeftButton);
            auto *chooser = find<QFileDialog>(u"exportFileChooser"_s);
            const QStringList filters = chooser->nameFilters();
            QStringList found;
            for (const QString &filter : filters) {
                Q_EMIT chooser->filterSelected(filter);
                found.append(QFileInfo(chooser->selectedFiles().value(0)).suffix() + u' '
                             + chooser->defaultSuffix());
            }
            chooser->close();
            QCoreApplication::sendPostedEvents(chooser, QEvent::DeferredDelete);
            return found;
        };
        QCOMPARE(endings(), QStringList({u"csv csv"_s, u"mrc mrc"_s, u"xml xml"_s}));
        m_dialog->chooseKind(TransferKind::Readers);
        QCOMPARE(endings(), QStringList {u"csv csv"_s});
        m_dialog->chooseKind(TransferKind::Subscribers);
        QCOMPARE(endings(), QStringList({u"csv csv"_s, u"jsonl jsonl"_s}));
        m_dialog->chooseKind(TransferKind::Books);
        const QString path = m_folder->filePath(u"books.mrc"_s);
        exportTo(path);
        QTRY_VERIFY(message().contains(path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll().count('\x1d'), message().section(u' ', 0, 0).toInt());
    }

    void whatWentOutComesInAgain()
    {
        m_dialog->chooseKind(TransferKind::Readers);
        const QString path = m_folder->filePath(u"readers.csv"_s);
        exportTo(path);
        QTRY_VERIFY(message().contains(path));
        ImportDialog import(m_library->database(), m_library->clock(), {});
        import.open();
        import.setFile(path);
        auto *go = import.findChild<QPushButton *>(u"importNext"_s);
        QVERIFY(QTest::qWaitForWindowActive(&import));
        for (int step = 0; step < 2; ++step) {
            QTRY_VERIFY(go->isEnabled());
            QTest::mouseClick(go, Qt::LeftButton);
        }
        const auto *check = import.findChild<QWidget *>(u"importCheck"_s);
        QTRY_VERIFY(check->isVisible()
                    && check->findChild<QWidget *>(u"transferProgress"_s)->isHidden());
        QCOMPARE(check->findChild<QWidget *>(u"importCounts"_s)->accessibleName(),
                 u"0 new, 0 changed, 3 as they were, 0 refused"_s);
    }

    void saysWhyAFileCannotBeWritten()
    {
        exportTo(m_folder->path());
        QTRY_VERIFY(!message().isEmpty());
        QVERIFY(message().contains(m_folder->path()));
        QVERIFY(next()->isEnabled());
    }

    void stoppedExportLeavesNoFile()
    {
        QByteArray bytes = "title,barcode\n"_ba;
        for (int i = 0; i < 20'000; ++i)
            bytes += "A book,N"_ba + QByteArray::number(i) + '\n';
        QFile file(m_folder->filePath(u"many.csv"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
        file.close();
        ImportOptions options;
        options.path = file.fileName();
        ImportControl control;
        QVERIFY(!runImport(m_library->database(), m_library->clock(), options, control).error);

        const QString path = m_folder->filePath(u"out.csv"_s);
        exportTo(path);
        auto *stop = find<QPushButton>(u"exportClose"_s);
        QCOMPARE(stop->text(), u"Stop"_s);
        QTest::mouseClick(stop, Qt::LeftButton);
        QTRY_COMPARE(stop->text(), u"Close"_s);
        QVERIFY(!QFileInfo::exists(path));
        QCOMPARE(message(), u"Stopped; no file was written."_s);

        exportTo(path);
        QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
        QTRY_VERIFY(!m_dialog->isVisible());
        QVERIFY(!QFileInfo::exists(path));
    }
};

QTEST_MAIN(TestExportDialog)
#include "tst_exportdialog.moc"
