.mode column
SELECT 'total' AS station, count(*) AS registered,
  count(*) FILTER (WHERE resolved_on < '2021-04-01') AS resolved,
  printf('%.2f', 100.0 * count(*) FILTER (WHERE resolved_on < '2021-04-01') / count(*)) AS rate
FROM dispute WHERE registered_on >= '2021-03-01' AND registered_on < '2021-04-01';
