// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/scancatcher.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QTextEdit>

#include <utility>

namespace bookbell {

namespace {

/// Scanners leave some 10 ms between two keys, people seldom less than 100.
constexpr qint64 scannerGapMs = 150;
constexpr qsizetype shortestScan = 2;

bool takesText(const QWidget *widget)
{
    if (const auto *combo = qobject_cast<const QComboBox *>(widget))
        return combo->isEditable();
    return qobject_cast<const QLineEdit *>(widget) || qobject_cast<const QTextEdit *>(widget)
        || qobject_cast<const QPlainTextEdit *>(widget)
        || qobject_cast<const QAbstractSpinBox *>(widget);
}

/// Where a letter or digit chooses something.
bool choosesByKey(const QWidget *widget)
{
    return qobject_cast<const QComboBox *>(widget)
        || qobject_cast<const QAbstractItemView *>(widget) || qobject_cast<const QMenu *>(widget);
}

/// Who gets the keys: an open menu or list before anything else.
QWidget *receiverOfKeys(QWidget *window)
{
    if (QWidget *popup = QApplication::activePopupWidget())
        return popup->focusWidget() ? popup->focusWidget() : popup;
    if (QWidget *focused = QApplication::focusWidget())
        return focused;
    return QApplication::activeWindow() ? QApplication::activeWindow() : window;
}

/// The window that is worked in: of a menu the one that it belongs to.
const QWidget *frontOf(const QWidget *widget)
{
    const QWidget *front = widget->window();
    while (front->windowType() == Qt::Popup && front->parentWidget())
        front = front->parentWidget()->window();
    return front;
}

/// Itself, or a dialog of it.
bool belongsTo(const QWidget *front, const QWidget *window)
{
    while (front && front != window)
        front = front->parentWidget();
    return front == window;
}

} // namespace

ScanCatcher::ScanCatcher(QWidget *window)
    : QObject(window)
    , m_window(window)
{
    m_holding.setSingleShot(true);
    m_holding.setInterval(scannerGapMs);
    connect(&m_holding, &QTimer::timeout, this, &ScanCatcher::releaseHeld);
    QApplication::instance()->installEventFilter(this);
}

bool ScanCatcher::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress || m_isReleasing)
        return false;
    // A key that its widget ignores comes again for each parent: only the first time counts.
    QWidget *const receiver = receiverOfKeys(m_window);
    if (watched != receiver || takesText(receiver))
        return false;
    const QWidget *front = frontOf(receiver);
    if (!belongsTo(front, m_window))
        return false;

    const auto *key = static_cast<QKeyEvent *>(event);
    const bool isSlow = m_sinceKey.isValid() && m_sinceKey.elapsed() > scannerGapMs;
    m_sinceKey.start();
    if (isSlow) {
        m_typed.clear();
        m_hasEnded = false;
    }
    if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter)
        return takeEnd(front);
    return takeText(receiver, *key);
}

bool ScanCatcher::takeEnd(const QWidget *front)
{
    const QString typed = std::exchange(m_typed, {}).trimmed();
    if (typed.size() < shortestScan) {
        // Where the focus went with the scan it would press a button.
        if (typed.isEmpty() && m_hasEnded)
            return true;
        releaseHeld();
        return false;
    }
    m_hasEnded = true;
    m_held.clear();
    m_holding.stop();
    if (front != m_window) {
        QApplication::beep();
        return true;
    }
    while (QWidget *popup = QApplication::activePopupWidget()) {
        popup->close();
        if (popup == QApplication::activePopupWidget())
            break;
    }
    Q_EMIT scanned(typed);
    return true;
}

bool ScanCatcher::takeText(QWidget *receiver, const QKeyEvent &key)
{
    const QString text = key.text();
    const bool isPlain =
        !(key.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    if (!isPlain || text.isEmpty() || !text.at(0).isPrint()) {
        // Shift stands before a capital letter.
        if (!text.isEmpty() || !isPlain)
            releaseHeld();
        return false;
    }
    // Space alone presses the focused button; inside a scan it is a character.
    if (text == u" " && m_typed.isEmpty())
        return false;
    m_hasEnded = false;
    m_typed += text;
    if (choosesByKey(receiver)) {
        m_held.append({receiver, key.key(), key.modifiers(), text});
        m_holding.start();
        return true;
    }
    return m_typed.size() > 1 && text == u" ";
}

void ScanCatcher::releaseHeld()
{
    m_holding.stop();
    m_isReleasing = true;
    const QList<HeldKey> held = std::exchange(m_held, {});
    for (const HeldKey &one : held) {
        if (!one.receiver || one.receiver != receiverOfKeys(m_window))
            continue;
        QKeyEvent press(QEvent::KeyPress, one.key, one.modifiers, one.text);
        QApplication::sendEvent(one.receiver, &press);
    }
    m_isReleasing = false;
}

} // namespace bookbell
