// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <functional>

#include "ui/pages/page.h"

class QLineEdit;
class QVBoxLayout;

namespace bookbell {

class ActionButton;
class Card;
class RecordForm;
class ReservePanel;
class StateLine;
class TextLabel;

/// The chosen book beside the table: its fields, edited in place, its copies with where each is,
/// and its queue. Also the form of a new one.
class BookInspector final : public QWidget
{
    Q_OBJECT

public:
    BookInspector(const WindowParts &parts, QWidget *parent = nullptr);

    /// Not valid while a new book is written, or none is shown.
    [[nodiscard]] BookId book() const { return m_record.book.id; }
    [[nodiscard]] bool isNew() const { return m_isNew; }
    [[nodiscard]] bool isModified() const;
    /// A title, an ISBN whose check digit is right: says what is wrong beside the field.
    [[nodiscard]] bool check();

    void showNothing();
    void showBook(BookId id);
    void showNew();
    /// Reads what is shown again; what is being typed stays.
    void refresh();
    /// Takes the keys where a copy's barcode is added.
    void focusNewCopy();

    /// Stores what was typed, where check() has nothing against it. `then`: whether it is stored.
    void save(const std::function<void(bool)> &then = {});

public Q_SLOTS:
    void startReserving();

Q_SIGNALS:
    void done(const QString &what, bookbell::JournalId entry);
    void failed(const bookbell::Error &error);
    /// A new book is in the library.
    void added(bookbell::BookId id);
    /// Somebody else has deleted the book under what was typed, which now makes a new one.
    void becameNew();
    /// The new book was given up.
    void newDiscarded();
    void modifiedChanged(bool isModified);
    void linkActivated(const bookbell::PageLink &link);

private:
    [[nodiscard]] Book typed() const;
    void buildForm();
    void buildCopies();
    void buildQueue();
    void setRecord(const BookRecord &record, bool keepTyped);
    void noteSaved(const Book &before, const Book &sent, const Result<BookChange> &change);
    void noteUnreadable(const Error &error);
    void checkIsbn();
    void checkKnownIsbn(const QString &isbn);
    void addCopy();
    void removeCopy(const Copy &copy);
    void showCopies();
    void showQueue();
    void tellCopy(const Result<CopyChange> &change, const QString &what);

    WindowParts m_parts;
    BookRecord m_record;
    BookId m_wanted; ///< is being read
    bool m_isNew = false;
    bool m_isSaving = false;
    std::function<void(bool)> m_afterSaving; ///< of who asked again while a save is under way
    Card *m_formCard = nullptr;
    TextLabel *m_heading = nullptr;
    RecordForm *m_form = nullptr;
    QLineEdit *m_barcodes = nullptr; ///< of a new book
    Card *m_copiesCard = nullptr;
    QVBoxLayout *m_copyRows = nullptr;
    QLineEdit *m_newBarcode = nullptr;
    Card *m_queueCard = nullptr;
    TextLabel *m_queueTitle = nullptr;
    QVBoxLayout *m_queueRows = nullptr;
    ActionButton *m_reserve = nullptr;
    ReservePanel *m_reservePanel = nullptr;
    TextLabel *m_nothing = nullptr;
};

} // namespace bookbell
