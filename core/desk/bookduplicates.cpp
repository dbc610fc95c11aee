// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/bookduplicates.h"

#include <algorithm>

#include "core/catalogue/isbn.h"

namespace bookbell {

namespace {

/// So many hits of a title are compared: a title of one common word has many.
constexpr qint64 mostCompared = 200;

/// Letters and digits only, in one case and one way to write them.
QString core(const QString &text)
{
    QString letters;
    for (const QChar c : text.normalized(QString::NormalizationForm_KC).toCaseFolded()) {
        if (c.isLetterOrNumber() || c.isSurrogate())
            letters += c;
    }
    return letters;
}

/// "제2권", "vol. 02" and "2" are one volume.
QString volumeCore(const QString &volume)
{
    const QString letters = core(volume);
    QString digits;
    for (const QChar c : letters) {
        if (c.isDigit())
            digits += c;
        else if (!digits.isEmpty())
            break;
    }
    while (digits.size() > 1 && digits.startsWith(u'0'))
        digits.remove(0, 1);
    return digits.isEmpty() ? letters : digits;
}

QString isbnOf(const Book &book)
{
    return toIsbn13(book.isbn).value_or(QString());
}

bool agree(const QString &a, const QString &b)
{
    return a.contains(b) || b.contains(a);
}

Result<> addHits(const Stores &stores, const QString &search, RowKeys &keys)
{
    BookQuery query;
    query.search = search;
    const auto found = stores.browse().keys(query, mostCompared, CancelFlag());
    if (!found)
        return fail(found.error());
    for (const qint64 key : *found) {
        if (std::find(keys.cbegin(), keys.cend(), key) == keys.cend())
            keys.push_back(key);
    }
    return {};
}

} // namespace

bool isLikelySameBook(const Book &a, const Book &b)
{
    if (volumeCore(a.volume) != volumeCore(b.volume))
        return false;
    const QString isbnA = isbnOf(a);
    const QString isbnB = isbnOf(b);
    if (!isbnA.isEmpty() && !isbnB.isEmpty())
        return isbnA == isbnB;
    const QString title = core(a.title);
    return !title.isEmpty() && title == core(b.title) && agree(core(a.author), core(b.author));
}

Result<QList<KnownBook>> findKnown(const Stores &stores, const Book &typed)
{
    RowKeys keys;
    const QString isbn = isbnOf(typed);
    if (!isbn.isEmpty()) {
        const auto books = stores.books().booksByIsbn(isbn);
        if (!books)
            return fail(books.error());
        for (const Book &book : *books)
            keys.push_back(book.id.value);
    }
    if (!core(typed.title).isEmpty()) {
        // A common title is found by its author, a rare one whatever is written there.
        for (const QString &search : {QString(typed.title + u' ' + typed.author), typed.title}) {
            if (auto added = addHits(stores, search, keys); !added)
                return fail(std::move(added.error()));
        }
    }
    const auto lines = stores.browse().bookLines(keys);
    if (!lines)
        return fail(lines.error());
    QList<KnownBook> known;
    for (const BookLine &line : *lines) {
        const KnownBook one {line, !isbn.isEmpty() && line.book.isbn == isbn,
                             isLikelySameBook(typed, line.book)};
        if (line.book.id != typed.id && (one.hasSameIsbn || one.isLikelySame))
            known.append(one);
    }
    std::stable_sort(known.begin(), known.end(), [](const KnownBook &a, const KnownBook &b) {
        return a.isLikelySame && !b.isLikelySame;
    });
    return known;
}

} // namespace bookbell
