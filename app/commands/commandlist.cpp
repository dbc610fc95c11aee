// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/commands.h"

namespace bookbell {

const QList<Command> &allCommands()
{
    static const QList<Command> commands {
        initCommand(),      settingsCommand(), vapidCommand(),         importCommand(),
        exportCommand(),    reserveCommand(),  cancelCommand(),        suspendCommand(),
        unsuspendCommand(), putBackCommand(),  checkInCommand(),       checkOutCommand(),
        pairCommand(),      announceCommand(), announcementsCommand(), pauseCommand(),
        resumeCommand(),    stopCommand(),     sendCommand(),          serveCommand(),
        tickCommand(),      statusCommand(),   deliveriesCommand(),    servicesCommand(),
        rehearseCommand(),  backupCommand(),   restoreCommand(),       doctorCommand(),
    };
    return commands;
}

const Command *findCommand(const QString &name)
{
    for (const Command &command : allCommands()) {
        if (command.name == name)
            return &command;
    }
    return nullptr;
}

} // namespace bookbell
