// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/csvreader.h"

#include <csv.h>

#include <algorithm>

namespace bookbell {

using namespace Qt::StringLiterals;

namespace {

/// Records beyond this are not read any further: a quotation mark is open, most likely.
constexpr qsizetype maxRecordLength = 2 * maxCellLength;
/// How much of an unreadable row is shown to staff.
constexpr qsizetype maxShownLength = 1000;

char separatorOf(const QByteArray &header)
{
    qsizetype counts[] = {0, 0, 0};
    constexpr char separators[] = {',', ';', '\t'};
    bool isQuoted = false;
    for (const char c : header) {
        if (c == '"')
            isQuoted = !isQuoted;
        for (size_t i = 0; !isQuoted && i < 3; ++i)
            counts[i] += c == separators[i] ? 1 : 0;
    }
    return separators[std::max_element(std::begin(counts), std::end(counts)) - std::begin(counts)];
}

/// The beginning of a line for staff to recognise it by.
QByteArray shownText(const TextLine &line)
{
    return QString::fromUtf8(line.text.left(maxShownLength)).toUtf8().replace('\0', ' ');
}

} // namespace

/// libcsv's parser, told one line at a time.
class CsvReader::Parser
{
public:
    explicit Parser(char separator)
        : m_separator(separator)
    {
        init();
    }
    ~Parser() { csv_free(&m_parser); }
    Parser(const Parser &) = delete;
    Parser &operator=(const Parser &) = delete;

    /// Forgets a row that was begun.
    void reset()
    {
        csv_free(&m_parser);
        init();
        begin();
    }

    void begin()
    {
        m_cells.clear();
        m_hasRow = false;
        m_isTooLong = false;
        m_tooMany = 0;
    }

    /// True when the row has ended.
    bool feed(const QByteArray &text)
    {
        csv_parse(&m_parser, text.constData(), static_cast<size_t>(text.size()), onCell, onRow,
                  this);
        // The break is the writer's own inside quotation marks and libcsv's end of row elsewhere.
        csv_parse(&m_parser, "\n", 1, onCell, onRow, this);
        return m_hasRow;
    }

    [[nodiscard]] const QList<QByteArray> &cells() const { return m_cells; }
    [[nodiscard]] bool isTooLong() const { return m_isTooLong; }
    [[nodiscard]] qsizetype tooMany() const { return m_tooMany; }

private:
    void init()
    {
        csv_init(&m_parser, CSV_APPEND_NULL);
        csv_set_delim(&m_parser, static_cast<unsigned char>(m_separator));
    }

    static void onCell(void *data, size_t size, void *self)
    {
        auto *parser = static_cast<Parser *>(self);
        if (parser->m_cells.size() >= maxColumns) {
            ++parser->m_tooMany;
            return;
        }
        const auto length = static_cast<qsizetype>(size);
        parser->m_isTooLong = parser->m_isTooLong || length > maxCellLength;
        parser->m_cells.append(
            QByteArray(static_cast<const char *>(data), std::min(length, maxCellLength)));
    }

    static void onRow(int, void *self) { static_cast<Parser *>(self)->m_hasRow = true; }

    csv_parser m_parser {};
    char m_separator;
    QList<QByteArray> m_cells;
    bool m_hasRow = false;
    bool m_isTooLong = false;
    qsizetype m_tooMany = 0;
};

CsvReader::CsvReader(QIODevice &file, TextEncoding encoding)
    : m_lines(file, encoding)
{
}
CsvReader::~CsvReader() = default;

bool CsvReader::nextLine(TextLine &line)
{
    if (m_again.empty())
        return m_lines.next(line);
    line = std::move(m_again.front());
    m_again.pop_front();
    return true;
}

bool CsvReader::next(CsvRow &row)
{
    while (readRecord(row)) {
        const auto isEmpty = [](const QByteArray &cell) { return cell.trimmed().isEmpty(); };
        if (row.error || !std::all_of(row.cells.cbegin(), row.cells.cend(), isEmpty))
            return true;
    }
    return false;
}

void CsvReader::refuseFirst(CsvRow &row, ErrorCode code, std::deque<TextLine> record)
{
    row.line = record.front().number;
    row.cells = {shownText(record.front())};
    row.error = Error {code, {}, {}};
    record.pop_front();
    m_again.insert(m_again.begin(), std::make_move_iterator(record.begin()),
                   std::make_move_iterator(record.end()));
    if (m_parser)
        m_parser->reset();
}

bool CsvReader::readRecord(CsvRow &row)
{
    row.error.reset();
    row.cells.clear();
    std::deque<TextLine> record;
    qsizetype length = 0;
    bool isWhole = true;
    if (m_parser)
        m_parser->begin();
    for (;;) {
        TextLine line;
        if (!nextLine(line)) {
            if (record.empty())
                return false;
            refuseFirst(row, ErrorCode::UnclosedQuote, std::move(record));
            return true;
        }
        if (record.empty() && line.text.trimmed().isEmpty())
            continue;
        if (m_separator == 0) {
            // Spreadsheets may name the separator in a line of its own.
            const bool isNamed = line.text.size() == 5 && line.text.startsWith("sep="_ba);
            m_separator = isNamed ? line.text[4] : separatorOf(line.text);
            m_parser = std::make_unique<Parser>(m_separator);
            if (isNamed)
                continue;
        }
        const bool isTooLong = line.isTooLong;
        isWhole = isWhole && (isTooLong || m_lines.stream().isWhole(line.text));
        length += line.text.size();
        record.push_back(std::move(line));
        if (isTooLong) {
            // Within a quoted cell it is the first line that is spoiled; this one comes again.
            const bool isFirst = record.size() == 1;
            refuseFirst(row, isFirst ? ErrorCode::RowTooLong : ErrorCode::UnclosedQuote,
                        std::move(record));
            return true;
        }
        const bool isEnded = m_parser->feed(record.back().text);
        if (!isEnded && length > maxRecordLength) {
            refuseFirst(row, ErrorCode::RowTooLong, std::move(record));
            return true;
        }
        if (isEnded) {
            row.line = record.front().number;
            row.cells = m_parser->cells();
            if (!isWhole && !m_keepsDamagedRows)
                row.error = Error {ErrorCode::InvalidText, {}, {}};
            else if (m_parser->isTooLong())
                row.error = Error {ErrorCode::RowTooLong, {}, {}};
            else if (m_parser->tooMany() > 0)
                row.error = Error {
                    ErrorCode::TooManyCells, QString::number(maxColumns + m_parser->tooMany()), {}};
            if (row.error)
                row.cells = {shownText(record.front())};
            return true;
        }
    }
}

} // namespace bookbell
