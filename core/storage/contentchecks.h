// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QMap>

#include <array>

#include "core/circulation/queuefaults.h"
#include "core/storage/contentdoctor.h"
#include "core/storage/librarysettings.h"
#include "core/storage/sqlite/sqliteconnection.h"

namespace bookbell {

/// The checks of examineContent(), one function each. Those of queues and of the outbox are in
/// contentqueues.cpp.
class ContentDoctor
{
    Q_DECLARE_TR_FUNCTIONS(LibraryDoctor)

public:
    ContentDoctor(std::unique_ptr<SqliteHandle> handle, UtcTime now, ContentFindings &findings)
        : m_handle(*handle)
        , m_connection(std::move(handle))
        , m_now(now)
        , m_findings(findings)
    {
    }

    using Check = Result<> (ContentDoctor::*)();
    static const std::array<Check, 14> checks;

    [[nodiscard]] Result<> begin();

private:
    /// The first few, for a sentence.
    [[nodiscard]] static QString examples(const QStringList &names);
    [[nodiscard]] static QString number(qint64 value) { return QString::number(value); }
    void tell(ProblemSeverity severity, const QString &what, const QString &advice)
    {
        m_findings.append({what, severity, advice});
    }
    [[nodiscard]] const Stores &stores() { return m_connection.stores(); }

    [[nodiscard]] Result<> checkReferences();
    [[nodiscard]] Result<> checkCounters();
    [[nodiscard]] Result<> checkQueues();
    void tellFaults(QueueFault fault, const QStringList &titles);
    [[nodiscard]] Result<> checkUntold();
    [[nodiscard]] Result<> checkUncollected();
    [[nodiscard]] Result<> checkClock();
    [[nodiscard]] Result<> checkSettings();
    [[nodiscard]] Result<> checkZone();
    [[nodiscard]] Result<> checkKey();
    [[nodiscard]] Result<> checkLibraryContact();
    [[nodiscard]] Result<> checkAddress();
    [[nodiscard]] Result<> checkServices();
    [[nodiscard]] Result<> checkOutbox();
    [[nodiscard]] Result<> checkHold();

    SqliteHandle &m_handle; ///< of the connection
    SqliteConnection m_connection;
    UtcTime m_now;
    ContentFindings &m_findings;
    QMap<QString, QString> m_stored;
    Settings m_settings;
};

} // namespace bookbell
