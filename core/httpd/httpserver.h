// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/httpd/httpmessage.h"
#include "core/httpd/httpresponder.h"

#include <chrono>
#include <functional>
#include <memory>

namespace bookbell {

/// What a client may take of the server. There is deliberately no limit of connections per
/// address: behind a proxy all readers share one.
struct HttpLimits {
    /// Request line and header fields together; more gets 431 (or 414).
    qsizetype headerBytes = 16 * 1024;
    /// A longer body gets 413.
    qsizetype bodyBytes = 8 * 1024;
    /// Up to here a body that is too long is read to its end, so that its sender sees the 413;
    /// beyond, the connection is closed.
    qsizetype drainedBytes = 64 * 1024;
    /// From the first byte of a request to its last, however diligently its sender dribbles; and
    /// again for taking the answer.
    std::chrono::milliseconds requestTime {15'000};
    /// What a handler may take; then the client gets 503.
    std::chrono::milliseconds answerTime {60'000};
    /// Silence between requests; rounded up to seconds.
    std::chrono::milliseconds idleTime {15'000};
    /// More wait in the system's queue until somebody leaves.
    unsigned connections = 1000;
};

/// A bounded HTTP/1.1 server on one thread of its own (libmicrohttpd), plain TCP.
///
/// The handler is called on that thread with each complete request and must not block: it answers
/// at once or keeps the responder and answers later, from any thread. The destructor closes all
/// connections, answered or not, and returns when the thread has ended; no handler runs after it.
/// What the server refuses by itself is answered with JSON, `{"error":…}`.
class HttpServer
{
public:
    using Handler = std::function<void(HttpRequest request, HttpResponder responder)>;

    /// `address`: an IP literal, or `localhost` for 127.0.0.1; port 0 takes any free one. Errors:
    /// PortInUse, InvalidSetting for an address that this machine does not have, Internal.
    [[nodiscard]] static Result<std::unique_ptr<HttpServer>> listen(const QString &address,
                                                                    quint16 port,
                                                                    const HttpLimits &limits,
                                                                    Handler handler);

    ~HttpServer();
    Q_DISABLE_COPY_MOVE(HttpServer)

    [[nodiscard]] quint16 port() const;

private:
    class Private;
    explicit HttpServer(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace bookbell
