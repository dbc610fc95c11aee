// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/transferprogress.h"

#include <QBasicTimer>
#include <QPainter>
#include <QProgressBar>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

#include "core/transfer/exporter.h"
#include "ui/dialogs/transferwording.h"
#include "ui/widgets/textlabel.h"

namespace bookbell {

using namespace Qt::StringLiterals;

namespace {

/// Finer than a bar has pixels, so that it glides.
constexpr int barSteps = 10'000;

/// Flat and round; while nothing is known a piece wanders along it.
class TransferBar final : public QProgressBar
{
public:
    using QProgressBar::QProgressBar;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        const QRectF track(rect());
        const double corner = track.height() / 2;
        painter.setBrush(lineColor(palette()));
        painter.drawRoundedRect(track, corner, corner);
        QRectF done = track;
        if (maximum() > minimum()) {
            done.setWidth(track.width() * (value() - minimum()) / (maximum() - minimum()));
        } else {
            constexpr double share = 0.2;
            done.setWidth(track.width() * share);
            done.moveLeft((track.width() - done.width()) * std::abs(m_place - 50) / 50);
        }
        painter.setBrush(toneColor(palette(), Tone::Accent));
        // What is shorter than round would look like a leaf.
        if (done.width() > 0)
            painter.drawRoundedRect(done.united(QRectF(done.topLeft(), QSizeF(2 * corner, 1))),
                                    corner, corner);
    }

    void showEvent(QShowEvent *) override { m_timer.start(40, this); }
    void hideEvent(QHideEvent *) override { m_timer.stop(); }
    void timerEvent(QTimerEvent *) override
    {
        if (maximum() > minimum())
            return;
        m_place = (m_place + 1) % 100;
        update();
    }

private:
    QBasicTimer m_timer;
    int m_place = 50;
};

} // namespace

TransferProgress::TransferProgress(QWidget *parent)
    : QWidget(parent)
    , m_bar(new TransferBar(this))
    , m_text(new TextLabel(TextSize::Card, TextLabel::Overflow::Elide, this))
{
    setObjectName(u"transferProgress"_s);
    m_bar->setObjectName(u"transferBar"_s);
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(gridPx);
    m_bar->setAccessibleName(tr("Progress"));
    m_text->setObjectName(u"transferProgressText"_s);
    m_text->setElision(Qt::ElideRight);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gridPx);
    column->addWidget(m_bar);
    column->addWidget(m_text);
}

void TransferProgress::begin(const QString &text)
{
    m_bar->setRange(0, 0);
    m_text->setText(text);
    m_bar->setAccessibleDescription(text);
}

void TransferProgress::setProgress(double share, const QString &text)
{
    m_bar->setRange(0, barSteps);
    m_bar->setValue(static_cast<int>(std::clamp(share, 0.0, 1.0) * barSteps));
    m_text->setText(text);
    m_bar->setAccessibleDescription(text);
}

void TransferProgress::setProgress(const ExportProgress &progress)
{
    const double share = progress.total == 0
        ? 1
        : static_cast<double>(progress.rows) / static_cast<double>(progress.total);
    setProgress(
        share,
        transferwording::progress(progress.rows, progress.rowsPerSecond, progress.secondsLeft));
}

QString TransferProgress::text() const
{
    return m_text->text();
}

} // namespace bookbell
