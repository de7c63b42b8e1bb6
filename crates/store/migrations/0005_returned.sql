-- What readers sent back, as far as the next share must know of it, and the key dates that they were told.

-- Not journaled, as `share`: what a reader's program counted to stays so whatever is undone here.
CREATE TABLE returned (
  reader     TEXT NOT NULL,
  post_id    TEXT NOT NULL,
  sequence   INTEGER NOT NULL CHECK (sequence >= 0), -- the highest that came back
  differs_at INTEGER, -- the state told from which what came back differed, until another one is told
  PRIMARY KEY (reader, post_id)
) STRICT, WITHOUT ROWID;

-- Which file of the share told it, from 0.
ALTER TABLE share_post ADD COLUMN part INTEGER NOT NULL DEFAULT 0;

-- Each key date in a reader's calendar, as it was told last. Not journaled either.
CREATE TABLE shown_day (
  reader    TEXT NOT NULL,
  uid       TEXT NOT NULL,
  sequence  INTEGER NOT NULL CHECK (sequence >= 0),
  modified  INTEGER NOT NULL, -- milliseconds since 1970, UTC
  withdrawn INTEGER NOT NULL CHECK (withdrawn IN (0, 1)),
  title     TEXT NOT NULL,
  first_day TEXT NOT NULL CHECK (first_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  last_day  TEXT NOT NULL CHECK (last_day >= first_day),
  PRIMARY KEY (reader, uid)
) STRICT, WITHOUT ROWID;
