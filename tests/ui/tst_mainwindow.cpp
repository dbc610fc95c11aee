// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QAction>
#include <QComboBox>
#include <QLineEdit>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QSettings>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QTest>
#include <QToolButton>

#include "tests/ui/picturelibrary.h"
#include "ui/look.h"
#include "ui/mainwindow.h"
#include "ui/translations.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/longlistview.h"
#include "ui/widgets/readercardview.h"
#include "ui/widgets/stateline.h"
#include "ui/widgets/todaycard.h"

using namespace bookbell;
using namespace Qt::StringLiterals;

class TestMainWindow : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<SampleLibrary> m_library;
    std::unique_ptr<MainWindow> m_window;

    [[nodiscard]] int page() const
    {
        return m_window->centralWidget()->findChild<QStackedWidget *>()->currentIndex();
    }
    [[nodiscard]] QLineEdit *field() const
    {
        return m_window->findChild<QLineEdit *>(u"scanField"_s);
    }
    [[nodiscard]] QString said(const QString &name) const
    {
        return m_window->findChild<StateLine *>(name)->text();
    }
    [[nodiscard]] QStringList services() const
    {
        QStringList texts;
        for (const StateLine *line : m_window->findChildren<StateLine *>(u"statusService"_s)) {
            if (line->isVisible())
                texts.append(line->text());
        }
        return texts;
    }
    void open(bool isSample)
    {
        m_window = std::make_unique<MainWindow>(m_library->parts(isSample));
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }
    [[nodiscard]] LongListView *shownTable() const
    {
        for (auto *view : m_window->findChildren<LongListView *>()) {
            if (view->isVisible())
                return view;
        }
        return nullptr;
    }
    /// Whether what is selected stands beside the table, with something to do.
    [[nodiscard]] bool isInspecting() const
    {
        for (const auto *area : m_window->findChildren<QScrollArea *>()) {
            for (const auto *button : area->findChildren<QAbstractButton *>()) {
                if (button->isVisible())
                    return true;
            }
        }
        return false;
    }
    /// How many controls are shown; each is checked to have a name for a screen reader.
    [[nodiscard]] int namedControls() const
    {
        int controls = 0;
        for (QWidget *widget : m_window->findChildren<QWidget *>()) {
            const bool isControl = qobject_cast<const QAbstractButton *>(widget)
                || qobject_cast<const QLineEdit *>(widget)
                || qobject_cast<const QComboBox *>(widget)
                || qobject_cast<const QAbstractSpinBox *>(widget)
                || qobject_cast<const QPlainTextEdit *>(widget)
                || qobject_cast<const QAbstractItemView *>(widget);
            // Parts of Qt's own controls are named by their whole.
            const bool isPart = widget->objectName().startsWith("qt_"_L1)
                || widget->inherits("QTableCornerButton") || widget->inherits("QHeaderView")
                || widget->inherits("QLineEditIconButton");
            if (!isControl || isPart || !widget->isVisible())
                continue;
            ++controls;
            QAccessibleInterface *face = QAccessible::queryAccessibleInterface(widget);
            if (!face || face->text(QAccessible::Name).isEmpty())
                QTest::qFail(qPrintable(QLatin1StringView(widget->metaObject()->className()) + u' '
                                        + widget->objectName() + u" in "_s
                                        + widget->parentWidget()->objectName()),
                             __FILE__, __LINE__);
        }
        return controls;
    }
    static void collect(const QMenu *menu, QSet<const QAction *> *found)
    {
        for (const QAction *action : menu->actions()) {
            found->insert(action);
            if (action->menu())
                collect(action->menu(), found);
        }
    }

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(u"bookbell-test"_s);
        QCoreApplication::setApplicationName(u"tst_mainwindow"_s);
        QSettings().clear();
        applyLook(*qobject_cast<QApplication *>(QCoreApplication::instance()), Scheme::Light);
        installTranslations(*QCoreApplication::instance(), u"en"_s);
    }
    void init()
    {
        m_library = std::make_unique<SampleLibrary>();
        open(true);
    }
    void cleanup()
    {
        m_window.reset();
        m_library.reset();
    }

    void pagesHaveTheirKeys()
    {
        for (int i = 6; i >= 0; --i) {
            QTest::keyClick(m_window.get(), static_cast<Qt::Key>(Qt::Key_1 + i),
                            Qt::ControlModifier);
            QTRY_COMPARE(page(), i);
        }
        QTRY_VERIFY(field()->hasFocus());
    }

    void scanOnAnotherPageGoesToTheDesk()
    {
        QTest::keyClick(m_window.get(), Qt::Key_3, Qt::ControlModifier);
        QTRY_COMPARE(page(), 2);
        QWidget *focused =
            QApplication::focusWidget() ? QApplication::focusWidget() : m_window.get();
        QTest::keyClicks(focused, u"A1"_s);
        QTest::keyClick(focused, Qt::Key_Return);
        QTRY_COMPARE(page(), 0);
        QTRY_COMPARE(said(u"resultHeadline"_s), u"Hold shelf"_s);
        QVERIFY(field()->hasFocus());
    }

    void enterOnAButtonIsNoScan()
    {
        QTest::keyClick(m_window.get(), Qt::Key_3, Qt::ControlModifier);
        QTRY_COMPARE(page(), 2);
        QWidget *focused =
            QApplication::focusWidget() ? QApplication::focusWidget() : m_window.get();
        QTest::keyClick(focused, Qt::Key_Return);
        QTest::keyClick(focused, Qt::Key_5);
        QTest::keyClick(focused, Qt::Key_Return);
        QCOMPARE(page(), 2);
    }

    void titleAndBadgeSayRehearsal()
    {
        QVERIFY(m_window->windowTitle().contains(u"새벽도서관"));
        QVERIFY(m_window->windowTitle().contains("rehearsal"_L1));
        QVERIFY(m_window->findChild<QWidget *>(u"rehearsalBadge"_s));
        m_window.reset();
        open(false);
        QVERIFY(!m_window->windowTitle().contains("rehearsal"_L1));
        QVERIFY(!m_window->findChild<QWidget *>(u"rehearsalBadge"_s));
        QVERIFY(!m_window->findChild<QWidget *>(u"phonePanel"_s));
    }

    void statusLineTellsWhetherAlertsGetOut()
    {
        QTRY_COMPARE(said(u"statusOutbox"_s), u"Nothing queued"_s);
        QTRY_COMPARE(services().size(), 3);
        QVERIFY(services().contains(u"Google"_s));
        QTest::keyClicks(field(), u"A1"_s);
        QTest::keyClick(field(), Qt::Key_Return);
        QTRY_COMPARE(said(u"statusOutbox"_s), u"Sending, 2 alerts queued"_s);
        m_window->setSender(false, u"stopped"_s);
        QCOMPARE(said(u"statusOutbox"_s), u"Sender off, 2 alerts waiting"_s);
    }

    void alertsThatAreTriedAgainAreNotCalledSending()
    {
        QTest::keyClicks(field(), u"A1"_s);
        QTest::keyClick(field(), Qt::Key_Return);
        QTRY_COMPARE(said(u"statusOutbox"_s), u"Sending, 2 alerts queued"_s);
        m_library->answerAll(DeliveryState::Retrying, u"host not found"_s);
        QTRY_COMPARE(said(u"statusOutbox"_s), u"Trying again, 2 alerts waiting"_s);
    }

    void pausedServiceIsResumedByHand()
    {
        QTRY_COMPARE(services().size(), 3);
        m_library->pauseServices(u"the VAPID token was refused"_s);
        QTRY_COMPARE(services(), QStringList {u"3 push services paused"_s});
        QAbstractButton *resume = nullptr;
        for (auto *button : m_window->findChildren<QAbstractButton *>(u"statusResume"_s)) {
            if (button->accessibleName() == "Resume Google, Mozilla, Apple"_L1)
                resume = button;
        }
        QVERIFY(resume && resume->isVisible());
        QVERIFY(resume->toolTip().contains("VAPID"_L1));
        QTest::mouseClick(resume, Qt::LeftButton);
        QTRY_COMPARE(services().size(), 3);
        QVERIFY(services().contains(u"Google"_s));
    }

    void readersPageIsShownWithItsAddress()
    {
        const auto *button = m_window->findChild<QToolButton *>(u"statusReaderPage"_s);
        QVERIFY(!button->isEnabled());
        m_window->setReaderPage(QUrl(u"http://localhost:8780/"_s), {});
        QVERIFY(button->isEnabled());
        QVERIFY(button->text().contains("localhost:8780"_L1));
        m_window->setReaderPage({}, u"the port is taken"_s);
        QCOMPARE(button->toolTip(), u"the port is taken"_s);
        const auto *message = m_window->findChild<InlineMessage *>(u"inlineMessage"_s);
        QCOMPARE(message->text(), u"the port is taken"_s);
    }

    void phoneShowsTheNewestNotification()
    {
        PhoneView shown;
        shown.readerName = u"김민지"_s;
        shown.title = u"예약하신 책이 도착했습니다"_s;
        shown.body = u"데미안"_s;
        shown.time = inZone(m_library->clock().now(), m_library->zone());
        m_window->showOnPhone(shown);
        const auto *phone = m_window->findChild<PhonePanel *>(u"phonePanel"_s);
        QVERIFY(phone->accessibleDescription().contains(shown.title));
        QTRY_COMPARE(phone->arrival(), 1.0);
        for (int i = 0; i < 10; ++i)
            m_window->showOnPhone(shown);
        QVERIFY(phone->notifications().size() <= 10);
    }

    void whatAnotherProgramCommitsIsShown()
    {
        const std::unique_ptr<Database> other = m_library->openAgain();
        Desks desks(*other, m_library->clock(), {u"colleague"_s, u"window"_s});
        m_window->showPage(1);
        QTRY_COMPARE(shownTable()->model()->rowCount(), 3);
        Book book;
        book.title = u"작별하지 않는다"_s;
        const BookChange added = SampleLibrary::require(desks.books.add(book, {u"N1"_s}));
        QTRY_COMPARE(shownTable()->model()->rowCount(), 4);
        SampleLibrary::require(desks.circulation.reserve(u"2"_s, u"R1003"_s));
        m_window->showPage(2);
        QTRY_COMPARE(shownTable()->model()->rowCount(), 3);
        SampleLibrary::require(desks.books.remove(added.book.id));
        m_window->showPage(1);
        QTRY_COMPARE(shownTable()->model()->rowCount(), 3);
    }

    void numbersOfTheDayLeadToWhatTheyCount()
    {
        QTest::keyClicks(field(), u"A1"_s);
        QTest::keyClick(field(), Qt::Key_Return);
        const auto *card = m_window->findChild<TodayCard *>();
        QTRY_COMPARE(card->findChild<QLabel *>(u"todayReady"_s)->text(), u"1"_s);
        QToolButton *ready = nullptr;
        for (auto *button : card->findChildren<QToolButton *>()) {
            if (button->text() == "On the hold shelf"_L1)
                ready = button;
        }
        QVERIFY(ready);
        QTest::mouseClick(ready, Qt::LeftButton);
        QCOMPARE(page(), 2);
        QTRY_VERIFY(shownTable() && shownTable()->model()->rowCount() == 1);
    }

    void everyActionIsInAMenu()
    {
        QSet<const QAction *> inMenus;
        // Of the menu bar, and those that a button opens.
        for (const QMenu *menu : m_window->findChildren<QMenu *>())
            collect(menu, &inMenus);
        int named = 0;
        for (const QAction *action : m_window->findChildren<QAction *>()) {
            if (action->text().isEmpty() || action->isSeparator() || action->menu())
                continue;
            const QObject *owner = action->parent();
            if (qobject_cast<const QLineEdit *>(owner))
                continue; // Qt's own, of the field's context menu
            ++named;
            QVERIFY2(inMenus.contains(action) || !action->shortcut().isEmpty(),
                     qPrintable(action->text()));
        }
        QVERIFY(named > 40);
    }

    void everyEntryOfTheMenuBarHasAShortcutOfItsOwn()
    {
        for (int page = 0; page < 7; ++page) {
            m_window->showPage(page);
            QHash<QKeySequence, QString> taken;
            for (const QAction *menu : m_window->menuBar()->actions()) {
                for (const QAction *action : menu->menu()->actions()) {
                    if (action->isSeparator())
                        continue;
                    const QKeySequence keys = action->shortcut();
                    QVERIFY2(!keys.isEmpty(), qPrintable(menu->text() + u": "_s + action->text()));
                    // Actions of other pages are switched off and may share a key.
                    const auto *owner = qobject_cast<const Page *>(action->parent());
                    if (owner && !owner->isInFront()) {
                        QVERIFY2(!action->isEnabled(), qPrintable(action->text()));
                        continue;
                    }
                    QVERIFY2(!taken.contains(keys),
                             qPrintable(keys.toString() + u": "_s + action->text() + u", "_s
                                        + taken.value(keys)));
                    taken.insert(keys, action->text());
                }
            }
        }
    }

    void everyControlHasAnAccessibleName()
    {
        addWorkingDay(*m_library);
        QTest::keyClicks(field(), u"R1001"_s);
        QTest::keyClick(field(), Qt::Key_Return);
        QTRY_VERIFY(m_window->findChild<ReaderCardView *>()->isVisible());
        int controls = namedControls();
        for (int page = 1; page < 7; ++page) {
            m_window->showPage(page);
            if (auto *view = shownTable()) {
                QTRY_VERIFY(view->model()->rowCount() > 0);
                view->selectRow(0);
                QTRY_VERIFY(isInspecting());
            }
            controls += namedControls();
        }
        QVERIFY2(controls > 110, qPrintable(QString::number(controls)));
    }

    void closingAsksForWhatIsNotSaved()
    {
        QTest::keyClick(m_window.get(), Qt::Key_2, Qt::ControlModifier);
        QTRY_VERIFY(shownTable() && shownTable()->model()->rowCount() == 3);
        shownTable()->setCurrentKey(2);
        auto *year = m_window->findChild<QLineEdit *>(u"bookYear"_s);
        QTRY_VERIFY(year->isVisible());
        year->setFocus();
        QTest::keyClicks(year, u"2014"_s);
        QTest::keyClick(m_window.get(), Qt::Key_1, Qt::ControlModifier);
        QTRY_COMPARE(page(), 0);

        QVERIFY(!m_window->close());
        QVERIFY(m_window->isVisible());
        QCOMPARE(page(), 1);
        auto *message =
            m_window->findChild<QStackedWidget *>()->currentWidget()->findChild<InlineMessage *>();
        QVERIFY(message->text().contains("not saved"_L1));
        QTest::mouseClick(message->findChild<QAbstractButton *>(), Qt::LeftButton);
        QTRY_VERIFY(!m_window->isVisible());
    }

    void windowRemembersItsSize()
    {
        m_window->resize(1100, 700);
        m_window->close();
        m_window.reset();
        open(true);
        QCOMPARE(m_window->size(), QSize(1100, 700));
    }

    void fitsItsSmallestSize()
    {
        m_window->resize(1024, 640);
        QCOMPARE(m_window->size(), QSize(1024, 640));
        QVERIFY(m_window->centralWidget()->minimumSizeHint().width() <= 1024);
        QVERIFY(m_window->minimumSizeHint().height() <= 640);
    }
};

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
