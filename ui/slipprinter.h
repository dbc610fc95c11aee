// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QStringList>

#include <memory>

#include "ui/holdslip.h"

namespace bookbell {

/// The printers of this computer. Asking them may take seconds, so all answers come later.
class SlipPrinter
{
public:
    virtual ~SlipPrinter() = default;
    /// By name, the desktop's own choice first.
    [[nodiscard]] virtual QFuture<QStringList> printers() = 0;
    /// False: the printer did not take it.
    [[nodiscard]] virtual QFuture<bool> print(const HoldSlip &slip, SlipPaper paper,
                                              const QString &printer) = 0;
};

[[nodiscard]] std::unique_ptr<SlipPrinter> systemPrinters();

} // namespace bookbell
