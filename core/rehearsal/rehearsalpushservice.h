// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>
#include <memory>
#include <optional>

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/rehearsal/phonenotification.h"
#include "core/webpush/p256.h"

namespace bookbell {

/// A phone that the service plays: where it is reached, and the keys that open what comes.
struct PlayedPhone {
    SubscriptionId subscription;
    QString token; ///< the last part of its endpoint
    P256Key key;
    AuthSecret auth {};
    /// The VAPID key it subscribed with, 65 bytes; empty: any is taken.
    QByteArray applicationServerKey;
};

/// What a test makes the service answer instead of what it would say by itself.
struct ScriptedAnswer {
    int status = 201;
    QList<std::pair<QByteArray, QByteArray>> headers;
    QByteArray body;
    int delayMs = 0; ///< before the answer, or the reset
    bool reset = false; ///< closes the connection without an answer
};

/// A request as the script sees it.
struct PushedRequest {
    QString token;
    QByteArray method;
    QList<std::pair<QByteArray, QByteArray>> headers;
    QByteArray body;
    qint64 number = 0; ///< 1 for the first since the service began

    /// The first header of that name, in any case; empty where there is none.
    [[nodiscard]] QByteArray header(QByteArrayView name) const;
};

/// A push service on loopback that is also the phones behind it: it checks a request as strictly as
/// the real ones do, decrypts it with the phone's key and hands out the notification. `POST
/// /push/TOKEN` and `GET /healthz` are all there is.
///
/// Serves on threads of its own; every function may be called from any thread, and notified() is
/// emitted on one of them.
class RehearsalPushService final : public QObject
{
    Q_OBJECT

public:
    using Script = std::function<std::optional<ScriptedAnswer>(const PushedRequest &)>;

    /// Listens on 127.0.0.1; port 0: any free one. `identity` is what `/healthz` answers.
    /// Errors: PortInUse, Internal. The clock must outlive it.
    [[nodiscard]] static Result<std::unique_ptr<RehearsalPushService>> listen(
        quint16 port, const QByteArray &identity, const Clock &clock);
    ~RehearsalPushService() override;

    [[nodiscard]] quint16 port() const;
    /// "http://127.0.0.1:PORT"
    [[nodiscard]] QString origin() const;
    [[nodiscard]] QString endpointOf(const QString &token) const;
    void addPhone(const PlayedPhone &phone);

    /// Answers for the requests to come, one each, before the script is asked.
    void answerNext(const QList<ScriptedAnswer> &answers);
    /// Asked for every request, on the server's thread; nothing: the service answers by itself.
    void setScript(Script script);

    /// What the phones show now, the newest last: a tag replaces its twin.
    [[nodiscard]] QList<PhoneNotification> shown() const;
    [[nodiscard]] qint64 requestCount() const;
    /// Answered 201 by the service itself.
    [[nodiscard]] qint64 acceptedCount() const;
    /// Accepted messages that a phone had got before: same phone and Topic.
    [[nodiscard]] qint64 duplicateCount() const;
    /// Messages that a phone could not decrypt or read.
    [[nodiscard]] qint64 unreadableCount() const;
    /// The most requests that were open at the same time.
    [[nodiscard]] int mostInFlight() const;

Q_SIGNALS:
    void notified(const bookbell::PhoneNotification &notification);

private:
    class Private;
    explicit RehearsalPushService(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace bookbell
