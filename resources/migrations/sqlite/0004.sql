-- SPDX-License-Identifier: GPL-3.0-or-later
-- What the push services have answered, and how fast each is sent to.

-- What all senders together have got from a push service since it is known.
CREATE TABLE service_statistics (
    service_id INTEGER PRIMARY KEY REFERENCES services,
    sent INTEGER NOT NULL,
    accepted INTEGER NOT NULL,
    gone INTEGER NOT NULL,
    failed INTEGER NOT NULL,
    retried INTEGER NOT NULL,
    latency_ms INTEGER NOT NULL, -- of all answers together
    latencies TEXT NOT NULL, -- JSON: how many answers came within each of some bounds
    lately TEXT NOT NULL -- JSON: what was accepted in the last minute, in pieces of it
);

-- How many messages may go out at once, in thousandths as of permits_at, where staff have set how
-- many a second: all senders of a library share them.
ALTER TABLE services ADD COLUMN permits INTEGER;
ALTER TABLE services ADD COLUMN permits_at INTEGER;
-- After trouble: when one message may go alone to see whether it is over. NULL: no trouble.
ALTER TABLE services ADD COLUMN probe_at INTEGER;
