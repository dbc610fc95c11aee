// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QWidget>

#include "ui/pages/page.h"

class QVBoxLayout;

namespace bookbell {

class BarcodeField;
class CopyRow;
class TextLabel;

/// The copies of a book and what staff do with them: add, check in, give another number, remove.
/// A row that is being worked on keeps what is typed while the list is read again.
class CopyList final : public QWidget
{
    Q_OBJECT

public:
    explicit CopyList(const WindowParts &parts, QWidget *parent = nullptr);

    void setRecord(const BookRecord &record);
    /// When copies came to be where they are, as far as it is known.
    void setSince(const QHash<CopyId, UtcTime> &since);
    void focusNewCopy();

Q_SIGNALS:
    void done(const QString &what, bookbell::JournalId entry);
    void failed(const bookbell::Error &error);
    /// Something was changed from here: it is to be read again.
    void stale();
    /// Somebody else has removed a copy whose number was being changed; what was typed stands where
    /// new copies are added.
    void copyGone(const QString &barcode);
    void linkActivated(const bookbell::PageLink &link);

private:
    void showRows();
    [[nodiscard]] CopyRow *makeRow(CopyId id);
    void dropRows(const QList<CopyId> &standing);
    void addCopies(const QStringList &barcodes);
    void checkIn(const Copy &copy);
    void renumber(const Copy &copy, const QString &barcode);
    void remove(const Copy &copy);
    void tell(const Result<CopyChange> &change, const QString &what);

    WindowParts m_parts;
    BookRecord m_record;
    QHash<CopyId, UtcTime> m_since;
    QHash<CopyId, CopyRow *> m_rowOf;
    QVBoxLayout *m_rows = nullptr;
    TextLabel *m_none = nullptr;
    BarcodeField *m_newBarcode = nullptr;
};

} // namespace bookbell
