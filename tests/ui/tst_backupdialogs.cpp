// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFileDialog>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

#include "core/storage/librarybackup.h"
#include "tests/ui/samplelibrary.h"
#include "ui/dialogs/backupdialog.h"
#include "ui/dialogs/doctordialog.h"
#include "ui/dialogs/restoredialog.h"
#include "ui/dialogs/restorerundialog.h"
#include "ui/look.h"
#include "ui/mainwindow.h"
#include "ui/timewording.h"
#include "ui/translations.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/outboxholdbar.h"
#include "ui/widgets/stateline.h"

using namespace bookbell;
using namespace Qt::StringLiterals;

/// Backing up, restoring and checking from the window, and what stands there after a restore.
class TestBackupDialogs final : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    SystemClock m_clock;
    QString m_library;

    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }
    static QString messageOf(const QWidget &dialog)
    {
        const auto *message = dialog.findChild<InlineMessage *>(u"inlineMessage"_s);
        return message->isVisible() ? message->text() : QString();
    }
    static QString textOf(const QWidget &dialog)
    {
        return dialog.findChild<QLabel *>(dialog.objectName() + u"Text"_s)->text();
    }
    static QPushButton *buttonOf(const QWidget &dialog, const QString &name)
    {
        return dialog.findChild<QPushButton *>(dialog.objectName() + name);
    }
    void addBook() const
    {
        auto database = openLibrary({m_library});
        QVERIFY(database);
        QVERIFY((*database)
                    ->write([](Stores &stores) {
                        Book book;
                        book.title = u"데미안"_s;
                        return stores.books().add(book);
                    })
                    .result());
    }
    /// Where somebody wants to look at it.
    static void keepPicture(QWidget &widget, const QString &name)
    {
        const QString folder = qEnvironmentVariable("BOOKBELL_TEST_PICTURES");
        if (!folder.isEmpty())
            widget.grab().save(folder + u'/' + name + u".png"_s);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(u"bookbell-test"_s);
        QCoreApplication::setApplicationName(u"tst_backupdialogs"_s);
        QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
        applyLook(*qobject_cast<QApplication *>(QCoreApplication::instance()),
                  qEnvironmentVariableIsSet("BOOKBELL_TEST_DARK") ? Scheme::Dark : Scheme::Light);
        installTranslations(*QCoreApplication::instance(),
                            qEnvironmentVariable("BOOKBELL_TEST_LANGUAGE", u"en"_s));
        QSettings().clear();
    }
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_library = path(u"library.bookbell"_s);
        QVERIFY(createLibrary({m_library},
                              {u"한빛도서관"_s, u"mailto:desk@library.org"_s, u"Asia/Seoul"_s},
                              m_clock));
        addBook();
    }
    void cleanup() { m_folder.reset(); }

    void backsUpAndTellsWhere()
    {
        BackupDialog dialog(m_library, m_clock);
        dialog.open();
        dialog.choosePlace();
        auto *chooser = dialog.findChild<QFileDialog *>(u"backupFileChooser"_s);
        QVERIFY(chooser);
        const QString file = path(u"backup.bookbell"_s);
        Q_EMIT chooser->fileSelected(file);
        chooser->close();
        QTRY_VERIFY(!messageOf(dialog).isEmpty());
        keepPicture(dialog, u"backup"_s);
        QVERIFY2(messageOf(dialog).contains(file), qPrintable(messageOf(dialog)));
        QVERIFY2(textOf(dialog).contains(u"1 book "_s), qPrintable(textOf(dialog)));
        QVERIFY(readBackup(file));
    }

    void refusalsHaveANextStep()
    {
        BackupDialog dialog(m_library, m_clock);
        dialog.open();
        dialog.backUp(m_library);
        QTRY_VERIFY(messageOf(dialog).contains(u"the library itself"_s));
        const auto *action = dialog.findChild<QPushButton *>(u"inlineMessageAction"_s);
        QVERIFY(action->isVisible());
        keepPicture(dialog, u"backup-refused"_s);
    }

    void restoreSaysWhatItWillDo()
    {
        const QString file = path(u"backup.bookbell"_s);
        QVERIFY(backUpLibrary({m_library}, file, m_clock.now()));
        addBook();
        RestoreDialog dialog(m_library, QTimeZone("Asia/Seoul"));
        QSignalSpy asked(&dialog, &RestoreDialog::restoreRequested);
        dialog.open();
        dialog.look(file);
        auto *next = buttonOf(dialog, u"Next"_s);
        QTRY_VERIFY(next->isVisible());
        keepPicture(dialog, u"restore"_s);
        const QString said = textOf(dialog);
        // All of it is seen.
        const auto *label = dialog.findChild<QLabel *>(u"restoreDialogText"_s);
        QVERIFY(label->height() >= label->heightForWidth(label->width()));
        const QString made = wording::exactTime(*readBackup(file)->madeAt, QTimeZone("Asia/Seoul"));
        QVERIFY2(said.startsWith(u"Backup of %1. Everything done after that is gone."_s.arg(made)),
                 qPrintable(said));
        for (const auto &part :
             {u"한빛도서관"_s, u"1 book "_s, u"2 books "_s, u"is kept"_s, u"alerts are held"_s})
            QVERIFY2(said.contains(part), qPrintable(said));
        // The keyboard is enough.
        QTRY_COMPARE(QApplication::focusWidget(), next);
        QTest::keyClick(next, Qt::Key_Return);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.first().first().toString(), file);
        QVERIFY(!dialog.isVisible());
    }

    void whatIsNoBackupIsTold()
    {
        RestoreDialog dialog(m_library, QTimeZone("Asia/Seoul"));
        dialog.open();
        dialog.look(path(u"missing"_s));
        QTRY_VERIFY(messageOf(dialog).contains(u"There is no file"_s));
        QVERIFY(!buttonOf(dialog, u"Next"_s)->isVisible());
    }

    void restoreTellsHowItWent()
    {
        const QString file = path(u"backup.bookbell"_s);
        QVERIFY(backUpLibrary({m_library}, file, m_clock.now()));
        addBook();
        RestoreRunDialog dialog(m_library, file, {u"desk"_s, u"test"_s}, m_clock);
        QSignalSpy finished(&dialog, &QDialog::finished);
        dialog.open();
        auto *next = buttonOf(dialog, u"Next"_s);
        QTRY_VERIFY(next->isVisible());
        QVERIFY2(textOf(dialog).contains(u"before-restore"_s), qPrintable(textOf(dialog)));
        QCOMPARE(readBackup(m_library)->counts.books, 1);
        keepPicture(dialog, u"restored"_s);
        QTest::mouseClick(next, Qt::LeftButton);
        QCOMPARE(finished.size(), 1);
    }

    void failedRestoreChangesNothing()
    {
        RestoreRunDialog dialog(m_library, path(u"missing"_s), {u"desk"_s, u"test"_s}, m_clock);
        dialog.open();
        QTRY_VERIFY(messageOf(dialog).contains(u"There is no file"_s));
        QCOMPARE(textOf(dialog), u"Nothing was changed."_s);
        QVERIFY(buttonOf(dialog, u"Next"_s)->isVisible());
        keepPicture(dialog, u"restore-failed"_s);
    }

    void doctorTellsWhatToDo()
    {
        DoctorDialog dialog(m_library, m_clock);
        dialog.open();
        dialog.examine();
        QTRY_VERIFY(!messageOf(dialog).isEmpty());
        keepPicture(dialog, u"doctor-well"_s);
        {
            auto database = openLibrary({m_library});
            QVERIFY((*database)
                        ->write([](Stores &stores) -> Result<> {
                            if (auto held = stores.outboxHold().begin(UtcTime()); !held)
                                return fail(held.error());
                            return stores.settings().setSetting(u"library.contact"_s, u"nobody"_s);
                        })
                        .result());
        }
        QTest::mouseClick(buttonOf(dialog, u"Next"_s), Qt::LeftButton);
        QTRY_COMPARE(dialog.findChildren<StateLine *>(u"doctorProblem"_s).size(), 2);
        keepPicture(dialog, u"doctor"_s);
        QVERIFY(textOf(dialog).startsWith(u"2 things"_s));
        // The serious one first.
        QVERIFY(dialog.findChildren<StateLine *>(u"doctorProblem"_s)
                    .first()
                    ->text()
                    .startsWith(u"Serious: "_s));
    }

    void barStandsUntilStaffDecide_data()
    {
        QTest::addColumn<QString>("button");
        QTest::addColumn<DeliveryState>("state");
        QTest::newRow("send") << u"outboxHoldSend"_s << DeliveryState::Queued;
        QTest::newRow("drop") << u"outboxHoldDrop"_s << DeliveryState::Dropped;
    }
    void barStandsUntilStaffDecide()
    {
        QFETCH(const QString, button);
        QFETCH(const DeliveryState, state);
        SampleLibrary library;
        QVERIFY(library.desk().checkIn(u"A1"_s).result());
        MainWindow window(library.parts());
        window.show();
        auto *bar = window.findChild<OutboxHoldBar *>(u"outboxHoldBar"_s);
        QVERIFY(bar);
        QVERIFY(!bar->isVisible());
        // As if the library had just been restored; the alert to two devices waits.
        SampleLibrary::require(library.database().write([&library](Stores &stores) {
            return stores.outboxHold().begin(library.clock().now());
        }));
        QTRY_VERIFY(bar->isVisible());
        keepPicture(window, u"hold-bar"_s);
        QVERIFY2(bar->accessibleName().contains(u"2 alerts are held"_s),
                 qPrintable(bar->accessibleName()));

        QTest::mouseClick(bar->findChild<QPushButton *>(button), Qt::LeftButton);
        auto *confirm = bar->findChild<QPushButton *>(u"outboxHoldConfirm"_s);
        QVERIFY(confirm->isVisible());
        QVERIFY(confirm->text().contains(u"2 alerts"_s));
        keepPicture(window, u"hold-bar-asking"_s);
        // Nothing has happened yet.
        QCOMPARE(library.deliveriesIn(DeliveryState::Held).size(), 2);
        QTest::mouseClick(bar->findChild<QPushButton *>(u"outboxHoldBack"_s), Qt::LeftButton);
        QVERIFY(!confirm->isVisible());
        QTest::mouseClick(bar->findChild<QPushButton *>(button), Qt::LeftButton);
        QTest::mouseClick(confirm, Qt::LeftButton);
        QTRY_VERIFY(!bar->isVisible());
        QCOMPARE(library.deliveriesIn(state).size(), 2);
        QCOMPARE(library.deliveriesIn(DeliveryState::Held).size(), 0);
    }

    void barWithNothingToSendAsksNothing()
    {
        SampleLibrary library;
        MainWindow window(library.parts());
        window.show();
        SampleLibrary::require(library.database().write([&library](Stores &stores) {
            return stores.outboxHold().begin(library.clock().now());
        }));
        auto *bar = window.findChild<OutboxHoldBar *>(u"outboxHoldBar"_s);
        QTRY_VERIFY(bar->isVisible());
        keepPicture(window, u"hold-bar-nothing"_s);
        QVERIFY(bar->accessibleName().contains(u"No alert was waiting"_s));
        QVERIFY(!bar->findChild<QPushButton *>(u"outboxHoldDrop"_s)->isVisible());
        QTest::mouseClick(bar->findChild<QPushButton *>(u"outboxHoldSend"_s), Qt::LeftButton);
        QTRY_VERIFY(!bar->isVisible());
    }

    void fileMenuHasAllThree()
    {
        SampleLibrary library;
        MainWindow window(library.parts());
        for (const auto &name : {u"backupAction"_s, u"restoreAction"_s, u"checkLibraryAction"_s}) {
            const auto *action = window.findChild<QAction *>(name);
            QVERIFY(action);
            QVERIFY(!action->shortcut().isEmpty());
        }
    }
};

QTEST_MAIN(TestBackupDialogs)
#include "tst_backupdialogs.moc"
