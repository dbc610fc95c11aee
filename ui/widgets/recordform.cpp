// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/recordform.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>

#include <algorithm>
#include <utility>

#include "ui/look.h"
#include "ui/plainlabel.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/stateline.h"

namespace bookbell {

using namespace Qt::StringLiterals;

namespace {

constexpr auto switchedOn = "on"_L1;

QString valueOf(const QWidget *editor)
{
    if (const auto *line = qobject_cast<const QLineEdit *>(editor))
        return line->text().trimmed();
    if (const auto *combo = qobject_cast<const QComboBox *>(editor))
        return combo->currentData().toString();
    return qobject_cast<const QCheckBox *>(editor)->isChecked() ? QString(switchedOn) : QString();
}

void showValue(QWidget *editor, const QString &value)
{
    if (auto *line = qobject_cast<QLineEdit *>(editor)) {
        line->setText(value);
        line->setCursorPosition(0);
    } else if (auto *combo = qobject_cast<QComboBox *>(editor)) {
        int at = combo->findData(value);
        if (at < 0 && !value.isEmpty()) {
            combo->addItem(value, value);
            at = combo->count() - 1;
        }
        combo->setCurrentIndex(qMax(0, at));
    } else {
        qobject_cast<QCheckBox *>(editor)->setChecked(value == switchedOn);
    }
}

} // namespace

RecordForm::RecordForm(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout)
    , m_parts(new QVBoxLayout)
    , m_buttons(new QWidget(this))
    , m_save(new ActionButton(u"document-save"_s, tr("Save"), m_buttons))
    , m_discard(new ActionButton(u"edit-undo"_s, tr("Discard"), m_buttons))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(gridPx);
    m_grid->setVerticalSpacing(gridPx / 2);
    m_grid->setColumnStretch(1, 1);
    m_save->setObjectName(u"formSave"_s);
    m_save->setPrimary(true);
    m_discard->setObjectName(u"formDiscard"_s);
    auto *buttons = new QHBoxLayout(m_buttons);
    buttons->setContentsMargins(0, gridPx / 2, 0, 0);
    buttons->setSpacing(gridPx);
    buttons->addStretch(1);
    buttons->addWidget(m_discard);
    buttons->addWidget(m_save);
    m_buttons->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(m_grid);
    column->addLayout(m_parts);
    column->addWidget(m_buttons);
    connect(m_save, &QPushButton::clicked, this, &RecordForm::saveRequested);
    connect(m_discard, &QPushButton::clicked, this, &RecordForm::discard);
}

QLineEdit *RecordForm::addText(const QString &name, const QString &label)
{
    auto *line = new QLineEdit(this);
    addRow(name, label, line);
    connect(line, &QLineEdit::textEdited, this, [this, name] { noteEdit(name); });
    connect(line, &QLineEdit::textChanged, this, [this] { update(); });
    connect(line, &QLineEdit::returnPressed, this, [this, name] {
        if (m_isNew && m_enterGoesOn)
            goOn(name);
        else if (isModified())
            Q_EMIT saveRequested();
    });
    return line;
}

void RecordForm::goOn(const QString &name)
{
    for (qsizetype i = m_order.indexOf(name) + 1; i < m_order.size(); ++i) {
        if (!m_rows.value(m_order.at(i)).editor->isHidden()) {
            focusField(m_order.at(i));
            return;
        }
    }
    Q_EMIT fieldsDone();
}

void RecordForm::addPart(QWidget *part)
{
    m_parts->addWidget(part);
}

QComboBox *RecordForm::addChoice(const QString &name, const QString &label,
                                 const QList<Choice> &choices)
{
    auto *combo = new QComboBox(this);
    for (const Choice &choice : choices)
        combo->addItem(choice.text, choice.value);
    addRow(name, label, combo);
    connect(combo, &QComboBox::activated, this, [this, name] { noteEdit(name); });
    connect(combo, &QComboBox::currentIndexChanged, this, [this] { update(); });
    return combo;
}

QCheckBox *RecordForm::addSwitch(const QString &name, const QString &text)
{
    auto *box = new QCheckBox(text, this);
    addRow(name, {}, box);
    connect(box, &QCheckBox::clicked, this, [this, name] { noteEdit(name); });
    connect(box, &QCheckBox::toggled, this, [this] { update(); });
    return box;
}

void RecordForm::addRow(const QString &name, const QString &label, QWidget *editor)
{
    editor->setObjectName(name);
    QLabel *text = nullptr;
    if (!label.isEmpty()) {
        text = new QLabel(label, this);
        text->setForegroundRole(QPalette::PlaceholderText);
        text->setBuddy(editor);
        m_grid->addWidget(text, m_grid->rowCount(), 0, Qt::AlignLeft | Qt::AlignVCenter);
        editor->setAccessibleName(plainLabel(label));
        m_grid->addWidget(editor, m_grid->rowCount() - 1, 1);
    } else {
        m_grid->addWidget(editor, m_grid->rowCount(), 1);
    }
    auto *note = new StateLine(TextSize::Body, TextLabel::Overflow::Wrap, this);
    note->hide();
    m_grid->addWidget(note, m_grid->rowCount(), 1);
    m_rows.insert(name, {editor, text, note, {}});
    m_order.append(name);
}

void RecordForm::setStored(const QHash<QString, QString> &values)
{
    m_isSetting = true;
    for (auto it = m_rows.begin(); it != m_rows.end(); ++it) {
        it->stored = values.value(it.key());
        showValue(it->editor, it->stored);
    }
    m_isSetting = false;
    clearProblems();
    update();
}

void RecordForm::setStoredBeside(const QHash<QString, QString> &values)
{
    m_isSetting = true;
    for (auto it = m_rows.begin(); it != m_rows.end(); ++it) {
        const bool isTouched = valueOf(it->editor) != it->stored;
        it->stored = values.value(it.key());
        if (!isTouched)
            showValue(it->editor, it->stored);
    }
    m_isSetting = false;
    update();
}

void RecordForm::setNew(bool isNew)
{
    m_isNew = isNew;
    update();
}

QString RecordForm::value(const QString &name) const
{
    return valueOf(m_rows.value(name).editor);
}

void RecordForm::setValue(const QString &name, const QString &value)
{
    showValue(m_rows.value(name).editor, value);
    update();
}

bool RecordForm::isModified() const
{
    if (m_isNew)
        return true;
    return std::any_of(m_rows.cbegin(), m_rows.cend(),
                       [](const FieldRow &row) { return valueOf(row.editor) != row.stored; });
}

void RecordForm::setProblem(const QString &name, const QString &problem)
{
    setNote(name, u"data-error"_s, problem, true);
}

void RecordForm::setHint(const QString &name, const QString &hint)
{
    setNote(name, u"dialog-information"_s, hint, false);
}

void RecordForm::setNote(const QString &name, const QString &icon, const QString &text,
                         bool isProblem)
{
    const FieldRow row = m_rows.value(name);
    if (!row.note)
        return;
    row.note->setStatement({icon, text, isProblem ? Tone::Negative : Tone::Muted, {}});
    row.note->setVisible(!text.isEmpty());
    row.editor->setAccessibleDescription(text);
}

void RecordForm::clearProblems()
{
    for (const QString &name : std::as_const(m_order))
        setNote(name, {}, {}, false);
}

void RecordForm::focusField(const QString &name)
{
    QWidget *editor = m_rows.value(name).editor;
    editor->setFocus(Qt::OtherFocusReason);
    if (auto *line = qobject_cast<QLineEdit *>(editor))
        line->selectAll();
}

void RecordForm::setReadOnly(bool readOnly)
{
    for (const FieldRow &row : std::as_const(m_rows)) {
        if (auto *line = qobject_cast<QLineEdit *>(row.editor))
            line->setReadOnly(readOnly);
        else
            row.editor->setEnabled(!readOnly);
    }
}

void RecordForm::setFieldVisible(const QString &name, bool visible)
{
    const FieldRow row = m_rows.value(name);
    row.editor->setVisible(visible);
    if (row.label)
        row.label->setVisible(visible);
    if (!visible)
        row.note->hide();
}

void RecordForm::discard()
{
    m_isSetting = true;
    for (const FieldRow &row : std::as_const(m_rows))
        showValue(row.editor, row.stored);
    m_isSetting = false;
    clearProblems();
    update();
    Q_EMIT discarded();
}

void RecordForm::noteEdit(const QString &name)
{
    setNote(name, {}, {}, false);
    Q_EMIT edited(name);
}

void RecordForm::update()
{
    if (m_isSetting)
        return;
    const bool modified = isModified();
    m_buttons->setVisible(modified);
    if (std::exchange(m_wasModified, modified) != modified)
        Q_EMIT modifiedChanged(modified);
}

void RecordForm::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && isModified()) {
        discard();
        return;
    }
    QWidget::keyPressEvent(event);
}

} // namespace bookbell
