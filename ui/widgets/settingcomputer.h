// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/card.h"

class QCheckBox;
class QComboBox;

namespace bookbell {

class SlipPrinter;
struct ComputerSettings;

/// What one person chooses on this computer: the window's language and look, the desk's sounds and
/// the printer of its slips. Kept at once.
class SettingComputer final : public Card
{
    Q_OBJECT

public:
    /// `printers` null: there are none. It must outlive the card.
    SettingComputer(SlipPrinter *printers, QWidget *parent);

Q_SIGNALS:
    /// Kept; the window is to be built again.
    void chosen();

protected:
    void showEvent(QShowEvent *event) override;

private:
    QComboBox *addChoice(const QString &name, const QString &label, const QString &help);
    QCheckBox *addSwitch(const QString &name, const QString &label, const QString &help);
    void addControl(QWidget *control, const QString &label, const QString &help);
    void addLookRows();
    void addDeskRows();
    void addSlipRows();
    void show(const ComputerSettings &kept);
    void lookForPrinters();
    void keep();

    SlipPrinter *m_printers = nullptr;
    bool m_isLooking = false;
    QComboBox *m_language = nullptr;
    QComboBox *m_scheme = nullptr;
    QCheckBox *m_sounds = nullptr;
    QComboBox *m_printer = nullptr;
    QComboBox *m_paper = nullptr;
    QCheckBox *m_eachSlip = nullptr;
    QComboBox *m_name = nullptr;
};

} // namespace bookbell
