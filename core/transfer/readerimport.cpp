// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/importrule.h"

namespace bookbell {

Result<RowOutcome> ReaderImport::apply(Stores &stores, const ReaderRow &row)
{
    const auto found = stores.readers().readerByCard(row.reader.cardNumber);
    if (!found)
        return fail(found.error());
    if (!*found) {
        Reader reader = row.reader;
        reader.isBlocked = row.isBlocked.value_or(false);
        const Result<ReaderId> added = stores.readers().add(reader);
        if (!added)
            return fail(added.error());
        return RowOutcome::Added;
    }
    if (m_rules.onMatch == OnMatch::Skip)
        return RowOutcome::Unchanged;
    Reader reader = **found;
    takePresent(reader.name, row.reader.name);
    takePresent(reader.language, row.reader.language);
    takePresent(reader.phone, row.reader.phone);
    takePresent(reader.email, row.reader.email);
    takePresent(reader.blockedReason, row.reader.blockedReason);
    reader.isBlocked = row.isBlocked.value_or(reader.isBlocked);
    if (row.reader.expiresOn.isValid())
        reader.expiresOn = row.reader.expiresOn;
    if (reader == **found)
        return RowOutcome::Unchanged;
    if (Result<> updated = stores.readers().update(reader); !updated)
        return fail(updated.error());
    return RowOutcome::Updated;
}

bool isRowError(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Internal:
    case ErrorCode::Cancelled:
    case ErrorCode::FileNotReadable:
    case ErrorCode::FileNotWritable:
    case ErrorCode::FolderNotWritable:
    case ErrorCode::DiskFull:
    case ErrorCode::LibraryNotFound:
    case ErrorCode::LibraryNotALibrary:
    case ErrorCode::LibraryTooNew:
    case ErrorCode::LibraryDamaged:
    case ErrorCode::LibraryBusy:
        return false;
    default:
        return true;
    }
}

} // namespace bookbell
