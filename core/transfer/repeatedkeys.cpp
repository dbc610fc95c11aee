// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/repeatedkeys.h"

#include <QHash>

#include <algorithm>

namespace bookbell {

void RepeatedKeys::count(const ImportRow &row)
{
    const auto add = [this](const QString &key) {
        if (!key.isEmpty())
            m_hashes.push_back(qHash(key));
    };
    if (const auto *book = std::get_if<BookRow>(&row)) {
        add(book->book.controlNumber);
        add(book->book.isbn);
        for (const QString &barcode : book->barcodes)
            add(barcode);
    } else if (const auto *reader = std::get_if<ReaderRow>(&row)) {
        add(reader->reader.cardNumber);
    } else if (const auto *subscription = std::get_if<SubscriptionRow>(&row)) {
        add(subscription->subscription.endpoint);
    }
}

void RepeatedKeys::finish()
{
    std::sort(m_hashes.begin(), m_hashes.end());
    std::vector<size_t> repeated;
    for (size_t i = 1; i < m_hashes.size(); ++i) {
        if (m_hashes[i] == m_hashes[i - 1] && (repeated.empty() || repeated.back() != m_hashes[i]))
            repeated.push_back(m_hashes[i]);
    }
    m_hashes = std::move(repeated);
}

bool RepeatedKeys::contains(const QString &key) const
{
    return !key.isEmpty() && std::binary_search(m_hashes.begin(), m_hashes.end(), qHash(key));
}

} // namespace bookbell
