// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/pages/page.h"

namespace bookbell {

class ActionButton;
class QueueList;
class ReservePanel;
class TextLabel;

/// The queue of a book, to be reordered, and the way to put one more reader into it.
class BookQueue final : public QWidget
{
    Q_OBJECT

public:
    explicit BookQueue(const WindowParts &parts, QWidget *parent = nullptr);

    /// `book` without an id: none.
    void setBook(const Book &book);
    void refresh();
    void startReserving();

Q_SIGNALS:
    void done(const QString &what, bookbell::JournalId entry);
    void stale();
    void linkActivated(const bookbell::PageLink &link);

private:
    void endReserving();

    Book m_book;
    TextLabel *m_heading = nullptr;
    QueueList *m_queue = nullptr;
    ActionButton *m_reserve = nullptr;
    ReservePanel *m_reservePanel = nullptr;
};

} // namespace bookbell
