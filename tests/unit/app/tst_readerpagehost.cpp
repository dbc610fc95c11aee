// SPDX-License-Identifier: GPL-3.0-or-later
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include "app/readerpagehost.h"
#include "core/storage/library.h"
#include "core/storage/librarysettings.h"

using namespace bookbell;
using namespace Qt::StringLiterals;

class TestReaderPageHost final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void startsAndStops();
    void moves();
    void staysWhereNothingChanged();
    void lastWishCounts();
    void takenPort();
    void wrongAddress();

private:
    [[nodiscard]] Settings settings(const QString &listen, bool on = true) const
    {
        return Settings(&librarySettings(),
                        {{u"web.listen"_s, listen}, {u"web.page"_s, on ? u"on"_s : u"off"_s}});
    }
    /// A port that was free a moment ago.
    [[nodiscard]] static quint16 freePort()
    {
        QTcpServer server;
        return server.listen(QHostAddress::LocalHost) ? server.serverPort() : quint16(0);
    }
    [[nodiscard]] static bool answers(quint16 port)
    {
        QTcpSocket socket;
        socket.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
        return socket.waitForConnected(2000);
    }
    [[nodiscard]] static QString at(quint16 port) { return u"127.0.0.1:%1"_s.arg(port); }

    QTemporaryDir m_folder;
    SystemClock m_clock;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<ReaderPageHost> m_host;
};

void TestReaderPageHost::initTestCase()
{
    auto made = createLibrary({m_folder.filePath(u"library.sqlite"_s)},
                              {u"Hill"_s, u"mailto:desk@library.example"_s, u"UTC"_s}, m_clock);
    QVERIFY(made);
    m_database = std::move(*made);
}

void TestReaderPageHost::init()
{
    m_host = std::make_unique<ReaderPageHost>(*m_database, m_clock);
}

void TestReaderPageHost::cleanup()
{
    m_host.reset();
}

void TestReaderPageHost::startsAndStops()
{
    const quint16 port = freePort();
    QSignalSpy changed(m_host.get(), &ReaderPageHost::changed);
    m_host->follow(settings(at(port)));
    QTRY_COMPARE(m_host->address(), QUrl(u"http://localhost:%1/"_s.arg(port)));
    QVERIFY(!m_host->problem());
    QVERIFY(answers(port));
    QCOMPARE(changed.size(), 1);
    m_host->follow(settings(at(port), false));
    QTRY_VERIFY(m_host->address().isEmpty());
    QVERIFY(!m_host->problem()); // switched off on purpose
    QVERIFY(!answers(port));
    m_host->follow(settings(at(port)));
    QTRY_VERIFY(!m_host->address().isEmpty());
}

void TestReaderPageHost::moves()
{
    const quint16 first = freePort();
    m_host->follow(settings(at(first)));
    QTRY_VERIFY(!m_host->address().isEmpty());
    const quint16 second = freePort();
    m_host->follow(settings(at(second)));
    QTRY_COMPARE(m_host->address().port(), int(second));
    QVERIFY(!answers(first));
    QVERIFY(answers(second));
}

void TestReaderPageHost::staysWhereNothingChanged()
{
    m_host->follow(settings(u"127.0.0.1:0"_s));
    QTRY_VERIFY(!m_host->address().isEmpty());
    const QUrl address = m_host->address();
    QSignalSpy changed(m_host.get(), &ReaderPageHost::changed);
    m_host->follow(settings(u"127.0.0.1:0"_s));
    // Off and on would have found another free port.
    m_host->follow(settings(u"127.0.0.1:0"_s));
    QCOMPARE(m_host->address(), address);
    QCOMPARE(changed.size(), 0);
}

void TestReaderPageHost::lastWishCounts()
{
    const quint16 last = freePort();
    m_host->follow(settings(u"127.0.0.1:0"_s));
    m_host->follow(settings(u"127.0.0.1:0"_s, false));
    m_host->follow(settings(at(last)));
    QTRY_COMPARE(m_host->address().port(), int(last));
}

void TestReaderPageHost::takenPort()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    const quint16 port = other.serverPort();
    m_host->follow(settings(at(port)));
    QTRY_VERIFY(m_host->problem());
    QCOMPARE(m_host->problem()->code, ErrorCode::PortInUse);
    QVERIFY(m_host->address().isEmpty());
    // The other one gives it back.
    other.close();
    QTRY_VERIFY_WITH_TIMEOUT(!m_host->address().isEmpty(), 20'000);
    QVERIFY(!m_host->problem());
}

void TestReaderPageHost::wrongAddress()
{
    m_host->follow(settings(u"nowhere"_s));
    QTRY_VERIFY(m_host->problem());
    QCOMPARE(m_host->problem()->code, ErrorCode::InvalidSetting);
    m_host->follow(settings(u"nowhere"_s, false));
    QTRY_VERIFY(!m_host->problem());
}

QTEST_GUILESS_MAIN(TestReaderPageHost)
#include "tst_readerpagehost.moc"
