// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/command.h"

namespace bookbell {

// One file per command; commandlist.cpp puts them in the order of the help.
[[nodiscard]] Command initCommand();
[[nodiscard]] Command settingsCommand();
[[nodiscard]] Command vapidCommand();
[[nodiscard]] Command importCommand();
[[nodiscard]] Command exportCommand();
[[nodiscard]] Command reserveCommand();
[[nodiscard]] Command cancelCommand();
[[nodiscard]] Command suspendCommand();
[[nodiscard]] Command unsuspendCommand();
[[nodiscard]] Command putBackCommand();
[[nodiscard]] Command checkInCommand();
[[nodiscard]] Command checkOutCommand();
[[nodiscard]] Command pairCommand();
[[nodiscard]] Command announceCommand();
[[nodiscard]] Command announcementsCommand();
[[nodiscard]] Command pauseCommand();
[[nodiscard]] Command resumeCommand();
[[nodiscard]] Command stopCommand();
[[nodiscard]] Command sendCommand();
[[nodiscard]] Command serveCommand();
[[nodiscard]] Command tickCommand();
[[nodiscard]] Command statusCommand();
[[nodiscard]] Command deliveriesCommand();
[[nodiscard]] Command servicesCommand();
[[nodiscard]] Command rehearseCommand();
[[nodiscard]] Command backupCommand();
[[nodiscard]] Command restoreCommand();
[[nodiscard]] Command doctorCommand();

} // namespace bookbell
