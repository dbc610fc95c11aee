// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAction>
#include <QComboBox>
#include <QDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include "ui/scancatcher.h"

using namespace bookbell;
using namespace Qt::StringLiterals;

/// A scanner at work at the wrong moment.
class TestScanCatcher : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QWidget> m_window;
    QComboBox *m_choice = nullptr;
    QLineEdit *m_field = nullptr;
    QSignalSpy *m_scans = nullptr;

    static void scan(QWidget *at, const QString &text)
    {
        QTest::keyClicks(at, text);
        QTest::keyClick(at, Qt::Key_Return);
    }

private Q_SLOTS:
    void init()
    {
        m_window = std::make_unique<QWidget>();
        auto *row = new QHBoxLayout(m_window.get());
        m_choice = new QComboBox;
        m_choice->addItems({u"None"_s, u"Apple"_s, u"1 day"_s});
        m_field = new QLineEdit;
        row->addWidget(m_choice);
        row->addWidget(m_field);
        auto *catcher = new ScanCatcher(m_window.get());
        m_scans = new QSignalSpy(catcher, &ScanCatcher::scanned);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }
    void cleanup()
    {
        delete m_scans;
        m_window.reset();
    }

    void scanChoosesNothingInAList()
    {
        m_choice->setFocus();
        scan(m_choice, u"A1"_s);
        QCOMPARE(m_scans->size(), 1);
        QCOMPARE(m_scans->first().first().toString(), u"A1"_s);
        // Longer than keys are held back.
        QTest::qWait(250);
        QCOMPARE(m_choice->currentIndex(), 0);
    }

    void keyOfAPersonChoosesInAList()
    {
        m_choice->setFocus();
        QTest::keyClick(m_choice, Qt::Key_A);
        QTRY_COMPARE(m_choice->currentIndex(), 1);
        QCOMPARE(m_scans->size(), 0);
    }

    void scanTriggersNothingInAMenu()
    {
        QMenu menu(m_window.get());
        QAction *action = menu.addAction(u"&Undo"_s);
        QSignalSpy triggered(action, &QAction::triggered);
        menu.popup(m_window->mapToGlobal(QPoint(5, 5)));
        QTRY_VERIFY(menu.isVisible());
        scan(&menu, u"U12"_s);
        QTRY_VERIFY(!menu.isVisible());
        QCOMPARE(m_scans->size(), 1);
        QCOMPARE(triggered.size(), 0);
    }

    void mnemonicOfAMenuWorks()
    {
        QMenu menu(m_window.get());
        QAction *action = menu.addAction(u"&Undo"_s);
        QSignalSpy triggered(action, &QAction::triggered);
        menu.popup(m_window->mapToGlobal(QPoint(5, 5)));
        QTRY_VERIFY(menu.isVisible());
        QTest::keyClick(&menu, Qt::Key_U);
        QTRY_COMPARE(triggered.size(), 1);
    }

    void scanPressesNoButtonOfADialog()
    {
        QDialog dialog(m_window.get());
        auto *column = new QHBoxLayout(&dialog);
        auto *button = new QPushButton(u"Import"_s);
        button->setDefault(true);
        column->addWidget(button);
        QSignalSpy clicked(button, &QPushButton::clicked);
        dialog.open();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        button->setFocus();
        QTRY_COMPARE(QApplication::focusWidget(), button);
        QTest::keyClick(button, Qt::Key_Return);
        QCOMPARE(clicked.size(), 1);
        scan(button, u"A1"_s);
        QCOMPARE(clicked.size(), 1);
        QCOMPARE(m_scans->size(), 0);
        // Some scanners end twice.
        QTest::keyClick(button, Qt::Key_Return);
        QTest::keyClick(button, Qt::Key_Enter);
        QCOMPARE(clicked.size(), 1);
    }

    void fieldKeepsWhatIsScannedIntoIt()
    {
        m_field->setFocus();
        scan(m_field, u"A1"_s);
        QCOMPARE(m_field->text(), u"A1"_s);
        QCOMPARE(m_scans->size(), 0);
    }
};

QTEST_MAIN(TestScanCatcher)
#include "tst_scancatcher.moc"
