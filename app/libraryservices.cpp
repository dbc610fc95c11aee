// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/libraryservices.h"

namespace bookbell {

using namespace Qt::StringLiterals;

Result<ListenAddress> parseListenAddress(const QString &text)
{
    const qsizetype colon = text.lastIndexOf(u':');
    ListenAddress listen;
    listen.address = text.left(colon);
    if (listen.address.startsWith(u'[') && listen.address.endsWith(u']'))
        listen.address = listen.address.mid(1, listen.address.size() - 2);
    bool isNumber = false;
    listen.port = text.mid(colon + 1).toUShort(&isNumber);
    if (colon <= 0 || listen.address.isEmpty() || !isNumber)
        return fail(ErrorCode::InvalidSetting, u"web.listen"_s, u"write ADDRESS:PORT"_s);
    return listen;
}

QUrl pageUrl(const ListenAddress &listen)
{
    QUrl url;
    url.setScheme(u"http"_s);
    const QStringList thisMachine {u"127.0.0.1"_s, u"::1"_s, u"0.0.0.0"_s, u"::"_s};
    url.setHost(thisMachine.contains(listen.address) ? u"localhost"_s : listen.address);
    url.setPort(listen.port);
    url.setPath(u"/"_s);
    return url;
}

LibraryServices::LibraryServices(Database &database, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_database(database)
    , m_clock(clock)
    , m_phones(database, clock)
    , m_sender(database, clock)
{
}

void LibraryServices::start()
{
    // The phones first: what the sender finds due may be for them.
    connect(&m_phones, &RehearsalPhones::started, &m_sender, &Sender::start);
    connect(&m_phones, &RehearsalPhones::failed, &m_sender, &Sender::start);
    m_phones.start();
}

Result<QUrl> LibraryServices::servePage(const ListenAddress &listen)
{
    ReaderWebOptions options;
    options.address = listen.address;
    options.port = listen.port;
    auto page = ReaderWeb::listen(m_database, m_clock, options);
    if (!page)
        return fail(page.error());
    m_page = std::move(*page);
    return pageUrl({listen.address, m_page->port()});
}

} // namespace bookbell
