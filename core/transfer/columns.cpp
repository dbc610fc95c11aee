// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/columns.h"

#include <QCoreApplication>

#include <algorithm>

#include "core/transfer/marcproblem.h"

namespace bookbell {

using namespace Qt::StringLiterals;

namespace {

struct FieldInfo {
    Field field;
    const char *name;
    const char *label; ///< for people, translated in the context "Field"
    /// Other names, folded as folded() does, separated by blanks.
    const char16_t *aliases;
};

const FieldInfo infos[] = {
    {Field::ControlNumber, "control_number", QT_TRANSLATE_NOOP("Field", "Control number"),
     u"biblionumber biblioid bibid recordid tcn tcnvalue controlno oclcnumber 제어번호 서지번호 "
     u"레코드번호"},
    {Field::Isbn, "isbn", QT_TRANSLATE_NOOP("Field", "ISBN"),
     u"isbn13 isbn10 isbnissn itemisbn 표준번호 국제표준도서번호 isbn번호"},
    {Field::Title, "title", QT_TRANSLATE_NOOP("Field", "Title"),
     u"booktitle maintitle 서명 제목 도서명 책제목 책이름 자료명 본표제 표제 서명저자"},
    {Field::Volume, "volume", QT_TRANSLATE_NOOP("Field", "Volume"),
     u"vol enumchron volumenumber 권 권차 권호 권차기호 볼륨"},
    {Field::Author, "author", QT_TRANSLATE_NOOP("Field", "Author"),
     u"authors creator 저자 저자명 지은이 글쓴이 저작자"},
    {Field::Publisher, "publisher", QT_TRANSLATE_NOOP("Field", "Publisher"),
     u"publishercode publishername 출판사 출판자 발행처 발행자 출판사명"},
    {Field::Year, "year", QT_TRANSLATE_NOOP("Field", "Year"),
     u"publicationyear publishyear copyrightdate pubdate publicationdate 출판년도 출판연도 "
     u"발행년도 발행연도 출판년 발행년"},
    {Field::CallNumber, "call_number", QT_TRANSLATE_NOOP("Field", "Call number"),
     u"itemcallnumber callno callnumberlabel 청구기호"},
    {Field::Language, "language", QT_TRANSLATE_NOOP("Field", "Language"),
     u"lang languagename locale preferredlanguage 언어 본문언어 사용언어"},
    {Field::Barcodes, "barcodes", QT_TRANSLATE_NOOP("Field", "Barcodes of the copies"),
     u"barcode itembarcode itemcode itemcodes accessionnumber copybarcode 등록번호 소장등록번호 "
     u"바코드 자료등록번호"},
    {Field::CardNumber, "card_number", QT_TRANSLATE_NOOP("Field", "Card number"),
     u"cardnumber card memberid membercode patronbarcode usrbarcode barcode 회원번호 이용자번호 "
     u"대출증번호 대출자번호 "
     u"회원증번호 카드번호 이용자id 회원id 회원증 학번 학생번호 교번 사번"},
    {Field::Name, "name", QT_TRANSLATE_NOOP("Field", "Name"),
     u"membername fullname patronname 이름 성명 회원명 이용자명 대출자명"},
    {Field::FamilyName, "family_name", QT_TRANSLATE_NOOP("Field", "Family name"),
     u"surname lastname 성"},
    {Field::GivenName, "given_name", QT_TRANSLATE_NOOP("Field", "Given name"),
     u"firstname firstgivenname"},
    {Field::Phone, "phone", QT_TRANSLATE_NOOP("Field", "Phone"),
     u"mobile mobilephone cellphone smsalertnumber dayphone memberphone telephonenumber telephone "
     u"phonenumber 휴대폰 "
     u"휴대전화 핸드폰 휴대폰번호 휴대전화번호 전화 전화번호 연락처"},
    {Field::Email, "email", QT_TRANSLATE_NOOP("Field", "E-mail"),
     u"emailaddress memberemail emailpro 이메일 전자우편 메일 이메일주소"},
    {Field::ExpiresOn, "expires_on", QT_TRANSLATE_NOOP("Field", "Card expires on"),
     u"dateexpiry expiredate expirationdate membershipexpiration 만료일 유효기간 회원만료일"},
    {Field::Blocked, "blocked", QT_TRANSLATE_NOOP("Field", "Blocked (yes or no)"),
     u"barred 정지 이용정지 대출정지"},
    {Field::BlockedReason, "blocked_reason", QT_TRANSLATE_NOOP("Field", "Why blocked"),
     u"debarredcomment 정지사유"},
    {Field::Barcode, "barcode", QT_TRANSLATE_NOOP("Field", "Barcode of the copy"),
     u"itembarcode itemcode copybarcode 등록번호 바코드"},
    {Field::PlacedAt, "placed_at", QT_TRANSLATE_NOOP("Field", "Reserved at"),
     u"reservedate requesttime holddate reservedat 예약일 예약일시 신청일 신청일시"},
    {Field::Status, "status", QT_TRANSLATE_NOOP("Field", "State"), u"state 상태 예약상태"},
    {Field::PickupBy, "pickup_by", QT_TRANSLATE_NOOP("Field", "Pick up by"),
     u"pickupdate shelfexpiretime 대출기한 수령기한 예약만료일 대기기한"},
    {Field::Endpoint, "endpoint", QT_TRANSLATE_NOOP("Field", "Push address (endpoint)"),
     u"pushendpoint"},
    {Field::P256dh, "p256dh", QT_TRANSLATE_NOOP("Field", "Key (p256dh)"), u"keysp256dh"},
    {Field::Auth, "auth", QT_TRANSLATE_NOOP("Field", "Secret (auth)"), u"keysauth"},
    {Field::Lists, "lists", QT_TRANSLATE_NOOP("Field", "Lists"), u"list 목록 구독목록"},
    {Field::ConsentAt, "consent_at", QT_TRANSLATE_NOOP("Field", "Agreed at"),
     u"consentdate 동의일시 동의일"},
    {Field::UserAgent, "user_agent", QT_TRANSLATE_NOOP("Field", "Browser"), u"browser"},
    {Field::ApplicationServerKey, "application_server_key",
     QT_TRANSLATE_NOOP("Field", "Key of the sender (VAPID)"), u"vapidpublickey"},
};

/// Lower case, only letters and digits: "Card Number", "card_number" and "카드 번호" as people vary
/// them.
QString folded(const QString &text)
{
    QString result;
    for (const QChar c : text) {
        if (c.isLetterOrNumber())
            result += c.toLower();
    }
    return result;
}

const FieldInfo &infoOf(Field field)
{
    return *std::find_if(std::begin(infos), std::end(infos),
                         [field](const FieldInfo &info) { return info.field == field; });
}

std::optional<Field> recognised(TransferKind kind, const QString &column)
{
    const QString name = folded(column);
    for (const Field field : fieldsOf(kind)) {
        if (name == folded(fieldName(field)))
            return field;
    }
    for (const Field field : fieldsOf(kind)) {
        if (QString::fromUtf16(infoOf(field).aliases).split(u' ').contains(name))
            return field;
    }
    return std::nullopt;
}

} // namespace

QString toText(TransferKind kind)
{
    switch (kind) {
    case TransferKind::Books:
        return u"books"_s;
    case TransferKind::Readers:
        return u"readers"_s;
    case TransferKind::Reservations:
        return u"reservations"_s;
    case TransferKind::Subscribers:
        return u"subscribers"_s;
    case TransferKind::Deliveries:
        return u"deliveries"_s;
    }
    return {};
}

std::optional<TransferKind> transferKindFromText(const QString &text)
{
    for (const TransferKind kind :
         {TransferKind::Books, TransferKind::Readers, TransferKind::Reservations,
          TransferKind::Subscribers, TransferKind::Deliveries}) {
        if (toText(kind) == text)
            return kind;
    }
    return std::nullopt;
}

QString fieldName(Field field)
{
    return QString::fromLatin1(infoOf(field).name);
}

QString fieldLabel(Field field)
{
    return QCoreApplication::translate("Field", infoOf(field).label);
}

QString describeRefusal(const Error &error)
{
    if (error.code == ErrorCode::InvalidMarcRecord)
        return describe({error.code, marcProblemText(error), error.detail});
    if (error.code != ErrorCode::MissingField && error.code != ErrorCode::InvalidCell)
        return describe(error);
    // The subject begins with the name of a field: "status: lost".
    const QString name = error.subject.section(u": "_s, 0, 0);
    for (const FieldInfo &info : infos) {
        if (name == QLatin1String(info.name)) {
            Error named = error;
            named.subject.replace(0, name.size(), fieldLabel(info.field));
            return describe(named);
        }
    }
    return describe(error);
}

std::optional<Field> fieldByName(TransferKind kind, const QString &name)
{
    for (const Field field : fieldsOf(kind)) {
        if (fieldName(field) == name)
            return field;
    }
    return std::nullopt;
}

namespace {

/// What a kind of file may have, and what it must: of each inner list at least one.
struct KindFields {
    QList<Field> all;
    QList<QList<Field>> required;
};

const KindFields &fieldsOfKind(TransferKind kind)
{
    static const KindFields books {
        {Field::ControlNumber, Field::Isbn, Field::Title, Field::Volume, Field::Author,
         Field::Publisher, Field::Year, Field::CallNumber, Field::Language, Field::Barcodes},
        {{Field::Title, Field::ControlNumber, Field::Isbn, Field::Barcodes}}};
    static const KindFields readers {{Field::CardNumber, Field::Name, Field::FamilyName,
                                      Field::GivenName, Field::Language, Field::Phone, Field::Email,
                                      Field::ExpiresOn, Field::Blocked, Field::BlockedReason},
                                     {{Field::CardNumber}}};
    static const KindFields reservations {{Field::Isbn, Field::Barcode, Field::CardNumber,
                                           Field::PlacedAt, Field::Status, Field::PickupBy},
                                          {{Field::CardNumber}, {Field::Isbn, Field::Barcode}}};
    static const KindFields subscribers {
        {Field::Endpoint, Field::P256dh, Field::Auth, Field::CardNumber, Field::Lists,
         Field::Language, Field::ConsentAt, Field::UserAgent, Field::ApplicationServerKey},
        {{Field::Endpoint}, {Field::P256dh}, {Field::Auth}}};
    static const KindFields none;
    switch (kind) {
    case TransferKind::Books:
        return books;
    case TransferKind::Readers:
        return readers;
    case TransferKind::Reservations:
        return reservations;
    case TransferKind::Subscribers:
        return subscribers;
    case TransferKind::Deliveries:
        break;
    }
    return none;
}

} // namespace

const QList<Field> &fieldsOf(TransferKind kind)
{
    return fieldsOfKind(kind).all;
}

const QList<QList<Field>> &requiredFields(TransferKind kind)
{
    return fieldsOfKind(kind).required;
}

QList<QList<Field>> missingFields(TransferKind kind, const QList<std::optional<Field>> &fields)
{
    QList<QList<Field>> missing;
    for (const QList<Field> &choices : requiredFields(kind)) {
        const bool isThere = std::any_of(choices.cbegin(), choices.cend(), [&fields](Field field) {
            return fields.contains(std::optional(field));
        });
        if (!isThere)
            missing.append(choices);
    }
    return missing;
}

std::optional<TransferKind> guessKind(const QStringList &header)
{
    struct Fit {
        QList<std::optional<Field>> fields;
        qsizetype known = 0;
        bool isComplete = false;
        [[nodiscard]] bool has(Field field) const { return fields.contains(std::optional(field)); }
    };
    const auto fitOf = [&header](TransferKind kind) {
        Fit fit;
        for (const QString &column : header)
            fit.fields.append(isRefusalColumn(column) ? std::nullopt : recognised(kind, column));
        fit.known = fit.fields.size() - fit.fields.count(std::nullopt);
        fit.isComplete = missingFields(kind, fit.fields).isEmpty();
        return fit;
    };
    const Fit books = fitOf(TransferKind::Books);
    const Fit readers = fitOf(TransferKind::Readers);
    const Fit reservations = fitOf(TransferKind::Reservations);
    const Fit subscribers = fitOf(TransferKind::Subscribers);
    if (subscribers.has(Field::Endpoint))
        return TransferKind::Subscribers;
    // A barcode may be that of a card; beside an ISBN a card can only be of who reserved the book.
    if (reservations.isComplete
        && (reservations.has(Field::Isbn) || reservations.known >= readers.known))
        return TransferKind::Reservations;
    if (readers.isComplete && readers.known > books.known)
        return TransferKind::Readers;
    if (books.isComplete)
        return TransferKind::Books;
    const qsizetype most = std::max({books.known, readers.known, reservations.known});
    if (most == 0)
        return std::nullopt;
    if (most == books.known)
        return TransferKind::Books;
    return most == readers.known ? TransferKind::Readers : TransferKind::Reservations;
}

bool isRefusalColumn(const QString &column)
{
    return column == "line"_L1 || column == "reason"_L1;
}

Result<ColumnMap> ColumnMap::recognise(TransferKind kind, const QStringList &header,
                                       const QHash<QString, QString> &explicitly)
{
    ColumnMap map;
    map.m_fields.resize(header.size());
    QList<qsizetype> named;
    for (auto it = explicitly.cbegin(); it != explicitly.cend(); ++it) {
        const qsizetype column = header.indexOf(it.key());
        if (column < 0)
            return fail(ErrorCode::UnknownColumn, it.key());
        map.m_fields[column] = fieldByName(kind, it.value());
        if (!map.m_fields[column] && !it.value().isEmpty())
            return fail(ErrorCode::UnknownColumn, it.value());
        named.append(column);
    }
    std::sort(named.begin(), named.end());
    for (const qsizetype column : std::as_const(named)) {
        if (map.m_fields[column])
            map.m_order.append(column);
    }
    for (qsizetype column = 0; column < header.size(); ++column) {
        if (named.contains(column) || isRefusalColumn(header[column]))
            continue;
        map.m_fields[column] = recognised(kind, header[column]);
        if (map.m_fields[column])
            map.m_order.append(column);
    }
    return map;
}

Result<ColumnMap> ColumnMap::fromHeader(TransferKind kind, const QStringList &header,
                                        const QHash<QString, QString> &explicitly)
{
    Result<ColumnMap> map = recognise(kind, header, explicitly);
    if (!map)
        return map;
    const QList<QList<Field>> missing = missingFields(kind, map->m_fields);
    if (!missing.isEmpty())
        return fail(ErrorCode::MissingColumn, fieldName(missing.first().first()));
    return map;
}

} // namespace bookbell
