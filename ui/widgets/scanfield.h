// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

namespace bookbell {

/// The one large field that takes scans all day. Enter hands over what was typed and empties it.
class ScanField final : public QLineEdit
{
    Q_OBJECT

public:
    explicit ScanField(QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    /// Never empty, without spaces around it.
    void scanned(const QString &text);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void submit();
    void retranslate();
};

} // namespace bookbell
