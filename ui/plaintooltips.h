// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace bookbell {

/// Shows every tooltip as the plain text that it is: titles, names and reasons may hold "<b>",
/// which Qt takes for markup. Watches the whole application.
class PlainToolTips final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace bookbell
