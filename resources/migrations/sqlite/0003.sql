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

-- Books of which a copy stands in its place while somebody waits: the few among which staff find
-- what is to be fetched, without a look at every queue. Kept by triggers; the view is their
-- subroutine.
CREATE TABLE books_to_fetch (book_id INTEGER PRIMARY KEY REFERENCES books);
INSERT INTO books_to_fetch SELECT DISTINCT book_id FROM reservations r WHERE state < 2
    AND EXISTS (SELECT 1 FROM copies c
        WHERE c.book_id = r.book_id AND c.state = 0 AND c.removed_at IS NULL);
CREATE VIEW books_to_settle AS SELECT book_id FROM books_to_fetch;
CREATE TRIGGER books_to_settle_added INSTEAD OF INSERT ON books_to_settle BEGIN
    DELETE FROM books_to_fetch WHERE book_id = NEW.book_id;
    INSERT INTO books_to_fetch SELECT NEW.book_id
        WHERE EXISTS (SELECT 1 FROM reservations WHERE book_id = NEW.book_id AND state < 2)
        AND EXISTS (SELECT 1 FROM copies
            WHERE book_id = NEW.book_id AND state = 0 AND removed_at IS NULL);
END;
CREATE TRIGGER to_fetch_reservation_added AFTER INSERT ON reservations WHEN NEW.state < 2 BEGIN
    INSERT INTO books_to_settle VALUES (NEW.book_id);
END;
CREATE TRIGGER to_fetch_reservation_moved AFTER UPDATE OF state, book_id ON reservations
    WHEN (OLD.state < 2) <> (NEW.state < 2) OR OLD.book_id <> NEW.book_id BEGIN
    INSERT INTO books_to_settle VALUES (OLD.book_id);
    INSERT INTO books_to_settle VALUES (NEW.book_id);
END;
CREATE TRIGGER to_fetch_reservation_deleted AFTER DELETE ON reservations WHEN OLD.state < 2 BEGIN
    INSERT INTO books_to_settle VALUES (OLD.book_id);
END;
CREATE TRIGGER to_fetch_copy_added AFTER INSERT ON copies
    WHEN NEW.state = 0 AND NEW.removed_at IS NULL BEGIN
    INSERT INTO books_to_settle VALUES (NEW.book_id);
END;
CREATE TRIGGER to_fetch_copy_moved AFTER UPDATE OF state, book_id, removed_at ON copies
    WHEN (OLD.state = 0 AND OLD.removed_at IS NULL) <> (NEW.state = 0 AND NEW.removed_at IS NULL)
        OR OLD.book_id <> NEW.book_id BEGIN
    INSERT INTO books_to_settle VALUES (OLD.book_id);
    INSERT INTO books_to_settle VALUES (NEW.book_id);
END;
CREATE TRIGGER to_fetch_copy_deleted AFTER DELETE ON copies WHEN OLD.state = 0 BEGIN
    INSERT INTO books_to_settle VALUES (OLD.book_id);
END;

-- Ready ones whose reader has not been told.
CREATE INDEX reservations_untold ON reservations (id) WHERE state = 2 AND told_at IS NULL;

-- Reservations are ordered by call number, too, also those of removed books.
DROP INDEX books_call_number;
CREATE INDEX books_call_number ON books (call_number COLLATE NOCASE, id, removed_at);

-- Whom a copy that is to be cleared was held for: since when it lies there, and why.
ALTER TABLE copies ADD COLUMN held_for_id INTEGER REFERENCES reservations;
CREATE TRIGGER copies_left_to_clear AFTER UPDATE OF state ON copies
    WHEN OLD.state = 2 AND NEW.state = 3 BEGIN
    UPDATE copies SET held_for_id = OLD.reservation_id WHERE id = NEW.id;
END;

-- What was done today.
CREATE INDEX journal_at ON journal (at);

-- search_pieces() now makes a piece of every syllable and of the first three letters of words, so
-- that one key finds what it means at once.
INSERT INTO books_search (books_search) VALUES ('delete-all');
INSERT INTO books_search (rowid, pieces)
    SELECT id, search_pieces(title, volume, author, publisher, call_number) FROM books
    WHERE removed_at IS NULL;
INSERT INTO readers_search (readers_search) VALUES ('delete-all');
INSERT INTO readers_search (rowid, pieces)
    SELECT id, search_pieces(name, card_number, phone, email) FROM readers
    WHERE removed_at IS NULL;
