// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "core/transfer/filepreview.h"
#include "core/transfer/importrule.h"

class QButtonGroup;
class QCheckBox;
class QComboBox;
class QGridLayout;
class QLayout;
class QRadioButton;

namespace bookbell {

class ImportDropArea;
class InlineMessage;
class StateLine;
class TextLabel;

/// The first step of an import: the file, what it holds, and what happens to what is known already.
class ImportFileStep final : public QWidget
{
    Q_OBJECT

public:
    explicit ImportFileStep(QWidget *parent = nullptr);

    /// Whatever was chosen by hand stays.
    void showReading(const QString &name);
    void showPreview(const QString &name, const FilePreview &preview);
    void showProblem(const QString &name, const Error &error);
    void showNoFile();

    void setKind(TransferKind kind);
    [[nodiscard]] TransferKind kind() const;
    void setLists(const QStringList &names);
    [[nodiscard]] QString listName() const;
    [[nodiscard]] OnMatch onMatch() const;
    [[nodiscard]] bool rings() const;
    [[nodiscard]] ImportDropArea *dropArea() const { return m_drop; }

Q_SIGNALS:
    void chooseRequested();
    void kindChosen(bookbell::TransferKind kind);
    /// Of a MARC file; empty: what it says itself.
    void encodingChosen(std::optional<bookbell::TextEncoding> encoding);

private:
    void addKinds();
    void addEncodings();
    void addMatchChoice();
    void addForKinds();
    void showForKind();
    void showEncodings(const FileFormat *format);
    TextLabel *addRow(const QString &label, QLayout *content);

    ImportDropArea *m_drop = nullptr;
    InlineMessage *m_message = nullptr;
    QGridLayout *m_form = nullptr;
    QButtonGroup *m_kinds = nullptr;
    StateLine *m_kindState = nullptr;
    TextLabel *m_encodingLabel = nullptr;
    QComboBox *m_encoding = nullptr;
    TextLabel *m_encodingText = nullptr;
    QRadioButton *m_skip = nullptr;
    QRadioButton *m_update = nullptr;
    TextLabel *m_listLabel = nullptr;
    QComboBox *m_list = nullptr;
    TextLabel *m_listText = nullptr;
    TextLabel *m_ringLabel = nullptr;
    QCheckBox *m_ring = nullptr;
    TextLabel *m_ringText = nullptr;
};

} // namespace bookbell
