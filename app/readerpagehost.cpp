// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/readerpagehost.h"

#include "core/base/inbackground.h"
#include "core/base/whenfinished.h"

namespace bookbell {

using namespace Qt::StringLiterals;

static constexpr std::chrono::seconds retryInterval {5};

ReaderPageHost::ReaderPageHost(Database &database, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_database(database)
    , m_clock(clock)
    , m_page(std::make_shared<Page>())
{
    m_retry.setSingleShot(true);
    connect(&m_retry, &QTimer::timeout, this, [this] {
        m_applied.reset();
        apply();
    });
}

ReaderPageHost::~ReaderPageHost()
{
    m_work.waitForFinished();
}

void ReaderPageHost::follow(const Settings &settings)
{
    m_wanted.reset();
    m_wrongSetting.reset();
    if (settings.boolean(u"web.page"_s)) {
        const auto listen = parseListenAddress(settings.text(u"web.listen"_s));
        if (listen)
            m_wanted = *listen;
        else
            m_wrongSetting = listen.error();
    }
    apply();
}

void ReaderPageHost::apply()
{
    if (m_isWorking)
        return;
    if (m_wanted == m_applied) {
        if (!m_wanted)
            tell({}, m_wrongSetting);
        return;
    }
    m_retry.stop();
    m_applied = m_wanted;
    m_isWorking = true;
    m_work =
        inBackground([page = m_page, wanted = m_wanted, database = &m_database, clock = &m_clock] {
            page->web.reset();
            page->problem.reset();
            if (!wanted)
                return true;
            ReaderWebOptions options;
            options.address = wanted->address;
            options.port = wanted->port;
            auto web = ReaderWeb::listen(*database, *clock, options);
            if (web)
                page->web = std::move(*web);
            else
                page->problem = web.error();
            return true;
        });
    whenFinished(m_work, this, [this](bool) {
        m_isWorking = false;
        const Page &page = *m_page;
        if (page.web)
            tell(pageUrl({m_applied->address, page.web->port()}), {});
        else
            tell({}, page.problem ? page.problem : m_wrongSetting);
        if (page.problem && page.problem->code == ErrorCode::PortInUse)
            m_retry.start(retryInterval);
        apply(); // the settings may have moved on meanwhile
    });
}

void ReaderPageHost::tell(const QUrl &address, const std::optional<Error> &problem)
{
    const auto isSame = [](const std::optional<Error> &a, const std::optional<Error> &b) {
        return a.has_value() == b.has_value()
            && (!a || (a->code == b->code && a->subject == b->subject));
    };
    if (address == m_address && isSame(problem, m_problem))
        return;
    m_address = address;
    m_problem = problem;
    Q_EMIT changed();
}

} // namespace bookbell
