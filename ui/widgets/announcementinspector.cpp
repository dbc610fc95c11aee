// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/announcementinspector.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/look.h"
#include "ui/widgets/announcementcomposer.h"
#include "ui/widgets/announcementdetails.h"
#include "ui/widgets/announcementform.h"
#include "ui/widgets/announcementsendbar.h"
#include "ui/widgets/card.h"
#include "ui/widgets/cardparts.h"
#include "ui/widgets/textlabel.h"

namespace bookbell {

using namespace Qt::StringLiterals;

AnnouncementInspector::AnnouncementInspector(const WindowParts &parts, QWidget *parent)
    : QWidget(parent)
    , m_inside(new QWidget(this))
    , m_head(new QWidget(this))
    , m_scroll(new QScrollArea(this))
    , m_sheet(new Card(this))
    , m_composer(new AnnouncementComposer(parts, m_sheet))
    , m_sendBar(new AnnouncementSendBar(parts, this))
    , m_details(new AnnouncementDetails(parts, this))
{
    auto *sheet = new QVBoxLayout(m_sheet);
    sheet->setContentsMargins(0, 0, 0, 0);
    sheet->addWidget(m_composer);
    auto *headRow = new QHBoxLayout;
    headRow->addWidget(cardHeading(tr("New announcement"), this), 1);
    headRow->addWidget(m_composer->preview()->deviceSwitch());
    auto *head = new QVBoxLayout(m_head);
    head->setContentsMargins(0, 0, 0, 0);
    head->setSpacing(gridPx / 2);
    head->addLayout(headRow);
    head->addWidget(m_composer->preview());
    auto *stack = new QWidget(this);
    auto *inside = new QVBoxLayout(stack);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->addWidget(m_sheet);
    inside->addWidget(m_details);
    m_scroll->setObjectName(u"announcementScroll"_s);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(stack);
    m_scroll->viewport()->setAutoFillBackground(false);
    stack->setAutoFillBackground(false);
    // How it looks and what sending does stay in sight while the fields above it scroll.
    auto *column = new QVBoxLayout(m_inside);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gridPx);
    column->addWidget(m_head);
    column->addWidget(m_scroll, 1);
    column->addWidget(m_sendBar);

    connect(m_composer, &AnnouncementComposer::edited, this,
            [this] { m_sendBar->setRequest(m_composer->request()); });
    connect(m_composer, &AnnouncementComposer::hostChanged, m_details,
            &AnnouncementDetails::setHost);
    connect(m_sendBar, &AnnouncementSendBar::askRequested, this, &AnnouncementInspector::ask);
    connect(m_sendBar, &AnnouncementSendBar::listProblem, m_composer->form(),
            &AnnouncementForm::setListProblem);
    connect(m_sendBar, &AnnouncementSendBar::stageChanged, this, [this] {
        m_sheet->setEnabled(m_sendBar->stage() != AnnouncementSendBar::Stage::Sending);
        Q_EMIT changed();
    });
    connect(m_sendBar, &AnnouncementSendBar::failed, this, &AnnouncementInspector::failed);
    connect(m_details, &AnnouncementDetails::failed, this, &AnnouncementInspector::failed);
    connect(m_details, &AnnouncementDetails::abilitiesChanged, this, [this] {
        if (m_details->isAskingToStop() && focusWidget())
            m_scroll->ensureWidgetVisible(focusWidget(), 0, 2 * gridPx);
        Q_EMIT changed();
    });
    connect(parts.database, &Database::changed, this, [this] {
        if (m_isActive && m_isComposing)
            m_sendBar->refresh();
    });
    m_sendBar->setRequest(m_composer->request());
    showPart();
}

void AnnouncementInspector::compose()
{
    m_isComposing = true;
    showPart();
    m_composer->refresh();
    m_composer->form()->focusFirst();
}

void AnnouncementInspector::show(AnnouncementId id)
{
    m_isComposing = !id.isValid();
    m_sendBar->goBack();
    m_details->setAnnouncement(id);
    showPart();
}

void AnnouncementInspector::setActive(bool active)
{
    m_isActive = active;
    m_details->setActive(active && !m_isComposing);
    if (active)
        m_composer->refresh();
}

void AnnouncementInspector::ask()
{
    if (m_composer->form()->checkAll())
        m_sendBar->ask();
}

void AnnouncementInspector::showPart()
{
    m_head->setVisible(m_isComposing);
    m_sheet->setVisible(m_isComposing);
    m_sendBar->setVisible(m_isComposing);
    m_details->setVisible(!m_isComposing);
    m_details->setActive(m_isActive && !m_isComposing);
    Q_EMIT changed();
}

QSize AnnouncementInspector::minimumSizeHint() const
{
    return {36 * gridPx, 40 * gridPx};
}

void AnnouncementInspector::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    // Without a layout of its own, which would ask for all the height that its parts would like:
    // these scroll by themselves.
    m_inside->setGeometry(rect());
    constexpr int roomy = 66 * gridPx;
    m_composer->preview()->setMostLines(height() < roomy ? 2 : 5);
}

void AnnouncementInspector::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        if (m_isComposing && m_sendBar->stage() == AnnouncementSendBar::Stage::Asking) {
            m_sendBar->goBack();
            return;
        }
        if (m_details->isAskingToStop()) {
            m_details->keepOn();
            return;
        }
    }
    QWidget::keyPressEvent(event);
}

} // namespace bookbell
