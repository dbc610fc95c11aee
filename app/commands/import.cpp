// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>

#include "app/commands/commands.h"
#include "app/terminationsignals.h"
#include "core/desk/queueactions.h"
#include "core/transfer/importer.h"
#include "core/webpush/base64url.h"

namespace bookbell {

using namespace Qt::StringLiterals;

namespace {

/// A key by its id, or by its public key in base64url.
Result<VapidKeyId> findKey(const Stores &stores, const QString &text)
{
    auto keys = stores.services().vapidKeys();
    if (!keys)
        return fail(keys.error());
    const auto point = fromBase64(text.toUtf8());
    for (const StoredVapidKey &key : *keys) {
        if (QString::number(key.id.value) == text || (point && *point == key.publicKey))
            return key.id;
    }
    return fail(ErrorCode::InvalidKey, u"no VAPID key of this library is "_s + text);
}

RingFunction ringReady(const Settings &settings, const Clock &clock)
{
    return [settings, &clock](Stores &stores, const Reservation &reservation) {
        return enqueueReadyAlert(stores, reservation, settings, clock.now(), false);
    };
}

/// COLUMN=FIELD pairs; false after wrong usage.
bool readMap(CommandRun &run, TransferKind kind, QHash<QString, QString> &map)
{
    const QStringList pairs = run.values(u"map"_s);
    for (const QString &pair : pairs) {
        const qsizetype equals = pair.lastIndexOf(u'=');
        if (equals <= 0 || equals == pair.size() - 1) {
            run.wrongUsage(u"--map takes COLUMN=FIELD"_s);
            return false;
        }
        if (!fieldByName(kind, pair.mid(equals + 1))) {
            QStringList names;
            for (const Field field : fieldsOf(kind))
                names.append(fieldName(field));
            run.wrongUsage(u"there is no field %1 to map to, but %2"_s.arg(pair.mid(equals + 1),
                                                                           names.join(u", "_s)));
            return false;
        }
        map.insert(pair.left(equals), pair.mid(equals + 1));
    }
    return true;
}

/// False after wrong usage.
bool readEncoding(CommandRun &run, ImportOptions &options)
{
    const QString name = run.isSet(u"encoding"_s) ? run.value(u"encoding"_s) : u"auto"_s;
    const QHash<QString, TextEncoding> known {{u"utf-8"_s, TextEncoding::Utf8},
                                              {u"marc-8"_s, TextEncoding::Marc8},
                                              {u"cp949"_s, TextEncoding::Cp949},
                                              {u"euc-kr"_s, TextEncoding::Cp949}};
    if (name == "auto"_L1)
        return true;
    const auto found = known.constFind(name.toLower());
    if (found == known.cend()) {
        run.wrongUsage(u"--encoding takes auto, utf-8, marc-8 or cp949"_s);
        return false;
    }
    options.encoding = *found;
    return true;
}

int answerReport(CommandRun &run, const ImportReport &report, bool isDryRun)
{
    const ImportCounts &counts = report.counts;
    if (report.error) {
        if (counts.added + counts.updated == 0 || isDryRun)
            return run.failed(*report.error);
        return run.failed(*report.error,
                          u"The rows up to there are in the library (added %1, updated %2); "
                          "importing the file again goes on from there."_s.arg(counts.added)
                              .arg(counts.updated));
    }
    run.answer(QJsonObject {{u"read"_s, counts.read},
                            {u"added"_s, counts.added},
                            {u"updated"_s, counts.updated},
                            {u"unchanged"_s, counts.unchanged},
                            {u"rejected"_s, counts.rejected}},
               u"%1%2 rows: added %3, updated %4, unchanged %5, refused %6"_s.arg(
                   isDryRun ? u"Nothing was changed; it would be: "_s : QString(),
                   QString::number(counts.read), QString::number(counts.added),
                   QString::number(counts.updated), QString::number(counts.unchanged),
                   QString::number(counts.rejected)));
    return counts.rejected > 0 ? RowsRefused : Done;
}

int runImportCommand(CommandRun &run)
{
    const auto kind = transferKindFromText(run.argument(0));
    if (!kind || *kind == TransferKind::Deliveries)
        return run.wrongUsage(u"import takes books, readers, reservations or subscribers"_s);
    ImportOptions options;
    options.kind = *kind;
    options.path = run.argument(1);
    options.listName = run.value(u"list"_s);
    options.isDryRun = run.isSet(u"dry-run"_s);
    options.errorsPath = run.value(u"errors"_s);
    options.actor = CommandRun::actor();
    if (!readMap(run, *kind, options.columnMap))
        return WrongUsage;
    const QString onMatch = run.isSet(u"on-match"_s) ? run.value(u"on-match"_s) : u"skip"_s;
    if (onMatch != "skip"_L1 && onMatch != "update"_L1)
        return run.wrongUsage(u"--on-match takes skip or update"_s);
    options.onMatch = onMatch == "update"_L1 ? OnMatch::Update : OnMatch::Skip;
    if (!readEncoding(run, options))
        return WrongUsage;
    if ((run.isSet(u"list"_s) || run.isSet(u"vapid"_s))
        && options.kind != TransferKind::Subscribers)
        return run.wrongUsage(u"--list and --vapid go with subscribers"_s);
    if (run.isSet(u"ring"_s) && options.kind != TransferKind::Reservations)
        return run.wrongUsage(u"--ring goes with reservations"_s);

    if (!run.database())
        return Failed;
    if (run.isSet(u"vapid"_s)) {
        const auto key =
            waitFor(run.database()->read([text = run.value(u"vapid"_s)](const Stores &stores) {
                return findKey(stores, text);
            }));
        if (!key)
            return run.failed(key.error());
        options.vapidKey = *key;
    }
    if (run.isSet(u"ring"_s)) {
        const auto settings = run.settings();
        if (!settings)
            return run.failed(settings.error());
        options.ring = ringReady(*settings, run.clock());
    }

    // On a thread of its own, so that Ctrl+C ends it after the transaction under way.
    TerminationSignals termination;
    Importer importer(*run.database(), run.clock());
    QObject::connect(&termination, &TerminationSignals::received, &importer, &Importer::cancel);
    int status = Failed;
    QObject::connect(&importer, &Importer::finished, qApp, [&](const ImportReport &report) {
        status = answerReport(run, report, options.isDryRun);
        QCoreApplication::quit();
    });
    importer.start(options);
    QCoreApplication::exec();
    return status;
}

} // namespace

Command importCommand()
{
    return {
        u"import"_s,
        u"Takes books, readers, reservations or subscribers out of a file: CSV, books also MARC 21 or KORMARC (ISO 2709, MARCXML), subscribers JSON; bad rows are refused one by one."_s,
        u"books|readers|reservations|subscribers FILE [--list NAME] [--map COLUMN=FIELD]… "
        "[--on-match skip|update] [--encoding auto|utf-8|marc-8|cp949] [--vapid KEY] [--ring] "
        "[--dry-run] [--errors FILE]"_s,
        {{u"list"_s, u"subscribers: the list they join; made when it is missing"_s, u"NAME"_s},
         {u"map"_s, u"what a column of the file means"_s, u"COLUMN=FIELD"_s},
         {u"on-match"_s, u"what happens to what is known already: skip (default) or update"_s,
          u"WHAT"_s},
         {u"encoding"_s,
          u"how the letters of the file are written (default: recognised); marc-8 only in ISO 2709"_s,
          u"NAME"_s},
         {u"vapid"_s, u"subscribers: the key they were made with (default: the current one)"_s,
          u"KEY"_s},
         {u"ring"_s, u"reservations that come in as ready ring, each once"_s},
         {u"dry-run"_s, u"tells what would happen and changes nothing"_s},
         {u"errors"_s, u"where the refused rows go, as CSV"_s, u"FILE"_s}},
        2,
        2,
        runImportCommand};
}

} // namespace bookbell
