// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/scancatcher.h"

#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
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

} // namespace

ScanCatcher::ScanCatcher(QWidget *window)
    : QObject(window)
    , m_window(window)
{
    QApplication::instance()->installEventFilter(this);
}

bool ScanCatcher::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return false;
    const auto *widget = qobject_cast<const QWidget *>(watched);
    // A key that its widget ignores comes again for each parent: only the first time counts.
    const QWidget *focused = QApplication::focusWidget();
    const QWidget *receiver = focused ? focused : m_window;
    if (!widget || widget != receiver || widget->window() != m_window || takesText(focused))
        return false;

    const auto *key = static_cast<QKeyEvent *>(event);
    const bool isSlow = m_sinceKey.isValid() && m_sinceKey.elapsed() > scannerGapMs;
    m_sinceKey.start();
    if (isSlow)
        m_typed.clear();
    if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
        const QString typed = std::exchange(m_typed, {}).trimmed();
        if (typed.size() < shortestScan)
            return false;
        Q_EMIT scanned(typed);
        return true;
    }
    const QString text = key->text();
    const bool isPlain =
        !(key->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    if (!isPlain || text.isEmpty() || !text.at(0).isPrint())
        return false;
    // Space alone presses the focused button; inside a scan it is a character.
    if (text == u" " && m_typed.isEmpty())
        return false;
    m_typed += text;
    return m_typed.size() > 1 && text == u" ";
}

} // namespace bookbell
