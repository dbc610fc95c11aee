// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAction>
#include <QScrollArea>
#include <QScrollBar>
#include <QSettings>
#include <QStandardPaths>
#include <QTest>

#include "tests/ui/picturelibrary.h"
#include "ui/look.h"
#include "ui/mainwindow.h"
#include "ui/settingwording.h"
#include "ui/translations.h"
#include "ui/widgets/longlistview.h"
#include "ui/widgets/pilebar.h"

using namespace bookbell;
using namespace Qt::StringLiterals;

/// A small screen: nothing is so wide that one must scroll sideways to read it.
class TestNarrowWindow final : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<SampleLibrary> m_library;
    std::unique_ptr<MainWindow> m_window;

    [[nodiscard]] LongListView *table() const
    {
        for (auto *view : m_window->findChildren<LongListView *>()) {
            if (view->isVisible())
                return view;
        }
        return nullptr;
    }
    void chooseARow() const
    {
        LongListView *view = table();
        if (!view)
            return;
        QTRY_VERIFY2(view->model()->rowCount() > 0, qPrintable(view->objectName()));
        view->selectRow(0);
    }
    /// What is too wide for its place.
    [[nodiscard]] QStringList tooWide() const
    {
        QStringList found;
        for (const auto *area : m_window->findChildren<QAbstractScrollArea *>()) {
            if (area->isVisible() && area->horizontalScrollBar()->maximum() > 0) {
                found.append(u"%1 by %2"_s.arg(
                    area->objectName(), QString::number(area->horizontalScrollBar()->maximum())));
            }
            // Where there is no bar, what is cut off cannot even be scrolled to.
            const auto *scrolled = qobject_cast<const QScrollArea *>(area);
            if (scrolled && scrolled->isVisible() && scrolled->widget()
                && scrolled->widget()->width() > scrolled->viewport()->width())
                found.append(area->objectName() + u" is cut off"_s);
        }
        return found;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(u"bookbell-test"_s);
        QCoreApplication::setApplicationName(u"tst_narrowwindow"_s);
        applyLook(*qobject_cast<QApplication *>(QCoreApplication::instance()), Scheme::Light);
    }
    void cleanup()
    {
        m_window.reset();
        m_library.reset();
    }

    void nothingIsWiderThanASmallScreen_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("Korean") << u"ko"_s;
        QTest::newRow("English") << u"en"_s;
    }
    void nothingIsWiderThanASmallScreen()
    {
        QFETCH(const QString, language);
        QSettings().clear();
        m_library = std::make_unique<SampleLibrary>(language);
        addWorkingDay(*m_library);
        installTranslations(*QCoreApplication::instance(), language);
        m_window = std::make_unique<MainWindow>(m_library->parts());
        m_window->resize(1024, 700);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        QCOMPARE(m_window->width(), 1024);
        const auto check = [this](const QString &where) {
            QTRY_VERIFY2(tooWide().isEmpty(),
                         qPrintable(where + u": "_s + tooWide().join(u", "_s)));
        };
        constexpr int settingsPage = 6;
        for (int page = 0; page < settingsPage; ++page) {
            m_window->showPage(page);
            chooseARow();
            check(u"page %1"_s.arg(page));
        }
        for (int i = 0; i < reservationPileCount; ++i) {
            const QString name = PileBar::objectNameOf(static_cast<ReservationPile>(i));
            m_window->showPage(2);
            m_window->findChild<QAction *>(name + u"Action"_s)->trigger();
            check(name);
        }
        m_window->follow({PageLink::Target::List, 1, {}});
        check(u"a list"_s);
        m_window->follow({PageLink::Target::BookRecord, 1, {}});
        check(u"a book"_s);
        m_window->showPage(4);
        m_window->findChild<QAction *>(u"newAnnouncementAction"_s)->trigger();
        check(u"composing"_s);
        for (const SettingSection section : settingSections) {
            m_window->follow({PageLink::Target::Settings, 0, SettingWording::sectionLink(section)});
            check(SettingWording::sectionLink(section));
        }
    }
};

QTEST_MAIN(TestNarrowWindow)
#include "tst_narrowwindow.moc"
