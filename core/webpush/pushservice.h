// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>
#include <QStringList>
#include <QUrl>

namespace bookbell {

/// Whose push service it is. Trusted: one that the staff added by its origin.
enum class PushServiceKind { Google, Mozilla, Apple, Microsoft, Samsung, Trusted };

/// Longer endpoints are refused.
inline constexpr qsizetype maxEndpointLength = 2048;

/// An endpoint that the guard let pass.
struct CheckedEndpoint {
    QUrl url;
    /// `scheme://host[:port]`, lower case, the default port left out: the audience of a token and
    /// the name under which a push service is paused, throttled and shown.
    QString origin;
    PushServiceKind kind = PushServiceKind::Trusted;

    bool operator==(const CheckedEndpoint &) const = default;
};

/// The origin of any well-formed http(s) endpoint, trusted or not.
/// Error: InvalidEndpoint. Subject is the host at most: the path is a secret.
[[nodiscard]] Result<QString> originOf(const QString &endpoint);

/// The host of `permanently-removed.invalid`, which a browser hands out for a subscription that is
/// gone: retire it without a request.
[[nodiscard]] bool isPermanentlyRemoved(const QString &endpoint);

/// A comma-separated list of `scheme://host[:port]`, normalised, without repetitions. Refuses plain
/// http beyond loopback, paths, user names. Error: InvalidSetting, subject the refused entry.
[[nodiscard]] Result<QStringList> parseTrustedOrigins(const QString &text);

/// A subscription comes from the open web and makes this program send a request. The guard allows
/// known push services on https port 443, and the trusted origins, where scheme, host and port are
/// equal. It is asked when a subscription is stored and again when it is sent to. Immutable.
class EndpointGuard
{
public:
    /// `trustedOrigins` as parseTrustedOrigins() returns them.
    explicit EndpointGuard(QStringList trustedOrigins = {});

    /// Errors: InvalidEndpoint (no URL that a browser would hand out; subject the host at most),
    /// EndpointNotTrusted (subject the origin, which staff may add to the trusted ones).
    [[nodiscard]] Result<CheckedEndpoint> check(const QString &endpoint) const;

private:
    QStringList m_trustedOrigins;
};

} // namespace bookbell
