// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alerts/templates.h"

#include <QLocale>
#include <QRegularExpression>

namespace bookbell {

using namespace Qt::StringLiterals;

namespace {

struct DefaultTemplate {
    QLatin1StringView name;
    QLatin1StringView language;
    const char16_t *title;
    const char16_t *body;
    const char16_t *discreetBody; ///< nullptr: the body names no book anyway
};

const DefaultTemplate defaults[] = {
    {"ready"_L1, "ko"_L1, u"예약하신 책이 도착했습니다",
     u"『{book.title}』 {pickup_by}까지 찾아가 주세요. - {library.name}",
     u"{pickup_by}까지 찾아가 주세요. - {library.name}"},
    {"ready"_L1, "en"_L1, u"Your book is here",
     u"“{book.title}” is waiting for you until {pickup_by}. - {library.name}",
     u"It is waiting for you until {pickup_by}. - {library.name}"},
    {"ready-several"_L1, "ko"_L1, u"예약하신 책 {count}권이 도착했습니다",
     u"{pickup_by}까지 찾아가 주세요. {book.title} - {library.name}",
     u"{pickup_by}까지 찾아가 주세요. - {library.name}"},
    {"ready-several"_L1, "en"_L1, u"{count} of your books are here",
     u"They are waiting for you until {pickup_by}: {book.title} - {library.name}",
     u"They are waiting for you until {pickup_by}. - {library.name}"},
    {"reminder"_L1, "ko"_L1, u"예약하신 책이 기다리고 있습니다",
     u"『{book.title}』 {pickup_by}까지 찾아가 주세요. 그 뒤에는 보관해 드릴 수 없습니다. - "
     u"{library.name}",
     u"{pickup_by}까지 찾아가 주세요. 그 뒤에는 보관해 드릴 수 없습니다. - {library.name}"},
    {"reminder"_L1, "en"_L1, u"Your book is still here",
     u"“{book.title}” is kept for you until {pickup_by}, and no longer. - {library.name}",
     u"It is kept for you until {pickup_by}, and no longer. - {library.name}"},
    {"expired"_L1, "ko"_L1, u"예약이 종료되었습니다",
     u"『{book.title}』 보관 기한({pickup_by})이 지나 예약이 종료되었습니다. 필요하시면 다시 "
     u"예약해 "
     u"주세요. - {library.name}",
     u"보관 기한({pickup_by})이 지나 예약이 종료되었습니다. 필요하시면 다시 예약해 주세요. - "
     u"{library.name}"},
    {"expired"_L1, "en"_L1, u"Your reservation has ended",
     u"“{book.title}” was kept for you until {pickup_by}. Reserve it again if you still want it. "
     u"- {library.name}",
     u"Your book was kept for you until {pickup_by}. Reserve it again if you still want it. - "
     u"{library.name}"},
    {"available"_L1, "ko"_L1, u"기다리시던 책이 돌아왔습니다",
     u"『{book.title}』 지금 빌리거나 예약하실 수 있습니다. - {library.name}",
     u"지금 빌리거나 예약하실 수 있습니다. - {library.name}"},
    {"available"_L1, "en"_L1, u"A book you asked for is back",
     u"“{book.title}” can be borrowed or reserved again. - {library.name}",
     u"It can be borrowed or reserved again. - {library.name}"},
    {"cancelled"_L1, "ko"_L1, u"예약이 취소되었습니다",
     u"『{book.title}』 예약이 취소되어 알려 드립니다. {reason} - {library.name}",
     u"신청하신 예약이 취소되어 알려 드립니다. {reason} - {library.name}"},
    {"cancelled"_L1, "en"_L1, u"Your reservation was cancelled",
     u"Your reservation of “{book.title}” was cancelled. {reason} - {library.name}",
     u"One of your reservations was cancelled. {reason} - {library.name}"},
    {"correction"_L1, "ko"_L1, u"앞선 알림을 바로잡습니다",
     u"『{book.title}』 예약은 그대로 있으며, 책이 준비되면 다시 알려 드리겠습니다. 불편을 드려 "
     u"죄송합니다. - {library.name}",
     u"예약은 그대로 있으며, 책이 준비되면 다시 알려 드리겠습니다. 불편을 드려 죄송합니다. - "
     u"{library.name}"},
    {"correction"_L1, "en"_L1, u"Please ignore our last message",
     u"Your reservation of “{book.title}” stands, and we will tell you when the book is ready. "
     u"Sorry for the confusion. - {library.name}",
     u"Your reservation stands, and we will tell you when the book is ready. Sorry for the "
     u"confusion. - {library.name}"},
    {"not-back"_L1, "ko"_L1, u"앞선 알림을 바로잡습니다",
     u"『{book.title}』 아직 돌아오지 않았습니다. 돌아오면 다시 알려 드리겠습니다. 불편을 드려 "
     u"죄송합니다. - {library.name}",
     u"기다리시는 책은 아직 돌아오지 않았습니다. 돌아오면 다시 알려 드리겠습니다. 불편을 드려 "
     u"죄송합니다. - {library.name}"},
    {"not-back"_L1, "en"_L1, u"Please ignore our last message",
     u"“{book.title}” is not back yet, and we will tell you when it is. Sorry for the confusion. "
     u"- {library.name}",
     u"The book you asked for is not back yet, and we will tell you when it is. Sorry for the "
     u"confusion. - {library.name}"},
    {"test"_L1, "ko"_L1, u"알림이 잘 도착했습니다",
     u"이 기기에서 {library.name}의 알림을 받으실 수 있습니다.", nullptr},
    {"test"_L1, "en"_L1, u"This alert has arrived",
     u"This device receives alerts from {library.name}.", nullptr},
};

const QRegularExpression &placeholderPattern()
{
    static const QRegularExpression pattern(uR"(\{([^{}]*)\})"_s);
    return pattern;
}

QString valueOf(QStringView name, const QString &language, const AlertFacts &facts,
                const QTimeZone &zone)
{
    if (name == "reader.name"_L1)
        return facts.readerName;
    if (name == "book.title"_L1)
        return facts.bookTitle;
    if (name == "book.author"_L1)
        return facts.bookAuthor;
    if (name == "copy.call_number"_L1)
        return facts.callNumber;
    if (name == "pickup_by"_L1)
        return facts.pickupBy ? spokenDate(inZone(*facts.pickupBy, zone).date(), language)
                              : QString();
    if (name == "library.name"_L1)
        return facts.libraryName;
    if (name == "count"_L1)
        return QString::number(facts.count);
    if (name == "reason"_L1)
        return facts.reason;
    return {};
}

QString substitute(const QString &text, const QString &language, const AlertFacts &facts,
                   const QTimeZone &zone)
{
    QString out;
    qsizetype from = 0;
    auto matches = placeholderPattern().globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        out += text.mid(from, match.capturedStart() - from);
        out += valueOf(match.capturedView(1), language, facts, zone);
        from = match.capturedEnd();
    }
    out += text.mid(from);
    return plainText(out).simplified();
}

} // namespace

QString templateName(AlertKind kind, const AlertFacts &facts)
{
    if (kind == AlertKind::Cancelled && facts.isCorrection)
        return facts.isOfWatch ? u"not-back"_s : u"correction"_s;
    if (kind == AlertKind::Ready && facts.count > 1)
        return u"ready-several"_s;
    return toText(kind);
}

QStringList templateNames()
{
    return {u"ready"_s,     u"ready-several"_s, u"reminder"_s, u"expired"_s, u"available"_s,
            u"cancelled"_s, u"correction"_s,    u"not-back"_s, u"test"_s};
}

QString templateKey(const QString &name, const QString &language, bool discreet,
                    const QString &part)
{
    return "template."_L1 + name + u'.' + language + (discreet ? ".discreet."_L1 : "."_L1) + part;
}

AlertText defaultTemplate(const QString &name, const QString &language, bool discreet)
{
    for (const DefaultTemplate &entry : defaults) {
        if (entry.name == name && entry.language == language) {
            const char16_t *body = discreet && entry.discreetBody ? entry.discreetBody : entry.body;
            return {QString::fromUtf16(entry.title), QString::fromUtf16(body)};
        }
    }
    return {};
}

QStringList placeholders()
{
    return {u"reader.name"_s, u"book.title"_s,   u"book.author"_s, u"copy.call_number"_s,
            u"pickup_by"_s,   u"library.name"_s, u"count"_s,       u"reason"_s};
}

Result<> checkTemplate(const QString &text)
{
    const QStringList known = placeholders();
    auto matches = placeholderPattern().globalMatch(text);
    while (matches.hasNext()) {
        const QString name = matches.next().captured(1);
        if (!known.contains(name))
            return fail(ErrorCode::UnknownPlaceholder, name);
    }
    return {};
}

QString alertLanguage(const QString &wanted, const QString &libraryLanguage)
{
    for (const QString &language : {u"ko"_s, u"en"_s}) {
        const bool isWhole = wanted.size() == 2 || (wanted.size() > 2 && !wanted.at(2).isLetter());
        if (isWhole && wanted.startsWith(language, Qt::CaseInsensitive))
            return language;
    }
    return libraryLanguage == "en"_L1 ? u"en"_s : u"ko"_s;
}

QString plainText(const QString &text, bool keepLines)
{
    QString clean;
    clean.reserve(text.size());
    for (const QChar c : text) {
        // Overrides are format characters that could turn the rest of a line around.
        const bool overridesDirection =
            (c >= u'\u202A' && c <= u'\u202E') || (c >= u'\u2066' && c <= u'\u2069');
        if (c == u'\n' && keepLines)
            clean += c;
        else if (c.isSpace())
            clean += u' ';
        else if (c.category() != QChar::Other_Control && !overridesDirection)
            clean += c;
    }
    return clean;
}

QString spokenDate(QDate day, const QString &language)
{
    if (language == "ko"_L1)
        return QLocale(QLocale::Korean, QLocale::SouthKorea).toString(day, u"M월 d일(ddd)");
    return QLocale(QLocale::English, QLocale::UnitedKingdom).toString(day, u"dddd, d MMMM");
}

AlertText render(AlertKind kind, const QString &language, const AlertFacts &facts,
                 const AlertTemplates &templates, bool discreet, const QTimeZone &zone)
{
    Q_ASSERT(kind != AlertKind::Announcement);
    const QString name = templateName(kind, facts);
    const bool hidesBook = discreet || facts.bookTitle.isEmpty();
    const AlertText standard = defaultTemplate(name, language, hidesBook);
    if (standard.title.isEmpty())
        return {facts.libraryName, {}};
    QString title = templates.value(templateKey(name, language, hidesBook, u"title"_s));
    if (title.isEmpty())
        title = standard.title;
    QString body = templates.value(templateKey(name, language, hidesBook, u"body"_s));
    if (body.isEmpty())
        body = standard.body;
    return {substitute(title, language, facts, zone), substitute(body, language, facts, zone)};
}

} // namespace bookbell
