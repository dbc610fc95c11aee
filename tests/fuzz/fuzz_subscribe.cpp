// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/readerweb/subscriberequest.h"

using namespace bookbell;

/// The body of POST api/subscribe and api/unsubscribe.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    const QByteArray body(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    (void)parseSubscribeRequest(body);
    (void)parseUnsubscribeRequest(body);
    return 0;
}
