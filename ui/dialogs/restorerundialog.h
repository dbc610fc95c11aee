// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/storage/settingstore.h"
#include "ui/dialogs/fileworkdialog.h"

namespace bookbell {

/// Restores a library that nobody has open and tells how it went. Begins at once; when it is
/// closed, the library can be opened again, restored or as it was. The clock outlives it.
class RestoreRunDialog final : public FileWorkDialog
{
    Q_OBJECT

public:
    RestoreRunDialog(const QString &library, const QString &file, const Actor &actor,
                     const Clock &clock, QWidget *parent = nullptr);

protected:
    [[nodiscard]] QString stepText(int step) const override;

private:
    void restore();

    QString m_library;
    QString m_file;
    Actor m_actor;
    const Clock &m_clock;
};

} // namespace bookbell
