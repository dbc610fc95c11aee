// SPDX-License-Identifier: GPL-3.0-or-later
// What has become of what was done today, by this desk and by others, and taking it back.
#include <QSet>
#include <QStackedWidget>

#include <utility>

#include "core/base/whenfinished.h"
#include "core/desk/deskundo.h"
#include "ui/models/recentscansmodel.h"
#include "ui/pages/deskpage.h"
#include "ui/widgets/firststepscard.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/readerbar.h"
#include "ui/widgets/readercardview.h"
#include "ui/widgets/todaycard.h"

namespace bookbell {

using namespace Qt::StringLiterals;

namespace {

/// Alerts that are watched: what a screen shows, and some more.
constexpr int watchedAlerts = 30;
/// More than is listed: some entries are pieces of one act, or nobody's.
constexpr int readEntries = 400;
/// Pieces of one act on many devices follow each other.
constexpr std::chrono::seconds betweenPieces {60};

/// An act, which may be several entries of the journal.
struct DayStep {
    DayAct act; ///< the last of them
    QList<JournalId> entries; ///< in the order in which they were done
};

/// People did it, not the clock, and it is worth a line.
bool isByStaff(const DayAct &act)
{
    return (act.actor.program == "window"_L1 || act.actor.program == "command line"_L1)
        && !wording::act(act.action).text.isEmpty();
}

bool comesInPieces(const QString &action)
{
    static const QSet<QString> actions {u"add-to-list"_s,  u"remove-from-list"_s,
                                        u"move-to-list"_s, u"block"_s,
                                        u"unblock"_s,      u"end-subscription"_s};
    return actions.contains(action);
}

bool isPieceOf(const DayAct &earlier, const DayAct &later)
{
    return earlier.action == later.action && earlier.subject == later.subject
        && earlier.actor == later.actor && earlier.isUndone == later.isUndone
        && comesInPieces(earlier.action) && later.at - earlier.at < betweenPieces;
}

/// The newest first.
QList<DayStep> stepsOf(const QList<DayAct> &acts)
{
    QList<DayStep> steps;
    const DayAct *last = nullptr;
    for (const DayAct &act : acts) {
        if (!isByStaff(act))
            continue;
        if (last && isPieceOf(act, *last))
            steps.last().entries.prepend(act.id);
        else
            steps.append({act, {act.id}});
        last = &act;
    }
    return steps;
}

} // namespace

void DeskPage::undo(JournalId journal, const QString &what)
{
    focusScanField();
    m_history.undo(journal, what);
}

void DeskPage::noteUndone(const QList<JournalId> &entries)
{
    m_hands.putDown();
    for (const JournalId journal : entries) {
        m_recent->markUndone(journal);
        if (m_shown.journal == journal && journal.isValid()) {
            m_shown.isUndone = true;
            setShown(m_shown);
        }
    }
    refresh();
}

void DeskPage::noteUndoFailed(const QList<JournalId> &entries)
{
    for (const JournalId journal : entries) {
        m_recent->forgetUndo(journal);
        if (m_shown.journal == journal && journal.isValid()) {
            m_shown.hasMovedOn = true;
            setShown(m_shown);
        }
    }
    refresh();
}

void DeskPage::changeReservation(const QFuture<Result<ReservationChange>> &future,
                                 const QString &done, bool canTakeBack)
{
    focusScanField();
    m_hands.keepReader(m_clock.now());
    whenFinished(future, this, [this, done, canTakeBack](const Result<ReservationChange> &change) {
        if (!change) {
            showError(change.error());
            return;
        }
        const JournalId journal = canTakeBack ? change->journal : JournalId();
        m_history.add(done, {journal});
        m_offer = {};
        m_message->show(Tone::Positive, done, journal.isValid() ? tr("Undo") : QString(),
                        [this, journal] { undo(journal); });
        Q_EMIT canAcceptChanged(false);
        refresh();
    });
}

void DeskPage::refreshSoon()
{
    // A timer that is running is left alone, so that a long bulk send cannot put the refresh off.
    if (!m_refreshSoon.isActive())
        m_refreshSoon.start();
}

void DeskPage::refresh()
{
    refreshToday();
    refreshFates();
    refreshReader();
    refreshDay();
}

void DeskPage::refreshToday()
{
    whenFinished(m_desk.today(), this, [this](const Result<Today> &today) {
        if (!today) {
            showError(today.error());
            return;
        }
        m_today->setToday(*today);
        if (today->sentToday > 0 || today->deliveries.of(DeliveryState::Accepted) > 0)
            m_firstSteps->setDone();
        Q_EMIT todayChanged(*today);
    });
}

void DeskPage::refreshFates()
{
    const QList<ReservationId> watched = m_recent->liveReservations(watchedAlerts);
    if (watched.isEmpty())
        return;
    whenFinished(readAlerts(m_database, watched), this,
                 [this](const Result<QList<ReservationAlerts>> &read) {
                     if (!read)
                         return; // the next refresh asks again
                     for (const ReservationAlerts &alerts : *read)
                         showAlerts(alerts);
                 });
}

void DeskPage::showAlerts(const ReservationAlerts &alerts)
{
    m_recent->setFate(alerts.reservation.id, alerts.fate, alerts.reservation);
    if (!m_shown.isLive() || m_shown.reservation->id != alerts.reservation.id)
        return;
    m_shown.fate = alerts.fate;
    m_shown.reservation = alerts.reservation;
    m_shown.devices = alerts.devices;
    setShown(m_shown);
}

void DeskPage::refreshReader()
{
    if (!m_card.isEmpty() && (m_stage->currentWidget() == m_reader || m_bar->isVisibleTo(this)))
        readCard(m_card);
}

void DeskPage::refreshDay()
{
    // Scans come first; what they did is listed already.
    m_isDayStale = m_isReadingDay || m_isBusy || !m_jobs.isEmpty();
    if (m_isDayStale)
        return;
    m_isReadingDay = true;
    whenFinished(m_day.newest(), this, [this](const Result<JournalId> &newest) {
        if (newest && (*newest != m_newest || !m_hasDay)) {
            readDay(*newest);
            return;
        }
        m_isReadingDay = false;
        if (m_isDayStale)
            refreshSoon();
    });
}

void DeskPage::readDay(JournalId newest)
{
    const QDate today = inZone(m_clock.now(), m_zone).date();
    const UtcTime midnight = fromDateTime(today.startOfDay(m_zone));
    whenFinished(m_day.acts(midnight, readEntries), this,
                 [this, newest](const Result<QList<DayAct>> &acts) {
                     m_isReadingDay = false;
                     if (acts) {
                         m_newest = newest;
                         showDay(*acts);
                     }
                     if (m_isDayStale)
                         refreshSoon();
                 });
}

void DeskPage::showDay(const QList<DayAct> &acts)
{
    QList<DeskRecord> records;
    QList<ActHistory::Earlier> own;
    QList<JournalId> undone;
    for (const DayStep &step : stepsOf(acts)) {
        const DeskRecord record = recordOf(step.act, m_actor);
        if (record.isUndone)
            undone += step.entries;
        else if (step.act.actor == m_actor && isUndoable(step.act.action))
            own.append({wording::deskAct(record), step.entries});
        if (m_shown.journal == record.journal
            && (m_shown.isUndone != record.isUndone || m_shown.hasMovedOn != record.hasMovedOn)) {
            m_shown.isUndone = record.isUndone;
            m_shown.hasMovedOn = record.hasMovedOn;
            setShown(m_shown);
        }
        if (records.size() < RecentScansModel::maxRecords)
            records.append(record);
    }
    m_recent->merge(records);
    m_history.forget(undone);
    if (!std::exchange(m_hasDay, true))
        m_history.addEarlier(own);
    refreshFates();
}

} // namespace bookbell
