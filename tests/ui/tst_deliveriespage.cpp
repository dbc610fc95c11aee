// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractItemModelTester>
#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

#include "tests/ui/samplelibrary.h"
#include "ui/deliveryreason.h"
#include "ui/deliveryretry.h"
#include "ui/look.h"
#include "ui/models/deliveriesmodel.h"
#include "ui/pages/deliveriespage.h"
#include "ui/translations.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/stateline.h"

using namespace bookbell;
using namespace Qt::StringLiterals;

/// Drives the page over a real library whose alerts the test answers.
class TestDeliveriesPage final : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<SampleLibrary> m_library;
    std::unique_ptr<ActHistory> m_history;
    std::unique_ptr<DeliveriesPage> m_page;
    std::unique_ptr<QAbstractItemModelTester> m_tester;

    template <class T>
    T *find(const QString &name) const
    {
        return m_page->findChild<T *>(name);
    }
    [[nodiscard]] LongListView *view() const { return find<LongListView>(u"deliveriesTable"_s); }
    [[nodiscard]] QString cell(int row, int column) const
    {
        return view()->model()->index(row, column).data().toString();
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
    void click(const QString &name)
    {
        QPushButton *button = nullptr;
        QTRY_VERIFY2((button = find<QPushButton>(name)) && button->isVisible(), qPrintable(name));
        QTest::mouseClick(button, Qt::LeftButton);
    }
    void trigger(const QString &name)
    {
        auto *action = find<QAction>(name);
        QTRY_VERIFY2(action->isEnabled(), qPrintable(name));
        action->trigger();
    }
    void choose(const QString &combo, const QString &text)
    {
        auto *box = find<QComboBox>(combo);
        const int at = box->findText(text);
        QVERIFY2(at >= 0, qPrintable(text));
        box->setCurrentIndex(at);
    }
    /// Two alerts to R1001's devices, answered so.
    void ring(DeliveryState state, const QString &reason = {})
    {
        SampleLibrary::require(m_library->desk().checkIn(u"A1"_s));
        QCOMPARE(m_library->answerAll(state, reason), 2);
    }
    void test(const QString &card)
    {
        m_library->clock().advance(std::chrono::minutes(1));
        SampleLibrary::require(m_library->desk().ringTest(card));
    }
    AnnouncementId announce()
    {
        const ListId list = SampleLibrary::require(
            m_library->database().write([](Stores &stores) -> Result<ListId> {
                SubscriberList readers;
                readers.name = u"readers"_s;
                const auto id = stores.subscriptions().addList(readers);
                if (!id)
                    return fail(id.error());
                const auto active = stores.subscriptions().activeOfReader({1});
                if (!active)
                    return fail(active.error());
                for (const Subscription &subscription : *active) {
                    if (const auto added = stores.subscriptions().addToList(*id, subscription.id);
                        !added)
                        return fail(added.error());
                }
                return *id;
            }));
        Q_UNUSED(list)
        AnnounceRequest request;
        request.list = u"readers"_s;
        request.title = u"여름 휴관"_s;
        request.body = u"8월에는 쉽니다."_s;
        return SampleLibrary::require(m_library->desk().announce(request)).id;
    }
    void build()
    {
        m_tester.reset();
        m_page = std::make_unique<DeliveriesPage>(m_library->parts(false), *m_history);
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
        QCoreApplication::setApplicationName(u"tst_deliveriespage"_s);
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

    void nothingYetSaysWhatWillStandHere()
    {
        QTRY_VERIFY(isShown(u"emptyState"_s));
        QVERIFY(!find<QAction>(u"retryAllAction"_s)->isEnabled());
    }

    void newestFirstInWords()
    {
        ring(DeliveryState::Failed, u"no answer in time"_s);
        test(u"R1003"_s);
        QTRY_COMPARE(rows(), 3);
        QTRY_COMPARE(cell(0, DeliveriesModel::Reader), u"박지우 (R1003)"_s);
        QCOMPARE(cell(0, DeliveriesModel::What), u"Test alert"_s);
        QCOMPARE(cell(0, DeliveriesModel::State), u"Waiting"_s);
        QCOMPARE(cell(0, DeliveriesModel::Service), u"Apple"_s);
        QCOMPARE(cell(0, DeliveriesModel::Attempts), QString());
        QCOMPARE(cell(1, DeliveriesModel::What), u"데미안 · Book ready"_s);
        QCOMPARE(cell(1, DeliveriesModel::State), u"Failed"_s);
        QCOMPARE(cell(1, DeliveriesModel::Reason), u"no answer in time"_s);
        QCOMPARE(cell(1, DeliveriesModel::Attempts), u"1"_s);
    }

    void filtersNarrowTheList()
    {
        ring(DeliveryState::Failed, u"no answer in time"_s);
        test(u"R1003"_s);
        QTRY_COMPARE(rows(), 3);
        choose(u"stateFilter"_s, u"Failed"_s);
        QTRY_COMPARE(rows(), 2);
        choose(u"kindFilter"_s, u"Test alert"_s);
        QTRY_COMPARE(rows(), 0);
        QTRY_VERIFY(isShown(u"emptyState"_s));
        choose(u"stateFilter"_s, u"Any state"_s);
        QTRY_COMPARE(rows(), 1);
        trigger(u"clearFiltersAction"_s);
        QTRY_COMPARE(rows(), 3);
        QCOMPARE(find<QComboBox>(u"kindFilter"_s)->currentIndex(), 0);
    }

    void timesAreThoseOfTheLibrary()
    {
        ring(DeliveryState::Accepted);
        QTRY_COMPARE(rows(), 2);
        choose(u"timeFilter"_s, u"Today"_s);
        QTRY_COMPARE(rows(), 2);
        m_library->clock().advance(std::chrono::hours(14)); // after midnight in Seoul
        m_page->setInFront(false);
        m_page->setInFront(true);
        QTRY_COMPARE(rows(), 0);
        choose(u"timeFilter"_s, u"Last 7 days"_s);
        QTRY_COMPARE(rows(), 2);
    }

    void searchFindsTheReader()
    {
        ring(DeliveryState::Accepted);
        test(u"R1003"_s);
        QTRY_COMPARE(rows(), 3);
        QTest::keyClicks(find<QLineEdit>(u"search"_s), u"R1003"_s);
        QTRY_COMPARE(rows(), 1);
    }

    void theStoryOfAFailure()
    {
        ring(DeliveryState::Failed, u"no answer in time"_s);
        QTRY_COMPARE(rows(), 2);
        view()->selectRow(0);
        QTRY_COMPARE(label(u"deliverySubject"_s), u"데미안"_s);
        QCOMPARE(said(u"deliveryState"_s), u"Failed"_s);
        QCOMPARE(label(u"deliveryReason"_s), u"Why: no answer in time"_s);
        QVERIFY2(said(u"deliveryAdvice"_s).contains("connection to the internet"_L1),
                 qPrintable(said(u"deliveryAdvice"_s)));
        QCOMPARE(label(u"factTries"_s), u"1"_s);
        QSignalSpy links(m_page.get(), &Page::linkActivated);
        click(u"showDeliveryReader"_s);
        click(u"showDeliveryReservation"_s);
        QVERIFY(!isShown(u"showDeliveryAnnouncement"_s));
        QCOMPARE(links.at(0).first().value<PageLink>(),
                 (PageLink {PageLink::Target::Reader, 1, u"R1001"_s}));
        QCOMPARE(links.at(1).first().value<PageLink>(),
                 (PageLink {PageLink::Target::Reservation, 1, {}}));
    }

    void oneFailedIsTriedAgain()
    {
        ring(DeliveryState::Failed, u"no answer in time"_s);
        QTRY_COMPARE(rows(), 2);
        view()->selectRow(0);
        click(u"retryDelivery"_s);
        QTRY_COMPARE(message(), u"1 alert goes out again."_s);
        QTRY_COMPARE(said(u"deliveryState"_s), u"Waiting"_s);
        QVERIFY(!isShown(u"retryDelivery"_s));
        QCOMPARE(m_library->deliveriesIn(DeliveryState::Queued).size(), 1);
    }

    void allFailedAreTriedAgainAfterASecondLook()
    {
        ring(DeliveryState::Failed, u"no answer in time"_s);
        QTRY_COMPARE(find<QAction>(u"retryAllAction"_s)->text(), u"Try 2 &failed again"_s);
        trigger(u"retryAllAction"_s);
        QVERIFY2(message().startsWith(u"2 failed alerts"), qPrintable(message()));
        QCOMPARE(m_library->deliveriesIn(DeliveryState::Queued).size(), 0);
        // Another list is no longer what was asked about.
        choose(u"kindFilter"_s, u"Test alert"_s);
        QVERIFY(message().isEmpty());
        choose(u"kindFilter"_s, u"Any kind"_s);
        trigger(u"retryAllAction"_s);
        click(u"inlineMessageAction"_s);
        QTRY_COMPARE(message(), u"2 alerts go out again."_s);
        QTRY_COMPARE(m_library->deliveriesIn(DeliveryState::Queued).size(), 2);
        QTRY_VERIFY(!find<QAction>(u"retryAllAction"_s)->isEnabled());
    }

    void whatHasEndedIsNotTriedAgain()
    {
        ring(DeliveryState::Failed, u"no answer in time"_s);
        SampleLibrary::require(m_library->desk().cancel({1}, {}));
        QTRY_VERIFY(find<QAction>(u"retryAllAction"_s)->isEnabled());
        trigger(u"retryAllAction"_s);
        click(u"inlineMessageAction"_s);
        QTRY_VERIFY2(message().startsWith(u"Nothing to send: of 2 alerts"), qPrintable(message()));
    }

    void severalAreChosen()
    {
        ring(DeliveryState::Failed, u"no answer in time"_s);
        test(u"R1003"_s);
        QTRY_COMPARE(rows(), 3);
        view()->selectAll();
        QTRY_COMPARE(label(u"deliverySubject"_s), u"3 alerts chosen"_s);
        QCOMPARE(find<QPushButton>(u"retryDelivery"_s)->text(), u"Try 2 again"_s);
        click(u"retryDelivery"_s);
        QTRY_COMPARE(message(), u"2 alerts go out again."_s);
    }

    void anAnnouncementIsAChipThatGoesAway()
    {
        ring(DeliveryState::Accepted);
        const AnnouncementId id = announce();
        QTRY_COMPARE(rows(), 4);
        m_page->follow({PageLink::Target::Deliveries, id.value, {}});
        QTRY_COMPARE(rows(), 2);
        QTRY_VERIFY(isShown(u"announcementChip"_s));
        QCOMPARE(find<QPushButton>(u"announcementChip"_s)->text(), u"여름 휴관"_s);
        QTRY_COMPARE(cell(0, DeliveriesModel::What), u"여름 휴관 · Announcement"_s);
        view()->selectRow(0);
        QTRY_VERIFY(isShown(u"showDeliveryAnnouncement"_s));
        click(u"announcementChip"_s);
        QTRY_COMPARE(rows(), 4);
        QVERIFY(!isShown(u"announcementChip"_s));
    }

    void whatIsChosenStaysWhileAlertsGoOut()
    {
        ring(DeliveryState::Failed, u"no answer in time"_s);
        QTRY_COMPARE(rows(), 2);
        view()->selectRow(1);
        const qint64 chosen = view()->currentKey();
        for (int i = 1; i <= 5; ++i) {
            test(u"R1001"_s);
            QTRY_COMPARE(rows(), 2 + 2 * i);
            QCOMPARE(view()->currentKey(), chosen);
            QCOMPARE(view()->selectedKeys(), QList<qint64> {chosen});
        }
        m_library->answerAll(DeliveryState::Accepted);
        QTRY_COMPARE(cell(0, DeliveriesModel::State), u"Accepted"_s);
        QCOMPARE(view()->currentKey(), chosen);
    }

    void manyAreTriedAgainInPiecesAndCanBeStopped()
    {
        // Nobody knows these: what counts is how they are asked for.
        QList<DeliveryId> ids;
        for (qint64 id = 1001; id <= 1000 + 2 * DeliveryRetry::piece + 500; ++id)
            ids.append(DeliveryId {id});
        DeliveryRetry retry(m_library->desks().alerts);
        QSignalSpy progress(&retry, &DeliveryRetry::progressed);
        QSignalSpy done(&retry, &DeliveryRetry::done);
        retry.run(ids);
        QTRY_COMPARE(done.size(), 1);
        QCOMPARE(progress.size(), 2);
        QCOMPARE(progress.first(), (QVariantList {DeliveryRetry::piece, ids.size()}));
        QCOMPARE(done.first(), (QVariantList {0, ids.size()}));

        connect(&retry, &DeliveryRetry::progressed, &retry, &DeliveryRetry::stop);
        retry.run(ids);
        QTRY_COMPARE(done.size(), 2);
        QCOMPARE(done.last(), (QVariantList {0, DeliveryRetry::piece}));
    }

    void everyFailureHasAdvice_data()
    {
        QTest::addColumn<QString>("reason");
        QTest::addColumn<QString>("word");
        QTest::newRow("ended") << u"the subscription has ended"_s << u"subscribe again"_s;
        QTest::newRow("key") << u"the VAPID token was refused"_s << u"VAPID key"_s;
        QTest::newRow("network") << u"host not found"_s << u"connection"_s;
        QTest::newRow("service") << u"the push service has trouble"_s << u"in a while"_s;
        QTest::newRow("late, after") << u"expired, after: host not found"_s << u"connection"_s;
        QTest::newRow("in its own words") << u"BadThing"_s << u"Try again"_s;
    }
    void everyFailureHasAdvice()
    {
        QFETCH(const QString, reason);
        QFETCH(const QString, word);
        Delivery delivery;
        delivery.state = DeliveryState::Failed;
        delivery.reason = reason;
        QVERIFY2(adviceFor(delivery).contains(word), qPrintable(adviceFor(delivery)));
        delivery.state = DeliveryState::Accepted;
        QVERIFY(adviceFor(delivery).isEmpty());
    }

    void speaksKorean()
    {
        installTranslations(*QCoreApplication::instance(), u"ko"_s);
        build();
        ring(DeliveryState::Failed, u"no answer in time"_s);
        QTRY_COMPARE(rows(), 2);
        QTRY_COMPARE(cell(0, DeliveriesModel::State), u"실패"_s);
        QCOMPARE(cell(0, DeliveriesModel::Reader), u"김민지 님 (R1001)"_s);
    }
};

QTEST_MAIN(TestDeliveriesPage)
#include "tst_deliveriespage.moc"
