// SPDX-License-Identifier: GPL-3.0-or-later
// Saves pictures of the window in two languages and two palettes:
// bookbell_screenshots FOLDER [--all]   (QT_QPA_PLATFORM=offscreen, QT_SCALE_FACTOR=2 for 200 %)
// Without --all only those that the manual shows; with it every state, for people to look at.
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryFile>
#include <QTest>
#include <QTextStream>

#include "core/transfer/columns.h"
#include "tests/ui/picturelibrary.h"
#include "ui/dialogs/firstrundialog.h"
#include "ui/dialogs/importdialog.h"
#include "ui/look.h"
#include "ui/mainwindow.h"
#include "ui/translations.h"
#include "ui/widgets/longlistview.h"

using namespace bookbell;
using namespace Qt::StringLiterals;

namespace {

class Photographer
{
public:
    Photographer(QDir folder, const QString &language, bool dark, bool all)
        : m_folder(std::move(folder))
        , m_suffix(u"-%1-%2.png"_s.arg(language, dark ? u"dark"_s : u"light"_s))
        , m_isDark(dark)
        , m_isAll(all)
        , m_library(language)
    {
        QSettings().clear(); // widths and sizes as at the first start
        installTranslations(*QCoreApplication::instance(), language);
        applyLook(*qobject_cast<QApplication *>(QCoreApplication::instance()),
                  dark ? Scheme::Dark : Scheme::Light);
        m_isKorean = language == "ko"_L1;
        m_window = std::make_unique<MainWindow>(m_library.parts());
        m_window->resize(1280, 800);
        m_window->setReaderPage(QUrl(u"http://localhost:8350/"_s), {});
        m_window->show();
        if (!QTest::qWaitForWindowExposed(m_window.get()))
            qFatal("the window does not appear");
        settle();
    }

    void takeAll()
    {
        take(u"first-steps"_s);
        scan(u"B1"_s);
        scan(u"C1"_s);
        scan(u"A1"_s);
        waitForHeadline();
        m_library.leaseAll();
        settle();
        take(u"sending"_s);
        takeAccepted();
        scan(u"R1001"_s);
        settle();
        take(u"reader"_s, Use::ManualLight);
        takeAnyOrder();
        scan(u"A2"_s);
        settle();
        take(u"another-way"_s);
        scan(u"X99"_s);
        settle();
        take(u"unknown-number"_s);
        m_library.pauseServices(u"the VAPID token was refused"_s);
        m_window->resize(1024, 640);
        settle();
        take(u"smallest-paused"_s);
        m_window->resize(1280, 800);
        takeFirstRun();
    }

    /// The other pages, on a library with a working day behind it.
    void takePages()
    {
        addWorkingDay(m_library);
        settle();
        takePage(u"books"_s, Qt::Key_2, 4);
        m_window->follow({PageLink::Target::BookRecord, 1, {}});
        takeRow(u"book"_s, -1);
        m_window->findChild<QAction *>(u"backToListAction"_s)->trigger();
        takePage(u"reservations"_s, Qt::Key_3, 1);
        m_window->findChild<QAction *>(u"pileOnShelfAction"_s)->trigger();
        takeRow(u"reservations-on-shelf"_s, 1);
        m_window->findChild<QAction *>(u"pileToTellAction"_s)->trigger();
        takeRow(u"reservations-to-tell"_s, 0);
        takePage(u"readers"_s, Qt::Key_4, 1);
        m_window->findChild<QAction *>(u"connectDeviceAction"_s)->trigger();
        settle();
        take(u"readers-pairing"_s);
        m_window->follow({PageLink::Target::List, 1, {}});
        takeRow(u"readers-list"_s, 2);
        takePage(u"announcements-sent"_s, Qt::Key_5, 0, Use::Look);
        takeComposing();
        takePage(u"deliveries"_s, Qt::Key_6, 0);
        takePage(u"settings"_s, Qt::Key_7, -1, Use::Look);
        for (const QString &section : {u"alerts"_s, u"queue"_s, u"reader-page"_s, u"services"_s,
                                       u"texts"_s, u"computer"_s}) {
            m_window->follow({PageLink::Target::Settings, 0, section});
            settle();
            take(section == "reader-page"_L1 ? u"settings"_s + u"-reader-page"_s
                                             : u"settings-"_s + section,
                 section == "reader-page"_L1 ? Use::Manual : Use::Look);
        }
        takeImport();
        m_window->findChild<QAction *>(u"shortcutsAction"_s)->trigger();
        settle();
        save(m_window->findChild<QWidget *>(u"shortcutsDialog"_s), u"shortcuts"_s);
    }

private:
    enum class Use { Look, ManualLight, Manual };

    void settle() { QTest::qWait(350); }
    void takePage(const QString &name, Qt::Key key, int row, Use use = Use::Manual)
    {
        QTest::keyClick(m_window.get(), key, Qt::ControlModifier);
        takeRow(name, row, use);
    }
    void takeRow(const QString &name, int row, Use use = Use::Look)
    {
        settle();
        for (auto *view : m_window->findChildren<LongListView *>()) {
            if (view->isVisible() && row >= 0)
                view->selectRow(row);
        }
        settle();
        take(name, use);
    }
    void takeComposing()
    {
        m_window->findChild<QAction *>(u"newAnnouncementAction"_s)->trigger();
        auto *list = m_window->findChild<QComboBox *>(u"announcementList"_s);
        list->setCurrentIndex(1);
        m_window->findChild<QLineEdit *>(u"announcementTitle"_s)
            ->setText(m_isKorean ? u"새 책이 왔습니다"_s : u"New books are here"_s);
        m_window->findChild<QPlainTextEdit *>(u"announcementBody"_s)
            ->setPlainText(m_isKorean
                               ? u"이번 주에 들어온 책 42권을 1층 새 책 서가에서 만나 보세요."_s
                               : u"42 new titles stand on the shelf by the door."_s);
        settle();
        take(u"announcements"_s, Use::Manual);
    }
    void takeImport()
    {
        QTemporaryFile file(QDir::temp().filePath(u"books-XXXXXX.csv"_s));
        if (!file.open())
            qFatal("no room for a file");
        const QString header = m_isKorean ? u"서명,저자,ISBN,청구기호,비고\n"_s
                                          : u"title,author,isbn,call number,remark\n"_s;
        const QString rows = m_isKorean
            ? u"데미안,헤르만 헤세,9788937460449,853-헤54ㄷ,\n소년이 "
              u"온다,한강,9788936434120,813.7-한12ㅅ,\n"
              "종이 동물원,켄 리우,9788900000000,843-리66ㅈ,\n"_s
            : u"Demian,Hermann Hesse,9788937460449,833 HES,\nHuman Acts,Han Kang,9788936434120,"
              "895.7 HAN,\nThe Paper Menagerie,Ken Liu,9788900000000,813.6 LIU,\n"_s;
        file.write((header + rows).toUtf8());
        file.close();
        m_window->importFile(static_cast<int>(TransferKind::Books), file.fileName());
        auto *dialog = m_window->findChild<ImportDialog *>();
        settle();
        save(dialog, u"import-file"_s);
        dialog->findChild<QPushButton *>(u"importNext"_s)->click();
        settle();
        save(dialog, u"import"_s, Use::Manual);
        dialog->findChild<QPushButton *>(u"importNext"_s)->click();
        settle();
        settle();
        save(dialog, u"import-check"_s);
        dialog->reject();
        settle();
    }
    void scan(const QString &text)
    {
        auto *field = m_window->findChild<QLineEdit *>(u"scanField"_s);
        QTest::keyClicks(field, text);
        QTest::keyClick(field, Qt::Key_Return);
    }
    void waitForHeadline()
    {
        if (!QTest::qWaitFor([this] { return m_library.deliveries().size() == 2; }))
            qWarning("no alert was written");
        settle();
    }
    void take(const QString &name, Use use = Use::Look) { save(m_window.get(), name, use); }
    void save(QWidget *widget, const QString &name, Use use = Use::Look)
    {
        const bool isInManual = use == Use::Manual || (use == Use::ManualLight && !m_isDark);
        if (!m_isAll && !isInManual)
            return;
        const QString path = m_folder.filePath(name + m_suffix);
        constexpr int smallest = 0;
        if (!widget->grab()
                 .toImage()
                 .convertToFormat(QImage::Format_RGB888)
                 .save(path, "PNG", smallest))
            qFatal("cannot write %s", qPrintable(path));
        QTextStream(stdout) << path << Qt::endl;
    }

    /// Cards and barcodes in any order.
    void takeAnyOrder()
    {
        const auto next = [this](const QString &text) {
            m_library.clock().advance(std::chrono::seconds(2));
            if (text.isEmpty())
                scan(text);
            else
                m_window->scan(text);
            settle();
        };
        const auto leave = [this] {
            QTest::keyClick(m_window->findChild<QLineEdit *>(u"scanField"_s), Qt::Key_Escape);
        };
        next(u"R1003"_s);
        next(u"A1"_s);
        take(u"desk-waits-for-other"_s);
        next(u"B1"_s);
        take(u"desk-lent"_s);
        leave();
        next(m_isKorean ? u"난장이"_s : u"Dwarf"_s);
        take(u"desk-titles"_s);
        next({});
        take(u"desk-book"_s);
        next(u"R1002"_s);
        take(u"desk-reserved"_s);
        leave();
        m_library.desk().checkIn(u"B1"_s).waitForFinished();
    }
    void takeAccepted()
    {
        m_library.answerAll(DeliveryState::Accepted);
        PhoneView phone;
        phone.readerName = m_isKorean ? u"박지우"_s : u"Grace Lee"_s;
        phone.title = m_isKorean ? u"도서관 알림 시험"_s : u"A test from the library"_s;
        phone.body = m_isKorean ? u"이 기기로 알림을 받을 수 있습니다."_s
                                : u"This device receives alerts."_s;
        phone.time = inZone(m_library.clock().now(), m_library.zone());
        m_window->showOnPhone(phone);
        phone.readerName = m_isKorean ? u"김민지"_s : u"Emma Wilson"_s;
        phone.title = m_isKorean ? u"예약하신 책이 도착했습니다"_s : u"Your book is here"_s;
        phone.body = m_isKorean
            ? u"『데미안』 11월 26일(목)까지 찾아가 주세요. - 새벽도서관"_s
            : u"“Demian” is waiting for you until Thursday, 26 November. - Dawn Library"_s;
        m_window->showOnPhone(phone);
        settle();
        take(u"desk"_s, Use::Manual);
    }

    void takeFirstRun()
    {
        FirstRunDialog dialog;
        dialog.open();
        settle();
        auto *next = dialog.findChild<QPushButton *>(u"firstRunNext"_s);
        dialog.findChild<QLineEdit *>(u"firstRunName"_s)
            ->setText(m_isKorean ? u"새벽도서관"_s : u"Dawn Library"_s);
        save(&dialog, u"first-run-1"_s);
        next->click();
        QTest::keyClicks(dialog.findChild<QLineEdit *>(u"firstRunContact"_s),
                         u"info@library.example.org"_s);
        settle();
        save(&dialog, u"first-run-2"_s);
        next->click();
        settle();
        save(&dialog, u"first-run"_s, Use::ManualLight);
    }

    QDir m_folder;
    QString m_suffix;
    bool m_isKorean = false;
    bool m_isDark = false;
    bool m_isAll = false;
    SampleLibrary m_library;
    std::unique_ptr<MainWindow> m_window;
};

void takePictures(const QDir &folder, const QString &language, bool dark, bool all)
{
    Photographer desk(folder, language, dark, all);
    desk.takeAll();
    Photographer pages(folder, language, dark, all);
    pages.takePages();
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication app(argc, argv);
    QCoreApplication::setOrganizationName(u"bookbell-screenshots"_s);
    QStandardPaths::setTestModeEnabled(true);
    QStringList arguments = app.arguments().mid(1);
    const bool all = arguments.removeAll(u"--all"_s) > 0;
    const QDir folder(arguments.value(0, u"screenshots"_s));
    if (!folder.mkpath(u"."_s))
        qFatal("cannot make the folder");
    for (const QString &language : {u"ko"_s, u"en"_s}) {
        for (const bool dark : {false, true})
            takePictures(folder, language, dark, all);
    }
    return 0;
}
