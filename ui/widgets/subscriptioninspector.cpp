// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/subscriptioninspector.h"

#include <QAction>
#include <QLineEdit>
#include <QVBoxLayout>

#include "core/base/whenfinished.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/card.h"
#include "ui/widgets/cardparts.h"
#include "ui/widgets/deviceentry.h"
#include "ui/widgets/recordform.h"
#include "ui/widgets/stateline.h"
#include "ui/wording.h"

namespace bookbell {

using namespace Qt::StringLiterals;

namespace {

constexpr auto ownerField = "deviceCard"_L1;

QString consentedHow(const QString &how)
{
    if (how == "reader page"_L1)
        //: how a reader consented to alerts
        return SubscriptionInspector::tr("on the reader's page");
    if (how == "import"_L1)
        return SubscriptionInspector::tr("as the imported file says");
    if (how == "rehearsal"_L1)
        return SubscriptionInspector::tr("made up for the rehearsal");
    return how;
}

} // namespace

SubscriptionInspector::SubscriptionInspector(const WindowParts &parts,
                                             const QList<QAction *> &actions, QWidget *parent)
    : QWidget(parent)
    , m_parts(parts)
    , m_saving([this] { return isModified(); }, [this](const auto &then) { save(then); })
    , m_nothing(new TextLabel(TextSize::Body, TextLabel::Overflow::Wrap, this))
    , m_deviceCard(new Card(this))
    , m_entry(new DeviceEntry(*parts.clock, parts.zone, m_deviceCard))
    , m_ownerCard(new Card(this))
    , m_form(new RecordForm(m_ownerCard))
    , m_showReader(new ActionButton(u"go-next"_s, {}, m_ownerCard))
    , m_consent(new StateLine(TextSize::Body, TextLabel::Overflow::Wrap, m_ownerCard))
    , m_severalCard(new Card(this))
    , m_severalCount(new TextLabel(TextSize::Card, TextLabel::Overflow::Wrap, m_severalCard))
{
    build(actions);
    connect(m_entry, &DeviceEntry::ringRequested, this, &SubscriptionInspector::ringRequested);
    connect(m_entry, &DeviceEntry::blockRequested, this, &SubscriptionInspector::blockRequested);
    connect(m_entry, &DeviceEntry::unblockRequested, this,
            &SubscriptionInspector::unblockRequested);
    connect(m_entry, &DeviceEntry::removeRequested, this, &SubscriptionInspector::removeRequested);
    connect(m_entry, &DeviceEntry::listToggled, this, &SubscriptionInspector::listToggled);
    connect(m_form, &RecordForm::edited, this, &SubscriptionInspector::checkCard);
    connect(m_form, &RecordForm::saveRequested, this, [this] { save(); });
    connect(m_form, &RecordForm::modifiedChanged, this, &SubscriptionInspector::modifiedChanged);
    connect(m_showReader, &QPushButton::clicked, this,
            [this] { Q_EMIT readerRequested(m_line.subscription.reader); });
    showNothing();
}

void SubscriptionInspector::build(const QList<QAction *> &actions)
{
    m_nothing->setTone(Tone::Muted);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setContentsMargins(2 * gridPx, 4 * gridPx, 2 * gridPx, 0);
    m_nothing->setText(tr("Choose a device to see whose it is; choose several to put them on a "
                          "list or to block them."));
    auto *deviceColumn = columnIn(m_deviceCard);
    deviceColumn->setContentsMargins(2 * gridPx, gridPx, 2 * gridPx, gridPx);
    deviceColumn->addWidget(m_entry);

    QLineEdit *owner = m_form->addText(ownerField, tr("&Card number"));
    owner->setPlaceholderText(tr("Nobody's card"));
    m_showReader->setObjectName(u"showReader"_s);
    m_consent->setObjectName(u"deviceConsent"_s);
    auto *ownerColumn = columnIn(m_ownerCard);
    //: heading: to which reader's card a device belongs
    ownerColumn->addWidget(cardHeading(tr("Belongs to"), m_ownerCard));
    ownerColumn->addWidget(m_form);
    ownerColumn->addWidget(m_showReader, 0, Qt::AlignLeft);
    ownerColumn->addSpacing(gridPx);
    //: heading: whether and when a reader consented to alerts
    ownerColumn->addWidget(cardHeading(tr("Consent"), m_ownerCard));
    ownerColumn->addWidget(m_consent);

    m_severalCount->setObjectName(u"severalCount"_s);
    auto *severalColumn = columnIn(m_severalCard);
    severalColumn->addWidget(m_severalCount);
    for (QAction *action : actions) {
        auto *button = new ActionButton({}, {}, m_severalCard);
        button->setObjectName(action->objectName() + "Button"_L1);
        button->setAction(action);
        severalColumn->addWidget(button);
    }

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2 * gridPx);
    column->addWidget(m_nothing);
    column->addWidget(m_severalCard);
    column->addWidget(m_deviceCard);
    column->addWidget(m_ownerCard);
    column->addStretch(1);
}

void SubscriptionInspector::showNothing()
{
    m_line = {};
    m_form->setStored({});
    m_nothing->show();
    m_deviceCard->hide();
    m_ownerCard->hide();
    m_severalCard->hide();
}

void SubscriptionInspector::showSeveral(int count)
{
    showNothing();
    m_nothing->hide();
    m_severalCount->setText(tr("%Ln device(s) chosen", "", count));
    m_severalCard->show();
}

void SubscriptionInspector::showDevice(const SubscriptionLine &line)
{
    const bool isSame = line.subscription.id == device();
    if (isSame && line == m_line)
        return;
    m_line = line;
    m_entry->setLine(line, m_lists);
    const QHash<QString, QString> values {{ownerField, line.cardNumber}};
    if (isSame)
        m_form->setStoredBeside(values);
    else
        m_form->setStored(values);
    const bool isSomebodys = line.subscription.reader.isValid();
    m_showReader->setVisible(isSomebodys);
    //: %1: a reader's name
    m_showReader->setText(
        tr("Show %1").arg(line.readerName.isEmpty() ? line.cardNumber : line.readerName));
    showConsent();
    m_nothing->hide();
    m_severalCard->hide();
    m_deviceCard->show();
    m_ownerCard->show();
}

void SubscriptionInspector::showConsent()
{
    const Subscription &device = m_line.subscription;
    if (!device.consentAt) {
        m_consent->setStatement(
            {u"data-warning"_s, tr("No consent is recorded for this device."), Tone::Caution, {}});
        return;
    }
    const QString when = wording::date(*device.consentAt, m_parts.zone);
    const QString how = consentedHow(device.consentHow);
    m_consent->setStatement({u"dialog-ok"_s,
                             //: %1: a date; %2: how: "on the reader's page"
                             how.isEmpty() ? when : tr("%1, %2", "consent").arg(when, how),
                             Tone::Normal, wording::exactTime(*device.consentAt, m_parts.zone)});
}

void SubscriptionInspector::setLists(const QList<SubscriberList> &lists)
{
    if (m_lists == lists)
        return;
    m_lists = lists;
    if (device().isValid())
        m_entry->setLine(m_line, m_lists);
}

bool SubscriptionInspector::isModified() const
{
    return device().isValid() && m_form->isModified();
}

void SubscriptionInspector::checkCard()
{
    const QString card = m_form->value(ownerField);
    if (card.isEmpty() || card == m_line.cardNumber) {
        m_form->setHint(ownerField, {});
        return;
    }
    whenFinished(m_parts.desks->readers.byCard(card), this,
                 [this, card](const Result<Reader> &reader) {
                     if (m_form->value(ownerField) != card)
                         return;
                     if (reader)
                         m_form->setHint(ownerField, wording::readerWithCard(*reader));
                     else if (reader.error().code == ErrorCode::UnknownReader)
                         m_form->setHint(ownerField, tr("Nobody has this card."));
                 });
}

void SubscriptionInspector::save(const std::function<void(bool)> &then)
{
    if (!m_saving.take(then))
        return;
    if (!isModified()) {
        m_saving.give();
        m_saving.tell(false, then);
        return;
    }
    const QString card = m_form->value(ownerField);
    whenFinished(m_parts.desks->subscribers.assign(device(), card), this,
                 [this, card, then, line = m_line](const Result<SubscribersChange> &change) {
                     m_saving.give();
                     noteSaved(line, card, change);
                     m_saving.tell(change.has_value(), then);
                 });
}

void SubscriptionInspector::noteSaved(const SubscriptionLine &line, const QString &card,
                                      const Result<SubscribersChange> &change)
{
    if (change) {
        const QString name = wording::device(line.subscription, line.origin);
        if (device() == line.subscription.id)
            m_form->setStored({{ownerField, card}});
        //: %1: a device: "Firefox on Android"; %2: a card number
        Q_EMIT done(card.isEmpty() ? tr("%1 belongs to nobody's card now").arg(name)
                                   : tr("%1 belongs to the card %2 now").arg(name, card),
                    change->journals);
    } else if (change.error().code == ErrorCode::UnknownReader) {
        m_form->setProblem(ownerField, describe(change.error()));
        m_form->focusField(ownerField);
    } else {
        Q_EMIT failed(change.error());
    }
}

} // namespace bookbell
