// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/acthistory.h"

#include <algorithm>

#include "core/base/whenfinished.h"

namespace bookbell {

/// More than anybody takes back one by one.
static constexpr qsizetype maxSteps = 500;

/// Whether the same may work a little later.
static bool passes(ErrorCode code)
{
    return code == ErrorCode::LibraryBusy || code == ErrorCode::DiskFull;
}

ActHistory::ActHistory(Desk &desk, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
{
}

void ActHistory::add(const QString &what, const QList<JournalId> &entries)
{
    Step step {what, {}};
    std::copy_if(entries.cbegin(), entries.cend(), std::back_inserter(step.entries),
                 [](JournalId id) { return id.isValid(); });
    if (step.entries.isEmpty() || isKnown(step.entries))
        return;
    if (m_steps.size() == maxSteps)
        m_steps.removeFirst();
    m_steps.append(std::move(step));
    Q_EMIT changed();
}

bool ActHistory::isKnown(const QList<JournalId> &entries) const
{
    return std::any_of(m_steps.cbegin(), m_steps.cend(), [&entries](const Step &step) {
        return std::any_of(entries.cbegin(), entries.cend(),
                           [&step](JournalId id) { return step.entries.contains(id); });
    });
}

void ActHistory::addEarlier(const QList<Earlier> &steps)
{
    bool isAdded = false;
    for (const Earlier &earlier : steps) {
        if (m_steps.size() == maxSteps)
            break;
        if (earlier.entries.isEmpty() || isKnown(earlier.entries))
            continue;
        m_steps.prepend({earlier.what, earlier.entries});
        isAdded = true;
    }
    if (isAdded)
        Q_EMIT changed();
}

void ActHistory::forget(const QList<JournalId> &entries)
{
    const auto removed = m_steps.removeIf([&entries](const Step &step) {
        return std::all_of(step.entries.cbegin(), step.entries.cend(),
                           [&entries](JournalId id) { return entries.contains(id); });
    });
    if (removed > 0)
        Q_EMIT changed();
}

QString ActHistory::nextUndo() const
{
    return m_steps.isEmpty() ? QString() : m_steps.last().what;
}

void ActHistory::undoLast()
{
    if (!m_steps.isEmpty())
        undo(m_steps.last().entries.last());
}

void ActHistory::undo(JournalId entry, const QString &what)
{
    if (m_isBusy || !entry.isValid())
        return;
    const auto it = std::find_if(m_steps.begin(), m_steps.end(), [entry](const Step &step) {
        return step.entries.contains(entry);
    });
    if (it == m_steps.end() && what.isEmpty())
        return;
    m_isBusy = true;
    Step step {what, {entry}};
    qsizetype at = -1;
    if (it != m_steps.end()) {
        step = *it;
        at = it - m_steps.begin();
        m_steps.erase(it);
    }
    m_left = step.entries;
    m_result = {};
    take(std::move(step), at);
}

void ActHistory::take(Step step, qsizetype at)
{
    whenFinished(m_desk.undo(m_left.last()), this,
                 [this, step = std::move(step), at](const Result<UndoResult> &done) mutable {
                     if (done) {
                         m_left.removeLast();
                         m_result.append(*done);
                     }
                     if (done && !m_left.isEmpty()) {
                         take(std::move(step), at);
                         return;
                     }
                     m_isBusy = false;
                     if (!done && passes(done.error().code)) {
                         step.entries = m_left;
                         if (at >= 0)
                             m_steps.insert(qMin(at, m_steps.size()), std::move(step));
                         Q_EMIT changed();
                         Q_EMIT refused(done.error());
                         return;
                     }
                     Q_EMIT changed();
                     if (done)
                         Q_EMIT undone(step.entries, step.what, m_result);
                     else
                         Q_EMIT failed(step.entries, done.error());
                 });
}

} // namespace bookbell
