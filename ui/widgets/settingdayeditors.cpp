// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/settingdayeditors.h"

#include <QCheckBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QLocale>
#include <QTimeEdit>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

#include "core/alerts/quiethours.h"
#include "ui/icons.h"
#include "ui/look.h"
#include "ui/settingwording.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/textlabel.h"

namespace bookbell {

using namespace Qt::StringLiterals;

namespace {

/// As they are stored.
const char *const weekdayNames[] = {"mon", "tue", "wed", "thu", "fri", "sat", "sun"};

QTimeEdit *makeTimeEdit(QWidget *parent, const QString &objectName, QTime time)
{
    auto *edit = new QTimeEdit(time, parent);
    edit->setObjectName(objectName);
    edit->setDisplayFormat(u"HH:mm"_s);
    leaveWheelToPage(edit);
    return edit;
}

} // namespace

QuietHoursEditor::QuietHoursEditor(QWidget *parent)
    : SettingEditor(parent)
    , m_on(new QCheckBox(this))
    , m_from(makeTimeEdit(this, u"quietFrom"_s, QTime(21, 0)))
    , m_to(makeTimeEdit(this, u"quietTo"_s, QTime(8, 0)))
{
    setFocusProxy(m_on);
    m_on->setObjectName(u"quietOn"_s);
    m_on->setChecked(true);
    auto *dash = new TextLabel(TextSize::Body, TextLabel::Overflow::Wrap, this);
    dash->setText(u"–"_s);
    dash->setWordWrap(false);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(gridPx);
    row->addWidget(m_on);
    row->addWidget(m_from);
    row->addWidget(dash);
    row->addWidget(m_to);
    row->addStretch(1);
    connect(m_on, &QCheckBox::toggled, this, [this] {
        showSwitch();
        if (m_isSetting)
            return;
        Q_EMIT edited();
        Q_EMIT finished();
    });
    for (QTimeEdit *edit : {m_from, m_to}) {
        connect(edit, &QTimeEdit::timeChanged, this, [this] {
            if (!m_isSetting)
                Q_EMIT edited();
        });
        connect(edit, &QTimeEdit::editingFinished, this, &SettingEditor::finished);
    }
    showSwitch();
}

QString QuietHoursEditor::value() const
{
    return m_on->isChecked() ? QuietHours {m_from->time(), m_to->time()}.toText() : u"off"_s;
}

void QuietHoursEditor::setValue(const QString &value)
{
    const QuietHours hours = QuietHours::parse(value).value_or(QuietHours());
    m_isSetting = true;
    m_on->setChecked(!hours.isOff());
    if (!hours.isOff()) {
        m_from->setTime(hours.from);
        m_to->setTime(hours.to);
    }
    showSwitch();
    m_isSetting = false;
}

void QuietHoursEditor::setWords(const QString &name, const QString &help)
{
    m_on->setAccessibleName(name);
    m_on->setAccessibleDescription(help);
    //: %1: quiet hours
    m_from->setAccessibleName(tr("%1: from").arg(name));
    m_to->setAccessibleName(tr("%1: until").arg(name));
}

void QuietHoursEditor::showSwitch()
{
    const bool on = m_on->isChecked();
    m_on->setText(on ? SettingWording::tr("on") : SettingWording::tr("off"));
    m_from->setEnabled(on);
    m_to->setEnabled(on);
}

ClosedDaysEditor::ClosedDaysEditor(QWidget *parent)
    : SettingEditor(parent)
    , m_dateRow(new FlowLayout)
    , m_newDate(new QDateEdit(QDate::currentDate(), this))
    , m_add(new QToolButton(this))
{
    auto *days = new FlowLayout;
    days->setSpacing(2 * gridPx);
    for (int day = 1; day <= 7; ++day) {
        auto *box = new QCheckBox(QLocale().standaloneDayName(day, QLocale::ShortFormat), this);
        box->setObjectName(u"closed-"_s + QString::fromLatin1(weekdayNames[day - 1]));
        box->setAccessibleName(QLocale().standaloneDayName(day));
        days->addWidget(box);
        m_weekdays.append(box);
        connect(box, &QCheckBox::toggled, this, [this] {
            if (!m_isSetting)
                tellAll();
        });
    }
    setFocusProxy(m_weekdays.first());
    m_newDate->setObjectName(u"newDate"_s);
    m_newDate->setCalendarPopup(true);
    m_newDate->setDisplayFormat(u"yyyy-MM-dd"_s);
    leaveWheelToPage(m_newDate);
    m_add->setObjectName(u"addDate"_s);
    m_add->setIcon(themeIcon(u"list-add"_s));
    m_add->setText(tr("Add date"));
    m_add->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_add->setFocusPolicy(Qt::TabFocus);
    connect(m_add, &QToolButton::clicked, this, &ClosedDaysEditor::addDate);

    auto *adding = new QHBoxLayout;
    adding->setSpacing(gridPx);
    adding->addWidget(m_newDate);
    adding->addWidget(m_add);
    adding->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gridPx);
    column->addLayout(days);
    column->addLayout(m_dateRow);
    column->addLayout(adding);
    showDates();
}

QString ClosedDaysEditor::value() const
{
    QStringList items;
    for (int i = 0; i < m_weekdays.size(); ++i) {
        if (m_weekdays.at(i)->isChecked())
            items.append(QString::fromLatin1(weekdayNames[i]));
    }
    for (const QDate date : m_dates)
        items.append(date.toString(Qt::ISODate));
    return items.join(u',');
}

void ClosedDaysEditor::setValue(const QString &value)
{
    m_isSetting = true;
    const QStringList items = value.split(u',', Qt::SkipEmptyParts);
    for (int i = 0; i < m_weekdays.size(); ++i)
        m_weekdays.at(i)->setChecked(items.contains(QLatin1StringView(weekdayNames[i])));
    QList<QDate> dates;
    for (const QString &item : items) {
        if (const QDate date = QDate::fromString(item, Qt::ISODate); date.isValid())
            dates.append(date);
    }
    std::sort(dates.begin(), dates.end());
    if (dates != m_dates) {
        m_dates = dates;
        showDates();
    }
    m_isSetting = false;
}

void ClosedDaysEditor::setWords(const QString &name, const QString &help)
{
    setAccessibleName(name);
    setAccessibleDescription(help);
    //: %1: closed days
    m_newDate->setAccessibleName(tr("%1: another date").arg(name));
    m_add->setAccessibleName(tr("%1: add date").arg(name));
}

void ClosedDaysEditor::showDates()
{
    qDeleteAll(m_dateButtons);
    m_dateButtons.clear();
    QWidget *before = m_weekdays.last();
    for (const QDate date : std::as_const(m_dates)) {
        auto *button = new QToolButton(this);
        button->setObjectName(u"closedDate"_s);
        button->setIcon(themeIcon(u"list-remove"_s));
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setLayoutDirection(Qt::LeftToRight);
        button->setFocusPolicy(Qt::TabFocus);
        button->setText(date.toString(Qt::ISODate));
        const QString day = QLocale().toString(date, QLocale::LongFormat);
        //: %1: a date
        button->setToolTip(tr("Open again on %1").arg(day));
        button->setAccessibleName(tr("Open again on %1").arg(day));
        m_dateRow->addWidget(button);
        m_dateButtons.append(button);
        setTabOrder(before, button);
        before = button;
        connect(button, &QToolButton::clicked, this, [this, date] {
            m_dates.removeAll(date);
            m_add->setFocus();
            QMetaObject::invokeMethod(this, &ClosedDaysEditor::showDates, Qt::QueuedConnection);
            tellAll();
        });
    }
    setTabOrder(before, m_newDate);
    setTabOrder(m_newDate, m_add);
    updateGeometry();
}

void ClosedDaysEditor::addDate()
{
    const QDate date = m_newDate->date();
    if (!m_dates.contains(date)) {
        m_dates.insert(std::upper_bound(m_dates.begin(), m_dates.end(), date), date);
        showDates();
    }
    tellAll();
}

void ClosedDaysEditor::tellAll()
{
    Q_EMIT edited();
    Q_EMIT finished();
}

} // namespace bookbell
