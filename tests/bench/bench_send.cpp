// SPDX-License-Identifier: GPL-3.0-or-later
// bench_send --serve [DELAY]
//     nginx that answers 201 over TLS and HTTP/2, after DELAY ms if there is one; prints ORIGIN and
//     CA FILE
// bench_send ORIGIN CA COUNT LANES
//     sends an announcement to COUNT subscriptions there, from the library through outbox and
//     sender; prints messages a second and the CPU time that each took, and after each 100 000 the
//     rate since the last ones and the memory of this process
#include <QCoreApplication>
#include <QFile>
#include <QTextStream>

#include <malloc.h>
#include <sys/resource.h>

#include "core/delivery/sendrun.h"
#include "nginxserver.h"
#include "sendinglibrary.h"

using namespace bookbell;
using namespace bookbell::test;
using namespace Qt::StringLiterals;

namespace {

int serve(int delayMs)
{
    NginxServer nginx;
    if (delayMs > 0)
        nginx.answerLate(delayMs);
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

/// Resident, of this process.
qint64 memoryMiB()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.mid(6).trimmed().split(' ').constFirst().toLongLong() / 1024;
    }
    return 0;
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
    constexpr qint64 piece = 100'000;
    qint64 pieceMs = 0;
    QObject::connect(&run.sender(), &Sender::outcomesRecorded, &run,
                     [&](const QList<DeliveryOutcome> &outcomes) {
                         const qint64 before = std::exchange(recorded, recorded + outcomes.size());
                         lastMs = elapsed.elapsed();
                         if (before / piece == recorded / piece)
                             return;
                         QTextStream(stdout)
                             << recorded << ": "
                             << piece * 1000 / std::max<qint64>(1, lastMs - pieceMs)
                             << " messages/s, " << memoryMiB() << " MiB" << Qt::endl;
                         pieceMs = lastMs;
                     });
    SendSummary summary;
    QObject::connect(&run, &SendRun::finished, qApp, [&summary](const SendSummary &result) {
        summary = result;
        QCoreApplication::quit();
    });
    malloc_trim(0); // what making the library took is not the sender's
    QTextStream(stdout) << "before: " << memoryMiB() << " MiB" << Qt::endl;
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
        return serve(arguments.value(2).toInt());
    if (arguments.size() < 3) {
        QTextStream(stderr) << "bench_send --serve [DELAY] | bench_send ORIGIN CA [COUNT [LANES]]"
                            << Qt::endl;
        return 2;
    }
    return send(arguments.at(1), arguments.at(2), arguments.value(3, u"20000"_s).toInt(),
                arguments.value(4, u"2"_s).toInt());
}
