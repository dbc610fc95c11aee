// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

#include "ui/look.h"

namespace bookbell {

/// A label in one of the three sizes and with a tone, which follows the palette. Wraps, or stays
/// on one line and elides in the middle, the whole text in the tooltip.
class TextLabel final : public QLabel
{
    Q_OBJECT

public:
    enum class Overflow { Wrap, Elide };

    explicit TextLabel(TextSize size, Overflow overflow = Overflow::Wrap,
                       QWidget *parent = nullptr);

    void setTone(Tone tone);
    /// Where a text without room is cut; titles differ at their ends, too, so in the middle.
    void setElision(Qt::TextElideMode elision) { m_elision = elision; }
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void applyFont();

    TextSize m_size;
    Overflow m_overflow;
    Qt::TextElideMode m_elision = Qt::ElideMiddle;
    Tone m_tone = Tone::Normal;
    bool m_applying = false;
};

} // namespace bookbell
