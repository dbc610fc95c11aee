// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>

#include <utility>

#include "app/commands/commands.h"
#include "app/libraryservices.h"
#include "app/terminationsignals.h"

namespace bookbell {

using namespace Qt::StringLiterals;

static int runServe(CommandRun &run)
{
    if (!run.database())
        return Failed;
    const auto settings = run.settings();
    if (!settings)
        return run.failed(settings.error());
    const auto listen = parseListenAddress(
        run.isSet(u"listen"_s) ? run.value(u"listen"_s) : settings->text(u"web.listen"_s));
    if (!listen)
        return run.wrongUsage(u"--listen takes ADDRESS:PORT"_s);

    TerminationSignals termination;
    LibraryServices services(*run.database(), run.clock());
    const auto url = services.servePage(*listen);
    if (!url && url.error().code == ErrorCode::InvalidSetting) {
        return run.wrongUsage(
            u"it cannot listen at %1 (%2): give an address of this computer"_s.arg(
                url.error().subject, url.error().detail));
    }
    if (!url)
        return run.failed(url.error());
    QObject::connect(&services.sender(), &Sender::serviceRefused, &services,
                     [](const QString &origin, const QString &reason) {
                         printError(u"bookbell: %1 is paused: %2; end it with \"bookbell services "
                                    "resume %1\""_s.arg(origin, reason));
                     });
    ErrorCode told = ErrorCode::Cancelled;
    QObject::connect(&services.sender(), &Sender::failed, &services, [&told](const Error &error) {
        // It goes on trying: once is enough, unless it is something new.
        if (std::exchange(told, error.code) != error.code)
            printError(u"bookbell: "_s + describe(error));
        if (error.code == ErrorCode::LibraryDamaged)
            QCoreApplication::exit(Failed);
    });
    services.start();
    // The address as it was asked for, with the real port and no slash: scripts append paths to it.
    QUrl real = *url;
    real.setHost(listen->address);
    real.setPath({});
    printOut(u"listening on %1"_s.arg(real.toString()));
    QObject::connect(&termination, &TerminationSignals::received, qApp, &QCoreApplication::quit);
    return QCoreApplication::exec();
}

Command serveCommand()
{
    return {u"serve"_s,
            u"Serves the reader's page and sends, without a window, until it is told to stop."_s,
            u"[--listen ADDRESS:PORT]"_s,
            {{u"listen"_s, u"where (default: the setting web.listen; port 0: any free one)"_s,
              u"ADDRESS:PORT"_s}},
            0,
            0,
            runServe};
}

} // namespace bookbell
