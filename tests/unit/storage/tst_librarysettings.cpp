// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/storage/librarysettings.h"

using namespace bookbell;
using namespace Qt::StringLiterals;

class tst_LibrarySettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyKeyIsThere_data();
    void everyKeyIsThere();
    void defaultsPassTheirChecks();
    void valuesAreNormalised_data();
    void valuesAreNormalised();
    void wrongValuesAreRefused_data();
    void wrongValuesAreRefused();
    void unknownKeysAreRefused();
    void zoneIsFixed();
    void policyFollowsSettings();
};

void tst_LibrarySettings::everyKeyIsThere_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    const std::pair<const char *, const char *> rows[] = {
        {"library.name", ""},
        {"library.contact", ""},
        {"library.url", ""},
        {"library.time-zone", "UTC"},
        {"library.language", "ko"},
        {"push.trusted-origins", ""},
        {"push.ca-file", ""},
        {"push.lanes", "3"},
        {"push.per-second", "0"},
        {"push.proxy", ""},
        {"quiet-hours", "21:00-08:00"},
        {"alerts.delay", "0"},
        {"alerts.grouping", "0"},
        {"alerts.discreet", "off"},
        {"pickup.days", "3"},
        {"pickup.inclusive", "off"},
        {"pickup.on-expiry", "clear"},
        {"reminder.days", "1"},
        {"calendar.closed", ""},
        {"reservations.per-reader", "3"},
        {"reservations.per-book", "0"},
        {"reservations.on-loan-only", "off"},
        {"no-shows.allowed", "off"},
        {"no-shows.within-days", "30"},
        {"no-shows.barred-days", "30"},
        {"announcements.per-day", "off"},
        {"privacy.retention-days", "off"},
        {"web.page", "on"},
        {"web.listen", "127.0.0.1:8350"},
        {"web.allowed-origins", ""},
        {"web.trusted-proxies", ""},
        {"web.metrics", "loopback"},
        {"rehearsal.port", "0"},
        {"template.ready.ko.title", ""},
        {"template.correction.en.discreet.body", ""},
    };
    for (const auto &[key, value] : rows)
        QTest::newRow(key) << QString::fromLatin1(key) << QString::fromLatin1(value);
}

void tst_LibrarySettings::everyKeyIsThere()
{
    QFETCH(QString, key);
    QFETCH(QString, value);
    QVERIFY(librarySettings().find(key));
    QCOMPARE(Settings(&librarySettings(), {}).text(key), value);
    QVERIFY(!librarySettings().find(key)->help.isEmpty());
}

void tst_LibrarySettings::defaultsPassTheirChecks()
{
    for (const SettingDefinition &definition : librarySettings().definitions()) {
        if (definition.key == u"library.name"_s || definition.key == u"library.contact"_s)
            continue;
        const auto checked = definition.normalise(definition.defaultValue);
        QVERIFY2(checked && *checked == definition.defaultValue, qPrintable(definition.key));
    }
}

void tst_LibrarySettings::valuesAreNormalised_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("stored");

    QTest::newRow("on") << u"alerts.discreet"_s << u"Yes"_s << u"on"_s;
    QTest::newRow("spaces") << u"library.name"_s << u"  도서관 "_s << u"도서관"_s;
    QTest::newRow("url") << u"library.url"_s << u"https://library.example/alerts/"_s
                         << u"https://library.example/alerts"_s;
    QTest::newRow("no url") << u"library.url"_s << u""_s << u""_s;
    QTest::newRow("quiet hours") << u"quiet-hours"_s << u"22:30-7:00"_s << u"22:30-07:00"_s;
    QTest::newRow("no quiet hours") << u"quiet-hours"_s << u"off"_s << u"off"_s;
    QTest::newRow("origins") << u"push.trusted-origins"_s
                             << u"http://127.0.0.1:9000, https://Push.Example:443/"_s
                             << u"http://127.0.0.1:9000,https://push.example"_s;
    QTest::newRow("page origins") << u"web.allowed-origins"_s
                                  << u"https://Library.example:443 ,http://a.example:81"_s
                                  << u"https://library.example,http://a.example:81"_s;
    QTest::newRow("no proxy") << u"push.proxy"_s << u"off"_s << u""_s;
    QTest::newRow("proxy") << u"push.proxy"_s << u"socks5://proxy:1080"_s
                           << u"socks5://proxy:1080"_s;
    QTest::newRow("any address") << u"web.listen"_s << u"0.0.0.0:0"_s << u"0.0.0.0:0"_s;
    QTest::newRow("IPv6") << u"web.listen"_s << u"[::1]:8350"_s << u"[::1]:8350"_s;
    QTest::newRow("proxies") << u"web.trusted-proxies"_s << u"127.0.0.1, 10.0.0.0/8,::1"_s
                             << u"127.0.0.1,10.0.0.0/8,::1"_s;
    QTest::newRow("metrics") << u"web.metrics"_s << u" Loopback"_s << u"loopback"_s;
    QTest::newRow("no metrics") << u"web.metrics"_s << u"OFF"_s << u"off"_s;
    QTest::newRow("metrics for a network")
        << u"web.metrics"_s << u"192.168.0.7, 10.0.0.0/8"_s << u"192.168.0.7,10.0.0.0/8"_s;
    QTest::newRow("closed days") << u"calendar.closed"_s << u"Mon, 2026-12-25"_s
                                 << u"mon,2026-12-25"_s;
    QTest::newRow("holidays") << u"calendar.closed"_s
                              << u"SUN , 12-25, 2026-12-24 .. 2026-12-26, 12-25"_s
                              << u"sun,12-25,2026-12-24..2026-12-26"_s;
    QTest::newRow("nobody is barred") << u"no-shows.allowed"_s << u"0"_s << u"off"_s;
    QTest::newRow("off for nought") << u"announcements.per-day"_s << u"0"_s << u"off"_s;
    QTest::newRow("days") << u"privacy.retention-days"_s << u"030"_s << u"30"_s;
    QTest::newRow("choice") << u"pickup.on-expiry"_s << u"NEXT"_s << u"next"_s;
    QTest::newRow("template") << u"template.ready.en.title"_s << u"{book.title} is here"_s
                              << u"{book.title} is here"_s;
}

void tst_LibrarySettings::valuesAreNormalised()
{
    QFETCH(QString, key);
    QFETCH(QString, typed);
    QFETCH(QString, stored);
    const auto checked = librarySettings().check(key, typed);
    QVERIFY2(checked, checked ? "" : qPrintable(checked.error().detail));
    QCOMPARE(*checked, stored);
}

void tst_LibrarySettings::wrongValuesAreRefused_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("typed");

    QTest::newRow("no name") << u"library.name"_s << u""_s;
    QTest::newRow("contact") << u"library.contact"_s << u"desk"_s;
    QTest::newRow("zone") << u"library.time-zone"_s << u"Korea time"_s;
    QTest::newRow("Korean zone") << u"library.time-zone"_s << u"서울"_s;
    QTest::newRow("url without scheme") << u"library.url"_s << u"library.example"_s;
    QTest::newRow("url with query") << u"library.url"_s << u"https://library.example/?a"_s;
    QTest::newRow("number") << u"pickup.days"_s << u"three"_s;
    QTest::newRow("nought days") << u"pickup.days"_s << u"0"_s;
    QTest::newRow("negative") << u"alerts.delay"_s << u"-1"_s;
    QTest::newRow("boolean") << u"alerts.discreet"_s << u"perhaps"_s;
    QTest::newRow("choice") << u"pickup.on-expiry"_s << u"shelf"_s;
    QTest::newRow("quiet hours") << u"quiet-hours"_s << u"21-8h"_s;
    QTest::newRow("plain http") << u"push.trusted-origins"_s << u"http://push.example"_s;
    QTest::newRow("origin with path") << u"web.allowed-origins"_s << u"https://library.example/x"_s;
    QTest::newRow("missing file") << u"push.ca-file"_s << u"/nonexistent/ca.pem"_s;
    QTest::newRow("proxy without port") << u"push.proxy"_s << u"http://proxy"_s;
    QTest::newRow("no port") << u"web.listen"_s << u"127.0.0.1"_s;
    QTest::newRow("large port") << u"web.listen"_s << u"127.0.0.1:70000"_s;
    QTest::newRow("host as proxy") << u"web.trusted-proxies"_s << u"proxy.example"_s;
    QTest::newRow("metrics for a host") << u"web.metrics"_s << u"monitor.example"_s;
    QTest::newRow("metrics for a word and an address")
        << u"web.metrics"_s << u"loopback,10.0.0.7"_s;
    QTest::newRow("metrics for nobody named") << u"web.metrics"_s << u""_s;
    QTest::newRow("no day") << u"calendar.closed"_s << u"2026-02-30"_s;
    QTest::newRow("no day of a year") << u"calendar.closed"_s << u"12-32"_s;
    QTest::newRow("backwards") << u"calendar.closed"_s << u"2026-12-26..2026-12-24"_s;
    QTest::newRow("half a range") << u"calendar.closed"_s << u"mon,2026-12-24.."_s;
    QTest::newRow("no-shows") << u"no-shows.allowed"_s << u"-1"_s;
    QTest::newRow("barred for no days") << u"no-shows.barred-days"_s << u"0"_s;
    QTest::newRow("grouping") << u"alerts.grouping"_s << u"1441"_s;
    QTest::newRow("per day") << u"announcements.per-day"_s << u"many"_s;
    QTest::newRow("placeholder") << u"template.ready.ko.body"_s << u"{book.name}"_s;
    QTest::newRow("long title") << u"template.ready.ko.title"_s << QString(121, u'책');
}

void tst_LibrarySettings::wrongValuesAreRefused()
{
    QFETCH(QString, key);
    QFETCH(QString, typed);
    const auto checked = librarySettings().check(key, typed);
    QVERIFY(!checked);
    QCOMPARE(checked.error().code, ErrorCode::InvalidSetting);
    QCOMPARE(checked.error().subject, key);
    QVERIFY(!checked.error().detail.isEmpty());
    QVERIFY2(describe(checked.error()).contains(checked.error().detail),
             qPrintable(describe(checked.error())));
}

void tst_LibrarySettings::unknownKeysAreRefused()
{
    const auto checked = librarySettings().check(u"library.colour"_s, u"red"_s);
    QVERIFY(!checked);
    QCOMPARE(checked.error().code, ErrorCode::UnknownSetting);
}

void tst_LibrarySettings::zoneIsFixed()
{
    for (const SettingDefinition &definition : librarySettings().definitions())
        QCOMPARE(definition.isFixed, definition.key == u"library.time-zone"_s);
}

void tst_LibrarySettings::policyFollowsSettings()
{
    QCOMPARE(policyOf(Settings(&librarySettings(), {})), Policy());
    const Settings settings(&librarySettings(),
                            {{u"library.time-zone"_s, u"Asia/Seoul"_s},
                             {u"calendar.closed"_s, u"mon,12-25,2026-12-24..2026-12-26"_s},
                             {u"pickup.days"_s, u"5"_s},
                             {u"pickup.inclusive"_s, u"on"_s},
                             {u"pickup.on-expiry"_s, u"next"_s},
                             {u"reminder.days"_s, u"2"_s},
                             {u"reservations.per-reader"_s, u"9"_s},
                             {u"reservations.per-book"_s, u"7"_s},
                             {u"reservations.on-loan-only"_s, u"on"_s},
                             {u"no-shows.allowed"_s, u"3"_s},
                             {u"no-shows.within-days"_s, u"60"_s},
                             {u"no-shows.barred-days"_s, u"90"_s}});
    const Calendar calendar {{1}, {{12, 25}}, {{QDate(2026, 12, 24), QDate(2026, 12, 26)}}};
    QCOMPARE(policyOf(settings),
             (Policy {.zone = QTimeZone("Asia/Seoul"),
                      .calendar = calendar,
                      .pickupDays = 5,
                      .pickupInclusive = true,
                      .offersToNext = true,
                      .reminderDays = 2,
                      .reservationsPerReader = 9,
                      .reservationsPerBook = 7,
                      .onLoanOnly = true,
                      .noShow = {.allowed = 3, .withinDays = 60, .barredDays = 90}}));
    // What some other program wrote closes no day.
    const Settings broken(&librarySettings(), {{u"calendar.closed"_s, u"someday"_s}});
    QCOMPARE(policyOf(broken), Policy());
}

QTEST_GUILESS_MAIN(tst_LibrarySettings)
#include "tst_librarysettings.moc"
