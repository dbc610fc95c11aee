// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/servicestatus.h"

#include <QHBoxLayout>
#include <QToolButton>

#include <algorithm>

#include "ui/deliveryreason.h"
#include "ui/icons.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/stateline.h"

namespace bookbell {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostChips = 5;

/// One push service as staff see it: its records for several VAPID keys taken together.
struct Shown {
    QStringList origins; ///< several that are paused are told together
    QString pauseReason;
    bool isPaused = false;
    std::optional<UtcTime> waitUntil;

    [[nodiscard]] int urgency() const { return isPaused ? 2 : waitUntil ? 1 : 0; }
};

QList<Shown> shownOf(const QList<PushServiceRecord> &records, UtcTime now)
{
    QList<Shown> list;
    for (const PushServiceRecord &record : records) {
        if (record.active == 0 && !record.pausedAt)
            continue;
        auto it = std::find_if(list.begin(), list.end(), [&](const Shown &shown) {
            return shown.origins.first() == record.origin;
        });
        if (it == list.end()) {
            list.append(Shown {{record.origin}, {}, false, {}});
            it = list.end() - 1;
        }
        if (record.pausedAt) {
            it->isPaused = true;
            it->pauseReason = record.pauseReason;
        }
        if (record.waitUntil && *record.waitUntil > now
            && (!it->waitUntil || *record.waitUntil > *it->waitUntil)) {
            it->waitUntil = record.waitUntil;
        }
    }
    std::stable_sort(list.begin(), list.end(),
                     [](const Shown &a, const Shown &b) { return a.urgency() > b.urgency(); });
    // One chip and one button for all that are paused, or there is no room for anything else.
    while (list.size() > 1 && list.at(1).isPaused) {
        list.first().origins.append(list.at(1).origins);
        list.removeAt(1);
    }
    return list;
}

/// "Google", "Mozilla, Apple".
QString namesOf(const QStringList &origins)
{
    QStringList names;
    for (const QString &origin : origins)
        names.append(wording::pushService(origin));
    return names.join(u", "_s);
}

} // namespace

ServiceStatus::ServiceStatus(const Clock &clock, QTimeZone zone, bool isRehearsal, QWidget *parent)
    : QWidget(parent)
    , m_clock(clock)
    , m_zone(std::move(zone))
    , m_outbox(new StateLine(TextSize::Body, TextLabel::Overflow::Elide, this))
    , m_chipRow(new QHBoxLayout)
    , m_page(new QToolButton(this))
{
    setObjectName(u"serviceStatus"_s);
    setAccessibleName(tr("Whether alerts get out"));
    m_outbox->setObjectName(u"statusOutbox"_s);
    m_page->setObjectName(u"statusReaderPage"_s);
    m_page->setAutoRaise(true);
    m_page->setFocusPolicy(Qt::TabFocus);
    m_page->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_chipRow->setSpacing(2 * gridPx);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(2 * gridPx, gridPx / 2, 2 * gridPx, gridPx / 2);
    row->setSpacing(2 * gridPx);
    row->addWidget(m_outbox);
    row->addLayout(m_chipRow);
    row->addStretch(1);
    row->addWidget(m_page);
    if (isRehearsal) {
        auto *badge = new StateLine(TextSize::Body, TextLabel::Overflow::Elide, this);
        badge->setObjectName(u"rehearsalBadge"_s);
        badge->setStatement({u"smartphone"_s, tr("Rehearsal"), Tone::Caution,
                             tr("A library to practise with: nobody outside is rung")});
        row->addWidget(badge);
    }
    setMinimumHeight(5 * gridPx);
    connect(m_page, &QToolButton::clicked, this, &ServiceStatus::readerPageRequested);
    setReaderPage({}, {});
    showOutbox();
}

void ServiceStatus::setToday(const Today &today)
{
    m_today = today;
    showOutbox();
    showServices();
}

void ServiceStatus::setSender(bool running, const QString &problem)
{
    m_isSending = running;
    m_senderProblem = problem;
    showOutbox();
}

void ServiceStatus::setReaderPage(const QUrl &address, const QString &problem)
{
    const bool on = !address.isEmpty();
    m_page->setIcon(themeIcon(problem.isEmpty() ? u"internet-services"_s : u"data-warning"_s));
    m_page->setEnabled(on || !problem.isEmpty());
    //: %1: host and port of the reader's page
    m_page->setText(on ? tr("Reader's page on: %1").arg(address.authority())
                       : tr("Reader's page off"));
    m_page->setAccessibleName(m_page->text());
    m_page->setToolTip(on ? tr("Opens %1 in your browser").arg(address.toString()) : problem);
}

void ServiceStatus::showOutbox()
{
    const qint64 open = m_today.deliveries.open();
    const qint64 held = m_today.deliveries.of(DeliveryState::Held);
    Statement said;
    if (!m_isSending) {
        said = {u"data-error"_s, tr("Sender off, %n alert(s) waiting", "", static_cast<int>(open)),
                Tone::Negative, m_senderProblem};
    } else if (!m_senderProblem.isEmpty()) {
        said = {u"data-warning"_s,
                tr("Trouble sending, %n alert(s) waiting", "", static_cast<int>(open)),
                Tone::Caution, m_senderProblem};
    } else if (const qint64 retrying = m_today.deliveries.of(DeliveryState::Retrying)) {
        said = {u"view-refresh"_s,
                tr("Trying again, %n alert(s) waiting", "", static_cast<int>(open)), Tone::Caution,
                tr("%n alert(s) could not be delivered yet. Nothing is lost: they go out by "
                   "themselves as soon as the push service can be reached.",
                   "", static_cast<int>(retrying))};
    } else if (open > 0) {
        said = {u"document-send"_s,
                tr("Sending, %n alert(s) queued", "", static_cast<int>(open)),
                Tone::Accent,
                {}};
    } else {
        said = {u"dialog-ok"_s, tr("Nothing queued"), Tone::Positive,
                tr("Every alert that may go out has gone out")};
    }
    if (held > 0) {
        //: %1: "Nothing queued", %n: alerts that wait for the end of quiet hours or a schedule
        said.text = tr("%1, %n held back", "", static_cast<int>(held)).arg(said.text);
    }
    m_outbox->setStatement(said);
}

void ServiceStatus::showServices()
{
    const QList<Shown> services = shownOf(m_today.services, m_clock.now());
    const qsizetype count = qMin(services.size(), mostChips);
    while (m_chips.size() < count)
        addChip();
    for (qsizetype i = 0; i < m_chips.size(); ++i) {
        Chip &chip = m_chips[i];
        chip.box->setVisible(i < count);
        if (i >= count)
            continue;
        const Shown &shown = services.at(i);
        const QString name = namesOf(shown.origins);
        const auto several = static_cast<int>(shown.origins.size());
        chip.origins = shown.origins;
        Statement said {u"dialog-ok"_s, name, Tone::Positive,
                        tr("%1 takes alerts").arg(shown.origins.first())};
        if (shown.isPaused) {
            said.icon = u"media-playback-pause"_s;
            said.tone = Tone::Negative;
            said.text = several > 1 ? tr("%n push service(s) paused", "", several)
                                    //: %1: push service
                                    : tr("%1 paused").arg(name);
            said.detail = tr("Paused: %1").arg(describeReason(shown.pauseReason));
            if (several > 1)
                said.detail = name + u'\n' + said.detail;
        } else if (shown.waitUntil) {
            said.icon = u"clock"_s;
            said.tone = Tone::Caution;
            //: %1: push service, %2: time
            said.text = tr("%1 waits until %2")
                            .arg(name, wording::clockTime(*shown.waitUntil, m_clock.now(), m_zone));
            said.detail = tr("The push service asked to wait; alerts go out afterwards");
        }
        chip.line->setStatement(said);
        chip.resume->setVisible(shown.isPaused);
        chip.resume->setAccessibleName(tr("Resume %1").arg(name));
        chip.resume->setToolTip(said.detail);
    }
}

void ServiceStatus::addChip()
{
    Chip chip;
    chip.box = new QWidget(this);
    chip.line = new StateLine(TextSize::Body, TextLabel::Overflow::Elide, chip.box);
    chip.line->setObjectName(u"statusService"_s);
    chip.resume = new ActionButton({}, tr("Resume"), chip.box);
    chip.resume->setObjectName(u"statusResume"_s);
    chip.resume->setFixedWidth(fontMetrics().horizontalAdvance(chip.resume->text()) + 3 * gridPx);
    auto *row = new QHBoxLayout(chip.box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(gridPx);
    row->addWidget(chip.line);
    row->addWidget(chip.resume);
    m_chipRow->addWidget(chip.box);
    const qsizetype number = m_chips.size();
    m_chips.append(chip);
    connect(chip.resume, &QPushButton::clicked, this, [this, number] {
        const QStringList origins = m_chips.at(number).origins;
        for (const QString &origin : origins)
            Q_EMIT resumeRequested(origin);
    });
}

} // namespace bookbell
