// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QWidget>

#include "core/storage/browsestore.h"
#include "ui/look.h"

namespace bookbell {

/// The piles of reservations in two groups, today's work and all there are, each with how many lie
/// in it; one is open. Where there is little room the groups stand below each other, then the icons
/// go. Tab stops at the open one; arrow keys, Home and End open another.
class PileBar final : public QWidget
{
    Q_OBJECT

public:
    explicit PileBar(QWidget *parent = nullptr);

    [[nodiscard]] ReservationPile pile() const { return m_pile; }
    void setPile(ReservationPile pile);
    void setCounts(const ReservationPileCounts &counts);
    [[nodiscard]] static QString nameOf(ReservationPile pile);
    [[nodiscard]] static QString iconOf(ReservationPile pile);
    /// What the pile is called where only its place and a digit are known: "pileToFetch".
    [[nodiscard]] static QString objectNameOf(ReservationPile pile);
    /// Alt with a digit, the same wherever the pile is named.
    [[nodiscard]] static QKeySequence keyOf(ReservationPile pile);

    [[nodiscard]] QSize minimumSizeHint() const override { return {0, 4 * gridPx}; }

Q_SIGNALS:
    void pileChosen(bookbell::ReservationPile pile);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    class Group;
    class Segment;

    void showOpen();
    /// To a neighbour of the open pile, or to the first or last one.
    void step(int by);

    QList<Segment *> m_segments; ///< in the order of ReservationPile
    QList<Group *> m_groups;
    ReservationPile m_pile = ReservationPile::Waiting;
};

} // namespace bookbell
