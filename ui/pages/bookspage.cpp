// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/bookspage.h"

#include <QAction>

#include "core/base/whenfinished.h"
#include "core/transfer/columns.h"
#include "ui/models/booksmodel.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/bookinspector.h"
#include "ui/widgets/inlinemessage.h"

namespace bookbell {

using namespace Qt::StringLiterals;

BooksPage::BooksPage(const WindowParts &parts, ActHistory &history, QWidget *parent)
    : ListPage({u"documentation"_s, tr("Books"), tr("&Books")}, parts, history, parent)
    , m_model(new BooksModel(*parts.database, this))
    , m_inspector(new BookInspector(parts, this))
{
    buildActions();
    setList(m_model, u"booksTable"_s,
            {{30, {}},
             {16, {}},
             {14, {}},
             {0, u"9788937460449"_s, true},
             {0, u"2026"_s, true},
             {0, u"12 / 12"_s},
             {0, tr("Reserved")}},
            tr("Title, author, call number, ISBN or barcode; also ㄷㅁㅇ"));
    setInspector(m_inspector);
    setEmptyText(pageTitle().icon,
                 tr("The library's books and their copies stand here. Bring them in from a file, "
                    "or add them one by one."),
                 m_import);
    setNothingFoundText(tr("No book has this in its title, author, call number or numbers."));
    addTitleButton(m_import, false);
    addTitleButton(m_new, true);

    connect(view(), &LongListView::currentKeyChanged, this, &BooksPage::choose);
    connect(m_model, &LongListModel::completed, m_inspector, &BookInspector::refresh);
    connect(m_inspector, &BookInspector::done, this,
            [this](const QString &what, JournalId entry) { tellDone(what, entry); });
    connect(m_inspector, &BookInspector::failed, this, &Page::tellError);
    connect(m_inspector, &BookInspector::linkActivated, this, &Page::linkActivated);
    connect(m_inspector, &BookInspector::modifiedChanged, this, &BooksPage::updateActions);
    connect(m_inspector, &BookInspector::newDiscarded, this, [this] {
        m_inspector->showBook(BookId {m_keyBeforeNew});
        view()->setCurrentKey(std::exchange(m_keyBeforeNew, 0));
    });
    connect(m_inspector, &BookInspector::becameNew, this, [this] {
        m_keyBeforeNew = 0;
        message()->show(Tone::Caution,
                        tr("Somebody else has deleted this book. What you typed is kept: saved, it "
                           "becomes a new book."));
        updateActions();
    });
    connect(m_inspector, &BookInspector::added, this, [this](BookId id) {
        setSearch({});
        view()->setCurrentKey(id.value);
        m_inspector->showBook(id);
    });
    updateActions();
}

void BooksPage::buildActions()
{
    m_new = addMenuAction(u"newBookAction"_s, u"list-add"_s, tr("&New book"), QKeySequence::New,
                          [this] { startNew(); });
    m_save = addMenuAction(u"saveBookAction"_s, u"document-save"_s, tr("&Save changes"),
                           QKeySequence::Save, [this] { m_inspector->save(); });
    m_remove = addMenuAction(u"removeBookAction"_s, u"edit-delete"_s, tr("&Delete"),
                             QKeySequence(Qt::CTRL | Qt::Key_Delete), [this] { removeBooks(); });
    addMenuSeparator();
    m_addCopy = addMenuAction(u"addCopyAction"_s, u"list-add"_s, tr("Add a &copy"),
                              QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C),
                              [this] { m_inspector->focusNewCopy(); });
    m_reserve = addMenuAction(
        u"reserveBookAction"_s, u"bookmark-new"_s, tr("&Reserve for a reader…"),
        QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_R), [this] { m_inspector->startReserving(); });
    addMenuSeparator();
    m_import = addMenuAction(u"importBooksAction"_s, u"document-import"_s, tr("&Import books…"),
                             QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_I), [this] {
                                 Q_EMIT importRequested(static_cast<int>(TransferKind::Books));
                             });
    addMenuAction(u"exportBooksAction"_s, u"document-export"_s, tr("&Export books…"),
                  QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E),
                  [this] { Q_EMIT exportRequested(static_cast<int>(TransferKind::Books)); });
}

void BooksPage::choose(qint64 key)
{
    // A new one is written while nothing is chosen.
    const bool isNew = m_inspector->isNew();
    if (isNew ? key == 0 : key == m_inspector->book().value) {
        updateActions();
        return;
    }
    storeTyped([this, key](bool isStored) {
        if (isStored) {
            // A book that was just added must not take the place of the one that was chosen.
            if (view()->currentKey() != key)
                view()->setCurrentKey(key);
            m_inspector->showBook(BookId {key});
        } else if (m_inspector->isNew()) {
            view()->selectionModel()->clear();
        } else {
            view()->setCurrentKey(m_inspector->book().value);
        }
        updateActions();
    });
}

void BooksPage::storeTyped(const std::function<void(bool)> &then)
{
    if (!m_inspector->isModified())
        then(true);
    else if (m_inspector->check())
        m_inspector->save(then);
    else
        then(false);
}

void BooksPage::startNew()
{
    storeTyped([this](bool isStored) {
        if (!isStored)
            return;
        message()->dismiss();
        m_keyBeforeNew = view()->currentKey();
        m_inspector->showNew();
        view()->selectionModel()->clear();
        updateActions();
    });
}

void BooksPage::removeBooks()
{
    const BookId id {view()->currentKey()};
    if (!id.isValid())
        return;
    whenFinished(parts().desks->books.remove(id), this, [this](const Result<BookChange> &change) {
        if (change)
            tellDone(tr("Deleted: %1").arg(displayTitle(change->book)), change->journal);
        else
            tellError(change.error());
    });
}

void BooksPage::updateActions()
{
    const bool isShown = view()->currentKey() != 0 && !m_inspector->isNew();
    setAvailable(m_save, m_inspector->isNew() || m_inspector->isModified());
    setAvailable(m_remove, isShown);
    setAvailable(m_addCopy, isShown);
    setAvailable(m_reserve, isShown);
}

void BooksPage::searchChanged(const QString &text)
{
    m_model->setSearch(text);
}

QString BooksPage::countText(int rows) const
{
    return search().isEmpty() ? tr("%Ln book(s)", "", rows) : tr("%Ln found", "", rows);
}

void BooksPage::inFrontChanged(bool inFront)
{
    ListPage::inFrontChanged(inFront);
    if (inFront)
        m_inspector->refresh();
}

bool BooksPage::isEdited() const
{
    return m_inspector->isModified();
}

void BooksPage::follow(const PageLink &link)
{
    if (!link.text.isEmpty())
        setSearch(link.text);
    else if (!search().isEmpty())
        setSearch({});
    if (link.key != 0)
        view()->setCurrentKey(link.key);
}

} // namespace bookbell
