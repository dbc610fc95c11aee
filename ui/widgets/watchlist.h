// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/pages/page.h"

class QVBoxLayout;

namespace bookbell {

class RecordFinder;
class TextLabel;

/// The readers who only want to know that a book is back: one more by card or name, one less by a
/// click.
class WatchList final : public QWidget
{
    Q_OBJECT

public:
    explicit WatchList(const WindowParts &parts, QWidget *parent = nullptr);

    void setBook(BookId book);
    void setWatchers(const QList<ReaderLine> &watchers);
    /// Takes the keys where a reader is added.
    void focusNew();

Q_SIGNALS:
    void done(const QString &what, bookbell::JournalId entry);
    void failed(const bookbell::Error &error);
    void stale();
    void linkActivated(const bookbell::PageLink &link);

private:
    void showRows();
    void add(ReaderId reader);
    void remove(const Reader &reader);

    WindowParts m_parts;
    BookId m_book;
    QList<ReaderLine> m_watchers;
    TextLabel *m_heading = nullptr;
    QVBoxLayout *m_rows = nullptr;
    RecordFinder *m_finder = nullptr;
};

} // namespace bookbell
