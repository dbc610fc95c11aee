// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QTimer>
#include <QWidget>

#include "ui/pages/page.h"

class QLineEdit;
class QToolButton;

namespace bookbell {

class ActionButton;
class StateLine;

/// Where the barcodes of new copies are scanned, typed or pasted, one or many with spaces, commas
/// or lines between. What is typed is looked up at once: free, or whose it is, with a way there.
/// The next free number is offered (Down takes it). Enter on an empty field does nothing, because
/// some scanners send it twice.
///
/// Lives on the window's thread and never waits.
class BarcodeField final : public QWidget
{
    Q_OBJECT

public:
    /// `name`: the object name of the field. `action`: what the button beside it says.
    BarcodeField(const WindowParts &parts, const QString &name, const QString &label,
                 const QString &action, QWidget *parent = nullptr);

    /// What is typed, each once.
    [[nodiscard]] QStringList barcodes() const;
    [[nodiscard]] bool isEmpty() const { return barcodes().isEmpty(); }
    void setText(const QString &text);
    void clear();
    /// Not free, too: numbers that stand beside the field. The last of them is counted on from.
    void setTaken(const QStringList &taken);
    /// Looks the next free number up again, counting from `last`; empty: from the copy that was
    /// added last.
    void offerNext(const QString &last = {});
    [[nodiscard]] QLineEdit *field() const { return m_field; }

    /// The numbers in a text that was typed or pasted, each once.
    [[nodiscard]] static QStringList barcodesIn(const QString &text);

Q_SIGNALS:
    void changed();
    /// Enter, or the button: never empty.
    void entered(const QStringList &barcodes);
    void linkActivated(const bookbell::PageLink &link);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void enter();
    void check();
    void show(const QStringList &asked, const QList<BarcodeUse> &uses);
    void takeNext();

    WindowParts m_parts;
    QLineEdit *m_field = nullptr;
    ActionButton *m_add = nullptr;
    QToolButton *m_next = nullptr;
    StateLine *m_note = nullptr;
    QToolButton *m_owner = nullptr;
    QTimer m_checkSoon;
    QStringList m_taken;
    QString m_nextBarcode;
    BookId m_ownerBook;
    int m_nextRun = 0;
};

} // namespace bookbell
