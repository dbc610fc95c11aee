// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include <optional>

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/circulation/reader.h"

namespace bookbell {

class ReaderStore
{
public:
    virtual ~ReaderStore() = default;

    [[nodiscard]] virtual Result<std::optional<Reader>> reader(ReaderId id) const = 0;
    [[nodiscard]] virtual Result<std::optional<Reader>> readerByCard(
        const QString &cardNumber) const = 0;
    [[nodiscard]] virtual Result<QList<Reader>> readersAfter(ReaderId after, int limit) const = 0;
    [[nodiscard]] virtual Result<qint64> readerCount() const = 0;
    /// Error: DuplicateCard.
    [[nodiscard]] virtual Result<ReaderId> add(const Reader &reader) = 0;
    [[nodiscard]] virtual Result<> update(const Reader &reader) = 0;
    /// A removed reader keeps the id for the history, is in no list or count and is found by no
    /// card. `at` empty brings them back; error: DuplicateCard.
    [[nodiscard]] virtual Result<> setRemoved(ReaderId id, std::optional<UtcTime> at) = 0;
    [[nodiscard]] virtual Result<bool> isRemoved(ReaderId id) const = 0;
};

} // namespace bookbell
