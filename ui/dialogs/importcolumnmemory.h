// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>

#include "core/transfer/filepreview.h"

namespace bookbell {

/// What staff said by hand about the columns of a file is kept for the next file of the same kind
/// with the same columns: column -> name of a field, empty: not used.
[[nodiscard]] QHash<QString, QString> rememberedColumns(const FilePreview &preview);
void rememberColumns(const FilePreview &preview, const QHash<QString, QString> &columnMap);

} // namespace bookbell
