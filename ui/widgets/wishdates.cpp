// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/wishdates.h"

#include <QCheckBox>
#include <QDateEdit>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLocale>
#include <QSignalBlocker>

#include "ui/look.h"

namespace bookbell {

using namespace Qt::StringLiterals;

/// Days ahead that are offered first.
static constexpr int usualFirst = 7;
static constexpr int usualLast = 30;

WishDates::WishDates(const QString &name, QWidget *parent)
    : QWidget(parent)
{
    setObjectName(name);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(gridPx);
    grid->setVerticalSpacing(gridPx / 2);
    grid->setColumnStretch(1, 1);
    m_first = addDay(grid, name + u"First"_s, tr("Not before"));
    m_last = addDay(grid, name + u"Last"_s, tr("Not needed after"));
    // The last day does not lie before the first.
    connect(m_first.date, &QDateEdit::dateChanged, this, [this](QDate date) {
        if (m_first.isSet->isChecked() && m_last.isSet->isChecked() && m_last.date->date() < date)
            m_last.date->setDate(date);
    });
    setWish({}, QDate());
    setFocusProxy(m_first.isSet);
}

WishDates::Day WishDates::addDay(QGridLayout *grid, const QString &name, const QString &text)
{
    const Day day {new QCheckBox(text, this), new QDateEdit(this)};
    day.isSet->setObjectName(name);
    day.date->setObjectName(name + u"Date"_s);
    day.date->setAccessibleName(text);
    day.date->setCalendarPopup(true);
    day.date->setDisplayFormat(QLocale()
                                   .dateFormat(QLocale::ShortFormat)
                                   .replace("yyyy"_L1, "yy"_L1)
                                   .replace("yy"_L1, "yyyy"_L1));
    const int row = grid->rowCount();
    grid->addWidget(day.isSet, row, 0);
    grid->addWidget(day.date, row, 1);
    connect(day.isSet, &QCheckBox::toggled, this, [this, day](bool isOn) {
        day.date->setEnabled(isOn);
        Q_EMIT changed();
    });
    connect(day.date, &QDateEdit::dateChanged, this, &WishDates::changed);
    return day;
}

void WishDates::show(const Day &day, QDate date, QDate today, int usual)
{
    const QSignalBlocker first(day.isSet);
    const QSignalBlocker second(day.date);
    const bool isSet = date.isValid() && date >= today;
    if (today.isValid())
        day.date->setMinimumDate(today);
    day.date->setDate(isSet ? date : today.addDays(usual));
    day.date->setEnabled(isSet);
    day.isSet->setChecked(isSet);
}

void WishDates::setWish(const PlaceWish &wish, QDate today)
{
    show(m_first, wish.startsOn, today, usualFirst);
    show(m_last, wish.notNeededAfter, today, usualLast);
    m_shown = this->wish();
}

QDate WishDates::dateOf(const Day &day)
{
    return day.isSet->isChecked() ? day.date->date() : QDate();
}

PlaceWish WishDates::wish() const
{
    return {dateOf(m_first), dateOf(m_last)};
}

bool WishDates::isModified() const
{
    return wish() != m_shown;
}

void WishDates::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        Q_EMIT entered();
        return;
    }
    QWidget::keyPressEvent(event);
}

} // namespace bookbell
