// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/backupjson.h"

#include "app/commands/command.h"

namespace bookbell {

using namespace Qt::StringLiterals;

void addCounts(QJsonObject &json, const LibraryCounts &counts)
{
    json.insert(u"books"_s, counts.books);
    json.insert(u"copies"_s, counts.copies);
    json.insert(u"readers"_s, counts.readers);
    json.insert(u"reservations"_s, counts.reservations);
    json.insert(u"subscriptions"_s, counts.subscriptions);
}

QString countsText(const LibraryCounts &counts)
{
    return u"books %1, copies %2, readers %3, reservations %4, subscriptions %5"_s.arg(
        QString::number(counts.books), QString::number(counts.copies),
        QString::number(counts.readers), QString::number(counts.reservations),
        QString::number(counts.subscriptions));
}

int backupFailed(const Error &error)
{
    printError(u"bookbell: "_s + describeBackup(error));
    return Failed;
}

} // namespace bookbell
