// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QStringList>
#include <QTimeZone>

#include "core/alerts/alertfacts.h"
#include "core/alerts/alertkind.h"
#include "core/base/result.h"

namespace bookbell {

/// What a phone shows.
struct AlertText {
    QString title;
    QString body;

    bool operator==(const AlertText &) const = default;
};

/// The library's own words, by templateKey(); what is missing or empty is said in the default ones.
using AlertTemplates = QMap<QString, QString>;

/// What the alert's words are called: toText(kind), but "correction" for one that takes an earlier
/// one back, "not-back" where that was about a watched book, and "ready-several" for a ready alert
/// about more than one book.
[[nodiscard]] QString templateName(AlertKind kind, const AlertFacts &facts);

/// Every templateName() there is, in the order in which people look for them.
[[nodiscard]] QStringList templateNames();

/// "template.ready.ko.title", "template.ready.ko.discreet.body", …; `name` as of templateName().
[[nodiscard]] QString templateKey(const QString &name, const QString &language, bool discreet,
                                  const QString &part);

/// The program's own words, with their placeholders. `name` as in templateKey(), `language` "ko" or
/// "en"; empty where there is no such alert.
[[nodiscard]] AlertText defaultTemplate(const QString &name, const QString &language,
                                        bool discreet);

/// Every name that may stand between braces: "reader.name", "book.title", ….
[[nodiscard]] QStringList placeholders();

/// Error: UnknownPlaceholder, the subject being its name.
[[nodiscard]] Result<> checkTemplate(const QString &text);

/// "ko" or "en": the one that `wanted` names, with or without a region, else the library's own
/// (the setting library.language).
[[nodiscard]] QString alertLanguage(const QString &wanted, const QString &libraryLanguage);

/// One line of plain text: control characters and direction overrides go, every kind of space
/// becomes a plain one. With `keepLines` line breaks stay.
[[nodiscard]] QString plainText(const QString &text, bool keepLines = false);

/// A day as people say it: "11월 25일(수)", "Wednesday, 25 November".
[[nodiscard]] QString spokenDate(QDate day, const QString &language);

/// The text of an alert in `language` (as alertLanguage() answers), by plain substitution: braces
/// inside a value stay what they are, control characters go. `discreet`, or a book without a title:
/// the variant that names no title. Not for announcements, which carry their own text.
[[nodiscard]] AlertText render(AlertKind kind, const QString &language, const AlertFacts &facts,
                               const AlertTemplates &templates, bool discreet,
                               const QTimeZone &zone);

} // namespace bookbell
