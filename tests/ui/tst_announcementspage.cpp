// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

#include "tests/ui/samplelibrary.h"
#include "ui/models/announcementsmodel.h"
#include "ui/models/sendingrate.h"
#include "ui/pages/announcementspage.h"
#include "ui/translations.h"
#include "ui/widgets/announcementbar.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/notificationpreview.h"
#include "ui/widgets/stateline.h"

using namespace bookbell;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Drives the real page over a real library, as staff do; the sender is played by the test.
class TestAnnouncementsPage : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<SampleLibrary> m_library;
    std::unique_ptr<ActHistory> m_history;
    std::unique_ptr<AnnouncementsPage> m_page;

    template <class T>
    T *find(const QString &name) const
    {
        return m_page->findChild<T *>(name);
    }
    [[nodiscard]] bool isShown(const QString &name) const
    {
        return find<QWidget>(name)->isVisible();
    }
    [[nodiscard]] QString label(const QString &name) const { return find<QLabel>(name)->text(); }
    [[nodiscard]] QString said(const QString &name) const { return find<StateLine>(name)->text(); }
    [[nodiscard]] QString message() const { return m_page->message()->text(); }
    [[nodiscard]] LongListView *table() const
    {
        return find<LongListView>(u"announcementsTable"_s);
    }
    [[nodiscard]] QString cell(int row, int column) const
    {
        return table()->model()->index(row, column).data().toString();
    }
    [[nodiscard]] QString reach() const
    {
        QStringList lines;
        for (const StateLine *line : m_page->findChildren<StateLine *>(u"reachLine"_s))
            lines.append(line->text());
        return lines.join(u' ');
    }
    [[nodiscard]] QAction *action(const QString &name) const { return find<QAction>(name); }
    [[nodiscard]] Delivery delivery(int at) const { return m_library->deliveries().at(at); }

    void click(const QString &name)
    {
        auto *button = find<QPushButton>(name);
        QVERIFY2(button, qPrintable(name));
        QTRY_VERIFY2(button->isVisible() && button->isEnabled(), qPrintable(name));
        QTest::mouseClick(button, Qt::LeftButton);
    }
    void openPage()
    {
        m_history = std::make_unique<ActHistory>(m_library->desk());
        m_page = std::make_unique<AnnouncementsPage>(m_library->parts(), *m_history);
        m_page->resize(1100, 760);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        m_page->setInFront(true);
        QTRY_COMPARE(find<QComboBox>(u"announcementList"_s)->count(), 2);
    }
    void closePage()
    {
        m_page.reset();
        m_history.reset();
    }
    /// "news" with all three devices, "empty" with none.
    void addLists()
    {
        SampleLibrary::require(m_library->database().write([](Stores &stores) -> Result<bool> {
            const auto news = stores.subscriptions().addList({{}, u"news"_s, true});
            const auto empty = stores.subscriptions().addList({{}, u"empty"_s, true});
            if (!news || !empty)
                return fail(ErrorCode::Internal);
            const auto all = stores.subscriptions().subscriptionsAfter({}, 100);
            for (const Subscription &one : *all) {
                if (const auto added = stores.subscriptions().addToList(*news, one.id); !added)
                    return fail(added.error());
            }
            return true;
        }));
    }
    void write(const QString &title = u"Closed on Monday"_s,
               const QString &body = u"The library opens again on Tuesday."_s)
    {
        find<QComboBox>(u"announcementList"_s)
            ->setCurrentIndex(find<QComboBox>(u"announcementList"_s)->findData(u"news"_s));
        find<QLineEdit>(u"announcementTitle"_s)->clear();
        QTest::keyClicks(find<QLineEdit>(u"announcementTitle"_s), title);
        find<QPlainTextEdit>(u"announcementBody"_s)->setPlainText(body);
    }
    AnnouncementId announce(const QString &title)
    {
        AnnounceRequest request;
        request.list = u"news"_s;
        request.title = title;
        request.body = u"Text"_s;
        return SampleLibrary::require(m_library->desk().announce(request)).id;
    }
    void choose(AnnouncementId id)
    {
        m_page->follow({PageLink::Target::Announcement, id.value, {}});
        QTRY_VERIFY(isShown(u"announcementDone"_s));
        QTRY_VERIFY(!label(u"announcementDone"_s).isEmpty());
    }

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        installTranslations(*QCoreApplication::instance(), u"en"_s);
    }
    void init()
    {
        QSettings().clear();
        m_library = std::make_unique<SampleLibrary>();
        addLists();
        openPage();
    }
    void cleanup()
    {
        closePage();
        m_library.reset();
    }

    void emptyPageOffersTheFirst()
    {
        QTRY_VERIFY(isShown(u"emptyState"_s));
        QVERIFY(isShown(u"announcementAsk"_s));
        action(u"newAnnouncementAction"_s)->trigger();
        QVERIFY(find<QComboBox>(u"announcementList"_s)->hasFocus());
    }

    void secondLookThenSent()
    {
        write();
        QTRY_COMPARE(reach(), u"Reaches 3 devices. Goes out at once."_s);
        auto *preview = find<NotificationPreview>(u"notificationPreview"_s);
        QCOMPARE(preview->content().title, u"Closed on Monday"_s);
        click(u"announcementAsk"_s);
        QTRY_VERIFY(isShown(u"announcementSend"_s));
        QCOMPARE(label(u"sendConsequence"_s),
                 u"3 devices show this within a few minutes. It cannot be taken back."_s);
        QCOMPARE(find<QPushButton>(u"announcementSend"_s)->text(), u"Send to 3 devices"_s);
        QVERIFY(find<QPushButton>(u"announcementBack"_s)->hasFocus());
        QCOMPARE(m_library->deliveries().size(), 0);
        click(u"announcementSend"_s);
        QTRY_COMPARE(m_library->deliveriesIn(DeliveryState::Queued).size(), 3);
        QTRY_COMPARE(cell(0, AnnouncementsModel::Title), u"Closed on Monday"_s);
        QTRY_COMPARE(label(u"announcementDone"_s), u"0 of 3 · 0 %"_s);
        QVERIFY(message().startsWith(u"On its way to 3 devices."_s));
        QTRY_COMPARE(table()->currentKey(), m_library->deliveries().first().announcement.value);
        QVERIFY(!m_history->canUndo());
        // What was sent is no draft any more.
        action(u"newAnnouncementAction"_s)->trigger();
        QCOMPARE(find<QLineEdit>(u"announcementTitle"_s)->text(), QString());
    }

    void keysAloneSend()
    {
        action(u"newAnnouncementAction"_s)->trigger();
        QTest::keyClick(find<QComboBox>(u"announcementList"_s), u'n', Qt::NoModifier);
        QTest::keyClick(find<QComboBox>(u"announcementList"_s), Qt::Key_Tab);
        QTest::keyClicks(QApplication::focusWidget(), u"Title"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QTest::keyClicks(QApplication::focusWidget(), u"Text"_s);
        action(u"sendAnnouncementAction"_s)->trigger();
        QTRY_VERIFY(isShown(u"announcementSend"_s));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QVERIFY(!isShown(u"announcementSend"_s));
        action(u"sendAnnouncementAction"_s)->trigger();
        QTRY_VERIFY(action(u"sendAnnouncementNowAction"_s)->isEnabled());
        action(u"sendAnnouncementNowAction"_s)->trigger();
        QTRY_COMPARE(m_library->deliveries().size(), 3);
    }

    void editingLeavesTheSecondLook()
    {
        write();
        click(u"announcementAsk"_s);
        QTRY_VERIFY(isShown(u"announcementSend"_s));
        QTest::keyClicks(find<QLineEdit>(u"announcementTitle"_s), u"!"_s);
        QVERIFY(!isShown(u"announcementSend"_s));
        QVERIFY(!action(u"sendAnnouncementNowAction"_s)->isEnabled());
    }

    void reachTellsQuietHoursAndTheDaysLimit()
    {
        SampleLibrary::require(m_library->desks().settings.set(u"announcements.per-day"_s, u"1"_s));
        announce(u"Earlier"_s);
        m_library->answerAll(DeliveryState::Accepted);
        write();
        QTRY_COMPARE(reach(),
                     u"Reaches 3 devices. 3 of them get it tomorrow 08:00: they have had "
                     "the day's announcements."_s);
        m_library->clock().advance(12h); // 22:43
        find<QComboBox>(u"announcementList"_s)->setCurrentIndex(-1);
        write();
        QTRY_COMPARE(reach(),
                     u"Reaches 3 devices. Goes out tomorrow 08:00, when the quiet hours "
                     "are over."_s);
    }

    void sendAtATime()
    {
        write();
        find<QComboBox>(u"announcementWhen"_s)->setCurrentIndex(1);
        auto *time = find<QDateTimeEdit>(u"announcementTime"_s);
        QCOMPARE(time->dateTime().toString(u"yyyy-MM-dd HH:mm"_s), u"2026-11-23 11:00"_s);
        time->setTime(QTime(14, 30));
        QTRY_COMPARE(reach(), u"Reaches 3 devices. Goes out 14:30."_s);
        click(u"announcementAsk"_s);
        QTRY_VERIFY(isShown(u"announcementSend"_s));
        QCOMPARE(label(u"sendConsequence"_s),
                 u"3 devices show this from 14:30 on. Until then it can be stopped; afterwards it "
                 "cannot be taken back."_s);
        click(u"announcementSend"_s);
        QTRY_COMPARE(m_library->deliveriesIn(DeliveryState::Held).size(), 3);
        QTRY_COMPARE(said(u"announcementState"_s), u"Planned"_s);
    }

    void problemsStandByTheirField_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("problem");
        QTest::newRow("title") << u"announcementTitle"_s << u" "_s
                               << u"A notification needs a title."_s;
        QTest::newRow("text") << u"announcementBody"_s << QString()
                              << u"A notification needs a text."_s;
        QTest::newRow("long") << u"announcementBody"_s << QString(3000, u'x')
                              << u"This is too long for a notification: shorten the text."_s;
        const QString address = u"Write a whole address that begins with https:// or http://."_s;
        QTest::newRow("link") << u"announcementUrl"_s << u"ftp://library.example"_s << address;
        QTest::newRow("picture") << u"announcementIcon"_s << u"cat.png"_s << address;
        QTest::newRow("list")
            << u"announcementList"_s << u"empty"_s
            << u"The list empty has no subscriptions that work: there is nobody to "
               "send to."_s;
    }
    void problemsStandByTheirField()
    {
        write();
        QFETCH(QString, field);
        QFETCH(QString, value);
        QFETCH(QString, problem);
        auto *editor = find<QWidget>(field);
        if (auto *line = qobject_cast<QLineEdit *>(editor))
            line->setText(value);
        else if (auto *combo = qobject_cast<QComboBox *>(editor))
            combo->setCurrentIndex(combo->findData(value));
        else
            qobject_cast<QPlainTextEdit *>(editor)->setPlainText(value);
        click(u"announcementAsk"_s);
        QTRY_VERIFY2(!editor->accessibleDescription().isEmpty(), qPrintable(reach()));
        QCOMPARE(editor->accessibleDescription(), problem);
        QVERIFY(!isShown(u"announcementSend"_s));
        QTRY_VERIFY(editor->hasFocus() || field == "announcementList"_L1);
        QCOMPARE(m_library->deliveries().size(), 0);
    }

    void draftSurvives()
    {
        write();
        find<QLineEdit>(u"announcementUrl"_s)->setText(u"https://library.example/monday"_s);
        m_page->setInFront(false);
        m_page->setInFront(true);
        QCOMPARE(find<QLineEdit>(u"announcementTitle"_s)->text(), u"Closed on Monday"_s);
        closePage();
        openPage();
        QCOMPARE(find<QLineEdit>(u"announcementTitle"_s)->text(), u"Closed on Monday"_s);
        QCOMPARE(find<QLineEdit>(u"announcementUrl"_s)->text(),
                 u"https://library.example/monday"_s);
        QTRY_COMPARE(find<QComboBox>(u"announcementList"_s)->currentData().toString(), u"news"_s);
        action(u"discardAnnouncementAction"_s)->trigger();
        closePage();
        openPage();
        QCOMPARE(find<QLineEdit>(u"announcementTitle"_s)->text(), QString());
    }

    void clearedDraftComesBack()
    {
        write();
        action(u"discardAnnouncementAction"_s)->trigger();
        QCOMPARE(find<QLineEdit>(u"announcementTitle"_s)->text(), QString());
        click(u"inlineMessageAction"_s);
        QCOMPARE(find<QLineEdit>(u"announcementTitle"_s)->text(), u"Closed on Monday"_s);
    }

    void passingThroughTheTableChoosesNothing()
    {
        announce(u"Summer"_s);
        const AnnouncementId winter = announce(u"Winter"_s);
        QTRY_COMPARE(table()->model()->rowCount(), 2);
        write();
        table()->setFocus(Qt::TabFocusReason);
        m_library->answerAll(DeliveryState::Accepted);
        QTRY_COMPARE(cell(0, AnnouncementsModel::State), u"Finished"_s);
        QVERIFY(isShown(u"announcementAsk"_s));
        const QRect row = table()->visualRect(table()->model()->index(0, 0));
        QTest::mouseClick(table()->viewport(), Qt::LeftButton, {}, row.center());
        QTRY_VERIFY(isShown(u"announcementDone"_s));
        QCOMPARE(table()->currentKey(), winter.value);
    }

    void testRingsOneReader()
    {
        write();
        auto *card = find<QLineEdit>(u"announcementTestCard"_s);
        QTest::keyClicks(card, u"R1001"_s);
        QTest::keyClick(card, Qt::Key_Return);
        QTRY_COMPARE(said(u"announcementTestNote"_s), u"On its way to 2 devices of R1001."_s);
        QCOMPARE(m_library->deliveriesIn(DeliveryState::Queued).size(), 2);
        QCOMPARE(table()->model()->rowCount(), 0);
        card->setText(u"R9"_s);
        click(u"announcementSendTest"_s);
        QTRY_VERIFY(said(u"announcementTestNote"_s).contains(u"R9"_s));
        closePage();
        openPage();
        QCOMPARE(find<QLineEdit>(u"announcementTestCard"_s)->text(), u"R9"_s);
    }

    void progressIsFollowed()
    {
        const AnnouncementId id = announce(u"News"_s);
        choose(id);
        QTRY_COMPARE(label(u"announcementDone"_s), u"0 of 3 · 0 %"_s);
        QCOMPARE(said(u"announcementState"_s), u"Sending"_s);
        QTRY_COMPARE(cell(0, AnnouncementsModel::Accepted), u"0 / 3"_s);
        m_library->answerAll(DeliveryState::Accepted);
        QTRY_COMPARE(label(u"announcementDone"_s), u"3 of 3 · 100 %"_s);
        QCOMPARE(said(u"announcementState"_s), u"Finished"_s);
        QTRY_COMPARE(cell(0, AnnouncementsModel::State), u"Finished"_s);
        QCOMPARE(cell(0, AnnouncementsModel::Accepted), u"3 / 3"_s);
        QVERIFY(!isShown(u"announcementPause"_s));
        QVERIFY(!action(u"stopAnnouncementAction"_s)->isEnabled());
    }

    void pauseResumeStop()
    {
        const AnnouncementId id = announce(u"News"_s);
        choose(id);
        click(u"announcementPause"_s);
        QTRY_COMPARE(said(u"announcementState"_s), u"Paused"_s);
        QCOMPARE(m_library->answerAll(DeliveryState::Accepted), 0);
        click(u"announcementResume"_s);
        QTRY_COMPARE(said(u"announcementState"_s), u"Sending"_s);
        click(u"announcementStop"_s);
        QCOMPARE(label(u"stopConsequence"_s),
                 u"It will not be sent to any of its 3 devices. That cannot be taken back."_s);
        QTest::keyClick(find<QPushButton>(u"announcementKeepOn"_s), Qt::Key_Escape);
        QVERIFY(!isShown(u"announcementStopNow"_s));
        click(u"announcementStop"_s);
        click(u"announcementStopNow"_s);
        QTRY_COMPARE(said(u"announcementState"_s), u"Stopped"_s);
        QCOMPARE(m_library->deliveriesIn(DeliveryState::Dropped).size(), 3);
        QTRY_VERIFY(!isShown(u"announcementStop"_s));
    }

    void failuresAreToldAndRetried()
    {
        const AnnouncementId id = announce(u"News"_s);
        m_library->answerAll(DeliveryState::Failed, u"no network"_s);
        choose(id);
        QTRY_COMPARE(said(u"announcementState"_s), u"3 failed"_s);
        click(u"announcementRetry"_s);
        QTRY_COMPARE(message(), u"3 devices are tried again."_s);
        QTRY_COMPARE(said(u"announcementState"_s), u"Sending"_s);
        m_library->answerAll(DeliveryState::Accepted);
        QTRY_COMPARE(said(u"announcementState"_s), u"Finished"_s);
    }

    void errorStopIsExplained()
    {
        const AnnouncementId id = announce(u"News"_s);
        SampleLibrary::require(m_library->database().write([id](Stores &stores) -> Result<bool> {
            Announcement announcement = **stores.deliveries().announcement(id);
            announcement.state = AnnouncementState::Paused;
            announcement.reason = u"more than half of the answers were refusals"_s;
            if (const auto done = stores.deliveries().updateAnnouncement(announcement); !done)
                return fail(done.error());
            return true;
        }));
        choose(id);
        QTRY_COMPARE(said(u"announcementState"_s), u"Halted"_s);
        QVERIFY(isShown(u"announcementHalt"_s));
        QVERIFY(said(u"announcementHalt"_s).contains(u"Resume"_s));
    }

    void linksLeadOn()
    {
        const AnnouncementId id = announce(u"News"_s);
        choose(id);
        QSignalSpy links(m_page.get(), &Page::linkActivated);
        click(u"announcementDeliveries"_s);
        QCOMPARE(links.size(), 1);
        QCOMPARE(links.first().first().value<PageLink>(),
                 (PageLink {PageLink::Target::Deliveries, id.value, {}}));
        action(u"useAnnouncementAgainAction"_s)->trigger();
        QCOMPARE(find<QLineEdit>(u"announcementTitle"_s)->text(), u"News"_s);
        QVERIFY(isShown(u"announcementAsk"_s));
        m_page->follow({PageLink::Target::Announcement, 0, u"empty"_s});
        QCOMPARE(find<QComboBox>(u"announcementList"_s)->currentData().toString(), u"empty"_s);
    }

    void tableFindsAndBehaves()
    {
        announce(u"Summer"_s);
        const AnnouncementId second = announce(u"Winter"_s);
        AnnouncementsModel model(m_library->parts(), nullptr);
        const QAbstractItemModelTester tester(&model);
        model.setActive(true);
        QTRY_COMPARE(model.rowCount(), 2);
        QCOMPARE(model.keyAt(0), second.value);
        (void)model.index(0, 0).data();
        QTRY_COMPARE(model.index(0, 0).data().toString(), u"Winter"_s);
        model.setSearch(u"news wint"_s);
        QTRY_COMPARE(model.rowCount(), 1);
        model.setSearch(u"autumn"_s);
        QTRY_COMPARE(model.rowCount(), 0);
        model.setSearch({});
        QTRY_COMPARE(model.rowCount(), 2);
        announce(u"Spring"_s);
        QTRY_COMPARE(model.rowCount(), 3);
    }

    void rateIsThatOfTheLastSeconds()
    {
        SendingRate rate;
        const UtcTime start = m_library->clock().now();
        QCOMPARE(rate.perSecond(), 0.0);
        rate.add(start, 0);
        rate.add(start + 2s, 200);
        QCOMPARE(rate.perSecond(), 100.0);
        QCOMPARE(rate.timeFor(1000), 10s);
        for (int second = 3; second <= 14; ++second)
            rate.add(start + std::chrono::seconds(second), 200);
        QCOMPARE(rate.perSecond(), 0.0);
        QVERIFY(!rate.timeFor(1000));
        rate.add(start + 15s, 100); // a retry
        QCOMPARE(rate.perSecond(), 0.0);
    }

    void everyActionHasKeysAndEveryControlAName()
    {
        for (const QAction *one : m_page->menuActions()) {
            if (one)
                QVERIFY2(!one->shortcut().isEmpty(), qPrintable(one->objectName()));
        }
        for (const char *name : {"announcementTitle", "announcementBody", "announcementUrl",
                                 "announcementIcon", "announcementWhen", "announcementTime",
                                 "announcementTestCard", "previewSwitch", "announcementList"})
            QVERIFY2(!find<QWidget>(QString::fromLatin1(name))->accessibleName().isEmpty(), name);
    }
};

QTEST_MAIN(TestAnnouncementsPage)
#include "tst_announcementspage.moc"
