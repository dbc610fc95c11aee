// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "ui/holdslip.h"
#include "ui/look.h"

namespace bookbell {

/// What one person has chosen on this computer, whatever the library.
struct ComputerSettings {
    QString language; ///< "ko", "en"; empty: the system's
    Scheme scheme = Scheme::System;
    bool playsSounds = true; ///< of the desk
    QString slipPrinter; ///< empty: slips are saved as PDF
    SlipPaper slipPaper = SlipPaper::Receipt;
    bool printsEachSlip = false; ///< by itself, as soon as a copy goes on the hold shelf
    SlipName slipName = SlipName::Short;

    [[nodiscard]] static ComputerSettings load();
    void store() const;

    bool operator==(const ComputerSettings &) const = default;
};

/// "system", "light", "dark"; anything else is the system's.
[[nodiscard]] QString toText(Scheme scheme);
[[nodiscard]] Scheme schemeFromText(const QString &text);

} // namespace bookbell
