// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayList>

#include <vector>

#include "core/transfer/importrule.h"

namespace bookbell {

/// A row between the file and the library.
struct BatchRow {
    qint64 line = 0;
    QByteArrayList original; ///< for the file of refused rows
    Result<ImportRow> row = fail(ErrorCode::Internal);
    RowOutcome outcome = RowOutcome::Unchanged;
    bool isDone = false;
};

/// Rows on their way: the importing thread's while they are read, then the database's until its
/// answer is there.
struct RowBatch {
    std::vector<BatchRow> rows;
    std::vector<size_t> order; ///< in which the rows are written
    size_t done = 0; ///< how many of `order`
    qint64 bytesRead = 0;

    [[nodiscard]] bool isDone() const { return done == order.size(); }
    /// Sets `order`: that of the file, but subscriptions go in the order in which the database
    /// files endpoints (their SHA-256), equal ones as they stand. Neighbours then share the pages
    /// of that index; in the file's order nearly every row of a short transaction writes one of its
    /// own, which measured four times the bytes and half the speed.
    void arrange();
};

} // namespace bookbell
