// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/pilebar.h"

#include <QAbstractButton>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QStyleOption>

#include "ui/icons.h"
#include "ui/look.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/textlabel.h"

namespace bookbell {

using namespace Qt::StringLiterals;

static constexpr double barCornerPx = 6;
static constexpr int pileIconPx = 16;

/// One pile: its name, and its count in a small round field.
class PileBar::Segment final : public QAbstractButton
{
public:
    Segment(const QString &icon, const QString &name, PileBar *bar, QWidget *parent)
        : QAbstractButton(parent)
        , m_bar(bar)
        , m_icon(icon)
    {
        setText(name);
        setCheckable(true);
        setFocusPolicy(Qt::NoFocus);
        setCursor(Qt::PointingHandCursor);
        setAttribute(Qt::WA_Hover);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
        setCount(-1, Tone::Normal);
    }

    /// Negative: not known yet. `tone`: of some; none of them are nothing to do.
    void setCount(qint64 count, Tone tone)
    {
        const QString text = count < 0 ? QString() : QLocale().toString(count);
        m_tone = count > 0 ? tone : Tone::Normal;
        if (text == m_count && !text.isEmpty()) {
            update();
            return;
        }
        m_count = text;
        //: accessible name of a pile of reservations; %1: its name, %2: how many
        setAccessibleName(m_count.isEmpty()
                              ? QAbstractButton::text()
                              : PileBar::tr("%1: %2").arg(QAbstractButton::text(), m_count));
        updateGeometry();
        update();
    }
    /// Without its icon.
    void setCompact(bool isCompact)
    {
        m_isCompact = isCompact;
        updateGeometry();
        update();
    }

    [[nodiscard]] QSize sizeHint() const override
    {
        int width = 3 * gridPx + fontMetrics().horizontalAdvance(text());
        if (!m_isCompact)
            width += pileIconPx + gridPx;
        if (!m_count.isEmpty())
            width += gridPx + pillWidth();
        return {width, 4 * gridPx};
    }

protected:
    void keyPressEvent(QKeyEvent *event) override
    {
        switch (event->key()) {
        case Qt::Key_Left:
        case Qt::Key_Up:
            m_bar->step(-1);
            return;
        case Qt::Key_Right:
        case Qt::Key_Down:
            m_bar->step(1);
            return;
        case Qt::Key_Home:
            m_bar->step(-reservationPileCount);
            return;
        case Qt::Key_End:
            m_bar->step(reservationPileCount);
            return;
        default:
            QAbstractButton::keyPressEvent(event);
        }
    }
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
        const QColor color = toneColor(palette(), isChecked() ? Tone::Accent : Tone::Normal);
        const bool hasTone = m_tone != Tone::Normal;
        const QColor counted = hasTone ? toneColor(palette(), m_tone) : color;
        const int middle = height() / 2;
        int x = gridPx + gridPx / 2;
        if (!m_isCompact) {
            const QRect icon(x, middle - pileIconPx / 2, pileIconPx, pileIconPx);
            const bool isCaution = m_tone == Tone::Caution;
            drawIcon(&painter, isCaution ? u"data-warning"_s : m_icon, icon,
                     isCaution ? counted : color);
            x = icon.right() + 1 + gridPx;
        }
        painter.setPen(color);
        const int width = fontMetrics().horizontalAdvance(text());
        painter.drawText(QRect(x, 0, width + 1, height()), Qt::AlignLeft | Qt::AlignVCenter,
                         text());
        if (m_count.isEmpty())
            return;
        x += width + gridPx;
        const QRectF pill(x, middle - 10, pillWidth(), 20);
        painter.setPen(Qt::NoPen);
        painter.setBrush(
            mixed(palette().color(QPalette::Base), counted, isChecked() || hasTone ? 0.18 : 0.09));
        painter.drawRoundedRect(pill, 10, 10);
        painter.setPen(counted);
        painter.drawText(pill, Qt::AlignCenter, m_count);
    }

    PileBar *m_bar;
    QString m_icon;
    QString m_count;
    Tone m_tone = Tone::Normal;
    bool m_isCompact = false;
};

/// A caption, and the segments of its piles in one frame.
class PileBar::Group final : public QWidget
{
public:
    Group(const QString &caption, QWidget *parent)
        : QWidget(parent)
        , m_caption(new TextLabel(TextSize::Body, TextLabel::Overflow::Wrap, this))
        , m_row(new QHBoxLayout)
    {
        m_caption->setText(caption);
        m_caption->setWordWrap(false);
        m_caption->setTone(Tone::Muted);
        m_row->setContentsMargins(0, 0, 0, 0);
        m_row->setSpacing(0);
        auto *row = new QHBoxLayout(this);
        row->setContentsMargins(0, 0, gridPx, 0);
        row->setSpacing(gridPx);
        row->addWidget(m_caption);
        row->addLayout(m_row);
        row->addStretch(1);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
        setAccessibleName(caption);
    }

    void add(Segment *segment)
    {
        m_row->addWidget(segment);
        m_segments.append(segment);
    }
    /// The captions of both groups are as wide, so that the frames begin below each other.
    [[nodiscard]] int captionWidth() const { return m_caption->sizeHint().width(); }
    void setCaptionWidth(int width) { m_caption->setFixedWidth(width); }
    void setCompact(bool isCompact)
    {
        for (Segment *segment : std::as_const(m_segments))
            segment->setCompact(isCompact);
        m_row->invalidate();
        layout()->invalidate();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(lineColor(palette()), 1));
        painter.setBrush(palette().color(QPalette::Base));
        const QRect frame = m_segments.first()->geometry().united(m_segments.last()->geometry());
        painter.drawRoundedRect(QRectF(frame).adjusted(0.5, 0.5, -0.5, -0.5), barCornerPx,
                                barCornerPx);
    }

private:
    TextLabel *m_caption;
    QHBoxLayout *m_row;
    QList<Segment *> m_segments;
};

QString PileBar::nameOf(ReservationPile pile)
{
    switch (pile) {
    case ReservationPile::ToFetch:
        //: a pile of reservations: a copy stands in its place, staff fetch and scan it
        return tr("To fetch");
    case ReservationPile::BeingTold:
        //: a pile of reservations: an alert is on its way to their readers
        return tr("Being told");
    case ReservationPile::ToTell:
        //: a pile of reservations: those whose reader no alert has reached
        return tr("To tell another way");
    case ReservationPile::Expiring:
        //: a pile of reservations: to be collected today or on the next open day
        return tr("Due soon");
    case ReservationPile::ToClear:
        //: a pile of copies that are to be taken off the hold shelf
        return tr("To clear");
    case ReservationPile::Waiting:
        //: a pile of reservations
        return tr("Waiting");
    case ReservationPile::OnShelf:
        //: a pile of reservations
        return tr("On the shelf");
    case ReservationPile::Told:
        //: a pile of reservations: their readers know
        return tr("Told");
    case ReservationPile::Closed:
        //: a pile of reservations
        return tr("Closed");
    }
    return {};
}

QString PileBar::iconOf(ReservationPile pile)
{
    static const QString icons[reservationPileCount] = {
        u"edit-find"_s,     u"notifications"_s,   u"call-start"_s,
        u"view-calendar"_s, u"bookmark-remove"_s, u"clock"_s,
        u"bookmarks"_s,     u"mail-read"_s,       u"dialog-ok"_s};
    return icons[static_cast<int>(pile)];
}

QString PileBar::objectNameOf(ReservationPile pile)
{
    static const QString names[reservationPileCount] = {
        u"pileToFetch"_s, u"pileBeingTold"_s, u"pileToTell"_s, u"pileExpiring"_s, u"pileToClear"_s,
        u"pileWaiting"_s, u"pileOnShelf"_s,   u"pileTold"_s,   u"pileClosed"_s};
    return names[static_cast<int>(pile)];
}

QKeySequence PileBar::keyOf(ReservationPile pile)
{
    return QKeySequence(Qt::ALT | static_cast<Qt::Key>(Qt::Key_1 + static_cast<int>(pile)));
}

PileBar::PileBar(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"pileBar"_s);
    //: two groups of piles of reservations
    m_groups = {new Group(tr("Today's work"), this), new Group(tr("All reservations"), this)};
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    auto *flow = new FlowLayout;
    setLayout(flow);
    // Not a QButtonGroup: that moves the keys by where buttons stand, and takes them for itself.
    for (int i = 0; i < reservationPileCount; ++i) {
        const auto pile = static_cast<ReservationPile>(i);
        const bool isToday = pile < ReservationPile::Waiting;
        auto *segment = new Segment(iconOf(pile), nameOf(pile), this, m_groups.at(isToday ? 0 : 1));
        segment->setObjectName(objectNameOf(pile));
        //: %1: a key
        segment->setToolTip(
            tr("%1 (%2)").arg(nameOf(pile), keyOf(pile).toString(QKeySequence::NativeText)));
        m_groups.at(isToday ? 0 : 1)->add(segment);
        m_segments.append(segment);
        connect(segment, &QAbstractButton::clicked, this, [this, pile] { setPile(pile); });
    }
    const int caption = qMax(m_groups.first()->captionWidth(), m_groups.last()->captionWidth());
    for (Group *one : std::as_const(m_groups)) {
        one->setCaptionWidth(caption);
        flow->addWidget(one);
    }
    showOpen();
}

void PileBar::setPile(ReservationPile pile)
{
    const bool isOther = pile != m_pile;
    m_pile = pile;
    showOpen();
    if (isOther)
        Q_EMIT pileChosen(pile);
}

void PileBar::showOpen()
{
    bool hasKeys = false;
    for (const Segment *segment : std::as_const(m_segments))
        hasKeys = hasKeys || segment->hasFocus();
    Segment *open = m_segments.at(static_cast<int>(m_pile));
    // One stop for Tab, the open pile; before the others lose theirs, the keys go to it.
    open->setFocusPolicy(Qt::TabFocus);
    if (hasKeys)
        open->setFocus(Qt::TabFocusReason);
    for (Segment *segment : std::as_const(m_segments)) {
        segment->setChecked(segment == open);
        if (segment != open)
            segment->setFocusPolicy(Qt::NoFocus);
    }
}

void PileBar::step(int by)
{
    const int last = reservationPileCount - 1;
    setPile(static_cast<ReservationPile>(qBound(0, static_cast<int>(m_pile) + by, last)));
}

void PileBar::setCounts(const ReservationPileCounts &counts)
{
    const qint64 values[reservationPileCount] = {counts.toFetch,  counts.beingTold, counts.toTell,
                                                 counts.expiring, counts.toClear,   counts.waiting,
                                                 counts.onShelf,  counts.told,      counts.closed};
    for (int i = 0; i < reservationPileCount; ++i) {
        const auto pile = static_cast<ReservationPile>(i);
        Tone tone = Tone::Normal;
        if (pile == ReservationPile::ToTell)
            tone = Tone::Caution;
        else if (pile < ReservationPile::Waiting && pile != ReservationPile::BeingTold)
            tone = Tone::Accent;
        m_segments.at(i)->setCount(values[i], tone);
    }
}

void PileBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    for (Group *group : std::as_const(m_groups)) {
        group->setCompact(false);
        if (group->sizeHint().width() > width())
            group->setCompact(true);
    }
}

} // namespace bookbell
