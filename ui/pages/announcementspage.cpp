// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/announcementspage.h"

#include <QAction>

#include "ui/models/announcementsmodel.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/announcementbar.h"
#include "ui/widgets/announcementcomposer.h"
#include "ui/widgets/announcementdetails.h"
#include "ui/widgets/announcementform.h"
#include "ui/widgets/announcementinspector.h"
#include "ui/widgets/announcementsendbar.h"
#include "ui/widgets/inlinemessage.h"

namespace bookbell {

using namespace Qt::StringLiterals;

AnnouncementsPage::AnnouncementsPage(const WindowParts &parts, ActHistory &history, QWidget *parent)
    : ListPage({u"notifications"_s, tr("Announcements"), tr("&Announcements")}, parts, history,
               parent)
    , m_model(new AnnouncementsModel(parts, this))
    , m_inspector(new AnnouncementInspector(parts, this))
{
    buildActions();
    setList(m_model, u"announcementsTable"_s,
            {{24, {}}, {12, {}}, {12, {}}, {0, u"Rest waits…MM"_s}, {0, u"1,234 / 1,234"_s}},
            tr("Title, text or list"));
    view()->setItemDelegateForColumn(AnnouncementsModel::Accepted,
                                     new AnnouncementBarDelegate(view()));
    view()->setSelectionMode(QAbstractItemView::SingleSelection);
    setInspector(m_inspector);
    setEmptyText(pageTitle().icon,
                 tr("What you write to all subscribers of a list stands here, with its progress."),
                 m_new);
    setNothingFoundText(tr("No announcement has this in its title, text or list."));
    addTitleButton(m_new, true);

    connect(view(), &LongListView::currentKeyChanged, this, &AnnouncementsPage::choose);
    connect(m_inspector, &AnnouncementInspector::changed, this, &AnnouncementsPage::updateActions);
    connect(m_inspector, &AnnouncementInspector::failed, this, &Page::tellError);
    connect(m_inspector->composer(), &AnnouncementComposer::edited, this,
            &AnnouncementsPage::updateActions);
    connect(m_inspector->composer(), &AnnouncementComposer::linkActivated, this,
            &Page::linkActivated);
    connect(m_inspector->sendBar(), &AnnouncementSendBar::sent, this, &AnnouncementsPage::takeSent);
    connect(m_inspector->details(), &AnnouncementDetails::done, this,
            [this](const QString &what) { tellDone(what, JournalId()); });
    connect(m_inspector->details(), &AnnouncementDetails::deliveriesRequested, this,
            [this](AnnouncementId id) {
                Q_EMIT linkActivated({PageLink::Target::Deliveries, id.value, {}});
            });
    updateActions();
}

void AnnouncementsPage::buildActions()
{
    AnnouncementComposer *composer = m_inspector->composer();
    AnnouncementSendBar *sendBar = m_inspector->sendBar();
    AnnouncementDetails *details = m_inspector->details();
    m_new = addMenuAction(u"newAnnouncementAction"_s, u"list-add"_s, tr("&New announcement"),
                          QKeySequence::New, [this] { startNew(); });
    m_test = addMenuAction(
        u"testAnnouncementAction"_s, u"smartphone"_s, tr("Send a &test to a reader's device"),
        QKeySequence(Qt::CTRL | Qt::Key_T), [composer] { composer->sendTest(); });
    m_ask = addMenuAction(u"sendAnnouncementAction"_s, u"document-send"_s, tr("&Send…"),
                          QKeySequence(Qt::CTRL | Qt::Key_Return), [this] { m_inspector->ask(); });
    m_send = addMenuAction(
        u"sendAnnouncementNowAction"_s, u"document-send"_s, tr("S&end it to all, as asked"),
        QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Return), [sendBar] { sendBar->send(); });
    m_discard = addMenuAction(u"discardAnnouncementAction"_s, u"edit-clear"_s,
                              tr("&Clear what was written"),
                              QKeySequence(Qt::CTRL | Qt::Key_Delete), [this] { clearDraft(); });
    addMenuSeparator();
    m_pause = addMenuAction(u"pauseAnnouncementAction"_s, u"media-playback-pause"_s, tr("&Pause"),
                            QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P),
                            [details] { details->pause(); });
    m_resume = addMenuAction(u"resumeAnnouncementAction"_s, u"media-playback-start"_s,
                             tr("&Resume"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_R),
                             [details] { details->resume(); });
    m_stop = addMenuAction(u"stopAnnouncementAction"_s, u"media-playback-stop"_s, tr("St&op…"),
                           QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S),
                           [details] { details->askToStop(); });
    m_stopNow = addMenuAction(
        u"stopAnnouncementNowAction"_s, u"media-playback-stop"_s, tr("Stop it for &good, as asked"),
        QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Delete), [details] { details->stop(); });
    m_retry = addMenuAction(u"retryAnnouncementAction"_s, u"view-refresh"_s,
                            tr("Retry the &failed"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F),
                            [details] { details->retryFailed(); });
    addMenuSeparator();
    m_deliveries = addMenuAction(
        u"announcementDeliveriesAction"_s, u"view-list-details"_s, tr("Show its &deliveries"),
        QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_D), [this, details] {
            Q_EMIT linkActivated({PageLink::Target::Deliveries, details->announcement().value, {}});
        });
    m_again = addMenuAction(u"useAnnouncementAgainAction"_s, u"edit-copy"_s,
                            tr("&Write a new one from it"), QKeySequence(Qt::CTRL | Qt::Key_D),
                            [this] { useAgain(); });
}

void AnnouncementsPage::choose(qint64 key)
{
    if (key != 0 || !m_inspector->isComposing())
        m_inspector->show({key});
}

void AnnouncementsPage::startNew()
{
    message()->dismiss();
    view()->clearSelection();
    view()->setCurrentKey(0);
    m_inspector->compose();
}

void AnnouncementsPage::clearDraft()
{
    AnnouncementComposer *composer = m_inspector->composer();
    const AnnounceRequest draft = composer->request();
    composer->discard();
    composer->form()->focusFirst();
    message()->show(Tone::Positive, tr("What was written is cleared."), tr("Bring it back"),
                    [composer, draft] { composer->setDraft(draft); });
}

void AnnouncementsPage::useAgain()
{
    const AnnouncementRecord record = m_inspector->details()->record();
    if (!record.announcement.id.isValid())
        return;
    AnnounceRequest draft;
    draft.list = record.listName;
    draft.title = record.announcement.title;
    draft.body = record.announcement.body;
    draft.url = record.announcement.url;
    draft.icon = record.announcement.icon;
    draft.urgency = record.announcement.urgency;
    draft.ttlSeconds = record.announcement.ttlSeconds;
    m_inspector->composer()->setDraft(draft);
    startNew();
}

void AnnouncementsPage::takeSent(AnnouncementId id, qint64 recipients)
{
    m_inspector->composer()->discard();
    if (!search().isEmpty())
        setSearch({});
    m_inspector->show(id);
    view()->setFocus(Qt::OtherFocusReason);
    view()->setCurrentKey(id.value);
    tellDone(tr("On its way to %Ln device(s). It can be paused and stopped here, but not taken "
                "back.",
                "", static_cast<int>(recipients)),
             JournalId());
}

void AnnouncementsPage::updateActions()
{
    const bool isComposing = m_inspector->isComposing();
    const auto stage = m_inspector->sendBar()->stage();
    const bool isWriting = isComposing && stage == AnnouncementSendBar::Stage::Writing;
    const AnnouncementDetails::Abilities can =
        isComposing ? AnnouncementDetails::Abilities() : m_inspector->details()->abilities();
    const bool isShown = !isComposing && m_inspector->details()->announcement().isValid();
    setAvailable(m_test, isWriting);
    setAvailable(m_ask, isWriting);
    setAvailable(m_send, isComposing && stage == AnnouncementSendBar::Stage::Asking);
    setAvailable(m_discard, isWriting && m_inspector->composer()->hasDraft());
    setAvailable(m_pause, can.canPause);
    setAvailable(m_resume, can.canResume);
    setAvailable(m_stop, can.canStop && !m_inspector->details()->isAskingToStop());
    setAvailable(m_stopNow, !isComposing && m_inspector->details()->isAskingToStop());
    setAvailable(m_retry, can.canRetry);
    setAvailable(m_deliveries, isShown);
    setAvailable(m_again, isShown);
}

void AnnouncementsPage::searchChanged(const QString &text)
{
    m_model->setSearch(text);
}

QString AnnouncementsPage::countText(int rows) const
{
    return search().isEmpty() ? tr("%Ln announcement(s)", "", rows) : tr("%Ln found", "", rows);
}

void AnnouncementsPage::inFrontChanged(bool inFront)
{
    ListPage::inFrontChanged(inFront);
    m_inspector->setActive(inFront);
}

void AnnouncementsPage::follow(const PageLink &link)
{
    if (!search().isEmpty())
        setSearch({});
    if (link.key != 0) {
        m_inspector->show({link.key});
        view()->setCurrentKey(link.key);
        return;
    }
    if (!link.text.isEmpty()) {
        AnnounceRequest draft = m_inspector->composer()->request();
        draft.list = link.text;
        m_inspector->composer()->setDraft(draft);
    }
    startNew();
}

} // namespace bookbell
