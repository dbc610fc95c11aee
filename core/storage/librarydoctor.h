// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include <functional>

#include "core/base/clock.h"
#include "core/storage/library.h"

namespace bookbell {

enum class ProblemSeverity {
    Serious, ///< something is lost, wrong or does not work
    Warning, ///< works for now
};

/// "serious", "warning".
[[nodiscard]] QString toText(ProblemSeverity severity);

/// Something that is wrong with a library, and what to do about it: a sentence each, translated
/// where a translator is installed.
struct LibraryProblem {
    QString what;
    ProblemSeverity severity = ProblemSeverity::Warning;
    QString advice;

    bool operator==(const LibraryProblem &) const = default;
};

struct DoctorReport {
    QList<LibraryProblem> problems; ///< serious ones first
    int checked = 0; ///< how many things were looked at
};

/// Called on the thread that works, between the checks and within the long ones. False: stop.
using DoctorProgress = std::function<bool(int done, int of)>;

/// Looks a library over, from its file to its queues, and changes nothing; other programs may work
/// in it meanwhile. A damaged file is a problem like others, but what stands in it is then not
/// looked at. Errors: LibraryNotFound, LibraryNotALibrary, FileNotReadable, Cancelled.
[[nodiscard]] Result<DoctorReport> examineLibrary(const LibraryLocation &library, UtcTime now,
                                                  const DoctorProgress &progress = {});

} // namespace bookbell
