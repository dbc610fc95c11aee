// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/messagetexts.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/widgets/flowlayout.h"
#include "ui/widgets/messagetextcard.h"
#include "ui/widgets/settingeditor.h"
#include "ui/widgets/settingrow.h"

namespace bookbell {

using namespace Qt::StringLiterals;

namespace {

constexpr int koreanId = 0;
constexpr int englishId = 1;
constexpr int namedId = 0;
constexpr int discreetId = 1;

QToolButton *addChoiceButton(QButtonGroup *group, int id, const QString &text, QLayout *row,
                             QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setText(text);
    button->setCheckable(true);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setMinimumHeight(4 * gridPx);
    group->addButton(button, id);
    row->addWidget(button);
    return button;
}

} // namespace

MessageTexts::MessageTexts(const SettingRegistry &registry, const QTimeZone &zone, UtcTime now,
                           QWidget *parent)
    : QWidget(parent)
    , m_alert(new QComboBox(this))
    , m_language(new QButtonGroup(this))
    , m_variant(new QButtonGroup(this))
{
    setObjectName(u"messageTexts"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2 * gridPx);
    for (const SettingDefinition &definition : registry.definitions()) {
        if (!SettingWording::isTemplate(definition.key))
            continue;
        const TemplateKey about = SettingWording::templateOf(definition.key);
        if (about.part != "title"_L1)
            continue;
        if (m_alert->findData(about.name) < 0)
            m_alert->addItem(SettingWording::alertName(about.name), about.name);
        m_cards.append(new MessageTextCard(registry, about, {}, zone, now, this));
    }
    m_choice = buildChoice();
    column->addWidget(m_choice);
    for (MessageTextCard *card : std::as_const(m_cards))
        column->addWidget(card);
    showChosen();
}

QWidget *MessageTexts::buildChoice()
{
    auto *choice = new QWidget(this);
    auto *row = new FlowLayout;
    choice->setLayout(row);
    m_alert->setParent(choice);
    m_alert->setObjectName(u"textAlert"_s);
    m_alert->setAccessibleName(tr("Which alert"));
    leaveWheelToPage(m_alert);
    row->addWidget(m_alert);
    QToolButton *korean = addChoiceButton(m_language, koreanId, u"한국어"_s, row, choice);
    korean->setObjectName(u"textKorean"_s);
    QToolButton *english = addChoiceButton(m_language, englishId, u"English"_s, row, choice);
    english->setObjectName(u"textEnglish"_s);
    QToolButton *named =
        addChoiceButton(m_variant, namedId, tr("With the book's title"), row, choice);
    named->setObjectName(u"textNamed"_s);
    QToolButton *discreet = addChoiceButton(m_variant, discreetId, tr("Discreet"), row, choice);
    discreet->setObjectName(u"textDiscreet"_s);
    korean->setChecked(true);
    named->setChecked(true);
    connect(m_alert, &QComboBox::currentIndexChanged, this, &MessageTexts::showChosen);
    connect(m_language, &QButtonGroup::idToggled, this, &MessageTexts::showChosen);
    connect(m_variant, &QButtonGroup::idToggled, this, &MessageTexts::showChosen);
    return choice;
}

QList<SettingRow *> MessageTexts::rows() const
{
    QList<SettingRow *> all;
    for (const MessageTextCard *card : m_cards)
        all << card->titleRow() << card->bodyRow();
    return all;
}

void MessageTexts::setLibraryName(const QString &name)
{
    for (MessageTextCard *card : std::as_const(m_cards))
        card->setLibraryName(name);
}

void MessageTexts::setLanguage(const QString &language)
{
    if (m_hasLanguage)
        return;
    m_hasLanguage = true;
    m_language->button(language == "en"_L1 ? englishId : koreanId)->setChecked(true);
}

int MessageTexts::showMatching(const QStringList &words)
{
    m_choice->setVisible(words.isEmpty());
    if (words.isEmpty()) {
        showChosen();
        return 1;
    }
    int found = 0;
    for (MessageTextCard *card : std::as_const(m_cards)) {
        const bool matches = card->titleRow()->matches(words) || card->bodyRow()->matches(words);
        card->setVisible(matches);
        found += matches ? 1 : 0;
    }
    return found;
}

void MessageTexts::showChosen()
{
    const TemplateKey chosen {m_alert->currentData().toString(),
                              m_language->checkedId() == englishId ? u"en"_s : u"ko"_s,
                              m_variant->checkedId() == discreetId, u"title"_s};
    for (MessageTextCard *card : std::as_const(m_cards))
        card->setVisible(card->about() == chosen);
}

} // namespace bookbell
