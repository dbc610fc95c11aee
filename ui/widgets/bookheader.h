// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "core/catalogue/book.h"

class QToolButton;

namespace bookbell {

class ActionButton;
class TextLabel;

/// The top of a book's own page: the way back to the list, what book it is, and the ways to its
/// neighbours in the list.
class BookHeader final : public QWidget
{
    Q_OBJECT

public:
    explicit BookHeader(QWidget *parent = nullptr);

    void setBook(const Book &book);
    /// `place`: 1..n in the list; 0: it is not in it.
    void setPlace(int place, int count);

Q_SIGNALS:
    void backRequested();
    void previousRequested();
    void nextRequested();

private:
    ActionButton *m_back = nullptr;
    TextLabel *m_title = nullptr;
    TextLabel *m_detail = nullptr;
    TextLabel *m_place = nullptr;
    QToolButton *m_previous = nullptr;
    QToolButton *m_next = nullptr;
};

} // namespace bookbell
