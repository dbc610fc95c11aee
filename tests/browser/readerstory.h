// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QTemporaryDir>

#include "tests/browser/bookbellprogram.h"
#include "tests/support/bidisession.h"
#include "tests/support/firefox.h"
#include "tests/support/mozillapushservice.h"

namespace bookbell::test {

/// Everything between a desk and a reader on one machine: a new library with two books and one
/// reader, the program serving its page, a push service, and the reader's Firefox.
class ReaderStory final
{
public:
    static constexpr auto card = "R-1001";
    static constexpr auto firstBarcode = "EM0000101";
    static constexpr auto secondBarcode = "EM0000102";
    static constexpr auto firstIsbn = "9788936434120";
    static constexpr auto secondIsbn = "9788937460449";

    ReaderStory();

    /// Makes the library and starts everything; `language` is the reader's and the browser's.
    [[nodiscard]] Result<void> begin(const QString &language);
    /// Opens the page with a pairing code from the desk, clicks Subscribe and waits for "on".
    [[nodiscard]] Result<void> subscribe();

    [[nodiscard]] Result<QJsonObject> reserve(const char *isbn) const;
    [[nodiscard]] Result<QJsonObject> checkIn(const char *barcode) const;
    /// Waits until the reader's page says `state` in data-state.
    [[nodiscard]] Result<void> waitForState(const QString &state);
    /// Waits until Firefox shows so many: [{"title","body","lang","tag"}].
    [[nodiscard]] Result<QJsonArray> waitForNotifications(int count);

    [[nodiscard]] MozillaPushService &pushService() { return m_pushService; }
    [[nodiscard]] const BookbellProgram &program() const { return m_program; }
    [[nodiscard]] BidiSession &browser() { return m_browser; }

private:
    [[nodiscard]] Result<QString> write(const QString &name, const QByteArray &content) const;
    [[nodiscard]] Result<void> fillLibrary(const QString &language);

    QTemporaryDir m_folder;
    MozillaPushService m_pushService;
    BookbellProgram m_program;
    Firefox m_firefox;
    BidiSession m_browser;
    QUrl m_page;
};

/// The JavaScript expression for what Firefox shows now.
[[nodiscard]] QString notificationsExpression();

} // namespace bookbell::test
