// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/icons.h"

#include <QGuiApplication>
#include <QIconEngine>
#include <QImage>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>

#include <algorithm>
#include <cmath>
#include <span>

namespace bookbell {

using namespace Qt::StringLiterals;

namespace {

/// Paints a one-colour icon of the theme in the colour that the palette has at that moment.
class TintedIconEngine final : public QIconEngine
{
public:
    explicit TintedIconEngine(QString name, QPalette::ColorRole role = QPalette::ButtonText)
        : m_name(std::move(name))
        , m_role(role)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        drawIcon(painter, m_name, rect, colorFor(mode));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        return tintedPixmap(m_name, size, 1.0, colorFor(mode));
    }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal scale) override
    {
        // `size` is in device pixels here.
        return tintedPixmap(m_name, size / scale, scale, colorFor(mode));
    }

    QIconEngine *clone() const override { return new TintedIconEngine(*this); }
    QString iconName() override { return m_name; }
    bool isNull() override { return !QIcon::hasThemeIcon(m_name); }

private:
    QColor colorFor(QIcon::Mode mode) const
    {
        const QPalette palette = QGuiApplication::palette();
        if (mode == QIcon::Disabled)
            return palette.color(QPalette::Disabled, QPalette::ButtonText);
        if (mode == QIcon::Selected)
            return palette.color(QPalette::HighlightedText);
        return palette.color(m_role);
    }

    QString m_name;
    QPalette::ColorRole m_role;
};

/// A mark in white on a coloured shape (the sign of a warning, the cross of an error) would drown
/// in one colour: it becomes a hole. An icon that is light all over has no such mark.
QImage withWhiteMarksCutOut(QImage image)
{
    image = image.convertToFormat(QImage::Format_ARGB32);
    constexpr int lightFrom = 200;
    const auto lightness = [](QRgb pixel) {
        return qMin(qRed(pixel), qMin(qGreen(pixel), qBlue(pixel)));
    };
    bool hasColor = false;
    for (int y = 0; y < image.height() && !hasColor; ++y) {
        const auto *line = reinterpret_cast<const QRgb *>(image.constScanLine(y));
        hasColor = std::any_of(line, line + image.width(), [&](QRgb pixel) {
            return qAlpha(pixel) > 128 && lightness(pixel) < lightFrom;
        });
    }
    for (int y = 0; y < image.height() && hasColor; ++y) {
        auto *line = reinterpret_cast<QRgb *>(image.scanLine(y));
        for (QRgb &pixel : std::span(line, static_cast<size_t>(image.width()))) {
            const int over = qMax(0, lightness(pixel) - lightFrom);
            const int kept = qAlpha(pixel) * (255 - lightFrom - over) / (255 - lightFrom);
            pixel = qRgba(qRed(pixel), qGreen(pixel), qBlue(pixel), kept);
        }
    }
    return image;
}

} // namespace

void useOneIconFamily()
{
    QStringList paths = QIcon::themeSearchPaths();
    if (!paths.contains(u"/usr/share/icons"_s)) {
        paths.append(u"/usr/share/icons"_s);
        QIcon::setThemeSearchPaths(paths);
    }
    QIcon::setFallbackThemeName(u"breeze"_s);
    // What Breeze-like themes have and others lack.
    if (!QIcon::themeName().startsWith("breeze"_L1, Qt::CaseInsensitive))
        QIcon::setThemeName(u"breeze"_s);
}

QIcon themeIcon(const QString &name)
{
    return QIcon(new TintedIconEngine(name));
}

QIcon onAccentIcon(const QString &name)
{
    return QIcon(new TintedIconEngine(name, QPalette::HighlightedText));
}

QPixmap tintedPixmap(const QString &name, const QSize &size, qreal pixelRatio, const QColor &color)
{
    const QString key =
        u"bookbell/%1/%2/%3/%4"_s.arg(name).arg(size.width()).arg(pixelRatio).arg(color.rgba());
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    // The theme draws an icon anew for 16 and for 22 pixels and never enlarges it by itself; asking
    // for that size at a higher scale gives the same drawing, sharp, at any size.
    const QSize pixels = size * pixelRatio;
    const int drawnFor = size.width() < 22 ? 16 : 22;
    const QImage drawn =
        withWhiteMarksCutOut(QIcon::fromTheme(name)
                                 .pixmap(QSize(drawnFor, drawnFor),
                                         std::ceil(static_cast<double>(pixels.width()) / drawnFor))
                                 .toImage());
    pixmap = QPixmap(pixels);
    pixmap.fill(Qt::transparent);
    {
        QPainter painter(&pixmap);
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawImage(QRect(QPoint(0, 0), pixels), drawn, QRect(QPoint(0, 0), drawn.size()));
        painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
        painter.fillRect(pixmap.rect(), color);
    }
    pixmap.setDevicePixelRatio(pixelRatio);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

void drawIcon(QPainter *painter, const QString &name, const QRect &at, const QColor &color)
{
    const qreal ratio = painter->device() ? painter->device()->devicePixelRatioF() : 1.0;
    painter->drawPixmap(at, tintedPixmap(name, at.size(), ratio, color));
}

} // namespace bookbell
