// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/reservepanel.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

#include "core/base/whenfinished.h"
#include "ui/reservationacts.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/readersearch.h"
#include "ui/widgets/recordfinder.h"
#include "ui/widgets/stateline.h"
#include "ui/widgets/wishdates.h"

namespace bookbell {

using namespace Qt::StringLiterals;

namespace {

using FoundRecords = QList<RecordFinder::Found>;

Result<FoundRecords> findBooks(const Stores &stores, const QString &text)
{
    BookQuery query;
    query.search = text;
    const auto keys = stores.browse().keys(query, RecordFinder::mostFound, CancelFlag());
    if (!keys)
        return fail(keys.error());
    const auto lines = stores.browse().bookLines(*keys);
    if (!lines)
        return fail(lines.error());
    FoundRecords found;
    for (const BookLine &line : *lines) {
        QStringList details {line.book.author, line.book.callNumber, line.book.isbn};
        details.removeAll(QString());
        found.append({line.book.id.value, displayTitle(line.book), details.join(u" · "_s),
                      line.book.isbn == text || line.book.controlNumber == text});
    }
    return found;
}

} // namespace

ReservePanel::ReservePanel(const WindowParts &parts, QWidget *parent)
    : QWidget(parent)
    , m_parts(parts)
    , m_bookHint(new StateLine(TextSize::Body, TextLabel::Overflow::Wrap, this))
    , m_readerHint(new StateLine(TextSize::Body, TextLabel::Overflow::Wrap, this))
    , m_dates(new WishDates(u"reserveDates"_s, this))
    , m_problem(new StateLine(TextSize::Body, TextLabel::Overflow::Wrap, this))
    , m_watch(new ActionButton(u"notifications"_s, tr("Tell them when it is back"), this))
    , m_cancel(new ActionButton(u"dialog-cancel"_s, tr("Cancel"), this))
    , m_reserve(new ActionButton(u"bookmark-new"_s, tr("Reserve"), this))
{
    setObjectName(u"reservePanel"_s);
    m_bookFinder = new RecordFinder(
        u"reserveBook"_s, tr("Book"),
        [database = m_parts.database](const QString &text) {
            return database->browse(
                [text](const Stores &stores) { return findBooks(stores, text); });
        },
        this);
    m_readerFinder =
        new RecordFinder(u"reserveReader"_s, tr("Reader"), readerSearch(*m_parts.database), this);
    build();
    connect(m_bookFinder, &RecordFinder::chosen, this, &ReservePanel::noteBook);
    connect(m_readerFinder, &RecordFinder::chosen, this, &ReservePanel::noteReader);
    const auto tell = [this](const Error &error) {
        say({u"data-error"_s, describe(error), Tone::Negative, {}});
    };
    connect(m_bookFinder, &RecordFinder::failed, this, tell);
    connect(m_readerFinder, &RecordFinder::failed, this, tell);
    connect(m_bookFinder->field(), &QLineEdit::returnPressed, this, &ReservePanel::reserve);
    connect(m_readerFinder->field(), &QLineEdit::returnPressed, this, &ReservePanel::reserve);
    connect(m_cancel, &QPushButton::clicked, this, &ReservePanel::cancelled);
    connect(m_reserve, &QPushButton::clicked, this, &ReservePanel::reserve);
    connect(m_watch, &QPushButton::clicked, this, &ReservePanel::watch);
    connect(m_dates, &WishDates::entered, this, &ReservePanel::reserve);
    connect(m_dates, &WishDates::changed, this, [this] { say({}); });
    reset();
}

void ReservePanel::build()
{
    m_bookFinder->setPlaceholder(tr("Title, ISBN or barcode"));
    m_readerFinder->setPlaceholder(tr("Name or card number"));
    m_bookHint->setObjectName(u"reserveBookHint"_s);
    m_readerHint->setObjectName(u"reserveReaderHint"_s);
    m_problem->setObjectName(u"reserveProblem"_s);
    m_watch->setObjectName(u"watchInstead"_s);
    m_watch->setToolTip(
        tr("Without a place in the queue: their devices ring once when a copy comes "
           "back"));
    m_cancel->setObjectName(u"reserveCancel"_s);
    m_reserve->setObjectName(u"reserveNow"_s);
    m_reserve->setPrimary(true);
    m_bookLabel = new QLabel(tr("Book"), this);
    auto *readerLabel = new QLabel(tr("Reader"), this);
    m_bookLabel->setForegroundRole(QPalette::PlaceholderText);
    readerLabel->setForegroundRole(QPalette::PlaceholderText);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(gridPx);
    buttons->addStretch(1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_reserve);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gridPx / 2);
    column->addWidget(m_bookLabel);
    column->addWidget(m_bookFinder);
    column->addWidget(m_bookHint);
    column->addSpacing(gridPx / 2);
    column->addWidget(readerLabel);
    column->addWidget(m_readerFinder);
    column->addWidget(m_readerHint);
    column->addSpacing(gridPx / 2);
    column->addWidget(m_dates);
    column->addWidget(m_problem);
    column->addWidget(m_watch, 0, Qt::AlignLeft);
    column->addSpacing(gridPx / 2);
    column->addLayout(buttons);
}

void ReservePanel::reset()
{
    m_book = {};
    m_reader = {};
    m_card.clear();
    m_bookFinder->clear();
    m_readerFinder->clear();
    m_bookHint->hide();
    m_readerHint->hide();
    m_dates->setWish({}, inZone(m_parts.clock->now(), m_parts.zone).date());
    say({});
    update();
}

void ReservePanel::start()
{
    reset();
    m_bookLabel->show();
    m_bookFinder->show();
    setFocusProxy(m_bookFinder);
}

void ReservePanel::setBook(const Book &book)
{
    reset();
    m_bookLabel->hide();
    m_bookFinder->hide();
    setFocusProxy(m_readerFinder);
    noteBook(book.id.value);
}

void ReservePanel::noteBook(qint64 key)
{
    m_book = {key};
    say({});
    m_bookHint->hide();
    update();
    if (key == 0)
        return;
    if (m_bookFinder->field()->hasFocus())
        m_readerFinder->setFocus(Qt::TabFocusReason);
    const auto line = m_parts.database->browse(
        [key](const Stores &stores) { return stores.browse().bookLines(std::span(&key, 1)); });
    whenFinished(line, this, [this, key](const Result<QList<BookLine>> &lines) {
        if (m_book.value != key || !lines || lines->isEmpty())
            return;
        const BookLine &book = lines->first();
        Statement said {u"view-list-details"_s,
                        tr("%n reader(s) are before this one.", "", book.queue),
                        Tone::Muted,
                        {}};
        if (book.copies == 0) {
            said = {u"data-warning"_s, tr("This book has no copy yet."), Tone::Caution, {}};
        } else if (book.available > book.queue) {
            said = {u"data-warning"_s,
                    tr("%n copy(ies) can be borrowed at once, without a reservation.", "",
                       book.available - book.queue),
                    Tone::Caution,
                    {}};
        }
        m_bookHint->setStatement(said);
        m_bookHint->show();
    });
}

void ReservePanel::noteReader(qint64 key)
{
    m_reader = {key};
    m_card.clear();
    say({});
    m_readerHint->hide();
    update();
    if (key == 0)
        return;
    const auto line = m_parts.database->browse(
        [key](const Stores &stores) { return stores.browse().readerLines(std::span(&key, 1)); });
    whenFinished(line, this, [this, key](const Result<QList<ReaderLine>> &lines) {
        if (m_reader.value != key || !lines || lines->isEmpty())
            return;
        const ReaderLine &reader = lines->first();
        m_card = reader.reader.cardNumber;
        const QDate today = inZone(m_parts.clock->now(), m_parts.zone).date();
        const QString barred = barredReason(reader.reader, today);
        Statement said {
            u"smartphone"_s, tr("%n device(s) will ring.", "", reader.devices), Tone::Positive, {}};
        if (!barred.isEmpty())
            //: %1: why the reader may not reserve
            said = {u"data-error"_s, tr("May not reserve: %1").arg(barred), Tone::Negative, {}};
        else if (reader.devices == 0)
            said = {u"data-warning"_s,
                    tr("No device to ring: to be told another way."),
                    Tone::Caution,
                    {}};
        m_readerHint->setStatement(said);
        m_readerHint->show();
        update();
    });
}

void ReservePanel::update()
{
    m_reserve->setEnabled(m_book.isValid() && !m_card.isEmpty() && !m_isBusy);
}

void ReservePanel::say(const Statement &said)
{
    m_problem->setStatement(said);
    m_problem->setVisible(!said.text.isEmpty());
    m_watch->hide();
}

void ReservePanel::reserve()
{
    if (!m_reserve->isEnabled())
        return;
    m_isBusy = true;
    update();
    const auto done =
        m_parts.desks->circulation.reserve(QString::number(m_book.value), m_card, m_dates->wish());
    whenFinished(done, this, [this](const Result<ReserveResult> &result) {
        m_isBusy = false;
        update();
        if (result) {
            Q_EMIT reserved(*result);
            return;
        }
        say({u"data-error"_s, describe(result.error()), Tone::Negative, {}});
        m_watch->setVisible(mayWatchInstead(result.error()));
    });
}

void ReservePanel::watch()
{
    if (m_isBusy || !m_book.isValid() || m_card.isEmpty())
        return;
    m_isBusy = true;
    update();
    whenFinished(
        m_parts.desks->circulation.watch(m_book, m_card), this,
        [this](const Result<WatchResult> &result) {
            m_isBusy = false;
            update();
            if (!result) {
                say({u"data-error"_s, describe(result.error()), Tone::Negative, {}});
                return;
            }
            //: %1: a reader, %2: a title
            say({u"dialog-ok"_s,
                 tr("%1 will be told when %2 is back.")
                     .arg(wording::readerWithCard(result->reader), displayTitle(result->book)),
                 Tone::Positive,
                 {}});
            Q_EMIT watched(*result);
        });
}

void ReservePanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        Q_EMIT cancelled();
        return;
    }
    QWidget::keyPressEvent(event);
}

} // namespace bookbell
