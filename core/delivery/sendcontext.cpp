// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/delivery/sendcontext.h"

#include "core/storage/librarysettings.h"

namespace bookbell {

using namespace Qt::StringLiterals;

namespace {

/// Known push services, `push.trusted-origins`, and for a sample library the rehearsal's origin.
Result<EndpointGuard> guardOf(const Stores &stores, const Settings &settings)
{
    auto trusted = parseTrustedOrigins(settings.text(u"push.trusted-origins"_s));
    if (!trusted)
        return fail(trusted.error());
    const auto phones = stores.rehearsal().phones();
    if (!phones)
        return fail(phones.error());
    // A sample library's readers have no phones but those, and nobody else could listen there.
    if (!phones->isEmpty())
        trusted->append(u"http://127.0.0.1:"_s + settings.text(u"rehearsal.port"_s));
    return EndpointGuard(*trusted);
}

} // namespace

Result<std::shared_ptr<const SendContext>> loadSendContext(const Stores &stores)
{
    const auto settings = loadSettings(stores);
    if (!settings)
        return fail(settings.error());
    auto stored = stores.settings().settings();
    if (!stored)
        return fail(stored.error());
    auto guard = guardOf(stores, *settings);
    if (!guard)
        return fail(guard.error());

    auto context = std::make_shared<SendContext>();
    context->contact = settings->text(u"library.contact"_s);
    context->libraryName = settings->text(u"library.name"_s);
    context->libraryUrl = settings->text(u"library.url"_s);
    context->discreet = settings->boolean(u"alerts.discreet"_s);
    context->zone = zoneOf(*settings);
    context->quietHours =
        QuietHours::parse(settings->text(u"quiet-hours"_s)).value_or(QuietHours());
    context->language = settings->text(u"library.language"_s);
    context->lanes = settings->integer(u"push.lanes"_s);
    context->perSecond = settings->integer(u"push.per-second"_s);
    context->network = {settings->text(u"push.proxy"_s), settings->text(u"push.ca-file"_s)};
    context->guard = std::move(*guard);
    for (auto it = stored->cbegin(); it != stored->cend(); ++it) {
        if (it.key().startsWith("template."_L1))
            context->templates.insert(it.key(), it.value());
    }
    context->storedSettings = std::move(*stored);

    const auto keys = stores.services().vapidKeys();
    if (!keys)
        return fail(keys.error());
    for (const StoredVapidKey &key : *keys) {
        const auto usable = P256Key::fromPrivate(key.privateKey);
        if (!usable)
            return fail(usable.error());
        context->keys.insert(key.id, VapidKey {key.id, *usable});
    }
    const auto services = stores.services().services();
    if (!services)
        return fail(services.error());
    for (const PushServiceRecord &service : *services)
        context->services.insert(service.id, service);
    return context;
}

} // namespace bookbell
