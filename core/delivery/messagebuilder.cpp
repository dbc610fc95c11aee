// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/delivery/messagebuilder.h"

#include <algorithm>

#include "core/alerts/alertrules.h"

namespace bookbell {

using namespace Qt::StringLiterals;

namespace {

/// Header, delimiter and tag of a body (RFC 8291 §4).
constexpr qsizetype bodyOverhead = 86 + 1 + 16;

/// Of all books that the message is about.
AlertFacts factsOf(const ClaimedDelivery &delivery)
{
    AlertFacts facts = delivery.facts;
    bool hasTitles = !facts.bookTitle.isEmpty();
    for (const ClaimedDelivery &other : delivery.others) {
        ++facts.count;
        facts.bookTitle += ", "_L1 + other.facts.bookTitle;
        hasTitles = hasTitles && !other.facts.bookTitle.isEmpty();
        if (other.facts.pickupBy)
            facts.pickupBy =
                std::min(facts.pickupBy.value_or(*other.facts.pickupBy), *other.facts.pickupBy);
    }
    if (!hasTitles)
        facts.bookTitle.clear();
    return facts;
}

/// Several have one of their own: what is said of one of them later must not take the others away.
QString tagOfMessage(const ClaimedDelivery &delivery)
{
    if (!delivery.others.empty())
        return "group-"_L1 + QString::number(delivery.group.value);
    return tagOf(delivery.kind, delivery.reservation, delivery.book, delivery.announcement);
}

/// As long as the news is of use to somebody: that of the book that waits longest.
UtcTime lastExpiry(const ClaimedDelivery &delivery)
{
    UtcTime last = delivery.expiresAt;
    for (const ClaimedDelivery &other : delivery.others)
        last = std::max(last, other.expiresAt);
    return last;
}

AlertPayload payloadOf(const SendJob &job)
{
    const ClaimedDelivery &delivery = job.delivery;
    const SendContext &context = *job.context;
    AlertPayload payload;
    payload.lang = alertLanguage(delivery.language, context.language);
    payload.tag = tagOfMessage(delivery);
    payload.renotify = delivery.renotify;
    if (job.announcement) {
        payload.title = job.announcement->title;
        payload.body = job.announcement->body;
        payload.url = job.announcement->url;
        payload.icon = job.announcement->icon;
        return payload;
    }
    AlertFacts facts = factsOf(delivery);
    facts.libraryName = context.libraryName;
    if (delivery.kind == AlertKind::Cancelled && delivery.reservationState)
        facts.isCorrection = facts.isCorrection || isOpen(*delivery.reservationState);
    const AlertText text = render(delivery.kind, payload.lang, facts, context.templates,
                                  context.discreet, context.zone);
    payload.title = text.title;
    payload.body = text.body;
    payload.url = context.libraryUrl;
    return payload;
}

Urgency urgencyFor(const SendJob &job)
{
    if (job.announcement) {
        if (const auto chosen = urgencyFromText(job.announcement->urgency))
            return *chosen;
    }
    return urgencyOf(job.delivery.kind);
}

} // namespace

Result<PushRequest> MessageBuilder::build(const SendJob &job, UtcTime now, qsizetype maxPayload,
                                          bool padded)
{
    const ClaimedDelivery &delivery = job.delivery;
    const SendContext &context = *job.context;
    const auto endpoint = context.guard.check(delivery.endpoint);
    if (!endpoint)
        return fail(endpoint.error());
    const auto key = context.keys.constFind(job.vapidKey);
    if (key == context.keys.cend())
        return fail(ErrorCode::InvalidKey, {}, u"the library has lost the VAPID key"_s);
    const auto auth = delivery.auth.span();
    const auto keys = subscriptionKeysFromBytes(
        delivery.p256dh, QByteArrayView(auth.data(), static_cast<qsizetype>(auth.size())));
    if (!keys)
        return fail(keys.error());
    auto payload = payloadFor(payloadOf(job), maxPayload);
    if (!payload)
        return fail(payload.error());
    const auto authorization = m_tokens.authorization(*key, endpoint->origin, context.contact, now);
    if (!authorization)
        return fail(authorization.error());

    PushMessage message;
    message.payload = std::move(*payload);
    // The lifetime shrinks while a message waits; a second is what is left at least, because 0 asks
    // a push service not to keep it at all.
    message.ttlSeconds = std::max<qint64>(
        1, std::chrono::ceil<std::chrono::seconds>(lastExpiry(delivery) - now).count());
    message.urgency = urgencyFor(job);
    message.topic = delivery.topic;
    message.padded = padded;
    return buildRequest(*endpoint, *keys, *authorization, message);
}

Result<QByteArray> MessageBuilder::payloadFor(const AlertPayload &payload, qsizetype maxBytes)
{
    if (m_last.maxBytes == maxBytes && m_last.payload == payload)
        return m_last.bytes;
    auto bytes = buildPayload(payload, maxBytes);
    if (bytes)
        m_last = {payload, maxBytes, *bytes};
    return bytes;
}

Result<PushRequest> MessageBuilder::build(const SendJob &job, UtcTime now)
{
    return build(job, now, safePayloadBytes, true);
}

Result<PushRequest> MessageBuilder::buildSmaller(const SendJob &job, UtcTime now,
                                                 qsizetype refusedBytes)
{
    auto unpadded = build(job, now, safePayloadBytes, false);
    if (!unpadded)
        return unpadded;
    // A handful of padding less is no reason for the service to change its mind; then the text
    // goes.
    if (unpadded->body.size() <= refusedBytes * 9 / 10)
        return unpadded;
    auto shorter =
        build(job, now, std::max<qsizetype>(0, refusedBytes * 3 / 4 - bodyOverhead), false);
    if (!shorter && unpadded->body.size() < refusedBytes)
        return unpadded;
    return shorter;
}

} // namespace bookbell
