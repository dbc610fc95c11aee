// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/readerweb/metricspage.h"

#include <QHostAddress>
#include <QUrl>

#include <algorithm>
#include <map>

#include "core/readerweb/requestorigin.h"

namespace bookbell {

using namespace Qt::StringLiterals;

namespace {

/// What is told of all services of one origin together.
struct OriginMetrics {
    ServiceStatistics statistics;
    double perSecond = 0;
    std::chrono::milliseconds queueAge {0};
    bool isPaused = false;
    int limitPerSecond = 0;
};

/// By origin, so that the lines come in the same order each time.
using Origins = std::map<QByteArray, OriginMetrics>;
using Labels = QList<std::pair<QByteArray, QByteArray>>;

QByteArray escaped(QByteArray value)
{
    return value.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n");
}

QByteArray number(double value)
{
    return QByteArray::number(value, 'g', 15);
}

/// One metric after the other: its help, its type, then its lines.
class MetricsWriter
{
public:
    void begin(const QByteArray &name, const QByteArray &type, const QByteArray &help)
    {
        m_name = name;
        m_text += "# HELP " + name + ' ' + help + "\n# TYPE " + name + ' ' + type + '\n';
    }
    void line(const Labels &labels, double value, const QByteArray &suffix = {})
    {
        QByteArrayList written;
        for (const auto &[label, text] : labels)
            written.append(label + "=\"" + escaped(text) + '"');
        m_text += m_name + suffix + '{' + written.join(',') + "} " + number(value) + '\n';
    }
    [[nodiscard]] QByteArray text() const { return m_text; }

private:
    QByteArray m_name;
    QByteArray m_text;
};

Origins byOrigin(const QList<ServiceReport> &services)
{
    Origins origins;
    for (const ServiceReport &service : services) {
        OriginMetrics &origin = origins[service.record.origin.toUtf8()];
        origin.statistics += service.statistics;
        origin.perSecond += service.perSecond;
        origin.queueAge = std::max(origin.queueAge, service.queueAge);
        origin.limitPerSecond = service.limitPerSecond;
        origin.isPaused = origin.isPaused || service.state == ServiceState::Paused;
    }
    return origins;
}

void writeLatency(MetricsWriter &writer, const QByteArray &origin,
                  const LatencyHistogram &histogram)
{
    qint64 within = 0;
    for (size_t i = 0; i < histogram.counts().size(); ++i) {
        within += histogram.counts()[i];
        const QByteArray bound = i < LatencyHistogram::boundsMs.size()
            ? number(LatencyHistogram::boundsMs[i] / 1000.0)
            : "+Inf"_ba;
        writer.line({{"service", origin}, {"le", bound}}, static_cast<double>(within), "_bucket");
    }
    writer.line({{"service", origin}}, static_cast<double>(histogram.sumMs()) / 1000.0, "_sum");
    writer.line({{"service", origin}}, static_cast<double>(within), "_count");
}

void writeMessages(MetricsWriter &writer, const Origins &origins)
{
    writer.begin("bookbell_messages_sent_total", "counter",
                 "Messages sent to a push service, each attempt by itself.");
    for (const auto &[origin, metrics] : origins)
        writer.line({{"service", origin}}, static_cast<double>(metrics.statistics.sent));

    writer.begin("bookbell_messages_total", "counter",
                 "Attempts by what became of them: accepted, gone (the subscription has ended), "
                 "failed, or retried later.");
    for (const auto &[origin, metrics] : origins) {
        const std::pair<QByteArray, qint64> outcomes[] = {{"accepted", metrics.statistics.accepted},
                                                          {"gone", metrics.statistics.gone},
                                                          {"failed", metrics.statistics.failed},
                                                          {"retried", metrics.statistics.retried}};
        for (const auto &[outcome, count] : outcomes)
            writer.line({{"service", origin}, {"outcome", outcome}}, static_cast<double>(count));
    }

    writer.begin("bookbell_message_latency_seconds", "histogram",
                 "From a message to the push service's answer.");
    for (const auto &[origin, metrics] : origins)
        writeLatency(writer, origin, metrics.statistics.latency);
}

void writeServices(MetricsWriter &writer, const Origins &origins)
{
    writer.begin("bookbell_queue_age_seconds", "gauge",
                 "For how long the oldest delivery has been due and not handed out.");
    for (const auto &[origin, metrics] : origins)
        writer.line({{"service", origin}}, static_cast<double>(metrics.queueAge.count()) / 1000.0);

    writer.begin("bookbell_send_rate", "gauge",
                 "Messages that the push service accepted in a second, over the last ten.");
    for (const auto &[origin, metrics] : origins)
        writer.line({{"service", origin}}, metrics.perSecond);

    writer.begin("bookbell_send_limit", "gauge",
                 "Messages a second that staff allow to a push service; 0: any number.");
    for (const auto &[origin, metrics] : origins)
        writer.line({{"service", origin}}, metrics.limitPerSecond);

    writer.begin("bookbell_service_paused", "gauge",
                 "1: the push service refused the library's key and waits for staff.");
    for (const auto &[origin, metrics] : origins)
        writer.line({{"service", origin}}, metrics.isPaused ? 1 : 0);
}

/// Any that a proxy adds, whether it is trusted or not.
bool isForwarded(const HttpRequest &request)
{
    const auto fields = {"X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto",
                         "X-Real-IP",       "Forwarded",        "Via"};
    return std::ranges::any_of(fields,
                               [&](const char *field) { return request.headers.contains(field); });
}

/// Not so where a page of elsewhere has its own name point to this computer.
bool isHostLoopback(const HttpRequest &request)
{
    const QString host =
        QUrl(u"http://"_s + QString::fromUtf8(request.headers.value("Host"))).host();
    return host == "localhost"_L1 || QHostAddress(host).isLoopback();
}

} // namespace

Result<LibraryMetrics> loadLibraryMetrics(const Stores &stores, UtcTime now)
{
    LibraryMetrics metrics;
    auto deliveries = stores.deliveries().counts();
    if (!deliveries)
        return fail(std::move(deliveries.error()));
    metrics.deliveries = *deliveries;
    auto services = serviceReports(stores, now);
    if (!services)
        return fail(std::move(services.error()));
    metrics.services = std::move(*services);
    return metrics;
}

QByteArray metricsText(const LibraryMetrics &metrics)
{
    MetricsWriter writer;
    writer.begin("bookbell_build_info", "gauge", "The program's version.");
    writer.line({{"version", metrics.programVersion.toUtf8()}}, 1);

    writer.begin("bookbell_deliveries", "gauge", "Deliveries in the outbox and its history.");
    for (int i = 0; i < deliveryStateCount; ++i) {
        const auto state = static_cast<DeliveryState>(i);
        writer.line({{"state", toText(state).toUtf8()}},
                    static_cast<double>(metrics.deliveries.of(state)));
    }
    const Origins origins = byOrigin(metrics.services);
    writeMessages(writer, origins);
    writeServices(writer, origins);
    return writer.text();
}

bool mayReadMetrics(const HttpRequest &request, const QStringList &readers,
                    const QStringList &trustedProxies)
{
    if (readers.contains("all"_L1))
        return true;
    if (readers.contains("off"_L1))
        return false;
    if (readers.contains("loopback"_L1)) {
        return QHostAddress(request.peerAddress).isLoopback() && !isForwarded(request)
            && isHostLoopback(request);
    }
    // For whom a proxy asks must be told, by one that is believed.
    const bool isTold =
        isOneOf(request.peerAddress, trustedProxies) && request.headers.contains("X-Forwarded-For");
    if (isForwarded(request) && !isTold)
        return false;
    return isOneOf(clientAddress(request, trustedProxies), readers);
}

} // namespace bookbell
