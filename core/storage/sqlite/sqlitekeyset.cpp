// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/sqlite/sqlitekeyset.h"

#include <algorithm>
#include <iterator>

namespace bookbell {

/// Sorts millions of keys in the time it takes to write them down once.
static bool sortByBits(RowKeys &keys, qint64 greatest)
{
    std::vector<bool> seen(static_cast<size_t>(greatest) + 1);
    for (const qint64 key : keys) {
        if (key < 0)
            return false;
        seen[static_cast<size_t>(key)] = true;
    }
    keys.clear();
    for (size_t key = 0; key < seen.size(); ++key) {
        if (seen[key])
            keys.push_back(static_cast<qint64>(key));
    }
    return true;
}

static bool areClose(size_t count, qint64 greatest)
{
    return greatest >= 0 && static_cast<size_t>(greatest) / 64 <= count;
}

KeySet::KeySet(RowKeys keys)
    : m_keys(std::move(keys))
{
    if (m_keys.empty())
        return;
    if (!std::is_sorted(m_keys.cbegin(), m_keys.cend(), std::less_equal())) {
        const qint64 greatest = *std::max_element(m_keys.cbegin(), m_keys.cend());
        const bool isSorted = areClose(m_keys.size(), greatest / 4) && sortByBits(m_keys, greatest);
        if (!isSorted) {
            std::sort(m_keys.begin(), m_keys.end());
            m_keys.erase(std::unique(m_keys.begin(), m_keys.end()), m_keys.end());
        }
    }
    if (m_keys.front() >= 0 && areClose(m_keys.size(), m_keys.back())) {
        m_bits.resize(static_cast<size_t>(m_keys.back()) + 1);
        for (const qint64 key : m_keys)
            m_bits[static_cast<size_t>(key)] = true;
    }
}

bool KeySet::contains(qint64 key) const
{
    if (m_bits.empty())
        return std::binary_search(m_keys.cbegin(), m_keys.cend(), key);
    return key >= 0 && static_cast<size_t>(key) < m_bits.size() && m_bits[static_cast<size_t>(key)];
}

RowKeys KeySet::inOrder(bool isDescending, qint64 limit) const
{
    const qint64 count = limit < 0 ? size() : std::min(limit, size());
    return isDescending ? RowKeys(m_keys.crbegin(), std::next(m_keys.crbegin(), count))
                        : RowKeys(m_keys.cbegin(), std::next(m_keys.cbegin(), count));
}

QByteArray KeySet::json() const
{
    QByteArray text = "[";
    for (const qint64 key : m_keys) {
        if (text.size() > 1)
            text += ',';
        text += QByteArray::number(key);
    }
    return text + ']';
}

KeySet KeySet::united(const KeySet &a, const KeySet &b)
{
    RowKeys keys;
    keys.reserve(a.m_keys.size() + b.m_keys.size());
    std::set_union(a.m_keys.cbegin(), a.m_keys.cend(), b.m_keys.cbegin(), b.m_keys.cend(),
                   std::back_inserter(keys));
    return KeySet(std::move(keys));
}

KeySet KeySet::intersected(const KeySet &a, const KeySet &b)
{
    RowKeys keys;
    std::set_intersection(a.m_keys.cbegin(), a.m_keys.cend(), b.m_keys.cbegin(), b.m_keys.cend(),
                          std::back_inserter(keys));
    return KeySet(std::move(keys));
}

KeySet KeySet::without(const KeySet &a, const KeySet &b)
{
    RowKeys keys;
    std::set_difference(a.m_keys.cbegin(), a.m_keys.cend(), b.m_keys.cbegin(), b.m_keys.cend(),
                        std::back_inserter(keys));
    return KeySet(std::move(keys));
}

void narrow(std::optional<KeySet> &found, KeySet by)
{
    found = found ? KeySet::intersected(*found, by) : std::move(by);
}

} // namespace bookbell
