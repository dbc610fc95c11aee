// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QJsonObject>
#include <QUrl>
#include <QWebSocket>

#include <chrono>

#include "core/base/result.h"

namespace bookbell::test {

/// A WebDriver BiDi session with one browser and its first tab. Every call waits for the answer
/// with a deadline while the thread's events go on, so that a push service on the same thread
/// keeps working. An answer that is an error comes back with the browser's own words in `detail`.
class BidiSession final
{
public:
    using Milliseconds = std::chrono::milliseconds;
    static constexpr Milliseconds defaultDeadline = std::chrono::seconds(20);

    BidiSession();
    ~BidiSession();
    Q_DISABLE_COPY_MOVE(BidiSession)

    /// Connects to ws://127.0.0.1:PORT/session, begins a session and takes the first tab.
    [[nodiscard]] Result<void> open(const QUrl &url, Milliseconds deadline = defaultDeadline);
    void close();

    /// Any command of the protocol; the `result` of its answer.
    [[nodiscard]] Result<QJsonObject> command(const QString &method, const QJsonObject &parameters,
                                              Milliseconds deadline = defaultDeadline);

    /// Loads a page and waits for its load event. A change of the fragment alone loads nothing.
    [[nodiscard]] Result<void> navigate(const QUrl &url, Milliseconds deadline = defaultDeadline);

    /// What the JavaScript expression comes to, awaited, as JSON.
    [[nodiscard]] Result<QJsonValue> evaluate(const QString &expression,
                                              Milliseconds deadline = defaultDeadline);

    /// Looks at the expression in the page every few milliseconds until it comes to something
    /// true, and hands that back; an error when the deadline passes first.
    [[nodiscard]] Result<QJsonValue> waitUntil(const QString &expression,
                                               Milliseconds deadline = defaultDeadline);

    /// A real click with the mouse in the middle of the element: it counts as the user's own act.
    [[nodiscard]] Result<void> click(const QString &selector);

private:
    [[nodiscard]] Result<QJsonObject> callFunction(const QString &declaration,
                                                   const QJsonArray &arguments,
                                                   Milliseconds deadline);

    QWebSocket m_socket;
    QHash<qint64, QJsonObject> m_answers;
    qint64 m_lastId = 0;
    QString m_context;
};

} // namespace bookbell::test
