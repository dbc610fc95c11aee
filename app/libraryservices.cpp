// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/libraryservices.h"

#include "app/commands/command.h"

namespace bookbell {

using namespace Qt::StringLiterals;

static Actor schedulerActor()
{
    return {CommandRun::actor().user, u"scheduler"_s};
}

LibraryServices::LibraryServices(Database &database, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_database(database)
    , m_clock(clock)
    , m_phones(database, clock)
    , m_sender(database, clock)
    , m_scheduler(database, clock, schedulerActor())
{
}

void LibraryServices::start()
{
    // The phones first: what the sender finds due may be for them.
    connect(&m_phones, &RehearsalPhones::started, &m_sender, &Sender::start);
    connect(&m_phones, &RehearsalPhones::failed, &m_sender, &Sender::start);
    m_phones.start();
    m_scheduler.start();
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
