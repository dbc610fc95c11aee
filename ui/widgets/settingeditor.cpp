// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/settingeditor.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSpinBox>
#include <QToolButton>

#include "core/webpush/vapid.h"
#include "ui/icons.h"
#include "ui/look.h"
#include "ui/settingwording.h"
#include "ui/widgets/settingdayeditors.h"
#include "ui/widgets/settinglisteditor.h"

namespace bookbell {

using namespace Qt::StringLiterals;

namespace {

constexpr int numberWidthPx = 16 * gridPx;

class WheelGuard final : public QObject
{
public:
    using QObject::QObject;

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        auto *control = qobject_cast<QWidget *>(watched);
        if (event->type() != QEvent::Wheel || !control || control->hasFocus())
            return QObject::eventFilter(watched, event);
        event->ignore();
        return true;
    }
};

QHBoxLayout *plainRow(QWidget *owner)
{
    auto *row = new QHBoxLayout(owner);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(gridPx);
    return row;
}

class TextSettingEditor : public SettingEditor
{
public:
    explicit TextSettingEditor(QWidget *parent)
        : SettingEditor(parent)
        , m_field(new QLineEdit(this))
        , m_row(plainRow(this))
    {
        m_row->addWidget(m_field, 1);
        setFocusProxy(m_field);
        connect(m_field, &QLineEdit::textEdited, this, &SettingEditor::edited);
        connect(m_field, &QLineEdit::editingFinished, this, &SettingEditor::finished);
    }

    [[nodiscard]] QString value() const override { return m_field->text(); }
    void setValue(const QString &value) override
    {
        if (m_field->text() != value)
            m_field->setText(value);
        m_field->setCursorPosition(0);
    }
    void setWords(const QString &name, const QString &help) override
    {
        m_field->setAccessibleName(name);
        m_field->setAccessibleDescription(help);
    }
    void setReadOnly(bool readOnly) override { m_field->setReadOnly(readOnly); }

    [[nodiscard]] QLineEdit *field() const { return m_field; }
    [[nodiscard]] QHBoxLayout *row() const { return m_row; }

private:
    QLineEdit *m_field;
    QHBoxLayout *m_row;
};

/// The address of a push service's contact: an e-mail address needs no more than itself.
class ContactSettingEditor final : public TextSettingEditor
{
public:
    using TextSettingEditor::TextSettingEditor;

    [[nodiscard]] QString value() const override { return contactUri(field()->text()); }
    void setValue(const QString &value) override
    {
        TextSettingEditor::setValue(SettingWording::contactAddress(value));
    }
};

/// Who may read the figures for monitoring: one of three, or addresses as typed.
class MetricsSettingEditor final : public SettingEditor
{
public:
    explicit MetricsSettingEditor(QWidget *parent)
        : SettingEditor(parent)
        , m_combo(new QComboBox(this))
    {
        m_combo->setEditable(true);
        m_combo->setInsertPolicy(QComboBox::NoInsert);
        for (const QString &who : {u"loopback"_s, u"off"_s, u"all"_s})
            m_combo->addItem(SettingWording::choice(u"web.metrics"_s, who), who);
        leaveWheelToPage(m_combo);
        setFocusProxy(m_combo);
        plainRow(this)->addWidget(m_combo, 1);
        connect(m_combo, &QComboBox::activated, this, [this] {
            Q_EMIT edited();
            Q_EMIT finished();
        });
        connect(m_combo->lineEdit(), &QLineEdit::textEdited, this, &SettingEditor::edited);
        connect(m_combo->lineEdit(), &QLineEdit::editingFinished, this, &SettingEditor::finished);
    }

    [[nodiscard]] QString value() const override
    {
        const int at = m_combo->findText(m_combo->currentText());
        return at < 0 ? m_combo->currentText().trimmed() : m_combo->itemData(at).toString();
    }
    void setValue(const QString &value) override
    {
        const int at = m_combo->findData(value);
        m_combo->setCurrentIndex(at);
        if (at < 0)
            m_combo->setEditText(value);
    }
    void setWords(const QString &name, const QString &help) override
    {
        m_combo->setAccessibleName(name);
        m_combo->setAccessibleDescription(help);
        m_combo->lineEdit()->setAccessibleName(name);
    }

private:
    QComboBox *m_combo;
};

/// A path, typed or chosen.
class FileSettingEditor final : public TextSettingEditor
{
public:
    explicit FileSettingEditor(QWidget *parent)
        : TextSettingEditor(parent)
        , m_choose(new QToolButton(this))
    {
        m_choose->setIcon(themeIcon(u"document-open"_s));
        m_choose->setFocusPolicy(Qt::TabFocus);
        m_choose->setToolTip(SettingWording::tr("Choose a file"));
        m_choose->setAccessibleName(SettingWording::tr("Choose a file"));
        row()->addWidget(m_choose);
        connect(m_choose, &QToolButton::clicked, this, [this] {
            auto *dialog = new QFileDialog(window());
            dialog->setAttribute(Qt::WA_DeleteOnClose);
            dialog->setFileMode(QFileDialog::ExistingFile);
            connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
                setValue(path);
                Q_EMIT edited();
                Q_EMIT finished();
            });
            dialog->open();
        });
    }

private:
    QToolButton *m_choose;
};

class NumberSettingEditor final : public SettingEditor
{
public:
    NumberSettingEditor(const SettingRange &range, const QString &zeroText, QWidget *parent)
        : SettingEditor(parent)
        , m_spin(new QSpinBox(this))
    {
        m_spin->setRange(range.low, range.high);
        m_spin->setAccelerated(true);
        if (range.low == 0)
            m_spin->setSpecialValueText(zeroText);
        // The style counts only the digits, and its margins are wider than it thinks.
        const int words = m_spin->fontMetrics().horizontalAdvance(m_spin->specialValueText());
        m_spin->setMinimumWidth(qMax(numberWidthPx, words + 7 * gridPx));
        leaveWheelToPage(m_spin);
        setFocusProxy(m_spin);
        QHBoxLayout *row = plainRow(this);
        row->addWidget(m_spin);
        row->addStretch(1);
        connect(m_spin, &QSpinBox::valueChanged, this, [this] {
            if (!m_isSetting)
                Q_EMIT edited();
        });
        connect(m_spin, &QSpinBox::editingFinished, this, &SettingEditor::finished);
    }

    [[nodiscard]] QString value() const override { return QString::number(m_spin->value()); }
    void setValue(const QString &value) override
    {
        m_isSetting = true;
        m_spin->setValue(value.toInt());
        m_isSetting = false;
    }
    void setWords(const QString &name, const QString &help) override
    {
        m_spin->setAccessibleName(name);
        m_spin->setAccessibleDescription(help);
    }

private:
    QSpinBox *m_spin;
    bool m_isSetting = false;
};

/// "off", or a number.
class OptionalNumberSettingEditor final : public SettingEditor
{
public:
    OptionalNumberSettingEditor(const SettingRange &range, QWidget *parent)
        : SettingEditor(parent)
        , m_on(new QCheckBox(SettingWording::tr("on"), this))
        , m_spin(new QSpinBox(this))
    {
        m_spin->setRange(range.low, range.high);
        m_spin->setMinimumWidth(numberWidthPx);
        leaveWheelToPage(m_spin);
        setFocusProxy(m_on);
        QHBoxLayout *row = plainRow(this);
        row->addWidget(m_on);
        row->addWidget(m_spin);
        row->addStretch(1);
        connect(m_on, &QCheckBox::toggled, this, [this](bool on) {
            m_spin->setEnabled(on);
            m_on->setText(on ? SettingWording::tr("on") : SettingWording::tr("off"));
            if (m_isSetting)
                return;
            Q_EMIT edited();
            Q_EMIT finished();
        });
        connect(m_spin, &QSpinBox::valueChanged, this, [this] {
            if (!m_isSetting)
                Q_EMIT edited();
        });
        connect(m_spin, &QSpinBox::editingFinished, this, &SettingEditor::finished);
        m_spin->setEnabled(false);
    }

    [[nodiscard]] QString value() const override
    {
        return m_on->isChecked() ? QString::number(m_spin->value()) : u"off"_s;
    }
    void setValue(const QString &value) override
    {
        m_isSetting = true;
        const bool on = value != "off"_L1;
        m_on->setChecked(on);
        m_on->setText(on ? SettingWording::tr("on") : SettingWording::tr("off"));
        m_spin->setEnabled(on);
        if (on)
            m_spin->setValue(value.toInt());
        m_isSetting = false;
    }
    void setWords(const QString &name, const QString &help) override
    {
        m_on->setAccessibleName(name);
        m_on->setAccessibleDescription(help);
        //: %1: a setting; the number that goes with its switch
        m_spin->setAccessibleName(SettingWording::tr("%1: number").arg(name));
    }

private:
    QCheckBox *m_on;
    QSpinBox *m_spin;
    bool m_isSetting = false;
};

class SwitchSettingEditor final : public SettingEditor
{
public:
    explicit SwitchSettingEditor(QWidget *parent)
        : SettingEditor(parent)
        , m_on(new QCheckBox(this))
    {
        setFocusProxy(m_on);
        QHBoxLayout *row = plainRow(this);
        row->addWidget(m_on);
        row->addStretch(1);
        connect(m_on, &QCheckBox::toggled, this, [this](bool on) {
            m_on->setText(on ? SettingWording::tr("on") : SettingWording::tr("off"));
            if (m_isSetting)
                return;
            Q_EMIT edited();
            Q_EMIT finished();
        });
    }

    [[nodiscard]] QString value() const override { return m_on->isChecked() ? u"on"_s : u"off"_s; }
    void setValue(const QString &value) override
    {
        m_isSetting = true;
        m_on->setChecked(value == "on"_L1);
        m_on->setText(value == "on"_L1 ? SettingWording::tr("on") : SettingWording::tr("off"));
        m_isSetting = false;
    }
    void setWords(const QString &name, const QString &help) override
    {
        m_on->setAccessibleName(name);
        m_on->setAccessibleDescription(help);
    }

private:
    QCheckBox *m_on;
    bool m_isSetting = false;
};

class ChoiceSettingEditor final : public SettingEditor
{
public:
    ChoiceSettingEditor(const SettingDefinition &definition, QWidget *parent)
        : SettingEditor(parent)
        , m_combo(new QComboBox(this))
    {
        for (const QString &choice : definition.choices)
            m_combo->addItem(SettingWording::choice(definition.key, choice), choice);
        leaveWheelToPage(m_combo);
        setFocusProxy(m_combo);
        QHBoxLayout *row = plainRow(this);
        row->addWidget(m_combo);
        row->addStretch(1);
        connect(m_combo, &QComboBox::activated, this, [this] {
            Q_EMIT edited();
            Q_EMIT finished();
        });
    }

    [[nodiscard]] QString value() const override { return m_combo->currentData().toString(); }
    void setValue(const QString &value) override
    {
        m_combo->setCurrentIndex(m_combo->findData(value));
    }
    void setWords(const QString &name, const QString &help) override
    {
        m_combo->setAccessibleName(name);
        m_combo->setAccessibleDescription(help);
    }

private:
    QComboBox *m_combo;
};

} // namespace

SettingEditor *makeSettingEditor(const SettingDefinition &definition, QWidget *parent)
{
    const QString &key = definition.key;
    if (key == "quiet-hours"_L1)
        return new QuietHoursEditor(parent);
    if (key == "calendar.closed"_L1)
        return new ClosedDaysEditor(parent);
    if (key == "library.contact"_L1)
        return new ContactSettingEditor(parent);
    if (key == "push.ca-file"_L1)
        return new FileSettingEditor(parent);
    if (key == "web.metrics"_L1)
        return new MetricsSettingEditor(parent);
    switch (definition.type) {
    case SettingType::Integer:
        return new NumberSettingEditor(definition.range.value_or(SettingRange {0, 1'000'000}),
                                       SettingWording::zeroText(key), parent);
    case SettingType::Boolean:
        return new SwitchSettingEditor(parent);
    case SettingType::Choice:
        return new ChoiceSettingEditor(definition, parent);
    case SettingType::List:
        return new SettingListEditor(parent);
    case SettingType::Text:
        break;
    }
    if (definition.range)
        return new OptionalNumberSettingEditor(*definition.range, parent);
    return new TextSettingEditor(parent);
}

void leaveWheelToPage(QWidget *control)
{
    control->setFocusPolicy(Qt::StrongFocus);
    control->installEventFilter(new WheelGuard(control));
}

} // namespace bookbell
