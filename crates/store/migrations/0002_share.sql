-- Calendars told to readers, key dates from files, answers to what was told.

-- What was told to whom. Not journaled: what was sent stays sent, and a sequence never goes back
-- (docs/decisions/0010-what-was-sent-stays-sent.md). No reference to posts, clients or people: these may go, and undo may
-- bring them back, while what their readers have in their calendars stays.
CREATE TABLE share (
  id          TEXT NOT NULL PRIMARY KEY,
  reader      TEXT NOT NULL,    -- client:<id>, person:<id>, oneself
  reader_name TEXT NOT NULL,    -- as it was then
  at          INTEGER NOT NULL, -- milliseconds since 1970, UTC
  who         TEXT NOT NULL,
  scope       TEXT NOT NULL,    -- JSON
  narrowing   TEXT NOT NULL,    -- JSON: the scope without days and statuses
  outlook     INTEGER NOT NULL CHECK (outlook IN (0, 1)),
  file        TEXT NOT NULL,
  counts      TEXT NOT NULL     -- JSON
) STRICT, WITHOUT ROWID;
CREATE INDEX share_of_reader ON share (reader, at);
CREATE INDEX share_by_time ON share (at);

-- Each state of a post in a reader's calendar, once.
CREATE TABLE shown (
  reader    TEXT NOT NULL,
  post_id   TEXT NOT NULL,
  sequence  INTEGER NOT NULL CHECK (sequence >= 0),
  share_id  TEXT NOT NULL REFERENCES share (id), -- the one that told it first
  uid       TEXT NOT NULL,
  modified  INTEGER NOT NULL, -- milliseconds since 1970, UTC
  withdrawn INTEGER NOT NULL CHECK (withdrawn IN (0, 1)),
  last      INTEGER NOT NULL CHECK (last IN (0, 1)),
  day       TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  telling   TEXT NOT NULL, -- JSON: what was seen, how it was written
  PRIMARY KEY (reader, post_id, sequence)
) STRICT, WITHOUT ROWID;
CREATE INDEX shown_to_reader ON shown (reader, day) WHERE last = 1;
CREATE INDEX shown_by_day ON shown (day) WHERE last = 1;
CREATE INDEX shown_of_post ON shown (post_id) WHERE last = 1;
CREATE INDEX shown_by_uid ON shown (uid) WHERE last = 1;
CREATE INDEX shown_of_share ON shown (share_id);

-- Which states each share told.
CREATE TABLE share_post (
  share_id TEXT NOT NULL REFERENCES share (id),
  post_id  TEXT NOT NULL,
  sequence INTEGER NOT NULL,
  PRIMARY KEY (share_id, post_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX share_of_post ON share_post (post_id, share_id);

-- From here on: journaled.
CREATE TABLE key_date_source (
  id        TEXT NOT NULL PRIMARY KEY,
  name      TEXT NOT NULL CHECK (name <> ''),
  kind      TEXT NOT NULL CHECK (kind IN ('public_holidays', 'school_holidays', 'client_events', 'other')),
  colour    INTEGER NOT NULL CHECK (colour BETWEEN 0 AND 11),
  hidden    INTEGER NOT NULL DEFAULT 0 CHECK (hidden IN (0, 1)),
  client_id TEXT REFERENCES client (id), -- NULL: for every client
  file      TEXT NOT NULL               -- name of the file it came from last
) STRICT, WITHOUT ROWID;
CREATE INDEX key_date_source_of_client ON key_date_source (client_id) WHERE client_id IS NOT NULL;

CREATE TABLE key_date (
  source_id TEXT NOT NULL REFERENCES key_date_source (id),
  uid       TEXT NOT NULL,
  title     TEXT NOT NULL,
  first_day TEXT NOT NULL CHECK (first_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  last_day  TEXT NOT NULL CHECK (last_day >= first_day), -- included; of the first time, when it comes again
  time      TEXT CHECK (time GLOB '[0-9][0-9]:[0-9][0-9]'),
  note      TEXT NOT NULL DEFAULT '',
  link      TEXT NOT NULL DEFAULT '',
  again     TEXT NOT NULL DEFAULT '', -- how it comes again: its components as the file has them; empty when once
  PRIMARY KEY (source_id, uid)
) STRICT, WITHOUT ROWID;
CREATE INDEX key_date_once ON key_date (last_day) WHERE again = '';
CREATE INDEX key_date_again ON key_date (first_day) WHERE again <> '';

-- Which post an event of a file became; the post may be gone since.
CREATE TABLE imported_event (
  post_id TEXT NOT NULL,
  uid     TEXT NOT NULL,
  PRIMARY KEY (post_id, uid)
) STRICT, WITHOUT ROWID;
CREATE INDEX imported_event_by_uid ON imported_event (uid);

-- Proposals accepted or refused: they are not made again.
CREATE TABLE answered (
  id       TEXT NOT NULL PRIMARY KEY,
  accepted INTEGER NOT NULL CHECK (accepted IN (0, 1))
) STRICT, WITHOUT ROWID;
