.mode column
SELECT station, count(*) AS registered,
  count(*) FILTER (WHERE resolved_on < '2021-04-01') AS resolved,
  printf('%.2f', 100.0 * count(*) FILTER (WHERE resolved_on < '2021-04-01') / count(*)) AS rate
FROM dispute WHERE registered_on >= '2021-03-01' AND registered_on < '2021-04-01'
GROUP BY station
UNION ALL
SELECT 'total', count(*), count(*) FILTER (WHERE resolved_on < '2021-04-01'),
  printf('%.2f', 100.0 * count(*) FILTER (WHERE resolved_on < '2021-04-01') / count(*))
FROM dispute WHERE registered_on >= '2021-03-01' AND registered_on < '2021-04-01';
