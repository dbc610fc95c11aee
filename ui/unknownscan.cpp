// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/unknownscan.h"

#include <QAction>

#include "core/catalogue/isbn.h"
#include "ui/icons.h"
#include "ui/scantext.h"

namespace bookbell {

using namespace Qt::StringLiterals;

UnknownScan::UnknownScan(QObject *parent)
    : QObject(parent)
    , m_book(makeAction(u"unknownBookAction"_s, u"documentation"_s, Qt::Key_F6))
    , m_reader(makeAction(u"unknownReaderAction"_s, u"im-user"_s, Qt::Key_F7))
    , m_find(makeAction(u"unknownFindAction"_s, u"search"_s, Qt::Key_F8))
{
    clear();
}

QAction *UnknownScan::makeAction(const QString &name, const QString &icon, Qt::Key key)
{
    auto *action = new QAction(themeIcon(icon), {}, this);
    action->setObjectName(name);
    action->setProperty(iconNameProperty, icon);
    action->setShortcut(QKeySequence(key));
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(action, &QAction::triggered, this,
            [this, action] { Q_EMIT linkActivated(action->data().value<PageLink>()); });
    return action;
}

void UnknownScan::setStep(QAction *action, const QString &text, const PageLink &link)
{
    action->setData(QVariant::fromValue(link));
    action->setText(text);
    action->setVisible(true);
    action->setEnabled(true);
}

void UnknownScan::offer(const QString &scanned)
{
    clear();
    const QString keys = latinKeys(scanned).toUpper();
    const QString number = keys.isEmpty() ? scanned : keys;
    if (isIsbn(number)) {
        setStep(m_book, tr("&New book with this ISBN"), {PageLink::Target::NewBook, 0, number});
        setStep(m_find, tr("Searc&h the books"), {PageLink::Target::Book, 0, number});
        m_reader->setVisible(false);
    } else if (looksLikeWords(number)) {
        setStep(m_book, tr("&New book with this title"), {PageLink::Target::NewBook, 0, number});
        setStep(m_find, tr("Searc&h the readers"), {PageLink::Target::Readers, 0, number});
        m_reader->setVisible(false);
    } else {
        setStep(m_book, tr("Copy of a &book…"), {PageLink::Target::NewCopy, 0, number});
        setStep(m_reader, tr("New r&eader with this card"),
                {PageLink::Target::NewReader, 0, number});
        setStep(m_find, tr("Searc&h the books"), {PageLink::Target::Book, 0, number});
    }
}

void UnknownScan::clear()
{
    for (QAction *action : actions()) {
        action->setEnabled(false);
        action->setVisible(true);
    }
    // As the menu tells it while nothing unknown was scanned.
    m_book->setText(tr("Unknown number: copy of a &book…"));
    m_reader->setText(tr("Unknown number: new r&eader"));
    m_find->setText(tr("Unknown number: searc&h for it"));
}

} // namespace bookbell
