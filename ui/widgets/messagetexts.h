// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimeZone>
#include <QWidget>

#include "core/base/clock.h"
#include "core/base/settings.h"
#include "ui/settingwording.h"

class QButtonGroup;
class QComboBox;

namespace bookbell {

class MessageTextCard;
class SettingRow;

/// The words of all alerts: which alert, in which language, with the book's title or without it,
/// and the card of that choice. A search shows every card that it is about.
class MessageTexts final : public QWidget
{
    Q_OBJECT

public:
    MessageTexts(const SettingRegistry &registry, const QTimeZone &zone, UtcTime now,
                 QWidget *parent);

    [[nodiscard]] QList<SettingRow *> rows() const;
    void setLibraryName(const QString &name);
    /// Begins with the library's own language.
    void setLanguage(const QString &language);
    /// How many cards are shown.
    int showMatching(const QStringList &words);

private:
    [[nodiscard]] QWidget *buildChoice();
    void showChosen();

    QList<MessageTextCard *> m_cards;
    QWidget *m_choice = nullptr;
    QComboBox *m_alert = nullptr;
    QButtonGroup *m_language = nullptr;
    QButtonGroup *m_variant = nullptr;
    bool m_hasLanguage = false;
};

} // namespace bookbell
