// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>
#include <QTest>

#include "tests/ui/samplelibrary.h"
#include "ui/look.h"
#include "ui/models/reservationsmodel.h"
#include "ui/pages/reservationspage.h"
#include "ui/translations.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/pilebar.h"
#include "ui/widgets/stateline.h"

namespace bookbell {

/// The page of reservations over a real library, and what tests do with it.
class ReservationsFixture
{
public:
    std::unique_ptr<SampleLibrary> library;
    std::unique_ptr<ActHistory> history;
    std::unique_ptr<ReservationsPage> page;

    static void prepare(const QString &name)
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(QStringLiteral("bookbell-test"));
        QCoreApplication::setApplicationName(name);
        applyLook(*qobject_cast<QApplication *>(QCoreApplication::instance()), Scheme::Light);
    }
    void start()
    {
        QSettings().clear();
        installTranslations(*QCoreApplication::instance(), QStringLiteral("en"));
        library = std::make_unique<SampleLibrary>();
        history = std::make_unique<ActHistory>(library->desk());
        build();
    }
    void end()
    {
        page.reset();
        history.reset();
        library.reset();
    }
    /// Also a second time: the program was started again.
    void build()
    {
        page.reset();
        page = std::make_unique<ReservationsPage>(library->parts(false), *history);
        for (QAction *action : page->menuActions()) {
            if (action)
                page->addAction(action);
        }
        page->resize(1100, 760);
        page->show();
        QVERIFY(QTest::qWaitForWindowActive(page.get()));
        page->setInFront(true);
        page->takeFocus();
    }

    template <class T>
    [[nodiscard]] T *find(const QString &name) const
    {
        return page->findChild<T *>(name);
    }
    /// Of the list that is shown.
    [[nodiscard]] LongListView *table() const
    {
        for (auto *view : page->findChildren<LongListView *>()) {
            if (view->isVisible())
                return view;
        }
        return find<LongListView>(QStringLiteral("reservationsTable"));
    }
    [[nodiscard]] QAbstractItemModel *rowsOf(ReservationPile pile) const
    {
        return find<LongListView>(pile == ReservationPile::ToClear
                                      ? QStringLiteral("toClearTable")
                                      : QStringLiteral("reservationsTable"))
            ->model();
    }
    [[nodiscard]] QString cell(int row, int column) const
    {
        return table()->model()->index(row, column).data().toString();
    }
    [[nodiscard]] QString message() const { return page->message()->text(); }
    [[nodiscard]] QString said(const QString &name) const
    {
        const auto *line = find<StateLine>(name);
        return line && line->isVisible() ? line->text() : QString();
    }
    [[nodiscard]] bool isShown(const QString &name) const
    {
        const auto *widget = find<QWidget>(name);
        return widget && widget->isVisible();
    }
    [[nodiscard]] QString pile(ReservationPile which) const
    {
        return find<QWidget>(PileBar::objectNameOf(which))->accessibleName();
    }
    void open(ReservationPile wanted, int count)
    {
        page->openPile(wanted);
        // The rows of the pile before may be as many.
        const auto *list = qobject_cast<LongListModel *>(rowsOf(wanted));
        QTRY_VERIFY(!list || (list->isOfPresentQuery() && list->isComplete()));
        QTRY_COMPARE(rowsOf(wanted)->rowCount(), count);
        QTRY_VERIFY(count == 0 || !rowsOf(wanted)->index(0, 1).data().toString().isEmpty());
    }
    void click(const QString &name)
    {
        QAbstractButton *button = nullptr;
        QTRY_VERIFY2((button = find<QAbstractButton>(name)) && button->isVisible()
                         && button->isEnabled(),
                     qPrintable(name));
        QTest::mouseClick(button, Qt::LeftButton);
    }
    void trigger(const QString &name)
    {
        auto *action = find<QAction>(name);
        QTRY_VERIFY2(action->isEnabled(), qPrintable(name));
        action->trigger();
    }
    void undo() { click(QStringLiteral("inlineMessageAction")); }
    [[nodiscard]] Reservation reservation(qint64 id) const
    {
        return *SampleLibrary::require(library->database().read(
            [id](const Stores &stores) { return stores.reservations().reservation({id}); }));
    }
    /// Ids of those that wait for Demian, in order.
    [[nodiscard]] QList<qint64> queue() const
    {
        QList<qint64> ids;
        for (const Reservation &one : SampleLibrary::require(library->database().read(
                 [](const Stores &stores) { return stores.reservations().openOfBook({1}); }))) {
            if (one.state != ReservationState::Ready)
                ids.append(one.id.value);
        }
        return ids;
    }
};

} // namespace bookbell
