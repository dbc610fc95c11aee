// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayList>

namespace bookbell {

/// A spreadsheet runs a cell that starts with `=`, `+`, `-`, `@` (also in their full width), tab,
/// CR or LF as a formula: it gets an apostrophe before it, and so does one that has apostrophes
/// there already, so that restoredCell() gives back exactly what was written.
[[nodiscard]] QByteArray neutralisedCell(const QByteArray &cell);
/// Takes the apostrophe away that neutralisedCell() put there; other cells stay as they are.
[[nodiscard]] QByteArray restoredCell(const QByteArray &cell);

/// A line of CSV (RFC 4180) with CRLF, the cells quoted where they must be and neutralised.
[[nodiscard]] QByteArray csvLine(const QByteArrayList &cells);

} // namespace bookbell
