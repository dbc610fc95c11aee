// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QMap>
#include <QTimeZone>

#include <memory>

#include "core/alerts/quiethours.h"
#include "core/alerts/templates.h"
#include "core/base/result.h"
#include "core/storage/stores.h"
#include "core/webpush/pushservice.h"
#include "core/webpush/vapid.h"

namespace bookbell {

/// How the network is reached.
struct NetworkOptions {
    QString proxy; ///< as the setting push.proxy holds it; empty: none
    QString caFile; ///< one more certificate authority, PEM; empty: none

    bool operator==(const NetworkOptions &) const = default;
};

/// All that sending needs of a library beside the messages, as it stood at one moment. Immutable,
/// so that lanes share it.
struct SendContext {
    QMap<QString, QString> storedSettings; ///< to see whether something changed
    QString contact;
    QString libraryName;
    QString libraryUrl; ///< what an alert opens
    AlertTemplates templates;
    bool discreet = false;
    QTimeZone zone;
    QuietHours quietHours;
    QString language; ///< of alerts to readers without one of their own
    int lanes = 1;
    int perSecond = 0; ///< messages to each push service; 0: any number
    NetworkOptions network;
    EndpointGuard guard;
    QHash<VapidKeyId, VapidKey> keys;
    QHash<ServiceId, PushServiceRecord> services;
};

/// Errors: those of the database; InvalidKey where a stored key is damaged.
[[nodiscard]] Result<std::shared_ptr<const SendContext>> loadSendContext(const Stores &stores);

} // namespace bookbell
