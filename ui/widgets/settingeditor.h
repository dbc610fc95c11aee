// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "core/base/settings.h"

namespace bookbell {

/// A control for one setting that shows and makes the text that is stored.
class SettingEditor : public QWidget
{
    Q_OBJECT

public:
    explicit SettingEditor(QWidget *parent)
        : QWidget(parent)
    {
    }

    /// As it would be checked and stored, also while it is wrong.
    [[nodiscard]] virtual QString value() const = 0;
    /// Shows `value`; emits nothing.
    virtual void setValue(const QString &value) = 0;
    /// What staff read as the name of the control and its help.
    virtual void setWords(const QString &name, const QString &help) = 0;
    /// Wants the whole width under its label instead of a place at the right.
    [[nodiscard]] virtual bool isWide() const { return false; }
    /// Reads out a value that cannot be changed.
    virtual void setReadOnly(bool readOnly) { setEnabled(!readOnly); }

Q_SIGNALS:
    /// Staff changed something; more may follow.
    void edited();
    /// Staff are done with it: Enter, the focus has gone, or a switch that is done at once.
    void finished();
};

/// The control that fits a key's type; fields that deserve more than text have their own.
[[nodiscard]] SettingEditor *makeSettingEditor(const SettingDefinition &definition,
                                               QWidget *parent);

/// A wheel over a control that has not the focus scrolls the page instead of changing a value.
void leaveWheelToPage(QWidget *control);

} // namespace bookbell
