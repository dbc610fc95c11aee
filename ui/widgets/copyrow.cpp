// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/copyrow.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QToolButton>

#include "core/base/whenfinished.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/linkrow.h"
#include "ui/widgets/stateline.h"

namespace bookbell {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

static constexpr auto numberPause = 120ms;

CopyRow::CopyRow(const WindowParts &parts, QWidget *parent)
    : QWidget(parent)
    , m_parts(parts)
    , m_row(new LinkRow(this))
    , m_editing(new QWidget(this))
    , m_number(new QLineEdit(m_editing))
    , m_note(new StateLine(TextSize::Body, TextLabel::Overflow::Wrap, this))
{
    build();
    m_checkSoon.setSingleShot(true);
    m_checkSoon.setInterval(numberPause);
    connect(&m_checkSoon, &QTimer::timeout, this, &CopyRow::check);
    connect(m_row, &LinkRow::activated, this, [this] {
        if (m_line.reader)
            Q_EMIT linkActivated({PageLink::Target::Reader, m_line.reader->id.value, {}});
    });
    connect(m_checkIn, &QToolButton::clicked, this, &CopyRow::checkInRequested);
    connect(m_renumber, &QToolButton::clicked, this, &CopyRow::startRenumbering);
    connect(m_remove, &QToolButton::clicked, this, &CopyRow::removeRequested);
    connect(m_number, &QLineEdit::textEdited, this, [this] {
        m_note->hide();
        m_checkSoon.start();
    });
    connect(m_number, &QLineEdit::returnPressed, this, &CopyRow::renumber);
}

void CopyRow::build()
{
    m_row->setObjectName(u"copyRow"_s);
    m_checkIn = m_row->addButton(u"go-previous"_s, {});
    m_checkIn->setObjectName(u"checkInCopy"_s);
    m_renumber = m_row->addButton(u"edit-rename"_s, {});
    m_renumber->setObjectName(u"renumberCopy"_s);
    m_remove = m_row->addButton(u"edit-delete"_s, {});
    m_remove->setObjectName(u"removeCopy"_s);
    m_number->setObjectName(u"copyNumber"_s);
    auto *store = new ActionButton(u"document-save"_s, tr("Save"), m_editing);
    store->setObjectName(u"saveCopyNumber"_s);
    auto *cancel = new ActionButton(u"dialog-cancel"_s, tr("Cancel"), m_editing);
    cancel->setObjectName(u"cancelCopyNumber"_s);
    auto *line = new QHBoxLayout(m_editing);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(gridPx);
    line->addWidget(m_number, 1);
    line->addWidget(cancel);
    line->addWidget(store);
    m_editing->hide();
    m_note->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gridPx / 2);
    column->addWidget(m_row);
    column->addWidget(m_editing);
    column->addWidget(m_note);
    connect(store, &QPushButton::clicked, this, &CopyRow::renumber);
    connect(cancel, &QPushButton::clicked, this, &CopyRow::endRenumbering);
}

void CopyRow::setLine(const CopyLine &line, std::optional<UtcTime> since, bool isWanted)
{
    const QString barcode = line.copy.barcode;
    // A change that was asked for here, or made elsewhere, has been made.
    if (m_line.copy.barcode != barcode)
        endRenumbering();
    m_line = line;
    Statement said = wording::copy(line);
    if (since && line.copy.state != CopyState::Available) {
        //: where a copy is; %1: "On loan · Kim Minji", %2: a day or a time
        said.text =
            tr("%1 · since %2")
                .arg(said.text, wording::clockTime(*since, m_parts.clock->now(), m_parts.zone));
        said.detail = wording::exactTime(*since, m_parts.zone)
            + (said.detail.isEmpty() ? QString() : u'\n' + said.detail);
    }
    m_row->setTexts(barcode, said);
    if (line.reader)
        m_row->setLink(tr("Show %1").arg(wording::readerWithCard(*line.reader)));
    else
        m_row->unsetLink();
    const auto describeButton = [](QToolButton *button, const QString &text) {
        button->setToolTip(text);
        button->setAccessibleName(text);
    };
    describeButton(m_checkIn, tr("Check the copy %1 in").arg(barcode));
    describeButton(m_renumber, tr("Give the copy %1 another number").arg(barcode));
    describeButton(m_remove, tr("Remove the copy %1").arg(barcode));
    m_checkIn->setVisible(line.copy.state != CopyState::Available || isWanted);
    m_number->setAccessibleName(tr("New number of the copy %1").arg(barcode));
}

QString CopyRow::typed() const
{
    const QString number = m_number->text().trimmed();
    return m_editing->isHidden() || number == m_line.copy.barcode ? QString() : number;
}

void CopyRow::startRenumbering()
{
    m_number->setText(m_line.copy.barcode);
    m_number->selectAll();
    m_row->hide();
    m_editing->show();
    m_number->setFocus(Qt::OtherFocusReason);
}

void CopyRow::endRenumbering()
{
    if (m_editing->isHidden())
        return;
    const bool hadKeys = m_editing->isAncestorOf(focusWidget());
    m_checkSoon.stop();
    m_note->hide();
    m_editing->hide();
    m_row->show();
    if (hadKeys)
        m_renumber->setFocus(Qt::OtherFocusReason);
}

void CopyRow::renumber()
{
    const QString number = m_number->text().trimmed();
    if (number == m_line.copy.barcode)
        endRenumbering();
    else if (!number.isEmpty())
        Q_EMIT renumberRequested(number);
}

void CopyRow::check()
{
    const QString number = typed();
    if (number.isEmpty())
        return;
    whenFinished(
        m_parts.desks->books.barcodeUses({number}), this,
        [this, number](const Result<QList<BarcodeUse>> &uses) {
            if (!uses || uses->isEmpty() || typed() != number)
                return;
            const auto &owner = uses->first().book;
            m_note->setStatement(
                owner
                    ? Statement {u"data-error"_s,
                                 //: %1: a barcode, %2: a title
                                 tr("%1 belongs to %2 already.").arg(number, displayTitle(*owner)),
                                 Tone::Negative,
                                 {}}
                    : Statement {
                        u"dialog-ok"_s, tr("%1 is free.").arg(number), Tone::Positive, {}});
            m_note->show();
        });
}

void CopyRow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_editing->isVisible()) {
        endRenumbering();
        return;
    }
    QWidget::keyPressEvent(event);
}

} // namespace bookbell
