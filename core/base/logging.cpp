// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/logging.h"

namespace bookbell {

Q_LOGGING_CATEGORY(lcStorage, "bookbell.storage", QtInfoMsg)
Q_LOGGING_CATEGORY(lcDesk, "bookbell.desk", QtInfoMsg)
Q_LOGGING_CATEGORY(lcDelivery, "bookbell.delivery", QtInfoMsg)
Q_LOGGING_CATEGORY(lcTransfer, "bookbell.transfer", QtInfoMsg)
Q_LOGGING_CATEGORY(lcHttpd, "bookbell.httpd", QtInfoMsg)
Q_LOGGING_CATEGORY(lcReaderWeb, "bookbell.readerweb", QtInfoMsg)
Q_LOGGING_CATEGORY(lcRehearsal, "bookbell.rehearsal", QtInfoMsg)
Q_LOGGING_CATEGORY(lcUi, "bookbell.ui", QtInfoMsg)

} // namespace bookbell
