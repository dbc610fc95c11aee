// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

#include "core/base/random.h"
#include "core/webpush/base64url.h"
#include "core/webpush/p256.h"
#include "core/webpush/subscriptionkeys.h"

using namespace bookbell;
using namespace Qt::StringLiterals;

/// The program as a script sees it: exit status, standard output, standard error.
class TestCommandLine final : public QObject
{
    Q_OBJECT

private:
    struct Outcome {
        int status = -1;
        QByteArray out;
        QByteArray error;

        [[nodiscard]] QJsonObject object() const { return QJsonDocument::fromJson(out).object(); }
        [[nodiscard]] QJsonArray array() const { return QJsonDocument::fromJson(out).array(); }
    };

    Outcome run(const QStringList &arguments) const
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.remove(u"DISPLAY"_s);
        environment.remove(u"WAYLAND_DISPLAY"_s);
        environment.remove(u"QT_QPA_PLATFORM"_s);
        environment.insert(u"BOOKBELL_LIBRARY"_s, library());
        environment.insert(u"HOME"_s, m_folder->path());
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(BOOKBELL_PROGRAM), arguments);
        process.closeWriteChannel();
        if (!process.waitForFinished(60'000))
            return {};
        return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
                process.readAllStandardOutput(), process.readAllStandardError()};
    }

    [[nodiscard]] QString library() const { return m_folder->filePath(u"library.bookbell"_s); }

    QString write(const QString &name, const QByteArray &content) const
    {
        QFile file(m_folder->filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            return {};
        return file.fileName();
    }

    /// A subscription of an invented browser at a known push service.
    static QJsonObject subscription(const QString &token)
    {
        const auto text = [](const QByteArray &bytes) {
            return QString::fromLatin1(toBase64Url(bytes));
        };
        QJsonObject keys;
        keys.insert(u"p256dh"_s, text(toByteArray(P256Key::generate().publicKey())));
        keys.insert(u"auth"_s, text(randomBytes(16)));
        QJsonObject object;
        object.insert(u"endpoint"_s,
                      QString(u"https://updates.push.services.mozilla.com/wpush/v2/"_s + token));
        object.insert(u"keys"_s, keys);
        return object;
    }

    Outcome makeLibrary() const
    {
        return run({u"init"_s, u"--name"_s, u"한빛도서관"_s, u"--contact"_s,
                    u"mailto:desk@library.example.org"_s, u"--time-zone"_s, u"Asia/Seoul"_s,
                    u"--json"_s});
    }

    void fill() const
    {
        QCOMPARE(makeLibrary().status, 0);
        QCOMPARE(run({u"settings"_s, u"set"_s, u"quiet-hours"_s, u"off"_s}).status, 0);
        const QString books = write(
            u"books.csv"_s,
            "isbn,title,author,barcodes\n9788937460449,데미안,헤르만 헤세,A1;A2\n,소식지,,B1\n"_ba);
        QCOMPARE(run({u"import"_s, u"books"_s, books}).status, 0);
        const QString readers =
            write(u"readers.csv"_s, "card_number,name,language\nR1,김민지,ko\nR2,Jane Roe,en\n"_ba);
        QCOMPARE(run({u"import"_s, u"readers"_s, readers}).status, 0);
    }

    std::unique_ptr<QTemporaryDir> m_folder;

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void cleanup() { m_folder.reset(); }

    void everyCommandHasHelpAndNeedsNoDisplay_data()
    {
        QTest::addColumn<QString>("command");
        for (const char *command :
             {"init",     "settings",  "vapid",      "import",    "export",
              "reserve",  "cancel",    "suspend",    "unsuspend", "put-back",
              "check-in", "check-out", "pair",       "announce",  "announcements",
              "pause",    "resume",    "stop",       "send",      "serve",
              "tick",     "status",    "deliveries", "services",  "rehearse"})
            QTest::newRow(command) << QString::fromLatin1(command);
    }

    void everyCommandHasHelpAndNeedsNoDisplay()
    {
        QFETCH(QString, command);
        const Outcome outcome = run({command, u"--help"_s});
        QCOMPARE(outcome.status, 0);
        QVERIFY(
            outcome.out.startsWith(QByteArray("bookbell [--library WHERE] " + command.toLatin1())));
        QVERIFY(outcome.out.contains("--json"));
        QVERIFY(run({u"--help"_s}).out.contains(QByteArray("\n  " + command.toLatin1())));
    }

    void wrongUsageIsTwo_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("no such command") << QStringList {u"frobnicate"_s};
        QTest::newRow("no such option") << QStringList {u"--frobnicate"_s};
        QTest::newRow("no such option of a command") << QStringList {u"status"_s, u"--x"_s};
        QTest::newRow("argument missing") << QStringList {u"check-in"_s};
        QTest::newRow("one too many") << QStringList {u"check-in"_s, u"A1"_s, u"A2"_s};
        QTest::newRow("unknown setting") << QStringList {u"settings"_s, u"get"_s, u"nothing"_s};
        QTest::newRow("bad value")
            << QStringList {u"settings"_s, u"set"_s, u"push.lanes"_s, u"x"_s};
        QTest::newRow("plain http beyond loopback") << QStringList {
            u"settings"_s, u"set"_s, u"push.trusted-origins"_s, u"http://push.example"_s};
        QTest::newRow("no id") << QStringList {u"cancel"_s, u"first"_s};
        QTest::newRow("no time") << QStringList {u"announce"_s, u"--list"_s, u"L"_s,
                                                 u"--title"_s,  u"T"_s,      u"--body"_s,
                                                 u"B"_s,        u"--at"_s,   u"soon"_s};
        QTest::newRow("no library named") << QStringList {u"status"_s, u"--library"_s, QString()};
        QTest::newRow("no such field")
            << QStringList {u"import"_s, u"books"_s, u"x"_s, u"--map"_s, u"A=colour"_s};
        QTest::newRow("list without subscribers")
            << QStringList {u"import"_s, u"books"_s, u"x"_s, u"--list"_s, u"L"_s};
        QTest::newRow("bad listen address")
            << QStringList {u"serve"_s, u"--listen"_s, u"somewhere"_s};
    }

    void wrongUsageIsTwo()
    {
        QFETCH(QStringList, arguments);
        QCOMPARE(makeLibrary().status, 0);
        const Outcome outcome = run(arguments);
        QCOMPARE(outcome.status, 2);
        QVERIFY(outcome.out.isEmpty());
        QCOMPARE(outcome.error.count('\n'), 1);
        QVERIFY(outcome.error.startsWith("bookbell: "));
    }

    void failureIsOneWithOneLineThatHelps_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("part");
        QTest::newRow("barcode") << QStringList {u"check-in"_s, u"Z9"_s} << "Z9"_ba;
        QTest::newRow("card") << QStringList {u"pair"_s, u"--reader"_s, u"R99"_s} << "R99"_ba;
        QTest::newRow("book") << QStringList {u"reserve"_s, u"--book"_s, u"99"_s, u"--reader"_s,
                                              u"R1"_s}
                              << "99"_ba;
        QTest::newRow("reservation") << QStringList {u"cancel"_s, u"99"_s} << "99"_ba;
        QTest::newRow("list") << QStringList {u"announce"_s, u"--list"_s, u"None"_s, u"--title"_s,
                                              u"T"_s,        u"--body"_s, u"B"_s}
                              << "None"_ba;
        QTest::newRow("announcement") << QStringList {u"pause"_s, u"99"_s} << "99"_ba;
        QTest::newRow("service") << QStringList {u"services"_s, u"resume"_s, u"https://x.example"_s}
                                 << "https://x.example"_ba;
        QTest::newRow("file") << QStringList {u"import"_s, u"books"_s, u"/nowhere.csv"_s}
                              << "/nowhere.csv"_ba;
        QTest::newRow("library") << QStringList {u"status"_s, u"--library"_s,
                                                 u"/nowhere.bookbell"_s}
                                 << "/nowhere.bookbell"_ba;
        QTest::newRow("another database")
            << QStringList {u"status"_s, u"--library"_s, u"postgresql://desk@localhost/library"_s}
            << "postgresql://"_ba;
        QTest::newRow("window without a display") << QStringList {} << "rehearse"_ba;
    }

    void failureIsOneWithOneLineThatHelps()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, part);
        fill();
        const Outcome outcome = run(arguments);
        QCOMPARE(outcome.status, 1);
        QVERIFY(outcome.out.isEmpty());
        QCOMPARE(outcome.error.count('\n'), 1);
        QVERIFY2(outcome.error.contains(part), outcome.error.constData());
    }

    void libraryIsNeverOverwritten()
    {
        QCOMPARE(makeLibrary().status, 0);
        QFile file(library());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray before = file.readAll();
        QCOMPARE(makeLibrary().status, 1);
        file.seek(0);
        QCOMPARE(file.readAll(), before);
    }

    void fileThatIsNoLibraryStaysAsItIs()
    {
        const QByteArray content = "title,author\n데미안,헤세\n"_ba;
        write(u"library.bookbell"_s, content);
        const Outcome outcome = run({u"status"_s});
        QCOMPARE(outcome.status, 1);
        QVERIFY(outcome.error.contains("is not a Bookbell library"));
        QFile file(library());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), content);
    }

    void aReservationFromPlaceToCollect()
    {
        fill();
        const QJsonObject reserved = run({u"reserve"_s, u"--book"_s, u"9788937460449"_s,
                                          u"--reader"_s, u"R1"_s, u"--json"_s})
                                         .object();
        QCOMPARE(reserved.value(u"position"_s).toInt(), 1);
        const QString id = QString::number(reserved.value(u"id"_s).toInteger());
        const Outcome twice =
            run({u"reserve"_s, u"--book"_s, u"9788937460449"_s, u"--reader"_s, u"R1"_s});
        QCOMPARE(twice.status, 1);

        QCOMPARE(run({u"suspend"_s, id, u"--json"_s}).object().value(u"state"_s).toString(),
                 u"suspended"_s);
        QCOMPARE(run({u"unsuspend"_s, id, u"--json"_s}).object().value(u"state"_s).toString(),
                 u"waiting"_s);

        const QJsonObject ready = run({u"check-in"_s, u"A1"_s, u"--json"_s}).object();
        QCOMPARE(ready.value(u"outcome"_s).toString(), u"ready"_s);
        QCOMPARE(ready.value(u"reader"_s).toString(), u"R1"_s);
        QCOMPARE(ready.value(u"reservation"_s).toInteger(), id.toLongLong());
        QCOMPARE(ready.value(u"deliveries"_s).toInt(), 0); // no device yet

        QCOMPARE(run({u"put-back"_s, id}).status, 0);
        QCOMPARE(run({u"check-in"_s, u"A1"_s, u"--json"_s}).object().value(u"outcome"_s).toString(),
                 u"ready"_s);
        const Outcome other = run({u"check-out"_s, u"A1"_s, u"--reader"_s, u"R2"_s});
        QCOMPARE(other.status, 1);
        QVERIFY(other.error.contains("R1"));
        const QJsonObject lent =
            run({u"check-out"_s, u"A1"_s, u"--reader"_s, u"R1"_s, u"--json"_s}).object();
        QCOMPARE(lent.value(u"collected"_s).toInteger(), id.toLongLong());
        QCOMPARE(run({u"cancel"_s, id}).status, 1); // closed ones stay as they are
    }

    void checkInRingsOncePerDevice()
    {
        fill();
        QJsonObject device = subscription(u"device"_s);
        device.insert(u"card_number"_s, u"R1"_s);
        const QString file =
            write(u"subscribers.jsonl"_s, QJsonDocument(device).toJson(QJsonDocument::Compact));
        QCOMPARE(run({u"import"_s, u"subscribers"_s, file}).status, 0);
        QCOMPARE(
            run({u"reserve"_s, u"--book"_s, u"9788937460449"_s, u"--reader"_s, u"R1"_s}).status, 0);
        QCOMPARE(run({u"check-in"_s, u"A1"_s, u"--json"_s}).object().value(u"deliveries"_s).toInt(),
                 1);
        const QJsonObject again = run({u"check-in"_s, u"A1"_s, u"--json"_s}).object();
        QCOMPARE(again.value(u"outcome"_s).toString(), u"ready"_s);
        QCOMPARE(again.value(u"deliveries"_s).toInt(), 0);

        const QJsonArray deliveries = run({u"deliveries"_s, u"--json"_s}).array();
        QCOMPARE(deliveries.size(), 1);
        QCOMPARE(deliveries.at(0).toObject().value(u"kind"_s).toString(), u"ready"_s);
        QCOMPARE(deliveries.at(0).toObject().value(u"state"_s).toString(), u"queued"_s);
        QCOMPARE(deliveries.at(0).toObject().value(u"host"_s).toString(),
                 u"updates.push.services.mozilla.com"_s);
        const QJsonObject status = run({u"status"_s, u"--json"_s}).object();
        QCOMPARE(status.value(u"deliveries"_s).toObject().value(u"queued"_s).toInt(), 1);
        QCOMPARE(status.value(u"subscriptions"_s).toObject().value(u"active"_s).toInt(), 1);
        QCOMPARE(status.value(u"services"_s).toArray().size(), 1);
    }

    void failedOnesAreTriedAgain()
    {
        fill();
        const QString origin = u"http://127.0.0.1:9"_s; // nobody listens there
        QCOMPARE(run({u"settings"_s, u"set"_s, u"push.trusted-origins"_s, origin}).status, 0);
        QJsonObject device = subscription(u"device"_s);
        device.insert(u"endpoint"_s, QString(origin + u"/secret-path"_s));
        const QString file =
            write(u"subscribers.jsonl"_s, QJsonDocument(device).toJson(QJsonDocument::Compact));
        QCOMPARE(run({u"import"_s, u"subscribers"_s, file, u"--list"_s, u"News"_s}).status, 0);
        QCOMPARE(run({u"announce"_s, u"--list"_s, u"News"_s, u"--title"_s, u"T"_s, u"--body"_s,
                      u"B"_s, u"--ttl"_s, u"1"_s})
                     .status,
                 0);
        QCOMPARE(run({u"send"_s, u"--until-empty"_s, u"--json"_s}).object().value(u"failed"_s), 1);

        const QByteArray line = run({u"deliveries"_s, u"--state"_s, u"failed"_s}).out;
        for (const char *part : {"announcement  failed", "127.0.0.1", "1 attempt", "made 20",
                                 "ended 20", "connection refused"})
            QVERIFY2(line.contains(part), line.constData());
        QVERIFY(!line.contains("secret-path"));
        const QJsonObject service = run({u"services"_s, u"--json"_s}).array().at(0).toObject();
        QCOMPARE(service.value(u"origin"_s), origin);
        QCOMPARE(service.value(u"sent"_s), 1);
        QCOMPARE(service.value(u"failed"_s), 1);
        QCOMPARE(service.value(u"accepted"_s), 0);
        QCOMPARE(service.value(u"queueAge"_s), 0);
        for (const char *key : {"gone", "retried", "currentRate", "rate", "limit"})
            QVERIFY2(service.contains(QLatin1StringView(key)), key);
        // Nothing was answered.
        QCOMPARE(service.value(u"latency"_s).toObject().value(u"0.99"_s), QJsonValue::Null);
        QCOMPARE(run({u"status"_s, u"--json"_s})
                     .object()
                     .value(u"services"_s)
                     .toArray()
                     .at(0)
                     .toObject()
                     .value(u"failed"_s),
                 1);
        QVERIFY(run({u"services"_s}).out.contains("sent 1: accepted 0, gone 0, failed 1"));

        QCOMPARE(run({u"deliveries"_s, u"retry"_s, u"--state"_s, u"gone"_s}).status, 2);
        QCOMPARE(run({u"deliveries"_s, u"again"_s}).status, 2);
        QCOMPARE(run({u"deliveries"_s, u"retry"_s, u"--announcement"_s, u"77"_s, u"--json"_s})
                     .object()
                     .value(u"queued"_s),
                 0);
        const QJsonObject again =
            run({u"deliveries"_s, u"retry"_s, u"--announcement"_s, u"1"_s, u"--json"_s}).object();
        QCOMPARE(again.value(u"queued"_s), 1);
        QCOMPARE(again.value(u"left"_s), 0);
        const QJsonArray queued =
            run({u"deliveries"_s, u"--state"_s, u"queued"_s, u"--json"_s}).array();
        QCOMPARE(queued.size(), 1);
    }

    void quietHoursHoldAndLetGo()
    {
        fill();
        QJsonObject device = subscription(u"device"_s);
        device.insert(u"card_number"_s, u"R1"_s);
        const QString file =
            write(u"subscribers.jsonl"_s, QJsonDocument(device).toJson(QJsonDocument::Compact));
        QCOMPARE(run({u"import"_s, u"subscribers"_s, file}).status, 0);
        QCOMPARE(
            run({u"reserve"_s, u"--book"_s, u"9788937460449"_s, u"--reader"_s, u"R1"_s}).status, 0);
        const QDateTime now = QDateTime::currentDateTimeUtc().toTimeZone(QTimeZone("Asia/Seoul"));
        const auto quietUntil = [this, &now](int hours) {
            const QString from = now.addSecs(-3600).toString(u"HH:mm"_s);
            const QString to = now.addSecs(hours * 3600).toString(u"HH:mm"_s);
            QCOMPARE(run({u"settings"_s, u"set"_s, u"quiet-hours"_s, from + u'-' + to}).status, 0);
        };
        const auto alert = [this] {
            return run({u"deliveries"_s, u"--json"_s}).array().at(0).toObject();
        };
        quietUntil(2);
        QCOMPARE(run({u"check-in"_s, u"A1"_s}).status, 0);
        QCOMPARE(alert().value(u"state"_s).toString(), u"held"_s);
        const QString due = alert().value(u"dueAt"_s).toString();
        const Outcome sent = run({u"send"_s, u"--until-empty"_s, u"--json"_s});
        QCOMPARE(sent.status, 0);
        QCOMPARE(sent.object().value(u"queued"_s).toInt(), 0); // held ones do not count

        quietUntil(4);
        QCOMPARE(alert().value(u"state"_s).toString(), u"held"_s);
        QVERIFY(alert().value(u"dueAt"_s).toString() > due);
        QCOMPARE(run({u"settings"_s, u"set"_s, u"quiet-hours"_s, u"off"_s}).status, 0);
        QCOMPARE(alert().value(u"state"_s).toString(), u"queued"_s);
        QVERIFY(alert().value(u"reason"_s).toString().isEmpty());
    }

    void tickTellsAndDoesWhatIsDue()
    {
        fill();
        QJsonObject device = subscription(u"device"_s);
        device.insert(u"card_number"_s, u"R1"_s);
        const QString file =
            write(u"subscribers.jsonl"_s, QJsonDocument(device).toJson(QJsonDocument::Compact));
        QCOMPARE(run({u"import"_s, u"subscribers"_s, file}).status, 0);
        QCOMPARE(run({u"settings"_s, u"set"_s, u"pickup.on-expiry"_s, u"next"_s}).status, 0);
        for (const QString &card : {u"R1"_s, u"R2"_s})
            QCOMPARE(
                run({u"reserve"_s, u"--book"_s, u"9788937460449"_s, u"--reader"_s, card}).status,
                0);
        QCOMPARE(run({u"check-in"_s, u"A1"_s}).status, 0);
        const auto tick = [this](const QStringList &options) {
            return run(QStringList {u"tick"_s, u"--json"_s} + options);
        };
        const Outcome nothing = tick({});
        QCOMPARE(nothing.status, 0);
        QCOMPARE(nothing.object().value(u"items"_s).toArray().size(), 0);
        QCOMPARE(nothing.object().value(u"dryRun"_s).toBool(true), false);

        // The day after the last day, in the library's zone.
        const QDate today =
            QDateTime::currentDateTimeUtc().toTimeZone(QTimeZone("Asia/Seoul")).date();
        const QString then = today.addDays(4).toString(Qt::ISODate) + u"T10:00"_s;
        const Outcome plan = tick({u"--now"_s, then, u"--dry-run"_s});
        QCOMPARE(plan.status, 0);
        QCOMPARE(plan.object().value(u"dryRun"_s).toBool(), true);
        QCOMPARE(plan.object().value(u"now"_s).toString(),
                 today.addDays(4).toString(Qt::ISODate) + u"T01:00:00Z"_s);
        const QJsonArray before = run({u"deliveries"_s, u"--json"_s}).array();
        QCOMPARE(before.size(), 1);
        QCOMPARE(before.at(0).toObject().value(u"state"_s).toString(), u"queued"_s);

        const Outcome done = tick({u"--now"_s, then});
        QCOMPARE(done.status, 0);
        QJsonObject planned = plan.object();
        planned.insert(u"dryRun"_s, false);
        QCOMPARE(done.object(), planned);
        QCOMPARE(planned.value(u"expired"_s).toInt(), 1);
        QCOMPARE(planned.value(u"offered"_s).toInt(), 1);
        QCOMPARE(planned.value(u"toClear"_s).toInt(), 0);
        QCOMPARE(planned.value(u"dropped"_s).toInt(), 1);
        QCOMPARE(planned.value(u"deliveries"_s).toInt(), 1);
        const QJsonObject item = planned.value(u"items"_s).toArray().at(0).toObject();
        QCOMPARE(item.value(u"what"_s).toString(), u"expired"_s);
        QCOMPARE(item.value(u"reader"_s).toString(), u"R1"_s);
        QCOMPARE(item.value(u"title"_s).toString(), u"데미안"_s);
        QCOMPARE(item.value(u"alert"_s).toString(), u"expired"_s);
        QCOMPARE(item.value(u"at"_s), planned.value(u"now"_s));
        QCOMPARE(item.value(u"deliveries"_s).toInt(), 1);

        // What was queued by a time to come is due now, for whoever sends now; and nobody is told
        // that this computer's clock is wrong.
        for (const QJsonValue &delivery : run({u"deliveries"_s, u"--json"_s}).array()) {
            const QJsonObject alert = delivery.toObject();
            if (alert.value(u"state"_s).toString() == u"queued"_s)
                QVERIFY(QDateTime::fromString(alert.value(u"dueAt"_s).toString(), Qt::ISODate)
                        <= QDateTime::currentDateTimeUtc());
        }
        const Outcome again = tick({u"--now"_s, then});
        QCOMPARE(again.object().value(u"items"_s).toArray().size(), 0);
        QVERIFY(again.error.isEmpty());
        // Also what was released some minutes ahead.
        QCOMPARE(run({u"settings"_s, u"set"_s, u"alerts.delay"_s, u"5"_s}).status, 0);
        QCOMPARE(
            run({u"reserve"_s, u"--book"_s, u"9788937460449"_s, u"--reader"_s, u"R1"_s}).status, 0);
        QCOMPARE(run({u"check-in"_s, u"A2"_s, u"--json"_s}).object().value(u"deliveries"_s).toInt(),
                 1);
        const QString soon = QDateTime::currentDateTimeUtc().addSecs(400).toString(Qt::ISODate);
        QCOMPARE(tick({u"--now"_s, soon}).object().value(u"released"_s).toInt(), 1);
        for (const QJsonValue &delivery : run({u"deliveries"_s, u"--json"_s}).array()) {
            const QJsonObject alert = delivery.toObject();
            QVERIFY(alert.value(u"state"_s).toString() != u"held"_s);
            if (alert.value(u"state"_s).toString() == u"queued"_s)
                QVERIFY(QDateTime::fromString(alert.value(u"dueAt"_s).toString(), Qt::ISODate)
                        <= QDateTime::currentDateTimeUtc());
        }
        const Outcome told = run({u"tick"_s});
        QCOMPARE(told.out, "Nothing is due.\n");
    }

    void aDamagedLibraryEndsASend()
    {
        fill();
        QFile file(library());
        QVERIFY(file.open(QIODevice::ReadWrite));
        constexpr qint64 page = 8192;
        QVERIFY(file.size() > 20 * page);
        // The first page, by which a library is known, and those of the settings stay whole.
        QVERIFY(file.seek(8 * page));
        const QByteArray rubbish(file.size() - 8 * page, '\x55');
        QCOMPARE(file.write(rubbish), rubbish.size());
        file.close();
        const Outcome sent = run({u"send"_s, u"--until-empty"_s});
        QCOMPARE(sent.status, 1);
        QCOMPARE(sent.error.count('\n'), 1);
        QVERIFY2(sent.error.contains("is damaged"), sent.error.constData());
    }

    void importedReadyReservationsRingOnceWhenAsked()
    {
        fill();
        QJsonObject device = subscription(u"device"_s);
        device.insert(u"card_number"_s, u"R1"_s);
        QCOMPARE(run({u"import"_s, u"subscribers"_s,
                      write(u"subscribers.jsonl"_s,
                            QJsonDocument(device).toJson(QJsonDocument::Compact))})
                     .status,
                 0);
        const QString file = write(u"reservations.csv"_s,
                                   "barcode,card_number,placed_at,status\n"
                                   "A1,R1,2026-11-01,ready\nA1,R2,2026-11-02,waiting\n"_ba);
        const QStringList import {u"import"_s, u"reservations"_s, file};
        const auto rung = [this] { return run({u"deliveries"_s, u"--json"_s}).array().size(); };
        QCOMPARE(run(import).status, 0);
        QCOMPARE(rung(), 0);
        for (const QString &onMatch : {u"skip"_s, u"update"_s, u"skip"_s}) {
            QCOMPARE(run(import + QStringList {u"--ring"_s, u"--on-match"_s, onMatch}).status, 0);
            QCOMPARE(rung(), 1);
        }
    }

    void nothingIsWrittenOverALibrary()
    {
        fill();
        QCOMPARE(run({u"export"_s, u"readers"_s, library()}).status, 1);
        const QString file = write(u"more.csv"_s, "card_number,name\nR3,Three\n"_ba);
        QCOMPARE(run({u"import"_s, u"readers"_s, file, u"--errors"_s, library()}).status, 1);
        QCOMPARE(run({u"pair"_s, u"--reader"_s, u"R1"_s}).status, 0); // all is there
        QCOMPARE(run({u"pair"_s, u"--reader"_s, u"R3"_s}).status, 1); // nothing half done
    }

    void importRefusesRowsOneByOne()
    {
        fill();
        const QString refused = m_folder->filePath(u"refused.csv"_s);
        QByteArray lines;
        lines += QJsonDocument(subscription(u"good"_s)).toJson(QJsonDocument::Compact) + '\n';
        QJsonObject local = subscription(u"x"_s);
        local.insert(u"endpoint"_s, u"https://192.168.0.1/push"_s);
        lines += QJsonDocument(local).toJson(QJsonDocument::Compact) + '\n';
        lines += "this is no JSON\n\n";
        QJsonObject stranger = subscription(u"y"_s);
        stranger.insert(u"card_number"_s, u"R99"_s);
        lines += QJsonDocument(stranger).toJson(QJsonDocument::Compact) + '\n';
        const QString file = write(u"subscribers.jsonl"_s, lines);

        const QStringList arguments {u"import"_s, u"subscribers"_s, file,    u"--list"_s,
                                     u"News"_s,   u"--errors"_s,    refused, u"--json"_s};
        const Outcome dry = run(arguments + QStringList {u"--dry-run"_s});
        QCOMPARE(dry.status, 3);
        QCOMPARE(run({u"status"_s, u"--json"_s})
                     .object()
                     .value(u"subscriptions"_s)
                     .toObject()
                     .value(u"active"_s)
                     .toInt(),
                 0);
        const Outcome real = run(arguments);
        QCOMPARE(real.status, 3);
        QCOMPARE(real.object(), dry.object());
        QCOMPARE(real.object(),
                 (QJsonObject {{u"read"_s, 4},
                               {u"added"_s, 1},
                               {u"updated"_s, 0},
                               {u"unchanged"_s, 0},
                               {u"rejected"_s, 3}}));
        QFile errors(refused);
        QVERIFY(errors.open(QIODevice::ReadOnly));
        QCOMPARE(errors.readAll().count('\n'), 4); // the header and one line each
        QVERIFY(!(errors.permissions() & (QFile::ReadGroup | QFile::ReadOther)));

        const QJsonObject announced = run({u"announce"_s, u"--list"_s, u"News"_s, u"--title"_s,
                                           u"T"_s, u"--body"_s, u"B"_s, u"--json"_s})
                                          .object();
        QCOMPARE(announced.value(u"recipients"_s).toInt(), 1);
        const QString id = QString::number(announced.value(u"id"_s).toInteger());
        QCOMPARE(run({u"pause"_s, id, u"--json"_s}).object().value(u"state"_s).toString(),
                 u"paused"_s);
        QCOMPARE(run({u"resume"_s, id, u"--json"_s}).object().value(u"state"_s).toString(),
                 u"sending"_s);
        QCOMPARE(run({u"stop"_s, id, u"--json"_s}).object().value(u"state"_s).toString(),
                 u"stopped"_s);
        QCOMPARE(run({u"announcements"_s, u"--json"_s}).array().size(), 1);
    }

    void settingsAndKeysAreShown()
    {
        const QJsonObject made = makeLibrary().object();
        const QString key = made.value(u"applicationServerKey"_s).toString();
        QCOMPARE(key.size(), 87); // 65 bytes in base64url
        QCOMPARE(
            run({u"vapid"_s, u"show"_s, u"--json"_s}).object().value(u"publicKey"_s).toString(),
            key);
        QCOMPARE(run({u"settings"_s, u"get"_s, u"library.name"_s}).out, "한빛도서관\n"_ba);
        QVERIFY(run({u"settings"_s, u"list"_s, u"--json"_s}).array().size() > 20);

        const QJsonObject fresh = run({u"vapid"_s, u"new"_s, u"--json"_s}).object();
        QVERIFY(fresh.value(u"publicKey"_s).toString() != key);
        const QJsonArray keys =
            run({u"vapid"_s, u"show"_s, u"--json"_s}).object().value(u"keys"_s).toArray();
        QCOMPARE(keys.size(), 2); // the old one goes on signing
    }

    void pairingCodeIsShownOnce()
    {
        fill();
        QCOMPARE(run({u"settings"_s, u"set"_s, u"library.url"_s, u"https://lib.example.org/push"_s})
                     .status,
                 0);
        const QJsonObject pairing = run({u"pair"_s, u"--reader"_s, u"R1"_s, u"--json"_s}).object();
        const QString code = pairing.value(u"code"_s).toString();
        QCOMPARE(code.size(), 10);
        QVERIFY(pairing.value(u"url"_s).toString().startsWith(u"https://lib.example.org/push"_s));
        QVERIFY(pairing.value(u"url"_s).toString().endsWith(u"#pair="_s + code));
        QFile file(library());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains(code.toLatin1()));
    }

    void serveTellsItsAddress()
    {
        QCOMPARE(makeLibrary().status, 0);
        QProcess process;
        process.start(QStringLiteral(BOOKBELL_PROGRAM),
                      {u"--library"_s, library(), u"serve"_s, u"--listen"_s, u"127.0.0.1:0"_s});
        QVERIFY(process.waitForReadyRead(30'000));
        const QByteArray line = process.readLine();
        // Scripts append paths to it.
        static const QRegularExpression form(
            u"^listening on http://127\\.0\\.0\\.1:[1-9][0-9]*\n$"_s);
        QVERIFY2(form.match(QString::fromUtf8(line)).hasMatch(), line.constData());
        process.terminate();
        QVERIFY(process.waitForFinished(10'000));
        QCOMPARE(process.exitCode(), 0);
    }

    void rehearsalTellsTheWholeStory()
    {
        const Outcome outcome = run({u"rehearse"_s, u"--json"_s});
        QCOMPARE(outcome.status, 0);
        QCOMPARE(outcome.object().value(u"steps"_s).toArray().size(), 7);
        QVERIFY(!outcome.object()
                     .value(u"notification"_s)
                     .toObject()
                     .value(u"title"_s)
                     .toString()
                     .isEmpty());
    }

    void sampleLibrarySendsToItsOwnPhones()
    {
        QCOMPARE(run({u"init"_s, u"--name"_s, u"Sample"_s, u"--contact"_s,
                      u"https://library.example.org"_s, u"--sample"_s})
                     .status,
                 0);
        const QJsonObject ready = run({u"check-in"_s, u"A1"_s, u"--json"_s}).object();
        QCOMPARE(ready.value(u"deliveries"_s).toInt(), 1);
        const Outcome sent = run({u"send"_s, u"--until-empty"_s, u"--json"_s});
        QCOMPARE(sent.status, 0);
        QCOMPARE(sent.object().value(u"accepted"_s).toInt(), 1);
        QCOMPARE(sent.object().value(u"queued"_s).toInt(), 0);
    }

    void exportGoesInAgain()
    {
        fill();
        for (const QString &kind : {u"books"_s, u"readers"_s}) {
            const QString file = m_folder->filePath(kind + u"-out.csv"_s);
            const Outcome written = run({u"export"_s, kind, file, u"--json"_s});
            QCOMPARE(written.object().value(u"written"_s).toInt(), 2);
            const QJsonObject again =
                run({u"import"_s, kind, file, u"--on-match"_s, u"update"_s, u"--json"_s}).object();
            QCOMPARE(again.value(u"unchanged"_s).toInt(), 2);
        }
    }
};

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"
