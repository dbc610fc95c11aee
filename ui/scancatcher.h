// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QList>
#include <QObject>
#include <QPointer>
#include <QTimer>

class QKeyEvent;
class QWidget;

namespace bookbell {

/// Notices a scanner at work while no text field has the focus: keystrokes faster than fingers,
/// ended with Enter. Watches the whole application, on its thread.
///
/// Keys that would choose something where the focus is (an entry of a menu, of a list) are held
/// back until it is clear that no scanner has sent them. A dialog in front swallows a scan, so that
/// its Enter presses no button there; nor does a second Enter, which some scanners send.
class ScanCatcher final : public QObject
{
    Q_OBJECT

public:
    /// `window`: where scans go.
    explicit ScanCatcher(QWidget *window);

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void scanned(const QString &text);

private:
    struct HeldKey {
        QPointer<QWidget> receiver;
        int key = 0;
        Qt::KeyboardModifiers modifiers;
        QString text;
    };

    bool takeEnd(const QWidget *front);
    bool takeText(QWidget *receiver, const QKeyEvent &key);
    void releaseHeld();

    QWidget *m_window = nullptr;
    QString m_typed;
    QElapsedTimer m_sinceKey;
    bool m_hasEnded = false; ///< the last key was the Enter of a scan
    QList<HeldKey> m_held;
    QTimer m_holding;
    bool m_isReleasing = false;
};

} // namespace bookbell
