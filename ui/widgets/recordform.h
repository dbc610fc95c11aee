// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLineEdit;
class QVBoxLayout;

namespace bookbell {

class ActionButton;
class StateLine;

/// The fields of a record, edited in place: labels at the left, what is wrong with a field under
/// it, and buttons to store or discard as soon as something differs.
class RecordForm final : public QWidget
{
    Q_OBJECT

public:
    explicit RecordForm(QWidget *parent = nullptr);

    struct Choice {
        QString value;
        QString text;
    };

    // Fields come one under the other; `name` is the object name of the editor.
    QLineEdit *addText(const QString &name, const QString &label);
    QComboBox *addChoice(const QString &name, const QString &label, const QList<Choice> &choices);
    QCheckBox *addSwitch(const QString &name, const QString &text);
    /// Under the fields and above the buttons; the form takes it over.
    void addPart(QWidget *part);

    /// How the record stands in the library: what isModified() compares with.
    void setStored(const QHash<QString, QString> &values);
    /// As setStored(), but what staff have changed meanwhile stays in its field.
    void setStoredBeside(const QHash<QString, QString> &values);
    /// A new record: everything counts as changed, and the buttons stand from the beginning.
    void setNew(bool isNew);
    /// Enter in a field of a new record goes on to the next field instead of storing: a scanner
    /// sends one after each number.
    void setEnterGoesOn(bool goesOn) { m_enterGoesOn = goesOn; }
    /// Of a switch: "on" or empty.
    [[nodiscard]] QString value(const QString &name) const;
    void setValue(const QString &name, const QString &value);
    [[nodiscard]] bool isModified() const;
    /// Under the field, in the tone of trouble; empty: none.
    void setProblem(const QString &name, const QString &problem);
    /// The same in a quiet tone.
    void setHint(const QString &name, const QString &hint);
    void clearProblems();
    void focusField(const QString &name);
    void setReadOnly(bool readOnly);
    void setFieldVisible(const QString &name, bool visible);

public Q_SLOTS:
    /// What is typed goes back to what is stored.
    void discard();

Q_SIGNALS:
    /// A field was edited by staff.
    void edited(const QString &name);
    void modifiedChanged(bool isModified);
    void saveRequested();
    void discarded();
    /// Enter in the last field, where it goes on.
    void fieldsDone();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct FieldRow {
        QWidget *editor = nullptr;
        QWidget *label = nullptr; ///< null: it says itself what it is
        StateLine *note = nullptr;
        QString stored;
    };

    void addRow(const QString &name, const QString &label, QWidget *editor);
    void noteEdit(const QString &name);
    void goOn(const QString &name);
    void update();
    void setNote(const QString &name, const QString &icon, const QString &text, bool isProblem);

    QGridLayout *m_grid = nullptr;
    QVBoxLayout *m_parts = nullptr;
    QHash<QString, FieldRow> m_rows;
    QStringList m_order;
    QWidget *m_buttons = nullptr;
    ActionButton *m_save = nullptr;
    ActionButton *m_discard = nullptr;
    bool m_isNew = false;
    bool m_enterGoesOn = false;
    bool m_wasModified = false;
    bool m_isSetting = false;
};

} // namespace bookbell
