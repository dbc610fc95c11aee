// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QTemporaryDir>
#include <QTest>

#include "core/storage/library.h"
#include "core/storage/sqlite/sqliteconnection.h"
#include "tests/storage/announcementcontract.h"
#include "tests/storage/browsecontract.h"
#include "tests/storage/catalogcontract.h"
#include "tests/storage/databasecontract.h"
#include "tests/storage/outboxcontract.h"
#include "tests/storage/removalcontract.h"
#include "tests/storage/subscribercontract.h"

using namespace bookbell;
using namespace Qt::StringLiterals;

namespace {

class SqliteTarget final : public StorageTarget
{
public:
    void reset() override
    {
        m_path = m_folder.filePath(u"library-%1.sqlite"_s.arg(++m_count));
        (void)must(createLibrary(
            {m_path}, {u"도서관"_s, u"mailto:desk@library.org"_s, u"Asia/Seoul"_s}, SystemClock()));
    }

    ConnectionFactory factory() override
    {
        return [path = m_path] { return SqliteConnection::open(path); };
    }

private:
    QTemporaryDir m_folder;
    QString m_path;
    int m_count = 0;
};

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    SqliteTarget target;
    CatalogContract catalog(target);
    SubscriberContract subscribers(target);
    OutboxContract outbox(target);
    AnnouncementContract announcements(target);
    RemovalContract removal(target);
    BrowseContract browse(target);
    DatabaseContract database(target);
    int failed = 0;
    for (QObject *contract : std::initializer_list<QObject *> {
             &catalog, &subscribers, &outbox, &announcements, &removal, &browse, &database})
        failed += QTest::qExec(contract, argc, argv);
    return failed;
}
