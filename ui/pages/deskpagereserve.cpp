// SPDX-License-Identifier: GPL-3.0-or-later
// Books at the desk: an ISBN or a title, and the reservation of what it stands for.
#include "core/base/whenfinished.h"
#include "core/catalogue/isbn.h"
#include "core/storage/browsestore.h"
#include "ui/pages/deskpage.h"
#include "ui/reservationacts.h"
#include "ui/scantext.h"
#include "ui/widgets/bookcardview.h"
#include "ui/widgets/inlinemessage.h"

namespace bookbell {

using namespace Qt::StringLiterals;

namespace {

Result<QList<BookLine>> booksWithWords(const Stores &stores, const QString &words)
{
    BookQuery query;
    query.search = words;
    const auto keys = stores.browse().keys(query, BookCardView::mostChoices, CancelFlag());
    if (!keys)
        return fail(keys.error());
    return stores.browse().bookLines(*keys);
}

} // namespace

void DeskPage::booksScanned(const QString &text, const QList<BookLine> &books)
{
    if (books.size() == 1) {
        bookChosen(books.constFirst());
        return;
    }
    dismissMessage();
    m_books->showChoices(text,
                         books.first(qMin<qsizetype>(books.size(), BookCardView::mostChoices)));
    showCard(m_books);
    play(DeskSound::Done);
    finishJob();
}

void DeskPage::unknownScanned(const QString &text)
{
    if (looksLikeWords(text)) {
        searchBooks(text);
        return;
    }
    showNotDone(DeskOutcome::Unknown, text,
                isIsbn(text) ? tr("The library has no book with the ISBN %1.").arg(text)
                             : tr("No copy, reader or ISBN has the number %1. Scan it once more, "
                                  "or say what it is.")
                                   .arg(text));
    finishJob();
}

void DeskPage::searchBooks(const QString &words)
{
    const auto found =
        m_database.browse([words](const Stores &stores) { return booksWithWords(stores, words); });
    whenFinished(found, this, [this, words](const Result<QList<BookLine>> &books) {
        if (!books) {
            showNotDone(DeskOutcome::Refused, words, describe(books.error()));
        } else if (books->isEmpty()) {
            showNotDone(DeskOutcome::Unknown, words,
                        tr("No book has the words “%1”, and no copy or reader this number. Type "
                           "less of the title, scan it once more, or go on from here.")
                            .arg(words));
        } else {
            dismissMessage();
            m_books->showChoices(words, *books);
            showCard(m_books);
        }
        finishJob();
    });
}

void DeskPage::bookChosen(const BookLine &line)
{
    const UtcTime now = m_clock.now();
    if (const Reader *reader = m_hands.reader(now)) {
        reserve(line.book, *reader);
        return;
    }
    m_hands.setBook(line.book, now);
    dismissMessage();
    m_books->showBook(line);
    showCard(m_books);
    play(DeskSound::Done);
    finishJob();
}

void DeskPage::reserve(const Book &book, const Reader &reader)
{
    const auto reserved = m_desk.reserve(QString::number(book.id.value), reader.cardNumber);
    whenFinished(reserved, this, [this, book, reader](const Result<ReserveResult> &result) {
        const UtcTime now = m_clock.now();
        if (m_hands.reader(now))
            m_hands.keepReader(now);
        if (result) {
            dismissMessage();
            addRecord(recordOf(*result, now));
            play(DeskSound::Done);
            refreshReader();
        } else {
            reserveRefused(book, reader, result.error());
        }
        finishJob();
    });
}

void DeskPage::reserveRefused(const Book &book, const Reader &reader, const Error &error)
{
    DeskRecord record = notDone(DeskOutcome::Refused, {}, describe(error), m_clock.now());
    record.book = book;
    record.reader = reader;
    showNotDone(record);
    if (!mayWatchInstead(error))
        return;
    offer(Tone::Accent,
          //: %1: a reader, %2: title
          tr("%1 can be told, once, when “%2” is back.").arg(reader.name, displayTitle(book)),
          tr("Tell when it is back"),
          [this, book, reader] { addJob([this, book, reader] { watch(book, reader); }); });
}

void DeskPage::watch(const Book &book, const Reader &reader)
{
    whenFinished(m_desk.watch(book.id, reader.cardNumber), this,
                 [this, book, reader](const Result<WatchResult> &result) {
                     if (!result) {
                         showError(result.error());
                         play(DeskSound::Problem);
                     } else {
                         //: %1: a reader, %2: title
                         const QString done =
                             tr("%1 hears when “%2” is back.").arg(reader.name, displayTitle(book));
                         const JournalId journal = result->journal;
                         m_history.add(done, {journal});
                         tell(Tone::Positive, done);
                         play(DeskSound::Done);
                     }
                     finishJob();
                 });
}

} // namespace bookbell
