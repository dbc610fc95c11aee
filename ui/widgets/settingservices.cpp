// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/settingservices.h"

#include <QGridLayout>
#include <QVBoxLayout>

#include <algorithm>

#include "ui/deliveryreason.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/stateline.h"

namespace bookbell {

using namespace Qt::StringLiterals;

SettingServices::SettingServices(const Clock &clock, const QTimeZone &zone, QWidget *parent)
    : Card(parent)
    , m_clock(clock)
    , m_zone(zone)
    , m_message(new InlineMessage(this))
    , m_none(new TextLabel(TextSize::Body, TextLabel::Overflow::Wrap, this))
    , m_column(new QVBoxLayout)
{
    setObjectName(u"settingServices"_s);
    auto *about = new TextLabel(TextSize::Body, TextLabel::Overflow::Wrap, this);
    about->setTone(Tone::Muted);
    about->setText(tr("Alerts go to a reader's browser by the service of its maker. Which ones are "
                      "used shows itself as readers subscribe."));
    m_none->setText(tr("Nobody has subscribed yet, so there is no push service to send to."));
    m_column->setSpacing(2 * gridPx);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(2 * gridPx, 2 * gridPx, 2 * gridPx, 2 * gridPx);
    column->setSpacing(2 * gridPx);
    column->addWidget(about);
    column->addWidget(m_message);
    column->addWidget(m_none);
    column->addLayout(m_column);
}

void SettingServices::setServices(const QList<PushServiceRecord> &services)
{
    const QList<Shown> all = together(services);
    m_none->setVisible(all.isEmpty());
    while (m_lines.size() < all.size())
        addLine();
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        m_lines[i].box->setVisible(i < all.size());
        if (i < all.size())
            fill(m_lines[i], all.at(i));
    }
}

QList<SettingServices::Shown> SettingServices::together(const QList<PushServiceRecord> &records)
{
    QList<Shown> all;
    for (const PushServiceRecord &record : records) {
        auto it = std::find_if(all.begin(), all.end(), [&record](const Shown &shown) {
            return shown.origin == record.origin;
        });
        if (it == all.end())
            it = all.insert(all.end(), Shown {record.origin, 0, {}, {}, {}});
        it->active += record.active;
        if (record.pausedAt && (!it->pausedAt || *record.pausedAt < *it->pausedAt)) {
            it->pausedAt = record.pausedAt;
            it->pauseReason = record.pauseReason;
        }
        if (record.waitUntil && (!it->waitUntil || *record.waitUntil > *it->waitUntil))
            it->waitUntil = record.waitUntil;
    }
    // What needs somebody first, then the large ones.
    std::stable_sort(all.begin(), all.end(), [](const Shown &a, const Shown &b) {
        if (a.pausedAt.has_value() != b.pausedAt.has_value())
            return a.pausedAt.has_value();
        return a.active > b.active;
    });
    return all;
}

void SettingServices::addLine()
{
    Line line;
    line.box = new QWidget(this);
    line.box->setObjectName(u"settingService"_s);
    line.name = new TextLabel(TextSize::Body, TextLabel::Overflow::Elide, line.box);
    QFont strong = line.name->font();
    strong.setWeight(QFont::DemiBold);
    line.name->setFont(strong);
    line.origin = new TextLabel(TextSize::Body, TextLabel::Overflow::Elide, line.box);
    line.origin->setTone(Tone::Muted);
    line.devices = new TextLabel(TextSize::Body, TextLabel::Overflow::Elide, line.box);
    line.devices->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    line.state = new StateLine(TextSize::Body, TextLabel::Overflow::Wrap, line.box);
    line.state->setObjectName(u"settingServiceState"_s);
    line.resume = new ActionButton(u"media-playback-start"_s, tr("Resume"), line.box);
    line.resume->setObjectName(u"settingServiceResume"_s);
    auto *grid = new QGridLayout(line.box);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(2 * gridPx);
    grid->setVerticalSpacing(2);
    grid->setColumnStretch(0, 1);
    grid->addWidget(line.name, 0, 0);
    grid->addWidget(line.devices, 0, 1);
    grid->addWidget(line.origin, 1, 0);
    grid->addWidget(line.state, 2, 0);
    grid->addWidget(line.resume, 1, 1, 2, 1, Qt::AlignRight | Qt::AlignVCenter);
    m_column->addWidget(line.box);
    m_lines.append(line);
    const qsizetype index = m_lines.size() - 1;
    connect(line.resume, &QPushButton::clicked, this,
            [this, index] { Q_EMIT resumeRequested(m_lines.at(index).shownOrigin); });
}

void SettingServices::fill(Line &line, const Shown &service) const
{
    const UtcTime now = m_clock.now();
    line.shownOrigin = service.origin;
    const QString name = wording::pushService(service.origin);
    line.name->setText(name);
    line.origin->setText(service.origin);
    line.devices->setText(tr("%n device(s)", "", static_cast<int>(service.active)));
    Statement said {u"dialog-ok"_s, tr("Takes alerts"), Tone::Positive, {}};
    if (service.pausedAt) {
        said.icon = u"media-playback-pause"_s;
        said.tone = Tone::Negative;
        //: %1: time, %2: why
        said.text = tr("Paused since %1: %2")
                        .arg(wording::clockTime(*service.pausedAt, now, m_zone),
                             describeReason(service.pauseReason));
        said.detail = tr("Nothing is sent to it until somebody resumes it; its alerts wait.");
    } else if (service.waitUntil && *service.waitUntil > now) {
        said.icon = u"clock"_s;
        said.tone = Tone::Caution;
        //: %1: time
        said.text =
            tr("Asked to wait until %1").arg(wording::clockTime(*service.waitUntil, now, m_zone));
        said.detail = tr("Alerts go on by themselves then.");
    }
    line.state->setStatement(said);
    line.resume->setVisible(service.pausedAt.has_value());
    //: %1: push service
    line.resume->setAccessibleName(tr("Resume %1").arg(name));
}

} // namespace bookbell
