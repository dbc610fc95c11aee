// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QWidget>

namespace bookbell {

/// The modules of a QR code, row by row: 1 is dark.
struct QrModules {
    int side = 0; ///< 0: there is none
    QByteArray dark; ///< side * side bytes

    [[nodiscard]] bool isDark(int x, int y) const { return dark.at(qsizetype(y) * side + x) != 0; }
    bool operator==(const QrModules &) const = default;
};

/// `text` in UTF-8, with the correction of level M, which a screen behind glass wants. None where
/// it is empty or too long.
[[nodiscard]] QrModules qrModules(const QString &text);

/// A QR code, black on white whatever the window's colours, with the quiet zone that scanners need.
/// Every module covers whole pixels of the screen, so that its edges stay sharp.
class QrCode final : public QWidget
{
    Q_OBJECT

public:
    explicit QrCode(QWidget *parent = nullptr);

    void setText(const QString &text);
    [[nodiscard]] QString text() const { return m_text; }
    [[nodiscard]] const QrModules &modules() const { return m_modules; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_text;
    QrModules m_modules;
};

} // namespace bookbell
