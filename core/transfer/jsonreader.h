// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

#include <optional>

#include "core/transfer/textdecoder.h"

namespace bookbell {

inline constexpr qsizetype maxJsonElementLength = 64 * 1024;

/// The first character of the file that is no white space, 0 in an empty one. Goes back to the
/// beginning.
[[nodiscard]] char firstCharacter(QIODevice &file, TextEncoding encoding);

/// One element of a JSON file.
struct JsonRow {
    qint64 line = 0; ///< the physical line on which it begins
    QByteArray text; ///< as it stands in the file, cut where it is too long
    QJsonObject object;
    std::optional<Error> error; ///< InvalidJsonRow, InvalidText, RowTooLong, NotASubscription
};

/// Reads JSON lines, or the elements of one JSON array, object by object. Blank lines are left out.
/// Holds one element of bounded size at a time; a broken one spoils itself only. A line break
/// inside a string, which JSON does not know, ends the string.
class JsonReader
{
public:
    enum class Shape { Lines, Array };

    JsonReader(QIODevice &file, TextEncoding encoding, Shape shape);

    /// False at the end of the file.
    [[nodiscard]] bool next(JsonRow &row);
    [[nodiscard]] qint64 bytesRead() const;

private:
    enum class Place { BeforeArray, InArray, AfterArray };

    bool nextOfLines(JsonRow &row);
    bool nextOfArray(JsonRow &row);
    bool nextCharacter(char &c);
    void parse(JsonRow &row, bool isTooLong) const;

    Shape m_shape;
    LineReader m_lines;
    TextStream m_stream;
    QByteArray m_chunk;
    qsizetype m_position = 0;
    qint64 m_line = 1;
    Place m_place = Place::BeforeArray;
};

} // namespace bookbell
