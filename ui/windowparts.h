// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTimeZone>

#include "core/desk/desks.h"

namespace bookbell {

/// What the window shows and works on. The pointers are never null and outlive the window.
struct WindowParts {
    Desks *desks = nullptr;
    Database *database = nullptr;
    const Clock *clock = nullptr;
    Actor actor; ///< for what is done with files
    QString libraryName;
    QTimeZone zone = QTimeZone::utc();
    bool isSample = false;
    QString sampleBarcode; ///< what the first steps of a sample library scan
};

} // namespace bookbell
