// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "core/base/error.h"
#include "core/base/ids.h"
#include "core/base/settings.h"
#include "ui/look.h"

class QToolButton;

namespace bookbell {

class SettingEditor;
class StateLine;
class TextLabel;

/// One key: its name, its line of help with the default, its control, and under that whether what
/// is typed will do, or that it was stored.
///
/// It only asks: whoever stores answers with showSaved() or showProblem().
class SettingRow final : public QWidget
{
    Q_OBJECT

public:
    /// `editor`: none: the one that fits the key's type. Registry and definition must outlive it.
    SettingRow(const SettingRegistry &registry, const SettingDefinition &definition,
               QWidget *parent, SettingEditor *editor = nullptr);

    [[nodiscard]] const QString &key() const { return m_definition.key; }
    /// Its name, for where it stands alone: the text of a message says of which.
    [[nodiscard]] QString longName() const;
    [[nodiscard]] SettingEditor *editor() const { return m_editor; }
    /// How it stands in the library. What is being edited stays as staff have typed it.
    void setStored(const QString &value);
    [[nodiscard]] QString storedValue() const { return m_stored; }
    /// The row matches every word, in any of its texts; an empty list matches.
    [[nodiscard]] bool matches(const QStringList &words) const;

    void showSaved(JournalId journal);
    /// The entry was taken back, or cannot be any more.
    void showUndone(JournalId journal);
    void showUndoFailed(JournalId journal, const Error &error);
    void showProblem(const Error &error);

Q_SIGNALS:
    /// Checked already.
    void storeRequested(const QString &value);
    void resetRequested();
    void undoRequested(bookbell::JournalId journal);
    /// What the control shows is another, stored or not.
    void shown();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void checkTyped();
    void finish();
    void revert();
    void say(const QString &icon, const QString &text, Tone tone);
    void sayNothing();
    void showReset();

    const SettingRegistry &m_registry;
    const SettingDefinition &m_definition;
    TextLabel *m_label = nullptr;
    TextLabel *m_help = nullptr;
    SettingEditor *m_editor = nullptr;
    QToolButton *m_reset = nullptr;
    QWidget *m_note = nullptr;
    StateLine *m_state = nullptr;
    QToolButton *m_undo = nullptr;
    QString m_stored;
    JournalId m_journal; ///< of the last change in this window
    bool m_isDirty = false;
    bool m_isPlain = true; ///< the default would pass its check, so that there is a way back to it
};

} // namespace bookbell
