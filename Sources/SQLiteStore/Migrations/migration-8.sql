-- From version 7 to 8: what is kept of the periods says by which definitions it was counted.

CREATE TEMP TABLE reached AS SELECT last_month FROM tally_reach;

DROP TABLE tally_reach;

CREATE TABLE tally_reach (
  one         INTEGER NOT NULL PRIMARY KEY CHECK (one = 1),
  last_month  TEXT NOT NULL CHECK (length(last_month) = 7),
  -- By which versions of the definitions all that is kept was counted.
  counted_by  TEXT NOT NULL
) STRICT;

INSERT INTO tally_reach SELECT 1, last_month, 'ledger/1 resolution_cohort/1 resolution_flow/1 clearance/1 agreement/1 ' ||
  'written_share/1 performance/1 performance_money/1 overdue_performance/1 ' ||
  'visits_in_time/1 recurrence/1 durable_resolution/1 escalation/1 ' ||
  'time_to_outcome/1 age_of_open/1 on_time/1 entry_lag/1 late_entry/1 ' ||
  'satisfaction/1 response/1 file_completeness/1'
FROM reached;

DROP TABLE reached;

PRAGMA user_version = 8;
