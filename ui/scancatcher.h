// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QObject>

namespace bookbell {

/// Notices a scanner at work while no text field has the focus: keystrokes faster than fingers,
/// ended with Enter. Watches the whole application, on its thread.
class ScanCatcher final : public QObject
{
    Q_OBJECT

public:
    /// `window`: only keys of this window count, not those of its dialogs.
    explicit ScanCatcher(QWidget *window);

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void scanned(const QString &text);

private:
    QWidget *m_window = nullptr;
    QString m_typed;
    QElapsedTimer m_sinceKey;
};

} // namespace bookbell
