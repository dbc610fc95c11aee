// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/computersettings.h"

#include <QSettings>

namespace bookbell {

using namespace Qt::StringLiterals;

static constexpr auto languageKey = "language"_L1;
static constexpr auto schemeKey = "scheme"_L1;

ComputerSettings ComputerSettings::load()
{
    const QSettings stored;
    return {stored.value(languageKey).toString(),
            schemeFromText(stored.value(schemeKey).toString())};
}

void ComputerSettings::store() const
{
    QSettings stored;
    stored.setValue(languageKey, language);
    stored.setValue(schemeKey, toText(scheme));
}

QString toText(Scheme scheme)
{
    switch (scheme) {
    case Scheme::Light:
        return u"light"_s;
    case Scheme::Dark:
        return u"dark"_s;
    case Scheme::System:
        break;
    }
    return u"system"_s;
}

Scheme schemeFromText(const QString &text)
{
    return text == "light"_L1 ? Scheme::Light : text == "dark"_L1 ? Scheme::Dark : Scheme::System;
}

} // namespace bookbell
