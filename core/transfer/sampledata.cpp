// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/sampledata.h"

#include "core/transfer/importer.h"

// Q_INIT_RESOURCE must stand outside every namespace.
static void initResources()
{
    Q_INIT_RESOURCE(sample);
}

namespace bookbell {

using namespace Qt::StringLiterals;

void initSampleResources()
{
    initResources();
}

Result<> importSample(Database &database, const Clock &clock)
{
    initSampleResources();
    for (const TransferKind kind :
         {TransferKind::Books, TransferKind::Readers, TransferKind::Reservations}) {
        ImportOptions options;
        options.kind = kind;
        options.path = ":/sample/"_L1 + toText(kind) + ".csv"_L1;
        options.actor.program = u"sample library"_s;
        ImportControl control;
        if (ImportReport report = runImport(database, clock, options, control); report.error)
            return fail(std::move(*report.error));
    }
    return {};
}

} // namespace bookbell
