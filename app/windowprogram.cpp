// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/windowprogram.h"

#include <QApplication>
#include <QCryptographicHash>
#include <QFileDialog>
#include <QFileInfo>
#include <QLocalSocket>
#include <QTimer>

#include <unistd.h>

#include "app/commands/command.h"
#include "app/newlibrary.h"
#include "app/readerpagehost.h"
#include "core/base/inbackground.h"
#include "core/base/logging.h"
#include "core/base/whenfinished.h"
#include "core/storage/librarysettings.h"
#include "ui/computersettings.h"
#include "ui/dialogs/firstrundialog.h"
#include "ui/dialogs/openproblemdialog.h"
#include "ui/dialogs/restorerun.h"
#include "ui/look.h"
#include "ui/mainwindow.h"
#include "ui/translations.h"

namespace bookbell {

using namespace Qt::StringLiterals;

namespace {

/// The barcode that the first steps of a sample library scan.
constexpr auto sampleBarcode = "A1"_L1;

Actor windowActor()
{
    return {CommandRun::actor().user, u"window"_s};
}

/// One name per user and library, short enough for a local socket.
QString raiseServerName(const LibraryLocation &location)
{
    const QFileInfo file(location.text);
    // The same file by another way (a link) is the same library.
    const QString path = file.exists() ? file.canonicalFilePath() : file.absoluteFilePath();
    const QByteArray hash = QCryptographicHash::hash(path.toUtf8(), QCryptographicHash::Sha256);
    return u"bookbell-%1-%2"_s.arg(QString::number(geteuid()),
                                   QString::fromLatin1(hash.toHex().left(16)));
}

} // namespace

WindowProgram::WindowProgram(LibraryLocation location)
    : m_location(std::move(location))
    , m_sounds(systemSounds())
    , m_printers(systemPrinters())
{
    QCoreApplication::setOrganizationName(u"bookbell"_s);
    QApplication::setApplicationDisplayName(u"Bookbell"_s);
    QApplication::setDesktopFileName(u"bookbell"_s);
    applyComputerSettings();
    // Closing a dialog of the first start must not end the program before the window stands.
    QApplication::setQuitOnLastWindowClosed(false);
    // Not quit(), which a window with something unsaved may refuse: who ends programs does not
    // wait.
    connect(&m_termination, &TerminationSignals::received, qApp,
            [] { QCoreApplication::exit(Done); });
}

WindowProgram::~WindowProgram() = default;

void WindowProgram::applyComputerSettings()
{
    auto &application = *qobject_cast<QApplication *>(QCoreApplication::instance());
    const ComputerSettings chosen = ComputerSettings::load();
    installTranslations(application, chosen.language);
    applyLook(application, chosen.scheme);
}

int WindowProgram::run()
{
    if (raiseOther(m_location))
        return Done;
    connect(&m_raiseServer, &QLocalServer::newConnection, this, &WindowProgram::raiseOwn);
    listenForOthers();
    open(m_location);
    const int status = QApplication::exec();
    m_library.reset();
    return status;
}

bool WindowProgram::raiseOther(const LibraryLocation &location)
{
    QLocalSocket socket;
    socket.connectToServer(raiseServerName(location));
    constexpr int patienceMs = 300;
    if (!socket.waitForConnected(patienceMs))
        return false;
    socket.disconnectFromServer();
    return true;
}

void WindowProgram::listenForOthers()
{
    const QString name = raiseServerName(m_location);
    if (m_raiseServer.isListening() && m_raiseServer.serverName() == name)
        return;
    m_raiseServer.close();
    QLocalServer::removeServer(name); // left behind by a crash: nobody answered on it
    m_raiseServer.setSocketOptions(QLocalServer::UserAccessOption);
    m_raiseServer.listen(name);
}

void WindowProgram::raiseOwn()
{
    while (QLocalSocket *socket = m_raiseServer.nextPendingConnection())
        socket->deleteLater();
    // Before the window stands, a dialog does.
    const QWidgetList shown = QApplication::topLevelWidgets();
    for (QWidget *widget : shown) {
        if (!widget->isVisible() && !widget->isMinimized())
            continue;
        widget->setWindowState(widget->windowState() & ~Qt::WindowMinimized);
        widget->raise();
        widget->activateWindow();
    }
}

void WindowProgram::openOther(const LibraryLocation &location)
{
    if (raiseServerName(location) == m_raiseServer.serverName() || raiseOther(location))
        return;
    open(location);
}

void WindowProgram::open(const LibraryLocation &location)
{
    // Opening may migrate a large library, so it happens away from the window's thread.
    struct Attempt {
        Result<> outcome;
        std::unique_ptr<OpenLibrary> library = std::make_unique<OpenLibrary>();
    };
    auto attempt = std::make_shared<Attempt>();
    QThread *const home = thread();
    const auto future = inBackground([attempt, location, home] {
        attempt->outcome = [&]() -> Result<> {
            auto database = openLibrary(location);
            if (!database)
                return fail(database.error());
            auto settings =
                (*database)
                    ->read([](const Stores &stores) { return stores.settings().settings(); })
                    .result();
            if (!settings)
                return fail(settings.error());
            auto phones =
                (*database)
                    ->read([](const Stores &stores) { return stores.rehearsal().phones(); })
                    .result();
            if (!phones)
                return fail(phones.error());
            (*database)->moveToThread(home);
            attempt->library->database = std::move(*database);
            attempt->library->storedSettings = *settings;
            attempt->library->isSample = !phones->isEmpty();
            return {};
        }();
        return true;
    });
    whenFinished(future, this, [this, attempt, location](bool) {
        if (attempt->outcome) {
            m_location = location;
            opened(std::move(attempt->library));
        } else if (attempt->outcome.error().code == ErrorCode::LibraryNotFound && !m_library) {
            const QString folder = QFileInfo(location.text).absolutePath();
            // A path with a slip in it is told before three questions are asked, not after.
            if (location.text == LibraryLocation::byDefault().text || QFileInfo(folder).isDir())
                firstRun(location);
            else
                showOpenProblem({ErrorCode::FolderNotWritable, folder, {}});
        } else if (m_library) {
            m_library->window->showError(attempt->outcome.error());
        } else {
            showOpenProblem(attempt->outcome.error());
        }
    });
}

void WindowProgram::opened(std::unique_ptr<OpenLibrary> library)
{
    m_library = std::move(library);
    listenForOthers();
    Database &database = *m_library->database;
    m_library->settings = Settings(&librarySettings(), m_library->storedSettings);
    m_library->desks = std::make_unique<Desks>(database, m_clock, windowActor());
    m_library->services = std::make_unique<LibraryServices>(database, m_clock);
    m_library->page = std::make_unique<ReaderPageHost>(database, m_clock);
    buildWindow();
    showWindow();
    LibraryServices &services = *m_library->services;
    connect(&services.phones(), &RehearsalPhones::notified, this, &WindowProgram::showPhone);
    connect(m_library->page.get(), &ReaderPageHost::changed, this, &WindowProgram::showReaderPage);
    connect(&database, &Database::changed, &services, [this] { followSettings(); });
    services.start();
    m_library->page->follow(m_library->settings);
}

void WindowProgram::buildWindow()
{
    WindowParts parts;
    parts.desks = m_library->desks.get();
    parts.database = m_library->database.get();
    parts.clock = &m_clock;
    parts.actor = windowActor();
    parts.libraryName = m_library->settings.text(u"library.name"_s);
    parts.zone = zoneOf(m_library->settings);
    parts.isSample = m_library->isSample;
    parts.sampleBarcode = m_library->isSample ? QString(sampleBarcode) : QString();
    parts.sounds = m_sounds.get();
    parts.slips = m_printers.get();
    m_library->window = std::make_unique<MainWindow>(parts);
    MainWindow *const window = m_library->window.get();
    connect(window, &MainWindow::newLibraryRequested, this, &WindowProgram::askWhereNew);
    connect(window, &MainWindow::openLibraryRequested, this,
            [this](const QString &path) { openOther({path}); });
    window->setLibraryFile(m_location.text);
    // Queued: the window that asks is the one that goes.
    connect(window, &MainWindow::restoreRequested, this, &WindowProgram::restore,
            Qt::QueuedConnection);
    connect(window, &MainWindow::rebuildRequested, this, &WindowProgram::rebuildWindow,
            Qt::QueuedConnection);
    Sender &sender = m_library->services->sender();
    connect(&sender, &Sender::failed, window,
            [window](const Error &error) { window->setSender(true, describe(error)); });
    connect(&sender, &Sender::statisticsChanged, window, [window] { window->setSender(true, {}); });
    window->setSender(true, {});
}

void WindowProgram::showWindow()
{
    MainWindow *const window = m_library->window.get();
    window->show();
    // After the first pass of the event loop the scan field takes keys: what a measurement waits
    // for.
    QTimer::singleShot(0, window, [] { qCDebug(lcUi) << "The window is ready"; });
    window->activateWindow();
    QApplication::setQuitOnLastWindowClosed(true);
}

void WindowProgram::rebuildWindow()
{
    const std::unique_ptr<MainWindow> before = std::move(m_library->window);
    applyComputerSettings();
    buildWindow();
    m_library->window->restoreGeometry(before->saveGeometry());
    showReaderPage();
    showWindow();
    m_library->window->follow({PageLink::Target::Settings, 0, u"computer"_s});
}

void WindowProgram::showReaderPage()
{
    const ReaderPageHost &page = *m_library->page;
    const auto problem = page.problem();
    m_library->window->setReaderPage(page.address(), problem ? describe(*problem) : QString());
}

void WindowProgram::followSettings()
{
    OpenLibrary *const library = m_library.get();
    library->settingsMoved = true;
    if (library->isReadingSettings)
        return;
    library->settingsMoved = false;
    library->isReadingSettings = true;
    const auto stored =
        library->database->read([](const Stores &stores) { return stores.settings().settings(); });
    whenFinished(stored, library->services.get(),
                 [this, library](const Result<QMap<QString, QString>> &now) {
                     library->isReadingSettings = false;
                     if (now && *now != library->storedSettings) {
                         library->storedSettings = *now;
                         library->settings = Settings(&librarySettings(), *now);
                         library->window->setLibraryName(library->settings.text(u"library.name"_s));
                         library->page->follow(library->settings);
                     }
                     if (library->settingsMoved)
                         followSettings();
                 });
}

void WindowProgram::showPhone(const PhoneNotification &notification)
{
    const auto name = m_library->database->read(
        [id = notification.subscription](const Stores &stores) -> Result<QString> {
            auto subscription = stores.subscriptions().subscription(id);
            if (!subscription)
                return fail(subscription.error());
            if (!*subscription || !(*subscription)->reader.isValid())
                return QString();
            auto reader = stores.readers().reader((*subscription)->reader);
            if (!reader)
                return fail(reader.error());
            return *reader ? (*reader)->name : QString();
        });
    whenFinished(name, m_library->window.get(),
                 [this, notification](const Result<QString> &reader) {
                     PhoneView view;
                     view.readerName = reader.value_or(QString());
                     view.title = notification.title;
                     view.body = notification.body;
                     view.url = QUrl(notification.url);
                     view.time = inZone(notification.receivedAt, zoneOf(m_library->settings));
                     m_library->window->showOnPhone(view);
                 });
}

void WindowProgram::askWhereNew()
{
    auto *dialog = new QFileDialog(m_library ? m_library->window.get() : nullptr);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"bookbell"_s);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString &path) { firstRun({path}); });
    connect(dialog, &QFileDialog::rejected, this, [this] {
        if (!m_library)
            QApplication::quit();
    });
    dialog->open();
}

void WindowProgram::restore(const QString &backup)
{
    QApplication::setQuitOnLastWindowClosed(false);
    // Whoever has it open, this program too, keeps it from being restored.
    m_library.reset();
    const QDialog *dialog = openRestoreRun(m_location.text, backup, windowActor(), m_clock);
    connect(dialog, &QDialog::finished, this, [this] { open(m_location); });
}

void WindowProgram::firstRun(const LibraryLocation &location)
{
    auto *dialog = new FirstRunDialog(m_library ? m_library->window.get() : nullptr);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &FirstRunDialog::chosen, this,
            [this, location, dialog](const NewLibraryChoice &choice) {
                create(location, choice, dialog);
            });
    connect(dialog, &QDialog::rejected, this, [this] {
        if (!m_library)
            QApplication::quit();
    });
    dialog->open();
}

void WindowProgram::create(const LibraryLocation &location, const NewLibraryChoice &choice,
                           FirstRunDialog *dialog)
{
    ComputerSettings chosen = ComputerSettings::load();
    chosen.language = choice.language;
    chosen.store();
    applyComputerSettings();
    const auto made = inBackground([this, location, choice]() -> Result<> {
        auto database = makeLibrary(location, {choice.name, choice.contact, {}}, choice.isSample,
                                    m_clock, windowActor());
        if (!database)
            return fail(database.error());
        return {};
    });
    whenFinished(made, dialog, [this, location, dialog](const Result<> &outcome) {
        if (!outcome) {
            dialog->showProblem(outcome.error());
            return;
        }
        open(location);
        dialog->accept();
    });
}

void WindowProgram::showOpenProblem(const Error &error)
{
    auto *dialog = new OpenProblemDialog(error);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &OpenProblemDialog::openRequested, this,
            [this](const QString &path) { open({path}); });
    connect(dialog, &OpenProblemDialog::newRequested, this, &WindowProgram::askWhereNew);
    connect(dialog, &QDialog::rejected, qApp, &QApplication::quit);
    dialog->open();
}

} // namespace bookbell
