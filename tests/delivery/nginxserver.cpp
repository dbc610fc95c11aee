// SPDX-License-Identifier: GPL-3.0-or-later
#include "nginxserver.h"

#include <QElapsedTimer>
#include <QFile>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTcpSocket>
#include <QThread>

namespace bookbell::test {

using namespace Qt::StringLiterals;

namespace {

constexpr char echoModule[] = "/usr/lib/nginx/modules/ngx_http_echo_module.so";

QString program(const QString &name)
{
    const QString found = QStandardPaths::findExecutable(name);
    // Debian keeps servers outside a user's PATH.
    return found.isEmpty() ? QStandardPaths::findExecutable(name, {u"/usr/sbin"_s, u"/sbin"_s})
                           : found;
}

bool write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
}

} // namespace

NginxServer::~NginxServer()
{
    stop();
}

QString NginxServer::origin() const
{
    return u"https://localhost:%1"_s.arg(m_port);
}

QString NginxServer::caFile() const
{
    return m_folder.filePath(u"ca.pem"_s);
}

QString NginxServer::makeCertificates() const
{
    const QString openssl = program(u"openssl"_s);
    if (openssl.isEmpty())
        return u"openssl is not installed"_s;
    if (!write(m_folder.filePath(u"server.ext"_s),
               "subjectAltName=DNS:localhost,IP:127.0.0.1\nbasicConstraints=CA:FALSE\n"))
        return u"the temporary folder cannot be written"_s;
    const QList<QStringList> steps {
        {u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s,
         u"ec_paramgen_curve:prime256v1"_s, u"-nodes"_s, u"-keyout"_s, u"ca.key"_s, u"-out"_s,
         u"ca.pem"_s, u"-subj"_s, u"/CN=Test authority"_s, u"-days"_s, u"2"_s},
        {u"req"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:prime256v1"_s,
         u"-nodes"_s, u"-keyout"_s, u"server.key"_s, u"-out"_s, u"server.csr"_s, u"-subj"_s,
         u"/CN=localhost"_s},
        {u"x509"_s, u"-req"_s, u"-in"_s, u"server.csr"_s, u"-CA"_s, u"ca.pem"_s, u"-CAkey"_s,
         u"ca.key"_s, u"-CAcreateserial"_s, u"-extfile"_s, u"server.ext"_s, u"-out"_s,
         u"server.pem"_s, u"-days"_s, u"2"_s},
    };
    for (const QStringList &arguments : steps) {
        QProcess process;
        process.setWorkingDirectory(m_folder.path());
        process.start(openssl, arguments);
        if (!process.waitForFinished() || process.exitCode() != 0)
            return QString::fromLocal8Bit(process.readAllStandardError());
    }
    return {};
}

bool NginxServer::writeConfiguration(bool keepsLog) const
{
    const QByteArray folder = m_folder.path().toLocal8Bit();
    QByteArray text = R"(MODULES
daemon off;
master_process off;
pid FOLDER/nginx.pid;
error_log FOLDER/error.log warn;
worker_rlimit_nofile 16384;
events { worker_connections 8192; }
http {
  log_format line '$server_protocol $request_method $uri $status $connection';
  access_log LOG;
  client_body_temp_path FOLDER/body;
  proxy_temp_path FOLDER/proxy;
  fastcgi_temp_path FOLDER/fastcgi;
  uwsgi_temp_path FOLDER/uwsgi;
  scgi_temp_path FOLDER/scgi;
  keepalive_requests REQUESTS;
  server {
    listen 127.0.0.1:PORT ssl http2;
    server_name localhost;
    ssl_certificate FOLDER/server.pem;
    ssl_certificate_key FOLDER/server.key;
    location / { LOCATION }
  }
}
)";
    text.replace("MODULES", m_modules);
    text.replace("LOCATION", m_location);
    text.replace("REQUESTS", QByteArray::number(m_requestsPerConnection));
    text.replace("LOG", keepsLog ? "FOLDER/access.log line" : "off");
    text.replace("FOLDER", folder).replace("PORT", QByteArray::number(m_port));
    return write(m_folder.filePath(u"nginx.conf"_s), text);
}

void NginxServer::passOn(const QString &upstream, int requestsPerConnection)
{
    m_location = "proxy_pass " + upstream.toLatin1() + "; proxy_http_version 1.1;";
    m_requestsPerConnection = requestsPerConnection;
}

void NginxServer::answerLate(int delayMs)
{
    m_modules = "load_module " + QByteArray(echoModule) + ';';
    m_location = "echo_sleep " + QByteArray::number(delayMs / 1000.0, 'f', 3)
        + "; echo_status 201; echo -n '';";
}

QString NginxServer::start(bool keepsLog)
{
    if (!m_modules.isEmpty() && !QFile::exists(QLatin1StringView(echoModule)))
        return u"nginx's echo module is not installed"_s;
    const QString nginx = program(u"nginx"_s);
    if (nginx.isEmpty())
        return u"nginx is not installed"_s;
    if (const QString trouble = makeCertificates(); !trouble.isEmpty())
        return trouble;
    {
        QTcpServer probe;
        if (!probe.listen(QHostAddress::LocalHost))
            return probe.errorString();
        m_port = probe.serverPort();
    }
    if (!writeConfiguration(keepsLog))
        return u"the configuration cannot be written"_s;
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.start(nginx,
                    {u"-p"_s, m_folder.path(), u"-c"_s, m_folder.filePath(u"nginx.conf"_s), u"-e"_s,
                     m_folder.filePath(u"error.log"_s)});
    if (!m_process.waitForStarted())
        return m_process.errorString();
    QElapsedTimer elapsed;
    elapsed.start();
    while (elapsed.elapsed() < 10'000) {
        QTcpSocket socket;
        socket.connectToHost(u"127.0.0.1"_s, m_port);
        if (socket.waitForConnected(200))
            return {};
        if (m_process.waitForFinished(20))
            break;
    }
    return u"nginx does not serve: "_s + QString::fromLocal8Bit(m_process.readAll());
}

void NginxServer::stop()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.terminate();
    if (!m_process.waitForFinished(3000))
        m_process.kill();
    m_process.waitForFinished(3000);
}

QList<QByteArray> NginxServer::requests() const
{
    QFile file(m_folder.filePath(u"access.log"_s));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QList<QByteArray> lines = file.readAll().split('\n');
    lines.removeAll(QByteArray());
    return lines;
}

} // namespace bookbell::test
