// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QHash>

#include "core/base/error.h"

class QComboBox;
class QLineEdit;
class QRadioButton;
class QStackedWidget;
class QVBoxLayout;

namespace bookbell {

class ActionButton;
class InlineMessage;
class StateLine;
class TextLabel;

/// What somebody chose for a new library.
struct NewLibraryChoice {
    QString name;
    QString contact; ///< mailto:… or https://…, checked
    bool isSample = false;
    QString language; ///< "ko" or "en"

    bool operator==(const NewLibraryChoice &) const = default;
};

/// Three short steps to a new library. Shown with open(); answers with chosen() and stays open
/// until whoever makes the library calls accept(), or showProblem() when that failed.
class FirstRunDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit FirstRunDialog(QWidget *parent = nullptr);

    void showProblem(const Error &error);

Q_SIGNALS:
    void chosen(const bookbell::NewLibraryChoice &choice);

protected:
    void changeEvent(QEvent *event) override;

private:
    /// In their order.
    enum class Step {
        Name,
        Contact,
        Content, ///< a sample or nothing
    };
    struct Head {
        TextLabel *title = nullptr;
        TextLabel *why = nullptr;
    };

    QWidget *buildNameStep();
    QWidget *buildContactStep();
    QWidget *buildContentStep();
    void addHead(Step step, QVBoxLayout *column);
    [[nodiscard]] Step step() const;
    void showStep(Step step);
    void goOn();
    void checkStep();
    void retranslate();
    [[nodiscard]] NewLibraryChoice choice() const;

    QStackedWidget *m_steps = nullptr;
    TextLabel *m_progress = nullptr;
    QHash<Step, Head> m_heads;
    QLineEdit *m_name = nullptr;
    QComboBox *m_language = nullptr;
    TextLabel *m_nameLabel = nullptr;
    TextLabel *m_languageLabel = nullptr;
    QLineEdit *m_contact = nullptr;
    TextLabel *m_contactLabel = nullptr;
    StateLine *m_contactState = nullptr;
    QRadioButton *m_sample = nullptr;
    QRadioButton *m_empty = nullptr;
    TextLabel *m_sampleText = nullptr;
    TextLabel *m_emptyText = nullptr;
    InlineMessage *m_message = nullptr;
    ActionButton *m_back = nullptr;
    ActionButton *m_next = nullptr;
};

} // namespace bookbell
