// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/slipprinter.h"

#include <QPageLayout>
#include <QPrinter>
#include <QPrinterInfo>
#include <QThreadPool>

#include "core/base/inbackground.h"

namespace bookbell {

using namespace Qt::StringLiterals;

namespace {

QStringList installedPrinters()
{
    QStringList names = QPrinterInfo::availablePrinterNames();
    const QString first = QPrinterInfo::defaultPrinterName();
    if (names.removeOne(first))
        names.prepend(first);
    return names;
}

bool printNow(const HoldSlip &slip, SlipPaper paper, const QString &name)
{
    const QPrinterInfo info = QPrinterInfo::printerInfo(name);
    if (info.isNull())
        return false;
    QPrinter printer(info, QPrinter::HighResolution);
    if (!printer.isValid())
        return false;
    printer.setDocName(slip.title);
    printer.setFullPage(true);
    printer.setPageSize(slipPage(slip, paper));
    printer.setPageMargins({}, QPageLayout::Millimeter);
    paintSlip(printer, slip, paper);
    return printer.printerState() != QPrinter::Error;
}

/// Qt lets a printer be painted on from any thread; one slip after the other.
class SystemPrinters final : public SlipPrinter
{
public:
    SystemPrinters() { m_pool.setMaxThreadCount(1); }

    QFuture<QStringList> printers() override
    {
        return inBackground([] { return installedPrinters(); }, &m_pool);
    }
    QFuture<bool> print(const HoldSlip &slip, SlipPaper paper, const QString &printer) override
    {
        return inBackground([=] { return printNow(slip, paper, printer); }, &m_pool);
    }

private:
    QThreadPool m_pool;
};

} // namespace

std::unique_ptr<SlipPrinter> systemPrinters()
{
    return std::make_unique<SystemPrinters>();
}

} // namespace bookbell
