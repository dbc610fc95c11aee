// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include "core/base/error.h"

namespace bookbell {

/// Shown instead of the window when a library cannot be opened: why, and what can be done about it.
/// Nothing has been changed. Ends with one of the signals, or rejected.
class OpenProblemDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit OpenProblemDialog(const Error &error, QWidget *parent = nullptr);

Q_SIGNALS:
    void openRequested(const QString &path);
    void newRequested();

private:
    void chooseFile();
};

} // namespace bookbell
