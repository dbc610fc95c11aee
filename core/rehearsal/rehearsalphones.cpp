// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rehearsal/rehearsalphones.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>
#include <QUrl>

#include "core/base/logging.h"
#include "core/base/random.h"
#include "core/base/whenfinished.h"
#include "core/rehearsal/rehearsalpushservice.h"
#include "core/storage/librarysettings.h"
#include "core/webpush/base64url.h"
#include "core/webpush/subscriptionkeys.h"

namespace bookbell {

using namespace Qt::StringLiterals;

namespace {

constexpr auto portKey = "rehearsal.port"_L1;
constexpr int probeMs = 2000;

QString originAt(quint16 port)
{
    return u"http://127.0.0.1:%1"_s.arg(port);
}

QString endpointAt(quint16 port, const QString &token)
{
    return originAt(port) + "/push/"_L1 + token;
}

QString tokenOf(const QString &endpoint)
{
    return endpoint.sliced(endpoint.lastIndexOf(u'/') + 1);
}

Result<quint16> portOf(const Stores &stores)
{
    auto settings = loadSettings(stores);
    if (!settings)
        return fail(settings.error());
    return static_cast<quint16>(settings->integer(portKey));
}

/// The library's port, chosen among those that are free now when the first phone needs it.
Result<quint16> ensurePort(Stores &stores)
{
    const auto chosen = portOf(stores);
    if (!chosen || *chosen != 0)
        return chosen;
    QTcpServer probe;
    if (!probe.listen(QHostAddress::LocalHost))
        return fail(ErrorCode::Internal, u"loopback"_s, probe.errorString());
    const quint16 port = probe.serverPort();
    if (auto stored = stores.settings().setSetting(portKey, QString::number(port)); !stored)
        return fail(stored.error());
    return port;
}

} // namespace

Result<SubscriptionId> addRehearsalPhone(Stores &stores, ReaderId reader, const QString &language,
                                         UtcTime now)
{
    const auto port = ensurePort(stores);
    if (!port)
        return fail(port.error());
    const auto vapidKey = stores.services().currentVapidKey();
    if (!vapidKey)
        return fail(vapidKey.error());
    const auto service = stores.services().ensureService(originAt(*port), vapidKey->id);
    if (!service)
        return fail(service.error());

    const P256Key key = P256Key::generate();
    Subscription subscription;
    subscription.endpoint = endpointAt(*port, randomBase32(26).toLower());
    subscription.p256dh = toByteArray(key.publicKey());
    subscription.auth = SecretBytes::fromByteArray(randomBytes(16));
    subscription.service = *service;
    subscription.vapidKey = vapidKey->id;
    subscription.reader = reader;
    subscription.language = language;
    subscription.createdAt = now;
    subscription.consentAt = now;
    subscription.consentHow = u"rehearsal"_s;
    subscription.userAgent = u"Bookbell rehearsal"_s;
    const auto id = stores.subscriptions().add(subscription);
    if (!id)
        return fail(id.error());
    if (auto added = stores.rehearsal().addPhone({*id, key.privateKey()}); !added)
        return fail(added.error());
    return *id;
}

/// What start() found in the library, handed from step to step.
struct RehearsalPhones::Plan {
    QByteArray identity;
    quint16 port = 0;
    QList<PlayedPhone> phones;
};

RehearsalPhones::RehearsalPhones(Database &database, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_database(database)
    , m_clock(clock)
{
}

RehearsalPhones::~RehearsalPhones() = default;

void RehearsalPhones::start()
{
    using Loaded = std::shared_ptr<Plan>;
    auto load = [](const Stores &stores) -> Result<Loaded> {
        auto plan = std::make_shared<Plan>();
        const auto phones = stores.rehearsal().phones();
        if (!phones)
            return fail(phones.error());
        if (phones->isEmpty())
            return plan;
        const auto port = portOf(stores);
        if (!port)
            return fail(port.error());
        plan->port = *port;
        const auto keys = stores.services().vapidKeys();
        if (!keys)
            return fail(keys.error());
        // The oldest key stays with a library for good, so that it can stand for its name.
        const auto oldest = std::min_element(
            keys->cbegin(), keys->cend(), [](const auto &a, const auto &b) { return a.id < b.id; });
        if (oldest != keys->cend())
            plan->identity = "bookbell rehearsal " + toBase64Url(oldest->publicKey);
        for (const RehearsalPhone &phone : *phones) {
            const auto subscription = stores.subscriptions().subscription(phone.subscription);
            if (!subscription)
                return fail(subscription.error());
            const auto key = P256Key::fromPrivate(phone.privateKey);
            if (!*subscription || !key)
                continue;
            PlayedPhone played {
                phone.subscription, tokenOf((*subscription)->endpoint), *key, {}, {}};
            const auto auth = (*subscription)->auth.span();
            std::copy_n(auth.begin(), std::min(auth.size(), played.auth.size()),
                        played.auth.begin());
            for (const StoredVapidKey &vapid : *keys) {
                if (vapid.id == (*subscription)->vapidKey)
                    played.applicationServerKey = vapid.publicKey;
            }
            plan->phones.append(played);
        }
        return plan;
    };
    whenFinished(m_database.read(load), this, [this](const Result<Loaded> &plan) {
        if (!plan)
            Q_EMIT failed(plan.error());
        else if ((*plan)->phones.isEmpty())
            Q_EMIT started(false);
        else
            open(*plan);
    });
}

void RehearsalPhones::open(const std::shared_ptr<Plan> &plan)
{
    auto service = RehearsalPushService::listen(plan->port, plan->identity, m_clock);
    if (service) {
        m_service = std::move(*service);
        serve(plan);
    } else if (service.error().code == ErrorCode::PortInUse) {
        askWhoServes(plan);
    } else {
        Q_EMIT failed(service.error());
    }
}

void RehearsalPhones::askWhoServes(const std::shared_ptr<Plan> &plan)
{
    auto *socket = new QTcpSocket(this);
    auto *deadline = new QTimer(socket);
    deadline->setSingleShot(true);
    auto received = std::make_shared<QByteArray>();
    const auto decide = [this, plan, socket, deadline, received] {
        socket->disconnect(this);
        deadline->stop();
        socket->deleteLater();
        if (received->endsWith(plan->identity)) {
            qCInfo(lcRehearsal) << "the phones of this library are played by another process";
            Q_EMIT started(false);
        } else {
            moveTo(plan);
        }
    };
    connect(socket, &QTcpSocket::connected, this, [socket] {
        socket->write("GET /healthz HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n");
    });
    connect(socket, &QTcpSocket::readyRead, this, [socket, received] {
        *received += socket->readAll();
        // More than a short answer is none of ours.
        if (received->size() > 4096)
            socket->abort();
    });
    connect(socket, &QTcpSocket::disconnected, this, decide);
    connect(socket, &QTcpSocket::errorOccurred, this, [socket, decide] {
        if (socket->state() == QAbstractSocket::UnconnectedState)
            decide();
    });
    connect(deadline, &QTimer::timeout, this, decide);
    deadline->start(probeMs);
    socket->connectToHost(u"127.0.0.1"_s, plan->port);
}

void RehearsalPhones::moveTo(const std::shared_ptr<Plan> &plan)
{
    auto service = RehearsalPushService::listen(0, plan->identity, m_clock);
    if (!service) {
        Q_EMIT failed(service.error());
        return;
    }
    m_service = std::move(*service);
    plan->port = m_service->port();
    qCInfo(lcRehearsal) << "another program has the rehearsal's port; it moves to" << plan->port;

    auto resubscribe = [phones = plan->phones, port = plan->port](Stores &stores) -> Result<> {
        for (const PlayedPhone &phone : phones) {
            auto subscription = stores.subscriptions().subscription(phone.subscription);
            if (!subscription)
                return fail(subscription.error());
            if (!*subscription)
                continue;
            Subscription moved = **subscription;
            moved.endpoint = endpointAt(port, phone.token);
            const auto pushService =
                stores.services().ensureService(originAt(port), moved.vapidKey);
            if (!pushService)
                return fail(pushService.error());
            moved.service = *pushService;
            if (auto updated = stores.subscriptions().update(moved); !updated)
                return updated;
        }
        return stores.settings().setSetting(portKey, QString::number(port));
    };
    whenFinished(m_database.write(resubscribe), this, [this, plan](const Result<> &moved) {
        if (moved) {
            serve(plan);
            return;
        }
        m_service.reset();
        Q_EMIT failed(moved.error());
    });
}

void RehearsalPhones::serve(const std::shared_ptr<Plan> &plan)
{
    connect(m_service.get(), &RehearsalPushService::notified, this, &RehearsalPhones::notified);
    for (const PlayedPhone &phone : std::as_const(plan->phones))
        m_service->addPhone(phone);
    Q_EMIT started(true);
}

} // namespace bookbell
