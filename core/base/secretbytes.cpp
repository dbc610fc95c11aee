// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/secretbytes.h"

#include <cstring>
#include <utility>

namespace bookbell {

SecretBytes SecretBytes::fromByteArray(const QByteArray &bytes)
{
    return SecretBytes(std::span(reinterpret_cast<const unsigned char *>(bytes.constData()),
                                 static_cast<size_t>(bytes.size())));
}

SecretBytes &SecretBytes::operator=(const SecretBytes &other)
{
    if (this != &other) {
        wipe();
        m_bytes = other.m_bytes;
    }
    return *this;
}

SecretBytes &SecretBytes::operator=(SecretBytes &&other) noexcept
{
    if (this != &other) {
        wipe();
        m_bytes = std::exchange(other.m_bytes, {});
    }
    return *this;
}

SecretBytes::~SecretBytes()
{
    wipe();
}

QByteArray SecretBytes::toByteArray() const
{
    return QByteArray(reinterpret_cast<const char *>(m_bytes.data()),
                      static_cast<qsizetype>(m_bytes.size()));
}

void SecretBytes::wipe() noexcept
{
    // explicit_bzero, unlike memset, may not be optimised away.
    if (!m_bytes.empty())
        explicit_bzero(m_bytes.data(), m_bytes.size());
}

} // namespace bookbell
