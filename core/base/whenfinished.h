// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QFutureWatcher>

#include <utility>

namespace bookbell {

/// Calls `fn(result)` on the thread of `context` when `future` has a result; never after `context`
/// died, never from a nested event loop. A cancelled future calls nothing.
/// (QFuture::then with a context aborts in debug builds of Qt 6.4.2 when the context died first.)
template <class T, class Context, class Fn>
void whenFinished(const QFuture<T> &future, Context *context, Fn fn)
{
    auto *watcher = new QFutureWatcher<T>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context,
                     [watcher, fn = std::move(fn)]() mutable {
                         watcher->deleteLater();
                         if (watcher->future().resultCount() > 0)
                             fn(watcher->result());
                     });
    watcher->setFuture(future);
}

} // namespace bookbell
