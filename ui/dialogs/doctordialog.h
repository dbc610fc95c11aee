// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "ui/dialogs/fileworkdialog.h"

class QScrollArea;

namespace bookbell {

struct DoctorReport;

/// Looks the library over and tells what is wrong and what to do; changes nothing. The clock
/// outlives it.
class DoctorDialog final : public FileWorkDialog
{
    Q_OBJECT

public:
    DoctorDialog(const QString &library, const Clock &clock, QWidget *parent = nullptr);

    void examine();

protected:
    [[nodiscard]] QString stepText(int step) const override;

private:
    void showReport(const DoctorReport &report);

    QString m_library;
    const Clock &m_clock;
    QScrollArea *m_list = nullptr;
};

} // namespace bookbell
