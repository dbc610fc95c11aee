// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimeZone>

#include <optional>

#include "core/desk/outboxdesk.h"
#include "ui/widgets/card.h"

namespace bookbell {

class ActionButton;
class StateLine;

/// Stands above every page while the outbox is held since a restore: how many alerts wait, and what
/// can be done about them. Hidden otherwise. Database and clock outlive it.
class OutboxHoldBar final : public Card
{
    Q_OBJECT

public:
    OutboxHoldBar(Database &database, const Clock &clock, const Actor &actor, const QTimeZone &zone,
                  QWidget *parent = nullptr);

Q_SIGNALS:
    /// The held alerts are to be shown.
    void lookRequested();
    void failed(const bookbell::Error &error);

private:
    enum class Question { None, Send, Drop };

    void read();
    void ask(Question question);
    void showState();
    void doAsked();

    OutboxDesk m_desk;
    QTimeZone m_zone;
    std::optional<OutboxHold> m_hold;
    Question m_question = Question::None;
    bool m_isReading = false;
    bool m_readsAgain = false;
    bool m_isBusy = false; ///< sends or drops
    StateLine *m_line = nullptr;
    ActionButton *m_look = nullptr;
    ActionButton *m_send = nullptr;
    ActionButton *m_drop = nullptr;
    ActionButton *m_back = nullptr;
    ActionButton *m_confirm = nullptr;
};

} // namespace bookbell
