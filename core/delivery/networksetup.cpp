// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/delivery/networksetup.h"

#include <QHostAddress>
#include <QNetworkProxyFactory>
#include <QSslCertificate>

#include "core/base/logging.h"

namespace bookbell {

using namespace Qt::StringLiterals;

namespace {

class PushProxyFactory final : public QNetworkProxyFactory
{
public:
    explicit PushProxyFactory(const QNetworkProxy &proxy)
        : m_proxy(proxy)
    {
    }

    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        const QString host = query.peerHostName();
        const bool isLoopback = host == "localhost"_L1 || QHostAddress(host).isLoopback();
        return {isLoopback ? QNetworkProxy(QNetworkProxy::NoProxy) : m_proxy};
    }

private:
    const QNetworkProxy m_proxy;
};

QNetworkProxy proxyFromText(const QString &text)
{
    if (text.isEmpty())
        return QNetworkProxy(QNetworkProxy::NoProxy);
    const QUrl url(text.contains("://"_L1) ? text : "http://"_L1 + text);
    const bool isSocks = url.scheme().startsWith("socks"_L1);
    return QNetworkProxy(isSocks ? QNetworkProxy::Socks5Proxy : QNetworkProxy::HttpProxy,
                         url.host(), static_cast<quint16>(url.port(isSocks ? 1080 : 8080)),
                         url.userName(), url.password());
}

} // namespace

QSslConfiguration sslConfigurationFor(const NetworkOptions &options)
{
    QSslConfiguration ssl = QSslConfiguration::defaultConfiguration();
    ssl.setPeerVerifyMode(QSslSocket::VerifyPeer);
    if (!options.caFile.isEmpty()) {
        const auto authorities = QSslCertificate::fromPath(options.caFile);
        if (authorities.isEmpty())
            qCWarning(lcDelivery) << "no certificate authority can be read from" << options.caFile;
        ssl.addCaCertificates(authorities);
    }
    return ssl;
}

std::unique_ptr<QNetworkProxyFactory> proxyFactoryFor(const NetworkOptions &options)
{
    return std::make_unique<PushProxyFactory>(proxyFromText(options.proxy));
}

QNetworkRequest networkRequestFor(const PushRequest &request, const QSslConfiguration &ssl)
{
    QNetworkRequest network(request.url);
    for (const auto &[name, value] : request.headers)
        network.setRawHeader(name, value);
    network.setRawHeader("User-Agent"_ba, "Bookbell"_ba);
    // Without it Qt asks for a compressed answer, which a hostile service could blow up.
    network.setRawHeader("Accept-Encoding"_ba, "identity"_ba);
    const bool isTls = request.url.scheme() == "https"_L1;
    network.setAttribute(QNetworkRequest::Http2AllowedAttribute, isTls);
    network.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                         QNetworkRequest::ManualRedirectPolicy);
    network.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    network.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    network.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    network.setAttribute(QNetworkRequest::CacheLoadControlAttribute,
                         QNetworkRequest::AlwaysNetwork);
    network.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    if (isTls)
        network.setSslConfiguration(ssl);
    return network;
}

std::optional<NetworkTrouble> troubleOf(const QNetworkReply &reply)
{
    const bool hasStatus = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() > 0;
    switch (reply.error()) {
    case QNetworkReply::NoError:
        return hasStatus ? std::nullopt : std::optional(NetworkTrouble::Other);
    case QNetworkReply::ConnectionRefusedError:
        return NetworkTrouble::ConnectionRefused;
    case QNetworkReply::RemoteHostClosedError:
        return NetworkTrouble::ConnectionReset;
    case QNetworkReply::HostNotFoundError:
        return NetworkTrouble::HostNotFound;
    case QNetworkReply::TimeoutError:
        return NetworkTrouble::Timeout;
    case QNetworkReply::SslHandshakeFailedError:
        return NetworkTrouble::Tls;
    case QNetworkReply::TemporaryNetworkFailureError:
    case QNetworkReply::NetworkSessionFailedError:
        return NetworkTrouble::NetworkDown;
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
    case QNetworkReply::UnknownProxyError:
        return NetworkTrouble::Proxy;
    case QNetworkReply::ContentReSendError:
        // What Qt reports for streams that the server refused after GOAWAY.
        return NetworkTrouble::StreamRefused;
    case QNetworkReply::OperationCanceledError:
    case QNetworkReply::UnknownNetworkError:
    case QNetworkReply::ProtocolFailure:
        return NetworkTrouble::Other;
    default:
        break;
    }
    // What is left are errors that Qt makes of a status.
    return hasStatus ? std::nullopt : std::optional(NetworkTrouble::Other);
}

} // namespace bookbell
