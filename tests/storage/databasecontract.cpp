// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/storage/databasecontract.h"

#include <QSignalSpy>
#include <QTest>

#include "core/storage/database.h"
#include "tests/storage/storagefixture.h"

namespace bookbell {

using namespace Qt::StringLiterals;

static Result<> setName(Stores &stores, const QString &name)
{
    return stores.settings().setSetting(u"library.name"_s, name);
}

static QString nameIn(Database &database)
{
    auto settings =
        database.read([](const Stores &stores) { return stores.settings().settings(); });
    return must(settings.result()).value(u"library.name"_s);
}

void DatabaseContract::init()
{
    m_target.reset();
}

void DatabaseContract::failedJobsChangeNothing()
{
    const auto database = must(Database::open(m_target.factory()));
    must(database->write([](Stores &stores) { return setName(stores, u"before"_s); }).result());
    const auto refused = database->write([](Stores &stores) -> Result<int> {
        must(setName(stores, u"half done"_s));
        return fail(ErrorCode::UnknownBarcode, u"A1"_s);
    });
    QCOMPARE(errorOf(refused.result()), ErrorCode::UnknownBarcode);
    QCOMPARE(nameIn(*database), u"before"_s);
    must(database->write([](Stores &stores) { return setName(stores, u"after"_s); }).result());
    QCOMPARE(nameIn(*database), u"after"_s);
}

void DatabaseContract::readersSeeOneMoment()
{
    const auto reader = must(m_target.factory()());
    const auto writer = must(m_target.factory()());
    const auto name = [&] {
        return must(reader->stores().settings().settings()).value(u"library.name"_s);
    };
    must(reader->beginRead());
    const QString before = name();
    must(writer->beginWrite());
    must(setName(writer->stores(), u"after"_s));
    must(writer->commit());
    QCOMPARE(name(), before);
    must(reader->commit());
    QCOMPARE(name(), u"after"_s);
}

void DatabaseContract::ownCommitsAreAnnounced()
{
    const auto database = must(Database::open(m_target.factory()));
    QSignalSpy changed(database.get(), &Database::changed);
    must(database->write([](Stores &stores) { return setName(stores, u"new"_s); }).result());
    QTRY_COMPARE_WITH_TIMEOUT(changed.count(), 1, 1000);
}

void DatabaseContract::commitsOfOthersAreNoticedWithinASecond()
{
    const auto first = must(Database::open(m_target.factory()));
    const auto second = must(Database::open(m_target.factory()));
    QSignalSpy changed(first.get(), &Database::changed);
    must(second->write([](Stores &stores) { return setName(stores, u"new"_s); }).result());
    QTRY_COMPARE_WITH_TIMEOUT(changed.count(), 1, 1000);
    QCOMPARE(nameIn(*first), u"new"_s);
}

void DatabaseContract::jobsThatChangeNothingAreNotAnnounced()
{
    const auto database = must(Database::open(m_target.factory()));
    QSignalSpy changed(database.get(), &Database::changed);
    // A sender that looks for work and finds none must not wake itself for ever.
    must(database
             ->write(
                 [](Stores &stores) { return stores.deliveries().claim({1}, u"me"_s, 10, {}, {}); })
             .result());
    const auto failed = database->write([](Stores &stores) -> Result<> {
        must(setName(stores, u"half done"_s));
        return fail(ErrorCode::Cancelled);
    });
    QVERIFY(!failed.result());
    must(database->write([](Stores &stores) { return setName(stores, u"new"_s); }).result());
    QTRY_COMPARE_WITH_TIMEOUT(changed.count(), 1, 1000);
}

} // namespace bookbell
