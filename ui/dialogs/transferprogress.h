// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QProgressBar;

namespace bookbell {

class TextLabel;
struct ExportProgress;

/// A bar, and below it in words how far it is, how fast it goes and how long it will take.
class TransferProgress final : public QWidget
{
    Q_OBJECT

public:
    explicit TransferProgress(QWidget *parent = nullptr);

    /// Before anything is known.
    void begin(const QString &text);
    /// `share` 0 to 1.
    void setProgress(double share, const QString &text);
    void setProgress(const ExportProgress &progress);
    [[nodiscard]] QString text() const;

private:
    QProgressBar *m_bar = nullptr;
    TextLabel *m_text = nullptr;
};

} // namespace bookbell
