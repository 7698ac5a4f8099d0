-- The benchmark's key as one query. `$as_of` is put in by the program that runs it.
COPY (
  WITH records AS (
    FROM read_ndjson('/dev/stdin', columns = {
      ref: 'VARCHAR', status: 'VARCHAR', due: 'DATE',
      milestones: 'STRUCT(due DATE, done BOOLEAN)[]',
      measures: 'STRUCT(polarity VARCHAR, target DOUBLE, tolerance DOUBLE, "values" DOUBLE[])[]'
    })
  ),
  compared AS (
    SELECT ref, status, due,
      len(list_filter(milestones, lambda m: NOT coalesce(m.done, false) AND m.due < $as_of)) > 0
        AS has_missed,
      list_transform(measures, lambda m: {
        target: m.target, tolerance: m.tolerance,
        gap: if(m.polarity = 'lower', m."values"[-1] - m.target, m.target - m."values"[-1]),
        change: if(m.polarity = 'lower',
          m."values"[-2] - m."values"[-1], m."values"[-1] - m."values"[-2])
      }) AS measures
    FROM records
  ),
  counted AS (
    SELECT *,
      len(list_filter(measures, lambda m: m.gap <= 0 OR m.change > 1e-9
        OR m.gap * 100 <= m.target * m.tolerance + 1e-9)) AS near,
      list_filter(list_transform(measures, lambda m: m.gap * 100 / m.target),
        lambda short: short > 20 + 1e-9)[1] AS short
    FROM compared
  )
  SELECT ref,
    {
      action: { level: CASE
        WHEN status = 'complete' THEN 'blue'
        WHEN $as_of - due > 30 THEN 'red'
        WHEN due < $as_of OR has_missed THEN 'amber'
        ELSE 'green' END },
      impact: { level: CASE
        WHEN status = 'not_started' THEN 'grey'
        WHEN near = len(measures) THEN 'green'
        WHEN near * 2 >= len(measures) THEN 'amber'
        ELSE 'red' END }
    } AS ratings,
    if(short IS NULL, [], [{ threshold: 'shortfall', "value": round(short, 10) }]) AS breaches
  FROM counted
) TO '/dev/stdout' (FORMAT json, USE_TMP_FILE false);
