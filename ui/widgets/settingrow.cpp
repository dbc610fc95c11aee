// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/settingrow.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

#include "ui/icons.h"
#include "ui/settingwording.h"
#include "ui/widgets/settingeditor.h"
#include "ui/widgets/stateline.h"

namespace bookbell {

using namespace Qt::StringLiterals;

static constexpr int controlWidthPx = 38 * gridPx;

SettingRow::SettingRow(const SettingRegistry &registry, const SettingDefinition &definition,
                       QWidget *parent, SettingEditor *editor)
    : QWidget(parent)
    , m_registry(registry)
    , m_definition(definition)
    , m_label(new TextLabel(TextSize::Body, TextLabel::Overflow::Wrap, this))
    , m_help(new TextLabel(TextSize::Body, TextLabel::Overflow::Wrap, this))
    , m_editor(editor ? editor : makeSettingEditor(definition, this))
    , m_reset(new QToolButton(this))
    , m_note(new QWidget(this))
    , m_state(new StateLine(TextSize::Body, TextLabel::Overflow::Wrap, m_note))
    , m_undo(new QToolButton(m_note))
    , m_stored(definition.defaultValue)
{
    const QString label = SettingWording::label(definition.key);
    const QString help = SettingWording::help(definition);
    const QString standard = SettingWording::value(definition, definition.defaultValue);
    m_isPlain =
        !definition.isFixed && registry.check(definition.key, definition.defaultValue).has_value();

    setObjectName("setting-"_L1 + definition.key);
    // For those who write scripts.
    m_label->setToolTip(definition.key);
    m_help->setToolTip(definition.key);
    m_label->setText(label);
    QFont strong = m_label->font();
    strong.setWeight(QFont::DemiBold);
    m_label->setFont(strong);
    m_help->setObjectName(u"settingHelp"_s);
    m_help->setTone(Tone::Muted);
    const bool namesDefault = m_isPlain && !definition.defaultValue.isEmpty();
    //: %1: what a setting is for, %2: its default
    m_help->setText(namesDefault ? tr("%1. Default: %2").arg(help, standard) : help);

    m_editor->setParent(this);
    m_editor->setObjectName(u"settingEditor"_s);
    m_editor->setWords(label, help);
    m_editor->setValue(definition.defaultValue);
    if (definition.isFixed)
        m_editor->setReadOnly(true);

    m_reset->setObjectName(u"settingReset"_s);
    m_reset->setAutoRaise(true);
    m_reset->setIcon(themeIcon(u"edit-reset"_s));
    m_reset->setFocusPolicy(Qt::TabFocus);
    //: %1: the default of a setting
    m_reset->setToolTip(tr("Back to the default: %1").arg(standard));
    //: %1: a setting, %2: its default
    m_reset->setAccessibleName(tr("%1: back to the default, %2").arg(label, standard));
    QSizePolicy stays = m_reset->sizePolicy();
    stays.setRetainSizeWhenHidden(true);
    m_reset->setSizePolicy(stays);

    m_state->setObjectName(u"settingState"_s);
    m_undo->setObjectName(u"settingUndo"_s);
    m_undo->setAutoRaise(true);
    m_undo->setFocusPolicy(Qt::TabFocus);
    m_undo->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_undo->setIcon(themeIcon(u"edit-undo"_s));
    m_undo->setText(tr("Undo"));
    //: %1: a setting
    m_undo->setAccessibleName(tr("Undo the change of %1").arg(label));
    auto *note = new QHBoxLayout(m_note);
    // As wide as the field above it.
    note->setContentsMargins(0, 0, m_reset->sizeHint().width() + gridPx / 2, 0);
    note->setSpacing(gridPx);
    note->addWidget(m_state, 1, Qt::AlignVCenter);
    note->addWidget(m_undo, 0, Qt::AlignTop);
    sayNothing();

    auto *words = new QWidget(this);
    auto *wordColumn = new QVBoxLayout(words);
    wordColumn->setContentsMargins(0, 0, 0, 0);
    wordColumn->setSpacing(2);
    wordColumn->addWidget(m_label);
    wordColumn->addWidget(m_help);
    wordColumn->addStretch(1);

    auto *control = new QWidget(this);
    auto *line = new QHBoxLayout;
    line->setSpacing(gridPx / 2);
    line->addWidget(m_editor, 1);
    line->addWidget(m_reset, 0, Qt::AlignTop);
    auto *controlColumn = new QVBoxLayout(control);
    controlColumn->setContentsMargins(0, 0, 0, 0);
    controlColumn->setSpacing(gridPx / 2);
    controlColumn->addLayout(line);
    controlColumn->addWidget(m_note);
    if (m_editor->isWide()) {
        auto *column = new QVBoxLayout(this);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(gridPx);
        column->addWidget(words);
        column->addWidget(control);
    } else {
        control->setFixedWidth(controlWidthPx);
        controlColumn->addStretch(1);
        auto *row = new QHBoxLayout(this);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(3 * gridPx);
        row->addWidget(words, 1);
        row->addWidget(control);
    }

    const auto controls = m_editor->findChildren<QWidget *>();
    for (QWidget *each : controls)
        each->installEventFilter(this);
    connect(m_editor, &SettingEditor::edited, this, &SettingRow::checkTyped);
    connect(m_editor, &SettingEditor::finished, this, &SettingRow::finish);
    connect(m_reset, &QToolButton::clicked, this, [this] {
        m_isDirty = false;
        Q_EMIT resetRequested();
    });
    connect(m_undo, &QToolButton::clicked, this, [this] { Q_EMIT undoRequested(m_journal); });
    showReset();
    if (definition.isFixed)
        say(u"object-locked"_s, tr("Set once, when the library was made"), Tone::Muted);
}

void SettingRow::setStored(const QString &value)
{
    const bool isAnother = m_stored != value;
    m_stored = value;
    if (m_isDirty)
        return;
    if (m_editor->value() != value)
        m_editor->setValue(value);
    showReset();
    if (isAnother) {
        // It was changed elsewhere: what is said here is about another value.
        if (!m_definition.isFixed && !m_note->isHidden() && m_journal.isValid())
            sayNothing();
        Q_EMIT shown();
    }
}

QString SettingRow::longName() const
{
    if (!SettingWording::isTemplate(m_definition.key))
        return m_label->text();
    //: %1: title or text of a message, %2: which alert
    return tr("%1 of “%2”")
        .arg(m_label->text(),
             SettingWording::alertName(SettingWording::templateOf(m_definition.key).name));
}

bool SettingRow::matches(const QStringList &words) const
{
    const QStringList texts {m_label->text(),  m_help->text(),
                             m_definition.key, m_definition.help,
                             m_stored,         SettingWording::value(m_definition, m_stored)};
    return std::all_of(words.cbegin(), words.cend(), [&texts](const QString &word) {
        return std::any_of(texts.cbegin(), texts.cend(), [&word](const QString &text) {
            return text.contains(word, Qt::CaseInsensitive);
        });
    });
}

void SettingRow::showSaved(JournalId journal)
{
    m_journal = journal;
    if (!journal.isValid()) {
        sayNothing();
        return;
    }
    say(u"dialog-ok"_s, tr("Saved"), Tone::Positive);
    m_undo->show();
}

void SettingRow::showUndone(JournalId journal)
{
    if (m_journal != journal || !journal.isValid())
        return;
    m_journal = {};
    m_isDirty = false;
    say(u"edit-undo"_s, tr("Taken back"), Tone::Muted);
}

void SettingRow::showUndoFailed(JournalId journal, const Error &error)
{
    if (m_journal != journal || !journal.isValid())
        return;
    m_journal = {};
    showProblem(error);
}

void SettingRow::showProblem(const Error &error)
{
    say(u"data-error"_s, SettingWording::problem(error), Tone::Negative);
    QAccessibleEvent alert(m_note, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

bool SettingRow::eventFilter(QObject *watched, QEvent *event)
{
    // What is typed is taken back letter by letter; once it is stored, by the window.
    if (event->type() == QEvent::ShortcutOverride && !m_isDirty
        && static_cast<QKeyEvent *>(event)->matches(QKeySequence::Undo)) {
        event->ignore();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void SettingRow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_isDirty) {
        revert();
        event->accept();
        return;
    }
    QWidget::keyPressEvent(event);
}

void SettingRow::checkTyped()
{
    m_isDirty = true;
    const auto checked = m_registry.check(m_definition.key, m_editor->value());
    if (checked)
        sayNothing();
    else
        showProblem(checked.error());
    Q_EMIT shown();
}

void SettingRow::finish()
{
    if (!m_isDirty)
        return;
    const auto checked = m_registry.check(m_definition.key, m_editor->value());
    if (!checked) {
        showProblem(checked.error());
        return;
    }
    m_isDirty = false;
    m_editor->setValue(*checked);
    if (*checked == m_stored) {
        sayNothing();
        return;
    }
    m_stored = *checked;
    showReset();
    Q_EMIT storeRequested(*checked);
}

void SettingRow::revert()
{
    m_isDirty = false;
    m_editor->setValue(m_stored);
    sayNothing();
    showReset();
    Q_EMIT shown();
}

void SettingRow::say(const QString &icon, const QString &text, Tone tone)
{
    m_state->setStatement({icon, text, tone, {}});
    m_undo->hide();
    m_note->show();
}

void SettingRow::sayNothing()
{
    m_state->setStatement({});
    m_undo->hide();
    m_note->hide();
}

void SettingRow::showReset()
{
    m_reset->setVisible(m_isPlain && m_stored != m_definition.defaultValue);
}

} // namespace bookbell
