// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "core/storage/deliverystore.h"

class QVBoxLayout;

namespace bookbell {

/// How many deliveries of an announcement stand in which state, and why some failed: a row each,
/// those that accepted it always.
class DeliveryCountList final : public QWidget
{
    Q_OBJECT

public:
    explicit DeliveryCountList(QWidget *parent = nullptr);

    void setCounts(const DeliveryCounts &counts, const QList<ReasonCount> &failures);

private:
    QVBoxLayout *m_rows = nullptr;
};

} // namespace bookbell
