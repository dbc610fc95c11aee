// SPDX-License-Identifier: GPL-3.0-or-later
// What is chosen on ReservationsPage: shown beside the table, and worked on.
#include <algorithm>

#include "core/base/whenfinished.h"
#include "ui/copyclearing.h"
#include "ui/models/reservationrecord.h"
#include "ui/models/toclearmodel.h"
#include "ui/pages/reservationspage.h"
#include "ui/widgets/pilebar.h"
#include "ui/widgets/reservationinspector.h"
#include "ui/widgets/toclearinspector.h"

namespace bookbell {

/// So many can be worked on together.
static constexpr qsizetype mostTogether = 1000;

void ReservationsPage::showSelection()
{
    ++m_run;
    const QList<qint64> keys = view()->selectedKeys();
    m_shown = {};
    if (showsCopies())
        showCopies(keys);
    else
        showReservations(keys);
}

void ReservationsPage::showCopies(const QList<qint64> &keys)
{
    m_shownBook = {};
    m_shownReader = {};
    if (keys.size() == 1) {
        if (const ToClearLine *line = m_copies->lineAt(m_copies->rowOfKey(keys.first()))) {
            m_shownBook = line->book.id;
            m_copyInspector->showCopy(*line);
        }
    } else if (keys.isEmpty()) {
        m_copyInspector->showNothing();
    } else {
        m_copyInspector->showSeveral(qMin(keys.size(), mostTogether));
    }
    updateActions();
}

void ReservationsPage::showReservations(const QList<qint64> &keys)
{
    const int run = m_run;
    if (keys.isEmpty() || keys.size() > mostTogether) {
        if (keys.isEmpty())
            m_inspector->showNothing();
        else
            m_inspector->showTooMany(keys.size());
        updateActions();
        return;
    }
    if (keys.size() > 1) {
        whenFinished(readReservations(*parts().database, keys), this,
                     [this, run](const Result<QList<ReservationLine>> &lines) {
                         if (run != m_run)
                             return;
                         if (lines)
                             m_inspector->showSeveral(*lines);
                         else
                             tellError(lines.error());
                         updateActions();
                     });
        return;
    }
    whenFinished(readReservation(*parts().database, {keys.first()}), this,
                 [this, run](const Result<std::optional<ReservationLine>> &line) {
                     if (run != m_run)
                         return;
                     m_shownBook = {};
                     m_shownReader = {};
                     if (!line) {
                         tellError(line.error());
                     } else if (*line) {
                         m_inspector->showRecord(**line);
                         m_shown = (*line)->reservation.id;
                         m_shownBook = (*line)->book.id;
                         m_shownReader = (*line)->reader.id;
                     } else {
                         m_inspector->showNothing();
                     }
                     updateActions();
                 });
}

void ReservationsPage::runAct(const ReservationAct &act)
{
    const ReservationButtons &buttons = *m_inspector->buttons();
    const QList<ReservationLine> lines = buttons.linesFor(act.kind);
    // Another row may be chosen already while the inspector still shows the last one.
    const QList<qint64> chosen = view()->selectedKeys();
    const bool isMeant =
        std::all_of(lines.cbegin(), lines.cend(), [&](const ReservationLine &line) {
            return chosen.contains(line.reservation.id.value);
        });
    if (isMeant && !showsCopies())
        m_acts->run(act, lines, buttons.lineCount() - static_cast<int>(lines.size()));
}

void ReservationsPage::clearCopies()
{
    if (!showsCopies())
        return;
    QList<CopyId> copies;
    for (const qint64 key : view()->selectedKeys())
        copies.append(CopyId {key});
    if (copies.size() > mostTogether)
        copies.resize(mostTogether);
    m_clearing->run(copies);
}

void ReservationsPage::tellCleared(const ClearResult &result, const QList<JournalId> &entries,
                                   const std::optional<Error> &error)
{
    m_copyInspector->showAnswers(result);
    const auto held = static_cast<int>(
        std::count_if(result.copies.cbegin(), result.copies.cend(),
                      [](const CheckInResult &copy) { return copy.reader.has_value(); }));
    const auto back = static_cast<int>(result.copies.size()) - held;
    QStringList sentences;
    if (back > 0)
        sentences.append(tr("%Ln copy(ies) back to their place.", "", back));
    if (held > 0)
        sentences.append(tr("%Ln copy(ies) for the next reader.", "", held));
    if (const auto left = static_cast<int>(result.leftAlone.size()); left > 0)
        sentences.append(tr("%Ln was moved by somebody else meanwhile.", "", left));
    if (error)
        sentences.append(describe(*error));
    tellDone(sentences.join(u' '), entries);
}

} // namespace bookbell
