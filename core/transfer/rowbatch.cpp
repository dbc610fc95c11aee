// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/rowbatch.h"

#include <QCryptographicHash>
#include <QtEndian>

#include <algorithm>
#include <numeric>

namespace bookbell {

namespace {

quint64 placeOf(const BatchRow &row)
{
    const auto *subscription = row.row ? std::get_if<SubscriptionRow>(&*row.row) : nullptr;
    if (subscription == nullptr)
        return 0;
    const QByteArray hash = QCryptographicHash::hash(subscription->subscription.endpoint.toUtf8(),
                                                     QCryptographicHash::Sha256);
    return qFromBigEndian<quint64>(hash.constData());
}

} // namespace

void RowBatch::arrange()
{
    std::vector<quint64> places;
    places.reserve(rows.size());
    for (const BatchRow &row : rows)
        places.push_back(placeOf(row));
    order.resize(rows.size());
    std::iota(order.begin(), order.end(), size_t {0});
    std::stable_sort(order.begin(), order.end(),
                     [&places](size_t a, size_t b) { return places[a] < places[b]; });
}

} // namespace bookbell
