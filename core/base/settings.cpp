// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/settings.h"

namespace bookbell {

using namespace Qt::StringLiterals;

SettingRegistry::SettingRegistry(std::vector<SettingDefinition> definitions)
    : m_definitions(std::move(definitions))
{
    for (size_t i = 0; i < m_definitions.size(); ++i)
        m_index.insert(m_definitions[i].key, static_cast<qsizetype>(i));
}

const SettingDefinition *SettingRegistry::find(const QString &key) const
{
    const auto it = m_index.constFind(key);
    return it == m_index.cend() ? nullptr : &m_definitions[static_cast<size_t>(*it)];
}

Result<QString> SettingRegistry::check(const QString &key, const QString &value) const
{
    const SettingDefinition *definition = find(key);
    if (!definition)
        return fail(ErrorCode::UnknownSetting, key);
    auto normalised = definition->normalise(value.trimmed());
    if (!normalised)
        return fail(normalised.error().code, key, normalised.error().subject);
    return normalised;
}

Settings::Settings(const SettingRegistry *registry, QMap<QString, QString> stored)
    : m_registry(registry)
    , m_stored(std::move(stored))
{
}

QString Settings::text(const QString &key) const
{
    const auto it = m_stored.constFind(key);
    if (it != m_stored.cend())
        return *it;
    const SettingDefinition *definition = m_registry ? m_registry->find(key) : nullptr;
    Q_ASSERT_X(definition, "Settings::text", qPrintable(key));
    return definition ? definition->defaultValue : QString();
}

int Settings::integer(const QString &key) const
{
    return text(key).toInt();
}

bool Settings::boolean(const QString &key) const
{
    return text(key) == "on"_L1;
}

QStringList Settings::list(const QString &key) const
{
    QStringList items = text(key).split(u',', Qt::SkipEmptyParts);
    for (QString &item : items)
        item = item.trimmed();
    items.removeAll(QString());
    return items;
}

namespace settingchecks {

Result<QString> nonEmptyText(const QString &value)
{
    if (value.isEmpty())
        return fail(ErrorCode::InvalidSetting, u"it must not be empty"_s);
    return value;
}

Result<QString> boolean(const QString &value)
{
    static const QStringList on {u"on"_s, u"true"_s, u"yes"_s, u"1"_s};
    static const QStringList off {u"off"_s, u"false"_s, u"no"_s, u"0"_s};
    if (on.contains(value, Qt::CaseInsensitive))
        return u"on"_s;
    if (off.contains(value, Qt::CaseInsensitive))
        return u"off"_s;
    return fail(ErrorCode::InvalidSetting, u"write on or off"_s);
}

std::function<Result<QString>(const QString &)> integerBetween(int low, int high)
{
    return [low, high](const QString &value) -> Result<QString> {
        bool isNumber = false;
        const int number = value.toInt(&isNumber);
        if (!isNumber || number < low || number > high)
            return fail(ErrorCode::InvalidSetting,
                        u"write a whole number from %1 to %2"_s.arg(low).arg(high));
        return QString::number(number);
    };
}

std::function<Result<QString>(const QString &)> oneOf(QStringList choices)
{
    return [choices = std::move(choices)](const QString &value) -> Result<QString> {
        const QString lower = value.toLower();
        if (choices.contains(lower))
            return lower;
        return fail(ErrorCode::InvalidSetting, u"write one of: "_s + choices.join(u", "_s));
    };
}

} // namespace settingchecks
} // namespace bookbell
