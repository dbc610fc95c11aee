// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <utility>
#include <vector>

namespace bookbell {

/// Header fields in the order in which they came; names compare without case (RFC 9110 §5.1).
class HttpHeaders
{
public:
    using Field = std::pair<QByteArray, QByteArray>;

    HttpHeaders() = default;
    HttpHeaders(std::initializer_list<Field> fields)
        : m_fields(fields)
    {
    }

    /// The first field of that name; a null array where there is none.
    [[nodiscard]] QByteArray value(QByteArrayView name) const;
    [[nodiscard]] bool contains(QByteArrayView name) const { return find(name) != nullptr; }

    void append(QByteArray name, QByteArray value);
    /// Replaces the first field of that name, or appends one.
    void set(const QByteArray &name, const QByteArray &value);

    [[nodiscard]] auto begin() const { return m_fields.begin(); }
    [[nodiscard]] auto end() const { return m_fields.end(); }
    [[nodiscard]] bool isEmpty() const { return m_fields.empty(); }

    bool operator==(const HttpHeaders &) const = default;

private:
    [[nodiscard]] const Field *find(QByteArrayView name) const;

    std::vector<Field> m_fields;
};

/// One complete request. `path` and `query` are as they came, percent signs and all: a handler
/// that compares whole paths cannot be tricked with `..` or `%2f`.
struct HttpRequest {
    QByteArray method;
    QByteArray path;
    QByteArray query;
    HttpHeaders headers;
    QByteArray body;
    /// Of the socket, without port: "192.0.2.7", "2001:db8::1"; mapped IPv4 is shown as IPv4.
    QString peerAddress;

    bool operator==(const HttpRequest &) const = default;
};

/// An answer. Content-Length, Date and Connection are added by the server.
struct HttpResponse {
    int status = 200;
    HttpHeaders headers = {};
    QByteArray body = {};

    /// `object` with `Content-Type: application/json`.
    [[nodiscard]] static HttpResponse json(int status, const QJsonObject &object);
    /// `text` with `Content-Type: text/plain; charset=utf-8`.
    [[nodiscard]] static HttpResponse text(int status, const QByteArray &text);

    bool operator==(const HttpResponse &) const = default;
};

} // namespace bookbell
