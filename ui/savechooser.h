// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QFileDialog;
class QWidget;

namespace bookbell {

/// What to ask when a new file is to be written.
struct SaveQuestion {
    QString objectName;
    QString title;
    QString name; ///< that is proposed; its ending is given to names that have none
    QStringList filters; ///< "Tables (*.csv)"; choosing another one changes the ending
    QString folderKey; ///< of QSettings: the folder chosen last; empty: `name` has its own folder
};

/// The question, to be opened by the caller, with its answer in fileSelected(). It begins in the
/// folder chosen last, at first that of documents, and goes when it is closed.
[[nodiscard]] QFileDialog *newSaveChooser(QWidget *parent, const SaveQuestion &question);

} // namespace bookbell
