// SPDX-License-Identifier: GPL-3.0-or-later
// bench_priority ORIGIN CA [COUNT [LANES]]
//     How soon an alert to one reader is claimed and answered while an announcement goes out to
//     COUNT subscriptions of the same push service (bench_send --serve is one). Prints medians and
//     maxima in milliseconds from the commit of each of a hundred alerts.
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTextStream>
#include <QThread>

#include <algorithm>

#include "core/delivery/sendrun.h"
#include "nginxserver.h"
#include "sendinglibrary.h"

using namespace bookbell;
using namespace bookbell::test;
using namespace Qt::StringLiterals;

namespace {

void print(const QString &what, QList<double> values)
{
    std::sort(values.begin(), values.end());
    QTextStream(stdout) << u"%1 median %2 ms, 95 % %3 ms, longest %4 ms"_s.arg(what, -22)
                               .arg(values.at(values.size() / 2), 0, 'f', 1)
                               .arg(values.at(values.size() * 95 / 100), 0, 'f', 1)
                               .arg(values.constLast(), 0, 'f', 1)
                        << Qt::endl;
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_NO_THREADED_GLIB", "1"); // as the program does
    QCoreApplication app(argc, argv);
    const QStringList arguments = app.arguments();
    if (arguments.size() < 3) {
        QTextStream(stderr) << "bench_priority ORIGIN CA [COUNT [LANES]]" << Qt::endl;
        return 2;
    }
    const int count = arguments.value(3, u"100000"_s).toInt();
    const SystemClock clock;
    SendingLibrary library(clock);
    library.set(u"push.ca-file"_s, arguments.at(2));
    const auto subscriptions = library.addSubscriptions(arguments.at(1), count);
    (void)library.announce(subscriptions, QString(180, u'x'));
    // Asks as another program would, so that the sender's own reads are not in the way.
    const auto watcher = library.openAgain();

    SenderOptions options;
    options.lanes = arguments.value(4, u"3"_s).toInt();
    Sender sender(library.database(), clock, options);
    sender.start();
    QThread::msleep(1000); // until it is well under way
    constexpr int alerts = 100;
    QList<double> claimed;
    QList<double> answered;
    QElapsedTimer all;
    all.start();
    for (int i = 0; i < alerts; ++i) {
        const DeliveryId id = library.ring(subscriptions.at(i));
        QElapsedTimer sinceCommit;
        sinceCommit.start();
        double claimedMs = -1;
        for (;;) {
            const auto delivery =
                watcher
                    ->read([id](const Stores &stores) { return stores.deliveries().delivery(id); })
                    .result()
                    .value()
                    .value();
            const double ms = static_cast<double>(sinceCommit.nsecsElapsed()) / 1e6;
            if (claimedMs < 0 && delivery.state != DeliveryState::Queued)
                claimedMs = ms;
            if (delivery.state == DeliveryState::Accepted) {
                claimed.append(claimedMs);
                answered.append(ms);
                break;
            }
            if (ms > 30'000)
                qFatal("an alert was not answered");
            // The database tells of changes through the event loop.
            QCoreApplication::processEvents();
            QThread::usleep(500);
        }
        QThread::msleep(20);
        QCoreApplication::processEvents();
    }
    const DeliveryCounts counts = library.counts();
    QTextStream(stdout) << "still waiting at the end: " << counts.open() << " of " << count << ", "
                        << counts.of(DeliveryState::Accepted) << " accepted in " << all.elapsed()
                        << " ms" << Qt::endl;
    print(u"commit to claim"_s, claimed);
    print(u"commit to recorded answer"_s, answered);
    return 0;
}
