// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/listenaddress.h"

#include <QStringList>

namespace bookbell {

using namespace Qt::StringLiterals;

Result<ListenAddress> parseListenAddress(const QString &text)
{
    const qsizetype colon = text.lastIndexOf(u':');
    ListenAddress listen;
    listen.address = text.left(colon);
    if (listen.address.startsWith(u'[') && listen.address.endsWith(u']'))
        listen.address = listen.address.mid(1, listen.address.size() - 2);
    bool isNumber = false;
    listen.port = text.mid(colon + 1).toUShort(&isNumber);
    if (colon <= 0 || listen.address.isEmpty() || !isNumber)
        return fail(ErrorCode::InvalidSetting, u"web.listen"_s, u"write ADDRESS:PORT"_s);
    return listen;
}

QUrl pageUrl(const ListenAddress &listen)
{
    QUrl url;
    url.setScheme(u"http"_s);
    const QStringList thisMachine {u"127.0.0.1"_s, u"::1"_s, u"0.0.0.0"_s, u"::"_s};
    url.setHost(thisMachine.contains(listen.address) ? u"localhost"_s : listen.address);
    url.setPort(listen.port);
    url.setPath(u"/"_s);
    return url;
}

} // namespace bookbell
