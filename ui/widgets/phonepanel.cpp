// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/phonepanel.h"

#include <QAccessible>
#include <QIcon>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>
#include <QPropertyAnimation>
#include <QTextLayout>

#include "ui/icons.h"
#include "ui/look.h"

namespace bookbell {

using namespace Qt::StringLiterals;

namespace {

constexpr int keptNotifications = 4;
constexpr int arrivalMs = 200;
constexpr double bezelPx = 8;
constexpr double phoneCorner = 28;

QFont scaled(QFont font, double factor, QFont::Weight weight = QFont::Normal)
{
    font.setPointSizeF(font.pointSizeF() * factor);
    font.setWeight(weight);
    return font;
}

/// Draws at most `lines` lines, the last one elided; returns the height that they took.
double drawLines(QPainter &painter, const QRectF &area, const QString &text, int lines)
{
    const QFontMetricsF metrics(painter.font());
    QTextLayout layout(text, painter.font());
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    double y = 0;
    for (int i = 0; i < lines; ++i) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(area.width());
        const bool isLast = i == lines - 1 && line.textStart() + line.textLength() < text.size();
        const QString part = text.mid(line.textStart());
        const QString shown = isLast ? metrics.elidedText(part, Qt::ElideRight, area.width())
                                     : text.mid(line.textStart(), line.textLength());
        painter.drawText(QPointF(area.left(), area.top() + y + metrics.ascent()), shown.trimmed());
        y += metrics.lineSpacing();
    }
    layout.endLayout();
    return y;
}

} // namespace

PhonePanel::PhonePanel(const QString &libraryName, const Clock &clock, QTimeZone zone,
                       QWidget *parent)
    : QWidget(parent)
    , m_libraryName(libraryName)
    , m_clock(clock)
    , m_zone(std::move(zone))
    , m_animation(new QPropertyAnimation(this, "arrival", this))
{
    setObjectName(u"phonePanel"_s);
    setAccessibleName(tr("A reader's phone"));
    setAccessibleDescription(tr("No notification yet"));
    setToolTip(tr("The phones of this practice library are played by the program"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Expanding);
    m_animation->setDuration(arrivalMs);
    m_animation->setStartValue(0.0);
    m_animation->setEndValue(1.0);
    m_animation->setEasingCurve(QEasingCurve::OutCubic);
}

void PhonePanel::setArrival(double arrival)
{
    m_arrival = arrival;
    update();
}

QSize PhonePanel::sizeHint() const
{
    return {33 * gridPx, 52 * gridPx};
}

QSize PhonePanel::minimumSizeHint() const
{
    return {28 * gridPx, 26 * gridPx};
}

void PhonePanel::showNotification(const PhoneView &notification)
{
    m_notifications.prepend(notification);
    while (m_notifications.size() > keptNotifications)
        m_notifications.removeLast();
    setAccessibleName(tr("Phone of %1").arg(notification.readerName));
    setAccessibleDescription(notification.title + u'\n' + notification.body);
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
    m_animation->stop();
    m_animation->start();
    update();
}

void PhonePanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double rowHeight = QFontMetricsF(font()).lineSpacing() * 2 + gridPx;
    const int rows = qMin(static_cast<int>(m_notifications.size()) - 1,
                          static_cast<int>((height() - 44 * gridPx) / rowHeight));
    const double earlier = rows > 0 ? rows * rowHeight + gridPx : 0;
    const double phoneWidth = qMin<double>(width(), 36 * gridPx);
    const QRectF phone((width() - phoneWidth) / 2, 0, phoneWidth, height() - earlier);
    paintPhone(painter, phone);
    if (earlier > 0)
        paintEarlier(painter, QRectF(0, height() - earlier + gridPx, width(), earlier - gridPx));
}

void PhonePanel::paintPhone(QPainter &painter, const QRectF &phone) const
{
    const QPalette colors = palette();
    const bool dark = isDark(colors);
    const QColor accent = colors.color(QPalette::Highlight);
    const QColor body = dark ? QColor(0xff0b0d10) : QColor(0xff2a2e35);
    // A phone taller than the panel goes on below its edge, like one that lies half under a sheet.
    constexpr double slimmest = 1.5;
    const bool cut = phone.height() < phone.width() * slimmest;
    const QRectF whole = cut ? phone.adjusted(0.5, 0.5, -0.5, phoneCorner * 2)
                             : phone.adjusted(0.5, 0.5, -0.5, -0.5);
    const double tallest = phone.width() * 2.05;
    QRectF outer = whole;
    if (!cut && outer.height() > tallest)
        outer.setHeight(tallest);
    painter.save();
    painter.setClipRect(phone);
    painter.setPen(QPen(mixed(body, Qt::white, dark ? 0.28 : 0.2), 1.5));
    painter.setBrush(body);
    painter.drawRoundedRect(outer, phoneCorner, phoneCorner);

    const QRectF screen = outer.adjusted(bezelPx, bezelPx, -bezelPx, -bezelPx);
    QPainterPath glass;
    glass.addRoundedRect(screen, phoneCorner - bezelPx, phoneCorner - bezelPx);
    QLinearGradient paper(screen.topLeft(), screen.bottomRight());
    const QColor deep = dark ? QColor(0xff141a26) : QColor(0xff1f2f55);
    paper.setColorAt(0, mixed(deep, accent, 0.45));
    paper.setColorAt(1, mixed(deep, QColor(0xff7a3b69), 0.35));
    painter.fillPath(glass, paper);
    painter.setClipPath(glass, Qt::IntersectClip);

    // Speaker and clock, as on any lock screen.
    painter.setPen(Qt::NoPen);
    painter.setBrush(body);
    painter.drawRoundedRect(QRectF(screen.center().x() - 28, screen.top() + gridPx, 56, 10), 5, 5);
    const QDateTime now =
        m_notifications.isEmpty() ? inZone(m_clock.now(), m_zone) : m_notifications.first().time;
    painter.setPen(Qt::white);
    painter.setFont(scaled(font(), 2.8, QFont::Light));
    QRectF line(screen.left(), screen.top() + 3 * gridPx, screen.width(),
                QFontMetricsF(painter.font()).height());
    painter.drawText(line, Qt::AlignCenter, now.toString(u"HH:mm"_s));
    painter.setFont(scaled(font(), 0.95));
    line.moveTop(line.bottom() - gridPx / 2);
    line.setHeight(QFontMetricsF(painter.font()).height());
    const bool korean = QLocale().language() == QLocale::Korean;
    painter.setPen(QColor(255, 255, 255, 215));
    painter.drawText(line, Qt::AlignCenter,
                     QLocale().toString(now.date(), korean ? u"M월 d일 dddd"_s : u"dddd d MMMM"_s));
    paintNotification(painter,
                      QRectF(screen.left() + gridPx, line.bottom() + 2 * gridPx,
                             screen.width() - 2 * gridPx,
                             screen.bottom() - line.bottom() - 2 * gridPx));
    painter.restore();
}

void PhonePanel::paintNotification(QPainter &painter, const QRectF &area) const
{
    if (m_notifications.isEmpty()) {
        painter.setPen(QColor(255, 255, 255, 190));
        painter.setFont(scaled(font(), 0.95));
        painter.drawText(area.adjusted(gridPx, 0, -gridPx, 0),
                         Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap,
                         tr("The reader's alert appears here."));
        return;
    }
    const PhoneView &shown = m_notifications.first();
    painter.save();
    painter.setOpacity(m_arrival);
    painter.translate(0, (m_arrival - 1) * 3 * gridPx);

    const QFont small = scaled(font(), 0.82);
    const QFont title = scaled(font(), 1.05, QFont::DemiBold);
    const QFont text = scaled(font(), 0.98);
    const double inset = gridPx + gridPx / 2;
    const double headHeight = qMax(18.0, QFontMetricsF(small).height());
    // Measured with a painter that draws nothing, so that the card fits its text.
    QPixmap nowhere(1, 1);
    QPainter measure(&nowhere);
    const QRectF textArea(area.left() + inset, 0, area.width() - 2 * inset, area.height());
    measure.setFont(title);
    const double titleHeight = drawLines(measure, textArea, shown.title, 2);
    measure.setFont(text);
    const double bodyHeight = drawLines(measure, textArea, shown.body, 5);

    const QRectF card(area.left(), area.top(), area.width(),
                      inset + headHeight + gridPx / 2 + titleHeight + 2 + bodyHeight + inset);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0, 0, 0, 40));
    painter.drawRoundedRect(card.translated(0, 2), 14, 14);
    const bool dark = isDark(palette());
    painter.setBrush(dark ? QColor(0xf0, 0xf2, 0xf6, 26) : QColor(255, 255, 255, 240));
    if (dark)
        painter.setBrush(QColor(0xff2b3240));
    painter.drawRoundedRect(card, 14, 14);
    const QColor ink = dark ? QColor(0xffeef1f6) : QColor(0xff1d2127);
    const QColor quiet = mixed(dark ? QColor(0xff2b3240) : QColor(Qt::white), ink, 0.66);

    const QRectF icon(card.left() + inset, card.top() + inset + (headHeight - 18) / 2, 18, 18);
    QIcon(u":/icons/bookbell.svg"_s).paint(&painter, icon.toRect());
    painter.setFont(small);
    painter.setPen(quiet);
    const QRectF head(icon.right() + gridPx, card.top() + inset,
                      card.right() - inset - icon.right() - gridPx, headHeight);
    const QString time = shown.time.toString(u"HH:mm"_s);
    const double timeWidth = QFontMetricsF(small).horizontalAdvance(time);
    painter.drawText(head, Qt::AlignRight | Qt::AlignVCenter, time);
    painter.drawText(head, Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetricsF(small).elidedText(m_libraryName, Qt::ElideRight,
                                                     head.width() - timeWidth - gridPx));
    painter.setPen(ink);
    painter.setFont(title);
    QRectF at = textArea;
    at.moveTop(head.bottom() + gridPx / 2.0);
    at.moveTop(at.top() + drawLines(painter, at, shown.title, 2) + 2);
    painter.setFont(text);
    drawLines(painter, at, shown.body, 5);

    // Whose phone it is: staff must know, a lock screen would not say.
    painter.setFont(small);
    painter.setPen(QColor(255, 255, 255, 215));
    QStringList owner {shown.readerName, shown.deviceName};
    owner.removeAll(QString());
    painter.drawText(
        QRectF(card.left(), card.bottom() + gridPx, card.width(), headHeight), Qt::AlignCenter,
        QFontMetricsF(small).elidedText(owner.join(u" · "_s), Qt::ElideRight, card.width()));
    painter.restore();
}

void PhonePanel::paintEarlier(QPainter &painter, const QRectF &area) const
{
    const QFontMetricsF metrics(font());
    const double rowHeight = metrics.lineSpacing() * 2 + gridPx;
    const int side = 16;
    for (int i = 1; i < m_notifications.size(); ++i) {
        const PhoneView &shown = m_notifications.at(i);
        const QRectF row(area.left(), area.top() + (i - 1) * rowHeight, area.width(), rowHeight);
        if (row.bottom() > area.bottom() + 1)
            return;
        const QColor quiet = toneColor(palette(), Tone::Muted);
        drawIcon(&painter, u"smartphone"_s,
                 QRectF(row.left() + gridPx, row.top() + 4, side, side).toRect(), quiet);
        const QRectF text = row.adjusted(side + 2 * gridPx, 0, -gridPx, 0);
        painter.setFont(font());
        painter.setPen(palette().color(QPalette::WindowText));
        painter.drawText(
            text, Qt::AlignLeft | Qt::AlignTop,
            metrics.elidedText(shown.readerName, Qt::ElideRight, text.width() - 6 * gridPx));
        painter.setPen(quiet);
        painter.drawText(text, Qt::AlignRight | Qt::AlignTop, shown.time.toString(u"HH:mm"_s));
        painter.drawText(text.adjusted(0, metrics.lineSpacing(), 0, 0),
                         Qt::AlignLeft | Qt::AlignTop,
                         metrics.elidedText(shown.title, Qt::ElideRight, text.width()));
    }
}

} // namespace bookbell
