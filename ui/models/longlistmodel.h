// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QCache>
#include <QElapsedTimer>
#include <QTimer>

#include <functional>

#include "core/base/whenfinished.h"
#include "core/storage/database.h"
#include "ui/look.h"

namespace bookbell {

/// Keys on their way from one thread to another: a million are not copied on the window's.
using SharedKeys = std::shared_ptr<const RowKeys>;

/// A table of any length over the library: holds the ordered keys of its result (8 bytes a row) and
/// the lines of the pages that were looked at last. Lines are fetched when a view asks for them;
/// until they are there, cells are empty and IsLoadedRole is false.
///
/// Lives on the window's thread and never waits. While it is active it follows what anybody commits
/// to the library. Rows keep their identity over a refresh: what has moved is removed and inserted,
/// the rest stays.
class LongListModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role {
        KeyRole = Qt::UserRole, ///< qint64
        IsLoadedRole,
        ToneRole, ///< Tone as int
        IconNameRole, ///< in the icon theme
        FileTextRole, ///< what a file says instead of the DisplayRole; null: the same
        ElideRole, ///< Qt::TextElideMode; of titles in the middle, since volumes differ at the end
        FirstOwnRole,
    };

    LongListModel(Database &database, QObject *parent);
    ~LongListModel() override;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index,
                                int role = Qt::DisplayRole) const override;
    /// Only columns for which isSortable() says so do anything.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;
    [[nodiscard]] virtual bool isSortable(int) const { return false; }

    [[nodiscard]] qint64 keyAt(int row) const;
    /// -1 when it is not in the list (or not yet, see completed()).
    [[nodiscard]] int rowOfKey(qint64 key) const;
    /// Whether the first rows of the present query stand.
    [[nodiscard]] bool isLoaded() const { return m_isLoaded; }
    /// Whether they are of the present query, not still of the last one.
    [[nodiscard]] bool isOfPresentQuery() const { return m_isLoaded && !m_isNewQuery; }
    /// Whether all its keys are there, so that rowCount() is the whole truth.
    [[nodiscard]] bool isComplete() const { return m_isComplete; }

    using RowTexts = QList<QStringList>;
    /// The keys of the present query in their order; null until isComplete().
    [[nodiscard]] SharedKeys completeKeys() const;
    /// Reads the texts of rows as a view would show them, but for times, which are whole: "today"
    /// is another day tomorrow. It reads apart from what views look at. `then` gets them on this
    /// thread unless this is destroyed before, in the order of `keys`; rows that have gone
    /// meanwhile are left out.
    virtual void readTexts(const RowKeys &keys, const QList<int> &columns,
                           std::function<void(const Result<RowTexts> &)> then);

    /// An active list reads when its query or the library changes; one that is not, as soon as it
    /// becomes active.
    void setActive(bool active);
    /// Reads again, keeping the rows that stay.
    void refresh();

Q_SIGNALS:
    /// The first rows of a new query stand (or there are none).
    void loaded();
    /// All keys are there.
    void completed();
    /// Lines have come or changed.
    void linesChanged();
    void failed(const bookbell::Error &error);

protected:
    /// How many keys come first, so that there is something to see at once.
    static constexpr qint64 firstKeys = 200;
    /// Lines are fetched by this many.
    static constexpr int pageLines = 64;

    /// The query has changed: reads anew.
    void requery();
    [[nodiscard]] Database &database() const { return m_database; }

    virtual QFuture<Result<SharedKeys>> findKeys(qint64 limit, const CancelFlag &cancel) = 0;
    /// Fetches the lines of `keys` and ends with linesFetched().
    virtual void fetchLines(const RowKeys &keys) = 0;
    /// A cell of a line that is there; null for a role it does not know.
    [[nodiscard]] virtual QVariant cellOf(qint64 key, int column, int role) const = 0;
    enum class Freshness { Missing, Stale, Fresh };
    [[nodiscard]] virtual Freshness freshness(qint64 key) const = 0;
    virtual void makeStale() = 0;
    /// False: the column cannot be sorted by.
    virtual bool setOrder(int, Qt::SortOrder) { return false; }
    void linesFetched(const RowKeys &keys);

private:
    void start(bool isNewQuery);
    void findRest();
    void readingFailed(const Error &error);
    void takeKeys(const SharedKeys &keys);
    void insertComing();
    void noteChange();
    void wantPage(int row) const;
    void fetchWanted();

    Database &m_database;
    RowKeys m_keys;
    CancelFlag m_cancel;
    SharedKeys m_coming; ///< whose rows from m_comingFrom to before m_comingTo are still inserted
    int m_comingFrom = 0;
    int m_comingTo = 0;
    QTimer m_insertSoon;
    bool m_isActive = false;
    bool m_isDirty = true; ///< to be read as soon as it is active
    bool m_isNewQuery = true;
    bool m_isLoaded = false;
    bool m_isComplete = false;
    bool m_isReading = false;
    bool m_isRestWanted = false; ///< after the lines of the first page
    QElapsedTimer m_readingTime;
    qint64 m_lastReadingMs = 0;
    QTimer m_refreshSoon;
    mutable QList<int> m_wantedPages; ///< the last wanted is fetched first
    mutable QTimer m_fetchSoon;
    bool m_isFetching = false;
};

/// A long list of `Line`s found by `Query`. `LinesOf`: BrowseStore's function for them.
template <class Query, class Line,
          Result<QList<Line>> (BrowseStore::*LinesOf)(std::span<const qint64>) const>
class LongListOf : public LongListModel
{
public:
    using LongListModel::LongListModel;

    [[nodiscard]] const Query &query() const { return m_query; }
    void setQuery(const Query &query)
    {
        if (m_query == query)
            return;
        m_query = query;
        requery();
    }
    /// Null while it is not there yet.
    [[nodiscard]] const Line *lineAt(int row) const
    {
        const Entry *entry = m_lines.object(keyAt(row));
        return entry && !entry->isGone ? &entry->line : nullptr;
    }

protected:
    [[nodiscard]] virtual qint64 keyOf(const Line &line) const = 0;
    [[nodiscard]] virtual QVariant cell(const Line &line, int column, int role) const = 0;

private:
    struct Entry {
        Line line;
        bool isStale = false;
        bool isGone = false; ///< its row was removed since the keys were read
    };
    static constexpr int keptLines = 4096;

    QFuture<Result<SharedKeys>> findKeys(qint64 limit, const CancelFlag &cancel) final
    {
        return database().browse(
            [query = m_query, limit, cancel](const Stores &stores) -> Result<SharedKeys> {
                auto keys = stores.browse().keys(query, limit, cancel);
                if (!keys)
                    return fail(std::move(keys.error()));
                return std::make_shared<const RowKeys>(std::move(*keys));
            });
    }
    void fetchLines(const RowKeys &keys) final
    {
        const auto lines = database().browse(
            [keys](const Stores &stores) { return (stores.browse().*LinesOf)(keys); });
        whenFinished(lines, this, [this, keys](const Result<QList<Line>> &found) {
            if (!found) {
                Q_EMIT failed(found.error());
                linesFetched({});
                return;
            }
            for (const qint64 key : keys)
                m_lines.insert(key, new Entry {{}, false, true});
            for (const Line &line : *found)
                m_lines.insert(keyOf(line), new Entry {line});
            linesFetched(keys);
        });
    }
    QVariant cellOf(qint64 key, int column, int role) const final
    {
        const Entry *entry = m_lines.object(key);
        return entry && !entry->isGone ? cell(entry->line, column, role) : QVariant();
    }
    void readTexts(const RowKeys &keys, const QList<int> &columns,
                   std::function<void(const Result<RowTexts> &)> then) final
    {
        const auto lines = database().browse(
            [keys](const Stores &stores) { return (stores.browse().*LinesOf)(keys); });
        whenFinished(
            lines, this,
            [this, keys, columns, then = std::move(then)](const Result<QList<Line>> &found) {
                if (!found) {
                    then(fail(found.error()));
                    return;
                }
                QHash<qint64, const Line *> byKey;
                for (const Line &line : *found)
                    byKey.insert(keyOf(line), &line);
                RowTexts texts;
                for (const qint64 key : keys) {
                    const Line *line = byKey.value(key);
                    if (!line)
                        continue;
                    QStringList &row = texts.emplace_back();
                    for (const int column : columns) {
                        const QVariant text = cell(*line, column, FileTextRole);
                        row.append(text.isValid()
                                       ? text.toString()
                                       : cell(*line, column, Qt::DisplayRole).toString());
                    }
                }
                then(texts);
            });
    }
    Freshness freshness(qint64 key) const final
    {
        const Entry *entry = m_lines.object(key);
        return !entry ? Freshness::Missing : entry->isStale ? Freshness::Stale : Freshness::Fresh;
    }
    void makeStale() final
    {
        const auto keys = m_lines.keys();
        for (const qint64 key : keys)
            m_lines.object(key)->isStale = true;
    }

    Query m_query;
    QCache<qint64, Entry> m_lines {keptLines};
};

} // namespace bookbell
