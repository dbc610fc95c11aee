// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/factlist.h"

#include <QDesktopServices>
#include <QGridLayout>
#include <QLabel>

#include "ui/widgets/stateline.h"

namespace bookbell {

using namespace Qt::StringLiterals;

static constexpr auto recordScheme = "record"_L1;

QUrl FactList::recordUrl(qint64 key)
{
    QUrl url;
    url.setScheme(recordScheme);
    url.setPath(QString::number(key));
    return url;
}

FactList::FactList(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(2 * gridPx);
    m_grid->setVerticalSpacing(gridPx / 2);
    m_grid->setColumnStretch(1, 1);
}

void FactList::addRow()
{
    Row row;
    row.label = new TextLabel(TextSize::Body, TextLabel::Overflow::Elide, this);
    row.label->setTone(Tone::Muted);
    row.label->setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
    row.text = new QLabel(this);
    row.text->setWordWrap(true);
    connect(row.text, &QLabel::linkActivated, this, [this](const QString &link) {
        const QUrl url(link);
        if (url.scheme() == recordScheme)
            Q_EMIT recordActivated(url.path().toLongLong());
        else
            QDesktopServices::openUrl(url);
    });
    row.state = new StateLine(TextSize::Body, TextLabel::Overflow::Wrap, this);
    const int at = static_cast<int>(m_rows.size());
    m_grid->addWidget(row.label, at, 0, Qt::AlignLeft | Qt::AlignTop);
    m_grid->addWidget(row.text, at, 1);
    m_grid->addWidget(row.state, at, 1);
    m_rows.append(row);
}

void FactList::showFact(const Row &row, const Fact &fact) const
{
    const bool isState = !fact.value.icon.isEmpty() || fact.value.tone != Tone::Normal;
    row.label->setText(fact.label);
    row.state->setVisible(isState);
    row.text->setVisible(!isState);
    row.state->setObjectName(isState ? fact.name : QString());
    row.text->setObjectName(isState ? QString() : fact.name);
    //: accessible name of a value; %1: what it is, %2: the value
    const QString spoken = tr("%1: %2").arg(fact.label, fact.value.text);
    if (isState) {
        row.state->setStatement(fact.value);
        row.state->setAccessibleName(spoken);
        return;
    }
    if (fact.url.isEmpty()) {
        row.text->setTextFormat(Qt::PlainText);
        row.text->setTextInteractionFlags(Qt::TextSelectableByMouse);
        row.text->setText(fact.value.text);
    } else {
        row.text->setTextFormat(Qt::RichText);
        row.text->setTextInteractionFlags(Qt::TextBrowserInteraction);
        row.text->setText(
            u"<a href=\"%1\">%2</a>"_s.arg(fact.url.toString(QUrl::FullyEncoded).toHtmlEscaped(),
                                           fact.value.text.toHtmlEscaped()));
    }
    row.text->setToolTip(fact.value.detail);
    row.text->setAccessibleName(spoken);
}

void FactList::setFacts(const QList<Fact> &facts)
{
    QList<Fact> shown = facts;
    shown.removeIf([](const Fact &fact) { return fact.value.text.isEmpty(); });
    if (shown == m_facts)
        return;
    m_facts = shown;
    while (m_rows.size() < m_facts.size())
        addRow();
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        const Row &row = m_rows.at(i);
        if (i < m_facts.size()) {
            row.label->show();
            showFact(row, m_facts.at(i));
            continue;
        }
        row.label->hide();
        row.text->hide();
        row.state->hide();
    }
    setVisible(!m_facts.isEmpty());
}

} // namespace bookbell
