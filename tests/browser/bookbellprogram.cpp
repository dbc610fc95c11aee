// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/browser/bookbellprogram.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

namespace bookbell::test {

using namespace Qt::StringLiterals;

namespace {

constexpr int deadlineMs = 30'000;
const auto programPath = QStringLiteral(BOOKBELL_PROGRAM);

} // namespace

QJsonObject CommandOutcome::json() const
{
    return QJsonDocument::fromJson(standardOutput).object();
}

BookbellProgram::BookbellProgram(QString libraryFile)
    : m_libraryFile(std::move(libraryFile))
{
}

BookbellProgram::~BookbellProgram()
{
    if (m_server.state() != QProcess::NotRunning) {
        m_server.terminate();
        if (!m_server.waitForFinished(deadlineMs)) {
            m_server.kill();
            m_server.waitForFinished(deadlineMs);
        }
    }
}

QStringList BookbellProgram::withLibrary(const QStringList &arguments) const
{
    return QStringList {u"--library"_s, m_libraryFile} + arguments;
}

CommandOutcome BookbellProgram::run(const QStringList &arguments) const
{
    QProcess process;
    process.start(programPath, withLibrary(arguments) + QStringList {u"--json"_s});
    const bool ended =
        QTest::qWaitFor([&process] { return process.state() == QProcess::NotRunning; }, deadlineMs);
    if (!ended) {
        process.kill();
        process.waitForFinished(deadlineMs);
        return {};
    }
    const bool exited =
        process.exitStatus() == QProcess::NormalExit && process.error() != QProcess::FailedToStart;
    return {exited ? process.exitCode() : -1, process.readAllStandardOutput(),
            process.readAllStandardError()};
}

Result<QJsonObject> BookbellProgram::succeed(const QStringList &arguments) const
{
    const CommandOutcome outcome = run(arguments);
    if (outcome.status != 0) {
        return fail(ErrorCode::Internal, arguments.join(u' '),
                    u"status %1: %2"_s.arg(QString::number(outcome.status),
                                           QString::fromUtf8(outcome.standardError)));
    }
    return outcome.json();
}

Result<QUrl> BookbellProgram::serve()
{
    m_server.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_server.start(programPath, withLibrary({u"serve"_s, u"--listen"_s, u"127.0.0.1:0"_s}));
    static const QRegularExpression announcement(u"listening on http://[^\\s]*:([0-9]+)"_s);
    QByteArray output;
    QRegularExpressionMatch match;
    const bool listening = QTest::qWaitFor(
        [&] {
            output += m_server.readAllStandardOutput();
            match = announcement.match(QString::fromUtf8(output));
            return match.hasMatch() || m_server.state() == QProcess::NotRunning;
        },
        deadlineMs);
    if (!listening || !match.hasMatch()) {
        return fail(ErrorCode::Internal, u"serve"_s, QString::fromUtf8(output));
    }
    return QUrl(u"http://localhost:"_s + match.captured(1));
}

} // namespace bookbell::test
