// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/settinglisteditor.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QToolButton>

#include "ui/icons.h"
#include "ui/look.h"
#include "ui/widgets/textlabel.h"

namespace bookbell {

using namespace Qt::StringLiterals;

SettingListEditor::SettingListEditor(QWidget *parent)
    : SettingEditor(parent)
    , m_list(new QVBoxLayout)
    , m_field(new QLineEdit(this))
    , m_add(new QToolButton(this))
{
    m_field->setObjectName(u"listField"_s);
    m_field->setPlaceholderText(tr("Add another"));
    m_add->setObjectName(u"listAdd"_s);
    m_add->setIcon(themeIcon(u"list-add"_s));
    m_add->setFocusPolicy(Qt::TabFocus);
    m_add->setEnabled(false);
    setFocusProxy(m_field);
    m_list->setSpacing(0);
    auto *adding = new QHBoxLayout;
    adding->setSpacing(gridPx);
    adding->addWidget(m_field, 1);
    adding->addWidget(m_add);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gridPx / 2);
    column->addLayout(m_list);
    column->addLayout(adding);
    connect(m_field, &QLineEdit::textEdited, this, &SettingEditor::edited);
    connect(m_field, &QLineEdit::textChanged, this,
            [this](const QString &text) { m_add->setEnabled(!text.trimmed().isEmpty()); });
    connect(m_field, &QLineEdit::editingFinished, this, [this] {
        if (!m_field->text().trimmed().isEmpty())
            Q_EMIT finished();
    });
    connect(m_add, &QToolButton::clicked, this, &SettingEditor::finished);
}

QString SettingListEditor::value() const
{
    QStringList all = m_items;
    if (const QString typed = m_field->text().trimmed(); !typed.isEmpty())
        all.append(typed);
    return all.join(u',');
}

void SettingListEditor::setValue(const QString &value)
{
    m_field->clear();
    const QStringList items = value.split(u',', Qt::SkipEmptyParts);
    if (items == m_items)
        return;
    m_items = items;
    showItems();
}

void SettingListEditor::setWords(const QString &name, const QString &help)
{
    m_name = name;
    //: %1: a list in the settings
    m_field->setAccessibleName(tr("%1: add another").arg(name));
    m_field->setAccessibleDescription(help);
    m_add->setToolTip(tr("Add"));
    m_add->setAccessibleName(tr("%1: add").arg(name));
    showItems();
}

void SettingListEditor::showItems()
{
    qDeleteAll(m_lines);
    m_lines.clear();
    QWidget *before = m_add;
    for (const QString &item : std::as_const(m_items)) {
        auto *line = new QWidget(this);
        line->setObjectName(u"listItem"_s);
        auto *text = new TextLabel(TextSize::Body, TextLabel::Overflow::Elide, line);
        text->setText(item);
        auto *out = new QToolButton(line);
        out->setAutoRaise(true);
        out->setFocusPolicy(Qt::TabFocus);
        out->setIcon(themeIcon(u"list-remove"_s));
        //: %1: an entry of a list
        out->setToolTip(tr("Take out %1").arg(item));
        out->setAccessibleName(tr("Take out %1").arg(item));
        auto *row = new QHBoxLayout(line);
        row->setContentsMargins(0, 0, 0, 0);
        row->addWidget(text, 1);
        row->addWidget(out);
        m_list->addWidget(line);
        m_lines.append(line);
        setTabOrder(before, out);
        before = out;
        connect(out, &QToolButton::clicked, this, [this, item] { remove(item); });
    }
}

void SettingListEditor::remove(const QString &item)
{
    m_items.removeAll(item);
    m_field->setFocus();
    // Not now: the button whose click this is goes with its line.
    QMetaObject::invokeMethod(this, &SettingListEditor::showItems, Qt::QueuedConnection);
    Q_EMIT edited();
    Q_EMIT finished();
}

} // namespace bookbell
