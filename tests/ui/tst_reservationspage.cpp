// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractItemModelTester>
#include <QAction>
#include <QDateEdit>
#include <QInputMethodEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

#include "tests/ui/samplelibrary.h"
#include "ui/look.h"
#include "ui/models/reservationsmodel.h"
#include "ui/pages/reservationspage.h"
#include "ui/translations.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/pilebar.h"
#include "ui/widgets/stateline.h"

using namespace bookbell;
using namespace Qt::StringLiterals;

/// Drives the page over a real library, as staff do.
class TestReservationsPage final : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<SampleLibrary> m_library;
    std::unique_ptr<ActHistory> m_history;
    std::unique_ptr<ReservationsPage> m_page;
    std::unique_ptr<QAbstractItemModelTester> m_tester;

    template <class T>
    T *find(const QString &name) const
    {
        return m_page->findChild<T *>(name);
    }
    [[nodiscard]] LongListView *view() const { return find<LongListView>(u"reservationsTable"_s); }
    [[nodiscard]] QString cell(int row, int column) const
    {
        return view()->model()->index(row, column).data().toString();
    }
    [[nodiscard]] Tone tone(int row, int column) const
    {
        return static_cast<Tone>(
            view()->model()->index(row, column).data(LongListModel::ToneRole).toInt());
    }
    [[nodiscard]] int rows() const { return view()->model()->rowCount(); }
    [[nodiscard]] QString message() const { return m_page->message()->text(); }
    [[nodiscard]] QString said(const QString &name) const
    {
        const auto *line = find<StateLine>(name);
        return line ? line->text() : QString();
    }
    [[nodiscard]] QString label(const QString &name) const
    {
        const auto *shown = find<QLabel>(name);
        return shown ? shown->text() : QString();
    }
    [[nodiscard]] bool isShown(const QString &name) const
    {
        const auto *widget = find<QWidget>(name);
        return widget && widget->isVisible();
    }
    [[nodiscard]] QString pile(const QString &name) const
    {
        return find<QWidget>(name)->accessibleName();
    }
    [[nodiscard]] ReservationState stateOf(qint64 id) const
    {
        return SampleLibrary::require(m_library->database().read([id](const Stores &stores) {
                   return stores.reservations().reservation({id});
               }))
            ->state;
    }
    [[nodiscard]] QStringList lines(const QString &name) const
    {
        QStringList texts;
        for (const StateLine *line : m_page->findChildren<StateLine *>(name)) {
            if (line->isVisible())
                texts.append(line->text());
        }
        return texts;
    }

    void open(ReservationPile wanted, int count)
    {
        m_page->openPile(wanted);
        // The rows of the pile before may be as many.
        const auto *list = qobject_cast<LongListModel *>(view()->model());
        QTRY_VERIFY(list->isOfPresentQuery() && list->isComplete());
        QTRY_COMPARE(rows(), count);
        QTRY_VERIFY(count == 0 || !cell(0, ReservationsModel::Title).isEmpty());
    }
    /// As an input method does; QTest knows no Korean keys.
    static void type(QLineEdit *field, const QString &text)
    {
        field->setFocus();
        QInputMethodEvent event;
        event.setCommitString(text);
        QCoreApplication::sendEvent(field, &event);
    }
    void click(const QString &name)
    {
        QPushButton *button = nullptr;
        QTRY_VERIFY2((button = find<QPushButton>(name)) && button->isVisible()
                         && button->isEnabled(),
                     qPrintable(name));
        // As a person sees it: a row that is just shown has no height before the layout has run.
        QTRY_VERIFY2(button->height() >= button->minimumSizeHint().height(), qPrintable(name));
        QTest::mouseClick(button, Qt::LeftButton);
    }
    void trigger(const QString &name)
    {
        auto *action = find<QAction>(name);
        QTRY_VERIFY2(action->isEnabled(), qPrintable(name));
        action->trigger();
    }
    void undo() { click(u"inlineMessageAction"_s); }
    /// A1 for R1001, who has devices, A2 for R1002, who has none.
    void fillShelf()
    {
        for (const QString &barcode : {u"A1"_s, u"A2"_s})
            SampleLibrary::require(m_library->desk().checkIn(barcode));
    }
    void build()
    {
        m_tester.reset();
        m_page = std::make_unique<ReservationsPage>(m_library->parts(false), *m_history);
        for (QAction *action : m_page->menuActions()) {
            if (action)
                m_page->addAction(action);
        }
        m_page->resize(1100, 760);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        m_page->setInFront(true);
        m_page->takeFocus();
        m_tester = std::make_unique<QAbstractItemModelTester>(
            view()->model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(u"bookbell-test"_s);
        QCoreApplication::setApplicationName(u"tst_reservationspage"_s);
        applyLook(*qobject_cast<QApplication *>(QCoreApplication::instance()), Scheme::Light);
    }
    void init()
    {
        QSettings().clear();
        installTranslations(*QCoreApplication::instance(), u"en"_s);
        m_library = std::make_unique<SampleLibrary>();
        m_history = std::make_unique<ActHistory>(m_library->desk());
        build();
    }
    void cleanup()
    {
        m_tester.reset();
        m_page.reset();
        m_history.reset();
        m_library.reset();
    }

    void waitingOnesStandInTheOrderOfTheQueue()
    {
        open(ReservationPile::Waiting, 2);
        QCOMPARE(cell(0, ReservationsModel::State), u"1st"_s);
        QCOMPARE(cell(0, ReservationsModel::Title), u"데미안"_s);
        QCOMPARE(cell(0, ReservationsModel::Reader), u"김민지 (R1001)"_s);
        QCOMPARE(cell(0, ReservationsModel::Alert), u"2 devices"_s);
        QCOMPARE(cell(1, ReservationsModel::State), u"2nd"_s);
        QCOMPARE(cell(1, ReservationsModel::Alert), u"No device"_s);
        QVERIFY(view()->isColumnHidden(ReservationsModel::Phone));
    }

    void pilesTellHowManyAndFollowChanges()
    {
        QTRY_COMPARE(pile(u"pileWaiting"_s), u"Waiting: 2"_s);
        QCOMPARE(pile(u"pileOnShelf"_s), u"On the shelf: 0"_s);
        fillShelf();
        QTRY_COMPARE(pile(u"pileWaiting"_s), u"Waiting: 0"_s);
        QTRY_COMPARE(pile(u"pileOnShelf"_s), u"On the shelf: 2"_s);
        QTRY_COMPARE(pile(u"pileToTell"_s), u"To tell another way: 1"_s);
        QTRY_COMPARE(rows(), 0);
        QVERIFY(isShown(u"emptyState"_s));
        QTest::keyClick(m_page.get(), Qt::Key_7, Qt::AltModifier);
        QTRY_COMPARE(rows(), 2);
        QCOMPARE(find<PileBar>(u"pileBar"_s)->pile(), ReservationPile::OnShelf);
    }

    void theFateOfEachAlertStandsBesideItsReservation()
    {
        fillShelf();
        open(ReservationPile::OnShelf, 2);
        QTRY_COMPARE(cell(0, ReservationsModel::State), u"A1"_s);
        QCOMPARE(cell(0, ReservationsModel::Alert), u"Waiting to be sent"_s);
        QCOMPARE(cell(1, ReservationsModel::Alert), u"No device to ring: to be told another way"_s);
        QCOMPARE(m_library->answerAll(DeliveryState::Accepted), 2);
        QTRY_COMPARE(cell(0, ReservationsModel::Alert), u"Accepted on 2 devices in 0.2 s"_s);
        QCOMPARE(tone(0, ReservationsModel::Alert), Tone::Positive);
    }

    void pickUpDatesComeNearer_data()
    {
        QTest::addColumn<int>("hours");
        QTest::addColumn<Tone>("wanted");
        QTest::newRow("days ahead") << 0 << Tone::Normal;
        QTest::newRow("tomorrow") << 2 * 24 << Tone::Caution;
        QTest::newRow("today") << 3 * 24 << Tone::Caution;
        QTest::newRow("over") << 4 * 24 << Tone::Negative;
    }
    void pickUpDatesComeNearer()
    {
        QFETCH(const int, hours);
        QFETCH(const Tone, wanted);
        fillShelf();
        m_library->clock().advance(std::chrono::hours(hours));
        open(ReservationPile::OnShelf, 2);
        QTRY_COMPARE(tone(0, ReservationsModel::When), wanted);
    }

    void toldByTheKeyboardAndTakenBack()
    {
        fillShelf();
        open(ReservationPile::ToTell, 1);
        QVERIFY(!view()->isColumnHidden(ReservationsModel::Phone));
        QCOMPARE(cell(0, ReservationsModel::Phone), u"010-0000-1002"_s);
        view()->selectRow(0);
        trigger(u"tellReservationAction"_s);
        QTRY_COMPARE(rows(), 0);
        QTRY_COMPARE(message(), u"Told by phone: 이서준 (R1002) about 데미안"_s);
        QTRY_COMPARE(pile(u"pileToTell"_s), u"To tell another way: 0"_s);
        undo();
        QTRY_COMPARE(rows(), 1);
    }

    void noNeighbourIsChosenAfterOneIsTold()
    {
        SampleLibrary::require(m_library->desk().reserve(u"2"_s, u"R1002"_s));
        fillShelf();
        SampleLibrary::require(m_library->desk().checkIn(u"B1"_s));
        open(ReservationPile::ToTell, 2);
        view()->selectRow(0);
        trigger(u"tellReservationAction"_s);
        QTRY_COMPARE(rows(), 1);
        QTRY_VERIFY(!find<QAction>(u"tellReservationAction"_s)->isEnabled());
        QCOMPARE(view()->selectedKeys(), QList<qint64>());
    }

    void theWayIsChosenInTheInspector()
    {
        fillShelf();
        open(ReservationPile::ToTell, 1);
        view()->selectRow(0);
        QTRY_VERIFY(isShown(u"tellButton"_s));
        find<QAction>(u"toldInPerson"_s)->trigger();
        QTRY_COMPARE(message(), u"Told in person: 이서준 (R1002) about 데미안"_s);
    }

    void inspectorTellsAllAboutAReservation()
    {
        fillShelf();
        m_library->answerAll(DeliveryState::Failed, u"no answer in time"_s);
        open(ReservationPile::OnShelf, 2);
        view()->selectRow(0);
        QTRY_COMPARE(label(u"reservationTitle"_s), u"데미안"_s);
        QCOMPARE(said(u"reservationState"_s), u"On the hold shelf"_s);
        QCOMPARE(said(u"reservationFate"_s), u"Failed: no answer in time"_s);
        QCOMPARE(label(u"reservationReader"_s), u"김민지 (R1001)"_s);
        QVERIFY(label(u"factPhone"_s).contains("tel:010-0000-1001"_L1));
        QCOMPARE(said(u"factDevices"_s), u"2 devices to ring"_s);
        QTRY_COMPARE(lines(u"alertRow"_s).size(), 2);
        const QStringList alerts = lines(u"alertRow"_s);
        QVERIFY2(alerts.first().startsWith(u"Mozilla · Failed · no answer in time"),
                 qPrintable(alerts.first()));
        // The next in the queue is a key away.
        auto *queue = find<QListView>(u"queueView"_s);
        QTRY_COMPARE(queue->model()->rowCount(), 2);
        QCOMPARE(queue->currentIndex().data().toString(), u"김민지 (R1001)"_s);
        QTest::keyClick(queue, Qt::Key_Down);
        QTest::keyClick(queue, Qt::Key_Return);
        QTRY_COMPARE(label(u"reservationReader"_s), u"이서준 (R1002)"_s);
    }

    void linksLeadToTheBookTheReaderAndTheNextInTheQueue()
    {
        open(ReservationPile::Waiting, 2);
        QSignalSpy links(m_page.get(), &Page::linkActivated);
        view()->selectRow(0);
        click(u"showBook"_s);
        click(u"showReader"_s);
        QCOMPARE(links.size(), 2);
        QCOMPARE(links.at(0).first().value<PageLink>(), (PageLink {PageLink::Target::Book, 1, {}}));
        QCOMPARE(links.at(1).first().value<PageLink>(),
                 (PageLink {PageLink::Target::Reader, 1, {}}));
        trigger(u"showReservedBookAction"_s);
        QCOMPARE(links.size(), 3);
    }

    void cancelledWithAReasonAndTakenBack()
    {
        fillShelf();
        open(ReservationPile::OnShelf, 2);
        view()->selectRow(0);
        click(u"cancelButton"_s);
        QVERIFY(isShown(u"cancelReason"_s));
        QTest::keyClicks(find<QLineEdit>(u"cancelReason"_s), u"moved away"_s);
        click(u"cancelNow"_s);
        QTRY_VERIFY2(message().startsWith(u"Cancelled: 데미안 for 김민지 (R1001)"),
                     qPrintable(message()));
        QCOMPARE(stateOf(1), ReservationState::Cancelled);
        m_page->openPile(ReservationPile::Closed);
        QTRY_COMPARE(rows(), 1);
        QTRY_COMPARE(cell(0, ReservationsModel::State), u"Cancelled: moved away"_s);
        undo();
        QTRY_COMPARE(rows(), 0);
        QCOMPARE(stateOf(1), ReservationState::Ready);
    }

    void escapeAsksNothingMore()
    {
        open(ReservationPile::Waiting, 2);
        view()->selectRow(0);
        click(u"cancelButton"_s);
        QTRY_VERIFY(find<QLineEdit>(u"cancelReason"_s)->hasFocus());
        QTest::keyClick(find<QLineEdit>(u"cancelReason"_s), Qt::Key_Escape);
        QVERIFY(!isShown(u"cancelReason"_s));
        QCOMPARE(stateOf(1), ReservationState::Waiting);
    }

    void anActIsNeverDoneOnWhatIsNoLongerChosen()
    {
        open(ReservationPile::Waiting, 2);
        view()->selectRow(0);
        QTRY_COMPARE(label(u"reservationReader"_s), u"김민지 (R1001)"_s);
        // The inspector still shows the first one.
        view()->selectRow(1);
        find<QAction>(u"suspendUntilResumed"_s)->trigger();
        QTRY_COMPARE(label(u"reservationReader"_s), u"이서준 (R1002)"_s);
        QCOMPARE(stateOf(1), ReservationState::Waiting);
        QCOMPARE(stateOf(2), ReservationState::Waiting);
    }

    void suspendedAndResumed()
    {
        open(ReservationPile::Waiting, 2);
        view()->selectRow(0);
        QTRY_VERIFY(isShown(u"suspendButton"_s));
        find<QAction>(u"suspendUntilResumed"_s)->trigger();
        QTRY_COMPARE(message(), u"Suspended: 데미안 for 김민지 (R1001)"_s);
        QTRY_COMPARE(said(u"reservationState"_s), u"Suspended"_s);
        click(u"resumeButton"_s);
        QTRY_COMPARE(message(), u"Counts again: 데미안 for 김민지 (R1001)"_s);
        undo();
        QTRY_COMPARE(stateOf(1), ReservationState::Suspended);
    }

    void suspendedUntilADay()
    {
        open(ReservationPile::Waiting, 2);
        view()->selectRow(0);
        trigger(u"suspendReservationAction"_s);
        auto *date = find<QDateEdit>(u"suspendDate"_s);
        QCOMPARE(date->minimumDate(), QDate(2026, 11, 24));
        date->setDate(QDate(2026, 12, 24));
        click(u"suspendNow"_s);
        QTRY_COMPARE(stateOf(1), ReservationState::Suspended);
        QTRY_VERIFY(label(u"factSuspended"_s).contains("24"_L1));
    }

    void putBackAndTakenBack()
    {
        fillShelf();
        open(ReservationPile::OnShelf, 2);
        view()->selectRow(0);
        click(u"putBackButton"_s);
        QTRY_COMPARE(rows(), 1);
        QCOMPARE(stateOf(1), ReservationState::Waiting);
        undo();
        QTRY_COMPARE(rows(), 2);
        QCOMPARE(stateOf(1), ReservationState::Ready);
    }

    void rungAgainWithoutAWayBack()
    {
        fillShelf();
        m_library->answerAll(DeliveryState::Accepted);
        open(ReservationPile::OnShelf, 2);
        view()->selectRow(0);
        click(u"notifyButton"_s);
        QTRY_COMPARE(message(), u"김민지 (R1001) is being rung again: 데미안"_s);
        QCOMPARE(m_library->deliveriesIn(DeliveryState::Queued).size(), 2);
        QVERIFY(!isShown(u"inlineMessageAction"_s));
    }

    void severalAtOnce()
    {
        open(ReservationPile::Waiting, 2);
        view()->selectAll();
        QTRY_COMPARE(label(u"reservationTitle"_s), u"2 reservations chosen"_s);
        click(u"cancelButton"_s);
        QCOMPARE(find<QPushButton>(u"cancelNow"_s)->text(), u"Cancel 2 reservations"_s);
        click(u"cancelNow"_s);
        QTRY_COMPARE(message(), u"2 reservations cancelled."_s);
        QTRY_COMPARE(rows(), 0);
        undo();
        QTRY_COMPARE(rows(), 2);
        QTRY_COMPARE(cell(0, ReservationsModel::Reader), u"김민지 (R1001)"_s);
    }

    void newReservationByTyping()
    {
        QTest::keyClick(m_page.get(), Qt::Key_N, Qt::ControlModifier);
        auto *book = find<QLineEdit>(u"reserveBook"_s);
        QTRY_VERIFY(book->hasFocus());
        type(book, u"소년"_s);
        auto *found = find<QListWidget>(u"reserveBookList"_s);
        QTRY_VERIFY(found->isVisible());
        QCOMPARE(found->item(0)->text(), u"소년이 온다"_s);
        QTest::keyClick(book, Qt::Key_Return);
        auto *reader = find<QLineEdit>(u"reserveReader"_s);
        QTRY_VERIFY(reader->hasFocus());
        QTRY_COMPARE(said(u"reserveBookHint"_s),
                     u"1 copy can be borrowed at once, without a reservation."_s);
        // A scanner types faster than anybody searches.
        QTest::keyClicks(reader, u"R1003"_s);
        QTest::keyClick(reader, Qt::Key_Return);
        QTRY_COMPARE(reader->text(), u"박지우 (R1003)"_s);
        QTRY_COMPARE(said(u"reserveReaderHint"_s), u"1 device will ring."_s);
        QTest::keyClick(reader, Qt::Key_Return);
        QTRY_COMPARE(message(), u"Reserved for 박지우 (R1003): 소년이 온다"_s);
        QTRY_COMPARE(rows(), 3);
        QTRY_COMPARE(label(u"reservationReader"_s), u"박지우 (R1003)"_s);
        QVERIFY(!isShown(u"reservePanel"_s));
        undo();
        QTRY_COMPARE(rows(), 2);
    }

    void refusalStandsWhereTheReservationIsTyped()
    {
        trigger(u"newReservationAction"_s);
        auto *book = find<QLineEdit>(u"reserveBook"_s);
        type(book, u"데미안"_s);
        QTest::keyClick(book, Qt::Key_Return);
        auto *reader = find<QLineEdit>(u"reserveReader"_s);
        QTRY_VERIFY(reader->hasFocus());
        QVERIFY(!find<QPushButton>(u"reserveNow"_s)->isEnabled());
        QTest::keyClicks(reader, u"R1001"_s);
        QTest::keyClick(reader, Qt::Key_Return);
        click(u"reserveNow"_s);
        QTRY_VERIFY(isShown(u"reserveProblem"_s));
        QVERIFY(message().isEmpty());
        QTest::keyClick(reader, Qt::Key_Escape);
        QTRY_VERIFY(!isShown(u"reservePanel"_s));
    }

    void searchFindsTitlesAndReaders_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("count");
        QTest::newRow("title") << u"데미안"_s << 2;
        QTest::newRow("reader") << u"김민지"_s << 1;
        QTest::newRow("card") << u"R1002"_s << 1;
        QTest::newRow("nothing") << u"없는책"_s << 0;
    }
    void searchFindsTitlesAndReaders()
    {
        QFETCH(const QString, text);
        QFETCH(const int, count);
        open(ReservationPile::Waiting, 2);
        type(find<QLineEdit>(u"search"_s), text);
        QTRY_COMPARE(rows(), count);
    }

    void keysLeadFromTheSearchIntoTheList_data()
    {
        QTest::addColumn<Qt::Key>("key");
        QTest::newRow("down") << Qt::Key_Down;
        QTest::newRow("enter") << Qt::Key_Return;
    }
    void keysLeadFromTheSearchIntoTheList()
    {
        QFETCH(const Qt::Key, key);
        open(ReservationPile::Waiting, 2);
        view()->clearSelection();
        view()->setCurrentIndex({});
        auto *search = find<QLineEdit>(u"search"_s);
        search->setFocus();
        QTest::keyClick(search, key);
        QTRY_VERIFY(view()->hasFocus());
        QVERIFY(view()->selectionModel()->isRowSelected(0));
    }

    void whatAKeyLeadsToIsInSight_data()
    {
        QTest::addColumn<QString>("action");
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("isAtTheTop");
        QTest::newRow("dates") << u"reservationDatesAction"_s << u"wishDatesFirst"_s << false;
        QTest::newRow("new") << u"newReservationAction"_s << u"reserveBook"_s << true;
    }
    void whatAKeyLeadsToIsInSight()
    {
        QFETCH(const QString, action);
        QFETCH(const QString, name);
        QFETCH(const bool, isAtTheTop);
        m_page->resize(1100, 420);
        open(ReservationPile::Waiting, 2);
        view()->selectRow(0);
        QTRY_VERIFY(isShown(u"wishDatesFirst"_s));
        QScrollBar *bar = find<QScrollArea>(u"inspectorArea"_s)->verticalScrollBar();
        QTRY_VERIFY(bar->maximum() > 0);
        bar->setValue(isAtTheTop ? bar->maximum() : 0);
        auto *part = find<QWidget>(name);
        QVERIFY(part->visibleRegion().isEmpty());
        trigger(action);
        QVERIFY(part->hasFocus());
        QTRY_COMPARE(part->visibleRegion().boundingRect(), part->rect());
    }

    void linksOpenThePileOfTheirReservation()
    {
        fillShelf();
        m_page->follow({PageLink::Target::Reservation, 2, {}});
        QTRY_COMPARE(find<PileBar>(u"pileBar"_s)->pile(), ReservationPile::OnShelf);
        QTRY_COMPARE(label(u"reservationReader"_s), u"이서준 (R1002)"_s);
        m_page->follow({PageLink::Target::Reservation, 0, u"R1001"_s});
        QTRY_COMPARE(rows(), 1);
        QTRY_COMPARE(cell(0, ReservationsModel::Reader), u"김민지 (R1001)"_s);
        m_page->follow({PageLink::Target::Reservation, 999, {}});
        QTRY_VERIFY(message().contains("999"_L1));
    }

    void speaksKorean()
    {
        installTranslations(*QCoreApplication::instance(), u"ko"_s);
        build();
        open(ReservationPile::Waiting, 2);
        QCOMPARE(cell(1, ReservationsModel::State), u"2번째"_s);
        QCOMPARE(cell(0, ReservationsModel::Reader), u"김민지 님 (R1001)"_s);
        QTRY_COMPARE(pile(u"pileWaiting"_s), u"대기: 2"_s);
    }

    void otherPagesDoNotHearTheKeys()
    {
        m_page->setInFront(false);
        for (const QAction *action : m_page->menuActions())
            QVERIFY(!action || !action->isEnabled());
    }
};

QTEST_MAIN(TestReservationsPage)
#include "tst_reservationspage.moc"
