-- From version 3 to 4: the tallies of the periods, and no more of the indexes they take the place of;
-- the acts of the office by their kind.

DROP INDEX dispute_open;
DROP INDEX spell_opened;
DROP INDEX spell_ended;
DROP INDEX spell_due;
DROP INDEX spell_unperformed;
DROP INDEX spell_performed_late;
DROP INDEX spell_settle_by;
DROP INDEX spell_visit_by;
DROP INDEX visit_visited;

CREATE INDEX dispute_open ON dispute (station, year, serial)
  WHERE status = 'registered' OR status = 'accepted' OR status = 'mediating' OR status = 'reopened';
CREATE INDEX spell_opened ON spell (opened_on);
-- What later months count without anything happening: disputes that are open, agreements not yet
-- performed.
CREATE INDEX spell_open ON spell (opened_on) WHERE ended_on IS NULL;
CREATE INDEX spell_unperformed ON spell (perform_by)
  WHERE outcome = 'agreement' AND performed_on IS NULL AND perform_by IS NOT NULL;

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

-- The last month in which what is open is counted.
CREATE TABLE tally_reach (
  one         INTEGER NOT NULL PRIMARY KEY CHECK (one = 1),
  last_month  TEXT NOT NULL CHECK (length(last_month) = 7)
) STRICT;

ALTER TABLE office_event ADD COLUMN
  -- The act the body is about, read out of it.
  act       TEXT GENERATED ALWAYS AS (
              substr(CAST(body AS TEXT), 9, instr(substr(CAST(body AS TEXT), 9), '"') - 1)) VIRTUAL;

CREATE INDEX office_event_act ON office_event (act);

PRAGMA user_version = 4;
