// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "core/delivery/sendjob.h"
#include "core/webpush/pushrequest.h"
#include "core/webpush/vapidtokencache.h"

namespace bookbell {

/// Turns a job into the request that is sent: guard, text in the reader's language, payload,
/// encryption, VAPID token. Safe on any thread; the token cache is shared.
/// Errors: InvalidEndpoint, EndpointNotTrusted, PayloadTooLarge, InvalidKey, InvalidTopic.
[[nodiscard]] Result<PushRequest> buildMessage(const SendJob &job, VapidTokenCache &tokens,
                                               UtcTime now);

/// The same again after a 413 for a body of `refusedBytes`: unpadded, and with a shorter text if
/// that alone does not help. Error besides: PayloadTooLarge where it cannot be made smaller.
[[nodiscard]] Result<PushRequest> buildSmallerMessage(const SendJob &job, VapidTokenCache &tokens,
                                                      UtcTime now, qsizetype refusedBytes);

} // namespace bookbell
