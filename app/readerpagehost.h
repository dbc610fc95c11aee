// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QObject>
#include <QTimer>
#include <QUrl>

#include <memory>
#include <optional>

#include "app/listenaddress.h"
#include "core/base/settings.h"
#include "core/readerweb/readerweb.h"

namespace bookbell {

/// Serves the reader's page beside the window as the settings `web.page` and `web.listen` say, and
/// follows them: starts, stops and moves it while the window stands.
///
/// Lives on the window's thread and never keeps it waiting; starting and stopping happen on a
/// thread of the pool, one after the other. The database and the clock must outlive it.
class ReaderPageHost final : public QObject
{
    Q_OBJECT

public:
    ReaderPageHost(Database &database, const Clock &clock, QObject *parent = nullptr);
    ~ReaderPageHost() override;

    void follow(const Settings &settings);
    /// Where it is served; empty: it is not.
    [[nodiscard]] QUrl address() const { return m_address; }
    /// Why it is not served although it is to be.
    [[nodiscard]] std::optional<Error> problem() const { return m_problem; }

Q_SIGNALS:
    /// address() or problem() is another.
    void changed();

private:
    struct Page {
        std::unique_ptr<ReaderWeb> web;
        std::optional<Error> problem;
    };

    void apply();
    void tell(const QUrl &address, const std::optional<Error> &problem);

    Database &m_database;
    const Clock &m_clock;
    std::optional<ListenAddress> m_wanted; ///< none: off
    std::optional<ListenAddress> m_applied; ///< what the last start was about
    std::optional<Error> m_wrongSetting;
    std::shared_ptr<Page> m_page; ///< used by one thread at a time
    QFuture<bool> m_work;
    bool m_isWorking = false;
    QUrl m_address;
    std::optional<Error> m_problem;
    QTimer m_retry; ///< whoever has the port may give it back
};

} // namespace bookbell
