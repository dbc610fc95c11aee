// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QApplication>
#include <QInputMethodEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>
#include <QToolButton>

#include "tests/ui/samplelibrary.h"
#include "ui/look.h"
#include "ui/pages/bookspage.h"
#include "ui/widgets/bookinspector.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/knownbooks.h"
#include "ui/widgets/linkrow.h"
#include "ui/widgets/queuelist.h"

namespace bookbell {

using namespace Qt::StringLiterals;

/// The page of books on a sample library, and how staff use it: by keys and clicks.
class BooksPageTest : public QObject
{
    Q_OBJECT

protected:
    std::unique_ptr<SampleLibrary> m_library;
    std::unique_ptr<ActHistory> m_history;
    std::unique_ptr<BooksPage> m_page;

    template <class T>
    [[nodiscard]] T *find(const QString &name) const
    {
        return m_page->findChild<T *>(name);
    }
    [[nodiscard]] LongListView *table() const { return find<LongListView>(u"booksTable"_s); }
    [[nodiscard]] QLineEdit *field(const QString &name) const { return find<QLineEdit>(name); }
    [[nodiscard]] QString said() const { return find<InlineMessage>(u"pageMessage"_s)->text(); }
    [[nodiscard]] Book stored(qint64 id) const
    {
        return *SampleLibrary::require(m_library->database().read(
            [id](const Stores &stores) { return stores.books().book(BookId {id}); }));
    }
    [[nodiscard]] qint64 bookCount() const
    {
        return SampleLibrary::require(m_library->database().read(
            [](const Stores &stores) { return stores.books().bookCount(); }));
    }
    [[nodiscard]] QStringList rows(const QString &name) const
    {
        QStringList texts;
        for (const auto *row : m_page->findChildren<LinkRow *>(name)) {
            if (!row->isHidden())
                texts.append(row->accessibleName());
        }
        return texts;
    }
    [[nodiscard]] QueueList *queue() const { return m_page->findChild<QueueList *>(); }
    [[nodiscard]] KnownBooks *known() const { return m_page->findChild<KnownBooks *>(); }
    [[nodiscard]] BookInspector *inspector() const { return m_page->findChild<BookInspector *>(); }
    [[nodiscard]] QStringList shownNames(const QString &name) const
    {
        QStringList texts;
        for (const auto *row : m_page->findChildren<QWidget *>(name)) {
            if (row->isVisible())
                texts.append(row->accessibleName());
        }
        return texts;
    }
    /// The button of that name in the row that speaks of `text`.
    [[nodiscard]] QToolButton *buttonIn(const QString &row, const QString &text,
                                        const QString &button) const
    {
        for (const auto *widget : m_page->findChildren<QWidget *>(row)) {
            if (widget->isVisible() && widget->accessibleName().contains(text))
                return widget->findChild<QToolButton *>(button);
        }
        return nullptr;
    }
    [[nodiscard]] QStringList barcodesOf(qint64 id) const
    {
        QStringList barcodes;
        const auto record = SampleLibrary::require(m_library->desks().books.record(BookId {id}));
        for (const CopyLine &line : record.copies)
            barcodes.append(line.copy.barcode);
        return barcodes;
    }
    static void typeKorean(QWidget *edit, const QString &text)
    {
        QInputMethodEvent event;
        event.setCommitString(text);
        QApplication::sendEvent(edit, &event);
    }
    /// By Enter on its row.
    void open(qint64 id)
    {
        choose(id);
        table()->setFocus();
        QTest::keyClick(table(), Qt::Key_Return);
        QVERIFY(inspector()->isWide());
        QTRY_COMPARE(inspector()->book().value, id);
    }
    void trigger(const QString &name) { find<QAction>(name)->trigger(); }
    void type(const QString &name, const QString &text)
    {
        QLineEdit *edit = field(name);
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, text);
    }
    void search(const QString &text)
    {
        m_page->focusSearch();
        QTest::keyClicks(field(u"search"_s), text);
    }
    /// Demian is book 1, Human Acts 2, The Dwarf 3.
    void choose(qint64 id)
    {
        table()->setCurrentKey(id);
        QTRY_COMPARE(m_page->findChild<BookInspector *>()->book().value, id);
    }

    void writeDemianAgain()
    {
        trigger(u"newBookAction"_s);
        QTest::keyClicks(field(u"bookTitle"_s), u"demian."_s);
        type(u"bookAuthor"_s, u"Hermann Hesse (author)"_s);
        QTRY_VERIFY(known()->isVisible());
    }

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(u"bookbell-test"_s);
        QCoreApplication::setApplicationName(QString::fromUtf8(metaObject()->className()));
        QSettings().clear();
        applyLook(*qobject_cast<QApplication *>(QCoreApplication::instance()), Scheme::Light);
    }
    void init()
    {
        m_library = std::make_unique<SampleLibrary>(u"en"_s);
        m_history = std::make_unique<ActHistory>(m_library->desk());
        m_page = std::make_unique<BooksPage>(m_library->parts(), *m_history);
        m_page->resize(1100, 760);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        m_page->setInFront(true);
        QTRY_COMPARE(table()->model()->rowCount(), 3);
    }
    void cleanup()
    {
        m_page.reset();
        m_history.reset();
        m_library.reset();
    }
};

} // namespace bookbell
