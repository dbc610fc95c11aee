// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/settingsgroup.h"

#include <QVBoxLayout>

#include <algorithm>

#include "ui/widgets/card.h"
#include "ui/widgets/cardparts.h"
#include "ui/widgets/settingrow.h"
#include "ui/widgets/textlabel.h"

namespace bookbell {

using namespace Qt::StringLiterals;

SettingsGroup::SettingsGroup(SettingSection section, QWidget *parent)
    : QWidget(parent)
    , m_section(section)
    , m_column(new QVBoxLayout(this))
{
    setObjectName("settings-"_L1 + SettingWording::sectionLink(section));
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(2 * gridPx);
    m_column->addWidget(cardHeading(SettingWording::sectionName(section), this));
}

void SettingsGroup::addRow(SettingRow *row)
{
    if (m_beginsCard) {
        m_beginsCard = false;
        CardRows rows;
        rows.card = new Card(this);
        rows.column = new QVBoxLayout(rows.card);
        rows.column->setContentsMargins(2 * gridPx, 2 * gridPx, gridPx, 2 * gridPx);
        rows.column->setSpacing(3 * gridPx);
        m_column->addWidget(rows.card);
        m_cards.append(rows);
    }
    CardRows &rows = m_cards.last();
    rows.column->addWidget(row);
    rows.rows.append(row);
}

void SettingsGroup::addPart(QWidget *part, const QStringList &texts)
{
    addPart(part, [texts](const QStringList &words) {
        const bool matches = std::all_of(words.cbegin(), words.cend(), [&](const QString &word) {
            return std::any_of(texts.cbegin(), texts.cend(), [&](const QString &text) {
                return text.contains(word, Qt::CaseInsensitive);
            });
        });
        return matches ? 1 : 0;
    });
}

void SettingsGroup::addPart(QWidget *part, std::function<int(const QStringList &)> search)
{
    m_column->addWidget(part);
    m_parts.append({part, std::move(search)});
    m_beginsCard = true;
}

int SettingsGroup::showMatching(const QStringList &words)
{
    int found = 0;
    for (const CardRows &card : std::as_const(m_cards)) {
        int inCard = 0;
        for (SettingRow *row : card.rows) {
            const bool matches = row->matches(words);
            row->setVisible(matches);
            inCard += matches ? 1 : 0;
        }
        card.card->setVisible(inCard > 0);
        found += inCard;
    }
    for (const Part &part : std::as_const(m_parts)) {
        const int inPart = part.search(words);
        part.widget->setVisible(inPart > 0);
        found += inPart;
    }
    return found;
}

} // namespace bookbell
