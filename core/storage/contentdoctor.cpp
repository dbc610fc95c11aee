// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/contentdoctor.h"

#include <QCoreApplication>
#include <QMap>
#include <QUrl>

#include <array>

#include "core/circulation/queuefaults.h"
#include "core/storage/librarysettings.h"
#include "core/storage/sqlite/sqliteconnection.h"
#include "core/storage/sqlite/sqlitecounts.h"
#include "core/storage/sqlite/sqlitestatement.h"
#include "core/storage/sqlite/sqlitetry.h"
#include "core/webpush/p256.h"
#include "core/webpush/vapid.h"

namespace bookbell {

using namespace Qt::StringLiterals;

namespace {

/// How many examples a sentence names.
constexpr qsizetype fewExamples = 3;

QString examples(const QStringList &names)
{
    QString text = names.mid(0, fewExamples).join(u", "_s);
    return names.size() > fewExamples ? text + u" …"_s : text;
}

QString number(qint64 value)
{
    return QString::number(value);
}

class ContentDoctor
{
    Q_DECLARE_TR_FUNCTIONS(LibraryDoctor)

public:
    ContentDoctor(std::unique_ptr<SqliteHandle> handle, UtcTime now, ContentFindings &findings)
        : m_handle(*handle)
        , m_connection(std::move(handle))
        , m_now(now)
        , m_findings(findings)
    {
    }

    using Check = Result<> (ContentDoctor::*)();
    static const std::array<Check, 14> checks;

    [[nodiscard]] Result<> begin();

private:
    void tell(ProblemSeverity severity, const QString &what, const QString &advice)
    {
        m_findings.append({what, severity, advice});
    }
    [[nodiscard]] const Stores &stores() { return m_connection.stores(); }

    [[nodiscard]] Result<> checkReferences();
    [[nodiscard]] Result<> checkCounters();
    [[nodiscard]] Result<> checkQueues();
    void tellFaults(QueueFault fault, const QStringList &titles);
    [[nodiscard]] Result<> checkUntold();
    [[nodiscard]] Result<> checkUncollected();
    [[nodiscard]] Result<> checkClock();
    [[nodiscard]] Result<> checkSettings();
    [[nodiscard]] Result<> checkZone();
    [[nodiscard]] Result<> checkKey();
    [[nodiscard]] Result<> checkLibraryContact();
    [[nodiscard]] Result<> checkAddress();
    [[nodiscard]] Result<> checkServices();
    [[nodiscard]] Result<> checkOutbox();
    [[nodiscard]] Result<> checkHold();

    SqliteHandle &m_handle; ///< of the connection
    SqliteConnection m_connection;
    UtcTime m_now;
    ContentFindings &m_findings;
    QMap<QString, QString> m_stored;
    Settings m_settings;
};

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

Result<> ContentDoctor::checkQueues()
{
    BOOKBELL_TRY(books,
                 SqliteStatement(m_handle,
                                 "SELECT book_id FROM reservations WHERE state < 3 "
                                 "UNION SELECT book_id FROM copies WHERE state = 2")
                     .all<BookId>([](SqliteRow &row, BookId &id) { row >> id; }));
    QMap<QueueFault, QStringList> faulty;
    for (const BookId id : std::as_const(*books)) {
        BOOKBELL_TRY(open, stores().reservations().openOfBook(id));
        BOOKBELL_TRY(copies, stores().books().copiesOf(id));
        const QList<QueueFault> faults =
            faultsOf({.open = std::move(*open), .copies = std::move(*copies), .readers = {}});
        for (const QueueFault fault : faults) {
            BOOKBELL_TRY(book, stores().books().book(id));
            faulty[fault].append(*book ? displayTitle(**book) : number(id.value));
        }
    }
    for (auto it = faulty.cbegin(); it != faulty.cend(); ++it)
        tellFaults(it.key(), it.value());
    return {};
}

void ContentDoctor::tellFaults(QueueFault fault, const QStringList &titles)
{
    const QString count = number(titles.size());
    const QString named = examples(titles);
    switch (fault) {
    case QueueFault::WrongPositions:
        //: %1: how many books; %2: titles
        tell(ProblemSeverity::Serious,
             tr("Queues whose places do not run from 1 without gaps: %1 (%2).").arg(count, named),
             tr("Move a reservation of such a book by hand, or place or cancel one: that numbers "
                "its queue anew."));
        return;
    case QueueFault::ReadyWithoutCopy:
        tell(ProblemSeverity::Serious,
             tr("Books with a ready reservation for which no copy waits on the hold shelf: %1 "
                "(%2).")
                 .arg(count, named),
             tr("Look on the shelf. If the copy is there, check it in; if not, put the reservation "
                "back, so that its reader is first again."));
        return;
    case QueueFault::CopyWithoutReady:
        tell(ProblemSeverity::Serious,
             tr("Books with a copy on the hold shelf for which nobody waits: %1 (%2).")
                 .arg(count, named),
             tr("Check these copies in: each goes to the next reader or back to its place."));
        return;
    case QueueFault::ReservedTwice:
        tell(ProblemSeverity::Warning,
             tr("Books that a reader has reserved twice: %1 (%2).").arg(count, named),
             tr("Cancel the later one of the two."));
        return;
    }
}

Result<> ContentDoctor::checkUntold()
{
    BOOKBELL_TRY(untold, stores().reservations().toBeToldAnotherWayCount());
    if (*untold > 0) {
        tell(ProblemSeverity::Warning,
             tr("Ready reservations of which no alert has told the reader: %1.")
                 .arg(number(*untold)),
             tr("Tell these readers another way: they stand on the page Reservations under \"to be "
                "told another way\", with phone and e-mail."));
    }
    return {};
}

Result<> ContentDoctor::checkUncollected()
{
    // Whoever runs a program for long does this by itself within minutes.
    BOOKBELL_TRY(overdue, stores().schedule().uncollected(m_now - std::chrono::hours {24}, 1));
    if (!overdue->isEmpty()) {
        tell(ProblemSeverity::Warning,
             tr("Reservations are still on the shelf whose last day passed more than a day ago."),
             tr("No program has done what time asks for: leave the window or \"bookbell serve\" "
                "running, or let cron run \"bookbell tick\"."));
    }
    return {};
}

Result<> ContentDoctor::checkClock()
{
    BOOKBELL_TRY(journal, stores().settings().journal(1));
    // Desks that share a library may differ by minutes.
    if (journal->isEmpty() || journal->first().at <= m_now + std::chrono::hours {1})
        return {};
    const QTimeZone zone = zoneOf(m_settings);
    tell(ProblemSeverity::Serious,
         //: two times
         tr("This computer's clock says %1, but the library was last changed at %2.")
             .arg(toIso(m_now, zone), toIso(journal->first().at, zone)),
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

Result<> ContentDoctor::checkOutbox()
{
    // A sender takes what is due at once, and what another one has left after a minute.
    constexpr std::chrono::minutes patience {15};
    struct Waiting {
        qint64 leased = 0;
        qint64 others = 0;
    };
    BOOKBELL_TRY(waiting,
                 SqliteStatement(m_handle,
                                 "SELECT coalesce(sum(d.state = 2), 0), "
                                 "coalesce(sum(d.state <> 2), 0) "
                                 "FROM (SELECT DISTINCT c.service_id, c.announcement_id "
                                 "FROM delivery_counts c JOIN services s ON s.id = c.service_id "
                                 "LEFT JOIN announcements a ON a.id = c.announcement_id "
                                 "WHERE c.state < 4 AND c.n > 0 AND s.paused_at IS NULL "
                                 "AND (c.announcement_id = 0 OR a.state = 0)) o "
                                 "CROSS JOIN deliveries d INDEXED BY deliveries_due "
                                 "ON d.service_id = o.service_id "
                                 "AND d.announcement_id = o.announcement_id "
                                 "WHERE d.state < 4 AND d.due_at <= ?")
                     .bind(m_now - patience)
                     .one<Waiting>([](SqliteRow &row, Waiting &target) {
                         row >> target.leased >> target.others;
                     }));
    const Waiting found = waiting->value_or(Waiting());
    const QString advice =
        tr("Leave the window or \"bookbell serve\" running, or send once with \"bookbell send "
           "--until-empty\".");
    if (found.leased > 0) {
        tell(ProblemSeverity::Warning,
             tr("Alerts that a program was sending when it ended, and that nobody has taken up "
                "since: %1.")
                 .arg(number(found.leased)),
             advice);
    }
    if (found.others > 0) {
        tell(ProblemSeverity::Warning,
             tr("Alerts that should have gone out a while ago: %1.").arg(number(found.others)),
             advice);
    }
    return {};
}

Result<> ContentDoctor::checkHold()
{
    BOOKBELL_TRY(hold, stores().outboxHold().hold());
    if (*hold) {
        tell(ProblemSeverity::Warning,
             tr("All alerts are held since the library was restored from a backup: %1.")
                 .arg(number((*hold)->held)),
             tr("Look at them on the page Deliveries or with \"bookbell deliveries --state held\", "
                "then send or drop them there, or with \"bookbell restore --release\" or "
                "\"--drop\"."));
    }
    return {};
}

} // namespace

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
