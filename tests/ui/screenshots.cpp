// SPDX-License-Identifier: GPL-3.0-or-later
// Saves pictures of the window in two languages and two palettes, for people to look at:
// bookbell_screenshots FOLDER   (QT_QPA_PLATFORM=offscreen, QT_SCALE_FACTOR=2 for 200 %)
#include <QApplication>
#include <QDir>
#include <QLineEdit>
#include <QPushButton>
#include <QStandardPaths>
#include <QTest>
#include <QTextStream>

#include "tests/ui/samplelibrary.h"
#include "ui/dialogs/firstrundialog.h"
#include "ui/look.h"
#include "ui/mainwindow.h"
#include "ui/translations.h"

using namespace bookbell;
using namespace Qt::StringLiterals;

namespace {

class Photographer
{
public:
    Photographer(QDir folder, QString language, bool dark)
        : m_folder(std::move(folder))
        , m_suffix(u"-%1-%2.png"_s.arg(language, dark ? u"dark"_s : u"light"_s))
    {
        installTranslations(*QCoreApplication::instance(), language);
        applyLook(*qobject_cast<QApplication *>(QCoreApplication::instance()),
                  dark ? Scheme::Dark : Scheme::Light);
        m_isKorean = language == "ko"_L1;
        WindowParts parts {&m_library.desk(),
                           &m_library.database(),
                           &m_library.clock(),
                           m_isKorean ? u"새벽도서관"_s : u"Dawn Library"_s,
                           m_library.zone(),
                           true,
                           u"A1"_s};
        m_window = std::make_unique<MainWindow>(parts);
        m_window->resize(1280, 800);
        m_window->setReaderPage(QUrl(u"http://localhost:8780/"_s), {});
        m_window->show();
        if (!QTest::qWaitForWindowExposed(m_window.get()))
            qFatal("the window does not appear");
        settle();
    }

    void takeAll()
    {
        take(u"1-first-steps"_s);
        scan(u"B1"_s);
        scan(u"C1"_s);
        scan(u"A1"_s);
        waitForHeadline();
        m_library.leaseAll();
        settle();
        take(u"2-sending"_s);
        takeAccepted();
        scan(u"A2"_s);
        settle();
        take(u"4-another-way"_s);
        scan(u"X99"_s);
        settle();
        scan(u"R1001"_s);
        settle();
        take(u"5-reader"_s);
        m_library.pauseServices(u"the VAPID token was refused"_s);
        scan(u"X99"_s);
        settle();
        m_window->resize(1024, 640);
        settle();
        take(u"6-smallest-paused"_s);
        QTest::keyClick(m_window.get(), Qt::Key_3, Qt::ControlModifier);
        m_window->resize(1280, 800);
        settle();
        take(u"7-empty-page"_s);
        takeFirstRun();
    }

private:
    void settle() { QTest::qWait(350); }
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
    void take(const QString &name) { save(m_window.get(), name); }
    void save(QWidget *widget, const QString &name)
    {
        const QString path = m_folder.filePath(name + m_suffix);
        if (!widget->grab().save(path))
            qFatal("cannot write %s", qPrintable(path));
        QTextStream(stdout) << path << Qt::endl;
    }

    void takeAccepted()
    {
        m_library.answerAll(DeliveryState::Accepted);
        PhoneView phone;
        phone.readerName = u"박지우"_s;
        phone.title = m_isKorean ? u"도서관 알림 시험"_s : u"A test from the library"_s;
        phone.body = m_isKorean ? u"이 기기로 알림을 받을 수 있습니다."_s
                                : u"This device receives alerts."_s;
        phone.time = inZone(m_library.clock().now(), m_library.zone());
        m_window->showOnPhone(phone);
        phone.readerName = u"김민지"_s;
        phone.title = m_isKorean ? u"예약하신 책이 도착했습니다"_s : u"Your book is here"_s;
        phone.body = m_isKorean
            ? u"「데미안」을 11월 26일(목)까지 새벽도서관 예약 서가에 보관합니다."_s
            : u"“데미안” waits for you on the hold shelf until Thursday 26 November."_s;
        m_window->showOnPhone(phone);
        settle();
        take(u"3-accepted"_s);
    }

    void takeFirstRun()
    {
        FirstRunDialog dialog;
        dialog.open();
        settle();
        auto *next = dialog.findChild<QPushButton *>(u"firstRunNext"_s);
        dialog.findChild<QLineEdit *>(u"firstRunName"_s)
            ->setText(m_isKorean ? u"새벽도서관"_s : u"Dawn Library"_s);
        save(&dialog, u"8-first-run-1"_s);
        next->click();
        QTest::keyClicks(dialog.findChild<QLineEdit *>(u"firstRunContact"_s),
                         u"info@library.example.org"_s);
        settle();
        save(&dialog, u"8-first-run-2"_s);
        next->click();
        settle();
        save(&dialog, u"8-first-run-3"_s);
    }

    QDir m_folder;
    QString m_suffix;
    bool m_isKorean = false;
    SampleLibrary m_library;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace

int main(int argc, char *argv[])
{
    QApplication app(argc, argv);
    QCoreApplication::setOrganizationName(u"bookbell-screenshots"_s);
    QStandardPaths::setTestModeEnabled(true);
    const QDir folder(app.arguments().value(1, u"screenshots"_s));
    if (!folder.mkpath(u"."_s))
        qFatal("cannot make the folder");
    for (const QString &language : {u"ko"_s, u"en"_s}) {
        for (const bool dark : {false, true})
            Photographer(folder, language, dark).takeAll();
    }
    return 0;
}
