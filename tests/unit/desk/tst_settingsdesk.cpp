// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/webpush/base64url.h"
#include "core/webpush/p256.h"
#include "desklibrary.h"

using namespace bookbell;
using namespace bookbell::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestSettingsDesk final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void set_data();
    void set();
    void nothingChanges();
    void reset();
    void resetOfWhatHasNoDefault();
    void quietHoursMoveWhatWaits();
    void undo();
    void undoOfAReset();
    void noUndoAfterAnotherChange();
    void record();
    void keyImport();
    void keyImportAsCurrent();
    void wrongKeyImport();
    void newKey();
    void resume_data();
    void resume();
};

static QMap<QString, QString> storedSettings(DeskLibrary &library)
{
    return library.with([](Stores &stores) { return stores.settings().settings(); });
}

void TestSettingsDesk::set_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("stored");
    QTest::addColumn<std::optional<ErrorCode>>("error");
    const std::optional<ErrorCode> none;
    QTest::newRow("fine") << u"pickup.days"_s << u"5"_s << u"5"_s << none;
    QTest::newRow("normalised") << u"alerts.discreet"_s << u" Yes "_s << u"on"_s << none;
    QTest::newRow("value") << u"pickup.days"_s << u"soon"_s << QString()
                           << std::optional(ErrorCode::InvalidSetting);
    QTest::newRow("key") << u"pickup.weeks"_s << u"5"_s << QString()
                         << std::optional(ErrorCode::UnknownSetting);
    QTest::newRow("fixed") << u"library.time-zone"_s << u"Europe/Berlin"_s << u"Asia/Seoul"_s
                           << std::optional(ErrorCode::InvalidSetting);
}

void TestSettingsDesk::set()
{
    DeskLibrary library;
    QFETCH(QString, key);
    QFETCH(QString, value);
    const auto journal = library.settings->set(key, value).result();
    QTEST(journal ? std::optional<ErrorCode>() : std::optional(journal.error().code), "error");
    QTEST(storedSettings(library).value(key), "stored");
    if (journal) {
        const JournalEntry entry = library.lastEntry();
        QCOMPARE(entry.id, *journal);
        QCOMPARE(entry.action, u"setting"_s);
        QCOMPARE(entry.subject, key);
        QCOMPARE(entry.actor.user, u"minji"_s);
    } else {
        QVERIFY(library.lastEntry().action != "setting"_L1);
    }
}

void TestSettingsDesk::nothingChanges()
{
    DeskLibrary library;
    VERIFY_RESULT(first, library.settings->set(u"pickup.days"_s, u"5"_s).result());
    VERIFY_RESULT(again, library.settings->set(u"pickup.days"_s, u" 5"_s).result());
    QVERIFY(!again->isValid());
    QCOMPARE(library.lastEntry().id, *first);
}

void TestSettingsDesk::reset()
{
    DeskLibrary library;
    QVERIFY(library.settings->set(u"pickup.days"_s, u"5"_s).result());
    VERIFY_RESULT(journal, library.settings->reset(u"pickup.days"_s).result());
    QVERIFY(journal->isValid());
    QVERIFY(!storedSettings(library).contains(u"pickup.days"_s));
    VERIFY_RESULT(again, library.settings->reset(u"pickup.days"_s).result());
    QVERIFY(!again->isValid());
    QCOMPARE(library.settings->reset(u"pickup.weeks"_s).result().error().code,
             ErrorCode::UnknownSetting);
}

void TestSettingsDesk::resetOfWhatHasNoDefault()
{
    DeskLibrary library;
    const auto journal = library.settings->reset(u"library.name"_s).result();
    QCOMPARE(journal.error().code, ErrorCode::InvalidSetting);
    QCOMPARE(storedSettings(library).value(u"library.name"_s), u"한빛도서관"_s);
}

void TestSettingsDesk::quietHoursMoveWhatWaits()
{
    DeskLibrary library; // 10:00
    library.set(u"quiet-hours"_s, u"09:00-12:00"_s);
    library.reserve(u"R2"_s);
    QVERIFY(library.desk->checkIn(u"C1"_s).result());
    QCOMPARE(library.deliveries(DeliveryState::Held).size(), 1);
    library.set(u"quiet-hours"_s, u"09:00-11:00"_s);
    const UtcTime eleven = library.clock.now() + 1h;
    QCOMPARE(library.deliveries(DeliveryState::Held).value(0).dueAt, eleven);
    library.set(u"quiet-hours"_s, u"off"_s);
    QCOMPARE(library.deliveries(DeliveryState::Queued).size(), 1);
    // Back to the default, in whose hours it is not quiet now: it stays as it is.
    QVERIFY(library.settings->reset(u"quiet-hours"_s).result());
    QCOMPARE(library.deliveries(DeliveryState::Queued).size(), 1);
}

void TestSettingsDesk::undo()
{
    DeskLibrary library;
    library.set(u"quiet-hours"_s, u"off"_s);
    VERIFY_RESULT(journal, library.settings->set(u"quiet-hours"_s, u"09:00-12:00"_s).result());
    library.reserve(u"R2"_s);
    QVERIFY(library.desk->checkIn(u"C1"_s).result());
    QCOMPARE(library.deliveries(DeliveryState::Held).size(), 1);
    VERIFY_RESULT(done, library.desk->undo(*journal).result());
    QCOMPARE(storedSettings(library).value(u"quiet-hours"_s), u"off"_s);
    QCOMPARE(library.deliveries(DeliveryState::Queued).size(), 1);

    VERIFY_RESULT(first, library.settings->set(u"pickup.days"_s, u"5"_s).result());
    VERIFY_RESULT(back, library.desk->undo(*first).result());
    QVERIFY(!storedSettings(library).contains(u"pickup.days"_s));
}

void TestSettingsDesk::undoOfAReset()
{
    DeskLibrary library;
    library.set(u"pickup.days"_s, u"5"_s);
    VERIFY_RESULT(journal, library.settings->reset(u"pickup.days"_s).result());
    VERIFY_RESULT(done, library.desk->undo(*journal).result());
    QCOMPARE(storedSettings(library).value(u"pickup.days"_s), u"5"_s);
}

void TestSettingsDesk::noUndoAfterAnotherChange()
{
    DeskLibrary library;
    VERIFY_RESULT(journal, library.settings->set(u"pickup.days"_s, u"5"_s).result());
    library.set(u"pickup.days"_s, u"6"_s);
    QCOMPARE(library.desk->undo(*journal).result().error().code, ErrorCode::NothingToUndo);
    QCOMPARE(storedSettings(library).value(u"pickup.days"_s), u"6"_s);
}

void TestSettingsDesk::record()
{
    DeskLibrary library;
    library.set(u"pickup.days"_s, u"5"_s);
    VERIFY_RESULT(newKey, library.settings->makeVapidKey().result());
    VERIFY_RESULT(record, library.settings->record().result());
    QCOMPARE(record->settings.integer(u"pickup.days"_s), 5);
    QCOMPARE(record->settings.text(u"quiet-hours"_s), u"21:00-08:00"_s);
    QCOMPARE(record->stored.value(u"pickup.days"_s), u"5"_s);
    QVERIFY(!record->stored.contains(u"quiet-hours"_s));
    QCOMPARE(record->services.size(), 1);
    QCOMPARE(record->keys.size(), 2);
    QCOMPARE(record->keys[0].id, *newKey);
    QVERIFY(record->keys[0].isCurrent);
    QCOMPARE(record->keys[0].active, 0);
    QVERIFY(!record->keys[1].isCurrent);
    QCOMPARE(record->keys[1].active, 3);
}

/// As a web-push tool prints it.
static QByteArray keyText(const P256Key &key)
{
    const auto &point = key.publicKey();
    const QByteArray secret = key.privateKey().toByteArray();
    return "Public Key:\n"_ba
        + toBase64Url(QByteArrayView(reinterpret_cast<const char *>(point.data()), 65))
        + "\nPrivate Key:\n"_ba + toBase64Url(secret) + '\n';
}

void TestSettingsDesk::keyImport()
{
    DeskLibrary library;
    const QByteArray text = keyText(P256Key::generate());
    VERIFY_RESULT(id, library.settings->importVapidKey(text, false).result());
    VERIFY_RESULT(record, library.settings->record().result());
    QCOMPARE(record->keys.size(), 2);
    QCOMPARE(record->keys[1].id, *id);
    QVERIFY(!record->keys[1].isCurrent);
    QVERIFY(text.contains(record->keys[1].publicKey.toLatin1()));
    QCOMPARE(library.lastEntry().action, u"vapid"_s);

    VERIFY_RESULT(again, library.settings->importVapidKey(text, true).result());
    QCOMPARE(*again, *id);
    VERIFY_RESULT(after, library.settings->record().result());
    QCOMPARE(after->keys.size(), 2);
    QCOMPARE(after->keys[0].id, *id);
    QVERIFY(after->keys[0].isCurrent);
}

void TestSettingsDesk::keyImportAsCurrent()
{
    DeskLibrary library;
    VERIFY_RESULT(id,
                  library.settings->importVapidKey(keyText(P256Key::generate()), true).result());
    VERIFY_RESULT(record, library.settings->record().result());
    QCOMPARE(record->keys[0].id, *id);
    QVERIFY(record->keys[0].isCurrent);
    QVERIFY(!record->keys[1].isCurrent);
}

void TestSettingsDesk::wrongKeyImport()
{
    DeskLibrary library;
    const auto id = library.settings->importVapidKey("no key at all"_ba, true).result();
    QCOMPARE(id.error().code, ErrorCode::InvalidKey);
    VERIFY_RESULT(record, library.settings->record().result());
    QCOMPARE(record->keys.size(), 1);
}

void TestSettingsDesk::newKey()
{
    DeskLibrary library;
    VERIFY_RESULT(id, library.settings->makeVapidKey().result());
    VERIFY_RESULT(record, library.settings->record().result());
    QCOMPARE(record->keys[0].id, *id);
    QCOMPARE(library.lastEntry().subject, u"vapid key %1"_s.arg(id->value));
}

void TestSettingsDesk::resume_data()
{
    QTest::addColumn<QString>("origin");
    QTest::addColumn<bool>("isKnown");
    QTest::newRow("as it is") << u"https://updates.push.services.mozilla.com"_s << true;
    QTest::newRow("with a slash") << u"https://Updates.push.services.mozilla.com/"_s << true;
    QTest::newRow("another") << u"https://fcm.googleapis.com"_s << false;
    QTest::newRow("nonsense") << u"mozilla"_s << false;
}

void TestSettingsDesk::resume()
{
    DeskLibrary library;
    library.with([&](Stores &stores) -> Result<> {
        const auto services = stores.services().services();
        return stores.services().pauseService(services->constFirst().id, u"HTTP 403"_s,
                                              library.clock.now());
    });
    QFETCH(QString, origin);
    QFETCH(bool, isKnown);
    const auto resumed = library.settings->resumeService(origin).result();
    QCOMPARE(resumed.has_value(), isKnown);
    VERIFY_RESULT(record, library.settings->record().result());
    QCOMPARE(record->services[0].pausedAt.has_value(), !isKnown);
    if (isKnown) {
        QCOMPARE(library.lastEntry().action, u"resume service"_s);
        QCOMPARE(library.lastEntry().subject, u"https://updates.push.services.mozilla.com"_s);
    } else {
        QCOMPARE(resumed.error().code, ErrorCode::UnknownService);
        QCOMPARE(library.lastEntry().action, QString());
    }
}

QTEST_GUILESS_MAIN(TestSettingsDesk)
#include "tst_settingsdesk.moc"
