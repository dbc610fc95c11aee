// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reservationacts.h"

#include <algorithm>

#include "core/base/whenfinished.h"
#include "ui/widgets/resultcard.h"
#include "ui/wording.h"

namespace bookbell {

using namespace Qt::StringLiterals;
using Kind = ReservationAct::Kind;

bool isPossible(Kind kind, const ReservationLine &line)
{
    const ReservationState state = line.reservation.state;
    switch (kind) {
    case Kind::Notify:
        return state == ReservationState::Ready && line.devices > 0;
    case Kind::Tell:
    case Kind::PutBack:
        return state == ReservationState::Ready;
    case Kind::Suspend:
        return state == ReservationState::Waiting;
    case Kind::Resume:
        return state == ReservationState::Suspended;
    case Kind::Cancel:
        return isOpen(state);
    case Kind::ChangeDates:
        return state < ReservationState::Ready;
    }
    return false;
}

bool mayWatchInstead(const Error &refusal)
{
    return refusal.code == ErrorCode::ReaderLimitReached
        || refusal.code == ErrorCode::QueueLimitReached || refusal.code == ErrorCode::ReaderBarred;
}

/// Why some of those that were chosen were left out.
static QString whyLeftOut(Kind kind, int count)
{
    switch (kind) {
    case Kind::Notify:
        return ReservationActs::tr(
            "%n left as they were: not on the hold shelf, or without a device to ring.", "", count);
    case Kind::Tell:
    case Kind::PutBack:
        return ReservationActs::tr("%n left as they were: not on the hold shelf.", "", count);
    case Kind::Suspend:
    case Kind::ChangeDates:
        return ReservationActs::tr("%n left as they were: not waiting.", "", count);
    case Kind::Resume:
        return ReservationActs::tr("%n left as they were: not suspended.", "", count);
    case Kind::Cancel:
        return ReservationActs::tr("%n left as they were: closed already.", "", count);
    }
    return {};
}

ReservationActs::ReservationActs(Desk &desk, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
{
}

void ReservationActs::run(const ReservationAct &act, const QList<ReservationLine> &lines,
                          int others)
{
    if (m_isBusy || lines.isEmpty())
        return;
    m_isBusy = true;
    m_act = act;
    m_lines = lines;
    m_next = 0;
    m_doneLines.clear();
    m_entries.clear();
    m_others = others;
    m_errors.clear();
    next();
}

QString ReservationActs::wayOf(const ReservationLine &line) const
{
    return m_act.text.isEmpty() ? likelyWay(line.reader) : m_act.text;
}

QFuture<Result<ReservationChange>> ReservationActs::start(const ReservationLine &line)
{
    const ReservationId id = line.reservation.id;
    switch (m_act.kind) {
    case Kind::Notify:
        return m_desk.notify(id);
    case Kind::Tell:
        return m_desk.markTold(id, wayOf(line));
    case Kind::PutBack:
        return m_desk.putBack(id);
    case Kind::Suspend:
        return m_desk.suspend(id, m_act.until);
    case Kind::Resume:
        return m_desk.unsuspend(id);
    case Kind::Cancel:
        return m_desk.cancel(id, m_act.text);
    case Kind::ChangeDates:
        return m_desk.setDates(id, m_act.wish);
    }
    Q_UNREACHABLE();
}

void ReservationActs::next()
{
    if (m_next == m_lines.size()) {
        finish();
        return;
    }
    const ReservationLine &line = m_lines.at(m_next++);
    whenFinished(start(line), this, [this, line](const Result<ReservationChange> &change) {
        if (change) {
            m_doneLines.append(line);
            if (m_act.kind != Kind::Notify)
                m_entries.append(change->journal);
        } else {
            m_errors.append(change.error());
        }
        next();
    });
}

void ReservationActs::finish()
{
    m_isBusy = false;
    if (m_doneLines.isEmpty())
        Q_EMIT failed(m_errors.constFirst());
    else
        Q_EMIT done(words(), m_entries);
}

QString ReservationActs::words() const
{
    if (m_lines.size() == 1 && m_others == 0)
        return wordsForOne(m_doneLines.first());
    QStringList sentences {wordsForMany(static_cast<int>(m_doneLines.size()))};
    if (!m_errors.isEmpty())
        sentences.append(refusals());
    if (m_others > 0)
        sentences.append(whyLeftOut(m_act.kind, m_others));
    return sentences.join(u' ');
}

QString ReservationActs::refusals() const
{
    // Each reason once, however many it concerns.
    QList<std::pair<ErrorCode, int>> counts;
    for (const Error &error : m_errors) {
        const auto it = std::find_if(counts.begin(), counts.end(), [&error](const auto &count) {
            return count.first == error.code;
        });
        if (it == counts.end())
            counts.append({error.code, 1});
        else
            ++it->second;
    }
    QStringList sentences;
    for (const auto &[code, count] : std::as_const(counts)) {
        const auto first = std::find_if(m_errors.cbegin(), m_errors.cend(),
                                        [code](const Error &error) { return error.code == code; });
        //: %n: how many were refused, %1: why, of the first of them
        sentences.append(tr("%n could not be: %1", "", count).arg(describe(*first)));
    }
    return sentences.join(u' ');
}

QString ReservationActs::wordsForOne(const ReservationLine &line) const
{
    const QString reader = wording::readerWithCard(line.reader);
    const QString title = displayTitle(line.book);
    switch (m_act.kind) {
    case Kind::Notify:
        //: %1: a reader, %2: a title
        return tr("%1 is being rung again: %2").arg(reader, title);
    case Kind::Tell:
        if (wayOf(line) == QLatin1StringView("phone"))
            return tr("Told by phone: %1 about %2").arg(reader, title);
        if (wayOf(line) == QLatin1StringView("e-mail"))
            return tr("Told by e-mail: %1 about %2").arg(reader, title);
        return tr("Told in person: %1 about %2").arg(reader, title);
    case Kind::PutBack:
        return tr("%1 waits again, first in the queue of %2. Clear the copy from the shelf.")
            .arg(reader, title);
    case Kind::Suspend:
        return tr("Suspended: %2 for %1").arg(reader, title);
    case Kind::Resume:
        return tr("Counts again: %2 for %1").arg(reader, title);
    case Kind::Cancel:
        if (line.copy)
            return tr("Cancelled: %2 for %1. Scan the copy to see where it goes.")
                .arg(reader, title);
        return tr("Cancelled: %2 for %1").arg(reader, title);
    case Kind::ChangeDates:
        return tr("Changed the days of %1 for %2").arg(reader, title);
    }
    return {};
}

QString ReservationActs::wordsForMany(int count) const
{
    switch (m_act.kind) {
    case Kind::Notify:
        return tr("%n reader(s) are being rung again.", "", count);
    case Kind::Tell:
        return tr("%n reservation(s) noted as told.", "", count);
    case Kind::PutBack:
        return tr("%n reservation(s) wait again. Clear their copies from the shelf.", "", count);
    case Kind::Suspend:
        return tr("%n reservation(s) suspended.", "", count);
    case Kind::Resume:
        return tr("%n reservation(s) count again.", "", count);
    case Kind::Cancel:
        return tr("%n reservation(s) cancelled.", "", count);
    case Kind::ChangeDates:
        return tr("Changed the days of %n reservation(s).", "", count);
    }
    return {};
}

} // namespace bookbell
