// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QHelpEvent>
#include <QLabel>
#include <QStandardItemModel>
#include <QTableView>
#include <QTest>
#include <QToolTip>

#include "ui/look.h"

using namespace bookbell;
using namespace Qt::StringLiterals;

/// What the window's tooltips show of titles that look like markup.
class TestPlainToolTips : public QObject
{
    Q_OBJECT

private:
    static void point(QWidget *widget, QPoint at)
    {
        QHelpEvent help(QEvent::ToolTip, at, widget->mapToGlobal(at));
        QApplication::sendEvent(widget, &help);
    }

private Q_SLOTS:
    void initTestCase()
    {
        applyLook(*qobject_cast<QApplication *>(QCoreApplication::instance()), Scheme::Light);
    }
    void cleanup()
    {
        QToolTip::hideText();
        QTRY_VERIFY(!QToolTip::isVisible());
    }

    void markupOfAWidgetIsText()
    {
        QLabel label(u"?"_s);
        label.setToolTip(u"<b>Cats</b> &amp; dogs"_s);
        label.show();
        QVERIFY(QTest::qWaitForWindowExposed(&label));
        point(&label, {2, 2});
        QVERIFY(QToolTip::text().contains("&lt;b&gt;Cats&lt;/b&gt; &amp;amp; dogs"_L1));
    }

    void markupOfACellIsText()
    {
        QStandardItemModel model(1, 1);
        model.setData(model.index(0, 0), u"<img src='x'>"_s, Qt::ToolTipRole);
        QTableView view;
        view.setModel(&model);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        point(view.viewport(), view.visualRect(model.index(0, 0)).center());
        QVERIFY(QToolTip::text().contains("&lt;img"_L1));
    }

    void plainTextStaysAsItIs()
    {
        QLabel label(u"?"_s);
        label.setToolTip(u"Cats & dogs < birds"_s);
        label.show();
        QVERIFY(QTest::qWaitForWindowExposed(&label));
        point(&label, {2, 2});
        QCOMPARE(QToolTip::text(), u"Cats & dogs < birds"_s);
    }
};

QTEST_MAIN(TestPlainToolTips)
#include "tst_plaintooltips.moc"
