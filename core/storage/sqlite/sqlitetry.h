// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

/// Declares `name` as the Result of `expression`, or returns its error from the function.
#define BOOKBELL_TRY(name, expression)                                                             \
    auto name = (expression);                                                                      \
    if (!name)                                                                                     \
        return ::bookbell::fail(std::move(name.error()))
