// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/backupdialog.h"

#include <QCoreApplication>
#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QUrl>

#include "ui/dialogs/backupwording.h"
#include "ui/savechooser.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/textlabel.h"

namespace bookbell {

using namespace Qt::StringLiterals;

namespace backupwording {

static QString translated(const char *text, qint64 n)
{
    return QCoreApplication::translate("BackupWording", text, nullptr, static_cast<int>(n));
}

QString counts(const LibraryCounts &counts)
{
    const QStringList parts {
        translated(QT_TRANSLATE_N_NOOP("BackupWording", "%Ln book(s)"), counts.books),
        translated(QT_TRANSLATE_N_NOOP("BackupWording", "%Ln copy(s)"), counts.copies),
        translated(QT_TRANSLATE_N_NOOP("BackupWording", "%Ln reader(s)"), counts.readers),
        translated(QT_TRANSLATE_N_NOOP("BackupWording", "%Ln reservation(s)"), counts.reservations),
        translated(QT_TRANSLATE_N_NOOP("BackupWording", "%Ln device(s)"), counts.subscriptions),
    };
    return parts.join(u" · "_s);
}

QString step(int step)
{
    switch (static_cast<BackupStep>(step)) {
    case BackupStep::Copying:
        return QCoreApplication::translate("BackupWording", "Copying…");
    case BackupStep::Checking:
        return QCoreApplication::translate("BackupWording", "Checking every page of the copy…");
    case BackupStep::Placing:
        return QCoreApplication::translate("BackupWording", "Giving it its name…");
    }
    return {};
}

} // namespace backupwording

constexpr auto backupFolderKey = "backup/folder"_L1;

BackupDialog::BackupDialog(const QString &library, const Clock &clock, QWidget *parent)
    : FileWorkDialog(u"backupDialog"_s, tr("Back up the library"), parent)
    , m_library(library)
    , m_clock(clock)
{
    text()->setText(tr("The copy holds the readers and the library's key, so only your account on "
                       "this computer can read it. You can go on working; what is done meanwhile "
                       "belongs to the next backup."));
}

QString BackupDialog::stepText(int step) const
{
    return backupwording::step(step);
}

void BackupDialog::choosePlace()
{
    const QString day =
        inZone(m_clock.now(), QTimeZone::systemTimeZone()).toString(u"yyyy-MM-dd"_s);
    QFileDialog *chooser =
        newSaveChooser(this,
                       {u"backupFileChooser"_s,
                        tr("Where do you want the backup?"),
                        u"bookbell-backup-%1.bookbell"_s.arg(day),
                        {tr("Bookbell libraries (*.bookbell)"), tr("All files (*)")},
                        backupFolderKey});
    connect(chooser, &QFileDialog::fileSelected, this, &BackupDialog::backUp);
    connect(chooser, &QFileDialog::rejected, this, [this] {
        if (!isRunning())
            reject();
    });
    chooser->open();
}

void BackupDialog::backUp(const QString &file)
{
    nextButton()->hide();
    start(
        [library = m_library, file, now = m_clock.now()](FileWorkState &state) {
            return backUpLibrary({library}, file, now, [&state](BackupStep step, double share) {
                state.step = static_cast<int>(step);
                state.share = share;
                return !state.cancel.isCancelled();
            });
        },
        [this](const Result<BackupReport> &report) {
            if (report) {
                const QString folder = QFileInfo(report->file).absolutePath();
                text()->setText(tr("The copy was checked and is whole: %1.")
                                    .arg(backupwording::counts(report->counts)));
                message()->show(
                    //: %1: a file's path; %2: a size, as "12 MB"
                    Tone::Positive,
                    tr("The backup is %1 (%2). Keep it on another disk than the library's.")
                        .arg(QDir::toNativeSeparators(report->file),
                             locale().formattedDataSize(report->bytes)),
                    tr("Show the folder"),
                    [folder] { QDesktopServices::openUrl(QUrl::fromLocalFile(folder)); });
            } else {
                message()->show(Tone::Negative, describeBackup(report.error()),
                                tr("Choose another place…"), [this] { choosePlace(); });
            }
        });
}

} // namespace bookbell
