// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QCoreApplication>
#include <QLoggingCategory>

#include <cstdio>
#include <memory>

#include "app/commands/command.h"
#include "app/windowprogram.h"
#include "core/storage/library.h"

using namespace bookbell;
using namespace Qt::StringLiterals;

namespace {

/// What stands before the command: --library WHERE, --help, --version.
struct GlobalArguments {
    LibraryLocation library = LibraryLocation::byDefault();
    QString command;
    QStringList rest;
    bool isHelp = false;
    bool isVersion = false;
    QString wrong; ///< an option that does not exist
};

GlobalArguments parseGlobals(const QStringList &arguments)
{
    GlobalArguments globals;
    if (const QString fromEnvironment = qEnvironmentVariable("BOOKBELL_LIBRARY");
        !fromEnvironment.isEmpty())
        globals.library.text = fromEnvironment;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString &argument = arguments.at(i);
        if (argument == "--library"_L1) {
            if (i + 1 >= arguments.size() || arguments.at(i + 1).isEmpty()) {
                globals.wrong = u"--library needs a file"_s;
                return globals;
            }
            globals.library.text = arguments.at(++i);
        } else if (argument.startsWith("--library="_L1)) {
            globals.library.text = argument.mid(10);
            if (globals.library.text.isEmpty()) {
                globals.wrong = u"--library needs a file"_s;
                return globals;
            }
        } else if (argument == "--help"_L1 || argument == "-h"_L1) {
            globals.isHelp = true;
        } else if (argument == "--version"_L1) {
            globals.isVersion = true;
        } else if (argument.startsWith(u'-')) {
            globals.wrong = u"there is no option "_s + argument;
            return globals;
        } else {
            globals.command = argument;
            globals.rest = arguments.mid(i + 1);
            return globals;
        }
    }
    return globals;
}

QString helpText()
{
    QString help =
        u"bookbell [--library WHERE] [COMMAND …]\n\n"
        "Without a command: the window. WHERE: a file (also by BOOKBELL_LIBRARY; else %1).\n"
        "Every command takes --json and --help.\n"_s.arg(LibraryLocation::byDefault().text);
    for (const Command &command : allCommands())
        help += u"\n  %1  %2"_s.arg(command.name, -14).arg(command.summary);
    return help;
}

bool hasDisplay()
{
    return qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY")
        || qEnvironmentVariableIsSet("QT_QPA_PLATFORM");
}

int runCommand(const GlobalArguments &globals)
{
    const Command *command = findCommand(globals.command);
    if (!command) {
        printError(
            u"bookbell: there is no command \"%1\": see bookbell --help"_s.arg(globals.command));
        return WrongUsage;
    }
    CommandRun run(*command, globals.library);
    const int parsed = run.parse(globals.rest);
    const int status = parsed != Done || run.isHelp() ? parsed : command->run(run);
    // What was done is done, but who asked does not know: a script must not go on with nothing.
    if (ferror(stdout) == 0)
        return status;
    printError(u"bookbell: the answer cannot be written to standard output: free some space there, "
               "or send it somewhere else"_s);
    return Failed;
}

} // namespace

int main(int argc, char *argv[])
{
    // On the lanes' threads GLib's loop costs a write to the kernel for every event, 16 a message.
    qputenv("QT_NO_THREADED_GLIB", "1");
    QCoreApplication::setApplicationName(u"bookbell"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(BOOKBELL_VERSION));

    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    const GlobalArguments globals = parseGlobals(arguments);
    if (!globals.wrong.isEmpty()) {
        printError(u"bookbell: %1: see bookbell --help"_s.arg(globals.wrong));
        return WrongUsage;
    }
    if (globals.isHelp || globals.isVersion) {
        const QCoreApplication application(argc, argv);
        printOut(globals.isVersion ? u"bookbell "_s + QCoreApplication::applicationVersion()
                                   : helpText());
        return Done;
    }
    // A command needs no display, so it gets an application without one.
    if (!globals.command.isEmpty()) {
        const QCoreApplication application(argc, argv);
        // What a command has to say it says itself, in one line. Qt warns of every stream that a
        // server did not take any more; the sender sees to those.
        QLoggingCategory::setFilterRules(
            u"bookbell.*.info=false\nqt.network.http2.warning=false"_s);
        return runCommand(globals);
    }
    if (!hasDisplay()) {
        printError(
            u"bookbell: there is no display for the window: run \"bookbell rehearse\" to see the "
            "main job here, or \"bookbell --help\" for the commands"_s);
        return Failed;
    }
    const QApplication application(argc, argv);
    WindowProgram program(globals.library);
    return program.run();
}
