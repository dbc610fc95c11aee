// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

#include <functional>

#include "ui/settingwording.h"

class QVBoxLayout;

namespace bookbell {

class Card;
class SettingRow;
class TextLabel;

/// A section of the settings' page: its heading, and cards with rows or with whatever else belongs
/// there. Finds what a search is about.
class SettingsGroup final : public QWidget
{
    Q_OBJECT

public:
    explicit SettingsGroup(SettingSection section, QWidget *parent);

    [[nodiscard]] SettingSection section() const { return m_section; }
    /// Into the card at the end; after a part, into a new one.
    void addRow(SettingRow *row);
    /// Something of its own; a search shows it where each word stands in one of `texts`.
    void addPart(QWidget *part, const QStringList &texts);
    /// Something that searches itself: `search` gets the words and says how much it shows.
    void addPart(QWidget *part, std::function<int(const QStringList &)> search);
    /// Hides what does not match every word; without words everything shows. How many rows and
    /// parts are left.
    int showMatching(const QStringList &words);

private:
    struct CardRows {
        Card *card = nullptr;
        QVBoxLayout *column = nullptr;
        QList<SettingRow *> rows;
    };
    struct Part {
        QWidget *widget = nullptr;
        std::function<int(const QStringList &)> search;
    };

    SettingSection m_section;
    QVBoxLayout *m_column = nullptr;
    QList<CardRows> m_cards;
    QList<Part> m_parts;
    bool m_beginsCard = true; ///< with the next row
};

} // namespace bookbell
