// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/barcodefield.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QRegularExpression>
#include <QToolButton>

#include "core/base/whenfinished.h"
#include "ui/icons.h"
#include "ui/look.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/stateline.h"

namespace bookbell {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

static constexpr auto checkPause = 120ms;

BarcodeField::BarcodeField(const WindowParts &parts, const QString &name, const QString &label,
                           const QString &action, QWidget *parent)
    : QWidget(parent)
    , m_parts(parts)
    , m_field(new QLineEdit(this))
    , m_add(new ActionButton(u"list-add"_s, action, this))
    , m_next(new QToolButton(this))
    , m_note(new StateLine(TextSize::Body, TextLabel::Overflow::Wrap, this))
    , m_owner(new QToolButton(this))
{
    m_field->setObjectName(name);
    m_field->setAccessibleName(label);
    m_field->setMaxLength(20'000);
    m_field->setPlaceholderText(tr("Scan, type or paste"));
    m_field->installEventFilter(this);
    m_add->setObjectName(name + "Add"_L1);
    //: accessible name of a button; %1: its text, %2: the field that it belongs to
    m_add->setAccessibleName(tr("%1: %2").arg(action, label));
    m_next->setObjectName(name + "Next"_L1);
    m_next->setAutoRaise(true);
    m_next->setFocusPolicy(Qt::TabFocus);
    m_next->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_next->setIcon(themeIcon(u"go-down"_s));
    m_next->hide();
    m_note->hide();
    m_owner->setObjectName(name + "Owner"_L1);
    m_owner->setAutoRaise(true);
    m_owner->setFocusPolicy(Qt::TabFocus);
    m_owner->setIcon(themeIcon(u"go-next"_s));
    m_owner->hide();
    auto *row = new QHBoxLayout;
    row->setSpacing(gridPx);
    row->addWidget(m_field, 1);
    row->addWidget(m_add);
    auto *notes = new QHBoxLayout;
    notes->setSpacing(gridPx);
    notes->addWidget(m_note, 1);
    notes->addWidget(m_owner);
    notes->addWidget(m_next, 0, Qt::AlignLeft);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gridPx / 2);
    column->addLayout(row);
    column->addLayout(notes);
    setFocusProxy(m_field);

    m_checkSoon.setSingleShot(true);
    m_checkSoon.setInterval(checkPause);
    connect(&m_checkSoon, &QTimer::timeout, this, &BarcodeField::check);
    connect(m_field, &QLineEdit::textChanged, this, [this] {
        m_note->hide();
        m_owner->hide();
        m_next->setVisible(!m_nextBarcode.isEmpty() && isEmpty());
        m_checkSoon.start();
        Q_EMIT changed();
    });
    connect(m_field, &QLineEdit::returnPressed, this, &BarcodeField::enter);
    connect(m_add, &QPushButton::clicked, this, [this] {
        if (isEmpty())
            m_field->setFocus(Qt::OtherFocusReason);
        else
            enter();
    });
    connect(m_next, &QToolButton::clicked, this, &BarcodeField::takeNext);
    connect(m_owner, &QToolButton::clicked, this, [this] {
        Q_EMIT linkActivated({PageLink::Target::BookRecord, m_ownerBook.value, {}});
    });
}

QStringList BarcodeField::barcodesIn(const QString &text)
{
    static const QRegularExpression gaps(u"[\\s,;]+"_s);
    QStringList barcodes = text.split(gaps, Qt::SkipEmptyParts);
    barcodes.removeDuplicates();
    return barcodes;
}

QStringList BarcodeField::barcodes() const
{
    return barcodesIn(m_field->text());
}

void BarcodeField::setText(const QString &text)
{
    m_field->setText(text);
}

void BarcodeField::clear()
{
    m_field->clear();
    m_checkSoon.stop();
}

void BarcodeField::setTaken(const QStringList &taken)
{
    if (m_taken == taken)
        return;
    m_taken = taken;
    if (!isEmpty())
        m_checkSoon.start();
}

void BarcodeField::offerNext(const QString &last)
{
    const int run = ++m_nextRun;
    const QString from = m_taken.isEmpty() ? last : m_taken.last();
    whenFinished(m_parts.desks->books.nextBarcode(from, m_taken), this,
                 [this, run](const Result<QString> &next) {
                     if (run != m_nextRun)
                         return;
                     m_nextBarcode = next.value_or(QString());
                     m_next->setText(m_nextBarcode);
                     //: a button's tooltip; %1: a barcode
                     const QString what =
                         tr("Take the next free number, %1 (Down)").arg(m_nextBarcode);
                     m_next->setToolTip(what);
                     m_next->setAccessibleName(what);
                     m_next->setVisible(!m_nextBarcode.isEmpty() && isEmpty());
                 });
}

void BarcodeField::takeNext()
{
    if (m_nextBarcode.isEmpty())
        return;
    m_field->setText(m_nextBarcode);
    m_field->setFocus(Qt::OtherFocusReason);
}

void BarcodeField::enter()
{
    const QStringList typed = barcodes();
    if (!typed.isEmpty())
        Q_EMIT entered(typed);
}

void BarcodeField::check()
{
    const QStringList asked = barcodes();
    if (asked.isEmpty())
        return;
    whenFinished(m_parts.desks->books.barcodeUses(asked), this,
                 [this, asked](const Result<QList<BarcodeUse>> &uses) {
                     if (uses && asked == barcodes())
                         show(asked, *uses);
                 });
}

void BarcodeField::show(const QStringList &asked, const QList<BarcodeUse> &uses)
{
    QList<BarcodeUse> used;
    for (const BarcodeUse &use : uses) {
        if (use.book || m_taken.contains(use.barcode))
            used.append(use);
    }
    Statement said {u"dialog-ok"_s,
                    tr("%n number(s), free", "", static_cast<int>(asked.size())),
                    Tone::Positive,
                    {}};
    m_owner->hide();
    if (!used.isEmpty()) {
        said.icon = u"data-error"_s;
        said.tone = Tone::Negative;
        const BarcodeUse &first = used.first();
        if (used.size() > 1)
            //: %n: barcodes that are taken, %1: of how many, %2: the first of them
            said.text = tr("%n of %1 belong to other copies already: %2…", "",
                           static_cast<int>(used.size()))
                            .arg(QString::number(asked.size()), first.barcode);
        else if (!first.book)
            said.text = tr("%1 stands here already.").arg(first.barcode);
        else
            //: %1: a barcode, %2: a title
            said.text =
                tr("%1 belongs to %2 already.").arg(first.barcode, displayTitle(*first.book));
        if (first.book) {
            m_ownerBook = first.book->id;
            m_owner->setToolTip(tr("Open %1").arg(displayTitle(*first.book)));
            m_owner->setAccessibleName(m_owner->toolTip());
            m_owner->show();
        }
    }
    m_note->setStatement(said);
    m_note->show();
    m_field->setAccessibleDescription(said.text);
}

bool BarcodeField::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Down && isEmpty()) {
        takeNext();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace bookbell
