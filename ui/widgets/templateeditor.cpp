// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/templateeditor.h"

#include <QKeyEvent>
#include <QPainter>
#include <QPlainTextEdit>
#include <QStyleOption>
#include <QVBoxLayout>

#include "ui/look.h"

namespace bookbell {

using namespace Qt::StringLiterals;

TemplateEditor::TemplateEditor(int lines, QWidget *parent)
    : SettingEditor(parent)
    , m_field(new QPlainTextEdit(this))
{
    m_field->setObjectName(u"templateField"_s);
    m_field->setTabChangesFocus(true);
    m_field->setVerticalScrollBarPolicy(lines > 1 ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    // The frame is painted here: a text edit's own would show its square viewport in the corners.
    m_field->setFrameShape(QFrame::NoFrame);
    m_field->document()->setDocumentMargin(2);
    m_field->setFixedHeight(lines * m_field->fontMetrics().lineSpacing() + gridPx);
    m_field->installEventFilter(this);
    setFocusProxy(m_field);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(gridPx - 2, gridPx / 2, gridPx / 2, gridPx / 2);
    column->addWidget(m_field);
    connect(m_field, &QPlainTextEdit::textChanged, this, [this] {
        if (!m_isSetting)
            Q_EMIT edited();
    });
}

QString TemplateEditor::value() const
{
    return m_field->toPlainText().replace(u'\n', u' ').trimmed();
}

void TemplateEditor::setValue(const QString &value)
{
    if (m_field->toPlainText() == value)
        return;
    m_isSetting = true;
    m_field->setPlainText(value);
    m_isSetting = false;
}

void TemplateEditor::setWords(const QString &name, const QString &help)
{
    m_field->setAccessibleName(name);
    m_field->setAccessibleDescription(help);
}

void TemplateEditor::setStandardText(const QString &text)
{
    m_field->setPlaceholderText(text);
}

void TemplateEditor::insert(const QString &text)
{
    m_field->insertPlainText(text);
    m_field->setFocus();
}

bool TemplateEditor::hasCursor() const
{
    return m_field->hasFocus();
}

void TemplateEditor::paintEvent(QPaintEvent *)
{
    QStyleOptionFrame option;
    option.initFrom(this);
    option.lineWidth = 1;
    option.state.setFlag(QStyle::State_HasFocus, m_field->hasFocus());
    QPainter painter(this);
    style()->drawPrimitive(QStyle::PE_PanelLineEdit, &option, &painter, this);
}

bool TemplateEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            Q_EMIT finished();
            return true;
        }
    } else if (event->type() == QEvent::FocusIn) {
        update();
        Q_EMIT entered();
    } else if (event->type() == QEvent::FocusOut) {
        update();
        Q_EMIT finished();
    }
    return SettingEditor::eventFilter(watched, event);
}

} // namespace bookbell
