// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/announcementcomposer.h"

#include <QHBoxLayout>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QSettings>
#include <QTimer>
#include <QUrl>
#include <QVBoxLayout>

#include "core/base/whenfinished.h"
#include "core/storage/librarysettings.h"
#include "ui/look.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/announcementform.h"
#include "ui/widgets/stateline.h"

namespace bookbell {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto testCardKey = "announcements/testCard"_L1;

QByteArray toJson(const AnnounceRequest &request)
{
    QJsonObject json {{u"list"_s, request.list},  {u"title"_s, request.title},
                      {u"body"_s, request.body},  {u"url"_s, request.url},
                      {u"icon"_s, request.icon},  {u"urgency"_s, request.urgency},
                      {u"topic"_s, request.topic}};
    if (request.ttlSeconds)
        json.insert(u"ttl"_s, *request.ttlSeconds);
    if (request.at)
        json.insert(u"at"_s, toMs(*request.at));
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

AnnounceRequest draftFromJson(const QByteArray &text)
{
    const QJsonObject json = QJsonDocument::fromJson(text).object();
    AnnounceRequest request;
    request.list = json.value(u"list"_s).toString();
    request.title = json.value(u"title"_s).toString();
    request.body = json.value(u"body"_s).toString();
    request.url = json.value(u"url"_s).toString();
    request.icon = json.value(u"icon"_s).toString();
    request.urgency = json.value(u"urgency"_s).toString();
    request.topic = json.value(u"topic"_s).toString();
    if (const QJsonValue ttl = json.value(u"ttl"_s); ttl.isDouble())
        request.ttlSeconds = ttl.toInt();
    if (const QJsonValue at = json.value(u"at"_s); at.isDouble())
        request.at = fromMs(at.toInteger());
    return request;
}

} // namespace

AnnouncementComposer::AnnouncementComposer(const WindowParts &parts, QWidget *parent)
    : QWidget(parent)
    , m_parts(parts)
    , m_preview(new NotificationPreview(this))
    , m_form(new AnnouncementForm(*parts.clock, parts.zone, this))
    , m_toLists(new ActionButton(u"user"_s, tr("Make a list of subscribers"), this))
{
    m_toLists->setObjectName(u"announcementToLists"_s);
    m_toLists->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(2 * gridPx, 2 * gridPx, 2 * gridPx, 2 * gridPx);
    column->setSpacing(gridPx);
    column->addWidget(m_toLists, 0, Qt::AlignLeft);
    column->addWidget(m_form);
    column->addSpacing(gridPx / 2);
    buildTest(column);
    column->addStretch(1);

    m_saveSoon.setSingleShot(true);
    m_saveSoon.setInterval(500ms);
    connect(&m_saveSoon, &QTimer::timeout, this, &AnnouncementComposer::saveDraft);
    connect(m_toLists, &QPushButton::clicked, this, [this] {
        Q_EMIT linkActivated({PageLink::Target::List, 0, {}});
    });
    connect(m_form, &AnnouncementForm::edited, this, [this] {
        showPreview();
        m_saveSoon.start();
        Q_EMIT edited();
    });
    restoreDraft();
    showPreview();
}

AnnouncementComposer::~AnnouncementComposer()
{
    if (m_saveSoon.isActive())
        saveDraft();
}

void AnnouncementComposer::buildTest(QVBoxLayout *column)
{
    m_testCard = new QLineEdit(this);
    m_testCard->setObjectName(u"announcementTestCard"_s);
    m_testCard->setPlaceholderText(tr("Card number"));
    m_testCard->setText(QSettings().value(testCardKey).toString());
    m_sendTest = new ActionButton(u"smartphone"_s, tr("Send a test"), this);
    m_sendTest->setObjectName(u"announcementSendTest"_s);
    m_testNote = new StateLine(TextSize::Body, TextLabel::Overflow::Wrap, this);
    m_testNote->setObjectName(u"announcementTestNote"_s);
    m_testNote->hide();
    auto *label = new QLabel(tr("Tr&y it on"), this);
    label->setForegroundRole(QPalette::PlaceholderText);
    label->setBuddy(m_testCard);
    m_testCard->setAccessibleName(tr("Card of the reader whose devices get a test"));
    auto *row = new QHBoxLayout;
    row->setSpacing(gridPx);
    row->addWidget(label);
    row->addWidget(m_testCard, 1);
    row->addWidget(m_sendTest);
    column->addLayout(row);
    column->addWidget(m_testNote);
    connect(m_sendTest, &QPushButton::clicked, this, &AnnouncementComposer::sendTest);
    connect(m_testCard, &QLineEdit::returnPressed, this, &AnnouncementComposer::sendTest);
    connect(m_testCard, &QLineEdit::textChanged, m_testNote, &QWidget::hide);
}

AnnounceRequest AnnouncementComposer::request() const
{
    return m_form->request();
}

bool AnnouncementComposer::hasDraft() const
{
    return !m_form->isEmpty();
}

void AnnouncementComposer::setDraft(const AnnounceRequest &draft)
{
    m_form->setRequest(draft);
    m_testNote->hide();
    saveDraft();
}

void AnnouncementComposer::showTestNote()
{
    m_testNote->show();
    // Below a long form it would come up out of sight.
    QWidget *area = parentWidget();
    while (area && !qobject_cast<QScrollArea *>(area))
        area = area->parentWidget();
    if (!area)
        return;
    layout()->activate();
    QTimer::singleShot(0, m_testNote, [this, area] {
        static_cast<QScrollArea *>(area)->ensureWidgetVisible(m_testNote, 0, 2 * gridPx);
    });
}

void AnnouncementComposer::refresh()
{
    struct Facts {
        QList<ListWithCount> lists;
        QString host;
    };
    const auto facts = m_parts.database->read([](const Stores &stores) -> Result<Facts> {
        auto lists = stores.subscriptions().lists();
        if (!lists)
            return fail(std::move(lists.error()));
        const auto settings = loadSettings(stores);
        if (!settings)
            return fail(settings.error());
        return Facts {std::move(*lists), QUrl(settings->text(u"library.url"_s)).host()};
    });
    whenFinished(facts, this, [this](const Result<Facts> &found) {
        if (!found)
            return;
        m_form->setLists(found->lists);
        m_toLists->setVisible(found->lists.isEmpty());
        if (m_host != found->host) {
            m_host = found->host;
            Q_EMIT hostChanged(m_host);
        }
        showPreview();
    });
}

void AnnouncementComposer::showPreview()
{
    const AnnounceRequest draft = m_form->request();
    m_preview->setContent({m_parts.libraryName, m_host, draft.title.trimmed(), draft.body.trimmed(),
                           !draft.icon.trimmed().isEmpty()});
}

void AnnouncementComposer::focusTest()
{
    m_testCard->setFocus(Qt::ShortcutFocusReason);
    m_testCard->selectAll();
}

void AnnouncementComposer::sendTest()
{
    const QString card = m_testCard->text().trimmed();
    if (card.isEmpty()) {
        m_testNote->setStatement({u"dialog-information"_s,
                                  tr("Scan or type the card of a reader whose device you have at "
                                     "hand."),
                                  Tone::Muted,
                                  {}});
        showTestNote();
        focusTest();
        return;
    }
    if (!m_form->checkAll())
        return;
    QSettings().setValue(testCardKey, card);
    m_sendTest->setEnabled(false);
    whenFinished(m_parts.desks->alerts.test(m_form->request(), card), this,
                 [this, card](const Result<int> &devices) { tellTest(devices, card); });
}

void AnnouncementComposer::tellTest(const Result<int> &devices, const QString &card)
{
    m_sendTest->setEnabled(true);
    if (devices)
        //: %Ln: devices; %1: a card number
        m_testNote->setStatement({u"dialog-ok"_s,
                                  tr("On its way to %Ln device(s) of %1.", "", *devices).arg(card),
                                  Tone::Positive,
                                  {}});
    else
        m_testNote->setStatement({u"data-error"_s, describe(devices.error()), Tone::Negative, {}});
    showTestNote();
}

QString AnnouncementComposer::draftKey() const
{
    return "announcements/draft/"_L1 + QString(m_parts.libraryName).remove(u'/').remove(u'\\');
}

void AnnouncementComposer::restoreDraft()
{
    const QByteArray kept = QSettings().value(draftKey()).toByteArray();
    if (!kept.isEmpty())
        m_form->setRequest(draftFromJson(kept));
}

void AnnouncementComposer::saveDraft() const
{
    if (hasDraft())
        QSettings().setValue(draftKey(), toJson(m_form->request()));
    else
        QSettings().remove(draftKey());
}

} // namespace bookbell
