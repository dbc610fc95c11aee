// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDateEdit>
#include <QLineEdit>
#include <QMenu>

#include <QCheckBox>
#include <QHeaderView>

#include "tests/ui/reservationsfixture.h"
#include "ui/models/toclearmodel.h"

using namespace bookbell;
using namespace Qt::StringLiterals;

/// The piles of a day's work, what is done with many at once, and the columns that stay as staff
/// left them.
class TestReservationPiles final : public QObject
{
    Q_OBJECT

private:
    ReservationsFixture m_f;

    [[nodiscard]] Desk &desk() const { return m_f.library->desk(); }
    /// A1 for R1001, who has devices, A2 for R1002, who has none.
    void fillShelf()
    {
        for (const QString &barcode : {u"A1"_s, u"A2"_s})
            SampleLibrary::require(desk().checkIn(barcode));
    }
    [[nodiscard]] QStringList headers() const
    {
        QStringList names;
        const QHeaderView *header = m_f.table()->horizontalHeader();
        for (int at = 0; at < header->count(); ++at) {
            const int column = header->logicalIndex(at);
            if (!header->isSectionHidden(column))
                names.append(m_f.table()->model()->headerData(column, Qt::Horizontal).toString());
        }
        return names;
    }
    /// One of the entries of the menu of columns.
    void choose(const QString &name)
    {
        QVERIFY(!m_f.find<QAction>(u"reservationColumnsAction"_s)->shortcut().isEmpty());
        m_f.trigger(u"reservationColumnsAction"_s);
        auto *menu = m_f.table()->findChild<QMenu *>(u"columnMenu"_s);
        QVERIFY(menu && menu->isVisible());
        auto *action = menu->findChild<QAction *>(name);
        QVERIFY2(action && action->isEnabled(), qPrintable(name));
        action->trigger();
        menu->close();
        QTRY_VERIFY(!m_f.table()->findChild<QMenu *>(u"columnMenu"_s));
    }

private Q_SLOTS:
    void initTestCase() { ReservationsFixture::prepare(u"tst_reservationpiles"_s); }
    void init() { m_f.start(); }
    void cleanup() { m_f.end(); }

    void whatIsToBeFetchedTellsWhere()
    {
        QTRY_COMPARE(m_f.pile(ReservationPile::ToFetch), u"To fetch: 2"_s);
        m_f.open(ReservationPile::ToFetch, 2);
        QCOMPARE(headers(),
                 (QStringList {u"Call number"_s, u"Title"_s, u"Copies there"_s, u"Reader"_s,
                               u"Place"_s}));
        QCOMPARE(m_f.cell(0, ReservationsModel::InPlace), u"A1, A2"_s);
        SampleLibrary::require(desk().checkIn(u"A1"_s));
        QTRY_COMPARE(m_f.table()->model()->rowCount(), 1);
        QTRY_COMPARE(m_f.cell(0, ReservationsModel::InPlace), u"A2"_s);
        QTRY_COMPARE(m_f.pile(ReservationPile::ToFetch), u"To fetch: 1"_s);
    }

    void thoseOnTheShelfAreToldOrNot()
    {
        fillShelf();
        QTRY_COMPARE(m_f.pile(ReservationPile::BeingTold), u"Being told: 1"_s);
        QTRY_COMPARE(m_f.pile(ReservationPile::ToTell), u"To tell another way: 1"_s);
        m_f.open(ReservationPile::BeingTold, 1);
        QCOMPARE(m_f.cell(0, ReservationsModel::Alert), u"Waiting to be sent"_s);
        m_f.library->answerAll(DeliveryState::Accepted);
        QTRY_COMPARE(m_f.pile(ReservationPile::Told), u"Told: 1"_s);
        QTRY_COMPARE(m_f.rowsOf(ReservationPile::BeingTold)->rowCount(), 0);
        QVERIFY(m_f.isShown(u"emptyState"_s));
        m_f.open(ReservationPile::Told, 1);
        QCOMPARE(m_f.cell(0, ReservationsModel::Reader), u"김민지 (R1001)"_s);
    }

    void dueSoonIsTodayAndTheNextOpenDay_data()
    {
        QTest::addColumn<QString>("closed");
        QTest::addColumn<int>("days");
        QTest::addColumn<int>("count");
        // Ready on Monday 23 November, to be collected by Thursday 26.
        QTest::newRow("days ahead") << u""_s << 1 << 0;
        QTest::newRow("the next day") << u""_s << 2 << 2;
        QTest::newRow("the last day") << u""_s << 3 << 2;
        // Closed on Wednesday: Thursday is the next open day after Tuesday.
        QTest::newRow("the next open day") << u"wed"_s << 1 << 2;
    }
    void dueSoonIsTodayAndTheNextOpenDay()
    {
        QFETCH(const QString, closed);
        QFETCH(const int, days);
        QFETCH(const int, count);
        fillShelf();
        SampleLibrary::require(m_f.library->database().write([closed](
                                                                 Stores &stores) -> Result<bool> {
            if (const auto done = stores.settings().setSetting(u"calendar.closed"_s, closed); !done)
                return fail(done.error());
            return true;
        }));
        m_f.library->clock().advance(std::chrono::hours(24 * days));
        m_f.page->setInFront(false);
        m_f.page->setInFront(true);
        QTRY_COMPARE(m_f.pile(ReservationPile::Expiring), u"Due soon: %1"_s.arg(count));
        m_f.open(ReservationPile::Expiring, count);
    }

    void everyPileHasItsKeyAndSaysWhatToDo_data()
    {
        QTest::addColumn<int>("number");
        for (int i = 0; i < reservationPileCount; ++i)
            QTest::addRow("Alt+%d", i + 1) << i;
    }
    void everyPileHasItsKeyAndSaysWhatToDo()
    {
        QFETCH(const int, number);
        for (const qint64 id : {1, 2})
            SampleLibrary::require(desk().cancel({id}, {}));
        const auto pile = static_cast<ReservationPile>(number);
        QTest::keyClick(m_f.page.get(), static_cast<Qt::Key>(Qt::Key_1 + number), Qt::AltModifier);
        QCOMPARE(m_f.find<PileBar>(u"pileBar"_s)->pile(), pile);
        auto *action = m_f.find<QAction>(PileBar::objectNameOf(pile) + u"Action"_s);
        QVERIFY(action);
        QCOMPARE(action->shortcut(), PileBar::keyOf(pile));
        QVERIFY(m_f.page->menuActions().contains(action));
        if (pile == ReservationPile::Closed) {
            QTRY_COMPARE(m_f.rowsOf(pile)->rowCount(), 2);
            return;
        }
        QTRY_VERIFY(m_f.isShown(u"emptyState"_s));
        QString text;
        for (const QLabel *label : m_f.find<QWidget>(u"emptyState"_s)->findChildren<QLabel *>())
            text += label->text();
        QVERIFY2(text.size() > 30, qPrintable(text));
    }

    void copiesAreClearedWithAnAnswerEach()
    {
        fillShelf();
        // Of A1 and A2 one goes to the next in the queue, the other back.
        SampleLibrary::require(desk().cancel({1}, {}));
        SampleLibrary::require(desk().cancel({2}, {}));
        SampleLibrary::require(desk().reserve(u"1"_s, u"R1003"_s));
        QTRY_COMPARE(m_f.pile(ReservationPile::ToClear), u"To clear: 2"_s);
        m_f.open(ReservationPile::ToClear, 2);
        QCOMPARE(headers().size(), static_cast<int>(ToClearModel::ColumnCount));
        QCOMPARE(m_f.cell(0, ToClearModel::Barcode), u"A1"_s);
        QVERIFY2(m_f.cell(0, ToClearModel::Since).startsWith(u"Cancelled, "_s),
                 qPrintable(m_f.cell(0, ToClearModel::Since)));
        QCOMPARE(m_f.cell(0, ToClearModel::Next), u"박지우 (R1003)"_s);
        QCOMPARE(m_f.cell(1, ToClearModel::Next), u"Nobody: back to its place"_s);
        m_f.table()->selectAll();
        m_f.trigger(u"clearCopiesAction"_s);
        QTRY_COMPARE(m_f.message(), u"1 copy back to its place. 1 copy for the next reader."_s);
        QTRY_COMPARE(m_f.rowsOf(ReservationPile::ToClear)->rowCount(), 0);
        QStringList answers;
        for (const StateLine *line : m_f.page->findChildren<StateLine *>(u"clearedRow"_s))
            answers.append(line->text());
        QCOMPARE(answers,
                 (QStringList {u"Stays on the hold shelf, for 박지우 (R1003)"_s,
                               u"Back to its place"_s}));
        QCOMPARE(m_f.library->stateOf(u"A1"_s), CopyState::OnHoldShelf);
        QCOMPARE(m_f.library->stateOf(u"A2"_s), CopyState::Available);
        m_f.undo();
        QTRY_COMPARE(m_f.rowsOf(ReservationPile::ToClear)->rowCount(), 2);
        QCOMPARE(m_f.library->stateOf(u"A2"_s), CopyState::ToClear);
    }

    void whatCouldNotBeDoneIsCountedWithItsReason()
    {
        SampleLibrary::require(desk().checkIn(u"A1"_s));
        SampleLibrary::require(desk().reserve(u"1"_s, u"R1003"_s));
        SampleLibrary::require(desk().suspend({3}, {}));
        m_f.open(ReservationPile::Waiting, 2);
        // Two stood there before, too.
        QTRY_COMPARE(m_f.cell(1, ReservationsModel::Reader), u"박지우 (R1003)"_s);
        m_f.table()->selectAll();
        QTRY_VERIFY(m_f.isShown(u"suspendButton"_s));
        m_f.find<QAction>(u"suspendUntilResumed"_s)->trigger();
        QTRY_COMPARE(m_f.message(), u"1 reservation suspended. 1 left as it was: not waiting."_s);
        QCOMPARE(m_f.reservation(2).state, ReservationState::Suspended);
        m_f.undo();
        QTRY_COMPARE(m_f.reservation(2).state, ReservationState::Waiting);
        QCOMPARE(m_f.reservation(3).state, ReservationState::Suspended);
    }

    void theReadersOwnDaysAreChanged()
    {
        m_f.open(ReservationPile::Waiting, 2);
        m_f.table()->selectRow(0);
        m_f.trigger(u"reservationDatesAction"_s);
        auto *last = m_f.find<QCheckBox>(u"wishDatesLast"_s);
        QVERIFY(last->isVisible());
        QVERIFY(!m_f.isShown(u"saveDates"_s));
        last->setChecked(true);
        m_f.find<QDateEdit>(u"wishDatesLastDate"_s)->setDate(QDate(2026, 12, 24));
        m_f.click(u"saveDates"_s);
        QTRY_COMPARE(m_f.reservation(1).notNeededAfter, QDate(2026, 12, 24));
        QTRY_COMPARE(m_f.message(), u"Changed the days of 김민지 (R1001) for 데미안"_s);
        QTRY_VERIFY(!m_f.isShown(u"saveDates"_s));
        m_f.undo();
        QTRY_VERIFY(m_f.reservation(1).notNeededAfter.isNull());
        QTRY_VERIFY(!last->isChecked());
    }

    void theLastDayDoesNotLieBeforeTheFirst()
    {
        m_f.open(ReservationPile::Waiting, 2);
        m_f.table()->selectRow(0);
        QTRY_VERIFY(m_f.isShown(u"wishDatesLast"_s));
        m_f.find<QCheckBox>(u"wishDatesFirst"_s)->setChecked(true);
        m_f.find<QCheckBox>(u"wishDatesLast"_s)->setChecked(true);
        auto *first = m_f.find<QDateEdit>(u"wishDatesFirstDate"_s);
        QCOMPARE(first->minimumDate(), QDate(2026, 11, 23));
        first->setDate(QDate(2027, 5, 1));
        QCOMPARE(m_f.find<QDateEdit>(u"wishDatesLastDate"_s)->date(), QDate(2027, 5, 1));
    }

    void newReservationsTakeTheDaysAndRefusalsOfferAWatch()
    {
        for (const QString &book : {u"2"_s, u"3"_s})
            SampleLibrary::require(desk().reserve(book, u"R1001"_s));
        const auto fill = [this](const QString &card) {
            m_f.trigger(u"newReservationAction"_s);
            auto *book = m_f.find<QLineEdit>(u"reserveBook"_s);
            QTRY_VERIFY(book->hasFocus());
            QTest::keyClicks(book, u"D1"_s);
            QTest::keyClick(book, Qt::Key_Return);
            auto *reader = m_f.find<QLineEdit>(u"reserveReader"_s);
            QTRY_VERIFY(reader->hasFocus());
            QTest::keyClicks(reader, card);
            QTest::keyClick(reader, Qt::Key_Return);
        };
        SampleLibrary::require(m_f.library->database().write([](Stores &stores) -> Result<bool> {
            Book book;
            book.title = u"Walden"_s;
            const auto id = stores.books().add(book);
            Copy copy;
            copy.book = *id;
            copy.barcode = u"D1"_s;
            copy.state = CopyState::OnLoan;
            if (const auto added = stores.books().add(copy); !added)
                return fail(added.error());
            return true;
        }));
        // R1001 has three already.
        fill(u"R1001"_s);
        m_f.click(u"reserveNow"_s);
        QTRY_VERIFY(!m_f.said(u"reserveProblem"_s).isEmpty());
        QVERIFY(m_f.message().isEmpty());
        m_f.click(u"watchInstead"_s);
        QTRY_COMPARE(m_f.message(), u"김민지 (R1001) will be told when Walden is back."_s);
        const auto watchers = [this] {
            return SampleLibrary::require(m_f.library->database().read(
                [](const Stores &stores) { return stores.reservations().watchersOf({4}); }));
        };
        QCOMPARE(watchers().size(), 1);
        m_f.undo();
        QTRY_COMPARE(watchers().size(), 0);
        // R1003 has none, and needs it later.
        fill(u"R1003"_s);
        m_f.find<QCheckBox>(u"reserveDatesFirst"_s)->setChecked(true);
        m_f.find<QDateEdit>(u"reserveDatesFirstDate"_s)->setDate(QDate(2026, 12, 1));
        m_f.click(u"reserveNow"_s);
        QTRY_COMPARE(m_f.message(), u"Reserved for 박지우 (R1003): Walden"_s);
        QCOMPARE(m_f.reservation(5).startsOn, QDate(2026, 12, 1));
        // A blocked reader could not have it when it is back.
        SampleLibrary::require(m_f.library->database().write([](Stores &stores) {
            auto reader = stores.readers().readerByCard(u"R1002"_s);
            (*reader)->isBlocked = true;
            return stores.readers().update(**reader);
        }));
        fill(u"R1002"_s);
        m_f.click(u"reserveNow"_s);
        QTRY_VERIFY(!m_f.said(u"reserveProblem"_s).isEmpty());
        QVERIFY(m_f.find<QWidget>(u"watchInstead"_s)->isHidden());
    }

    void columnsAreChosenByKeysAndStay()
    {
        m_f.open(ReservationPile::Waiting, 2);
        const QStringList before = headers();
        choose(u"showColumn%1"_s.arg(ReservationsModel::Phone));
        choose(u"showColumn%1"_s.arg(ReservationsModel::Alert));
        const QStringList chosen = headers();
        QCOMPARE(chosen.size(), before.size());
        QVERIFY(chosen.contains(u"Phone"_s));
        QVERIFY(!chosen.contains(u"Alert"_s));
        // Other piles have columns of their own.
        m_f.open(ReservationPile::OnShelf, 0);
        QVERIFY(!headers().contains(u"Phone"_s));
        QVERIFY(headers().contains(u"Alert"_s));
        m_f.open(ReservationPile::Waiting, 2);
        QCOMPARE(headers(), chosen);
        m_f.build();
        m_f.open(ReservationPile::Waiting, 2);
        QCOMPARE(headers(), chosen);
        choose(u"columnsAsAtFirst"_s);
        QCOMPARE(headers(), before);
    }

    void columnsMoveAndStay()
    {
        m_f.open(ReservationPile::Waiting, 2);
        QVERIFY(m_f.table()->horizontalHeader()->sectionsMovable());
        choose(u"columnToFront%1"_s.arg(ReservationsModel::Reader));
        QCOMPARE(headers().first(), u"Reader"_s);
        m_f.open(ReservationPile::ToFetch, 2);
        QCOMPARE(headers().first(), u"Call number"_s);
        m_f.build();
        m_f.open(ReservationPile::Waiting, 2);
        QCOMPARE(headers().first(), u"Reader"_s);
    }

    void sortingByMouseAndKeysStays()
    {
        SampleLibrary::require(desk().reserve(u"2"_s, u"R1003"_s));
        m_f.open(ReservationPile::Waiting, 3);
        QHeaderView *header = m_f.table()->horizontalHeader();
        const int x = header->sectionViewportPosition(ReservationsModel::Title) + 20;
        const auto click = [&] {
            QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, {x, header->height() / 2});
        };
        click();
        QTRY_COMPARE(m_f.cell(0, ReservationsModel::Title), u"데미안"_s);
        click();
        QTRY_COMPARE(m_f.cell(0, ReservationsModel::Title), u"소년이 온다"_s);
        QCOMPARE(header->sortIndicatorSection(), static_cast<int>(ReservationsModel::Title));
        QCOMPARE(header->sortIndicatorOrder(), Qt::DescendingOrder);
        // Another pile has an order of its own.
        m_f.open(ReservationPile::ToFetch, 3);
        QCOMPARE(header->sortIndicatorSection(), static_cast<int>(ReservationsModel::CallNumber));
        m_f.build();
        m_f.open(ReservationPile::Waiting, 3);
        QTRY_COMPARE(m_f.cell(0, ReservationsModel::Title), u"소년이 온다"_s);
        choose(u"sortDescending"_s);
        QTRY_COMPARE(m_f.cell(0, ReservationsModel::Title), u"데미안"_s);
        choose(u"sortByColumn%1"_s.arg(ReservationsModel::Reader));
        QTRY_COMPARE(m_f.cell(0, ReservationsModel::Reader), u"김민지 (R1001)"_s);
    }

    void copiesToClearKeepTheirOrder()
    {
        fillShelf();
        for (const qint64 id : {1, 2})
            SampleLibrary::require(desk().cancel({id}, {}));
        m_f.open(ReservationPile::ToClear, 2);
        choose(u"sortByColumn%1"_s.arg(ToClearModel::Barcode));
        choose(u"sortDescending"_s);
        QTRY_COMPARE(m_f.cell(0, ToClearModel::Barcode), u"A2"_s);
        m_f.build();
        m_f.open(ReservationPile::ToClear, 2);
        QTRY_COMPARE(m_f.cell(0, ToClearModel::Barcode), u"A2"_s);
    }
};

QTEST_MAIN(TestReservationPiles)
#include "tst_reservationpiles.moc"
