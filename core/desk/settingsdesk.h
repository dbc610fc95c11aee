// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QMap>

#include "core/base/clock.h"
#include "core/base/settings.h"
#include "core/storage/database.h"
#include "core/storage/settingstore.h"

namespace bookbell {

/// A VAPID key as it may be shown: the public half only.
struct VapidKeyLine {
    VapidKeyId id;
    QString publicKey; ///< base64url, as browsers take it for applicationServerKey
    UtcTime createdAt;
    bool isCurrent = false;
    qint64 active = 0; ///< subscriptions that can be rung with it
};

/// The settings of a library with its keys and push services, as they stood at one moment.
struct SettingsRecord {
    Settings settings;
    QMap<QString, QString> stored; ///< what differs from the defaults
    QList<VapidKeyLine> keys; ///< the current one first
    QList<PushServiceRecord> services;
};

/// What staff set. Each act has its entry in the journal, which Desk::undo() takes back (keys and
/// services aside). Callable from any thread; database and clock must outlive it.
class SettingsDesk
{
public:
    SettingsDesk(Database &database, const Clock &clock, Actor actor);

    [[nodiscard]] QFuture<Result<SettingsRecord>> record() const;
    /// Returns what undo takes back; not valid: it stood so already. Errors: UnknownSetting,
    /// InvalidSetting, the detail being the reason.
    [[nodiscard]] QFuture<Result<JournalId>> set(const QString &key, const QString &value) const;
    /// Back to the default. Errors: those of set().
    [[nodiscard]] QFuture<Result<JournalId>> reset(const QString &key) const;
    /// A new pair, current from now on; older ones go on signing for their subscriptions.
    [[nodiscard]] QFuture<Result<VapidKeyId>> makeVapidKey() const;
    /// A key pair from another system: PEM, or the base64url pairs that web-push tools print.
    /// Error: InvalidKey.
    [[nodiscard]] QFuture<Result<VapidKeyId>> importVapidKey(const QByteArray &text,
                                                             bool makeCurrent) const;
    /// Ends the pauses of a push service. Error: UnknownService.
    [[nodiscard]] QFuture<Result<>> resumeService(const QString &origin) const;

private:
    Database &m_database;
    const Clock &m_clock;
    Actor m_actor;
};

} // namespace bookbell
