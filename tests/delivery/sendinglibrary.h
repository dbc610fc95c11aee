// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTemporaryDir>

#include <memory>

#include "core/base/clock.h"
#include "core/rehearsal/rehearsalpushservice.h"
#include "core/storage/library.h"

namespace bookbell::test {

/// A library in a temporary folder whose subscriptions are phones of a loopback push service.
/// Whatever fails ends the test program: a test needs its library.
class SendingLibrary
{
public:
    explicit SendingLibrary(const Clock &clock);

    [[nodiscard]] Database &database() { return *m_database; }
    [[nodiscard]] QString path() const;
    /// Another connection to the same file, as another process has it.
    [[nodiscard]] std::unique_ptr<Database> openAgain() const;

    void set(const QString &key, const QString &value);
    /// Trusts the service's origin and adds a phone there.
    SubscriptionId addPhone(RehearsalPushService &service, const QString &token);
    /// A subscription at any endpoint, with keys that nobody holds.
    SubscriptionId addSubscription(const QString &origin, const QString &endpoint);
    QList<SubscriptionId> addSubscriptions(const QString &origin, int count);

    DeliveryId ring(SubscriptionId subscription,
                    std::chrono::milliseconds lifetime = std::chrono::hours(1));
    /// A list with these, and an announcement to it.
    AnnouncementId announce(const QList<SubscriptionId> &subscriptions, const QString &body);

    [[nodiscard]] Delivery delivery(DeliveryId id);
    [[nodiscard]] DeliveryState stateOf(DeliveryId id) { return delivery(id).state; }
    [[nodiscard]] DeliveryCounts counts();
    [[nodiscard]] Subscription subscription(SubscriptionId id);
    [[nodiscard]] QList<PushServiceRecord> services();

    /// Runs a job and waits for it.
    template <class Fn>
    auto write(Fn fn)
    {
        return must(m_database->write(fn).result());
    }
    template <class Fn>
    auto read(Fn fn)
    {
        return must(m_database->read(fn).result());
    }

    template <class T>
    static T must(Result<T> result)
    {
        if (!result)
            qFatal("%s (%s)", qPrintable(describe(result.error())),
                   qPrintable(result.error().detail));
        if constexpr (!std::is_void_v<T>)
            return std::move(*result);
    }

private:
    void trust(const QString &origin);

    const Clock &m_clock;
    QTemporaryDir m_folder;
    std::unique_ptr<Database> m_database;
    int m_lists = 0;
};

} // namespace bookbell::test
