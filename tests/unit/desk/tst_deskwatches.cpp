// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include <functional>

#include "desklibrary.h"

using namespace bookbell;
using namespace bookbell::test;
using namespace Qt::StringLiterals;

/// Readers who only want to know that a book is back.
class TestDeskWatches final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void watchIsToldOnce();
    void watchTwice();
    void watchIsRefused_data();
    void watchIsRefused();
    void watchOfACopyThatIsSpokenFor();
    void unknowns();
    void unwatch();
    void undoWatch();
    void undoWatchThatWasTold();
    void undoUnwatch();
    void reservingEndsTheWatch();
    void blockedReaderIsPassedOver_data();
    void blockedReaderIsPassedOver();
};

static QList<ReaderId> watchers(DeskLibrary &library)
{
    return library.with(
        [&](Stores &stores) { return stores.reservations().watchersOf(library.book); });
}

static void change(DeskLibrary &library, const QString &card,
                   const std::function<void(Reader &)> &change)
{
    library.with([&](Stores &stores) {
        Reader reader = **stores.readers().readerByCard(card);
        change(reader);
        return stores.readers().update(reader);
    });
}

static void block(DeskLibrary &library, const QString &card)
{
    change(library, card, [](Reader &reader) {
        reader.isBlocked = true;
        reader.blockedReason = u"unpaid"_s;
    });
}

static void expire(DeskLibrary &library, const QString &card)
{
    // The library's yesterday, which in UTC is today.
    library.clock.advance(std::chrono::hours {15});
    change(library, card, [](Reader &reader) { reader.expiresOn = QDate(2026, 11, 23); });
}

void TestDeskWatches::watchIsToldOnce()
{
    DeskLibrary library;
    VERIFY_RESULT(watch, library.desk->watch(library.book, u" R1 "_s).result());
    QCOMPARE(watch->reader.cardNumber, u"R1"_s);
    QCOMPARE(watch->book.title, u"데미안"_s);
    QVERIFY(watch->journal.isValid());
    QCOMPARE(library.lastEntry().action, u"watch"_s);
    QCOMPARE(watchers(library), QList<ReaderId> {watch->reader.id});
    // A copy that goes to who waits is no news for who watches.
    library.reserve(u"R2"_s);
    VERIFY_RESULT(held, library.desk->checkIn(u"C1"_s).result());
    QCOMPARE(held->deliveries, 1);
    VERIFY_RESULT(back, library.desk->checkIn(u"C2"_s).result());
    QCOMPARE(back->deliveries, 2);
    QVERIFY(watchers(library).isEmpty());
}

void TestDeskWatches::watchTwice()
{
    DeskLibrary library;
    QVERIFY(library.desk->watch(library.book, u"R1"_s).result());
    VERIFY_RESULT(again, library.desk->watch(library.book, u"R1"_s).result());
    QVERIFY(!again->journal.isValid());
    QCOMPARE(watchers(library).size(), 1);
}

void TestDeskWatches::watchIsRefused_data()
{
    QTest::addColumn<QString>("card");
    QTest::addColumn<std::function<void(DeskLibrary &)>>("arrange");
    QTest::addColumn<QString>("error");
    const auto row = [](const char *name, const QString &card,
                        std::function<void(DeskLibrary &)> arrange, const QString &error) {
        QTest::newRow(name) << card << std::move(arrange) << error;
    };
    row(
        "has it at home", u"R9"_s, [](DeskLibrary &) {}, u"ReaderHoldsCopy"_s);
    row(
        "waits for it", u"R1"_s, [](DeskLibrary &library) { library.reserve(u"R1"_s); },
        u"AlreadyReserved"_s);
    row(
        "it waits for them", u"R1"_s,
        [](DeskLibrary &library) {
            library.reserve(u"R1"_s);
            QVERIFY(library.desk->checkIn(u"C1"_s).result());
        },
        u"AlreadyReserved"_s);
    row(
        "can have it now", u"R1"_s,
        [](DeskLibrary &library) { QVERIFY(library.desk->checkIn(u"C1"_s).result()); },
        u"CopyOnShelf"_s);
    row(
        "is blocked", u"R1"_s, [](DeskLibrary &library) { block(library, u"R1"_s); },
        u"ReaderBlocked"_s);
    row(
        "has an expired card", u"R1"_s, [](DeskLibrary &library) { expire(library, u"R1"_s); },
        u"ReaderBlocked"_s);
}

void TestDeskWatches::watchIsRefused()
{
    DeskLibrary library;
    QFETCH(QString, card);
    QFETCH(std::function<void(DeskLibrary &)>, arrange);
    arrange(library);
    const JournalId last = library.lastEntry().id;
    const auto refused = library.desk->watch(library.book, card).result();
    QVERIFY(!refused);
    QTEST(errorName(refused.error().code), "error");
    QVERIFY(watchers(library).isEmpty());
    QCOMPARE(library.lastEntry().id, last);
}

void TestDeskWatches::watchOfACopyThatIsSpokenFor()
{
    DeskLibrary library;
    QVERIFY(library.desk->checkIn(u"C1"_s).result()); // stands there
    library.reserve(u"R2"_s); // and is to be fetched for R2
    QVERIFY(library.desk->watch(library.book, u"R1"_s).result());
}

void TestDeskWatches::unknowns()
{
    DeskLibrary library;
    QCOMPARE(library.desk->watch({999}, u"R1"_s).result().error().code, ErrorCode::UnknownBook);
    QCOMPARE(library.desk->watch(library.book, u"X"_s).result().error(),
             (Error {ErrorCode::UnknownReader, u"X"_s, {}}));
    QCOMPARE(library.desk->unwatch({999}, {1}).result().error().code, ErrorCode::UnknownBook);
    QCOMPARE(library.desk->unwatch(library.book, {999}).result().error().code,
             ErrorCode::UnknownReader);
}

void TestDeskWatches::unwatch()
{
    DeskLibrary library;
    VERIFY_RESULT(watch, library.desk->watch(library.book, u"R1"_s).result());
    VERIFY_RESULT(ended, library.desk->unwatch(library.book, watch->reader.id).result());
    QVERIFY(ended->journal.isValid());
    QVERIFY(watchers(library).isEmpty());
    VERIFY_RESULT(again, library.desk->unwatch(library.book, watch->reader.id).result());
    QVERIFY(!again->journal.isValid());
    QVERIFY(library.desk->checkIn(u"C1"_s).result());
    QCOMPARE(library.deliveries().size(), 0);
}

void TestDeskWatches::undoWatch()
{
    DeskLibrary library;
    VERIFY_RESULT(watch, library.desk->watch(library.book, u"R1"_s).result());
    QVERIFY(library.desk->undo(watch->journal).result());
    QVERIFY(watchers(library).isEmpty());
    QCOMPARE(library.desk->undo(watch->journal).result().error().code, ErrorCode::NothingToUndo);
}

void TestDeskWatches::undoWatchThatWasTold()
{
    DeskLibrary library;
    VERIFY_RESULT(watch, library.desk->watch(library.book, u"R1"_s).result());
    QVERIFY(library.desk->checkIn(u"C1"_s).result());
    QCOMPARE(library.desk->undo(watch->journal).result().error().code, ErrorCode::NothingToUndo);
}

void TestDeskWatches::undoUnwatch()
{
    DeskLibrary library;
    VERIFY_RESULT(watch, library.desk->watch(library.book, u"R1"_s).result());
    VERIFY_RESULT(ended, library.desk->unwatch(library.book, watch->reader.id).result());
    QVERIFY(library.desk->undo(ended->journal).result());
    QCOMPARE(watchers(library), QList<ReaderId> {watch->reader.id});
}

void TestDeskWatches::reservingEndsTheWatch()
{
    DeskLibrary library;
    VERIFY_RESULT(watch, library.desk->watch(library.book, u"R1"_s).result());
    QVERIFY(library.desk->watch(library.book, u"R2"_s).result());
    VERIFY_RESULT(placed,
                  library.desk->reserve(QString::number(library.book.value), u"R1"_s).result());
    QCOMPARE(watchers(library).size(), 1);
    QVERIFY(library.desk->undo(placed->journal).result());
    QCOMPARE(watchers(library).size(), 2);
}

void TestDeskWatches::blockedReaderIsPassedOver_data()
{
    QTest::addColumn<std::function<void(DeskLibrary &)>>("bar");
    QTest::addColumn<QString>("reason");
    QTest::newRow("blocked") << std::function<void(DeskLibrary &)>([](DeskLibrary &library) {
        block(library, u"R1"_s);
    }) << u"R1: unpaid"_s;
    QTest::newRow("card expired") << std::function<void(DeskLibrary &)>([](DeskLibrary &library) {
        expire(library, u"R1"_s);
    }) << u"R1: "_s;
}

void TestDeskWatches::blockedReaderIsPassedOver()
{
    QFETCH(std::function<void(DeskLibrary &)>, bar);
    QFETCH(QString, reason);
    DeskLibrary library;
    VERIFY_RESULT(first, library.desk->watch(library.book, u"R1"_s).result());
    VERIFY_RESULT(second, library.desk->watch(library.book, u"R2"_s).result());
    bar(library);
    VERIFY_RESULT(back, library.desk->checkIn(u"C1"_s).result());
    // Only R2, who has one phone, hears of it; staff see why R1 does not.
    QCOMPARE(back->deliveries, 1);
    QCOMPARE(back->passedOver.size(), 1);
    QVERIFY2(back->passedOver[0].startsWith(reason), qPrintable(back->passedOver[0]));
    QCOMPARE(watchers(library), QList<ReaderId> {first->reader.id});
    // Who may borrow again hears of the next time.
    change(library, u"R1"_s, [](Reader &reader) {
        reader.isBlocked = false;
        reader.expiresOn = {};
    });
    VERIFY_RESULT(next, library.desk->checkIn(u"C2"_s).result());
    QCOMPARE(next->deliveries, 2);
    QVERIFY(watchers(library).isEmpty());
}

QTEST_GUILESS_MAIN(TestDeskWatches)
#include "tst_deskwatches.moc"
