// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/desk/readerdesk.h"
#include "core/desk/subscriberdesk.h"
#include "core/desk/subscriberrun.h"
#include "desklibrary.h"

using namespace bookbell;
using namespace bookbell::test;
using namespace Qt::StringLiterals;

using Ids = QList<SubscriptionId>;

class TestSubscriberDesk final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addList();
    void editList();
    void listsRefused();
    void removeList();
    void removeListInUse();
    void members();
    void membersOfNoList();
    void move();
    void states_data();
    void states();
    void remove();
    void assign();
    void overview();
    void manyInPieces();
    void anErrorTakesAllBack();

    void undoLists();
    void undoAddOfAListWithMembers();
    void undoMembers();
    void undoMembersOfARemovedList();
    void undoMembershipOfOneThatWentSince();
    void undoStates();
    void undoBlockAfterUnblock();
    void undoRemove();
    void undoAssign();
    void undoAssignToAReaderWhoIsGone();
    void theJournalKeepsNoSecrets();
};

/// The library with its desk for subscribers: 1 and 2 are R1's, 3 is R2's, all are on "news".
struct SubscriberLibrary : DeskLibrary {
    SubscriberDesk subscribers {*database, clock, actor()};
    ListId news = list(u"news"_s)->id;
    ListId empty = list(u"empty"_s)->id;

    static Actor actor() { return {u"minji"_s, u"window"_s}; }
    std::optional<SubscriberList> list(const QString &name)
    {
        return with([=](Stores &stores) { return stores.subscriptions().listByName(name); });
    }
    Subscription device(SubscriptionId id)
    {
        return *with([=](Stores &stores) { return stores.subscriptions().subscription(id); });
    }
    void setState(SubscriptionId id, SubscriptionState state)
    {
        Subscription changed = device(id);
        changed.state = state;
        with([&](Stores &stores) { return stores.subscriptions().update(changed); });
    }
    QList<ListId> listsOf(SubscriptionId id)
    {
        return with([=](Stores &stores) { return stores.subscriptions().listsOf(id); });
    }
    qint64 activeOn(ListId id)
    {
        const auto lists = subscribers.overview().result().value().lists;
        for (const ListWithCount &one : lists) {
            if (one.list.id == id)
                return one.active;
        }
        return -1;
    }
    /// So many more devices of nobody, on no list.
    Ids addDevices(int count)
    {
        return with([this, count](Stores &stores) -> Result<Ids> {
            Ids ids;
            Subscription device = **stores.subscriptions().subscription({1});
            device.reader = {};
            for (int i = 0; i < count; ++i) {
                device.endpoint =
                    u"https://updates.push.services.mozilla.com/wpush/v2/more%1"_s.arg(i);
                const auto id = stores.subscriptions().add(device);
                if (!id)
                    return fail(id.error());
                ids.append(*id);
            }
            return ids;
        });
    }
    ErrorCode undo(JournalId id)
    {
        const auto done = desk->undo(id).result();
        return done ? ErrorCode::Internal : done.error().code;
    }
};

void TestSubscriberDesk::addList()
{
    SubscriberLibrary library;
    VERIFY_RESULT(added, library.subscribers.addList(u" 새 책 "_s, true).result());
    QCOMPARE(added->list.name, u"새 책"_s);
    QVERIFY(added->list.isPublic);
    QCOMPARE(library.list(u"새 책"_s), std::optional(added->list));
    QCOMPARE(library.lastEntry().id, added->journal);
}

void TestSubscriberDesk::editList()
{
    SubscriberLibrary library;
    const SubscriberList before = *library.list(u"news"_s);
    SubscriberList after = before;
    after.name = u" 소식"_s;
    after.isPublic = false;
    VERIFY_RESULT(edited, library.subscribers.editList(before, after).result());
    QCOMPARE(library.list(u"소식"_s), std::optional(edited->list));
    QCOMPARE(library.activeOn(before.id), 3);
    VERIFY_RESULT(same, library.subscribers.editList(edited->list, edited->list).result());
    QVERIFY(!same->journal.isValid());
}

void TestSubscriberDesk::listsRefused()
{
    SubscriberLibrary library;
    const auto unnamed = library.subscribers.addList(u" "_s, false).result();
    QCOMPARE(unnamed.error().code, ErrorCode::MissingField);
    QCOMPARE(unnamed.error().subject, u"name"_s);
    QCOMPARE(library.subscribers.addList(u"news"_s, false).result().error().code,
             ErrorCode::DuplicateList);
    const SubscriberList before = *library.list(u"news"_s);
    SubscriberList after = before;
    after.name = u"empty"_s;
    QCOMPARE(library.subscribers.editList(before, after).result().error().code,
             ErrorCode::DuplicateList);
    after.name.clear();
    QCOMPARE(library.subscribers.editList(before, after).result().error().code,
             ErrorCode::MissingField);
    SubscriberList old = before;
    old.isPublic = !old.isPublic;
    const auto changed = library.subscribers.editList(old, before).result();
    QCOMPARE(changed.error().code, ErrorCode::ChangedElsewhere);
    QCOMPARE(changed.error().subject, u"news"_s);
    old.id = {999};
    QCOMPARE(library.subscribers.editList(old, old).result().error().code, ErrorCode::UnknownList);
    QCOMPARE(library.subscribers.removeList({999}).result().error().code, ErrorCode::UnknownList);
}

void TestSubscriberDesk::removeList()
{
    SubscriberLibrary library;
    VERIFY_RESULT(removed, library.subscribers.removeList(library.news).result());
    QCOMPARE(removed->list.name, u"news"_s);
    QVERIFY(!library.list(u"news"_s));
    QCOMPARE(library.activeOn(library.news), -1);
    QCOMPARE(library.device({1}).state, SubscriptionState::Active);
    QCOMPARE(library.subscribers.removeList(library.news).result().error().code,
             ErrorCode::UnknownList);
    QCOMPARE(library.subscribers.addToList({{1}}, library.news).result().error().code,
             ErrorCode::UnknownList);
    QVERIFY(library.subscribers.addList(u"news"_s, false).result());
}

void TestSubscriberDesk::removeListInUse()
{
    SubscriberLibrary library;
    AnnounceRequest request;
    request.list = u"news"_s;
    request.title = u"휴관"_s;
    request.body = u"내일 쉽니다"_s;
    QVERIFY(library.desk->announce(request).result());
    const auto refused = library.subscribers.removeList(library.news).result();
    QCOMPARE(refused.error().code, ErrorCode::ListInUse);
    QCOMPARE(refused.error().subject, u"news"_s);
    library.sendAll();
    VERIFY_RESULT(removed, library.subscribers.removeList(library.news).result());
}

void TestSubscriberDesk::members()
{
    SubscriberLibrary library;
    VERIFY_RESULT(added, library.subscribers.addToList({{1}, {3}, {77}}, library.empty).result());
    QCOMPARE(added->changed, 2);
    QCOMPARE(added->journals.size(), 1);
    QCOMPARE(library.activeOn(library.empty), 2);
    VERIFY_RESULT(again, library.subscribers.addToList({{1}, {2}}, library.empty).result());
    QCOMPARE(again->changed, 1);
    VERIFY_RESULT(removed, library.subscribers.removeFromList({{1}, {2}}, library.empty).result());
    QCOMPARE(removed->changed, 2);
    QCOMPARE(library.listsOf({1}), QList {library.news});
    VERIFY_RESULT(nothing, library.subscribers.removeFromList({{1}}, library.empty).result());
    QCOMPARE(nothing->changed, 0);
    QVERIFY(nothing->journals.isEmpty());
    VERIFY_RESULT(nobody, library.subscribers.removeFromList({}, library.empty).result());
    QCOMPARE(nobody->changed, 0);
}

void TestSubscriberDesk::membersOfNoList()
{
    SubscriberLibrary library;
    QCOMPARE(library.subscribers.addToList({{1}}, {99}).result().error().code,
             ErrorCode::UnknownList);
    QCOMPARE(library.subscribers.removeFromList({{1}}, {99}).result().error().code,
             ErrorCode::UnknownList);
    QCOMPARE(library.subscribers.moveToList({{1}}, library.news, {99}).result().error().code,
             ErrorCode::UnknownList);
    QCOMPARE(library.listsOf({1}), QList {library.news});
}

void TestSubscriberDesk::move()
{
    SubscriberLibrary library;
    QVERIFY(library.subscribers.removeFromList({{3}}, library.news).result());
    QVERIFY(library.subscribers.addToList({{2}}, library.empty).result());
    VERIFY_RESULT(
        moved,
        library.subscribers.moveToList({{1}, {2}, {3}}, library.news, library.empty).result());
    // The third was not on the list, so it is not on the other one now.
    QCOMPARE(moved->changed, 2);
    QCOMPARE(library.listsOf({1}), QList {library.empty});
    QCOMPARE(library.listsOf({2}), QList {library.empty});
    QVERIFY(library.listsOf({3}).isEmpty());
    VERIFY_RESULT(same,
                  library.subscribers.moveToList({{1}}, library.empty, library.empty).result());
    QCOMPARE(same->changed, 0);
    QCOMPARE(library.listsOf({1}), QList {library.empty});
}

void TestSubscriberDesk::states_data()
{
    QTest::addColumn<SubscriptionState>("state");
    QTest::addColumn<SubscriptionState>("blocked");
    QTest::addColumn<SubscriptionState>("unblocked");
    QTest::addColumn<SubscriptionState>("removed");
    using enum SubscriptionState;
    QTest::newRow("active") << Active << Blocked << Active << Unsubscribed;
    QTest::newRow("gone") << Gone << Blocked << Gone << Unsubscribed;
    QTest::newRow("wrong key") << WrongKey << Blocked << WrongKey << Unsubscribed;
    QTest::newRow("has left") << Unsubscribed << Unsubscribed << Unsubscribed << Unsubscribed;
    QTest::newRow("blocked") << Blocked << Blocked << Active << Blocked;
}

void TestSubscriberDesk::states()
{
    QFETCH(SubscriptionState, state);
    QFETCH(SubscriptionState, blocked);
    QFETCH(SubscriptionState, unblocked);
    QFETCH(SubscriptionState, removed);
    SubscriberLibrary library;
    for (const SubscriptionId id : {SubscriptionId {1}, SubscriptionId {2}, SubscriptionId {3}})
        library.setState(id, state);
    VERIFY_RESULT(block, library.subscribers.block({{1}}).result());
    QCOMPARE(block->changed, blocked == state ? 0 : 1);
    QCOMPARE(library.device({1}).state, blocked);
    VERIFY_RESULT(unblock, library.subscribers.unblock({{2}}).result());
    QCOMPARE(unblock->changed, unblocked == state ? 0 : 1);
    QCOMPARE(library.device({2}).state, unblocked);
    QVERIFY(library.subscribers.remove({{3}}).result());
    QCOMPARE(library.device({3}).state, removed);
}

void TestSubscriberDesk::remove()
{
    SubscriberLibrary library;
    VERIFY_RESULT(removed, library.subscribers.remove({{1}, {2}}).result());
    QCOMPARE(removed->changed, 2);
    QVERIFY(!library.device({1}).reader.isValid());
    QVERIFY(library.listsOf({1}).isEmpty());
    QCOMPARE(library.activeOn(library.news), 1);
    VERIFY_RESULT(again, library.subscribers.remove({{1}}).result());
    QCOMPARE(again->changed, 0);
}

void TestSubscriberDesk::assign()
{
    SubscriberLibrary library;
    VERIFY_RESULT(tied, library.subscribers.assign({3}, u" R5 "_s).result());
    QCOMPARE(tied->changed, 1);
    QCOMPARE(tied->journals.size(), 1);
    QVERIFY(library.desk->ringTest(u"R5"_s).result());
    VERIFY_RESULT(same, library.subscribers.assign({3}, u"R5"_s).result());
    QCOMPARE(same->changed, 0);
    VERIFY_RESULT(nobody, library.subscribers.assign({3}, u""_s).result());
    QVERIFY(!library.device({3}).reader.isValid());
    QCOMPARE(library.subscribers.assign({3}, u"X"_s).result().error().code,
             ErrorCode::UnknownReader);
    QCOMPARE(library.subscribers.assign({99}, u"R5"_s).result().error().code,
             ErrorCode::NotASubscription);
}

void TestSubscriberDesk::overview()
{
    SubscriberLibrary library;
    QVERIFY(library.subscribers.assign({3}, {}).result());
    VERIFY_RESULT(overview, library.subscribers.overview().result());
    QCOMPARE(overview->lists.size(), 2);
    QCOMPARE(overview->lists[0].list.name, u"empty"_s);
    QCOMPARE(overview->lists[1].active, 3);
    QCOMPARE(overview->readers, 9);
    QCOMPARE(overview->active, 3);
    QCOMPARE(overview->withoutReader, 1);
    QVERIFY(library.subscribers.block({{3}}).result());
    QCOMPARE(library.subscribers.overview().result()->withoutReader, 0);
}

void TestSubscriberDesk::manyInPieces()
{
    SubscriberLibrary library;
    const Ids ids = library.addDevices(450);
    VERIFY_RESULT(added, library.subscribers.addToList(ids, library.empty).result());
    QCOMPARE(added->changed, 450);
    QCOMPARE(added->journals.size(), 3);
    QCOMPARE(library.activeOn(library.empty), 450);
    for (auto id = added->journals.crbegin(); id != added->journals.crend(); ++id)
        QVERIFY(library.desk->undo(*id).result());
    QCOMPARE(library.activeOn(library.empty), 0);
}

void TestSubscriberDesk::anErrorTakesAllBack()
{
    SubscriberLibrary library;
    const Ids ids = library.addDevices(450);
    const ListId list = library.empty;
    const SubscriberWork work {
        u"add-to-list"_s,
        u"list"_s,
        {},
        [list, last = ids.last()](DeskAct &act, SubscriptionId id) -> Result<bool> {
            if (id == last)
                return fail(ErrorCode::DiskFull);
            return act.addToList(list, id);
        }};
    const auto changed =
        changeSubscribers(*library.database, library.clock, SubscriberLibrary::actor(), ids, work)
            .result();
    QVERIFY(!changed);
    QCOMPARE(changed.error().code, ErrorCode::DiskFull);
    QCOMPARE(library.activeOn(library.empty), 0);
    QVERIFY(library.listsOf(ids.first()).isEmpty());
}

void TestSubscriberDesk::undoLists()
{
    SubscriberLibrary library;
    VERIFY_RESULT(added, library.subscribers.addList(u"하나"_s, false).result());
    SubscriberList other = added->list;
    other.name = u"둘"_s;
    VERIFY_RESULT(edited, library.subscribers.editList(added->list, other).result());
    VERIFY_RESULT(removed, library.subscribers.removeList(added->list.id).result());
    QCOMPARE(library.undo(edited->journal), ErrorCode::NothingToUndo);
    QVERIFY(library.desk->undo(removed->journal).result());
    QCOMPARE(library.list(u"둘"_s), std::optional(other));
    QVERIFY(library.desk->undo(edited->journal).result());
    QCOMPARE(library.list(u"하나"_s), std::optional(added->list));
    QVERIFY(library.desk->undo(added->journal).result());
    QVERIFY(!library.list(u"하나"_s));

    VERIFY_RESULT(news, library.subscribers.removeList(library.news).result());
    QVERIFY(library.desk->undo(news->journal).result());
    QCOMPARE(library.activeOn(library.news), 3);
}

void TestSubscriberDesk::undoAddOfAListWithMembers()
{
    SubscriberLibrary library;
    VERIFY_RESULT(added, library.subscribers.addList(u"하나"_s, false).result());
    QVERIFY(library.subscribers.addToList({{1}}, added->list.id).result());
    QCOMPARE(library.undo(added->journal), ErrorCode::NothingToUndo);
}

void TestSubscriberDesk::undoMembers()
{
    SubscriberLibrary library;
    VERIFY_RESULT(moved,
                  library.subscribers.moveToList({{1}, {2}}, library.news, library.empty).result());
    QVERIFY(library.desk->undo(moved->journals.first()).result());
    QCOMPARE(library.listsOf({1}), QList {library.news});
    QCOMPARE(library.listsOf({2}), QList {library.news});
    QCOMPARE(library.undo(moved->journals.first()), ErrorCode::NothingToUndo);

    VERIFY_RESULT(removed, library.subscribers.removeFromList({{1}}, library.news).result());
    QVERIFY(library.subscribers.addToList({{1}}, library.news).result());
    QCOMPARE(library.undo(removed->journals.first()), ErrorCode::NothingToUndo);
}

void TestSubscriberDesk::undoMembersOfARemovedList()
{
    SubscriberLibrary library;
    VERIFY_RESULT(removed, library.subscribers.removeFromList({{1}}, library.news).result());
    QVERIFY(library.subscribers.removeList(library.news).result());
    QCOMPARE(library.undo(removed->journals.first()), ErrorCode::NothingToUndo);
}

void TestSubscriberDesk::undoMembershipOfOneThatWentSince()
{
    SubscriberLibrary library;
    VERIFY_RESULT(added, library.subscribers.addToList({{1}}, library.empty).result());
    library.setState({1}, SubscriptionState::Gone);
    QVERIFY(library.desk->undo(added->journals.first()).result());
    QCOMPARE(library.listsOf({1}), QList {library.news});
    QCOMPARE(library.device({1}).state, SubscriptionState::Gone);
}

void TestSubscriberDesk::undoStates()
{
    SubscriberLibrary library;
    library.setState({2}, SubscriptionState::WrongKey);
    VERIFY_RESULT(blocked, library.subscribers.block({{1}, {2}}).result());
    QVERIFY(library.desk->undo(blocked->journals.first()).result());
    QCOMPARE(library.device({1}).state, SubscriptionState::Active);
    QCOMPARE(library.device({2}).state, SubscriptionState::WrongKey);
    QVERIFY(library.subscribers.block({{1}}).result());
    VERIFY_RESULT(unblocked, library.subscribers.unblock({{1}}).result());
    QVERIFY(library.desk->undo(unblocked->journals.first()).result());
    QCOMPARE(library.device({1}).state, SubscriptionState::Blocked);
}

void TestSubscriberDesk::undoBlockAfterUnblock()
{
    SubscriberLibrary library;
    VERIFY_RESULT(blocked, library.subscribers.block({{1}, {2}}).result());
    QVERIFY(library.subscribers.unblock({{2}}).result());
    QCOMPARE(library.undo(blocked->journals.first()), ErrorCode::NothingToUndo);
    QCOMPARE(library.device({1}).state, SubscriptionState::Blocked);
}

void TestSubscriberDesk::undoRemove()
{
    SubscriberLibrary library;
    const Subscription before = library.device({1});
    VERIFY_RESULT(removed, library.subscribers.remove({{1}, {3}}).result());
    QVERIFY(library.desk->undo(removed->journals.first()).result());
    QCOMPARE(library.device({1}), before);
    QCOMPARE(library.listsOf({1}), QList {library.news});
    QCOMPARE(library.activeOn(library.news), 3);
}

void TestSubscriberDesk::undoAssign()
{
    SubscriberLibrary library;
    const Subscription before = library.device({3});
    VERIFY_RESULT(tied, library.subscribers.assign({3}, u"R5"_s).result());
    QVERIFY(library.desk->undo(tied->journals.first()).result());
    QCOMPARE(library.device({3}), before);
    VERIFY_RESULT(again, library.subscribers.assign({3}, u"R5"_s).result());
    QVERIFY(library.subscribers.assign({3}, u"R6"_s).result());
    QCOMPARE(library.undo(again->journals.first()), ErrorCode::NothingToUndo);
}

void TestSubscriberDesk::undoAssignToAReaderWhoIsGone()
{
    SubscriberLibrary library;
    const ReaderId owner = library.device({3}).reader;
    VERIFY_RESULT(tied, library.subscribers.assign({3}, u"R5"_s).result());
    QVERIFY(ReaderDesk(*library.database, library.clock, SubscriberLibrary::actor())
                .remove(owner)
                .result());
    QCOMPARE(library.undo(tied->journals.first()), ErrorCode::NothingToUndo);
}

void TestSubscriberDesk::theJournalKeepsNoSecrets()
{
    SubscriberLibrary library;
    QVERIFY(library.subscribers.block({{1}, {2}}).result());
    QVERIFY(library.subscribers.unblock({{1}}).result());
    QVERIFY(library.subscribers.addToList({{1}}, library.empty).result());
    QVERIFY(library.subscribers.assign({3}, u"R5"_s).result());
    VERIFY_RESULT(removed, library.subscribers.remove({{1}}).result());
    QVERIFY(library.desk->undo(removed->journals.first()).result());
    const Subscription device = library.device({1});
    const QByteArray secrets[] = {"phone",
                                  "wpush",
                                  "auth",
                                  "p256dh",
                                  QByteArray(4, 'a'),
                                  device.p256dh.toBase64().first(20),
                                  device.p256dh.toHex().first(20)};
    const auto entries =
        library.with([](Stores &stores) { return stores.settings().journal(100); });
    QVERIFY(entries.size() >= 6);
    for (const JournalEntry &entry : entries) {
        for (const QByteArray &secret : secrets) {
            QVERIFY2(!entry.before.contains(secret) && !entry.after.contains(secret)
                         && !entry.subject.toUtf8().contains(secret),
                     secret.constData());
        }
    }
}

QTEST_GUILESS_MAIN(TestSubscriberDesk)
#include "tst_subscriberdesk.moc"
