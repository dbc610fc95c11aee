// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>
#include <QTableView>
#include <QTest>

#include "tests/ui/samplelibrary.h"
#include "ui/mainwindow.h"
#include "ui/models/recentscansmodel.h"
#include "ui/pages/deskpage.h"
#include "ui/slipprinter.h"
#include "ui/soundplayer.h"
#include "ui/translations.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/stateline.h"

namespace bookbell {

/// Remembers what would be heard.
class RecordedSounds final : public SoundPlayer
{
public:
    void play(DeskSound sound) override { played.append(sound); }

    QList<DeskSound> played;
};

/// Remembers what would come out on paper; answers at once.
class RecordedSlips final : public SlipPrinter
{
public:
    struct Printed {
        HoldSlip slip;
        SlipPaper paper;
        QString printer;
    };

    QFuture<QStringList> printers() override { return ready(QStringList {QStringLiteral("Desk")}); }
    QFuture<bool> print(const HoldSlip &slip, SlipPaper paper, const QString &printer) override
    {
        printed.append({slip, paper, printer});
        return ready(works);
    }

    QList<Printed> printed;
    bool works = true;

private:
    template <class T>
    static QFuture<T> ready(const T &value)
    {
        QPromise<T> promise;
        promise.start();
        promise.addResult(value);
        promise.finish();
        return promise.future();
    }
};

/// Somebody with a scanner before the real window over a real library.
class DeskDriver
{
public:
    /// Before anything else of a test program: settings that are nobody's.
    static void isolate()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(QStringLiteral("bookbell-test"));
        QCoreApplication::setApplicationName(
            QFileInfo(QCoreApplication::applicationFilePath()).fileName());
        QSettings().clear();
    }

    explicit DeskDriver(const QString &language = QStringLiteral("en"))
    {
        installTranslations(*QCoreApplication::instance(), language);
        // What made the library what it is was done yesterday.
        library.clock().advance(std::chrono::hours(24));
        open();
    }

    /// The window again on the same library, as after a restart.
    void open(bool isSample = false)
    {
        WindowParts parts = library.parts(isSample);
        parts.sounds = &sounds;
        parts.slips = &slips;
        window.reset();
        window = std::make_unique<MainWindow>(parts);
        window->show();
        QVERIFY(QTest::qWaitForWindowActive(window.get()));
    }

    template <class T>
    T *find(const QString &name) const
    {
        return window->findChild<DeskPage *>()->findChild<T *>(name);
    }
    [[nodiscard]] QLineEdit *field() const { return find<QLineEdit>(QStringLiteral("scanField")); }
    [[nodiscard]] QString headline() const { return said(QStringLiteral("resultHeadline")); }
    [[nodiscard]] QString said(const QString &name) const { return find<StateLine>(name)->text(); }
    [[nodiscard]] QString label(const QString &name) const { return find<QLabel>(name)->text(); }
    [[nodiscard]] QString message() const
    {
        return find<InlineMessage>(QStringLiteral("inlineMessage"))->text();
    }
    /// The words on the button of the message.
    [[nodiscard]] QString offered() const
    {
        const auto *button = find<QPushButton>(QStringLiteral("inlineMessageAction"));
        return button->isVisible() ? button->text() : QString();
    }
    [[nodiscard]] bool isShown(const QString &name) const
    {
        return find<QWidget>(name)->isVisible();
    }
    /// Empty: nobody is at the desk.
    [[nodiscard]] QString readerAtDesk() const
    {
        return isShown(QStringLiteral("readerBar")) ? label(QStringLiteral("readerBarName"))
                                                    : QString();
    }
    [[nodiscard]] QTableView *table() const
    {
        return find<QTableView>(QStringLiteral("recentScans"));
    }
    [[nodiscard]] QAbstractItemModel *recent() const { return table()->model(); }
    [[nodiscard]] QString recentText(int row, int column) const
    {
        return recent()->index(row, column).data().toString();
    }
    /// "Title: result" of all rows, the newest first.
    [[nodiscard]] QStringList done() const
    {
        QStringList lines;
        for (int row = 0; row < recent()->rowCount(); ++row) {
            lines.append(recentText(row, RecentScansModel::Title) + QStringLiteral(": ")
                         + recentText(row, RecentScansModel::Outcome));
        }
        return lines;
    }
    /// The shown one of several buttons that have the same name, one per reservation.
    [[nodiscard]] QPushButton *shownButton(const QString &name) const
    {
        const auto *page = window->findChild<DeskPage *>();
        for (QPushButton *button : page->findChildren<QPushButton *>(name)) {
            if (button->isVisible())
                return button;
        }
        return nullptr;
    }

    void scan(const QString &text)
    {
        QTest::keyClicks(field(), text);
        QTest::keyClick(field(), Qt::Key_Return);
    }
    /// As an input method would hand it over.
    void type(const QString &text)
    {
        QInputMethodEvent event;
        event.setCommitString(text);
        QCoreApplication::sendEvent(field(), &event);
        QTest::keyClick(field(), Qt::Key_Return);
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : field(), key,
                        modifiers);
    }
    void undo() { QTest::keyClick(field(), Qt::Key_Z, Qt::ControlModifier); }
    void click(const QString &name)
    {
        QPushButton *button = nullptr;
        QTRY_VERIFY2((button = shownButton(name)), qPrintable(name));
        QTest::mouseClick(button, Qt::LeftButton);
    }
    /// Longer than a scanner takes to read a number twice.
    void later() { library.clock().advance(std::chrono::seconds(2)); }
    /// Who has the copy at home; empty: nobody.
    [[nodiscard]] QString borrowerOf(const QString &barcode)
    {
        return SampleLibrary::require(
            library.database().read([barcode](const Stores &stores) -> Result<QString> {
                const auto copy = stores.books().copyByBarcode(barcode);
                const auto reader = stores.readers().reader((*copy)->borrower);
                return *reader ? (*reader)->cardNumber : QString();
            }));
    }
    [[nodiscard]] QList<Reservation> openOf(const QString &card)
    {
        return SampleLibrary::require(library.database().read([card](const Stores &stores) {
            const auto reader = stores.readers().readerByCard(card);
            return stores.reservations().openOfReader((*reader)->id);
        }));
    }

    SampleLibrary library;
    RecordedSounds sounds;
    RecordedSlips slips;
    std::unique_ptr<MainWindow> window;
};

} // namespace bookbell
