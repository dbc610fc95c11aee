// SPDX-License-Identifier: GPL-3.0-or-later
// bench_send --serve
//     nginx that answers 201 over TLS and HTTP/2; prints ORIGIN and CA FILE
// bench_send ORIGIN CA COUNT LANES
//     sends an announcement to COUNT subscriptions there, from the library through outbox and
//     sender; prints messages a second and the CPU time that each took
#include <QCoreApplication>
#include <QTextStream>

#include <sys/resource.h>

#include "core/delivery/sendrun.h"
#include "nginxserver.h"
#include "sendinglibrary.h"

using namespace bookbell;
using namespace bookbell::test;
using namespace Qt::StringLiterals;

namespace {

int serve()
{
    NginxServer nginx;
    const QString trouble = nginx.start(false);
    if (!trouble.isEmpty()) {
        QTextStream(stderr) << trouble << Qt::endl;
        return 1;
    }
    QTextStream(stdout) << nginx.origin() << ' ' << nginx.caFile() << Qt::endl;
    QTextStream(stdin).readAll(); // until whoever started it goes
    return 0;
}

/// Of all threads of this process, user and system.
qint64 cpuMicroseconds()
{
    rusage usage {};
    getrusage(RUSAGE_SELF, &usage);
    return (usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * 1'000'000 + usage.ru_utime.tv_usec
        + usage.ru_stime.tv_usec;
}

int send(const QString &origin, const QString &caFile, int count, int lanes)
{
    const SystemClock clock;
    SendingLibrary library(clock);
    library.set(u"push.ca-file"_s, caFile);
    const auto subscriptions = library.addSubscriptions(origin, count);
    // About 300 bytes of payload.
    (void)library.announce(subscriptions, QString(180, u'x'));

    SenderOptions options;
    options.lanes = lanes;
    SendRun run(library.database(), clock, SendRun::Until::Empty, options);
    // The end is when the last result is recorded, not when the run has noticed it.
    QElapsedTimer elapsed;
    qint64 recorded = 0;
    qint64 lastMs = 0;
    QObject::connect(&run.sender(), &Sender::outcomesRecorded, &run,
                     [&](const QList<DeliveryOutcome> &outcomes) {
                         recorded += outcomes.size();
                         lastMs = elapsed.elapsed();
                     });
    SendSummary summary;
    QObject::connect(&run, &SendRun::finished, qApp, [&summary](const SendSummary &result) {
        summary = result;
        QCoreApplication::quit();
    });
    const qint64 cpuBefore = cpuMicroseconds();
    elapsed.start();
    run.start();
    QCoreApplication::exec();
    const qint64 cpu = cpuMicroseconds() - cpuBefore;
    QTextStream(stdout) << "bookbell: " << summary.accepted << " accepted of " << count << ", "
                        << lanes << " lanes, " << static_cast<double>(lastMs) / 1000.0 << " s: "
                        << qRound(static_cast<double>(recorded) * 1000.0
                                  / static_cast<double>(std::max<qint64>(1, lastMs)))
                        << " messages/s, " << cpu / std::max(1, count)
                        << " microseconds of CPU a message" << Qt::endl;
    return summary.accepted == count ? 0 : 1;
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_NO_THREADED_GLIB", "1"); // as the program does
    QCoreApplication app(argc, argv);
    const QStringList arguments = app.arguments();
    if (arguments.value(1) == "--serve"_L1)
        return serve();
    if (arguments.size() < 3) {
        QTextStream(stderr) << "bench_send --serve | bench_send ORIGIN CA [COUNT [LANES]]"
                            << Qt::endl;
        return 2;
    }
    return send(arguments.at(1), arguments.at(2), arguments.value(3, u"20000"_s).toInt(),
                arguments.value(4, u"2"_s).toInt());
}
