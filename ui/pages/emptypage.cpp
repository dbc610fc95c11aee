// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/emptypage.h"

#include <QPainter>
#include <QVBoxLayout>

#include "ui/icons.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/card.h"
#include "ui/widgets/textlabel.h"

namespace bookbell {

using namespace Qt::StringLiterals;

namespace {

/// A large quiet icon that follows the palette.
class QuietIcon final : public QWidget
{
public:
    QuietIcon(QString name, QWidget *parent)
        : QWidget(parent)
        , m_name(std::move(name))
    {
        setFixedSize(8 * gridPx, 8 * gridPx);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.drawPixmap(
            rect(),
            tintedPixmap(m_name, size(), devicePixelRatioF(), toneColor(palette(), Tone::Muted)));
    }

private:
    QString m_name;
};

} // namespace

EmptyPage::EmptyPage(const Text &text, QWidget *parent)
    : QWidget(parent)
{
    auto *title = new TextLabel(TextSize::Title, TextLabel::Overflow::Elide, this);
    title->setText(text.title);
    auto *icon = new QuietIcon(text.icon, this);
    auto *what = new TextLabel(TextSize::Card, TextLabel::Overflow::Wrap, this);
    what->setText(text.what);
    what->setAlignment(Qt::AlignCenter);
    // A plain label, whose command can be copied.
    auto *howTo = new QLabel(text.howTo, this);
    howTo->setTextFormat(Qt::PlainText);
    howTo->setWordWrap(true);
    howTo->setForegroundRole(QPalette::PlaceholderText);
    howTo->setAlignment(Qt::AlignCenter);
    howTo->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *desk = new ActionButton(u"view-barcode"_s, tr("Go to the desk"), this);
    connect(desk, &QPushButton::clicked, this, &EmptyPage::deskRequested);

    auto *sheet = new Card(this);
    auto *inside = new QVBoxLayout(sheet);
    inside->setContentsMargins(6 * gridPx, 6 * gridPx, 6 * gridPx, 6 * gridPx);
    inside->setSpacing(2 * gridPx);
    inside->addStretch(2);
    inside->addWidget(icon, 0, Qt::AlignHCenter);
    inside->addWidget(what);
    inside->addWidget(howTo);
    inside->addWidget(desk, 0, Qt::AlignHCenter);
    inside->addStretch(3);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(3 * gridPx, 2 * gridPx, 3 * gridPx, 2 * gridPx);
    column->setSpacing(2 * gridPx);
    column->addWidget(title);
    column->addWidget(sheet, 1);
}

} // namespace bookbell
