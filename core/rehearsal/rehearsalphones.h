// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <memory>
#include <optional>

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/rehearsal/phonenotification.h"
#include "core/storage/database.h"

namespace bookbell {

class RehearsalPushService;

/// Gives a reader of a sample library a phone that the program plays itself: an active subscription
/// at the rehearsal's push service, and the key that opens what is sent to it. Part of the caller's
/// transaction. Errors: those of the database.
[[nodiscard]] Result<SubscriptionId> addRehearsalPhone(Stores &stores, ReaderId reader,
                                                       const QString &language, UtcTime now);

/// Plays the phones of a sample library for as long as it lives. A library without phones, and one
/// whose phones another process plays already, is left alone.
///
/// Lives on the thread that made it; the database and the clock must outlive it.
class RehearsalPhones final : public QObject
{
    Q_OBJECT

public:
    RehearsalPhones(Database &database, const Clock &clock, QObject *parent = nullptr);
    ~RehearsalPhones() override;

    /// Begins to listen; ends with exactly one of started() and failed(). A port that is taken by
    /// another program is given up: the phones get new endpoints, as phones that subscribe again.
    void start();

    [[nodiscard]] bool isServing() const { return m_service != nullptr; }
    /// Null while it does not serve.
    [[nodiscard]] RehearsalPushService *service() const { return m_service.get(); }

Q_SIGNALS:
    /// `isServing`: false where there are no phones, or somebody else plays them.
    void started(bool isServing);
    void failed(const bookbell::Error &error);
    void notified(const bookbell::PhoneNotification &notification);

private:
    struct Plan;

    void open(const std::shared_ptr<Plan> &plan);
    void askWhoServes(const std::shared_ptr<Plan> &plan);
    void moveTo(const std::shared_ptr<Plan> &plan);
    void serve(const std::shared_ptr<Plan> &plan);

    Database &m_database;
    const Clock &m_clock;
    std::unique_ptr<RehearsalPushService> m_service;
};

} // namespace bookbell
