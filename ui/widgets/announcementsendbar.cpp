// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/announcementsendbar.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include "core/base/whenfinished.h"
#include "ui/announcementwording.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/stateline.h"

namespace bookbell {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

static bool areSame(const AnnounceRequest &one, const AnnounceRequest &other)
{
    return one.list == other.list && one.title == other.title && one.body == other.body
        && one.url == other.url && one.icon == other.icon && one.urgency == other.urgency
        && one.ttlSeconds == other.ttlSeconds && one.topic == other.topic && one.at == other.at;
}

AnnouncementSendBar::AnnouncementSendBar(const WindowParts &parts, QWidget *parent)
    : Card(parent)
    , m_parts(parts)
    , m_lines(new QVBoxLayout)
    , m_heading(new TextLabel(TextSize::Card, TextLabel::Overflow::Wrap, this))
    , m_consequence(new TextLabel(TextSize::Body, TextLabel::Overflow::Wrap, this))
    , m_ask(new ActionButton(u"document-send"_s, tr("Send…"), this))
    , m_back(new ActionButton(u"go-previous"_s, tr("Back"), this))
    , m_send(new ActionButton(u"document-send"_s, {}, this))
{
    setObjectName(u"announcementSendBar"_s);
    m_consequence->setObjectName(u"sendConsequence"_s);
    m_ask->setObjectName(u"announcementAsk"_s);
    m_back->setObjectName(u"announcementBack"_s);
    m_send->setObjectName(u"announcementSend"_s);
    m_ask->setPrimary(true);
    m_send->setPrimary(true);
    m_lines->setSpacing(gridPx / 2);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(gridPx);
    buttons->addStretch(1);
    buttons->addWidget(m_back);
    buttons->addWidget(m_ask);
    buttons->addWidget(m_send);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(2 * gridPx, gridPx + gridPx / 2, 2 * gridPx, gridPx + gridPx / 2);
    column->setSpacing(gridPx);
    column->addWidget(m_heading);
    column->addLayout(m_lines);
    column->addWidget(m_consequence);
    column->addLayout(buttons);

    m_readSoon.setSingleShot(true);
    connect(&m_readSoon, &QTimer::timeout, this, &AnnouncementSendBar::readReach);
    connect(m_ask, &QPushButton::clicked, this, &AnnouncementSendBar::askRequested);
    connect(m_back, &QPushButton::clicked, this, &AnnouncementSendBar::goBack);
    connect(m_send, &QPushButton::clicked, this, &AnnouncementSendBar::send);
    showStage();
}

void AnnouncementSendBar::setRequest(const AnnounceRequest &request)
{
    if (areSame(m_request, request))
        return;
    const bool reachesOthers = m_request.list != request.list || m_request.at != request.at;
    m_request = request;
    if (m_stage == Stage::Asking)
        goBack();
    if (reachesOthers) {
        m_preview.reset();
        showStage();
        m_readSoon.start(50ms);
    }
}

void AnnouncementSendBar::refresh()
{
    if (m_stage != Stage::Sending && !m_readSoon.isActive())
        m_readSoon.start(300ms);
}

void AnnouncementSendBar::ask()
{
    if (m_stage != Stage::Writing)
        return;
    m_asksSoon = true;
    readReach();
}

void AnnouncementSendBar::goBack()
{
    m_asksSoon = false;
    if (m_stage != Stage::Asking)
        return;
    m_stage = Stage::Writing;
    showStage();
    Q_EMIT stageChanged();
}

void AnnouncementSendBar::readReach()
{
    m_readSoon.stop();
    if (m_request.list.isEmpty()) {
        m_preview.reset();
        m_asksSoon = false;
        showStage();
        return;
    }
    whenFinished(m_parts.desks->alerts.preview(m_request), this,
                 [this, request = m_request](const Result<AnnouncementPreview> &preview) {
                     takeReach(request, preview);
                 });
}

void AnnouncementSendBar::takeReach(const AnnounceRequest &request,
                                    const Result<AnnouncementPreview> &preview)
{
    if (!areSame(request, m_request) || m_stage == Stage::Sending) {
        if (m_asksSoon)
            readReach();
        return;
    }
    if (!preview) {
        m_preview.reset();
        m_asksSoon = false;
        if (m_stage == Stage::Asking)
            goBack();
        showStage();
        const bool isAboutList = preview.error().code == ErrorCode::EmptyAudience
            || preview.error().code == ErrorCode::UnknownList;
        if (isAboutList)
            Q_EMIT listProblem(describe(preview.error()));
        else
            Q_EMIT failed(preview.error());
        return;
    }
    m_preview = *preview;
    Q_EMIT listProblem({});
    const bool opens = std::exchange(m_asksSoon, false);
    if (opens)
        m_stage = Stage::Asking;
    showStage();
    if (!opens)
        return;
    // Not on the button that sends: a second Enter would be no second look.
    m_back->setFocus(Qt::OtherFocusReason);
    setAccessibleName(m_heading->text() + u'\n' + m_consequence->text());
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
    Q_EMIT stageChanged();
}

void AnnouncementSendBar::send()
{
    if (m_stage != Stage::Asking)
        return;
    m_stage = Stage::Sending;
    showStage();
    Q_EMIT stageChanged();
    whenFinished(m_parts.desks->circulation.announce(m_request), this,
                 [this](const Result<AnnounceResult> &result) {
                     m_stage = Stage::Writing;
                     showStage();
                     Q_EMIT stageChanged();
                     if (result)
                         Q_EMIT sent(result->id, result->recipients);
                     else
                         Q_EMIT failed(result.error());
                 });
}

void AnnouncementSendBar::showStage()
{
    const bool isWriting = m_stage == Stage::Writing;
    setTone(isWriting ? Tone::Normal : Tone::Caution);
    m_ask->setVisible(isWriting);
    m_back->setVisible(!isWriting);
    m_send->setVisible(!isWriting);
    m_heading->setVisible(!isWriting);
    m_consequence->setVisible(!isWriting);
    m_back->setEnabled(m_stage == Stage::Asking);
    m_send->setEnabled(m_stage == Stage::Asking);
    const UtcTime now = m_parts.clock->now();
    if (!m_preview) {
        setLines(
            {{u"dialog-information"_s,
              m_request.list.isEmpty() ? tr("Choose a list to see whom it reaches.") : QString(),
              Tone::Muted,
              {}}});
        return;
    }
    if (isWriting) {
        setLines(wording::reach(*m_preview, m_request.at, now, m_parts.zone));
        return;
    }
    setLines({});
    //: %1: title of an announcement; %2: name of a list
    m_heading->setText(tr("Send “%1” to %2?").arg(m_request.title.trimmed(), m_request.list));
    m_consequence->setText(wording::sendConsequence(*m_preview, now, m_parts.zone));
    m_send->setText(m_stage == Stage::Sending
                        ? tr("Sending…")
                        : tr("Send to %Ln device(s)", "", static_cast<int>(m_preview->recipients)));
}

void AnnouncementSendBar::setLines(const QList<Statement> &lines)
{
    while (m_lines->count() > lines.size())
        delete m_lines->takeAt(m_lines->count() - 1)->widget();
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (i >= m_lines->count()) {
            auto *line = new StateLine(TextSize::Body, TextLabel::Overflow::Wrap, this);
            line->setObjectName(u"reachLine"_s);
            m_lines->addWidget(line);
        }
        auto *line = qobject_cast<StateLine *>(m_lines->itemAt(static_cast<int>(i))->widget());
        line->setStatement(lines.at(i));
        line->setVisible(!lines.at(i).text.isEmpty());
    }
}

} // namespace bookbell
