// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reservationacts.h"

#include "core/base/whenfinished.h"
#include "ui/widgets/resultcard.h"
#include "ui/wording.h"

namespace bookbell {

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
    }
    return false;
}

ReservationActs::ReservationActs(Desk &desk, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
{
}

void ReservationActs::run(const ReservationAct &act, const QList<ReservationLine> &lines)
{
    if (m_isBusy || lines.isEmpty())
        return;
    m_isBusy = true;
    m_act = act;
    m_lines = lines;
    m_next = 0;
    m_doneLines.clear();
    m_entries.clear();
    m_firstError.reset();
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
        } else if (!m_firstError) {
            m_firstError = change.error();
        }
        next();
    });
}

void ReservationActs::finish()
{
    m_isBusy = false;
    if (m_doneLines.isEmpty())
        Q_EMIT failed(*m_firstError);
    else
        Q_EMIT done(words(), m_entries);
}

QString ReservationActs::words() const
{
    if (m_lines.size() == 1)
        return wordsForOne(m_doneLines.first());
    const QString what = wordsForMany(static_cast<int>(m_doneLines.size()));
    if (!m_firstError)
        return what;
    const auto refused = static_cast<int>(m_lines.size() - m_doneLines.size());
    //: %1: "5 reservations cancelled.", %2: why the first of the others refused
    return tr("%1 %n could not be: %2", "", refused).arg(what, describe(*m_firstError));
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
    }
    return {};
}

} // namespace bookbell
