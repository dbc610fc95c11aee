// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/importcounts.h"

#include <QGridLayout>

#include "ui/dialogs/transferwording.h"
#include "ui/widgets/textlabel.h"

namespace bookbell {

using namespace Qt::StringLiterals;

ImportCountsCard::ImportCountsCard(QWidget *parent)
    : Card(parent)
{
    setObjectName(u"importCounts"_s);
    const QString words[tileCount] = {
        //: Below a large number of rows of an import
        tr("new"),
        //: Below a large number of rows of an import
        tr("changed"),
        //: Below a large number of rows of an import: the library has them already
        tr("as they were"),
        //: Below a large number of rows of an import
        tr("refused"),
    };
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(3 * gridPx, 2 * gridPx, 3 * gridPx, 2 * gridPx);
    grid->setHorizontalSpacing(3 * gridPx);
    grid->setVerticalSpacing(0);
    for (int i = 0; i < tileCount; ++i) {
        m_number[i] = new TextLabel(TextSize::Title, TextLabel::Overflow::Elide, this);
        auto *word = new TextLabel(TextSize::Body, TextLabel::Overflow::Elide, this);
        word->setTone(Tone::Muted);
        word->setText(words[i]);
        grid->addWidget(m_number[i], 0, i);
        grid->addWidget(word, 1, i);
        grid->setColumnStretch(i, 1);
    }
    setCounts({});
}

void ImportCountsCard::setCounts(const ImportCounts &counts)
{
    const qint64 values[tileCount] = {counts.added, counts.updated, counts.unchanged,
                                      counts.rejected};
    const Tone tones[tileCount] = {Tone::Positive, Tone::Accent, Tone::Normal, Tone::Negative};
    for (int i = 0; i < tileCount; ++i) {
        m_number[i]->setText(transferwording::number(values[i]));
        m_number[i]->setTone(values[i] == 0 ? Tone::Muted : tones[i]);
    }
    setAccessibleName(transferwording::counts(counts));
}

} // namespace bookbell
