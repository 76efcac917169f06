-- From version 8 to 9: what was registered can be corrected, a party taken out,
-- what is due is kept, and what was agreed in money.

ALTER TABLE dispute ADD COLUMN text_sequence INTEGER CHECK (text_sequence > 0);
ALTER TABLE dispute ADD COLUMN text_position INTEGER CHECK (text_position > 0);

ALTER TABLE dispute ADD COLUMN other_mediators TEXT CHECK (length(other_mediators) > 0);
ALTER TABLE dispute ADD COLUMN track TEXT CHECK (track = 'people' OR track = 'police');
ALTER TABLE dispute ADD COLUMN next_session TEXT CHECK (next_session IS date(next_session, '+0 days'));

ALTER TABLE spell ADD COLUMN terms TEXT CHECK (length(terms) > 0);

ALTER TABLE party ADD COLUMN removed INTEGER CHECK (removed = 1);

CREATE TABLE due (
  dispute_id  INTEGER NOT NULL REFERENCES dispute (id),
  kind        TEXT NOT NULL CHECK (
                kind = 'mediation' OR kind = 'session' OR kind = 'performance' OR kind = 'visit'),
  -- A term of the agreement and its instalment, by their places; 0 for the whole.
  term        INTEGER NOT NULL CHECK (term >= 0),
  instalment  INTEGER NOT NULL CHECK (instalment >= 0),
  station     TEXT NOT NULL,
  due_on      TEXT NOT NULL CHECK (due_on IS date(due_on, '+0 days')),
  PRIMARY KEY (dispute_id, kind, term, instalment)
) STRICT, WITHOUT ROWID;

CREATE INDEX due_day ON due (station, due_on);

PRAGMA user_version = 9;
