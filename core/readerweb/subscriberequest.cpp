// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/readerweb/subscriberequest.h"

#include "core/webpush/base64url.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace bookbell {

using namespace Qt::StringLiterals;

namespace {

Result<QJsonObject> parseObject(const QByteArray &body)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(body, &error);
    if (error.error != QJsonParseError::NoError)
        return fail(ErrorCode::InvalidJson, {}, error.errorString());
    if (!document.isObject())
        return fail(ErrorCode::NotASubscription, u"body"_s);
    return document.object();
}

Result<QString> requiredText(const QJsonObject &object, const QString &name)
{
    const QString text = object.value(name).toString();
    if (text.isEmpty())
        return fail(ErrorCode::NotASubscription, name);
    return text;
}

/// Absent and null are the empty text.
Result<QString> optionalText(const QJsonObject &object, const QString &name)
{
    const QJsonValue value = object.value(name);
    if (!value.isString() && !value.isUndefined() && !value.isNull())
        return fail(ErrorCode::NotASubscription, name);
    return value.toString();
}

Result<std::optional<QStringList>> parseLists(const QJsonValue &value)
{
    if (value.isUndefined() || value.isNull())
        return std::optional<QStringList>();
    if (!value.isArray())
        return fail(ErrorCode::NotASubscription, u"lists"_s);
    QStringList names;
    const QJsonArray array = value.toArray();
    for (const QJsonValue &name : array) {
        if (!name.isString())
            return fail(ErrorCode::NotASubscription, u"lists"_s);
        names.append(name.toString());
    }
    return names;
}

Result<std::optional<ReplacedSubscription>> parseReplaced(const QJsonValue &value)
{
    if (value.isUndefined() || value.isNull())
        return std::optional<ReplacedSubscription>();
    if (!value.isObject())
        return fail(ErrorCode::NotASubscription, u"replaces"_s);
    const QJsonObject object = value.toObject();
    const auto endpoint = requiredText(object, u"endpoint"_s);
    if (!endpoint)
        return fail(endpoint.error());
    const auto auth = optionalText(object, u"auth"_s);
    if (!auth)
        return fail(auth.error());
    return ReplacedSubscription {*endpoint, fromBase64(auth->toUtf8()).value_or(QByteArray())};
}

/// The languages that alerts are written in; a browser says "ko-KR".
QString knownLanguage(const QString &tag)
{
    const QString primary = tag.section(u'-', 0, 0).toLower();
    return primary == "ko"_L1 || primary == "en"_L1 ? primary : QString();
}

} // namespace

Result<SubscribeRequest> parseSubscribeRequest(const QByteArray &body)
{
    const auto object = parseObject(body);
    if (!object)
        return fail(object.error());
    const bool isWrapped = object->contains("subscription"_L1);
    if (isWrapped && !object->value("subscription"_L1).isObject())
        return fail(ErrorCode::NotASubscription, u"subscription"_s);
    const QJsonObject subscription =
        isWrapped ? object->value("subscription"_L1).toObject() : *object;

    SubscribeRequest request;
    const auto endpoint = requiredText(subscription, u"endpoint"_s);
    if (!endpoint)
        return fail(endpoint.error());
    request.endpoint = *endpoint;

    const QJsonObject keys = subscription.value("keys"_L1).toObject();
    const auto p256dh = requiredText(keys, u"p256dh"_s);
    if (!p256dh)
        return fail(p256dh.error());
    const auto auth = requiredText(keys, u"auth"_s);
    if (!auth)
        return fail(auth.error());
    const auto parsedKeys = parseSubscriptionKeys(p256dh->toUtf8(), auth->toUtf8());
    if (!parsedKeys)
        return fail(parsedKeys.error());
    request.keys = *parsedKeys;

    const auto lists = parseLists(object->value("lists"_L1));
    if (!lists)
        return fail(lists.error());
    request.lists = *lists;

    auto replaced = parseReplaced(object->value("replaces"_L1));
    if (!replaced)
        return fail(replaced.error());
    request.replaces = std::move(*replaced);

    struct Field {
        QString name;
        QString *target;
    };
    QString language;
    QString serverKey;
    for (const auto &[name, target] :
         {Field {u"pairing"_s, &request.pairingCode}, Field {u"language"_s, &language},
          Field {u"applicationServerKey"_s, &serverKey}}) {
        const auto text = optionalText(*object, name);
        if (!text)
            return fail(text.error());
        *target = *text;
    }
    request.language = knownLanguage(language);
    if (!serverKey.isEmpty()) {
        const auto key = fromBase64(serverKey.toUtf8());
        if (!key)
            return fail(key.error());
        request.applicationServerKey = *key;
    }
    return request;
}

Result<QString> parseUnsubscribeRequest(const QByteArray &body)
{
    const auto object = parseObject(body);
    if (!object)
        return fail(object.error());
    return requiredText(*object, u"endpoint"_s);
}

} // namespace bookbell
