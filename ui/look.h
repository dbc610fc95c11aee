// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QPalette>

class QApplication;

namespace bookbell {

/// Every distance in the window is a multiple of it.
inline constexpr int gridPx = 8;

/// The three sizes of text that the window knows.
enum class TextSize { Body, Card, Title };

/// What a colour means. It never stands alone: an icon and a word go with it.
enum class Tone { Normal, Muted, Accent, Positive, Caution, Negative };

enum class Scheme {
    System, ///< what the desktop says
    Light,
    Dark,
};

/// Style, palette, font and icon theme of the program. A desktop's own palette and style are kept;
/// where there is none, Fusion with this program's palette stands in.
void applyLook(QApplication &app, Scheme scheme);

[[nodiscard]] QPalette lightPalette();
[[nodiscard]] QPalette darkPalette();
[[nodiscard]] bool isDark(const QPalette &palette);

/// Readable on `palette`'s base and window colours (contrast 4.5 or more in both of ours).
[[nodiscard]] QColor toneColor(const QPalette &palette, Tone tone);
/// The fine line round cards and fields.
[[nodiscard]] QColor lineColor(const QPalette &palette);
/// `share` of `over` laid on `under`; 0 to 1.
[[nodiscard]] QColor mixed(const QColor &under, const QColor &over, double share);

[[nodiscard]] QFont sized(QFont font, TextSize size);

} // namespace bookbell
