// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/httpd/httpserver.h"

#include "core/base/logging.h"
#include "core/httpd/httpexchange.h"
#include "core/httpd/listensocket.h"

#include <microhttpd.h>
#include <sys/socket.h>

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>
#include <unordered_set>

namespace bookbell {

using namespace Qt::StringLiterals;

namespace {

using SteadyClock = std::chrono::steady_clock;
using Milliseconds = std::chrono::milliseconds;

/// What libmicrohttpd keeps beside the request's text in the memory of one connection: its list of
/// header fields, and the answer's header.
constexpr qsizetype connectionOverhead = 16 * 1024;

/// One TCP connection, as the sweeper sees it.
struct Connection {
    explicit Connection(int fd)
        : descriptor(fd)
    {
    }

    int descriptor;
    std::atomic<SteadyClock::time_point> deadline;
    /// Guarded by the server's mutex; set while the handler's answer is awaited.
    std::shared_ptr<HttpExchange> awaiting = {};
};

/// Splits an origin-form or absolute-form target (RFC 9112 §3.2).
void setTarget(HttpRequest &request, QByteArray target)
{
    if (const qsizetype scheme = target.indexOf("://"); scheme > 0 && !target.startsWith('/')) {
        const qsizetype path = target.indexOf('/', scheme + 3);
        target = path < 0 ? "/"_ba : target.mid(path);
    }
    const qsizetype question = target.indexOf('?');
    request.path = question < 0 ? target : target.left(question);
    if (question >= 0)
        request.query = target.mid(question + 1);
}

MHD_Result queue(MHD_Connection *connection, const HttpResponse &response)
{
    MHD_Response *answer = MHD_create_response_from_buffer(
        static_cast<size_t>(response.body.size()),
        const_cast<char *>(response.body.constData()), // MUST_COPY only reads
        MHD_RESPMEM_MUST_COPY);
    if (!answer)
        return MHD_NO;
    for (const auto &[name, value] : response.headers)
        MHD_add_response_header(answer, name.constData(), value.constData());
    const MHD_Result queued =
        MHD_queue_response(connection, static_cast<unsigned>(response.status), answer);
    MHD_destroy_response(answer);
    return queued;
}

HttpResponse refusal(int status, const QString &reason)
{
    return HttpResponse::json(status, {{u"error"_s, reason}});
}

HttpResponse closing(int status, const QString &reason)
{
    HttpResponse response = refusal(status, reason);
    response.headers.append("Connection", "close");
    return response;
}

} // namespace

class HttpServer::Private
{
public:
    Private(const HttpLimits &l, Handler h)
        : limits(l)
        , handler(std::move(h))
    {
    }
    ~Private();

    [[nodiscard]] Result<> start(ListenSocket socket);
    void sweep();

    // Called by libmicrohttpd on its thread.
    MHD_Result access(MHD_Connection *connection, const std::shared_ptr<HttpExchange> &exchange,
                      const char *method, const char *data, size_t *size);
    MHD_Result begin(MHD_Connection *connection, HttpExchange &exchange, const char *method);
    MHD_Result handle(MHD_Connection *connection, const std::shared_ptr<HttpExchange> &exchange);
    MHD_Result deliver(MHD_Connection *connection, HttpExchange &exchange);
    void opened(MHD_Connection *connection, void **socketContext);
    void closed(Connection *record);
    void completed(MHD_Connection *connection);

    const HttpLimits limits;
    const Handler handler;
    quint16 port = 0;
    MHD_Daemon *daemon = nullptr;

    std::mutex mutex;
    std::condition_variable wake;
    std::unordered_set<Connection *> connections;
    bool stopping = false;
    std::thread sweeper;
};

namespace {

/// Never null: onConnection() gave every connection its record before anything else was told of it.
Connection *record(MHD_Connection *connection)
{
    const auto *info = MHD_get_connection_info(connection, MHD_CONNECTION_INFO_SOCKET_CONTEXT);
    return static_cast<Connection *>(info->socket_context);
}

/// The context of a request is a shared pointer on the heap, made when its first line is in.
using Context = std::shared_ptr<HttpExchange>;

void *onRequestLine(void * /*server*/, const char *target, MHD_Connection *connection)
{
    auto context = std::make_unique<Context>(std::make_shared<HttpExchange>(connection));
    setTarget((*context)->request, QByteArray(target));
    return context.release();
}

} // namespace

Result<> HttpServer::Private::start(ListenSocket socket)
{
    const auto onAccess = [](void *self, MHD_Connection *connection, const char * /*url*/,
                             const char *method, const char * /*version*/, const char *data,
                             size_t *size, void **context) -> MHD_Result {
        return static_cast<Private *>(self)->access(connection, *static_cast<Context *>(*context),
                                                    method, data, size);
    };
    const auto onConnection = [](void *self, MHD_Connection *connection, void **socketContext,
                                 MHD_ConnectionNotificationCode code) {
        if (code == MHD_CONNECTION_NOTIFY_STARTED)
            static_cast<Private *>(self)->opened(connection, socketContext);
        else
            static_cast<Private *>(self)->closed(static_cast<Connection *>(*socketContext));
    };
    const auto onCompleted = [](void *self, MHD_Connection *connection, void **context,
                                MHD_RequestTerminationCode) {
        const std::unique_ptr<Context> owner(static_cast<Context *>(*context));
        *context = nullptr;
        if (owner)
            (*owner)->finish();
        static_cast<Private *>(self)->completed(connection);
    };

    port = socket.port();
    const auto idleSeconds = std::chrono::ceil<std::chrono::seconds>(limits.idleTime).count();
    daemon = MHD_start_daemon(
        MHD_USE_EPOLL_INTERNAL_THREAD | MHD_ALLOW_SUSPEND_RESUME, 0, nullptr, nullptr,
        static_cast<MHD_AccessHandlerCallback>(onAccess), this, MHD_OPTION_LISTEN_SOCKET,
        socket.descriptor(), MHD_OPTION_CONNECTION_LIMIT, limits.connections,
        MHD_OPTION_CONNECTION_MEMORY_LIMIT,
        static_cast<size_t>(limits.headerBytes + connectionOverhead), MHD_OPTION_CONNECTION_TIMEOUT,
        static_cast<unsigned>(idleSeconds), MHD_OPTION_URI_LOG_CALLBACK, &onRequestLine, this,
        MHD_OPTION_NOTIFY_CONNECTION, static_cast<MHD_NotifyConnectionCallback>(onConnection), this,
        MHD_OPTION_NOTIFY_COMPLETED, static_cast<MHD_RequestCompletedCallback>(onCompleted), this,
        MHD_OPTION_END);
    if (!daemon)
        return fail(ErrorCode::Internal, QString::number(port), u"MHD_start_daemon"_s);
    socket.release();
    sweeper = std::thread([this] { sweep(); });
    return {};
}

HttpServer::Private::~Private()
{
    std::vector<std::shared_ptr<HttpExchange>> awaiting;
    {
        const std::lock_guard lock(mutex);
        stopping = true;
        for (const Connection *connection : connections) {
            if (connection->awaiting)
                awaiting.push_back(connection->awaiting);
        }
    }
    wake.notify_all();
    if (sweeper.joinable())
        sweeper.join();
    // libmicrohttpd must not be stopped while a connection is suspended.
    for (const auto &exchange : awaiting)
        exchange->abort();
    if (daemon)
        MHD_stop_daemon(daemon);
}

void HttpServer::Private::sweep()
{
    const Milliseconds interval = std::clamp(std::min(limits.requestTime, limits.answerTime) / 4,
                                             Milliseconds {5}, Milliseconds {1000});
    std::unique_lock lock(mutex);
    while (!wake.wait_for(lock, interval, [this] { return stopping; })) {
        const auto now = SteadyClock::now();
        for (const Connection *connection : connections) {
            if (connection->deadline.load() > now)
                continue;
            if (connection->awaiting)
                connection->awaiting->answer(closing(503, u"no answer in time"_s));
            else // Its thread sees the end of the stream and closes it.
                ::shutdown(connection->descriptor, SHUT_RDWR);
        }
    }
}

void HttpServer::Private::opened(MHD_Connection *connection, void **socketContext)
{
    const auto *info = MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CONNECTION_FD);
    auto fresh = std::make_unique<Connection>(info->connect_fd);
    fresh->deadline = SteadyClock::now() + limits.requestTime;
    *socketContext = fresh.get();
    const std::lock_guard lock(mutex);
    connections.insert(fresh.release());
}

void HttpServer::Private::closed(Connection *closedRecord)
{
    const std::unique_ptr<Connection> owner(closedRecord);
    const std::lock_guard lock(mutex);
    connections.erase(closedRecord);
}

void HttpServer::Private::completed(MHD_Connection *connection)
{
    Connection *const current = record(connection);
    // When the next request begins is not told: it may stay silent, then has its time.
    current->deadline = SteadyClock::now() + limits.idleTime + limits.requestTime;
}

MHD_Result HttpServer::Private::access(MHD_Connection *connection,
                                       const std::shared_ptr<HttpExchange> &exchange,
                                       const char *method, const char *data, size_t *size)
{
    if (!exchange->started) {
        exchange->started = true;
        return begin(connection, *exchange, method);
    }
    if (*size > 0) {
        const auto arrived = static_cast<qsizetype>(*size);
        exchange->received += arrived;
        if (exchange->received > limits.drainedBytes)
            return MHD_NO;
        if (exchange->received <= limits.bodyBytes)
            exchange->request.body.append(data, arrived);
        *size = 0;
        return MHD_YES;
    }
    if (exchange->received > limits.bodyBytes)
        return queue(connection, refusal(413, u"the body is too large"_s));
    if (!exchange->handled) {
        exchange->handled = true;
        return handle(connection, exchange);
    }
    return deliver(connection, *exchange);
}

MHD_Result HttpServer::Private::begin(MHD_Connection *connection, HttpExchange &exchange,
                                      const char *method)
{
    HttpRequest &request = exchange.request;
    request.method = method;
    struct Collected {
        HttpHeaders *headers;
        qsizetype bytes;
    } collected {&request.headers, request.path.size() + request.query.size()};
    MHD_get_connection_values_n(
        connection, MHD_HEADER_KIND,
        [](void *to, MHD_ValueKind, const char *name, size_t nameSize, const char *value,
           size_t valueSize) -> MHD_Result {
            auto *sink = static_cast<Collected *>(to);
            sink->bytes += static_cast<qsizetype>(nameSize + valueSize);
            sink->headers->append(QByteArray(name, static_cast<qsizetype>(nameSize)),
                                  QByteArray(value, static_cast<qsizetype>(valueSize)).trimmed());
            return MHD_YES;
        },
        &collected);
    if (collected.bytes > limits.headerBytes)
        return queue(connection, closing(431, u"the header is too large"_s));

    const QByteArray length = request.headers.value("Content-Length");
    // Two statements of one length are how requests are smuggled past a proxy (RFC 9112 §6.1).
    if (!length.isNull() && request.headers.contains("Transfer-Encoding"))
        return queue(connection, closing(400, u"two statements of the length"_s));
    if (length.toLongLong() > limits.drainedBytes)
        return queue(connection, closing(413, u"the body is too large"_s));

    const auto *peer = MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CLIENT_ADDRESS);
    if (peer)
        request.peerAddress = addressText(peer->client_addr);
    return MHD_YES;
}

MHD_Result HttpServer::Private::handle(MHD_Connection *connection,
                                       const std::shared_ptr<HttpExchange> &exchange)
{
    Connection *const current = record(connection);
    current->deadline = SteadyClock::now() + limits.answerTime;
    handler(std::move(exchange->request), HttpResponder(exchange));
    if (exchange->isAnswered())
        return deliver(connection, *exchange);
    {
        const std::lock_guard lock(mutex);
        if (stopping)
            return MHD_NO;
        current->awaiting = exchange;
    }
    return exchange->suspendUntilAnswered() ? MHD_YES : deliver(connection, *exchange);
}

MHD_Result HttpServer::Private::deliver(MHD_Connection *connection, HttpExchange &exchange)
{
    Connection *const current = record(connection);
    current->deadline = SteadyClock::now() + limits.requestTime;
    if (current->awaiting) {
        const std::lock_guard lock(mutex);
        current->awaiting.reset();
    }
    const std::optional<HttpResponse> response = exchange.takeResponse();
    return response ? queue(connection, *response) : MHD_NO;
}

HttpServer::HttpServer(std::unique_ptr<Private> p)
    : d(std::move(p))
{
}

HttpServer::~HttpServer() = default;

Result<std::unique_ptr<HttpServer>> HttpServer::listen(const QString &address, quint16 port,
                                                       const HttpLimits &limits, Handler handler)
{
    Result<ListenSocket> socket = ListenSocket::open(address, port);
    if (!socket)
        return fail(std::move(socket.error()));
    auto d = std::make_unique<Private>(limits, std::move(handler));
    if (const Result<> started = d->start(std::move(*socket)); !started)
        return fail(started.error());
    return std::unique_ptr<HttpServer>(new HttpServer(std::move(d)));
}

quint16 HttpServer::port() const
{
    return d->port;
}

} // namespace bookbell
