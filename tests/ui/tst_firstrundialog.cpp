// SPDX-License-Identifier: GPL-3.0-or-later
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTest>

#include "ui/dialogs/firstrundialog.h"
#include "ui/translations.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/stateline.h"

using namespace bookbell;
using namespace Qt::StringLiterals;

class TestFirstRunDialog : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<FirstRunDialog> m_dialog;

    template <class T>
    T *find(const QString &name) const
    {
        return m_dialog->findChild<T *>(name);
    }
    [[nodiscard]] QPushButton *next() const { return find<QPushButton>(u"firstRunNext"_s); }
    void type(const QString &name, const QString &text)
    {
        auto *field = find<QLineEdit>(name);
        field->clear();
        QTest::keyClicks(field, text);
    }

private Q_SLOTS:
    void init()
    {
        installTranslations(*QCoreApplication::instance(), u"en"_s);
        m_dialog = std::make_unique<FirstRunDialog>();
        m_dialog->open();
        QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
    }

    void threeStepsLeadToAChoice()
    {
        const QSignalSpy chosen(m_dialog.get(), &FirstRunDialog::chosen);
        QVERIFY(!next()->isEnabled());
        type(u"firstRunName"_s, u"  Dawn  "_s);
        QTest::keyClick(find<QLineEdit>(u"firstRunName"_s), Qt::Key_Return);
        QVERIFY(find<QLineEdit>(u"firstRunContact"_s)->isVisible());
        type(u"firstRunContact"_s, u"info@library.example.org"_s);
        QTest::mouseClick(next(), Qt::LeftButton);
        find<QRadioButton>(u"firstRunEmpty"_s)->setChecked(true);
        QTest::mouseClick(next(), Qt::LeftButton);
        QCOMPARE(chosen.count(), 1);
        const auto choice = chosen.first().first().value<NewLibraryChoice>();
        QCOMPARE(
            choice,
            (NewLibraryChoice {u"Dawn"_s, u"mailto:info@library.example.org"_s, false, u"en"_s}));
        QVERIFY(m_dialog->isVisible());
        QVERIFY(!next()->isEnabled());
    }

    void contactIsCheckedWhileItIsTyped_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<bool>("isGood");
        QTest::newRow("empty") << QString() << false;
        QTest::newRow("half") << u"info@"_s << false;
        QTest::newRow("localhost") << u"info@localhost"_s << false;
        QTest::newRow("http") << u"http://library.example.org"_s << false;
        QTest::newRow("address") << u"info@library.example.org"_s << true;
        QTest::newRow("mailto") << u"mailto:info@library.example.org"_s << true;
        QTest::newRow("page") << u"https://library.example.org"_s << true;
    }
    void contactIsCheckedWhileItIsTyped()
    {
        QFETCH(const QString, typed);
        QFETCH(const bool, isGood);
        type(u"firstRunName"_s, u"Dawn"_s);
        QTest::mouseClick(next(), Qt::LeftButton);
        type(u"firstRunContact"_s, typed);
        QCOMPARE(next()->isEnabled(), isGood);
        QVERIFY(!find<StateLine>(u"firstRunContactState"_s)->text().isEmpty());
    }

    void problemIsSaidInlineAndCanBeTriedAgain()
    {
        type(u"firstRunName"_s, u"Dawn"_s);
        QTest::mouseClick(next(), Qt::LeftButton);
        type(u"firstRunContact"_s, u"info@library.example.org"_s);
        QTest::mouseClick(next(), Qt::LeftButton);
        QTest::mouseClick(next(), Qt::LeftButton);
        m_dialog->showProblem({ErrorCode::DiskFull, {}, {}});
        QVERIFY(find<InlineMessage>(u"inlineMessage"_s)->text().contains("disk"_L1));
        QVERIFY(next()->isEnabled());
    }

    void languageChangesAtOnce()
    {
        const QString before = m_dialog->windowTitle();
        auto *language = find<QComboBox>(u"firstRunLanguage"_s);
        language->setCurrentIndex(language->findData(u"ko"_s));
        QTRY_COMPARE(m_dialog->windowTitle(), u"새 도서관"_s);
        QVERIFY(before != m_dialog->windowTitle());
    }
};

QTEST_MAIN(TestFirstRunDialog)
#include "tst_firstrundialog.moc"
