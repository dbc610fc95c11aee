// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/reservationpiles.h"

#include <QCoreApplication>

#include "ui/models/reservationsmodel.h"
#include "ui/widgets/pilebar.h"

namespace bookbell {

using Column = ReservationsModel::Column;

/// For the texts.
class ReservationPiles
{
    Q_DECLARE_TR_FUNCTIONS(ReservationPiles)
};

LongListView::Layout layoutOf(ReservationPile pile)
{
    LongListView::Layout layout;
    layout.name = PileBar::objectNameOf(pile);
    layout.sortColumn = Column::When;
    switch (pile) {
    case ReservationPile::ToFetch:
        // Staff walk along the shelves.
        layout.sortColumn = Column::CallNumber;
        layout.places = {{Column::CallNumber, 16},
                         {Column::Title, 28},
                         {Column::InPlace, 16},
                         {Column::Reader, 20},
                         {Column::State, 9}};
        break;
    case ReservationPile::BeingTold:
        layout.places = {{Column::State, 11},
                         {Column::Title, 24},
                         {Column::Reader, 18},
                         {Column::Alert, 28},
                         {Column::When, 22}};
        break;
    case ReservationPile::ToTell:
        // Why nothing reached them, the record beside says; the number must not be cut.
        layout.places = {{Column::Title, 18},
                         {Column::Reader, 18},
                         {Column::Phone, 24},
                         {Column::Email, 15},
                         {Column::When, 22}};
        break;
    case ReservationPile::Expiring:
        layout.places = {{Column::When, 22},  {Column::Title, 22}, {Column::Reader, 17},
                         {Column::State, 10}, {Column::Alert, 17}, {Column::Phone, 22}};
        break;
    case ReservationPile::ToClear:
        break;
    case ReservationPile::Waiting:
        layout.places = {{Column::State, 10},
                         {Column::Title, 24},
                         {Column::Reader, 18},
                         {Column::When, 20},
                         {Column::Alert, 18}};
        break;
    case ReservationPile::OnShelf:
    case ReservationPile::Told:
        layout.places = {{Column::State, 10},
                         {Column::Title, 22},
                         {Column::Reader, 17},
                         {Column::When, 23},
                         {Column::Alert, 22}};
        break;
    case ReservationPile::Closed:
        layout.order = Qt::DescendingOrder;
        layout.places = {{Column::State, 26},
                         {Column::Title, 24},
                         {Column::Reader, 18},
                         {Column::When, 20},
                         {Column::Alert, 18}};
        break;
    }
    return layout;
}

static QString emptyTextOf(ReservationPile pile)
{
    switch (pile) {
    case ReservationPile::ToFetch:
        return ReservationPiles::tr(
            "Nothing to fetch. When somebody waits for a book of which a copy stands in its place, "
            "it is listed here: fetch it and scan it at the desk.");
    case ReservationPile::BeingTold:
        return ReservationPiles::tr(
            "No alert is on its way. After a copy was scanned, its reader stands here until a "
            "device has got the alert; in quiet hours it waits until they end.");
    case ReservationPile::ToTell:
        return ReservationPiles::tr(
            "Nobody has to be told another way. Readers without a device, and those whom no alert "
            "has reached, stand here with phone and e-mail.");
    case ReservationPile::Expiring:
        return ReservationPiles::tr(
            "Nothing is due today or on the next open day. What is to be collected by then stands "
            "here, so that you can remind the reader.");
    case ReservationPile::ToClear:
        return ReservationPiles::tr(
            "The hold shelf is tidy. Copies whose reservation was cancelled, put back or not "
            "collected stand here until you take them off the shelf.");
    case ReservationPile::Waiting:
        return ReservationPiles::tr(
            "Reservations that wait for a copy stand here, in the order in which they were "
            "placed.");
    case ReservationPile::OnShelf:
        return ReservationPiles::tr(
            "Books that wait for their readers stand here. Scan a returned book at the desk: when "
            "somebody has reserved it, it goes on the hold shelf.");
    case ReservationPile::Told:
        return ReservationPiles::tr(
            "Readers who know that their book is on the hold shelf stand here, until they collect "
            "it.");
    case ReservationPile::Closed:
        return ReservationPiles::tr(
            "Reservations that were collected, cancelled or have expired stand here.");
    }
    return {};
}

EmptyPile emptinessOf(ReservationPile pile)
{
    return {PileBar::iconOf(pile), emptyTextOf(pile), pile == ReservationPile::Waiting};
}

ReservationPile wholePileOf(ReservationState state)
{
    if (state == ReservationState::Ready)
        return ReservationPile::OnShelf;
    return isOpen(state) ? ReservationPile::Waiting : ReservationPile::Closed;
}

ReservationPile wholePileOf(ReservationPile pile)
{
    switch (pile) {
    case ReservationPile::ToFetch:
    case ReservationPile::Waiting:
        return ReservationPile::Waiting;
    case ReservationPile::BeingTold:
    case ReservationPile::ToTell:
    case ReservationPile::Expiring:
    case ReservationPile::OnShelf:
    case ReservationPile::Told:
        return ReservationPile::OnShelf;
    case ReservationPile::ToClear:
    case ReservationPile::Closed:
        break;
    }
    return pile;
}

} // namespace bookbell
