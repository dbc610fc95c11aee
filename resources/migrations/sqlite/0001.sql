-- SPDX-License-Identifier: GPL-3.0-or-later
-- The first schema. Times are UTC milliseconds, days are ISO dates, states and kinds are the
-- numbers of the enums in core/. Never edited once released.

-- What staff set, over the defaults of the registry.
CREATE TABLE settings (
    key TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) WITHOUT ROWID;

-- Who did what, with the rows as they were and became, which is what an undo needs.
CREATE TABLE journal (
    id INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    user TEXT NOT NULL,
    program TEXT NOT NULL,
    action TEXT NOT NULL,
    subject TEXT NOT NULL,
    before_json BLOB NOT NULL,
    after_json BLOB NOT NULL
);

-- How many rows there are, by kind and state, so that nobody counts a table. Kept by triggers.
CREATE TABLE tallies (
    what TEXT NOT NULL,
    state INTEGER NOT NULL,
    n INTEGER NOT NULL,
    PRIMARY KEY (what, state)
) WITHOUT ROWID;

-- Catalogue ---------------------------------------------------------------------------------------

-- One bibliographic record. NULL: it has no control number, no ISBN.
CREATE TABLE books (
    id INTEGER PRIMARY KEY,
    control_number TEXT,
    isbn TEXT,
    title TEXT NOT NULL,
    volume TEXT NOT NULL,
    author TEXT NOT NULL,
    publisher TEXT NOT NULL,
    year TEXT NOT NULL,
    call_number TEXT NOT NULL,
    language TEXT NOT NULL
);
CREATE UNIQUE INDEX books_control_number ON books (control_number) WHERE control_number IS NOT NULL;
CREATE INDEX books_isbn ON books (isbn) WHERE isbn IS NOT NULL;
CREATE TRIGGER books_added AFTER INSERT ON books BEGIN
    INSERT INTO tallies VALUES ('books', 0, 1) ON CONFLICT DO UPDATE SET n = n + 1;
END;
CREATE TRIGGER books_removed AFTER DELETE ON books BEGIN
    UPDATE tallies SET n = n - 1 WHERE what = 'books' AND state = 0;
END;

-- One physical item.
CREATE TABLE copies (
    id INTEGER PRIMARY KEY,
    book_id INTEGER NOT NULL REFERENCES books,
    barcode TEXT NOT NULL,
    state INTEGER NOT NULL,
    reservation_id INTEGER REFERENCES reservations, -- while on the hold shelf
    borrower_id INTEGER REFERENCES readers -- while on loan
);
CREATE UNIQUE INDEX copies_barcode ON copies (barcode);
CREATE INDEX copies_book ON copies (book_id);
CREATE TRIGGER copies_added AFTER INSERT ON copies BEGIN
    INSERT INTO tallies VALUES ('copies', 0, 1) ON CONFLICT DO UPDATE SET n = n + 1;
END;
CREATE TRIGGER copies_removed AFTER DELETE ON copies BEGIN
    UPDATE tallies SET n = n - 1 WHERE what = 'copies' AND state = 0;
END;

-- Circulation -------------------------------------------------------------------------------------

-- A person with a card.
CREATE TABLE readers (
    id INTEGER PRIMARY KEY,
    card_number TEXT NOT NULL,
    name TEXT NOT NULL,
    language TEXT NOT NULL,
    phone TEXT NOT NULL,
    email TEXT NOT NULL,
    is_blocked INTEGER NOT NULL,
    blocked_reason TEXT NOT NULL,
    expires_on TEXT
);
CREATE UNIQUE INDEX readers_card_number ON readers (card_number);
CREATE TRIGGER readers_added AFTER INSERT ON readers BEGIN
    INSERT INTO tallies VALUES ('readers', 0, 1) ON CONFLICT DO UPDATE SET n = n + 1;
END;
CREATE TRIGGER readers_removed AFTER DELETE ON readers BEGIN
    UPDATE tallies SET n = n - 1 WHERE what = 'readers' AND state = 0;
END;

-- A reader's place in the queue of a book. States 0, 1, 2 are open.
CREATE TABLE reservations (
    id INTEGER PRIMARY KEY,
    book_id INTEGER NOT NULL REFERENCES books,
    reader_id INTEGER REFERENCES readers, -- NULL once retention has taken the reader away
    state INTEGER NOT NULL,
    position INTEGER NOT NULL,
    placed_at INTEGER NOT NULL,
    starts_on TEXT,
    not_needed_after TEXT,
    suspended_until TEXT,
    copy_id INTEGER REFERENCES copies,
    ready_at INTEGER,
    pickup_by INTEGER,
    told_at INTEGER,
    told_how TEXT NOT NULL,
    closed_at INTEGER,
    close_reason TEXT NOT NULL
);
CREATE INDEX reservations_book ON reservations (book_id, state, position);
CREATE INDEX reservations_reader ON reservations (reader_id, state);
CREATE INDEX reservations_book_reader ON reservations (book_id, reader_id);
CREATE INDEX reservations_state ON reservations (state);
-- One open reservation of a book is enough for a reader.
CREATE UNIQUE INDEX reservations_open ON reservations (book_id, reader_id)
    WHERE state < 3 AND reader_id IS NOT NULL;
CREATE TRIGGER reservations_added AFTER INSERT ON reservations BEGIN
    INSERT INTO tallies VALUES ('reservations', NEW.state, 1) ON CONFLICT DO UPDATE SET n = n + 1;
END;
CREATE TRIGGER reservations_moved AFTER UPDATE OF state ON reservations WHEN OLD.state <> NEW.state BEGIN
    UPDATE tallies SET n = n - 1 WHERE what = 'reservations' AND state = OLD.state;
    INSERT INTO tallies VALUES ('reservations', NEW.state, 1) ON CONFLICT DO UPDATE SET n = n + 1;
END;
CREATE TRIGGER reservations_removed AFTER DELETE ON reservations BEGIN
    UPDATE tallies SET n = n - 1 WHERE what = 'reservations' AND state = OLD.state;
END;

-- Readers who only want to know that a book is back.
CREATE TABLE watches (
    book_id INTEGER NOT NULL REFERENCES books,
    reader_id INTEGER NOT NULL REFERENCES readers,
    at INTEGER NOT NULL,
    PRIMARY KEY (book_id, reader_id)
) WITHOUT ROWID;

-- Push services and subscriptions -----------------------------------------------------------------

-- The library's VAPID keys. Old ones go on signing for the subscriptions made with them.
CREATE TABLE vapid_keys (
    id INTEGER PRIMARY KEY,
    public_key BLOB NOT NULL UNIQUE,
    private_key BLOB NOT NULL,
    created_at INTEGER NOT NULL,
    is_current INTEGER NOT NULL
);
CREATE UNIQUE INDEX vapid_keys_current ON vapid_keys (is_current) WHERE is_current = 1;

-- A push service is an origin together with the key used there: both are paused together.
CREATE TABLE services (
    id INTEGER PRIMARY KEY,
    origin TEXT NOT NULL,
    vapid_key_id INTEGER NOT NULL REFERENCES vapid_keys,
    paused_at INTEGER,
    pause_reason TEXT NOT NULL DEFAULT '',
    wait_until INTEGER,
    UNIQUE (origin, vapid_key_id)
);

-- One browser. The hash is half of a SHA-256 of the endpoint: an index on the text is three times
-- as large and much slower to fill.
CREATE TABLE subscriptions (
    id INTEGER PRIMARY KEY,
    endpoint TEXT NOT NULL,
    endpoint_hash BLOB NOT NULL,
    p256dh BLOB NOT NULL,
    auth BLOB NOT NULL,
    service_id INTEGER NOT NULL REFERENCES services,
    vapid_key_id INTEGER NOT NULL REFERENCES vapid_keys,
    reader_id INTEGER REFERENCES readers,
    language TEXT NOT NULL,
    state INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    consent_at INTEGER,
    consent_how TEXT NOT NULL,
    user_agent TEXT NOT NULL,
    last_accepted_at INTEGER
);
CREATE UNIQUE INDEX subscriptions_endpoint ON subscriptions (endpoint_hash);
CREATE INDEX subscriptions_reader ON subscriptions (reader_id, state) WHERE reader_id IS NOT NULL;

-- How many subscriptions each service has, by state. Kept by triggers.
CREATE TABLE subscription_counts (
    service_id INTEGER NOT NULL,
    state INTEGER NOT NULL,
    n INTEGER NOT NULL,
    PRIMARY KEY (service_id, state)
) WITHOUT ROWID;

-- `active` counts the members that can be rung. Kept by triggers.
CREATE TABLE lists (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    is_public INTEGER NOT NULL,
    active INTEGER NOT NULL DEFAULT 0
);

CREATE TABLE list_members (
    list_id INTEGER NOT NULL REFERENCES lists,
    subscription_id INTEGER NOT NULL REFERENCES subscriptions,
    PRIMARY KEY (list_id, subscription_id)
) WITHOUT ROWID;
CREATE INDEX list_members_subscription ON list_members (subscription_id, list_id);

CREATE TRIGGER subscriptions_added AFTER INSERT ON subscriptions BEGIN
    INSERT INTO subscription_counts VALUES (NEW.service_id, NEW.state, 1)
        ON CONFLICT DO UPDATE SET n = n + 1;
END;
CREATE TRIGGER subscriptions_moved AFTER UPDATE OF state, service_id ON subscriptions
    WHEN OLD.state <> NEW.state OR OLD.service_id <> NEW.service_id BEGIN
    UPDATE subscription_counts SET n = n - 1
        WHERE service_id = OLD.service_id AND state = OLD.state;
    INSERT INTO subscription_counts VALUES (NEW.service_id, NEW.state, 1)
        ON CONFLICT DO UPDATE SET n = n + 1;
    UPDATE lists SET active = active + (NEW.state = 0) - (OLD.state = 0)
        WHERE (NEW.state = 0) <> (OLD.state = 0)
          AND id IN (SELECT list_id FROM list_members WHERE subscription_id = NEW.id);
END;
CREATE TRIGGER subscriptions_removed AFTER DELETE ON subscriptions BEGIN
    UPDATE subscription_counts SET n = n - 1
        WHERE service_id = OLD.service_id AND state = OLD.state;
END;
CREATE TRIGGER list_members_added AFTER INSERT ON list_members BEGIN
    UPDATE lists SET active = active + 1 WHERE id = NEW.list_id
        AND (SELECT state FROM subscriptions WHERE id = NEW.subscription_id) = 0;
END;
CREATE TRIGGER list_members_removed AFTER DELETE ON list_members BEGIN
    UPDATE lists SET active = active - 1 WHERE id = OLD.list_id
        AND (SELECT state FROM subscriptions WHERE id = OLD.subscription_id) = 0;
END;

-- Codes from the desk that tie a browser to a card; only their hash is kept.
CREATE TABLE pairings (
    id INTEGER PRIMARY KEY,
    reader_id INTEGER NOT NULL REFERENCES readers,
    code_hash BLOB NOT NULL UNIQUE,
    expires_at INTEGER NOT NULL,
    used_at INTEGER,
    used_by INTEGER REFERENCES subscriptions
);

-- Phones that the program plays itself in a sample library.
CREATE TABLE rehearsal_phones (
    subscription_id INTEGER PRIMARY KEY REFERENCES subscriptions,
    private_key BLOB NOT NULL
);

-- The outbox --------------------------------------------------------------------------------------

-- An alert that staff compose for a list. State 3, finished, is derived and never stored.
CREATE TABLE announcements (
    id INTEGER PRIMARY KEY,
    list_id INTEGER NOT NULL REFERENCES lists,
    title TEXT NOT NULL,
    body TEXT NOT NULL,
    url TEXT NOT NULL,
    icon TEXT NOT NULL,
    urgency TEXT NOT NULL,
    ttl_seconds INTEGER NOT NULL,
    topic BLOB NOT NULL,
    state INTEGER NOT NULL,
    reason TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    not_before INTEGER NOT NULL,
    recipients INTEGER NOT NULL
);

-- One alert to one subscription: kind and ids, not text. States 0 to 3 are open (queued, held,
-- leased, retrying). due_at is the end of the lease while leased, so an ended lease is simply due.
CREATE TABLE deliveries (
    id INTEGER PRIMARY KEY,
    kind INTEGER NOT NULL,
    state INTEGER NOT NULL,
    announcement_id INTEGER NOT NULL DEFAULT 0, -- 0: a personal alert
    service_id INTEGER NOT NULL REFERENCES services,
    subscription_id INTEGER REFERENCES subscriptions,
    reader_id INTEGER REFERENCES readers,
    reservation_id INTEGER REFERENCES reservations,
    book_id INTEGER REFERENCES books,
    attempts INTEGER NOT NULL DEFAULT 0,
    renotify INTEGER NOT NULL DEFAULT 0,
    topic BLOB NOT NULL,
    created_at INTEGER NOT NULL,
    due_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    http_status INTEGER NOT NULL DEFAULT 0,
    reason TEXT NOT NULL DEFAULT '',
    lease_owner TEXT,
    finished_at INTEGER
);
-- What the sender asks: the next due row of a service's personal alerts, or of one announcement,
-- without meeting rows of paused ones.
CREATE INDEX deliveries_due ON deliveries (service_id, announcement_id, due_at) WHERE state < 4;
CREATE UNIQUE INDEX deliveries_audience ON deliveries (announcement_id, subscription_id)
    WHERE announcement_id > 0;
CREATE INDEX deliveries_announcement ON deliveries (announcement_id) WHERE announcement_id > 0;
CREATE INDEX deliveries_reservation ON deliveries (reservation_id) WHERE reservation_id IS NOT NULL;
CREATE INDEX deliveries_state ON deliveries (state);
-- How many were accepted lately.
CREATE INDEX deliveries_accepted ON deliveries (finished_at) WHERE state = 4;

-- How many deliveries are in each state. Kept by triggers.
CREATE TABLE delivery_counts (
    announcement_id INTEGER NOT NULL,
    service_id INTEGER NOT NULL,
    state INTEGER NOT NULL,
    n INTEGER NOT NULL,
    PRIMARY KEY (announcement_id, service_id, state)
) WITHOUT ROWID;
-- Which services and announcements have something open. The condition leaves n out, which would
-- write the index at every count; rows that came down to 0 are removed after each batch instead.
CREATE INDEX delivery_counts_open ON delivery_counts (service_id, announcement_id) WHERE state < 4;

CREATE TRIGGER deliveries_added AFTER INSERT ON deliveries BEGIN
    INSERT INTO delivery_counts VALUES (NEW.announcement_id, NEW.service_id, NEW.state, 1)
        ON CONFLICT DO UPDATE SET n = n + 1;
END;
CREATE TRIGGER deliveries_moved AFTER UPDATE OF state, service_id ON deliveries
    WHEN OLD.state <> NEW.state OR OLD.service_id <> NEW.service_id BEGIN
    UPDATE delivery_counts SET n = n - 1 WHERE announcement_id = OLD.announcement_id
        AND service_id = OLD.service_id AND state = OLD.state;
    INSERT INTO delivery_counts VALUES (NEW.announcement_id, NEW.service_id, NEW.state, 1)
        ON CONFLICT DO UPDATE SET n = n + 1;
END;
CREATE TRIGGER deliveries_removed AFTER DELETE ON deliveries BEGIN
    UPDATE delivery_counts SET n = n - 1 WHERE announcement_id = OLD.announcement_id
        AND service_id = OLD.service_id AND state = OLD.state;
END;
