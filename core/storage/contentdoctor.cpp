// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/contentdoctor.h"

#include <QUrl>

#include "core/storage/contentchecks.h"
#include "core/storage/sqlite/sqlitecounts.h"
#include "core/storage/sqlite/sqlitestatement.h"
#include "core/storage/sqlite/sqlitetry.h"
#include "core/webpush/p256.h"
#include "core/webpush/vapid.h"

namespace bookbell {

using namespace Qt::StringLiterals;

const std::array<ContentDoctor::Check, 14> ContentDoctor::checks {
    &ContentDoctor::checkReferences,  &ContentDoctor::checkCounters,
    &ContentDoctor::checkQueues,      &ContentDoctor::checkUntold,
    &ContentDoctor::checkUncollected, &ContentDoctor::checkClock,
    &ContentDoctor::checkSettings,    &ContentDoctor::checkZone,
    &ContentDoctor::checkKey,         &ContentDoctor::checkLibraryContact,
    &ContentDoctor::checkAddress,     &ContentDoctor::checkServices,
    &ContentDoctor::checkOutbox,      &ContentDoctor::checkHold,
};

Result<> ContentDoctor::begin()
{
    // One moment for all: what others do meanwhile makes no two numbers differ.
    BOOKBELL_TRY(begun, m_connection.beginRead());
    BOOKBELL_TRY(stored, stores().settings().settings());
    m_stored = *stored;
    m_settings = Settings(&librarySettings(), *stored);
    return {};
}

Result<> ContentDoctor::checkReferences()
{
    BOOKBELL_TRY(tables,
                 SqliteStatement(m_handle,
                                 "SELECT \"table\" || ' → ' || parent FROM "
                                 "pragma_foreign_key_check LIMIT 1000")
                     .all<QString>([](SqliteRow &row, QString &text) { row >> text; }));
    if (tables->isEmpty())
        return {};
    QStringList kinds = *tables;
    kinds.removeDuplicates();
    tell(
        ProblemSeverity::Serious,
        //: %1: a number; %2: names of tables
        tr("Records refer to others that are not there: %1 (%2).")
            .arg(number(tables->size()), examples(kinds)),
        tr("Another program has written into the file. Restore a backup from before that; if there "
           "is none, export what is there into a new library."));
    return {};
}

Result<> ContentDoctor::checkCounters()
{
    BOOKBELL_TRY(wrong, wrongCounters(m_handle));
    if (wrong->isEmpty())
        return {};
    QStringList names;
    for (const WrongCounter &counter : std::as_const(*wrong))
        names.append(
            u"%1: %2 / %3"_s.arg(counter.what, number(counter.counted), number(counter.real)));
    tell(ProblemSeverity::Serious,
         //: %1: a number; %2: what is counted, what the counter says, how many there are
         tr("Counters differ from what they count: %1 (%2).")
             .arg(number(wrong->size()), examples(names)),
         tr("Numbers in the window may be wrong, and alerts may wait that nobody sees. Another "
            "program has written into the file: restore a backup from before that."));
    return {};
}

Result<> ContentDoctor::checkClock()
{
    BOOKBELL_TRY(last,
                 SqliteStatement(m_handle,
                                 "SELECT at FROM journal WHERE program <> ? ORDER BY id DESC "
                                 "LIMIT 1")
                     .bind(assumedTimeProgram())
                     .one<UtcTime>([](SqliteRow &row, UtcTime &at) { row >> at; }));
    // Desks that share a library may differ by minutes.
    if (!*last || **last <= m_now + std::chrono::hours {1})
        return {};
    const QTimeZone zone = zoneOf(m_settings);
    tell(ProblemSeverity::Serious,
         //: two times
         tr("This computer's clock says %1, but the library was last changed at %2.")
             .arg(toIso(m_now, zone), toIso(**last, zone)),
         tr("Set the clock right: pick-up dates are counted by it, and push services refuse alerts "
            "from a wrong time."));
    return {};
}

Result<> ContentDoctor::checkSettings()
{
    for (auto it = m_stored.cbegin(); it != m_stored.cend(); ++it) {
        // These two have checks of their own here.
        if (!librarySettings().find(it.key()) || it.key() == "library.contact"_L1
            || it.key() == "library.time-zone"_L1)
            continue;
        if (librarySettings().check(it.key(), it.value()))
            continue;
        //: %1: the name of a setting, as "push.ca-file"; %2: its value
        tell(ProblemSeverity::Warning,
             tr("The setting %1 does not hold what it may: \"%2\".").arg(it.key(), it.value()),
             tr("Set it again in Settings, or with \"bookbell settings set\"; \"bookbell settings "
                "list\" says what it takes."));
    }
    return {};
}

Result<> ContentDoctor::checkZone()
{
    const QString key = u"library.time-zone"_s;
    if (!librarySettings().check(key, m_settings.text(key))) {
        tell(ProblemSeverity::Serious,
             tr("This computer does not know the library's time zone \"%1\", so days end at UTC's "
                "midnight.")
                 .arg(m_settings.text(key)),
             tr("Install the time zone data of this computer (package tzdata)."));
    }
    return {};
}

Result<> ContentDoctor::checkKey()
{
    BOOKBELL_TRY(keys, stores().services().vapidKeys());
    bool hasCurrent = false;
    for (const StoredVapidKey &stored : std::as_const(*keys)) {
        hasCurrent = hasCurrent || stored.isCurrent;
        const auto key = P256Key::fromPrivate(stored.privateKey);
        const bool fits = key
            && QByteArrayView(reinterpret_cast<const char *>(key->publicKey().data()),
                              static_cast<qsizetype>(key->publicKey().size()))
                == stored.publicKey;
        if (!fits) {
            tell(
                ProblemSeverity::Serious,
                tr("A VAPID key of the library is not valid: alerts signed with it are refused."),
                tr("Import the right key with \"bookbell vapid import\", or restore a backup; with "
                   "a new key readers have to subscribe again."));
        }
    }
    if (!hasCurrent) {
        tell(ProblemSeverity::Serious,
             tr("The library has no current VAPID key, so nobody can subscribe."),
             tr("Import it with \"bookbell vapid import FILE --current\", or make one with "
                "\"bookbell vapid new\"."));
    }
    return {};
}

Result<> ContentDoctor::checkLibraryContact()
{
    const QString contact = m_settings.text(u"library.contact"_s);
    if (!checkContact(contact)) {
        tell(
            ProblemSeverity::Serious,
            tr("The library's contact address \"%1\" is none that push services accept, so they "
               "refuse its alerts.")
                .arg(contact),
            tr("Set library.contact to mailto:name@library.example or to a public https address."));
    }
    return {};
}

Result<> ContentDoctor::checkAddress()
{
    const QUrl url(m_settings.text(u"library.url"_s));
    const bool isLocal =
        url.host() == "localhost"_L1 || url.host().startsWith("127."_L1) || url.host() == "::1"_L1;
    if (!url.isEmpty() && url.scheme() != "https"_L1 && !isLocal) {
        tell(
            ProblemSeverity::Warning,
            tr("The address of the reader's page is %1, but browsers let readers subscribe on "
               "https pages only.")
                .arg(url.toString()),
            tr("Put the page behind a web server with https and set library.url to that address."));
    }
    return {};
}

Result<> ContentDoctor::checkServices()
{
    BOOKBELL_TRY(services, stores().services().services());
    for (const PushServiceRecord &service : std::as_const(*services)) {
        if (!service.pausedAt)
            continue;
        //: %1: an address; %2: why
        tell(ProblemSeverity::Serious,
             tr("The push service %1 is paused: %2.").arg(service.origin, service.pauseReason),
             tr("See to the reason (the contact address and the VAPID key), then resume it in "
                "Settings or with \"bookbell services resume %1\".")
                 .arg(service.origin));
    }
    return {};
}

Result<> examineContent(std::unique_ptr<SqliteHandle> handle, UtcTime now,
                        ContentFindings &findings, const std::function<Result<>()> &next)
{
    ContentDoctor doctor(std::move(handle), now, findings);
    if (auto begun = doctor.begin(); !begun)
        return begun;
    for (const ContentDoctor::Check check : ContentDoctor::checks) {
        if (auto done = (doctor.*check)(); !done)
            return done;
        if (auto going = next(); !going)
            return going;
    }
    return {};
}

int contentCheckCount()
{
    return static_cast<int>(ContentDoctor::checks.size());
}

} // namespace bookbell
