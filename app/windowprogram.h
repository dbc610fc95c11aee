// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocalServer>
#include <QObject>

#include <functional>
#include <memory>

#include "app/libraryservices.h"
#include "app/terminationsignals.h"
#include "core/base/settings.h"
#include "core/desk/desks.h"
#include "core/storage/library.h"
#include "ui/slipprinter.h"
#include "ui/soundplayer.h"

namespace bookbell {

class FirstRunDialog;
class MainWindow;
class ReaderPageHost;
struct NewLibraryChoice;

/// The program with a window: builds the parts of one library and hands them to each other. A
/// second start by the same user on the same library raises the first window and ends.
class WindowProgram final : public QObject
{
    Q_OBJECT

public:
    explicit WindowProgram(LibraryLocation location);
    ~WindowProgram() override;

    /// Runs until the window is closed; the exit status.
    [[nodiscard]] int run();

private:
    /// One open library with all that runs on it; members end in reverse order.
    struct OpenLibrary {
        std::unique_ptr<Database> database;
        QMap<QString, QString> storedSettings;
        Settings settings; ///< of these
        bool isReadingSettings = false;
        bool settingsMoved = false; ///< since the reading began, perhaps
        bool isSample = false;
        std::unique_ptr<Desks> desks;
        std::unique_ptr<LibraryServices> services;
        std::unique_ptr<ReaderPageHost> page;
        std::unique_ptr<MainWindow> window;
    };

    /// Whether another window of this user has that library, and has been raised.
    [[nodiscard]] static bool raiseOther(const LibraryLocation &location);
    static void applyComputerSettings();
    void listenForOthers();
    void raiseOwn();
    void openOther(const LibraryLocation &location);
    void open(const LibraryLocation &location);
    void opened(std::unique_ptr<OpenLibrary> library);
    void buildWindow();
    void showWindow();
    /// The window again, in the language and look that were chosen meanwhile.
    void rebuildWindow();
    void showReaderPage();
    /// Another window or the command line may have changed them, too.
    void followSettings();
    void showPhone(const PhoneNotification &notification);
    void askWhereNew();
    /// Closes the library, puts the backup in its place and opens it again.
    void restore(const QString &backup);
    void firstRun(const LibraryLocation &location);
    void create(const LibraryLocation &location, const NewLibraryChoice &choice,
                FirstRunDialog *dialog);
    void showOpenProblem(const Error &error);

    LibraryLocation m_location;
    SystemClock m_clock;
    TerminationSignals m_termination;
    QLocalServer m_raiseServer;
    std::unique_ptr<SoundPlayer> m_sounds;
    std::unique_ptr<SlipPrinter> m_printers;
    std::unique_ptr<OpenLibrary> m_library;
};

} // namespace bookbell
