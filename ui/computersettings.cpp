// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/computersettings.h"

#include <QSettings>

namespace bookbell {

using namespace Qt::StringLiterals;

static constexpr auto languageKey = "language"_L1;
static constexpr auto schemeKey = "scheme"_L1;
static constexpr auto soundsKey = "desk/sounds"_L1;
static constexpr auto printerKey = "slip/printer"_L1;
static constexpr auto paperKey = "slip/paper"_L1;
static constexpr auto eachSlipKey = "slip/each"_L1;
static constexpr auto nameKey = "slip/name"_L1;

ComputerSettings ComputerSettings::load()
{
    const QSettings stored;
    return {stored.value(languageKey).toString(),
            schemeFromText(stored.value(schemeKey).toString()),
            stored.value(soundsKey, true).toBool(),
            stored.value(printerKey).toString(),
            slipPaperFromText(stored.value(paperKey).toString()),
            stored.value(eachSlipKey, false).toBool(),
            stored.value(nameKey).toString() == "full"_L1 ? SlipName::Full : SlipName::Short};
}

void ComputerSettings::store() const
{
    QSettings stored;
    stored.setValue(languageKey, language);
    stored.setValue(schemeKey, toText(scheme));
    stored.setValue(soundsKey, playsSounds);
    stored.setValue(printerKey, slipPrinter);
    stored.setValue(paperKey, toText(slipPaper));
    stored.setValue(eachSlipKey, printsEachSlip);
    stored.setValue(nameKey, slipName == SlipName::Full ? u"full"_s : u"short"_s);
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
