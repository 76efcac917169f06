.mode column
SELECT station, year, serial, category, registered_on, summary FROM dispute
WHERE station = 'STATION' AND (
  summary LIKE '%漏水%' OR EXISTS (SELECT 1 FROM party WHERE dispute_id = dispute.id AND name = '漏水'))
ORDER BY station, year, serial LIMIT 30;
