// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/barcodefield.h"

class QVBoxLayout;

namespace bookbell {

class LinkRow;

/// The barcodes of the copies of a book that is being written: scanned one after the other, each in
/// a line of its own with whether it is free.
class BarcodeList final : public QWidget
{
    Q_OBJECT

public:
    explicit BarcodeList(const WindowParts &parts, QWidget *parent = nullptr);

    /// In the order in which they came, with what still stands in the field.
    [[nodiscard]] QStringList barcodes() const;
    void setBarcodes(const QStringList &barcodes);
    /// Looks the next free number up.
    void offerNext() { m_field->offerNext(); }
    [[nodiscard]] QLineEdit *field() const { return m_field->field(); }

Q_SIGNALS:
    void changed();
    void linkActivated(const bookbell::PageLink &link);

private:
    void take(const QStringList &barcodes);
    void drop(const QString &barcode);
    void showRows();
    void check();

    WindowParts m_parts;
    BarcodeField *m_field = nullptr;
    QVBoxLayout *m_rows = nullptr;
    QStringList m_barcodes;
};

} // namespace bookbell
