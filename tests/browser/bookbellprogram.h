// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QProcess>
#include <QStringList>
#include <QUrl>

#include "core/base/result.h"

namespace bookbell::test {

/// How a command ended.
struct CommandOutcome {
    int status = -1;
    QByteArray standardOutput;
    QByteArray standardError;

    /// The one JSON object that a command prints with --json.
    [[nodiscard]] QJsonObject json() const;
};

/// The built program on one library, each command a process of its own as staff's scripts call it.
/// The thread's events go on while a command runs.
class BookbellProgram final
{
public:
    explicit BookbellProgram(QString libraryFile);
    ~BookbellProgram();
    Q_DISABLE_COPY_MOVE(BookbellProgram)

    /// Runs one command with --json to its end; status -1 when it did not end in time.
    [[nodiscard]] CommandOutcome run(const QStringList &arguments) const;

    /// The same where only success matters; the error holds what the command said.
    [[nodiscard]] Result<QJsonObject> succeed(const QStringList &arguments) const;

    /// Starts `serve` on a free port; http://localhost:PORT, for a browser.
    [[nodiscard]] Result<QUrl> serve();

private:
    [[nodiscard]] QStringList withLibrary(const QStringList &arguments) const;

    QString m_libraryFile;
    QProcess m_server;
};

} // namespace bookbell::test
