// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/transfer/filepreview.h"
#include "core/transfer/importer.h"

namespace bookbell {

/// Words for files that come in and go out, in the program's language.
namespace transferwording {

/// "Books", "Readers", …
[[nodiscard]] QString kind(TransferKind kind);
/// An icon of the theme for it.
[[nodiscard]] QString kindIcon(TransferKind kind);
/// "Title, control number or ISBN".
[[nodiscard]] QString oneOf(const QList<Field> &fields);

/// "UTF-8", "Korean Windows (CP949)".
[[nodiscard]] QString encoding(TextEncoding encoding);
/// "Comma-separated · UTF-8 · about 3,100 rows · 1.2 MB".
[[nodiscard]] QString file(const FilePreview &preview);
/// "1,234".
[[nodiscard]] QString number(qint64 value);
/// "about 2 minutes left"; empty where nobody knows.
[[nodiscard]] QString timeLeft(double seconds);
/// "12,000 rows · 3,200 a second · about 2 minutes left".
[[nodiscard]] QString progress(qint64 rows, double rowsPerSecond, double secondsLeft);
/// "3,120 new, 12 changed, 40 as they were, 5 refused".
[[nodiscard]] QString counts(const ImportCounts &counts);

} // namespace transferwording
} // namespace bookbell
