// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QCoreApplication;

namespace bookbell {

/// Makes `language` ("ko", "en"; empty: the system's) the language of the program, Qt's own texts
/// included, and of its dates and numbers. May be called again to change it.
void installTranslations(QCoreApplication &app, const QString &language);

} // namespace bookbell
