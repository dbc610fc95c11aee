// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "core/desk/bookduplicates.h"

class QVBoxLayout;

namespace bookbell {

class ActionButton;
class StateLine;

/// Under the form of a book: what the library has already that it resembles, and what to do about
/// it: open that one, add the copies to it, or keep both.
class KnownBooks final : public QWidget
{
    Q_OBJECT

public:
    explicit KnownBooks(QWidget *parent = nullptr);

    /// `isNew`: the record that is written is not in the library yet, so that a choice is needed
    /// where a book is likely the same.
    void setKnown(const QList<KnownBook> &known, bool isNew);
    /// Takes the keys to the first choice.
    void focusChoice();

Q_SIGNALS:
    void openRequested(bookbell::BookId book);
    void addRequested(bookbell::BookId book);
    void keepRequested();

private:
    void addRow(const KnownBook &known, bool isNew);

    StateLine *m_heading = nullptr;
    QVBoxLayout *m_rows = nullptr;
    ActionButton *m_keep = nullptr;
};

} // namespace bookbell
