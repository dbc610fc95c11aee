// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QQueue>
#include <QTimer>
#include <QWidget>

#include <functional>

#include "ui/acthistory.h"
#include "ui/deskhands.h"
#include "ui/holdslip.h"
#include "ui/look.h"
#include "ui/models/deskrecord.h"
#include "ui/models/reservationalerts.h"
#include "ui/pages/page.h"
#include "ui/soundplayer.h"
#include "ui/windowparts.h"

class QStackedWidget;

namespace bookbell {

class BookCardView;
class FirstStepsCard;
class InlineMessage;
class ReaderBar;
class ReaderCardView;
class RecentScansModel;
class RecentScansView;
class ResultCard;
class ScanField;
class TodayCard;
class UnknownScan;

/// The page that staff work on all day: one field takes every scan, one card says what happened.
///
/// Cards, barcodes and ISBNs come in any order; a card makes its reader the one at the desk, whom
/// everything after it is about until the next card, Esc or a minute without a scan. Scans are done
/// one after the other in the order they came, however fast; nothing here waits for the database.
/// What `parts` leads to must outlive the page.
class DeskPage final : public QWidget
{
    Q_OBJECT

public:
    DeskPage(const WindowParts &parts, ActHistory &history, QWidget *parent = nullptr);

    /// Stands under the card of the day.
    void setSidePanel(QWidget *panel);
    void setReaderPageServed(bool served);
    void setLibraryName(const QString &name);
    /// For the menu: what can be done with a scan that nothing answers to.
    [[nodiscard]] QList<QAction *> unknownScanActions() const;

public Q_SLOTS:
    /// As if `text` had been scanned.
    void scan(const QString &text);
    void focusScanField();
    /// Does what the message offers; nothing where it offers nothing.
    void acceptOffer();
    void printSlip();
    /// Forgets the reader at the desk, and whatever else lies there.
    void putAway();
    void showError(const bookbell::Error &error);
    /// Something that desk work can go on without, in words for people.
    void showProblem(const QString &problem);
    void showTakenBack(const QString &text);

Q_SIGNALS:
    void todayChanged(const bookbell::Today &today);
    /// acceptOffer() would do something.
    void canAcceptChanged(bool canAccept);
    void canPrintSlipChanged(bool canPrint);
    void readerPageRequested();
    void pileRequested(bookbell::ReservationPile pile);
    void deliveriesRequested();
    void linkActivated(const bookbell::PageLink &link);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    /// A scan, or something that waits its turn among them.
    struct Job {
        QString scanned;
        UtcTime at;
        std::function<void()> act; ///< empty: a scan. Ends with finishJob()
    };

    void buildCards();
    void buildPage();
    void connectCards();
    void connectReaderCard();
    void connectTimers();

    // deskpagescans.cpp
    void startNext();
    void finishJob();
    void addJob(std::function<void()> act);
    void recognised(const Job &job, const Result<ScanTarget> &target);
    /// Ways to read one scan, tried one after the other.
    void tryNumbers(const QString &scanned, QStringList numbers);
    void copyScanned(const ScanTarget &target);
    void readerScanned(const Reader &reader);
    void showReaderCard(const Reader &reader, const std::optional<CopyInHand> &copy);
    void checkIn(const QString &barcode, const std::optional<Reader> &borrower);
    void checkedIn(const CheckInResult &result, const std::optional<Reader> &borrower);
    struct Loan {
        QString barcode;
        Reader reader;
        std::optional<Book> book;
        std::optional<Reader> holder; ///< whom the copy waits for
        bool displace = false;
    };
    void lend(const Loan &loan);
    void notLent(const Loan &loan, const Error &error);
    void waitsForOther(const Loan &loan, const Error &error);
    [[nodiscard]] bool isChoosingBook() const;
    void offerLoan(const QString &barcode, const QString &title, const Reader &reader);
    void addRecord(const DeskRecord &record);
    void showNotDone(const DeskRecord &record);
    void showNotDone(DeskOutcome outcome, const QString &scanned, const QString &problem);

    // deskpagereserve.cpp
    void booksScanned(const QString &text, const QList<BookLine> &books);
    void unknownScanned(const QString &text);
    void searchBooks(const QString &words);
    void bookChosen(const BookLine &line);
    void reserve(const Book &book, const Reader &reader);
    void reserveRefused(const Book &book, const Reader &reader, const Error &error);
    void watch(const Book &book, const Reader &reader);

    // deskpageslips.cpp
    void play(DeskSound sound);
    [[nodiscard]] HoldSlip slipOf(const DeskRecord &record) const;
    void print(const HoldSlip &slip, bool isAsked);
    void saveSlipAs(const HoldSlip &slip);
    void slipSaved(const Result<> &saved, const QString &path);

    // deskpageday.cpp
    void undo(JournalId journal, const QString &what = {});
    void noteUndone(const QList<JournalId> &entries);
    void noteUndoFailed(const QList<JournalId> &entries);
    /// `canTakeBack`: not a ring, which has left.
    void changeReservation(const QFuture<Result<ReservationChange>> &future, const QString &done,
                           bool canTakeBack = true);
    void refreshSoon();
    void refresh();
    void refreshToday();
    void refreshFates();
    void showAlerts(const ReservationAlerts &alerts);
    void refreshReader();
    void refreshDay();
    void readDay(JournalId newest);
    void showDay(const QList<DayAct> &acts);

    void showCard(QWidget *card);
    void showRecord(const DeskRecord &record);
    void setShown(const DeskRecord &record);
    void showReader(const Reader &reader);
    void readCard(const QString &card);
    void letReaderGo();
    void checkTime();
    void tell(Tone tone, const QString &text);
    void offer(Tone tone, const QString &text, const QString &action, std::function<void()> act);
    void takeOffer();
    void dismissMessage();

    Desk &m_desk;
    const DayDesk &m_day;
    ActHistory &m_history;
    Database &m_database;
    const Clock &m_clock;
    Actor m_actor;
    QTimeZone m_zone;
    QString m_libraryName;
    QString m_sampleBarcode;
    SoundPlayer *m_sounds = nullptr;
    SlipPrinter *m_slips = nullptr;
    UnknownScan *m_unknown = nullptr;
    ScanField *m_field = nullptr;
    ReaderBar *m_bar = nullptr;
    InlineMessage *m_message = nullptr;
    QStackedWidget *m_stage = nullptr;
    FirstStepsCard *m_firstSteps = nullptr;
    ResultCard *m_result = nullptr;
    ReaderCardView *m_reader = nullptr;
    BookCardView *m_books = nullptr;
    TodayCard *m_today = nullptr;
    RecentScansModel *m_recent = nullptr;
    QWidget *m_side = nullptr;
    QTimer m_refreshSoon;
    QTimer m_minute;
    QTimer m_second; ///< runs while a reader is at the desk
    QQueue<Job> m_jobs;
    bool m_isBusy = false;
    DeskHands m_hands;
    QString m_card; ///< of the reader shown
    UtcTime m_lastEnter; ///< when the last scan was handed in
    std::function<void()> m_offer;
    DeskRecord m_shown; ///< what the result card tells
    JournalId m_newest; ///< as far as the day has been read
    bool m_isReadingDay = false;
    bool m_hasDay = false;
    bool m_isDayStale = false; ///< it changed while scans were being done
};

} // namespace bookbell
