// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/librarydoctor.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>
#include <QStorageInfo>
#include <QUrl>

#include <algorithm>

#include "core/storage/contentdoctor.h"
#include "core/storage/libraryfile.h"
#include "core/storage/sqlite/sqlitebackup.h"
#include "core/storage/sqlite/sqliteconnection.h"
#include "core/storage/sqlite/sqlitemigrations.h"
#include "core/storage/sqlite/sqliteschema.h"
#include "core/storage/sqlite/sqlitestatement.h"
#include "core/storage/sqlite/sqlitetry.h"

namespace bookbell {

using namespace Qt::StringLiterals;

QString toText(ProblemSeverity severity)
{
    return severity == ProblemSeverity::Serious ? u"serious"_s : u"warning"_s;
}

namespace {

class LibraryDoctor
{
    Q_DECLARE_TR_FUNCTIONS(LibraryDoctor)

public:
    LibraryDoctor(QString path, UtcTime now, DoctorProgress progress)
        : m_path(std::move(path))
        , m_now(now)
        , m_progress(std::move(progress))
    {
    }

    [[nodiscard]] Result<DoctorReport> examine();

private:
    /// Of checkFile() and what examine() does before it asks the database.
    static constexpr int outerChecks = 5;

    [[nodiscard]] Result<> goOn() const
    {
        if (m_progress && !m_progress(m_report.checked, outerChecks + contentCheckCount()))
            return fail(ErrorCode::Cancelled);
        return {};
    }
    void tell(ProblemSeverity severity, const QString &what, const QString &advice)
    {
        m_report.problems.append({what, severity, advice});
    }
    void checkMode();
    void checkSpace();
    [[nodiscard]] Result<std::unique_ptr<SqliteHandle>> open();
    [[nodiscard]] bool checkSchema(SqliteHandle &handle);
    [[nodiscard]] Result<bool> checkWhole(SqliteHandle &handle);
    /// False: so much is missing that questions would fail.
    [[nodiscard]] Result<bool> checkParts(SqliteHandle &handle);
    [[nodiscard]] Result<> checkContent(std::unique_ptr<SqliteHandle> handle);

    QString m_path;
    UtcTime m_now;
    DoctorProgress m_progress;
    DoctorReport m_report;
};

void LibraryDoctor::checkMode()
{
    ++m_report.checked;
    const QFile::Permissions others =
        QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    if (QFileInfo(m_path).permissions() & others) {
        tell(ProblemSeverity::Serious,
             tr("Other users of this computer can read the library's file %1, which holds its key "
                "and the readers' addresses.")
                 .arg(m_path),
             tr("Open the library once with this program, which takes the file away from them, or "
                "run: chmod 600 %1")
                 .arg(m_path));
    }
}

void LibraryDoctor::checkSpace()
{
    ++m_report.checked;
    constexpr qint64 little = qint64 {64} * 1024 * 1024;
    const QStorageInfo disk(QFileInfo(m_path).absolutePath());
    const qint64 size = QFileInfo(m_path).size();
    if (!disk.isValid() || disk.bytesAvailable() < 0
        || disk.bytesAvailable() >= std::max(little, size))
        return;
    const QLocale locale;
    //: %1 and %2: sizes, as "12 MB"
    tell(disk.bytesAvailable() < little ? ProblemSeverity::Serious : ProblemSeverity::Warning,
         tr("Only %1 are free on the library's disk; a backup of it needs %2.")
             .arg(locale.formattedDataSize(disk.bytesAvailable()), locale.formattedDataSize(size)),
         tr("Free some space there: with a full disk no scan can be stored."));
}

Result<std::unique_ptr<SqliteHandle>> LibraryDoctor::open()
{
    // For writing, so that a journal is found and put away as it was, but nothing is written.
    auto handle = SqliteHandle::open(m_path);
    Result<int> version = handle ? schemaVersion(**handle) : fail(handle.error());
    if (!version && version.error().code == ErrorCode::FileNotReadable) {
        handle = SqliteHandle::open(m_path, SqliteHandle::Mode::Immutable);
        version = handle ? schemaVersion(**handle) : fail(handle.error());
        ++m_report.checked;
        tell(ProblemSeverity::Serious,
             tr("This user may not write in the folder of the library %1, so nothing can be done "
                "in it.")
                 .arg(m_path),
             tr("Start the program as the user whose library it is, or ask for the right to write "
                "there."));
    }
    if (!version)
        return fail(std::move(version.error()));
    BOOKBELL_TRY(guarded, (*handle)->execute("PRAGMA query_only = ON"_ba));
    return handle;
}

bool LibraryDoctor::checkSchema(SqliteHandle &handle)
{
    ++m_report.checked;
    const auto version = schemaVersion(handle);
    const int known = sqliteMigrations().last().version;
    if (version && *version == known)
        return true;
    if (version && *version > known) {
        tell(ProblemSeverity::Serious,
             tr("The library %1 was made by a newer Bookbell: this program can neither open nor "
                "check it.")
                 .arg(m_path),
             tr("Update this program. The file was left as it is."));
    } else {
        tell(ProblemSeverity::Warning,
             tr("The library %1 has the form of an older Bookbell.").arg(m_path),
             tr("Open it once with this program: it keeps a copy of the file and brings the "
                "library up to date. Then check it again."));
    }
    return false;
}

Result<bool> LibraryDoctor::checkWhole(SqliteHandle &handle)
{
    ++m_report.checked;
    const auto whole = checkIntegrity(handle, IntegrityCheck::Quick,
                                      [this](double) { return goOn().has_value(); });
    if (whole)
        return true;
    if (whole.error().code != ErrorCode::LibraryDamaged)
        return fail(whole.error());
    tell(ProblemSeverity::Serious,
         //: %2: a technical message
         tr("The file %1 is damaged (%2).").arg(m_path, whole.error().detail),
         tr("Stop working in it, and restore a backup: File, Restore, or \"bookbell restore "
            "FILE\". The damaged file is kept."));
    return false;
}

Result<bool> LibraryDoctor::checkParts(SqliteHandle &handle)
{
    ++m_report.checked;
    BOOKBELL_TRY(missing, missingParts(handle));
    if (missing->isEmpty())
        return true;
    constexpr qsizetype few = 3;
    QStringList names;
    for (const SchemaPart &part : missing->mid(0, few))
        names.append(part.type + u' ' + part.name);
    const QString more = missing->size() > few ? u" …"_s : QString();
    tell(
        ProblemSeverity::Serious,
        //: %1: a number; %2: names as "index books_title", which are not translated
        tr("Parts of the library's form are missing or are not as this program made them: %1 (%2).")
            .arg(QString::number(missing->size()), names.join(u", "_s) + more),
        tr("Another program has written into the file. Restore a backup from before that; if there "
           "is none, export what is there into a new library."));
    return std::none_of(missing->cbegin(), missing->cend(), [](const SchemaPart &part) {
        return part.type == "table"_L1 || part.type == "index"_L1;
    });
}

Result<> LibraryDoctor::checkContent(std::unique_ptr<SqliteHandle> handle)
{
    ContentFindings findings;
    const auto next = [&]() -> Result<> {
        ++m_report.checked;
        return goOn();
    };
    auto done = examineContent(std::move(handle), m_now, findings, next);
    m_report.problems += findings;
    return done;
}

Result<DoctorReport> LibraryDoctor::examine()
{
    const QFileInfo there(m_path);
    if (!there.exists())
        return fail(ErrorCode::LibraryNotFound, m_path);
    if (there.isFile() && !there.isReadable())
        return fail(ErrorCode::FileNotReadable, m_path);
    if (!there.isFile() || !isLibraryFile(m_path))
        return fail(ErrorCode::LibraryNotALibrary, m_path);
    checkMode();
    checkSpace();
    auto handle = open();
    if (!handle && handle.error().code != ErrorCode::LibraryDamaged)
        return fail(std::move(handle.error()));
    if (!handle) {
        tell(ProblemSeverity::Serious,
             tr("The file %1 is damaged (%2).").arg(m_path, handle.error().detail),
             tr("Stop working in it, and restore a backup: File, Restore, or \"bookbell restore "
                "FILE\". The damaged file is kept."));
        return m_report;
    }
    if (checkSchema(**handle)) {
        BOOKBELL_TRY(whole, checkWhole(**handle));
        Result<bool> canLook = *whole ? checkParts(**handle) : Result<bool>(false);
        if (!canLook)
            return fail(std::move(canLook.error()));
        if (*canLook) {
            if (auto done = checkContent(std::move(*handle)); !done)
                return fail(std::move(done.error()));
        }
    }
    const auto isWorse = [](const LibraryProblem &one, const LibraryProblem &other) {
        return one.severity < other.severity;
    };
    std::stable_sort(m_report.problems.begin(), m_report.problems.end(), isWorse);
    return m_report;
}

} // namespace

Result<DoctorReport> examineLibrary(const LibraryLocation &library, UtcTime now,
                                    const DoctorProgress &progress)
{
    if (library.isPostgres())
        return fail(ErrorCode::DatabaseNotSupported, library.text);
    return LibraryDoctor(libraryPath(library), now, progress).examine();
}

} // namespace bookbell
