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
    /// Enter with nothing typed: somebody chooses, or the scanner ends a scan twice.
    void enterPressed();
    /// Up (-1) and down (1), for a list that belongs to the field.
    void stepRequested(int step);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void submit();
    void retranslate();
};

} // namespace bookbell
