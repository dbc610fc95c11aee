// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/readersearch.h"

#include "ui/widgets/resultcard.h"
#include "ui/wording.h"

namespace bookbell {

static Result<QList<RecordFinder::Found>> foundReaders(const Stores &stores, const QString &text)
{
    ReaderQuery query;
    query.search = text;
    const auto keys = stores.browse().keys(query, RecordFinder::mostFound, CancelFlag());
    if (!keys)
        return fail(keys.error());
    const auto lines = stores.browse().readerLines(*keys);
    if (!lines)
        return fail(lines.error());
    QList<RecordFinder::Found> found;
    for (const ReaderLine &line : *lines) {
        found.append({line.reader.id.value, wording::readerWithCard(line.reader),
                      contactLine(line.reader),
                      line.reader.cardNumber.compare(text, Qt::CaseInsensitive) == 0});
    }
    return found;
}

RecordFinder::Search readerSearch(Database &database)
{
    return [&database](const QString &text) {
        return database.browse([text](const Stores &stores) { return foundReaders(stores, text); });
    };
}

} // namespace bookbell
