// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/longlistmodel.h"

#include <algorithm>

namespace bookbell {

using namespace std::chrono_literals;

/// A list is read again this soon after a change of the library, and never takes more than a tenth
/// of the time for it while changes go on.
static constexpr auto soonest = 30ms;
static constexpr auto latest = 900ms;
static constexpr int restFactor = 9;
/// A view takes some 15 ms to make room for a million rows, 1 ms for these.
static constexpr int rowsAtOnce = 50'000;

LongListModel::LongListModel(Database &database, QObject *parent)
    : QAbstractTableModel(parent)
    , m_database(database)
{
    m_refreshSoon.setSingleShot(true);
    m_fetchSoon.setSingleShot(true);
    m_fetchSoon.setInterval(0ms);
    m_insertSoon.setSingleShot(true);
    m_insertSoon.setInterval(0ms);
    connect(&m_insertSoon, &QTimer::timeout, this, &LongListModel::insertComing);
    connect(&m_refreshSoon, &QTimer::timeout, this, &LongListModel::refresh);
    connect(&m_fetchSoon, &QTimer::timeout, this, &LongListModel::fetchWanted);
    connect(&m_database, &Database::changed, this, &LongListModel::noteChange);
}

LongListModel::~LongListModel()
{
    m_cancel.cancel();
}

int LongListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_keys.size());
}

QVariant LongListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const qint64 key = m_keys[static_cast<size_t>(index.row())];
    if (role == KeyRole)
        return key;
    const Freshness state = freshness(key);
    if (role == IsLoadedRole)
        return state != Freshness::Missing;
    if (state != Freshness::Fresh)
        wantPage(index.row());
    return state == Freshness::Missing ? QVariant() : cellOf(key, index.column(), role);
}

void LongListModel::sort(int column, Qt::SortOrder order)
{
    if (setOrder(column, order))
        requery();
}

qint64 LongListModel::keyAt(int row) const
{
    return row < 0 || row >= rowCount() ? 0 : m_keys[static_cast<size_t>(row)];
}

int LongListModel::rowOfKey(qint64 key) const
{
    const auto it = std::find(m_keys.cbegin(), m_keys.cend(), key);
    return it == m_keys.cend() ? -1 : static_cast<int>(it - m_keys.cbegin());
}

SharedKeys LongListModel::completeKeys() const
{
    return m_isComplete ? std::make_shared<const RowKeys>(m_keys) : nullptr;
}

void LongListModel::readTexts(const RowKeys &, const QList<int> &,
                              std::function<void(const Result<RowTexts> &)> then)
{
    then(fail(ErrorCode::Internal, {}, QStringLiteral("a list without texts")));
}

void LongListModel::setActive(bool active)
{
    m_isActive = active;
    if (!active) {
        m_refreshSoon.stop();
    } else if (m_isDirty && !m_isReading) {
        start(m_isNewQuery);
    }
}

void LongListModel::refresh()
{
    m_isDirty = true;
    if (m_isActive && !m_isReading)
        start(m_isNewQuery);
}

void LongListModel::requery()
{
    // What is still read for the last query is of no use any more.
    m_cancel.cancel();
    m_isDirty = true;
    m_isNewQuery = true;
    m_isReading = false;
    m_insertSoon.stop();
    if (m_isActive)
        start(true);
}

void LongListModel::noteChange()
{
    m_isDirty = true;
    if (!m_isActive || m_isReading || m_refreshSoon.isActive())
        return;
    const std::chrono::milliseconds rest {m_lastReadingMs * restFactor};
    m_refreshSoon.start(std::clamp<std::chrono::milliseconds>(rest, soonest, latest));
}

void LongListModel::start(bool isNewQuery)
{
    m_cancel.cancel();
    m_cancel = CancelFlag();
    m_insertSoon.stop();
    m_isRestWanted = false;
    m_isReading = true;
    m_isDirty = false;
    m_readingTime.start();
    if (!isNewQuery) {
        findRest();
        return;
    }
    whenFinished(findKeys(firstKeys, m_cancel), this,
                 [this, cancel = m_cancel](const Result<SharedKeys> &found) {
                     if (cancel.isCancelled())
                         return;
                     if (!found) {
                         readingFailed(found.error());
                         return;
                     }
                     m_isNewQuery = false;
                     makeStale();
                     beginResetModel();
                     m_keys = **found;
                     m_isLoaded = true;
                     m_isComplete = static_cast<qint64>(m_keys.size()) < firstKeys;
                     endResetModel();
                     Q_EMIT loaded();
                     if (m_isComplete) {
                         takeKeys(*found);
                         return;
                     }
                     // What can be read at once goes before what the scroll bar needs.
                     m_isRestWanted = true;
                     m_wantedPages = {0};
                     fetchWanted();
                 });
}

void LongListModel::findRest()
{
    m_isRestWanted = false;
    whenFinished(findKeys(-1, m_cancel), this,
                 [this, cancel = m_cancel](const Result<SharedKeys> &found) {
                     if (cancel.isCancelled())
                         return;
                     if (!found) {
                         readingFailed(found.error());
                         return;
                     }
                     makeStale();
                     takeKeys(*found);
                 });
}

void LongListModel::readingFailed(const Error &error)
{
    m_isReading = false;
    // With the next change, or when the page is opened again.
    m_isDirty = true;
    Q_EMIT failed(error);
}

void LongListModel::takeKeys(const SharedKeys &keys)
{
    m_comingFrom = m_comingTo = 0;
    // Mostly only lines have changed, and comparing as memory is quickest.
    if (*keys == m_keys) {
        insertComing();
        return;
    }
    const auto [oldFirst, newFirst] =
        std::mismatch(m_keys.cbegin(), m_keys.cend(), keys->cbegin(), keys->cend());
    const auto prefix = static_cast<int>(oldFirst - m_keys.cbegin());
    const auto [oldLast, newLast] =
        std::mismatch(m_keys.crbegin(), std::make_reverse_iterator(oldFirst), keys->crbegin(),
                      std::make_reverse_iterator(newFirst));
    const auto suffix = static_cast<int>(oldLast - m_keys.crbegin());
    const int removed = static_cast<int>(m_keys.size()) - prefix - suffix;
    const int inserted = static_cast<int>(keys->size()) - prefix - suffix;
    if (removed > 0) {
        beginRemoveRows({}, prefix, prefix + removed - 1);
        m_keys.erase(m_keys.cbegin() + prefix, m_keys.cbegin() + prefix + removed);
        endRemoveRows();
    }
    m_coming = keys;
    m_comingFrom = prefix;
    m_comingTo = prefix + inserted;
    m_keys.reserve(m_coming->size());
    insertComing();
}

void LongListModel::insertComing()
{
    const int count = std::min(m_comingTo - m_comingFrom, rowsAtOnce);
    if (count > 0) {
        beginInsertRows({}, m_comingFrom, m_comingFrom + count - 1);
        const auto first = m_coming->cbegin() + m_comingFrom;
        m_keys.insert(m_keys.cbegin() + m_comingFrom, first, first + count);
        m_comingFrom += count;
        endInsertRows();
    }
    if (m_comingFrom < m_comingTo) {
        m_insertSoon.start();
        return;
    }
    m_coming.reset();
    m_isComplete = true;
    m_isReading = false;
    m_lastReadingMs = m_readingTime.elapsed();
    // Views ask again for what they show, and get the stale lines until the fresh ones are there.
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    Q_EMIT completed();
    if (m_isDirty)
        noteChange();
}

void LongListModel::wantPage(int row) const
{
    const int page = row / pageLines;
    if (!m_wantedPages.isEmpty() && m_wantedPages.last() == page)
        return;
    m_wantedPages.removeAll(page);
    m_wantedPages.append(page);
    // Of a long scroll only the end is looked at.
    constexpr qsizetype kept = 4;
    if (m_wantedPages.size() > kept)
        m_wantedPages.removeFirst();
    if (!m_isFetching && !m_fetchSoon.isActive())
        m_fetchSoon.start();
}

void LongListModel::fetchWanted()
{
    while (!m_isFetching && !m_wantedPages.isEmpty()) {
        const int first = m_wantedPages.takeLast() * pageLines;
        const int last = std::min(first + pageLines, rowCount());
        RowKeys keys;
        for (int row = first; row < last; ++row) {
            const qint64 key = m_keys[static_cast<size_t>(row)];
            if (freshness(key) != Freshness::Fresh)
                keys.push_back(key);
        }
        if (keys.empty())
            continue;
        m_isFetching = true;
        fetchLines(keys);
    }
}

void LongListModel::linesFetched(const RowKeys &keys)
{
    m_isFetching = false;
    if (m_isRestWanted) {
        fetchWanted();
        findRest();
    }
    // A page lies together, unless a refresh has come between.
    int first = -1;
    int last = -1;
    if (!keys.empty()) {
        first = rowOfKey(keys.front());
        last = first < 0 ? -1 : std::min(first + pageLines, rowCount()) - 1;
    }
    if (first >= 0)
        Q_EMIT dataChanged(index(first, 0), index(last, columnCount() - 1));
    else if (!keys.empty() && rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    Q_EMIT linesChanged();
    if (!m_wantedPages.isEmpty())
        m_fetchSoon.start();
}

} // namespace bookbell
