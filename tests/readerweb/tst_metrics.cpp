// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <map>
#include <set>

#include "core/readerweb/metricspage.h"
#include "core/readerweb/readerweb.h"
#include "core/storage/library.h"
#include "tests/readerweb/webclient.h"
#include "tests/support/fakeclock.h"

using namespace bookbell;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// As strict as Prometheus: anything that is not of the text format ends the reading.
/// https://prometheus.io/docs/instrumenting/exposition_formats/
class MetricsText
{
public:
    explicit MetricsText(const QByteArray &text)
    {
        if (!text.endsWith('\n'))
            m_problem = u"the last line does not end"_s;
        const QStringList lines = QString::fromUtf8(text).split(u'\n');
        for (const QString &line : lines) {
            if (!line.isEmpty() && m_problem.isEmpty() && !readLine(line))
                m_problem = line;
        }
    }

    [[nodiscard]] QString problem() const { return m_problem; }
    [[nodiscard]] QString typeOf(const QString &name) const { return m_types.value(name); }
    /// `series` as it is written: name{label="value"}; none where there is no such line.
    [[nodiscard]] std::optional<double> value(const QString &series) const
    {
        const auto found = m_values.find(series);
        return found == m_values.end() ? std::nullopt : std::optional(found->second);
    }
    [[nodiscard]] QStringList series() const { return m_series; }

private:
    bool readLine(const QString &line)
    {
        static const QRegularExpression about(u"^# (HELP|TYPE) ([a-zA-Z_:][a-zA-Z0-9_:]*) (.+)$"_s);
        static const QRegularExpression sample(
            u"^(([a-zA-Z_:][a-zA-Z0-9_:]*)"
            "(?:\\{((?:[a-zA-Z_][a-zA-Z0-9_]*=\"(?:[^\"\\\\\\n]|\\\\[\\\\\"n])*\",?)*)\\})?) (\\S+)$"_s);
        if (const auto match = about.match(line); match.hasMatch()) {
            const QString name = match.captured(2);
            if (match.captured(1) == "HELP"_L1) {
                m_present = name;
                return !m_types.contains(name);
            }
            static const QStringList types {u"counter"_s, u"gauge"_s, u"histogram"_s};
            if (m_types.contains(name) || name != m_present)
                return false;
            m_types.insert(name, match.captured(3));
            return types.contains(match.captured(3));
        }
        const auto match = sample.match(line);
        bool isNumber = false;
        const double value = match.captured(4).toDouble(&isNumber);
        // All lines of a metric stand together, below its type.
        QString family = match.captured(2);
        if (m_types.value(m_present) == "histogram"_L1)
            family.remove(QRegularExpression(u"_(bucket|sum|count)$"_s));
        if (!match.hasMatch() || !isNumber || family != m_present || !m_types.contains(family))
            return false;
        m_series.append(match.captured(1));
        return m_values.emplace(match.captured(1), value).second;
    }

    QString m_problem;
    QString m_present;
    QHash<QString, QString> m_types;
    std::map<QString, double> m_values;
    QStringList m_series;
};

const QString origin = u"https://updates.push.services.mozilla.com"_s;
const QString secretPath = u"/wpush/v2/gAAAAABsecretpath"_s;

ServiceStatistics someStatistics(UtcTime now)
{
    ServiceStatistics statistics;
    statistics.sent = 11;
    statistics.accepted = 5;
    statistics.gone = 1;
    statistics.failed = 2;
    statistics.retried = 3;
    for (const qint64 ms : {1, 12, 12, 900, 70'000})
        statistics.latency.add(ms);
    statistics.lately.add(now, 5);
    return statistics;
}

ServiceReport reportOf(const QString &at, const ServiceStatistics &statistics)
{
    ServiceReport report;
    report.record.origin = at;
    report.statistics = statistics;
    return report;
}

} // namespace

class TestMetrics : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void numbersAreTold();
    void bucketsAddUp();
    void keysOfOneOriginAreOne();
    void labelsAreEscaped();
    void whoMayRead_data();
    void whoMayRead();
    void servesWhatTheLibraryHolds();
    void othersFindNothing_data();
    void othersFindNothing();
    void followsTheSetting();

private:
    template <class Fn>
    auto write(Fn fn)
    {
        auto future = m_database->write(std::move(fn));
        future.waitForFinished();
        return future.result();
    }
    void set(const QString &key, const QString &value);
    [[nodiscard]] WebClient web() const { return WebClient(m_web->port()); }

    FakeClock m_clock {fromMs(1'795'000'000'000)};
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<ReaderWeb> m_web;
};

void TestMetrics::init()
{
    m_web.reset();
    m_database.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    auto database = createLibrary(
        {m_folder->filePath(u"library.bookbell"_s)},
        {u"Zelkova Library"_s, u"mailto:desk@library.example"_s, u"Asia/Seoul"_s}, m_clock);
    QVERIFY2(database, qPrintable(database ? QString() : describe(database.error())));
    m_database = std::move(*database);
    auto served = ReaderWeb::listen(*m_database, m_clock, {});
    QVERIFY(served);
    m_web = std::move(*served);
}

void TestMetrics::set(const QString &key, const QString &value)
{
    QVERIFY(write([=](Stores &stores) { return stores.settings().setSetting(key, value); }));
}

void TestMetrics::numbersAreTold()
{
    LibraryMetrics metrics;
    metrics.programVersion = u"1.2.3"_s;
    ServiceReport report = reportOf(origin, someStatistics(m_clock.now()));
    report.state = ServiceState::Paused;
    report.perSecond = 0.5;
    report.queueAge = 1500ms;
    report.limitPerSecond = 40;
    metrics.services = {report, reportOf(u"https://fcm.googleapis.com"_s, {})};
    const QByteArray text = metricsText(metrics);
    const MetricsText read(text);
    QVERIFY2(read.problem().isEmpty(), qPrintable(read.problem()));

    const std::pair<const char *, double> expected[] = {
        {"bookbell_build_info{version=\"1.2.3\"}", 1},
        {"bookbell_deliveries{state=\"queued\"}", 0},
        {"bookbell_messages_sent_total{service=\"%1\"}", 11},
        {"bookbell_messages_total{service=\"%1\",outcome=\"accepted\"}", 5},
        {"bookbell_messages_total{service=\"%1\",outcome=\"gone\"}", 1},
        {"bookbell_messages_total{service=\"%1\",outcome=\"failed\"}", 2},
        {"bookbell_messages_total{service=\"%1\",outcome=\"retried\"}", 3},
        {"bookbell_message_latency_seconds_count{service=\"%1\"}", 5},
        {"bookbell_message_latency_seconds_sum{service=\"%1\"}", 70.925},
        {"bookbell_message_latency_seconds_bucket{service=\"%1\",le=\"0.001\"}", 1},
        {"bookbell_message_latency_seconds_bucket{service=\"%1\",le=\"0.016\"}", 3},
        {"bookbell_message_latency_seconds_bucket{service=\"%1\",le=\"60\"}", 4},
        {"bookbell_message_latency_seconds_bucket{service=\"%1\",le=\"+Inf\"}", 5},
        {"bookbell_queue_age_seconds{service=\"%1\"}", 1.5},
        {"bookbell_send_limit{service=\"%1\"}", 40},
        {"bookbell_send_rate{service=\"%1\"}", 0.5},
        {"bookbell_service_paused{service=\"%1\"}", 1},
        {"bookbell_service_paused{service=\"https://fcm.googleapis.com\"}", 0},
        {"bookbell_messages_total{service=\"https://fcm.googleapis.com\",outcome=\"gone\"}", 0},
    };
    for (const auto &[pattern, value] : expected) {
        const QString series = QString::fromLatin1(pattern).replace("%1"_L1, origin);
        QVERIFY2(read.value(series) == value, qPrintable(series));
    }
    QCOMPARE(read.typeOf(u"bookbell_messages_total"_s), u"counter"_s);
    QCOMPARE(read.typeOf(u"bookbell_messages_sent_total"_s), u"counter"_s);
    QCOMPARE(read.typeOf(u"bookbell_message_latency_seconds"_s), u"histogram"_s);
    QCOMPARE(read.typeOf(u"bookbell_deliveries"_s), u"gauge"_s);
    // Whole numbers stay whole, however large.
    metrics.services[0].statistics.sent = 123'456'789'012;
    QVERIFY(metricsText(metrics).contains("} 123456789012\n"));
}

void TestMetrics::bucketsAddUp()
{
    LibraryMetrics metrics;
    metrics.services = {reportOf(origin, someStatistics(m_clock.now()))};
    const MetricsText read(metricsText(metrics));
    double before = -1;
    double bound = 0;
    int buckets = 0;
    static const QRegularExpression le(u"_bucket\\{service=\"[^\"]+\",le=\"([^\"]+)\"\\}$"_s);
    const QStringList all = read.series();
    for (const QString &series : all) {
        const auto match = le.match(series);
        if (!match.hasMatch())
            continue;
        ++buckets;
        QVERIFY2(*read.value(series) >= before, qPrintable(series));
        before = *read.value(series);
        if (match.captured(1) == "+Inf"_L1)
            continue;
        QVERIFY2(match.captured(1).toDouble() > bound, qPrintable(series));
        bound = match.captured(1).toDouble();
    }
    QCOMPARE(buckets, int(LatencyHistogram::boundsMs.size()) + 1);
    QCOMPARE(bound, 60.0);
    QCOMPARE(before, 5.0);
}

/// Two lines with the same labels are an error to Prometheus, which then keeps none of them.
void TestMetrics::keysOfOneOriginAreOne()
{
    LibraryMetrics metrics;
    metrics.services = {reportOf(origin, someStatistics(m_clock.now())),
                        reportOf(origin, someStatistics(m_clock.now()))};
    metrics.services[1].state = ServiceState::Paused;
    metrics.services[1].queueAge = 2s;
    const MetricsText read(metricsText(metrics));
    QVERIFY2(read.problem().isEmpty(), qPrintable(read.problem()));
    const auto value = [&](const QString &name) {
        return read.value(name + u"{service=\""_s + origin + u"\"}"_s);
    };
    QCOMPARE(value(u"bookbell_messages_sent_total"_s), 22.0);
    QCOMPARE(value(u"bookbell_message_latency_seconds_count"_s), 10.0);
    QCOMPARE(value(u"bookbell_service_paused"_s), 1.0);
    QCOMPARE(value(u"bookbell_queue_age_seconds"_s), 2.0);
}

void TestMetrics::labelsAreEscaped()
{
    LibraryMetrics metrics;
    metrics.programVersion = u"1 \"beta\" \\ \n2"_s;
    const QByteArray text = metricsText(metrics);
    QVERIFY(text.contains("bookbell_build_info{version=\"1 \\\"beta\\\" \\\\ \\n2\"} 1\n"));
    QVERIFY(MetricsText(text).problem().isEmpty());
}

void TestMetrics::whoMayRead_data()
{
    QTest::addColumn<QString>("readers");
    QTest::addColumn<QString>("peer");
    QTest::addColumn<QByteArray>("headers"); // NAME=VALUE|…
    QTest::addColumn<bool>("mayRead");
    const auto row = [](const char *name, const char *readers, const char *peer,
                        const char *headers, bool mayRead) {
        QTest::newRow(name) << QString::fromLatin1(readers) << QString::fromLatin1(peer)
                            << QByteArray(headers) << mayRead;
    };
    // 127.0.0.1 and 10.0.0.1 are trusted proxies.
    row("this computer", "loopback", "127.0.0.1", "Host=127.0.0.1:8350", true);
    row("this computer, IPv6", "loopback", "::1", "Host=[::1]:8350", true);
    row("this computer by name", "loopback", "127.0.0.1", "Host=localhost:8350", true);
    row("the network", "loopback", "192.168.0.7", "Host=192.168.0.1:8350", false);
    row("behind the proxy", "loopback", "127.0.0.1",
        "Host=127.0.0.1:8350|X-Forwarded-For=203.0.113.5", false);
    row("behind the proxy, says loopback", "loopback", "127.0.0.1",
        "Host=127.0.0.1:8350|X-Forwarded-For=127.0.0.1", false);
    row("behind a proxy that says little", "loopback", "127.0.0.1",
        "Host=127.0.0.1:8350|Via=1.1 proxy", false);
    row("behind a proxy that says it anew", "loopback", "127.0.0.1",
        "Host=127.0.0.1:8350|Forwarded=for=203.0.113.5", false);
    row("behind a proxy that keeps the host", "loopback", "127.0.0.1", "Host=library.example",
        false);
    row("no host", "loopback", "127.0.0.1", "", false);
    row("proxy elsewhere says loopback", "loopback", "10.0.0.1",
        "Host=localhost|X-Forwarded-For=127.0.0.1", false);
    row("nobody", "off", "127.0.0.1", "Host=127.0.0.1:8350", false);
    row("everybody", "all", "203.0.113.5", "Host=library.example", true);
    row("listed", "192.168.0.7,10.1.0.0/16", "192.168.0.7", "Host=library.example", true);
    row("of a listed network", "192.168.0.7,10.1.0.0/16", "10.1.2.3", "", true);
    row("not listed", "192.168.0.7,10.1.0.0/16", "192.168.0.8", "", false);
    row("this computer is not listed", "192.168.0.7", "127.0.0.1", "Host=127.0.0.1:8350", false);
    row("listed, behind the proxy", "192.168.0.7", "10.0.0.1", "X-Forwarded-For=192.168.0.7", true);
    row("stranger behind the proxy", "192.168.0.7", "10.0.0.1",
        "X-Forwarded-For=192.168.0.7, 203.0.113.5", false);
    row("stranger behind a listed proxy", "10.0.0.1", "10.0.0.1", "X-Forwarded-For=203.0.113.5",
        false);
    row("stranger behind a listed proxy that says little", "10.0.0.1", "10.0.0.1",
        "X-Real-IP=203.0.113.5", false);
    row("the proxy itself", "10.0.0.1", "10.0.0.1", "", true);
    row("claims to be listed", "192.168.0.7", "203.0.113.5", "X-Forwarded-For=192.168.0.7", false);
    row("nothing is set", "", "127.0.0.1", "Host=127.0.0.1:8350", false);
}

void TestMetrics::whoMayRead()
{
    QFETCH(QString, readers);
    QFETCH(QString, peer);
    QFETCH(QByteArray, headers);
    QFETCH(bool, mayRead);
    HttpRequest request;
    request.method = "GET";
    request.path = "/metrics";
    request.peerAddress = peer;
    for (const QByteArray &header : headers.split('|')) {
        if (const qsizetype sign = header.indexOf('='); sign > 0)
            request.headers.append(header.left(sign), header.mid(sign + 1));
    }
    QCOMPARE(mayReadMetrics(request, readers.split(u',', Qt::SkipEmptyParts),
                            {u"127.0.0.1"_s, u"10.0.0.1"_s}),
             mayRead);
}

void TestMetrics::servesWhatTheLibraryHolds()
{
    const UtcTime now = m_clock.now();
    QVERIFY(write([now](Stores &stores) -> Result<> {
        const auto key = stores.services().currentVapidKey();
        if (!key)
            return fail(key.error());
        const auto service = stores.services().ensureService(origin, key->id);
        if (!service)
            return fail(service.error());
        Subscription subscription;
        subscription.endpoint = origin + secretPath;
        subscription.p256dh = QByteArray(65, 'p');
        subscription.auth = SecretBytes(16);
        subscription.service = *service;
        subscription.vapidKey = key->id;
        const auto id = stores.subscriptions().add(subscription);
        if (!id)
            return fail(id.error());
        Delivery delivery;
        delivery.subscription = *id;
        delivery.service = *service;
        delivery.topic = "topic";
        delivery.createdAt = now;
        delivery.dueAt = now - 90s;
        delivery.expiresAt = now + 1h;
        if (auto queued = stores.deliveries().enqueue(delivery); !queued)
            return fail(queued.error());
        return stores.services().addStatistics(*service, someStatistics(now));
    }));

    const WebReply reply = web().get("/metrics");
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.headers.value("Content-Type"), "text/plain; version=0.0.4; charset=utf-8"_ba);
    QCOMPARE(reply.headers.value("Cache-Control"), "no-store"_ba);
    const MetricsText read(reply.body);
    QVERIFY2(read.problem().isEmpty(), qPrintable(read.problem()));
    const auto value = [&](const QString &name) {
        return read.value(name + u"{service=\""_s + origin + u"\"}"_s);
    };
    QCOMPARE(value(u"bookbell_messages_sent_total"_s), 11.0);
    QCOMPARE(value(u"bookbell_queue_age_seconds"_s), 90.0);
    QVERIFY(*value(u"bookbell_send_rate"_s) > 0);
    QCOMPARE(read.value(u"bookbell_deliveries{state=\"queued\"}"_s), 1.0);
    QCOMPARE(read.value(u"bookbell_build_info{version=\"%1\"}"_s.arg(
                 QCoreApplication::applicationVersion())),
             1.0);
    // Whoever has the path can reach the reader.
    QVERIFY(!reply.body.contains("wpush"));
    QCOMPARE(web().ask("HEAD", "/metrics").status, 200);
    QCOMPARE(web().post("/metrics", QByteArray()).status, 405);
}

void TestMetrics::othersFindNothing_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::newRow("forwarded") << "X-Forwarded-For: 203.0.113.5"_ba;
    QTest::newRow("forwarded for itself") << "X-Forwarded-For: 127.0.0.1"_ba;
    QTest::newRow("real address") << "X-Real-IP: 203.0.113.5"_ba;
}

void TestMetrics::othersFindNothing()
{
    QFETCH(QByteArray, header);
    set(u"web.trusted-proxies"_s, u"127.0.0.1"_s);
    const qsizetype colon = header.indexOf(':');
    const HttpHeaders headers {{header.left(colon), header.mid(colon + 2)}};
    const WebReply nowhere = web().get("/nowhere", headers);
    for (const QByteArray &method : {"GET"_ba, "HEAD"_ba, "POST"_ba, "OPTIONS"_ba}) {
        const WebReply reply = web().ask(method, "/metrics", {}, headers);
        QCOMPARE(reply.status, 404);
        // There is no telling it from a path that does not exist.
        if (method == "GET")
            QCOMPARE(reply.body, nowhere.body);
    }
}

void TestMetrics::followsTheSetting()
{
    QCOMPARE(web().get("/metrics").status, 200);
    set(u"web.metrics"_s, u"off"_s);
    QTRY_COMPARE(web().get("/metrics").status, 404);
    set(u"web.metrics"_s, u"127.0.0.0/8"_s);
    QTRY_COMPARE(web().get("/metrics").status, 200);
    set(u"web.metrics"_s, u"10.0.0.7"_s);
    QTRY_COMPARE(web().get("/metrics").status, 404);
    set(u"web.metrics"_s, u"all"_s);
    QTRY_COMPARE(web().get("/metrics", {{"X-Forwarded-For", "203.0.113.5"}}).status, 200);
}

QTEST_GUILESS_MAIN(TestMetrics)
#include "tst_metrics.moc"
