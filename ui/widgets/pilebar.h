// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "core/storage/browsestore.h"

namespace bookbell {

/// The piles of reservations side by side, each with how many lie in it; one is open.
class PileBar final : public QWidget
{
    Q_OBJECT

public:
    explicit PileBar(QWidget *parent = nullptr);

    [[nodiscard]] ReservationPile pile() const { return m_pile; }
    void setPile(ReservationPile pile);
    void setCounts(const ReservationPileCounts &counts);
    [[nodiscard]] static QString nameOf(ReservationPile pile);

Q_SIGNALS:
    void pileChosen(bookbell::ReservationPile pile);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    class Segment;

    QList<Segment *> m_segments; ///< in the order of ReservationPile
    ReservationPile m_pile = ReservationPile::Waiting;
};

} // namespace bookbell
