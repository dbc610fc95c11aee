// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTest>

#include "core/base/clock.h"
#include "core/storage/stores.h"

namespace bookbell {

/// The value, or the end of the test program: for steps that are not what is being tested.
template <class T>
T must(Result<T> result)
{
    if (!result)
        qFatal("%s: %s", qPrintable(errorName(result.error().code)),
               qPrintable(result.error().detail));
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

template <class T>
ErrorCode errorOf(const Result<T> &result)
{
    // No test expects this one.
    return result ? ErrorCode::Cancelled : result.error().code;
}

/// Fills stores with what a test needs, under one push service.
class StorageFixture
{
public:
    explicit StorageFixture(Stores &stores);

    [[nodiscard]] BookId addBook(const QString &title = QStringLiteral("데미안"));
    [[nodiscard]] ReaderId addReader(const QString &card);
    [[nodiscard]] CopyId addCopy(BookId book, const QString &barcode);
    [[nodiscard]] ReservationId addReservation(BookId book, ReaderId reader, ReservationState state,
                                               int position = 0);
    [[nodiscard]] Subscription newSubscription(const QString &name) const;
    [[nodiscard]] SubscriptionId addSubscription(const QString &name, ReaderId reader = {});
    [[nodiscard]] Delivery newDelivery(SubscriptionId subscription) const;
    [[nodiscard]] ListId addList(const QString &name, int members);
    /// With its audience frozen.
    [[nodiscard]] Announcement addAnnouncement(ListId list);

    Stores &stores;
    UtcTime now = fromMs(1'800'000'000'000);
    UtcTime leaseEnd = now + std::chrono::seconds(60);
    VapidKeyId key;
    ServiceId service;
};

} // namespace bookbell
