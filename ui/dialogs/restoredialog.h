// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "ui/dialogs/fileworkdialog.h"

namespace bookbell {

struct BackupContents;

/// Says in words what restoring a backup will do, with numbers, and asks for it. Changes nothing.
class RestoreDialog final : public FileWorkDialog
{
    Q_OBJECT

public:
    RestoreDialog(const QString &library, const QTimeZone &zone, QWidget *parent = nullptr);

    /// Asks for the file, then looks into it.
    void chooseFile();
    void look(const QString &file);

Q_SIGNALS:
    void restoreRequested(const QString &file);

protected:
    [[nodiscard]] QString stepText(int step) const override;

private:
    /// When it was made, and what is lost with it.
    [[nodiscard]] QString timeLine(const BackupContents &backup) const;

    QString m_library;
    QTimeZone m_zone;
    QString m_file;
};

} // namespace bookbell
