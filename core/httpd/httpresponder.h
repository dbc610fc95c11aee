// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/httpd/httpmessage.h"

#include <memory>

namespace bookbell {

class HttpExchange;

/// The way to answer one request, once, now or later, from any thread; copies share it, the first
/// answer wins. When the last copy goes without an answer the client gets 500, so that no
/// connection is forgotten. It may outlive the server: then it does nothing.
class HttpResponder
{
public:
    explicit HttpResponder(std::shared_ptr<HttpExchange> exchange);

    void respond(HttpResponse response) const;
    /// Closes the connection without an answer.
    void abort() const;

private:
    struct Ticket;
    std::shared_ptr<Ticket> m_ticket;
};

} // namespace bookbell
