// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <compare>
#include <cstddef>
#include <functional>

namespace bookbell {

/// A 64-bit database key that does not mix with the keys of other tables. 0 means "none yet".
template <class Tag>
struct Id {
    qint64 value = 0;

    [[nodiscard]] constexpr bool isValid() const { return value != 0; }
    constexpr auto operator<=>(const Id &) const = default;
};

using BookId = Id<struct BookTag>;
using CopyId = Id<struct CopyTag>;
using ReaderId = Id<struct ReaderTag>;
using ReservationId = Id<struct ReservationTag>;
using SubscriptionId = Id<struct SubscriptionTag>;
using ListId = Id<struct ListTag>;
using VapidKeyId = Id<struct VapidKeyTag>;
using ServiceId = Id<struct ServiceTag>;
using AnnouncementId = Id<struct AnnouncementTag>;
using DeliveryId = Id<struct DeliveryTag>;
using PairingId = Id<struct PairingTag>;
using JournalId = Id<struct JournalTag>;

template <class Tag>
[[nodiscard]] size_t qHash(Id<Tag> id, size_t seed = 0) noexcept
{
    return std::hash<qint64> {}(id.value) ^ seed;
}

} // namespace bookbell

template <class Tag>
struct std::hash<bookbell::Id<Tag>> {
    size_t operator()(bookbell::Id<Tag> id) const noexcept
    {
        return std::hash<qint64> {}(id.value);
    }
};
