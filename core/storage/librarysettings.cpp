// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/librarysettings.h"

#include "core/alerts/templates.h"
#include "core/storage/settingtexts.h"

namespace bookbell {

using namespace Qt::StringLiterals;

namespace {

constexpr int maxTitleLength = 120;
constexpr int maxBodyLength = 500;

std::function<Result<QString>(const QString &)> numberOrOffUpTo(int high)
{
    return [high](const QString &value) { return settingtexts::numberOrOff(value, high); };
}

std::function<Result<QString>(const QString &)> templateUpTo(int maxLength)
{
    return
        [maxLength](const QString &value) { return settingtexts::alertTemplate(value, maxLength); };
}

std::vector<SettingDefinition> generalSettings()
{
    using namespace settingchecks;
    return {
        {u"library.name"_s,
         SettingType::Text,
         {},
         u"The library's name, as readers see it"_s,
         nonEmptyText},
        {u"library.contact"_s,
         SettingType::Text,
         {},
         u"Where push services write when something is wrong: mailto:… or https://…"_s,
         settingtexts::contact},
        {u"library.url"_s,
         SettingType::Text,
         {},
         u"The public address of the reader's page; may carry a path"_s,
         settingtexts::siteUrl},
        {u"library.time-zone"_s, SettingType::Text, u"UTC"_s,
         u"The library's time zone, chosen once when the library is made"_s, settingtexts::timeZone,
         true},
        {u"library.language"_s, SettingType::Choice, u"ko"_s,
         u"Language of alerts to readers without one of their own: ko or en"_s,
         oneOf({u"ko"_s, u"en"_s})},

        {u"quiet-hours"_s, SettingType::Text, u"21:00-08:00"_s,
         u"When no alert goes out but tests, like 21:00-08:00, or off"_s, settingtexts::quietHours},
        {u"alerts.delay"_s, SettingType::Integer, u"0"_s,
         u"Minutes that an alert is held back, for a mistaken scan"_s, integerBetween(0, 1440)},
        {u"alerts.discreet"_s, SettingType::Boolean, u"off"_s,
         u"Whether alerts leave out the book's title"_s, boolean},

        {u"pickup.days"_s, SettingType::Integer, u"3"_s,
         u"Days for which a copy waits on the hold shelf"_s, integerBetween(1, 365)},
        {u"pickup.inclusive"_s, SettingType::Boolean, u"off"_s,
         u"Whether the day of the alert is the first of these days"_s, boolean},
        {u"pickup.on-expiry"_s, SettingType::Choice, u"clear"_s,
         u"A copy that nobody collected: next offers it to the next reader, clear puts it on the list"_s,
         oneOf({u"next"_s, u"clear"_s})},
        {u"reminder.days"_s, SettingType::Integer, u"1"_s,
         u"Days before the pick-up date at which readers are reminded; 0: never"_s,
         integerBetween(0, 365)},
        {u"calendar.closed"_s,
         SettingType::List,
         {},
         u"Closed days: mon … sun and dates, separated by commas"_s,
         settingtexts::closedDays},
        {u"reservations.per-reader"_s, SettingType::Integer, u"3"_s,
         u"Open reservations that a reader may have; 0: any number"_s, integerBetween(0, 10'000)},
        {u"reservations.per-book"_s, SettingType::Integer, u"0"_s,
         u"How long the queue of a book may be; 0: any length"_s, integerBetween(0, 10'000)},
        {u"announcements.per-day"_s, SettingType::Text, u"off"_s,
         u"Announcements that a subscription gets in a day at most, or off"_s,
         numberOrOffUpTo(1000)},
        {u"privacy.retention-days"_s, SettingType::Text, u"off"_s,
         u"Days after which closed reservations lose their reader, or off"_s,
         numberOrOffUpTo(36'500)},

        {u"push.trusted-origins"_s,
         SettingType::List,
         {},
         u"Further push services: scheme://host:port, separated by commas"_s,
         settingtexts::trustedOrigins},
        {u"push.ca-file"_s,
         SettingType::Text,
         {},
         u"A file with one more certificate authority for push services"_s,
         settingtexts::certificateFile},
        {u"push.lanes"_s, SettingType::Integer, u"3"_s, u"Threads that send"_s,
         integerBetween(1, 16)},
        {u"push.proxy"_s,
         SettingType::Text,
         {},
         u"The proxy on the way to push services: http://host:port or socks5://host:port"_s,
         settingtexts::proxy},

        {u"web.listen"_s, SettingType::Text, u"127.0.0.1:8350"_s,
         u"Where the reader's page is served: ADDRESS:PORT"_s, settingtexts::listenAddress},
        {u"web.allowed-origins"_s,
         SettingType::List,
         {},
         u"Other web sites whose pages may subscribe readers, separated by commas"_s,
         settingtexts::allowedOrigins},
        {u"web.trusted-proxies"_s,
         SettingType::List,
         {},
         u"Addresses of proxies whose X-Forwarded-For is believed, separated by commas"_s,
         settingtexts::proxyAddresses},
        {u"rehearsal.port"_s, SettingType::Integer, u"0"_s,
         u"The port of the sample library's phones on this computer; 0: none yet"_s,
         integerBetween(0, 65535)},
    };
}

std::vector<SettingDefinition> allSettings()
{
    std::vector<SettingDefinition> definitions = generalSettings();
    for (const auto &name :
         {u"ready"_s, u"available"_s, u"cancelled"_s, u"correction"_s, u"test"_s}) {
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
            .pickupDays = settings.integer(u"pickup.days"_s),
            .pickupInclusive = settings.boolean(u"pickup.inclusive"_s),
            .reservationsPerReader = settings.integer(u"reservations.per-reader"_s),
            .reservationsPerBook = settings.integer(u"reservations.per-book"_s)};
}

} // namespace bookbell
