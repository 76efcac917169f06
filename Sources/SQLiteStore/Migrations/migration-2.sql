-- From version 1 to 2: what the measures count in the register, and the office's journal.
-- The register's spells are replayed from the journal afterwards.

DROP TABLE spell;

CREATE TABLE spell (
  dispute_id   INTEGER NOT NULL REFERENCES dispute (id),
  position     INTEGER NOT NULL CHECK (position > 0),
  opened_on    TEXT NOT NULL CHECK (opened_on IS date(opened_on, '+0 days')),
  opened_as    TEXT NOT NULL CHECK (opened_as IN ('new', 'reopened', 'received')),
  ended_on     TEXT CHECK (ended_on IS date(ended_on, '+0 days')),
  ended_as     TEXT CHECK (ended_as IN (
                 'resolved', 'failed', 'terminated', 'withdrawn', 'declined', 'referred_out',
                 'merged')),
  -- When the dispute opened again; NULL for its last spell.
  reopened_on  TEXT CHECK (reopened_on IS date(reopened_on, '+0 days')),
  -- What the measures count: since version 2.
  accepted_on   TEXT CHECK (accepted_on IS date(accepted_on, '+0 days')),
  settle_by     TEXT CHECK (settle_by IS date(settle_by, '+0 days')),
  session_on    TEXT CHECK (session_on IS date(session_on, '+0 days')),
  outcome       TEXT CHECK (outcome IN ('agreement', 'reconciled')),
  form          TEXT CHECK (form IN ('written', 'oral', 'on_scene')),
  perform_by    TEXT CHECK (perform_by IS date(perform_by, '+0 days')),
  performed_on  TEXT CHECK (performed_on IS date(performed_on, '+0 days')),
  visit_by      TEXT CHECK (visit_by IS date(visit_by, '+0 days')),
  referred_to   TEXT,
  PRIMARY KEY (dispute_id, position),
  CHECK ((ended_on IS NULL) = (ended_as IS NULL)),
  CHECK (ended_on IS NULL OR ended_on >= opened_on)
) STRICT, WITHOUT ROWID;

CREATE INDEX spell_opened ON spell (opened_on, ended_on, opened_as, ended_as, reopened_on);

CREATE INDEX spell_ended ON spell (ended_on, opened_on, opened_as, ended_as, reopened_on);

CREATE TABLE visit (
  dispute_id    INTEGER NOT NULL REFERENCES dispute (id),
  position      INTEGER NOT NULL CHECK (position > 0),
  visited_on    TEXT NOT NULL CHECK (visited_on IS date(visited_on, '+0 days')),
  satisfaction  TEXT NOT NULL CHECK (satisfaction IN (
                  'satisfied', 'fairly_satisfied', 'dissatisfied', 'no_answer')),
  PRIMARY KEY (dispute_id, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX visit_visited ON visit (visited_on, satisfaction);

CREATE TABLE repeat_call (
  dispute_id  INTEGER NOT NULL REFERENCES dispute (id),
  position    INTEGER NOT NULL CHECK (position > 0),
  called_on   TEXT NOT NULL CHECK (called_on IS date(called_on, '+0 days')),
  PRIMARY KEY (dispute_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE office_journal (
  one        INTEGER NOT NULL PRIMARY KEY CHECK (one = 1),
  identity   BLOB NOT NULL CHECK (length(identity) = 16),
  algorithm  TEXT NOT NULL CHECK (algorithm = 'sha256'),
  sequence   INTEGER NOT NULL CHECK (sequence >= 0),
  head       BLOB NOT NULL CHECK (length(head) = 32)
) STRICT;

CREATE TABLE office_event (
  sequence  INTEGER NOT NULL PRIMARY KEY CHECK (sequence > 0),
  -- The operation's id; one operation may bring several units.
  key       TEXT NOT NULL CHECK (length(key) BETWEEN 1 AND 64),
  body      BLOB NOT NULL,
  hash      BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT;

CREATE INDEX office_event_key ON office_event (key);

CREATE TABLE seal_document (
  number    INTEGER NOT NULL PRIMARY KEY CHECK (number > 0),
  document  BLOB NOT NULL
) STRICT;

CREATE TRIGGER office_event_is_never_changed BEFORE UPDATE ON office_event
BEGIN SELECT RAISE(ABORT, 'the journal is never changed'); END;

CREATE TRIGGER office_event_is_never_deleted BEFORE DELETE ON office_event
BEGIN SELECT RAISE(ABORT, 'the journal is never deleted from'); END;

CREATE TRIGGER seal_document_is_never_changed BEFORE UPDATE ON seal_document
BEGIN SELECT RAISE(ABORT, 'a sealed report is never changed'); END;

CREATE TRIGGER seal_document_is_never_deleted BEFORE DELETE ON seal_document
BEGIN SELECT RAISE(ABORT, 'a sealed report is never deleted'); END;

PRAGMA user_version = 2;
