// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QTemporaryDir>

namespace bookbell::test {

/// nginx as a push service that answers 201 to everything, over TLS and HTTP/2, with a certificate
/// of an authority made for it. On loopback, in a temporary folder, as a plain process.
class NginxServer
{
public:
    NginxServer() = default;
    ~NginxServer();
    Q_DISABLE_COPY_MOVE(NginxServer)

    /// Empty when it serves; else why it cannot.
    /// `keepsLog`: for requests().
    [[nodiscard]] QString start(bool keepsLog = true);
    /// Passes requests on to `upstream` ("http://127.0.0.1:PORT"), which may take its time, and
    /// ends a connection after so many requests. Before start().
    void passOn(const QString &upstream, int requestsPerConnection);
    /// Answers 201 after so long, without a thought in between: Debian's libnginx-mod-http-echo.
    /// Before start(), which tells where that is not installed.
    void answerLate(int delayMs);
    void stop();
    [[nodiscard]] QString origin() const;
    /// The certificate of the authority, PEM.
    [[nodiscard]] QString caFile() const;
    /// One line for each request: protocol, method, path, status, number of the connection.
    [[nodiscard]] QList<QByteArray> requests() const;

private:
    [[nodiscard]] QString makeCertificates() const;
    [[nodiscard]] bool writeConfiguration(bool keepsLog) const;

    QTemporaryDir m_folder;
    QProcess m_process;
    quint16 m_port = 0;
    QByteArray m_modules;
    QByteArray m_location = "return 201;";
    int m_requestsPerConnection = 10'000'000;
};

} // namespace bookbell::test
