// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QByteArray>
#include <QHash>

#include <mutex>

namespace bookbell {

/// Counts what each client address does: a bucket of `burst` that refills within a minute.
/// Remembers a bounded number of addresses; an IPv6 client counts with its whole /64, which is what
/// one household or attacker has. Safe from any thread.
class RequestLimiter
{
public:
    RequestLimiter(const Clock &clock, int perMinute);

    /// Takes one from the bucket of `address`. False: it is empty.
    [[nodiscard]] bool take(const QString &address);
    /// False: the bucket is empty. Takes nothing.
    [[nodiscard]] bool hasLeft(const QString &address);
    /// Seconds until the bucket has one again, at least 1.
    [[nodiscard]] int retryAfterSeconds() const;

    [[nodiscard]] qsizetype rememberedAddresses() const;

    static constexpr qsizetype maxAddresses = 10'000;

private:
    struct Bucket {
        double left;
        UtcTime at;
    };

    /// The bucket as it stands now, made full where there is none. Needs the mutex.
    Bucket &bucket(const QString &address);
    /// Makes room. Needs the mutex.
    void forgetSome(UtcTime now);
    [[nodiscard]] double refilled(const Bucket &bucket, UtcTime now) const;

    const Clock &m_clock;
    const double m_perMinute;
    mutable std::mutex m_mutex;
    QHash<QByteArray, Bucket> m_buckets;
};

} // namespace bookbell
