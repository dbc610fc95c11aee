// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

class QMenu;

namespace bookbell {

class LongListModel;

/// A table over a long list: one row is one record. A click on the header of a column that can be
/// sorted by sorts. The current record stays the current one while rows come and go round it.
class LongListView final : public QTableView
{
    Q_OBJECT

public:
    /// How wide a column is at first: a share of what is left, or the width of a text.
    struct Column {
        int share = 0; ///< 0: as wide as `text`
        QString text;
        bool isHidden = false; ///< until staff choose it in the header's menu
    };
    /// How the columns are at first while the list shows something that is kept apart from the
    /// rest, such as one pile of several.
    struct Layout {
        struct Place {
            int column = 0;
            int share = 0; ///< as in Column
        };
        QString name; ///< under which widths, order and sorting are kept
        QList<Place> places; ///< from left to right; columns that are not named are hidden
        int sortColumn = -1;
        Qt::SortOrder order = Qt::AscendingOrder;
    };
    struct Sorting {
        int column = -1;
        Qt::SortOrder order = Qt::AscendingOrder;
    };

    /// `name`: under which widths, order and sorting are kept for the next start.
    LongListView(LongListModel *model, const QString &name, const QList<Column> &columns,
                 QWidget *parent = nullptr);

    /// 0: none.
    [[nodiscard]] qint64 currentKey() const { return m_currentKey; }
    [[nodiscard]] QList<qint64> selectedKeys() const;
    /// At once, however many they are.
    [[nodiscard]] int selectedCount() const;
    /// Now, or as soon as the list has it.
    void setCurrentKey(qint64 key);
    void saveState() const;
    void reset() override;
    /// Lays the columns out as staff left this layout, else as it says. Keeps the last one. Does
    /// not sort the list: how it is to be sorted is the answer.
    Sorting useLayout(const Layout &layout);
    /// The column that staff cannot hide, because it says what a row is about; the first unless
    /// told otherwise.
    void setMainColumn(int column) { m_mainColumn = column; }
    /// The header's menu, for the keyboard: how the list is sorted, which columns are shown and in
    /// which order.
    void openColumnMenu();
    /// Tells how the list is sorted; does not sort it.
    void showSorting(int column, Qt::SortOrder order);
    [[nodiscard]] bool isSorted() const { return m_sortColumn >= 0; }

Q_SIGNALS:
    /// 0: none.
    void currentKeyChanged(qint64 key);
    void selectionChangedByUser();
    /// Enter or a double click.
    void opened(qint64 key);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    /// Digits and letters are a scan, not a search.
    void keyboardSearch(const QString &) override { }
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void selectionChanged(const QItemSelection &selected,
                          const QItemSelection &deselected) override;
    void rowsAboutToBeRemoved(const QModelIndex &parent, int first, int last) override;
    int sizeHintForRow(int row) const override;

private:
    void sortBy(int column);
    void showOrder();
    void restoreState();
    void fitColumns();
    /// As wide as the texts that stand in it, and its header.
    [[nodiscard]] int textWidth(int column) const;
    void measureColumns();
    void applySorting(int column, bool isDescending);
    void showColumnMenu(const QPoint &at);
    void addSortActions(QMenu *menu);
    void addColumnActions(QMenu *menu);
    void layOut();
    void startAnew();
    [[nodiscard]] QString settingsGroup() const;
    void restoreCurrent();
    void takeCurrent(qint64 key);

    LongListModel *m_model;
    QString m_name;
    QList<Column> m_columns;
    QByteArray m_plainHeader; ///< before anybody changed it
    Layout m_layout; ///< without a name: there is only one
    int m_mainColumn = 0;
    qint64 m_currentKey = 0;
    qint64 m_wantedKey = 0; ///< made current as soon as it is in the list
    int m_sortColumn = -1;
    bool m_isDescending = false;
    bool m_hasOwnWidths = false; ///< staff have set them
    bool m_isMeasured = false; ///< widths follow the texts, not only their shares
    bool m_isFitting = false;
    bool m_isChanging = false; ///< rows come and go: the current one is not chosen by anybody
};

} // namespace bookbell
