// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <optional>

#include "core/desk/desk.h"

namespace bookbell {

/// Takes copies off the hold shelf, some at a time, so that a scan at the desk never waits for
/// many. Lives on the window's thread; the desk must outlive it.
class CopyClearing final : public QObject
{
    Q_OBJECT

public:
    explicit CopyClearing(Desk &desk, QObject *parent = nullptr);

    /// One run at a time: nothing happens while another is under way. Ends with done() or failed().
    void run(const QList<CopyId> &copies);
    [[nodiscard]] bool isBusy() const { return m_isBusy; }

Q_SIGNALS:
    /// `result` of all together; `entries`: what undo takes back; `error`: what kept it from going
    /// on to the end.
    void done(const bookbell::ClearResult &result, const QList<bookbell::JournalId> &entries,
              const std::optional<bookbell::Error> &error);
    /// None of them could be cleared.
    void failed(const bookbell::Error &error);

private:
    void next();
    void finish(const std::optional<Error> &error);

    Desk &m_desk;
    QList<CopyId> m_left;
    ClearResult m_result;
    QList<JournalId> m_entries;
    bool m_isBusy = false;
};

} // namespace bookbell
