// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QFile>
#include <QLocale>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include "core/base/error.h"
#include "ui/deliveryreason.h"
#include "ui/translations.h"
#include "ui/wording.h"

using namespace bookbell;
using namespace Qt::StringLiterals;

namespace {

struct Entry {
    QString context;
    QString source;
    QStringList translations;
    bool isFinished = true;
};

QString translationsFile(const QString &language)
{
    return QStringLiteral(SOURCE_FOLDER "/resources/translations/bookbell_%1.ts").arg(language);
}

QList<Entry> entriesIn(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QXmlStreamReader xml(&file);
    QList<Entry> entries;
    Entry entry;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == "name"_L1)
            entry.context = xml.readElementText();
        else if (xml.name() == "source"_L1)
            entry.source = xml.readElementText();
        else if (xml.name() == "translation"_L1) {
            entry.isFinished = !xml.attributes().hasAttribute("type"_L1);
            entry.translations = {
                xml.readElementText(QXmlStreamReader::IncludeChildElements).trimmed()};
            entries.append(entry);
        }
    }
    return entries;
}

QList<Entry> entriesOf(const QString &language)
{
    return entriesIn(translationsFile(language));
}

QSet<QString> placeholdersOf(const QString &text)
{
    QSet<QString> found;
    for (const QString &placeholder : {u"%1"_s, u"%2"_s, u"%3"_s, u"{%1}"_s}) {
        if (text.contains(placeholder))
            found.insert(placeholder);
    }
    return found;
}

} // namespace

class TestTranslations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyStringIsTranslated_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<int>("atLeast");
        QTest::newRow("Korean") << u"ko"_s << 200;
        QTest::newRow("English plurals") << u"en"_s << 5;
    }
    void everyStringIsTranslated()
    {
        QFETCH(const QString, language);
        QFETCH(const int, atLeast);
        const QList<Entry> entries = entriesOf(language);
        QVERIFY(entries.size() >= atLeast);
        for (const Entry &entry : entries) {
            QVERIFY2(entry.isFinished && !entry.translations.first().isEmpty(),
                     qPrintable(entry.context + u": "_s + entry.source));
        }
    }

    void everyTextOfTheSourcesIsCollected_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QStringList>("options");
        QTest::newRow("Korean") << u"ko"_s << QStringList();
        QTest::newRow("English plurals") << u"en"_s << QStringList {u"-pluralonly"_s};
    }
    /// A text that nobody has collected would be shown in English, and the test above would not
    /// know of it.
    void everyTextOfTheSourcesIsCollected()
    {
        QFETCH(const QString, language);
        QFETCH(const QStringList, options);
        QTemporaryDir folder;
        const QString copy = folder.filePath(u"bookbell_%1.ts"_s.arg(language));
        QVERIFY(QFile::copy(translationsFile(language), copy));
        const QString sources = QStringLiteral(SOURCE_FOLDER);
        QProcess lupdate;
        lupdate.start(QStringLiteral(LUPDATE),
                      QStringList {u"-silent"_s, u"-locations"_s, u"none"_s, u"-no-obsolete"_s}
                          + options
                          + QStringList {u"-I"_s, sources, sources + u"/ui"_s, sources + u"/core"_s,
                                         sources + u"/app"_s, u"-ts"_s, copy});
        QVERIFY2(lupdate.waitForFinished(), qPrintable(lupdate.errorString()));
        QCOMPARE(lupdate.exitCode(), 0);
        const QList<Entry> entries = entriesIn(copy);
        QVERIFY(!entries.isEmpty());
        for (const Entry &entry : entries)
            QVERIFY2(entry.isFinished, qPrintable(entry.context + u": "_s + entry.source));
    }

    void placeholdersSurvive()
    {
        for (const Entry &entry : entriesOf(u"ko"_s)) {
            QVERIFY2(placeholdersOf(entry.source) == placeholdersOf(entry.translations.first()),
                     qPrintable(entry.source + u" -> "_s + entry.translations.first()));
        }
    }

    void speaksTheLanguageThatIsInstalled()
    {
        const Error unknown {ErrorCode::UnknownBarcode, u"X9"_s, {}};
        auto &app = *QCoreApplication::instance();
        installTranslations(app, u"ko"_s);
        QVERIFY2(describe(unknown).contains(u"소장본이 없습니다"), qPrintable(describe(unknown)));
        QCOMPARE(describeReason(u"quiet hours"_s), u"방해 금지 시간"_s);
        QVERIFY(describeReason(u"expired, after: no network"_s).contains(u"네트워크 없음"));
        QCOMPARE(describeReason(u"410 said the service"_s), u"410 said the service"_s);
        const QString clock = describeReason(
            u"the VAPID token was refused; this computer's clock is 65 minutes fast: "
            "set it right"_s);
        QVERIFY2(clock.contains(u"65분"_s) && clock.contains(u"빠릅니다"_s), qPrintable(clock));
        QVERIFY2(!clock.contains(u"VAPID token"_s) && !clock.contains(u'%'), qPrintable(clock));
        QVERIFY(
            describeReason(u"BadJwtToken; this computer's clock is 7 minutes slow: set it right"_s)
                .contains(u"느립니다"_s));
        // Qt's own texts too.
        QVERIFY(QCoreApplication::translate("QPlatformTheme", "Cancel") != "Cancel"_L1);
        installTranslations(app, u"en"_s);
        QVERIFY(describe(unknown).startsWith("No copy has the barcode X9"_L1));
    }

    void datesReadAsPeopleSayThem_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("iso");
        QTest::addColumn<QString>("said");
        QTest::newRow("ko today") << u"ko"_s << u"2026-11-23T23:59:59"_s << u"오늘까지"_s;
        QTest::newRow("ko tomorrow") << u"ko"_s << u"2026-11-24T23:59:59"_s << u"내일까지"_s;
        QTest::newRow("ko later") << u"ko"_s << u"2026-11-25T23:59:59"_s << u"11월 25일(수)까지"_s;
        QTest::newRow("en today") << u"en"_s << u"2026-11-23T23:59:59"_s << u"until today"_s;
        QTest::newRow("en later") << u"en"_s << u"2026-11-25T23:59:59"_s
                                  << u"until Wed 25 November"_s;
    }
    void datesReadAsPeopleSayThem()
    {
        QFETCH(const QString, language);
        QFETCH(const QString, iso);
        QFETCH(const QString, said);
        installTranslations(*QCoreApplication::instance(), language);
        const QTimeZone seoul("Asia/Seoul");
        const auto at = [&](const QString &text) {
            QDateTime local = QDateTime::fromString(text, Qt::ISODate);
            local.setTimeZone(seoul);
            return fromDateTime(local);
        };
        QCOMPARE(wording::untilDay(at(iso), at(u"2026-11-23T10:42:00"_s), seoul), said);
    }

    void englishCounts()
    {
        installTranslations(*QCoreApplication::instance(), u"en"_s);
        AlertFate fate;
        fate.kind = AlertFate::Kind::Accepted;
        fate.devices = fate.accepted = 1;
        fate.took = std::chrono::milliseconds(210);
        QCOMPARE(wording::fate(fate, fromMs(0), QTimeZone::utc()).text,
                 u"Accepted on 1 device in 0.2 s"_s);
        fate.devices = fate.accepted = 2;
        QCOMPARE(wording::fate(fate, fromMs(0), QTimeZone::utc()).text,
                 u"Accepted on 2 devices in 0.2 s"_s);
    }
};

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
