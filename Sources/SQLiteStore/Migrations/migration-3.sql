-- From version 2 to 3: roles and logins of operators, files kept closer, the journal of access, and
-- indexes for the measures.

CREATE TABLE operator_2 AS SELECT code, name, station FROM operator;

DROP TABLE operator;

CREATE TABLE operator (
  code   TEXT NOT NULL PRIMARY KEY CHECK (length(code) BETWEEN 1 AND 32),
  name   TEXT NOT NULL CHECK (length(name) > 0),
  -- The station or district it is about.
  unit   TEXT REFERENCES unit (code),
  -- The user of the operating system who alone may act as this operator.
  login  TEXT UNIQUE CHECK (length(login) BETWEEN 1 AND 64)
) STRICT, WITHOUT ROWID;

INSERT INTO operator (code, name, unit) SELECT code, name, station FROM operator_2;

DROP TABLE operator_2;

-- What operators may do; in force as soon as there is a row.
CREATE TABLE operator_role (
  operator  TEXT NOT NULL REFERENCES operator (code),
  role      TEXT NOT NULL CHECK (role IN (
              'officer', 'mediator', 'head', 'statistician', 'auditor', 'administrator')),
  PRIMARY KEY (operator, role)
) STRICT, WITHOUT ROWID;

-- Files that are kept closer than others, and those whose text was destroyed.
CREATE TABLE file_mark (
  dispute_id  INTEGER NOT NULL REFERENCES dispute (id),
  kind        TEXT NOT NULL CHECK (kind IN (
                'minor', 'domestic_violence', 'sealed_record', 'restricted', 'destroyed')),
  -- The day a file was destroyed.
  since       TEXT CHECK (since IS date(since, '+0 days')),
  PRIMARY KEY (dispute_id, kind),
  CHECK ((kind = 'destroyed') = (since IS NOT NULL))
) STRICT, WITHOUT ROWID;

-- Refusals, reads of protected files, exports and the like; one hash chain of its own.
CREATE TABLE access_journal (
  one        INTEGER NOT NULL PRIMARY KEY CHECK (one = 1),
  identity   BLOB NOT NULL CHECK (length(identity) = 16),
  algorithm  TEXT NOT NULL CHECK (algorithm = 'sha256'),
  sequence   INTEGER NOT NULL CHECK (sequence >= 0),
  head       BLOB NOT NULL CHECK (length(head) = 32)
) STRICT;

CREATE TABLE access_event (
  sequence  INTEGER NOT NULL PRIMARY KEY CHECK (sequence > 0),
  body      BLOB NOT NULL,
  hash      BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT;

-- What the measures of a period read: agreements by the day they are due, those not performed or
-- performed late, limits and visits by their day.
CREATE INDEX spell_due ON spell (coalesce(perform_by, performed_on), ended_on)
  WHERE outcome = 'agreement';
CREATE INDEX spell_unperformed ON spell (perform_by)
  WHERE outcome = 'agreement' AND performed_on IS NULL AND perform_by IS NOT NULL;
CREATE INDEX spell_performed_late ON spell (performed_on)
  WHERE outcome = 'agreement' AND performed_on > perform_by;
CREATE INDEX spell_settle_by ON spell (settle_by, ended_on) WHERE settle_by IS NOT NULL;
CREATE INDEX spell_visit_by ON spell (visit_by) WHERE visit_by IS NOT NULL;

CREATE TRIGGER access_event_is_never_changed BEFORE UPDATE ON access_event
BEGIN SELECT RAISE(ABORT, 'the journal is never changed'); END;

CREATE TRIGGER access_event_is_never_deleted BEFORE DELETE ON access_event
BEGIN SELECT RAISE(ABORT, 'the journal is never deleted from'); END;

PRAGMA user_version = 3;
