// SPDX-License-Identifier: GPL-3.0-or-later
// What settings are for, in the words of staff: the registry's help is for those who type values.
#include "ui/settingwording.h"

namespace bookbell {

namespace {

struct KeyHelp {
    const char *key;
    const char *help;
};

const KeyHelp keyHelps[] = {
    {"library.contact",
     QT_TRANSLATE_NOOP("bookbell::SettingWording",
                       "An e-mail or web address where push services write when something is "
                       "wrong, like desk@library.example")},
    {"library.url",
     QT_TRANSLATE_NOOP("bookbell::SettingWording",
                       "Where readers open their page, like https://library.example/alerts")},
    {"library.language",
     QT_TRANSLATE_NOOP("bookbell::SettingWording", "For readers who have not chosen a language")},
    {"quiet-hours",
     QT_TRANSLATE_NOOP(
         "bookbell::SettingWording",
         "No alert goes out in these hours, except tests: what is due waits for their end")},
    {"alerts.delay",
     QT_TRANSLATE_NOOP(
         "bookbell::SettingWording",
         "So long an alert is held back, so that a mistaken scan can be taken back unheard")},
    {"alerts.grouping",
     QT_TRANSLATE_NOOP("bookbell::SettingWording",
                       "Books of one reader that come within this time are told in one alert")},
    {"reminder.days",
     QT_TRANSLATE_NOOP("bookbell::SettingWording",
                       "So many days before the pick-up date readers are reminded, once")},
    {"pickup.on-expiry",
     QT_TRANSLATE_NOOP("bookbell::SettingWording",
                       "What happens to a copy that nobody has collected")},
    {"calendar.closed",
     QT_TRANSLATE_NOOP(
         "bookbell::SettingWording",
         "Weekdays, single dates or several days in a row; pick-up dates never fall on them")},
    {"reservations.per-reader",
     QT_TRANSLATE_NOOP("bookbell::SettingWording",
                       "How many books a reader may have reserved at a time")},
    {"reservations.per-book",
     QT_TRANSLATE_NOOP("bookbell::SettingWording", "How many readers may wait for one book")},
    {"no-shows.allowed",
     QT_TRANSLATE_NOOP(
         "bookbell::SettingWording",
         "A reader who has left so many books uncollected may not reserve for a while")},
    {"announcements.per-day",
     QT_TRANSLATE_NOOP("bookbell::SettingWording",
                       "No device gets more announcements than this in one day")},
    {"privacy.retention-days",
     QT_TRANSLATE_NOOP("bookbell::SettingWording",
                       "So long after a reservation has ended the library forgets whose it was")},
    {"push.trusted-origins",
     QT_TRANSLATE_NOOP(
         "bookbell::SettingWording",
         "Further push services that may be used, like https://push.library.example")},
    {"push.ca-file",
     QT_TRANSLATE_NOOP("bookbell::SettingWording",
                       "A certificate file, where your network needs one to reach push services")},
    {"push.lanes",
     QT_TRANSLATE_NOOP("bookbell::SettingWording",
                       "How many groups of messages go out side by side; 3 suit most libraries")},
    {"push.per-second",
     QT_TRANSLATE_NOOP("bookbell::SettingWording",
                       "No push service gets more messages than this in one second")},
    {"push.proxy",
     QT_TRANSLATE_NOOP("bookbell::SettingWording",
                       "The way out to push services where your network needs one, like "
                       "http://proxy.library.example:3128")},
    {"web.page",
     QT_TRANSLATE_NOOP("bookbell::SettingWording",
                       "Whether readers can open their page while this window is open")},
    {"web.listen",
     QT_TRANSLATE_NOOP("bookbell::SettingWording",
                       "Where the page stands on this computer: 127.0.0.1:8350 for this computer "
                       "alone, 0.0.0.0:8350 for the whole network")},
    {"web.allowed-origins",
     QT_TRANSLATE_NOOP(
         "bookbell::SettingWording",
         "Other web sites on which readers may subscribe, like https://www.library.example")},
    {"web.trusted-proxies",
     QT_TRANSLATE_NOOP(
         "bookbell::SettingWording",
         "Addresses of the computers that pass readers on to this one, like 10.0.0.5")},
    {"web.metrics",
     QT_TRANSLATE_NOOP("bookbell::SettingWording",
                       "Who may read the figures for monitoring programs: this computer, nobody, "
                       "everybody, or addresses like 192.168.0.7")},
    {"rehearsal.port",
     QT_TRANSLATE_NOOP("bookbell::SettingWording",
                       "On which port of this computer the practice phones listen")},
};

} // namespace

QString SettingWording::keyHelp(const SettingDefinition &definition)
{
    for (const KeyHelp &known : keyHelps) {
        if (definition.key == QLatin1StringView(known.key))
            return tr(known.help);
    }
    return QCoreApplication::translate("Settings", definition.help.toUtf8().constData());
}

} // namespace bookbell
