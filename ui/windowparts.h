// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTimeZone>

#include "core/desk/desks.h"

namespace bookbell {

class SlipPrinter;
class SoundPlayer;

/// What the window shows and works on. What a pointer leads to outlives the window; null only where
/// it is said.
struct WindowParts {
    Desks *desks = nullptr;
    Database *database = nullptr;
    const Clock *clock = nullptr;
    Actor actor; ///< for what is done with files
    QString libraryName;
    QTimeZone zone = QTimeZone::utc();
    bool isSample = false;
    QString sampleBarcode; ///< what the first steps of a sample library scan
    SoundPlayer *sounds = nullptr; ///< null: the desk is silent
    SlipPrinter *slips = nullptr; ///< null: this computer has no printer
};

} // namespace bookbell
