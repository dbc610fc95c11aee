// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/browsername.h"

#include <QCoreApplication>

#include <array>

namespace bookbell {

using namespace Qt::StringLiterals;

namespace {

class BrowserWords
{
    Q_DECLARE_TR_FUNCTIONS(bookbell::BrowserWords)
};

struct Mark {
    QLatin1StringView sign;
    QLatin1StringView name;
};

// Most browsers name others, too, so the first that is found counts.
constexpr std::array browsers {
    Mark {"SamsungBrowser/"_L1, "Samsung Internet"_L1},
    Mark {"Whale/"_L1, "Naver Whale"_L1},
    Mark {"EdgA/"_L1, "Edge"_L1},
    Mark {"EdgiOS/"_L1, "Edge"_L1},
    Mark {"Edg/"_L1, "Edge"_L1},
    Mark {"OPR/"_L1, "Opera"_L1},
    Mark {"Vivaldi/"_L1, "Vivaldi"_L1},
    Mark {"FxiOS/"_L1, "Firefox"_L1},
    Mark {"Firefox/"_L1, "Firefox"_L1},
    Mark {"CriOS/"_L1, "Chrome"_L1},
    Mark {"Chrome/"_L1, "Chrome"_L1},
    Mark {"Safari/"_L1, "Safari"_L1},
    // A page on an iPhone's home screen leaves the browser's name out.
    Mark {"AppleWebKit/"_L1, "Safari"_L1},
};

constexpr std::array systems {
    Mark {"Android"_L1, "Android"_L1}, Mark {"iPhone"_L1, "iPhone"_L1},
    Mark {"iPad"_L1, "iPad"_L1},       Mark {"Windows"_L1, "Windows"_L1},
    Mark {"CrOS"_L1, "ChromeOS"_L1},   Mark {"Macintosh"_L1, "Mac"_L1},
    Mark {"Linux"_L1, "Linux"_L1},
};

template <size_t Count>
QString firstIn(const QString &userAgent, const std::array<Mark, Count> &marks)
{
    for (const Mark &mark : marks) {
        if (userAgent.contains(mark.sign))
            return mark.name;
    }
    return {};
}

} // namespace

QString browserName(const QString &userAgent)
{
    const QString browser = firstIn(userAgent, browsers);
    const QString system = firstIn(userAgent, systems);
    if (browser.isEmpty())
        return system;
    //: %1: a browser, %2: a system: "Firefox on Android"
    return system.isEmpty() ? browser : BrowserWords::tr("%1 on %2").arg(browser, system);
}

} // namespace bookbell
