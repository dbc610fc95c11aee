// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/httpd/httpmessage.h"

#include <mutex>
#include <optional>

struct MHD_Connection;

namespace bookbell {

/// One request on its way through the server: collected on the server's thread, answered from any.
/// Shared by the server, until libmicrohttpd is done with the request, and by its responders.
class HttpExchange
{
public:
    explicit HttpExchange(MHD_Connection *connection)
        : m_connection(connection)
    {
    }

    /// The first answer counts; later ones and those after `finish()` are dropped.
    void answer(HttpResponse response);
    void abort();

    [[nodiscard]] bool isAnswered() const;
    /// Suspends the connection until an answer comes. False if there is one already.
    [[nodiscard]] bool suspendUntilAnswered();
    /// The answer, empty for `abort()`. Only after it was given.
    [[nodiscard]] std::optional<HttpResponse> takeResponse();
    /// libmicrohttpd frees the connection: never touch it again.
    void finish();

    // Only the server's thread touches these.
    HttpRequest request;
    qsizetype received = 0;
    bool started = false;
    bool handled = false;

private:
    void settle(std::optional<HttpResponse> response);

    mutable std::mutex m_mutex;
    MHD_Connection *m_connection;
    std::optional<HttpResponse> m_response;
    bool m_answered = false;
    bool m_suspended = false;
};

} // namespace bookbell
