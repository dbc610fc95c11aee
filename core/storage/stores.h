// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "core/storage/bookstore.h"
#include "core/storage/browsestore.h"
#include "core/storage/deliverystore.h"
#include "core/storage/outboxholdstore.h"
#include "core/storage/readerstore.h"
#include "core/storage/rehearsalstore.h"
#include "core/storage/reservationstore.h"
#include "core/storage/schedulestore.h"
#include "core/storage/servicestore.h"
#include "core/storage/settingstore.h"
#include "core/storage/subscriptionstore.h"

namespace bookbell {

/// The narrow stores of one connection, inside one transaction. A reading job gets them const.
class Stores
{
public:
    struct Parts {
        std::unique_ptr<BookStore> books;
        std::unique_ptr<ReaderStore> readers;
        std::unique_ptr<ReservationStore> reservations;
        std::unique_ptr<SubscriptionStore> subscriptions;
        std::unique_ptr<ServiceStore> services;
        std::unique_ptr<DeliveryStore> deliveries;
        std::unique_ptr<OutboxHoldStore> outboxHold;
        std::unique_ptr<SettingStore> settings;
        std::unique_ptr<ScheduleStore> schedule;
        std::unique_ptr<RehearsalStore> rehearsal;
        std::unique_ptr<BrowseStore> browse;
    };

    explicit Stores(Parts parts)
        : m_parts(std::move(parts))
    {
    }

    [[nodiscard]] BookStore &books() { return *m_parts.books; }
    [[nodiscard]] const BookStore &books() const { return *m_parts.books; }
    [[nodiscard]] ReaderStore &readers() { return *m_parts.readers; }
    [[nodiscard]] const ReaderStore &readers() const { return *m_parts.readers; }
    [[nodiscard]] ReservationStore &reservations() { return *m_parts.reservations; }
    [[nodiscard]] const ReservationStore &reservations() const { return *m_parts.reservations; }
    [[nodiscard]] SubscriptionStore &subscriptions() { return *m_parts.subscriptions; }
    [[nodiscard]] const SubscriptionStore &subscriptions() const { return *m_parts.subscriptions; }
    [[nodiscard]] ServiceStore &services() { return *m_parts.services; }
    [[nodiscard]] const ServiceStore &services() const { return *m_parts.services; }
    [[nodiscard]] DeliveryStore &deliveries() { return *m_parts.deliveries; }
    [[nodiscard]] const DeliveryStore &deliveries() const { return *m_parts.deliveries; }
    [[nodiscard]] OutboxHoldStore &outboxHold() { return *m_parts.outboxHold; }
    [[nodiscard]] const OutboxHoldStore &outboxHold() const { return *m_parts.outboxHold; }
    [[nodiscard]] SettingStore &settings() { return *m_parts.settings; }
    [[nodiscard]] const SettingStore &settings() const { return *m_parts.settings; }
    [[nodiscard]] ScheduleStore &schedule() { return *m_parts.schedule; }
    [[nodiscard]] const ScheduleStore &schedule() const { return *m_parts.schedule; }
    [[nodiscard]] RehearsalStore &rehearsal() { return *m_parts.rehearsal; }
    [[nodiscard]] const RehearsalStore &rehearsal() const { return *m_parts.rehearsal; }
    [[nodiscard]] const BrowseStore &browse() const { return *m_parts.browse; }

private:
    Parts m_parts;
};

} // namespace bookbell
