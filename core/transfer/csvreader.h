// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include <deque>
#include <memory>
#include <optional>

#include "core/transfer/textdecoder.h"

namespace bookbell {

inline constexpr qsizetype maxCellLength = 64 * 1024;
inline constexpr qsizetype maxColumns = 1000;

/// One row of a table. A row that cannot be read has its text in the one cell and an error.
struct CsvRow {
    qint64 line = 0; ///< the physical line on which it begins, 1 for the first of the file
    QList<QByteArray> cells; ///< UTF-8
    std::optional<Error> error; ///< InvalidText, RowTooLong, TooManyCells, UnclosedQuote
};

/// Reads CSV and TSV (RFC 4180, and what spreadsheets make of it) row by row: comma, semicolon or
/// tab, told by the first line; quoted cells may hold line breaks; rows without any text are left
/// out.
///
/// A quotation mark that is never closed spoils its own line only: reading goes on with the next
/// one. Never holds more than one row of bounded size.
class CsvReader
{
public:
    CsvReader(QIODevice &file, TextEncoding encoding);
    ~CsvReader();
    CsvReader(const CsvReader &) = delete;
    CsvReader &operator=(const CsvReader &) = delete;

    /// Rows that have lost characters come with their cells and no error: for looking at them.
    void keepDamagedRows() { m_keepsDamagedRows = true; }
    /// False at the end of the file.
    [[nodiscard]] bool next(CsvRow &row);
    /// ',', ';' or '\t'; known after the first row.
    [[nodiscard]] char separator() const { return m_separator; }
    [[nodiscard]] qint64 bytesRead() const { return m_lines.stream().bytesRead(); }

private:
    class Parser;

    bool nextLine(TextLine &line);
    bool readRecord(CsvRow &row);
    void refuseFirst(CsvRow &row, ErrorCode code, std::deque<TextLine> record);

    LineReader m_lines;
    std::unique_ptr<Parser> m_parser;
    std::deque<TextLine> m_again; ///< lines to be read once more after an unclosed quotation mark
    char m_separator = 0;
    bool m_keepsDamagedRows = false;
};

} // namespace bookbell
