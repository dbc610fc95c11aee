// SPDX-License-Identifier: GPL-3.0-or-later
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>

#include "core/transfer/marcbook.h"

namespace bookbell {

using namespace Qt::StringLiterals;

namespace {

/// New, text, a monograph; UTF-8; minimal level; no punctuation at all ("n"), so that what a title
/// ends with belongs to it.
constexpr char newLeader[] = "00000nam a22000007n 4500";

// ISO 2709: a length has four digits, a record's five; both with room for what else there is.
constexpr qsizetype maxFieldBytes = 9'000;
constexpr qsizetype maxRecordBytes = 90'000;

/// As many characters as `limit` bytes hold; delimiters of MARC become blanks.
QByteArray fitted(const QString &text, qsizetype limit)
{
    QString clean = text;
    for (QChar &c : clean) {
        if (c < u' ' || c == QChar(0x7f))
            c = u' ';
    }
    QByteArray bytes = clean.toUtf8();
    if (bytes.size() <= limit)
        return bytes;
    // Not within a character.
    while (limit > 0 && (static_cast<unsigned char>(bytes[limit]) & 0xc0) == 0x80)
        --limit;
    return bytes.left(limit);
}

qsizetype bytesOf(const MarcField &field)
{
    constexpr qsizetype directoryEntry = 12;
    qsizetype bytes = directoryEntry + field.indicators.size() + field.text.size() + 1;
    for (const MarcSubfield &subfield : field.subfields)
        bytes += 2 + subfield.text.size();
    return bytes;
}

/// The code of three letters in MARC's list; empty: none.
QByteArray languageToMarc(const QString &language)
{
    static const QRegularExpression letters(u"^[a-z]{2,3}$"_s);
    if (!letters.match(language).hasMatch())
        return {};
    const QLocale::Language known = QLocale::codeToLanguage(language);
    const QString code = QLocale::languageToCode(known, QLocale::ISO639Part2B);
    return known != QLocale::AnyLanguage && code.size() == 3 ? code.toLatin1() : QByteArray();
}

bool isYear(const QString &text)
{
    static const QRegularExpression year(u"^[12][0-9]{3}$"_s);
    return year.match(text).hasMatch();
}

/// MARC 21, 008: the year, the language, and nothing said (|) elsewhere.
QByteArray codedData(const Book &book, const QByteArray &language)
{
    const bool hasYear = isYear(book.year);
    QByteArray coded(40, '|');
    coded.replace(0, 6, QByteArray(6, ' '));
    coded[6] = hasYear ? 's' : 'n';
    coded.replace(7, 4, hasYear ? book.year.toLatin1() : "uuuu"_ba);
    coded.replace(11, 4, hasYear ? QByteArray(4, ' ') : "uuuu"_ba);
    coded.replace(15, 3, "xx "_ba);
    coded.replace(35, 3, language.isEmpty() ? "und"_ba : language);
    return coded;
}

void addField(MarcRecord &record, const char *tag, const char *indicators,
              std::initializer_list<MarcSubfield> subfields)
{
    MarcField field;
    field.tag = tag;
    field.indicators = indicators;
    for (const MarcSubfield &subfield : subfields) {
        if (!subfield.text.isEmpty())
            field.subfields.append(subfield);
    }
    if (!field.subfields.isEmpty())
        record.fields.append(field);
}

void addControl(MarcRecord &record, const char *tag, const QByteArray &text)
{
    if (!text.isEmpty())
        record.fields.append({tag, {}, text, {}});
}

/// 049 ▾l of `barcodes`; a field as often as its length asks for.
void addKoreanHoldings(MarcRecord &record, const QList<QByteArray> &barcodes)
{
    for (const QByteArray &barcode : barcodes) {
        const bool begins = record.fields.isEmpty() || record.fields.last().tag != "049"
            || bytesOf(record.fields.last()) > maxFieldBytes;
        if (begins)
            record.fields.append({"049", "0 ", {}, {}});
        record.fields.last().subfields.append({'l', barcode});
    }
}

/// "A; B" as an import joins them; what it would not join to the same again stays one.
QStringList authorsOf(const Book &book)
{
    QStringList authors = book.author.split(u"; "_s);
    const bool isList = authors.removeDuplicates() == 0
        && std::none_of(authors.cbegin(), authors.cend(), [](const QString &author) {
                            return author.isEmpty() || author != author.trimmed();
                        });
    return isList ? authors : QStringList {book.author};
}

MarcRecord recordOf(const Book &book, const QList<QByteArray> &barcodes)
{
    const QByteArray language = languageToMarc(book.language);
    const QStringList authors = authorsOf(book);
    const bool hasMainEntry = authors.size() == 1 && !book.author.isEmpty();
    MarcRecord record;
    record.leader = newLeader;
    addControl(record, "001", fitted(book.controlNumber, maxFieldBytes));
    addControl(record, "008", codedData(book, language));
    addField(record, "020", "  ", {{'a', fitted(book.isbn, maxFieldBytes)}});
    if (language.isEmpty())
        addField(record, "041", "  ", {{'a', fitted(book.language, maxFieldBytes)}});
    addKoreanHoldings(record, barcodes);
    addField(record, "090", "  ", {{'a', fitted(book.callNumber, maxFieldBytes)}});
    if (hasMainEntry)
        addField(record, "100", "1 ", {{'a', fitted(book.author, maxFieldBytes)}});
    addField(record, "245", hasMainEntry ? "10" : "00",
             {{'a', fitted(book.title, maxFieldBytes / 2)},
              {'n', fitted(book.volume, maxFieldBytes / 4)},
              {'c', fitted(book.author, maxFieldBytes / 4)}});
    addField(record, "260", "  ",
             {{'b', fitted(book.publisher, maxFieldBytes / 2)},
              {'c', fitted(book.year, maxFieldBytes / 4)}});
    for (const QString &author : hasMainEntry ? QStringList() : authors)
        addField(record, "700", "1 ", {{'a', fitted(author, maxFieldBytes)}});
    for (const QByteArray &barcode : barcodes)
        addField(record, "852", "8 ",
                 {{'h', fitted(book.callNumber, maxFieldBytes / 2)}, {'p', barcode}});
    return record;
}

} // namespace

QList<MarcRecord> marcRecordsOf(const Book &book, const QStringList &barcodes)
{
    qsizetype ownBytes = 0;
    const MarcRecord withoutCopies = recordOf(book, {});
    for (const MarcField &field : withoutCopies.fields)
        ownBytes += bytesOf(field);
    // Twice the barcode, once the call number, and what leads to them.
    const qsizetype besideBarcode = 50 + book.callNumber.size() * 3;
    QList<MarcRecord> records;
    QList<QByteArray> group;
    qsizetype bytes = ownBytes;
    for (const QString &barcode : barcodes) {
        const QByteArray number = fitted(barcode, maxFieldBytes / 4);
        const qsizetype added = besideBarcode + 2 * number.size();
        if (bytes + added > maxRecordBytes && group.size() > 1) {
            records.append(recordOf(book, group));
            group = {group.first()};
            bytes = ownBytes + added;
        }
        group.append(number);
        bytes += added;
    }
    records.append(recordOf(book, group));
    return records;
}

} // namespace bookbell
