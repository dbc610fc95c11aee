// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>

#include "ui/pages/page.h"
#include "ui/widgets/longlistview.h"

class QHBoxLayout;
class QLineEdit;
class QScrollArea;
class QSplitter;
class QStackedWidget;

namespace bookbell {

class EmptyState;
class LongListModel;
class TableSaveBar;

/// A page with a long list: a search field and filters, the table, and at the right what is
/// selected. All such pages are built and used alike.
class ListPage : public Page
{
    Q_OBJECT

public:
    void takeFocus() override;
    void focusSearch() override;

protected:
    ListPage(const Title &title, const WindowParts &parts, ActHistory &history, QWidget *parent);
    ~ListPage() override;

    /// By the constructor of the page. `placeholder`: what the search field finds. Of several lists
    /// the first is shown until showList().
    LongListView *setList(LongListModel *model, const QString &name,
                          const QList<LongListView::Column> &columns, const QString &placeholder);
    /// One of those that were set takes the table's place, with `search` in the search field.
    void showList(LongListModel *model, const QString &search = {});
    /// What is selected, in a column of its own that scrolls.
    void setInspector(QWidget *inspector);
    /// What is selected takes the whole page, in place of search and table; or goes back beside
    /// them.
    void setInspectorWhole(bool whole);
    [[nodiscard]] bool isInspectorWhole() const { return m_isInspectorWhole; }
    /// At the left of the table, such as the lists of subscribers.
    void setSource(QWidget *source);
    /// Before the search field.
    void addLead(QWidget *lead);
    /// Behind the search field.
    void addFilter(QWidget *filter);
    /// What stands in place of a table without rows. `action` (may be null) fills it.
    void setEmptyText(const QString &icon, const QString &text, QAction *action);
    /// The same while a search or a filter finds nothing.
    void setNothingFoundText(const QString &text);
    /// Whether a filter beside the search hides rows.
    void setFiltered(bool filtered);
    void setSearch(const QString &text);
    [[nodiscard]] QString search() const;

    /// Of the list that is shown.
    [[nodiscard]] LongListView *view() const { return m_view; }
    [[nodiscard]] QLineEdit *searchField() const { return m_search; }

    /// What is typed into the search field, soon after it was typed.
    virtual void searchChanged(const QString &text) = 0;
    /// The rows of the list, for the text beside the title.
    [[nodiscard]] virtual QString countText(int rows) const = 0;
    void inFrontChanged(bool inFront) override;

private:
    struct ShownList {
        LongListModel *model = nullptr;
        LongListView *view = nullptr;
        QString placeholder;
    };

    void takeList(const ShownList &list);
    void showRowsOrEmptiness();
    void goToFound();
    void buildTableSaving();
    void restoreSplitter();
    [[nodiscard]] QString splitterKey() const;

    QList<ShownList> m_lists;
    LongListModel *m_model = nullptr; ///< of the list that is shown
    LongListView *m_view = nullptr;
    QLineEdit *m_search = nullptr;
    QHBoxLayout *m_filters = nullptr;
    QSplitter *m_splitter = nullptr;
    QStackedWidget *m_stack = nullptr;
    EmptyState *m_empty = nullptr;
    QWidget *m_sheet = nullptr; ///< round the table
    QScrollArea *m_inspectorArea = nullptr;
    TableSaveBar *m_saveBar = nullptr;
    QAction *m_saveTable = nullptr;
    QList<int> m_sizesBesideTable;
    bool m_isInspectorWhole = false;
    QTimer m_searchSoon; ///< runs for a while after each key
    bool m_isSearchDue = false; ///< what was typed since is searched for when it ends
    QString m_emptyIcon;
    QString m_emptyText;
    QAction *m_emptyAction = nullptr;
    QString m_nothingFoundText;
    bool m_isFiltered = false;
    bool m_goesToFound = false; ///< Enter was pressed in the search
};

} // namespace bookbell
