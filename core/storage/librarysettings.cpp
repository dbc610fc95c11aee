// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/librarysettings.h"

#include "core/alerts/templates.h"
#include "core/storage/settingtexts.h"

namespace bookbell {

using namespace Qt::StringLiterals;

namespace {

constexpr int maxTitleLength = 120;
constexpr int maxBodyLength = 500;

std::function<Result<QString>(const QString &)> templateUpTo(int maxLength)
{
    return
        [maxLength](const QString &value) { return settingtexts::alertTemplate(value, maxLength); };
}

QString help(const char *text)
{
    return QString::fromUtf8(text);
}

SettingDefinition integer(const QString &key, const QString &defaultValue, const QString &help,
                          int low, int high)
{
    return {key,
            SettingType::Integer,
            defaultValue,
            help,
            settingchecks::integerBetween(low, high),
            false,
            SettingRange {low, high}};
}

SettingDefinition numberOrOff(const QString &key, const QString &help, int high)
{
    return {key,
            SettingType::Text,
            u"off"_s,
            help,
            [high](const QString &value) { return settingtexts::numberOrOff(value, high); },
            false,
            SettingRange {1, high}};
}

SettingDefinition choice(const QString &key, const QString &defaultValue, const QString &help,
                         const QStringList &choices)
{
    return {key,   SettingType::Choice, defaultValue, help, settingchecks::oneOf(choices),
            false, std::nullopt,        choices};
}

std::vector<SettingDefinition> generalSettings()
{
    using namespace settingchecks;
    return {
        {u"library.name"_s,
         SettingType::Text,
         {},
         help(QT_TRANSLATE_NOOP("Settings", "The library's name, as readers see it")),
         nonEmptyText},
        {u"library.contact"_s,
         SettingType::Text,
         {},
         help(QT_TRANSLATE_NOOP(
             "Settings",
             "Where push services write when something is wrong: mailto:… or https://…")),
         settingtexts::contact},
        {u"library.url"_s,
         SettingType::Text,
         {},
         help(QT_TRANSLATE_NOOP("Settings",
                                "The public address of the reader's page; may carry a path")),
         settingtexts::siteUrl},
        {u"library.time-zone"_s, SettingType::Text, u"UTC"_s,
         help(QT_TRANSLATE_NOOP("Settings",
                                "The library's time zone, chosen once when the library is made")),
         settingtexts::timeZone, true},
        choice(u"library.language"_s, u"ko"_s,
               help(QT_TRANSLATE_NOOP(
                   "Settings", "Language of alerts to readers without one of their own: ko or en")),
               {u"ko"_s, u"en"_s}),

        {u"quiet-hours"_s, SettingType::Text, u"21:00-08:00"_s,
         help(QT_TRANSLATE_NOOP("Settings",
                                "When no alert goes out but tests, like 21:00-08:00, or off")),
         settingtexts::quietHours},
        integer(u"alerts.delay"_s, u"0"_s,
                help(QT_TRANSLATE_NOOP("Settings",
                                       "Minutes that an alert is held back, for a mistaken scan")),
                0, 1440),
        integer(u"alerts.grouping"_s, u"0"_s,
                help(QT_TRANSLATE_NOOP(
                    "Settings",
                    "Minutes within which several books for one reader become one alert; 0: one "
                    "alert for each book")),
                0, 1440),
        {u"alerts.discreet"_s, SettingType::Boolean, u"off"_s,
         help(QT_TRANSLATE_NOOP("Settings", "Whether alerts leave out the book's title")), boolean},

        integer(
            u"pickup.days"_s, u"3"_s,
            help(QT_TRANSLATE_NOOP("Settings", "Days for which a copy waits on the hold shelf")), 1,
            365),
        {u"pickup.inclusive"_s, SettingType::Boolean, u"off"_s,
         help(QT_TRANSLATE_NOOP("Settings",
                                "Whether the day of the alert is the first of these days")),
         boolean},
        choice(u"pickup.on-expiry"_s, u"clear"_s,
               help(QT_TRANSLATE_NOOP(
                   "Settings",
                   "A copy that nobody collected: next offers it to the next reader, "
                   "clear puts it on the list")),
               {u"next"_s, u"clear"_s}),
        integer(u"reminder.days"_s, u"1"_s,
                help(QT_TRANSLATE_NOOP(
                    "Settings",
                    "Days before the pick-up date at which readers are reminded; 0: never")),
                0, 365),
        {u"calendar.closed"_s,
         SettingType::List,
         {},
         help(QT_TRANSLATE_NOOP(
             "Settings",
             "Days on which the library is closed: mon … sun, dates, 12-25 for each "
             "year, 2026-12-24..2026-12-26 for several")),
         settingtexts::closedDays},
        integer(u"reservations.per-reader"_s, u"3"_s,
                help(QT_TRANSLATE_NOOP("Settings",
                                       "Open reservations that a reader may have; 0: any number")),
                0, 10'000),
        integer(u"reservations.per-book"_s, u"0"_s,
                help(QT_TRANSLATE_NOOP("Settings",
                                       "How long the queue of a book may be; 0: any length")),
                0, 10'000),
        {u"reservations.on-loan-only"_s, SettingType::Boolean, u"off"_s,
         help(QT_TRANSLATE_NOOP("Settings",
                                "Whether only books can be reserved of which no copy stands on the "
                                "shelf")),
         boolean},
        numberOrOff(u"no-shows.allowed"_s,
                    help(QT_TRANSLATE_NOOP("Settings",
                                           "Uncollected reservations after which a reader may not "
                                           "reserve for a while, or off")),
                    1000),
        integer(u"no-shows.within-days"_s, u"30"_s,
                help(QT_TRANSLATE_NOOP("Settings",
                                       "Days within which uncollected reservations are counted")),
                1, 3650),
        integer(u"no-shows.barred-days"_s, u"30"_s,
                help(QT_TRANSLATE_NOOP("Settings", "Days for which such a reader may not reserve")),
                1, 3650),
        numberOrOff(
            u"announcements.per-day"_s,
            help(QT_TRANSLATE_NOOP(
                "Settings", "Announcements that a subscription gets in a day at most, or off")),
            1000),
        numberOrOff(
            u"privacy.retention-days"_s,
            help(QT_TRANSLATE_NOOP(
                "Settings", "Days after which closed reservations lose their reader, or off")),
            36'500),

        {u"push.trusted-origins"_s,
         SettingType::List,
         {},
         help(QT_TRANSLATE_NOOP("Settings",
                                "Further push services: scheme://host:port, separated by commas")),
         settingtexts::trustedOrigins},
        {u"push.ca-file"_s,
         SettingType::Text,
         {},
         help(QT_TRANSLATE_NOOP("Settings",
                                "A file with one more certificate authority for push services")),
         settingtexts::certificateFile},
        integer(u"push.lanes"_s, u"3"_s, help(QT_TRANSLATE_NOOP("Settings", "Threads that send")),
                1, 16),
        integer(u"push.per-second"_s, u"0"_s,
                help(QT_TRANSLATE_NOOP(
                    "Settings", "Messages a second to each push service, or 0 for no limit")),
                0, 100'000),
        {u"push.proxy"_s,
         SettingType::Text,
         {},
         help(QT_TRANSLATE_NOOP(
             "Settings",
             "The proxy on the way to push services: http://host:port or socks5://host:port")),
         settingtexts::proxy},

        {u"web.page"_s, SettingType::Boolean, u"on"_s,
         help(QT_TRANSLATE_NOOP("Settings", "Whether the window serves the reader's page")),
         boolean},
        {u"web.listen"_s, SettingType::Text, u"127.0.0.1:8350"_s,
         help(QT_TRANSLATE_NOOP("Settings", "Where the reader's page is served: ADDRESS:PORT")),
         settingtexts::listenAddress},
        {u"web.allowed-origins"_s,
         SettingType::List,
         {},
         help(QT_TRANSLATE_NOOP(
             "Settings", "Other web sites whose pages may subscribe readers, separated by commas")),
         settingtexts::allowedOrigins},
        {u"web.trusted-proxies"_s,
         SettingType::List,
         {},
         help(QT_TRANSLATE_NOOP(
             "Settings",
             "Addresses of proxies whose X-Forwarded-For is believed, separated by commas")),
         settingtexts::proxyAddresses},
        {u"web.metrics"_s, SettingType::List, u"loopback"_s,
         help(QT_TRANSLATE_NOOP(
             "Settings",
             "Who may read /metrics: loopback (this computer), off, all, or IP addresses")),
         settingtexts::metricsReaders},
        integer(u"rehearsal.port"_s, u"0"_s,
                help(QT_TRANSLATE_NOOP(
                    "Settings",
                    "The port of the sample library's phones on this computer; 0: none yet")),
                0, 65535),
    };
}

std::vector<SettingDefinition> allSettings()
{
    std::vector<SettingDefinition> definitions = generalSettings();
    for (const QString &name : templateNames()) {
        for (const auto &language : {u"ko"_s, u"en"_s}) {
            for (const bool discreet : {false, true}) {
                const QString variant = discreet ? u", without the book's title"_s : QString();
                const QString where =
                    u" of the alert \"%1\" (%2%3); empty: the program's own words"_s.arg(
                        name, language, variant);
                definitions.push_back({templateKey(name, language, discreet, u"title"_s),
                                       SettingType::Text,
                                       {},
                                       u"Title"_s + where,
                                       templateUpTo(maxTitleLength)});
                definitions.push_back({templateKey(name, language, discreet, u"body"_s),
                                       SettingType::Text,
                                       {},
                                       u"Text"_s + where,
                                       templateUpTo(maxBodyLength)});
            }
        }
    }
    return definitions;
}

} // namespace

const SettingRegistry &librarySettings()
{
    static const SettingRegistry registry(allSettings());
    return registry;
}

Result<Settings> loadSettings(const Stores &stores)
{
    auto stored = stores.settings().settings();
    if (!stored)
        return fail(std::move(stored.error()));
    return Settings(&librarySettings(), std::move(*stored));
}

QTimeZone zoneOf(const Settings &settings)
{
    const QTimeZone zone(settings.text(u"library.time-zone"_s).toUtf8());
    return zone.isValid() ? zone : QTimeZone::utc();
}

Policy policyOf(const Settings &settings)
{
    return {.zone = zoneOf(settings),
            // The registry has checked the list; what some other program wrote closes no day.
            .calendar = Calendar::parse(settings.list(u"calendar.closed"_s)).value_or(Calendar()),
            .pickupDays = settings.integer(u"pickup.days"_s),
            .pickupInclusive = settings.boolean(u"pickup.inclusive"_s),
            .offersToNext = settings.text(u"pickup.on-expiry"_s) == "next"_L1,
            .reminderDays = settings.integer(u"reminder.days"_s),
            .reservationsPerReader = settings.integer(u"reservations.per-reader"_s),
            .reservationsPerBook = settings.integer(u"reservations.per-book"_s),
            .onLoanOnly = settings.boolean(u"reservations.on-loan-only"_s),
            .noShow = {.allowed = settings.integer(u"no-shows.allowed"_s),
                       .withinDays = settings.integer(u"no-shows.within-days"_s),
                       .barredDays = settings.integer(u"no-shows.barred-days"_s)}};
}

} // namespace bookbell
