// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/savechooser.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>

namespace bookbell {

using namespace Qt::StringLiterals;

namespace {

/// "csv" of "Tables (*.csv)"; empty for all files.
QString endingOf(const QString &filter)
{
    const qsizetype begin = filter.lastIndexOf("(*."_L1);
    return begin < 0 ? QString() : filter.sliced(begin + 3).chopped(1);
}

/// What was proposed has an ending already, and the ending decides what is written.
void takeEnding(QFileDialog *chooser, const QString &ending)
{
    if (ending.isEmpty())
        return;
    chooser->setDefaultSuffix(ending);
    const QString name = chooser->selectedFiles().value(0);
    if (!name.isEmpty() && QFileInfo(name).suffix() != ending)
        chooser->selectFile(QFileInfo(name).completeBaseName() + u'.' + ending);
}

} // namespace

QFileDialog *newSaveChooser(QWidget *parent, const SaveQuestion &question)
{
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QDir folder(question.folderKey.isEmpty()
                          ? documents
                          : QSettings().value(question.folderKey, documents).toString());
    auto *chooser = new QFileDialog(parent, question.title, folder.filePath(question.name));
    chooser->setObjectName(question.objectName);
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setAcceptMode(QFileDialog::AcceptSave);
    chooser->setDefaultSuffix(QFileInfo(question.name).suffix());
    chooser->setNameFilters(question.filters);
    QObject::connect(chooser, &QFileDialog::filterSelected, chooser,
                     [chooser](const QString &filter) { takeEnding(chooser, endingOf(filter)); });
    if (!question.folderKey.isEmpty()) {
        QObject::connect(chooser, &QFileDialog::fileSelected, chooser,
                         [key = question.folderKey](const QString &path) {
                             QSettings().setValue(key, QFileInfo(path).absolutePath());
                         });
    }
    return chooser;
}

} // namespace bookbell
