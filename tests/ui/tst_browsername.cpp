// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "ui/browsername.h"

using namespace bookbell;
using namespace Qt::StringLiterals;

class TestBrowserName : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void browserAndSystem_data()
    {
        QTest::addColumn<QString>("userAgent");
        QTest::addColumn<QString>("name");
        const auto row = [](const char *title, const QString &userAgent, const QString &name) {
            QTest::newRow(title) << userAgent << name;
        };
        row("Chrome on Android",
            u"Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) "
            "Chrome/130.0.0.0 Mobile Safari/537.36"_s,
            u"Chrome on Android"_s);
        row("Samsung names Chrome, too",
            u"Mozilla/5.0 (Linux; Android 13; SM-S901B) AppleWebKit/537.36 (KHTML, like Gecko) "
            "SamsungBrowser/26.0 Chrome/122.0.0.0 Mobile Safari/537.36"_s,
            u"Samsung Internet on Android"_s);
        row("Edge names Chrome, too",
            u"Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) "
            "Chrome/130.0.0.0 Safari/537.36 Edg/130.0.0.0"_s,
            u"Edge on Windows"_s);
        row("Whale",
            u"Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) "
            "Chrome/128.0.0.0 Whale/3.28.266.14 Safari/537.36"_s,
            u"Naver Whale on Windows"_s);
        row("Firefox on Linux",
            u"Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0"_s,
            u"Firefox on Linux"_s);
        row("Safari on a Mac",
            u"Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like "
            "Gecko) Version/18.0 Safari/605.1.15"_s,
            u"Safari on Mac"_s);
        row("from the home screen of an iPhone",
            u"Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, "
            "like Gecko) Mobile/15E148"_s,
            u"Safari on iPhone"_s);
        row("a browser without a system", u"Firefox/131.0"_s, u"Firefox"_s);
        row("a system without a browser", u"okhttp (Android)"_s, u"Android"_s);
        row("neither", u"curl/8.5"_s, {});
        row("nothing", {}, {});
    }
    void browserAndSystem()
    {
        QFETCH(QString, userAgent);
        QTEST(browserName(userAgent), "name");
    }
};

QTEST_GUILESS_MAIN(TestBrowserName)
#include "tst_browsername.moc"
