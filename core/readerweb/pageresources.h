// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/httpd/httpmessage.h"

#include <map>

namespace bookbell {

/// The files of the reader's page, out of the program itself. Immutable once made.
class PageResources
{
public:
    PageResources();

    /// The answer to GET or HEAD of a path, 304 where the browser has it already; null for a path
    /// that is no file of the page.
    [[nodiscard]] std::optional<HttpResponse> answer(const HttpRequest &request) const;
    [[nodiscard]] bool contains(const QByteArray &path) const { return m_files.contains(path); }

    /// The manifest under the library's own name, which is what a home screen shows.
    [[nodiscard]] HttpResponse manifest(const QString &libraryName) const;

private:
    struct File {
        QByteArray contentType;
        QByteArray body;
        QByteArray entityTag;
    };

    std::map<QByteArray, File> m_files;
};

} // namespace bookbell
