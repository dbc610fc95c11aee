// SPDX-License-Identifier: GPL-3.0-or-later
// What a scan at the desk does: one after the other, in the order of the scanner.
#include "core/base/whenfinished.h"
#include "ui/computersettings.h"
#include "ui/models/recentscansmodel.h"
#include "ui/pages/deskpage.h"
#include "ui/scantext.h"
#include "ui/widgets/readerbar.h"
#include "ui/widgets/readercardview.h"

namespace bookbell {

using namespace Qt::StringLiterals;

void DeskPage::scan(const QString &text)
{
    m_lastEnter = m_clock.now();
    m_jobs.enqueue({text, m_lastEnter, {}});
    focusScanField();
    startNext();
}

void DeskPage::addJob(std::function<void()> act)
{
    m_jobs.enqueue({{}, m_clock.now(), std::move(act)});
    startNext();
}

void DeskPage::startNext()
{
    while (!m_isBusy && !m_jobs.isEmpty()) {
        const Job job = m_jobs.dequeue();
        // A copy read twice must not be lent and taken back at once.
        if (!job.act && m_hands.isDouble(job.scanned, job.at))
            continue;
        m_isBusy = true;
        if (job.act) {
            job.act();
            return;
        }
        whenFinished(m_desk.recognise(job.scanned), this,
                     [this, job](const Result<ScanTarget> &target) { recognised(job, target); });
    }
}

void DeskPage::finishJob()
{
    m_isBusy = false;
    startNext();
    if (!m_isBusy && m_isDayStale)
        refreshSoon();
}

void DeskPage::recognised(const Job &job, const Result<ScanTarget> &target)
{
    if (!target) {
        showNotDone(DeskOutcome::Refused, job.scanned, describe(target.error()));
        finishJob();
    } else if (target->copy) {
        copyScanned(*target);
    } else if (target->reader) {
        readerScanned(*target->reader);
    } else if (!target->books.isEmpty()) {
        booksScanned(job.scanned, target->books);
    } else if (const QString keys = latinKeys(job.scanned); !keys.isEmpty()) {
        // Shift is lost in Hangul, and numbers are written in capitals.
        tryNumbers(job.scanned, {keys.toUpper(), keys, keys.toLower()});
    } else {
        unknownScanned(job.scanned);
    }
}

void DeskPage::tryNumbers(const QString &scanned, QStringList numbers)
{
    if (numbers.isEmpty()) {
        unknownScanned(scanned);
        return;
    }
    const QString number = numbers.takeFirst();
    whenFinished(m_desk.recognise(number), this,
                 [this, scanned, number, numbers](const Result<ScanTarget> &target) {
                     if (target && !target->copy && !target->reader && target->books.isEmpty())
                         tryNumbers(scanned, numbers);
                     else
                         recognised({number, {}, {}}, target);
                 });
}

void DeskPage::copyScanned(const ScanTarget &target)
{
    const Copy &copy = *target.copy;
    const Reader *reader = m_hands.reader(m_clock.now());
    const bool isOnLoan = copy.state == CopyState::OnLoan;
    if (!reader)
        letReaderGo(); // the time may just have run out
    if (!reader || isOnLoan) {
        checkIn(copy.barcode, isOnLoan ? target.holder : std::nullopt);
        return;
    }
    Loan loan {copy.barcode, *reader, target.book, {}, false};
    if (target.holder && target.holder->id != reader->id)
        loan.holder = target.holder;
    lend(loan);
}

void DeskPage::readerScanned(const Reader &reader)
{
    const UtcTime now = m_clock.now();
    const auto copy = m_hands.takeCopy(now);
    const auto book = m_hands.takeBook(now);
    dismissMessage();
    showReader(reader);
    if (copy && !copy->hasMoved)
        lend({copy->barcode, reader, {}, {}, false});
    else if (book)
        reserve(*book, reader);
    else
        showReaderCard(reader, copy);
}

void DeskPage::showReaderCard(const Reader &reader, const std::optional<CopyInHand> &copy)
{
    // The next scan waits for it: what that one did must not be hidden by a card that comes late.
    whenFinished(m_desk.readerCard(reader.cardNumber), this,
                 [this, reader, copy](const Result<ReaderCard> &card) {
                     if (!card) {
                         letReaderGo();
                         showNotDone(DeskOutcome::Refused, reader.cardNumber,
                                     describe(card.error()));
                     } else {
                         m_reader->setCard(*card);
                         m_bar->setCard(*card);
                         showCard(m_reader);
                         play(DeskSound::Done);
                         const bool isForThem = copy && copy->heldFor == reader.id;
                         if (copy && (isForThem || !copy->heldFor.isValid()))
                             offerLoan(copy->barcode, copy->title, reader);
                     }
                     finishJob();
                 });
}

void DeskPage::checkIn(const QString &barcode, const std::optional<Reader> &borrower)
{
    whenFinished(m_desk.checkIn(barcode), this,
                 [this, barcode, borrower](const Result<CheckInResult> &result) {
                     if (result)
                         checkedIn(*result, borrower);
                     else
                         showNotDone(DeskOutcome::Refused, barcode, describe(result.error()));
                     finishJob();
                 });
}

void DeskPage::checkedIn(const CheckInResult &result, const std::optional<Reader> &borrower)
{
    const UtcTime now = m_clock.now();
    DeskRecord record = recordOf(result, now);
    record.borrower = borrower;
    dismissMessage();
    addRecord(record);
    play(record.isHold() ? DeskSound::Hold : DeskSound::Done);
    if (record.outcome == DeskOutcome::OnHoldShelf && ComputerSettings::load().printsEachSlip)
        print(slipOf(record), false);

    const Reader *reader = m_hands.reader(now);
    if (!reader) {
        const ReaderId heldFor = result.reservation ? result.reservation->reader : ReaderId();
        m_hands.setCopy({record.barcode, displayTitle(record.book), !result.isRepeat, heldFor, now},
                        now);
        return;
    }
    m_hands.keepReader(now);
    if (borrower && borrower->id != reader->id && record.outcome == DeskOutcome::Available)
        offerLoan(record.barcode, displayTitle(record.book), *reader);
}

void DeskPage::offerLoan(const QString &barcode, const QString &title, const Reader &reader)
{
    //: %1: title, %2: a reader
    const QString question =
        tr("“%1” has just been taken back. Does it go to %2?").arg(title, reader.name);
    //: %1: a reader
    const QString action = tr("Lend it to %1").arg(reader.name);
    offer(Tone::Accent, question, action, [this, barcode, reader] {
        addJob([this, barcode, reader] { lend({barcode, reader, {}, {}, false}); });
    });
}

void DeskPage::lend(const Loan &loan)
{
    whenFinished(m_desk.checkOut(loan.barcode, loan.reader.cardNumber, loan.displace), this,
                 [this, loan](const Result<CheckOutResult> &result) {
                     if (!result) {
                         notLent(loan, result.error());
                         return;
                     }
                     const UtcTime now = m_clock.now();
                     dismissMessage();
                     addRecord(recordOf(*result, now));
                     play(DeskSound::Done);
                     if (m_hands.reader(now))
                         m_hands.keepReader(now);
                     refreshReader();
                     finishJob();
                 });
}

void DeskPage::notLent(const Loan &loan, const Error &error)
{
    const auto tell = [this, error](const Loan &known) {
        if (error.code == ErrorCode::CopyWaitsForOther) {
            waitsForOther(known, error);
        } else {
            DeskRecord record =
                notDone(DeskOutcome::Refused, known.barcode, describe(error), m_clock.now());
            record.book = known.book.value_or(Book());
            showNotDone(record);
        }
        finishJob();
    };
    if (loan.book) {
        tell(loan);
        return;
    }
    // Scanned before the card, only its number came along: what it is and whom it waits for are
    // asked for.
    whenFinished(m_desk.recognise(loan.barcode), this,
                 [loan, tell](const Result<ScanTarget> &target) {
                     Loan known = loan;
                     if (target && target->copy) {
                         known.book = target->book;
                         if (target->holder && target->holder->id != loan.reader.id)
                             known.holder = target->holder;
                     }
                     tell(known);
                 });
}

void DeskPage::waitsForOther(const Loan &loan, const Error &error)
{
    Reader holder = loan.holder.value_or(Reader());
    if (holder.cardNumber.isEmpty())
        holder.cardNumber = error.subject;
    const QString name = wording::readerWithCard(holder);
    DeskRecord record =
        notDone(DeskOutcome::WaitsForOther, loan.barcode,
                tr("Put it back on the hold shelf, or lend it all the same."), m_clock.now());
    record.book = loan.book.value_or(Book());
    record.reader = holder;
    showNotDone(record);
    Loan anyway = loan;
    anyway.displace = true;
    offer(Tone::Caution,
          //: %1: the reader at the desk, %2: the reader that the copy waits for
          tr("Lent to %1 all the same, %2 stands first in the queue again.")
              .arg(loan.reader.name, name),
          tr("Lend it all the same"), [this, anyway] { addJob([this, anyway] { lend(anyway); }); });
}

void DeskPage::showNotDone(DeskOutcome outcome, const QString &scanned, const QString &problem)
{
    showNotDone(notDone(outcome, scanned, problem, m_clock.now()));
}

void DeskPage::showNotDone(const DeskRecord &record)
{
    m_recent->prepend(record);
    // What the scan before did must not stay in large letters.
    dismissMessage();
    showRecord(record);
    play(DeskSound::Problem);
}

void DeskPage::addRecord(const DeskRecord &record)
{
    m_recent->prepend(record);
    m_history.add(wording::deskAct(record), {record.journal});
    showRecord(record);
    refreshSoon();
}

} // namespace bookbell
