// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QTimer>
#include <QWidget>

#include <functional>

#include "core/base/result.h"

class QLineEdit;
class QListWidget;
class QListWidgetItem;

namespace bookbell {

/// A field that finds one record as one types: what was found stands below it, Down and Enter (or a
/// click) choose. A scanner's Enter takes what its number belongs to, as soon as that is found.
///
/// Lives on the window's thread and never waits; a search that another one has overtaken counts no
/// more.
class RecordFinder final : public QWidget
{
    Q_OBJECT

public:
    struct Found {
        qint64 key = 0;
        QString text; ///< what the field shows once it is chosen
        QString detail; ///< beside it in the list
        bool isExact = false; ///< its number is what was typed: Enter needs no choice

        bool operator==(const Found &) const = default;
    };
    /// At most mostFound of them, the best first.
    using Search = std::function<QFuture<Result<QList<Found>>>(const QString &text)>;
    static constexpr int mostFound = 6;

    /// `name`: the object name of the field; its list is called the same with "List" behind.
    RecordFinder(const QString &name, const QString &label, Search search,
                 QWidget *parent = nullptr);

    void setPlaceholder(const QString &text);
    [[nodiscard]] qint64 key() const { return m_chosen.key; }
    [[nodiscard]] QString text() const;
    void choose(const Found &found);
    void clear();
    [[nodiscard]] QLineEdit *field() const { return m_field; }

Q_SIGNALS:
    /// 0: what was chosen is being typed over.
    void chosen(qint64 key);
    void failed(const bookbell::Error &error);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void searchNow();
    void present(const QList<Found> &found);
    void take(int row);
    void hideList();

    Search m_search;
    QLineEdit *m_field = nullptr;
    QListWidget *m_list = nullptr;
    QTimer m_searchSoon;
    QList<Found> m_found;
    Found m_chosen;
    int m_run = 0; ///< of the last search
    bool m_isSearching = false;
    bool m_takesFirst = false; ///< Enter was pressed before the search was done
};

} // namespace bookbell
