-- Into a table of text as the file has it, then into place, then the indexes.
.mode csv
.import CSV_FILE loaded
BEGIN IMMEDIATE;
INSERT INTO dispute (station, year, serial, category, source, status, summary, registered_on,
  resolved_on)
SELECT station, substr(registered_on, 1, 4),
  row_number() OVER (PARTITION BY station, substr(registered_on, 1, 4) ORDER BY rowid),
  category, source,
  CASE WHEN outcome IN ('agreement', 'reconciled') THEN 'resolved'
    WHEN outcome = '' THEN 'open' ELSE outcome END,
  summary, registered_on, nullif(agreed_on, '')
FROM loaded;
INSERT INTO party (dispute_id, role, name)
SELECT rowid, 'applicant', applicant FROM loaded WHERE applicant <> ''
UNION ALL SELECT rowid, 'respondent', respondent FROM loaded WHERE respondent <> '';
DROP TABLE loaded;
COMMIT;
.read INDEXES_FILE
