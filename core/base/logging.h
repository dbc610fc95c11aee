// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLoggingCategory>

namespace bookbell {

// QT_LOGGING_RULES="bookbell.*.debug=true" shows everything. Secrets never reach a log: of an
// endpoint only its host may be written.
Q_DECLARE_LOGGING_CATEGORY(lcStorage)
Q_DECLARE_LOGGING_CATEGORY(lcDesk)
Q_DECLARE_LOGGING_CATEGORY(lcDelivery)
Q_DECLARE_LOGGING_CATEGORY(lcTransfer)
Q_DECLARE_LOGGING_CATEGORY(lcHttpd)
Q_DECLARE_LOGGING_CATEGORY(lcReaderWeb)
Q_DECLARE_LOGGING_CATEGORY(lcRehearsal)
Q_DECLARE_LOGGING_CATEGORY(lcUi)

} // namespace bookbell
