// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QIcon>

class QPainter;

namespace bookbell {

/// Takes the icons from the desktop's theme when that is of the Breeze family, else all of
/// them from Breeze, which is installed with the program: no mixture of two families.
void useOneIconFamily();

/// An icon of the theme, drawn in the palette's text colour (dark, light, disabled, selected) so
/// that it follows the palette while the window stands.
[[nodiscard]] QIcon themeIcon(const QString &name);

/// The property in which an action keeps its icon's name, for buttons that show it on the accent
/// colour.
inline constexpr char iconNameProperty[] = "iconName";

/// The same for what lies on the accent colour.
[[nodiscard]] QIcon onAccentIcon(const QString &name);

/// The icon in one colour.
[[nodiscard]] QPixmap tintedPixmap(const QString &name, const QSize &size, qreal pixelRatio,
                                   const QColor &color);

/// Draws the icon in one colour, as sharp as the device is.
void drawIcon(QPainter *painter, const QString &name, const QRect &at, const QColor &color);

} // namespace bookbell
