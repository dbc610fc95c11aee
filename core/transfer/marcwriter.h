// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include "core/transfer/marcrecord.h"

namespace bookbell {

/// A record as ISO 2709. What it holds is UTF-8 and within the limits of marcRecordsOf().
[[nodiscard]] QByteArray iso2709Of(const MarcRecord &record);

/// A record as MARCXML ("slim"), and what stands around all of them.
[[nodiscard]] QByteArray marcXmlOf(const MarcRecord &record);
[[nodiscard]] QByteArray marcXmlHeader();
[[nodiscard]] QByteArray marcXmlTrailer();

} // namespace bookbell
