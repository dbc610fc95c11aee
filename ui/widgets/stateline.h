// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/widgets/textlabel.h"
#include "ui/wording.h"

namespace bookbell {

/// An icon and words: how every state is shown.
class StateLine final : public QWidget
{
    Q_OBJECT

public:
    explicit StateLine(TextSize size, TextLabel::Overflow overflow = TextLabel::Overflow::Wrap,
                       QWidget *parent = nullptr);

    void setStatement(const Statement &statement);
    [[nodiscard]] QString text() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void paintIcon();

    Statement m_statement;
    QLabel *m_icon = nullptr;
    TextLabel *m_text = nullptr;
};

} // namespace bookbell
