// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

namespace bookbell {

// How texts are made into the pieces that a full-text index holds, and what somebody types into the
// question to it. Upper and lower case, accents and the ways to write a Korean syllable are alike.
//
// - Korean (and Chinese, Japanese): every character, and every pair of neighbours, whatever stands
//   between them, so that words are found from their middle and however they are spaced.
// - Words of other scripts, and numbers: the beginnings and the whole. Those joined by a hyphen, a
//   dot or an @ also as one; of long numbers the last four and eight digits, too.
// - Initial consonants of Korean words: ㄷㅁㅇ for 데미안, from every beginning of a word.

/// The pieces of a record's texts, separated by spaces; initial consonants of the first text only.
/// UTF-8. A pure function of its arguments, and stored: changing it takes a migration.
[[nodiscard]] QByteArray searchPieces(const QStringList &texts);

/// What somebody has typed.
struct SearchQuestion {
    /// For FTS5's MATCH, where every word must be found; empty: there is no letter or digit in it.
    QByteArray match;
    /// Korean words of three syllables or more: pairs alone may come from different words, so a
    /// text that matches should also hold() these.
    QStringList words;

    bool operator==(const SearchQuestion &) const = default;
};

/// Looks at the first 200 characters of what was typed. Any text is a good one.
[[nodiscard]] SearchQuestion searchQuestion(const QString &typed);

/// Whether each of `words` (of a SearchQuestion) stands in one of the texts.
[[nodiscard]] bool hold(const QStringList &texts, const QStringList &words);

} // namespace bookbell
