// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/readerstore.h"

namespace bookbell {

class SqliteHandle;

/// Readers in SQLite.
class SqliteReaderStore final : public ReaderStore
{
public:
    explicit SqliteReaderStore(SqliteHandle &handle)
        : m_handle(handle)
    {
    }

    [[nodiscard]] Result<std::optional<Reader>> reader(ReaderId id) const override;
    [[nodiscard]] Result<std::optional<Reader>> readerByCard(
        const QString &cardNumber) const override;
    [[nodiscard]] Result<QList<Reader>> readersAfter(ReaderId after, int limit) const override;
    [[nodiscard]] Result<qint64> readerCount() const override;
    [[nodiscard]] Result<ReaderId> add(const Reader &reader) override;
    [[nodiscard]] Result<> update(const Reader &reader) override;
    [[nodiscard]] Result<> setRemoved(ReaderId id, std::optional<UtcTime> at) override;
    [[nodiscard]] Result<bool> isRemoved(ReaderId id) const override;

private:
    SqliteHandle &m_handle;
};

} // namespace bookbell
