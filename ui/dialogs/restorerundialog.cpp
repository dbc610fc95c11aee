// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/restorerundialog.h"

#include <QDir>

#include "ui/dialogs/backupwording.h"
#include "ui/dialogs/restorerun.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/textlabel.h"

namespace bookbell {

using namespace Qt::StringLiterals;

RestoreRunDialog::RestoreRunDialog(const QString &library, const QString &file, const Actor &actor,
                                   const Clock &clock, QWidget *parent)
    : FileWorkDialog(u"restoreRunDialog"_s, tr("Restore a backup"), parent)
    , m_library(library)
    , m_file(file)
    , m_actor(actor)
    , m_clock(clock)
{
    connect(nextButton(), &QPushButton::clicked, this, &QDialog::accept);
    restore();
}

QString RestoreRunDialog::stepText(int step) const
{
    return backupwording::step(step);
}

void RestoreRunDialog::restore()
{
    text()->setText(tr("The present library stays as it is until the backup is copied and "
                       "checked."));
    nextButton()->hide();
    start(
        [library = m_library, file = m_file, actor = m_actor,
         now = m_clock.now()](FileWorkState &state) {
            return restoreLibrary({library}, file, now, actor,
                                  [&state](BackupStep step, double share) {
                                      state.step = static_cast<int>(step);
                                      state.share = share;
                                      return !state.cancel.isCancelled();
                                  });
        },
        [this](const Result<RestoreReport> &report) {
            if (report) {
                QStringList lines {tr("The backup is the library now: %1.")
                                       .arg(backupwording::counts(report->counts))};
                if (!report->kept.isEmpty()) {
                    //: %1: a file's path
                    lines.append(tr("What was there before is kept as %1.")
                                     .arg(QDir::toNativeSeparators(report->kept)));
                }
                lines.append(
                    report->held == 0
                        ? tr("No alert was waiting. New ones are held until you let alerts go out "
                             "again: the window asks.")
                        : tr("%Ln alert(s) are held until you have looked at them: the window "
                             "asks.",
                             nullptr, static_cast<int>(report->held)));
                text()->setText(lines.join(u"\n\n"_s));
                nextButton()->setText(tr("Open the library"));
            } else {
                text()->setText(tr("Nothing was changed."));
                message()->show(Tone::Negative, describeBackup(report.error()), tr("Try again"),
                                [this] { restore(); });
                nextButton()->setText(tr("Go on with the library as it is"));
            }
            nextButton()->show();
            nextButton()->setFocus();
        });
}

QDialog *openRestoreRun(const QString &library, const QString &file, const Actor &actor,
                        const Clock &clock)
{
    auto *dialog = new RestoreRunDialog(library, file, actor, clock);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
    return dialog;
}

} // namespace bookbell
