// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/commands.h"
#include "core/transfer/exporter.h"

namespace bookbell {

using namespace Qt::StringLiterals;

static int runExport(CommandRun &run)
{
    const auto kind = transferKindFromText(run.argument(0));
    if (!kind)
        return run.wrongUsage(
            u"export takes books, readers, reservations, subscribers or deliveries"_s);
    if (!run.database())
        return Failed;
    const QString path = run.argument(1);
    const auto written = exportTo(*run.database(), *kind, path);
    if (!written)
        return run.failed(written.error());
    return run.answer(QJsonObject {{u"written"_s, *written}, {u"file"_s, path}},
                      u"%1 rows are in %2."_s.arg(QString::number(*written), path));
}

Command exportCommand()
{
    return {
        u"export"_s,
        u"Writes books, readers, reservations, subscribers or deliveries into a file: CSV, books also as MARC (.mrc: ISO 2709, .xml: MARCXML), subscribers as JSON lines (.jsonl)."_s,
        u"books|readers|reservations|subscribers|deliveries FILE"_s,
        {},
        2,
        2,
        runExport};
}

} // namespace bookbell
