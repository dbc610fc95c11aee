// SPDX-License-Identifier: GPL-3.0-or-later
// Tying a phone to a card, and trying it out.
#include "core/desk/desk.h"

#include <QUrl>

#include "core/desk/deskact.h"
#include "core/desk/queueactions.h"
#include "core/subscribers/pairingcode.h"

namespace bookbell {

using namespace Qt::StringLiterals;

namespace {

/// Where the reader's page is, with the code in its fragment, which no server log keeps.
QString pairingUrl(const Settings &settings, const QString &code)
{
    QUrl url(settings.text(u"library.url"_s));
    if (url.isEmpty()) {
        // The page is served on this machine only; browsers take localhost for a secure context.
        const QString listen = settings.text(u"web.listen"_s);
        url = QUrl(u"http://localhost/"_s);
        url.setPort(listen.mid(listen.lastIndexOf(u':') + 1).toInt());
    }
    // The page's own links are relative: without the slash they would lead beside its folder.
    const QString path = url.path();
    const bool namesFile = path.mid(path.lastIndexOf(u'/') + 1).contains(u'.');
    if (!path.endsWith(u'/') && !namesFile)
        url.setPath(path + u'/');
    url.setFragment("pair="_L1 + code);
    return url.toString(QUrl::FullyEncoded);
}

Result<PairingResult> pairNow(DeskAct &act, const QString &card)
{
    const auto reader = findReader(act.stores(), card);
    if (!reader)
        return fail(reader.error());
    PairingResult result;
    result.code = makePairingCode();
    result.url = pairingUrl(act.settings(), result.code);
    result.expiresAt = act.now() + pairingLifetime;
    Pairing pairing;
    pairing.reader = reader->id;
    pairing.expiresAt = result.expiresAt;
    const auto id = act.stores().subscriptions().addPairing(pairing, pairingCodeHash(result.code));
    if (!id)
        return fail(id.error());
    const auto entry = act.record(u"pair"_s, "reader "_L1 + reader->cardNumber);
    if (!entry)
        return fail(entry.error());
    return result;
}

Result<int> ringTestNow(DeskAct &act, const QString &card)
{
    const auto reader = findReader(act.stores(), card);
    if (!reader)
        return fail(reader.error());
    const auto queued = enqueueTestAlert(act.stores(), reader->id, act.settings(), act.now());
    if (!queued)
        return queued;
    if (*queued == 0)
        return fail(ErrorCode::NoWorkingSubscription, reader->cardNumber);
    const auto entry = act.record(u"test"_s, "reader "_L1 + reader->cardNumber);
    if (!entry)
        return fail(entry.error());
    return queued;
}

} // namespace

QFuture<Result<PairingResult>> Desk::pair(const QString &card)
{
    return m_database.write(
        [=, clock = &m_clock, actor = m_actor](Stores &stores) -> Result<PairingResult> {
            auto act = DeskAct::begin(stores, clock->now(), actor);
            if (!act)
                return fail(std::move(act.error()));
            return pairNow(*act, card);
        });
}

QFuture<Result<int>> Desk::ringTest(const QString &card)
{
    return m_database.write([=, clock = &m_clock, actor = m_actor](Stores &stores) -> Result<int> {
        auto act = DeskAct::begin(stores, clock->now(), actor);
        if (!act)
            return fail(std::move(act.error()));
        return ringTestNow(*act, card);
    });
}

} // namespace bookbell
