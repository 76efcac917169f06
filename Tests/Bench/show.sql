.mode column
SELECT * FROM dispute WHERE station = 'STATION' AND year = 2021 AND serial = 1;
SELECT role, name FROM party WHERE dispute_id =
  (SELECT id FROM dispute WHERE station = 'STATION' AND year = 2021 AND serial = 1);
