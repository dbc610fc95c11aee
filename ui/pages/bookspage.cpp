// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/bookspage.h"

#include <QAction>

#include "core/base/whenfinished.h"
#include "core/transfer/columns.h"
#include "ui/models/booksmodel.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/bookheader.h"
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
    connect(view(), &LongListView::opened, this, &BooksPage::openBook);
    connect(m_model, &LongListModel::completed, m_inspector, &BookInspector::refresh);
    connect(m_model, &LongListModel::completed, this, &BooksPage::updatePlace);
    connectInspector();
    updateActions();
}

void BooksPage::connectInspector()
{
    connect(m_inspector, &BookInspector::done, this,
            [this](const QString &what, JournalId entry) { tellDone(what, entry); });
    connect(m_inspector, &BookInspector::failed, this, &Page::tellError);
    connect(m_inspector, &BookInspector::linkActivated, this, &Page::linkActivated);
    connect(m_inspector, &BookInspector::modifiedChanged, this, &BooksPage::updateActions);
    connect(m_inspector, &BookInspector::shown, this, &BooksPage::updateActions);
    connect(m_inspector, &BookInspector::pageRequested, this,
            [this] { openBook(m_inspector->book().value); });
    connect(m_inspector, &BookInspector::otherRequested, this, &BooksPage::showOther);
    connect(m_inspector, &BookInspector::undoRequested, this, &BooksPage::takeBack);
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
    connect(m_inspector, &BookInspector::gone, this, &BooksPage::noteGone);
    connect(m_inspector, &BookInspector::copyGone, this, [this](const QString &barcode) {
        message()->show(Tone::Caution,
                        tr("Somebody else has removed the copy %1. The number that you typed for "
                           "it stands where new copies are added.")
                            .arg(barcode));
    });
    connect(m_inspector, &BookInspector::added, this, [this](BookId id) {
        setSearch({});
        view()->setCurrentKey(id.value);
        m_inspector->showBook(id);
    });
    const BookHeader *header = m_inspector->header();
    connect(header, &BookHeader::backRequested, this, &BooksPage::backToList);
    connect(header, &BookHeader::previousRequested, this, [this] { goToNeighbour(-1); });
    connect(header, &BookHeader::nextRequested, this, [this] { goToNeighbour(1); });
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
    m_open = addMenuAction(u"openBookAction"_s, u"view-fullscreen"_s, tr("&Open its page"),
                           QKeySequence(Qt::CTRL | Qt::Key_Return),
                           [this] { openBook(view()->currentKey()); });
    m_back = addMenuAction(u"backToListAction"_s, u"go-previous"_s, tr("&Back to the list"),
                           QKeySequence(Qt::ALT | Qt::Key_Left), [this] { backToList(); });
    m_previous =
        addMenuAction(u"previousBookAction"_s, u"go-up"_s, tr("&Previous book"),
                      QKeySequence(Qt::ALT | Qt::Key_PageUp), [this] { goToNeighbour(-1); });
    m_next = addMenuAction(u"nextBookAction"_s, u"go-down"_s, tr("Ne&xt book"),
                           QKeySequence(Qt::ALT | Qt::Key_PageDown), [this] { goToNeighbour(1); });
    addMenuSeparator();
    m_addCopy = addMenuAction(u"addCopyAction"_s, u"list-add"_s, tr("Add a &copy"),
                              QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C),
                              [this] { m_inspector->focusNewCopy(); });
    m_reserve = addMenuAction(
        u"reserveBookAction"_s, u"bookmark-new"_s, tr("&Reserve for a reader…"),
        QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_R), [this] { m_inspector->startReserving(); });
    m_addWatch =
        addMenuAction(u"addWatchAction"_s, u"view-visible"_s, tr("&Tell a reader when it is back…"),
                      QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_W), [this] {
                          openBook(view()->currentKey());
                          m_inspector->focusNewWatch();
                      });
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
            if (key == 0)
                noteGone();
            // A book that was just added must not take the place of the one that was chosen.
            if (view()->currentKey() != key)
                view()->setCurrentKey(key);
            m_inspector->showBook(BookId {key});
            askForCopy(key);
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

void BooksPage::startNew(const BookForm::Draft &draft)
{
    storeTyped([this, draft](bool isStored) {
        if (!isStored)
            return;
        message()->dismiss();
        backToList();
        m_copyToAdd.clear();
        m_keyBeforeNew = view()->currentKey();
        m_inspector->showNew(draft);
        view()->selectionModel()->clear();
        updateActions();
    });
}

void BooksPage::openBook(qint64 key)
{
    if (key == 0 || m_inspector->isNew())
        return;
    if (!m_copyToAdd.isEmpty() && message()->isVisible()) {
        addSoughtCopy(BookId {key});
        return;
    }
    setInspectorWhole(true);
    m_inspector->setWide(true);
    m_inspector->setFocus(Qt::OtherFocusReason);
    if (m_inspector->book().value != key)
        choose(key);
    updateActions();
}

void BooksPage::backToList()
{
    if (!isInspectorWhole())
        return;
    m_inspector->setWide(false);
    setInspectorWhole(false);
    view()->setFocus(Qt::OtherFocusReason);
    if (view()->currentIndex().isValid())
        view()->scrollTo(view()->currentIndex());
    updateActions();
}

void BooksPage::goToNeighbour(int step)
{
    const int row = m_model->rowOfKey(view()->currentKey());
    if (row >= 0 && row + step >= 0 && row + step < m_model->rowCount())
        view()->setCurrentKey(m_model->keyAt(row + step));
}

void BooksPage::updatePlace()
{
    const int row = m_model->rowOfKey(m_inspector->book().value);
    m_inspector->header()->setPlace(row + 1, m_model->rowCount());
    setAvailable(m_previous, isInspectorWhole() && row > 0);
    setAvailable(m_next, isInspectorWhole() && row >= 0 && row + 1 < m_model->rowCount());
}

void BooksPage::noteGone()
{
    if (isInspectorWhole()) {
        backToList();
        message()->show(Tone::Caution, tr("This book is no longer in the library."));
    }
    updateActions();
}

void BooksPage::showOther(BookId book, bool addCopy)
{
    const auto show = [this, book, addCopy] {
        if (!search().isEmpty())
            setSearch({});
        view()->setCurrentKey(book.value);
        m_inspector->showBook(book);
        if (addCopy)
            m_inspector->focusNewCopy();
    };
    if (!m_inspector->isNew() || !m_inspector->isModified()) {
        storeTyped([show](bool isStored) {
            if (isStored)
                show();
        });
        return;
    }
    const BookForm::Draft draft = m_inspector->draft();
    m_inspector->showNothing();
    show();
    message()->show(Tone::Normal, tr("The book that you were writing is put aside."),
                    tr("Go on writing it"), [this, draft] {
                        storeTyped([this, draft](bool isStored) {
                            if (!isStored)
                                return;
                            m_keyBeforeNew = view()->currentKey();
                            m_inspector->showNew(draft);
                            view()->selectionModel()->clear();
                            updateActions();
                        });
                    });
}

void BooksPage::takeBack(JournalId entry, const QString &what)
{
    history().add(what, {entry});
    history().undo(entry);
}

void BooksPage::removeBooks()
{
    const BookId id {view()->currentKey()};
    if (!id.isValid())
        return;
    whenFinished(parts().desks->books.remove(id), this, [this](const Result<BookChange> &change) {
        if (change) {
            backToList();
            tellDone(tr("Deleted: %1").arg(displayTitle(change->book)), change->journal);
        } else {
            tellError(change.error());
        }
    });
}

void BooksPage::updateActions()
{
    const bool isShown = view()->currentKey() != 0 && !m_inspector->isNew();
    setAvailable(m_save, m_inspector->isNew() || m_inspector->isModified());
    setAvailable(m_remove, isShown);
    setAvailable(m_addCopy, isShown);
    setAvailable(m_reserve, isShown);
    setAvailable(m_addWatch, isShown);
    setAvailable(m_open, isShown && !isInspectorWhole());
    setAvailable(m_back, isInspectorWhole());
    updatePlace();
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
    if (inFront) {
        m_inspector->refresh();
    } else if (!std::exchange(m_copyToAdd, {}).isEmpty()) {
        message()->dismiss();
    }
}

bool BooksPage::isEdited() const
{
    return m_inspector->isModified();
}

void BooksPage::takeFocus()
{
    if (isInspectorWhole())
        m_inspector->setFocus(Qt::ShortcutFocusReason);
    else
        ListPage::takeFocus();
}

void BooksPage::focusSearch()
{
    backToList();
    ListPage::focusSearch();
}

void BooksPage::follow(const PageLink &link)
{
    if (link.target == PageLink::Target::NewBook) {
        startNewFrom(link.text);
        return;
    }
    if (link.target == PageLink::Target::NewCopy) {
        seekBookOf(link.text);
        return;
    }
    if (!link.text.isEmpty())
        setSearch(link.text);
    else if (!search().isEmpty())
        setSearch({});
    if (link.key == 0) {
        backToList();
        return;
    }
    view()->setCurrentKey(link.key);
    if (link.target != PageLink::Target::BookRecord) {
        backToList();
        return;
    }
    // Of a long list its row may come later.
    storeTyped([this, key = link.key](bool isStored) {
        if (!isStored)
            return;
        m_inspector->showBook(BookId {key});
        openBook(key);
    });
}

} // namespace bookbell
