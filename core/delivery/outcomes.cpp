// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/delivery/outcomes.h"

#include <utility>

#include "core/alerts/alertrules.h"
#include "core/webpush/retry.h"

namespace bookbell {

using namespace Qt::StringLiterals;

namespace {

void retryAt(DeliveryOutcome &outcome, UtcTime dueAt, UtcTime expiresAt)
{
    if (dueAt < expiresAt) {
        outcome.state = DeliveryState::Retrying;
        outcome.dueAt = dueAt;
        return;
    }
    outcome.state = DeliveryState::Failed;
    outcome.reason =
        outcome.reason.isEmpty() ? u"expired"_s : "expired, after: "_L1 + outcome.reason;
}

QString whyNotActive(SubscriptionState state)
{
    switch (state) {
    case SubscriptionState::Active:
        break;
    case SubscriptionState::Gone:
        return u"the subscription has ended"_s;
    case SubscriptionState::Unsubscribed:
        return u"the reader has left"_s;
    case SubscriptionState::Blocked:
        return u"the subscription is blocked"_s;
    case SubscriptionState::WrongKey:
        return u"the subscription was made with another VAPID key"_s;
    }
    return {};
}

} // namespace

DeliveryOutcome outcomeOf(const SendReport &report, UtcTime now, double jitter,
                          std::optional<UtcTime> waitUntil)
{
    DeliveryOutcome outcome;
    outcome.id = report.delivery;
    outcome.attempt = report.attempt;
    outcome.httpStatus = report.httpStatus;
    outcome.reason = report.answer.reason;
    if (report.kind == SendReport::Kind::NotSent) {
        outcome.state = DeliveryState::Queued;
        return outcome;
    }
    const bool wasSent = report.httpStatus != 0 || report.answer.countsAsAttempt;
    if (report.kind == SendReport::Kind::Answered && wasSent)
        outcome.latencyMs = report.latencyMs;
    const UtcTime backOff = now + retryDelay(report.attempt, jitter);
    switch (report.answer.verdict) {
    case PushVerdict::Accepted:
        outcome.state = DeliveryState::Accepted;
        break;
    case PushVerdict::Gone:
        outcome.state = DeliveryState::Gone;
        outcome.retireSubscription = true;
        break;
    case PushVerdict::Failed:
    case PushVerdict::TooLarge:
        outcome.state = DeliveryState::Failed;
        break;
    case PushVerdict::KeyMismatch:
        outcome.state = DeliveryState::Failed;
        outcome.markWrongKey = true;
        break;
    case PushVerdict::Refused:
        outcome.state = DeliveryState::Queued;
        break;
    case PushVerdict::Throttled:
        retryAt(outcome, waitUntil.value_or(report.answer.notBefore.value_or(backOff)),
                report.expiresAt);
        break;
    case PushVerdict::Retry:
        if (!report.answer.countsAsAttempt) {
            // Nothing was tried; a moment later there is a new connection.
            outcome.state = DeliveryState::Queued;
            outcome.dueAt = now + std::chrono::milliseconds(50 + static_cast<int>(100 * jitter));
            break;
        }
        retryAt(outcome, report.answer.notBefore.value_or(backOff), report.expiresAt);
        break;
    }
    return outcome;
}

std::vector<DeliveryOutcome> outcomesOf(const SendReport &report, UtcTime now, double jitter,
                                        std::optional<UtcTime> waitUntil)
{
    std::vector<DeliveryOutcome> outcomes {outcomeOf(report, now, jitter, waitUntil)};
    for (const SendReport::Member &member : report.others) {
        // Not asked again with its own attempts: they are to come back at the same moment.
        DeliveryOutcome outcome = outcomes.front();
        outcome.id = member.delivery;
        outcome.attempt = member.attempt;
        outcome.latencyMs.reset();
        if (outcome.state == DeliveryState::Retrying)
            retryAt(outcome, *outcome.dueAt, member.expiresAt);
        outcomes.push_back(std::move(outcome));
    }
    return outcomes;
}

std::vector<ClaimedDelivery> membersOf(ClaimedDelivery delivery)
{
    std::vector<ClaimedDelivery> members = std::exchange(delivery.others, {});
    members.insert(members.begin(), std::move(delivery));
    return members;
}

ClaimedDelivery gathered(std::vector<ClaimedDelivery> members)
{
    ClaimedDelivery first = std::move(members.front());
    members.erase(members.begin());
    first.others = std::move(members);
    return first;
}

std::optional<DeliveryOutcome> outcomeIfEnded(const ClaimedDelivery &delivery, UtcTime now)
{
    DeliveryOutcome outcome;
    outcome.id = delivery.id;
    outcome.attempt = delivery.attempt;
    outcome.state = DeliveryState::Dropped;
    if (delivery.subscriptionState != SubscriptionState::Active) {
        outcome.reason = whyNotActive(delivery.subscriptionState);
        return outcome;
    }
    if (!stillHolds(delivery.kind, delivery.reservationState)) {
        outcome.reason = u"the reservation is no longer as the alert says"_s;
        return outcome;
    }
    if (delivery.expiresAt <= now) {
        // One that was tried has failed; one that never was lost its reason.
        if (delivery.attempt > 1)
            outcome.state = DeliveryState::Failed;
        outcome.reason = u"expired"_s;
        return outcome;
    }
    return {};
}

std::optional<DeliveryOutcome> outcomeIfQuiet(const ClaimedDelivery &delivery, UtcTime now,
                                              const QuietHours &quietHours, const QTimeZone &zone)
{
    const AlertSchedule schedule = scheduleOf(delivery.kind, now, now, {}, quietHours, zone);
    if (!schedule.isHeld())
        return {};
    DeliveryOutcome outcome;
    outcome.id = delivery.id;
    outcome.attempt = delivery.attempt;
    outcome.state = DeliveryState::Held;
    outcome.dueAt = schedule.dueAt;
    outcome.reason = schedule.heldReason;
    return outcome;
}

} // namespace bookbell
