// SPDX-License-Identifier: GPL-3.0-or-later
// How long the desk takes in a library of any size: bench_desk LIBRARY [CHECK-INS]
// (bench_lists makes a library; it is changed: take a copy). Books, copies and a reader with a
// phone on loopback are added; each copy is checked in while the sender runs. Prints medians and
// maxima in milliseconds: from the scan to its commit, and from the commit to the message's arrival
// at the push service, which is later than its claim.
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QTextStream>
#include <QTimer>

#include <algorithm>
#include <mutex>

#include "core/delivery/sender.h"
#include "core/desk/desk.h"
#include "core/rehearsal/rehearsalpushservice.h"
#include "core/storage/library.h"
#include "core/webpush/subscriptionkeys.h"

using namespace bookbell;
using namespace Qt::StringLiterals;

namespace {

template <class T>
T must(Result<T> result)
{
    if (!result)
        qFatal("%s (%s)", qPrintable(describe(result.error())), qPrintable(result.error().detail));
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

/// When the first message came after restart().
class Arrival
{
public:
    void restart()
    {
        const std::lock_guard lock(m_mutex);
        m_ms = -1;
        m_timer.start();
    }
    void note()
    {
        const std::lock_guard lock(m_mutex);
        if (m_ms < 0)
            m_ms = static_cast<double>(m_timer.nsecsElapsed()) / 1e6;
    }
    [[nodiscard]] double elapsedMs() const
    {
        return static_cast<double>(m_timer.nsecsElapsed()) / 1e6;
    }
    [[nodiscard]] double ms() const
    {
        const std::lock_guard lock(m_mutex);
        return m_ms;
    }

private:
    mutable std::mutex m_mutex;
    QElapsedTimer m_timer;
    double m_ms = -1;
};

void addPhone(Stores &stores, RehearsalPushService &service, ReaderId reader, UtcTime now)
{
    const P256Key key = P256Key::generate();
    const StoredVapidKey vapid = must(stores.services().currentVapidKey());
    Subscription subscription;
    subscription.endpoint = service.endpointOf(u"bench"_s);
    subscription.p256dh = toByteArray(key.publicKey());
    subscription.auth = SecretBytes(16);
    subscription.service = must(stores.services().ensureService(service.origin(), vapid.id));
    subscription.vapidKey = vapid.id;
    subscription.reader = reader;
    subscription.createdAt = now;
    service.addPhone(
        {must(stores.subscriptions().add(subscription)), u"bench"_s, key, {}, vapid.publicKey});
}

Result<QStringList> prepare(Stores &stores, RehearsalPushService &service, int count, UtcTime now)
{
    must(stores.settings().setSetting(u"quiet-hours"_s, u"off"_s));
    must(stores.settings().setSetting(u"push.trusted-origins"_s, service.origin()));
    Reader reader;
    reader.cardNumber = u"BENCH-"_s + QString::number(toMs(now));
    reader.name = u"김민지"_s;
    reader.id = must(stores.readers().add(reader));
    addPhone(stores, service, reader.id, now);
    QStringList barcodes;
    for (int i = 0; i < count; ++i) {
        Book book;
        book.title = u"데미안 %1"_s.arg(i);
        book.id = must(stores.books().add(book));
        Copy copy;
        copy.book = book.id;
        copy.barcode = reader.cardNumber + u'-' + QString::number(i);
        must(stores.books().add(copy));
        Reservation reservation;
        reservation.book = book.id;
        reservation.reader = reader.id;
        reservation.position = 1;
        reservation.placedAt = now;
        must(stores.reservations().add(reservation));
        barcodes.append(copy.barcode);
    }
    return barcodes;
}

void print(const QString &what, QList<double> values)
{
    std::sort(values.begin(), values.end());
    QTextStream(stdout) << u"%1 median %2 ms, longest %3 ms"_s.arg(what, -34)
                               .arg(values.at(values.size() / 2), 0, 'f', 2)
                               .arg(values.constLast(), 0, 'f', 2)
                        << Qt::endl;
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_NO_THREADED_GLIB", "1"); // as the program does
    QCoreApplication app(argc, argv);
    if (app.arguments().size() < 2) {
        QTextStream(stderr) << "bench_desk LIBRARY [CHECK-INS]" << Qt::endl;
        return 2;
    }
    const int count = app.arguments().value(2, u"100"_s).toInt();
    const SystemClock clock;
    const auto database = must(openLibrary({app.arguments().at(1)}));
    const auto service = must(RehearsalPushService::listen(0, "bench"_ba, clock));
    Arrival arrival;
    service->setScript([&arrival](const PushedRequest &) -> std::optional<ScriptedAnswer> {
        arrival.note();
        return ScriptedAnswer();
    });
    const QStringList barcodes = must(
        database
            ->write([&](Stores &stores) { return prepare(stores, *service, count, clock.now()); })
            .result());

    Sender sender(*database, clock);
    sender.start();
    Desk desk(*database, clock, {u"bench"_s, u"bench"_s});
    QList<double> commits;
    QList<double> arrivals;
    for (const QString &barcode : barcodes) {
        arrival.restart();
        const CheckInResult done = must(desk.checkIn(barcode).result());
        const double commit = arrival.elapsedMs();
        if (done.outcome != CheckInOutcome::Ready || done.deliveries != 1)
            qFatal("%s was not to ring", qPrintable(barcode));
        QEventLoop loop;
        QTimer look;
        QObject::connect(&look, &QTimer::timeout, &loop, [&] {
            if (arrival.ms() >= 0 || arrival.elapsedMs() > 10'000)
                loop.quit();
        });
        look.start(1);
        loop.exec();
        commits.append(commit);
        arrivals.append(arrival.ms() - commit);
    }
    // With the first one the sender was still starting.
    QTextStream(stdout) << "the first, while the sender starts: " << arrivals.takeFirst() << " ms"
                        << Qt::endl;
    print(u"scan to commit"_s, commits);
    print(u"commit to arrival at the service"_s, arrivals);
    return 0;
}
