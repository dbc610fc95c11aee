// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTest>

#include "core/base/result.h"

/// QVERIFY for a Result: keeps it as `name`, prints its error when it failed.
#define VERIFY_RESULT(name, ...)                                                                   \
    const auto name = __VA_ARGS__;                                                                 \
    QVERIFY2(name,                                                                                 \
             name ? ""                                                                             \
                  : qPrintable(::bookbell::errorName(name.error().code) + QLatin1StringView(" ")   \
                               + name.error().subject + QLatin1StringView(": ")                    \
                               + name.error().detail))
