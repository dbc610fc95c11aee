// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/firststepscard.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QVBoxLayout>

#include "ui/widgets/actionbutton.h"
#include "ui/widgets/textlabel.h"

namespace bookbell {

using namespace Qt::StringLiterals;

FirstStepsCard::FirstStepsCard(const QString &sampleBarcode, QWidget *parent)
    : Card(parent)
{
    setObjectName(u"firstSteps"_s);
    setTone(Tone::Accent);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(3 * gridPx, 2 * gridPx, 3 * gridPx, 2 * gridPx);
    column->setSpacing(gridPx + gridPx / 2);
    m_title = new TextLabel(TextSize::Title, TextLabel::Overflow::Wrap, this);
    m_intro = new TextLabel(TextSize::Body, TextLabel::Overflow::Wrap, this);
    m_intro->setTone(Tone::Muted);
    m_title->setText(tr("Ring your first alert"));
    column->addWidget(m_title);
    column->addWidget(m_intro);
    column->addSpacing(gridPx / 2);
    m_steps = new QWidget(this);
    auto *steps = new QVBoxLayout(m_steps);
    steps->setContentsMargins(0, 0, 0, 0);
    steps->setSpacing(column->spacing());
    column->addWidget(m_steps);
    if (sampleBarcode.isEmpty()) {
        m_intro->setText(tr("A reader says yes in the browser, a reserved book comes back, and the "
                            "reader's phone rings."));
        m_openPage = new ActionButton(u"internet-services"_s, tr("Open the reader's page"), this);
        m_openPage->setObjectName(u"openReaderPage"_s);
        m_openPage->setPrimary(true);
        addStep(steps, 1, tr("Scan a reader's card and choose \"Connect a device\" for a code."));
        addStep(steps, 2, tr("Open the reader's page, enter the code and press “Get alerts”."),
                m_openPage);
        addStep(steps, 3, tr("Scan the barcode of a book that this reader has reserved."));
        connect(m_openPage, &QPushButton::clicked, this, &FirstStepsCard::readerPageRequested);
        setReaderPageServed(false);
    } else {
        m_intro->setText(tr("This is a library to practise with: its readers' phones are played by "
                            "this program, and nobody outside is rung."));
        auto *scan = new ActionButton(u"view-barcode"_s, tr("Scan it for me"), this);
        scan->setObjectName(u"scanForMe"_s);
        scan->setPrimary(true);
        addStep(steps, 1,
                tr("A reserved book has come back: scan the barcode %1, or type it and "
                   "press Enter.")
                    .arg(sampleBarcode),
                scan);
        addStep(steps, 2, tr("See at the desk who the book is for, and until when."));
        addStep(steps, 3, tr("Watch the reader's phone at the right ring."));
        connect(scan, &QPushButton::clicked, this,
                [this, sampleBarcode] { Q_EMIT scanRequested(sampleBarcode); });
    }
    column->addStretch(1);
}

void FirstStepsCard::setReaderPageServed(bool served)
{
    if (!m_openPage)
        return;
    m_openPage->setEnabled(served);
    m_openPage->setToolTip(served ? tr("Opens in your browser")
                                  : tr("The reader's page is not being served at the moment"));
}

void FirstStepsCard::setDone()
{
    m_steps->hide();
    m_title->setText(tr("Ready for the next scan"));
    m_intro->setText(
        tr("In any order: a returned book rings its next reader; a reader's card and a book are "
           "lent, picked up or taken back; a card and an ISBN or a title are reserved."));
}

void FirstStepsCard::addStep(QVBoxLayout *column, int number, const QString &text, QWidget *button)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(2 * gridPx);
    auto *digit = new TextLabel(TextSize::Card, TextLabel::Overflow::Elide, this);
    digit->setText(QLocale().toString(number));
    digit->setTone(Tone::Accent);
    digit->setFixedWidth(2 * gridPx);
    QFont strong = digit->font();
    strong.setWeight(QFont::Bold);
    digit->setFont(strong);
    auto *label = new TextLabel(TextSize::Card, TextLabel::Overflow::Wrap, this);
    label->setText(text);
    row->addWidget(digit, 0, Qt::AlignVCenter);
    row->addWidget(label, 1);
    if (button)
        row->addWidget(button, 0, Qt::AlignVCenter);
    column->addLayout(row);
}

} // namespace bookbell
