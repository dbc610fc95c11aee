// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/outboxholdbar.h"

#include <QAccessible>
#include <QLocale>
#include <QVBoxLayout>

#include "core/base/whenfinished.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/stateline.h"

namespace bookbell {

using namespace Qt::StringLiterals;

OutboxHoldBar::OutboxHoldBar(Database &database, const Clock &clock, const Actor &actor,
                             const QTimeZone &zone, QWidget *parent)
    : Card(parent)
    , m_desk(database, clock, actor)
    , m_zone(zone)
    , m_line(new StateLine(TextSize::Body, TextLabel::Overflow::Wrap, this))
    , m_look(new ActionButton(u"view-list-details"_s, tr("Look at them"), this))
    , m_send(new ActionButton(u"mail-send"_s, tr("Send them…"), this))
    , m_drop(new ActionButton(u"edit-delete"_s, tr("Drop them…"), this))
    , m_back(new ActionButton({}, tr("Not now"), this))
    , m_confirm(new ActionButton({}, {}, this))
{
    setObjectName(u"outboxHoldBar"_s);
    setTone(Tone::Caution);
    m_look->setObjectName(u"outboxHoldLook"_s);
    m_send->setObjectName(u"outboxHoldSend"_s);
    m_drop->setObjectName(u"outboxHoldDrop"_s);
    m_back->setObjectName(u"outboxHoldBack"_s);
    m_confirm->setObjectName(u"outboxHoldConfirm"_s);
    m_confirm->setPrimary(true);
    // In one row: above every page it leaves them the more room.
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(2 * gridPx, gridPx, 2 * gridPx, gridPx);
    row->setSpacing(gridPx);
    row->addWidget(m_line, 1, Qt::AlignVCenter);
    for (ActionButton *button : {m_look, m_send, m_drop, m_back, m_confirm})
        row->addWidget(button);
    connect(m_look, &QPushButton::clicked, this, &OutboxHoldBar::lookRequested);
    connect(m_send, &QPushButton::clicked, this, [this] {
        // With nothing to send there is nothing to ask.
        m_question = Question::Send;
        if (m_hold && m_hold->held == 0)
            doAsked();
        else
            ask(Question::Send);
    });
    connect(m_drop, &QPushButton::clicked, this, [this] { ask(Question::Drop); });
    connect(m_back, &QPushButton::clicked, this, [this] { ask(Question::None); });
    connect(m_confirm, &QPushButton::clicked, this, &OutboxHoldBar::doAsked);
    connect(&database, &Database::changed, this, &OutboxHoldBar::read);
    hide();
    read();
}

void OutboxHoldBar::read()
{
    m_readsAgain = m_isReading;
    if (m_isReading)
        return;
    m_isReading = true;
    whenFinished(m_desk.hold(), this, [this](const Result<std::optional<OutboxHold>> &hold) {
        m_isReading = false;
        if (hold && *hold != m_hold) {
            m_hold = *hold;
            showState();
        }
        if (m_readsAgain)
            read();
    });
}

void OutboxHoldBar::ask(Question question)
{
    m_question = question;
    showState();
    // The second press is one of its own, not the rest of a double click on the first.
    (question == Question::None ? m_look : m_back)->setFocus();
}

void OutboxHoldBar::showState()
{
    if (!m_hold) {
        m_question = Question::None;
        hide();
        return;
    }
    const int held = static_cast<int>(m_hold->held);
    const QString since = locale().toString(inZone(m_hold->since, m_zone), QLocale::ShortFormat);
    QString said;
    switch (m_question) {
    case Question::None:
        if (held == 0) {
            //: %1: a date and time
            said = tr("The library was restored from a backup (%1). No alert was waiting; what is "
                      "written from now on is held, and nothing expires, until you let alerts go "
                      "out again.")
                       .arg(since);
            break;
        }
        //: %1: a date and time
        said = tr("The library was restored from a backup (%1). %Ln alert(s) are held, and nothing "
                  "goes out or expires until you decide: look at them first.",
                  nullptr, held)
                   .arg(since);
        break;
    case Question::Send:
        said =
            tr("%Ln alert(s) will go out, as far as their reason still holds in this library. It "
               "does not know who was rung, has collected or has left since the backup. This "
               "cannot be taken back.",
               nullptr, held);
        m_confirm->setText(tr("Send %Ln alert(s)", nullptr, held));
        break;
    case Question::Drop:
        said = tr("%Ln alert(s) will not be sent. Readers whose book is ready then stand under “to "
                  "be told another way”. Alerts go out again from now on.",
                  nullptr, held);
        m_confirm->setText(tr("Drop %Ln alert(s)", nullptr, held));
        break;
    }
    m_line->setStatement({u"data-warning"_s, said, Tone::Caution, {}});
    setAccessibleName(said);
    const bool isAsking = m_question != Question::None && held > 0;
    m_send->setText(held == 0 ? tr("Let alerts go out again") : tr("Send them…"));
    m_send->setVisible(!isAsking);
    for (ActionButton *button : {m_look, m_drop})
        button->setVisible(!isAsking && held > 0);
    for (ActionButton *button : {m_back, m_confirm})
        button->setVisible(isAsking);
    m_confirm->setEnabled(!m_isBusy);
    if (!isVisibleTo(parentWidget())) {
        show();
        QAccessibleEvent alert(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
}

void OutboxHoldBar::doAsked()
{
    if (m_isBusy || m_question == Question::None)
        return;
    m_isBusy = true;
    const auto done = m_question == Question::Send ? m_desk.release() : m_desk.drop();
    showState();
    whenFinished(done, this, [this](const Result<qint64> &count) {
        m_isBusy = false;
        m_question = Question::None;
        showState();
        read();
        if (!count)
            Q_EMIT failed(count.error());
    });
}

} // namespace bookbell
