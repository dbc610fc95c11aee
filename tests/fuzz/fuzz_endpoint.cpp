// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/webpush/pushservice.h"

using namespace bookbell;

/// An endpoint from the open web: whatever passes must be https at its own host, or trusted by
/// name.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    static const EndpointGuard guard;
    const QString endpoint =
        QString::fromUtf8(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    if (const auto checked = guard.check(endpoint)) {
        if (checked->url.scheme() != QStringLiteral("https") || checked->url.port(443) != 443
            || !checked->url.userInfo().isEmpty())
            abort();
    }
    return 0;
}
