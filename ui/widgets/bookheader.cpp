// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/bookheader.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QToolButton>

#include "ui/icons.h"
#include "ui/look.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/textlabel.h"

namespace bookbell {

using namespace Qt::StringLiterals;

BookHeader::BookHeader(QWidget *parent)
    : QWidget(parent)
    , m_back(new ActionButton(u"go-previous"_s, tr("To the list"), this))
    , m_title(new TextLabel(TextSize::Title, TextLabel::Overflow::Elide, this))
    , m_detail(new TextLabel(TextSize::Body, TextLabel::Overflow::Elide, this))
    , m_place(new TextLabel(TextSize::Body, TextLabel::Overflow::Elide, this))
    , m_previous(new QToolButton(this))
    , m_next(new QToolButton(this))
{
    m_back->setObjectName(u"backToList"_s);
    m_back->setToolTip(tr("Back to the list (Esc, Alt+Left)"));
    m_title->setObjectName(u"bookPageTitle"_s);
    m_detail->setTone(Tone::Muted);
    m_place->setObjectName(u"bookPlace"_s);
    m_place->setTone(Tone::Muted);
    m_place->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    const auto prepare = [](QToolButton *button, const QString &name, const QString &icon,
                            const QString &text) {
        button->setObjectName(name);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
        button->setIcon(themeIcon(icon));
        button->setToolTip(text);
        button->setAccessibleName(text);
    };
    prepare(m_previous, u"previousBook"_s, u"go-up"_s, tr("Previous book (Alt+Page up)"));
    prepare(m_next, u"nextBook"_s, u"go-down"_s, tr("Next book (Alt+Page down)"));
    auto *names = new QVBoxLayout;
    names->setSpacing(gridPx / 2);
    names->addWidget(m_title);
    names->addWidget(m_detail);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2 * gridPx);
    row->addWidget(m_back, 0, Qt::AlignTop);
    row->addLayout(names, 1);
    row->addWidget(m_place, 0, Qt::AlignTop);
    row->addWidget(m_previous, 0, Qt::AlignTop);
    row->addWidget(m_next, 0, Qt::AlignTop);
    connect(m_back, &QPushButton::clicked, this, &BookHeader::backRequested);
    connect(m_previous, &QToolButton::clicked, this, &BookHeader::previousRequested);
    connect(m_next, &QToolButton::clicked, this, &BookHeader::nextRequested);
}

void BookHeader::setBook(const Book &book)
{
    m_title->setText(displayTitle(book));
    QStringList details {book.author, book.publisher, book.year, book.callNumber};
    details.removeAll(QString());
    m_detail->setText(details.join(u" · "_s));
    m_detail->setVisible(!details.isEmpty());
}

void BookHeader::setPlace(int place, int count)
{
    m_previous->setEnabled(place > 1);
    m_next->setEnabled(place > 0 && place < count);
    m_place->setText(place == 0
                         ? QString()
                         : u"%1 / %2"_s.arg(QLocale().toString(place), QLocale().toString(count)));
}

} // namespace bookbell
