// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/reservationbuttons.h"

#include <QDateEdit>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QVBoxLayout>

#include <algorithm>

#include "ui/icons.h"
#include "ui/look.h"
#include "ui/models/alertfate.h"
#include "ui/widgets/actionbutton.h"

namespace bookbell {

using namespace Qt::StringLiterals;
using Kind = ReservationAct::Kind;

static constexpr int buttonColumns = 2;
static constexpr int usualSuspension = 14; ///< days

ReservationButtons::ReservationButtons(const Clock &clock, QTimeZone zone, QWidget *parent)
    : QWidget(parent)
    , m_clock(clock)
    , m_zone(std::move(zone))
    , m_grid(new QGridLayout)
    , m_notify(new ActionButton(u"notifications"_s, {}, this))
    , m_tell(new ActionButton(u"call-start"_s, {}, this))
    , m_putBack(new ActionButton(u"edit-undo"_s, {}, this))
    , m_suspend(new ActionButton(u"media-playback-pause"_s, {}, this))
    , m_resume(new ActionButton(u"media-playback-start"_s, {}, this))
    , m_cancel(new ActionButton(u"dialog-cancel"_s, {}, this))
{
    m_notify->setObjectName(u"notifyButton"_s);
    m_tell->setObjectName(u"tellButton"_s);
    m_putBack->setObjectName(u"putBackButton"_s);
    m_suspend->setObjectName(u"suspendButton"_s);
    m_resume->setObjectName(u"resumeButton"_s);
    m_cancel->setObjectName(u"cancelButton"_s);
    m_notify->setToolTip(tr("Rings the reader's devices once more, on purpose"));
    m_tell->setToolTip(tr("You have told the reader yourself: the pick-up time counts from now"));
    m_putBack->setToolTip(tr("The reservation waits again, first in the queue"));
    m_suspend->setToolTip(tr("Keeps its place, but the next copy goes to somebody else"));
    m_resume->setToolTip(tr("Counts again when the next copy comes back"));
    m_cancel->setToolTip(tr("Ends the reservation; Undo takes it back"));
    m_grid->setSpacing(gridPx);
    m_grid->setContentsMargins(0, 0, 0, 0);
    for (int i = 0; i < buttonColumns; ++i)
        m_grid->setColumnStretch(i, 1);
    buildMenus();
    buildAsked();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gridPx);
    column->addLayout(m_grid);
    column->addWidget(m_dateRow);
    column->addWidget(m_reasonRow);

    connect(m_notify, &QPushButton::clicked, this, [this] { begin(Kind::Notify); });
    connect(m_putBack, &QPushButton::clicked, this, [this] { begin(Kind::PutBack); });
    connect(m_resume, &QPushButton::clicked, this, [this] { begin(Kind::Resume); });
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        if (m_reasonRow->isVisible())
            askNothing();
        else
            begin(Kind::Cancel);
    });
}

void ReservationButtons::buildMenus()
{
    auto *ways = new QMenu(m_tell);
    const auto addWay = [this, ways](const QString &name, const QString &icon, const QString &text,
                                     const QString &how) {
        QAction *action = ways->addAction(themeIcon(icon), text);
        action->setObjectName(name);
        connect(action, &QAction::triggered, this, [this, how] {
            Q_EMIT requested({Kind::Tell, how, {}, {}});
        });
    };
    //: how staff told a reader that a book is here
    addWay(u"toldByPhone"_s, u"call-start"_s, tr("By &phone"), u"phone"_s);
    addWay(u"toldByMail"_s, u"mail-message"_s, tr("By &e-mail"), u"e-mail"_s);
    addWay(u"toldInPerson"_s, u"im-user"_s, tr("&In person"), u"in person"_s);
    m_tell->setMenu(ways);

    auto *ends = new QMenu(m_suspend);
    QAction *open =
        ends->addAction(themeIcon(u"media-playback-pause"_s), tr("Until somebody &resumes it"));
    open->setObjectName(u"suspendUntilResumed"_s);
    connect(open, &QAction::triggered, this, [this] {
        Q_EMIT requested({Kind::Suspend, {}, {}, {}});
    });
    QAction *dated = ends->addAction(themeIcon(u"view-calendar"_s), tr("Until a &day…"));
    dated->setObjectName(u"suspendUntilDay"_s);
    connect(dated, &QAction::triggered, this, [this] { begin(Kind::Suspend); });
    m_suspend->setMenu(ends);
}

void ReservationButtons::buildAsked()
{
    m_dateRow = new QWidget(this);
    auto *dateLabel = new QLabel(tr("Suspended until"), m_dateRow);
    m_date = new QDateEdit(m_dateRow);
    m_date->setObjectName(u"suspendDate"_s);
    m_date->setCalendarPopup(true);
    m_date->setAccessibleName(dateLabel->text());
    m_date->setDisplayFormat(QLocale()
                                 .dateFormat(QLocale::ShortFormat)
                                 .replace("yyyy"_L1, "yy"_L1)
                                 .replace("yy"_L1, "yyyy"_L1));
    auto *suspendNow = new ActionButton(u"media-playback-pause"_s, tr("Suspend"), m_dateRow);
    suspendNow->setObjectName(u"suspendNow"_s);
    suspendNow->setPrimary(true);
    auto *dateLine = new QHBoxLayout;
    dateLine->setSpacing(gridPx);
    dateLine->addWidget(m_date, 1);
    dateLine->addWidget(suspendNow, 1);
    auto *dateColumn = new QVBoxLayout(m_dateRow);
    dateColumn->setContentsMargins(0, 0, 0, 0);
    dateColumn->setSpacing(gridPx / 2);
    dateColumn->addWidget(dateLabel);
    dateColumn->addLayout(dateLine);

    m_reasonRow = new QWidget(this);
    auto *reasonLabel = new QLabel(tr("Reason, which the reader is told"), m_reasonRow);
    m_reason = new QLineEdit(m_reasonRow);
    m_reason->setObjectName(u"cancelReason"_s);
    m_reason->setMaxLength(200);
    m_reason->setPlaceholderText(tr("May be left empty"));
    m_reason->setAccessibleName(reasonLabel->text());
    m_cancelNow = new ActionButton(u"dialog-cancel"_s, {}, m_reasonRow);
    m_cancelNow->setObjectName(u"cancelNow"_s);
    m_cancelNow->setPrimary(true);
    auto *reasonColumn = new QVBoxLayout(m_reasonRow);
    reasonColumn->setContentsMargins(0, 0, 0, 0);
    reasonColumn->setSpacing(gridPx / 2);
    reasonColumn->addWidget(reasonLabel);
    reasonColumn->addWidget(m_reason);
    reasonColumn->addSpacing(gridPx / 2);
    reasonColumn->addWidget(m_cancelNow, 0, Qt::AlignRight);
    for (QLabel *label : {dateLabel, reasonLabel})
        label->setForegroundRole(QPalette::PlaceholderText);
    askNothing();

    connect(suspendNow, &QPushButton::clicked, this, [this] {
        askNothing();
        Q_EMIT requested({Kind::Suspend, {}, m_date->date(), {}});
    });
    const auto cancel = [this] {
        askNothing();
        Q_EMIT requested({Kind::Cancel, m_reason->text().trimmed(), {}, {}});
    };
    connect(m_cancelNow, &QPushButton::clicked, this, cancel);
    connect(m_reason, &QLineEdit::returnPressed, this, cancel);
}

QList<ReservationLine> ReservationButtons::linesFor(Kind kind) const
{
    QList<ReservationLine> lines;
    std::copy_if(m_lines.cbegin(), m_lines.cend(), std::back_inserter(lines),
                 [kind](const ReservationLine &line) { return isPossible(kind, line); });
    return lines;
}

void ReservationButtons::setLines(const QList<ReservationLine> &lines)
{
    if (lines == m_lines)
        return;
    const auto isSame = [](const ReservationLine &a, const ReservationLine &b) {
        return a.reservation.id == b.reservation.id;
    };
    if (!std::equal(lines.cbegin(), lines.cend(), m_lines.cbegin(), m_lines.cend(), isSame))
        askNothing();
    m_lines = lines;
    name(m_notify, Kind::Notify);
    name(m_tell, Kind::Tell);
    name(m_putBack, Kind::PutBack);
    name(m_suspend, Kind::Suspend);
    name(m_resume, Kind::Resume);
    name(m_cancel, Kind::Cancel);
    const auto count = static_cast<int>(linesFor(Kind::Cancel).size());
    m_cancelNow->setText(count <= 1 ? tr("Cancel reservation")
                                    : tr("Cancel %n reservation(s)", "", count));
    const bool needsOtherWay =
        std::any_of(m_lines.cbegin(), m_lines.cend(), [](const ReservationLine &line) {
            return fateOf(line.deliveries, line.reservation, line.devices).needsOtherWay();
        });
    m_tell->setPrimary(needsOtherWay);
    arrange();
}

void ReservationButtons::name(ActionButton *button, Kind kind)
{
    const auto count = static_cast<int>(linesFor(kind).size());
    button->setVisible(count > 0);
    const bool isOne = m_lines.size() <= 1;
    QString text;
    switch (kind) {
    case Kind::Notify:
        //: buttons over several chosen reservations say how many they concern
        text = isOne ? tr("Notify again") : tr("Notify %n", "", count);
        break;
    case Kind::Tell:
        //: staff have told the reader themselves
        text = isOne ? tr("Told") : tr("%n told", "", count);
        break;
    case Kind::PutBack:
        text = isOne ? tr("Put back") : tr("Put %n back", "", count);
        break;
    case Kind::Suspend:
        text = isOne ? tr("Suspend") : tr("Suspend %n", "", count);
        break;
    case Kind::Resume:
        text = isOne ? tr("Resume") : tr("Resume %n", "", count);
        break;
    case Kind::Cancel:
        text = isOne ? tr("Cancel…") : tr("Cancel %n…", "", count);
        break;
    case Kind::ChangeDates: // has fields of its own
        break;
    }
    button->setText(text);
}

void ReservationButtons::arrange()
{
    int at = 0;
    // What is to be done next stands first.
    const bool tellFirst = m_tell->property("primary").toBool();
    const QList<ActionButton *> order {tellFirst ? m_tell : m_notify,
                                       tellFirst ? m_notify : m_tell,
                                       m_resume,
                                       m_suspend,
                                       m_putBack,
                                       m_cancel};
    for (ActionButton *button : order) {
        m_grid->removeWidget(button);
        if (button->isHidden())
            continue;
        m_grid->addWidget(button, at / buttonColumns, at % buttonColumns);
        ++at;
    }
    setVisible(at > 0);
}

void ReservationButtons::begin(Kind kind)
{
    if (linesFor(kind).isEmpty())
        return;
    switch (kind) {
    case Kind::Suspend: {
        const QDate today = inZone(m_clock.now(), m_zone).date();
        m_date->setMinimumDate(today.addDays(1));
        m_date->setDate(today.addDays(usualSuspension));
        ask(m_dateRow);
        m_date->setFocus(Qt::OtherFocusReason);
        return;
    }
    case Kind::Cancel:
        m_reason->clear();
        ask(m_reasonRow);
        m_reason->setFocus(Qt::OtherFocusReason);
        return;
    default:
        askNothing();
        Q_EMIT requested({kind, {}, {}, {}});
    }
}

void ReservationButtons::ask(QWidget *row)
{
    m_dateRow->setVisible(row == m_dateRow);
    m_reasonRow->setVisible(row == m_reasonRow);
}

void ReservationButtons::askNothing()
{
    ask(nullptr);
}

void ReservationButtons::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && (m_dateRow->isVisible() || m_reasonRow->isVisible())) {
        askNothing();
        return;
    }
    QWidget::keyPressEvent(event);
}

} // namespace bookbell
