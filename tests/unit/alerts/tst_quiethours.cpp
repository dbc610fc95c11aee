// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/alerts/quiethours.h"
#include "tests/support/verifyresult.h"

using namespace bookbell;
using namespace Qt::StringLiterals;

namespace {

UtcTime utc(const QString &text)
{
    return fromDateTime(QDateTime::fromString(text + u'Z', Qt::ISODate));
}

} // namespace

class TestQuietHours final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void parse_data();
    void parse();
    void earliest_data();
    void earliest();
};

void TestQuietHours::parse_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("normal"); // empty: refused
    QTest::newRow("over midnight") << u"21:00-08:00"_s << u"21:00-08:00"_s;
    QTest::newRow("one digit") << u"9:30 - 17:05"_s << u"09:30-17:05"_s;
    QTest::newRow("off") << u"off"_s << u"off"_s;
    QTest::newRow("Off") << u" Off "_s << u"off"_s;
    QTest::newRow("empty") << QString() << QString();
    QTest::newRow("no such hour") << u"25:00-08:00"_s << QString();
    QTest::newRow("no such minute") << u"21:60-08:00"_s << QString();
    QTest::newRow("the same twice") << u"08:00-08:00"_s << QString();
    QTest::newRow("one time") << u"21:00"_s << QString();
    QTest::newRow("words") << u"nine to eight"_s << QString();
}

void TestQuietHours::parse()
{
    QFETCH(QString, text);
    const auto hours = QuietHours::parse(text);
    QTEST(hours ? hours->toText() : QString(), "normal");
    if (!hours)
        QCOMPARE(hours.error().code, ErrorCode::InvalidSetting);
}

void TestQuietHours::earliest_data()
{
    QTest::addColumn<QString>("hours");
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QString>("now");
    QTest::addColumn<QString>("earliest");
    const auto row = [](const char *name, const QString &hours, const QByteArray &zone,
                        const QString &now, const QString &earliest) {
        QTest::newRow(name) << hours << zone << now << earliest;
    };
    const QByteArray seoul = "Asia/Seoul"_ba;
    const QByteArray berlin = "Europe/Berlin"_ba;
    const QString night = u"21:00-08:00"_s;
    row("by day", night, seoul, u"2026-11-23T01:00:00"_s, u"2026-11-23T01:00:00"_s);
    row("late evening", night, seoul, u"2026-11-23T13:00:00"_s, u"2026-11-23T23:00:00"_s);
    row("after midnight", night, seoul, u"2026-11-23T16:00:00"_s, u"2026-11-23T23:00:00"_s);
    row("first moment", night, seoul, u"2026-11-23T12:00:00"_s, u"2026-11-23T23:00:00"_s);
    row("last second before", night, seoul, u"2026-11-23T11:59:59"_s, u"2026-11-23T11:59:59"_s);
    row("last second of them", night, seoul, u"2026-11-23T22:59:59"_s, u"2026-11-23T23:00:00"_s);
    row("just over", night, seoul, u"2026-11-23T23:00:00"_s, u"2026-11-23T23:00:00"_s);
    row("within a day", u"12:00-13:00"_s, seoul, u"2026-11-23T03:30:00"_s,
        u"2026-11-23T04:00:00"_s);
    row("off", u"off"_s, seoul, u"2026-11-23T16:00:00"_s, u"2026-11-23T16:00:00"_s);
    row("the night that is an hour longer", night, berlin, u"2026-10-24T20:00:00"_s,
        u"2026-10-25T07:00:00"_s);
    row("the night that is an hour shorter", night, berlin, u"2026-03-28T21:00:00"_s,
        u"2026-03-29T06:00:00"_s);
    // 02:30 is lived twice: the first time at 00:30 UTC, the second at 01:30.
    row("end within the hour lived twice", u"21:00-02:45"_s, berlin, u"2026-10-25T01:30:00"_s,
        u"2026-10-25T01:45:00"_s);
    row("the same where summer is the standard", u"21:00-01:45"_s, "Europe/Dublin"_ba,
        u"2026-10-25T01:30:00"_s, u"2026-10-25T01:45:00"_s);
}

void TestQuietHours::earliest()
{
    QFETCH(QString, hours);
    QFETCH(QByteArray, zone);
    QFETCH(QString, now);
    VERIFY_RESULT(quiet, QuietHours::parse(hours));
    const UtcTime answer = quiet->earliest(utc(now), QTimeZone(zone));
    QTEST(inZone(answer, QTimeZone::utc()).toString(u"yyyy-MM-ddTHH:mm:ss"), "earliest");
    QCOMPARE(quiet->isQuiet(utc(now), QTimeZone(zone)), answer != utc(now));
}

QTEST_APPLESS_MAIN(TestQuietHours)
#include "tst_quiethours.moc"
