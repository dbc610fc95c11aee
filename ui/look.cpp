// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look.h"

#include <QApplication>
#include <QFontDatabase>
#include <QFontInfo>
#include <QStyle>
#include <QStyleFactory>
#include <QVariant>

#include <memory>

#include "ui/flatstyle.h"
#include "ui/icons.h"
#include "ui/plaintooltips.h"

namespace bookbell {

using namespace Qt::StringLiterals;

namespace {

/// Of the application: the desktop's own palette, or false.
constexpr char desktopPaletteProperty[] = "bookbellDesktopPalette";

struct Shades {
    QRgb window, base, text, muted, button, accent, onAccent, tip;
};

QPalette paletteOf(const Shades &shades)
{
    const QColor window(shades.window);
    const QColor text(shades.text);
    QPalette palette(QColor(shades.button), window);
    palette.setColor(QPalette::Window, window);
    palette.setColor(QPalette::WindowText, text);
    palette.setColor(QPalette::Base, QColor(shades.base));
    palette.setColor(QPalette::AlternateBase, mixed(QColor(shades.base), text, 0.03));
    palette.setColor(QPalette::Text, text);
    palette.setColor(QPalette::PlaceholderText, QColor(shades.muted));
    palette.setColor(QPalette::Button, QColor(shades.button));
    palette.setColor(QPalette::ButtonText, text);
    palette.setColor(QPalette::BrightText, Qt::white);
    palette.setColor(QPalette::Highlight, QColor(shades.accent));
    palette.setColor(QPalette::HighlightedText, QColor(shades.onAccent));
    palette.setColor(QPalette::Link, QColor(shades.accent));
    palette.setColor(QPalette::ToolTipBase, QColor(shades.tip));
    palette.setColor(QPalette::ToolTipText, text);
    const QColor faint = mixed(window, text, 0.45);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, faint);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, mixed(window, text, 0.25));
    return palette;
}

/// Lines that mix two type faces look patched: where the system's font has no Hangul, one that has
/// Latin and Hangul of the same hand takes its place.
void preferOneFace(QApplication &app)
{
    QFont font = app.font();
    const QString family = QFontInfo(font).family();
    if (QFontDatabase::writingSystems(family).contains(QFontDatabase::Korean))
        return;
    for (const QString &candidate : {u"Noto Sans CJK KR"_s, u"Noto Sans KR"_s, u"NanumGothic"_s}) {
        if (!QFontDatabase::hasFamily(candidate))
            continue;
        font.setFamilies({candidate});
        app.setFont(font);
        return;
    }
}

} // namespace

QColor mixed(const QColor &under, const QColor &over, double share)
{
    const auto mix = [share](float a, float b) {
        return static_cast<float>(a * (1.0 - share) + b * share);
    };
    return QColor::fromRgbF(mix(under.redF(), over.redF()), mix(under.greenF(), over.greenF()),
                            mix(under.blueF(), over.blueF()));
}

QPalette lightPalette()
{
    return paletteOf({0xfff4f5f7, 0xffffffff, 0xff1d2127, 0xff626a76, 0xffffffff, 0xff2459c4,
                      0xffffffff, 0xffffffff});
}

QPalette darkPalette()
{
    return paletteOf({0xff181b20, 0xff22262d, 0xffe8eaee, 0xff9aa3b0, 0xff2c313a, 0xff7aa7ff,
                      0xff0e1726, 0xff2c313a});
}

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness()
        < palette.color(QPalette::WindowText).lightness();
}

QColor toneColor(const QPalette &palette, Tone tone)
{
    const bool dark = isDark(palette);
    switch (tone) {
    case Tone::Normal:
        break;
    case Tone::Muted:
        return palette.color(QPalette::PlaceholderText).alpha() == 255
            ? palette.color(QPalette::PlaceholderText)
            : mixed(palette.color(QPalette::Base), palette.color(QPalette::Text), 0.68);
    case Tone::Accent:
        return palette.color(QPalette::Link);
    case Tone::Positive:
        return dark ? QColor(0xff5cc98a) : QColor(0xff17743c);
    case Tone::Caution:
        return dark ? QColor(0xffe7b04b) : QColor(0xff8a5700);
    case Tone::Negative:
        return dark ? QColor(0xffff8a80) : QColor(0xffba1f2b);
    }
    return palette.color(QPalette::WindowText);
}

QColor lineColor(const QPalette &palette)
{
    return mixed(palette.color(QPalette::Window), palette.color(QPalette::WindowText), 0.16);
}

QFont sized(QFont font, TextSize size)
{
    const double factor = size == TextSize::Title ? 1.9 : size == TextSize::Card ? 1.25 : 1.0;
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * factor);
    else
        font.setPixelSize(qRound(font.pixelSize() * factor));
    if (size == TextSize::Title)
        font.setWeight(QFont::Bold);
    return font;
}

void applyLook(QApplication &app, Scheme scheme)
{
    const std::unique_ptr<QStyle> plainFusion(QStyleFactory::create(u"Fusion"_s));
    const bool hasDesktopStyle = QApplication::style()->name() != "fusion"_L1
        && QApplication::style()->name() != "windows"_L1
        && !qobject_cast<FlatStyle *>(QApplication::style());
    // The first time only: afterwards the palette is this program's.
    if (!app.property(desktopPaletteProperty).isValid()) {
        const bool hasDesktopPalette = QApplication::palette() != plainFusion->standardPalette()
            && !qobject_cast<FlatStyle *>(QApplication::style());
        app.setProperty(desktopPaletteProperty,
                        hasDesktopPalette ? QVariant(QApplication::palette()) : QVariant(false));
    }
    const QVariant desktop = app.property(desktopPaletteProperty);
    if (!hasDesktopStyle)
        QApplication::setStyle(new FlatStyle);
    if (scheme == Scheme::Dark)
        QApplication::setPalette(darkPalette());
    else if (scheme == Scheme::System && desktop.metaType() == QMetaType::fromType<QPalette>())
        QApplication::setPalette(desktop.value<QPalette>());
    else
        QApplication::setPalette(lightPalette());
    if (!app.findChild<PlainToolTips *>())
        app.installEventFilter(new PlainToolTips(&app));
    preferOneFace(app);
    useOneIconFamily();
    QApplication::setWindowIcon(QIcon(u":/icons/bookbell.svg"_s));
}

} // namespace bookbell
