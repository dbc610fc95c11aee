// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/csvwriter.h"

#include <algorithm>

namespace bookbell {

using namespace Qt::StringLiterals;

namespace {

/// Whether the first character behind any apostrophes begins a formula.
bool isFormula(const QByteArray &cell)
{
    const auto first = std::find_if(cell.begin(), cell.end(), [](char c) { return c != '\''; });
    if (first == cell.end())
        return false;
    const QByteArrayView rest(first, cell.end());
    // Spreadsheets set to an East Asian language take the wide forms for the narrow ones.
    return "=+-@\t\r\n"_ba.contains(rest.front()) || rest.startsWith("＝") || rest.startsWith("＋")
        || rest.startsWith("－") || rest.startsWith("＠");
}

} // namespace

QByteArray neutralisedCell(const QByteArray &cell)
{
    return isFormula(cell) ? "'"_ba + cell : cell;
}

QByteArray restoredCell(const QByteArray &cell)
{
    return cell.startsWith('\'') && isFormula(cell) ? cell.sliced(1) : cell;
}

QByteArray csvLine(const QByteArrayList &cells)
{
    QByteArray line;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        if (i > 0)
            line += ',';
        QByteArray cell = neutralisedCell(cells[i]);
        // Readers drop spaces around a cell that is not quoted.
        const bool isQuoted = cell.contains(',') || cell.contains('"') || cell.contains(';')
            || cell.contains('\n') || cell.contains('\r') || cell.contains('\t')
            || cell.startsWith(' ') || cell.endsWith(' ');
        line += isQuoted ? "\""_ba + cell.replace("\""_ba, "\"\""_ba) + "\""_ba : cell;
    }
    return line + "\r\n"_ba;
}

} // namespace bookbell
