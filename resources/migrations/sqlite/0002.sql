-- SPDX-License-Identifier: GPL-3.0-or-later
-- What the window's pages need: records that can be removed and brought back, orders and searches
-- of long lists, announcements that went to staff's own device only.

-- Removed records keep their row for the history; their numbers are free again.
ALTER TABLE books ADD COLUMN removed_at INTEGER;
ALTER TABLE copies ADD COLUMN removed_at INTEGER;
ALTER TABLE readers ADD COLUMN removed_at INTEGER;
ALTER TABLE lists ADD COLUMN removed_at INTEGER;
ALTER TABLE lists ADD COLUMN removed_name TEXT; -- what a removed list was called: names are unique
ALTER TABLE announcements ADD COLUMN is_test INTEGER NOT NULL DEFAULT 0;

-- What was taken back is not taken back a second time.
ALTER TABLE journal ADD COLUMN undone_at INTEGER;
-- What a reader has at home, and what they want to hear of.
CREATE INDEX copies_borrower ON copies (borrower_id) WHERE borrower_id IS NOT NULL;
CREATE INDEX watches_reader ON watches (reader_id);
-- Copies on the hold shelf that nobody waits for.
CREATE INDEX copies_to_clear ON copies (state) WHERE state = 3;
-- How many were accepted lately, and of what, without a look at the rows.
DROP INDEX deliveries_accepted;
CREATE INDEX deliveries_accepted ON deliveries (finished_at, service_id, announcement_id, state)
    WHERE state = 4;

-- Numbers of removed records are free.
DROP INDEX books_control_number;
CREATE UNIQUE INDEX books_control_number ON books (control_number)
    WHERE control_number IS NOT NULL AND removed_at IS NULL;
DROP INDEX copies_barcode;
CREATE UNIQUE INDEX copies_barcode ON copies (barcode) WHERE removed_at IS NULL;
DROP INDEX readers_card_number;
CREATE UNIQUE INDEX readers_card_number ON readers (card_number) WHERE removed_at IS NULL;

-- Counters -----------------------------------------------------------------------------------------

DROP TRIGGER books_removed;
CREATE TRIGGER books_deleted AFTER DELETE ON books WHEN OLD.removed_at IS NULL BEGIN
    UPDATE tallies SET n = n - 1 WHERE what = 'books' AND state = 0;
END;
CREATE TRIGGER books_removed AFTER UPDATE OF removed_at ON books
    WHEN (OLD.removed_at IS NULL) <> (NEW.removed_at IS NULL) BEGIN
    UPDATE tallies SET n = n + CASE WHEN NEW.removed_at IS NULL THEN 1 ELSE -1 END
        WHERE what = 'books' AND state = 0;
END;
DROP TRIGGER copies_removed;
CREATE TRIGGER copies_deleted AFTER DELETE ON copies WHEN OLD.removed_at IS NULL BEGIN
    UPDATE tallies SET n = n - 1 WHERE what = 'copies' AND state = 0;
END;
CREATE TRIGGER copies_removed AFTER UPDATE OF removed_at ON copies
    WHEN (OLD.removed_at IS NULL) <> (NEW.removed_at IS NULL) BEGIN
    UPDATE tallies SET n = n + CASE WHEN NEW.removed_at IS NULL THEN 1 ELSE -1 END
        WHERE what = 'copies' AND state = 0;
END;
DROP TRIGGER readers_removed;
CREATE TRIGGER readers_deleted AFTER DELETE ON readers WHEN OLD.removed_at IS NULL BEGIN
    UPDATE tallies SET n = n - 1 WHERE what = 'readers' AND state = 0;
END;
CREATE TRIGGER readers_removed AFTER UPDATE OF removed_at ON readers
    WHEN (OLD.removed_at IS NULL) <> (NEW.removed_at IS NULL) BEGIN
    UPDATE tallies SET n = n + CASE WHEN NEW.removed_at IS NULL THEN 1 ELSE -1 END
        WHERE what = 'readers' AND state = 0;
END;

-- Subscriptions of nobody's card, by state.
INSERT INTO tallies SELECT 'subscriptions-of-nobody', state, count(*) FROM subscriptions
    WHERE reader_id IS NULL GROUP BY state;
CREATE TRIGGER subscriptions_of_nobody_added AFTER INSERT ON subscriptions
    WHEN NEW.reader_id IS NULL BEGIN
    INSERT INTO tallies VALUES ('subscriptions-of-nobody', NEW.state, 1)
        ON CONFLICT DO UPDATE SET n = n + 1;
END;
CREATE TRIGGER subscriptions_of_nobody_moved AFTER UPDATE OF state, reader_id ON subscriptions
    WHEN OLD.state <> NEW.state OR (OLD.reader_id IS NULL) <> (NEW.reader_id IS NULL) BEGIN
    UPDATE tallies SET n = n - 1 WHERE what = 'subscriptions-of-nobody' AND state = OLD.state
        AND OLD.reader_id IS NULL;
    INSERT INTO tallies SELECT 'subscriptions-of-nobody', NEW.state, 1 WHERE NEW.reader_id IS NULL
        ON CONFLICT DO UPDATE SET n = n + 1;
END;
CREATE TRIGGER subscriptions_of_nobody_deleted AFTER DELETE ON subscriptions
    WHEN OLD.reader_id IS NULL BEGIN
    UPDATE tallies SET n = n - 1 WHERE what = 'subscriptions-of-nobody' AND state = OLD.state;
END;

-- Orders of the long lists -------------------------------------------------------------------------

-- A list walks the index of its order, so each holds all that the walk asks for. Titles and names
-- order reservations and subscriptions, too, and those of removed records are still shown there.
CREATE INDEX books_title
    ON books (title COLLATE NOCASE, CAST(volume AS INTEGER), id, removed_at);
CREATE INDEX books_author ON books (author COLLATE NOCASE) WHERE removed_at IS NULL;
CREATE INDEX books_call_number ON books (call_number COLLATE NOCASE) WHERE removed_at IS NULL;
CREATE INDEX books_year ON books (year) WHERE removed_at IS NULL;
CREATE INDEX readers_name ON readers (name COLLATE NOCASE, id, removed_at);
CREATE INDEX reservations_waiting ON reservations (placed_at) WHERE state < 2;
CREATE INDEX reservations_on_shelf ON reservations (pickup_by) WHERE state = 2;
CREATE INDEX reservations_closed ON reservations (closed_at) WHERE state > 2;
CREATE INDEX reservations_of_nobody ON reservations (id, state) WHERE reader_id IS NULL;
CREATE INDEX subscriptions_state ON subscriptions (state);
CREATE INDEX subscriptions_of_nobody ON subscriptions (id, state) WHERE reader_id IS NULL;
CREATE INDEX deliveries_created ON deliveries (created_at);
CREATE INDEX deliveries_reader ON deliveries (reader_id) WHERE reader_id IS NOT NULL;
CREATE INDEX deliveries_kind ON deliveries (kind);

-- Searches -----------------------------------------------------------------------------------------

-- The pieces of the texts that are searched, made by the program's function search_pieces(): pairs
-- of Korean syllables, the beginnings of words, initial consonants. They consist of letters and
-- digits in lower case, and the tokenizer "ascii" leaves those as they are. The tables keep no text,
-- so a row is taken out with the pieces that it went in with: whoever changes search_pieces() must
-- fill the tables anew in the same migration.
CREATE VIRTUAL TABLE books_search
    USING fts5 (pieces, content = '', detail = none, columnsize = 0, tokenize = 'ascii');
CREATE VIRTUAL TABLE readers_search
    USING fts5 (pieces, content = '', detail = none, columnsize = 0, tokenize = 'ascii');
-- Fewer merges while many rows come in, each of more parts.
INSERT INTO books_search (books_search, rank) VALUES ('automerge', 8);
INSERT INTO readers_search (readers_search, rank) VALUES ('automerge', 8);

INSERT INTO books_search (rowid, pieces)
    SELECT id, search_pieces(title, volume, author, publisher, call_number) FROM books;
CREATE TRIGGER books_search_added AFTER INSERT ON books WHEN NEW.removed_at IS NULL BEGIN
    INSERT INTO books_search (rowid, pieces) VALUES (NEW.id,
        search_pieces(NEW.title, NEW.volume, NEW.author, NEW.publisher, NEW.call_number));
END;
CREATE TRIGGER books_search_changed
    AFTER UPDATE OF title, volume, author, publisher, call_number, removed_at ON books
    WHEN (OLD.removed_at IS NULL) <> (NEW.removed_at IS NULL) OR OLD.title <> NEW.title
        OR OLD.volume <> NEW.volume OR OLD.author <> NEW.author OR OLD.publisher <> NEW.publisher
        OR OLD.call_number <> NEW.call_number BEGIN
    INSERT INTO books_search (books_search, rowid, pieces) SELECT 'delete', OLD.id,
        search_pieces(OLD.title, OLD.volume, OLD.author, OLD.publisher, OLD.call_number)
        WHERE OLD.removed_at IS NULL;
    INSERT INTO books_search (rowid, pieces) SELECT NEW.id,
        search_pieces(NEW.title, NEW.volume, NEW.author, NEW.publisher, NEW.call_number)
        WHERE NEW.removed_at IS NULL;
END;
CREATE TRIGGER books_search_deleted AFTER DELETE ON books WHEN OLD.removed_at IS NULL BEGIN
    INSERT INTO books_search (books_search, rowid, pieces) VALUES ('delete', OLD.id,
        search_pieces(OLD.title, OLD.volume, OLD.author, OLD.publisher, OLD.call_number));
END;

INSERT INTO readers_search (rowid, pieces)
    SELECT id, search_pieces(name, card_number, phone, email) FROM readers;
CREATE TRIGGER readers_search_added AFTER INSERT ON readers WHEN NEW.removed_at IS NULL BEGIN
    INSERT INTO readers_search (rowid, pieces) VALUES (NEW.id,
        search_pieces(NEW.name, NEW.card_number, NEW.phone, NEW.email));
END;
CREATE TRIGGER readers_search_changed
    AFTER UPDATE OF name, card_number, phone, email, removed_at ON readers
    WHEN (OLD.removed_at IS NULL) <> (NEW.removed_at IS NULL) OR OLD.name <> NEW.name
        OR OLD.card_number <> NEW.card_number OR OLD.phone <> NEW.phone
        OR OLD.email <> NEW.email BEGIN
    INSERT INTO readers_search (readers_search, rowid, pieces) SELECT 'delete', OLD.id,
        search_pieces(OLD.name, OLD.card_number, OLD.phone, OLD.email)
        WHERE OLD.removed_at IS NULL;
    INSERT INTO readers_search (rowid, pieces) SELECT NEW.id,
        search_pieces(NEW.name, NEW.card_number, NEW.phone, NEW.email)
        WHERE NEW.removed_at IS NULL;
END;
CREATE TRIGGER readers_search_deleted AFTER DELETE ON readers WHEN OLD.removed_at IS NULL BEGIN
    INSERT INTO readers_search (readers_search, rowid, pieces) VALUES ('delete', OLD.id,
        search_pieces(OLD.name, OLD.card_number, OLD.phone, OLD.email));
END;
