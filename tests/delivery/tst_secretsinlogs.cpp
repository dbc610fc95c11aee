// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QProcess>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "core/base/random.h"
#include "core/storage/library.h"
#include "core/webpush/base64url.h"
#include "core/webpush/subscriptionkeys.h"
#include "nginxserver.h"
#include "sendinglibrary.h"

using namespace bookbell;
using namespace bookbell::test;
using namespace Qt::StringLiterals;

/// The program does all that touches secrets while everybody logs all they can, Qt included; then
/// every secret of the library is looked for in what was logged.
class TestSecretsInLogs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void nothingSecretIsLogged_data();
    void nothingSecretIsLogged();

private:
    struct Device {
        QString endpoint;
        QString secretPath;
        QByteArray p256dh;
        QByteArray auth;
    };

    [[nodiscard]] Device makeDevice();
    [[nodiscard]] static QJsonObject subscriptionOf(const Device &device);
    [[nodiscard]] QProcessEnvironment environment() const;
    /// Keeps what it logs; the answer on standard output is its caller's, but not its log's.
    QByteArray run(const QStringList &arguments);
    void post(const QUrl &page, const QString &path, const QJsonObject &body);
    void serveAndRing();
    void rememberKeys();
    void remember(const QByteArray &name, const QByteArray &secret);

    QTemporaryDir m_folder;
    NginxServer m_pushService;
    QByteArray m_log;
    QList<std::pair<QByteArray, QByteArray>> m_secrets;
    int m_devices = 0;
};

TestSecretsInLogs::Device TestSecretsInLogs::makeDevice()
{
    Device device;
    device.secretPath = u"secret-"_s + QString::fromLatin1(toBase64Url(randomBytes(24)));
    device.endpoint = m_pushService.origin() + u"/wpush/"_s + device.secretPath;
    device.p256dh = toByteArray(P256Key::generate().publicKey());
    device.auth = randomBytes(16);
    const QByteArray number = QByteArray::number(++m_devices);
    remember("path of endpoint " + number, device.secretPath.toLatin1());
    remember("p256dh " + number, device.p256dh);
    remember("auth " + number, device.auth);
    return device;
}

void TestSecretsInLogs::remember(const QByteArray &name, const QByteArray &secret)
{
    m_secrets.append({name, secret});
    m_secrets.append({name + ", base64url", toBase64Url(secret)});
    m_secrets.append({name + ", base64", secret.toBase64(QByteArray::OmitTrailingEquals)});
    m_secrets.append({name + ", hex", secret.toHex()});
}

QJsonObject TestSecretsInLogs::subscriptionOf(const Device &device)
{
    const QJsonObject keys {{u"p256dh"_s, QString::fromLatin1(toBase64Url(device.p256dh))},
                            {u"auth"_s, QString::fromLatin1(toBase64Url(device.auth))}};
    return {{u"endpoint"_s, device.endpoint}, {u"keys"_s, keys}};
}

QProcessEnvironment TestSecretsInLogs::environment() const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"BOOKBELL_LIBRARY"_s, m_folder.filePath(u"library.bookbell"_s));
    environment.insert(u"HOME"_s, m_folder.path());
    environment.insert(u"QT_LOGGING_RULES"_s, u"*=true;qt.*=true;qt.network.http2*=true"_s);
    return environment;
}

QByteArray TestSecretsInLogs::run(const QStringList &arguments)
{
    QProcess process;
    process.setProcessEnvironment(environment());
    process.start(QStringLiteral(BOOKBELL_PROGRAM), arguments);
    process.closeWriteChannel();
    if (!process.waitForFinished(60'000))
        qFatal("%s does not end", qPrintable(arguments.join(u' ')));
    m_log += process.readAllStandardError();
    return process.readAllStandardOutput();
}

void TestSecretsInLogs::post(const QUrl &page, const QString &path, const QJsonObject &body)
{
    QUrl url = page;
    url.setPath(path);
    QNetworkRequest request(url);
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    QNetworkAccessManager network;
    QNetworkReply *reply = network.post(request, QJsonDocument(body).toJson());
    QSignalSpy finished(reply, &QNetworkReply::finished);
    QVERIFY(finished.wait());
    m_log += reply->readAll(); // what a page is told is no place for another's secrets either
}

void TestSecretsInLogs::serveAndRing()
{
    QProcess server;
    server.setProcessEnvironment(environment());
    server.start(QStringLiteral(BOOKBELL_PROGRAM), {u"serve"_s, u"--listen"_s, u"127.0.0.1:0"_s});
    QByteArray said;
    QTRY_VERIFY((said += server.readAllStandardOutput()).contains('\n'));
    const QUrl page(QString::fromUtf8(said.trimmed().mid(qsizetype(strlen("listening on ")))));

    // A code as it is meant, one that nobody gave out, and one that is used again.
    const QByteArray pairing = run({u"pair"_s, u"--reader"_s, u"R1"_s, u"--json"_s});
    const QString code = QJsonDocument::fromJson(pairing).object().value(u"code"_s).toString();
    QVERIFY(!code.isEmpty());
    remember("pairing code", code.toLatin1());
    remember("wrong pairing code", "WRNGC0DE77");
    const Device own = makeDevice();
    for (const QString &typed : {u"WRNGC0DE77"_s, code, code}) {
        post(page, u"/api/subscribe"_s,
             {{u"subscription"_s, subscriptionOf(own)}, {u"pairing"_s, typed}});
    }
    const Device leaving = makeDevice();
    post(page, u"/api/subscribe"_s, subscriptionOf(leaving));
    post(page, u"/api/unsubscribe"_s, {{u"endpoint"_s, leaving.endpoint}});
    Device foreign = makeDevice();
    foreign.endpoint = u"https://push.elsewhere.example/"_s + foreign.secretPath;
    post(page, u"/api/subscribe"_s, subscriptionOf(foreign));

    (void)run({u"check-in"_s, u"A1"_s});
    QTRY_COMPARE_WITH_TIMEOUT(m_pushService.requests().size(), 2, 20'000);
    server.terminate();
    QVERIFY(server.waitForFinished(10'000));
    m_log += server.readAllStandardError() + server.readAllStandardOutput();
}

void TestSecretsInLogs::rememberKeys()
{
    const auto database =
        SendingLibrary::must(openLibrary({m_folder.filePath(u"library.bookbell"_s)}));
    const auto keys = SendingLibrary::must(
        database->read([](const Stores &stores) { return stores.services().vapidKeys(); })
            .result());
    QVERIFY(!keys.isEmpty());
    for (const StoredVapidKey &key : keys)
        remember("VAPID key", key.privateKey.toByteArray());
}

void TestSecretsInLogs::initTestCase()
{
    if (const QString why = m_pushService.start(); !why.isEmpty())
        QSKIP(qPrintable(why));
    const auto write = [this](const QString &name, const QByteArray &content) {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("no room for %s", qPrintable(name));
        return file.fileName();
    };
    m_log +=
        run({u"init"_s, u"--name"_s, u"L"_s, u"--contact"_s, u"mailto:desk@library.example"_s});
    m_log += run({u"settings"_s, u"set"_s, u"quiet-hours"_s, u"off"_s});
    m_log += run({u"settings"_s, u"set"_s, u"push.ca-file"_s, m_pushService.caFile()});
    m_log += run({u"settings"_s, u"set"_s, u"push.trusted-origins"_s, m_pushService.origin()});
    m_log += run({u"vapid"_s, u"new"_s});
    m_log += run({u"vapid"_s, u"show"_s});
    m_log += run({u"import"_s, u"books"_s,
                  write(u"books.csv"_s, "isbn,title,barcodes\n9788937460449,Demian,A1\n")});
    m_log +=
        run({u"import"_s, u"readers"_s,
             write(u"readers.csv"_s, "card_number,name,phone\nR1,Zelkova Hanbit,010-9876-5432\n")});
    m_secrets.emplace_back("name of a reader", "Zelkova Hanbit");
    m_secrets.emplace_back("phone of a reader", "9876-5432");

    // Two that are taken, one of an unknown host, one with keys that are none.
    QByteArray lines;
    for (int i = 0; i < 4; ++i) {
        Device device = makeDevice();
        if (i == 2)
            device.endpoint = u"https://push.elsewhere.example/"_s + device.secretPath;
        QJsonObject line = subscriptionOf(device);
        if (i == 0)
            line.insert(u"card_number"_s, u"R1"_s);
        if (i == 3)
            line.insert(u"keys"_s, QJsonObject {{u"p256dh"_s, u"AA"_s}, {u"auth"_s, u"AA"_s}});
        lines += QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
    }
    const QString file = write(u"subscribers.jsonl"_s, lines);
    m_log += run({u"import"_s, u"subscribers"_s, file, u"--list"_s, u"News"_s});
    // Its answer names the reader, to whoever asked.
    (void)run({u"reserve"_s, u"--book"_s, u"9788937460449"_s, u"--reader"_s, u"R1"_s});
    serveAndRing();
    m_log +=
        run({u"announce"_s, u"--list"_s, u"News"_s, u"--title"_s, u"T"_s, u"--body"_s, u"B"_s});
    m_log += run({u"send"_s, u"--until-empty"_s});
    for (const char *command : {"status", "services", "deliveries", "doctor"})
        m_log += run({QString::fromLatin1(command)});
    QVERIFY(m_pushService.requests().size() >= 4);
    QVERIFY2(m_pushService.requests().constFirst().startsWith("HTTP/2"),
             m_pushService.requests().constFirst().constData());
    rememberKeys();
    // Something was logged at all, by Qt's network too.
    QVERIFY2(m_log.contains("qt.network"), m_log.left(2000).constData());
}

void TestSecretsInLogs::nothingSecretIsLogged_data()
{
    QTest::addColumn<QByteArray>("secret");
    for (const auto &[name, secret] : std::as_const(m_secrets))
        QTest::newRow(name.constData()) << secret;
    // A token lets its holder send to everybody of that push service for half a day.
    QTest::newRow("VAPID token") << "eyJ0eXAi"_ba;
    QTest::newRow("private key in PEM") << "PRIVATE KEY"_ba;
}

void TestSecretsInLogs::nothingSecretIsLogged()
{
    QFETCH(QByteArray, secret);
    const qsizetype at = m_log.indexOf(secret);
    QVERIFY2(at < 0, m_log.mid(std::max<qsizetype>(0, at - 200), 400).constData());
}

QTEST_GUILESS_MAIN(TestSecretsInLogs)
#include "tst_secretsinlogs.moc"
