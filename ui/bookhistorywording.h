// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/bookhistory.h"
#include "ui/wording.h"

namespace bookbell::wording {

/// One line of a book's history: "Checked in A1 → on the hold shelf for Kim Minji".
[[nodiscard]] Statement happening(const BookHappening &happening);
/// Who did it: the user, and the program where it was none of the windows.
[[nodiscard]] QString actor(const Actor &actor);
/// "Title", as in a form.
[[nodiscard]] QString bookField(BookField field);

} // namespace bookbell::wording
