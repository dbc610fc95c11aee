// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <memory>
#include <optional>

#include "tests/storage/storagefixture.h"
#include "tests/storage/storagetarget.h"

namespace bookbell {

/// Subscriptions, lists, pairing codes, VAPID keys, push services and rehearsal phones.
class SubscriberContract : public QObject
{
    Q_OBJECT

public:
    explicit SubscriberContract(StorageTarget &target)
        : m_target(target)
    {
    }

private Q_SLOTS:
    void init();
    void cleanup();

    void subscriptionsRoundTrip();
    void endpointsAreUnique();
    void subscriptionsOfAReaderAreTheActiveOnes();
    void subscriptionsAreCounted();
    void listsCountTheirActiveMembers();
    void listNamesAreUnique();
    void pairingsAreUsedOnce();
    void oneVapidKeyIsCurrent();
    void servicesAreOriginAndKey();
    void pausesEndByOrigin();
    void statisticsAddUp();
    void statisticsOfAnUnknownServiceAreRefused();
    void theOldestDueIsToldByService();
    void whatIsNotDueHasNoAge_data();
    void whatIsNotDueHasNoAge();
    void phonesAreKept();

private:
    StorageTarget &m_target;
    std::unique_ptr<Connection> m_connection;
    std::optional<StorageFixture> m_data;
};

} // namespace bookbell
