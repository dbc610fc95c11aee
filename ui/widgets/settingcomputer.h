// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/card.h"

class QComboBox;

namespace bookbell {

/// What one person chooses on this computer: the window's language and look. Kept at once.
class SettingComputer final : public Card
{
    Q_OBJECT

public:
    explicit SettingComputer(QWidget *parent);

Q_SIGNALS:
    /// Kept; the window is to be built again.
    void chosen();

private:
    QComboBox *addChoice(const QString &name, const QString &label, const QString &help);
    void keep();

    QComboBox *m_language = nullptr;
    QComboBox *m_scheme = nullptr;
};

} // namespace bookbell
