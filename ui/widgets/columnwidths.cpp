// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/columnwidths.h"

#include <algorithm>

#include "ui/look.h"

namespace bookbell {

namespace {

constexpr int narrowestPx = 4 * gridPx;

int sharesOf(const QList<FlexibleColumn> &columns, const QList<bool> &isDone)
{
    int shares = 0;
    for (int i = 0; i < columns.size(); ++i)
        shares += isDone.at(i) ? 0 : columns.at(i).share;
    return shares;
}

/// Takes away what is too much, from the widest first.
void narrow(QList<int> *widths, int roomPx)
{
    int sum = 0;
    for (const int width : std::as_const(*widths))
        sum += width;
    while (sum > roomPx) {
        const auto widest = std::max_element(widths->begin(), widths->end());
        if (widest == widths->end() || *widest <= narrowestPx)
            return;
        const int less = std::min({sum - roomPx, gridPx, *widest - narrowestPx});
        *widest -= less;
        sum -= less;
    }
}

} // namespace

QList<int> columnWidths(const QList<FlexibleColumn> &columns, int roomPx)
{
    QList<int> widths(columns.size(), 0);
    QList<bool> isDone(columns.size(), false);
    int rest = roomPx;
    for (int i = 0; i < columns.size(); ++i) {
        if (columns.at(i).share > 0)
            continue;
        widths[i] = columns.at(i).wantedPx;
        isDone[i] = true;
        rest -= widths.at(i);
    }
    const int allShares = sharesOf(columns, isDone);
    // Each that is content leaves more to the others, of whom some may be content then.
    for (bool isChanged = true; isChanged;) {
        isChanged = false;
        const int shares = sharesOf(columns, isDone);
        const int toShare = rest;
        for (int i = 0; i < columns.size(); ++i) {
            const FlexibleColumn &column = columns.at(i);
            const bool isContent = !isDone.at(i) && column.wantedPx > 0
                && column.wantedPx <= toShare * column.share / qMax(1, shares);
            if (!isContent)
                continue;
            widths[i] = column.wantedPx;
            isDone[i] = true;
            rest -= column.wantedPx;
            isChanged = true;
        }
    }
    const int shares = sharesOf(columns, isDone);
    for (int i = 0; i < columns.size(); ++i) {
        const int share = columns.at(i).share;
        if (!isDone.at(i))
            widths[i] = qMax(narrowestPx, rest * share / qMax(1, shares));
        else if (shares == 0 && share > 0 && rest > 0)
            widths[i] += rest * share / qMax(1, allShares);
    }
    narrow(&widths, roomPx);
    return widths;
}

} // namespace bookbell
