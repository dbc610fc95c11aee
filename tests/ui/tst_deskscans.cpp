// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/deskdriver.h"

using namespace bookbell;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Cards, barcodes, ISBNs and titles in any order, without a mouse.
class TestDeskScans : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<DeskDriver> m_desk;

    /// B1 (Human Acts) goes home with R1003, as another desk would do it.
    void lendB1()
    {
        SampleLibrary::require(m_desk->library.desk().checkOut(u"B1"_s, u"R1003"_s, false));
    }
    void giveIsbn(const QString &title, const QString &isbn)
    {
        SampleLibrary::require(
            m_desk->library.database().write([=](Stores &stores) -> Result<bool> {
                auto books = stores.books().booksAfter({}, 100);
                for (Book &book : *books) {
                    if (book.title != title)
                        continue;
                    book.isbn = isbn;
                    if (const auto done = stores.books().update(book); !done)
                        return fail(done.error());
                }
                return true;
            }));
    }

private Q_SLOTS:
    void initTestCase() { DeskDriver::isolate(); }
    void init() { m_desk = std::make_unique<DeskDriver>(); }
    void cleanup() { m_desk.reset(); }

    // -- a card first

    void cardThenAvailableCopyLendsIt()
    {
        m_desk->scan(u"R1003"_s);
        QTRY_COMPARE(m_desk->readerAtDesk(), u"박지우 (R1003)"_s);
        m_desk->scan(u"B1"_s);
        QTRY_COMPARE(m_desk->headline(), u"On loan"_s);
        QCOMPARE(m_desk->borrowerOf(u"B1"_s), u"R1003"_s);
        QCOMPARE(m_desk->readerAtDesk(), u"박지우 (R1003)"_s);
        QCOMPARE(m_desk->done(), QStringList {u"소년이 온다: On loan · 박지우"_s});
        QVERIFY(m_desk->field()->hasFocus());
        m_desk->undo();
        QTRY_COMPARE(m_desk->library.stateOf(u"B1"_s), CopyState::Available);
    }

    void cardThenOwnCopyOnTheShelfIsPickedUp()
    {
        m_desk->scan(u"A1"_s);
        QTRY_COMPARE(m_desk->headline(), u"Hold shelf"_s);
        m_desk->press(Qt::Key_Escape);
        m_desk->later();
        m_desk->scan(u"R1001"_s);
        QTRY_COMPARE(m_desk->label(u"readerBarFacts"_s), u"1 on the hold shelf"_s);
        m_desk->scan(u"A1"_s);
        QTRY_COMPARE(m_desk->headline(), u"Picked up"_s);
        QCOMPARE(m_desk->borrowerOf(u"A1"_s), u"R1001"_s);
        QVERIFY(m_desk->openOf(u"R1001"_s).isEmpty());
        QTRY_COMPARE(m_desk->label(u"readerBarFacts"_s), QString());
    }

    void cardThenOwnLoanIsTakenBack()
    {
        lendB1();
        m_desk->scan(u"R1003"_s);
        m_desk->scan(u"B1"_s);
        QTRY_COMPARE(m_desk->headline(), u"Returned · can be borrowed"_s);
        QCOMPARE(m_desk->said(u"resultNote"_s), u"Taken back from 박지우 (R1003)"_s);
        QCOMPARE(m_desk->library.stateOf(u"B1"_s), CopyState::Available);
        QCOMPARE(m_desk->offered(), QString());
        QCOMPARE(m_desk->readerAtDesk(), u"박지우 (R1003)"_s);
    }

    void cardThenLoanOfSomebodyElseIsTakenBackAndOffered()
    {
        lendB1();
        m_desk->scan(u"R1002"_s);
        m_desk->scan(u"B1"_s);
        QTRY_COMPARE(m_desk->headline(), u"Returned · can be borrowed"_s);
        QCOMPARE(m_desk->said(u"resultNote"_s), u"Taken back from 박지우 (R1003)"_s);
        QCOMPARE(m_desk->borrowerOf(u"B1"_s), QString());
        QCOMPARE(m_desk->offered(), u"Lend it to 이서준 (F4)"_s);
        m_desk->press(Qt::Key_F4);
        QTRY_COMPARE(m_desk->borrowerOf(u"B1"_s), u"R1002"_s);
        QTRY_COMPARE(m_desk->headline(), u"On loan"_s);
    }

    void copyOfAnotherReaderIsAskedFor()
    {
        m_desk->scan(u"A1"_s);
        QTRY_COMPARE(m_desk->headline(), u"Hold shelf"_s);
        m_desk->press(Qt::Key_Escape);
        m_desk->later();
        m_desk->scan(u"R1003"_s);
        m_desk->scan(u"A1"_s);
        QTRY_COMPARE(m_desk->headline(), u"Waits for another reader"_s);
        QCOMPARE(m_desk->label(u"resultReader"_s), u"김민지 (R1001)"_s);
        QCOMPARE(m_desk->label(u"resultBook"_s), u"데미안 · 헤르만 헤세 · A1"_s);
        QCOMPARE(m_desk->library.stateOf(u"A1"_s), CopyState::OnHoldShelf);
        QCOMPARE(m_desk->sounds.played.last(), DeskSound::Problem);
        QCOMPARE(m_desk->offered(), u"Lend it all the same (F4)"_s);
        m_desk->press(Qt::Key_F4);
        QTRY_COMPARE(m_desk->borrowerOf(u"A1"_s), u"R1003"_s);
        QTRY_COMPARE(m_desk->said(u"resultNote"_s),
                     u"The reader it waited for is first in the queue again."_s);
        QCOMPARE(m_desk->openOf(u"R1001"_s).constFirst().position, 1);
    }

    void anOfferIsForgottenWithTheNextScan()
    {
        lendB1();
        m_desk->scan(u"B1"_s);
        m_desk->scan(u"R1002"_s);
        QTRY_COMPARE(m_desk->offered(), u"Lend it to 이서준 (F4)"_s);
        m_desk->scan(u"C1"_s);
        QTRY_COMPARE(m_desk->headline(), u"On loan"_s);
        m_desk->press(Qt::Key_F4);
        m_desk->scan(u"X1"_s);
        QTRY_COMPARE(m_desk->headline(), u"Unknown number"_s);
        QCOMPARE(m_desk->library.stateOf(u"B1"_s), CopyState::Available);
    }

    void aClosedMessageOffersNothing()
    {
        m_desk->scan(u"A1"_s);
        m_desk->scan(u"R1001"_s);
        QTRY_COMPARE(m_desk->offered(), u"Lend it to 김민지 (F4)"_s);
        m_desk->find<InlineMessage>(u"inlineMessage"_s)->dismiss();
        m_desk->press(Qt::Key_F4);
        m_desk->scan(u"X1"_s);
        QTRY_COMPARE(m_desk->headline(), u"Unknown number"_s);
        QCOMPARE(m_desk->library.stateOf(u"A1"_s), CopyState::OnHoldShelf);
    }

    // -- a copy first

    void availableCopyThenCardLendsIt()
    {
        m_desk->scan(u"B1"_s);
        QTRY_COMPARE(m_desk->headline(), u"Can be borrowed"_s);
        QCOMPARE(m_desk->said(u"resultNote"_s), u"Scan a reader's card to lend it."_s);
        m_desk->scan(u"R1003"_s);
        QTRY_COMPARE(m_desk->headline(), u"On loan"_s);
        QCOMPARE(m_desk->borrowerOf(u"B1"_s), u"R1003"_s);
        QCOMPARE(m_desk->readerAtDesk(), u"박지우 (R1003)"_s);
        // And it goes on for the same reader.
        m_desk->scan(u"C1"_s);
        QTRY_COMPARE(m_desk->borrowerOf(u"C1"_s), u"R1003"_s);
    }

    void shelvedCopyThenItsCardIsPickedUp()
    {
        SampleLibrary::require(m_desk->library.desk().checkIn(u"A1"_s));
        m_desk->scan(u"A1"_s);
        QTRY_COMPARE(m_desk->headline(), u"Already on the hold shelf"_s);
        m_desk->scan(u"R1001"_s);
        QTRY_COMPARE(m_desk->headline(), u"Picked up"_s);
        QCOMPARE(m_desk->borrowerOf(u"A1"_s), u"R1001"_s);
    }

    void shelvedCopyThenAnotherCardIsAskedFor()
    {
        SampleLibrary::require(m_desk->library.desk().checkIn(u"A1"_s));
        m_desk->scan(u"A1"_s);
        m_desk->scan(u"R1003"_s);
        QTRY_COMPARE(m_desk->headline(), u"Waits for another reader"_s);
        QCOMPARE(m_desk->label(u"resultReader"_s), u"김민지 (R1001)"_s);
        QCOMPARE(m_desk->label(u"resultBook"_s), u"데미안 · 헤르만 헤세 · A1"_s);
        QCOMPARE(m_desk->library.stateOf(u"A1"_s), CopyState::OnHoldShelf);
        QCOMPARE(m_desk->offered(), u"Lend it all the same (F4)"_s);
    }

    void returnedCopyIsNotLentToTheNextCard()
    {
        lendB1();
        m_desk->scan(u"B1"_s);
        QTRY_COMPARE(m_desk->headline(), u"Returned · can be borrowed"_s);
        m_desk->scan(u"R1002"_s);
        QTRY_VERIFY(m_desk->isShown(u"readerCard"_s));
        QCOMPARE(m_desk->library.stateOf(u"B1"_s), CopyState::Available);
        QCOMPARE(m_desk->offered(), u"Lend it to 이서준 (F4)"_s);
        m_desk->press(Qt::Key_F4);
        QTRY_COMPARE(m_desk->borrowerOf(u"B1"_s), u"R1002"_s);
    }

    void copyThatWentOnTheShelfIsOfferedToItsReaderOnly()
    {
        m_desk->scan(u"A1"_s);
        QTRY_COMPARE(m_desk->headline(), u"Hold shelf"_s);
        m_desk->scan(u"R1003"_s);
        QTRY_VERIFY(m_desk->isShown(u"readerCard"_s));
        QCOMPARE(m_desk->offered(), QString());
        m_desk->press(Qt::Key_Escape);
        m_desk->undo();
        QTRY_COMPARE(m_desk->library.stateOf(u"A1"_s), CopyState::Available);
        m_desk->later();
        m_desk->scan(u"A1"_s);
        m_desk->scan(u"R1001"_s);
        QTRY_COMPARE(m_desk->offered(), u"Lend it to 김민지 (F4)"_s);
        m_desk->press(Qt::Key_F4);
        QTRY_COMPARE(m_desk->headline(), u"Picked up"_s);
    }

    void returnedCopyReadAgainIsStillReturned()
    {
        lendB1();
        m_desk->scan(u"B1"_s);
        m_desk->later();
        m_desk->scan(u"B1"_s);
        QTRY_COMPARE(m_desk->headline(), u"Can be borrowed"_s);
        m_desk->scan(u"R1002"_s);
        QTRY_VERIFY(m_desk->isShown(u"readerCard"_s));
        QCOMPARE(m_desk->library.stateOf(u"B1"_s), CopyState::Available);
    }

    void copyWaitsAMinuteForItsCard()
    {
        m_desk->scan(u"B1"_s);
        QTRY_COMPARE(m_desk->headline(), u"Can be borrowed"_s);
        m_desk->library.clock().advance(61s);
        m_desk->scan(u"R1003"_s);
        QTRY_VERIFY(m_desk->isShown(u"readerCard"_s));
        QCOMPARE(m_desk->library.stateOf(u"B1"_s), CopyState::Available);
    }

    // -- who is at the desk

    void escapeForgetsTheReader()
    {
        m_desk->scan(u"R1003"_s);
        QTRY_COMPARE(m_desk->readerAtDesk(), u"박지우 (R1003)"_s);
        m_desk->press(Qt::Key_Escape);
        QCOMPARE(m_desk->readerAtDesk(), QString());
        QVERIFY(!m_desk->isShown(u"readerCard"_s));
        m_desk->scan(u"B1"_s);
        QTRY_COMPARE(m_desk->headline(), u"Can be borrowed"_s);
        QCOMPARE(m_desk->library.stateOf(u"B1"_s), CopyState::Available);
    }

    void anotherCardTakesThePlace()
    {
        m_desk->scan(u"R1003"_s);
        m_desk->scan(u"R1002"_s);
        QTRY_COMPARE(m_desk->readerAtDesk(), u"이서준 (R1002)"_s);
        m_desk->scan(u"B1"_s);
        QTRY_COMPARE(m_desk->borrowerOf(u"B1"_s), u"R1002"_s);
    }

    void aMinuteForgetsTheReader()
    {
        m_desk->scan(u"R1003"_s);
        QTRY_COMPARE(m_desk->readerAtDesk(), u"박지우 (R1003)"_s);
        m_desk->library.clock().advance(59s);
        m_desk->scan(u"B1"_s);
        QTRY_COMPARE(m_desk->borrowerOf(u"B1"_s), u"R1003"_s);
        // The time begins anew with each scan.
        m_desk->library.clock().advance(59s);
        m_desk->scan(u"C1"_s);
        QTRY_COMPARE(m_desk->borrowerOf(u"C1"_s), u"R1003"_s);
        m_desk->library.clock().advance(60s);
        QTRY_COMPARE(m_desk->readerAtDesk(), QString());
        QVERIFY2(m_desk->message().startsWith("Nobody is at the desk"_L1),
                 qPrintable(m_desk->message()));
    }

    void connectingADeviceLetsTheReaderGo()
    {
        m_desk->scan(u"R1001"_s);
        m_desk->click(u"pairButton"_s);
        QTRY_VERIFY(m_desk->isShown(u"pairingCode"_s));
        QCOMPARE(m_desk->readerAtDesk(), QString());
        QVERIFY(m_desk->isShown(u"readerCard"_s));
        m_desk->scan(u"A1"_s);
        QTRY_COMPARE(m_desk->headline(), u"Hold shelf"_s);
    }

    void whatComesTooLateIsCheckedIn()
    {
        m_desk->scan(u"R1003"_s);
        QTRY_COMPARE(m_desk->readerAtDesk(), u"박지우 (R1003)"_s);
        m_desk->library.clock().advance(61s);
        m_desk->scan(u"B1"_s); // before the window has noticed
        QTRY_COMPARE(m_desk->headline(), u"Can be borrowed"_s);
        QCOMPARE(m_desk->library.stateOf(u"B1"_s), CopyState::Available);
        QCOMPARE(m_desk->readerAtDesk(), QString());
    }

    void theClockGoesBack()
    {
        m_desk->scan(u"R1003"_s);
        QTRY_COMPARE(m_desk->readerAtDesk(), u"박지우 (R1003)"_s);
        m_desk->library.clock().advance(-1h);
        m_desk->scan(u"B1"_s);
        QTRY_COMPARE(m_desk->headline(), u"Can be borrowed"_s);
        QCOMPARE(m_desk->library.stateOf(u"B1"_s), CopyState::Available);
    }

    void blockedReaderIsRefusedAloud()
    {
        SampleLibrary::require(m_desk->library.database().write([](Stores &stores) -> Result<bool> {
            Reader reader = **stores.readers().readerByCard(u"R1003"_s);
            reader.isBlocked = true;
            reader.blockedReason = u"lost card"_s;
            if (const auto done = stores.readers().update(reader); !done)
                return fail(done.error());
            return true;
        }));
        m_desk->scan(u"R1003"_s);
        m_desk->scan(u"B1"_s);
        QTRY_COMPARE(m_desk->headline(), u"Not done"_s);
        QVERIFY2(m_desk->said(u"resultNote"_s).contains("lost card"_L1),
                 qPrintable(m_desk->said(u"resultNote"_s)));
        QCOMPARE(m_desk->label(u"resultBook"_s), u"소년이 온다 · 한강 · B1"_s);
        QCOMPARE(m_desk->sounds.played.last(), DeskSound::Problem);
        QCOMPARE(m_desk->library.stateOf(u"B1"_s), CopyState::Available);
    }

    // -- books

    void cardThenIsbnReserves()
    {
        giveIsbn(u"소년이 온다"_s, u"9788936434120"_s);
        lendB1();
        m_desk->scan(u"R1002"_s);
        m_desk->scan(u"9788936434120"_s);
        QTRY_COMPARE(m_desk->headline(), u"Reserved · 1st in the queue"_s);
        QCOMPARE(m_desk->label(u"resultReader"_s), u"이서준 (R1002)"_s);
        QCOMPARE(m_desk->openOf(u"R1002"_s).size(), 2);
        m_desk->undo();
        QTRY_COMPARE(m_desk->openOf(u"R1002"_s).size(), 1);
    }

    void isbnThenCardReserves()
    {
        giveIsbn(u"소년이 온다"_s, u"9788936434120"_s);
        lendB1();
        m_desk->scan(u"978-89-364-3412-0"_s);
        QTRY_VERIFY(m_desk->isShown(u"bookCard"_s));
        QCOMPARE(m_desk->label(u"bookCardTitle"_s), u"소년이 온다"_s);
        QCOMPARE(m_desk->said(u"bookCardCopies"_s), u"No copy at its place; 0 readers wait."_s);
        m_desk->scan(u"R1002"_s);
        QTRY_COMPARE(m_desk->headline(), u"Reserved · 1st in the queue"_s);
        QCOMPARE(m_desk->openOf(u"R1002"_s).size(), 2);
    }

    void titleIsTypedAndChosen()
    {
        lendB1();
        m_desk->scan(u"R1002"_s);
        m_desk->type(u"소년이"_s);
        QTRY_VERIFY(m_desk->isShown(u"bookCard"_s));
        QCOMPARE(m_desk->label(u"bookCardTitle"_s), u"Which book is “소년이”?"_s);
        m_desk->later();
        m_desk->press(Qt::Key_Return);
        QTRY_COMPARE(m_desk->headline(), u"Reserved · 1st in the queue"_s);
        QCOMPARE(m_desk->openOf(u"R1002"_s).size(), 2);
    }

    void severalBooksWithOneIsbnAreChosenFrom()
    {
        giveIsbn(u"소년이 온다"_s, u"9788936434120"_s);
        giveIsbn(u"난장이가 쏘아올린 작은 공"_s, u"9788936434120"_s);
        m_desk->scan(u"9788936434120"_s);
        QTRY_VERIFY(m_desk->isShown(u"bookCardList"_s));
        m_desk->later();
        m_desk->press(Qt::Key_Down);
        m_desk->press(Qt::Key_Return);
        QTRY_COMPARE(m_desk->label(u"bookCardTitle"_s), u"난장이가 쏘아올린 작은 공"_s);
        QVERIFY(!m_desk->isShown(u"bookCardList"_s));
    }

    void aSecondEnterOfTheScannerChoosesNothing()
    {
        m_desk->scan(u"R1002"_s);
        m_desk->type(u"소년이"_s);
        QTRY_VERIFY(m_desk->isShown(u"bookCardList"_s));
        m_desk->press(Qt::Key_Return);
        m_desk->scan(u"X1"_s);
        QTRY_COMPARE(m_desk->headline(), u"Unknown number"_s);
        QCOMPARE(m_desk->openOf(u"R1002"_s).size(), 1);
    }

    void refusedReservationSaysWhy()
    {
        giveIsbn(u"데미안"_s, u"9788937460449"_s);
        m_desk->scan(u"R1001"_s);
        m_desk->scan(u"9788937460449"_s);
        QTRY_COMPARE(m_desk->headline(), u"Not done"_s);
        QVERIFY2(m_desk->said(u"resultNote"_s)
                     .startsWith("This reader has an open reservation of this book already"_L1),
                 qPrintable(m_desk->said(u"resultNote"_s)));
        QCOMPARE(m_desk->offered(), QString());
        QCOMPARE(m_desk->label(u"resultBook"_s), u"데미안 · 헤르만 헤세"_s);
    }

    void aFullQueueOffersAWatch()
    {
        giveIsbn(u"데미안"_s, u"9788937460449"_s);
        SampleLibrary::require(
            m_desk->library.desks().settings.set(u"reservations.per-book"_s, u"2"_s));
        // Otherwise a watch would be of no use: a copy could be borrowed at once.
        for (const QString &barcode : {u"A1"_s, u"A2"_s})
            SampleLibrary::require(m_desk->library.desk().checkOut(barcode, u"R1001"_s, false));
        SampleLibrary::require(m_desk->library.desk().reserve(u"1"_s, u"R1003"_s));
        SampleLibrary::require(m_desk->library.database().write(
            [now = m_desk->library.clock().now()](Stores &stores) -> Result<bool> {
                Reader reader;
                reader.cardNumber = u"R1004"_s;
                reader.name = u"최하늘"_s;
                if (const auto id = stores.readers().add(reader); !id)
                    return fail(id.error());
                return true;
            }));
        m_desk->scan(u"R1004"_s);
        m_desk->scan(u"9788937460449"_s);
        QTRY_COMPARE(m_desk->headline(), u"Not done"_s);
        QCOMPARE(m_desk->offered(), u"Tell when it is back (F4)"_s);
        m_desk->press(Qt::Key_F4);
        QTRY_COMPARE(m_desk->message(), u"최하늘 hears when “데미안” is back."_s);
        QCOMPARE(SampleLibrary::require(m_desk->library.database().read([](const Stores &stores) {
                     return stores.reservations().watchersOf({1});
                 })).size(),
                 1);
    }

    void wordsThatAreInNoTitleAreUnknown()
    {
        m_desk->type(u"없는 책"_s);
        QTRY_COMPARE(m_desk->headline(), u"Unknown number"_s);
        QCOMPARE(m_desk->done(), QStringList {u"없는 책: Unknown number"_s});
    }

    void escapeLeavesTheChoice()
    {
        m_desk->type(u"소년이"_s);
        QTRY_VERIFY(m_desk->isShown(u"bookCard"_s));
        m_desk->press(Qt::Key_Escape);
        QVERIFY(m_desk->isShown(u"firstSteps"_s));
    }

    void scannerInHangulIsUnderstood()
    {
        m_desk->type(u"ㅁ1"_s); // the keys A and 1
        QTRY_COMPARE(m_desk->headline(), u"Hold shelf"_s);
        m_desk->type(u"ㄱ1003"_s);
        QTRY_COMPARE(m_desk->readerAtDesk(), u"박지우 (R1003)"_s);
        m_desk->type(u"ㅌ99"_s);
        QTRY_COMPARE(m_desk->headline(), u"Unknown number"_s);
    }

    // -- sounds

    void holdIsHeard()
    {
        m_desk->scan(u"A1"_s);
        QTRY_COMPARE(m_desk->sounds.played, QList {DeskSound::Hold});
        m_desk->scan(u"B1"_s);
        m_desk->scan(u"X1"_s);
        QTRY_COMPARE(m_desk->sounds.played,
                     (QList {DeskSound::Hold, DeskSound::Done, DeskSound::Problem}));
    }

    void soundsAreSwitchedOff()
    {
        QSettings().setValue(u"desk/sounds"_s, false);
        m_desk->scan(u"A1"_s);
        QTRY_COMPARE(m_desk->headline(), u"Hold shelf"_s);
        QVERIFY(m_desk->sounds.played.isEmpty());
        QSettings().clear();
    }
};

QTEST_MAIN(TestDeskScans)
#include "tst_deskscans.moc"
