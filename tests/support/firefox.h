// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QProcess>
#include <QTemporaryDir>
#include <QUrl>
#include <QVariant>

#include <chrono>

#include "core/base/result.h"

namespace bookbell::test {

/// One Firefox with a profile of its own, without a window on the screen, that listens for
/// WebDriver BiDi. Lives on the thread that made it; the destructor ends the browser and removes
/// the profile. Works as root, because HOME lies inside the profile's folder.
class Firefox final
{
public:
    using Preferences = QMap<QString, QVariant>;

    /// The path of a Firefox that can be driven: $BOOKBELL_FIREFOX, else firefox-esr or firefox in
    /// PATH; empty where there is none. A snap does not count: it cannot read our profile.
    [[nodiscard]] static QString executable();

    /// What a page needs to subscribe at the push service `pushServer` (ws://localhost:PORT/) and
    /// to show notifications on a machine without a notification daemon.
    [[nodiscard]] static Preferences pushPreferences(const QUrl &pushServer);

    Firefox() = default;
    ~Firefox();
    Q_DISABLE_COPY_MOVE(Firefox)

    /// Starts the browser and waits until it listens. `preferences` hold bools, ints and strings,
    /// `language` such as "ko" is what the pages see in navigator.language.
    [[nodiscard]] Result<void> start(const Preferences &preferences, const QString &language,
                                     std::chrono::milliseconds deadline = std::chrono::seconds(60));
    void stop();

    /// Where WebDriver BiDi listens; valid after start().
    [[nodiscard]] QUrl bidiUrl() const { return m_bidiUrl; }

private:
    [[nodiscard]] Result<void> writePreferences(const Preferences &preferences) const;
    [[nodiscard]] QString profilePath() const;

    QTemporaryDir m_folder;
    QProcess m_process;
    QUrl m_bidiUrl;
};

} // namespace bookbell::test
