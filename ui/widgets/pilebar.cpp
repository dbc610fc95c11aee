// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/pilebar.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>
#include <QStyleOption>

#include "ui/icons.h"
#include "ui/look.h"

namespace bookbell {

using namespace Qt::StringLiterals;

static constexpr double barCornerPx = 6;
static constexpr int pileIconPx = 16;
static constexpr int pileCount = 4;

/// One pile: its name, and its count in a small round field.
class PileBar::Segment final : public QAbstractButton
{
public:
    Segment(const QString &icon, const QString &name, QWidget *parent)
        : QAbstractButton(parent)
        , m_icon(icon)
    {
        setText(name);
        setCheckable(true);
        setFocusPolicy(Qt::TabFocus);
        setCursor(Qt::PointingHandCursor);
        setAttribute(Qt::WA_Hover);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
        setCount(-1, false);
    }

    /// Negative: not known yet. `isUrgent`: staff have to do something about these.
    void setCount(qint64 count, bool isUrgent)
    {
        m_count = count < 0 ? QString() : QLocale().toString(count);
        m_isUrgent = isUrgent && count > 0;
        //: accessible name of a pile of reservations; %1: its name, %2: how many
        setAccessibleName(m_count.isEmpty() ? text() : PileBar::tr("%1: %2").arg(text(), m_count));
        updateGeometry();
        update();
    }

    [[nodiscard]] QSize sizeHint() const override
    {
        int width = 3 * gridPx + pileIconPx + gridPx + fontMetrics().horizontalAdvance(text());
        if (!m_count.isEmpty())
            width += gridPx + pillWidth();
        return {width, 4 * gridPx};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QColor accent = palette().color(QPalette::Highlight);
        const QColor ground = palette().color(QPalette::Base);
        const QRectF area = QRectF(rect()).adjusted(2, 2, -2, -2);
        painter.setPen(Qt::NoPen);
        if (isChecked())
            painter.setBrush(mixed(ground, accent, 0.16));
        else if (underMouse())
            painter.setBrush(mixed(ground, palette().color(QPalette::Text), 0.06));
        else
            painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(area, barCornerPx - 2, barCornerPx - 2);
        QStyleOption option;
        option.initFrom(this);
        if (hasFocus() && option.state.testFlag(QStyle::State_KeyboardFocusChange)) {
            painter.setPen(QPen(accent, 2));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(area, barCornerPx - 2, barCornerPx - 2);
        }
        paintContents(painter);
    }

private:
    [[nodiscard]] int pillWidth() const
    {
        return qMax(fontMetrics().horizontalAdvance(m_count) + gridPx + gridPx / 2,
                    2 * gridPx + gridPx / 2);
    }

    void paintContents(QPainter &painter) const
    {
        const Tone tone = isChecked() ? Tone::Accent : Tone::Normal;
        const QColor color = toneColor(palette(), tone);
        const int middle = height() / 2;
        int x = gridPx + gridPx / 2;
        const QRect icon(x, middle - pileIconPx / 2, pileIconPx, pileIconPx);
        drawIcon(&painter, m_isUrgent ? u"data-warning"_s : m_icon, icon,
                 m_isUrgent ? toneColor(palette(), Tone::Caution) : color);
        x = icon.right() + 1 + gridPx;
        painter.setPen(color);
        const int width = fontMetrics().horizontalAdvance(text());
        painter.drawText(QRect(x, 0, width + 1, height()), Qt::AlignLeft | Qt::AlignVCenter,
                         text());
        if (m_count.isEmpty())
            return;
        x += width + gridPx;
        const QRectF pill(x, middle - 10, pillWidth(), 20);
        painter.setPen(Qt::NoPen);
        painter.setBrush(mixed(palette().color(QPalette::Base),
                               toneColor(palette(), m_isUrgent ? Tone::Caution : tone),
                               isChecked() || m_isUrgent ? 0.18 : 0.09));
        painter.drawRoundedRect(pill, 10, 10);
        painter.setPen(m_isUrgent ? toneColor(palette(), Tone::Caution) : color);
        painter.drawText(pill, Qt::AlignCenter, m_count);
    }

    QString m_icon;
    QString m_count;
    bool m_isUrgent = false;
};

QString PileBar::nameOf(ReservationPile pile)
{
    switch (pile) {
    case ReservationPile::Waiting:
        //: a pile of reservations
        return tr("Waiting");
    case ReservationPile::OnShelf:
        //: a pile of reservations
        return tr("On the shelf");
    case ReservationPile::ToTell:
        //: a pile of reservations: those whose reader no alert has reached
        return tr("To be told");
    case ReservationPile::Closed:
        //: a pile of reservations
        return tr("Closed");
    }
    return {};
}

PileBar::PileBar(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"pileBar"_s);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    static const QString icons[pileCount] = {u"clock"_s, u"bookmarks"_s, u"call-start"_s,
                                             u"dialog-ok"_s};
    static const QString names[pileCount] = {u"pileWaiting"_s, u"pileOnShelf"_s, u"pileToTell"_s,
                                             u"pileClosed"_s};
    auto *group = new QButtonGroup(this);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    for (int i = 0; i < pileCount; ++i) {
        auto *segment = new Segment(icons[i], nameOf(static_cast<ReservationPile>(i)), this);
        segment->setObjectName(names[i]);
        group->addButton(segment);
        row->addWidget(segment);
        m_segments.append(segment);
        connect(segment, &QAbstractButton::toggled, this, [this, i](bool on) {
            if (!on || m_pile == static_cast<ReservationPile>(i))
                return;
            m_pile = static_cast<ReservationPile>(i);
            Q_EMIT pileChosen(m_pile);
        });
    }
    m_segments.first()->setChecked(true);
}

void PileBar::setPile(ReservationPile pile)
{
    m_segments.at(static_cast<int>(pile))->setChecked(true);
}

void PileBar::setCounts(const ReservationPileCounts &counts)
{
    const qint64 values[pileCount] = {counts.waiting, counts.onShelf, counts.toTell, counts.closed};
    for (int i = 0; i < pileCount; ++i)
        m_segments.at(i)->setCount(values[i], i == static_cast<int>(ReservationPile::ToTell));
}

void PileBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(lineColor(palette()), 1));
    painter.setBrush(palette().color(QPalette::Base));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), barCornerPx,
                            barCornerPx);
}

} // namespace bookbell
