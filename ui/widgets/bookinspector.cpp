// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/bookinspector.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QRegularExpression>
#include <QToolButton>
#include <QVBoxLayout>

#include <utility>

#include "core/base/whenfinished.h"
#include "core/catalogue/isbn.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/card.h"
#include "ui/widgets/cardparts.h"
#include "ui/widgets/linkrow.h"
#include "ui/widgets/recordform.h"
#include "ui/widgets/reservepanel.h"
#include "ui/widgets/stateline.h"
#include "ui/widgets/textlabel.h"
#include "ui/wording.h"

namespace bookbell {

using namespace Qt::StringLiterals;

namespace {

QHash<QString, QString> valuesOf(const Book &book)
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

} // namespace

BookInspector::BookInspector(const WindowParts &parts, QWidget *parent)
    : QWidget(parent)
    , m_parts(parts)
    , m_formCard(new Card(this))
    , m_copiesCard(new Card(this))
    , m_queueCard(new Card(this))
    , m_nothing(new TextLabel(TextSize::Body, TextLabel::Overflow::Wrap, this))
{
    m_nothing->setTone(Tone::Muted);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setText(tr("Choose a book to see its copies and its queue."));
    buildForm();
    buildCopies();
    buildQueue();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2 * gridPx);
    column->addWidget(m_nothing);
    column->addWidget(m_formCard);
    column->addWidget(m_copiesCard);
    column->addWidget(m_queueCard);
    column->addStretch(1);
    showNothing();
}

void BookInspector::buildForm()
{
    m_heading = new TextLabel(TextSize::Card, TextLabel::Overflow::Wrap, this);
    m_form = new RecordForm(this);
    m_form->addText(u"bookTitle"_s, tr("&Title"));
    m_form->addText(u"bookVolume"_s, tr("&Volume"));
    m_form->addText(u"bookAuthor"_s, tr("&Author"));
    m_form->addText(u"bookPublisher"_s, tr("&Publisher"));
    m_form->addText(u"bookYear"_s, tr("&Year"));
    m_form->addText(u"bookCallNumber"_s, tr("&Call number"));
    m_form->addText(u"bookIsbn"_s, tr("&ISBN"));
    m_form->addText(u"bookLanguage"_s, tr("&Language"));
    m_form->addText(u"bookControlNumber"_s, tr("Control &number"));
    m_barcodes = m_form->addText(u"bookBarcodes"_s, tr("&Barcodes"));
    m_barcodes->setPlaceholderText(tr("One for each copy, with spaces between"));
    auto *column = columnIn(m_formCard);
    column->addWidget(m_heading);
    column->addWidget(m_form);
    connect(m_form, &RecordForm::edited, this, [this](const QString &name) {
        if (name == "bookIsbn"_L1)
            checkIsbn();
    });
    connect(m_form, &RecordForm::saveRequested, this, [this] { save(); });
    connect(m_form, &RecordForm::modifiedChanged, this, &BookInspector::modifiedChanged);
    connect(m_form, &RecordForm::discarded, this, [this] {
        if (m_isNew)
            Q_EMIT newDiscarded();
    });
}

bool BookInspector::isModified() const
{
    if (m_isNew) {
        const Book empty;
        return typed() != empty || !m_form->value(u"bookBarcodes"_s).isEmpty();
    }
    return m_record.book.id.isValid() && m_form->isModified();
}

Book BookInspector::typed() const
{
    Book book = m_record.book;
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

void BookInspector::showNothing()
{
    m_record = {};
    m_isNew = false;
    m_form->setNew(false);
    m_form->setStored({});
    m_nothing->show();
    m_formCard->hide();
    m_copiesCard->hide();
    m_queueCard->hide();
}

void BookInspector::showBook(BookId id)
{
    if (!id.isValid()) {
        showNothing();
        return;
    }
    const bool isOther = id != m_record.book.id || m_isNew;
    whenFinished(m_parts.desks->books.record(id), this,
                 [this, id, isOther](const Result<BookRecord> &record) {
                     if (isOther ? m_wanted != id : m_record.book.id != id)
                         return;
                     if (record)
                         setRecord(*record, !isOther);
                     else
                         noteUnreadable(record.error());
                 });
    m_wanted = id;
}

void BookInspector::noteUnreadable(const Error &error)
{
    const bool isGone = error.code == ErrorCode::UnknownBook;
    if (!isGone)
        Q_EMIT failed(error);
    if (!isModified()) {
        if (isGone)
            showNothing();
        return;
    }
    if (!isGone || m_isNew)
        return;
    m_wanted = {};
    m_record = {};
    m_isNew = true;
    m_copiesCard->hide();
    m_queueCard->hide();
    m_heading->setText(tr("New book"));
    m_form->setFieldVisible(u"bookBarcodes"_s, true);
    m_form->setNew(true);
    Q_EMIT becameNew();
}

void BookInspector::refresh()
{
    if (!m_isNew && m_record.book.id.isValid() && !m_isSaving)
        showBook(m_record.book.id);
}

void BookInspector::showNew()
{
    m_wanted = {};
    m_record = {};
    m_isNew = true;
    m_nothing->hide();
    m_copiesCard->hide();
    m_queueCard->hide();
    m_heading->setText(tr("New book"));
    m_form->setFieldVisible(u"bookBarcodes"_s, true);
    m_form->setStored({});
    m_form->setNew(true);
    m_formCard->show();
    m_form->focusField(u"bookTitle"_s);
}

void BookInspector::setRecord(const BookRecord &record, bool keepTyped)
{
    const bool isUnchanged = keepTyped && record == m_record;
    if (isUnchanged)
        return;
    m_record = record;
    m_isNew = false;
    m_heading->setText(displayTitle(record.book));
    m_form->setNew(false);
    m_form->setFieldVisible(u"bookBarcodes"_s, false);
    if (keepTyped)
        m_form->setStoredBeside(valuesOf(record.book));
    else
        m_form->setStored(valuesOf(record.book));
    if (!keepTyped) {
        m_newBarcode->clear();
        m_reservePanel->hide();
        m_reserve->show();
    }
    showCopies();
    showQueue();
    m_nothing->hide();
    m_formCard->show();
    m_copiesCard->show();
    m_queueCard->show();
}

void BookInspector::checkIsbn()
{
    const QString isbn = m_form->value(u"bookIsbn"_s);
    QString digits = isbn;
    digits.remove(u'-').remove(u' ');
    if (isbn.isEmpty() || digits.size() < 10) {
        m_form->setHint(u"bookIsbn"_s, {});
    } else if (!isIsbn(isbn)) {
        if (digits.size() == 10 || digits.size() >= 13)
            m_form->setProblem(u"bookIsbn"_s,
                               tr("The check digit is wrong: compare with the back of the book."));
        else
            m_form->setHint(u"bookIsbn"_s, tr("10 or 13 digits"));
    } else {
        m_form->setHint(u"bookIsbn"_s, tr("The check digit is right."));
        checkKnownIsbn(isbn);
    }
}

void BookInspector::checkKnownIsbn(const QString &isbn)
{
    whenFinished(
        m_parts.desks->books.withIsbn(isbn), this, [this, isbn](const Result<QList<Book>> &books) {
            if (!books || m_form->value(u"bookIsbn"_s) != isbn)
                return;
            for (const Book &book : *books) {
                if (book.id != m_record.book.id) {
                    m_form->setHint(u"bookIsbn"_s,
                                    tr("Another book has this number, too: %1. Volumes and sets "
                                       "may share one.")
                                        .arg(displayTitle(book)));
                    return;
                }
            }
        });
}

bool BookInspector::check()
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

void BookInspector::save(const std::function<void(bool)> &then)
{
    if (m_isSaving) {
        if (then)
            m_afterSaving = then;
        return;
    }
    if ((!m_isNew && !isModified()) || !check()) {
        if (then)
            then(false);
        return;
    }
    const Book after = typed();
    static const QRegularExpression gaps(u"[\\s,;]+"_s);
    const QStringList barcodes = m_form->value(u"bookBarcodes"_s).split(gaps, Qt::SkipEmptyParts);
    m_isSaving = true;
    const auto stored = m_isNew ? m_parts.desks->books.add(after, barcodes)
                                : m_parts.desks->books.edit(m_record.book, after);
    whenFinished(stored, this,
                 [this, before = m_record.book, after, then](const Result<BookChange> &change) {
                     m_isSaving = false;
                     noteSaved(before, after, change);
                     if (then)
                         then(change.has_value());
                     if (const auto next = std::exchange(m_afterSaving, {})) {
                         // What was typed while the save was under way goes after it.
                         if (change && isModified())
                             save(next);
                         else
                             next(change.has_value());
                     }
                 });
}

void BookInspector::noteSaved(const Book &before, const Book &sent,
                              const Result<BookChange> &change)
{
    if (!change) {
        Q_EMIT failed(change.error());
        refresh();
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
    if (m_record.book.id == before.id) {
        const bool isTypedOn = typed() != sent;
        m_record.book = change->book;
        m_heading->setText(title);
        if (isTypedOn)
            m_form->setStoredBeside(valuesOf(change->book));
        else
            m_form->setStored(valuesOf(change->book));
    }
    Q_EMIT done(tr("Changed: %1").arg(title), change->journal);
}

} // namespace bookbell
