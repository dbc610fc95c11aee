// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QObject>
#include <QPromise>

#include <atomic>
#include <functional>
#include <memory>
#include <optional>
#include <type_traits>

#include "core/storage/connection.h"

namespace bookbell {

enum class WritePriority {
    Desk, ///< somebody waits at the counter
    Bulk, ///< imports, results of a bulk send; goes when no desk work waits
};

/// The library's database: one connection that writes, one that reads and one that goes through
/// long lists, each on a thread of its own. Jobs are functions over the stores; each is one
/// transaction, rolled back when it returns an error. Jobs must not block on anything else; a
/// writing one should take 20 ms at most, so bulk work comes in pieces.
///
/// Any thread may call read() and write(). changed() is emitted on this object's own thread within
/// a second of every commit, by this process or another. Destruction finishes what was handed in.
class Database final : public QObject
{
    Q_OBJECT

public:
    /// Errors: those of the factory.
    [[nodiscard]] static Result<std::unique_ptr<Database>> open(const ConnectionFactory &factory);
    ~Database() override;

    /// `fn`: (const Stores &) -> Result<T>
    template <class Fn>
    auto read(Fn fn) -> QFuture<std::invoke_result_t<Fn, const Stores &>>
    {
        return submit<std::invoke_result_t<Fn, const Stores &>>(
            Kind::Read, [fn = std::move(fn)](Stores &stores) mutable {
                return fn(static_cast<const Stores &>(stores));
            });
    }

    /// The same for what may take longer: searches and long lists. Nobody at the counter waits for
    /// it.
    template <class Fn>
    auto browse(Fn fn) -> QFuture<std::invoke_result_t<Fn, const Stores &>>
    {
        return submit<std::invoke_result_t<Fn, const Stores &>>(
            Kind::Browse, [fn = std::move(fn)](Stores &stores) mutable {
                return fn(static_cast<const Stores &>(stores));
            });
    }

    /// `fn`: (Stores &) -> Result<T>
    template <class Fn>
    auto write(Fn fn, WritePriority priority = WritePriority::Desk)
        -> QFuture<std::invoke_result_t<Fn, Stores &>>
    {
        return submit<std::invoke_result_t<Fn, Stores &>>(
            priority == WritePriority::Desk ? Kind::DeskWrite : Kind::BulkWrite, std::move(fn));
    }

Q_SIGNALS:
    /// Something was committed, by this process or another.
    void changed();

private:
    enum class Kind { Read, Browse, DeskWrite, BulkWrite };

    /// A job without its result type: runs its body between begin and commit, then answers.
    struct Job {
        std::function<Result<>(Stores &)> body;
        /// Called once with the outcome of the whole transaction.
        std::function<void(Result<>)> finish;
    };

    class Worker;

    Database();
    void enqueue(Kind kind, Job job);
    /// Any thread: emits changed() soon, once for all that is announced until then.
    void announceChange();

    template <class R, class Fn>
    QFuture<R> submit(Kind kind, Fn fn)
    {
        struct State {
            QPromise<R> promise;
            std::optional<R> result;
        };
        auto state = std::make_shared<State>();
        state->promise.start();
        QFuture<R> future = state->promise.future();
        auto sharedFn = std::make_shared<Fn>(std::move(fn));
        enqueue(kind,
                Job {[state, sharedFn](Stores &stores) -> Result<> {
                         state->result.emplace((*sharedFn)(stores));
                         if (!*state->result)
                             return fail(state->result->error());
                         return {};
                     },
                     [state](Result<> outcome) {
                         if (!outcome)
                             state->promise.addResult(R(tl::unexpect, outcome.error()));
                         else
                             state->promise.addResult(std::move(*state->result));
                         state->promise.finish();
                     }});
        return future;
    }

    std::atomic<bool> m_isChangeAnnounced = false;
    std::unique_ptr<Worker> m_writer;
    std::unique_ptr<Worker> m_reader;
    std::unique_ptr<Worker> m_browser;
};

} // namespace bookbell
