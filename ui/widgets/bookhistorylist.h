// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "core/desk/bookhistory.h"
#include "ui/windowparts.h"

class QVBoxLayout;

namespace bookbell {

class ActionButton;
class TextLabel;

/// What happened to a book and its copies, the newest first, under the days on which it did. What
/// was done today can be taken back where nothing stands against it.
class BookHistoryList final : public QWidget
{
    Q_OBJECT

public:
    explicit BookHistoryList(const WindowParts &parts, QWidget *parent = nullptr);

    void setHistory(const BookHistory &history);

Q_SIGNALS:
    void moreRequested();
    /// `what`: the line in words.
    void undoRequested(bookbell::JournalId entry, const QString &what);

private:
    void addDay(UtcTime at);
    void addRow(const BookHappening &happening);

    WindowParts m_parts;
    BookHistory m_history;
    QVBoxLayout *m_rows = nullptr;
    ActionButton *m_more = nullptr;
};

} // namespace bookbell
