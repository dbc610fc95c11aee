// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include "core/base/error.h"
#include "ui/widgets/card.h"

class QToolButton;

namespace bookbell {

class ActionButton;
class StateLine;

/// A message that stands where its cause is, with the next step as a button. No box, no "OK".
class InlineMessage final : public Card
{
    Q_OBJECT

public:
    explicit InlineMessage(QWidget *parent = nullptr);

    /// `action` empty: no button. The button calls `fn` once and closes the message.
    void show(Tone tone, const QString &text, const QString &action = {},
              std::function<void()> fn = {});
    void showError(const Error &error);
    void dismiss();
    [[nodiscard]] QString text() const;

private:
    StateLine *m_line = nullptr;
    ActionButton *m_action = nullptr;
    QToolButton *m_close = nullptr;
    std::function<void()> m_fn;
};

} // namespace bookbell
