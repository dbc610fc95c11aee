// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/readerweb/readerweb.h"

#include "core/base/logging.h"
#include "core/readerweb/metricspage.h"
#include "core/readerweb/pageresources.h"
#include "core/readerweb/requestlimiter.h"
#include "core/readerweb/requestorigin.h"
#include "core/readerweb/subscriptionregister.h"
#include "core/readerweb/webconfig.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace bookbell {

using namespace Qt::StringLiterals;

namespace {

const QByteArray configPath = "/api/config"_ba;
const QByteArray subscribePath = "/api/subscribe"_ba;
const QByteArray unsubscribePath = "/api/unsubscribe"_ba;
const QByteArray manifestPath = "/manifest.webmanifest"_ba;
const QByteArray healthPath = "/healthz"_ba;
const QByteArray metricsPath = "/metrics"_ba;

/// The longest name of a browser that is kept.
constexpr qsizetype maxUserAgent = 300;

HttpResponse errorResponse(int status, const QString &sentence, const QString &code)
{
    return HttpResponse::json(status, {{u"error"_s, sentence}, {u"code"_s, code}});
}

int statusOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::InvalidPairingCode:
    case ErrorCode::PairingCodeExpired:
    case ErrorCode::SubscriptionBlocked:
    case ErrorCode::EndpointNotTrusted:
        return 403;
    case ErrorCode::InvalidJson:
    case ErrorCode::NotASubscription:
    case ErrorCode::InvalidKey:
    case ErrorCode::InvalidBase64:
    case ErrorCode::InvalidEndpoint:
        return 400;
    default:
        return 503;
    }
}

HttpResponse errorResponse(const Error &error)
{
    const int status = statusOf(error.code);
    if (status >= 500)
        qCWarning(lcReaderWeb) << "request failed:" << errorName(error.code) << error.detail;
    return errorResponse(status, describe(error), errorName(error.code));
}

/// The methods of a path; empty where there is nothing.
QByteArrayList methodsOf(const QByteArray &path, const PageResources &page)
{
    if (path == subscribePath || path == unsubscribePath)
        return {"POST"_ba, "OPTIONS"_ba};
    if (path == configPath)
        return {"GET"_ba, "HEAD"_ba, "OPTIONS"_ba};
    if (path == healthPath || path == metricsPath || page.contains(path))
        return {"GET"_ba, "HEAD"_ba};
    return {};
}

bool isApi(const QByteArray &path)
{
    return path == configPath || path == subscribePath || path == unsubscribePath;
}

void addSecurityHeaders(HttpResponse &response)
{
    response.headers.append("Content-Security-Policy",
                            "default-src 'self'; base-uri 'none'; form-action 'self'; "
                            "frame-ancestors 'none'; object-src 'none'");
    response.headers.append("X-Content-Type-Options", "nosniff");
    response.headers.append("Referrer-Policy", "no-referrer");
    if (!response.headers.contains("Cache-Control"))
        response.headers.append("Cache-Control", "no-store");
}

} // namespace

/// What the answers need; shared with those that still wait for the database when the server ends.
class ReaderWeb::Site : public std::enable_shared_from_this<ReaderWeb::Site>
{
public:
    Site(Database &db, const Clock &c, const ReaderWebOptions &options)
        : database(db)
        , clock(c)
        , config(std::make_shared<WebConfigCache>(db))
        , requests(c, options.requestsPerMinute)
        , wrongCodes(c, options.wrongCodesPerMinute)
    {
    }

    void handle(HttpRequest request, HttpResponder responder);

    Database &database;
    const Clock &clock;
    const std::shared_ptr<WebConfigCache> config;

private:
    /// A request with what is needed to answer it.
    struct Visit {
        HttpRequest request;
        QString client;
        WebConfigCache::Snapshot config;
        OriginVerdict origin = OriginVerdict::Same;
        HttpResponder responder;

        void respond(HttpResponse response) const;
    };

    void route(const Visit &visit);
    void answerPreflight(const Visit &visit) const;
    void answerConfig(const Visit &visit) const;
    void answerMetrics(const Visit &visit) const;
    void subscribe(const Visit &visit);
    void unsubscribe(const Visit &visit);

    PageResources page;
    RequestLimiter requests;
    RequestLimiter wrongCodes;
};

void ReaderWeb::Site::Visit::respond(HttpResponse response) const
{
    addSecurityHeaders(response);
    if (origin == OriginVerdict::Allowed) {
        response.headers.append("Access-Control-Allow-Origin", request.headers.value("Origin"));
        response.headers.append("Vary", "Origin");
    }
    responder.respond(std::move(response));
}

void ReaderWeb::Site::handle(HttpRequest request, HttpResponder responder)
{
    if (request.path == healthPath && (request.method == "GET" || request.method == "HEAD")) {
        responder.respond(HttpResponse::text(200, "ok\n"));
        return;
    }
    config->with([self = shared_from_this(), request = std::move(request),
                  responder = std::move(responder)](const auto &snapshot) {
        if (!snapshot) {
            responder.respond(errorResponse(snapshot.error()));
            return;
        }
        Visit visit {request, clientAddress(request, (*snapshot)->trustedProxies), *snapshot,
                     OriginVerdict::Same, responder};
        self->route(visit);
    });
}

void ReaderWeb::Site::route(const Visit &arrived)
{
    Visit visit = arrived;
    const QByteArray &method = visit.request.method;
    const QByteArray &path = visit.request.path;
    if (!requests.take(visit.client)) {
        HttpResponse response =
            errorResponse(429, u"Too many requests; please wait a moment."_s, u"TooManyRequests"_s);
        response.headers.append("Retry-After", QByteArray::number(requests.retryAfterSeconds()));
        visit.respond(std::move(response));
        return;
    }
    const QByteArrayList methods = methodsOf(path, page);
    // To those who may not read the metrics there are none.
    const bool isHidden = path == metricsPath
        && !mayReadMetrics(visit.request, visit.config->metricsReaders,
                           visit.config->trustedProxies);
    if (methods.isEmpty() || isHidden) {
        visit.respond(errorResponse(404, u"There is nothing at this address."_s, u"NotFound"_s));
        return;
    }
    if (isApi(path)) {
        visit.origin = judgeOrigin(visit.request, visit.config->allowedOrigins);
        if (visit.origin == OriginVerdict::Refused) {
            visit.respond(
                errorResponse(403, u"Pages of other sites may not do this."_s, u"OriginRefused"_s));
            return;
        }
    }
    if (!methods.contains(method)) {
        HttpResponse response =
            errorResponse(405, u"This address does not know this method."_s, u"MethodNotAllowed"_s);
        response.headers.append("Allow", methods.join(", "));
        visit.respond(std::move(response));
        return;
    }
    if (method == "OPTIONS")
        answerPreflight(visit);
    else if (path == configPath)
        answerConfig(visit);
    else if (path == metricsPath)
        answerMetrics(visit);
    else if (path == subscribePath)
        subscribe(visit);
    else if (path == unsubscribePath)
        unsubscribe(visit);
    else if (path == manifestPath)
        visit.respond(page.manifest(visit.config->libraryName));
    else if (auto response = page.answer(visit.request))
        visit.respond(std::move(*response));
}

void ReaderWeb::Site::answerPreflight(const Visit &visit) const
{
    const QByteArray methods = methodsOf(visit.request.path, page).join(", ");
    HttpResponse response {204, {{"Allow", methods}}, {}};
    if (visit.origin == OriginVerdict::Allowed) {
        response.headers.append("Access-Control-Allow-Methods", methods);
        response.headers.append("Access-Control-Allow-Headers", "Content-Type");
        response.headers.append("Access-Control-Max-Age", "600");
    }
    visit.respond(std::move(response));
}

void ReaderWeb::Site::answerConfig(const Visit &visit) const
{
    const WebConfig &known = *visit.config;
    visit.respond(HttpResponse::json(
        200,
        {{u"libraryName"_s, known.libraryName},
         {u"applicationServerKey"_s, QString::fromLatin1(known.applicationServerKey)},
         {u"lists"_s, QJsonArray::fromStringList(known.publicLists)},
         {u"languages"_s, QJsonArray {u"ko"_s, u"en"_s}}}));
}

void ReaderWeb::Site::answerMetrics(const Visit &visit) const
{
    database
        .read([now = clock.now()](const Stores &stores) { return loadLibraryMetrics(stores, now); })
        .then(QtFuture::Launch::Sync, [visit](const Result<LibraryMetrics> &loaded) {
            if (!loaded) {
                visit.respond(errorResponse(loaded.error()));
                return;
            }
            LibraryMetrics metrics = *loaded;
            metrics.programVersion = QCoreApplication::applicationVersion();
            visit.respond({200,
                           {{"Content-Type", "text/plain; version=0.0.4; charset=utf-8"}},
                           metricsText(metrics)});
        });
}

void ReaderWeb::Site::subscribe(const Visit &visit)
{
    auto request = parseSubscribeRequest(visit.request.body);
    if (!request) {
        visit.respond(errorResponse(request.error()));
        return;
    }
    const auto endpoint = visit.config->guard.check(request->endpoint);
    if (!endpoint) {
        visit.respond(errorResponse(endpoint.error()));
        return;
    }
    if (!request->pairingCode.isEmpty() && !wrongCodes.hasLeft(visit.client)) {
        HttpResponse response = errorResponse(429, u"Too many wrong codes; please wait a moment."_s,
                                              u"TooManyRequests"_s);
        response.headers.append("Retry-After", QByteArray::number(wrongCodes.retryAfterSeconds()));
        visit.respond(std::move(response));
        return;
    }
    request->userAgent =
        QString::fromUtf8(visit.request.headers.value("User-Agent")).left(maxUserAgent);

    database
        .write([request = *request, endpoint = *endpoint, now = clock.now()](Stores &stores) {
            return storeSubscription(stores, request, endpoint, now);
        })
        .then(QtFuture::Launch::Sync,
              [self = shared_from_this(), visit](const Result<SubscribeOutcome> &outcome) {
                  if (!outcome) {
                      if (outcome.error().code == ErrorCode::InvalidPairingCode)
                          static_cast<void>(self->wrongCodes.take(visit.client));
                      visit.respond(errorResponse(outcome.error()));
                      return;
                  }
                  visit.respond(HttpResponse::json(
                      outcome->isNew ? 201 : 200,
                      {{u"paired"_s, outcome->isPaired},
                       {u"lists"_s, QJsonArray::fromStringList(outcome->lists)}}));
              });
}

void ReaderWeb::Site::unsubscribe(const Visit &visit)
{
    const auto endpoint = parseUnsubscribeRequest(visit.request.body);
    if (!endpoint) {
        visit.respond(errorResponse(endpoint.error()));
        return;
    }
    database
        .write([endpoint = *endpoint, now = clock.now()](Stores &stores) {
            return retireSubscription(stores, endpoint, now);
        })
        .then(QtFuture::Launch::Sync, [visit](const Result<> &outcome) {
            visit.respond(outcome ? HttpResponse::json(200, {}) : errorResponse(outcome.error()));
        });
}

Result<std::unique_ptr<ReaderWeb>> ReaderWeb::listen(Database &database, const Clock &clock,
                                                     const ReaderWebOptions &options)
{
    std::unique_ptr<ReaderWeb> web(new ReaderWeb);
    web->m_site = std::make_shared<Site>(database, clock, options);
    auto server =
        HttpServer::listen(options.address, options.port, options.limits,
                           [site = web->m_site](HttpRequest request, HttpResponder responder) {
                               site->handle(std::move(request), std::move(responder));
                           });
    if (!server)
        return fail(server.error());
    web->m_server = std::move(*server);
    web->m_changes = QObject::connect(
        &database, &Database::changed, &database,
        [config = web->m_site->config] { config->invalidate(); }, Qt::DirectConnection);
    return web;
}

ReaderWeb::~ReaderWeb()
{
    QObject::disconnect(m_changes);
    // The server goes first: whoever is still to be answered is cut off here.
    m_server.reset();
}

quint16 ReaderWeb::port() const
{
    return m_server->port();
}

} // namespace bookbell
