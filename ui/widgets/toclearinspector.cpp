// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/toclearinspector.h"

#include <QVBoxLayout>

#include "ui/models/toclearmodel.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/card.h"
#include "ui/widgets/cardparts.h"
#include "ui/widgets/factlist.h"
#include "ui/widgets/stateline.h"

namespace bookbell {

using namespace Qt::StringLiterals;

/// Of many, the rest is counted.
static constexpr qsizetype shownAnswers = 40;

ToClearInspector::ToClearInspector(const WindowParts &parts, QWidget *parent)
    : QWidget(parent)
    , m_parts(parts)
    , m_answersCard(new Card(this))
    , m_nothing(new TextLabel(TextSize::Body, TextLabel::Overflow::Wrap, this))
    , m_card(new Card(this))
{
    setObjectName(u"toClearInspector"_s);
    m_nothing->setTone(Tone::Muted);
    m_nothing->setAlignment(Qt::AlignCenter);
    build();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2 * gridPx);
    column->addWidget(m_answersCard);
    column->addWidget(m_nothing);
    column->addWidget(m_card);
    column->addStretch(1);
    m_answersCard->hide();
    showNothing();
}

void ToClearInspector::build()
{
    m_answersTitle = cardHeading({}, this);
    m_answersTitle->setObjectName(u"clearedTitle"_s);
    m_answers = new QVBoxLayout;
    m_answers->setSpacing(gridPx);
    auto *dismiss = new ActionButton(u"dialog-ok"_s, tr("Done"), this);
    dismiss->setObjectName(u"dismissCleared"_s);
    dismiss->setToolTip(tr("All of them lie where they belong"));
    QVBoxLayout *answers = columnIn(m_answersCard);
    answers->addWidget(m_answersTitle);
    answers->addLayout(m_answers);
    answers->addWidget(dismiss, 0, Qt::AlignRight);

    m_title = new TextLabel(TextSize::Card, TextLabel::Overflow::Wrap, this);
    m_title->setObjectName(u"toClearTitle"_s);
    m_about = new TextLabel(TextSize::Body, TextLabel::Overflow::Wrap, this);
    m_about->setTone(Tone::Muted);
    m_facts = new FactList(this);
    m_clear = new ActionButton(u"bookmark-remove"_s, {}, this);
    m_clear->setObjectName(u"clearButton"_s);
    m_clear->setPrimary(true);
    m_clear->setToolTip(tr("As if it were scanned at the desk: it goes to the next reader or back "
                           "to its place"));
    m_showBook = new ActionButton(u"documentation"_s, tr("Show book"), this);
    m_showBook->setObjectName(u"showClearedBook"_s);
    QVBoxLayout *head = columnIn(m_card);
    auto *names = new QVBoxLayout;
    names->setSpacing(gridPx / 4);
    names->addWidget(m_title);
    names->addWidget(m_about);
    head->addLayout(names);
    head->addWidget(m_facts);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(gridPx);
    buttons->addWidget(m_clear);
    buttons->addWidget(m_showBook);
    buttons->addStretch(1);
    head->addLayout(buttons);

    connect(dismiss, &QPushButton::clicked, this, &ToClearInspector::dismissAnswers);
    connect(m_clear, &QPushButton::clicked, this, &ToClearInspector::clearRequested);
    connect(m_showBook, &QPushButton::clicked, this, [this] {
        Q_EMIT linkActivated({PageLink::Target::Book, m_book.value, {}});
    });
}

void ToClearInspector::showNothing()
{
    m_book = {};
    m_nothing->setText(tr("Choose copies and take them off the hold shelf together, or scan each "
                          "of them at the desk."));
    m_nothing->setVisible(m_answersCard->isHidden());
    m_card->hide();
}

void ToClearInspector::showCopy(const ToClearLine &line)
{
    const UtcTime now = m_parts.clock->now();
    m_book = line.book.id;
    m_title->setText(displayTitle(line.book));
    m_about->setText(line.book.author);
    m_about->setVisible(!line.book.author.isEmpty());
    m_facts->setFacts(
        {{u"factBarcode"_s, tr("Barcode"), {{}, line.copy.barcode, Tone::Normal, {}}, {}},
         {u"factBelongs"_s, tr("Belongs to"), {{}, line.book.callNumber, Tone::Normal, {}}, {}},
         {u"factLeft"_s, tr("Left there"), leftThereStatement(line, now, m_parts.zone), {}},
         {u"factNext"_s, tr("Who would get it"), nextStatement(line, now, m_parts.zone), {}}});
    m_facts->show();
    m_clear->setText(tr("Clear from the shelf"));
    m_showBook->show();
    m_nothing->hide();
    m_card->show();
}

void ToClearInspector::showSeveral(qsizetype count)
{
    const auto copies = static_cast<int>(count);
    m_book = {};
    m_title->setText(tr("%Ln copy(ies) chosen", "", copies));
    m_about->setText(tr("Each goes to its next reader or back to its place; what becomes of it "
                        "stands here afterwards."));
    m_about->show();
    m_facts->hide();
    m_clear->setText(tr("Clear %Ln copy(ies)", "", copies));
    m_showBook->hide();
    m_nothing->hide();
    m_card->show();
}

void ToClearInspector::addAnswer(const QString &copy, const Statement &where)
{
    auto *what = new TextLabel(TextSize::Body, TextLabel::Overflow::Elide, this);
    what->setText(copy);
    auto *line = new StateLine(TextSize::Body, TextLabel::Overflow::Wrap, this);
    line->setObjectName(u"clearedRow"_s);
    line->setStatement(where);
    line->setAccessibleName(copy + u": "_s + where.text);
    m_answers->addWidget(what);
    m_answers->addWidget(line);
}

void ToClearInspector::showAnswers(const ClearResult &result)
{
    clearRows(m_answers);
    m_answersTitle->setText(
        tr("%Ln copy(ies) cleared: where they go", "", static_cast<int>(result.copies.size())));
    qsizetype shown = 0;
    for (const CheckInResult &cleared : result.copies) {
        if (++shown > shownAnswers)
            break;
        const QString copy = wording::bookLine(cleared.book, cleared.copy.barcode);
        if (cleared.reader) {
            //: where a cleared copy goes; %1: a reader
            addAnswer(copy,
                      {u"bookmarks"_s,
                       tr("Stays on the hold shelf, for %1")
                           .arg(wording::readerWithCard(*cleared.reader)),
                       Tone::Accent,
                       {}});
        } else if (cleared.book.callNumber.isEmpty()) {
            addAnswer(copy, {u"go-home"_s, tr("Back to its place"), Tone::Normal, {}});
        } else {
            //: where a cleared copy goes; %1: its call number
            addAnswer(copy,
                      {u"go-home"_s,
                       tr("Back to its place, %1").arg(cleared.book.callNumber),
                       Tone::Normal,
                       {}});
        }
    }
    for (const Copy &copy : result.leftAlone)
        addAnswer(copy.barcode,
                  {u"dialog-information"_s,
                   tr("Left as it was: somebody else has moved it meanwhile."),
                   Tone::Caution,
                   {}});
    if (result.copies.size() > shownAnswers)
        addQuietRow(m_answers,
                    tr("and %n more", "", static_cast<int>(result.copies.size() - shownAnswers)),
                    this);
    m_nothing->hide();
    m_answersCard->show();
}

void ToClearInspector::dismissAnswers()
{
    m_answersCard->hide();
    m_nothing->setVisible(m_card->isHidden());
}

} // namespace bookbell
