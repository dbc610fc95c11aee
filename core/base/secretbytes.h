// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <cstddef>
#include <span>
#include <vector>

namespace bookbell {

/// Bytes that are overwritten before their memory is given back: private keys, auth secrets.
/// Deliberately without QDebug or text conversion.
class SecretBytes
{
public:
    SecretBytes() = default;
    explicit SecretBytes(size_t size)
        : m_bytes(size)
    {
    }
    explicit SecretBytes(std::span<const unsigned char> bytes)
        : m_bytes(bytes.begin(), bytes.end())
    {
    }
    static SecretBytes fromByteArray(const QByteArray &bytes);

    SecretBytes(const SecretBytes &) = default;
    SecretBytes(SecretBytes &&) noexcept = default;
    SecretBytes &operator=(const SecretBytes &other);
    SecretBytes &operator=(SecretBytes &&other) noexcept;
    ~SecretBytes();

    [[nodiscard]] bool isEmpty() const { return m_bytes.empty(); }
    [[nodiscard]] size_t size() const { return m_bytes.size(); }
    [[nodiscard]] unsigned char *data() { return m_bytes.data(); }
    [[nodiscard]] const unsigned char *data() const { return m_bytes.data(); }
    [[nodiscard]] std::span<const unsigned char> span() const { return m_bytes; }
    /// A copy for the database; the copy is not wiped.
    [[nodiscard]] QByteArray toByteArray() const;

    bool operator==(const SecretBytes &) const = default;

private:
    void wipe() noexcept;
    std::vector<unsigned char> m_bytes;
};

} // namespace bookbell
