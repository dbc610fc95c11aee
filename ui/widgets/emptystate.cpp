// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/emptystate.h"

#include <QPainter>
#include <QVBoxLayout>

#include "ui/icons.h"
#include "ui/look.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/textlabel.h"

namespace bookbell {

using namespace Qt::StringLiterals;

/// A large quiet icon that follows the palette.
class EmptyState::QuietIcon final : public QWidget
{
public:
    explicit QuietIcon(QWidget *parent)
        : QWidget(parent)
    {
        setFixedSize(8 * gridPx, 8 * gridPx);
    }

    void setName(const QString &name)
    {
        m_name = name;
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        drawIcon(&painter, m_name, rect(), toneColor(palette(), Tone::Muted));
    }

private:
    QString m_name;
};

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent)
    , m_icon(new QuietIcon(this))
    , m_text(new TextLabel(TextSize::Card, TextLabel::Overflow::Wrap, this))
    , m_column(new QVBoxLayout(this))
{
    setObjectName(u"emptyState"_s);
    m_text->setAlignment(Qt::AlignCenter);
    m_column->setContentsMargins(4 * gridPx, 4 * gridPx, 4 * gridPx, 4 * gridPx);
    m_column->setSpacing(2 * gridPx);
    m_column->addStretch(2);
    m_column->addWidget(m_icon, 0, Qt::AlignHCenter);
    m_column->addWidget(m_text);
    m_column->addStretch(3);
}

void EmptyState::setText(const QString &icon, const QString &text, QAction *action)
{
    m_icon->setName(icon);
    m_text->setText(text);
    if (action == m_action)
        return;
    m_action = action;
    delete m_button;
    m_button = nullptr;
    if (!action)
        return;
    m_button = new ActionButton({}, {}, this);
    m_button->setPrimary(true);
    m_button->setAction(action);
    m_column->insertWidget(3, m_button, 0, Qt::AlignHCenter);
}

} // namespace bookbell
