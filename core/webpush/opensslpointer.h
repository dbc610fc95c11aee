// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

namespace bookbell {

template <auto Free>
struct OpenSslFree {
    template <class T>
    void operator()(T *object) const
    {
        Free(object);
    }
};

/// Owns an object of OpenSSL: `OpenSslPointer<BIO, BIO_free_all> bio(...)`.
template <class T, auto Free>
using OpenSslPointer = std::unique_ptr<T, OpenSslFree<Free>>;

} // namespace bookbell
