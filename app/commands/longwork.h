// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QEventLoop>

#include <functional>

#include "app/terminationsignals.h"
#include "core/base/inbackground.h"
#include "core/base/whenfinished.h"
#include "core/storage/browsestore.h"

namespace bookbell {

/// Told by long work how far it is; `share` 0 to 1, negative: not known. False: stop.
using WorkProgress = std::function<bool(const QString &what, double share)>;

/// Shows progress on standard error where a terminal is there, else nowhere.
class WorkDisplay
{
public:
    WorkDisplay();
    ~WorkDisplay();
    WorkDisplay(const WorkDisplay &) = delete;
    WorkDisplay &operator=(const WorkDisplay &) = delete;

    void show(const QString &what, double share);

private:
    bool m_isTerminal;
    bool m_isShown = false;
    QString m_line;
};

/// Does long work on another thread, so that SIGINT and SIGTERM can stop it. `work`:
/// (const WorkProgress &) -> Result<T>.
template <class Work>
auto doLongWork(Work work) -> std::invoke_result_t<Work, const WorkProgress &>
{
    const CancelFlag cancel;
    TerminationSignals termination;
    QObject::connect(&termination, &TerminationSignals::received, &termination,
                     [cancel] { cancel.cancel(); });
    WorkDisplay display;
    const auto future = inBackground([&] {
        return work([&](const QString &what, double share) {
            display.show(what, share);
            return !cancel.isCancelled();
        });
    });
    QEventLoop loop;
    whenFinished(future, &loop, [&loop](const auto &) { loop.quit(); });
    loop.exec();
    return future.result();
}

} // namespace bookbell
