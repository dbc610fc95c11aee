// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/copyclearing.h"

#include "core/base/whenfinished.h"

namespace bookbell {

static constexpr qsizetype clearedAtOnce = 20;

CopyClearing::CopyClearing(Desk &desk, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
{
}

void CopyClearing::run(const QList<CopyId> &copies)
{
    if (m_isBusy || copies.isEmpty())
        return;
    m_isBusy = true;
    m_left = copies;
    m_result = {};
    m_entries.clear();
    next();
}

void CopyClearing::next()
{
    if (m_left.isEmpty()) {
        finish({});
        return;
    }
    const QList<CopyId> some = m_left.first(qMin(clearedAtOnce, m_left.size()));
    m_left.remove(0, some.size());
    whenFinished(m_desk.clear(some), this, [this](const Result<ClearResult> &result) {
        if (!result) {
            finish(result.error());
            return;
        }
        m_result.copies += result->copies;
        m_result.leftAlone += result->leftAlone;
        m_result.deliveries += result->deliveries;
        m_entries.append(result->journal);
        next();
    });
}

void CopyClearing::finish(const std::optional<Error> &error)
{
    m_isBusy = false;
    if (error && m_result.copies.isEmpty() && m_result.leftAlone.isEmpty())
        Q_EMIT failed(*error);
    else
        Q_EMIT done(m_result, m_entries, error);
}

} // namespace bookbell
