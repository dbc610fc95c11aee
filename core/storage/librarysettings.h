// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/settings.h"
#include "core/circulation/policy.h"
#include "core/storage/stores.h"

namespace bookbell {

/// Every key a library has, with its default, check and line of help.
[[nodiscard]] const SettingRegistry &librarySettings();

[[nodiscard]] Result<Settings> loadSettings(const Stores &stores);

/// The library's rules, and its zone (`library.time-zone`), out of its settings.
[[nodiscard]] Policy policyOf(const Settings &settings);
[[nodiscard]] QTimeZone zoneOf(const Settings &settings);

} // namespace bookbell
