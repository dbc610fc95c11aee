// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTemporaryDir>

#include "core/desk/desk.h"
#include "core/desk/settingsdesk.h"
#include "core/storage/library.h"
#include "tests/support/fakeclock.h"
#include "tests/support/verifyresult.h"

namespace bookbell::test {

/// A real library in a file, Monday 23 November 2026, 10:00 in Seoul: the book 데미안 with the
/// copies C1 and C2 on loan to R9, readers R1 to R9, of whom R1 has two phones and R2 one.
class DeskLibrary
{
public:
    DeskLibrary()
        : clock(fromDateTime(QDateTime(QDate(2026, 11, 23), QTime(1, 0), QTimeZone::utc())))
    {
        auto made = createLibrary({path()},
                                  {QStringLiteral("한빛도서관"),
                                   QStringLiteral("mailto:desk@library.example"),
                                   QStringLiteral("Asia/Seoul")},
                                  clock);
        if (!made)
            qFatal("%s", qPrintable(made.error().detail));
        database = std::move(*made);
        const Actor actor {QStringLiteral("minji"), QStringLiteral("window")};
        desk = std::make_unique<Desk>(*database, clock, actor);
        settings = std::make_unique<SettingsDesk>(*database, clock, actor);
        const auto filled =
            database->write([this](Stores &stores) { return fill(stores); }).result();
        if (!filled)
            qFatal("%s", qPrintable(filled.error().detail));
    }

    [[nodiscard]] QString path() const
    {
        return m_folder.filePath(QStringLiteral("library.sqlite"));
    }

    /// Runs `fn` on the stores and gives what it answers, or ends the test program.
    template <class Fn>
    auto with(Fn fn)
    {
        auto answer = database->write(std::move(fn)).result();
        if (!answer)
            qFatal("%s %s", qPrintable(errorName(answer.error().code)),
                   qPrintable(answer.error().detail));
        if constexpr (!std::is_same_v<decltype(answer), Result<>>)
            return *answer;
    }

    void set(const QString &key, const QString &value)
    {
        if (!settings->set(key, value).result())
            qFatal("%s", qPrintable(key));
    }
    Reservation reserve(const QString &card)
    {
        return desk->reserve(QString::number(book.value), card).result().value().reservation;
    }
    Reservation reservation(ReservationId id)
    {
        return *with([id](Stores &stores) { return stores.reservations().reservation(id); });
    }
    Copy copy(const QString &barcode)
    {
        return *with([barcode](Stores &stores) { return stores.books().copyByBarcode(barcode); });
    }
    QList<Delivery> deliveries(DeliveryFilter filter = {})
    {
        return with([filter](Stores &stores) { return stores.deliveries().deliveries(filter); });
    }
    QList<Delivery> deliveries(DeliveryState state)
    {
        DeliveryFilter filter;
        filter.state = state;
        return deliveries(filter);
    }
    /// As a sender would: everything that is due is leased and answered with 201.
    void sendAll()
    {
        const UtcTime now = clock.now();
        with([now](Stores &stores) -> Result<> {
            const auto services = stores.services().services();
            for (const PushServiceRecord &service : *services) {
                const auto claimed = stores.deliveries().claim(
                    service.id, QStringLiteral("test"), 100, now, now + std::chrono::seconds {60});
                if (!claimed)
                    return fail(claimed.error());
                std::vector<DeliveryOutcome> outcomes;
                for (const ClaimedDelivery &one : *claimed) {
                    DeliveryOutcome outcome;
                    outcome.id = one.id;
                    outcome.attempt = one.attempt;
                    outcome.state = DeliveryState::Accepted;
                    outcome.httpStatus = 201;
                    outcomes.push_back(outcome);
                }
                const auto done =
                    stores.deliveries().complete(QStringLiteral("test"), outcomes, now);
                if (!done)
                    return fail(done.error());
            }
            return {};
        });
    }
    /// Books with a copy that waits for R1 since yesterday until today, an alert about it that
    /// nobody has sent, R2 behind who needs it until today, and R3, who is next.
    void addDueBooks(int count)
    {
        with([&](Stores &stores) -> Result<> {
            for (int i = 0; i < count; ++i) {
                if (auto added = addDueBook(stores, i); !added)
                    return added;
            }
            return {};
        });
    }
    JournalEntry lastEntry()
    {
        return with([](Stores &stores) { return stores.settings().journal(1); }).value(0);
    }

    FakeClock clock;
    std::unique_ptr<Database> database;
    std::unique_ptr<Desk> desk;
    std::unique_ptr<SettingsDesk> settings;
    BookId book;

private:
    Result<> addDueBook(Stores &stores, int number)
    {
        const UtcTime now = clock.now();
        const QDate today = inZone(now, QTimeZone("Asia/Seoul")).date();
        Book dueBook;
        dueBook.title = QStringLiteral("Book %1").arg(number);
        Copy copy;
        copy.book = stores.books().add(dueBook).value();
        copy.barcode = QStringLiteral("D%1").arg(number);
        copy.id = stores.books().add(copy).value();
        Reservation reservation;
        reservation.book = copy.book;
        reservation.placedAt = now;
        for (const QString &card :
             {QStringLiteral("R1"), QStringLiteral("R2"), QStringLiteral("R3")}) {
            reservation.reader = stores.readers().readerByCard(card).value()->id;
            if (reservation.position == 0) {
                reservation.state = ReservationState::Ready;
                reservation.copy = copy.id;
                reservation.readyAt = now - std::chrono::hours {24};
                // Not all at the same moment, so that their order is known.
                reservation.pickupBy = now + std::chrono::minutes {number + 1};
            } else {
                reservation.state = ReservationState::Waiting;
                reservation.copy = {};
                reservation.readyAt.reset();
                reservation.pickupBy.reset();
            }
            reservation.notNeededAfter = reservation.position == 1 ? today : QDate();
            const auto id = stores.reservations().add(reservation);
            if (!id)
                return fail(id.error());
            ++reservation.position;
            if (copy.reservation.isValid())
                continue;
            copy.state = CopyState::OnHoldShelf;
            copy.reservation = *id;
            if (auto stored = stores.books().update(copy); !stored)
                return stored;
            if (auto rung = addUnsentAlert(stores, *id, reservation); !rung)
                return rung;
        }
        return {};
    }

    Result<> addUnsentAlert(Stores &stores, ReservationId id, const Reservation &ready)
    {
        const auto phones = stores.subscriptions().activeOfReader(ready.reader);
        for (const Subscription &phone : phones.value()) {
            Delivery alert;
            alert.kind = AlertKind::Ready;
            alert.subscription = phone.id;
            alert.service = phone.service;
            alert.reader = ready.reader;
            alert.reservation = id;
            alert.book = ready.book;
            alert.topic = QByteArray(32, 't');
            alert.createdAt = *ready.readyAt;
            alert.dueAt = *ready.readyAt;
            alert.expiresAt = *ready.pickupBy;
            if (auto added = stores.deliveries().enqueue(alert); !added)
                return fail(added.error());
        }
        return {};
    }

    Result<> fill(Stores &stores)
    {
        Book demian;
        demian.isbn = QStringLiteral("9788937460449");
        demian.title = QStringLiteral("데미안");
        const auto bookId = stores.books().add(demian);
        if (!bookId)
            return fail(bookId.error());
        book = *bookId;
        QList<ReaderId> readers;
        for (int i = 1; i <= 9; ++i) {
            Reader reader;
            reader.cardNumber = QStringLiteral("R%1").arg(i);
            reader.name = reader.cardNumber;
            const auto id = stores.readers().add(reader);
            if (!id)
                return fail(id.error());
            readers.append(*id);
        }
        for (const QString &barcode : {QStringLiteral("C1"), QStringLiteral("C2")}) {
            Copy copy;
            copy.book = book;
            copy.barcode = barcode;
            copy.state = CopyState::OnLoan;
            copy.borrower = readers.last();
            if (const auto id = stores.books().add(copy); !id)
                return fail(id.error());
        }
        const auto list = stores.subscriptions().addList({{}, QStringLiteral("news"), true});
        const auto empty = stores.subscriptions().addList({{}, QStringLiteral("empty"), true});
        const auto key = stores.services().currentVapidKey();
        if (!list || !empty || !key)
            return fail(ErrorCode::Internal);
        const auto service = stores.services().ensureService(
            QStringLiteral("https://updates.push.services.mozilla.com"), key->id);
        if (!service)
            return fail(service.error());
        int phone = 0;
        for (const ReaderId owner : {readers[0], readers[0], readers[1]}) {
            Subscription subscription;
            subscription.endpoint =
                QStringLiteral("https://updates.push.services.mozilla.com/wpush/v2/phone%1")
                    .arg(++phone);
            subscription.p256dh = key->publicKey;
            subscription.auth = SecretBytes::fromByteArray(QByteArray(16, 'a'));
            subscription.service = *service;
            subscription.vapidKey = key->id;
            subscription.reader = owner;
            subscription.createdAt = clock.now();
            const auto id = stores.subscriptions().add(subscription);
            if (!id)
                return fail(id.error());
            if (const auto added = stores.subscriptions().addToList(*list, *id); !added)
                return fail(added.error());
        }
        return {};
    }

    QTemporaryDir m_folder;
};

} // namespace bookbell::test
