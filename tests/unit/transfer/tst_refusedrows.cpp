// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/refusedrows.h"
#include "tests/unit/transfer/transferlibrary.h"

using namespace bookbell;
using namespace Qt::StringLiterals;

class TestRefusedRows final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comeBackAsTheyWere();
    void copyIsForItsOwnerOnly();
};

void TestRefusedRows::comeBackAsTheyWere()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"refused.csv"_s);
    auto rows = RefusedRows::open(path);
    QVERIFY(rows);
    rows->begin({u"title"_s, u"isbn"_s});
    rows->add(2, {"=1+1, \"x\""_ba, "two\nlines"_ba}, {ErrorCode::InvalidIsbn, u"two"_s, {}});
    rows->add(7, {"\xef\xbf\xbd only its text"_ba}, {ErrorCode::UnclosedQuote, {}, {}});
    rows->add(9, {"'-Kim"_ba, ""_ba}, {ErrorCode::MissingField, u"title"_s, {}});
    QVERIFY(rows->finish());

    const auto read = readRefusedRows(path, 100);
    QVERIFY(read);
    QCOMPARE(read->columns, (QStringList {u"title"_s, u"isbn"_s}));
    QCOMPARE(read->rows.size(), 3);
    QCOMPARE(read->rows[0].line, 2);
    QCOMPARE(read->rows[0].cells, (QStringList {u"=1+1, \"x\""_s, u"two lines"_s}));
    QCOMPARE(read->rows[0].reason, describe({ErrorCode::InvalidIsbn, u"two"_s, {}}));
    QCOMPARE(read->rows[1].line, 7);
    QVERIFY(read->rows[1].cells.first().endsWith(u"only its text"_s));
    QCOMPARE(read->rows[2].reason, u"Title is missing: fill it in."_s);
    QCOMPARE(read->rows[2].cells, (QStringList {u"'-Kim"_s, QString()}));
    QCOMPARE(readRefusedRows(path, 2)->rows.size(), 2);
    QCOMPARE(readRefusedRows(folder.filePath(u"none"_s), 2).error().code, ErrorCode::FileNotFound);
}

void TestRefusedRows::copyIsForItsOwnerOnly()
{
    QTemporaryDir folder;
    const QString from = folder.filePath(u"from.csv"_s);
    QFile file(from);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(3'000'000, 'x'));
    file.close();
    const QString to = folder.filePath(u"to.csv"_s);
    QVERIFY(copyPrivately(from, to));
    QCOMPARE(TransferLibrary::readFile(to), TransferLibrary::readFile(from));
    QVERIFY(!(QFileInfo(to).permissions() & (QFile::ReadGroup | QFile::ReadOther)));
    QCOMPARE(copyPrivately(from, folder.path()).error().code, ErrorCode::FileNotWritable);
    QCOMPARE(copyPrivately(folder.filePath(u"none"_s), to).error().code,
             ErrorCode::FileNotReadable);
}

QTEST_GUILESS_MAIN(TestRefusedRows)
#include "tst_refusedrows.moc"
