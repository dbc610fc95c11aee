// SPDX-License-Identifier: GPL-3.0-or-later
// What the desk lets be heard, and the paper in the book on the hold shelf.
#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QRegularExpression>
#include <QUrl>

#include "core/base/whenfinished.h"
#include "ui/computersettings.h"
#include "ui/pages/deskpage.h"
#include "ui/savechooser.h"
#include "ui/slipprinter.h"
#include "ui/widgets/inlinemessage.h"

namespace bookbell {

using namespace Qt::StringLiterals;

static constexpr auto slipFolderKey = "slip/folder"_L1;

void DeskPage::play(DeskSound sound)
{
    if (m_sounds && ComputerSettings::load().playsSounds)
        m_sounds->play(sound);
}

HoldSlip DeskPage::slipOf(const DeskRecord &record) const
{
    QDate pickupBy;
    if (record.reservation && record.reservation->pickupBy)
        pickupBy = inZone(*record.reservation->pickupBy, m_zone).date();
    return holdSlip(m_libraryName, record.book, record.barcode, record.reader.value_or(Reader()),
                    pickupBy, ComputerSettings::load().slipName);
}

void DeskPage::printSlip()
{
    if (!m_shown.isOnShelf() || !isVisible())
        return;
    focusScanField();
    print(slipOf(m_shown), true);
}

void DeskPage::print(const HoldSlip &slip, bool isAsked)
{
    const ComputerSettings settings = ComputerSettings::load();
    const QString printer = settings.slipPrinter;
    if (!m_slips || printer.isEmpty()) {
        if (isAsked)
            saveSlipAs(slip);
        return;
    }
    whenFinished(m_slips->print(slip, settings.slipPaper, printer), this,
                 [this, slip, printer, isAsked](bool isPrinted) {
                     if (isPrinted && isAsked) {
                         //: %1: a printer
                         tell(Tone::Positive, tr("The slip goes to the printer %1.").arg(printer));
                     } else if (!isPrinted) {
                         offer(Tone::Caution,
                               tr("The printer %1 did not take the slip: see whether it is on, or "
                                  "choose another one in the settings of this computer.")
                                   .arg(printer),
                               tr("Save as PDF"), [this, slip] { saveSlipAs(slip); });
                     }
                 });
}

void DeskPage::saveSlipAs(const HoldSlip &slip)
{
    static const QRegularExpression noFileName(u"[^\\w.-]"_s,
                                               QRegularExpression::UseUnicodePropertiesOption);
    QFileDialog *dialog = newSaveChooser(
        this,
        {u"slipFileDialog"_s,
         tr("Save the hold slip"),
         //: a file name; %1: a copy's barcode
         tr("Hold slip %1.pdf").arg(QString(slip.barcode).replace(noFileName, u"_"_s)),
         {tr("PDF files (*.pdf)")},
         slipFolderKey});
    connect(dialog, &QFileDialog::fileSelected, this, [this, slip](const QString &path) {
        whenFinished(saveSlip(slip, ComputerSettings::load().slipPaper, path), this,
                     [this, path](const Result<> &saved) { slipSaved(saved, path); });
    });
    dialog->open();
}

void DeskPage::slipSaved(const Result<> &saved, const QString &path)
{
    if (!saved) {
        showError(saved.error());
        return;
    }
    //: %1: a file
    offer(Tone::Positive, tr("Saved: %1").arg(QDir::toNativeSeparators(path)), tr("Open"),
          [path] { QDesktopServices::openUrl(QUrl::fromLocalFile(path)); });
}

} // namespace bookbell
