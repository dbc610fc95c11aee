// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDateTime>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include "core/base/random.h"
#include "core/webpush/base64url.h"
#include "core/webpush/p256.h"
#include "core/webpush/subscriptionkeys.h"

using namespace bookbell;
using namespace Qt::StringLiterals;

/// backup, restore and doctor as a script sees them.
class TestBackupCommands final : public QObject
{
    Q_OBJECT

private:
    struct Outcome {
        int status = -1;
        QByteArray out;
        QByteArray error;

        [[nodiscard]] QJsonObject object() const { return QJsonDocument::fromJson(out).object(); }
        [[nodiscard]] int number(const QString &key) const { return object().value(key).toInt(); }
    };

    Outcome run(const QStringList &arguments) const
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const auto &name : {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"QT_QPA_PLATFORM"_s})
            environment.remove(name);
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

    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }
    [[nodiscard]] QString library() const { return path(u"library.bookbell"_s); }

    QString write(const QString &name, const QByteArray &content) const
    {
        QFile file(path(name));
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size()
            ? file.fileName()
            : QString();
    }

    /// A library with a reader whose phone has an alert waiting to be sent.
    void fill() const
    {
        QCOMPARE(run({u"init"_s, u"--name"_s, u"한빛도서관"_s, u"--contact"_s,
                      u"mailto:desk@library.example.org"_s, u"--time-zone"_s, u"Asia/Seoul"_s})
                     .status,
                 0);
        QCOMPARE(run({u"settings"_s, u"set"_s, u"quiet-hours"_s, u"off"_s}).status, 0);
        QCOMPARE(
            run({u"import"_s, u"books"_s,
                 write(u"books.csv"_s, "isbn,title,barcodes\n9788937460449,데미안,A1;A2\n"_ba)})
                .status,
            0);
        QCOMPARE(run({u"import"_s, u"readers"_s,
                      write(u"readers.csv"_s, "card_number,name\nR1,김민지\n"_ba)})
                     .status,
                 0);
        const auto text = [](const QByteArray &bytes) {
            return QString::fromLatin1(toBase64Url(bytes));
        };
        const QJsonObject keys {{u"p256dh"_s, text(toByteArray(P256Key::generate().publicKey()))},
                                {u"auth"_s, text(randomBytes(16))}};
        const QJsonObject phone {
            {u"endpoint"_s, u"https://updates.push.services.mozilla.com/wpush/v2/phone"_s},
            {u"keys"_s, keys},
            {u"card_number"_s, u"R1"_s}};
        QCOMPARE(
            run({u"import"_s, u"subscribers"_s,
                 write(u"phones.jsonl"_s, QJsonDocument(phone).toJson(QJsonDocument::Compact))})
                .status,
            0);
        QCOMPARE(
            run({u"reserve"_s, u"--book"_s, u"9788937460449"_s, u"--reader"_s, u"R1"_s}).status, 0);
        QCOMPARE(run({u"check-in"_s, u"A1"_s, u"--json"_s}).number(u"deliveries"_s), 1);
    }
    [[nodiscard]] int deliveriesIn(const QString &state) const
    {
        return run({u"status"_s, u"--json"_s})
            .object()
            .value(u"deliveries"_s)
            .toObject()
            .value(state)
            .toInt();
    }

    std::unique_ptr<QTemporaryDir> m_folder;

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void cleanup() { m_folder.reset(); }

    void helpNeedsNoDisplay_data()
    {
        QTest::addColumn<QString>("command");
        for (const char *command : {"backup", "restore", "doctor"})
            QTest::newRow(command) << QString::fromLatin1(command);
    }

    void helpNeedsNoDisplay()
    {
        QFETCH(QString, command);
        const Outcome outcome = run({command, u"--help"_s});
        QCOMPARE(outcome.status, 0);
        QVERIFY(
            outcome.out.startsWith(QByteArray("bookbell [--library WHERE] " + command.toLatin1())));
        QVERIFY(run({u"--help"_s}).out.contains(QByteArray("\n  " + command.toLatin1())));
    }

    void wrongUsageIsTwo_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("no file") << QStringList {u"backup"_s};
        QTest::newRow("nothing to restore") << QStringList {u"restore"_s};
        QTest::newRow("two at once") << QStringList {u"restore"_s, u"--release"_s, u"--drop"_s};
        QTest::newRow("a file to release") << QStringList {u"restore"_s, u"x"_s, u"--release"_s};
        QTest::newRow("doctor of a file") << QStringList {u"doctor"_s, u"x"_s};
    }

    void wrongUsageIsTwo()
    {
        QFETCH(QStringList, arguments);
        const Outcome outcome = run(arguments);
        QCOMPARE(outcome.status, 2);
        QVERIFY(outcome.out.isEmpty());
        QCOMPARE(outcome.error.count('\n'), 1);
    }

    void restoreRingsNobodyUntilStaffSay_data()
    {
        QTest::addColumn<QString>("decision");
        QTest::addColumn<QString>("state");
        QTest::newRow("release") << u"--release"_s << u"queued"_s;
        QTest::newRow("drop") << u"--drop"_s << u"dropped"_s;
    }

    void restoreRingsNobodyUntilStaffSay()
    {
        QFETCH(QString, decision);
        QFETCH(QString, state);
        fill();
        const QString file = path(u"backup.bookbell"_s);
        const Outcome made = run({u"backup"_s, file, u"--json"_s});
        QCOMPARE(made.status, 0);
        QVERIFY2(made.error.isEmpty(), made.error.constData());
        QCOMPARE(made.object().value(u"file"_s).toString(), file);
        QCOMPARE(made.object().value(u"bytes"_s).toInteger(), QFile(file).size());
        const QStringList numbers {u"books"_s, u"readers"_s, u"reservations"_s, u"subscriptions"_s};
        for (const QString &what : numbers)
            QCOMPARE(made.number(what), 1);
        QCOMPARE(made.number(u"copies"_s), 2);

        const Outcome restored = run({u"restore"_s, file, u"--json"_s});
        QCOMPARE(restored.status, 0);
        QCOMPARE(restored.number(u"held"_s), 1);
        QCOMPARE(restored.object().value(u"file"_s).toString(), library());
        QVERIFY(QFile::exists(restored.object().value(u"kept"_s).toString()));
        QCOMPARE(deliveriesIn(u"held"_s), 1);

        // Whatever happens meanwhile.
        const QString tomorrow = QDateTime::currentDateTimeUtc().addDays(1).toString(Qt::ISODate);
        const Outcome ticked = run({u"tick"_s, u"--now"_s, tomorrow});
        QCOMPARE(ticked.status, 0);
        QVERIFY2(ticked.out.contains("no reservation expires"), ticked.out.constData());
        for (const QString &dry : {u"--dry-run"_s, QString()}) {
            QStringList arguments {u"tick"_s, u"--json"_s, u"--now"_s, tomorrow};
            if (!dry.isEmpty())
                arguments.append(dry);
            QVERIFY(run(arguments).object().value(u"waitsForStaff"_s).toBool());
        }
        QCOMPARE(run({u"settings"_s, u"set"_s, u"quiet-hours"_s, u"21:00-08:00"_s}).status, 0);
        QCOMPARE(run({u"settings"_s, u"set"_s, u"quiet-hours"_s, u"off"_s}).status, 0);
        const Outcome sent = run({u"send"_s, u"--until-empty"_s, u"--json"_s});
        QCOMPARE(sent.status, 0);
        QCOMPARE(sent.number(u"accepted"_s) + sent.number(u"failed"_s) + sent.number(u"queued"_s),
                 0);
        const QJsonArray held =
            QJsonDocument::fromJson(
                run({u"deliveries"_s, u"--state"_s, u"held"_s, u"--json"_s}).out)
                .array();
        QVERIFY(!held.isEmpty());
        for (const QJsonValue &delivery : held) {
            QCOMPARE(delivery.toObject().value(u"reason"_s).toString(), u"restored"_s);
            QVERIFY(delivery.toObject().value(u"dueAt"_s).isNull());
        }
        QVERIFY(run({u"doctor"_s}).out.contains("restored from a backup"));

        const Outcome decided = run({u"restore"_s, decision, u"--json"_s});
        QCOMPARE(decided.status, 0);
        QCOMPARE(decided.number(u"released"_s) + decided.number(u"dropped"_s), held.size());
        QCOMPARE(deliveriesIn(u"held"_s), 0);
        QVERIFY(deliveriesIn(state) >= 1);
        const Outcome again = run({u"restore"_s, decision});
        QCOMPARE(again.status, 0);
        QCOMPARE(again.out, "No alert is held after a restore.\n");
    }

    void doctorTellsInWordsAndByItsStatus()
    {
        fill();
        const Outcome well = run({u"doctor"_s, u"--json"_s});
        QVERIFY2(well.error.isEmpty(), well.error.constData());
        QCOMPARE(well.status, 0);
        QVERIFY(well.object().value(u"problems"_s).toArray().isEmpty());
        QVERIFY(well.number(u"checked"_s) > 10);

        QCOMPARE(
            run({u"settings"_s, u"set"_s, u"library.url"_s, u"http://library.example"_s}).status,
            0);
        const Outcome ill = run({u"doctor"_s, u"--json"_s});
        QCOMPARE(ill.status, 1);
        QCOMPARE(ill.error.count('\n'), 1);
        const QJsonArray problems = ill.object().value(u"problems"_s).toArray();
        QCOMPARE(problems.size(), 1);
        QCOMPARE(problems.first().toObject().value(u"severity"_s).toString(), u"warning"_s);
        for (const auto &key : {u"what"_s, u"advice"_s})
            QVERIFY(!problems.first().toObject().value(key).toString().isEmpty());
    }

    void tickOfTheFutureIsNoWrongClock()
    {
        fill();
        const QString later = QDateTime::currentDateTimeUtc().addDays(30).toString(Qt::ISODate);
        const Outcome ticked = run({u"tick"_s, u"--json"_s, u"--now"_s, later});
        QCOMPARE(ticked.status, 0);
        QCOMPARE(ticked.number(u"expired"_s), 1);
        QVERIFY(!ticked.object().value(u"waitsForStaff"_s).toBool());
        const Outcome doctor = run({u"doctor"_s});
        QVERIFY2(!doctor.out.contains("clock says"), doctor.out.constData());
        QVERIFY2(doctor.error.indexOf("clock says") < 0, doctor.error.constData());
    }

    void fullDiskLosesNoBackup()
    {
        // As small a disk as a limit on the size of files makes it.
        fill();
        const QString file = path(u"backup.bookbell"_s);
        QCOMPARE(run({u"backup"_s, file}).status, 0);
        const qint64 size = QFile(file).size();
        QProcess shell;
        shell.start(u"/bin/sh"_s,
                    {u"-c"_s,
                     u"trap '' XFSZ; ulimit -f 200; exec \"$0\" --library \"$1\" backup \"$2\""_s,
                     QStringLiteral(BOOKBELL_PROGRAM), library(), file});
        QVERIFY(shell.waitForFinished(60'000));
        QCOMPARE(shell.exitCode(), 1);
        QCOMPARE(shell.readAllStandardError().count('\n'), 1);
        QCOMPARE(QFile(file).size(), size);
        QCOMPARE(run({u"backup"_s, file}).status, 0);
    }
};

QTEST_GUILESS_MAIN(TestBackupCommands)
#include "tst_backupcommands.moc"
