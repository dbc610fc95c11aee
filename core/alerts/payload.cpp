// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alerts/payload.h"

#include <QTextBoundaryFinder>

#include "core/base/json.h"

namespace bookbell {

using namespace Qt::StringLiterals;

QByteArray toPayloadJson(const AlertPayload &payload)
{
    QJsonObject object {
        {u"title"_s, payload.title}, {u"body"_s, payload.body}, {u"url"_s, payload.url},
        {u"icon"_s, payload.icon},   {u"tag"_s, payload.tag},   {u"lang"_s, payload.lang},
    };
    if (payload.renotify)
        object.insert(u"renotify"_s, true);
    return toCompactJson(object);
}

Result<QByteArray> buildPayload(const AlertPayload &payload, qsizetype maxBytes)
{
    QByteArray json = toPayloadJson(payload);
    if (json.size() <= maxBytes)
        return json;

    // A byte of UTF-8 holds one UTF-16 unit at most, so nothing beyond maxBytes can stay.
    const QString head = payload.body.left(maxBytes);
    QList<qsizetype> boundaries {0};
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, head);
    for (qsizetype at = finder.toNextBoundary(); at > 0 && at < head.size();
         at = finder.toNextBoundary())
        boundaries.append(at);
    const auto shortened = [&payload, &head](qsizetype length) {
        AlertPayload shorter = payload;
        shorter.body = head.left(length).trimmed() + u'…';
        return toPayloadJson(shorter);
    };
    json = shortened(0);
    if (json.size() > maxBytes)
        return fail(ErrorCode::PayloadTooLarge, QString::number(json.size()));
    qsizetype fits = 0;
    qsizetype tooMany = boundaries.size();
    while (tooMany - fits > 1) {
        const qsizetype middle = (fits + tooMany) / 2;
        QByteArray attempt = shortened(boundaries.at(middle));
        if (attempt.size() <= maxBytes) {
            fits = middle;
            json = std::move(attempt);
        } else {
            tooMany = middle;
        }
    }
    return json;
}

} // namespace bookbell
