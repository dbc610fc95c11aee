// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/webpush/pushrequest.h"

#include "core/webpush/base64url.h"
#include "core/webpush/messageencryption.h"

#include <QCryptographicHash>

#include <algorithm>

namespace bookbell {

using namespace Qt::StringLiterals;

namespace {

constexpr std::pair<Urgency, QLatin1StringView> urgencyNames[] = {
    {Urgency::VeryLow, "very-low"_L1},
    {Urgency::Low, "low"_L1},
    {Urgency::Normal, "normal"_L1},
    {Urgency::High, "high"_L1},
};

} // namespace

QString toText(Urgency urgency)
{
    return std::ranges::find(urgencyNames, urgency, &std::pair<Urgency, QLatin1StringView>::first)
        ->second;
}

Result<Urgency> urgencyFromText(const QString &text)
{
    for (const auto &[urgency, name] : urgencyNames)
        if (text == name)
            return urgency;
    return fail(ErrorCode::InvalidUrgency, text);
}

QByteArray topicFor(QByteArrayView seed)
{
    const QByteArray bytes = QByteArray::fromRawData(seed.data(), seed.size());
    return toBase64Url(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).first(24));
}

Result<void> checkTopic(const QString &topic)
{
    const bool allowed = std::ranges::all_of(topic, [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9')
            || c == u'-' || c == u'_';
    });
    if (!allowed || topic.isEmpty() || topic.size() > 32)
        return fail(ErrorCode::InvalidTopic, topic);
    return {};
}

Result<PushRequest> buildRequest(const CheckedEndpoint &endpoint, const SubscriptionKeys &keys,
                                 const QByteArray &authorization, const PushMessage &message)
{
    if (const auto topic = checkTopic(QString::fromLatin1(message.topic)); !topic)
        return fail(topic.error());
    auto body = encrypt(message.payload, keys.publicKey, keys.auth,
                        message.padded ? paddingBucket(message.payload.size()) : 0);
    if (!body)
        return fail(std::move(body.error()));

    const qint64 ttl = std::clamp<qint64>(message.ttlSeconds, 0, maxTtlSeconds);
    PushHeaders headers {
        {"TTL"_ba, QByteArray::number(ttl)},
        {"Urgency"_ba, toText(message.urgency).toLatin1()},
        {"Topic"_ba, message.topic},
        {"Content-Encoding"_ba, "aes128gcm"_ba},
        {"Content-Type"_ba, "application/octet-stream"_ba},
        {"Authorization"_ba, authorization},
    };
    // Without it Microsoft answers a TTL of 0 with 400.
    if (ttl == 0 && endpoint.kind == PushServiceKind::Microsoft)
        headers.append({"X-WNS-Cache-Policy"_ba, "no-cache"_ba});
    return PushRequest {endpoint.url, std::move(headers), std::move(*body)};
}

} // namespace bookbell
