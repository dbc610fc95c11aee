// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/bidisession.h"

#include <QJsonArray>
#include <QTest>

#include "core/base/json.h"

namespace bookbell::test {

using namespace Qt::StringLiterals;

namespace {

int toInt(BidiSession::Milliseconds deadline)
{
    return static_cast<int>(deadline.count());
}

} // namespace

BidiSession::BidiSession()
{
    QObject::connect(
        &m_socket, &QWebSocket::textMessageReceived, &m_socket, [this](const QString &text) {
            const QJsonObject message = QJsonDocument::fromJson(text.toUtf8()).object();
            if (message.contains("id"_L1)) {
                m_answers.insert(message["id"_L1].toInteger(), message);
            }
        });
}

BidiSession::~BidiSession()
{
    close();
}

Result<void> BidiSession::open(const QUrl &url, Milliseconds deadline)
{
    m_socket.open(url);
    if (!QTest::qWaitFor([this] { return m_socket.isValid(); }, toInt(deadline))) {
        return fail(ErrorCode::NetworkDown, url.toString(), m_socket.errorString());
    }
    const auto session = command(u"session.new"_s, {{u"capabilities"_s, QJsonObject()}}, deadline);
    if (!session) {
        return fail(session.error());
    }
    const auto tree = command(u"browsingContext.getTree"_s, {{u"maxDepth"_s, 0}}, deadline);
    if (!tree) {
        return fail(tree.error());
    }
    m_context = (*tree)["contexts"_L1][0]["context"_L1].toString();
    if (m_context.isEmpty()) {
        return fail(ErrorCode::Internal, u"browsingContext.getTree"_s, u"no tab"_s);
    }
    return {};
}

void BidiSession::close()
{
    if (m_socket.isValid()) {
        // Firefox allows one session at a time; the browser that cannot end it ends with it.
        static_cast<void>(command(u"session.end"_s, {}, std::chrono::seconds(5)));
        m_socket.close();
    }
    m_context.clear();
}

Result<QJsonObject> BidiSession::command(const QString &method, const QJsonObject &parameters,
                                         Milliseconds deadline)
{
    const qint64 id = ++m_lastId;
    const QJsonObject message {{u"id"_s, id}, {u"method"_s, method}, {u"params"_s, parameters}};
    m_socket.sendTextMessage(QString::fromUtf8(toCompactJson(message)));
    const bool answered = QTest::qWaitFor(
        [this, id] { return m_answers.contains(id) || !m_socket.isValid(); }, toInt(deadline));
    if (!answered || !m_answers.contains(id)) {
        return fail(ErrorCode::Internal, method,
                    answered ? u"the browser went away"_s : u"no answer in time"_s);
    }
    const QJsonObject answer = m_answers.take(id);
    if (answer["type"_L1].toString() != "success"_L1) {
        return fail(ErrorCode::Internal, method,
                    answer["error"_L1].toString() % u": "_s % answer["message"_L1].toString());
    }
    return answer["result"_L1].toObject();
}

Result<void> BidiSession::navigate(const QUrl &url, Milliseconds deadline)
{
    const auto answer = command(u"browsingContext.navigate"_s,
                                {{u"context"_s, m_context},
                                 {u"url"_s, url.toString(QUrl::FullyEncoded)},
                                 {u"wait"_s, u"complete"_s}},
                                deadline);
    if (!answer) {
        return fail(answer.error());
    }
    return {};
}

Result<QJsonObject> BidiSession::callFunction(const QString &declaration,
                                              const QJsonArray &arguments, Milliseconds deadline)
{
    auto answer = command(u"script.callFunction"_s,
                          {{u"functionDeclaration"_s, declaration},
                           {u"arguments"_s, arguments},
                           {u"target"_s, QJsonObject {{u"context"_s, m_context}}},
                           {u"awaitPromise"_s, true}},
                          deadline);
    if (!answer) {
        return fail(std::move(answer.error()));
    }
    if ((*answer)["type"_L1].toString() == "exception"_L1) {
        return fail(ErrorCode::Internal, declaration,
                    (*answer)["exceptionDetails"_L1]["text"_L1].toString());
    }
    return (*answer)["result"_L1].toObject();
}

Result<QJsonValue> BidiSession::evaluate(const QString &expression, Milliseconds deadline)
{
    // BiDi has a notation of its own for values; one string of JSON needs none of it.
    const auto value = callFunction(
        u"async () => JSON.stringify([await ("_s % expression % u")])"_s, {}, deadline);
    if (!value) {
        return fail(value.error());
    }
    return QJsonDocument::fromJson((*value)["value"_L1].toString().toUtf8())[0];
}

Result<QJsonValue> BidiSession::waitUntil(const QString &expression, Milliseconds deadline)
{
    const QString loop = u"(async () => {"
                         "const end = performance.now() + %1;"
                         "for (;;) {"
                         "  const value = await (%2);"
                         "  if (value) return value;"
                         "  if (performance.now() > end) throw new Error('not in time');"
                         "  await new Promise(done => setTimeout(done, 5));"
                         "}})()"_s.arg(QString::number(deadline.count()), expression);
    return evaluate(loop, deadline + std::chrono::seconds(5));
}

Result<void> BidiSession::click(const QString &selector)
{
    const auto element = callFunction(
        u"selector => { const found = document.querySelector(selector);"
        " found?.scrollIntoView({block: 'center', behavior: 'instant'}); return found; }"_s,
        {QJsonObject {{u"type"_s, u"string"_s}, {u"value"_s, selector}}}, defaultDeadline);
    if (!element) {
        return fail(element.error());
    }
    const QJsonValue sharedId = (*element)["sharedId"_L1];
    if (!sharedId.isString()) {
        return fail(ErrorCode::Internal, selector, u"no such element"_s);
    }
    const QJsonObject origin {{u"type"_s, u"element"_s},
                              {u"element"_s, QJsonObject {{u"sharedId"_s, sharedId}}}};
    const QJsonArray steps {
        QJsonObject {
            {u"type"_s, u"pointerMove"_s}, {u"x"_s, 0}, {u"y"_s, 0}, {u"origin"_s, origin}},
        QJsonObject {{u"type"_s, u"pointerDown"_s}, {u"button"_s, 0}},
        QJsonObject {{u"type"_s, u"pointerUp"_s}, {u"button"_s, 0}}};
    const QJsonObject mouse {
        {u"type"_s, u"pointer"_s}, {u"id"_s, u"mouse"_s}, {u"actions"_s, steps}};
    const auto done = command(u"input.performActions"_s,
                              {{u"context"_s, m_context}, {u"actions"_s, QJsonArray {mouse}}});
    if (!done) {
        return fail(done.error());
    }
    return {};
}

} // namespace bookbell::test
