PRAGMA journal_mode = TRUNCATE;
PRAGMA synchronous = EXTRA;
BEGIN IMMEDIATE;
INSERT INTO dispute (station, year, serial, category, source, status, summary, registered_on)
SELECT 'STATION', 2022, coalesce(max(serial), 0) + 1, 'neighbour', 'call_110', 'open', '楼上漏水',
  '2022-06-01'
FROM dispute WHERE station = 'STATION' AND year = 2022;
INSERT INTO party SELECT max(id), 'applicant', '甲某' FROM dispute;
INSERT INTO party SELECT max(id), 'respondent', '乙某' FROM dispute;
COMMIT;
SELECT station || '-' || year || '-' || serial FROM dispute WHERE id = (SELECT max(id) FROM dispute);
