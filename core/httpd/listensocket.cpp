// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/httpd/listensocket.h"

#include <arpa/inet.h>
#include <netdb.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <memory>

namespace bookbell {

using namespace Qt::StringLiterals;

namespace {

constexpr int backlog = 1024;

QString systemError(int number)
{
    return QString::fromLocal8Bit(std::strerror(number));
}

quint16 boundPort(int descriptor)
{
    sockaddr_storage bound {};
    socklen_t size = sizeof bound;
    if (::getsockname(descriptor, reinterpret_cast<sockaddr *>(&bound), &size) != 0)
        return 0;
    return ntohs(bound.ss_family == AF_INET6 ? reinterpret_cast<sockaddr_in6 *>(&bound)->sin6_port
                                             : reinterpret_cast<sockaddr_in *>(&bound)->sin_port);
}

} // namespace

Result<ListenSocket> ListenSocket::open(const QString &address, quint16 port)
{
    QString host = address == "localhost"_L1 ? u"127.0.0.1"_s : address;
    if (host.startsWith(u'[') && host.endsWith(u']'))
        host = host.mid(1, host.size() - 2);
    addrinfo hints {};
    hints.ai_family = AF_UNSPEC;
    hints.ai_socktype = SOCK_STREAM;
    hints.ai_flags = AI_PASSIVE | AI_NUMERICSERV;
    addrinfo *found = nullptr;
    const int lookup = ::getaddrinfo(host.toUtf8().constData(),
                                     QByteArray::number(port).constData(), &hints, &found);
    if (lookup != 0)
        return fail(ErrorCode::InvalidSetting, address, QString::fromUtf8(::gai_strerror(lookup)));
    const std::unique_ptr<addrinfo, decltype(&::freeaddrinfo)> owner(found, &::freeaddrinfo);

    const int descriptor = ::socket(
        found->ai_family, found->ai_socktype | SOCK_CLOEXEC | SOCK_NONBLOCK, found->ai_protocol);
    if (descriptor < 0)
        return fail(ErrorCode::Internal, address, systemError(errno));
    ListenSocket socket(descriptor, 0);
    const int on = 1;
    ::setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    if (::bind(descriptor, found->ai_addr, found->ai_addrlen) != 0
        || ::listen(descriptor, backlog) != 0) {
        const int error = errno;
        const QString where = address % u':' % QString::number(port);
        const bool taken = error == EADDRINUSE || error == EACCES;
        return fail(taken ? ErrorCode::PortInUse : ErrorCode::InvalidSetting, where,
                    systemError(error));
    }
    socket.m_port = boundPort(descriptor);
    return socket;
}

ListenSocket::ListenSocket(ListenSocket &&other) noexcept
    : m_descriptor(other.release())
    , m_port(other.m_port)
{
}

ListenSocket::~ListenSocket()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

int ListenSocket::release()
{
    return std::exchange(m_descriptor, -1);
}

QString addressText(const sockaddr *address)
{
    std::array<char, INET6_ADDRSTRLEN> text {};
    if (address && address->sa_family == AF_INET) {
        const auto *v4 = reinterpret_cast<const sockaddr_in *>(address);
        ::inet_ntop(AF_INET, &v4->sin_addr, text.data(), text.size());
    } else if (address && address->sa_family == AF_INET6) {
        const auto *v6 = reinterpret_cast<const sockaddr_in6 *>(address);
        if (IN6_IS_ADDR_V4MAPPED(&v6->sin6_addr))
            ::inet_ntop(AF_INET, v6->sin6_addr.s6_addr + 12, text.data(), text.size());
        else
            ::inet_ntop(AF_INET6, &v6->sin6_addr, text.data(), text.size());
    }
    return QString::fromLatin1(text.data());
}

} // namespace bookbell
