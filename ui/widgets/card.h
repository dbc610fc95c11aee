// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include "ui/look.h"

namespace bookbell {

/// A sheet with round corners on which things that belong together stand. A tone colours its left
/// edge.
class Card : public QFrame
{
    Q_OBJECT

public:
    explicit Card(QWidget *parent = nullptr);

    void setTone(Tone tone);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Tone m_tone = Tone::Normal;
};

} // namespace bookbell
