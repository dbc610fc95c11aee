// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/restoredialog.h"

#include <QFileDialog>
#include <QLocale>

#include "ui/dialogs/backupwording.h"
#include "ui/timewording.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/textlabel.h"

namespace bookbell {

using namespace Qt::StringLiterals;

namespace {

struct Comparison {
    BackupContents backup;
    std::optional<LibraryCounts> present; ///< none: it cannot be read
};

} // namespace

RestoreDialog::RestoreDialog(const QString &library, const QTimeZone &zone, QWidget *parent)
    : FileWorkDialog(u"restoreDialog"_s, tr("Restore a backup"), parent)
    , m_library(library)
    , m_zone(zone)
{
    connect(nextButton(), &QPushButton::clicked, this, [this] {
        accept();
        Q_EMIT restoreRequested(m_file);
    });
}

QString RestoreDialog::stepText(int) const
{
    return tr("Looking into the backup…");
}

void RestoreDialog::chooseFile()
{
    auto *chooser = new QFileDialog(this, tr("Which backup?"));
    chooser->setObjectName(u"restoreFileChooser"_s);
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setFileMode(QFileDialog::ExistingFile);
    chooser->setNameFilters(
        {tr("Bookbell libraries (*.bookbell *.sqlite *.backup *.db)"), tr("All files (*)")});
    connect(chooser, &QFileDialog::fileSelected, this, &RestoreDialog::look);
    connect(chooser, &QFileDialog::rejected, this, [this] {
        if (!isRunning())
            reject();
    });
    chooser->open();
}

QString RestoreDialog::timeLine(const BackupContents &backup) const
{
    const QString changed =
        backup.changedAt ? wording::exactTime(*backup.changedAt, m_zone) : QString();
    if (backup.madeAt) {
        const QString made = wording::exactTime(*backup.madeAt, m_zone);
        if (changed.isEmpty()) {
            //: %1: a date and time
            return tr("Backup of %1. Everything done after that is gone. Nothing had been done in "
                      "the library before.")
                .arg(made);
        }
        //: %1: when the backup was made; %2: when the last thing before it was done
        return tr("Backup of %1. Everything done after that is gone. The last thing in it was "
                  "done on %2.")
            .arg(made, changed);
    }
    if (changed.isEmpty())
        return tr("This file is a library in which nothing had been done yet. Everything done "
                  "since is gone.");
    //: %1: a date and time
    return tr("This file is a copy of a library, not a backup: the last thing in it was done on "
              "%1. Everything done after that is gone.")
        .arg(changed);
}

void RestoreDialog::look(const QString &file)
{
    m_file = file;
    nextButton()->hide();
    text()->clear();
    start(
        [library = m_library, file](FileWorkState &) -> Result<Comparison> {
            auto backup = readBackup(file);
            if (!backup)
                return fail(std::move(backup.error()));
            Comparison comparison {std::move(*backup), {}};
            if (auto present = readBackup(library))
                comparison.present = present->counts;
            return comparison;
        },
        [this](const Result<Comparison> &found) {
            if (!found) {
                message()->show(Tone::Negative, describeBackup(found.error()),
                                tr("Choose another backup…"), [this] { chooseFile(); });
                return;
            }
            QStringList lines {timeLine(found->backup)};
            //: %1: the library's name; %2: numbers of books and so on
            lines.append(
                tr("It holds “%1”: %2.")
                    .arg(found->backup.libraryName, backupwording::counts(found->backup.counts)));
            if (found->present) {
                lines.append(tr("It takes the place of what is there now: %1.")
                                 .arg(backupwording::counts(*found->present)));
            }
            lines.append(tr("What is there now is not lost: it is kept as a file beside the "
                            "library, with the date in its name, and can be restored in the same "
                            "way."));
            lines.append(tr("Nobody is rung by the restore: all alerts are held until you have "
                            "looked at them and send or drop them."));
            lines.append(tr("The window closes the library for that and opens it again. Other "
                            "windows and programs that have it open must be closed first."));
            text()->setText(lines.join(u"\n\n"_s));
            nextButton()->setText(tr("Restore this backup"));
            nextButton()->show();
            nextButton()->setFocus();
        });
}

} // namespace bookbell
