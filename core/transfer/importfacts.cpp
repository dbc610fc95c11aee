// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/importfacts.h"

#include "core/storage/librarysettings.h"

namespace bookbell {

using namespace Qt::StringLiterals;

Result<ImportFacts> loadImportFacts(const Stores &stores, TransferKind kind)
{
    Result<Settings> settings = loadSettings(stores);
    if (!settings)
        return fail(std::move(settings.error()));
    auto origins = parseTrustedOrigins(settings->text(u"push.trusted-origins"_s));
    if (!origins)
        return fail(std::move(origins.error()));
    const auto keys = stores.services().vapidKeys();
    if (!keys)
        return fail(keys.error());
    ImportFacts facts;
    facts.parser.kind = kind;
    facts.parser.zone = zoneOf(*settings);
    facts.parser.trustedOrigins = std::move(*origins);
    for (const StoredVapidKey &key : *keys) {
        facts.parser.vapidKeys.insert(key.publicKey, key.id);
        if (key.isCurrent)
            facts.parser.vapidKey = key.id;
    }
    facts.settings = std::move(*settings);
    return facts;
}

} // namespace bookbell
