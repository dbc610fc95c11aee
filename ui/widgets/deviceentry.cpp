// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/deviceentry.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QToolButton>

#include "ui/widgets/stateline.h"

namespace bookbell {

using namespace Qt::StringLiterals;

DeviceEntry::DeviceEntry(const Clock &clock, QTimeZone zone, QWidget *parent)
    : QWidget(parent)
    , m_clock(clock)
    , m_zone(std::move(zone))
    , m_name(new StateLine(TextSize::Body, TextLabel::Overflow::Elide, this))
    , m_service(new TextLabel(TextSize::Body, TextLabel::Overflow::Elide, this))
    , m_state(new StateLine(TextSize::Body, TextLabel::Overflow::Wrap, this))
    , m_facts(new TextLabel(TextSize::Body, TextLabel::Overflow::Wrap, this))
    , m_lists(new StateLine(TextSize::Body, TextLabel::Overflow::Wrap, this))
    , m_ring(new QToolButton(this))
    , m_chooseLists(new QToolButton(this))
    , m_block(new QToolButton(this))
    , m_unblock(new QToolButton(this))
    , m_remove(new QToolButton(this))
{
    setObjectName(u"deviceEntry"_s);
    m_name->setObjectName(u"deviceName"_s);
    m_state->setObjectName(u"deviceState"_s);
    m_lists->setObjectName(u"deviceLists"_s);
    m_ring->setObjectName(u"ringDevice"_s);
    m_chooseLists->setObjectName(u"deviceListsButton"_s);
    m_block->setObjectName(u"blockDevice"_s);
    m_unblock->setObjectName(u"unblockDevice"_s);
    m_remove->setObjectName(u"removeDevice"_s);
    m_ring->setText(tr("Test"));
    m_chooseLists->setText(tr("Lists…"));
    m_block->setText(tr("Block"));
    m_unblock->setText(tr("Unblock"));
    m_remove->setText(tr("Remove"));
    m_service->setTone(Tone::Muted);
    m_service->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    m_facts->setTone(Tone::Muted);
    m_ring->setToolTip(tr("Rings this device with a test alert, quiet hours or not"));
    m_chooseLists->setToolTip(tr("On which lists this device is"));
    m_block->setToolTip(tr("Rings it no more until it is unblocked; nothing else brings it back"));
    m_unblock->setToolTip(tr("It can be rung again"));
    m_remove->setToolTip(tr("Ends the subscription for good: no import brings it back"));

    auto *first = new QHBoxLayout;
    first->setSpacing(gridPx);
    first->addWidget(m_name, 1);
    first->addWidget(m_service);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(gridPx);
    for (QToolButton *button : {m_ring, m_chooseLists, m_block, m_unblock, m_remove}) {
        button->setFocusPolicy(Qt::TabFocus);
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
        button->setMinimumSize(
            qMax(6 * gridPx, fontMetrics().horizontalAdvance(button->text()) + 3 * gridPx),
            4 * gridPx);
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, gridPx, 0, gridPx);
    column->setSpacing(gridPx / 2);
    column->addLayout(first);
    column->addWidget(m_state);
    column->addWidget(m_facts);
    column->addWidget(m_lists);
    column->addSpacing(gridPx / 2);
    column->addLayout(buttons);

    connect(m_ring, &QToolButton::clicked, this, [this] { Q_EMIT ringRequested(device()); });
    connect(m_chooseLists, &QToolButton::clicked, this, &DeviceEntry::openLists);
    connect(m_block, &QToolButton::clicked, this, [this] { Q_EMIT blockRequested(device()); });
    connect(m_unblock, &QToolButton::clicked, this, [this] { Q_EMIT unblockRequested(device()); });
    connect(m_remove, &QToolButton::clicked, this, [this] { Q_EMIT removeRequested(device()); });
}

void DeviceEntry::setLine(const SubscriptionLine &line, const QList<SubscriberList> &lists)
{
    m_line = line;
    m_knownLists = lists;
    const Subscription &device = line.subscription;
    const QString name = wording::device(device, line.origin);
    m_name->setStatement({u"smartphone"_s, name, Tone::Normal, {}});
    // A browser that did not say what it is has its push service for a name already.
    m_service->setText(device.userAgent.isEmpty() ? QString() : wording::pushService(line.origin));
    m_state->setStatement(wording::subscription(device.state));
    //: since when a device is subscribed; %1: a date
    QStringList facts {tr("Since %1").arg(wording::date(device.createdAt, m_zone))};
    if (device.lastAcceptedAt)
        //: when a device last got an alert; %1: "2 min ago" or a day and time
        facts.append(
            tr("last alert %1").arg(wording::ago(*device.lastAcceptedAt, m_clock.now(), m_zone)));
    else
        facts.append(tr("no alert yet"));
    if (!device.language.isEmpty())
        facts.append(wording::language(device.language));
    m_facts->setText(facts.join(u" · "_s));
    m_facts->setToolTip(device.lastAcceptedAt ? wording::exactTime(*device.lastAcceptedAt, m_zone)
                                              : wording::exactTime(device.createdAt, m_zone));
    m_lists->setStatement({u"view-list-text"_s, line.lists.join(u", "_s), Tone::Muted, {}});
    m_lists->setVisible(!line.lists.isEmpty());

    const bool isActive = device.state == SubscriptionState::Active;
    const bool isBlocked = device.state == SubscriptionState::Blocked;
    const bool hasEnded =
        device.state == SubscriptionState::Gone || device.state == SubscriptionState::Unsubscribed;
    m_ring->setVisible(isActive);
    m_chooseLists->setVisible(!hasEnded);
    m_chooseLists->setEnabled(!lists.isEmpty());
    m_block->setVisible(!isBlocked && device.state != SubscriptionState::Unsubscribed);
    m_unblock->setVisible(isBlocked);
    m_remove->setVisible(device.state != SubscriptionState::Unsubscribed);
    setAccessibleName(name + u", "_s + m_state->text());
    // Buttons that say the same for every device name theirs to a screen reader.
    for (QToolButton *button : {m_ring, m_chooseLists, m_block, m_unblock, m_remove})
        button->setAccessibleName(button->text() + u": "_s + name);
}

void DeviceEntry::setSeparated(bool separated)
{
    m_isSeparated = separated;
    update();
}

void DeviceEntry::openLists()
{
    auto *menu = new QMenu(this);
    menu->setObjectName(u"deviceListsMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const SubscriberList &list : std::as_const(m_knownLists)) {
        QAction *action = menu->addAction(QString(list.name).replace(u'&', u"&&"_s));
        action->setCheckable(true);
        action->setChecked(m_line.lists.contains(list.name));
        connect(action, &QAction::toggled, this,
                [this, id = list.id](bool isOn) { Q_EMIT listToggled(device(), id, isOn); });
    }
    menu->popup(m_chooseLists->mapToGlobal(QPoint(0, m_chooseLists->height())));
}

void DeviceEntry::paintEvent(QPaintEvent *)
{
    if (!m_isSeparated)
        return;
    QPainter painter(this);
    painter.setPen(lineColor(palette()));
    painter.drawLine(0, 0, width(), 0);
}

} // namespace bookbell
