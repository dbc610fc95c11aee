// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/terminationsignals.h"

#include <QSocketNotifier>

#include <csignal>
#include <sys/socket.h>
#include <unistd.h>

namespace bookbell {

namespace {

// A signal handler may do next to nothing, so it only writes a byte that the event loop reads.
int signalSockets[2] = {-1, -1};

void onSignal(int number)
{
    const char byte = 1;
    [[maybe_unused]] const ssize_t written = write(signalSockets[0], &byte, 1);
    signal(number, SIG_DFL);
}

} // namespace

TerminationSignals::TerminationSignals(QObject *parent)
    : QObject(parent)
{
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, signalSockets) != 0)
        return;
    m_notifier = new QSocketNotifier(signalSockets[1], QSocketNotifier::Read, this);
    connect(m_notifier, &QSocketNotifier::activated, this, [this] {
        char byte = 0;
        if (read(signalSockets[1], &byte, 1) == 1)
            Q_EMIT received();
    });
    signal(SIGTERM, onSignal);
    signal(SIGINT, onSignal);
}

TerminationSignals::~TerminationSignals()
{
    signal(SIGTERM, SIG_DFL);
    signal(SIGINT, SIG_DFL);
    delete m_notifier;
    close(signalSockets[0]);
    close(signalSockets[1]);
}

} // namespace bookbell
