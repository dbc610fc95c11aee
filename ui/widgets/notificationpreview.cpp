// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/notificationpreview.h"

#include <QEvent>
#include <QIcon>
#include <QPainter>
#include <QTextLayout>
#include <QToolButton>

#include "ui/icons.h"
#include "ui/look.h"

namespace bookbell {

using namespace Qt::StringLiterals;

namespace {

constexpr double edge = gridPx + gridPx / 2.0; ///< of the wallpaper round the card
constexpr double inset = gridPx + gridPx / 2.0;
constexpr double corner = 14;
constexpr double pictureSide = 6 * gridPx;
constexpr double smallIcon = 16;
constexpr int titleLines = 2;

QFont previewFont(QFont font, double factor, QFont::Weight weight = QFont::Normal)
{
    font.setPointSizeF(font.pointSizeF() * factor);
    font.setWeight(weight);
    return font;
}

/// The lines of `text`, at most `most`, the last one elided.
QStringList linesOf(const QString &text, const QFont &font, double width, int most)
{
    const QFontMetricsF metrics(font);
    QStringList lines;
    const QStringList paragraphs = text.split(u'\n');
    for (qsizetype i = 0; i < paragraphs.size(); ++i) {
        const QString &paragraph = paragraphs.at(i);
        QTextLayout layout(paragraph, font);
        QTextOption option;
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        layout.setTextOption(option);
        layout.beginLayout();
        for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
            line.setLineWidth(width);
            const bool isRestHidden = lines.size() == most - 1
                && (line.textStart() + line.textLength() < paragraph.size()
                    || i + 1 < paragraphs.size());
            if (isRestHidden) {
                lines.append(metrics.elidedText(paragraph.mid(line.textStart()) + u'…',
                                                Qt::ElideRight, width));
                layout.endLayout();
                return lines;
            }
            lines.append(paragraph.mid(line.textStart(), line.textLength()).trimmed());
            if (lines.size() == most)
                break;
        }
        layout.endLayout();
        if (lines.size() == most)
            break;
    }
    return lines;
}

void drawLines(QPainter &painter, QPointF at, const QStringList &lines)
{
    const QFontMetricsF metrics(painter.font());
    for (const QString &line : lines) {
        painter.drawText(QPointF(at.x(), at.y() + metrics.ascent()), line);
        at.ry() += metrics.lineSpacing();
    }
}

double heightOf(const QStringList &lines, const QFont &font)
{
    return QFontMetricsF(font).lineSpacing() * static_cast<double>(lines.size());
}

} // namespace

NotificationPreview::NotificationPreview(QWidget *parent)
    : QWidget(parent)
    , m_isDark(isDark(palette()))
    , m_switch(new QToolButton(this))
{
    setObjectName(u"notificationPreview"_s);
    setAccessibleName(tr("How the notification looks"));
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    m_switch->setObjectName(u"previewSwitch"_s);
    m_switch->setAutoRaise(true);
    m_switch->setFocusPolicy(Qt::TabFocus);
    m_switch->setIconSize({22, 22});
    m_switch->setIcon(themeIcon(u"contrast"_s));
    connect(m_switch, &QToolButton::clicked, this, [this] {
        m_isChosen = true;
        setDarkDevice(!m_isDark);
    });
    nameSwitch();
}

void NotificationPreview::setContent(const Content &content)
{
    if (m_content == content)
        return;
    m_content = content;
    setAccessibleDescription(content.title + u'\n' + content.body);
    updateGeometry();
    update();
}

void NotificationPreview::setMostLines(int lines)
{
    if (m_mostLines == lines)
        return;
    m_mostLines = lines;
    updateGeometry();
    update();
}

void NotificationPreview::setDarkDevice(bool dark)
{
    m_isDark = dark;
    nameSwitch();
    update();
}

void NotificationPreview::nameSwitch()
{
    const QString name =
        m_isDark ? tr("Show it on a light device") : tr("Show it on a dark device");
    m_switch->setToolTip(name);
    m_switch->setAccessibleName(name);
}

QSize NotificationPreview::sizeHint() const
{
    const int width = 40 * gridPx;
    return {width, heightForWidth(width)};
}

int NotificationPreview::heightForWidth(int width) const
{
    return qRound(arrange(width).card.bottom() + edge);
}

NotificationPreview::Geometry NotificationPreview::arrange(double width) const
{
    const QFont small = previewFont(font(), 0.85);
    const QFont title = previewFont(font(), 1.05, QFont::DemiBold);
    Geometry at;
    at.card = QRectF(edge, edge, width - 2 * edge, 0);
    const double headHeight = std::max(smallIcon, QFontMetricsF(small).height());
    at.head = QRectF(at.card.left() + inset, at.card.top() + inset, at.card.width() - 2 * inset,
                     headHeight);
    at.text = QRectF(at.head.left(), at.head.bottom() + gridPx / 2.0, at.head.width(), 0);
    if (m_content.hasPicture) {
        at.picture =
            QRectF(at.head.right() - pictureSide, at.text.top() + 2, pictureSide, pictureSide);
        at.text.setRight(at.picture.left() - gridPx);
    }
    const QString titleText = m_content.title.isEmpty() ? tr("Title") : m_content.title;
    const QString bodyText = m_content.body.isEmpty() ? tr("Text") : m_content.body;
    at.titleHeight = heightOf(linesOf(titleText, title, at.text.width(), titleLines), title);
    const double bodyHeight =
        heightOf(linesOf(bodyText, font(), at.text.width(), m_mostLines), font());
    at.text.setHeight(at.titleHeight + 2 + bodyHeight);
    at.card.setBottom(std::max(at.text.bottom(), at.picture.bottom()) + inset);
    return at;
}

void NotificationPreview::paintEvent(QPaintEvent *)
{
    const QFont small = previewFont(font(), 0.85);
    const QFont title = previewFont(font(), 1.05, QFont::DemiBold);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);

    // A piece of a lock screen, dark enough for both kinds of card.
    const QColor accent = lightPalette().color(QPalette::Highlight);
    QLinearGradient paper(rect().topLeft(), rect().bottomRight());
    const QColor deep = m_isDark ? QColor(0xff10151f) : QColor(0xff4d628f);
    paper.setColorAt(0, mixed(deep, accent, m_isDark ? 0.3 : 0.35));
    paper.setColorAt(1, mixed(deep, QColor(0xff7a3b69), m_isDark ? 0.25 : 0.4));
    painter.setPen(Qt::NoPen);
    painter.setBrush(paper);
    painter.drawRoundedRect(rect(), gridPx, gridPx);

    const Geometry at = arrange(width());
    painter.setBrush(QColor(0, 0, 0, 50));
    painter.drawRoundedRect(at.card.translated(0, 2), corner, corner);
    const QColor sheet = m_isDark ? QColor(0xff2b3240) : QColor(0xfffdfdfe);
    const QColor ink = m_isDark ? QColor(0xffeef1f6) : QColor(0xff1d2127);
    const QColor quiet = mixed(sheet, ink, 0.62);
    painter.setBrush(sheet);
    painter.drawRoundedRect(at.card, corner, corner);

    QIcon(u":/icons/bookbell.svg"_s)
        .paint(&painter,
               QRectF(at.head.left(), at.head.center().y() - smallIcon / 2, smallIcon, smallIcon)
                   .toRect());
    painter.setFont(small);
    painter.setPen(quiet);
    QRectF head = at.head.adjusted(smallIcon + gridPx, 0, 0, 0);
    //: beside a notification that has just come
    const QString now = tr("now");
    painter.drawText(head, Qt::AlignRight | Qt::AlignVCenter, now);
    const QFontMetricsF smallMetrics(small);
    head.setRight(head.right() - smallMetrics.horizontalAdvance(now) - gridPx);
    QStringList sender {m_content.sender, m_content.host};
    sender.removeAll(QString());
    painter.drawText(head, Qt::AlignLeft | Qt::AlignVCenter,
                     smallMetrics.elidedText(sender.join(u" · "_s), Qt::ElideRight, head.width()));

    const auto part = [&](const QString &text, const QString &placeholder, QPointF from,
                          const QFont &font, int most) {
        painter.setFont(font);
        painter.setPen(text.isEmpty() ? mixed(sheet, ink, 0.45) : ink);
        drawLines(painter, from,
                  linesOf(text.isEmpty() ? placeholder : text, font, at.text.width(), most));
    };
    part(m_content.title, tr("Title"), at.text.topLeft(), title, titleLines);
    part(m_content.body, tr("Text"), at.text.topLeft() + QPointF(0, at.titleHeight + 2), font(),
         m_mostLines);

    if (m_content.hasPicture) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(mixed(sheet, ink, 0.12));
        painter.drawRoundedRect(at.picture, gridPx, gridPx);
        constexpr int side = 22;
        const QRectF icon(at.picture.center() - QPointF(side / 2.0, side / 2.0),
                          QSizeF(side, side));
        drawIcon(&painter, u"view-preview"_s, icon.toRect(), quiet);
    }
}

void NotificationPreview::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_isChosen)
        setDarkDevice(isDark(palette()));
}

} // namespace bookbell
