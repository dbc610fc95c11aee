// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <type_traits>
#include <utility>

#include "core/base/clock.h"
#include "core/base/error.h"
#include "core/base/result.h"

namespace bookbell {

/// The value, or the end of the program with the error's words.
template <class T>
T must(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(describe(result.error())));
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

/// When everything in the lists was made.
[[nodiscard]] inline UtcTime longListsNow()
{
    return fromMs(1'800'000'000'000);
}

/// Fills a new library and prints how long that takes: `rows` books, subscriptions and deliveries,
/// a fifth as many readers, a twentieth as many open reservations in their queues or with a copy on
/// the hold shelf; `copies` that stand in their place.
void fillLongLists(const QString &path, int rows, int copies);

} // namespace bookbell
