// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/httpd/httpresponder.h"

#include "core/httpd/httpexchange.h"

namespace bookbell {

struct HttpResponder::Ticket {
    explicit Ticket(std::shared_ptr<HttpExchange> e)
        : exchange(std::move(e))
    {
    }
    Q_DISABLE_COPY_MOVE(Ticket)
    ~Ticket() { exchange->answer(HttpResponse::text(500, "no answer\n")); }

    std::shared_ptr<HttpExchange> exchange;
};

HttpResponder::HttpResponder(std::shared_ptr<HttpExchange> exchange)
    : m_ticket(std::make_shared<Ticket>(std::move(exchange)))
{
}

void HttpResponder::respond(HttpResponse response) const
{
    m_ticket->exchange->answer(std::move(response));
}

void HttpResponder::abort() const
{
    m_ticket->exchange->abort();
}

} // namespace bookbell
