// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/deliverycountlist.h"

#include <QHBoxLayout>
#include <QLocale>

#include "ui/deliveryreason.h"
#include "ui/widgets/stateline.h"
#include "ui/wording.h"

namespace bookbell {

using namespace Qt::StringLiterals;

namespace {

/// A word with its icon, and a number at the right.
class CountRow final : public QWidget
{
public:
    explicit CountRow(QWidget *parent)
        : QWidget(parent)
        , m_line(new StateLine(TextSize::Body, TextLabel::Overflow::Elide, this))
        , m_number(new TextLabel(TextSize::Body, TextLabel::Overflow::Elide, this))
    {
        m_number->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        m_number->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
        auto *row = new QHBoxLayout(this);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(gridPx);
        row->addWidget(m_line, 1);
        row->addWidget(m_number);
    }

    void setCount(const Statement &statement, const QString &number, int indent)
    {
        m_line->setStatement(statement);
        m_number->setText(number);
        m_number->setTone(indent > 0 ? Tone::Muted : Tone::Normal);
        layout()->setContentsMargins(indent, 0, 0, 0);
        setAccessibleName(statement.text + u": "_s + number);
    }

private:
    StateLine *m_line;
    TextLabel *m_number;
};

struct CountLine {
    Statement statement;
    qint64 count = 0;
    int indent = 0;
};

} // namespace

DeliveryCountList::DeliveryCountList(QWidget *parent)
    : QWidget(parent)
    , m_rows(new QVBoxLayout(this))
{
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(gridPx / 2);
}

void DeliveryCountList::setCounts(const DeliveryCounts &counts, const QList<ReasonCount> &failures)
{
    QList<CountLine> lines;
    const auto add = [&](DeliveryState state, bool always = false) {
        const qint64 n = counts.of(state);
        if (n > 0 || always)
            lines.append({wording::deliveryState(state), n, 0});
    };
    add(DeliveryState::Accepted, true);
    add(DeliveryState::Queued);
    add(DeliveryState::Leased);
    add(DeliveryState::Retrying);
    add(DeliveryState::Held);
    add(DeliveryState::Gone);
    add(DeliveryState::Failed);
    for (const auto &[reason, count] : failures) {
        const QString words = describeReason(reason);
        lines.append({{{}, words.isEmpty() ? tr("no reason given") : words, Tone::Muted, {}},
                      count,
                      3 * gridPx});
    }
    add(DeliveryState::Dropped);
    while (m_rows->count() > lines.size())
        delete m_rows->takeAt(m_rows->count() - 1)->widget();
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (i >= m_rows->count())
            m_rows->addWidget(new CountRow(this));
        // Nothing but rows was ever put there.
        auto *row = static_cast<CountRow *>(m_rows->itemAt(static_cast<int>(i))->widget());
        const CountLine &line = lines.at(i);
        row->setCount(line.statement, QLocale().toString(line.count), line.indent);
    }
}

} // namespace bookbell
