// SPDX-License-Identifier: GPL-3.0-or-later
// Imports many subscriptions with keys of their own into a new library; prints rows/s and memory.
// bench_import [ROWS], 200000 by default.
#include <QElapsedTimer>
#include <QTemporaryDir>

#include <sys/resource.h>

#include <cstdio>
#include <cstdlib>

#include "core/storage/library.h"
#include "core/transfer/importer.h"
#include "core/webpush/base64url.h"
#include "core/webpush/subscriptionkeys.h"

using namespace bookbell;
using namespace Qt::StringLiterals;

static double peakMebibytes()
{
    rusage usage {};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024.0;
}

static void writeSubscriptions(const QString &path, int rows)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        qFatal("cannot write %s", qPrintable(path));
    const QByteArray auth = toBase64Url(QByteArray("0123456789abcdef"));
    for (int i = 0; i < rows; ++i) {
        const QByteArray number = QByteArray::number(i);
        file.write("{\"endpoint\":\"https://fcm.googleapis.com/fcm/send/"_ba + QByteArray(120, 'a')
                   + number + "\",\"expirationTime\":null,\"keys\":{\"p256dh\":\""_ba
                   + toBase64Url(toByteArray(P256Key::generate().publicKey())) + "\",\"auth\":\""_ba
                   + auth + "\"}}\n"_ba);
    }
}

static void measure(Database &database, ImportOptions options, const char *what)
{
    const SystemClock clock;
    ImportControl control;
    QElapsedTimer timer;
    timer.start();
    const ImportReport report = runImport(database, clock, options, control);
    const double seconds = static_cast<double>(timer.elapsed()) / 1000.0;
    std::printf("%s: %lld rows (%lld added, %lld unchanged, %lld rejected) in %.2f s, %.0f rows/s, "
                "peak %.0f MiB\n",
                what, report.counts.read, report.counts.added, report.counts.unchanged,
                report.counts.rejected, seconds, static_cast<double>(report.counts.read) / seconds,
                peakMebibytes());
    if (report.error)
        std::printf("ended early: %s\n", qPrintable(describe(*report.error)));
}

int main(int argc, char *argv[])
{
    const int rows = argc > 1 ? std::atoi(argv[1]) : 200'000;
    const QTemporaryDir folder;
    const SystemClock clock;
    NewLibrary library;
    library.name = u"Bench"_s;
    library.contact = u"mailto:desk@library.example.org"_s;
    const auto database = createLibrary({folder.filePath(u"library.bookbell"_s)}, library, clock);
    if (!database)
        qFatal("%s", qPrintable(describe(database.error())));
    ImportOptions options;
    options.kind = TransferKind::Subscribers;
    options.listName = u"Bench"_s;
    options.path = folder.filePath(u"subscribers.jsonl"_s);
    writeSubscriptions(options.path, rows);
    options.isDryRun = true;
    measure(**database, options, "dry run");
    options.isDryRun = false;
    measure(**database, options, "import ");
    measure(**database, options, "again  ");
    return 0;
}
