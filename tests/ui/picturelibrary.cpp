// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/picturelibrary.h"

#include <utility>

#include "core/catalogue/isbn.h"

namespace bookbell {

using namespace Qt::StringLiterals;

namespace {

struct PicturedBook {
    const char16_t *title, *volume, *author, *publisher, *year, *callNumber;
};

const PicturedBook koreanBooks[] = {
    {u"토지", u"1", u"박경리", u"마로니에북스", u"2012", u"813.6-박14ㅌ-1"},
    {u"토지", u"2", u"박경리", u"마로니에북스", u"2012", u"813.6-박14ㅌ-2"},
    {u"채식주의자", u"", u"한강", u"창비", u"2007", u"813.7-한12ㅊ"},
    {u"작별하지 않는다", u"", u"한강", u"문학동네", u"2021", u"813.7-한12ㅈ"},
    {u"아몬드", u"", u"손원평", u"창비", u"2017", u"813.7-손66ㅇ"},
    {u"불편한 편의점", u"", u"김호연", u"나무옆의자", u"2021", u"813.7-김95ㅂ"},
    {u"엄마를 부탁해", u"", u"신경숙", u"창비", u"2008", u"813.7-신14ㅇ"},
    {u"82년생 김지영", u"", u"조남주", u"민음사", u"2016", u"813.7-조192ㅍ"},
    {u"달러구트 꿈 백화점", u"1", u"이미예", u"팩토리나인", u"2020", u"813.7-이38ㄷ-1"},
    {u"달러구트 꿈 백화점", u"2", u"이미예", u"팩토리나인", u"2021", u"813.7-이38ㄷ-2"},
    {u"마당을 나온 암탉", u"", u"황선미", u"사계절", u"2000", u"813.8-황54ㅁ"},
    {u"어린 왕자", u"", u"생텍쥐페리", u"열린책들", u"2015", u"863-생884ㅇ"},
    {u"코스모스", u"", u"칼 세이건", u"사이언스북스", u"2006", u"443-세69ㅋ"},
    {u"사피엔스", u"", u"유발 하라리", u"김영사", u"2015", u"909-하231ㅅ"},
    {u"총, 균, 쇠", u"", u"재레드 다이아몬드", u"문학사상", u"2005", u"331.5-다68ㅊ"},
    {u"나의 라임오렌지나무", u"", u"바스콘셀로스", u"동녘", u"2003", u"879-바57ㄴ"},
    {u"모모", u"", u"미하엘 엔데", u"비룡소", u"1999", u"853-엔24ㅁ"},
    {u"역사의 쓸모", u"", u"최태성", u"다산초당", u"2019", u"911-최882ㅇ"},
};

const PicturedBook englishBooks[] = {
    {u"Middlemarch", u"1", u"George Eliot", u"Blackwood", u"1871", u"823.8 ELI 1"},
    {u"Middlemarch", u"2", u"George Eliot", u"Blackwood", u"1872", u"823.8 ELI 2"},
    {u"Pride and Prejudice", u"", u"Jane Austen", u"Egerton", u"1813", u"823.7 AUS"},
    {u"The Secret Garden", u"", u"Frances H. Burnett", u"Heinemann", u"1911", u"813.4 BUR"},
    {u"The Time Machine", u"", u"H. G. Wells", u"Heinemann", u"1895", u"823.9 WEL"},
    {u"Treasure Island", u"", u"R. L. Stevenson", u"Cassell", u"1883", u"823.8 STE"},
    {u"Walden", u"", u"Henry D. Thoreau", u"Ticknor", u"1854", u"818.3 THO"},
    {u"Jane Eyre", u"", u"Charlotte Brontë", u"Smith, Elder", u"1847", u"823.8 BRO"},
    {u"Little Women", u"1", u"Louisa M. Alcott", u"Roberts", u"1868", u"813.4 ALC 1"},
    {u"Little Women", u"2", u"Louisa M. Alcott", u"Roberts", u"1869", u"813.4 ALC 2"},
    {u"The Wind in the Willows", u"", u"Kenneth Grahame", u"Methuen", u"1908", u"823.9 GRA"},
    {u"Dracula", u"", u"Bram Stoker", u"Constable", u"1897", u"823.8 STO"},
    {u"On the Origin of Species", u"", u"Charles Darwin", u"Murray", u"1859", u"576.8 DAR"},
    {u"The Call of the Wild", u"", u"Jack London", u"Macmillan", u"1903", u"813.5 LON"},
    {u"Frankenstein", u"", u"Mary Shelley", u"Lackington", u"1818", u"823.7 SHE"},
    {u"Black Beauty", u"", u"Anna Sewell", u"Jarrold", u"1877", u"823.8 SEW"},
    {u"The Jungle Book", u"", u"Rudyard Kipling", u"Macmillan", u"1894", u"823.8 KIP"},
    {u"Emma", u"", u"Jane Austen", u"Murray", u"1815", u"823.7 AUS"},
};

const char16_t *const koreanNames[] = {u"최하은", u"정도윤", u"강서연", u"조은우", u"윤지호",
                                       u"장수아", u"임주원", u"한예린", u"오시우", u"서다은",
                                       u"신유준", u"권나은", u"황민재", u"안소율"};
const char16_t *const englishNames[] = {
    u"Olivia Brown",  u"Noah Davies", u"Amelia Evans", u"Leo Thomas", u"Isla Roberts",
    u"Arthur Walker", u"Ava White",   u"Oscar Hall",   u"Mia Green",  u"Theo Baker",
    u"Lily Carter",   u"Henry Cook",  u"Ruby Bell",    u"Jack Ward"};

const char *const userAgents[] = {
    "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/129.0.0.0 Mobile Safari/537.36",
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:131.0) Gecko/20100101 Firefox/131.0",
    "Mozilla/5.0 (iPhone; CPU iPhone OS 17_6 like Mac OS X) AppleWebKit/605.1.15 Version/17.6 "
    "Mobile/15E148 Safari/604.1",
    "Mozilla/5.0 (Android 14; Mobile; rv:131.0) Gecko/131.0 Firefox/131.0"};
const char *const origins[] = {
    "https://fcm.googleapis.com", "https://updates.push.services.mozilla.com",
    "https://web.push.apple.com", "https://updates.push.services.mozilla.com"};

template <class T>
T sure(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(describe(result.error()) + result.error().detail));
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

QString text(const char16_t *literal)
{
    return QString::fromUtf16(literal);
}

/// An ISBN of a range that is nobody's, with its check digit.
QString inventedIsbn(int number)
{
    const QString twelve = u"97889%1"_s.arg(70'000'00 + number * 137, 7, 10, QChar(u'0')).left(12);
    for (int digit = 0; digit < 10; ++digit) {
        const QString whole = twelve + QString::number(digit);
        if (isIsbn(whole))
            return whole;
    }
    return {};
}

void addBooks(Stores &stores, bool isKorean)
{
    int number = 100;
    for (const PicturedBook &pictured : isKorean ? koreanBooks : englishBooks) {
        Book book;
        book.title = text(pictured.title);
        book.volume = text(pictured.volume);
        book.author = text(pictured.author);
        book.publisher = text(pictured.publisher);
        book.year = text(pictured.year);
        book.callNumber = text(pictured.callNumber);
        book.isbn = inventedIsbn(number);
        book.controlNumber = u"B%1"_s.arg(number);
        book.language = isKorean ? u"ko"_s : u"en"_s;
        const BookId id = sure(stores.books().add(book));
        for (int i = 0; i <= number % 3; ++i) {
            Copy copy;
            copy.book = id;
            copy.barcode = u"D%1"_s.arg(number * 10 + i);
            sure(stores.books().add(copy));
        }
        ++number;
    }
}

/// Every reader but some has a device; those are on the lists.
void addReaders(Stores &stores, bool isKorean, UtcTime now)
{
    const StoredVapidKey key = sure(stores.services().currentVapidKey());
    const auto list = [&](const QString &name, bool isPublic) {
        SubscriberList added;
        added.name = name;
        added.isPublic = isPublic;
        return sure(stores.subscriptions().addList(added));
    };
    const ListId newBooks = list(isKorean ? u"새 책 소식"_s : u"New books"_s, true);
    const ListId children = list(isKorean ? u"어린이 행사"_s : u"Children's events"_s, true);
    const ListId volunteers = list(isKorean ? u"자원봉사"_s : u"Volunteers"_s, false);
    int number = 4;
    for (const char16_t *name : isKorean ? koreanNames : englishNames) {
        Reader reader;
        reader.cardNumber = u"R10%1"_s.arg(number, 2, 10, QChar(u'0'));
        reader.name = text(name);
        reader.phone = u"010-0000-10%1"_s.arg(number, 2, 10, QChar(u'0'));
        reader.email = u"reader%1@example.org"_s.arg(number);
        reader.language = isKorean ? u"ko"_s : u"en"_s;
        reader.isBlocked = number == 9;
        if (reader.isBlocked)
            reader.blockedReason = isKorean ? u"장기 연체"_s : u"Long overdue"_s;
        const ReaderId id = sure(stores.readers().add(reader));
        const int kind = number % 4;
        if (number % 5 != 0) {
            Subscription device;
            const QString origin = QString::fromLatin1(origins[kind]);
            device.endpoint = u"%1/device/%2"_s.arg(origin).arg(100 + number);
            device.p256dh = key.publicKey;
            device.auth = SecretBytes::fromByteArray(QByteArray(16, 'a'));
            device.vapidKey = key.id;
            device.service = sure(stores.services().ensureService(origin, key.id));
            device.reader = id;
            device.createdAt = now - std::chrono::days(number * 9);
            device.consentAt = device.createdAt;
            device.consentHow = u"reader page"_s;
            device.userAgent = QString::fromLatin1(userAgents[kind]);
            device.lastAcceptedAt = now - std::chrono::hours(number);
            device.state = number == 11 ? SubscriptionState::Gone : SubscriptionState::Active;
            const SubscriptionId added = sure(stores.subscriptions().add(device));
            sure(stores.subscriptions().addToList(newBooks, added));
            if (number % 2 == 0)
                sure(stores.subscriptions().addToList(children, added));
            if (number % 3 == 0)
                sure(stores.subscriptions().addToList(volunteers, added));
        }
        ++number;
    }
}

} // namespace

void addWorkingDay(SampleLibrary &library)
{
    const bool isKorean = library.parts().libraryName == u"새벽도서관";
    SampleLibrary::require(
        library.database().write([&, now = library.clock().now()](Stores &stores) -> Result<bool> {
            addBooks(stores, isKorean);
            addReaders(stores, isKorean, now);
            return true;
        }));
    Desk &desk = library.desk();
    const auto reserve = [&](int book, const QString &card) {
        (void)desk.reserve(QString::number(book), card).result();
    };
    for (const int book : {4, 6, 8, 9, 12}) {
        for (const int reader : {4, 5, 7, 12, 14}) {
            if ((book + reader) % 2 == 0 || reader == 5)
                reserve(book, u"R10%1"_s.arg(reader, 2, 10, QChar(u'0')));
        }
        library.clock().advance(std::chrono::minutes(7));
    }
    AnnounceRequest earlier;
    earlier.list = isKorean ? u"어린이 행사"_s : u"Children's events"_s;
    earlier.title = isKorean ? u"토요일 그림책 읽기"_s : u"Picture books on Saturday"_s;
    earlier.body = isKorean ? u"11월 28일 오전 11시, 이야기방에서 만나요."_s
                            : u"28 November, 11 o'clock, in the story room."_s;
    earlier.url = u"https://library.example.org/events"_s;
    SampleLibrary::require(desk.announce(earlier));
    library.answerAll(DeliveryState::Accepted);
    library.clock().advance(std::chrono::minutes(20));
    // Copies on the hold shelf: one reader was rung, one alert failed, one has no device.
    for (const QString &barcode : {u"D1000"_s, u"D1020"_s, u"D1040"_s})
        (void)desk.checkIn(barcode).result();
    library.answerAll(DeliveryState::Accepted);
    (void)desk.checkIn(u"D1050"_s).result();
    library.answerAll(DeliveryState::Failed, u"the request was refused"_s);
    for (const QString &barcode : {u"D1061"_s, u"D1080"_s, u"D1070"_s})
        (void)desk.checkOut(barcode, u"R1006"_s, true).result();
    library.clock().advance(std::chrono::minutes(3));
}

} // namespace bookbell
