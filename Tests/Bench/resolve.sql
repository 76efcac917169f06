PRAGMA journal_mode = TRUNCATE;
PRAGMA synchronous = EXTRA;
BEGIN IMMEDIATE;
UPDATE dispute SET status = 'resolved', resolved_on = '2022-06-01'
WHERE station = 'STATION' AND year = 2022 AND serial = SERIAL AND status = 'open';
COMMIT;
SELECT changes();
