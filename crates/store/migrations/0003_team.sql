-- A team's work: who does what by when, packets out and back, reading again.

-- The first column of each journaled table is what its changes are told by: a post, a person or a client.

-- More of a person. JSON lists, as `roles`.
ALTER TABLE person ADD COLUMN clients   TEXT NOT NULL DEFAULT '[]'; -- identities; empty: all
ALTER TABLE person ADD COLUMN languages TEXT NOT NULL DEFAULT '[]';
ALTER TABLE person ADD COLUMN days      TEXT NOT NULL DEFAULT '[1,2,3,4,5]'; -- Monday is 1
ALTER TABLE person ADD COLUMN capacity  INTEGER CHECK (capacity >= 0);       -- posts a week
ALTER TABLE person ADD COLUMN rate      INTEGER CHECK (rate >= 0);           -- hundredths
ALTER TABLE person ADD COLUMN colour    INTEGER CHECK (colour BETWEEN 0 AND 11);

CREATE TABLE absence (
  person_id TEXT NOT NULL REFERENCES person (id),
  first_day TEXT NOT NULL CHECK (first_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  last_day  TEXT NOT NULL CHECK (last_day >= first_day),
  note      TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (person_id, first_day)
) STRICT, WITHOUT ROWID;

CREATE TABLE assignment (
  post_id     TEXT NOT NULL REFERENCES post (id),
  id          TEXT NOT NULL UNIQUE,
  person_id   TEXT NOT NULL REFERENCES person (id),
  role        TEXT NOT NULL CHECK (role IN ('contentManager', 'writer', 'designer', 'reviewer', 'clientContact')),
  brief       TEXT NOT NULL DEFAULT '',
  due         TEXT CHECK (due GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  due_by_hand INTEGER NOT NULL DEFAULT 0 CHECK (due_by_hand IN (0, 1)),
  lead        INTEGER CHECK (lead >= 0), -- working days before the post; NULL: the client's usual ones
  state       TEXT NOT NULL CHECK (state IN ('to_send', 'sent', 'accepted', 'in_progress', 'delivered', 'to_rework',
                                             'done', 'withdrawn')),
  estimate    INTEGER CHECK (estimate >= 0), -- minutes
  spent       INTEGER CHECK (spent >= 0),    -- minutes
  fee         INTEGER CHECK (fee >= 0),      -- hundredths; NULL: the person's rate
  delivered   TEXT CHECK (delivered GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  PRIMARY KEY (post_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX assignment_by_due ON assignment (due, person_id);
CREATE INDEX assignment_of_person ON assignment (person_id, due);
-- What is owed, whatever its day: late work, work without a day.
CREATE INDEX assignment_owed ON assignment (due)
  WHERE state IN ('to_send', 'sent', 'accepted', 'in_progress', 'to_rework');

-- Who worked on a post until now has an assignment for writing; a post has one at most, so its identity serves.
INSERT INTO assignment (id, post_id, person_id, role, state)
SELECT id, id, assignee_id, 'writer',
       CASE WHEN status IN ('approved', 'scheduled', 'published', 'cancelled') THEN 'done'
            WHEN status IN ('in_review', 'with_client') THEN 'delivered'
            WHEN status = 'drafting' THEN 'in_progress'
            ELSE 'to_send' END
FROM post WHERE assignee_id IS NOT NULL;

-- Undo stops here: what was done before knows nothing of assignments, and taking it back would leave them behind.
INSERT INTO memory (key, value) SELECT 'undo-from', max(seq) FROM journal HAVING max(seq) IS NOT NULL;
UPDATE journal SET state = 2 WHERE state = 1;

-- How a client's posts are worked on.
CREATE TABLE practice (
  client_id TEXT NOT NULL PRIMARY KEY REFERENCES client (id),
  approvals INTEGER NOT NULL DEFAULT 0 CHECK (approvals BETWEEN 0 AND 9),
  follows   INTEGER NOT NULL DEFAULT 1 CHECK (follows IN (0, 1)),
  leads     TEXT NOT NULL DEFAULT '[]' -- JSON
) STRICT, WITHOUT ROWID;

-- The editorial line (no series), and templates for series.
CREATE TABLE brief (
  client_id TEXT NOT NULL REFERENCES client (id),
  series    TEXT NOT NULL DEFAULT '',
  brief     TEXT NOT NULL, -- JSON
  PRIMARY KEY (client_id, series)
) STRICT, WITHOUT ROWID;

CREATE TABLE comment (
  post_id      TEXT NOT NULL REFERENCES post (id),
  id          TEXT NOT NULL UNIQUE,
  at           INTEGER NOT NULL, -- milliseconds since 1970, UTC
  who          TEXT NOT NULL,
  text         TEXT NOT NULL,
  passage_text TEXT,    -- JSON: which text; NULL: the whole post
  passage_from INTEGER, -- UTF-16 units
  passage_to   INTEGER,
  quote        TEXT,
  internal     INTEGER NOT NULL CHECK (internal IN (0, 1)),
  resolved     INTEGER NOT NULL DEFAULT 0 CHECK (resolved IN (0, 1)),
  people       TEXT NOT NULL DEFAULT '[]', -- JSON: who is spoken to
  PRIMARY KEY (post_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX comment_of_post ON comment (post_id, at);

-- By post and name, so that the same person agrees once.
CREATE TABLE approval (
  post_id TEXT NOT NULL REFERENCES post (id),
  who     TEXT NOT NULL,
  at      INTEGER NOT NULL,
  hash    TEXT NOT NULL, -- of the content agreed to
  PRIMARY KEY (post_id, who)
) STRICT, WITHOUT ROWID;

-- States of a post that somebody kept, that came back or that were replaced. What went out is in `sent`.
CREATE TABLE revision (
  post_id TEXT NOT NULL REFERENCES post (id),
  id          TEXT NOT NULL UNIQUE,
  at      INTEGER NOT NULL,
  who     TEXT NOT NULL,
  origin  TEXT NOT NULL CHECK (origin IN ('kept', 'received', 'replaced')),
  packet  TEXT,
  content TEXT NOT NULL, -- JSON
  PRIMARY KEY (post_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX revision_of_post ON revision (post_id, at);

-- Answers taken in: the same one again changes nothing. By post, then by what it says.
CREATE TABLE received (
  post_id TEXT NOT NULL,
  digest  TEXT NOT NULL,
  packet  TEXT NOT NULL,
  PRIMARY KEY (post_id, digest)
) STRICT, WITHOUT ROWID;

-- Where a post came out.
CREATE TABLE published (
  post_id    TEXT NOT NULL REFERENCES post (id),
  channel_id TEXT NOT NULL REFERENCES channel (id),
  address    TEXT NOT NULL CHECK (address <> ''),
  PRIMARY KEY (post_id, channel_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX published_on ON published (channel_id);

-- Not journaled, as `share`: what was sent stays sent, so that it can come back whatever was undone since. No reference to
-- posts or people: these may go while their packets are out.
CREATE TABLE sent (
  packet        TEXT NOT NULL,
  post_id       TEXT NOT NULL,
  revision      TEXT NOT NULL UNIQUE,
  assignment_id TEXT NOT NULL,
  person_id     TEXT NOT NULL,
  person        TEXT NOT NULL, -- the name as it was
  at            INTEGER NOT NULL,
  who           TEXT NOT NULL,
  content       TEXT NOT NULL, -- JSON: what the others' changes are measured against
  PRIMARY KEY (packet, post_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX sent_of_post ON sent (post_id, at);
