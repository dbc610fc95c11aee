// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/webpush/pushanswer.h"

#include "core/webpush/httpdate.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

namespace bookbell {

using namespace Qt::StringLiterals;

namespace {

/// A push service that asks for more has a fault of its own; a day later it is asked again.
constexpr std::chrono::hours longestWait {24};
constexpr qsizetype maxReasonLength = 200;

QByteArray header(const PushHeaders &headers, QByteArrayView name)
{
    for (const auto &[key, value] : headers)
        if (name.compare(key, Qt::CaseInsensitive) == 0)
            return value.trimmed();
    return {};
}

/// What a person may read of a text from outside: one line, and no long word, because that could be
/// the secret part of an endpoint.
QString readable(const QString &text)
{
    static const QRegularExpression longWord(u"\\S{30,}|\\S*://\\S*"_s);
    static const QRegularExpression control(u"[\\x00-\\x1f\\x7f-\\x9f]+"_s);
    QString line = text.left(4 * maxReasonLength);
    line.replace(control, u" "_s).replace(longWord, u"…"_s);
    return line.simplified().left(maxReasonLength);
}

/// Apple: {"reason"}; Mozilla: {"errno","message"}; Google: {"error":{"message"}}, or plain text;
/// Microsoft: no body but a header.
QString statedReason(const PushHeaders &headers, const QByteArray &body)
{
    if (const auto text = header(headers, "X-WNS-Error-Description"); !text.isEmpty())
        return readable(QString::fromUtf8(text));
    const QJsonObject object = QJsonDocument::fromJson(body).object();
    if (!object.isEmpty()) {
        for (const auto &value :
             {object.value("reason"_L1), object.value("message"_L1),
              object.value("error"_L1).toObject().value("message"_L1), object.value("error"_L1)}) {
            if (value.toString().isEmpty())
                continue;
            const int number = object.value("errno"_L1).toInt();
            const QString text = readable(value.toString());
            return number == 0 ? text : u"%1 (errno %2)"_s.arg(text).arg(number);
        }
        return {};
    }
    const QByteArray text = body.trimmed();
    return text.startsWith('<') || text.startsWith('{') ? QString()
                                                        : readable(QString::fromUtf8(text));
}

/// The subscription was made with another VAPID key: about this one subscription, not about us.
bool saysKeysDiffer(const QString &reason)
{
    for (const auto phrase : {"do not correspond"_L1, "VapidPkHashMismatch"_L1,
                              "UnauthorizedRegistration"_L1, "key mismatch"_L1})
        if (reason.contains(phrase, Qt::CaseInsensitive))
            return true;
    return false;
}

/// Seconds or a date (RFC 9110 §10.2.3), never negative and never above longestWait.
std::optional<UtcTime> waitUntil(QByteArrayView value, UtcTime now)
{
    if (value.isEmpty())
        return {};
    const UtcTime latest = now + longestWait;
    if (std::ranges::all_of(value, [](char c) { return c >= '0' && c <= '9'; })) {
        bool fits = false;
        const qint64 seconds = value.toByteArray().toLongLong(&fits);
        const qint64 longest = std::chrono::seconds(longestWait).count();
        return fits ? now + std::chrono::seconds(std::min(seconds, longest)) : latest;
    }
    if (const auto date = parseHttpDate(value, now))
        return std::clamp(*date, now, latest);
    return {};
}

std::optional<UtcTime> statedWait(const PushHeaders &headers, UtcTime now)
{
    const auto general = waitUntil(header(headers, "Retry-After"), now);
    const auto microsoft = waitUntil(header(headers, "X-WNS-Continue-After"), now);
    return std::max(general, microsoft); // an empty optional is less than any value
}

PushAnswer withVerdict(PushVerdict verdict, const QString &reason)
{
    PushAnswer answer;
    answer.verdict = verdict;
    answer.reason = reason;
    return answer;
}

PushAnswer classifySuccess(const PushHeaders &headers, UtcTime now)
{
    for (const auto name : {"X-WNS-Status", "X-WNS-NotificationStatus"}) {
        const QByteArray status = header(headers, name).toLower();
        if (status == "dropped")
            return withVerdict(PushVerdict::Failed, u"dropped by the push service"_s);
        if (status == "channelthrottled") {
            PushAnswer answer = withVerdict(PushVerdict::Throttled, u"channel throttled"_s);
            answer.notBefore = statedWait(headers, now);
            return answer;
        }
    }
    PushAnswer answer = withVerdict(PushVerdict::Accepted, {});
    answer.location = header(headers, "Location");
    bool isNumber = false;
    const qint64 ttl = header(headers, "TTL").toLongLong(&isNumber);
    if (isNumber && ttl >= 0)
        answer.ttlSeconds = ttl;
    return answer;
}

struct Meaning {
    PushVerdict verdict;
    QLatin1StringView reason;
};

Meaning meaningOf(int status)
{
    switch (status) {
    case 400:
        return {PushVerdict::Failed, "the request was refused"_L1};
    case 401:
    case 403:
        return {PushVerdict::Refused, "the VAPID token was refused"_L1};
    case 404:
    case 410:
        return {PushVerdict::Gone, "the subscription has ended"_L1};
    case 406:
    case 429:
        return {PushVerdict::Throttled, "too many messages"_L1};
    case 413:
        return {PushVerdict::TooLarge, "too large for this push service"_L1};
    // Between us and the push service, or about the moment: nothing about this message.
    case 407:
        return {PushVerdict::Retry, "the proxy wants a password"_L1};
    case 408:
    case 421:
    case 425:
        return {PushVerdict::Retry, "the push service asks to try again"_L1};
    default:
        break;
    }
    if (status >= 500 && status < 600)
        return {PushVerdict::Retry, "the push service has trouble"_L1};
    if (status >= 300 && status < 400)
        return {PushVerdict::Failed, "a redirect, which is never followed"_L1};
    if (status >= 400 && status < 500)
        return {PushVerdict::Failed, "refused by the push service"_L1};
    return {PushVerdict::Retry, "an answer that is no HTTP"_L1};
}

} // namespace

PushAnswer classify(int httpStatus, const PushHeaders &headers, const QByteArray &body, UtcTime now)
{
    if (httpStatus >= 200 && httpStatus < 300)
        return classifySuccess(headers, now);

    const Meaning meaning = meaningOf(httpStatus);
    const QString stated = statedReason(headers, body);
    PushAnswer answer =
        withVerdict(meaning.verdict, stated.isEmpty() ? QString(meaning.reason) : stated);
    const bool isAboutTheKey = httpStatus == 400 || answer.verdict == PushVerdict::Refused;
    if (isAboutTheKey && saysKeysDiffer(stated))
        answer.verdict = PushVerdict::KeyMismatch;
    if (answer.verdict == PushVerdict::Refused)
        answer.countsAsAttempt = false;
    if (answer.verdict == PushVerdict::Throttled || answer.verdict == PushVerdict::Retry)
        answer.notBefore = statedWait(headers, now);
    return answer;
}

PushAnswer classifyNetworkError(NetworkTrouble trouble)
{
    const auto retry = [](QLatin1StringView reason, bool counts = true) {
        PushAnswer answer = withVerdict(PushVerdict::Retry, reason);
        answer.countsAsAttempt = counts;
        return answer;
    };
    switch (trouble) {
    case NetworkTrouble::Timeout:
        return retry("no answer in time"_L1);
    case NetworkTrouble::ConnectionRefused:
        return retry("connection refused"_L1);
    case NetworkTrouble::ConnectionReset:
        return retry("connection lost"_L1);
    case NetworkTrouble::HostNotFound:
        return retry("host not found"_L1);
    case NetworkTrouble::Tls:
        return retry("no secure connection"_L1);
    case NetworkTrouble::StreamRefused:
        return retry("the push service closed the connection"_L1, false);
    case NetworkTrouble::Proxy:
        return retry("the proxy refused"_L1);
    case NetworkTrouble::NetworkDown:
        return retry("no network"_L1);
    case NetworkTrouble::Cancelled:
        return retry("not sent yet"_L1, false);
    case NetworkTrouble::Other:
        break;
    }
    return retry("the network failed"_L1);
}

} // namespace bookbell
