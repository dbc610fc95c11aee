// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "ui/dialogs/fileworkdialog.h"

namespace bookbell {

/// Copies the library into a file while work in it goes on. Begins when it is told the file. The
/// clock outlives it.
class BackupDialog final : public FileWorkDialog
{
    Q_OBJECT

public:
    BackupDialog(const QString &library, const Clock &clock, QWidget *parent = nullptr);

    /// Asks for the file, then begins.
    void choosePlace();
    void backUp(const QString &file);

protected:
    [[nodiscard]] QString stepText(int step) const override;

private:
    QString m_library;
    const Clock &m_clock;
};

} // namespace bookbell
