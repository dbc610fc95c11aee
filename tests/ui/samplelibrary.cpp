// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/samplelibrary.h"

#include <utility>

namespace bookbell {

using namespace Qt::StringLiterals;

namespace {

constexpr auto sender = "test"_L1;

template <class T>
T must(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(describe(result.error()) + result.error().detail));
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

BookId addBook(Stores &stores, const QString &language, const QString &title, const QString &author,
               const QStringList &barcodes)
{
    Book book;
    book.title = title;
    book.author = author;
    book.language = language;
    const BookId id = must(stores.books().add(book));
    for (const QString &barcode : barcodes) {
        Copy copy;
        copy.book = id;
        copy.barcode = barcode;
        must(stores.books().add(copy));
    }
    return id;
}

ReaderId addReader(Stores &stores, const QString &language, const QString &card,
                   const QString &name, const QString &phone)
{
    Reader reader;
    reader.cardNumber = card;
    reader.name = name;
    reader.phone = phone;
    reader.language = language;
    return must(stores.readers().add(reader));
}

void addDevice(Stores &stores, ReaderId reader, const QString &origin, int number, UtcTime now)
{
    const StoredVapidKey key = must(stores.services().currentVapidKey());
    Subscription subscription;
    subscription.endpoint = u"%1/device/%2"_s.arg(origin).arg(number);
    subscription.p256dh = key.publicKey;
    subscription.auth = SecretBytes::fromByteArray(QByteArray(16, 'a'));
    subscription.vapidKey = key.id;
    subscription.service = must(stores.services().ensureService(origin, key.id));
    subscription.reader = reader;
    subscription.createdAt = now;
    must(stores.subscriptions().add(subscription));
}

QList<ClaimedDelivery> claimDue(Stores &stores, UtcTime now)
{
    QList<ClaimedDelivery> claimed;
    for (const PushServiceRecord &service : must(stores.services().services()))
        claimed += must(stores.deliveries().claim(service.id, sender, 100, now,
                                                  now + std::chrono::seconds(60)));
    return claimed;
}

} // namespace

static QString nameIn(const QString &language)
{
    return language == "ko"_L1 ? u"새벽도서관"_s : u"Dawn Library"_s;
}

SampleLibrary::SampleLibrary(const QString &language)
    : m_language(language)
    , m_clock(fromDateTime(QDateTime(QDate(2026, 11, 23), QTime(10, 42), QTimeZone("Asia/Seoul"))))
{
    auto database = createLibrary(
        {m_folder.filePath(u"library.bookbell"_s)},
        {nameIn(m_language), u"mailto:desk@library.example.org"_s, u"Asia/Seoul"_s}, m_clock);
    m_database = must(std::move(database));
    fill();
    m_desks = std::make_unique<Desks>(*m_database, m_clock, Actor {u"staff"_s, u"window"_s});
    for (const QString &card : {u"R1001"_s, u"R1002"_s})
        require(desk().reserve(u"1"_s, card));
    m_clock.advance(std::chrono::minutes(1));
}

std::unique_ptr<Database> SampleLibrary::openAgain() const
{
    return must(openLibrary({m_folder.filePath(u"library.bookbell"_s)}));
}

WindowParts SampleLibrary::parts(bool isSample)
{
    WindowParts parts;
    parts.desks = m_desks.get();
    parts.database = m_database.get();
    parts.clock = &m_clock;
    parts.actor = {u"staff"_s, u"window"_s};
    parts.libraryName = nameIn(m_language);
    parts.zone = zone();
    parts.isSample = isSample;
    parts.sampleBarcode = u"A1"_s;
    return parts;
}

void SampleLibrary::fill()
{
    require(m_database->write([now = m_clock.now(), language = m_language,
                               isKorean = m_language == "ko"_L1](Stores &stores) -> Result<bool> {
        const auto words = [isKorean](const QString &korean, const QString &english) {
            return isKorean ? korean : english;
        };
        const auto book = [&](const QString &title, const QString &author,
                              const QStringList &barcodes) {
            addBook(stores, language, title, author, barcodes);
        };
        book(words(u"데미안"_s, u"Demian"_s), words(u"헤르만 헤세"_s, u"Hermann Hesse"_s),
             {u"A1"_s, u"A2"_s});
        book(words(u"소년이 온다"_s, u"Human Acts"_s), words(u"한강"_s, u"Han Kang"_s), {u"B1"_s});
        book(words(u"난장이가 쏘아올린 작은 공"_s, u"The Dwarf"_s),
             words(u"조세희"_s, u"Cho Se-hui"_s), {u"C1"_s});
        const auto reader = [&](const QString &card, const QString &name, const QString &phone) {
            return addReader(stores, language, card, name, phone);
        };
        const ReaderId minji =
            reader(u"R1001"_s, words(u"김민지"_s, u"Emma Wilson"_s), u"010-0000-1001"_s);
        reader(u"R1002"_s, words(u"이서준"_s, u"Daniel Park"_s), u"010-0000-1002"_s);
        const ReaderId jiwoo = reader(u"R1003"_s, words(u"박지우"_s, u"Grace Lee"_s), {});
        addDevice(stores, minji, u"https://fcm.googleapis.com"_s, 1, now);
        addDevice(stores, minji, u"https://updates.push.services.mozilla.com"_s, 2, now);
        addDevice(stores, jiwoo, u"https://web.push.apple.com"_s, 3, now);
        return true;
    }));
}

void SampleLibrary::addSubscribers()
{
    require(m_database->write([now = m_clock.now(),
                               isKorean = m_language == "ko"_L1](Stores &stores) -> Result<bool> {
        const QString agents[] = {
            u"Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/130.0 Safari/537.36"_s,
            u"Mozilla/5.0 (Windows NT 10.0; rv:132.0) Gecko/20100101 Firefox/132.0"_s,
            u"Mozilla/5.0 (iPhone; CPU iPhone OS 18_1) AppleWebKit/605.1 Safari/604.1"_s,
            u"Mozilla/5.0 (Linux; Android 13) SamsungBrowser/26.0 Chrome/122.0"_s,
            {},
            u"Mozilla/5.0 (Android 12; Mobile; rv:131.0) Gecko/131.0 Firefox/131.0"_s};
        const ReaderId jiwoo = must(stores.readers().readerByCard(u"R1003"_s))->id;
        addDevice(stores, {}, u"https://fcm.googleapis.com"_s, 4, now);
        addDevice(stores, {}, u"https://updates.push.services.mozilla.com"_s, 5, now);
        addDevice(stores, jiwoo, u"https://updates.push.services.mozilla.com"_s, 6, now);
        const ListId books = must(stores.subscriptions().addList(
            {{}, isKorean ? u"새로 들어온 책"_s : u"New books"_s, true}));
        const ListId children = must(
            stores.subscriptions().addList({{}, isKorean ? u"어린이"_s : u"Children"_s, false}));
        for (Subscription &device : must(stores.subscriptions().subscriptionsAfter({}, 100))) {
            const auto number = device.id.value;
            device.userAgent = agents[number - 1];
            device.createdAt = now - std::chrono::days(30 * number);
            if (number != 5) {
                device.consentAt = device.createdAt;
                device.consentHow = u"reader page"_s;
            }
            if (number == 6)
                device.state = SubscriptionState::Gone;
            must(stores.subscriptions().update(device));
            if (number <= 4)
                must(stores.subscriptions().addToList(books, device.id));
            if (number == 4 || number == 5)
                must(stores.subscriptions().addToList(children, device.id));
        }
        return true;
    }));
}

int SampleLibrary::answerAll(DeliveryState state, const QString &reason)
{
    m_clock.advance(std::chrono::milliseconds(200));
    return require(m_database->write([=, leased = std::exchange(m_leased, {}),
                                      now = m_clock.now()](Stores &stores) -> Result<int> {
        QList<DeliveryOutcome> outcomes;
        for (const ClaimedDelivery &delivery : leased + claimDue(stores, now)) {
            DeliveryOutcome outcome;
            outcome.id = delivery.id;
            outcome.attempt = delivery.attempt;
            outcome.state = state;
            outcome.reason = reason;
            outcomes.append(outcome);
        }
        return static_cast<int>(must(stores.deliveries().complete(sender, outcomes, now)));
    }));
}

int SampleLibrary::leaseAll()
{
    m_leased = require(
        m_database->write([now = m_clock.now()](Stores &stores) -> Result<QList<ClaimedDelivery>> {
            return claimDue(stores, now);
        }));
    return static_cast<int>(m_leased.size());
}

void SampleLibrary::pauseServices(const QString &reason)
{
    require(m_database->write([=, now = m_clock.now()](Stores &stores) -> Result<bool> {
        for (const PushServiceRecord &service : must(stores.services().services()))
            must(stores.services().pauseService(service.id, reason, now));
        return true;
    }));
}

QList<Delivery> SampleLibrary::deliveries()
{
    return require(m_database->read(
        [](const Stores &stores) { return stores.deliveries().deliveries(DeliveryFilter()); }));
}

QList<Delivery> SampleLibrary::deliveriesIn(DeliveryState state)
{
    QList<Delivery> all = deliveries();
    all.removeIf([state](const Delivery &delivery) { return delivery.state != state; });
    return all;
}

CopyState SampleLibrary::stateOf(const QString &barcode)
{
    return require(m_database->read([barcode](const Stores &stores) -> Result<CopyState> {
        return must(stores.books().copyByBarcode(barcode))->state;
    }));
}

} // namespace bookbell
