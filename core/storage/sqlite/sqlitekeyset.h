// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include "core/storage/browsestore.h"

namespace bookbell {

/// A set of the keys of a table, for questions that several indexes answer together.
class KeySet
{
public:
    KeySet() = default;
    /// In any order, also twice.
    explicit KeySet(RowKeys keys);

    [[nodiscard]] bool contains(qint64 key) const;
    [[nodiscard]] qint64 size() const { return std::ssize(m_keys); }
    [[nodiscard]] const RowKeys &ascending() const { return m_keys; }
    /// At most `limit` of them (negative: all), by key.
    [[nodiscard]] RowKeys inOrder(bool isDescending, qint64 limit) const;
    /// For json_each().
    [[nodiscard]] QByteArray json() const;

    [[nodiscard]] static KeySet united(const KeySet &a, const KeySet &b);
    [[nodiscard]] static KeySet intersected(const KeySet &a, const KeySet &b);
    [[nodiscard]] static KeySet without(const KeySet &a, const KeySet &b);

private:
    RowKeys m_keys;
    std::vector<bool> m_bits; ///< by key; empty where the keys lie too far apart
};

/// Narrows what was found until now, where something was.
void narrow(std::optional<KeySet> &found, KeySet by);

} // namespace bookbell
