// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/searchtext.h"

#include <algorithm>

namespace bookbell {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestQuestion = 200;
constexpr qsizetype longestWord = 32;
constexpr qsizetype longestInitials = 8;
// Up to here every beginning is a piece of its own; longer ones are looked up as prefixes, of which
// there are few enough to go through.
constexpr size_t beginningsOfWord = 3;

enum class CharacterClass {
    Space,
    Mark, ///< belongs to the letter before it and says nothing
    Sign, ///< stands between words
    Syllable, ///< Korean, Chinese or Japanese: says something by itself
    Consonant, ///< a Korean letter by itself
    Letter, ///< or digit
};

CharacterClass classOf(char32_t c)
{
    if (c < 0x80) {
        if (c == ' ' || (c >= 9 && c <= 13))
            return CharacterClass::Space;
        const bool isAlnum = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z');
        return isAlnum ? CharacterClass::Letter : CharacterClass::Sign;
    }
    if (c >= 0xac00 && c <= 0xd7a3)
        return CharacterClass::Syllable;
    if (c >= 0x3131 && c <= 0x318e)
        return c <= 0x314e ? CharacterClass::Consonant : CharacterClass::Sign;
    if (QChar::isSpace(c))
        return CharacterClass::Space;
    if (QChar::isMark(c))
        return CharacterClass::Mark;
    if (!QChar::isLetterOrNumber(c))
        return CharacterClass::Sign;
    const bool isSyllable = (c >= 0x3040 && c <= 0x30ff) || (c >= 0x3400 && c <= 0x9fff)
        || (c >= 0xf900 && c <= 0xfaff) || c >= 0x20000;
    return isSyllable ? CharacterClass::Syllable : CharacterClass::Letter;
}

/// Lower case without accents, in full-width form or not; a Korean syllable is one character.
char32_t folded(char32_t c)
{
    if (c < 0x80)
        return c >= 'A' && c <= 'Z' ? c + 32 : c;
    if (c >= 0xac00 && c <= 0xd7a3)
        return c;
    if (c >= 0xff01 && c <= 0xff5e)
        return folded(c - 0xff01 + 0x21);
    while (QChar::decompositionTag(c) == QChar::Canonical) {
        const QString parts = QChar::decomposition(c);
        const char32_t first = parts.isEmpty() ? c : parts.toUcs4().first();
        if (first == c)
            break;
        c = first;
    }
    return QChar::toCaseFolded(c);
}

std::u32string fold(const QString &text)
{
    // Some systems write a syllable as its letters.
    const bool isComposed = std::all_of(text.cbegin(), text.cend(), [](QChar c) {
        return c.unicode() < 0x300 || (c.unicode() > 0x36f && c.unicode() < 0x1100)
            || c.unicode() > 0x11ff;
    });
    const QString composed = isComposed ? text : text.normalized(QString::NormalizationForm_C);
    std::u32string result;
    result.reserve(static_cast<size_t>(composed.size()));
    // Half a character counts as a sign.
    for (const uint c : composed.toUcs4())
        result.push_back(folded(c));
    return result;
}

void appendUtf8(QByteArray &bytes, std::u32string_view text)
{
    for (const char32_t c : text) {
        if (c < 0x80) {
            bytes += static_cast<char>(c);
        } else if (c < 0x800) {
            bytes += static_cast<char>(0xc0 | (c >> 6));
            bytes += static_cast<char>(0x80 | (c & 0x3f));
        } else if (c < 0x10000) {
            bytes += static_cast<char>(0xe0 | (c >> 12));
            bytes += static_cast<char>(0x80 | ((c >> 6) & 0x3f));
            bytes += static_cast<char>(0x80 | (c & 0x3f));
        } else {
            bytes += static_cast<char>(0xf0 | (c >> 18));
            bytes += static_cast<char>(0x80 | ((c >> 12) & 0x3f));
            bytes += static_cast<char>(0x80 | ((c >> 6) & 0x3f));
            bytes += static_cast<char>(0x80 | (c & 0x3f));
        }
    }
}

bool isNumber(std::u32string_view word)
{
    return std::all_of(word.begin(), word.end(), [](char32_t c) { return c >= '0' && c <= '9'; });
}

/// The initial consonant of a Korean syllable (Unicode, §3.12), as a letter by itself.
char32_t initialOf(char32_t syllable)
{
    static constexpr char32_t initials[] = U"ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
    return initials[(syllable - 0xac00) / 588];
}

/// Input methods join two consonants into one that only ends a syllable.
void appendConsonants(std::u32string &consonants, char32_t c)
{
    static constexpr std::pair<char32_t, std::u32string_view> joined[] = {
        {U'ㄳ', U"ㄱㅅ"}, {U'ㄵ', U"ㄴㅈ"}, {U'ㄶ', U"ㄴㅎ"}, {U'ㄺ', U"ㄹㄱ"},
        {U'ㄻ', U"ㄹㅁ"}, {U'ㄼ', U"ㄹㅂ"}, {U'ㄽ', U"ㄹㅅ"}, {U'ㄾ', U"ㄹㅌ"},
        {U'ㄿ', U"ㄹㅍ"}, {U'ㅀ', U"ㄹㅎ"}, {U'ㅄ', U"ㅂㅅ"}};
    for (const auto &[whole, parts] : joined) {
        if (whole == c) {
            consonants += parts;
            return;
        }
    }
    consonants += c;
}

/// Writes the pieces of texts.
class PieceWriter
{
public:
    PieceWriter() { m_pieces.reserve(512); }

    void add(const QString &text, bool withInitials)
    {
        for (const char32_t c : fold(text)) {
            const CharacterClass kind = classOf(c);
            if (kind == CharacterClass::Mark)
                continue;
            if (kind != CharacterClass::Letter)
                endWord();
            if (kind != CharacterClass::Letter && kind != CharacterClass::Sign)
                endCompound();
            if (kind != CharacterClass::Consonant)
                endConsonants();
            if (kind == CharacterClass::Syllable)
                addSyllable(c, withInitials);
            else
                m_isInWord = false;
            if (kind == CharacterClass::Letter || kind == CharacterClass::Consonant) {
                m_previous = 0;
                endInitials();
            }
            if (kind == CharacterClass::Letter)
                m_word += c;
            else if (kind == CharacterClass::Consonant && withInitials)
                appendConsonants(m_consonants, c);
        }
        endWord();
        endCompound();
        endConsonants();
        m_previous = 0;
        endInitials();
    }

    [[nodiscard]] QByteArray take() { return std::move(m_pieces); }

private:
    void write(std::u32string_view piece)
    {
        appendUtf8(m_pieces, piece);
        m_pieces += ' ';
    }

    void addSyllable(char32_t c, bool withInitials)
    {
        const char32_t pair[] = {m_previous, c};
        if (m_previous)
            write({pair, 2});
        // To look one up as the beginning of pairs would go through hundreds of them.
        write({&c, 1});
        m_previous = c;
        if (withInitials && c >= 0xac00 && c <= 0xd7a3) {
            if (!m_isInWord)
                m_starts.push_back(m_initials.size());
            m_initials += initialOf(c);
        }
        m_isInWord = true;
    }

    /// `written`: so long a beginning of it is a piece already.
    void writeWord(std::u32string_view word, size_t written = 0)
    {
        word = word.substr(0, longestWord);
        for (size_t n = written + 1; n <= beginningsOfWord && n < word.size(); ++n)
            write(word.substr(0, n));
        write(word);
    }

    void endWord()
    {
        if (m_word.empty())
            return;
        writeWord(m_word);
        if (m_parts++ == 0)
            m_firstPart = m_word.size();
        m_compound += m_word;
        m_word.clear();
    }

    void endCompound()
    {
        if (m_parts > 1)
            writeWord(m_compound, m_firstPart);
        if (m_compound.size() > 8 && isNumber(m_compound)) {
            write(std::u32string_view(m_compound).substr(m_compound.size() - 8));
            write(std::u32string_view(m_compound).substr(m_compound.size() - 4));
        }
        m_compound.clear();
        m_parts = 0;
    }

    void endConsonants()
    {
        if (!m_consonants.empty())
            writeWord(std::u32string_view(m_consonants).substr(0, longestInitials));
        m_consonants.clear();
    }

    void endInitials()
    {
        for (const size_t start : m_starts)
            writeWord(std::u32string_view(m_initials).substr(start, longestInitials));
        m_initials.clear();
        m_starts.clear();
    }

    QByteArray m_pieces;
    char32_t m_previous = 0; ///< the syllable before
    bool m_isInWord = false;
    std::u32string m_word;
    std::u32string m_compound; ///< words joined by signs
    int m_parts = 0;
    size_t m_firstPart = 0; ///< its length
    std::u32string m_consonants;
    std::u32string m_initials;
    std::vector<size_t> m_starts; ///< of the words in m_initials
};

/// What a chunk between two spaces asks for.
class ChunkReader
{
public:
    void add(char32_t c)
    {
        const CharacterClass kind = classOf(c);
        if (kind == CharacterClass::Mark)
            return;
        if (kind == CharacterClass::Consonant)
            appendConsonants(m_consonants, c);
        if (kind == CharacterClass::Letter) {
            if (m_last != CharacterClass::Letter)
                m_words.emplace_back();
            m_words.back() += c;
        } else if (kind == CharacterClass::Syllable) {
            if (m_last != CharacterClass::Syllable)
                m_runs.emplace_back();
            m_runs.back() += c;
        }
        m_last = kind;
    }

    void finish(SearchQuestion &question)
    {
        QByteArrayList terms;
        // Beside other letters a consonant is one that has not become a syllable yet.
        if (m_words.empty() && m_runs.empty() && !m_consonants.empty())
            terms += wordTerm(std::u32string_view(m_consonants).substr(0, longestInitials));
        for (const std::u32string &run : m_runs) {
            if (run.size() == 1)
                terms += term(run, false);
            for (size_t i = 1; i < run.size(); ++i)
                terms += term(std::u32string_view(run).substr(i - 1, 2), false);
            if (run.size() > 2)
                question.words += QString::fromUcs4(run.data(), std::ssize(run));
        }
        QByteArrayList words;
        std::u32string compound;
        for (const std::u32string &word : m_words) {
            words += wordTerm(word);
            compound += word;
        }
        if (m_runs.empty() && m_words.size() > 1)
            terms += "(("_ba + words.join(" AND "_ba) + ") OR "_ba + wordTerm(compound) + ')';
        else
            terms += words;
        for (const QByteArray &asked : std::as_const(terms)) {
            if (!question.match.isEmpty())
                question.match += " AND "_ba;
            question.match += asked;
        }
        *this = {};
    }

private:
    [[nodiscard]] static QByteArray term(std::u32string_view piece, bool isPrefix)
    {
        QByteArray text = "\""_ba;
        appendUtf8(text, piece);
        return text + (isPrefix ? "\" *"_ba : "\""_ba);
    }

    [[nodiscard]] static QByteArray wordTerm(std::u32string_view word)
    {
        word = word.substr(0, longestWord);
        return term(word, word.size() > beginningsOfWord);
    }

    CharacterClass m_last = CharacterClass::Space;
    std::vector<std::u32string> m_words;
    std::vector<std::u32string> m_runs; ///< of syllables
    std::u32string m_consonants;
};

} // namespace

QByteArray searchPieces(const QStringList &texts)
{
    PieceWriter writer;
    for (qsizetype i = 0; i < texts.size(); ++i)
        writer.add(texts.at(i), i == 0);
    return writer.take();
}

SearchQuestion searchQuestion(const QString &typed)
{
    SearchQuestion question;
    ChunkReader chunk;
    for (const char32_t c : fold(typed.trimmed().left(longestQuestion))) {
        if (classOf(c) == CharacterClass::Space)
            chunk.finish(question);
        else
            chunk.add(c);
    }
    chunk.finish(question);
    return question;
}

bool hold(const QStringList &texts, const QStringList &words)
{
    if (words.isEmpty())
        return true;
    QStringList runs;
    for (const QString &text : texts) {
        std::u32string syllables;
        for (const char32_t c : fold(text)) {
            const CharacterClass kind = classOf(c);
            if (kind == CharacterClass::Syllable)
                syllables += c;
            else if (kind == CharacterClass::Letter || kind == CharacterClass::Consonant)
                syllables += U' ';
        }
        runs += QString::fromUcs4(syllables.data(), std::ssize(syllables));
    }
    return std::all_of(words.cbegin(), words.cend(), [&runs](const QString &word) {
        return std::any_of(runs.cbegin(), runs.cend(),
                           [&word](const QString &run) { return run.contains(word); });
    });
}

} // namespace bookbell
