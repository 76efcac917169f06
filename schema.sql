-- The database of mediate, version 9.
--
-- This file is the source: the engine embeds it and runs it on a new database, and
-- `sqlite3 new.db < schema.sql` gives the same tables. A released version is never edited;
-- later versions add numbered migrations.
--
-- Days are text YYYY-MM-DD, instants text YYYY-MM-DDTHH:MM:SSZ (UTC). No date arithmetic is done
-- in SQL: days are only compared.

PRAGMA application_id = 0x4D435431;  -- "MCT1"
PRAGMA user_version = 9;

-- ---------------------------------------------------------------------------- bodies and people

-- City, districts, stations, police rooms and grid cells.
CREATE TABLE unit (
  code    TEXT NOT NULL PRIMARY KEY CHECK (length(code) BETWEEN 1 AND 64),
  kind    TEXT NOT NULL CHECK (kind IN ('city', 'district', 'station', 'police_room', 'grid')),
  name    TEXT NOT NULL CHECK (length(name) > 0),
  parent  TEXT REFERENCES unit (code)
) STRICT, WITHOUT ROWID;

-- The office the database was made for: one row.
CREATE TABLE office (
  one           INTEGER NOT NULL PRIMARY KEY CHECK (one = 1),
  home_station  TEXT NOT NULL REFERENCES unit (code)
) STRICT;

-- Who enters things. Events carry the code only.
CREATE TABLE operator (
  code   TEXT NOT NULL PRIMARY KEY CHECK (length(code) BETWEEN 1 AND 32),
  name   TEXT NOT NULL CHECK (length(name) > 0),
  -- The station or district it is about.
  unit   TEXT REFERENCES unit (code),
  -- The user of the operating system who alone may act as this operator.
  login  TEXT UNIQUE CHECK (length(login) BETWEEN 1 AND 64),
  -- The office's journal commits to the name with it: since version 6.
  salt   BLOB CHECK (length(salt) = 32)
) STRICT, WITHOUT ROWID;

-- What operators may do; in force as soon as there is a row.
CREATE TABLE operator_role (
  operator  TEXT NOT NULL REFERENCES operator (code),
  role      TEXT NOT NULL CHECK (role IN (
              'officer', 'mediator', 'head', 'statistician', 'auditor', 'administrator')),
  PRIMARY KEY (operator, role)
) STRICT, WITHOUT ROWID;

-- Who mediates.
CREATE TABLE mediator (
  code     TEXT NOT NULL PRIMARY KEY CHECK (length(code) BETWEEN 1 AND 32),
  name     TEXT NOT NULL CHECK (length(name) > 0),
  kind     TEXT NOT NULL CHECK (kind IN (
             'village_cadre', 'peoples_mediator', 'public_interest_lawyer',
             'retired_party_member', 'officer', 'auxiliary', 'unstated')),
  station  TEXT REFERENCES unit (code),
  -- The office's journal commits to the name with it: since version 6.
  salt     BLOB CHECK (length(salt) = 32)
) STRICT, WITHOUT ROWID;

-- ------------------------------------------------------------------------------------- register

-- A list of words in a CHECK is written as a chain of OR: SQLite builds a small table for a longer IN at
-- every row, which takes longer than the insert itself.

-- The present state of every dispute; always equal to what the journal replays to.
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
  -- Personal, beside their commitments in the journal: NULL where there is none, or it was erased.
  grid           TEXT,
  -- Empty where there was one that was erased.
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
  -- Where the present texts stand: NULL for its registration, else the link of the chain and the place in
  -- it of what corrected them last. Since version 9.
  text_sequence  INTEGER CHECK (text_sequence > 0),
  text_position  INTEGER CHECK (text_position > 0),
  -- The codes of who mediates beside the one who leads, between spaces; how it is mediated; the day of the
  -- session that was agreed on. Since version 9.
  other_mediators  TEXT CHECK (length(other_mediators) > 0),
  track            TEXT CHECK (track = 'people' OR track = 'police'),
  next_session     TEXT CHECK (next_session IS date(next_session, '+0 days')),
  -- A number is given once: no gap, no double.
  UNIQUE (station, year, serial),
  CHECK (agreed_on IS NULL OR agreed_on >= registered_on),
  CHECK (performed_on IS NULL OR performed_on >= agreed_on),
  CHECK (closed_on IS NULL OR closed_on >= registered_on),
  CHECK ((outcome IN ('agreement', 'reconciled')) IS (agreed_on IS NOT NULL) OR outcome IS NULL)
) STRICT;

CREATE INDEX dispute_open ON dispute (station, year, serial)
  WHERE status = 'registered' OR status = 'accepted' OR status = 'mediating' OR status = 'reopened';
-- The same reference of a station's own ledger is taken once.
CREATE UNIQUE INDEX dispute_source_ref ON dispute (station, source_ref)
  WHERE source_ref <> '' AND status <> 'voided';

-- What a station's ledger may hold already, looked up by its day: since version 6.
CREATE INDEX dispute_day ON dispute (station, registered_on);
-- What was merged into a dispute: since version 6.
CREATE INDEX dispute_merged ON dispute (merged_into) WHERE merged_into IS NOT NULL;

-- Who stands in a dispute; names are personal and live with the event that brought them.
CREATE TABLE party (
  dispute_id  INTEGER NOT NULL REFERENCES dispute (id),
  position    INTEGER NOT NULL CHECK (position > 0),
  role        TEXT NOT NULL CHECK (
                   role = 'applicant' OR role = 'respondent' OR role = 'third_party' OR
                   role = 'agent' OR role = 'guardian' OR role = 'witness' OR
                   role = 'reporter' OR role = 'suspect' OR role = 'victim'),
  side        TEXT NOT NULL CHECK (side = 'first' OR side = 'second' OR side = 'neither'),
  -- 1 for one who was taken out of the dispute; the place stays. Since version 9.
  removed     INTEGER CHECK (removed = 1),
  PRIMARY KEY (dispute_id, position)
) STRICT, WITHOUT ROWID;

-- The times each dispute was open: what the ledger counts.
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
  -- Amounts and days of what was agreed, and what came of them: JSON; NULL for words alone. Since version 9.
  terms         TEXT CHECK (length(terms) > 0),
  PRIMARY KEY (dispute_id, position),
  CHECK ((ended_on IS NULL) = (ended_as IS NULL)),
  CHECK (ended_on IS NULL OR ended_on >= opened_on)
) STRICT, WITHOUT ROWID;

CREATE INDEX spell_opened ON spell (opened_on);
-- What later months count without anything happening: disputes that are open, agreements not yet
-- performed.
CREATE INDEX spell_open ON spell (opened_on) WHERE ended_on IS NULL;
CREATE INDEX spell_unperformed ON spell (perform_by)
  WHERE outcome = 'agreement' AND performed_on IS NULL AND perform_by IS NOT NULL;

-- The visits after an ending (People's Mediation Law, art. 31).
CREATE TABLE visit (
  dispute_id    INTEGER NOT NULL REFERENCES dispute (id),
  position      INTEGER NOT NULL CHECK (position > 0),
  visited_on    TEXT NOT NULL CHECK (visited_on IS date(visited_on, '+0 days')),
  satisfaction  TEXT NOT NULL CHECK (
                   satisfaction = 'satisfied' OR satisfaction = 'fairly_satisfied' OR
                   satisfaction = 'dissatisfied' OR satisfaction = 'no_answer'),
  PRIMARY KEY (dispute_id, position)
) STRICT, WITHOUT ROWID;

-- The days on which a repeat call was linked to a dispute.
CREATE TABLE repeat_call (
  dispute_id  INTEGER NOT NULL REFERENCES dispute (id),
  position    INTEGER NOT NULL CHECK (position > 0),
  called_on   TEXT NOT NULL CHECK (called_on IS date(called_on, '+0 days')),
  PRIMARY KEY (dispute_id, position)
) STRICT, WITHOUT ROWID;

-- What is due of a dispute and was not met yet: since version 9.
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

-- The last serial given out per station and year.
CREATE TABLE numbering (
  station      TEXT NOT NULL REFERENCES unit (code),
  year         INTEGER NOT NULL CHECK (year BETWEEN 1 AND 9999),
  last_serial  INTEGER NOT NULL CHECK (last_serial > 0),
  PRIMARY KEY (station, year)
) STRICT, WITHOUT ROWID;

-- ------------------------------------------------------------------------------------- tallies

-- What the report of every month and year counts, kept by the write that changes it, so that a report
-- is looked up; always equal to what the definitions count over the register.
CREATE TABLE tally (
  -- YYYY-MM or YYYY.
  period               TEXT NOT NULL CHECK (length(period) IN (4, 7)),
  grouping             TEXT NOT NULL CHECK (grouping IN ('station', 'category', 'source')),
  -- Of the station, category or source.
  code                 TEXT NOT NULL,
  "open_start"         INTEGER NOT NULL,
  "new"                INTEGER NOT NULL,
  "reopened"           INTEGER NOT NULL,
  "received"           INTEGER NOT NULL,
  "resolved"           INTEGER NOT NULL,
  "failed"             INTEGER NOT NULL,
  "terminated"         INTEGER NOT NULL,
  "withdrawn"          INTEGER NOT NULL,
  "declined"           INTEGER NOT NULL,
  "referred_out"       INTEGER NOT NULL,
  "merged"             INTEGER NOT NULL,
  "open_end"           INTEGER NOT NULL,
  "age_0-7"            INTEGER NOT NULL,
  "age_8-30"           INTEGER NOT NULL,
  "age_31-90"          INTEGER NOT NULL,
  "age_91-180"         INTEGER NOT NULL,
  "age_181+"           INTEGER NOT NULL,
  "cohort_registered"  INTEGER NOT NULL,
  "cohort_resolved"    INTEGER NOT NULL,
  "official_resolved"  INTEGER NOT NULL,
  PRIMARY KEY (period, grouping, code)
) STRICT, WITHOUT ROWID;

-- The measures of the whole: a row for each cell, and for each span of a family of spans.
CREATE TABLE measure_tally (
  period  TEXT NOT NULL CHECK (length(period) IN (4, 7)),
  kind    TEXT NOT NULL,
  days    INTEGER NOT NULL,
  entry   INTEGER NOT NULL,
  ending  TEXT NOT NULL,
  count   INTEGER NOT NULL,
  PRIMARY KEY (period, kind, days, entry, ending)
) STRICT, WITHOUT ROWID;

-- Resolutions by their day and the first day on which the dispute came back; empty for none.
CREATE TABLE return_tally (
  resolved_on   TEXT NOT NULL,
  came_back_on  TEXT NOT NULL,
  count         INTEGER NOT NULL,
  PRIMARY KEY (resolved_on, came_back_on)
) STRICT, WITHOUT ROWID;

-- The last month in which what is open is counted, and how.
CREATE TABLE tally_reach (
  one         INTEGER NOT NULL PRIMARY KEY CHECK (one = 1),
  last_month  TEXT NOT NULL CHECK (length(last_month) = 7),
  -- By which versions of the definitions all that is kept was counted.
  counted_by  TEXT NOT NULL
) STRICT;

-- -------------------------------------------------------------------------------------- journal

-- One command line or request that wrote something; its id is used once.
CREATE TABLE operation (
  id          INTEGER NOT NULL PRIMARY KEY,
  key         TEXT NOT NULL UNIQUE CHECK (length(key) BETWEEN 1 AND 64),
  verb        TEXT NOT NULL,
  entered_at  TEXT NOT NULL CHECK (length(entered_at) = 20),
  entered_by  TEXT NOT NULL,
  -- The dispute it was about, where it was about one.
  number      TEXT,
  -- The operation this one took back.
  undoes      INTEGER UNIQUE REFERENCES operation (id),
  -- What the digest of its words in the journal is salted with; gone once what it said was erased.
  salt        BLOB CHECK (length(salt) = 32)
) STRICT;

CREATE INDEX operation_entered_by ON operation (entered_by, id);

-- One hash chain per station: its identity, its length and its head.
CREATE TABLE ledger (
  station   TEXT NOT NULL PRIMARY KEY REFERENCES unit (code),
  identity  BLOB NOT NULL CHECK (length(identity) = 16),
  algorithm TEXT NOT NULL CHECK (algorithm = 'sha256'),
  sequence  INTEGER NOT NULL CHECK (sequence >= 0),
  head      BLOB NOT NULL CHECK (length(head) = 32)
) STRICT, WITHOUT ROWID;

-- Everything that happened, in the order it was entered: a row for what an operation entered for a
-- dispute. The body is written once and is what the chain hashes; no name and no narrative is in it.
CREATE TABLE event (
  id            INTEGER NOT NULL PRIMARY KEY,
  station       TEXT NOT NULL REFERENCES ledger (station),
  sequence      INTEGER NOT NULL CHECK (sequence > 0),
  dispute_id    INTEGER NOT NULL REFERENCES dispute (id),
  operation_id  INTEGER NOT NULL REFERENCES operation (id),
  body          BLOB NOT NULL,
  hash          BLOB NOT NULL CHECK (length(hash) = 32),
  UNIQUE (station, sequence)
) STRICT;

CREATE INDEX event_dispute ON event (dispute_id);
CREATE INDEX event_operation ON event (operation_id);

-- Names, narratives and terms, apart from the journal so that the law can erase them: value and
-- salt go, the commitment in the body stays and says nothing.
CREATE TABLE personal (
  event_id  INTEGER NOT NULL REFERENCES event (id),
  -- The place of the text's event among those of the body, from 1.
  position  INTEGER NOT NULL CHECK (position > 0),
  field     TEXT NOT NULL,
  salt      BLOB NOT NULL CHECK (length(salt) = 32),
  value     TEXT NOT NULL,
  PRIMARY KEY (event_id, position, field)
) STRICT, WITHOUT ROWID;

-- What concerns the office and no dispute: units, people, nil reports, proceedings, figures of the
-- year, seals; one hash chain. What stands is what it replays to.
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
  hash      BLOB NOT NULL CHECK (length(hash) = 32),
  -- The act the body is about, read out of it.
  act       TEXT GENERATED ALWAYS AS (
              substr(CAST(body AS TEXT), 9, instr(substr(CAST(body AS TEXT), 9), '"') - 1)) VIRTUAL
) STRICT;

CREATE INDEX office_event_key ON office_event (key);
CREATE INDEX office_event_act ON office_event (act);

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

-- The documents that were sealed, byte for byte; their digests are in the office's journal.
CREATE TABLE seal_document (
  number    INTEGER NOT NULL PRIMARY KEY CHECK (number > 0),
  document  BLOB NOT NULL
) STRICT;

CREATE TRIGGER event_is_never_changed BEFORE UPDATE ON event
BEGIN SELECT RAISE(ABORT, 'the journal is never changed'); END;

CREATE TRIGGER event_is_never_deleted BEFORE DELETE ON event
BEGIN SELECT RAISE(ABORT, 'the journal is never deleted from'); END;

CREATE TRIGGER operation_is_never_changed
BEFORE UPDATE OF id, key, verb, entered_at, entered_by, number, undoes ON operation
BEGIN SELECT RAISE(ABORT, 'an operation is never changed'); END;

CREATE TRIGGER operation_salt_is_never_changed
BEFORE UPDATE OF salt ON operation WHEN NEW.salt IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a salt is erased, never changed'); END;

CREATE TRIGGER operation_is_never_deleted BEFORE DELETE ON operation
BEGIN SELECT RAISE(ABORT, 'an operation is never deleted'); END;

CREATE TRIGGER personal_is_never_changed BEFORE UPDATE ON personal
BEGIN SELECT RAISE(ABORT, 'a personal text is erased, never changed'); END;

CREATE TRIGGER office_event_is_never_changed BEFORE UPDATE ON office_event
BEGIN SELECT RAISE(ABORT, 'the journal is never changed'); END;

CREATE TRIGGER office_event_is_never_deleted BEFORE DELETE ON office_event
BEGIN SELECT RAISE(ABORT, 'the journal is never deleted from'); END;

CREATE TRIGGER seal_document_is_never_changed BEFORE UPDATE ON seal_document
BEGIN SELECT RAISE(ABORT, 'a sealed report is never changed'); END;

CREATE TRIGGER seal_document_is_never_deleted BEFORE DELETE ON seal_document
BEGIN SELECT RAISE(ABORT, 'a sealed report is never deleted'); END;

CREATE TRIGGER access_event_is_never_changed BEFORE UPDATE ON access_event
BEGIN SELECT RAISE(ABORT, 'the journal is never changed'); END;

CREATE TRIGGER access_event_is_never_deleted BEFORE DELETE ON access_event
BEGIN SELECT RAISE(ABORT, 'the journal is never deleted from'); END;
