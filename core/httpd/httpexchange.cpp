// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/httpd/httpexchange.h"

#include <microhttpd.h>

namespace bookbell {

void HttpExchange::answer(HttpResponse response)
{
    settle(std::move(response));
}

void HttpExchange::abort()
{
    settle(std::nullopt);
}

void HttpExchange::settle(std::optional<HttpResponse> response)
{
    const std::lock_guard lock(m_mutex);
    if (m_answered || !m_connection)
        return;
    m_answered = true;
    m_response = std::move(response);
    if (std::exchange(m_suspended, false))
        MHD_resume_connection(m_connection);
}

bool HttpExchange::isAnswered() const
{
    const std::lock_guard lock(m_mutex);
    return m_answered;
}

bool HttpExchange::suspendUntilAnswered()
{
    const std::lock_guard lock(m_mutex);
    if (m_answered)
        return false;
    // Under the lock, so that an answer from another thread finds either no need to resume or a
    // connection that is suspended.
    MHD_suspend_connection(m_connection);
    m_suspended = true;
    return true;
}

std::optional<HttpResponse> HttpExchange::takeResponse()
{
    const std::lock_guard lock(m_mutex);
    Q_ASSERT(m_answered);
    return std::exchange(m_response, std::nullopt);
}

void HttpExchange::finish()
{
    const std::lock_guard lock(m_mutex);
    m_connection = nullptr;
}

} // namespace bookbell
