// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/rowparser.h"

#include <QLocale>
#include <QRegularExpression>

#include "core/catalogue/isbn.h"
#include "core/circulation/pickup.h"
#include "core/webpush/base64url.h"
#include "core/webpush/subscriptionkeys.h"

namespace bookbell {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype maxNumberLength = 100; ///< card, barcode, control number
constexpr qsizetype maxTextLength = 4000;
constexpr qsizetype maxUserAgentLength = 500;

Error invalidCell(Field field, const QString &value)
{
    return Error {ErrorCode::InvalidCell, fieldName(field) + ": "_L1 + value.left(100), {}};
}

qsizetype maxLength(Field field)
{
    switch (field) {
    case Field::ControlNumber:
    case Field::CardNumber:
    case Field::Barcode:
        return maxNumberLength;
    case Field::Endpoint: // the guard has a limit of its own
    case Field::Barcodes: // each one is measured
    case Field::UserAgent: // cut
        return maxTextLength * 16;
    default:
        return maxTextLength;
    }
}

/// "A1;A2", or "<A1><A2>" as SLiMS writes several values.
QStringList severalOf(const QString &text)
{
    const bool isSlims = text.startsWith(u'<') && text.endsWith(u'>');
    const QStringList parts =
        isSlims ? text.sliced(1, text.size() - 2).split(u"><"_s) : text.split(u';');
    QStringList values;
    for (const QString &part : parts) {
        const QString value = part.trimmed();
        if (!value.isEmpty() && !values.contains(value))
            values.append(value);
    }
    return values;
}

/// Staff write "9788936434120 (03810) :₩15000" into the field of the ISBN.
Result<QString> isbnOf(const QString &text)
{
    Result<QString> whole = toIsbn13(text);
    if (whole)
        return whole;
    static const QRegularExpression end(u"[\\s(;:,]"_s);
    const qsizetype at = text.indexOf(end);
    if (at > 0) {
        if (Result<QString> first = toIsbn13(text.left(at)))
            return first;
    }
    return fail(ErrorCode::InvalidIsbn, text.left(100));
}

std::optional<bool> booleanOf(const QString &text)
{
    static const QStringList yes {u"1"_s, u"y"_s, u"yes"_s, u"t"_s, u"true"_s, u"on"_s, u"예"_s};
    static const QStringList no {u"0"_s,     u"n"_s,   u"no"_s,    u"f"_s,
                                 u"false"_s, u"off"_s, u"아니오"_s};
    if (yes.contains(text.toLower()))
        return true;
    if (no.contains(text.toLower()))
        return false;
    return std::nullopt;
}

std::optional<ReservationState> stateOf(const QString &text)
{
    if (const auto state = reservationStateFromText(text.toLower()))
        return state;
    static const QHash<QString, ReservationState> others {
        {u"pending"_s, ReservationState::Waiting},    {u"대기"_s, ReservationState::Waiting},
        {u"예약"_s, ReservationState::Waiting},       {u"예약중"_s, ReservationState::Waiting},
        {u"예약대기"_s, ReservationState::Waiting},   {u"도착"_s, ReservationState::Ready},
        {u"도서도착"_s, ReservationState::Ready},     {u"fulfilled"_s, ReservationState::Collected},
        {u"대출"_s, ReservationState::Collected},     {u"대출완료"_s, ReservationState::Collected},
        {u"canceled"_s, ReservationState::Cancelled}, {u"취소"_s, ReservationState::Cancelled},
        {u"예약취소"_s, ReservationState::Cancelled}, {u"만료"_s, ReservationState::Expired},
        {u"예약만료"_s, ReservationState::Expired},
    };
    const auto it = others.constFind(QString(text).remove(u' ').toLower());
    return it == others.cend() ? std::nullopt : std::optional(*it);
}

} // namespace

QString languageInFile(const QString &text)
{
    static const QRegularExpression separator(u"[-_]"_s);
    const QString primary = text.toLower().section(separator, 0, 0);
    if (primary == "korean"_L1 || primary == u"한국어"_s)
        return u"ko"_s;
    if (primary == "english"_L1 || primary == u"영어"_s)
        return u"en"_s;
    if (primary.size() != 3)
        return primary.left(20);
    const QLocale::Language language = QLocale::codeToLanguage(
        primary, QLocale::ISO639Part2B | QLocale::ISO639Part2T | QLocale::ISO639Part3);
    const QString code = QLocale::languageToCode(language, QLocale::ISO639Part1);
    return language == QLocale::AnyLanguage || code.isEmpty() ? primary : code;
}

Result<UtcTime> parseFileTime(const QString &text, const QTimeZone &zone, bool isEnd)
{
    bool isNumber = false;
    const qint64 ms = text.toLongLong(&isNumber);
    if (isNumber && text.size() >= 12 && text.size() <= 14)
        return fromMs(ms);
    static const QRegularExpression pattern(
        uR"(^(\d{4})[-./]\s?(\d{1,2})[-./]\s?(\d{1,2})\.?(?:[T ]+(\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?)\s*(Z|[+-]\d{2}:?\d{2})?)?$)"_s);
    const QRegularExpressionMatch match = pattern.match(text.trimmed());
    const QDate date(match.captured(1).toInt(), match.captured(2).toInt(),
                     match.captured(3).toInt());
    if (!match.hasMatch() || !date.isValid() || date.year() < 1900 || date.year() > 2199)
        return fail(ErrorCode::InvalidTime, text.left(100));
    QString clock = match.captured(4);
    if (clock.isEmpty())
        return isEnd ? endOfDay(date, zone) : fromDateTime(date.startOfDay(zone));
    if (clock.indexOf(u':') == 1)
        clock.prepend(u'0');
    const QTime time = QTime::fromString(clock.replace(u',', u'.'), Qt::ISODateWithMs);
    if (!time.isValid())
        return fail(ErrorCode::InvalidTime, text.left(100));
    const QString offset = match.captured(5);
    if (offset.isEmpty())
        return fromDateTime(QDateTime(date, time, zone));
    int seconds = 0;
    if (offset != "Z"_L1) {
        const int minutes = offset.mid(1, 2).toInt() * 60 + offset.right(2).toInt();
        seconds = minutes * (offset.startsWith(u'-') ? -60 : 60);
    }
    if (std::abs(seconds) > 14 * 3600)
        return fail(ErrorCode::InvalidTime, text.left(100));
    return fromDateTime(QDateTime(date, time, Qt::OffsetFromUTC, seconds));
}

Result<ImportRow> RowParser::parse(const FieldValues &fields) const
{
    for (const Field field : fieldsOf(m_facts.kind)) {
        if (fields[field].size() > maxLength(field))
            return fail(ErrorCode::TextTooLong, fieldName(field));
    }
    switch (m_facts.kind) {
    case TransferKind::Books:
        return parseBook(fields);
    case TransferKind::Readers:
        return parseReader(fields);
    case TransferKind::Reservations:
        return parseReservation(fields);
    case TransferKind::Subscribers:
        return parseSubscription(fields);
    case TransferKind::Deliveries:
        break;
    }
    return fail(ErrorCode::Internal, toText(m_facts.kind));
}

Result<ImportRow> RowParser::parseBook(const FieldValues &fields) const
{
    BookRow row;
    row.book.controlNumber = fields[Field::ControlNumber];
    row.book.title = fields[Field::Title];
    row.book.volume = fields[Field::Volume];
    const QString author = fields[Field::Author];
    row.book.author = author.startsWith(u'<') ? severalOf(author).join(u"; "_s) : author;
    row.book.publisher = fields[Field::Publisher];
    row.book.year = fields[Field::Year];
    row.book.callNumber = fields[Field::CallNumber];
    row.book.language = fields[Field::Language];
    row.barcodes = severalOf(fields[Field::Barcodes]);
    for (const QString &barcode : std::as_const(row.barcodes)) {
        if (barcode.size() > maxNumberLength)
            return fail(ErrorCode::TextTooLong, fieldName(Field::Barcodes));
    }
    if (!fields[Field::Isbn].isEmpty()) {
        const Result<QString> isbn = isbnOf(fields[Field::Isbn]);
        if (!isbn)
            return fail(isbn.error());
        row.book.isbn = *isbn;
    }
    if (row.book.title.isEmpty() && row.book.controlNumber.isEmpty() && row.book.isbn.isEmpty()
        && row.barcodes.isEmpty())
        return fail(ErrorCode::MissingField, fieldName(Field::Title));
    return row;
}

Result<ImportRow> RowParser::parseReader(const FieldValues &fields) const
{
    ReaderRow row;
    Reader &reader = row.reader;
    reader.cardNumber = fields[Field::CardNumber];
    if (reader.cardNumber.isEmpty())
        return fail(ErrorCode::MissingField, fieldName(Field::CardNumber));
    reader.name = fields[Field::Name];
    if (reader.name.isEmpty()) {
        const QString family = fields[Field::FamilyName];
        const QString given = fields[Field::GivenName];
        const bool isHangul = !family.isEmpty() && family.front().script() == QChar::Script_Hangul;
        reader.name = isHangul ? QString(family + given) : QString(given + u' ' + family).trimmed();
    }
    if (!fields[Field::Language].isEmpty())
        reader.language = languageInFile(fields[Field::Language]);
    reader.phone = fields[Field::Phone];
    reader.email = fields[Field::Email];
    reader.blockedReason = fields[Field::BlockedReason];
    if (!fields[Field::Blocked].isEmpty()) {
        row.isBlocked = booleanOf(fields[Field::Blocked]);
        if (!row.isBlocked)
            return tl::unexpected(invalidCell(Field::Blocked, fields[Field::Blocked]));
    }
    if (!fields[Field::ExpiresOn].isEmpty()) {
        const Result<UtcTime> expiry = parseFileTime(fields[Field::ExpiresOn], m_facts.zone, false);
        if (!expiry)
            return fail(expiry.error());
        reader.expiresOn = inZone(*expiry, m_facts.zone).date();
    }
    return row;
}

Result<ImportRow> RowParser::parseReservation(const FieldValues &fields) const
{
    ReservationRow row;
    row.barcode = fields[Field::Barcode];
    row.cardNumber = fields[Field::CardNumber];
    if (row.cardNumber.isEmpty())
        return fail(ErrorCode::MissingField, fieldName(Field::CardNumber));
    if (!fields[Field::Isbn].isEmpty()) {
        const Result<QString> isbn = isbnOf(fields[Field::Isbn]);
        if (!isbn)
            return fail(isbn.error());
        row.isbn = *isbn;
    }
    if (row.isbn.isEmpty() && row.barcode.isEmpty())
        return fail(ErrorCode::MissingField, fieldName(Field::Isbn));
    if (!fields[Field::PlacedAt].isEmpty()) {
        const Result<UtcTime> placedAt =
            parseFileTime(fields[Field::PlacedAt], m_facts.zone, false);
        if (!placedAt)
            return fail(placedAt.error());
        row.placedAt = *placedAt;
    }
    if (!fields[Field::PickupBy].isEmpty()) {
        const Result<UtcTime> pickupBy = parseFileTime(fields[Field::PickupBy], m_facts.zone, true);
        if (!pickupBy)
            return fail(pickupBy.error());
        row.pickupBy = *pickupBy;
    }
    if (!fields[Field::Status].isEmpty()) {
        row.state = stateOf(fields[Field::Status]);
        if (!row.state)
            return tl::unexpected(invalidCell(Field::Status, fields[Field::Status]));
    }
    if (row.state == ReservationState::Ready && row.barcode.isEmpty())
        return fail(ErrorCode::MissingField, fieldName(Field::Barcode));
    return row;
}

Result<ImportRow> RowParser::parseSubscription(const FieldValues &fields) const
{
    SubscriptionRow row;
    Subscription &subscription = row.subscription;
    for (const Field field : {Field::Endpoint, Field::P256dh, Field::Auth}) {
        if (fields[field].isEmpty())
            return fail(ErrorCode::MissingField, fieldName(field));
    }
    const Result<CheckedEndpoint> endpoint = m_guard.check(fields[Field::Endpoint]);
    if (!endpoint)
        return fail(endpoint.error());
    subscription.endpoint = fields[Field::Endpoint];
    row.origin = endpoint->origin;
    const Result<SubscriptionKeys> keys =
        parseSubscriptionKeys(fields[Field::P256dh].toUtf8(), fields[Field::Auth].toUtf8());
    if (!keys)
        return fail(keys.error());
    subscription.p256dh = toByteArray(keys->publicKey);
    subscription.auth = SecretBytes(keys->auth);
    row.cardNumber = fields[Field::CardNumber];
    row.lists = severalOf(fields[Field::Lists]);
    if (!m_facts.listName.isEmpty() && !row.lists.contains(m_facts.listName))
        row.lists.append(m_facts.listName);
    if (!fields[Field::Language].isEmpty())
        subscription.language = languageInFile(fields[Field::Language]);
    subscription.userAgent = fields[Field::UserAgent].left(maxUserAgentLength);
    if (!fields[Field::ConsentAt].isEmpty()) {
        const Result<UtcTime> consentAt =
            parseFileTime(fields[Field::ConsentAt], m_facts.zone, false);
        if (!consentAt)
            return fail(consentAt.error());
        subscription.consentAt = *consentAt;
        subscription.consentHow = u"import"_s;
    }
    subscription.vapidKey = m_facts.vapidKey;
    row.namesVapidKey = m_facts.isVapidKeyChosen;
    const QString serverKey = fields[Field::ApplicationServerKey];
    if (!serverKey.isEmpty()) {
        const Result<QByteArray> bytes = fromBase64(serverKey.toUtf8());
        if (!bytes)
            return fail(bytes.error());
        const auto known = m_facts.vapidKeys.constFind(*bytes);
        if (known == m_facts.vapidKeys.cend())
            return fail(ErrorCode::UnknownVapidKey, serverKey.left(100));
        subscription.vapidKey = *known;
        row.namesVapidKey = true;
    }
    return row;
}

} // namespace bookbell
