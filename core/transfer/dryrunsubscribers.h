// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/transfer/dryrunstores.h"

namespace bookbell {

/// Nothing of an import asks for it.
inline tl::unexpected<Error> notInDryRun()
{
    return fail(ErrorCode::Internal, QStringLiteral("dry run"));
}

/// The stores of subscriptions and of push services for makeDryRunStores().
[[nodiscard]] std::unique_ptr<SubscriptionStore> makeDryRunSubscriptions(
    const SubscriptionStore &base, DryRunMemory &memory);
[[nodiscard]] std::unique_ptr<ServiceStore> makeDryRunServices();

} // namespace bookbell
