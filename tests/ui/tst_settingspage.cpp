// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QSpinBox>
#include <QStandardPaths>
#include <QTest>
#include <QTimeEdit>
#include <QToolButton>
#include <QVBoxLayout>
#include <QWheelEvent>

#include <qrencode.h>

#include "core/alerts/quiethours.h"
#include "core/storage/librarysettings.h"
#include "core/webpush/base64url.h"
#include "core/webpush/p256.h"
#include "tests/ui/samplelibrary.h"
#include "ui/computersettings.h"
#include "ui/look.h"
#include "ui/pages/settingspage.h"
#include "ui/translations.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/messagetextcard.h"
#include "ui/widgets/notificationpreview.h"
#include "ui/widgets/qrcode.h"
#include "ui/widgets/settingeditor.h"
#include "ui/widgets/settingkeys.h"
#include "ui/widgets/settingrow.h"
#include "ui/widgets/settingservices.h"
#include "ui/widgets/stateline.h"

using namespace bookbell;
using namespace Qt::StringLiterals;

/// Drives the page as staff do: looks for a setting, types, and sees what stands beside it.
class TestSettingsPage final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void everyKeyIsThereOnce();
    void typedValues_data();
    void typedValues();
    void reasonsAreTranslated_data();
    void reasonsAreTranslated();
    void escapeTakesBackWhatWasTyped();
    void undoBesideTheField();
    void undoFromTheMenu();
    void undoKeyInTheField();
    void reset();
    void numbers();
    void numberOrOff();
    void switches();
    void choices();
    void fixedOnes();
    void lists();
    void closedDays();
    void closedForDaysOnEnd();
    void closedEveryYear();
    void quietHours();
    void changedElsewhere();
    void whatIsTypedStays();
    void search();
    void sectionsAndLinks();
    void messageTexts();
    void placeholders();
    void wrongPlaceholder();
    void pausedService();
    void publicKey();
    void keyImport_data();
    void keyImport();
    void wrongKey();
    void readerPage_data();
    void readerPage();
    void readerPageCodeIsTheAddress();
    void thisComputer();
    void wheelChangesNothing();
    void everyControlHasAName();
    void keyboardReachesEverything();

private:
    [[nodiscard]] SettingRow *row(const QString &key) const;
    template <class T>
    [[nodiscard]] T *editorOf(const QString &key) const
    {
        return row(key)->editor()->findChild<T *>();
    }
    [[nodiscard]] QString stateOf(const QString &key) const;
    [[nodiscard]] QString stored(const QString &key) const;
    void show(const QString &section);
    void type(QLineEdit *field, const QString &text);

    std::unique_ptr<SampleLibrary> m_library;
    std::unique_ptr<QWidget> m_window;
    std::unique_ptr<ActHistory> m_history;
    SettingsPage *m_page = nullptr;
};

void TestSettingsPage::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(u"bookbell-test"_s);
    installTranslations(*qApp, u"en"_s);
    applyLook(*qApp, Scheme::Light);
}

void TestSettingsPage::init()
{
    QSettings().clear();
    m_library = std::make_unique<SampleLibrary>();
    m_history = std::make_unique<ActHistory>(m_library->desk());
    m_window = std::make_unique<QWidget>();
    auto *column = new QVBoxLayout(m_window.get());
    m_page = new SettingsPage(m_library->parts(), *m_history, m_window.get());
    column->addWidget(m_page);
    m_window->resize(1024, 640);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_page->setInFront(true);
    m_page->takeFocus();
    QTRY_COMPARE(row(u"library.name"_s)->storedValue(), stored(u"library.name"_s));
}

void TestSettingsPage::cleanup()
{
    m_window.reset();
    m_history.reset();
    m_library.reset();
}

SettingRow *TestSettingsPage::row(const QString &key) const
{
    auto *found = m_page->findChild<SettingRow *>("setting-"_L1 + key);
    if (!found)
        qFatal("there is no row for %s", qPrintable(key));
    return found;
}

QString TestSettingsPage::stateOf(const QString &key) const
{
    const auto *state = row(key)->findChild<StateLine *>(u"settingState"_s);
    return state->parentWidget()->isHidden() ? QString() : state->text();
}

QString TestSettingsPage::stored(const QString &key) const
{
    const auto record = m_library->desks().settings.record().result();
    return record->settings.text(key);
}

void TestSettingsPage::show(const QString &section)
{
    m_page->follow({PageLink::Target::Settings, 0, section});
}

void TestSettingsPage::type(QLineEdit *field, const QString &text)
{
    field->setFocus();
    field->selectAll();
    QTest::keyClick(field, Qt::Key_Delete);
    QTest::keyClicks(field, text);
}

void TestSettingsPage::everyKeyIsThereOnce()
{
    for (const SettingDefinition &definition : librarySettings().definitions()) {
        const auto rows = m_page->findChildren<SettingRow *>("setting-"_L1 + definition.key);
        QVERIFY2(rows.size() == 1, qPrintable(definition.key));
        const auto *help = rows.first()->findChild<QLabel *>(u"settingHelp"_s);
        QVERIFY2(help->text().size() > 10, qPrintable(definition.key));
        QVERIFY2(rows.first()->longName() != definition.key, qPrintable(definition.key));
        QCOMPARE(help->toolTip(), definition.key);
    }
    QCOMPARE(m_page->findChildren<SettingRow *>().size(),
             static_cast<qsizetype>(librarySettings().definitions().size()));
}

void TestSettingsPage::typedValues_data()
{
    QTest::addColumn<QString>("section");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("reason"); // empty: it is stored
    QTest::addColumn<QString>("value");
    QTest::newRow("name") << u"library"_s << u"library.name"_s << u"Hill Library"_s << QString()
                          << u"Hill Library"_s;
    QTest::newRow("no name") << u"library"_s << u"library.name"_s << u" "_s << u"empty"_s
                             << QString();
    QTest::newRow("contact") << u"library"_s << u"library.contact"_s
                             << u"mailto:a@library.example"_s << QString()
                             << u"a@library.example"_s;
    QTest::newRow("contact without mailto")
        << u"library"_s << u"library.contact"_s << u"a@library.example"_s << QString()
        << u"a@library.example"_s;
    QTest::newRow("wrong contact") << u"library"_s << u"library.contact"_s << u"a@library"_s
                                   << u"desk@library.example"_s << QString();
    QTest::newRow("address") << u"reader-page"_s << u"library.url"_s
                             << u"https://library.example/alerts/"_s << QString()
                             << u"https://library.example/alerts"_s;
    QTest::newRow("wrong address") << u"reader-page"_s << u"library.url"_s << u"library.example"_s
                                   << u"https://"_s << QString();
    QTest::newRow("listen") << u"reader-page"_s << u"web.listen"_s << u"127.0.0.1:9000"_s
                            << QString() << u"127.0.0.1:9000"_s;
    QTest::newRow("wrong listen") << u"reader-page"_s << u"web.listen"_s << u"here"_s
                                  << u"127.0.0.1:8350"_s << QString();
    QTest::newRow("proxy") << u"services"_s << u"push.proxy"_s << u"http://proxy:3128"_s
                           << QString() << u"http://proxy:3128"_s;
    QTest::newRow("wrong proxy") << u"services"_s << u"push.proxy"_s << u"proxy"_s
                                 << u"http://proxy.library.example:3128"_s << QString();
    QTest::newRow("no file") << u"services"_s << u"push.ca-file"_s << u"/no/such/file"_s
                             << u"/no/such/file"_s << QString();
}

void TestSettingsPage::typedValues()
{
    QFETCH(QString, section);
    QFETCH(QString, key);
    QFETCH(QString, typed);
    QFETCH(QString, reason);
    QFETCH(QString, value);
    show(section);
    const QString before = stored(key);
    auto *field = editorOf<QLineEdit>(key);
    type(field, typed);
    // While it is typed, before it is left.
    QCOMPARE(stateOf(key).isEmpty(), reason.isEmpty());
    QVERIFY2(stateOf(key).contains(reason), qPrintable(stateOf(key)));
    QTest::keyClick(field, Qt::Key_Return);
    if (reason.isEmpty()) {
        QTRY_COMPARE(stateOf(key), u"Saved"_s);
        QCOMPARE(SettingWording::value(*librarySettings().find(key), stored(key)), value);
        QCOMPARE(field->text(), value);
        QVERIFY(m_history->canUndo());
    } else {
        m_page->findChild<QListWidget *>()->setFocus();
        QCOMPARE(field->text(), typed);
        QVERIFY(stateOf(key).contains(reason));
        QCOMPARE(stored(key), before);
        QVERIFY(!m_history->canUndo());
    }
}

void TestSettingsPage::reasonsAreTranslated_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    const std::pair<const char *, const char *> wrong[] = {
        {"library.name", ""},
        {"library.contact", "me"},
        {"library.url", "me"},
        {"library.time-zone", "No/Where"},
        {"library.language", "xx"},
        {"quiet-hours", "at night"},
        {"quiet-hours", "08:00-08:00"},
        {"alerts.delay", "soon"},
        {"alerts.discreet", "perhaps"},
        {"calendar.closed", "someday"},
        {"privacy.retention-days", "never"},
        {"push.trusted-origins", "http://example.com"},
        {"push.ca-file", "/no/such/file"},
        {"push.proxy", "proxy"},
        {"web.listen", "here"},
        {"web.allowed-origins", "here"},
        {"web.trusted-proxies", "here"},
        {"web.metrics", "here"},
        {"template.ready.ko.title", "{what}"},
    };
    for (const auto &[key, value] : wrong) {
        QTest::addRow("%s=%s", key, value)
            << QString::fromLatin1(key) << QString::fromLatin1(value);
    }
    QTest::newRow("too long") << u"template.ready.en.title"_s << QString(200, u'x');
}

void TestSettingsPage::reasonsAreTranslated()
{
    QFETCH(QString, key);
    QFETCH(QString, value);
    const auto checked = librarySettings().check(key, value);
    QVERIFY(!checked);
    const QString english = SettingWording::problem(checked.error());
    installTranslations(*qApp, u"ko"_s);
    const QString korean = SettingWording::problem(checked.error());
    installTranslations(*qApp, u"en"_s);
    QVERIFY2(korean != english, qPrintable(korean));
    QVERIFY2(!korean.contains(u'%') && !english.contains(u'%'), qPrintable(korean));
}

void TestSettingsPage::escapeTakesBackWhatWasTyped()
{
    auto *field = editorOf<QLineEdit>(u"library.name"_s);
    const QString before = field->text();
    type(field, u" "_s);
    QVERIFY(!stateOf(u"library.name"_s).isEmpty());
    QTest::keyClick(field, Qt::Key_Escape);
    QCOMPARE(field->text(), before);
    QCOMPARE(stateOf(u"library.name"_s), QString());
}

void TestSettingsPage::undoBesideTheField()
{
    auto *field = editorOf<QLineEdit>(u"library.name"_s);
    const QString before = field->text();
    type(field, u"Hill Library"_s);
    QTest::keyClick(field, Qt::Key_Return);
    auto *undo = row(u"library.name"_s)->findChild<QToolButton *>(u"settingUndo"_s);
    QTRY_VERIFY(undo->isVisible());
    QTest::mouseClick(undo, Qt::LeftButton);
    QTRY_COMPARE(field->text(), before);
    QCOMPARE(stateOf(u"library.name"_s), u"Taken back"_s);
    QVERIFY(!undo->isVisible());
    QCOMPARE(stored(u"library.name"_s), before);
    QVERIFY(!m_history->canUndo());
}

void TestSettingsPage::undoFromTheMenu()
{
    auto *field = editorOf<QLineEdit>(u"library.name"_s);
    const QString before = field->text();
    type(field, u"Hill Library"_s);
    m_page->findChild<QListWidget *>()->setFocus(); // leaving is enough
    QTRY_VERIFY(m_history->canUndo());
    QVERIFY(m_history->nextUndo().contains(u"Name of the library"_s));
    m_history->undoLast();
    QTRY_COMPARE(field->text(), before);
    QCOMPARE(stateOf(u"library.name"_s), u"Taken back"_s);
}

void TestSettingsPage::undoKeyInTheField()
{
    QAction undo;
    undo.setShortcut(QKeySequence::Undo);
    m_window->addAction(&undo);
    connect(&undo, &QAction::triggered, m_history.get(), &ActHistory::undoLast);
    auto *field = editorOf<QLineEdit>(u"library.name"_s);
    const QString before = field->text();
    type(field, u"Hill Library"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_COMPARE(stateOf(u"library.name"_s), u"Saved"_s);
    // While something is typed the key belongs to the field.
    QTest::keyClicks(field, u"x"_s);
    QTest::keyClick(field, Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(m_history->canUndo());
    QTest::keyClick(field, Qt::Key_Escape);
    QTest::keyClick(field, Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(field->text(), before);
    QVERIFY(!m_history->canUndo());
}

void TestSettingsPage::reset()
{
    show(u"queue"_s);
    auto *reset = row(u"pickup.days"_s)->findChild<QToolButton *>(u"settingReset"_s);
    QVERIFY(!reset->isVisible());
    auto *spin = editorOf<QSpinBox>(u"pickup.days"_s);
    spin->setFocus();
    QTest::keyClick(spin, Qt::Key_Up);
    QTest::keyClick(spin, Qt::Key_Return);
    QTRY_COMPARE(stored(u"pickup.days"_s), u"4"_s);
    QTRY_VERIFY(reset->isVisible());
    QTest::mouseClick(reset, Qt::LeftButton);
    QTRY_COMPARE(spin->value(), 3);
    QTRY_COMPARE(stateOf(u"pickup.days"_s), u"Saved"_s);
    QVERIFY(!reset->isVisible());
    QVERIFY(!m_library->desks().settings.record().result()->stored.contains(u"pickup.days"_s));
    m_history->undoLast();
    QTRY_COMPARE(spin->value(), 4);
    // There is no way back to a library without a name.
    QVERIFY(!row(u"library.name"_s)->findChild<QToolButton *>(u"settingReset"_s)->isVisible());
}

void TestSettingsPage::numbers()
{
    show(u"alerts"_s);
    auto *spin = editorOf<QSpinBox>(u"alerts.delay"_s);
    QCOMPARE(spin->text(), u"Not at all"_s);
    QCOMPARE(spin->maximum(), 1440);
    spin->setFocus();
    spin->selectAll();
    QTest::keyClicks(spin, u"15"_s);
    QCOMPARE(stored(u"alerts.delay"_s), u"0"_s);
    QTest::keyClick(spin, Qt::Key_Tab);
    QTRY_COMPARE(stored(u"alerts.delay"_s), u"15"_s);
}

void TestSettingsPage::numberOrOff()
{
    show(u"alerts"_s);
    const QString key = u"announcements.per-day"_s;
    auto *on = editorOf<QCheckBox>(key);
    auto *spin = editorOf<QSpinBox>(key);
    QVERIFY(!on->isChecked());
    QVERIFY(!spin->isEnabled());
    QTest::keyClick(on, Qt::Key_Space);
    QTRY_COMPARE(stored(key), u"1"_s);
    spin->setFocus();
    spin->selectAll();
    QTest::keyClicks(spin, u"3"_s);
    QTest::keyClick(spin, Qt::Key_Return);
    QTRY_COMPARE(stored(key), u"3"_s);
    QTest::keyClick(on, Qt::Key_Space);
    QTRY_COMPARE(stored(key), u"off"_s);
}

void TestSettingsPage::switches()
{
    show(u"alerts"_s);
    auto *on = editorOf<QCheckBox>(u"alerts.discreet"_s);
    QCOMPARE(on->text(), u"off"_s);
    QTest::keyClick(on, Qt::Key_Space);
    QTRY_COMPARE(stored(u"alerts.discreet"_s), u"on"_s);
    QCOMPARE(on->text(), u"on"_s);
    QTRY_COMPARE(stateOf(u"alerts.discreet"_s), u"Saved"_s);
}

void TestSettingsPage::choices()
{
    show(u"queue"_s);
    auto *combo = editorOf<QComboBox>(u"pickup.on-expiry"_s);
    QCOMPARE(combo->count(), 2);
    QVERIFY(!combo->currentText().contains(u"clear"_s) || combo->currentText().contains(u' '));
    combo->setFocus();
    QTest::keyClick(combo, Qt::Key_Up);
    QTRY_COMPARE(stored(u"pickup.on-expiry"_s), u"next"_s);
}

void TestSettingsPage::fixedOnes()
{
    const auto *zone = editorOf<QLineEdit>(u"library.time-zone"_s);
    QVERIFY(zone->isReadOnly());
    QCOMPARE(zone->text(), u"Asia/Seoul"_s);
    QVERIFY(stateOf(u"library.time-zone"_s).contains(u"Set once"_s));
    const auto *reset = row(u"library.time-zone"_s)->findChild<QToolButton *>(u"settingReset"_s);
    QVERIFY(!reset->isVisible());
}

void TestSettingsPage::lists()
{
    show(u"services"_s);
    const QString key = u"push.trusted-origins"_s;
    auto *field = row(key)->findChild<QLineEdit *>(u"listField"_s);
    type(field, u"http://push.example"_s);
    QVERIFY(stateOf(key).contains(u"cannot be trusted"_s));
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(stored(key), QString());
    type(field, u"https://push.example:8443/"_s);
    QCOMPARE(stateOf(key), QString());
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_COMPARE(stored(key), u"https://push.example:8443"_s);
    QCOMPARE(field->text(), QString());
    type(field, u"http://127.0.0.1:9000"_s);
    QTest::mouseClick(row(key)->findChild<QToolButton *>(u"listAdd"_s), Qt::LeftButton);
    QTRY_COMPARE(stored(key), u"https://push.example:8443,http://127.0.0.1:9000"_s);
    QTRY_COMPARE(row(key)->findChildren<QWidget *>(u"listItem"_s).size(), 2);
    auto *out =
        row(key)->findChildren<QWidget *>(u"listItem"_s).first()->findChild<QToolButton *>();
    QTest::mouseClick(out, Qt::LeftButton);
    QTRY_COMPARE(stored(key), u"http://127.0.0.1:9000"_s);
    QTRY_COMPARE(row(key)->findChildren<QWidget *>(u"listItem"_s).size(), 1);
}

void TestSettingsPage::closedDays()
{
    const QString key = u"calendar.closed"_s;
    QTest::keyClick(row(key)->findChild<QCheckBox *>(u"closed-mon"_s), Qt::Key_Space);
    QTRY_COMPARE(stored(key), u"mon"_s);
    row(key)->findChild<QDateEdit *>(u"newDate"_s)->setDate(QDate(2026, 12, 25));
    QTest::mouseClick(row(key)->findChild<QToolButton *>(u"addDate"_s), Qt::LeftButton);
    QTRY_COMPARE(stored(key), u"mon,2026-12-25"_s);
    QTRY_VERIFY(row(key)->findChild<QToolButton *>(u"closedDate"_s));
    QTest::mouseClick(row(key)->findChild<QToolButton *>(u"closedDate"_s), Qt::LeftButton);
    QTRY_COMPARE(stored(key), u"mon"_s);
    QTest::keyClick(row(key)->findChild<QCheckBox *>(u"closed-mon"_s), Qt::Key_Space);
    QTRY_COMPARE(stored(key), QString());
}

void TestSettingsPage::closedForDaysOnEnd()
{
    const QString key = u"calendar.closed"_s;
    auto *first = row(key)->findChild<QDateEdit *>(u"newDate"_s);
    auto *last = row(key)->findChild<QDateEdit *>(u"newLastDate"_s);
    auto *add = row(key)->findChild<QToolButton *>(u"addDate"_s);
    first->setDate(QDate(2026, 12, 24));
    QCOMPARE(last->date(), QDate(2026, 12, 24));
    last->setDate(QDate(2026, 12, 26));
    QTest::mouseClick(add, Qt::LeftButton);
    QTRY_COMPARE(stored(key), u"2026-12-24..2026-12-26"_s);
    // The last day cannot come before the first.
    first->setDate(QDate(2027, 1, 1));
    QCOMPARE(last->date(), QDate(2027, 1, 1));
    QCOMPARE(last->minimumDate(), QDate(2027, 1, 1));
    QTRY_VERIFY(row(key)->findChild<QToolButton *>(u"closedDate"_s));
    const QString words = row(key)->findChild<QToolButton *>(u"closedDate"_s)->text();
    QVERIFY2(words.contains(QLocale().toString(QDate(2026, 12, 24), QLocale::ShortFormat))
                 && words.contains(QLocale().toString(QDate(2026, 12, 26), QLocale::ShortFormat)),
             qPrintable(words));
}

void TestSettingsPage::closedEveryYear()
{
    const QString key = u"calendar.closed"_s;
    auto *everyYear = row(key)->findChild<QCheckBox *>(u"everyYear"_s);
    auto *last = row(key)->findChild<QDateEdit *>(u"newLastDate"_s);
    row(key)->findChild<QDateEdit *>(u"newDate"_s)->setDate(QDate(2026, 5, 5));
    QTest::keyClick(everyYear, Qt::Key_Space);
    QVERIFY(!last->isEnabled());
    QTest::mouseClick(row(key)->findChild<QToolButton *>(u"addDate"_s), Qt::LeftButton);
    QTRY_COMPARE(stored(key), u"05-05"_s);
    QTest::keyClick(everyYear, Qt::Key_Space);
    QVERIFY(last->isEnabled());
    QTest::mouseClick(row(key)->findChild<QToolButton *>(u"addDate"_s), Qt::LeftButton);
    QTRY_COMPARE(stored(key), u"2026-05-05,05-05"_s);
    QTRY_COMPARE(row(key)->findChildren<QToolButton *>(u"closedDate"_s).size(), 2);
    QCOMPARE(row(key)->findChildren<QToolButton *>(u"closedDate"_s).at(1)->text(),
             u"May 5 every year"_s);
    QTest::mouseClick(row(key)->findChildren<QToolButton *>(u"closedDate"_s).at(1), Qt::LeftButton);
    QTRY_COMPARE(stored(key), u"2026-05-05"_s);
}

void TestSettingsPage::quietHours()
{
    show(u"alerts"_s);
    const QString key = u"quiet-hours"_s;
    auto *from = row(key)->findChild<QTimeEdit *>(u"quietFrom"_s);
    auto *to = row(key)->findChild<QTimeEdit *>(u"quietTo"_s);
    QTRY_COMPARE(from->time(), QuietHours::parse(stored(key))->from);
    from->setFocus();
    from->setTime(QTime(22, 30));
    QTest::keyClick(from, Qt::Key_Return);
    QTRY_COMPARE(stored(key), u"22:30-08:00"_s);
    to->setFocus();
    to->setTime(QTime(22, 30));
    QCOMPARE(stateOf(key), u"The two times must differ"_s);
    QTest::keyClick(to, Qt::Key_Return);
    QCOMPARE(stored(key), u"22:30-08:00"_s);
    to->setTime(QTime(7, 0));
    QTest::keyClick(row(key)->findChild<QCheckBox *>(u"quietOn"_s), Qt::Key_Space);
    QTRY_COMPARE(stored(key), u"off"_s);
    QVERIFY(!from->isEnabled());
}

void TestSettingsPage::changedElsewhere()
{
    show(u"queue"_s);
    SettingsDesk other(m_library->database(), m_library->clock(), {u"hana"_s, u"window"_s});
    QVERIFY(other.set(u"pickup.days"_s, u"9"_s).result());
    QTRY_COMPARE(editorOf<QSpinBox>(u"pickup.days"_s)->value(), 9);
}

void TestSettingsPage::whatIsTypedStays()
{
    auto *field = editorOf<QLineEdit>(u"library.name"_s);
    type(field, u"Half a na"_s);
    SettingsDesk other(m_library->database(), m_library->clock(), {u"hana"_s, u"window"_s});
    QVERIFY(other.set(u"library.name"_s, u"Elsewhere"_s).result());
    QTRY_COMPARE(row(u"library.name"_s)->storedValue(), u"Elsewhere"_s);
    QCOMPARE(field->text(), u"Half a na"_s);
    QTest::keyClick(field, Qt::Key_Escape);
    QCOMPARE(field->text(), u"Elsewhere"_s);
}

void TestSettingsPage::search()
{
    m_page->focusSearch();
    auto *field = m_page->findChild<QLineEdit *>(u"search"_s);
    QVERIFY(field->hasFocus());
    QTest::keyClicks(field, u"quiet"_s); // its label
    QTRY_VERIFY(row(u"quiet-hours"_s)->isVisible());
    QVERIFY(!row(u"library.name"_s)->isVisible());
    field->setText(u"push.lanes"_s); // a key
    QTRY_VERIFY(row(u"push.lanes"_s)->isVisible());
    QVERIFY(!row(u"quiet-hours"_s)->isVisible());
    field->setText(u"asia"_s); // a value
    QTRY_VERIFY(row(u"library.time-zone"_s)->isVisible());
    QVERIFY(!row(u"push.lanes"_s)->isVisible());
    field->setText(u"template.test.ko"_s);
    QTRY_VERIFY(row(u"template.test.ko.title"_s)->isVisible());
    QVERIFY(!row(u"template.test.en.title"_s)->isVisible());
    field->setText(u"unheard of"_s);
    QTRY_VERIFY(m_page->findChild<QWidget *>(u"settingsNothing"_s)->isVisible());
    // The section that was chosen before is one click away.
    auto *sections = m_page->findChild<QListWidget *>(u"settingsSections"_s);
    QVERIFY(!sections->currentItem()->isSelected());
    QTest::mouseClick(sections->viewport(), Qt::LeftButton, {},
                      sections->visualItemRect(sections->item(0)).center());
    QVERIFY(field->text().isEmpty());
    QVERIFY(sections->item(0)->isSelected());
    QVERIFY(row(u"library.name"_s)->isVisible());
    QVERIFY(!m_page->findChild<QWidget *>(u"settingsNothing"_s)->isVisible());
    QVERIFY(!row(u"push.lanes"_s)->isVisible());
}

void TestSettingsPage::sectionsAndLinks()
{
    auto *sections = m_page->findChild<QListWidget *>(u"settingsSections"_s);
    QCOMPARE(sections->count(), 7);
    sections->setFocus();
    QTest::keyClick(sections, Qt::Key_Down);
    QVERIFY(row(u"quiet-hours"_s)->isVisible());
    QVERIFY(!row(u"library.name"_s)->isVisible());
    for (const SettingSection section : settingSections) {
        show(SettingWording::sectionLink(section));
        QCOMPARE(sections->currentRow(), static_cast<int>(section));
        QVERIFY(m_page->findChild<QWidget *>("settings-"_L1 + SettingWording::sectionLink(section))
                    ->isVisible());
    }
    show(u"push.proxy"_s);
    QVERIFY(editorOf<QLineEdit>(u"push.proxy"_s)->hasFocus());
}

void TestSettingsPage::messageTexts()
{
    show(u"texts"_s);
    m_page->findChild<QComboBox *>(u"textAlert"_s)->setCurrentIndex(0);
    m_page->findChild<QToolButton *>(u"textEnglish"_s)->click();
    auto *card = m_page->findChild<MessageTextCard *>(u"text-ready.en"_s);
    QVERIFY(card->isVisible());
    QVERIFY(!m_page->findChild<MessageTextCard *>(u"text-ready.ko"_s)->isVisible());
    // Nothing written: the program's own words.
    QCOMPARE(card->preview().title, u"Your book is here"_s);
    auto *title = card->titleRow()->findChild<QPlainTextEdit *>();
    title->setFocus();
    QTest::keyClicks(title, u"Ding, {reader.name}!"_s);
    QCOMPARE(card->preview().title, u"Ding, Emma Brown!"_s);
    const auto *shown = card->findChild<NotificationPreview *>();
    QCOMPARE(shown->content().title, u"Ding, Emma Brown!"_s);
    QTest::keyClick(title, Qt::Key_Return);
    QTRY_COMPARE(stored(u"template.ready.en.title"_s), u"Ding, {reader.name}!"_s);

    m_page->findChild<QToolButton *>(u"textDiscreet"_s)->click();
    QVERIFY(!card->isVisible());
    auto *discreet = m_page->findChild<MessageTextCard *>(u"text-ready.en.discreet"_s);
    QVERIFY(discreet->isVisible());
    QVERIFY(!discreet->preview().body.contains(u"Demian"_s));
}

void TestSettingsPage::placeholders()
{
    show(u"texts"_s);
    m_page->findChild<QToolButton *>(u"textEnglish"_s)->click();
    auto *card = m_page->findChild<MessageTextCard *>(u"text-ready.en"_s);
    auto *body = card->bodyRow()->findChild<QPlainTextEdit *>();
    auto *title = card->titleRow()->findChild<QPlainTextEdit *>();
    title->setFocus();
    auto *insert = card->findChild<QToolButton *>(u"insert-book.title"_s);
    QTest::mouseClick(insert, Qt::LeftButton);
    QCOMPARE(title->toPlainText(), u"{book.title}"_s);
    body->setFocus();
    QTest::keyClicks(body, u"Come for "_s);
    QTest::mouseClick(insert, Qt::LeftButton);
    QCOMPARE(body->toPlainText(), u"Come for {book.title}"_s);
    QCOMPARE(card->preview().body, u"Come for Demian"_s);
    body->clear();
    QTest::mouseClick(card->findChild<QPushButton *>(u"startFromStandard"_s), Qt::LeftButton);
    QVERIFY(body->toPlainText().contains(u"{pickup_by}"_s));
    QCOMPARE(title->toPlainText(), u"{book.title}"_s); // what is there stays
}

void TestSettingsPage::wrongPlaceholder()
{
    show(u"texts"_s);
    m_page->findChild<QToolButton *>(u"textEnglish"_s)->click();
    const QString key = u"template.ready.en.body"_s;
    auto *body = row(key)->findChild<QPlainTextEdit *>();
    body->setFocus();
    QTest::keyClicks(body, u"{book.name}"_s);
    QVERIFY(stateOf(key).contains(u"{book.name}"_s));
    QTest::keyClick(body, Qt::Key_Return);
    QCOMPARE(stored(key), QString());
}

void TestSettingsPage::pausedService()
{
    m_library->pauseServices(u"the VAPID token was refused"_s);
    show(u"services"_s);
    auto *services = m_page->findChild<SettingServices *>();
    QTRY_VERIFY(services->findChild<StateLine *>(u"settingServiceState"_s)
                && services->findChild<StateLine *>(u"settingServiceState"_s)
                       ->text()
                       .startsWith(u"Paused"_s));
    const auto buttons = services->findChildren<QPushButton *>(u"settingServiceResume"_s);
    QVERIFY(!buttons.isEmpty());
    for (QPushButton *button : buttons) {
        if (button->isVisible())
            QTest::mouseClick(button, Qt::LeftButton);
    }
    QTRY_VERIFY(!services->message()->text().isEmpty());
    QTRY_COMPARE(services->findChild<StateLine *>(u"settingServiceState"_s)->text(),
                 u"Takes alerts"_s);
    const auto record = m_library->desks().settings.record().result();
    for (const PushServiceRecord &service : record->services)
        QVERIFY(!service.pausedAt);
}

void TestSettingsPage::publicKey()
{
    show(u"services"_s);
    const auto *field = m_page->findChild<QLineEdit *>(u"vapidPublicKey"_s);
    const QString key = m_library->desks().settings.record().result()->keys.first().publicKey;
    QTRY_COMPARE(field->text(), key);
    QVERIFY(field->isReadOnly());
    QTest::mouseClick(m_page->findChild<QPushButton *>(u"vapidCopy"_s), Qt::LeftButton);
    QCOMPARE(QGuiApplication::clipboard()->text(), key);
}

/// As a web-push tool prints it.
static QString keyPair(const P256Key &key)
{
    const auto &point = key.publicKey();
    const QByteArrayView bytes(reinterpret_cast<const char *>(point.data()), 65);
    return QString::fromLatin1("Public Key:\n" + toBase64Url(bytes) + "\nPrivate Key:\n"
                               + toBase64Url(key.privateKey().toByteArray()) + '\n');
}

void TestSettingsPage::keyImport_data()
{
    QTest::addColumn<bool>("makeCurrent");
    QTest::newRow("beside the present one") << false;
    QTest::newRow("as the current one") << true;
}

void TestSettingsPage::keyImport()
{
    QFETCH(bool, makeCurrent);
    show(u"services"_s);
    const auto *field = m_page->findChild<QLineEdit *>(u"vapidPublicKey"_s);
    QTRY_VERIFY(!field->text().isEmpty());
    const QString before = field->text();
    QTest::mouseClick(m_page->findChild<QPushButton *>(u"vapidImport"_s), Qt::LeftButton);
    auto *current = m_page->findChild<QCheckBox *>(u"vapidMakeCurrent"_s);
    QVERIFY(current->isVisible());
    if (makeCurrent) {
        const QString meaning = m_page->findChild<QLabel *>(u"vapidMeaning"_s)->text();
        current->click();
        QVERIFY(m_page->findChild<QLabel *>(u"vapidMeaning"_s)->text() != meaning);
    }
    const QString pair = keyPair(P256Key::generate());
    QGuiApplication::clipboard()->setText(pair);
    auto *paste = m_page->findChild<QPushButton *>(u"vapidFromClipboard"_s);
    QTRY_VERIFY(paste->height() > 2 * gridPx);
    QTest::mouseClick(paste, Qt::LeftButton);
    QTRY_COMPARE(m_library->desks().settings.record().result()->keys.size(), 2);
    QTRY_COMPARE(m_page->findChildren<QWidget *>(u"vapidOlder"_s).size(), 1);
    QCOMPARE(field->text() != before, makeCurrent);
    QVERIFY(!current->isVisible());
    // The private half stands nowhere.
    const QString secret = pair.section(u'\n', 3, 3);
    QVERIFY(secret.size() == 43);
    const auto fields = m_page->findChildren<QLineEdit *>();
    for (const QLineEdit *each : fields)
        QVERIFY(!each->text().contains(secret));
}

void TestSettingsPage::wrongKey()
{
    show(u"services"_s);
    QGuiApplication::clipboard()->setText(u"hello"_s);
    QTest::mouseClick(m_page->findChild<QPushButton *>(u"vapidImport"_s), Qt::LeftButton);
    auto *paste = m_page->findChild<QPushButton *>(u"vapidFromClipboard"_s);
    QTRY_VERIFY(paste->height() > 2 * gridPx);
    QTest::mouseClick(paste, Qt::LeftButton);
    auto *keys = m_page->findChild<SettingKeys *>();
    QTRY_VERIFY(!keys->message()->text().isEmpty());
    QCOMPARE(m_library->desks().settings.record().result()->keys.size(), 1);
    QVERIFY(m_page->findChild<QCheckBox *>(u"vapidMakeCurrent"_s)->isVisible());
}

void TestSettingsPage::readerPage_data()
{
    QTest::addColumn<QString>("served");
    QTest::addColumn<QString>("problem");
    QTest::addColumn<QString>("publicAddress");
    QTest::addColumn<QString>("state");
    QTest::addColumn<QString>("hint");
    QTest::addColumn<QString>("address");
    QTest::newRow("this computer")
        << u"http://localhost:8350/"_s << QString() << QString() << u"http://localhost:8350"_s
        << u"Only this computer"_s << u"http://localhost:8350/"_s;
    QTest::newRow("https") << u"http://localhost:8350/"_s << QString()
                           << u"https://library.example/alerts"_s << u"http://localhost:8350"_s
                           << u"scan the code"_s << u"https://library.example/alerts"_s;
    QTest::newRow("plain http") << u"http://10.0.0.5:8350/"_s << QString() << QString()
                                << u"10.0.0.5"_s << u"begins with https"_s
                                << u"http://10.0.0.5:8350/"_s;
    QTest::newRow("port taken") << QString() << u"The port is taken."_s << QString()
                                << u"The port is taken."_s << u"Only this computer"_s << QString();
}

void TestSettingsPage::readerPage()
{
    QFETCH(QString, served);
    QFETCH(QString, problem);
    QFETCH(QString, publicAddress);
    show(u"reader-page"_s);
    m_page->setReaderPage(QUrl(served), problem);
    if (!publicAddress.isEmpty())
        QVERIFY(m_library->desks().settings.set(u"library.url"_s, publicAddress).result());
    QFETCH(QString, address);
    QFETCH(QString, state);
    QFETCH(QString, hint);
    QTRY_COMPARE(m_page->findChild<QLabel *>(u"readerPageAddress"_s)->text(), address);
    const auto textOf = [this](const QString &name) {
        return m_page->findChild<StateLine *>(name)->text();
    };
    QVERIFY2(textOf(u"readerPageState"_s).contains(state),
             qPrintable(textOf(u"readerPageState"_s)));
    QVERIFY2(textOf(u"readerPageHint"_s).contains(hint), qPrintable(textOf(u"readerPageHint"_s)));
    QCOMPARE(m_page->findChild<QrCode *>()->isVisible(), !address.isEmpty());
}

void TestSettingsPage::readerPageCodeIsTheAddress()
{
    show(u"reader-page"_s);
    m_page->setReaderPage(QUrl(u"http://localhost:8350/"_s), {});
    const auto *code = m_page->findChild<QrCode *>();
    QVERIFY(code->isVisible());
    QCOMPARE(code->accessibleName(), u"http://localhost:8350/"_s);
    QRcode *expected = QRcode_encodeString8bit("http://localhost:8350/", 0, QR_ECLEVEL_M);
    QCOMPARE(code->modules().side, expected->width);
    for (int y = 0; y < expected->width; ++y) {
        for (int x = 0; x < expected->width; ++x)
            QCOMPARE(code->modules().isDark(x, y),
                     (expected->data[y * expected->width + x] & 1) != 0);
    }
    QRcode_free(expected);
    // As it is painted: white round it, every module one colour. Once it has its room.
    QTRY_COMPARE(code->size(), code->sizeHint());
    const QImage image = const_cast<QrCode *>(code)->grab().toImage();
    QCOMPARE(image.pixelColor(1, 1), QColor(Qt::white));
    const int pixels = image.width() / (code->modules().side + 8);
    const int offset = (image.width() - code->modules().side * pixels) / 2;
    for (int i = 0; i < code->modules().side; ++i) {
        QCOMPARE(image.pixelColor(offset + i * pixels + pixels / 2, offset + pixels / 2).lightness()
                     < 128,
                 code->modules().isDark(i, 0));
    }
}

void TestSettingsPage::thisComputer()
{
    show(u"computer"_s);
    QSignalSpy rebuild(m_page, &Page::rebuildRequested);
    auto *language = m_page->findChild<QComboBox *>(u"computerLanguage"_s);
    language->setFocus();
    QTest::keyClick(language, Qt::Key_Down);
    QTRY_COMPARE(rebuild.size(), 1);
    QCOMPARE(ComputerSettings::load().language, u"ko"_s);
    auto *scheme = m_page->findChild<QComboBox *>(u"computerScheme"_s);
    scheme->setFocus();
    QTest::keyClick(scheme, Qt::Key_End);
    QTRY_COMPARE(rebuild.size(), 2);
    QCOMPARE(ComputerSettings::load().scheme, Scheme::Dark);
    QCOMPARE(ComputerSettings::load().language, u"ko"_s);
}

void TestSettingsPage::wheelChangesNothing()
{
    show(u"queue"_s);
    auto *spin = editorOf<QSpinBox>(u"pickup.days"_s);
    const int before = spin->value();
    m_page->findChild<QListWidget *>()->setFocus();
    QWheelEvent turn(QPointF(5, 5), spin->mapToGlobal(QPointF(5, 5)), {}, QPoint(0, 120),
                     Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(spin, &turn);
    QCOMPARE(spin->value(), before);
}

void TestSettingsPage::everyControlHasAName()
{
    m_library->pauseServices(u"the VAPID token was refused"_s);
    const auto widgets = m_page->findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        const bool isControl = widget->focusPolicy() != Qt::NoFocus
            && (qobject_cast<const QAbstractButton *>(widget)
                || qobject_cast<const QLineEdit *>(widget)
                || qobject_cast<const QComboBox *>(widget)
                || qobject_cast<const QAbstractSpinBox *>(widget)
                || qobject_cast<const QPlainTextEdit *>(widget)
                || qobject_cast<const QListWidget *>(widget));
        if (!isControl || widget->objectName().startsWith(u"qt_"_s)
            || widget->objectName() == "inlineMessageAction"_L1 // says what it does when it shows
            || widget->parentWidget()->inherits("QAbstractSpinBox"))
            continue;
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const bool isNamed =
            !widget->accessibleName().isEmpty() || (button && !button->text().isEmpty());
        QVERIFY2(isNamed,
                 qPrintable(widget->objectName() + u' '
                            + QString::fromLatin1(widget->metaObject()->className())));
    }
}

void TestSettingsPage::keyboardReachesEverything()
{
    for (const SettingSection section : settingSections) {
        show(SettingWording::sectionLink(section));
        auto *sections = m_page->findChild<QListWidget *>(u"settingsSections"_s);
        sections->setFocus();
        QSet<QWidget *> reached;
        for (int i = 0; i < 200; ++i) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            reached.insert(QApplication::focusWidget());
            // Once round; dates and times are gone through part by part.
            if (QApplication::focusWidget() == sections)
                break;
        }
        const auto controls = m_page->findChildren<QWidget *>();
        for (QWidget *control : controls) {
            const bool isControl = control->isVisible() && control->isEnabled()
                && (control->focusPolicy() & Qt::TabFocus) && !control->focusProxy()
                && !control->inherits("QScrollArea");
            if (!isControl)
                continue;
            // Of buttons that exclude each other one is in the chain, the arrows do the rest.
            const auto *button = qobject_cast<QAbstractButton *>(control);
            if (button && button->group() && !button->isChecked())
                continue;
            QVERIFY2(reached.contains(control), qPrintable(control->objectName()));
        }
    }
}

QTEST_MAIN(TestSettingsPage)
#include "tst_settingspage.moc"
