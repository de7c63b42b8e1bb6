-- The first workspace. Domain tables come first; they are the ones whose changes the journal records.
-- No ON DELETE action anywhere: the code deletes children itself, so that a changeset holds every row that changed
-- and its inverse meets no action of SQLite's own.

CREATE TABLE client (
  id     TEXT NOT NULL PRIMARY KEY,
  name   TEXT NOT NULL CHECK (name <> ''),
  colour INTEGER NOT NULL CHECK (colour BETWEEN 0 AND 11),
  zone   TEXT NOT NULL,
  note   TEXT NOT NULL DEFAULT '',
  sample INTEGER NOT NULL DEFAULT 0 CHECK (sample IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE TABLE channel (
  id        TEXT NOT NULL PRIMARY KEY,
  client_id TEXT NOT NULL REFERENCES client (id),
  network   TEXT NOT NULL,
  handle    TEXT NOT NULL DEFAULT '',
  active    INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1))
) STRICT, WITHOUT ROWID;
CREATE INDEX channel_of_client ON channel (client_id);

CREATE TABLE person (
  id     TEXT NOT NULL PRIMARY KEY,
  name   TEXT NOT NULL CHECK (name <> ''),
  email  TEXT NOT NULL DEFAULT '',
  roles  TEXT NOT NULL DEFAULT '[]', -- JSON list of role words
  sample INTEGER NOT NULL DEFAULT 0 CHECK (sample IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE TABLE post (
  id           TEXT NOT NULL PRIMARY KEY,
  client_id    TEXT NOT NULL REFERENCES client (id),
  title        TEXT NOT NULL DEFAULT '',
  planned_date TEXT CHECK (planned_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  planned_time TEXT CHECK (planned_time GLOB '[0-9][0-9]:[0-9][0-9]'),
  status       TEXT NOT NULL CHECK (status IN ('idea', 'drafting', 'in_review', 'with_client', 'approved',
                                               'scheduled', 'published', 'on_hold', 'cancelled')),
  text         TEXT NOT NULL DEFAULT '',
  hashtags     TEXT NOT NULL DEFAULT '',
  pillar       TEXT NOT NULL DEFAULT '',
  series       TEXT NOT NULL DEFAULT '',
  notes        TEXT NOT NULL DEFAULT '',
  link         TEXT NOT NULL DEFAULT '',
  evergreen    INTEGER NOT NULL DEFAULT 0 CHECK (evergreen IN (0, 1)),
  pinned       INTEGER NOT NULL DEFAULT 0 CHECK (pinned IN (0, 1)),
  assignee_id  TEXT REFERENCES person (id),
  sample       INTEGER NOT NULL DEFAULT 0 CHECK (sample IN (0, 1)),
  CHECK (planned_time IS NULL OR planned_date IS NOT NULL),
  CHECK (status NOT IN ('scheduled', 'published') OR planned_date IS NOT NULL)
) STRICT, WITHOUT ROWID;
-- The calendar: a window of days, of one client or of all. Undated ideas are the NULLs of the same indexes.
CREATE INDEX post_by_day ON post (planned_date, planned_time, id);
CREATE INDEX post_of_client ON post (client_id, planned_date);
CREATE INDEX post_of_person ON post (assignee_id) WHERE assignee_id IS NOT NULL;
CREATE INDEX post_of_sample ON post (client_id) WHERE sample = 1;
CREATE INDEX post_pillar ON post (pillar) WHERE pillar <> '';
CREATE INDEX post_series ON post (series) WHERE series <> '';

-- Clustered by post: the variants of a post are read together.
CREATE TABLE variant (
  post_id      TEXT NOT NULL REFERENCES post (id),
  channel_id   TEXT NOT NULL REFERENCES channel (id),
  text         TEXT, -- NULL: the common text
  hashtags     TEXT, -- NULL: the common hashtags
  planned_time TEXT CHECK (planned_time GLOB '[0-9][0-9]:[0-9][0-9]'), -- NULL: the post's time
  PRIMARY KEY (post_id, channel_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX variant_of_channel ON variant (channel_id);

CREATE TABLE saved_view (
  id     TEXT NOT NULL PRIMARY KEY,
  name   TEXT NOT NULL CHECK (name <> ''),
  filter TEXT NOT NULL -- JSON
) STRICT, WITHOUT ROWID;

-- One row for each user action: undo, redo, history and later exchanges read it.
CREATE TABLE journal (
  seq       INTEGER PRIMARY KEY AUTOINCREMENT,
  action_id TEXT NOT NULL UNIQUE,
  at        INTEGER NOT NULL, -- milliseconds since 1970, UTC
  who       TEXT NOT NULL,
  told      TEXT NOT NULL,    -- JSON: the action's name and the parameters of its sentence
  text_key  TEXT,             -- the text that the action typed in, for edits that go on
  state     INTEGER NOT NULL DEFAULT 0 CHECK (state IN (0, 1, 2)), -- done, undone, undone and out of redo's reach
  changeset BLOB NOT NULL     -- SQLite session extension
) STRICT;
CREATE INDEX journal_by_state ON journal (state, seq);

CREATE TABLE journal_post (
  post_id TEXT NOT NULL,
  seq     INTEGER NOT NULL,
  PRIMARY KEY (post_id, seq)
) STRICT, WITHOUT ROWID;

-- Preferences and where the person was. Not journaled: undo does not change the theme.
CREATE TABLE memory (
  key   TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Words of posts, kept by the triggers below, undo included. The documents' numbers have a table of their own, because
-- rowids of tables without an INTEGER PRIMARY KEY do not survive VACUUM.
CREATE TABLE search_doc (
  doc     INTEGER PRIMARY KEY,
  post_id TEXT NOT NULL UNIQUE
) STRICT;
CREATE VIRTUAL TABLE search USING fts5 (
  title, body, notes, client,
  content = '', contentless_delete = 1, prefix = '1 2 3', tokenize = 'unicode61 remove_diacritics 2'
);
-- unicode61 folds accents but not ligatures.
CREATE VIEW search_words AS
SELECT d.doc,
       p.id AS post_id,
       replace(replace(p.title, 'œ', 'oe'), 'Œ', 'Oe') AS title,
       replace(replace(p.text || ' ' || p.hashtags || coalesce(
         (SELECT group_concat(' ' || coalesce(v.text, '') || ' ' || coalesce(v.hashtags, ''), '')
          FROM variant v WHERE v.post_id = p.id AND (v.text IS NOT NULL OR v.hashtags IS NOT NULL)), ''),
         'œ', 'oe'), 'Œ', 'Oe') AS body,
       replace(replace(p.notes || ' ' || p.pillar || ' ' || p.series, 'œ', 'oe'), 'Œ', 'Oe') AS notes,
       replace(replace(c.name, 'œ', 'oe'), 'Œ', 'Oe') AS client
FROM post p JOIN search_doc d ON d.post_id = p.id JOIN client c ON c.id = p.client_id;

CREATE TRIGGER search_post_added AFTER INSERT ON post BEGIN
  INSERT INTO search_doc (post_id) VALUES (new.id);
  INSERT INTO search (rowid, title, body, notes, client)
    SELECT doc, title, body, notes, client FROM search_words WHERE post_id = new.id;
END;
CREATE TRIGGER search_post_removed AFTER DELETE ON post BEGIN
  DELETE FROM search WHERE rowid = (SELECT doc FROM search_doc WHERE post_id = old.id);
  DELETE FROM search_doc WHERE post_id = old.id;
END;
CREATE TRIGGER search_post_changed
AFTER UPDATE OF title, text, hashtags, notes, pillar, series, client_id ON post BEGIN
  DELETE FROM search WHERE rowid = (SELECT doc FROM search_doc WHERE post_id = new.id);
  INSERT INTO search (rowid, title, body, notes, client)
    SELECT doc, title, body, notes, client FROM search_words WHERE post_id = new.id;
END;
CREATE TRIGGER search_variant_added AFTER INSERT ON variant
WHEN new.text IS NOT NULL OR new.hashtags IS NOT NULL BEGIN
  DELETE FROM search WHERE rowid = (SELECT doc FROM search_doc WHERE post_id = new.post_id);
  INSERT INTO search (rowid, title, body, notes, client)
    SELECT doc, title, body, notes, client FROM search_words WHERE post_id = new.post_id;
END;
CREATE TRIGGER search_variant_changed AFTER UPDATE OF text, hashtags ON variant BEGIN
  DELETE FROM search WHERE rowid = (SELECT doc FROM search_doc WHERE post_id = new.post_id);
  INSERT INTO search (rowid, title, body, notes, client)
    SELECT doc, title, body, notes, client FROM search_words WHERE post_id = new.post_id;
END;
CREATE TRIGGER search_variant_removed AFTER DELETE ON variant
WHEN old.text IS NOT NULL OR old.hashtags IS NOT NULL BEGIN
  DELETE FROM search WHERE rowid = (SELECT doc FROM search_doc WHERE post_id = old.post_id);
  INSERT INTO search (rowid, title, body, notes, client)
    SELECT doc, title, body, notes, client FROM search_words WHERE post_id = old.post_id;
END;
CREATE TRIGGER search_client_renamed AFTER UPDATE OF name ON client WHEN old.name <> new.name BEGIN
  DELETE FROM search WHERE rowid IN
    (SELECT d.doc FROM post p JOIN search_doc d ON d.post_id = p.id WHERE p.client_id = new.id);
  INSERT INTO search (rowid, title, body, notes, client)
    SELECT w.doc, w.title, w.body, w.notes, w.client
    FROM post p JOIN search_words w ON w.post_id = p.id WHERE p.client_id = new.id;
END;
