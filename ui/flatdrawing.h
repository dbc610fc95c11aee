// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

class QPainter;
class QRect;
class QStyleOption;
class QWidget;

namespace bookbell {

// What FlatStyle draws its controls from, in the palette of the option.

/// Whether the widget stands on the accent colour: the one button of a place that goes on.
[[nodiscard]] bool isPrimary(const QWidget *widget);

/// A sheet with the corners that everything has. An invalid `line`: none.
void drawRounded(QPainter *painter, const QRect &rect, const QColor &fill, const QColor &line,
                 double width = 1);
void drawButtonPanel(const QStyleOption *option, QPainter *painter, const QWidget *widget);
/// The frame of a field, with the accent colour while it has the focus.
void drawField(const QStyleOption *option, QPainter *painter, const QColor &fill);
void drawHeaderSection(const QStyleOption *option, QPainter *painter);
void drawCheck(const QStyleOption *option, QPainter *painter);
void drawRadio(const QStyleOption *option, QPainter *painter);

/// A small arrow of two strokes in the middle of `rect`.
void drawChevron(QPainter *painter, const QRect &rect, bool up, const QColor &color);
[[nodiscard]] QColor chevronColor(const QStyleOption *option);

} // namespace bookbell
