// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QDialog;

namespace bookbell {

class Clock;
struct Actor;

/// Restores a library that nobody has open, in a dialog of its own that tells how it went and
/// deletes itself. When it is finished the library can be opened, restored or as it was. The clock
/// outlives it.
QDialog *openRestoreRun(const QString &library, const QString &file, const Actor &actor,
                        const Clock &clock);

} // namespace bookbell
