// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "core/alerts/delivery.h"

namespace bookbell {

/// Why a delivery was held, retried, refused or dropped, or a push service paused, in the program's
/// language. What a push service said in its own words stays as it is.
[[nodiscard]] QString describeReason(const QString &reason);

/// What happens next to a delivery, or what staff can do about it; empty where nothing is left to
/// do.
[[nodiscard]] QString adviceFor(const Delivery &delivery);

} // namespace bookbell
