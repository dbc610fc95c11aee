// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/bookcardview.h"

#include <QListWidget>
#include <QVBoxLayout>

#include "ui/widgets/stateline.h"
#include "ui/wording.h"

namespace bookbell {

using namespace Qt::StringLiterals;

static QString factsOf(const Book &book)
{
    QStringList parts {book.author, book.publisher, book.year, book.callNumber};
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

BookCardView::BookCardView(QWidget *parent)
    : Card(parent)
    , m_title(new TextLabel(TextSize::Title, TextLabel::Overflow::Wrap, this))
    , m_facts(new TextLabel(TextSize::Card, TextLabel::Overflow::Elide, this))
    , m_copies(new StateLine(TextSize::Card, TextLabel::Overflow::Wrap, this))
    , m_hint(new StateLine(TextSize::Card, TextLabel::Overflow::Wrap, this))
    , m_list(new QListWidget(this))
{
    setObjectName(u"bookCard"_s);
    setTone(Tone::Accent);
    m_title->setObjectName(u"bookCardTitle"_s);
    m_copies->setObjectName(u"bookCardCopies"_s);
    m_hint->setObjectName(u"bookCardHint"_s);
    m_facts->setTone(Tone::Muted);
    m_list->setObjectName(u"bookCardList"_s);
    m_list->setAccessibleName(tr("Books to choose from"));
    m_list->setFocusPolicy(Qt::NoFocus); // the keys stay in the field
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->setUniformItemSizes(true);
    m_list->setFont(sized(font(), TextSize::Card));

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(3 * gridPx, 2 * gridPx, 3 * gridPx, 2 * gridPx);
    column->setSpacing(gridPx);
    column->addWidget(m_title);
    column->addWidget(m_facts);
    column->addWidget(m_copies);
    column->addWidget(m_hint);
    column->addWidget(m_list, 1);
    column->addStretch();
    connect(m_list, &QListWidget::itemClicked, this,
            [this](QListWidgetItem *item) { take(m_list->row(item)); });
}

void BookCardView::showBook(const BookLine &line)
{
    m_choices.clear();
    m_list->hide();
    m_title->setText(displayTitle(line.book));
    m_facts->setText(factsOf(line.book));
    m_facts->show();
    m_copies->show();
    if (line.copies == 0) {
        m_copies->setStatement(
            {u"data-warning"_s, tr("This book has no copy yet."), Tone::Caution, {}});
    } else if (line.available > line.queue) {
        m_copies->setStatement(
            {u"dialog-ok"_s,
             tr("%n copy(ies) can be borrowed at once.", "", line.available - line.queue),
             Tone::Positive,
             {}});
    } else if (line.available > 0) {
        m_copies->setStatement(
            {u"clock"_s,
             tr("The copies at their place are for %n reader(s) who reserved.", "", line.queue),
             Tone::Normal,
             {}});
    } else {
        m_copies->setStatement({u"clock"_s,
                                tr("No copy at its place; %n reader(s) wait.", "", line.queue),
                                Tone::Normal,
                                {}});
    }
    m_hint->setStatement(
        {u"view-barcode"_s, tr("Scan a reader's card to reserve this book."), Tone::Accent, {}});
    setAccessibleName(displayTitle(line.book));
}

void BookCardView::showChoices(const QString &words, const QList<BookLine> &lines)
{
    m_choices = lines;
    //: %1: what was typed
    m_title->setText(tr("Which book is “%1”?").arg(words));
    m_facts->hide();
    m_copies->hide();
    m_hint->setStatement(
        {u"search"_s, tr("Up and Down choose, Enter takes it, Esc leaves it."), Tone::Muted, {}});
    m_list->clear();
    for (const BookLine &line : lines) {
        const QString facts = factsOf(line.book);
        auto *item = new QListWidgetItem(facts.isEmpty()
                                             ? displayTitle(line.book)
                                             : QString(displayTitle(line.book) + u" · "_s + facts),
                                         m_list);
        item->setToolTip(item->text());
        item->setSizeHint({0, 4 * gridPx});
    }
    m_list->setCurrentRow(0);
    m_list->setFixedHeight(m_list->count() * m_list->sizeHintForRow(0) + gridPx);
    m_list->show();
    setAccessibleName(m_title->text());
}

void BookCardView::step(int by)
{
    if (isChoosing())
        m_list->setCurrentRow(qBound(0, m_list->currentRow() + by, m_list->count() - 1));
}

void BookCardView::takeChoice()
{
    take(m_list->currentRow());
}

void BookCardView::take(int row)
{
    if (row < 0 || row >= m_choices.size())
        return;
    const BookLine line = m_choices.at(row);
    m_choices.clear();
    Q_EMIT chosen(line);
}

} // namespace bookbell
