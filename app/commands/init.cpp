// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/commands.h"
#include "app/newlibrary.h"
#include "core/webpush/base64url.h"

namespace bookbell {

using namespace Qt::StringLiterals;

static int runInit(CommandRun &run)
{
    if (!run.isSet(u"name"_s) || !run.isSet(u"contact"_s))
        return run.wrongUsage(u"a library needs --name and --contact"_s);
    const NewLibrary library {run.value(u"name"_s), run.value(u"contact"_s),
                              run.value(u"time-zone"_s)};
    auto database = makeLibrary(run.location(), library, run.isSet(u"sample"_s), run.clock(),
                                CommandRun::actor());
    if (!database)
        return run.failed(database.error());
    const auto key = waitFor((*database)->read(
        [](const Stores &stores) { return stores.services().currentVapidKey(); }));
    if (!key)
        return run.failed(key.error());
    const QString publicKey = QString::fromLatin1(toBase64Url(key->publicKey));
    return run.answer(QJsonObject {{u"library"_s, run.location().text},
                                   {u"name"_s, library.name},
                                   {u"applicationServerKey"_s, publicKey},
                                   {u"sample"_s, run.isSet(u"sample"_s)}},
                      u"The library \"%1\" stands in %2."_s.arg(library.name, run.location().text));
}

Command initCommand()
{
    return {u"init"_s,
            u"Makes a new library with its VAPID key; an existing one is never overwritten."_s,
            u"--name NAME --contact mailto:…|https://… [--time-zone ZONE] [--sample]"_s,
            {{u"name"_s, u"the library's name, as readers know it"_s, u"NAME"_s},
             {u"contact"_s, u"where push services reach the library: mailto:… or https://…"_s,
              u"CONTACT"_s},
             {u"time-zone"_s, u"like Asia/Seoul; fixed from then on (default: this machine's)"_s,
              u"ZONE"_s},
             {u"sample"_s, u"fill it with books, readers and phones to rehearse with"_s}},
            0,
            0,
            runInit};
}

} // namespace bookbell
