// SPDX-License-Identifier: GPL-3.0-or-later
#include "sendinglibrary.h"

#include "core/base/random.h"
#include "core/storage/librarysettings.h"
#include "core/webpush/subscriptionkeys.h"

namespace bookbell::test {

using namespace Qt::StringLiterals;

SendingLibrary::SendingLibrary(const Clock &clock)
    : m_clock(clock)
{
    m_database = must(createLibrary(
        {path()}, {u"Test library"_s, u"mailto:desk@library.example"_s, u"Asia/Seoul"_s}, clock));
    set(u"quiet-hours"_s, u"off"_s); // tests run at night too
}

QString SendingLibrary::path() const
{
    return m_folder.filePath(u"library.bookbell"_s);
}

std::unique_ptr<Database> SendingLibrary::openAgain() const
{
    return must(openLibrary({path()}));
}

void SendingLibrary::set(const QString &key, const QString &value)
{
    const QString checked = must(librarySettings().check(key, value));
    write([&](Stores &stores) { return stores.settings().setSetting(key, checked); });
}

void SendingLibrary::trust(const QString &origin)
{
    write([&](Stores &stores) -> Result<> {
        auto stored = stores.settings().settings();
        if (!stored)
            return fail(stored.error());
        QStringList origins =
            stored->value(u"push.trusted-origins"_s).split(u',', Qt::SkipEmptyParts);
        if (origins.contains(origin))
            return {};
        origins.append(origin);
        return stores.settings().setSetting(u"push.trusted-origins"_s, origins.join(u','));
    });
}

SubscriptionId SendingLibrary::addPhone(RehearsalPushService &service, const QString &token)
{
    trust(service.origin());
    const P256Key key = P256Key::generate();
    const QByteArray auth = randomBytes(16);
    QByteArray vapidPublic;
    const SubscriptionId id = write([&](Stores &stores) -> Result<SubscriptionId> {
        const auto vapid = stores.services().currentVapidKey();
        if (!vapid)
            return fail(vapid.error());
        vapidPublic = vapid->publicKey;
        const auto pushService = stores.services().ensureService(service.origin(), vapid->id);
        if (!pushService)
            return fail(pushService.error());
        Subscription subscription;
        subscription.endpoint = service.endpointOf(token);
        subscription.p256dh = toByteArray(key.publicKey());
        subscription.auth = SecretBytes::fromByteArray(auth);
        subscription.service = *pushService;
        subscription.vapidKey = vapid->id;
        subscription.language = u"en"_s;
        subscription.createdAt = m_clock.now();
        return stores.subscriptions().add(subscription);
    });
    PlayedPhone phone {id, token, key, {}, vapidPublic};
    std::copy_n(auth.cbegin(), phone.auth.size(), phone.auth.begin());
    service.addPhone(phone);
    return id;
}

SubscriptionId SendingLibrary::addSubscription(const QString &origin, const QString &endpoint)
{
    const P256Key key = P256Key::generate();
    return write([&](Stores &stores) -> Result<SubscriptionId> {
        const auto vapid = stores.services().currentVapidKey();
        if (!vapid)
            return fail(vapid.error());
        const auto pushService = stores.services().ensureService(origin, vapid->id);
        if (!pushService)
            return fail(pushService.error());
        Subscription subscription;
        subscription.endpoint = endpoint;
        subscription.p256dh = toByteArray(key.publicKey());
        subscription.auth = SecretBytes::fromByteArray(randomBytes(16));
        subscription.service = *pushService;
        subscription.vapidKey = vapid->id;
        subscription.createdAt = m_clock.now();
        return stores.subscriptions().add(subscription);
    });
}

QList<SubscriptionId> SendingLibrary::addSubscriptions(const QString &origin, int count)
{
    trust(origin);
    const P256Key key = P256Key::generate();
    QList<SubscriptionId> ids;
    constexpr int perTransaction = 500;
    while (ids.size() < count) {
        const qsizetype until = std::min<qsizetype>(count, ids.size() + perTransaction);
        write([&](Stores &stores) -> Result<> {
            const auto vapid = stores.services().currentVapidKey();
            if (!vapid)
                return fail(vapid.error());
            const auto pushService = stores.services().ensureService(origin, vapid->id);
            if (!pushService)
                return fail(pushService.error());
            while (ids.size() < until) {
                Subscription subscription;
                subscription.endpoint = u"%1/push/%2"_s.arg(origin).arg(ids.size());
                subscription.p256dh = toByteArray(key.publicKey());
                subscription.auth = SecretBytes::fromByteArray(randomBytes(16));
                subscription.service = *pushService;
                subscription.vapidKey = vapid->id;
                subscription.createdAt = m_clock.now();
                const auto id = stores.subscriptions().add(subscription);
                if (!id)
                    return fail(id.error());
                ids.append(*id);
            }
            return {};
        });
    }
    return ids;
}

DeliveryId SendingLibrary::ring(SubscriptionId id, std::chrono::milliseconds lifetime)
{
    return write([&](Stores &stores) -> Result<DeliveryId> {
        const auto subscription = stores.subscriptions().subscription(id);
        if (!subscription)
            return fail(subscription.error());
        Delivery delivery;
        delivery.kind = AlertKind::Test;
        delivery.subscription = id;
        delivery.service = (*subscription)->service;
        delivery.topic = randomBase32(32).toLatin1();
        delivery.createdAt = m_clock.now();
        delivery.dueAt = delivery.createdAt;
        delivery.expiresAt = delivery.createdAt + lifetime;
        return stores.deliveries().enqueue(delivery);
    });
}

AnnouncementId SendingLibrary::announce(const QList<SubscriptionId> &subscriptions,
                                        const QString &body)
{
    SubscriberList list;
    list.name = u"list %1"_s.arg(++m_lists);
    const ListId listId =
        write([&](Stores &stores) { return stores.subscriptions().addList(list); });
    for (qsizetype from = 0; from < subscriptions.size(); from += 1000) {
        write([&](Stores &stores) -> Result<> {
            for (const SubscriptionId id : subscriptions.mid(from, 1000)) {
                if (auto added = stores.subscriptions().addToList(listId, id); !added)
                    return fail(added.error());
            }
            return {};
        });
    }
    return write([&](Stores &stores) -> Result<AnnouncementId> {
        Announcement announcement;
        announcement.list = listId;
        announcement.title = u"News"_s;
        announcement.body = body;
        announcement.url = u"https://library.example/news"_s;
        announcement.urgency = u"normal"_s;
        announcement.createdAt = m_clock.now();
        announcement.notBefore = announcement.createdAt;
        const auto id = stores.deliveries().addAnnouncement(announcement);
        if (!id)
            return id;
        announcement.id = *id;
        const UtcTime now = m_clock.now();
        if (auto frozen = stores.deliveries().enqueueAudience(announcement, now, now, {}); !frozen)
            return fail(frozen.error());
        return id;
    });
}

Delivery SendingLibrary::delivery(DeliveryId id)
{
    return read([id](const Stores &stores) { return stores.deliveries().delivery(id); }).value();
}

DeliveryCounts SendingLibrary::counts()
{
    return read([](const Stores &stores) { return stores.deliveries().counts(); });
}

Subscription SendingLibrary::subscription(SubscriptionId id)
{
    return read([id](const Stores &stores) { return stores.subscriptions().subscription(id); })
        .value();
}

QList<PushServiceRecord> SendingLibrary::services()
{
    return read([](const Stores &stores) { return stores.services().services(); });
}

} // namespace bookbell::test
