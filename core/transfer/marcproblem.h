// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

namespace bookbell {

/// What is wrong with a record; each has a text in marcproblem.cpp.
enum class MarcProblem {
    CutOff,
    TooLong,
    NeverClosed,
    NoLeader,
    NoDirectory,
    WrongDirectory,
    NoFields,
    NoTag,
    NoCode,
    BrokenXml,
    Deleted,
    Unimarc,
    Authority,
};

/// InvalidMarcRecord whose subject is the problem in English, as the command line shows it.
[[nodiscard]] Error marcError(MarcProblem problem);
/// The problem of such an error in the language of staff.
[[nodiscard]] QString marcProblemText(const Error &error);

} // namespace bookbell
