// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/bookform.h"

#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

#include "core/base/whenfinished.h"
#include "core/catalogue/isbn.h"
#include "ui/widgets/barcodelist.h"
#include "ui/widgets/knownbooks.h"
#include "ui/widgets/recordform.h"

namespace bookbell {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// A title is looked for when a word of it is likely to be there.
constexpr auto knownPause = 250ms;

QHash<QString, QString> fieldsOf(const Book &book)
{
    return {{u"bookTitle"_s, book.title},
            {u"bookVolume"_s, book.volume},
            {u"bookAuthor"_s, book.author},
            {u"bookPublisher"_s, book.publisher},
            {u"bookYear"_s, book.year},
            {u"bookCallNumber"_s, book.callNumber},
            {u"bookIsbn"_s, book.isbn},
            {u"bookLanguage"_s, book.language},
            {u"bookControlNumber"_s, book.controlNumber}};
}

/// What says which book it is.
bool isTelling(const QString &field)
{
    return field == "bookTitle"_L1 || field == "bookVolume"_L1 || field == "bookAuthor"_L1
        || field == "bookIsbn"_L1;
}

QString digitsOf(const QString &isbn)
{
    QString digits = isbn;
    return digits.remove(u'-').remove(u' ');
}

} // namespace

BookForm::BookForm(const WindowParts &parts, QWidget *parent)
    : QWidget(parent)
    , m_parts(parts)
    , m_saving([this] { return isModified(); }, [this](const auto &then) { save(then); })
    , m_form(new RecordForm(this))
    , m_barcodes(new BarcodeList(parts, this))
    , m_known(new KnownBooks(this))
{
    build();
    m_findSoon.setSingleShot(true);
    m_findSoon.setInterval(knownPause);
    connect(&m_findSoon, &QTimer::timeout, this, &BookForm::findKnown);
    connect(m_form, &RecordForm::edited, this, &BookForm::noteEdited);
    connect(m_form, &RecordForm::saveRequested, this, [this] { save(); });
    connect(m_form, &RecordForm::fieldsDone, m_barcodes,
            [this] { m_barcodes->setFocus(Qt::TabFocusReason); });
    connect(m_form, &RecordForm::modifiedChanged, this, &BookForm::modifiedChanged);
    connect(m_form, &RecordForm::discarded, this, [this] {
        m_known->hide();
        m_findSoon.stop();
        if (m_isNew)
            Q_EMIT newDiscarded();
    });
    connect(m_barcodes, &BarcodeList::linkActivated, this, &BookForm::linkActivated);
    connect(m_known, &KnownBooks::openRequested, this,
            [this](BookId id) { Q_EMIT otherRequested(id, false); });
    connect(m_known, &KnownBooks::addRequested, this, &BookForm::addToKnown);
    connect(m_known, &KnownBooks::keepRequested, this, [this] {
        m_keepsBoth = true;
        m_known->hide();
        save();
    });
}

void BookForm::build()
{
    QLineEdit *title = m_form->addText(u"bookTitle"_s, tr("&Title"));
    m_form->addText(u"bookVolume"_s, tr("&Volume"));
    m_form->addText(u"bookAuthor"_s, tr("&Author"));
    m_form->addText(u"bookPublisher"_s, tr("&Publisher"));
    m_form->addText(u"bookYear"_s, tr("&Year"));
    m_form->addText(u"bookCallNumber"_s, tr("&Call number"));
    m_form->addText(u"bookIsbn"_s, tr("&ISBN"));
    m_form->addText(u"bookLanguage"_s, tr("&Language"));
    m_form->addText(u"bookControlNumber"_s, tr("Control &number"));
    m_form->addPart(m_barcodes);
    m_form->addPart(m_known);
    m_form->setEnterGoesOn(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_form);
    setFocusProxy(title);
    connect(title, &QLineEdit::returnPressed, this, &BookForm::takeScannedIsbn);
}

Book BookForm::typed() const
{
    Book book = m_book;
    book.title = m_form->value(u"bookTitle"_s);
    book.volume = m_form->value(u"bookVolume"_s);
    book.author = m_form->value(u"bookAuthor"_s);
    book.publisher = m_form->value(u"bookPublisher"_s);
    book.year = m_form->value(u"bookYear"_s);
    book.callNumber = m_form->value(u"bookCallNumber"_s);
    book.isbn = m_form->value(u"bookIsbn"_s);
    book.language = m_form->value(u"bookLanguage"_s);
    book.controlNumber = m_form->value(u"bookControlNumber"_s);
    return book;
}

bool BookForm::isModified() const
{
    if (m_isNew)
        return typed() != Book() || !m_barcodes->barcodes().isEmpty();
    return m_book.id.isValid() && m_form->isModified();
}

BookForm::Draft BookForm::draft() const
{
    return {typed(), m_barcodes->barcodes()};
}

void BookForm::showNothing()
{
    m_findSoon.stop();
    m_book = {};
    m_isNew = false;
    m_keepsBoth = false;
    m_form->setNew(false);
    m_form->setStored({});
    m_barcodes->setBarcodes({});
    m_known->hide();
}

void BookForm::showBook(const Book &book, bool keepTyped)
{
    m_book = book;
    m_isNew = false;
    m_form->setNew(false);
    m_barcodes->hide();
    if (keepTyped) {
        m_form->setStoredBeside(fieldsOf(book));
        return;
    }
    m_findSoon.stop();
    m_keepsBoth = false;
    m_known->hide();
    m_form->setStored(fieldsOf(book));
}

void BookForm::showNew(const Draft &draft)
{
    showNothing();
    m_isNew = true;
    m_form->setNew(true);
    const QHash<QString, QString> fields = fieldsOf(draft.book);
    for (auto it = fields.cbegin(); it != fields.cend(); ++it)
        m_form->setValue(it.key(), it.value());
    m_barcodes->setBarcodes(draft.barcodes);
    m_barcodes->offerNext();
    m_barcodes->show();
    m_form->focusField(u"bookTitle"_s);
}

void BookForm::becomeNew()
{
    m_book = {};
    m_isNew = true;
    m_barcodes->setBarcodes({});
    m_barcodes->offerNext();
    m_barcodes->show();
    m_form->setNew(true);
}

void BookForm::discard()
{
    m_form->discard();
}

void BookForm::noteEdited(const QString &name)
{
    if (name == "bookIsbn"_L1)
        checkIsbn();
    if (!isTelling(name))
        return;
    m_keepsBoth = false;
    m_form->setHint(u"bookTitle"_s, {});
    m_findSoon.start();
}

void BookForm::checkIsbn()
{
    const QString isbn = m_form->value(u"bookIsbn"_s);
    const qsizetype digits = digitsOf(isbn).size();
    if (isbn.isEmpty() || digits < 10)
        m_form->setHint(u"bookIsbn"_s, {});
    else if (isIsbn(isbn))
        m_form->setHint(u"bookIsbn"_s, tr("The check digit is right."));
    else if (digits == 10 || digits >= 13)
        m_form->setProblem(u"bookIsbn"_s,
                           tr("The check digit is wrong: compare with the back of the book."));
    else
        m_form->setHint(u"bookIsbn"_s, tr("10 or 13 digits"));
}

void BookForm::takeScannedIsbn()
{
    const QString text = m_form->value(u"bookTitle"_s);
    const bool isScanned = digitsOf(text).size() == 13 && isIsbn(text);
    if (!m_isNew || !isScanned || !m_form->value(u"bookIsbn"_s).isEmpty())
        return;
    m_form->setValue(u"bookIsbn"_s, text);
    m_form->setValue(u"bookTitle"_s, {});
    m_form->focusField(u"bookTitle"_s);
    noteEdited(u"bookIsbn"_s);
}

void BookForm::findKnown()
{
    const Book asked = typed();
    whenFinished(m_parts.desks->books.known(asked), this,
                 [this, asked](const Result<QList<KnownBook>> &known) {
                     if (known && asked == typed() && isModified() && !m_keepsBoth)
                         showKnown(*known);
                 });
}

void BookForm::showKnown(const QList<KnownBook> &known)
{
    m_known->setKnown(known, m_isNew);
    if (known.isEmpty() || !known.first().isLikelySame)
        return;
    // The choice stands below the fields, perhaps out of sight.
    m_form->setHint(known.first().hasSameIsbn ? u"bookIsbn"_s : u"bookTitle"_s,
                    tr("The library seems to have this book already: see below."));
}

void BookForm::addToKnown(BookId book)
{
    const QStringList barcodes = m_barcodes->barcodes();
    if (barcodes.isEmpty()) {
        Q_EMIT otherRequested(book, true);
        return;
    }
    whenFinished(m_parts.desks->books.addCopies(book, barcodes), this,
                 [this, book](const Result<CopiesChange> &change) {
                     if (!change) {
                         Q_EMIT failed(change.error());
                         return;
                     }
                     showNothing();
                     Q_EMIT otherRequested(book, false);
                     Q_EMIT done(tr("Added %n copy(ies) to the book that was there already", "",
                                    static_cast<int>(change->copies.size())),
                                 change->journal);
                 });
}

bool BookForm::check()
{
    if (m_form->value(u"bookTitle"_s).isEmpty()) {
        m_form->setProblem(u"bookTitle"_s, tr("A book needs a title."));
        m_form->focusField(u"bookTitle"_s);
        return false;
    }
    const QString isbn = m_form->value(u"bookIsbn"_s);
    if (!isbn.isEmpty() && !isIsbn(isbn)) {
        m_form->setProblem(u"bookIsbn"_s,
                           tr("The check digit is wrong: compare with the back of the book."));
        m_form->focusField(u"bookIsbn"_s);
        return false;
    }
    return true;
}

void BookForm::save(const std::function<void(bool)> &then)
{
    if (!m_saving.take(then))
        return;
    if ((!m_isNew && !isModified()) || !check())
        notSaved(then);
    else if (m_isNew && !m_keepsBoth)
        saveUnlessKnown(then);
    else
        store(then);
}

void BookForm::notSaved(const std::function<void(bool)> &then)
{
    m_saving.give();
    m_saving.tell(false, then);
}

void BookForm::saveUnlessKnown(const std::function<void(bool)> &then)
{
    m_findSoon.stop();
    whenFinished(m_parts.desks->books.known(typed()), this,
                 [this, then](const Result<QList<KnownBook>> &known) {
                     const auto isSame = [](const KnownBook &one) { return one.isLikelySame; };
                     if (!known || std::none_of(known->cbegin(), known->cend(), isSame)) {
                         store(then);
                         return;
                     }
                     showKnown(*known);
                     m_known->focusChoice();
                     notSaved(then);
                 });
}

void BookForm::store(const std::function<void(bool)> &then)
{
    const Book after = typed();
    const auto changed = m_isNew ? m_parts.desks->books.add(after, m_barcodes->barcodes())
                                 : m_parts.desks->books.edit(m_book, after);
    whenFinished(changed, this,
                 [this, before = m_book, after, then](const Result<BookChange> &change) {
                     m_saving.give();
                     noteSaved(before, after, change);
                     m_saving.tell(change.has_value(), then);
                 });
}

void BookForm::noteSaved(const Book &before, const Book &sent, const Result<BookChange> &change)
{
    if (!change) {
        Q_EMIT failed(change.error());
        Q_EMIT stale();
        return;
    }
    const QString title = displayTitle(change->book);
    if (!before.id.isValid()) {
        if (m_isNew)
            showNothing();
        Q_EMIT done(tr("Added: %1").arg(title), change->journal);
        Q_EMIT added(change->book.id);
        return;
    }
    if (m_book.id == before.id) {
        const bool isTypedOn = typed() != sent;
        showBook(change->book, isTypedOn);
        Q_EMIT stored();
    }
    Q_EMIT done(tr("Changed: %1").arg(title), change->journal);
}

} // namespace bookbell
