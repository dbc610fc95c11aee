// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include "ui/pages/page.h"

class QAction;

namespace bookbell {

/// The next steps for a scan that nothing in the library answers to: a number becomes the copy of a
/// book or the card of a reader, an ISBN a new book, words a title, and what was scanned can be
/// searched for. Each is an action with a key that works while the desk has the keys.
class UnknownScan final : public QObject
{
    Q_OBJECT

public:
    explicit UnknownScan(QObject *parent);

    [[nodiscard]] QList<QAction *> actions() const { return {m_book, m_reader, m_find}; }
    /// `scanned`: as it came. Steps that make no sense for it are hidden.
    void offer(const QString &scanned);
    /// Nothing is offered any more.
    void clear();

Q_SIGNALS:
    void linkActivated(const bookbell::PageLink &link);

private:
    QAction *makeAction(const QString &name, const QString &icon, Qt::Key key);
    void setStep(QAction *action, const QString &text, const PageLink &link);

    QAction *m_book = nullptr;
    QAction *m_reader = nullptr;
    QAction *m_find = nullptr;
};

} // namespace bookbell
