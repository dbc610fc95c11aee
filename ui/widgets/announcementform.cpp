// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/announcementform.h"

#include <QComboBox>
#include <QDateTimeEdit>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPainter>
#include <QPlainTextEdit>
#include <QSignalBlocker>
#include <QStyleOptionFrame>
#include <QToolButton>

#include "ui/look.h"
#include "ui/plainlabel.h"
#include "ui/widgets/stateline.h"

namespace bookbell {

using namespace Qt::StringLiterals;

namespace {

constexpr int defaultLifetimeSeconds = 86'400;
constexpr int bodyLines = 4;

/// Several lines that look like the other fields: round, with a ring round the focus.
class TextField final : public QPlainTextEdit
{
public:
    explicit TextField(QWidget *parent)
        : QPlainTextEdit(parent)
    {
        setTabChangesFocus(true);
        viewport()->setAutoFillBackground(false);
        document()->setDocumentMargin(gridPx * 3 / 4.0);
        setFixedHeight(fontMetrics().lineSpacing() * bodyLines + 2 * gridPx + gridPx / 2);
    }

protected:
    bool event(QEvent *event) override
    {
        if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
            update();
        if (event->type() != QEvent::Paint)
            return QPlainTextEdit::event(event);
        QStyleOptionFrame option;
        option.initFrom(this);
        option.lineWidth = 1;
        QPainter painter(this);
        style()->drawPrimitive(QStyle::PE_PanelLineEdit, &option, &painter, this);
        return true;
    }
};

void choose(QComboBox *combo, const QVariant &value)
{
    combo->setCurrentIndex(std::max(0, combo->findData(value)));
}

} // namespace

AnnouncementForm::AnnouncementForm(const Clock &clock, QTimeZone zone, QWidget *parent)
    : QWidget(parent)
    , m_clock(clock)
    , m_zone(std::move(zone))
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(gridPx);
    m_grid->setVerticalSpacing(gridPx / 2);
    m_grid->setColumnStretch(1, 1);
    buildFields();
    buildTime();
    buildMore();
    setRequest({});
}

void AnnouncementForm::buildFields()
{
    m_list = new QComboBox(this);
    m_list->setObjectName(u"announcementList"_s);
    m_list->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_list->setMinimumContentsLength(8);
    m_listRow = addRow(tr("L&ist"), m_list);
    connect(m_list, &QComboBox::currentIndexChanged, this, [this] {
        setListProblem({});
        noteEdit();
    });
    m_title = addLine(AnnouncementField::Title, u"announcementTitle"_s, tr("&Title"));
    m_title->setMaxLength(200);
    m_body = new TextField(this);
    m_body->setObjectName(u"announcementBody"_s);
    const Row body = addRow(tr("Te&xt"), m_body);
    m_grid->setAlignment(body.label, Qt::AlignLeft | Qt::AlignTop);
    m_rows.insert(AnnouncementField::Body, body);
    connect(m_body, &QPlainTextEdit::textChanged, this, &AnnouncementForm::noteEdit);
    m_url = addLine(AnnouncementField::Url, u"announcementUrl"_s, tr("Lin&k"));
    m_url->setPlaceholderText(u"https://…"_s);
    m_icon = addLine(AnnouncementField::Icon, u"announcementIcon"_s, tr("&Picture"));
    m_icon->setPlaceholderText(tr("https://… (of a picture)"));
}

void AnnouncementForm::buildTime()
{
    m_when = new QComboBox(this);
    m_when->setObjectName(u"announcementWhen"_s);
    m_when->addItem(tr("At once"), false);
    m_when->addItem(tr("At a time…"), true);
    m_time = new QDateTimeEdit(this);
    m_time->setObjectName(u"announcementTime"_s);
    m_time->setCalendarPopup(true);
    m_time->setDisplayFormat(u"yyyy-MM-dd HH:mm"_s);
    m_time->setAccessibleName(tr("Time to send at"));
    m_time->hide();
    m_timeRow = addRow(tr("&Send"), m_when, m_time);
    connect(m_when, &QComboBox::currentIndexChanged, this, [this] {
        const bool isTimed = m_when->currentData().toBool();
        if (isTimed && !m_isSetting) {
            // The next full hour, as somebody would say it.
            const QDateTime now = inZone(m_clock.now(), m_zone);
            const QSignalBlocker quiet(m_time);
            m_time->setDate(now.time().hour() == 23 ? now.date().addDays(1) : now.date());
            m_time->setTime(QTime((now.time().hour() + 1) % 24, 0));
        }
        m_time->setVisible(isTimed);
        noteEdit();
    });
    connect(m_time, &QDateTimeEdit::dateTimeChanged, this, &AnnouncementForm::noteEdit);
}

void AnnouncementForm::buildMore()
{
    m_more = new QToolButton(this);
    m_more->setObjectName(u"announcementMore"_s);
    //: folds out the fields that are seldom needed
    m_more->setText(tr("More"));
    m_more->setCheckable(true);
    m_more->setAutoRaise(true);
    m_more->setFocusPolicy(Qt::TabFocus);
    m_more->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_more->setAccessibleDescription(tr("Urgency, lifetime and topic"));
    m_grid->addWidget(m_more, m_grid->rowCount(), 0, 1, 2, Qt::AlignLeft);

    m_urgency = new QComboBox(this);
    m_urgency->setObjectName(u"announcementUrgency"_s);
    //: urgency of a message: a phone may wait until it is charged
    m_urgency->addItem(tr("Very low: when the phone is charged"), u"very-low"_s);
    m_urgency->addItem(tr("Low: when the phone is charged or on Wi-Fi"), u"low"_s);
    m_urgency->addItem(tr("Normal"), u"normal"_s);
    m_urgency->addItem(tr("High: also with a low battery"), u"high"_s);
    m_lifetime = new QComboBox(this);
    m_lifetime->setObjectName(u"announcementLifetime"_s);
    //: lifetime of a message
    m_lifetime->addItem(tr("1 hour"), 3600);
    m_lifetime->addItem(tr("4 hours"), 14'400);
    m_lifetime->addItem(tr("1 day"), defaultLifetimeSeconds);
    m_lifetime->addItem(tr("3 days"), 259'200);
    m_lifetime->addItem(tr("1 week"), 604'800);
    m_lifetime->addItem(tr("4 weeks"), 2'419'200);
    for (QComboBox *combo : {m_urgency, m_lifetime}) {
        combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        combo->setMinimumContentsLength(8);
        connect(combo, &QComboBox::currentIndexChanged, this, &AnnouncementForm::noteEdit);
    }
    m_lifetime->setToolTip(tr("How long the push service keeps it for a device that is off"));
    m_rows.insert(AnnouncementField::Urgency, addRow(tr("&Urgency"), m_urgency));
    m_rows.insert(AnnouncementField::Lifetime, addRow(tr("Lifeti&me"), m_lifetime));
    m_topic = addLine(AnnouncementField::Topic, u"announcementTopic"_s, tr("T&opic"));
    m_topic->setToolTip(tr("A later announcement with the same topic takes the place of one that "
                           "was not delivered yet."));
    const auto fold = [this](bool open) {
        m_more->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
        for (const auto field :
             {AnnouncementField::Urgency, AnnouncementField::Lifetime, AnnouncementField::Topic}) {
            const Row row = m_rows.value(field);
            row.editor->setVisible(open);
            row.label->setVisible(open);
            row.note->setVisible(open && !row.note->text().isEmpty());
        }
    };
    connect(m_more, &QToolButton::toggled, this, fold);
    fold(false);
}

AnnouncementForm::Row AnnouncementForm::addRow(const QString &label, QWidget *editor,
                                               QWidget *beside)
{
    auto *text = new QLabel(label, this);
    text->setForegroundRole(QPalette::PlaceholderText);
    text->setBuddy(editor);
    editor->setAccessibleName(plainLabel(label));
    const int at = m_grid->rowCount();
    m_grid->addWidget(text, at, 0, Qt::AlignLeft | Qt::AlignVCenter);
    if (beside) {
        auto *row = new QHBoxLayout;
        row->setSpacing(gridPx);
        row->addWidget(editor);
        row->addWidget(beside, 1);
        row->addStretch(0);
        m_grid->addLayout(row, at, 1);
    } else {
        m_grid->addWidget(editor, at, 1);
    }
    auto *note = new StateLine(TextSize::Body, TextLabel::Overflow::Wrap, this);
    note->hide();
    m_grid->addWidget(note, at + 1, 1);
    return {editor, text, note};
}

QLineEdit *AnnouncementForm::addLine(AnnouncementField field, const QString &name,
                                     const QString &label)
{
    auto *line = new QLineEdit(this);
    line->setObjectName(name);
    m_rows.insert(field, addRow(label, line));
    connect(line, &QLineEdit::textChanged, this, &AnnouncementForm::noteEdit);
    connect(line, &QLineEdit::editingFinished, this, [this, field, line] {
        // A field that was only passed through says nothing.
        if (line->isModified()) {
            m_left.insert(field);
            showProblems();
        }
    });
    return line;
}

void AnnouncementForm::setLists(const QList<ListWithCount> &lists)
{
    const QString chosen =
        m_list->currentIndex() >= 0 ? m_list->currentData().toString() : m_wantedList;
    m_lists = lists;
    {
        const QSignalBlocker quiet(m_list);
        m_list->clear();
        for (const ListWithCount &list : lists) {
            //: %1: a list of subscribers; %2: how many devices it reaches
            m_list->addItem(tr("%1 · %2").arg(list.list.name, QLocale().toString(list.active)),
                            list.list.name);
        }
        m_list->setCurrentIndex(m_list->findData(chosen));
        // With one list there is nothing to choose.
        if (m_list->currentIndex() < 0 && lists.size() == 1)
            m_list->setCurrentIndex(0);
        m_list->setPlaceholderText(lists.isEmpty() ? tr("There is no list yet")
                                                   : tr("Choose a list"));
        m_list->setEnabled(!lists.isEmpty());
    }
    noteEdit();
}

AnnounceRequest AnnouncementForm::request() const
{
    AnnounceRequest request;
    request.list = m_list->currentIndex() >= 0 ? m_list->currentData().toString() : m_wantedList;
    request.title = m_title->text();
    request.body = m_body->toPlainText();
    request.url = m_url->text();
    request.icon = m_icon->text();
    request.urgency = m_urgency->currentData().toString();
    request.ttlSeconds = m_lifetime->currentData().toInt();
    request.topic = m_topic->text().trimmed();
    if (m_when->currentData().toBool())
        request.at = fromDateTime(QDateTime(m_time->date(), m_time->time(), m_zone));
    return request;
}

void AnnouncementForm::setRequest(const AnnounceRequest &request)
{
    m_isSetting = true;
    m_wantedList = request.list;
    m_list->setCurrentIndex(m_list->findData(request.list));
    if (m_list->currentIndex() < 0 && m_lists.size() == 1)
        m_list->setCurrentIndex(0);
    m_title->setText(request.title);
    m_body->setPlainText(request.body);
    m_url->setText(request.url);
    m_icon->setText(request.icon);
    choose(m_urgency, request.urgency.isEmpty() ? u"normal"_s : request.urgency);
    // The command line takes any lifetime; here the next longer one stands for it.
    const int lifetime = request.ttlSeconds.value_or(defaultLifetimeSeconds);
    int longer = 0;
    while (longer + 1 < m_lifetime->count() && m_lifetime->itemData(longer).toInt() < lifetime)
        ++longer;
    m_lifetime->setCurrentIndex(longer);
    m_topic->setText(request.topic);
    choose(m_when, request.at.has_value());
    if (request.at) {
        const QDateTime local = inZone(*request.at, m_zone);
        m_time->setDate(local.date());
        m_time->setTime(local.time());
    }
    m_time->setVisible(request.at.has_value());
    m_left.clear();
    m_listProblem.clear();
    m_isSetting = false;
    noteEdit();
}

bool AnnouncementForm::isEmpty() const
{
    return m_title->text().trimmed().isEmpty() && m_body->toPlainText().trimmed().isEmpty()
        && m_url->text().trimmed().isEmpty() && m_icon->text().trimmed().isEmpty();
}

void AnnouncementForm::focusFirst()
{
    if (m_list->currentIndex() < 0 && m_list->isEnabled())
        m_list->setFocus(Qt::OtherFocusReason);
    else if (m_title->text().isEmpty())
        m_title->setFocus(Qt::OtherFocusReason);
    else
        m_body->setFocus(Qt::OtherFocusReason);
}

void AnnouncementForm::noteEdit()
{
    if (m_isSetting)
        return;
    showProblems();
    Q_EMIT edited();
}

} // namespace bookbell
