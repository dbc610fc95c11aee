// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/book.h"

namespace bookbell {

QString displayTitle(const Book &book)
{
    const QString title = book.title.simplified();
    const QString volume = book.volume.simplified();
    if (volume.isEmpty())
        return title;
    return title.isEmpty() ? volume : QString(title + u' ' + volume);
}

} // namespace bookbell
