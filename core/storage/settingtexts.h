// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "core/base/result.h"

namespace bookbell {

/// Checks of single settings, for the registry. Each takes what somebody typed and returns what is
/// stored, or InvalidSetting with one clause that says what to write instead.
namespace settingtexts {

[[nodiscard]] Result<QString> contact(const QString &value);
[[nodiscard]] Result<QString> timeZone(const QString &value);
/// http or https, may carry a path, no query; without a slash at the end; empty: none yet.
[[nodiscard]] Result<QString> siteUrl(const QString &value);
[[nodiscard]] Result<QString> trustedOrigins(const QString &value);
/// Origins that browsers send, scheme://host[:port], comma-separated.
[[nodiscard]] Result<QString> allowedOrigins(const QString &value);
/// The path of an existing certificate file; empty: none.
[[nodiscard]] Result<QString> certificateFile(const QString &value);
/// http:// or socks5:// with host and port; empty or off: none.
[[nodiscard]] Result<QString> proxy(const QString &value);
[[nodiscard]] Result<QString> quietHours(const QString &value);
/// ADDRESS:PORT, [ADDRESS]:PORT for IPv6.
[[nodiscard]] Result<QString> listenAddress(const QString &value);
/// IP addresses or networks (10.0.0.0/8), comma-separated.
[[nodiscard]] Result<QString> proxyAddresses(const QString &value);
/// `loopback`, `off` or `all`, or what proxyAddresses() takes.
[[nodiscard]] Result<QString> metricsReaders(const QString &value);
/// Weekdays (mon … sun), days (2026-12-25), days of each year (12-25) and ranges
/// (2026-12-24..2026-12-26), comma-separated.
[[nodiscard]] Result<QString> closedDays(const QString &value);
/// "off", or a whole number from 1 to `high`.
[[nodiscard]] Result<QString> numberOrOff(const QString &value, int high);
/// A text with placeholders, at most `maxLength` characters; empty: the program's own words.
[[nodiscard]] Result<QString> alertTemplate(const QString &value, int maxLength);

} // namespace settingtexts
} // namespace bookbell
