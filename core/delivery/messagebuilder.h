// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/alerts/payload.h"
#include "core/delivery/sendjob.h"
#include "core/webpush/pushrequest.h"
#include "core/webpush/vapidtokencache.h"

namespace bookbell {

/// Turns a job into the request that is sent: guard, text in the reader's language, payload,
/// encryption, VAPID token. For one thread; the token cache is shared.
class MessageBuilder
{
public:
    explicit MessageBuilder(VapidTokenCache &tokens)
        : m_tokens(tokens)
    {
    }

    /// Errors: InvalidEndpoint, EndpointNotTrusted, PayloadTooLarge, InvalidKey, InvalidTopic.
    [[nodiscard]] Result<PushRequest> build(const SendJob &job, UtcTime now);

    /// The same again after a 413 for a body of `refusedBytes`: unpadded, and with a shorter text
    /// if that alone does not help. Error besides: PayloadTooLarge where it cannot be made smaller.
    [[nodiscard]] Result<PushRequest> buildSmaller(const SendJob &job, UtcTime now,
                                                   qsizetype refusedBytes);

private:
    [[nodiscard]] Result<PushRequest> build(const SendJob &job, UtcTime now, qsizetype maxPayload,
                                            bool padded);
    [[nodiscard]] Result<QByteArray> payloadFor(const AlertPayload &payload, qsizetype maxBytes);

    VapidTokenCache &m_tokens;
    /// What was built last: an announcement says the same to everybody of one language.
    struct {
        AlertPayload payload;
        qsizetype maxBytes = -1;
        QByteArray bytes;
    } m_last;
};

} // namespace bookbell
