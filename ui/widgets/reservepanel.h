// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "core/desk/desk.h"
#include "ui/windowparts.h"
#include "ui/wording.h"

class QLabel;

namespace bookbell {

class ActionButton;
class RecordFinder;
class StateLine;
class WishDates;

/// Reserves a book for a reader: both are found as one types, what speaks against it stands beside
/// them before it is done. The book may be given from outside. Where a reservation is refused for
/// now, the reader can be told when the book is back instead.
class ReservePanel final : public QWidget
{
    Q_OBJECT

public:
    ReservePanel(const WindowParts &parts, QWidget *parent = nullptr);

    /// Empty, with both fields.
    void start();
    /// Empty, for this book only.
    void setBook(const Book &book);

Q_SIGNALS:
    void reserved(const bookbell::ReserveResult &result);
    /// The panel says so, too.
    void watched(const bookbell::WatchResult &result);
    void cancelled();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    void reset();
    void noteBook(qint64 key);
    void noteReader(qint64 key);
    void update();
    void reserve();
    void watch();
    void say(const Statement &said);

    WindowParts m_parts;
    BookId m_book;
    ReaderId m_reader;
    QString m_card; ///< of m_reader
    bool m_isBusy = false;
    QLabel *m_bookLabel = nullptr;
    RecordFinder *m_bookFinder = nullptr;
    StateLine *m_bookHint = nullptr;
    RecordFinder *m_readerFinder = nullptr;
    StateLine *m_readerHint = nullptr;
    WishDates *m_dates = nullptr;
    StateLine *m_problem = nullptr;
    ActionButton *m_watch = nullptr;
    ActionButton *m_cancel = nullptr;
    ActionButton *m_reserve = nullptr;
};

} // namespace bookbell
