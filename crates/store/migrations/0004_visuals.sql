-- Pictures and videos, where they are used, how they are cut. The files are beside the database: visuals/, named by what
-- they hold.

CREATE TABLE visual (
  id          TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 64), -- BLAKE3 of the file, hexadecimal
  client_id   TEXT REFERENCES client (id), -- NULL: for every client
  file_name   TEXT NOT NULL,
  kind        TEXT NOT NULL,
  bytes       INTEGER NOT NULL CHECK (bytes >= 0),
  width       INTEGER CHECK (width > 0), -- upright
  height      INTEGER CHECK (height > 0),
  animated    INTEGER NOT NULL DEFAULT 0 CHECK (animated IN (0, 1)),
  alt         TEXT NOT NULL DEFAULT '',
  alt_review  INTEGER NOT NULL DEFAULT 0 CHECK (alt_review IN (0, 1)),
  credit      TEXT NOT NULL DEFAULT '',
  licence     TEXT NOT NULL DEFAULT '',
  source      TEXT NOT NULL DEFAULT '',
  rights_from TEXT CHECK (rights_from GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  rights_until TEXT CHECK (rights_until GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  territory   TEXT NOT NULL DEFAULT '',
  consent     TEXT NOT NULL DEFAULT '',
  focal_x     INTEGER CHECK (focal_x BETWEEN 0 AND 10000), -- ten-thousandths
  focal_y     INTEGER CHECK (focal_y BETWEEN 0 AND 10000),
  tags        TEXT NOT NULL DEFAULT '[]', -- JSON list
  added       INTEGER NOT NULL,           -- milliseconds since 1970, UTC
  CHECK ((focal_x IS NULL) = (focal_y IS NULL)),
  CHECK ((width IS NULL) = (height IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX visual_by_time ON visual (added, id);
CREATE INDEX visual_of_client ON visual (client_id, added, id);

-- Clustered by post: what a post shows is read together.
CREATE TABLE post_visual (
  post_id   TEXT NOT NULL REFERENCES post (id),
  visual_id TEXT NOT NULL REFERENCES visual (id),
  position  INTEGER NOT NULL CHECK (position >= 0),
  PRIMARY KEY (post_id, visual_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX post_of_visual ON post_visual (visual_id);

-- A part chosen by hand for a format; without one, the part is proposed.
CREATE TABLE visual_crop (
  visual_id TEXT NOT NULL REFERENCES visual (id),
  format    TEXT NOT NULL, -- network:format
  x         INTEGER NOT NULL CHECK (x >= 0),
  y         INTEGER NOT NULL CHECK (y >= 0),
  width     INTEGER NOT NULL CHECK (width > 0 AND x + width <= 10000),
  height    INTEGER NOT NULL CHECK (height > 0 AND y + height <= 10000),
  PRIMARY KEY (visual_id, format)
) STRICT, WITHOUT ROWID;

-- From here on: not journaled. What was measured of a file, made again when it is missing; of no row in particular.
CREATE TABLE visual_digest (
  visual_id   TEXT NOT NULL PRIMARY KEY,
  refusal     TEXT,    -- why its pixels cannot be read
  colour      INTEGER, -- 0xRRGGBB
  hue         TEXT,
  fingerprint BLOB
) STRICT, WITHOUT ROWID;
CREATE INDEX visual_by_hue ON visual_digest (hue, visual_id) WHERE hue IS NOT NULL;

-- Tags and words, kept by triggers, undo included.
CREATE TABLE visual_tag (
  tag       TEXT NOT NULL,
  visual_id TEXT NOT NULL,
  PRIMARY KEY (tag, visual_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE visual_doc (
  doc       INTEGER PRIMARY KEY,
  visual_id TEXT NOT NULL UNIQUE
) STRICT;
CREATE VIRTUAL TABLE visual_search USING fts5 (
  words, content = '', contentless_delete = 1, prefix = '1 2 3', tokenize = 'unicode61 remove_diacritics 2'
);
CREATE TRIGGER visual_added AFTER INSERT ON visual BEGIN
  INSERT OR IGNORE INTO visual_tag (tag, visual_id) SELECT value, new.id FROM json_each(new.tags);
  INSERT INTO visual_doc (visual_id) VALUES (new.id);
  INSERT INTO visual_search (rowid, words)
    SELECT doc, replace(replace(new.file_name || ' ' || new.alt || ' ' || new.credit || ' ' || new.tags, 'œ', 'oe'),
                        'Œ', 'Oe')
    FROM visual_doc WHERE visual_id = new.id;
END;
CREATE TRIGGER visual_removed AFTER DELETE ON visual BEGIN
  DELETE FROM visual_tag WHERE visual_id = old.id AND tag IN (SELECT value FROM json_each(old.tags));
  DELETE FROM visual_search WHERE rowid = (SELECT doc FROM visual_doc WHERE visual_id = old.id);
  DELETE FROM visual_doc WHERE visual_id = old.id;
END;
CREATE TRIGGER visual_changed AFTER UPDATE OF file_name, alt, credit, tags ON visual BEGIN
  DELETE FROM visual_tag WHERE visual_id = old.id AND tag IN (SELECT value FROM json_each(old.tags));
  INSERT OR IGNORE INTO visual_tag (tag, visual_id) SELECT value, new.id FROM json_each(new.tags);
  DELETE FROM visual_search WHERE rowid = (SELECT doc FROM visual_doc WHERE visual_id = new.id);
  INSERT INTO visual_search (rowid, words)
    SELECT doc, replace(replace(new.file_name || ' ' || new.alt || ' ' || new.credit || ' ' || new.tags, 'œ', 'oe'),
                        'Œ', 'Oe')
    FROM visual_doc WHERE visual_id = new.id;
END;
