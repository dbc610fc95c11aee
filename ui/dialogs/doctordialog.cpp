// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/doctordialog.h"

#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

#include "core/storage/librarydoctor.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/card.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/stateline.h"

namespace bookbell {

using namespace Qt::StringLiterals;

DoctorDialog::DoctorDialog(const QString &library, const Clock &clock, QWidget *parent)
    : FileWorkDialog(u"doctorDialog"_s, tr("Check this library"), parent)
    , m_library(library)
    , m_clock(clock)
    , m_list(new QScrollArea(this))
{
    m_list->setObjectName(u"doctorList"_s);
    m_list->setAccessibleName(tr("What was found"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setWidgetResizable(true);
    m_list->hide();
    body()->addWidget(m_list, 1);
    nextButton()->setText(tr("Check again"));
    connect(nextButton(), &QPushButton::clicked, this, &DoctorDialog::examine);
}

QString DoctorDialog::stepText(int) const
{
    return tr("Checking; this changes nothing…");
}

void DoctorDialog::examine()
{
    text()->clear();
    m_list->hide();
    nextButton()->hide();
    start(
        [library = m_library, now = m_clock.now()](FileWorkState &state) {
            return examineLibrary({library}, now, [&state](int done, int of) {
                state.share = static_cast<double>(done) / of;
                return !state.cancel.isCancelled();
            });
        },
        [this](const Result<DoctorReport> &report) {
            if (report)
                showReport(*report);
            else
                message()->showError(report.error());
            nextButton()->show();
            nextButton()->setFocus();
        });
}

void DoctorDialog::showReport(const DoctorReport &report)
{
    if (report.problems.isEmpty()) {
        text()->clear();
        message()->show(
            Tone::Positive,
            tr("%Ln thing(s) were checked; nothing is wrong.", nullptr, report.checked));
        return;
    }
    text()->setText(tr("%Ln thing(s) need a look. Nothing was changed.", nullptr,
                       static_cast<int>(report.problems.size())));
    auto *sheet = new QWidget(m_list);
    auto *column = new QVBoxLayout(sheet);
    column->setContentsMargins(0, 0, gridPx, 0);
    column->setSpacing(gridPx);
    for (const LibraryProblem &problem : report.problems) {
        const bool isSerious = problem.severity == ProblemSeverity::Serious;
        const Tone tone = isSerious ? Tone::Negative : Tone::Caution;
        auto *card = new Card(sheet);
        card->setTone(tone);
        auto *lines = new QVBoxLayout(card);
        lines->setContentsMargins(2 * gridPx, gridPx, 2 * gridPx, gridPx);
        lines->setSpacing(gridPx / 2);
        auto *what = new StateLine(TextSize::Body, TextLabel::Overflow::Wrap, card);
        what->setObjectName(u"doctorProblem"_s);
        //: %1: what is wrong
        what->setStatement({isSerious ? u"data-error"_s : u"data-warning"_s,
                            (isSerious ? tr("Serious: %1") : tr("Note: %1")).arg(problem.what),
                            tone,
                            {}});
        auto *advice = new TextLabel(TextSize::Body, TextLabel::Overflow::Wrap, card);
        advice->setText(problem.advice);
        advice->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        lines->addWidget(what);
        lines->addWidget(advice);
        column->addWidget(card);
    }
    column->addStretch(1);
    m_list->setWidget(sheet);
    m_list->show();
    resize(std::max(width(), 90 * gridPx), std::max(height(), 64 * gridPx));
}

} // namespace bookbell
