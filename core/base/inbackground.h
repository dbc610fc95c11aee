// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QPromise>
#include <QThreadPool>

#include <memory>
#include <type_traits>

namespace bookbell {

/// Runs `fn` on a thread of the pool; for work on files, so that the window's thread never waits.
/// `fn` must own all that it uses. A pool of one thread keeps the order.
template <class Fn>
auto inBackground(Fn fn, QThreadPool *pool = QThreadPool::globalInstance())
    -> QFuture<std::invoke_result_t<Fn>>
{
    auto promise = std::make_shared<QPromise<std::invoke_result_t<Fn>>>();
    promise->start();
    pool->start([promise, fn = std::move(fn)]() mutable {
        promise->addResult(fn());
        promise->finish();
    });
    return promise->future();
}

} // namespace bookbell
