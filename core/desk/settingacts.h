// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "core/desk/deskact.h"

namespace bookbell {

/// Stores a setting, nothing: back to its default, with its entry in the journal. The answer is not
/// valid when it stood so already. Errors: UnknownSetting; InvalidSetting, the detail being the
/// reason.
[[nodiscard]] Result<JournalId> storeSetting(DeskAct &act, const QString &key,
                                             const std::optional<QString> &value);

/// What a new value changes beside itself: alerts that wait for the end of the quiet hours wait for
/// the new one. DeskAct::store() calls it.
[[nodiscard]] Result<> followSetting(DeskAct &act, const QString &key, const QString &before,
                                     const QString &after);

} // namespace bookbell
