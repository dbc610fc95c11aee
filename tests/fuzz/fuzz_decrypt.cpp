// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/webpush/messageencryption.h"

using namespace bookbell;

/// A body from a push service, as a browser or a rehearsal's phone gets it.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    static const P256Key key = P256Key::generate();
    static const AuthSecret auth {};
    const QByteArrayView body(data, static_cast<qsizetype>(size));
    (void)decrypt(body, key, auth);
    return 0;
}
