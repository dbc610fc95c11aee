// SPDX-License-Identifier: GPL-3.0-or-later
// What is said under the fields of an announcement: what is wrong, and how much room is left.
#include <QComboBox>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QToolButton>

#include <algorithm>

#include "core/alerts/payload.h"
#include "ui/widgets/announcementform.h"
#include "ui/widgets/stateline.h"

namespace bookbell {

using namespace Qt::StringLiterals;

bool AnnouncementForm::checkAll()
{
    for (auto it = m_rows.cbegin(); it != m_rows.cend(); ++it)
        m_left.insert(it.key());
    if (m_list->currentIndex() < 0)
        setListProblem(m_lists.isEmpty()
                           ? tr("There is no list of subscribers yet: make one on the page of "
                                "readers.")
                           : tr("Choose who is to get it."));
    showProblems();
    if (!m_listProblem.isEmpty()) {
        m_list->setFocus(Qt::OtherFocusReason);
        return false;
    }
    const QList<AnnouncementProblem> problems = problemsOf(request());
    if (problems.isEmpty())
        return true;
    const AnnouncementField first = problems.first().field;
    if (first >= AnnouncementField::Urgency)
        m_more->setChecked(true);
    m_rows.value(first).editor->setFocus(Qt::OtherFocusReason);
    return false;
}

void AnnouncementForm::setListProblem(const QString &problem)
{
    m_listProblem = problem;
    showProblems();
}

void AnnouncementForm::showProblems()
{
    for (auto it = m_rows.cbegin(); it != m_rows.cend(); ++it)
        setNote(*it, {});
    showRoom();
    showTime();
    setNote(m_listRow, {u"data-error"_s, m_listProblem, Tone::Negative, {}});
    const QList<AnnouncementProblem> problems = problemsOf(request());
    for (const AnnouncementProblem &problem : problems) {
        if (m_left.contains(problem.field) || problem.error.code == ErrorCode::PayloadTooLarge)
            setNote(m_rows.value(problem.field),
                    {u"data-error"_s, problemText(problem), Tone::Negative, {}});
    }
}

void AnnouncementForm::showRoom()
{
    const QString body = m_body->toPlainText();
    const int left = static_cast<int>(safePayloadBytes) - payloadBytesOf(request());
    if (body.isEmpty() || left < 0)
        return;
    // In characters as this text has them: Korean takes three bytes each.
    const double bytesEach = static_cast<double>(body.toUtf8().size())
        / static_cast<double>(std::max<qsizetype>(1, body.size()));
    const int room = static_cast<int>(left / std::max(1.0, bytesEach));
    //: %Ln: characters that were written; %1: how many more there is room for
    setNote(m_rows.value(AnnouncementField::Body),
            {{},
             tr("%Ln character(s), room for about %1 more", "", static_cast<int>(body.size()))
                 .arg(QLocale().toString(room)),
             Tone::Muted,
             {}});
}

void AnnouncementForm::showTime()
{
    const auto at = request().at;
    const bool isPast = at && *at <= m_clock.now();
    setNote(m_timeRow,
            {isPast ? u"data-warning"_s : QString(),
             isPast ? tr("This time has passed: it goes out at once.") : QString(),
             Tone::Caution,
             {}});
}

QString AnnouncementForm::problemText(const AnnouncementProblem &problem) const
{
    switch (problem.error.code) {
    case ErrorCode::MissingField:
        return problem.field == AnnouncementField::Title ? tr("A notification needs a title.")
                                                         : tr("A notification needs a text.");
    case ErrorCode::InvalidUrl:
        return tr("Write a whole address that begins with https:// or http://.");
    case ErrorCode::PayloadTooLarge:
        return tr("This is too long for a notification: shorten the text.");
    default:
        return describe(problem.error);
    }
}

void AnnouncementForm::setNote(const Row &row, const Statement &statement)
{
    row.note->setStatement(statement);
    row.note->setVisible(!statement.text.isEmpty()
                         && row.editor->isVisibleTo(row.editor->parentWidget()));
    row.editor->setAccessibleDescription(statement.text);
}

} // namespace bookbell
