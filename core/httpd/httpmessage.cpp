// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/httpd/httpmessage.h"

#include "core/base/json.h"

#include <algorithm>

namespace bookbell {

const HttpHeaders::Field *HttpHeaders::find(QByteArrayView name) const
{
    const auto found = std::ranges::find_if(m_fields, [name](const Field &field) {
        return field.first.compare(name, Qt::CaseInsensitive) == 0;
    });
    return found == m_fields.end() ? nullptr : &*found;
}

QByteArray HttpHeaders::value(QByteArrayView name) const
{
    const Field *field = find(name);
    return field ? field->second : QByteArray();
}

void HttpHeaders::append(QByteArray name, QByteArray value)
{
    m_fields.emplace_back(std::move(name), std::move(value));
}

void HttpHeaders::set(const QByteArray &name, const QByteArray &value)
{
    for (Field &field : m_fields) {
        if (field.first.compare(name, Qt::CaseInsensitive) == 0) {
            field.second = value;
            return;
        }
    }
    append(name, value);
}

HttpResponse HttpResponse::json(int status, const QJsonObject &object)
{
    return {status, {{"Content-Type", "application/json"}}, toCompactJson(object)};
}

HttpResponse HttpResponse::text(int status, const QByteArray &text)
{
    return {status, {{"Content-Type", "text/plain; charset=utf-8"}}, text};
}

} // namespace bookbell
