// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/newlibrary.h"

#include <QFile>

#include "core/rehearsal/rehearsalphones.h"
#include "core/transfer/sampledata.h"

namespace bookbell {

using namespace Qt::StringLiterals;

namespace {

/// One reader of the sample has no phone, so that "to be told another way" can be seen too.
constexpr auto cardWithoutPhone = "R1010"_L1;

/// Named like the sample's books and readers. Without a list nothing could be announced.
constexpr QStringView listName = u"도서관 소식";

Result<> addPhones(Stores &stores, UtcTime now, const Actor &actor)
{
    SubscriberList news;
    news.name = listName.toString();
    news.isPublic = true;
    const auto list = stores.subscriptions().addList(news);
    if (!list)
        return fail(list.error());
    constexpr int moreThanTheSampleHas = 1000;
    auto readers = stores.readers().readersAfter({}, moreThanTheSampleHas);
    if (!readers)
        return fail(readers.error());
    for (const Reader &reader : *readers) {
        if (reader.cardNumber == cardWithoutPhone)
            continue;
        const auto phone = addRehearsalPhone(stores, reader.id, reader.language, now);
        if (!phone)
            return fail(phone.error());
        if (auto added = stores.subscriptions().addToList(*list, *phone); !added)
            return fail(added.error());
    }
    if (auto off = stores.settings().setSetting(u"quiet-hours"_s, u"off"_s); !off)
        return off;
    JournalEntry entry;
    entry.at = now;
    entry.actor = actor;
    entry.action = u"sample"_s;
    entry.subject = u"library"_s;
    if (auto recorded = stores.settings().record(entry); !recorded)
        return fail(recorded.error());
    return {};
}

Result<> fill(Database &database, const Clock &clock, const Actor &actor)
{
    if (auto imported = importSample(database, clock); !imported)
        return imported;
    return database
        .write([now = clock.now(), actor](Stores &stores) { return addPhones(stores, now, actor); })
        .result();
}

} // namespace

Result<std::unique_ptr<Database>> makeLibrary(const LibraryLocation &location,
                                              const NewLibrary &library, bool isSample,
                                              const Clock &clock, const Actor &actor)
{
    auto database = createLibrary(location, library, clock);
    if (!database || !isSample)
        return database;
    if (auto filled = fill(**database, clock, actor); !filled) {
        database->reset();
        for (const auto &suffix : {""_L1, "-wal"_L1, "-shm"_L1})
            QFile::remove(location.text + suffix);
        return fail(filled.error());
    }
    return database;
}

} // namespace bookbell
