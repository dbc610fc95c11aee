// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/watchlist.h"

#include <QLineEdit>
#include <QToolButton>
#include <QVBoxLayout>

#include "core/base/whenfinished.h"
#include "ui/widgets/cardparts.h"
#include "ui/widgets/linkrow.h"
#include "ui/widgets/readersearch.h"
#include "ui/widgets/textlabel.h"

namespace bookbell {

using namespace Qt::StringLiterals;

WatchList::WatchList(const WindowParts &parts, QWidget *parent)
    : QWidget(parent)
    , m_parts(parts)
    , m_heading(cardHeading({}, this))
    , m_rows(new QVBoxLayout)
    , m_finder(new RecordFinder(u"watchReader"_s, tr("Reader who wants to know"),
                                readerSearch(*parts.database), this))
{
    m_rows->setSpacing(gridPx / 2);
    m_finder->setPlaceholder(tr("Scan a card, or type a name"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gridPx);
    column->addWidget(m_heading);
    column->addLayout(m_rows);
    column->addWidget(m_finder);
    connect(m_finder, &RecordFinder::chosen, this, [this](qint64 key) {
        if (key != 0)
            add({key});
    });
    connect(m_finder, &RecordFinder::failed, this, &WatchList::failed);
    showRows();
}

void WatchList::setBook(BookId book)
{
    if (m_book == book)
        return;
    m_book = book;
    m_finder->clear();
    setWatchers({});
}

void WatchList::setWatchers(const QList<ReaderLine> &watchers)
{
    if (m_watchers == watchers)
        return;
    m_watchers = watchers;
    showRows();
}

void WatchList::focusNew()
{
    m_finder->setFocus(Qt::OtherFocusReason);
}

void WatchList::showRows()
{
    m_heading->setText(m_watchers.isEmpty() ? tr("Want to know when it is back")
                                            : tr("%n reader(s) want to know when it is back", "",
                                                 static_cast<int>(m_watchers.size())));
    clearRows(m_rows);
    for (const ReaderLine &line : std::as_const(m_watchers)) {
        const QString who = wording::readerWithCard(line.reader);
        auto *row = new LinkRow(this);
        row->setObjectName(u"watchRow"_s);
        row->setTexts(who,
                      line.devices > 0 ? Statement {u"smartphone"_s,
                                                    tr("%n device(s) will ring.", "", line.devices),
                                                    Tone::Muted,
                                                    {}}
                                       : Statement {u"data-warning"_s,
                                                    tr("No device: will not hear of it."),
                                                    Tone::Caution,
                                                    {}});
        row->setLink(tr("Show %1").arg(who));
        connect(row, &LinkRow::activated, this, [this, id = line.reader.id] {
            Q_EMIT linkActivated({PageLink::Target::Reader, id.value, {}});
        });
        QToolButton *remove =
            row->addButton(u"edit-delete"_s, tr("%1 need not know any more").arg(who));
        remove->setObjectName(u"removeWatch"_s);
        connect(remove, &QToolButton::clicked, this,
                [this, reader = line.reader] { this->remove(reader); });
        m_rows->addWidget(row);
    }
    if (m_watchers.isEmpty())
        addQuietRow(m_rows,
                    tr("Nobody. Add a reader who does not want to reserve, but to hear once when a "
                       "copy is back."),
                    this);
}

void WatchList::add(ReaderId reader)
{
    const auto card = m_parts.database->read(
        [reader](const Stores &stores) { return stores.readers().reader(reader); });
    whenFinished(card, this, [this](const Result<std::optional<Reader>> &found) {
        if (!found || !*found)
            return;
        const auto watched = m_parts.desks->circulation.watch(m_book, (*found)->cardNumber);
        whenFinished(watched, this, [this](const Result<WatchResult> &result) {
            if (!result) {
                Q_EMIT failed(result.error());
                return;
            }
            m_finder->clear();
            Q_EMIT done(
                tr("%1 will hear when it is back").arg(wording::readerWithCard(result->reader)),
                result->journal);
            Q_EMIT stale();
        });
    });
}

void WatchList::remove(const Reader &reader)
{
    whenFinished(
        m_parts.desks->circulation.unwatch(m_book, reader.id), this,
        [this](const Result<WatchResult> &result) {
            if (result)
                Q_EMIT done(
                    tr("%1 need not know any more").arg(wording::readerWithCard(result->reader)),
                    result->journal);
            else
                Q_EMIT failed(result.error());
            Q_EMIT stale();
        });
}

} // namespace bookbell
