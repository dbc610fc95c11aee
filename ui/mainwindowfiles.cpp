// SPDX-License-Identifier: GPL-3.0-or-later
// What the window does with files: in, out, and the library itself.
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QMimeData>

#include "core/transfer/columns.h"
#include "ui/dialogs/backupdialog.h"
#include "ui/dialogs/doctordialog.h"
#include "ui/dialogs/exportdialog.h"
#include "ui/dialogs/importdialog.h"
#include "ui/dialogs/restoredialog.h"
#include "ui/mainwindow.h"

namespace bookbell {

using namespace Qt::StringLiterals;

void MainWindow::importFile(int kind, const QString &path)
{
    auto *dialog = new ImportDialog(*m_parts.database, *m_parts.clock, m_parts.actor, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->chooseKind(static_cast<TransferKind>(kind));
    connect(dialog, &ImportDialog::showRequested, this, [this](TransferKind shown) {
        PageLink link;
        link.target = shown == TransferKind::Books ? PageLink::Target::Book
            : shown == TransferKind::Reservations  ? PageLink::Target::Reservation
                                                   : PageLink::Target::Readers;
        follow(link);
    });
    dialog->open();
    if (!path.isEmpty())
        dialog->setFile(path);
}

void MainWindow::exportFile(int kind)
{
    auto *dialog = new ExportDialog(*m_parts.database, *m_parts.clock, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->chooseKind(static_cast<TransferKind>(kind));
    dialog->open();
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (urls.size() == 1 && urls.first().isLocalFile())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    importFile(static_cast<int>(TransferKind::Subscribers),
               event->mimeData()->urls().first().toLocalFile());
}

void MainWindow::chooseLibrary()
{
    auto *dialog = new QFileDialog(this, tr("Open a library"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters(
        {tr("Bookbell libraries (*.bookbell *.sqlite *.db)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        leave([this, path] { Q_EMIT openLibraryRequested(path); });
    });
    dialog->open();
}

void MainWindow::backUp()
{
    auto *dialog = new BackupDialog(m_libraryFile, *m_parts.clock, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
    dialog->choosePlace();
}

void MainWindow::restoreBackup()
{
    auto *dialog = new RestoreDialog(m_libraryFile, m_parts.zone, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &RestoreDialog::restoreRequested, this, [this](const QString &backup) {
        leave([this, backup] { Q_EMIT restoreRequested(backup); });
    });
    dialog->open();
    dialog->chooseFile();
}

void MainWindow::checkLibrary()
{
    auto *dialog = new DoctorDialog(m_libraryFile, *m_parts.clock, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
    dialog->examine();
}

} // namespace bookbell
