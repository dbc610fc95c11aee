// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QInputMethodEvent>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>
#include <QVBoxLayout>

#include "core/subscribers/pairingcode.h"
#include "core/transfer/columns.h"
#include "tests/ui/samplelibrary.h"
#include "ui/models/readersmodel.h"
#include "ui/models/subscriberlistsmodel.h"
#include "ui/models/subscriptionsmodel.h"
#include "ui/pages/readerspage.h"
#include "ui/translations.h"
#include "ui/widgets/deviceentry.h"
#include "ui/widgets/factentry.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/listside.h"
#include "ui/widgets/stateline.h"

using namespace bookbell;
using namespace Qt::StringLiterals;

/// Drives the page over a real library, as staff do.
class TestReadersPage : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<SampleLibrary> m_library;
    std::unique_ptr<ActHistory> m_history;
    std::unique_ptr<QWidget> m_window;
    ReadersPage *m_page = nullptr;

    template <class T>
    T *find(const QString &name) const
    {
        return m_page->findChild<T *>(name);
    }
    template <class T>
    T *shown(const QString &name) const
    {
        for (T *widget : m_page->findChildren<T *>(name)) {
            if (widget->isVisible())
                return widget;
        }
        return nullptr;
    }
    [[nodiscard]] LongListView *table() const
    {
        auto *readers = find<LongListView>(u"readersTable"_s);
        return readers->isHidden() ? find<LongListView>(u"devicesTable"_s) : readers;
    }
    [[nodiscard]] QString cell(int row, int column) const
    {
        return table()->model()->index(row, column).data().toString();
    }
    [[nodiscard]] int rows() const { return table()->model()->rowCount(); }
    [[nodiscard]] QString message() const { return m_page->message()->text(); }
    [[nodiscard]] QString said(const QString &name) const
    {
        const auto *line = shown<StateLine>(name);
        return line ? line->text() : QString();
    }
    [[nodiscard]] QListView *side() const { return find<QListView>(u"subscriberGroups"_s); }
    [[nodiscard]] QStringList groups() const
    {
        QStringList texts;
        for (int row = 0; row < side()->model()->rowCount(); ++row) {
            const QModelIndex index = side()->model()->index(row, 0);
            texts.append(u"%1 %2"_s.arg(index.data().toString(),
                                        index.data(SubscriberListsModel::CountRole).toString()));
        }
        return texts;
    }
    [[nodiscard]] QString heading() const
    {
        const auto *label = shown<QLabel>(u"inspectedReader"_s);
        return label ? label->text() : QString();
    }
    [[nodiscard]] Reader stored(const QString &card) const
    {
        return m_library->require(m_library->desks().readers.byCard(card));
    }

    void chooseGroup(const QString &name)
    {
        QModelIndexList found;
        QTRY_VERIFY(!(found = side()->model()->match(side()->model()->index(0, 0), Qt::DisplayRole,
                                                     name, 1, Qt::MatchExactly))
                         .isEmpty());
        QTest::mouseClick(side()->viewport(), Qt::LeftButton, {},
                          side()->visualRect(found.first()).center());
    }
    void clickRow(int row, Qt::KeyboardModifiers modifiers = {})
    {
        QTRY_VERIFY(rows() > row && !cell(row, 1).isEmpty());
        QTest::mouseClick(table()->viewport(), Qt::LeftButton, modifiers,
                          table()->visualRect(table()->model()->index(row, 0)).center());
    }
    /// Readers are in the order of their names: 김민지 R1001, 박지우 R1003, 이서준 R1002.
    void chooseReader(int row, const QString &title)
    {
        clickRow(row);
        QTRY_COMPARE(heading(), title);
    }
    void click(const QString &name)
    {
        QAbstractButton *button = nullptr;
        QTRY_VERIFY2((button = shown<QAbstractButton>(name)) && button->isEnabled(),
                     qPrintable(name));
        // A check box may be wider than what it reacts to.
        const bool isBox = qobject_cast<QCheckBox *>(button);
        QTest::mouseClick(button, Qt::LeftButton, {},
                          isBox ? QPoint(gridPx, button->height() / 2) : QPoint());
    }
    void trigger(const QString &name)
    {
        auto *action = find<QAction>(name);
        QTRY_VERIFY2(action->isEnabled(), qPrintable(name));
        action->trigger();
    }
    void type(const QString &field, const QString &text)
    {
        auto *editor = shown<QLineEdit>(field);
        QVERIFY2(editor, qPrintable(field));
        editor->setFocus();
        editor->selectAll();
        QTest::keyClick(editor, Qt::Key_Delete);
        typeInto(editor, text);
    }
    /// As an input method does: Hangul has no keys.
    static void typeInto(QLineEdit *editor, const QString &text)
    {
        QInputMethodEvent event;
        event.setCommitString(text);
        QCoreApplication::sendEvent(editor, &event);
    }
    void chooseFromMenu(const QString &name, const QString &text)
    {
        QMenu *menu = nullptr;
        QTRY_VERIFY((menu = find<QMenu>(name)) && menu->isVisible());
        for (QAction *action : menu->actions()) {
            if (action->text() == text) {
                QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(action).center());
                return;
            }
        }
        QFAIL(qPrintable(text));
    }
    void open()
    {
        m_history = std::make_unique<ActHistory>(m_library->desk());
        m_window = std::make_unique<QWidget>();
        auto *column = new QVBoxLayout(m_window.get());
        m_page = new ReadersPage(m_library->parts(), *m_history);
        column->addWidget(m_page);
        for (QAction *action : m_page->menuActions()) {
            if (action)
                m_window->addAction(action);
        }
        m_window->resize(1100, 760);
        m_window->show();
        m_page->setInFront(true);
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(u"bookbell-test"_s);
        QCoreApplication::setApplicationName(u"tst_readerspage"_s);
        applyLook(*qobject_cast<QApplication *>(QCoreApplication::instance()), Scheme::Light);
        installTranslations(*QCoreApplication::instance(), u"en"_s);
    }
    void init()
    {
        QSettings().clear();
        m_library = std::make_unique<SampleLibrary>();
        m_library->addSubscribers();
        open();
    }
    void cleanup()
    {
        m_window.reset();
        m_history.reset();
        m_library.reset();
    }

    void readersStandWithTheirDevices()
    {
        QTRY_COMPARE(cell(0, ReadersModel::Devices), u"2"_s);
        QCOMPARE(cell(0, ReadersModel::Name), u"김민지"_s);
        QCOMPARE(cell(0, ReadersModel::Reservations), u"1"_s);
        QCOMPARE(cell(1, ReadersModel::Name), u"박지우"_s);
        QCOMPARE(cell(2, ReadersModel::Devices), u"none"_s);
        QTRY_COMPARE(groups(),
                     QStringList({u"Readers 3"_s, u"All devices 5"_s, u"Without a card 2"_s,
                                  u"새로 들어온 책 4"_s, u"어린이 2"_s}));
    }

    void readersAreFoundAsTyped_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("found");
        QTest::newRow("name") << u"서준"_s << u"R1002"_s;
        QTest::newRow("initial consonants") << u"ㄱㅁㅈ"_s << u"R1001"_s;
        QTest::newRow("card") << u"R1003"_s << u"R1003"_s;
        QTest::newRow("phone") << u"010-0000-1002"_s << u"R1002"_s;
        QTest::newRow("nobody") << u"한강"_s << QString();
    }
    void readersAreFoundAsTyped()
    {
        QFETCH(QString, typed);
        QFETCH(QString, found);
        QTRY_COMPARE(rows(), 3);
        auto *search = find<QLineEdit>(u"search"_s);
        search->setText(typed);
        if (found.isEmpty()) {
            QTRY_VERIFY(shown<QWidget>(u"emptyState"_s));
            return;
        }
        QTRY_COMPARE(rows(), 1);
        QTRY_COMPARE(cell(0, ReadersModel::Card), found);
    }

    void modelsKeepTheirWord()
    {
        QTRY_COMPARE(rows(), 3);
        const QAbstractItemModelTester readers(
            find<LongListView>(u"readersTable"_s)->model(),
            QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QAbstractItemModelTester devices(
            find<LongListView>(u"devicesTable"_s)->model(),
            QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QAbstractItemModelTester lists(
            side()->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        Reader reader;
        reader.cardNumber = u"R1004"_s;
        reader.name = u"가은"_s;
        m_library->require(m_library->desks().readers.add(reader));
        QTRY_COMPARE(rows(), 4);
        m_library->require(m_library->desks().subscribers.addList(u"행사"_s, false));
        QTRY_COMPARE(groups().size(), 6);
        chooseGroup(u"All devices"_s);
        QTRY_COMPARE(rows(), 5);
        trigger(u"newListAction"_s);
        QTest::keyClick(shown<QLineEdit>(u"listName"_s), Qt::Key_Escape);
        m_library->require(m_library->desks().subscribers.block({SubscriptionId {1}}));
        QTRY_COMPARE(rows(), 4);
        QTRY_COMPARE(groups().at(1), u"All devices 4"_s);
    }

    void readerShowsDevicesReservationsAndAlerts()
    {
        m_library->require(m_library->desk().checkIn(u"A1"_s));
        m_library->answerAll(DeliveryState::Accepted);
        chooseReader(0, u"김민지 (R1001)"_s);
        QTRY_COMPARE(m_page->findChildren<DeviceEntry *>().size(), 3); // one of the other inspector
        QStringList names;
        for (const StateLine *line : m_page->findChildren<StateLine *>(u"deviceName"_s)) {
            if (line->isVisible())
                names.append(line->text());
        }
        names.sort();
        QCOMPARE(names, QStringList({u"Chrome on Android"_s, u"Firefox on Windows"_s}));
        const auto reservations = m_page->findChildren<FactEntry *>(u"reservationRow"_s);
        QCOMPARE(reservations.size(), 1);
        QVERIFY2(reservations.first()->stateText().startsWith(u"On the hold shelf · Accepted"_s),
                 qPrintable(reservations.first()->stateText()));
        QTRY_COMPARE(m_page->findChildren<FactEntry *>(u"alertRow"_s).size(), 2);

        QSignalSpy links(m_page, &Page::linkActivated);
        click(u"entryLink"_s);
        QCOMPARE(links.takeFirst().first().value<PageLink>().target, PageLink::Target::Reservation);
        QCOMPARE(shown<QPushButton>(u"allAlerts"_s)->text(), u"Show all 2"_s);
        click(u"allAlerts"_s);
        QCOMPARE(links.takeFirst().first().value<PageLink>(),
                 PageLink({PageLink::Target::Deliveries, 0, u"R1001"_s}));
    }

    void readerIsEditedInPlaceAndTakenBack()
    {
        chooseReader(0, u"김민지 (R1001)"_s);
        type(u"readerName"_s, u"김민지아"_s);
        type(u"readerValidUntil"_s, u"20270228"_s);
        QTest::keyClick(shown<QLineEdit>(u"readerName"_s), Qt::Key_Return);
        QTRY_COMPARE(message(), u"Saved: 김민지아 (R1001)"_s);
        QCOMPARE(stored(u"R1001"_s).expiresOn, QDate(2027, 2, 28));
        QTRY_COMPARE(cell(0, ReadersModel::Name), u"김민지아"_s);
        QVERIFY(!shown<QPushButton>(u"formSave"_s));
        click(u"inlineMessageAction"_s);
        QTRY_COMPARE(heading(), u"김민지 (R1001)"_s);
        QCOMPARE(shown<QLineEdit>(u"readerName"_s)->text(), u"김민지"_s);
    }

    void daysAreCheckedWhileTyped()
    {
        chooseReader(0, u"김민지 (R1001)"_s);
        auto *until = shown<QLineEdit>(u"readerValidUntil"_s);
        type(u"readerValidUntil"_s, u"2026-02-30"_s);
        QCOMPARE(until->accessibleDescription(), u"There is no such day."_s);
        type(u"readerValidUntil"_s, u"2026. 11. 2."_s);
        QCOMPARE(until->accessibleDescription(), u"2 November 2026"_s);
        click(u"formSave"_s);
        QTRY_COMPARE(said(u"inspectedReaderState"_s), u"Card expired: on 2 November 2026"_s);
        QTRY_COMPARE(cell(0, ReadersModel::State), u"Card expired"_s);
    }

    void readerIsBlockedWithAReason()
    {
        chooseReader(0, u"김민지 (R1001)"_s);
        QVERIFY(!shown<QLineEdit>(u"readerBlockedReason"_s));
        click(u"readerBlocked"_s);
        type(u"readerBlockedReason"_s, u"3 books overdue"_s);
        click(u"formSave"_s);
        QTRY_COMPARE(message(), u"Blocked: 김민지 (R1001)"_s);
        QCOMPARE(said(u"inspectedReaderState"_s), u"Card blocked: 3 books overdue"_s);
        QTRY_COMPARE(cell(0, ReadersModel::State), u"Card blocked"_s);
        QVERIFY(stored(u"R1001"_s).isBlocked);
    }

    void newReaderIsAdded()
    {
        QTest::keyClick(m_window.get(), Qt::Key_N, Qt::ControlModifier);
        QTRY_VERIFY(shown<QLineEdit>(u"readerName"_s));
        type(u"readerName"_s, u"정하은"_s);
        type(u"readerCard"_s, u"R1001"_s);
        click(u"formSave"_s);
        QTRY_VERIFY(!shown<QLineEdit>(u"readerCard"_s)->accessibleDescription().isEmpty());
        type(u"readerCard"_s, u"R1004"_s);
        click(u"formSave"_s);
        QTRY_COMPARE(message(), u"Added: 정하은 (R1004)"_s);
        QTRY_COMPARE(heading(), u"정하은 (R1004)"_s);
        QTRY_COMPARE(table()->currentKey(), stored(u"R1004"_s).id.value);
        click(u"inlineMessageAction"_s);
        QTRY_COMPARE(rows(), 3);
        QTRY_VERIFY2(!heading().contains("R1004"_L1), qPrintable(heading()));
    }

    void newReaderIsGivenUp()
    {
        chooseReader(1, u"박지우 (R1003)"_s);
        trigger(u"newReaderAction"_s);
        QTRY_COMPARE(heading(), u"New reader"_s);
        type(u"readerName"_s, u"정하은"_s);
        click(u"formDiscard"_s);
        QTRY_COMPARE(heading(), u"박지우 (R1003)"_s);
        QCOMPARE(table()->currentKey(), stored(u"R1003"_s).id.value);
    }

    void whatIsTypedIsStoredOrKeptWhenAnotherIsChosen()
    {
        chooseReader(0, u"김민지 (R1001)"_s);
        type(u"readerPhone"_s, u"010-1111-2222"_s);
        chooseReader(1, u"박지우 (R1003)"_s);
        QCOMPARE(message(), u"Saved: 김민지 (R1001)"_s);
        QCOMPARE(stored(u"R1001"_s).phone, u"010-1111-2222"_s);

        type(u"readerCard"_s, {});
        clickRow(0);
        QTRY_COMPARE(table()->currentKey(), stored(u"R1003"_s).id.value);
        QCOMPARE(heading(), u"박지우 (R1003)"_s);
        QCOMPARE(shown<QLineEdit>(u"readerCard"_s)->accessibleDescription(),
                 u"A reader needs a card number."_s);
        chooseGroup(u"All devices"_s);
        QCOMPARE(side()->currentIndex().row(), 0);

        type(u"readerCard"_s, u"R1002"_s);
        clickRow(0);
        QTRY_VERIFY(
            shown<QLineEdit>(u"readerCard"_s)->accessibleDescription().contains("R1002"_L1));
        QTRY_COMPARE(table()->currentKey(), stored(u"R1003"_s).id.value);
    }

    void readerIsDeletedAndComesBack()
    {
        chooseReader(1, u"박지우 (R1003)"_s);
        trigger(u"removeReaderAction"_s);
        QTRY_COMPARE(rows(), 2);
        QVERIFY2(message().startsWith(u"Deleted: 박지우 (R1003)"_s), qPrintable(message()));
        QTRY_VERIFY(!heading().contains("R1003"_L1));
        click(u"inlineMessageAction"_s);
        QTRY_COMPARE(rows(), 3);
    }

    void pairingCodeStandsLargeUntilADeviceUsesIt()
    {
        chooseReader(2, u"이서준 (R1002)"_s);
        QVERIFY(!said(u"noDevice"_s).isEmpty());
        click(u"connectDevice"_s);
        QLabel *label = nullptr;
        QTRY_VERIFY((label = shown<QLabel>(u"pairingCode"_s)));
        const QString code = label->text().remove(u' ');
        QCOMPARE(code.size(), 10);
        QCOMPARE(label->text().size(), 11);
        // Nothing but this computer reaches a page without a public address.
        QVERIFY(!said(u"pairingOnlyHere"_s).isEmpty());
        QVERIFY(label->font().pointSizeF() > 2 * m_page->font().pointSizeF());

        const SubscriptionId device {4};
        m_library->require(m_library->database().write([=, reader = stored(u"R1002"_s).id,
                                                        now = m_library->clock().now()](
                                                           Stores &stores) -> Result<bool> {
            const auto pairing = stores.subscriptions().pairingByCodeHash(pairingCodeHash(code));
            auto subscription = stores.subscriptions().subscription(device);
            (*subscription)->reader = reader;
            if (!stores.subscriptions().update(**subscription)
                || !stores.subscriptions().usePairing((*pairing)->id, device, now))
                return fail(ErrorCode::Internal, u"pairing"_s);
            return true;
        }));
        QTRY_COMPARE(said(u"pairingHeading"_s), u"Connected: Samsung Internet on Android"_s);
        QVERIFY(!shown<QLabel>(u"pairingCode"_s));
        QTRY_VERIFY(said(u"noDevice"_s).isEmpty());
        click(u"ringPaired"_s);
        QTRY_COMPARE(m_library->deliveries().size(), 1);
        QCOMPARE(m_library->deliveries().first().subscription, device);
        QTRY_COMPARE(message(), u"A test alert is on its way to this device."_s);
    }

    void listIsNamedInPlaceShownAndRemoved()
    {
        QTRY_COMPARE(groups().size(), 5);
        click(u"newListButton"_s);
        auto *name = shown<QLineEdit>(u"listName"_s);
        QVERIFY(name);
        typeInto(name, u"Events"_s);
        QTest::keyClick(name, Qt::Key_Return);
        QTRY_VERIFY(groups().contains(u"Events 0"_s));
        QCOMPARE(message(), u"Added the list “Events”"_s);
        QTRY_COMPARE(side()->currentIndex().data().toString(), u"Events"_s);
        QTRY_VERIFY(shown<QWidget>(u"emptyState"_s));

        trigger(u"renameListAction"_s);
        name = shown<QLineEdit>(u"listName"_s);
        QVERIFY(name);
        QCOMPARE(name->text(), u"Events"_s);
        typeInto(name, u"Talks"_s);
        QTest::keyClick(name, Qt::Key_Return);
        QTRY_COMPARE(message(), u"The list is called “Talks” now"_s);
        QTRY_COMPARE(side()->currentIndex().data().toString(), u"Talks"_s);

        trigger(u"publicListAction"_s);
        QTRY_VERIFY(side()->currentIndex().data(SubscriberListsModel::IsPublicRole).toBool());
        QTRY_VERIFY(find<QAction>(u"publicListAction"_s)->isChecked());

        trigger(u"removeListAction"_s);
        QTRY_COMPARE(groups().size(), 5);
        QTRY_COMPARE(side()->currentIndex().data().toString(), u"All devices"_s);
        QTRY_COMPARE(rows(), 5);
        click(u"inlineMessageAction"_s);
        QTRY_VERIFY(groups().contains(u"Talks 0"_s));
    }

    void listWithATakenNameIsRefused()
    {
        QTRY_COMPARE(groups().size(), 5);
        click(u"newListButton"_s);
        auto *name = shown<QLineEdit>(u"listName"_s);
        typeInto(name, u"어린이"_s);
        QTest::keyClick(name, Qt::Key_Return);
        QTRY_VERIFY2(message().contains(u"어린이"_s), qPrintable(message()));
        QTRY_COMPARE(groups().size(), 5);
    }

    void devicesOfAListArePutOnAnother()
    {
        chooseGroup(u"새로 들어온 책"_s);
        QTRY_COMPARE(rows(), 4);
        clickRow(0);
        clickRow(2, Qt::ShiftModifier);
        QTRY_COMPARE(find<QLabel>(u"severalCount"_s)->text(), u"3 devices chosen"_s);
        click(u"addToListActionButton"_s);
        chooseFromMenu(u"chooseListMenu"_s, u"어린이"_s);
        QTRY_VERIFY2(message().endsWith(u"to “어린이”."_s), qPrintable(message()));
        QTRY_VERIFY(groups().last() != u"어린이 2"_s);
        const QString after = groups().last();
        click(u"inlineMessageAction"_s);
        QTRY_COMPARE(groups().last(), u"어린이 2"_s);
        QVERIFY(after != groups().last());
    }

    void devicesAreMovedAndTakenOff()
    {
        chooseGroup(u"어린이"_s);
        QTRY_COMPARE(rows(), 2);
        table()->selectAll();
        trigger(u"moveToListAction"_s);
        chooseFromMenu(u"chooseListMenu"_s, u"새로 들어온 책"_s);
        QTRY_COMPARE(message(), u"Moved 2 devices to “새로 들어온 책”."_s);
        QTRY_COMPARE(groups().mid(3), QStringList({u"새로 들어온 책 5"_s, u"어린이 0"_s}));
        click(u"inlineMessageAction"_s);
        QTRY_COMPARE(groups().mid(3), QStringList({u"새로 들어온 책 4"_s, u"어린이 2"_s}));
        QTRY_COMPARE(rows(), 2);
        table()->selectAll();
        trigger(u"takeOffListAction"_s);
        QTRY_COMPARE(message(), u"Took 2 devices off “어린이”. They stay subscribed."_s);
        QTRY_COMPARE(rows(), 0);
    }

    void devicesAreBlockedUnblockedAndRemoved()
    {
        chooseGroup(u"Without a card"_s);
        QTRY_COMPARE(rows(), 2);
        table()->selectAll();
        trigger(u"blockDevicesAction"_s);
        QTRY_VERIFY2(message().startsWith("Blocked 2 devices"_L1), qPrintable(message()));
        QTRY_COMPARE(rows(), 0);
        auto *filter = find<QComboBox>(u"deviceStateFilter"_s);
        filter->setCurrentText(u"Blocked"_s);
        QTRY_COMPARE(rows(), 2);
        QTRY_COMPARE(cell(0, SubscriptionsModel::State), u"Blocked"_s);
        clickRow(0);
        QTRY_COMPARE(said(u"deviceState"_s), u"Blocked"_s);
        click(u"unblockDevice"_s);
        QTRY_COMPARE(message(), u"Unblocked 1 device."_s);
        QTRY_COMPARE(rows(), 1);
        filter->setCurrentText(u"In any state"_s);
        QTRY_COMPARE(rows(), 2);
        table()->selectAll();
        trigger(u"removeDevicesAction"_s);
        QTRY_COMPARE(message(), u"Removed 2 devices for good: no import brings them back."_s);
        QTRY_COMPARE(cell(0, SubscriptionsModel::State), u"Unsubscribed"_s);
        click(u"inlineMessageAction"_s);
        QTRY_VERIFY(cell(0, SubscriptionsModel::State) != u"Unsubscribed"_s);
    }

    void deviceIsTiedToACard()
    {
        chooseGroup(u"Without a card"_s);
        QTRY_COMPARE(rows(), 2);
        clickRow(0);
        QTRY_COMPARE(said(u"deviceName"_s), u"Browser with Mozilla"_s);
        QCOMPARE(said(u"deviceConsent"_s), u"No consent is recorded for this device."_s);
        type(u"deviceCard"_s, u"X1"_s);
        auto *card = shown<QLineEdit>(u"deviceCard"_s);
        QTRY_COMPARE(card->accessibleDescription(), u"Nobody has this card."_s);
        QTest::keyClick(card, Qt::Key_Return);
        QTRY_VERIFY(card->accessibleDescription().contains("X1"_L1));
        type(u"deviceCard"_s, u"R1002"_s);
        QTRY_COMPARE(card->accessibleDescription(), u"이서준 (R1002)"_s);
        QTest::keyClick(card, Qt::Key_Return);
        QTRY_COMPARE(message(), u"Browser with Mozilla belongs to the card R1002 now"_s);
        QTRY_COMPARE(groups().at(2), u"Without a card 1"_s);
        click(u"inlineMessageAction"_s);
        QTRY_COMPARE(groups().at(2), u"Without a card 2"_s);
    }

    void deviceOfAReaderGoesOnAList()
    {
        chooseReader(1, u"박지우 (R1003)"_s);
        click(u"deviceListsButton"_s);
        chooseFromMenu(u"deviceListsMenu"_s, u"어린이"_s);
        QTRY_COMPARE(message(), u"Added 1 device to “어린이”."_s);
        QTRY_COMPARE(said(u"deviceLists"_s), u"새로 들어온 책, 어린이"_s);
    }

    void linksAreFollowed()
    {
        m_page->follow({PageLink::Target::List, 2, {}});
        QTRY_COMPARE(side()->currentIndex().data().toString(), u"어린이"_s);
        QTRY_COMPARE(rows(), 2);
        m_page->follow({PageLink::Target::Reader, 0, u"R1002"_s});
        QTRY_COMPARE(heading(), u"이서준 (R1002)"_s);
        QCOMPARE(side()->currentIndex().row(), 0);
        QTRY_COMPARE(table()->currentKey(), stored(u"R1002"_s).id.value);
        m_page->follow({PageLink::Target::Reader, stored(u"R1003"_s).id.value, {}});
        QTRY_COMPARE(heading(), u"박지우 (R1003)"_s);
        m_page->follow({PageLink::Target::Reader, 0, u"R9999"_s});
        QTRY_VERIFY(message().contains("R9999"_L1));
    }

    void filesAreOfWhatIsShown()
    {
        QSignalSpy imports(m_page, &Page::importRequested);
        QSignalSpy exports(m_page, &Page::exportRequested);
        trigger(u"importReadersAction"_s);
        QCOMPARE(imports.takeFirst().first().toInt(), static_cast<int>(TransferKind::Readers));
        chooseGroup(u"All devices"_s);
        trigger(u"importReadersAction"_s);
        trigger(u"exportReadersAction"_s);
        QCOMPARE(imports.takeFirst().first().toInt(), static_cast<int>(TransferKind::Subscribers));
        QCOMPARE(exports.takeFirst().first().toInt(), static_cast<int>(TransferKind::Subscribers));
    }

    void nothingSecretIsShown()
    {
        chooseGroup(u"All devices"_s);
        QTRY_COMPARE(rows(), 5);
        clickRow(0);
        QTRY_VERIFY(!said(u"deviceName"_s).isEmpty());
        QStringList texts;
        for (int row = 0; row < rows(); ++row) {
            for (int column = 0; column < table()->model()->columnCount(); ++column) {
                const QModelIndex index = table()->model()->index(row, column);
                texts << index.data().toString() << index.data(Qt::ToolTipRole).toString();
            }
        }
        for (const QWidget *widget : m_page->findChildren<QWidget *>())
            texts << widget->toolTip() << widget->accessibleName();
        for (const QLabel *label : m_page->findChildren<QLabel *>())
            texts.append(label->text());
        QVERIFY(texts.filter(u"/device/"_s).isEmpty());
    }

    void everyControlHasAName()
    {
        chooseReader(0, u"김민지 (R1001)"_s);
        click(u"connectDevice"_s);
        QTRY_VERIFY(shown<QLabel>(u"pairingCode"_s));
        for (const QWidget *widget : m_page->findChildren<QWidget *>()) {
            const auto *button = qobject_cast<const QAbstractButton *>(widget);
            const bool isField = qobject_cast<const QLineEdit *>(widget)
                || qobject_cast<const QComboBox *>(widget)
                || qobject_cast<const QAbstractItemView *>(widget);
            if (!widget->isVisible() || (!button && !isField)
                || widget->parentWidget()->inherits("QLineEdit")
                || widget->parentWidget()->inherits("QTableView"))
                continue;
            QVERIFY2(!widget->accessibleName().isEmpty() || (button && !button->text().isEmpty()),
                     qPrintable(widget->objectName()
                                + QLatin1StringView(widget->metaObject()->className())));
        }
        for (const QAction *action : m_page->menuActions()) {
            if (action)
                QVERIFY2(!action->shortcut().isEmpty(), qPrintable(action->objectName()));
        }
    }
};

QTEST_MAIN(TestReadersPage)
#include "tst_readerspage.moc"
