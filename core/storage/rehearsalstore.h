// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/base/secretbytes.h"

namespace bookbell {

/// A reader's phone that the program plays itself: the key that decrypts what is sent to it.
struct RehearsalPhone {
    SubscriptionId subscription;
    SecretBytes privateKey; ///< 32 bytes, belongs to the subscription's p256dh

    bool operator==(const RehearsalPhone &) const = default;
};

/// The phones of a sample library. A library without any is a real one.
class RehearsalStore
{
public:
    virtual ~RehearsalStore() = default;

    [[nodiscard]] virtual Result<QList<RehearsalPhone>> phones() const = 0;
    [[nodiscard]] virtual Result<> addPhone(const RehearsalPhone &phone) = 0;
};

} // namespace bookbell
