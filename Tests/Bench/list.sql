.mode column
SELECT station, year, serial, category, registered_on, summary FROM dispute
WHERE station = 'STATION' AND status = 'open' ORDER BY station, year, serial LIMIT 30;
