// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>

#include <utility>

#include "app/commands/commands.h"
#include "app/terminationsignals.h"
#include "core/delivery/sendrun.h"
#include "core/rehearsal/rehearsalphones.h"

namespace bookbell {

using namespace Qt::StringLiterals;

static int answerSummary(CommandRun &run, const SendSummary &summary)
{
    run.answer(QJsonObject {{u"accepted"_s, summary.accepted},
                            {u"gone"_s, summary.gone},
                            {u"failed"_s, summary.failed},
                            {u"queued"_s, summary.queued},
                            {u"seconds"_s, summary.seconds}},
               u"accepted %1, gone %2, failed %3, still open %4, in %5 s"_s.arg(
                   QString::number(summary.accepted), QString::number(summary.gone),
                   QString::number(summary.failed), QString::number(summary.queued),
                   QString::number(summary.seconds, 'f', 1)));
    if (!summary.isBlockedByPause)
        return Done;
    const auto services = waitFor(
        run.database()->read([](const Stores &stores) { return stores.services().services(); }));
    if (!services)
        return run.failed(services.error());
    QStringList paused;
    for (const PushServiceRecord &service : *services) {
        if (service.pausedAt)
            paused.append(service.origin + u" is paused ("_s + service.pauseReason + u')');
    }
    printError(u"bookbell: what is left waits: %1; mend that, then run \"bookbell services resume "
               "ORIGIN\""_s.arg(paused.join(u", "_s)));
    return Failed;
}

static int runSend(CommandRun &run)
{
    if (!run.database())
        return Failed;
    TerminationSignals termination;
    RehearsalPhones phones(*run.database(), run.clock());
    SendRun send(*run.database(), run.clock(),
                 run.isSet(u"until-empty"_s) ? SendRun::Until::Empty : SendRun::Until::Stopped);
    int status = Failed;
    QObject::connect(&send, &SendRun::finished, qApp, [&](const SendSummary &summary) {
        status = answerSummary(run, summary);
        QCoreApplication::quit();
    });
    QObject::connect(&send, &SendRun::failed, qApp, [&](const Error &error) {
        status = run.failed(error);
        QCoreApplication::quit();
    });
    ErrorCode told = ErrorCode::LibraryDamaged; // that ends the run, which then says so itself
    QObject::connect(&send.sender(), &Sender::failed, qApp, [&told](const Error &error) {
        // It goes on trying: once is enough, unless it is something new.
        if (error.code != ErrorCode::LibraryDamaged
            && std::exchange(told, error.code) != error.code)
            printError(u"bookbell: "_s + describe(error));
    });
    // With --until-empty the one line at the end says it.
    if (!run.isSet(u"until-empty"_s)) {
        QObject::connect(&send.sender(), &Sender::serviceRefused, qApp,
                         [](const QString &origin, const QString &reason) {
                             printError(u"bookbell: %1 is paused: %2; end it with \"bookbell "
                                        "services resume %1\""_s.arg(origin, reason));
                         });
    }
    QObject::connect(&termination, &TerminationSignals::received, &send, &SendRun::stop);
    // A sample library's phones must be there before anything is sent to them.
    QObject::connect(&phones, &RehearsalPhones::started, &send, &SendRun::start);
    QObject::connect(&phones, &RehearsalPhones::failed, &send, &SendRun::start);
    phones.start();
    QCoreApplication::exec();
    return status;
}

Command sendCommand()
{
    return {u"send"_s,
            u"Sends what waits, without a window, until it is told to stop."_s,
            u"[--until-empty]"_s,
            {{u"until-empty"_s, u"ends when nothing is left that can be sent"_s}},
            0,
            0,
            runSend};
}

} // namespace bookbell
