// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/settingcomputer.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include "ui/computersettings.h"
#include "ui/widgets/settingeditor.h"
#include "ui/widgets/textlabel.h"

namespace bookbell {

using namespace Qt::StringLiterals;

static constexpr int choiceWidthPx = 38 * gridPx;

SettingComputer::SettingComputer(QWidget *parent)
    : Card(parent)
{
    setObjectName(u"settingComputer"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(2 * gridPx, 2 * gridPx, gridPx, 2 * gridPx);
    column->setSpacing(3 * gridPx);
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
    const ComputerSettings kept = ComputerSettings::load();
    m_language->setCurrentIndex(qMax(0, m_language->findData(kept.language)));
    m_scheme->setCurrentIndex(qMax(0, m_scheme->findData(toText(kept.scheme))));
    connect(m_language, &QComboBox::activated, this, &SettingComputer::keep);
    connect(m_scheme, &QComboBox::activated, this, &SettingComputer::keep);
}

QComboBox *SettingComputer::addChoice(const QString &name, const QString &label,
                                      const QString &help)
{
    auto *words = new TextLabel(TextSize::Body, TextLabel::Overflow::Wrap, this);
    QFont strong = words->font();
    strong.setWeight(QFont::DemiBold);
    words->setFont(strong);
    words->setText(label);
    auto *more = new TextLabel(TextSize::Body, TextLabel::Overflow::Wrap, this);
    more->setTone(Tone::Muted);
    more->setText(help);
    auto *combo = new QComboBox(this);
    combo->setObjectName(name);
    combo->setAccessibleName(label);
    combo->setAccessibleDescription(help);
    leaveWheelToPage(combo);
    auto *text = new QVBoxLayout;
    text->setSpacing(2);
    text->addWidget(words);
    text->addWidget(more);
    auto *control = new QWidget(this);
    control->setFixedWidth(choiceWidthPx);
    auto *controlRow = new QHBoxLayout(control);
    controlRow->setContentsMargins(0, 0, 0, 0);
    controlRow->addWidget(combo);
    controlRow->addStretch(1);
    auto *row = new QHBoxLayout;
    row->setSpacing(3 * gridPx);
    row->addLayout(text, 1);
    row->addWidget(control, 0, Qt::AlignTop);
    qobject_cast<QVBoxLayout *>(layout())->addLayout(row);
    return combo;
}

void SettingComputer::keep()
{
    const ComputerSettings before = ComputerSettings::load();
    const ComputerSettings now {m_language->currentData().toString(),
                                schemeFromText(m_scheme->currentData().toString())};
    if (now == before)
        return;
    now.store();
    Q_EMIT chosen();
}

} // namespace bookbell
