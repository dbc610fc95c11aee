// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/listpage.h"

#include <QApplication>
#include <QDesktopServices>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QSettings>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QUrl>

#include <algorithm>

#include "ui/icons.h"
#include "ui/layoutfocus.h"
#include "ui/models/longlistmodel.h"
#include "ui/widgets/card.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/tablesavebar.h"

namespace bookbell {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The first key is searched for at once; those that follow each other faster are one search.
static constexpr auto typingPause = 60ms;
static constexpr int inspectorWidth = 46 * gridPx;
static constexpr int sourceWidth = 25 * gridPx;

ListPage::ListPage(const Title &title, const WindowParts &parts, ActHistory &history,
                   QWidget *parent)
    : Page(title, parts, history, parent)
    , m_search(new QLineEdit(this))
    , m_filters(new QHBoxLayout)
    , m_splitter(new QSplitter(Qt::Horizontal, this))
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(this))
    , m_saveBar(new TableSaveBar(this))
{
    m_search->setObjectName(u"search"_s);
    m_search->setClearButtonEnabled(true);
    m_search->addAction(themeIcon(u"search"_s), QLineEdit::LeadingPosition);
    m_search->setMaxLength(200);
    m_search->setMaximumWidth(60 * gridPx);
    m_filters->setSpacing(gridPx);
    m_filters->addWidget(m_search, 1);
    m_filters->addStretch(0);

    auto *sheet = new Card(this);
    auto *inside = new QVBoxLayout(sheet);
    inside->setContentsMargins(1, 1, 1, 1);
    inside->addWidget(m_stack);
    m_stack->addWidget(m_empty);
    m_splitter->setObjectName(u"pageSplitter"_s);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(2 * gridPx);
    m_splitter->addWidget(sheet);
    m_sheet = sheet;
    m_splitter->setStretchFactor(0, 1);
    body()->addLayout(m_filters);
    body()->addWidget(m_splitter, 1);
    body()->addWidget(m_saveBar);
    buildTableSaving();

    m_searchSoon.setSingleShot(true);
    m_searchSoon.setInterval(typingPause);
    const auto searchNow = [this] {
        m_isSearchDue = false;
        searchChanged(search());
        showRowsOrEmptiness();
    };
    connect(&m_searchSoon, &QTimer::timeout, this, [this, searchNow] {
        if (m_isSearchDue)
            searchNow();
    });
    connect(m_search, &QLineEdit::textChanged, this, [this, searchNow] {
        m_goesToFound = false;
        m_isSearchDue = m_searchSoon.isActive();
        if (!m_isSearchDue)
            searchNow();
        m_searchSoon.start();
    });
    const auto goOn = [this, searchNow] {
        if (m_isSearchDue)
            searchNow();
        m_goesToFound = true;
        goToFound();
    };
    connect(m_search, &QLineEdit::returnPressed, this, goOn);
    new QShortcut(Qt::Key_Down, m_search, this, goOn, Qt::WidgetShortcut);
}

void ListPage::buildTableSaving()
{
    m_saveTable = addLastMenuAction(
        u"saveTableAction"_s, u"document-save-as"_s, tr("Save t&his table as CSV…"),
        QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_S), [this] {
            m_saveBar->save(m_view, m_model, pageTitle().name,
                            inZone(parts().clock->now(), parts().zone).date());
        });
    connect(m_saveBar, &TableSaveBar::runningChanged, this, &ListPage::showRowsOrEmptiness);
    connect(m_saveBar, &TableSaveBar::failed, this, &Page::tellError);
    connect(m_saveBar, &TableSaveBar::stopped, this,
            [this](const QString &text) { message()->show(Tone::Caution, text); });
    connect(
        m_saveBar, &TableSaveBar::saved, this, [this](const QString &text, const QString &folder) {
            message()->show(Tone::Positive, text, tr("Show the folder"),
                            [folder] { QDesktopServices::openUrl(QUrl::fromLocalFile(folder)); });
        });
}

ListPage::~ListPage()
{
    if (m_lists.isEmpty())
        return;
    for (const ShownList &list : std::as_const(m_lists))
        list.view->saveState();
    if (m_isInspectorWhole)
        setInspectorWhole(false);
    QSettings().setValue(splitterKey(), m_splitter->saveState());
}

LongListView *ListPage::setList(LongListModel *model, const QString &name,
                                const QList<LongListView::Column> &columns,
                                const QString &placeholder)
{
    auto *view = new LongListView(model, name, columns, this);
    view->setAccessibleName(pageTitle().name);
    m_stack->addWidget(view);
    //: accessible name of a search field; %1: the page's name
    m_search->setAccessibleName(tr("Search in %1").arg(pageTitle().name));
    const auto showIfShown = [this, model] {
        if (model != m_model)
            return;
        showRowsOrEmptiness();
        goToFound();
    };
    connect(model, &LongListModel::loaded, this, showIfShown);
    connect(model, &LongListModel::completed, this, showIfShown);
    connect(model, &LongListModel::failed, this, &Page::tellError);
    connect(view, &LongListView::currentKeyChanged, this, [this] {
        if (m_inspectorArea)
            m_inspectorArea->verticalScrollBar()->setValue(0);
    });
    setFocusProxy(m_search);
    m_lists.append({model, view, placeholder});
    if (!m_model)
        takeList(m_lists.first());
    return view;
}

void ListPage::showList(LongListModel *model, const QString &search)
{
    const auto list = std::find_if(m_lists.cbegin(), m_lists.cend(),
                                   [model](const ShownList &one) { return one.model == model; });
    if (m_model && m_model != model)
        m_model->setActive(false);
    takeList(*list);
    setSearch(search);
    if (isInFront())
        m_model->setActive(true);
    showRowsOrEmptiness();
}

void ListPage::takeList(const ShownList &list)
{
    m_model = list.model;
    m_view = list.view;
    m_search->setPlaceholderText(list.placeholder);
}

void ListPage::setInspector(QWidget *inspector)
{
    m_inspectorArea = new QScrollArea(this);
    m_inspectorArea->setObjectName(u"inspectorArea"_s);
    m_inspectorArea->setWidgetResizable(true);
    m_inspectorArea->setFrameShape(QFrame::NoFrame);
    m_inspectorArea->setFocusPolicy(Qt::NoFocus);
    m_inspectorArea->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_inspectorArea->setMinimumWidth(40 * gridPx);
    m_inspectorArea->setWidget(inspector);
    // The page's own ground shows between its cards.
    m_inspectorArea->viewport()->setAutoFillBackground(false);
    inspector->setAutoFillBackground(false);
    m_splitter->addWidget(m_inspectorArea);
    // What the keys lead to is brought into sight, once the layout has made room for it.
    connect(
        qApp, &QApplication::focusChanged, m_inspectorArea, [inspector](QWidget *, QWidget *now) {
            if (now && inspector->isAncestorOf(now) && QApplication::mouseButtons() == Qt::NoButton)
                QMetaObject::invokeMethod(
                    now, [now] { scrollIntoSight(now); }, Qt::QueuedConnection);
        });
    restoreSplitter();
}

void ListPage::setInspectorWhole(bool whole)
{
    if (m_isInspectorWhole == whole)
        return;
    m_isInspectorWhole = whole;
    if (whole)
        m_sizesBesideTable = m_splitter->sizes();
    m_search->setVisible(!whole);
    m_sheet->setVisible(!whole);
    if (!whole)
        m_splitter->setSizes(m_sizesBesideTable);
    m_inspectorArea->verticalScrollBar()->setValue(0);
}

void ListPage::setSource(QWidget *source)
{
    m_splitter->insertWidget(0, source);
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 1);
    restoreSplitter();
}

void ListPage::restoreSplitter()
{
    const QByteArray state = QSettings().value(splitterKey()).toByteArray();
    if (!state.isEmpty() && m_splitter->restoreState(state))
        return;
    QList<int> sizes;
    for (int i = 0; i < m_splitter->count(); ++i) {
        QWidget *part = m_splitter->widget(i);
        sizes.append(part == m_inspectorArea           ? inspectorWidth
                         : part->isAncestorOf(m_stack) ? 100 * gridPx
                                                       : sourceWidth);
    }
    m_splitter->setSizes(sizes);
}

QString ListPage::splitterKey() const
{
    return u"splitters/"_s + m_lists.first().view->objectName();
}

void ListPage::addLead(QWidget *lead)
{
    m_filters->insertWidget(0, lead);
}

void ListPage::addFilter(QWidget *filter)
{
    m_filters->addWidget(filter);
}

void ListPage::setEmptyText(const QString &icon, const QString &text, QAction *action)
{
    m_emptyIcon = icon;
    m_emptyText = text;
    m_emptyAction = action;
    showRowsOrEmptiness();
}

void ListPage::setNothingFoundText(const QString &text)
{
    m_nothingFoundText = text;
}

void ListPage::setFiltered(bool filtered)
{
    m_isFiltered = filtered;
    showRowsOrEmptiness();
}

void ListPage::setSearch(const QString &text)
{
    m_search->setText(text);
    m_searchSoon.stop();
    m_isSearchDue = false;
    searchChanged(search());
}

QString ListPage::search() const
{
    return m_search->text().trimmed();
}

void ListPage::showRowsOrEmptiness()
{
    if (!m_model)
        return;
    const int rows = m_model->rowCount();
    setCount(m_model->isComplete() ? countText(rows) : QString());
    setAvailable(m_saveTable, rows > 0 && !m_saveBar->isRunning());
    if (rows > 0 || !m_model->isLoaded()) {
        m_stack->setCurrentWidget(m_view);
        return;
    }
    if (m_isFiltered || !search().isEmpty())
        m_empty->setText(
            u"search"_s,
            m_nothingFoundText.isEmpty() ? tr("Nothing was found.") : m_nothingFoundText, nullptr);
    else
        m_empty->setText(m_emptyIcon, m_emptyText, m_emptyAction);
    m_stack->setCurrentWidget(m_empty);
}

void ListPage::goToFound()
{
    // A scanner's Enter comes before what it has typed was sought: the rows are still other ones.
    if (!m_goesToFound || !m_model || !m_model->isOfPresentQuery())
        return;
    m_goesToFound = false;
    if (!m_search->hasFocus() || m_model->rowCount() == 0)
        return;
    m_view->setFocus(Qt::TabFocusReason);
    if (!m_view->currentIndex().isValid())
        m_view->selectRow(0);
}

void ListPage::takeFocus()
{
    // A scan on any page goes to the desk, so the table and not the search field takes the keys.
    if (m_stack->currentWidget() == m_view)
        m_view->setFocus(Qt::ShortcutFocusReason);
    else
        m_stack->setFocus(Qt::ShortcutFocusReason);
}

void ListPage::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void ListPage::inFrontChanged(bool inFront)
{
    m_model->setActive(inFront);
    if (!inFront)
        m_view->saveState();
}

} // namespace bookbell
