// SPDX-License-Identifier: GPL-3.0-or-later
#include <QRegularExpression>

#include <algorithm>

#include "core/catalogue/isbn.h"
#include "core/transfer/marcbook.h"
#include "core/transfer/marcproblem.h"
#include "core/transfer/rowparser.h"

namespace bookbell {

using namespace Qt::StringLiterals;

namespace {

/// What a cell may have; names beyond it are left out.
constexpr qsizetype maxAuthorLength = 4000;

/// Whether a full stop belongs to the last word: an initial ("K."), "U.S.", "etc.".
bool isAbbreviation(const QString &text)
{
    static const QStringList words {u"etc"_s, u"jr"_s,  u"sr"_s, u"dr"_s,   u"mr"_s,  u"mrs"_s,
                                    u"st"_s,  u"inc"_s, u"co"_s, u"corp"_s, u"ltd"_s, u"ed"_s,
                                    u"eds"_s, u"vol"_s, u"no"_s, u"bros"_s, u"ca"_s};
    const QString word = text.sliced(text.lastIndexOf(u' ') + 1).chopped(1);
    const bool isInitial = word.size() == 1 && word.front().isUpper();
    return isInitial || word.contains(u'.') || words.contains(word.toLower());
}

/// Without the mark that leads to the next element (ISBD): "Title /" and "매뉴얼/", as Korean
/// libraries write it.
QString withoutMark(const QString &text)
{
    QString rest = text.trimmed();
    bool hasMark = false;
    while (!rest.isEmpty() && u"/:;,=+"_s.contains(rest.back())) {
        rest = rest.chopped(1).trimmed();
        hasMark = true;
    }
    const bool isEnded =
        rest.endsWith(u'.') && !rest.endsWith("..."_L1) && !hasMark && !isAbbreviation(rest);
    return isEnded ? rest.chopped(1).trimmed() : rest;
}

/// As a table would have it; empty where MARC's code says nothing.
QString languageFromMarc(const QString &code)
{
    const QString three = code.left(3).toLower();
    const bool saysNothing = three == "und"_L1 || three == "mul"_L1 || three == "zxx"_L1;
    return saysNothing ? QString() : languageInFile(three);
}

/// Reads one record.
class BookOfRecord
{
public:
    BookOfRecord(const MarcRecord &record, MarcTextDecoder &decoder)
        : m_record(record)
        , m_decoder(decoder)
        , m_hasMarks(record.leaderAt(18) != 'n')
    {
        decoder.begin(record);
    }

    MarcBook read()
    {
        // MARC 21 Format for Holdings Data, Leader/06; 004 is the book that they are of.
        const bool isHoldings =
            "uvxy"_ba.contains(m_record.leaderAt(6)) && control("004") != control("001");
        put(Field::ControlNumber, isHoldings ? control("004") : controlNumber());
        if (!isHoldings) {
            put(Field::Isbn, isbn());
            put(Field::Title, title());
            put(Field::Volume, parts("245", "np").join(u", "_s));
            put(Field::Author, author());
            putPublication();
            put(Field::Language, language());
        }
        put(Field::CallNumber, callNumber());
        put(Field::Barcodes, barcodes().join(u';'));
        MarcBook book {m_values, {}};
        if (m_record.leaderAt(5) == 'd')
            book.error = marcError(MarcProblem::Deleted);
        else if (m_record.leaderAt(6) == 'z')
            book.error = marcError(MarcProblem::Authority);
        else if (!has("245") && !parts("200", "a").isEmpty())
            book.error = marcError(MarcProblem::Unimarc);
        else if (m_isDamaged)
            book.error = Error {ErrorCode::InvalidText, {}, {}};
        return book;
    }

private:
    struct Place {
        const char *tag;
        const char *codes;
    };

    void put(Field field, const QString &value)
    {
        m_isDamaged = m_isDamaged || value.contains(QChar::ReplacementCharacter);
        m_values.offer(field, value);
    }

    template <class Fn>
    void eachField(QByteArrayView tag, Fn fn) const
    {
        for (const MarcField &field : m_record.fields) {
            if (field.tag == tag)
                fn(field);
        }
    }

    bool has(QByteArrayView tag) const
    {
        return std::any_of(m_record.fields.cbegin(), m_record.fields.cend(),
                           [tag](const MarcField &field) { return field.tag == tag; });
    }

    QString control(QByteArrayView tag) const
    {
        QString text;
        eachField(tag, [&](const MarcField &field) {
            if (text.isEmpty())
                text = m_decoder.text(field.text);
        });
        return text;
    }

    /// As it stands, without white space around it.
    QStringList texts(const MarcField &field, QByteArrayView codes) const
    {
        QStringList found;
        for (const MarcSubfield &subfield : field.subfields) {
            if (!codes.contains(subfield.code))
                continue;
            const QString text = m_decoder.text(subfield.text);
            if (!text.isEmpty())
                found.append(text);
        }
        return found;
    }

    QString unmarked(const QString &text) const { return m_hasMarks ? withoutMark(text) : text; }

    QStringList unmarked(const QStringList &texts) const
    {
        QStringList rest;
        for (const QString &text : texts) {
            if (const QString one = unmarked(text); !one.isEmpty())
                rest.append(one);
        }
        return rest;
    }

    /// Of all fields with that tag, without marks.
    QStringList parts(QByteArrayView tag, QByteArrayView codes) const
    {
        QStringList found;
        eachField(tag, [&](const MarcField &field) { found += unmarked(texts(field, codes)); });
        return found;
    }

    QString controlNumber() const
    {
        if (const QString number = control("001"); !number.isEmpty())
            return number;
        QString number;
        eachField("999", [&](const MarcField &field) {
            if (number.isEmpty() && !texts(field, "d").isEmpty())
                number = texts(field, "c").value(0);
        });
        return number;
    }

    /// "9788936434120 (03810) :₩15000" has a number and what the publisher said of it.
    QString isbn() const
    {
        QStringList ofBook;
        QStringList ofSet;
        eachField("020", [&](const MarcField &field) {
            const QString said = texts(field, "agq").join(u' ').toLower();
            static const QRegularExpression set(u"\\(?(세트|전집|\\bset\\b)"_s);
            const bool isSet = field.indicators.startsWith('1') || said.contains(set);
            (isSet ? ofSet : ofBook) += texts(field, "a");
        });
        static const QRegularExpression number(u"^[0-9][0-9 \\-\u2010-\u2013]{7,}[0-9Xx]"_s);
        QString wrong;
        const QStringList all = ofBook + ofSet;
        for (const QString &text : all) {
            const QString written = number.match(text).captured();
            if (written.isEmpty())
                continue;
            for (const QString &candidate : {written, written.section(u' ', 0, 0)}) {
                if (const Result<QString> found = toIsbn13(candidate))
                    return *found;
            }
            if (wrong.isEmpty())
                wrong = text;
        }
        return wrong; // refuses the row, as in a table
    }

    /// The title proper; what names the work where old records have none.
    QString title() const
    {
        static constexpr Place others[] = {
            {"245", "k"}, {"130", "a"}, {"240", "a"}, {"740", "a"}, {"246", "a"}};
        QString found = titleProper();
        for (const Place &other : others) {
            if (found.isEmpty())
                found = parts(other.tag, other.codes).value(0);
        }
        return found;
    }

    /// "Title : subtitle = parallel title", as catalogues show it.
    QString titleProper() const
    {
        QString whole;
        QString mark = u":"_s;
        eachField("245", [&](const MarcField &field) {
            const QStringList pieces = texts(field, "ab");
            for (const QString &piece : pieces) {
                QString rest = unmarked(piece);
                // Some put the mark before what it leads to: "▾b= Parallel title".
                if (m_hasMarks && !whole.isEmpty() && u":=;"_s.contains(rest.left(1))) {
                    mark = rest.left(1);
                    rest = rest.mid(1).trimmed();
                }
                if (rest.isEmpty())
                    continue;
                whole += whole.isEmpty() ? rest : QString(u' ' + mark + u' ' + rest);
                const QChar last = piece.back();
                mark = last == u'=' || last == u';' ? QString(last) : u":"_s;
            }
        });
        return whole;
    }

    QString author() const
    {
        QStringList names;
        qsizetype length = 0;
        const auto add = [&](const QString &name) {
            length += name.size() + 2;
            if (length <= maxAuthorLength + 2 && !names.contains(name))
                names.append(name);
        };
        for (const MarcField &field : m_record.fields) {
            const bool isPerson = field.tag == "100" || field.tag == "700";
            const bool isBody = field.tag == "110" || field.tag == "710" || field.tag == "111"
                || field.tag == "711";
            // With a title it is about another work.
            if ((!isPerson && !isBody) || !texts(field, "t").isEmpty())
                continue;
            if (isPerson) {
                const QStringList persons = unmarked(texts(field, "a"));
                for (const QString &person : persons)
                    add(person);
            } else if (const QString body = unmarked(texts(field, "ab")).join(u' ');
                       !body.isEmpty()) {
                add(body);
            }
        }
        if (!names.isEmpty())
            return names.join(u"; "_s);
        const QStringList said = parts("245", "c");
        return (said.isEmpty() ? parts("245", "de") : said).join(u"; "_s).left(maxAuthorLength);
    }

    void putPublication()
    {
        const MarcField *published = nullptr;
        for (const MarcField &field : m_record.fields) {
            const bool isPublication = field.tag == "264" && field.indicators.endsWith('1');
            if (isPublication || (field.tag == "260" && !published)) {
                published = &field;
                if (isPublication)
                    break;
            }
        }
        const QStringList houses = published ? unmarked(texts(*published, "b")) : QStringList();
        put(Field::Publisher, houses.value(0));
        put(Field::Year, year(published ? texts(*published, "c").value(0) : QString()));
    }

    QString year(const QString &written) const
    {
        // 008 as bytes: positions count characters that are ASCII.
        QByteArray coded;
        eachField("008", [&](const MarcField &field) { coded = field.text.mid(7, 4); });
        static const QRegularExpression whole(u"^[12][0-9]{3}$"_s);
        if (const QString text = QString::fromLatin1(coded); whole.match(text).hasMatch())
            return text;
        if (!m_hasMarks)
            return written;
        static const QRegularExpression within(u"(?<![0-9])(1[0-9]{3}|2[01][0-9]{2})(?![0-9])"_s);
        const QString found = within.match(written).captured(1);
        return found.isEmpty() ? unmarked(written) : found;
    }

    QString language() const
    {
        QByteArray coded;
        eachField("008", [&](const MarcField &field) { coded = field.text.mid(35, 3); });
        static const QRegularExpression letters(u"^[A-Za-z]{3}$"_s);
        QString code = QString::fromLatin1(coded);
        if (letters.match(code).hasMatch()) {
            if (const QString language = languageFromMarc(code); !language.isEmpty())
                return language;
        }
        // Old records have several in one: "korjpn".
        code = parts("041", "a").value(0);
        static const QRegularExpression several(u"^([A-Za-z]{3})+$"_s);
        return several.match(code).hasMatch() ? languageFromMarc(code) : code;
    }

    QString callNumber() const
    {
        static constexpr Place places[] = {{"090", "abc"}, {"852", "khim"}, {"952", "o"},
                                           {"056", "ab"},  {"082", "ab"},   {"050", "ab"}};
        for (const Place &place : places) {
            QString number;
            eachField(place.tag, [&](const MarcField &field) {
                if (number.isEmpty())
                    number = texts(field, place.codes).join(u' ');
            });
            // Dewey numbers have marks where they may be cut short.
            if (qstrcmp(place.tag, "082") == 0)
                number.remove(u'/').remove(u'\'');
            if (!number.isEmpty())
                return number;
        }
        return {};
    }

    QStringList barcodes() const
    {
        static constexpr Place places[] = {{"049", "l"}, {"852", "p"}, {"876", "p"},
                                           {"877", "p"}, {"878", "p"}, {"952", "p"}};
        QStringList found;
        for (const Place &place : places) {
            eachField(place.tag, [&](const MarcField &field) {
                const QStringList numbers = texts(field, place.codes);
                for (const QString &number : numbers) {
                    if (!found.contains(number))
                        found.append(number);
                }
            });
        }
        return found;
    }

    const MarcRecord &m_record;
    MarcTextDecoder &m_decoder;
    bool m_hasMarks;
    FieldValues m_values;
    bool m_isDamaged = false;
};

} // namespace

QString marcPlaceOf(Field field)
{
    switch (field) {
    case Field::ControlNumber:
        return u"001"_s;
    case Field::Isbn:
        return u"020 ▾a"_s;
    case Field::Title:
        return u"245 ▾a ▾b"_s;
    case Field::Volume:
        return u"245 ▾n ▾p"_s;
    case Field::Author:
        return u"100 · 700 · 245 ▾c ▾d"_s;
    case Field::Publisher:
        return u"264 · 260 ▾b"_s;
    case Field::Year:
        return u"008 · 260 ▾c"_s;
    case Field::CallNumber:
        return u"090 · 852 ▾h · 056"_s;
    case Field::Language:
        return u"008 · 041"_s;
    case Field::Barcodes:
        return u"049 ▾l · 852 ▾p"_s;
    default:
        return {};
    }
}

MarcBook bookOf(const MarcRecord &record, MarcTextDecoder &decoder)
{
    return BookOfRecord(record, decoder).read();
}

} // namespace bookbell
