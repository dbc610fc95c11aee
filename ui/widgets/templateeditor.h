// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/settingeditor.h"

class QPlainTextEdit;

namespace bookbell {

/// A message's title or text, with its placeholders in braces. Enter and leaving the field are the
/// end of an edit: phones show no line breaks.
class TemplateEditor final : public SettingEditor
{
    Q_OBJECT

public:
    TemplateEditor(int lines, QWidget *parent);

    [[nodiscard]] QString value() const override;
    void setValue(const QString &value) override;
    void setWords(const QString &name, const QString &help) override;
    [[nodiscard]] bool isWide() const override { return true; }
    /// Shown while it is empty: what is said then.
    void setStandardText(const QString &text);
    /// Where the cursor stands; it has the focus then.
    void insert(const QString &text);
    [[nodiscard]] bool hasCursor() const;

Q_SIGNALS:
    void entered();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QPlainTextEdit *m_field = nullptr;
    bool m_isSetting = false;
};

} // namespace bookbell
