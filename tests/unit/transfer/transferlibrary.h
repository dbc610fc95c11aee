// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTemporaryDir>
#include <QTest>

#include "core/storage/library.h"
#include "core/transfer/importer.h"
#include "core/webpush/base64url.h"
#include "core/webpush/p256.h"
#include "core/webpush/subscriptionkeys.h"
#include "tests/support/fakeclock.h"

namespace bookbell {

/// A real library in a folder of its own, and files beside it.
class TransferLibrary
{
public:
    TransferLibrary()
        : clock(fromDateTime(QDateTime(QDate(2026, 11, 23), QTime(3, 0), Qt::UTC)))
    {
        NewLibrary library;
        library.name = QStringLiteral("Test");
        library.contact = QStringLiteral("mailto:desk@library.example.org");
        library.timeZone = QStringLiteral("Asia/Seoul");
        LibraryLocation location;
        location.text = folder.filePath(QStringLiteral("library.bookbell"));
        auto made = createLibrary(location, library, clock);
        if (!made)
            qFatal("%s", qPrintable(describe(made.error())));
        database = std::move(*made);
    }

    QString write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", qPrintable(name));
        return file.fileName();
    }

    static QByteArray readFile(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    /// First as a dry run, which must tell the same counts and leave everything as it was.
    ImportReport import(ImportOptions options)
    {
        const qint64 before = fingerprint();
        ImportControl control;
        options.isDryRun = true;
        const ImportReport dry = runImport(*database, clock, options, control);
        if (fingerprint() != before)
            qFatal("the dry run changed something");
        options.isDryRun = false;
        const ImportReport real = runImport(*database, clock, options, control);
        if (!(dry.counts == real.counts) || dry.error != real.error) {
            qFatal(
                "the dry run told added %lld updated %lld unchanged %lld rejected %lld, but it was "
                "%lld %lld %lld %lld",
                dry.counts.added, dry.counts.updated, dry.counts.unchanged, dry.counts.rejected,
                real.counts.added, real.counts.updated, real.counts.unchanged,
                real.counts.rejected);
        }
        return real;
    }

    ImportReport import(TransferKind kind, const QByteArray &bytes, OnMatch onMatch = OnMatch::Skip)
    {
        ImportOptions options;
        options.kind = kind;
        options.path = write(QStringLiteral("import.txt"), bytes);
        options.onMatch = onMatch;
        options.errorsPath = errorsPath();
        return import(options);
    }

    [[nodiscard]] QString errorsPath() const
    {
        return folder.filePath(QStringLiteral("errors.csv"));
    }
    [[nodiscard]] QByteArray errors() const { return readFile(errorsPath()); }

    template <class Fn>
    auto read(Fn fn)
    {
        return database->read(std::move(fn)).result();
    }
    template <class Fn>
    auto change(Fn fn)
    {
        return database->write(std::move(fn)).result();
    }

    QTemporaryDir folder;
    FakeClock clock;
    std::unique_ptr<Database> database;

private:
    /// Changes whenever rows come or go.
    qint64 fingerprint()
    {
        return read([](const Stores &stores) -> Result<qint64> {
                   qint64 sum = *stores.books().bookCount() + 7 * *stores.books().copyCount()
                       + 49 * *stores.readers().readerCount()
                       + 343 * stores.subscriptions().lists()->size();
                   for (int state = 0; state < 7; ++state)
                       sum += 1000 * (state + 1)
                           * stores.reservations()
                                 .countInState(static_cast<ReservationState>(state))
                                 .value_or(0);
                   return sum
                       + 100'000
                       * stores.subscriptions().countInState(SubscriptionState::Active).value_or(0);
               })
            .value();
    }
};

/// "added updated unchanged rejected", short enough to read in a failed comparison.
inline QString shown(const ImportReport &report)
{
    return QStringLiteral("%1 %2 %3 %4%5")
        .arg(report.counts.added)
        .arg(report.counts.updated)
        .arg(report.counts.unchanged)
        .arg(report.counts.rejected)
        .arg(report.error ? QString(u' ' + errorName(report.error->code)) : QString());
}

/// The keys of a browser that never was.
struct BrowserKeys {
    QByteArray p256dh = toBase64Url(toByteArray(P256Key::generate().publicKey()));
    QByteArray auth = toBase64Url(QByteArray("0123456789abcdef"));
};

} // namespace bookbell
