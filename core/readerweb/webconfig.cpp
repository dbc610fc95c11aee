// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/readerweb/webconfig.h"

#include "core/storage/librarysettings.h"
#include "core/webpush/base64url.h"

namespace bookbell {

using namespace Qt::StringLiterals;

Result<WebConfig> loadWebConfig(const Stores &stores)
{
    const auto settings = loadSettings(stores);
    if (!settings)
        return fail(settings.error());
    const auto key = stores.services().currentVapidKey();
    if (!key)
        return fail(key.error());
    const auto lists = stores.subscriptions().lists();
    if (!lists)
        return fail(lists.error());
    const auto trusted = parseTrustedOrigins(settings->text(u"push.trusted-origins"_s));

    WebConfig config;
    config.libraryName = settings->text(u"library.name"_s);
    config.applicationServerKey = toBase64Url(key->publicKey);
    for (const ListWithCount &entry : *lists) {
        if (entry.list.isPublic)
            config.publicLists.append(entry.list.name);
    }
    config.allowedOrigins = settings->list(u"web.allowed-origins"_s);
    config.trustedProxies = settings->list(u"web.trusted-proxies"_s);
    config.metricsReaders = settings->list(u"web.metrics"_s);
    config.guard = EndpointGuard(trusted.value_or(QStringList()));
    return config;
}

void WebConfigCache::with(Use use)
{
    const quint64 version = m_version;
    Snapshot fresh;
    {
        const std::lock_guard lock(m_mutex);
        if (m_snapshotVersion == version) {
            fresh = m_snapshot;
        } else {
            m_waiting.push_back(std::move(use));
            if (std::exchange(m_isLoading, true))
                return;
        }
    }
    if (fresh) {
        use(fresh);
        return;
    }
    m_database.read([](const Stores &stores) { return loadWebConfig(stores); })
        .then(QtFuture::Launch::Sync,
              [self = shared_from_this(), version](const Result<WebConfig> &loaded) {
                  self->finishLoading(version, loaded);
              });
}

void WebConfigCache::finishLoading(quint64 version, const Result<WebConfig> &loaded)
{
    std::vector<Use> waiting;
    Result<Snapshot> outcome;
    {
        const std::lock_guard lock(m_mutex);
        m_isLoading = false;
        if (loaded) {
            m_snapshot = std::make_shared<const WebConfig>(*loaded);
            m_snapshotVersion = version;
        }
        // A slightly old configuration is better than none while the database is busy.
        outcome = m_snapshot ? Result<Snapshot>(m_snapshot) : fail(loaded.error());
        waiting.swap(m_waiting);
    }
    for (const Use &use : waiting)
        use(outcome);
}

} // namespace bookbell
