// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>

struct sockaddr;

namespace bookbell {

/// A bound and listening TCP socket, closed unless released.
class ListenSocket
{
public:
    /// `address`: an IP literal or a host name of this machine; `localhost` means 127.0.0.1. Port
    /// 0: any free one. Errors: PortInUse (subject ADDRESS:PORT), InvalidSetting for an address
    /// that this machine does not have.
    [[nodiscard]] static Result<ListenSocket> open(const QString &address, quint16 port);

    ListenSocket(ListenSocket &&other) noexcept;
    ListenSocket &operator=(ListenSocket &&) = delete;
    ~ListenSocket();

    [[nodiscard]] int descriptor() const { return m_descriptor; }
    [[nodiscard]] quint16 port() const { return m_port; }
    int release();

private:
    ListenSocket(int descriptor, quint16 port)
        : m_descriptor(descriptor)
        , m_port(port)
    {
    }

    int m_descriptor;
    quint16 m_port;
};

/// "192.0.2.7", "2001:db8::1"; IPv4 mapped into IPv6 is shown as IPv4. Empty for other families.
[[nodiscard]] QString addressText(const sockaddr *address);

} // namespace bookbell
