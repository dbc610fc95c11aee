// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTimer>

#include "app/commands/commands.h"
#include "app/newlibrary.h"
#include "core/delivery/sender.h"
#include "core/rehearsal/rehearsalphones.h"
#include "core/rehearsal/rehearsalpushservice.h"
#include "core/storage/librarysettings.h"

namespace bookbell {

using namespace Qt::StringLiterals;

namespace {

/// Long enough for the slowest machine, short enough to be a way out.
constexpr int patienceMs = 30'000;

/// The story as it is told: lines on the terminal, or one JSON value at the end.
class Story
{
public:
    explicit Story(CommandRun &run)
        : m_run(run)
    {
        m_elapsed.start();
    }

    void tell(const QString &name, const QString &text)
    {
        m_steps.append(
            QJsonObject {{u"step"_s, name}, {u"text"_s, text}, {u"ms"_s, m_elapsed.elapsed()}});
        if (!m_run.isJson())
            printOut(u"%1  %2"_s.arg(m_steps.size(), 2).arg(text));
    }

    int end(const PhoneNotification &notification)
    {
        return m_run.answer(
            QJsonObject {{u"steps"_s, m_steps},
                         {u"notification"_s,
                          QJsonObject {{u"title"_s, notification.title},
                                       {u"body"_s, notification.body},
                                       {u"lang"_s, notification.language}}}},
            u"\nThat was the whole way: desk, queue, encryption, push service, phone."_s);
    }

private:
    CommandRun &m_run;
    QElapsedTimer m_elapsed;
    QJsonArray m_steps;
};

/// Spins until `isDone` or the patience ends.
template <class Predicate>
bool waitUntil(Predicate isDone)
{
    QElapsedTimer elapsed;
    elapsed.start();
    while (!isDone() && elapsed.elapsed() < patienceMs)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents, 20);
    return isDone();
}

/// A book that nobody waits for, one of its copies, and a reader with a phone who may reserve.
struct Cast {
    Book book;
    Copy copy;
    Reader reader;
};

Result<Cast> chooseCast(const Stores &stores)
{
    auto settings = loadSettings(stores);
    if (!settings)
        return fail(settings.error());
    const int reservationsAllowed = settings->integer(u"reservations.per-reader"_s);
    auto books = stores.books().booksAfter({}, 1000);
    if (!books)
        return fail(books.error());
    auto readers = stores.readers().readersAfter({}, 100);
    if (!readers)
        return fail(readers.error());
    for (const Book &book : *books) {
        auto queue = stores.reservations().openOfBook(book.id);
        auto copies = stores.books().copiesOf(book.id);
        if (!queue)
            return fail(queue.error());
        if (!copies)
            return fail(copies.error());
        if (!queue->isEmpty() || copies->isEmpty())
            continue;
        for (const Reader &reader : *readers) {
            auto reservations = stores.reservations().openOfReader(reader.id);
            auto devices = stores.subscriptions().activeOfReader(reader.id);
            if (!reservations)
                return fail(reservations.error());
            if (!devices)
                return fail(devices.error());
            if (reservations->size() < reservationsAllowed && !devices->isEmpty())
                return Cast {book, copies->constFirst(), reader};
        }
    }
    return fail(ErrorCode::Internal, u"sample library"_s);
}

int rehearseIn(CommandRun &run, Database &database)
{
    Story story(run);
    const auto cast = waitFor(database.read(chooseCast));
    if (!cast)
        return run.failed(cast.error());
    story.tell(u"library"_s,
               u"A sample library stands, with books, readers and phones of its own."_s);

    RehearsalPhones phones(database, run.clock());
    Sender sender(database, run.clock());
    std::optional<bool> isServing;
    std::optional<PhoneNotification> rung;
    QObject::connect(&phones, &RehearsalPhones::started, qApp,
                     [&](bool serving) { isServing = serving; });
    QObject::connect(&phones, &RehearsalPhones::failed, qApp, [&] { isServing = false; });
    QObject::connect(&phones, &RehearsalPhones::notified, qApp,
                     [&](const PhoneNotification &notification) { rung = notification; });
    phones.start();
    if (!waitUntil([&] { return isServing.has_value(); }) || !*isServing)
        return run.failed({ErrorCode::PortInUse, u"127.0.0.1"_s, {}});
    story.tell(u"subscribe"_s,
               u"%1's phone (card %2) has subscribed at a push service on this machine: %3"_s.arg(
                   cast->reader.name, cast->reader.cardNumber, phones.service()->origin()));
    sender.start();

    Desk desk(database, run.clock(), CommandRun::actor());
    const auto reserved =
        waitFor(desk.reserve(QString::number(cast->book.id.value), cast->reader.cardNumber));
    if (!reserved)
        return run.failed(reserved.error());
    story.tell(u"reserve"_s,
               u"\"%1\" is reserved for them: position %2 in the queue."_s.arg(
                   displayTitle(cast->book), QString::number(reserved->reservation.position)));

    const auto returned = waitFor(desk.checkIn(cast->copy.barcode));
    if (!returned)
        return run.failed(returned.error());
    story.tell(
        u"check-in"_s,
        u"The copy %1 is checked in: it goes on the hold shelf for %2; alerts queued: %3."_s.arg(
            cast->copy.barcode, cast->reader.name, QString::number(returned->deliveries)));

    if (!waitUntil([&] { return rung.has_value(); }))
        return run.failed({ErrorCode::NetworkDown, {}, u"the phone did not ring"_s});
    story.tell(
        u"encrypted"_s,
        u"The alert left this program encrypted (%1, TTL %2 s, Topic %3), signed with the library's VAPID key."_s
            .arg(QString::fromLatin1(rung->header("Content-Encoding")),
                 QString::fromLatin1(rung->header("TTL")),
                 QString::fromLatin1(rung->header("Topic"))));
    story.tell(u"decrypted"_s,
               u"The phone decrypted it with a key that nobody else has, and rings:"_s);
    if (!run.isJson())
        printOut(
            u"\n        ┌\n        │ %1\n        │ %2\n        └"_s.arg(rung->title, rung->body));

    bool isAccepted = false;
    waitUntil([&] {
        const auto deliveries = waitFor(desk.deliveriesOf(reserved->reservation.id));
        isAccepted = deliveries && !deliveries->isEmpty()
            && deliveries->constLast().state == DeliveryState::Accepted;
        return isAccepted;
    });
    if (!isAccepted)
        return run.failed({ErrorCode::Internal, u"delivery not recorded"_s, {}});
    story.tell(u"accepted"_s, u"The outbox has recorded it: accepted."_s);
    return story.end(*rung);
}

int runRehearse(CommandRun &run)
{
    const QTemporaryDir folder;
    if (!folder.isValid())
        return run.failed({ErrorCode::FolderNotWritable, folder.path(), folder.errorString()});
    const LibraryLocation location {folder.filePath(u"rehearsal.bookbell"_s)};
    auto database = makeLibrary(
        location, {u"연습 도서관"_s, u"mailto:rehearsal@library.example"_s, u"Asia/Seoul"_s}, true,
        run.clock(), CommandRun::actor());
    if (!database)
        return run.failed(database.error());
    return rehearseIn(run, **database);
}

} // namespace

Command rehearseCommand()
{
    return {
        u"rehearse"_s,
        u"Plays the main job once, from a reservation to the ringing phone, in a library of its own."_s,
        {},
        {},
        0,
        0,
        runRehearse};
}

} // namespace bookbell
