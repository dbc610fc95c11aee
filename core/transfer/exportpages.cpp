// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/exportpages.h"

#include <QFileInfo>

#include "core/base/json.h"
#include "core/storage/librarysettings.h"
#include "core/transfer/csvwriter.h"
#include "core/transfer/marcbook.h"
#include "core/transfer/marcwriter.h"
#include "core/webpush/base64url.h"

namespace bookbell {

using namespace Qt::StringLiterals;

namespace {

constexpr int pageSize = 500;

/// Times keep their milliseconds: an import recognises a reservation by when it was placed.
QByteArray timeText(const std::optional<UtcTime> &time, const QTimeZone &zone)
{
    return time ? inZone(*time, zone).toString(Qt::ISODateWithMs).toUtf8() : QByteArray();
}

QByteArrayList header(const QList<Field> &fields)
{
    QByteArrayList names;
    for (const Field field : fields)
        names.append(fieldName(field).toUtf8());
    return names;
}

const QList<Field> readerFields {Field::CardNumber, Field::Name,         Field::Language,
                                 Field::Phone,      Field::Email,        Field::ExpiresOn,
                                 Field::Blocked,    Field::BlockedReason};

/// Calls `write(value, page)` for each of `values`; the ids go up.
template <class T, class Fn>
Result<ExportPage> makePage(const Result<QList<T>> &values, Fn write)
{
    if (!values)
        return fail(values.error());
    ExportPage page;
    page.isLast = values->size() < pageSize;
    for (const T &value : *values) {
        if (Result<> written = write(value, page); !written)
            return fail(written.error());
        page.after = value.id.value;
    }
    return page;
}

void addLine(ExportPage &page, const QByteArray &line)
{
    page.text += line;
    ++page.rows;
}

QByteArray bookText(const Book &book, const QStringList &barcodes, ExportFormat format)
{
    if (format == ExportFormat::Csv) {
        return csvLine({book.controlNumber.toUtf8(), book.isbn.toUtf8(), book.title.toUtf8(),
                        book.volume.toUtf8(), book.author.toUtf8(), book.publisher.toUtf8(),
                        book.year.toUtf8(), book.callNumber.toUtf8(), book.language.toUtf8(),
                        barcodes.join(u';').toUtf8()});
    }
    QByteArray text;
    const QList<MarcRecord> records = marcRecordsOf(book, barcodes);
    for (const MarcRecord &record : records)
        text += format == ExportFormat::Marc ? iso2709Of(record) : marcXmlOf(record);
    return text;
}

Result<ExportPage> booksPage(const Stores &stores, qint64 after, ExportFormat format)
{
    return makePage(stores.books().booksAfter(BookId {after}, pageSize),
                    [&stores, format](const Book &book, ExportPage &page) -> Result<> {
                        const auto copies = stores.books().copiesOf(book.id);
                        if (!copies)
                            return fail(copies.error());
                        QStringList barcodes;
                        for (const Copy &copy : *copies)
                            barcodes.append(copy.barcode);
                        addLine(page, bookText(book, barcodes, format));
                        return {};
                    });
}

Result<ExportPage> readersPage(const Stores &stores, qint64 after)
{
    return makePage(
        stores.readers().readersAfter(ReaderId {after}, pageSize),
        [](const Reader &reader, ExportPage &page) -> Result<> {
            addLine(page,
                    csvLine({reader.cardNumber.toUtf8(), reader.name.toUtf8(),
                             reader.language.toUtf8(), reader.phone.toUtf8(), reader.email.toUtf8(),
                             reader.expiresOn.toString(Qt::ISODate).toUtf8(),
                             reader.isBlocked ? "yes"_ba : ""_ba, reader.blockedReason.toUtf8()}));
            return {};
        });
}

/// The barcode that tells the book: of the copy on the hold shelf, else of any copy where the ISBN
/// does not tell.
Result<QString> barcodeFor(const Stores &stores, const Reservation &reservation,
                           const QString &isbn)
{
    if (reservation.copy.isValid()) {
        const auto copy = stores.books().copy(reservation.copy);
        if (!copy)
            return fail(copy.error());
        return *copy ? (*copy)->barcode : QString();
    }
    if (!isbn.isEmpty()) {
        const auto books = stores.books().booksByIsbn(isbn);
        if (!books)
            return fail(books.error());
        if (books->size() == 1)
            return QString();
    }
    const auto copies = stores.books().copiesOf(reservation.book);
    if (!copies)
        return fail(copies.error());
    return copies->isEmpty() ? QString() : copies->first().barcode;
}

Result<ExportPage> reservationsPage(const Stores &stores, qint64 after, const QTimeZone &zone)
{
    return makePage(stores.reservations().reservationsAfter(ReservationId {after}, pageSize),
                    [&stores, &zone](const Reservation &reservation, ExportPage &page) -> Result<> {
                        if (!reservation.reader.isValid())
                            return {};
                        const auto book = stores.books().book(reservation.book);
                        const auto reader = stores.readers().reader(reservation.reader);
                        if (!book || !reader)
                            return fail(book ? reader.error() : book.error());
                        const QString isbn = *book ? (*book)->isbn : QString();
                        const Result<QString> barcode = barcodeFor(stores, reservation, isbn);
                        if (!barcode)
                            return fail(barcode.error());
                        addLine(page,
                                csvLine({isbn.toUtf8(), barcode->toUtf8(),
                                         *reader ? (*reader)->cardNumber.toUtf8() : QByteArray(),
                                         timeText(reservation.placedAt, zone),
                                         toText(reservation.state).toUtf8(),
                                         timeText(reservation.pickupBy, zone)}));
                        return {};
                    });
}

Result<ExportPage> subscribersPage(const Stores &stores, qint64 after, const QTimeZone &zone,
                                   bool isJson)
{
    QHash<VapidKeyId, QByteArray> keys;
    const auto stored = stores.services().vapidKeys();
    if (!stored)
        return fail(stored.error());
    for (const StoredVapidKey &key : *stored)
        keys.insert(key.id, toBase64Url(key.publicKey));
    QHash<ListId, QString> names;
    const auto lists = stores.subscriptions().lists();
    if (!lists)
        return fail(lists.error());
    for (const ListWithCount &entry : *lists)
        names.insert(entry.list.id, entry.list.name);

    return makePage(
        stores.subscriptions().subscriptionsAfter(SubscriptionId {after}, pageSize),
        [&](const Subscription &subscription, ExportPage &page) -> Result<> {
            if (subscription.state != SubscriptionState::Active)
                return {};
            QString card;
            if (subscription.reader.isValid()) {
                const auto reader = stores.readers().reader(subscription.reader);
                if (!reader)
                    return fail(reader.error());
                card = *reader ? (*reader)->cardNumber : QString();
            }
            const auto listIds = stores.subscriptions().listsOf(subscription.id);
            if (!listIds)
                return fail(listIds.error());
            QStringList listNames;
            for (const ListId id : *listIds)
                listNames.append(names.value(id));
            const QByteArray p256dh = toBase64Url(subscription.p256dh);
            const QByteArray auth = toBase64Url(subscription.auth.toByteArray());
            const QByteArray consentAt = timeText(subscription.consentAt, zone);
            const QByteArray key = keys.value(subscription.vapidKey);
            if (!isJson) {
                addLine(page,
                        csvLine({subscription.endpoint.toUtf8(), p256dh, auth, card.toUtf8(),
                                 listNames.join(u';').toUtf8(), subscription.language.toUtf8(),
                                 consentAt, subscription.userAgent.toUtf8(), key}));
                return {};
            }
            QJsonObject object {
                {u"endpoint"_s, subscription.endpoint},
                {u"expirationTime"_s, QJsonValue::Null},
                {u"keys"_s,
                 QJsonObject {{u"p256dh"_s, QString::fromLatin1(p256dh)},
                              {u"auth"_s, QString::fromLatin1(auth)}}},
                {u"lists"_s, QJsonArray::fromStringList(listNames)},
                {u"application_server_key"_s, QString::fromLatin1(key)},
            };
            const auto addText = [&object](const QString &name, const QString &value) {
                if (!value.isEmpty())
                    object.insert(name, value);
            };
            addText(u"card_number"_s, card);
            addText(u"language"_s, subscription.language);
            addText(u"consent_at"_s, QString::fromLatin1(consentAt));
            addText(u"user_agent"_s, subscription.userAgent);
            addLine(page, toCompactJson(object) + '\n');
            return {};
        });
}

Result<ExportPage> deliveriesPage(const Stores &stores, qint64 after, const QTimeZone &zone)
{
    DeliveryFilter filter;
    filter.after = DeliveryId {after};
    filter.limit = pageSize;
    return makePage(
        stores.deliveries().deliveries(filter),
        [&zone](const Delivery &delivery, ExportPage &page) -> Result<> {
            addLine(
                page,
                csvLine({QByteArray::number(delivery.id.value), toText(delivery.kind).toUtf8(),
                         toText(delivery.state).toUtf8(), QByteArray::number(delivery.attempts),
                         delivery.httpStatus == 0 ? QByteArray()
                                                  : QByteArray::number(delivery.httpStatus),
                         delivery.host.toUtf8(), delivery.reason.toUtf8(),
                         timeText(delivery.createdAt, zone), timeText(delivery.finishedAt, zone)}));
            return {};
        });
}

} // namespace

ExportFormat exportFormatOf(TransferKind kind, const QString &path)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    const auto isOneOf = [&suffix](const QStringList &names) { return names.contains(suffix); };
    if (kind == TransferKind::Subscribers && isOneOf({u"json"_s, u"jsonl"_s, u"ndjson"_s}))
        return ExportFormat::JsonLines;
    if (kind == TransferKind::Books
        && isOneOf({u"mrc"_s, u"marc"_s, u"iso2709"_s, u"iso"_s, u"dat"_s}))
        return ExportFormat::Marc;
    if (kind == TransferKind::Books && isOneOf({u"xml"_s, u"marcxml"_s}))
        return ExportFormat::MarcXml;
    return ExportFormat::Csv;
}

QByteArray exportHeader(TransferKind kind, ExportFormat format)
{
    if (format == ExportFormat::MarcXml)
        return marcXmlHeader();
    if (format != ExportFormat::Csv)
        return {};
    switch (kind) {
    case TransferKind::Readers:
        return csvLine(header(readerFields));
    case TransferKind::Deliveries:
        return csvLine({"id"_ba, "kind"_ba, "state"_ba, "attempts"_ba, "status"_ba, "host"_ba,
                        "reason"_ba, "created_at"_ba, "finished_at"_ba});
    default:
        return csvLine(header(fieldsOf(kind)));
    }
}

QByteArray exportTrailer(ExportFormat format)
{
    return format == ExportFormat::MarcXml ? marcXmlTrailer() : QByteArray();
}

Result<ExportPage> readExportPage(const Stores &stores, TransferKind kind, ExportFormat format,
                                  qint64 after)
{
    const Result<Settings> settings = loadSettings(stores);
    if (!settings)
        return fail(settings.error());
    const QTimeZone zone = zoneOf(*settings);
    switch (kind) {
    case TransferKind::Books:
        return booksPage(stores, after, format);
    case TransferKind::Readers:
        return readersPage(stores, after);
    case TransferKind::Reservations:
        return reservationsPage(stores, after, zone);
    case TransferKind::Subscribers:
        return subscribersPage(stores, after, zone, format == ExportFormat::JsonLines);
    case TransferKind::Deliveries:
        return deliveriesPage(stores, after, zone);
    }
    return fail(ErrorCode::Internal);
}

} // namespace bookbell
