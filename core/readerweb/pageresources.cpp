// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/readerweb/pageresources.h"

#include "core/base/json.h"

#include <QCryptographicHash>
#include <QFile>

/// The files are in a static library, which nothing else would pull in.
static void initialisePage()
{
    Q_INIT_RESOURCE(readerpage);
}

namespace bookbell {

using namespace Qt::StringLiterals;

static const QByteArray manifestPath = "/manifest.webmanifest"_ba;

PageResources::PageResources()
{
    initialisePage();
    struct Entry {
        QByteArray path;
        QString name;
        QByteArray contentType;
    };
    const Entry entries[] {
        {"/"_ba, u"index.html"_s, "text/html; charset=utf-8"_ba},
        {"/application.js"_ba, u"application.js"_s, "text/javascript; charset=utf-8"_ba},
        {"/service-worker.js"_ba, u"service-worker.js"_s, "text/javascript; charset=utf-8"_ba},
        {"/style.css"_ba, u"style.css"_s, "text/css; charset=utf-8"_ba},
        {manifestPath, u"manifest.webmanifest"_s, "application/manifest+json"_ba},
        {"/icon.svg"_ba, u"icon.svg"_s, "image/svg+xml"_ba},
        {"/icon-192.png"_ba, u"icon-192.png"_s, "image/png"_ba},
        {"/icon-512.png"_ba, u"icon-512.png"_s, "image/png"_ba},
    };
    for (const Entry &entry : entries) {
        QFile file(u":/reader-page/"_s + entry.name);
        const bool isOpen = file.open(QIODevice::ReadOnly);
        Q_ASSERT_X(isOpen, "PageResources", qPrintable(entry.name));
        const QByteArray body = isOpen ? file.readAll() : QByteArray();
        const QByteArray hash = QCryptographicHash::hash(body, QCryptographicHash::Sha256);
        m_files[entry.path] = {entry.contentType, body, '"' + hash.first(12).toHex() + '"'};
    }
}

std::optional<HttpResponse> PageResources::answer(const HttpRequest &request) const
{
    const auto found = m_files.find(request.path);
    if (found == m_files.end())
        return std::nullopt;
    const File &file = found->second;
    // Asked for anew each time: a page and a worker of different versions must not meet.
    HttpResponse response {200, {{"Cache-Control", "no-cache"}, {"ETag", file.entityTag}}, {}};
    if (request.headers.value("If-None-Match") == file.entityTag) {
        response.status = 304;
        return response;
    }
    response.headers.append("Content-Type", file.contentType);
    response.body = file.body;
    return response;
}

HttpResponse PageResources::manifest(const QString &libraryName) const
{
    const File &file = m_files.at(manifestPath);
    QJsonObject manifest = QJsonDocument::fromJson(file.body).object();
    if (!libraryName.isEmpty()) {
        manifest[u"name"_s] = libraryName;
        manifest[u"short_name"_s] = libraryName;
    }
    return {200,
            {{"Cache-Control", "no-cache"}, {"Content-Type", file.contentType}},
            toCompactJson(manifest)};
}

} // namespace bookbell
