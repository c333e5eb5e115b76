-- what the rules say of each row; a row without a fault is ready
update exchange.delivery_line l
   set problems = n.problems, verdict = n.verdict
  from unnest(cast(:id as bigint[]), cast(:problems as jsonb[]), cast(:verdict as text[])) n (id, problems, verdict)
 where l.id = n.id
