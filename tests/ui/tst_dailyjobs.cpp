// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAction>
#include <QComboBox>
#include <QFile>
#include <QInputMethodEvent>
#include <QLineEdit>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

#include "core/base/random.h"
#include "core/delivery/sender.h"
#include "core/rehearsal/rehearsalpushservice.h"
#include "core/webpush/base64url.h"
#include "core/webpush/subscriptionkeys.h"
#include "tests/delivery/sendinglibrary.h"
#include "ui/dialogs/importdialog.h"
#include "ui/dialogs/importrunstep.h"
#include "ui/look.h"
#include "ui/mainwindow.h"
#include "ui/pages/bookspage.h"
#include "ui/translations.h"
#include "ui/widgets/longlistview.h"
#include "ui/widgets/stateline.h"

using namespace bookbell;
using namespace bookbell::test;
using namespace Qt::StringLiterals;

/// The three things that happen all day, from the first click in the window to what a push service
/// received and the phones behind it could read: a copy comes back, a list comes in, an
/// announcement goes out. Nothing between is played: window, database, sender and HTTP are real.
class TestDailyJobs : public QObject
{
    Q_OBJECT

private:
    SystemClock m_clock;
    std::unique_ptr<RehearsalPushService> m_service;
    std::unique_ptr<SendingLibrary> m_library;
    std::unique_ptr<Sender> m_sender;
    std::unique_ptr<Desks> m_desks;
    std::unique_ptr<MainWindow> m_window;

    template <class T>
    T *find(const QString &name) const
    {
        return m_window->findChild<T *>(name);
    }
    void key(Qt::Key pressed, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget *focused =
            QApplication::focusWidget() ? QApplication::focusWidget() : m_window.get();
        QTest::keyClick(focused, pressed, modifiers);
    }
    /// Korean comes through an input method.
    void type(const QString &text)
    {
        QInputMethodEvent event;
        event.setCommitString(text);
        QCoreApplication::sendEvent(QApplication::focusWidget(), &event);
    }
    void click(QPushButton *button)
    {
        QVERIFY(button);
        QTRY_VERIFY2(button->isVisible() && button->isEnabled(), qPrintable(button->objectName()));
        QTest::mouseClick(button, Qt::LeftButton);
    }
    void scan(const QString &text)
    {
        type(text);
        key(Qt::Key_Return);
    }
    [[nodiscard]] QStringList bodiesShown() const
    {
        QStringList bodies;
        for (const PhoneNotification &notification : m_service->shown())
            bodies.append(notification.body);
        return bodies;
    }
    [[nodiscard]] QString said(const QString &name) const { return find<StateLine>(name)->text(); }

    /// A line of a file of subscribers for a phone of the push service, as a browser gives it.
    QByteArray subscriberLine(const QString &token)
    {
        const P256Key phoneKey = P256Key::generate();
        const QByteArray auth = randomBytes(16);
        const StoredVapidKey vapid = m_library->read(
            [](const Stores &stores) { return stores.services().currentVapidKey(); });
        PlayedPhone phone {{}, token, phoneKey, {}, vapid.publicKey};
        std::copy_n(auth.cbegin(), phone.auth.size(), phone.auth.begin());
        m_service->addPhone(phone);
        return "{\"endpoint\":\"" + m_service->endpointOf(token).toUtf8()
            + "\",\"keys\":{\"p256dh\":\"" + toBase64Url(toByteArray(phoneKey.publicKey()))
            + "\",\"auth\":\"" + toBase64Url(auth) + "\"},\"language\":\"ko\"}\n";
    }
    void addBookAndReaders()
    {
        const SubscriptionId phone = m_library->addPhone(*m_service, u"minji-phone"_s);
        m_library->write([&](Stores &stores) -> Result<> {
            Book book;
            book.title = u"소년이 온다"_s;
            const auto id = stores.books().add(book);
            Copy copy;
            copy.book = id.value_or(BookId());
            copy.barcode = u"A1"_s;
            if (const auto added = stores.books().add(copy); !added)
                return fail(added.error());
            Reader reader;
            reader.cardNumber = u"R1"_s;
            reader.name = u"김민지"_s;
            reader.language = u"ko"_s;
            const auto readerId = stores.readers().add(reader);
            auto subscription = stores.subscriptions().subscription(phone);
            (*subscription)->reader = readerId.value_or(ReaderId());
            (*subscription)->language = u"ko"_s;
            return stores.subscriptions().update(**subscription);
        });
    }
    [[nodiscard]] qint64 openDeliveries() { return m_library->counts().open(); }
    [[nodiscard]] qint64 subscriptionCount()
    {
        return m_library->read([](const Stores &stores) {
            return stores.subscriptions().countInState(SubscriptionState::Active);
        });
    }

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(u"bookbell-test"_s);
        QCoreApplication::setApplicationName(u"tst_dailyjobs"_s);
        applyLook(*qobject_cast<QApplication *>(QCoreApplication::instance()), Scheme::Light);
        installTranslations(*QCoreApplication::instance(), u"en"_s);
    }
    void init()
    {
        QSettings().clear();
        auto service = RehearsalPushService::listen(0, "daily-jobs"_ba, m_clock);
        QVERIFY(service);
        m_service = std::move(*service);
        m_library = std::make_unique<SendingLibrary>(m_clock);
        addBookAndReaders();
        m_sender = std::make_unique<Sender>(m_library->database(), m_clock);
        m_sender->start();
        m_desks = std::make_unique<Desks>(m_library->database(), m_clock,
                                          Actor {u"staff"_s, u"window"_s});
        WindowParts parts;
        parts.desks = m_desks.get();
        parts.database = &m_library->database();
        parts.clock = &m_clock;
        parts.actor = {u"staff"_s, u"window"_s};
        parts.libraryName = u"새벽도서관"_s;
        parts.zone = QTimeZone("Asia/Seoul");
        m_window = std::make_unique<MainWindow>(parts);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        QTRY_VERIFY(find<QLineEdit>(u"scanField"_s)->hasFocus());
    }
    void cleanup()
    {
        m_window.reset();
        m_desks.reset();
        m_sender.reset();
        m_library.reset();
        m_service.reset();
    }

    void returnedBookRingsTheNextReader()
    {
        // The reader asks for the book: found on its page, reserved for the card.
        key(Qt::Key_2, Qt::ControlModifier);
        QTRY_VERIFY(find<LongListView>(u"booksTable"_s)->model()->rowCount() == 1);
        key(Qt::Key_F, Qt::ControlModifier);
        type(u"소년"_s);
        key(Qt::Key_Return);
        QTRY_VERIFY(find<QLineEdit>(u"bookTitle"_s)->text() == u"소년이 온다");
        find<QAction>(u"reserveBookAction"_s)->trigger();
        const auto *page = find<BooksPage>({});
        QTRY_VERIFY(page->findChild<QLineEdit *>(u"reserveReader"_s)->hasFocus());
        type(u"R1"_s);
        key(Qt::Key_Return);
        auto *reserve = page->findChild<QPushButton *>(u"reserveNow"_s);
        click(reserve);
        QTRY_VERIFY(!reserve->isVisible());

        // The copy comes back: scanned at the desk, from whatever page.
        key(Qt::Key_F2);
        scan(u"A1"_s);
        QTRY_COMPARE(said(u"resultHeadline"_s), u"Hold shelf"_s);
        QTRY_COMPARE(bodiesShown().size(), 1);
        QVERIFY2(bodiesShown().first().contains(u"소년이 온다"), qPrintable(bodiesShown().first()));
        QTRY_VERIFY2(said(u"resultFate"_s).startsWith("Accepted on 1 device"_L1),
                     qPrintable(said(u"resultFate"_s)));
        QCOMPARE(m_service->unreadableCount(), 0);
    }

    void importedListIsAnnouncedTo()
    {
        // A file with 40 subscribers and one line that is none comes from elsewhere.
        constexpr int subscribers = 40;
        QTemporaryDir folder;
        QFile file(folder.filePath(u"subscribers.jsonl"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        for (int i = 0; i < subscribers; ++i)
            file.write(subscriberLine(u"phone-%1"_s.arg(i)));
        file.write("{\"endpoint\":\"https://example.org/no-push-service\"}\n");
        file.close();

        key(Qt::Key_I, Qt::ControlModifier);
        QTRY_VERIFY(m_window->findChild<ImportDialog *>());
        auto *dialog = m_window->findChild<ImportDialog *>();
        dialog->setFile(file.fileName());
        auto *next = dialog->findChild<QPushButton *>(u"importNext"_s);
        QTRY_VERIFY(next->isEnabled());
        dialog->findChild<QComboBox *>(u"importList"_s)->setEditText(u"새 책 소식"_s);
        click(next);
        QTRY_VERIFY(dialog->findChild<QComboBox *>(u"importColumn0"_s));
        click(next);
        const auto isThrough = [dialog](const QString &step) {
            const auto *shown = dialog->findChild<ImportRunStep *>(step);
            return shown->isVisible()
                && shown->findChild<QWidget *>(u"transferProgress"_s)->isHidden();
        };
        QTRY_VERIFY(isThrough(u"importCheck"_s));
        QCOMPARE(subscriptionCount(), 1); // a check changes nothing
        click(next);
        QTRY_VERIFY(isThrough(u"importImport"_s));
        QCOMPARE(subscriptionCount(), 1 + subscribers);
        click(next); // "Close" by now
        QTRY_VERIFY(!m_window->findChild<ImportDialog *>());
        m_window->activateWindow(); // as a window manager does
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));

        // The announcement: written, looked at twice, sent.
        key(Qt::Key_5, Qt::ControlModifier);
        key(Qt::Key_N, Qt::ControlModifier);
        QTRY_COMPARE(m_window->currentPage(), 4);
        auto *list = find<QComboBox>(u"announcementList"_s);
        QTRY_VERIFY(list->findData(u"새 책 소식"_s) >= 0);
        list->setCurrentIndex(list->findData(u"새 책 소식"_s));
        find<QLineEdit>(u"announcementTitle"_s)->setFocus();
        type(u"새 책이 왔습니다"_s);
        find<QPlainTextEdit>(u"announcementBody"_s)->setFocus();
        type(u"한강 특별전을 시작합니다."_s);
        click(find<QPushButton>(u"announcementAsk"_s));
        QCOMPARE(m_service->requestCount(), 0);
        QTRY_VERIFY(find<QPushButton>(u"announcementSend"_s)->isVisible());
        QVERIFY(find<QPushButton>(u"announcementSend"_s)->text().contains("40"_L1));
        click(find<QPushButton>(u"announcementSend"_s));

        QTRY_COMPARE(m_service->shown().size(), subscribers);
        for (const PhoneNotification &shown : m_service->shown()) {
            QCOMPARE(shown.title, u"새 책이 왔습니다"_s);
            QCOMPARE(shown.body, u"한강 특별전을 시작합니다."_s);
        }
        QCOMPARE(m_service->unreadableCount(), 0);
        QCOMPARE(m_service->duplicateCount(), 0);
        QTRY_COMPARE(said(u"announcementState"_s), u"Finished"_s);
        QCOMPARE(openDeliveries(), 0);

        // And every one of them stands among the deliveries, with its fate.
        key(Qt::Key_6, Qt::ControlModifier);
        QTRY_COMPARE(find<LongListView>(u"deliveriesTable"_s)->model()->rowCount(), subscribers);
    }
};

QTEST_MAIN(TestDailyJobs)
#include "tst_dailyjobs.moc"
