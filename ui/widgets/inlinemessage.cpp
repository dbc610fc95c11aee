// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/inlinemessage.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QToolButton>

#include <utility>

#include "ui/icons.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/stateline.h"

namespace bookbell {

using namespace Qt::StringLiterals;

InlineMessage::InlineMessage(QWidget *parent)
    : Card(parent)
    , m_line(new StateLine(TextSize::Body, TextLabel::Overflow::Wrap, this))
    , m_action(new ActionButton({}, {}, this))
    , m_close(new QToolButton(this))
{
    setObjectName(u"inlineMessage"_s);
    m_action->setObjectName(u"inlineMessageAction"_s);
    m_action->hide();
    m_close->setAutoRaise(true);
    m_close->setFocusPolicy(Qt::TabFocus);
    m_close->setIcon(themeIcon(u"window-close"_s));
    m_close->setToolTip(tr("Close this message"));
    m_close->setAccessibleName(tr("Close this message"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(2 * gridPx, gridPx, gridPx, gridPx);
    row->setSpacing(gridPx);
    row->addWidget(m_line, 1, Qt::AlignVCenter);
    row->addWidget(m_action);
    row->addWidget(m_close);
    connect(m_close, &QToolButton::clicked, this, &InlineMessage::dismiss);
    connect(m_action, &QPushButton::clicked, this, [this] {
        const auto fn = std::exchange(m_fn, {});
        dismiss();
        if (fn)
            fn();
    });
    hide();
}

void InlineMessage::show(Tone tone, const QString &text, const QString &action,
                         std::function<void()> fn)
{
    QString icon = u"dialog-information"_s;
    if (tone == Tone::Negative)
        icon = u"data-error"_s;
    else if (tone == Tone::Caution)
        icon = u"data-warning"_s;
    else if (tone == Tone::Positive)
        icon = u"dialog-ok"_s;
    setTone(tone);
    m_line->setStatement({icon, text, tone, {}});
    m_fn = std::move(fn);
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    setAccessibleName(text);
    setVisible(true);
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void InlineMessage::showError(const Error &error)
{
    show(Tone::Negative, describe(error));
}

void InlineMessage::dismiss()
{
    m_fn = {};
    setVisible(false);
}

QString InlineMessage::text() const
{
    return isHidden() ? QString() : m_line->text();
}

} // namespace bookbell
