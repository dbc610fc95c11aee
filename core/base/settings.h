// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QMap>
#include <QStringList>

#include <functional>
#include <optional>
#include <vector>

#include "core/base/result.h"

namespace bookbell {

enum class SettingType { Text, Integer, Boolean, Choice, List };

struct SettingRange {
    int low = 0;
    int high = 0;

    bool operator==(const SettingRange &) const = default;
};

/// One key of the registry. Values are text; `normalise` turns what somebody typed into the text
/// that is stored ("Yes" into "on") or says what is wrong (error: InvalidSetting, the subject being
/// the reason).
struct SettingDefinition {
    QString key;
    SettingType type = SettingType::Text;
    QString defaultValue;
    QString help; ///< one line, English, translated by the window (context "Settings")
    std::function<Result<QString>(const QString &)> normalise;
    /// Settings that are set once, when the library is made.
    bool isFixed = false;
    /// What an Integer may be, or a Text that takes "off" or a number.
    std::optional<SettingRange> range = {};
    QStringList choices = {}; ///< of a Choice
};

/// All keys that exist. An unknown key is wrong usage.
class SettingRegistry
{
public:
    explicit SettingRegistry(std::vector<SettingDefinition> definitions);

    [[nodiscard]] const std::vector<SettingDefinition> &definitions() const
    {
        return m_definitions;
    }
    [[nodiscard]] const SettingDefinition *find(const QString &key) const;
    /// The text to store for `value`. Errors: UnknownSetting, InvalidSetting.
    [[nodiscard]] Result<QString> check(const QString &key, const QString &value) const;

private:
    std::vector<SettingDefinition> m_definitions;
    QHash<QString, qsizetype> m_index;
};

/// The settings of one library as they stood at one moment: what is stored, over the defaults.
class Settings
{
public:
    Settings() = default;
    Settings(const SettingRegistry *registry, QMap<QString, QString> stored);

    /// The value of a key that the registry knows (asserted).
    [[nodiscard]] QString text(const QString &key) const;
    [[nodiscard]] int integer(const QString &key) const;
    [[nodiscard]] bool boolean(const QString &key) const;
    [[nodiscard]] QStringList list(const QString &key) const;

private:
    const SettingRegistry *m_registry = nullptr;
    QMap<QString, QString> m_stored;
};

/// Ready-made checks for definitions.
namespace settingchecks {
[[nodiscard]] Result<QString> nonEmptyText(const QString &value);
[[nodiscard]] Result<QString> boolean(const QString &value);
[[nodiscard]] std::function<Result<QString>(const QString &)> integerBetween(int low, int high);
[[nodiscard]] std::function<Result<QString>(const QString &)> oneOf(QStringList choices);
} // namespace settingchecks

} // namespace bookbell
