// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settingwording.h"

#include <QDate>
#include <QLocale>

namespace bookbell {

using namespace Qt::StringLiterals;

namespace {

struct KeyWords {
    const char *key;
    const char *label;
    SettingSection section;
};

const KeyWords keyWords[] = {
    {"library.name", QT_TRANSLATE_NOOP("bookbell::SettingWording", "Name of the library"),
     SettingSection::Library},
    {"library.contact", QT_TRANSLATE_NOOP("bookbell::SettingWording", "Contact for push services"),
     SettingSection::Library},
    {"library.language", QT_TRANSLATE_NOOP("bookbell::SettingWording", "Language of alerts"),
     SettingSection::Library},
    {"library.time-zone", QT_TRANSLATE_NOOP("bookbell::SettingWording", "Time zone"),
     SettingSection::Library},
    {"calendar.closed", QT_TRANSLATE_NOOP("bookbell::SettingWording", "Closed days"),
     SettingSection::Library},
    {"privacy.retention-days",
     QT_TRANSLATE_NOOP("bookbell::SettingWording", "Forget readers after (days)"),
     SettingSection::Library},

    {"quiet-hours", QT_TRANSLATE_NOOP("bookbell::SettingWording", "Quiet hours"),
     SettingSection::Alerts},
    {"alerts.delay", QT_TRANSLATE_NOOP("bookbell::SettingWording", "Hold alerts back (minutes)"),
     SettingSection::Alerts},
    {"alerts.grouping",
     QT_TRANSLATE_NOOP("bookbell::SettingWording", "Several books in one alert (minutes)"),
     SettingSection::Alerts},
    {"alerts.discreet", QT_TRANSLATE_NOOP("bookbell::SettingWording", "Discreet alerts"),
     SettingSection::Alerts},
    {"reminder.days", QT_TRANSLATE_NOOP("bookbell::SettingWording", "Remind (days before)"),
     SettingSection::Alerts},
    {"announcements.per-day", QT_TRANSLATE_NOOP("bookbell::SettingWording", "Announcements a day"),
     SettingSection::Alerts},

    {"pickup.days", QT_TRANSLATE_NOOP("bookbell::SettingWording", "On the hold shelf (days)"),
     SettingSection::Queue},
    {"pickup.inclusive", QT_TRANSLATE_NOOP("bookbell::SettingWording", "Count the first day"),
     SettingSection::Queue},
    {"pickup.on-expiry", QT_TRANSLATE_NOOP("bookbell::SettingWording", "When nobody comes"),
     SettingSection::Queue},
    {"reservations.per-reader",
     QT_TRANSLATE_NOOP("bookbell::SettingWording", "Reservations of a reader"),
     SettingSection::Queue},
    {"reservations.per-book", QT_TRANSLATE_NOOP("bookbell::SettingWording", "Queue of a book"),
     SettingSection::Queue},
    {"reservations.on-loan-only",
     QT_TRANSLATE_NOOP("bookbell::SettingWording", "Only what is on loan"), SettingSection::Queue},
    {"no-shows.allowed", QT_TRANSLATE_NOOP("bookbell::SettingWording", "Left uncollected (times)"),
     SettingSection::Queue},
    {"no-shows.within-days", QT_TRANSLATE_NOOP("bookbell::SettingWording", "Counted over (days)"),
     SettingSection::Queue},
    {"no-shows.barred-days",
     QT_TRANSLATE_NOOP("bookbell::SettingWording", "No reservations for (days)"),
     SettingSection::Queue},

    {"web.page", QT_TRANSLATE_NOOP("bookbell::SettingWording", "Reader's page"),
     SettingSection::ReaderPage},
    {"library.url", QT_TRANSLATE_NOOP("bookbell::SettingWording", "Public address"),
     SettingSection::ReaderPage},
    {"web.listen", QT_TRANSLATE_NOOP("bookbell::SettingWording", "Served at"),
     SettingSection::ReaderPage},
    {"web.allowed-origins", QT_TRANSLATE_NOOP("bookbell::SettingWording", "Other web sites"),
     SettingSection::ReaderPage},
    {"web.trusted-proxies", QT_TRANSLATE_NOOP("bookbell::SettingWording", "Trusted proxies"),
     SettingSection::ReaderPage},
    {"web.metrics", QT_TRANSLATE_NOOP("bookbell::SettingWording", "Monitoring (/metrics)"),
     SettingSection::ReaderPage},

    {"push.trusted-origins", QT_TRANSLATE_NOOP("bookbell::SettingWording", "Further push services"),
     SettingSection::PushServices},
    {"push.proxy", QT_TRANSLATE_NOOP("bookbell::SettingWording", "Proxy"),
     SettingSection::PushServices},
    {"push.ca-file", QT_TRANSLATE_NOOP("bookbell::SettingWording", "Certificate authority"),
     SettingSection::PushServices},
    {"push.lanes", QT_TRANSLATE_NOOP("bookbell::SettingWording", "Sending side by side"),
     SettingSection::PushServices},
    {"push.per-second", QT_TRANSLATE_NOOP("bookbell::SettingWording", "Messages a second"),
     SettingSection::PushServices},
    {"rehearsal.port", QT_TRANSLATE_NOOP("bookbell::SettingWording", "Port of the practice phones"),
     SettingSection::PushServices},
};

const KeyWords *wordsOf(const QString &key)
{
    for (const KeyWords &words : keyWords) {
        if (key == QLatin1StringView(words.key))
            return &words;
    }
    return nullptr;
}

} // namespace

SettingSection SettingWording::sectionOf(const QString &key)
{
    if (isTemplate(key))
        return SettingSection::Texts;
    const KeyWords *words = wordsOf(key);
    Q_ASSERT_X(words, "SettingWording::sectionOf", qPrintable(key));
    return words ? words->section : SettingSection::Library;
}

QString SettingWording::sectionName(SettingSection section)
{
    switch (section) {
    case SettingSection::Library:
        return tr("Library");
    case SettingSection::Alerts:
        return tr("Alerts");
    case SettingSection::Queue:
        return tr("Pick-up and queue");
    case SettingSection::ReaderPage:
        return tr("Reader's page");
    case SettingSection::PushServices:
        return tr("Push services");
    case SettingSection::Texts:
        return tr("Message texts");
    case SettingSection::Computer:
        return tr("This computer");
    }
    return {};
}

QString SettingWording::sectionIcon(SettingSection section)
{
    switch (section) {
    case SettingSection::Library:
        return u"view-calendar"_s;
    case SettingSection::Alerts:
        return u"notifications"_s;
    case SettingSection::Queue:
        return u"view-list-details"_s;
    case SettingSection::ReaderPage:
        return u"smartphone"_s;
    case SettingSection::PushServices:
        return u"internet-services"_s;
    case SettingSection::Texts:
        return u"dialog-messages"_s;
    case SettingSection::Computer:
        return u"computer"_s;
    }
    return {};
}

QString SettingWording::sectionLink(SettingSection section)
{
    switch (section) {
    case SettingSection::Library:
        return u"library"_s;
    case SettingSection::Alerts:
        return u"alerts"_s;
    case SettingSection::Queue:
        return u"queue"_s;
    case SettingSection::ReaderPage:
        return u"reader-page"_s;
    case SettingSection::PushServices:
        return u"services"_s;
    case SettingSection::Texts:
        return u"texts"_s;
    case SettingSection::Computer:
        return u"computer"_s;
    }
    return {};
}

QString SettingWording::label(const QString &key)
{
    if (isTemplate(key)) {
        const TemplateKey about = templateOf(key);
        //: of a notification
        return about.part == "title"_L1 ? tr("Title", "of a message") : tr("Text", "of a message");
    }
    const KeyWords *words = wordsOf(key);
    return words ? tr(words->label) : key;
}

QString SettingWording::help(const SettingDefinition &definition)
{
    if (!isTemplate(definition.key))
        return keyHelp(definition);
    const TemplateKey about = templateOf(definition.key);
    const QString alert = alertName(about.name);
    const QString language = languageName(about.language);
    if (about.part == "title"_L1) {
        if (about.discreet) {
            //: %1: which alert, %2: language
            return tr("Title of “%1” in %2 where the book is not to be named; empty: the "
                      "program's own words")
                .arg(alert, language);
        }
        //: %1: which alert, %2: language
        return tr("Title of “%1” in %2; empty: the program's own words").arg(alert, language);
    }
    if (about.discreet) {
        //: %1: which alert, %2: language
        return tr("Text of “%1” in %2 where the book is not to be named; empty: the program's "
                  "own words")
            .arg(alert, language);
    }
    //: %1: which alert, %2: language
    return tr("Text of “%1” in %2; empty: the program's own words").arg(alert, language);
}

QString SettingWording::value(const SettingDefinition &definition, const QString &text)
{
    if (isTemplate(definition.key))
        return text.isEmpty() ? tr("the program's own words") : text;
    if (text.isEmpty())
        return tr("none");
    if (definition.type == SettingType::Boolean)
        return text == "on"_L1 ? tr("on") : tr("off");
    if (definition.type == SettingType::Choice || definition.key == "web.metrics"_L1)
        return choice(definition.key, text);
    if (text == "off"_L1)
        return tr("off");
    if (text == "0"_L1 && !zeroText(definition.key).isEmpty())
        return zeroText(definition.key);
    if (definition.key == "calendar.closed"_L1) {
        QStringList words;
        for (const QString &item : text.split(u','))
            words.append(closedDay(item));
        return words.join(u", "_s);
    }
    if (definition.key == "library.contact"_L1)
        return contactAddress(text);
    if (definition.key == "quiet-hours"_L1)
        return QString(text).replace(u'-', u'–');
    return text;
}

QString SettingWording::closedDay(const QString &item)
{
    static const QStringList weekdays {u"mon"_s, u"tue"_s, u"wed"_s, u"thu"_s,
                                       u"fri"_s, u"sat"_s, u"sun"_s};
    const auto weekday = static_cast<int>(weekdays.indexOf(item)) + 1;
    if (weekday > 0)
        return QLocale().standaloneDayName(weekday);
    const auto day = [](const QString &iso) {
        return QLocale().toString(QDate::fromString(iso, Qt::ISODate), QLocale::ShortFormat);
    };
    if (const qsizetype dots = item.indexOf(".."_L1); dots >= 0) {
        //: %1: first closed day, %2: last closed day
        return tr("%1 to %2").arg(day(item.first(dots)), day(item.sliced(dots + 2)));
    }
    if (item.size() == 5) {
        const QDate each = QDate::fromString("2028-"_L1 + item, Qt::ISODate);
        //: a day of each year; as QDate::toString() takes it
        const QString words = QLocale().toString(each, tr("MMMM d"));
        //: %1: a day, like December 25
        return tr("%1 every year").arg(words);
    }
    return day(item);
}

QString SettingWording::contactAddress(const QString &contact)
{
    constexpr auto mail = "mailto:"_L1;
    return contact.startsWith(mail, Qt::CaseInsensitive) ? contact.mid(mail.size()) : contact;
}

QString SettingWording::choice(const QString &key, const QString &choice)
{
    if (key == "library.language"_L1)
        return languageName(choice);
    if (choice == "next"_L1)
        return tr("Offer it to the next reader");
    if (choice == "clear"_L1)
        return tr("Put it on the list to clear");
    if (choice == "loopback"_L1)
        return tr("This computer only");
    if (choice == "off"_L1)
        return tr("Nobody", "may read the figures");
    if (choice == "all"_L1)
        return tr("Everybody", "may read the figures");
    return choice;
}

QString SettingWording::zeroText(const QString &key)
{
    if (key == "alerts.delay"_L1)
        return tr("Not at all");
    if (key == "alerts.grouping"_L1)
        return tr("One for each book");
    if (key == "reminder.days"_L1)
        return tr("Never");
    if (key == "reservations.per-reader"_L1)
        return tr("Any number");
    if (key == "reservations.per-book"_L1)
        return tr("Any length");
    if (key == "push.per-second"_L1)
        return tr("No limit");
    if (key == "push.per-second"_L1)
        return tr("No limit");
    if (key == "rehearsal.port"_L1)
        return tr("None yet");
    return {};
}

bool SettingWording::isTemplate(const QString &key)
{
    return key.startsWith("template."_L1);
}

TemplateKey SettingWording::templateOf(const QString &key)
{
    const QStringList parts = key.split(u'.');
    return {parts.value(1), parts.value(2), parts.value(3) == "discreet"_L1, parts.last()};
}

QString SettingWording::alertName(const QString &name)
{
    if (name == "ready"_L1)
        return tr("Ready for pick-up");
    if (name == "ready-several"_L1)
        return tr("Several books ready for pick-up");
    if (name == "reminder"_L1)
        return tr("Pick-up reminder");
    if (name == "expired"_L1)
        return tr("Reservation expired");
    if (name == "available"_L1)
        return tr("Back on its shelf");
    if (name == "cancelled"_L1)
        return tr("Reservation cancelled");
    if (name == "correction"_L1)
        return tr("Correction");
    if (name == "not-back"_L1)
        //: name of an alert: a book that was said to be back is not
        return tr("Not back after all");
    if (name == "test"_L1)
        return tr("Test");
    return name;
}

QString SettingWording::languageName(const QString &language)
{
    return language == "ko"_L1 ? tr("Korean") : language == "en"_L1 ? tr("English") : language;
}

QString SettingWording::placeholder(const QString &name)
{
    if (name == "reader.name"_L1)
        return tr("Reader's name");
    if (name == "book.title"_L1)
        return tr("Book's title");
    if (name == "book.author"_L1)
        return tr("Author");
    if (name == "copy.call_number"_L1)
        return tr("Call number");
    if (name == "pickup_by"_L1)
        return tr("Pick up by");
    if (name == "library.name"_L1)
        return tr("Library");
    if (name == "count"_L1)
        return tr("How many books");
    if (name == "reason"_L1)
        return tr("Reason");
    return name;
}

} // namespace bookbell
