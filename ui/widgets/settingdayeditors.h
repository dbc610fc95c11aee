// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QList>

#include "ui/widgets/settingeditor.h"

class QCheckBox;
class QDateEdit;
class QHBoxLayout;
class QTimeEdit;
class QToolButton;

namespace bookbell {

class FlowLayout;

/// `quiet-hours`: a switch and two times.
class QuietHoursEditor final : public SettingEditor
{
    Q_OBJECT

public:
    explicit QuietHoursEditor(QWidget *parent);

    [[nodiscard]] QString value() const override;
    void setValue(const QString &value) override;
    void setWords(const QString &name, const QString &help) override;

private:
    void showSwitch();

    QCheckBox *m_on = nullptr;
    QTimeEdit *m_from = nullptr;
    QTimeEdit *m_to = nullptr;
    bool m_isSetting = false;
};

/// `calendar.closed`: the days of the week; dates and ranges of them, once or every year.
class ClosedDaysEditor final : public SettingEditor
{
    Q_OBJECT

public:
    explicit ClosedDaysEditor(QWidget *parent);

    [[nodiscard]] QString value() const override;
    void setValue(const QString &value) override;
    void setWords(const QString &name, const QString &help) override;
    [[nodiscard]] bool isWide() const override { return true; }

private:
    void buildAdding();
    void showDates();
    void showAdding();
    void addDates();
    void tellAll();

    QList<QCheckBox *> m_weekdays; ///< from Monday
    QStringList m_dates; ///< as they are stored: days, then days of each year
    QList<QToolButton *> m_dateButtons;
    FlowLayout *m_dateRow = nullptr;
    QDateEdit *m_newDate = nullptr;
    QDateEdit *m_newLast = nullptr;
    QCheckBox *m_everyYear = nullptr;
    QToolButton *m_add = nullptr;
    bool m_isSetting = false;
};

} // namespace bookbell
