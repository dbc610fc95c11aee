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

QDateEdit *makeDateEdit(QWidget *parent, const QString &objectName)
{
    auto *edit = new QDateEdit(QDate::currentDate(), parent);
    edit->setObjectName(objectName);
    edit->setCalendarPopup(true);
    edit->setDisplayFormat(u"yyyy-MM-dd"_s);
    leaveWheelToPage(edit);
    return edit;
}

/// Dates and ranges as they come, then the days of each year, whose texts are the shorter ones.
void inOrder(QStringList &dates)
{
    const auto isYearly = [](const QString &date) { return date.size() == 5; };
    std::sort(dates.begin(), dates.end(), [isYearly](const QString &a, const QString &b) {
        return std::pair(isYearly(a), a) < std::pair(isYearly(b), b);
    });
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
    , m_newDate(makeDateEdit(this, u"newDate"_s))
    , m_newLast(makeDateEdit(this, u"newLastDate"_s))
    , m_everyYear(new QCheckBox(tr("Every year"), this))
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
    buildAdding();
    auto *dash = new TextLabel(TextSize::Body, TextLabel::Overflow::Wrap, this);
    dash->setText(u"–"_s);
    dash->setWordWrap(false);
    auto *adding = new QHBoxLayout;
    adding->setSpacing(gridPx);
    for (QWidget *widget :
         std::initializer_list<QWidget *> {m_newDate, dash, m_newLast, m_everyYear, m_add})
        adding->addWidget(widget);
    adding->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gridPx);
    column->addLayout(days);
    column->addLayout(m_dateRow);
    column->addLayout(adding);
    showDates();
    showAdding();
}

void ClosedDaysEditor::buildAdding()
{
    m_everyYear->setObjectName(u"everyYear"_s);
    m_add->setObjectName(u"addDate"_s);
    m_add->setIcon(themeIcon(u"list-add"_s));
    m_add->setText(tr("Add date"));
    m_add->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_add->setFocusPolicy(Qt::TabFocus);
    connect(m_newDate, &QDateEdit::dateChanged, this, &ClosedDaysEditor::showAdding);
    connect(m_everyYear, &QCheckBox::toggled, this, &ClosedDaysEditor::showAdding);
    connect(m_add, &QToolButton::clicked, this, &ClosedDaysEditor::addDates);
}

QString ClosedDaysEditor::value() const
{
    QStringList items;
    for (int i = 0; i < m_weekdays.size(); ++i) {
        if (m_weekdays.at(i)->isChecked())
            items.append(QString::fromLatin1(weekdayNames[i]));
    }
    return (items + m_dates).join(u',');
}

void ClosedDaysEditor::setValue(const QString &value)
{
    m_isSetting = true;
    QStringList dates = value.split(u',', Qt::SkipEmptyParts);
    for (int i = 0; i < m_weekdays.size(); ++i) {
        const qsizetype found = dates.removeAll(QLatin1StringView(weekdayNames[i]));
        m_weekdays.at(i)->setChecked(found > 0);
    }
    inOrder(dates);
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
    //: %1: closed days
    m_newLast->setAccessibleName(tr("%1: last of several days").arg(name));
    //: %1: closed days
    m_everyYear->setAccessibleName(tr("%1: every year").arg(name));
    m_add->setAccessibleName(tr("%1: add date").arg(name));
}

void ClosedDaysEditor::showDates()
{
    qDeleteAll(m_dateButtons);
    m_dateButtons.clear();
    QWidget *before = m_weekdays.last();
    for (const QString &date : std::as_const(m_dates)) {
        auto *button = new QToolButton(this);
        button->setObjectName(u"closedDate"_s);
        button->setIcon(themeIcon(u"list-remove"_s));
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setLayoutDirection(Qt::LeftToRight);
        button->setFocusPolicy(Qt::TabFocus);
        const QString words = SettingWording::closedDay(date);
        button->setText(words);
        //: %1: a date, several days, or a day of each year
        button->setToolTip(tr("Open again on %1").arg(words));
        button->setAccessibleName(tr("Open again on %1").arg(words));
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
    for (QWidget *next :
         std::initializer_list<QWidget *> {m_newDate, m_newLast, m_everyYear, m_add}) {
        setTabOrder(before, next);
        before = next;
    }
    updateGeometry();
}

void ClosedDaysEditor::showAdding()
{
    // Who chooses a first day chooses that day; a last one makes it several.
    m_newLast->setMinimumDate(m_newDate->date());
    m_newLast->setEnabled(!m_everyYear->isChecked());
    m_newLast->setDate(m_newDate->date());
}

void ClosedDaysEditor::addDates()
{
    const QDate first = m_newDate->date();
    const QDate last = m_newLast->date();
    QString item = first.toString(Qt::ISODate);
    if (m_everyYear->isChecked())
        item = first.toString(u"MM-dd"_s);
    else if (last > first)
        item += ".."_L1 + last.toString(Qt::ISODate);
    if (!m_dates.contains(item)) {
        m_dates.append(item);
        inOrder(m_dates);
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
