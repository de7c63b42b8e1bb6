-- What the file of each source of key dates calls its calendar: the person may call the source otherwise, and the file may
-- come under another name.

-- Not journaled, and without a reference to the source: a name that is known stays known whatever is undone here.
CREATE TABLE key_date_calendar (
  source_id TEXT NOT NULL PRIMARY KEY,
  name      TEXT NOT NULL
) STRICT, WITHOUT ROWID;
