// SPDX-License-Identifier: GPL-3.0-or-later
// From the start of `bookbell check-in` to the notification in Firefox, the median of several
// rings. Nothing is asserted: a figure to look at.
#include <QCoreApplication>
#include <QDateTime>

#include <algorithm>
#include <cstdio>
#include <vector>

#include "tests/browser/readerstory.h"

using namespace Qt::StringLiterals;
using namespace bookbell;
using namespace bookbell::test;

namespace {

constexpr int rings = 10;

/// Notes in the page when the first notification is seen; looks every 5 ms.
QString watchExpression()
{
    return u"(window.shownAt = (async () => {"
           "  for (;;) {"
           "    if ((await %1).length) return Date.now();"
           "    await new Promise(done => setTimeout(done, 5));"
           "  }"
           "})(), true)"_s.arg(notificationsExpression());
}

/// Milliseconds of one ring. Afterwards the copy is back on the shelf and nothing is shown.
Result<double> ringOnce(ReaderStory &story)
{
    if (const auto reserved = story.reserve(ReaderStory::firstIsbn); !reserved) {
        return fail(reserved.error());
    }
    if (const auto watching = story.browser().evaluate(watchExpression()); !watching) {
        return fail(watching.error());
    }
    const qint64 startedAt = QDateTime::currentMSecsSinceEpoch();
    if (const auto checkedIn = story.checkIn(ReaderStory::firstBarcode); !checkedIn) {
        return fail(checkedIn.error());
    }
    const auto shownAt = story.browser().evaluate(u"window.shownAt"_s);
    if (!shownAt) {
        return fail(shownAt.error());
    }

    const auto closed = story.browser().evaluate(
        u"navigator.serviceWorker.ready.then(registration => registration.getNotifications())"
        ".then(all => all.forEach(one => one.close()))"_s);
    const auto lent =
        story.program().succeed({u"check-out"_s, QString::fromLatin1(ReaderStory::firstBarcode),
                                 u"--reader"_s, QString::fromLatin1(ReaderStory::card)});
    const auto returned = story.checkIn(ReaderStory::firstBarcode);
    if (!closed || !lent || !returned) {
        return fail(!closed ? closed.error() : !lent ? lent.error() : returned.error());
    }
    return shownAt->toDouble() - static_cast<double>(startedAt);
}

int complain(const Error &error)
{
    std::fprintf(stderr, "%s: %s\n", qPrintable(error.subject), qPrintable(error.detail));
    return 1;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    ReaderStory story;
    if (const auto begun = story.begin(u"ko"_s); !begun) {
        return complain(begun.error());
    }
    if (const auto subscribed = story.subscribe(); !subscribed) {
        return complain(subscribed.error());
    }
    std::vector<double> times;
    for (int i = 0; i < rings; ++i) {
        const auto time = ringOnce(story);
        if (!time) {
            return complain(time.error());
        }
        times.push_back(*time);
    }
    std::ranges::sort(times);
    const size_t middle = times.size() / 2;
    const double median = (times[middle - 1] + times[middle]) / 2;
    std::printf("check-in to notification in Firefox: median of %d %.0f ms (from %.0f to %.0f)\n",
                rings, median, times.front(), times.back());
    return 0;
}
