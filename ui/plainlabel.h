// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace bookbell {

/// The label of an action or a field where it is read, not pressed: without its mnemonic and its
/// ellipsis. Of "New book (&N)", as languages without Latin letters have it, nothing of the key
/// stays.
[[nodiscard]] QString plainLabel(QString label);

} // namespace bookbell
