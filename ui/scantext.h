// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace bookbell {

/// A scanner is a keyboard: while Hangul is switched on, the number EM0012 arrives as ㄸㅡ0012.
/// This is what the same keys of the two-set layout type in Latin letters ("Em0012": Shift is known
/// for some keys only). Empty where there is no Hangul in it, or no digit: a title.
[[nodiscard]] QString latinKeys(const QString &scanned);

/// Numbers are scanned, words are typed: whoever scans an unknown number must hear of it at once.
[[nodiscard]] bool looksLikeWords(const QString &text);

} // namespace bookbell
