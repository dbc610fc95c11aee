// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTemporaryDir>
#include <QTimeZone>

#include <memory>

#include "core/storage/library.h"
#include "tests/support/fakeclock.h"
#include "ui/windowparts.h"

namespace bookbell {

/// A real library in a file, small enough to know by heart:
/// A1, A2 Demian: R1001 (two devices) and R1002 (none) wait. B1 Human Acts: nobody waits.
/// R1003 is nobody's turn. The clock stands at 10:42 on Monday 23 November 2026 in Seoul.
class SampleLibrary
{
public:
    /// `language`: "ko", else English names, which only pictures want.
    explicit SampleLibrary(const QString &language = QStringLiteral("ko"));

    [[nodiscard]] Database &database() { return *m_database; }
    /// The same file as another program has it.
    [[nodiscard]] std::unique_ptr<Database> openAgain() const;
    [[nodiscard]] FakeClock &clock() { return m_clock; }
    [[nodiscard]] Desks &desks() { return *m_desks; }
    [[nodiscard]] Desk &desk() { return m_desks->circulation; }
    /// What a window on it is made of; as a sample library unless `isSample` is false.
    [[nodiscard]] WindowParts parts(bool isSample = true);
    [[nodiscard]] QTimeZone zone() const { return QTimeZone("Asia/Seoul"); }

    /// Lists with subscribers, beside the three devices there are: "New books" (on the reader's
    /// page) has those three and one of nobody's card, "Children" two without a card. R1003 has one
    /// more that is gone. All say which browser they are but the last of "Children".
    void addSubscribers();

    /// Plays the sender: leases what is due and records this answer for it, and for what was leased
    /// before. How many.
    int answerAll(DeliveryState state, const QString &reason = {});
    /// Leases what is due and answers nothing.
    int leaseAll();
    void pauseServices(const QString &reason);
    [[nodiscard]] QList<Delivery> deliveries();
    [[nodiscard]] QList<Delivery> deliveriesIn(DeliveryState state);
    [[nodiscard]] CopyState stateOf(const QString &barcode);

    template <class T>
    static T require(const QFuture<Result<T>> &future)
    {
        Result<T> result = future.result();
        if (!result)
            qFatal("%s", qPrintable(describe(result.error())));
        if constexpr (!std::is_void_v<T>)
            return *result;
    }

private:
    void fill();

    QString m_language;
    QTemporaryDir m_folder;
    FakeClock m_clock;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<Desks> m_desks;
    QList<ClaimedDelivery> m_leased;
};

} // namespace bookbell
