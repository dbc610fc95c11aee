// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/book.h"
#include "core/transfer/columns.h"
#include "core/transfer/marctext.h"

namespace bookbell {

/// What a record says of a book, as the cells of a table would.
struct MarcBook {
    FieldValues values;
    std::optional<Error> error; ///< InvalidMarcRecord (deleted, an authority), InvalidText
};

/// Reads MARC 21 and KORMARC alike (LIBRARY.md's fields):
///
/// | field | from |
/// |---|---|
/// | control number | 001 as it stands, without the agency in 003: a table of the same system has
/// it so, too; without 001 what Koha calls the record (999 ▾c beside ▾d); of holdings 004 | | ISBN
/// | the first 020 ▾a that is one, those of whole sets last | | title, volume | 245 ▾a ▾b; ▾n ▾p |
/// | author | 100, 110, 111 and 700, 710, 711 (not of other works), else 245 ▾c or ▾d ▾e |
/// | publisher, year | 264 (of publication) or 260 ▾b; 008, else ▾c |
/// | language | 008, else 041 ▾a; two letters where there are such |
/// | call number | on the shelf: 090, 852 ▾h ▾i, 952 ▾o; else the class: 056, 082, 050 |
/// | barcodes | 049 ▾l (KORMARC), 852, 876 to 878 and 952 ▾p (MARC 21, Koha) |
///
/// ISBD punctuation goes unless Leader/18 says that there is none ("n").
[[nodiscard]] MarcBook bookOf(const MarcRecord &record, MarcTextDecoder &decoder);

/// Where bookOf() looks for it, for people who know MARC: "245 ▾a ▾b". Empty: nowhere.
[[nodiscard]] QString marcPlaceOf(Field field);

/// The records of a book, in UTF-8, from which bookOf() reads the same again: one, and more only
/// where a thousand copies and more would go beyond the 99,999 bytes that ISO 2709 allows. Each one
/// after the first has the first barcode, too, by which an import knows that it is the same book.
///
/// The copies stand in 049 ▾l, where Korean systems look for them, and in 852 ▾p, where those of
/// MARC 21 do. Values that no field of ISO 2709 holds (9,999 bytes) are cut.
[[nodiscard]] QList<MarcRecord> marcRecordsOf(const Book &book, const QStringList &barcodes);

} // namespace bookbell
