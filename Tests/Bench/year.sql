-- The year's disputes by month of registration, and how many of them were resolved by its end.
.mode column
SELECT substr(registered_on, 1, 7) AS month, count(*) AS registered,
  count(*) FILTER (WHERE resolved_on < '2022-01-01') AS resolved,
  printf('%.2f', 100.0 * count(*) FILTER (WHERE resolved_on < '2022-01-01') / count(*)) AS rate
FROM dispute WHERE registered_on >= '2021-01-01' AND registered_on < '2022-01-01'
GROUP BY 1
UNION ALL
SELECT 'total', count(*), count(*) FILTER (WHERE resolved_on < '2022-01-01'),
  printf('%.2f', 100.0 * count(*) FILTER (WHERE resolved_on < '2022-01-01') / count(*))
FROM dispute WHERE registered_on >= '2021-01-01' AND registered_on < '2022-01-01';
