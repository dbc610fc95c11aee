// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/firefox.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTest>

namespace bookbell::test {

using namespace Qt::StringLiterals;

namespace {

/// Ubuntu's package `firefox` is a shell script that starts the snap.
bool isSnap(const QString &path)
{
    if (QFileInfo(path).canonicalFilePath().contains("/snap"_L1)) {
        return true;
    }
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return true;
    }
    const QByteArray start = file.read(8192);
    return start.startsWith("#!") && start.contains("/snap/");
}

/// user.js takes JavaScript literals, and JSON's are the same for bools, numbers and strings.
QByteArray literal(const QVariant &value)
{
    const QByteArray array =
        QJsonDocument(QJsonArray {QJsonValue::fromVariant(value)}).toJson(QJsonDocument::Compact);
    return array.sliced(1, array.size() - 2);
}

} // namespace

QString Firefox::executable()
{
    const QString chosen = qEnvironmentVariable("BOOKBELL_FIREFOX");
    if (!chosen.isEmpty()) {
        return chosen;
    }
    for (const QString &name : {u"firefox-esr"_s, u"firefox"_s}) {
        const QString path = QStandardPaths::findExecutable(name);
        if (!path.isEmpty() && !isSnap(path)) {
            return path;
        }
    }
    return {};
}

Firefox::Preferences Firefox::pushPreferences(const QUrl &pushServer)
{
    return {
        {u"dom.push.serverURL"_s, pushServer.toString()},
        {u"dom.push.testing.allowInsecureServerURL"_s, true},
        {u"dom.push.connection.enabled"_s, true},
        {u"permissions.default.desktop-notification"_s, 1},
        {u"dom.webnotifications.requireuserinteraction"_s, false},
        // Without a notification daemon showNotification() fails; Firefox's own drawing does not.
        {u"alerts.useSystemBackend"_s, false},
    };
}

Firefox::~Firefox()
{
    stop();
}

Result<void> Firefox::start(const Preferences &preferences, const QString &language,
                            std::chrono::milliseconds deadline)
{
    const QString program = executable();
    if (program.isEmpty()) {
        return fail(ErrorCode::FileNotFound, u"firefox-esr"_s);
    }
    Preferences all = preferences;
    all.insert(u"intl.accept_languages"_s, language);
    if (auto written = writePreferences(all); !written) {
        return written;
    }

    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"HOME"_s, m_folder.path());
    environment.insert(u"XDG_RUNTIME_DIR"_s, m_folder.path());
    environment.insert(u"MOZ_HEADLESS"_s, u"1"_s);
    environment.insert(u"MOZ_CRASHREPORTER_DISABLE"_s, u"1"_s);
    m_process.setProcessEnvironment(environment);
    m_process.setStandardOutputFile(QProcess::nullDevice());
    QFile complaints(m_folder.filePath(u"standard-error"_s));
    m_process.setStandardErrorFile(complaints.fileName());
    m_process.start(program,
                    {u"--headless"_s, u"--no-remote"_s, u"--profile"_s, profilePath(),
                     u"--remote-debugging-port"_s, u"0"_s, u"about:blank"_s});

    static const QRegularExpression announcement(u"WebDriver BiDi listening on (ws://[^\\s/]+)"_s);
    QByteArray said;
    const bool listening = QTest::qWaitFor(
        [&] {
            if (complaints.isOpen() || complaints.open(QIODevice::ReadOnly)) {
                said += complaints.readAll();
            }
            const auto match = announcement.match(QString::fromUtf8(said));
            if (match.hasMatch()) {
                m_bidiUrl = QUrl(match.captured(1) + u"/session"_s);
            }
            return match.hasMatch() || m_process.state() == QProcess::NotRunning;
        },
        static_cast<int>(deadline.count()));
    if (!listening || m_bidiUrl.isEmpty()) {
        stop();
        return fail(ErrorCode::Internal, u"Firefox did not start"_s,
                    QString::fromUtf8(said.right(2000)));
    }
    return {};
}

void Firefox::stop()
{
    if (m_process.state() != QProcess::NotRunning) {
        m_process.terminate();
        if (!m_process.waitForFinished(10'000)) {
            m_process.kill();
            m_process.waitForFinished(10'000);
        }
    }
    m_bidiUrl.clear();
}

Result<void> Firefox::writePreferences(const Preferences &preferences) const
{
    Preferences all = preferences;
    // Nothing of the browser's own business: no first-run pages, no updates, no calls home.
    all.insert(u"browser.shell.checkDefaultBrowser"_s, false);
    all.insert(u"browser.startup.page"_s, 0);
    all.insert(u"browser.aboutwelcome.enabled"_s, false);
    all.insert(u"datareporting.policy.dataSubmissionEnabled"_s, false);
    all.insert(u"toolkit.telemetry.reportingpolicy.firstRun"_s, false);
    all.insert(u"app.normandy.enabled"_s, false);
    all.insert(u"app.update.disabledForTesting"_s, true);
    all.insert(u"extensions.update.enabled"_s, false);
    all.insert(u"network.captive-portal-service.enabled"_s, false);
    all.insert(u"network.connectivity-service.enabled"_s, false);
    all.insert(u"services.settings.server"_s, u"data:,"_s);
    all.insert(u"remote.prefs.recommended"_s, false);

    QDir().mkpath(profilePath());
    QFile file(profilePath() + u"/user.js"_s);
    if (!file.open(QIODevice::WriteOnly)) {
        return fail(ErrorCode::FileNotWritable, file.fileName(), file.errorString());
    }
    for (auto it = all.cbegin(); it != all.cend(); ++it) {
        file.write("user_pref(" + literal(it.key()) + ", " + literal(it.value()) + ");\n");
    }
    return {};
}

QString Firefox::profilePath() const
{
    return m_folder.path() + u"/profile"_s;
}

} // namespace bookbell::test
