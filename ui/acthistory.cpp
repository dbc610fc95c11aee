// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/acthistory.h"

#include <algorithm>

#include "core/base/whenfinished.h"

namespace bookbell {

/// More than anybody takes back one by one.
static constexpr qsizetype maxSteps = 500;

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
    const auto isKnown = [&step](const Step &other) {
        return std::any_of(step.entries.cbegin(), step.entries.cend(),
                           [&other](JournalId id) { return other.entries.contains(id); });
    };
    if (step.entries.isEmpty() || std::any_of(m_steps.cbegin(), m_steps.cend(), isKnown))
        return;
    if (m_steps.size() == maxSteps)
        m_steps.removeFirst();
    m_steps.append(std::move(step));
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

void ActHistory::undo(JournalId entry)
{
    if (m_isBusy || !entry.isValid())
        return;
    const auto it = std::find_if(m_steps.begin(), m_steps.end(), [entry](const Step &step) {
        return step.entries.contains(entry);
    });
    if (it == m_steps.end())
        return;
    m_isBusy = true;
    const Step step = *it;
    m_steps.erase(it);
    take(step, step.entries.size());
}

void ActHistory::take(Step step, qsizetype left)
{
    const JournalId entry = step.entries.at(left - 1);
    whenFinished(m_desk.undo(entry), this,
                 [this, step = std::move(step), left](const Result<> &done) mutable {
                     if (done && left > 1) {
                         take(std::move(step), left - 1);
                         return;
                     }
                     m_isBusy = false;
                     Q_EMIT changed();
                     if (done)
                         Q_EMIT undone(step.entries, step.what);
                     else
                         Q_EMIT failed(step.entries, done.error());
                 });
}

} // namespace bookbell
