// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIODevice>

#include <memory>
#include <optional>

#include "core/base/result.h"
#include "core/transfer/marcrecord.h"
#include "core/transfer/textdecoder.h"

namespace bookbell {

/// One record of a file. One that cannot be read has its beginning for staff to recognise it by.
struct MarcEntry {
    qint64 number = 0; ///< 1 for the first of the file
    MarcRecord record;
    QByteArray beginning;
    std::optional<Error> error; ///< InvalidMarcRecord
};

/// Reads the records of a file one after the other. Holds one of bounded size at a time; one that
/// is broken spoils itself only.
class MarcReader
{
public:
    virtual ~MarcReader() = default;

    /// False at the end of the file. A file that ends within a record has an error as its last one.
    [[nodiscard]] virtual bool next(MarcEntry &entry) = 0;
    [[nodiscard]] virtual qint64 bytesRead() const = 0;
};

/// So much of a file tells whether it is MARC.
inline constexpr qint64 marcPeekLength = 64 * 1024;

enum class MarcSyntax { Iso2709, Xml };

/// What the beginning of a file says; empty: it is no MARC. `name` is what staff call the file: one
/// that ends in .mrc, .marc, .iso2709 or .marcxml is meant to be MARC whatever stands in it.
[[nodiscard]] std::optional<MarcSyntax> recogniseMarc(QByteArrayView beginning,
                                                      const QString &name);

/// `file` is open, at its beginning and outlives the reader. `ofXml`: UTF-8 or CP949, whatever a
/// file of XML says of itself. Errors: InvalidMarc (no MARC after all), InvalidEncoding (XML in an
/// encoding that is not known).
[[nodiscard]] Result<std::unique_ptr<MarcReader>> openMarc(QIODevice &file, const QString &name,
                                                           MarcSyntax syntax,
                                                           std::optional<TextEncoding> ofXml = {});

/// Takes one ISO 2709 record apart, its terminator included. Where the directory's lengths do not
/// fit, as in a file that another encoding was given afterwards, fields are told by their
/// terminators, and lengths only say which of these stand within a field. Error:
/// InvalidMarcRecord.
[[nodiscard]] Result<MarcRecord> parseIso2709(QByteArrayView record);

} // namespace bookbell
