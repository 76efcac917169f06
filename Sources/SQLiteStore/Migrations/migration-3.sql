-- From version 2 to 3: roles and logins of operators, files kept closer, the journal of access, and
-- indexes for the measures.

-- The tables of disputes are made again with checks that take less time (see schema.sql). Their rows
-- refer to each other, which is looked at again when all is in place.
PRAGMA defer_foreign_keys = ON;

CREATE TABLE dispute_2 AS SELECT * FROM dispute;

DROP TABLE dispute;

CREATE TABLE dispute (
  id             INTEGER NOT NULL PRIMARY KEY,
  station        TEXT NOT NULL REFERENCES unit (code),
  year           INTEGER NOT NULL CHECK (year BETWEEN 1 AND 9999),
  serial         INTEGER NOT NULL CHECK (serial > 0),
  category       TEXT NOT NULL CHECK (
                   category = 'family' OR category = 'neighbour' OR category = 'homestead' OR
                   category = 'contract' OR category = 'business' OR category = 'damages' OR
                   category = 'land' OR category = 'expropriation' OR
                   category = 'pollution' OR category = 'wages' OR category = 'labour' OR
                   category = 'tourism' OR category = 'ecommerce' OR category = 'consumer' OR
                   category = 'medical' OR category = 'traffic' OR category = 'property' OR
                   category = 'other'),
  source         TEXT NOT NULL CHECK (
                   source = 'screening' OR source = 'call_110' OR source = 'walk_in' OR
                   source = 'application' OR source = 'court' OR source = 'prosecution' OR
                   source = 'police' OR source = 'petition' OR source = 'other_body' OR
                   source = 'hotline_12345' OR source = 'code' OR source = 'grid'),
  grid           TEXT,
  source_ref     TEXT,
  status         TEXT NOT NULL CHECK (
                   status = 'registered' OR status = 'accepted' OR status = 'mediating' OR
                   status = 'agreed' OR status = 'performed' OR status = 'closed' OR
                   status = 'declined' OR status = 'failed' OR status = 'withdrawn' OR
                   status = 'terminated' OR status = 'referred_out' OR status = 'merged' OR
                   status = 'reopened' OR status = 'voided'),
  outcome        TEXT CHECK (
                   outcome = 'agreement' OR outcome = 'reconciled' OR outcome = 'failed' OR
                   outcome = 'withdrawn' OR outcome = 'terminated' OR
                   outcome = 'referred_out' OR outcome = 'declined' OR outcome = 'merged'),
  form           TEXT CHECK (form = 'written' OR form = 'oral' OR form = 'on_scene'),
  mediator       TEXT REFERENCES mediator (code),
  registered_on  TEXT NOT NULL CHECK (registered_on IS date(registered_on, '+0 days')),
  entered_at     TEXT NOT NULL CHECK (length(entered_at) = 20),
  accepted_on    TEXT CHECK (accepted_on IS date(accepted_on, '+0 days')),
  agreed_on      TEXT CHECK (agreed_on IS date(agreed_on, '+0 days')),
  perform_by     TEXT CHECK (perform_by IS date(perform_by, '+0 days')),
  performed_on   TEXT CHECK (performed_on IS date(performed_on, '+0 days')),
  closed_on      TEXT CHECK (closed_on IS date(closed_on, '+0 days')),
  moved_on       TEXT NOT NULL CHECK (moved_on IS date(moved_on, '+0 days')),
  merged_into    TEXT,
  -- A number is given once: no gap, no double.
  UNIQUE (station, year, serial),
  CHECK (agreed_on IS NULL OR agreed_on >= registered_on),
  CHECK (performed_on IS NULL OR performed_on >= agreed_on),
  CHECK (closed_on IS NULL OR closed_on >= registered_on),
  CHECK ((outcome IN ('agreement', 'reconciled')) IS (agreed_on IS NOT NULL) OR outcome IS NULL)
) STRICT;

INSERT INTO dispute SELECT * FROM dispute_2;

DROP TABLE dispute_2;

CREATE INDEX dispute_open ON dispute (station, registered_on)
  WHERE status IN ('registered', 'accepted', 'mediating', 'reopened');
CREATE UNIQUE INDEX dispute_source_ref ON dispute (station, source_ref)
  WHERE source_ref IS NOT NULL AND status <> 'voided';

CREATE TABLE party_2 AS SELECT * FROM party;

DROP TABLE party;

CREATE TABLE party (
  dispute_id  INTEGER NOT NULL REFERENCES dispute (id),
  position    INTEGER NOT NULL CHECK (position > 0),
  role        TEXT NOT NULL CHECK (
                   role = 'applicant' OR role = 'respondent' OR role = 'third_party' OR
                   role = 'agent' OR role = 'guardian' OR role = 'witness' OR
                   role = 'reporter' OR role = 'suspect' OR role = 'victim'),
  side        TEXT NOT NULL CHECK (side = 'first' OR side = 'second' OR side = 'neither'),
  PRIMARY KEY (dispute_id, position)
) STRICT, WITHOUT ROWID;

INSERT INTO party SELECT * FROM party_2;

DROP TABLE party_2;

CREATE TABLE spell_2 AS SELECT * FROM spell;

DROP TABLE spell;

CREATE TABLE spell (
  dispute_id   INTEGER NOT NULL REFERENCES dispute (id),
  position     INTEGER NOT NULL CHECK (position > 0),
  opened_on    TEXT NOT NULL CHECK (opened_on IS date(opened_on, '+0 days')),
  opened_as    TEXT NOT NULL CHECK (opened_as = 'new' OR opened_as = 'reopened' OR opened_as = 'received'),
  ended_on     TEXT CHECK (ended_on IS date(ended_on, '+0 days')),
  ended_as     TEXT CHECK (
                   ended_as = 'resolved' OR ended_as = 'failed' OR ended_as = 'terminated' OR
                   ended_as = 'withdrawn' OR ended_as = 'declined' OR
                   ended_as = 'referred_out' OR ended_as = 'merged'),
  -- When the dispute opened again; NULL for its last spell.
  reopened_on  TEXT CHECK (reopened_on IS date(reopened_on, '+0 days')),
  -- What the measures count: since version 2.
  accepted_on   TEXT CHECK (accepted_on IS date(accepted_on, '+0 days')),
  settle_by     TEXT CHECK (settle_by IS date(settle_by, '+0 days')),
  session_on    TEXT CHECK (session_on IS date(session_on, '+0 days')),
  outcome       TEXT CHECK (outcome IN ('agreement', 'reconciled')),
  form          TEXT CHECK (form = 'written' OR form = 'oral' OR form = 'on_scene'),
  perform_by    TEXT CHECK (perform_by IS date(perform_by, '+0 days')),
  performed_on  TEXT CHECK (performed_on IS date(performed_on, '+0 days')),
  visit_by      TEXT CHECK (visit_by IS date(visit_by, '+0 days')),
  referred_to   TEXT,
  PRIMARY KEY (dispute_id, position),
  CHECK ((ended_on IS NULL) = (ended_as IS NULL)),
  CHECK (ended_on IS NULL OR ended_on >= opened_on)
) STRICT, WITHOUT ROWID;

INSERT INTO spell SELECT * FROM spell_2;

DROP TABLE spell_2;

CREATE INDEX spell_opened ON spell (opened_on, ended_on, opened_as, ended_as, reopened_on);
CREATE INDEX spell_ended ON spell (ended_on, opened_on, opened_as, ended_as, reopened_on);

CREATE TABLE visit_2 AS SELECT * FROM visit;

DROP TABLE visit;

CREATE TABLE visit (
  dispute_id    INTEGER NOT NULL REFERENCES dispute (id),
  position      INTEGER NOT NULL CHECK (position > 0),
  visited_on    TEXT NOT NULL CHECK (visited_on IS date(visited_on, '+0 days')),
  satisfaction  TEXT NOT NULL CHECK (
                   satisfaction = 'satisfied' OR satisfaction = 'fairly_satisfied' OR
                   satisfaction = 'dissatisfied' OR satisfaction = 'no_answer'),
  PRIMARY KEY (dispute_id, position)
) STRICT, WITHOUT ROWID;

INSERT INTO visit SELECT * FROM visit_2;

DROP TABLE visit_2;

CREATE INDEX visit_visited ON visit (visited_on, satisfaction);

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
