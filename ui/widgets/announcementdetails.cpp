// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/announcementdetails.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QToolButton>
#include <QVBoxLayout>

#include "core/base/whenfinished.h"
#include "ui/announcementwording.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/announcementbar.h"
#include "ui/widgets/card.h"
#include "ui/widgets/cardparts.h"
#include "ui/widgets/deliverycountlist.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/notificationpreview.h"
#include "ui/widgets/stateline.h"

namespace bookbell {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Not oftener, however fast the counts change.
constexpr auto readPause = 250ms;

} // namespace

AnnouncementDetails::AnnouncementDetails(const WindowParts &parts, QWidget *parent)
    : QWidget(parent)
    , m_parts(parts)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2 * gridPx);
    buildHead(column);
    buildProgress(column);
    column->addStretch(1);

    m_readSoon.setSingleShot(true);
    m_readSoon.setInterval(readPause);
    connect(&m_readSoon, &QTimer::timeout, this, &AnnouncementDetails::refresh);
    connect(m_parts.database, &Database::changed, this, [this] {
        if (m_isActive && m_id.isValid() && !m_readSoon.isActive())
            m_readSoon.start();
    });
    m_tick.setInterval(1s);
    connect(&m_tick, &QTimer::timeout, this, [this] {
        m_rate.add(m_parts.clock->now(), progressOf(m_record.counts).done);
        showRate();
    });
}

void AnnouncementDetails::buildHead(QVBoxLayout *column)
{
    auto *card = new Card(this);
    m_state = new StateLine(TextSize::Card, TextLabel::Overflow::Wrap, this);
    m_state->setObjectName(u"announcementState"_s);
    m_facts = new TextLabel(TextSize::Body, TextLabel::Overflow::Wrap, this);
    m_facts->setTone(Tone::Muted);
    m_preview = new NotificationPreview(this);
    m_preview->setObjectName(u"sentNotification"_s);
    auto *inside = columnIn(card);
    auto *head = new QHBoxLayout;
    head->addWidget(m_state, 1, Qt::AlignVCenter);
    head->addWidget(m_preview->deviceSwitch());
    inside->addLayout(head);
    inside->addWidget(m_facts);
    inside->addWidget(m_preview);
    column->addWidget(card);
}

void AnnouncementDetails::buildProgress(QVBoxLayout *column)
{
    auto *card = new Card(this);
    m_done = new TextLabel(TextSize::Card, TextLabel::Overflow::Elide, this);
    m_done->setObjectName(u"announcementDone"_s);
    m_bar = new AnnouncementBar(this);
    m_bar->setObjectName(u"announcementProgress"_s);
    m_speed = new TextLabel(TextSize::Body, TextLabel::Overflow::Elide, this);
    m_speed->setObjectName(u"announcementSpeed"_s);
    m_speed->setTone(Tone::Muted);
    m_halt = new StateLine(TextSize::Body, TextLabel::Overflow::Wrap, this);
    m_halt->setObjectName(u"announcementHalt"_s);
    m_counts = new DeliveryCountList(this);
    const auto button = [this](const QString &icon, const QString &text, const QString &name) {
        auto *made = new ActionButton(icon, text, this);
        made->setObjectName(name);
        return made;
    };
    m_pause = button(u"media-playback-pause"_s, tr("Pause"), u"announcementPause"_s);
    m_resume = button(u"media-playback-start"_s, tr("Resume"), u"announcementResume"_s);
    m_stop = button(u"media-playback-stop"_s, tr("Stop…"), u"announcementStop"_s);
    m_retry = button(u"view-refresh"_s, tr("Retry the failed"), u"announcementRetry"_s);
    auto *deliveries =
        button(u"document-send"_s, tr("Show deliveries"), u"announcementDeliveries"_s);
    m_buttons = new QWidget(this);
    auto *buttons = new FlowLayout;
    m_buttons->setLayout(buttons);
    buttons->setContentsMargins(0, 0, 0, 0);
    buttons->setSpacing(gridPx);
    for (QWidget *one :
         std::initializer_list<QWidget *> {m_pause, m_resume, m_stop, m_retry, deliveries})
        buttons->addWidget(one);
    auto *inside = columnIn(card);
    inside->addWidget(m_done);
    inside->addWidget(m_bar);
    inside->addWidget(m_speed);
    inside->addWidget(m_halt);
    inside->addSpacing(gridPx / 2);
    inside->addWidget(m_counts);
    inside->addSpacing(gridPx / 2);
    inside->addWidget(m_buttons);
    buildStop(inside);
    column->addWidget(card);
    connect(m_pause, &QPushButton::clicked, this, &AnnouncementDetails::pause);
    connect(m_resume, &QPushButton::clicked, this, &AnnouncementDetails::resume);
    connect(m_stop, &QPushButton::clicked, this, &AnnouncementDetails::askToStop);
    connect(m_retry, &QPushButton::clicked, this, &AnnouncementDetails::retryFailed);
    connect(deliveries, &QPushButton::clicked, this, [this] { Q_EMIT deliveriesRequested(m_id); });
}

void AnnouncementDetails::buildStop(QVBoxLayout *column)
{
    m_stopPanel = new QWidget(this);
    auto *title = new StateLine(TextSize::Card, TextLabel::Overflow::Wrap, this);
    title->setStatement({u"data-warning"_s, tr("Stop this announcement?"), Tone::Caution, {}});
    m_stopText = new TextLabel(TextSize::Body, TextLabel::Overflow::Wrap, this);
    m_stopText->setObjectName(u"stopConsequence"_s);
    m_keepOn = new ActionButton(u"go-previous"_s, tr("Back"), this);
    m_keepOn->setObjectName(u"announcementKeepOn"_s);
    m_stopNow = new ActionButton(u"media-playback-stop"_s, tr("Stop it"), this);
    m_stopNow->setObjectName(u"announcementStopNow"_s);
    m_stopNow->setPrimary(true);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(gridPx);
    buttons->addStretch(1);
    buttons->addWidget(m_keepOn);
    buttons->addWidget(m_stopNow);
    auto *inside = new QVBoxLayout(m_stopPanel);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->setSpacing(gridPx);
    inside->addWidget(title);
    inside->addWidget(m_stopText);
    inside->addLayout(buttons);
    column->addWidget(m_stopPanel);
    m_stopPanel->hide();
    connect(m_keepOn, &QPushButton::clicked, this, &AnnouncementDetails::keepOn);
    connect(m_stopNow, &QPushButton::clicked, this, &AnnouncementDetails::stop);
}

void AnnouncementDetails::setAnnouncement(AnnouncementId id)
{
    if (m_id == id)
        return;
    m_id = id;
    m_record = {};
    m_rate.clear();
    keepOn();
    refresh();
}

void AnnouncementDetails::setHost(const QString &host)
{
    m_host = host;
    showHead();
}

void AnnouncementDetails::setActive(bool active)
{
    m_isActive = active;
    if (active)
        refresh();
    else
        m_tick.stop();
}

void AnnouncementDetails::refresh()
{
    if (!m_id.isValid() || m_isReading)
        return;
    m_isReading = true;
    whenFinished(m_parts.desks->alerts.record(m_id), this,
                 [this, id = m_id](const Result<AnnouncementRecord> &record) {
                     m_isReading = false;
                     if (id != m_id)
                         return refresh();
                     if (record)
                         take(*record);
                     else
                         Q_EMIT failed(record.error());
                 });
}

void AnnouncementDetails::take(const AnnouncementRecord &record)
{
    m_record = record;
    m_rate.add(m_parts.clock->now(), progressOf(record.counts).done);
    showHead();
    showProgress();
    showAbilities();
    const bool isRunning = record.announcement.state == AnnouncementState::Sending
        && progressOf(record.counts).waiting > 0;
    if (!isRunning)
        m_tick.stop();
    else if (m_isActive && !m_tick.isActive())
        m_tick.start();
}

void AnnouncementDetails::showHead()
{
    const Announcement &announcement = m_record.announcement;
    if (!announcement.id.isValid())
        return;
    const UtcTime now = m_parts.clock->now();
    m_state->setStatement(wording::announcement(m_record));
    QStringList facts;
    //: %1: name of a list; %2: when it was made
    facts.append(
        tr("To %1, written %2")
            .arg(m_record.listName, wording::clockTime(announcement.createdAt, now, m_parts.zone)));
    if (announcement.notBefore > announcement.createdAt)
        //: %1: when an announcement goes out or went out
        facts.append(
            tr("Set for %1").arg(wording::clockTime(announcement.notBefore, now, m_parts.zone)));
    if (!announcement.url.isEmpty())
        //: %1: an address
        facts.append(tr("Leads to %1").arg(announcement.url));
    m_facts->setText(facts.join(u'\n'));
    m_preview->setContent({m_parts.libraryName, m_host, announcement.title, announcement.body,
                           !announcement.icon.isEmpty()});
}

void AnnouncementDetails::showProgress()
{
    const AnnouncementProgress progress = progressOf(m_record.counts);
    const qint64 total = std::max<qint64>(1, progress.total());
    //: %1: devices that are done; %2: of how many; %3: per cent
    m_done->setText(tr("%1 of %2 · %3 %")
                        .arg(QLocale().toString(progress.done),
                             QLocale().toString(progress.total()),
                             QLocale().toString(progress.done * 100 / total)));
    m_bar->setCounts(m_record.counts);
    const QString halt = wording::announcementHalt(m_record.announcement);
    m_halt->setStatement({u"data-error"_s, halt, Tone::Negative, {}});
    m_halt->setVisible(!halt.isEmpty());
    showRate();
    m_counts->setCounts(m_record.counts, m_record.failures);
    if (isAskingToStop())
        m_stopText->setText(wording::stopConsequence(m_record.counts));
}

void AnnouncementDetails::showRate()
{
    const AnnouncementProgress progress = progressOf(m_record.counts);
    const bool isRunning =
        m_record.announcement.state == AnnouncementState::Sending && progress.waiting > 0;
    const QString rate = isRunning
        ? wording::sendRate(m_rate.perSecond(), m_rate.timeFor(progress.waiting))
        : QString();
    m_speed->setText(rate);
    m_speed->setVisible(!rate.isEmpty());
}

void AnnouncementDetails::showAbilities()
{
    const AnnouncementState state = m_record.announcement.state;
    Abilities can;
    can.canPause = state == AnnouncementState::Sending;
    can.canResume = state == AnnouncementState::Paused;
    can.canStop = can.canPause || can.canResume;
    can.canRetry = state != AnnouncementState::Stopped && !m_isRetrying
        && m_record.counts.of(DeliveryState::Failed) > 0;
    m_pause->setVisible(can.canPause);
    m_resume->setVisible(can.canResume);
    m_stop->setVisible(can.canStop);
    m_retry->setVisible(can.canRetry);
    if (!can.canStop)
        keepOn();
    if (m_abilities == can)
        return;
    m_abilities = can;
    Q_EMIT abilitiesChanged();
}

bool AnnouncementDetails::isAskingToStop() const
{
    return !m_stopPanel->isHidden();
}

void AnnouncementDetails::pause()
{
    change(m_parts.desks->circulation.pauseAnnouncement(m_id),
           tr("Paused: what is under way still arrives."));
}

void AnnouncementDetails::resume()
{
    change(m_parts.desks->circulation.resumeAnnouncement(m_id), tr("It goes on."));
}

void AnnouncementDetails::askToStop()
{
    if (!m_abilities.canStop)
        return;
    m_stopText->setText(wording::stopConsequence(m_record.counts));
    m_buttons->hide();
    m_stopPanel->show();
    m_keepOn->setFocus(Qt::OtherFocusReason);
    Q_EMIT abilitiesChanged();
}

void AnnouncementDetails::keepOn()
{
    if (!isAskingToStop())
        return;
    m_stopPanel->hide();
    m_buttons->show();
    Q_EMIT abilitiesChanged();
}

void AnnouncementDetails::stop()
{
    keepOn();
    change(m_parts.desks->circulation.stopAnnouncement(m_id), tr("The announcement was stopped."));
}

void AnnouncementDetails::retryFailed()
{
    if (!m_abilities.canRetry)
        return;
    m_isRetrying = true;
    showAbilities();
    whenFinished(m_parts.desks->alerts.retryFailedOf(m_id), this,
                 [this](const Result<qint64> &queued) {
                     m_isRetrying = false;
                     refresh();
                     if (!queued)
                         Q_EMIT failed(queued.error());
                     else if (*queued == 0)
                         Q_EMIT done(tr("None of them can be rung any more."));
                     else
                         Q_EMIT done(tr("%Ln device(s) is (are) tried again.", "",
                                        static_cast<int>(*queued)));
                 });
}

void AnnouncementDetails::change(const QFuture<Result<Announcement>> &future, const QString &what)
{
    whenFinished(future, this, [this, what](const Result<Announcement> &changed) {
        refresh();
        if (changed)
            Q_EMIT done(what);
        else
            Q_EMIT failed(changed.error());
    });
}

} // namespace bookbell
