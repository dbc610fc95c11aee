// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include "ui/widgets/settingeditor.h"

class QLineEdit;
class QToolButton;
class QVBoxLayout;

namespace bookbell {

/// Entries one under the other, each with a button that takes it out, and a field for one more.
/// What stands in the field counts as an entry, so that it is checked while it is typed.
class SettingListEditor final : public SettingEditor
{
    Q_OBJECT

public:
    explicit SettingListEditor(QWidget *parent);

    [[nodiscard]] QString value() const override;
    void setValue(const QString &value) override;
    void setWords(const QString &name, const QString &help) override;
    [[nodiscard]] bool isWide() const override { return true; }
    [[nodiscard]] const QStringList &items() const { return m_items; }

private:
    void showItems();
    void remove(const QString &item);

    QStringList m_items;
    QString m_name;
    QVBoxLayout *m_list = nullptr;
    QList<QWidget *> m_lines;
    QLineEdit *m_field = nullptr;
    QToolButton *m_add = nullptr;
};

} // namespace bookbell
