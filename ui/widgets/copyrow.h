// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

#include "ui/pages/page.h"

class QLineEdit;
class QToolButton;

namespace bookbell {

class ActionButton;
class LinkRow;
class StateLine;

/// One copy of a book: its barcode, where it is and since when, and what can be done with it. Its
/// number is changed in place.
class CopyRow final : public QWidget
{
    Q_OBJECT

public:
    CopyRow(const WindowParts &parts, QWidget *parent = nullptr);

    /// `since`: when it came to be where it is. `isWanted`: somebody waits for the book.
    void setLine(const CopyLine &line, std::optional<UtcTime> since, bool isWanted);
    [[nodiscard]] const CopyLine &line() const { return m_line; }
    /// A number that was typed and not stored; empty: none.
    [[nodiscard]] QString typed() const;

Q_SIGNALS:
    void checkInRequested();
    void removeRequested();
    void renumberRequested(const QString &barcode);
    void linkActivated(const bookbell::PageLink &link);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    void startRenumbering();
    void endRenumbering();
    void renumber();
    void check();

    WindowParts m_parts;
    CopyLine m_line;
    LinkRow *m_row = nullptr;
    QToolButton *m_checkIn = nullptr;
    QToolButton *m_renumber = nullptr;
    QToolButton *m_remove = nullptr;
    QWidget *m_editing = nullptr;
    QLineEdit *m_number = nullptr;
    StateLine *m_note = nullptr;
    QTimer m_checkSoon;
};

} // namespace bookbell
