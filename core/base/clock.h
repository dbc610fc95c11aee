// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QTimeZone>

#include <chrono>

namespace bookbell {

/// A moment, UTC, in milliseconds: what the database stores.
using UtcTime = std::chrono::sys_time<std::chrono::milliseconds>;

[[nodiscard]] constexpr qint64 toMs(UtcTime time)
{
    return time.time_since_epoch().count();
}
[[nodiscard]] constexpr UtcTime fromMs(qint64 ms)
{
    return UtcTime {std::chrono::milliseconds {ms}};
}

/// The moment as wall time in `zone`.
[[nodiscard]] QDateTime inZone(UtcTime time, const QTimeZone &zone);
[[nodiscard]] UtcTime fromDateTime(const QDateTime &time);

/// ISO 8601 with offset, in `zone`: "2026-11-23T18:00:00+09:00".
[[nodiscard]] QString toIso(UtcTime time, const QTimeZone &zone);

/// Where the present comes from. Everything that asks the time gets a Clock handed in, so that a
/// test can hold it still. Implementations answer from any thread.
class Clock
{
public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual UtcTime now() const = 0;
};

class SystemClock final : public Clock
{
public:
    [[nodiscard]] UtcTime now() const override;
};

} // namespace bookbell
