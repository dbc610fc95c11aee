// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/settingcomputer.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include "core/base/whenfinished.h"
#include "ui/computersettings.h"
#include "ui/slipprinter.h"
#include "ui/widgets/settingeditor.h"
#include "ui/widgets/textlabel.h"

namespace bookbell {

using namespace Qt::StringLiterals;

static constexpr int choiceWidthPx = 38 * gridPx;

SettingComputer::SettingComputer(SlipPrinter *printers, QWidget *parent)
    : Card(parent)
    , m_printers(printers)
{
    setObjectName(u"settingComputer"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(2 * gridPx, 2 * gridPx, gridPx, 2 * gridPx);
    column->setSpacing(3 * gridPx);
    addLookRows();
    addDeskRows();
    addSlipRows();
    show(ComputerSettings::load());
    for (QComboBox *combo : {m_language, m_scheme, m_printer, m_paper, m_name})
        connect(combo, &QComboBox::activated, this, &SettingComputer::keep);
    for (QCheckBox *check : {m_sounds, m_eachSlip})
        connect(check, &QCheckBox::clicked, this, &SettingComputer::keep);
}

void SettingComputer::addLookRows()
{
    m_language = addChoice(u"computerLanguage"_s, tr("Language of the window"),
                           tr("What readers get is set with the library and their devices."));
    m_language->addItem(tr("As the system"), QString());
    // Each in its own words: whoever cannot read the others finds theirs.
    m_language->addItem(u"한국어"_s, u"ko"_s);
    m_language->addItem(u"English"_s, u"en"_s);
    m_scheme = addChoice(u"computerScheme"_s, tr("Appearance"), tr("Colours of the window."));
    for (const auto &[scheme, text] :
         {std::pair(Scheme::System, tr("As the system")), std::pair(Scheme::Light, tr("Light")),
          std::pair(Scheme::Dark, tr("Dark"))})
        m_scheme->addItem(text, toText(scheme));
}

void SettingComputer::addDeskRows()
{
    m_sounds = addSwitch(u"computerSounds"_s, tr("Sounds at the desk"),
                         tr("A bell that climbs when a copy waits for a reader, a soft stroke when "
                            "something was done, two low notes when it was not."));
}

void SettingComputer::addSlipRows()
{
    m_printer = addChoice(u"computerSlipPrinter"_s, tr("Printer for hold slips"),
                          tr("Without one, slips are saved as PDF files."));
    m_printer->addItem(tr("None: save as PDF"), QString());
    m_paper = addChoice(u"computerSlipPaper"_s, tr("Paper of hold slips"),
                        tr("A receipt printer cuts the slip where its text ends."));
    for (const auto &[paper, text] :
         {std::pair(SlipPaper::Receipt, tr("Receipt, 80 mm")), std::pair(SlipPaper::A6, tr("A6")),
          std::pair(SlipPaper::A4, tr("A4"))})
        m_paper->addItem(text, toText(paper));
    m_eachSlip = addSwitch(u"computerEachSlip"_s, tr("Print each slip by itself"),
                           tr("As soon as a copy goes on the hold shelf. Needs a printer."));
    m_name = addChoice(u"computerSlipName"_s, tr("Reader's name on hold slips"),
                       tr("Everybody who walks past the hold shelf can read it."));
    //: how a reader's name stands on a slip; an example of a name of this language
    m_name->addItem(tr("Shortened: E. W."), static_cast<int>(SlipName::Short));
    m_name->addItem(tr("In full"), static_cast<int>(SlipName::Full));
}

void SettingComputer::show(const ComputerSettings &kept)
{
    m_language->setCurrentIndex(qMax(0, m_language->findData(kept.language)));
    m_scheme->setCurrentIndex(qMax(0, m_scheme->findData(toText(kept.scheme))));
    m_sounds->setChecked(kept.playsSounds);
    // One that is switched off now stays chosen.
    if (m_printer->findData(kept.slipPrinter) < 0)
        m_printer->addItem(kept.slipPrinter, kept.slipPrinter);
    m_printer->setCurrentIndex(m_printer->findData(kept.slipPrinter));
    m_paper->setCurrentIndex(qMax(0, m_paper->findData(toText(kept.slipPaper))));
    m_eachSlip->setChecked(kept.printsEachSlip && !kept.slipPrinter.isEmpty());
    m_eachSlip->setEnabled(!kept.slipPrinter.isEmpty());
    m_name->setCurrentIndex(m_name->findData(static_cast<int>(kept.slipName)));
}

void SettingComputer::showEvent(QShowEvent *event)
{
    Card::showEvent(event);
    lookForPrinters();
}

void SettingComputer::lookForPrinters()
{
    if (!m_printers || m_isLooking)
        return;
    m_isLooking = true;
    whenFinished(m_printers->printers(), this, [this](const QStringList &names) {
        m_isLooking = false;
        for (const QString &name : names) {
            if (m_printer->findData(name) < 0)
                m_printer->addItem(name, name);
        }
    });
}

QComboBox *SettingComputer::addChoice(const QString &name, const QString &label,
                                      const QString &help)
{
    auto *combo = new QComboBox(this);
    combo->setObjectName(name);
    leaveWheelToPage(combo);
    addControl(combo, label, help);
    return combo;
}

QCheckBox *SettingComputer::addSwitch(const QString &name, const QString &label,
                                      const QString &help)
{
    auto *check = new QCheckBox(tr("On"), this);
    check->setObjectName(name);
    addControl(check, label, help);
    return check;
}

void SettingComputer::addControl(QWidget *control, const QString &label, const QString &help)
{
    auto *words = new TextLabel(TextSize::Body, TextLabel::Overflow::Wrap, this);
    QFont strong = words->font();
    strong.setWeight(QFont::DemiBold);
    words->setFont(strong);
    words->setText(label);
    auto *more = new TextLabel(TextSize::Body, TextLabel::Overflow::Wrap, this);
    more->setTone(Tone::Muted);
    more->setText(help);
    control->setAccessibleName(label);
    control->setAccessibleDescription(help);
    auto *text = new QVBoxLayout;
    text->setSpacing(2);
    text->addWidget(words);
    text->addWidget(more);
    auto *room = new QWidget(this);
    room->setFixedWidth(choiceWidthPx);
    auto *controlRow = new QHBoxLayout(room);
    controlRow->setContentsMargins(0, 0, 0, 0);
    controlRow->addWidget(control);
    controlRow->addStretch(1);
    auto *row = new QHBoxLayout;
    row->setSpacing(3 * gridPx);
    row->addLayout(text, 1);
    row->addWidget(room, 0, Qt::AlignTop);
    qobject_cast<QVBoxLayout *>(layout())->addLayout(row);
}

void SettingComputer::keep()
{
    const ComputerSettings before = ComputerSettings::load();
    ComputerSettings now;
    now.language = m_language->currentData().toString();
    now.scheme = schemeFromText(m_scheme->currentData().toString());
    now.playsSounds = m_sounds->isChecked();
    now.slipPrinter = m_printer->currentData().toString();
    now.slipPaper = slipPaperFromText(m_paper->currentData().toString());
    now.printsEachSlip = m_eachSlip->isChecked() && !now.slipPrinter.isEmpty();
    now.slipName = static_cast<SlipName>(m_name->currentData().toInt());
    if (now == before)
        return;
    now.store();
    show(now);
    if (now.language != before.language || now.scheme != before.scheme)
        Q_EMIT chosen();
}

} // namespace bookbell
