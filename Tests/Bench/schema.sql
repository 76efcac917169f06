-- The raw side: what somebody would write who has only the sqlite3 shell and wants these jobs fast.
-- No journal, no chain, no rules, no measures; durable like the other side.
PRAGMA journal_mode = TRUNCATE;
PRAGMA synchronous = EXTRA;

CREATE TABLE dispute (
  id             INTEGER PRIMARY KEY,
  station        TEXT NOT NULL,
  year           INTEGER NOT NULL,
  serial         INTEGER NOT NULL,
  category       TEXT NOT NULL,
  source         TEXT NOT NULL,
  status         TEXT NOT NULL,
  summary        TEXT,
  registered_on  TEXT NOT NULL,
  resolved_on    TEXT,
  UNIQUE (station, year, serial)
) STRICT;

CREATE TABLE party (
  dispute_id  INTEGER NOT NULL REFERENCES dispute (id),
  role        TEXT NOT NULL,
  name        TEXT
) STRICT;
