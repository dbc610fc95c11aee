// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/sqlite/sqlitesearch.h"

#include "core/catalogue/isbn.h"
#include "core/storage/searchtext.h"

namespace bookbell {

namespace {

// So many are looked at again whether pairs of syllables stand in one word. More than that means
// that the pairs come from what was meant.
constexpr qint64 mostToVerify = 5000;
// Shorter beginnings of an ISBN are those of half the catalogue.
constexpr qsizetype shortestIsbnBeginning = 7;
constexpr qsizetype longestNumber = 200;
// Shorter beginnings of a barcode are those of most copies, and more books than that are no answer.
constexpr qsizetype shortestNumberBeginning = 3;
constexpr int mostWithBeginning = 200;

/// `texts`: the columns that are searched, by key.
Result<KeySet> findWords(const SqliteKeyReader &reader, const QString &typed,
                         std::string_view match, std::string_view texts, int textCount)
{
    const SearchQuestion question = searchQuestion(typed);
    if (question.match.isEmpty())
        return KeySet();
    SqliteStatement matching(reader.handle(), match);
    BOOKBELL_TRY(found, reader.set(matching.bind(QString::fromUtf8(question.match))));
    if (question.words.isEmpty() || found->size() > mostToVerify)
        return found;
    RowKeys verified;
    for (const qint64 key : found->ascending()) {
        SqliteStatement row(reader.handle(), texts);
        BOOKBELL_TRY(columns, row.bind(key).one<QStringList>([&](SqliteRow &from, QStringList &to) {
            to.resize(textCount);
            for (QString &text : to)
                from >> text;
        }));
        if (*columns && hold(**columns, question.words))
            verified.push_back(key);
    }
    return KeySet(std::move(verified));
}

QString digitsOf(const QString &typed)
{
    QString digits;
    for (const QChar c : typed) {
        if (c >= u'0' && c <= u'9')
            digits += c;
        else if (c != u'-' && c != u' ')
            return {};
    }
    return digits;
}

Result<KeySet> findIsbn(const SqliteKeyReader &reader, const QString &typed)
{
    QString beginning;
    if (const auto whole = toIsbn13(typed))
        beginning = *whole;
    else
        beginning = digitsOf(typed);
    if (beginning.size() < shortestIsbnBeginning)
        return KeySet();
    SqliteStatement statement(reader.handle(),
                              "SELECT id FROM books WHERE isbn >= ? AND isbn < ? "
                              "AND isbn IS NOT NULL AND removed_at IS NULL");
    return reader.set(statement.bind(beginning, QString(beginning + u':')));
}

/// Numbers are often printed in capitals and typed without.
Result<KeySet> findNumber(const SqliteKeyReader &reader, const QString &typed)
{
    SqliteStatement statement(reader.handle(),
                              "SELECT id FROM books WHERE control_number IN (?1, ?2) "
                              "AND control_number IS NOT NULL AND removed_at IS NULL "
                              "UNION SELECT b.id FROM copies c JOIN books b ON b.id = c.book_id "
                              "WHERE c.barcode IN (?1, ?2) AND c.removed_at IS NULL "
                              "AND b.removed_at IS NULL");
    return reader.set(statement.bind(typed, typed.toUpper()));
}

/// While a barcode or control number is being typed.
Result<KeySet> findNumberBeginning(const SqliteKeyReader &reader, const QString &typed)
{
    if (typed.size() < shortestNumberBeginning)
        return KeySet();
    const QString upper = typed.toUpper();
    KeySet found;
    for (const QString &beginning :
         typed == upper ? QStringList {typed} : QStringList {typed, upper}) {
        const QString end = beginning + QChar(0xffff);
        SqliteStatement barcodes(reader.handle(),
                                 "SELECT b.id FROM (SELECT book_id FROM copies "
                                 "WHERE barcode >= ? AND barcode < ? AND removed_at IS NULL "
                                 "ORDER BY barcode LIMIT ?) c JOIN books b ON b.id = c.book_id "
                                 "WHERE b.removed_at IS NULL");
        BOOKBELL_TRY(byBarcode, reader.set(barcodes.bind(beginning, end, mostWithBeginning)));
        SqliteStatement numbers(reader.handle(),
                                "SELECT id FROM books WHERE control_number >= ? "
                                "AND control_number < ? AND control_number IS NOT NULL "
                                "AND removed_at IS NULL ORDER BY control_number LIMIT ?");
        BOOKBELL_TRY(byNumber, reader.set(numbers.bind(beginning, end, mostWithBeginning)));
        found = KeySet::united(found, KeySet::united(*byBarcode, *byNumber));
    }
    return found;
}

} // namespace

Result<KeySet> findBooks(const SqliteKeyReader &reader, const QString &typed)
{
    BOOKBELL_TRY(words,
                 findWords(reader, typed,
                           "SELECT rowid FROM books_search WHERE books_search MATCH ?",
                           "SELECT title, volume, author, publisher, call_number FROM books "
                           "WHERE id = ?",
                           5));
    const QString number = typed.trimmed();
    if (number.size() > longestNumber)
        return words;
    BOOKBELL_TRY(byIsbn, findIsbn(reader, number));
    BOOKBELL_TRY(byNumber, findNumber(reader, number));
    KeySet found = KeySet::united(*words, KeySet::united(*byIsbn, *byNumber));
    // Beside what was found they would only be in the way: 1984 is a title, too.
    return found.size() > 0 ? found : findNumberBeginning(reader, number);
}

Result<KeySet> findReaders(const SqliteKeyReader &reader, const QString &typed)
{
    return findWords(reader, typed, "SELECT rowid FROM readers_search WHERE readers_search MATCH ?",
                     "SELECT name, card_number, phone, email FROM readers WHERE id = ?", 4);
}

} // namespace bookbell
