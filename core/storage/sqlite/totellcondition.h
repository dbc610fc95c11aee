// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Of reservations r: an alert about it is on its way, held back or was taken by a push service.
/// Only alerts since it became ready count: one that was put back rang for an earlier time.
#define RINGS_CONDITION                                                                            \
    "EXISTS (SELECT 1 FROM deliveries d WHERE d.reservation_id = r.id AND d.kind = 0 "             \
    "AND d.state < 5 AND d.created_at >= coalesce(r.ready_at, 0))"

#define UNTOLD_CONDITION "r.state = 2 AND r.told_at IS NULL"

/// Of reservations r: ready, and its reader must be told another way.
#define TO_TELL_CONDITION UNTOLD_CONDITION " AND NOT " RINGS_CONDITION
