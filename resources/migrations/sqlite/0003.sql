-- SPDX-License-Identifier: GPL-3.0-or-later
-- What time does to reservations, who does it, alerts that speak of several books, and what happened
-- to a book.

-- When the reminder fell due, so that it comes once.
ALTER TABLE reservations ADD COLUMN reminded_at INTEGER;
-- What the scheduler asks for.
CREATE INDEX reservations_resume ON reservations (suspended_until)
    WHERE state = 1 AND suspended_until IS NOT NULL;
CREATE INDEX reservations_lapse ON reservations (not_needed_after)
    WHERE state < 2 AND not_needed_after IS NOT NULL;
CREATE INDEX reservations_remind ON reservations (pickup_by) WHERE state = 2 AND reminded_at IS NULL;

-- Who does what is due, so that one of many programs does it. until_at: when the turn ends.
CREATE TABLE schedule (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    owner TEXT NOT NULL,
    until_at INTEGER NOT NULL,
    done_at INTEGER -- when what was due was last done
);

-- Ready alerts to one subscription that leave as one: the same number, that of the first of them.
ALTER TABLE deliveries ADD COLUMN group_id INTEGER;
CREATE INDEX deliveries_group ON deliveries (subscription_id, group_id)
    WHERE group_id IS NOT NULL AND state < 4;

-- Which books an entry of the journal is about.
CREATE TABLE journal_books (
    book_id INTEGER NOT NULL REFERENCES books,
    journal_id INTEGER NOT NULL REFERENCES journal,
    PRIMARY KEY (book_id, journal_id)
) WITHOUT ROWID;

-- Copies of a book that stand in their place.
CREATE INDEX copies_available ON copies (book_id) WHERE state = 0 AND removed_at IS NULL;

-- What was done today.
CREATE INDEX journal_at ON journal (at);
