// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tl/expected.hpp>

#include "core/base/error.h"

namespace bookbell {

/// What every function that can fail returns. No exception crosses our own functions.
template <class T = void>
using Result = tl::expected<T, Error>;

/// `return fail(ErrorCode::UnknownBarcode, barcode);`
[[nodiscard]] inline tl::unexpected<Error> fail(ErrorCode code, QString subject = {},
                                                QString detail = {})
{
    return tl::unexpected<Error>(Error {code, std::move(subject), std::move(detail)});
}

/// Hands an error on to the caller: `return fail(std::move(result.error()));`
[[nodiscard]] inline tl::unexpected<Error> fail(Error error)
{
    return tl::unexpected<Error>(std::move(error));
}

} // namespace bookbell
