// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/page.h"

#include <QAction>
#include <QVBoxLayout>

#include <algorithm>

#include "ui/icons.h"
#include "ui/look.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/textlabel.h"

namespace bookbell {

static constexpr char availableProperty[] = "available";

Page::Page(const Title &title, const WindowParts &parts, ActHistory &history, QWidget *parent)
    : QWidget(parent)
    , m_title(title)
    , m_parts(parts)
    , m_history(history)
    , m_count(new TextLabel(TextSize::Body, TextLabel::Overflow::Elide, this))
    , m_message(new InlineMessage(this))
    , m_titleRow(new QHBoxLayout)
    , m_body(new QVBoxLayout)
{
    m_message->setObjectName(QStringLiteral("pageMessage"));
    auto *name = new TextLabel(TextSize::Title, TextLabel::Overflow::Elide, this);
    name->setText(title.name);
    name->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    m_count->setForegroundRole(QPalette::PlaceholderText);
    m_titleRow->setSpacing(gridPx);
    m_titleRow->addWidget(name);
    m_titleRow->addSpacing(gridPx);
    m_titleRow->addWidget(m_count, 1, Qt::AlignBottom);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(3 * gridPx, 2 * gridPx, 3 * gridPx, 2 * gridPx);
    column->setSpacing(2 * gridPx);
    column->addLayout(m_titleRow);
    column->addLayout(m_body, 1);
    // Below the work, so that nothing moves away under a click when it comes or goes.
    column->addWidget(m_message);
}

void Page::setInFront(bool inFront)
{
    if (m_isInFront == inFront)
        return;
    m_isInFront = inFront;
    for (QAction *action : std::as_const(m_actions)) {
        if (action)
            applyEnabled(action);
    }
    inFrontChanged(inFront);
}

void Page::takeFocus()
{
    setFocus(Qt::ShortcutFocusReason);
}

void Page::follow(const PageLink &) { }

void Page::tellDone(const QString &what, const QList<JournalId> &entries)
{
    const bool canTakeBack = std::any_of(entries.cbegin(), entries.cend(),
                                         [](JournalId entry) { return entry.isValid(); });
    if (!canTakeBack) {
        m_message->show(Tone::Positive, what);
        return;
    }
    m_history.add(what, entries);
    m_message->show(Tone::Positive, what, tr("Undo"),
                    [this, entry = entries.last()] { m_history.undo(entry); });
}

void Page::tellError(const Error &error)
{
    m_message->showError(error);
}

QAction *Page::addMenuAction(const QString &name, const QString &icon, const QString &text,
                             const QKeySequence &shortcut, std::function<void()> fn)
{
    auto *action = new QAction(themeIcon(icon), text, this);
    action->setObjectName(name);
    action->setShortcut(shortcut);
    action->setProperty(availableProperty, true);
    action->setProperty(iconNameProperty, icon);
    connect(action, &QAction::triggered, this, [fn = std::move(fn)] { fn(); });
    m_actions.insert(m_actions.size() - m_lastActions, action);
    applyEnabled(action);
    return action;
}

void Page::addMenuSeparator()
{
    m_actions.insert(m_actions.size() - m_lastActions, nullptr);
}

QAction *Page::addLastMenuAction(const QString &name, const QString &icon, const QString &text,
                                 const QKeySequence &shortcut, std::function<void()> fn)
{
    addMenuSeparator();
    QAction *action = addMenuAction(name, icon, text, shortcut, std::move(fn));
    m_lastActions += 2;
    return action;
}

void Page::setAvailable(QAction *action, bool available)
{
    action->setProperty(availableProperty, available);
    applyEnabled(action);
}

void Page::applyEnabled(QAction *action) const
{
    action->setEnabled(m_isInFront && action->property(availableProperty).toBool());
}

ActionButton *Page::addTitleButton(QAction *action, bool primary)
{
    auto *button = new ActionButton({}, {}, this);
    button->setPrimary(primary);
    button->setAction(action);
    m_titleRow->addWidget(button);
    return button;
}

void Page::setCount(const QString &count)
{
    m_count->setText(count);
}

} // namespace bookbell
